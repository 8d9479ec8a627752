//! What each input does: bars from what its low value changes to what its high value does.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::Color;

use super::axis::{Axis, Scale, Tick};
use super::pen::{Drawn, Pen};
use super::style::Style;
use super::text::{Anchor, Label, Rect, Weight, thinned, truncated, width};
use super::{Layout, Size};
use crate::insight::rank::rank;

/// Heights of a row in lines of text: with its name beside it, …
const WIDE: f64 = 2.2;
/// … with its name above it, …
const NARROW: f64 = 3.2;
/// … and of the axis.
const AXIS: f64 = 1.8;
/// Half the height of a bar, in lines of text.
const HALF: f64 = 0.42;

/// An input's end: what it is there, and what that changes.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The input's value, in words.
    pub text: String,
    /// What it changes, in money.
    pub change: f64,
}

/// An input.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// At its low value; none where there is no such company.
    pub low: Option<End>,
    /// At its high value.
    pub high: Option<End>,
}

/// Inputs in the order in which they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges {
    rows: Vec<Row>,
    axis: Axis,
    ticks: Vec<Tick>,
}

impl Ranges {
    /// Of inputs, the first one at the top. `format` writes changes at the axis.
    pub fn new(rows: Vec<Row>, axis: Axis, format: &dyn Fn(f64) -> String) -> Self {
        Self { rows, axis, ticks: axis.ticks(format) }
    }

    /// The height in CSS pixels at which a picture of `rows` inputs and this width looks best.
    pub fn height(rows: usize, width: f64, style: &Style) -> f64 {
        let lines = row_height(width, style.font_size) * rows as f64 + AXIS;
        (lines * style.font_size).round()
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let size = Pen::new(area, style).size();
        if !size.is_drawable() || self.rows.is_empty() {
            return Ok(());
        }
        let Size { width: full, height } = size;
        let style = &style.shrunk(height / Self::height(self.rows.len(), full, style));
        let pen = Pen::new(area, style);
        let font = style.font_size;
        let layout = Layout::of(full, font);
        let name = self.rows.iter().map(|row| width(&row.name, font, Weight::Normal)).fold(0.0, f64::max);
        // Values stand beside the bars' ends, on either side.
        let ends = self.rows.iter().flat_map(|row| [&row.low, &row.high]).flatten();
        let value = ends.map(|end| width(&end.text, font, Weight::Normal)).fold(0.0, f64::max) + font * 0.6;
        let (names, left) = match layout {
            Layout::Wide => (name.min(full * 0.38), name.min(full * 0.38) + font + value),
            Layout::Narrow => (full, value),
        };
        let scale = Scale::new(self.axis, left, (full - value).max(left + 1.0));
        let bottom = height - AXIS * font;
        let row_height = bottom / self.rows.len() as f64;
        self.draw_axis(&pen, &scale, bottom)?;
        pen.post(scale.pixel(0.0), 0.0, bottom, 1.4, style.palette.ink)?;
        for (index, row) in self.rows.iter().enumerate() {
            let top = row_height * index as f64;
            let (name_y, y) = match layout {
                Layout::Wide => (top + row_height / 2.0, top + row_height / 2.0),
                Layout::Narrow => (top + row_height * 0.28, top + row_height * 0.7),
            };
            let name = truncated(&row.name, font, Weight::Normal, names);
            let name = Label::new(&name, (0.0, name_y), Anchor::Left, font, style.palette.ink);
            pen.block(name.rect(), style.palette.card)?;
            pen.text(&name)?;
            draw_bars(&pen, row, &scale, y)?;
        }
        Ok(())
    }

    fn draw_axis<DB: DrawingBackend>(&self, pen: &Pen<DB>, scale: &Scale, bottom: f64) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        for label in thinned(&self.ticks, |tick| {
            let at = (scale.pixel(tick.value), bottom + font_size);
            Label::new(&tick.label, at, Anchor::Middle, *font_size, palette.soft)
        }) {
            pen.post(label.x, 0.0, bottom, 1.0, palette.line)?;
            pen.text(&label)?;
        }
        Ok(())
    }
}

/// Both bars of an input around `y`, with its values at their ends: the high value's bar is dark.
fn draw_bars<DB: DrawingBackend>(pen: &Pen<DB>, row: &Row, scale: &Scale, y: f64) -> Drawn<DB> {
    let Style { palette, font_size, .. } = pen.style();
    let half = HALF * font_size;
    let zero = scale.pixel(0.0);
    let mut ends: Vec<(&End, f64)> = [(&row.low, 0.32), (&row.high, 0.82)]
        .into_iter()
        .filter_map(|(end, ink)| Some((end.as_ref()?, ink)))
        .collect();
    // The longer bar first, so that one on the same side stays visible.
    rank(&mut ends, |(end, _)| end.change.abs());
    let same_side = ends.len() == 2 && ends[0].0.change * ends[1].0.change >= 0.0;
    for (index, (end, ink)) in ends.into_iter().enumerate() {
        let x = scale.pixel(end.change);
        let bar = Rect { left: zero.min(x), right: zero.max(x), top: y - half, bottom: y + half };
        pen.block(bar, palette.card)?;
        pen.block(bar, palette.ink.mix(ink))?;
        if index == 1 && same_side {
            continue;
        }
        let (at, anchor) = if end.change < 0.0 {
            (x - font_size * 0.4, Anchor::Right)
        } else {
            (x + font_size * 0.4, Anchor::Left)
        };
        let label = Label::new(&end.text, (at, y), anchor, *font_size, palette.soft);
        pen.block(label.rect(), palette.card)?;
        pen.text(&label)?;
    }
    Ok(())
}

/// The height of a row in a picture of this width, in lines of text.
fn row_height(width: f64, font_size: f64) -> f64 {
    match Layout::of(width, font_size) {
        Layout::Wide => WIDE,
        Layout::Narrow => NARROW,
    }
}
