//! Amounts as bars from a common zero, each with its error: gains to the right, losses to the left.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::Color;

use super::axis::{Axis, Scale};
use super::pen::{Drawn, Pen};
use super::style::Style;
use super::text::{Anchor, Label, Rect, Weight, truncated, width};
use super::{Layout, Size};

/// Heights of a bar in lines of text: with its name beside it, …
const WIDE: f64 = 2.1;
/// … and with its name above it.
const NARROW: f64 = 3.1;
/// Half the height of a bar, in lines of text.
const HALF: f64 = 0.42;

/// One amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is the amount of.
    pub name: String,
    /// The amount.
    pub value: f64,
    /// Its standard error, at least 0.
    pub error: f64,
    /// The amount in words: "$92k".
    pub text: String,
    /// A short remark at the end of the row: a grade.
    pub note: String,
}

/// Bars in the order in which they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    bars: Vec<Bar>,
    axis: Axis,
}

impl Bars {
    /// Of bars, the first one at the top.
    pub fn new(bars: Vec<Bar>, axis: Axis) -> Self {
        Self { bars, axis }
    }

    /// The bars, for the table.
    pub fn bars(&self) -> &[Bar] {
        &self.bars
    }

    /// The height in CSS pixels at which a picture of `bars` bars and this width looks best.
    pub fn height(bars: usize, width: f64, style: &Style) -> f64 {
        (row_height(width, style.font_size) * bars as f64 * style.font_size).round()
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let size = Pen::new(area, style).size();
        if !size.is_drawable() || self.bars.is_empty() {
            return Ok(());
        }
        let Size { width: full, height } = size;
        let style = &style.shrunk(height / Self::height(self.bars.len(), full, style));
        let pen = Pen::new(area, style);
        let room = Room::new(self, full, style);
        let row = height / self.bars.len() as f64;
        let zero = room.scale.pixel(0.0);
        pen.post(zero, 0.0, height, 1.0, style.palette.line)?;
        for (index, bar) in self.bars.iter().enumerate() {
            room.draw(&pen, bar, (row * index as f64, row))?;
        }
        Ok(())
    }
}

/// Where the parts of a row stand.
struct Room {
    layout: Layout,
    /// From the left to the end of the names.
    names: f64,
    scale: Scale,
    /// Where the remarks end.
    right: f64,
}

impl Room {
    fn new(bars: &Bars, full: f64, style: &Style) -> Self {
        let font = style.font_size;
        let widest = |of: fn(&Bar) -> &str, weight| {
            bars.bars.iter().map(|bar| width(of(bar), font, weight)).fold(0.0, f64::max)
        };
        let layout = Layout::of(full, font);
        let note = widest(|bar| &bar.note, Weight::Normal);
        let text = widest(|bar| &bar.text, Weight::Bold) + font;
        let (names, left) = match layout {
            Layout::Wide => {
                let names = widest(|bar| &bar.name, Weight::Normal).min(full * 0.55);
                (names, names + font)
            }
            Layout::Narrow => (full - note - font, 0.0),
        };
        let end = match layout {
            Layout::Wide => full - note - font,
            Layout::Narrow => full,
        };
        let right = (end - text).max(left + 1.0);
        Self { layout, names, scale: Scale::new(bars.axis, left, right), right: full }
    }

    /// Draws a row that begins at `top`.
    fn draw<DB: DrawingBackend>(&self, pen: &Pen<DB>, bar: &Bar, (top, row): (f64, f64)) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let (name_y, y) = match self.layout {
            Layout::Wide => (top + row / 2.0, top + row / 2.0),
            Layout::Narrow => (top + row * 0.28, top + row * 0.7),
        };
        let name = truncated(&bar.name, *font_size, Weight::Normal, self.names);
        let name = Label::new(&name, (0.0, name_y), Anchor::Left, *font_size, palette.ink);
        // A name above its bar crosses the zero line.
        pen.block(name.rect(), palette.card)?;
        pen.text(&name)?;
        pen.plain(&bar.note, (self.right, name_y), Anchor::Right, palette.soft)?;

        let at = |value: f64| self.scale.pixel(value);
        let (zero, end) = (at(0.0), at(bar.value));
        let half = HALF * font_size;
        pen.block(
            Rect { left: zero.min(end), right: zero.max(end), top: y - half, bottom: y + half },
            palette.ink.mix(0.82),
        )?;
        let whisker = [at(bar.value - bar.error), at(bar.value + bar.error)];
        if whisker[1] - whisker[0] > 2.0 {
            // Half on the bar and half beside it, so it needs both colours to be seen.
            pen.rule(whisker[0], end.max(whisker[0]), y, 1.4, palette.card)?;
            pen.rule(end.max(zero).min(whisker[1]), whisker[1], y, 1.4, palette.ink)?;
        }
        let text_from = whisker[1].max(zero).max(end) + font_size * 0.5;
        pen.bold(&bar.text, (text_from, y), Anchor::Left, palette.ink)
    }
}

/// The height of a row in a picture of this width, in lines of text.
fn row_height(width: f64, font_size: f64) -> f64 {
    match Layout::of(width, font_size) {
        Layout::Wide => WIDE,
        Layout::Narrow => NARROW,
    }
}
