//! The revenue of both teams as it builds up week by week.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use super::TEAMS;
use super::axis::{Axis, Tick};
use super::pen::{Drawn, Pen};
use super::style::Style;
use super::weeks::{END_LINES, Fan, Plot};
use crate::montecarlo::replication::Teams;

/// Texts of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// At the end of each team's mean: its name, and below it its revenue.
    pub ends: Teams<[String; 2]>,
    /// The quarters: "Q1", "Q2", …
    pub quarters: Vec<String>,
}

/// The cumulative revenue of both teams.
#[derive(Clone, Debug, PartialEq)]
pub struct RevenueChart {
    fans: Teams<Fan>,
    axis: Axis,
    ticks: Vec<Tick>,
    words: Words,
}

impl RevenueChart {
    /// An axis from 0 with the bands of both teams.
    pub fn nice_axis(fans: &Teams<Fan>) -> Axis {
        let (lo, hi) = fans.siloed.range();
        let (other_lo, other_hi) = fans.aligned.range();
        Axis::nice(lo.min(other_lo), hi.max(other_hi), 5)
    }

    /// Of both teams' fans. `format` writes values at the axis.
    pub fn new(fans: Teams<Fan>, axis: Axis, words: Words, format: &dyn Fn(f64) -> String) -> Self {
        Self { fans, axis, ticks: axis.ticks(format), words }
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let pen = Pen::new(area, style);
        let weeks = self.fans.siloed.weeks().max(self.fans.aligned.weeks());
        if !pen.size().is_drawable() || weeks == 0 {
            return Ok(());
        }
        let palette = &style.palette;
        let ends = self.words.ends.as_ref().into_array().into_iter().flatten();
        let plot = Plot::new(&pen, self.axis, &self.ticks, weeks, ends);
        plot.draw_grid(&pen, &self.ticks)?;
        plot.draw_quarters(&pen, &self.words.quarters)?;
        for team in TEAMS {
            team.of(&self.fans).draw_bands(&pen, &plot, palette.team(team), [0.07, 0.16])?;
        }
        pen.rule(plot.room.left, plot.room.right, plot.y(0.0), 1.4, palette.ink)?;
        // Dashes last: where the teams are alike, both lines are seen.
        pen.path(&plot.line(self.fans.aligned.mean()), 2.5, palette.aligned)?;
        pen.dashes(&plot.line(self.fans.siloed.mean()), 2.5, palette.siloed)?;
        let ends = self.fans.as_ref().map(|fan| plot.y(fan.mean().last().copied().unwrap_or_default()));
        let ends = apart(ends, style.font_size * (END_LINES + 0.5), |y| plot.end_inside(y, style));
        for team in TEAMS {
            plot.draw_end(&pen, team.of(&self.words.ends), *team.of(&ends), palette.team(team))?;
        }
        Ok(())
    }
}

/// Pushes two heights apart to at least `distance`, both inside as far as that goes.
fn apart(heights: Teams<f64>, distance: f64, inside: impl Fn(f64) -> f64) -> Teams<f64> {
    let Teams { siloed, aligned } = heights;
    let (upper, lower) = (siloed.min(aligned), siloed.max(aligned));
    let missing = (distance - (lower - upper)).max(0.0);
    let upper = inside(upper - missing / 2.0);
    let lower = inside(lower.max(upper + distance));
    let upper = inside(upper.min(lower - distance));
    if siloed < aligned {
        Teams { siloed: upper, aligned: lower }
    } else {
        Teams { siloed: lower, aligned: upper }
    }
}
