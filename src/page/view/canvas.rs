//! A picture on a canvas: as sharp as the screen, redrawn when data, size or colours change.

use std::rc::Rc;

use gloo::events::EventListener;
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, IntoDrawingArea};
use plotters::style::RGBColor;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, ResizeObserver, window};
use yew::prelude::*;

use super::download::save_blob;
use crate::chart::style::{Palette, Style};
use crate::sentence;

/// Where charts draw.
pub type Area = DrawingArea<CanvasBackend, Shift>;

/// Draws; what a canvas refuses stands in the table, too.
type Draw = dyn Fn(&Area, &Style);

/// A picture, ready to be drawn at any size. Two are the same only as the same allocation.
#[derive(Clone)]
pub struct Painter(Rc<Draw>);

impl PartialEq for Painter {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Painter {
    /// A picture from what draws it.
    pub fn new<E>(draw: impl Fn(&Area, &Style) -> Result<(), E> + 'static) -> Self {
        Self(Rc::new(move |area, style| drop(draw(area, style))))
    }
}

/// What a picture needs.
#[derive(Properties, PartialEq)]
pub struct PictureProps {
    /// What draws it.
    pub painter: Painter,
    /// Colours.
    pub palette: Palette,
    /// Its own width in CSS pixels: what it takes on the page, divided by `zoom`.
    pub width: f64,
    /// Its own height in CSS pixels.
    pub height: f64,
    /// How many times larger it stands on the page.
    #[prop_or(1.0)]
    pub zoom: f64,
    /// What it shows, in a sentence.
    pub label: String,
    /// The canvas.
    pub canvas: NodeRef,
}

/// A canvas with its picture, or words where the browser draws none.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let pixels = use_pixel_ratio();
    let painted = (props.painter.clone(), props.palette, props.width, props.height, pixels, props.zoom);
    let is_refused = use_state_eq(|| false);
    let (canvas, refused) = (props.canvas.clone(), is_refused.setter());
    use_effect_with(painted, move |(painter, palette, width, height, pixels, zoom)| {
        if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
            let drawn = paint(&canvas, painter, *palette, [*width, *height], *pixels * zoom);
            refused.set(drawn.is_none());
            // A valid length.
            let _ = canvas.style().set_property("height", &format!("{}px", height * zoom));
        }
    });
    html! {
        <>
            <canvas ref={props.canvas.clone()} role="img" aria-label={props.label.clone()} class="picture"
                hidden={*is_refused}></canvas>
            if *is_refused {
                <p class="hint">{ sentence!("no-pictures") }</p>
            }
        </>
    }
}

/// Draws at `pixels` device pixels for each CSS pixel; none where the browser gives nothing to draw on.
pub fn paint(
    canvas: &HtmlCanvasElement,
    painter: &Painter,
    palette: Palette,
    size: [f64; 2],
    pixels: f64,
) -> Option<()> {
    let [width, height] = size.map(|length| (length * pixels).round().max(1.0) as u32);
    // Setting a canvas' size clears it and costs its memory anew, so only where it changes.
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    context(canvas)?.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
    let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    (painter.0)(&backend.into_drawing_area(), &Style::canvas(palette, pixels));
    Some(())
}

/// What stands on a saved picture beside the picture: a slide made from it has to stand by itself.
pub struct Frame {
    /// Above it, large.
    pub title: String,
    /// Below it, small: what it is, and where it comes from.
    pub remark: String,
}

/// Saves the picture with its frame as a PNG with twice the pixels of its size on the page; none where the
/// browser draws no pictures.
pub fn save(painter: &Painter, palette: Palette, size: [f64; 2], name: &str, frame: &Frame) -> Option<()> {
    const PIXELS: f64 = 2.0;
    let (picture, sheet) = (new_canvas()?, new_canvas()?);
    paint(&picture, painter, palette, size, PIXELS)?;
    framed(&sheet, &picture, palette, PIXELS, frame)?;
    let name = format!("handoff-{name}.png");
    let take = Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
        if let Some(blob) = blob {
            // A browser that refuses downloads has told the visitor so itself.
            let _ = save_blob(&name, &blob);
        }
    });
    sheet.to_blob(take.unchecked_ref()).ok()
}

/// Lays the picture on a sheet of the card's colour, with its title and its remark; none where the browser
/// gives no context or refuses to draw.
fn framed(
    sheet: &HtmlCanvasElement,
    picture: &HtmlCanvasElement,
    palette: Palette,
    pixels: f64,
    frame: &Frame,
) -> Option<()> {
    let [margin, head, foot] = [24.0, 40.0, 30.0].map(|length| length * pixels);
    let [width, height] = [picture.width(), picture.height()].map(f64::from);
    sheet.set_width((width + 2.0 * margin) as u32);
    sheet.set_height((height + 2.0 * margin + head + foot) as u32);
    let context = context(sheet)?;
    let css = |RGBColor(red, green, blue)| format!("rgb({red},{green},{blue})");
    context.set_fill_style_str(&css(palette.card));
    context.fill_rect(0.0, 0.0, f64::from(sheet.width()), f64::from(sheet.height()));
    context.set_text_baseline("top");
    context.set_fill_style_str(&css(palette.ink));
    context.set_font(&format!("bold {}px system-ui, sans-serif", 20.0 * pixels));
    context.fill_text_with_max_width(&frame.title, margin, margin, width).ok()?;
    context.set_fill_style_str(&css(palette.soft));
    context.set_font(&format!("{}px system-ui, sans-serif", 12.0 * pixels));
    let below = margin + head + height + 0.5 * foot;
    context.fill_text_with_max_width(&frame.remark, margin, below, width).ok()?;
    context.draw_image_with_html_canvas_element(picture, margin, margin + head).ok()
}

fn new_canvas() -> Option<HtmlCanvasElement> {
    window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}

/// The width of an element in CSS pixels, followed as it changes; 0 until it is known.
#[hook]
pub fn use_width(place: &NodeRef) -> f64 {
    use_extent(place, Element::client_width)
}

/// An extent of an element in CSS pixels, followed as it changes; 0 until it is known.
#[hook]
pub fn use_extent(place: &NodeRef, extent: fn(&Element) -> i32) -> f64 {
    let latest = use_state_eq(|| 0.0);
    let setter = latest.setter();
    let place = place.clone();
    use_effect_with((), move |()| {
        let observer = place.cast::<Element>().and_then(|element| {
            let watched = element.clone();
            let measure = Closure::<dyn FnMut()>::new(move || setter.set(f64::from(extent(&watched))));
            let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            Some((observer, measure))
        });
        move || {
            if let Some((observer, _measure)) = observer {
                observer.disconnect();
            }
        }
    });
    *latest
}

/// Device pixels for each CSS pixel, followed as the window moves between screens or is zoomed.
#[hook]
fn use_pixel_ratio() -> f64 {
    let ratio = || window().map_or(1.0, |window| window.device_pixel_ratio());
    let pixels = use_state_eq(ratio);
    let setter = pixels.setter();
    use_effect_with((), move |()| {
        let listener =
            window().map(|window| EventListener::new(&window, "resize", move |_| setter.set(ratio())));
        move || drop(listener)
    });
    *pixels
}
