//! A chart's card: title, one sentence, the picture or its table, and the picture as a file.

use std::rc::Rc;

use yew::prelude::*;

use super::canvas::{Frame, Painter, Picture, save, use_width};
use super::context::{Context, use_page};
use super::tip::tip;
use super::words::{plain, rich};
use crate::page::glossary::Term;
use crate::page::session::{Action, Notice};
use crate::sentence;

/// A table behind a picture: headings, then rows; the first cell of a row names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What the columns are called.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The table that is made where somebody turns to it: to write all its numbers takes as long as to draw.
    pub fn later(page: &Rc<Context>, make: impl Fn(&Context) -> Self + 'static) -> Callback<(), Self> {
        let page = page.clone();
        Callback::from(move |()| make(&page))
    }
}

/// What a card needs.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// Its id in the document, and the name of the saved picture.
    pub id: &'static str,
    /// Its title.
    pub title: String,
    /// What to see, computed from the data.
    pub summary: String,
    /// The picture; none while there is no answer.
    pub painter: Option<Painter>,
    /// Height of the picture in CSS pixels; a room has its own.
    pub height: f64,
    /// The same in numbers.
    pub table: Callback<(), Table>,
    /// The element whose width the picture has; measured by the card's owner.
    pub place: NodeRef,
    /// The picture's own width in CSS pixels; a room shows it larger.
    pub width: f64,
    /// More controls beside the title.
    #[prop_or_default]
    pub controls: Html,
    /// What stands under the picture.
    #[prop_or_default]
    pub children: Html,
    /// Whether what it shows is still being worked out.
    #[prop_or_default]
    pub busy: bool,
    /// Hears pointers on the picture.
    #[prop_or_default]
    pub onpointer: Option<Callback<PointerEvent>>,
}

/// Whether a card shows its picture or its table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    Picture,
    Table,
}

/// A chart's card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let page = use_page();
    let face = use_state_eq(|| Face::Picture);
    let canvas = use_node_ref();
    let is_table = *face == Face::Table;
    let turn = {
        let face = face.clone();
        Callback::from(move |_| face.set(if is_table { Face::Picture } else { Face::Table }))
    };
    let palette = page.theme.palette;
    let size = [props.width, page.fitted(props.height)];
    let save_image = {
        let (painter, id) = (props.painter.clone(), props.id);
        let company = &page.session.shared.scenario.name;
        let title =
            if company.is_empty() { props.title.clone() } else { format!("{company}: {}", props.title) };
        let frame = Frame { title, remark: format!("{}. {}", sentence!("product"), sentence!("honesty")) };
        let dispatcher = page.session.dispatcher();
        Callback::from(move |_| {
            if let Some(painter) = &painter
                && save(painter, palette, size, id, &frame).is_none()
            {
                dispatcher.dispatch(Action::Tell(Notice::NoPictures));
            }
        })
    };
    let picture = match &props.painter {
        Some(painter) if props.width > 0.0 => html! {
            <Picture painter={painter.clone()} {palette} width={size[0]} height={size[1]} zoom={page.zoom()}
                label={plain(&props.summary)} {canvas} />
        },
        _ => html! { <div class="picture waiting"></div> },
    };
    // A hand on the table selects or scrolls.
    let onpointer = props.onpointer.clone().filter(|_| !is_table);
    let heading = format!("{}-title", props.id);
    // In a room a picture is all there is on its screen.
    let level = if page.stage.is_some() { "h1" } else { "h2" };
    html! {
        <section class="card chart" id={props.id} aria-labelledby={heading.clone()} aria-busy={props.busy.then_some("true")}>
            <div class="card-head">
                <div class="named"><@{level} id={heading}>{ &props.title }</@>{ tip(&Term::of(props.id)) }</div>
                <div class="card-actions">
                    { props.controls.clone() }
                    <button type="button" class="pill" aria-pressed={is_table.to_string()} onclick={turn}>
                        { sentence!("table") }
                    </button>
                    // Without what comes after the first answer the program cannot save.
                    <button type="button" class="pill" disabled={!page.rest.is_here()} onclick={save_image}>
                        { sentence!("save-image") }
                    </button>
                </div>
            </div>
            <p class="summary">{ rich(&props.summary) }</p>
            <div class="place" ref={props.place.clone()} onpointerdown={onpointer.clone()}
                onpointermove={onpointer.clone()} onpointerup={onpointer.clone()} onpointercancel={onpointer}>
                { if is_table { table(&props.table.emit(()), &props.title) } else { picture } }
            </div>
            { props.children.clone() }
        </section>
    }
}

fn table(table: &Table, caption: &str) -> Html {
    let headings = table.headings.iter().map(|heading| html! { <th scope="col">{ heading }</th> });
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(index, cell)| match index {
            0 => html! { <th scope="row">{ cell }</th> },
            _ => html! { <td>{ cell }</td> },
        });
        html! { <tr>{ for cells }</tr> }
    });
    html! {
        <div class="table" tabindex="0" role="region" aria-label={sentence!("table-of", title = caption)}>
            <table>
                <caption class="for-readers">{ caption }</caption>
                <thead><tr>{ for headings }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// What a card is drawn on: its place in the document, and that place's width in the picture's pixels.
#[hook]
pub fn use_place() -> (NodeRef, f64) {
    let page = use_page();
    let place = use_node_ref();
    let width = use_width(&place) / page.zoom();
    (place, width)
}
