//! What pictures over the weeks of a year share: the plot, quarters, grid and fans of futures.

use plotters::prelude::DrawingBackend;
use plotters::style::{Color, RGBColor};

use super::axis::{Axis, Scale, Tick, held};
use super::pen::{Drawn, Pen, Point};
use super::style::Style;
use super::text::{Anchor, Label, Rect, Weight, thinned, truncated, width};
use crate::funnel::week::QUARTER;

/// Probabilities of the quantiles that bound a fan's bands: the middle 90 % and the middle 50 %.
pub const BANDS: [f64; 4] = [0.05, 0.25, 0.75, 0.95];

/// A value that spreads from week to week: its mean and the bands around it, in money.
///
/// Invariant: all series have one value for each week, finite.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fan {
    bands: [Vec<f64>; 4],
    mean: Vec<f64>,
}

impl Fan {
    /// Of quantiles by week for the probabilities of [`BANDS`] and the mean by week; weeks that
    /// only some of them have are left out.
    pub fn new(bands: [Vec<f64>; 4], mean: &[f64]) -> Self {
        let weeks = bands.iter().map(Vec::len).min().unwrap_or_default().min(mean.len());
        let series = |values: &[f64]| values[..weeks].iter().copied().map(held).collect();
        Self { bands: bands.map(|band| series(&band)), mean: series(mean) }
    }

    /// Quantiles of probability 0.05, 0.25, 0.75 and 0.95 at the end of each week.
    pub fn bands(&self) -> &[Vec<f64>; 4] {
        &self.bands
    }

    /// How many weeks it has.
    pub fn weeks(&self) -> usize {
        self.mean.len()
    }

    /// The mean at the end of each week.
    pub fn mean(&self) -> &[f64] {
        &self.mean
    }

    /// Least and greatest value; 0 is always between them.
    pub fn range(&self) -> (f64, f64) {
        let values = self.bands.iter().chain([&self.mean]).flatten();
        values.fold((0.0, 0.0), |(lo, hi): (f64, f64), &value| (lo.min(value), hi.max(value)))
    }

    /// Draws the outer and the inner band in a colour of these strengths, each 0 to 1.
    pub fn draw_bands<DB: DrawingBackend>(
        &self,
        pen: &Pen<DB>,
        plot: &Plot,
        colour: RGBColor,
        [outer, inner]: [f64; 2],
    ) -> Drawn<DB> {
        let [p5, p25, p75, p95] = &self.bands;
        for (low, high, strength) in [(p5, p95, outer), (p25, p75, inner)] {
            let mut outline = plot.line(low);
            outline.extend(plot.line(high).into_iter().rev());
            pen.polygon(&outline, colour.mix(strength))?;
        }
        Ok(())
    }
}

/// Where weeks and values stand in a picture.
#[derive(Clone, Debug)]
pub struct Plot {
    /// The room of the lines, in CSS pixels.
    pub room: Rect,
    values: Scale,
    weeks: usize,
}

/// Height of the two lines at an end, in units of the font size.
pub const END_LINES: f64 = 2.7;

impl Plot {
    /// Font size of the first line at an end, in units of the style's.
    const END_SIZE: f64 = 1.1;

