//! The gap after all costs as it builds up week by week, and when it has paid for itself.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::Color;

use super::axis::{Axis, Tick, held};
use super::pen::{Drawn, Pen};
use super::style::Style;
use super::text::{Anchor, Label, Weight, truncated, width};
use super::weeks::{END_LINES, Fan, Plot};

/// Most single futures that a picture can carry.
pub const FUTURES: usize = 8;

/// Texts of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// At the week from which it pays: "pays from week 16".
    pub pays: String,
    /// At the end of the mean: "+$193k", and below it "on average".
    pub end: [String; 2],
    /// The quarters: "Q1", "Q2", …
    pub quarters: Vec<String>,
}

/// The cumulative gap after all costs.
#[derive(Clone, Debug, PartialEq)]
pub struct PaybackChart {
    fan: Fan,
    futures: Vec<Vec<f64>>,
    week: Option<usize>,
    axis: Axis,
    ticks: Vec<Tick>,
    words: Words,
}

impl PaybackChart {
    /// An axis with 0, the bands, the mean and the single futures.
    pub fn nice_axis(fan: &Fan, futures: &[Vec<f64>]) -> Axis {
        let values = futures.iter().take(FUTURES).flatten().copied().map(held);
        let (lo, hi) = values.fold(fan.range(), |(lo, hi), value| (lo.min(value), hi.max(value)));
        Axis::nice(lo, hi, 5)
    }

    /// Of the gap's fan, some single futures of at most [`FUTURES`], and the week from which it
    /// pays, counted from 1. `format` writes values at the axis.
    pub fn new(
        fan: Fan,
        futures: &[Vec<f64>],
        week: Option<usize>,
        axis: Axis,
        words: Words,
        format: &dyn Fn(f64) -> String,
    ) -> Self {
        let weeks = fan.weeks();
        let mut ticks = axis.ticks(format);
        if fan.range() == (0.0, 0.0) {
            // Nothing but 0 happens, so no other value has a meaning here.
            ticks.retain(|tick| tick.value == 0.0);
        }
        let whole = |future: &Vec<f64>| future.iter().copied().take(weeks).collect();
        Self {
            futures: futures.iter().take(FUTURES).map(whole).collect(),
            week: week.filter(|week| (1..=weeks).contains(week)),
            fan,
            axis,
            ticks,
            words,
        }
    }

    /// The moment within the week from which it pays at which the mean crosses 0, in weeks from
    /// the start.
    fn crossing(&self) -> Option<f64> {
        let week = self.week?;
        let after = *self.fan.mean().get(week - 1)?;
        let before = week.checked_sub(2).map_or(0.0, |t| self.fan.mean()[t]);
        Some(if before < 0.0 && after >= 0.0 {
            week as f64 - after / (after - before)
        } else {
            (week - 1) as f64
        })
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let pen = Pen::new(area, style);
        let palette = &style.palette;
        let Some(&last) = self.fan.mean().last().filter(|_| pen.size().is_drawable()) else { return Ok(()) };
        let ends = self.words.end.iter();
        let plot = Plot::new(&pen, self.axis, &self.ticks, self.fan.weeks(), ends);
        plot.draw_grid(&pen, &self.ticks)?;
        plot.draw_quarters(&pen, &self.words.quarters)?;
        self.fan.draw_bands(&pen, &plot, palette.aligned, [0.11, 0.17])?;
        for future in &self.futures {
            pen.path(&plot.line(future), 1.0, palette.aligned.mix(0.45))?;
        }
        pen.rule(plot.room.left, plot.room.right, plot.y(0.0), 1.4, palette.ink)?;
        pen.path(&plot.line(self.fan.mean()), 3.0, palette.aligned)?;

        let y = plot.end_inside(plot.y(last), style);
        plot.draw_end(&pen, &self.words.end, y, palette.aligned)?;
        self.draw_payback(&pen, &plot, y)
    }

    /// The marker where it pays, and its text where the mean is not: below the line, to the right.
    fn draw_payback<DB: DrawingBackend>(&self, pen: &Pen<DB>, plot: &Plot, end: f64) -> Drawn<DB> {
        let Some(crossing) = self.crossing() else { return Ok(()) };
        let Style { palette, font_size, .. } = pen.style();
        let (x, y) = (plot.x(crossing), plot.y(0.0));
        let below = y + font_size * 1.5;
        let middle = if below + font_size < plot.room.bottom { below } else { y - font_size * 1.5 };
        // Past the end of the weeks there is room where the text at the end of the mean is not.
        let free = (middle - end).abs() > font_size * END_LINES;
        let right = if free { pen.size().width } else { plot.room.right };
        let text = truncated(&self.words.pays, *font_size, Weight::Bold, right - plot.room.left);
        let room = width(&text, *font_size, Weight::Bold);
        let left = x.min(right - room).max(plot.room.left);
        let label = Label::new(&text, (left, middle), Anchor::Left, *font_size, palette.ink).bold();
        pen.block(label.rect().wider(4.0), palette.card.mix(0.8))?;
        pen.text(&label)?;
        pen.disc((x, y), font_size * 0.5, palette.card)?;
        pen.disc((x, y), font_size * 0.38, palette.ink)
    }
}