    /// Leaves room for the ticks' texts at the left, the quarters below and the `ends`, the texts of
    /// [`Plot::draw_end`] at the right.
    pub fn new<'a, DB: DrawingBackend>(
        pen: &Pen<DB>,
        axis: Axis,
        ticks: &[Tick],
        weeks: usize,
        ends: impl Iterator<Item = &'a String>,
    ) -> Self {
        let (size, font) = (pen.size(), pen.style().font_size);
        let widest = ticks.iter().map(|tick| width(&tick.label, font, Weight::Normal)).fold(0.0, f64::max);
        let left = (widest + font * 0.7).min(size.width * 0.4);
        let end = ends.map(|text| width(text, font * Self::END_SIZE, Weight::Bold)).fold(0.0, f64::max);
        let right = (size.width - (font * 0.6 + end).min(size.width * 0.4)).max(left + 1.0);
        let bottom = (size.height - font * 2.0).max(1.0);
        let top = (font * 0.7).min(bottom - 1.0);
        Self { room: Rect { left, top, right, bottom }, values: Scale::new(axis, bottom, top), weeks }
    }

    /// Two lines beside the end of the lines: what it is in a colour, and below it a remark.
    pub fn draw_end<DB: DrawingBackend>(
        &self,
        pen: &Pen<DB>,
        [head, remark]: &[String; 2],
        y: f64,
        colour: RGBColor,
    ) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let x = self.room.right + font_size * 0.6;
        let room = pen.size().width - x;
        let half = font_size * END_LINES / 4.0;
        let large = font_size * Self::END_SIZE;
        let head = truncated(head, large, Weight::Bold, room);
        pen.text(&Label::new(&head, (x, y - half), Anchor::Left, large, colour).bold())?;
        let remark = truncated(remark, *font_size, Weight::Normal, room);
        pen.plain(&remark, (x, y + half), Anchor::Left, palette.soft)
    }

    /// The nearest height at which [`Plot::draw_end`] stays inside the picture.
    pub fn end_inside(&self, y: f64, style: &Style) -> f64 {
        let half = style.font_size * END_LINES / 2.0;
        y.min(self.room.bottom - half).max(self.room.top + half)
    }

    /// The end of week `week`, from 0 for the start.
    pub fn x(&self, week: f64) -> f64 {
        let Rect { left, right, .. } = self.room;
        left + (right - left) * week / self.weeks.max(1) as f64
    }

    /// The height of a value.
    pub fn y(&self, value: f64) -> f64 {
        self.values.pixel(value)
    }

    /// A cumulative series as points: 0 at the start, then a point at the end of each week.
    pub fn line(&self, series: &[f64]) -> Vec<Point> {
        let start = (self.x(0.0), self.y(0.0));
        let ends = series.iter().enumerate().map(|(t, &value)| (self.x((t + 1) as f64), self.y(value)));
        [start].into_iter().chain(ends).collect()
    }

    /// Grid lines with their texts.
    pub fn draw_grid<DB: DrawingBackend>(&self, pen: &Pen<DB>, ticks: &[Tick]) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let Rect { left, right, .. } = self.room;
        let labels = thinned(ticks, |tick| {
            let at = (left - font_size * 0.7, self.y(tick.value));
            Label::new(&tick.label, at, Anchor::Right, *font_size, palette.soft)
        });
        for label in labels {
            pen.rule(left, right, label.y, 1.0, palette.line)?;
            let text = truncated(label.text, *font_size, Weight::Normal, label.x);
            pen.text(&Label { text: &text, ..label })?;
        }
        Ok(())
    }

    /// The names of the quarters below their weeks, and where one ends and the next begins.
    pub fn draw_quarters<DB: DrawingBackend>(&self, pen: &Pen<DB>, names: &[String]) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let bottom = self.room.bottom;
        let y = bottom + font_size * 1.2;
        let mut free_from = self.room.left;
        for (quarter, name) in names.iter().take(self.weeks.div_ceil(QUARTER)).enumerate() {
            let starts = (quarter * QUARTER) as f64;
            let ends = (starts + QUARTER as f64).min(self.weeks as f64);
            pen.post(self.x(ends), bottom, bottom + font_size * 0.5, 1.0, palette.line)?;
            let at = (self.x((starts + ends) / 2.0), y);
            let label = Label::new(name, at, Anchor::Middle, *font_size, palette.soft);
            let room = label.rect();
            if room.left >= free_from && room.right <= self.x(ends).max(self.room.right) {
                pen.text(&label)?;
                free_from = room.right + font_size * 0.4;
            }
        }
        Ok(())
    }
}
