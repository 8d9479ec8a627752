//! Possible futures of each team as dots on one axis, and which of them reach the goal.
//!
//! A mirrored quantile dot plot (Kay 2016): each mark stands for an equal share of a team's
//! futures, the aligned team's above the axis and the siloed team's below it. Columns are counted
//! from the goal, so the goal never splits one, and marks that reach it are filled.

mod columns;

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use self::columns::{Level, NamePlace, Side};
pub use self::columns::{Mark, Placed};
use super::axis::{Axis, Scale, Tick, held};
use super::pen::{Drawn, Fill, Pen};
use super::style::Style;
use super::text::{Anchor, Label, Rect, Weight, thinned, truncated, width};
use super::{Size, TEAMS, Team};
use crate::insight::statistics::Sorted;
use crate::montecarlo::replication::Teams;

/// Least share of a team's futures beyond either end of [`DotPlot::nice_axis`]: that of half a
/// mark of fifty.
const TAIL: f64 = 0.01;

/// Texts of a dot plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// On the goal: "$2.0M goal".
    pub goal: String,
    /// What the teams are called.
    pub names: Teams<String>,
}

/// A mirrored quantile dot plot of both teams.
#[derive(Clone, Debug, PartialEq)]
pub struct DotPlot {
    values: Teams<Vec<f64>>,
    goal: f64,
    axis: Axis,
    ticks: Vec<Tick>,
    words: Words,
}

impl DotPlot {
    /// Marks for each team in a picture `width` CSS pixels wide.
    pub fn marks_for(width: f64) -> usize {
        if columns::is_narrow(width) { 20 } else { 50 }
    }

    /// The height in CSS pixels at which a picture of this width looks best.
    pub fn height(width: f64) -> f64 {
        if columns::is_narrow(width) { 270.0 } else { (width * 0.32).max(270.0).round() }
    }

    /// An axis with the marks of both teams and with the goal, unless that is so far away that
    /// the marks would be crowded. Money in, money out.
    pub fn nice_axis(revenue: Teams<&Sorted>, goal: f64) -> Axis {
        let ends = |p: f64| revenue.map(|revenue| held(revenue.quantile(p))).into_array();
        let [low, other] = ends(TAIL);
        let lo = low.min(other);
        let [high, other] = ends(1.0 - TAIL);
        let hi = high.max(other);
        // Futures that are all alike leave the goal as the only distance to show.
        let reach = if hi > lo { (hi - lo) / 2.0 } else { f64::INFINITY };
        let goal = held(goal);
        if (lo - reach..=hi + reach).contains(&goal) {
            Axis::nice(lo.min(goal), hi.max(goal), 6)
        } else {
            Axis::nice(lo, hi, 6)
        }
    }

    /// Of both teams' revenue, `marks` marks each: the quantiles of probability (i + ½)/`marks`.
    /// `format` writes the values at the axis.
    pub fn new(
        revenue: Teams<&Sorted>,
        marks: usize,
        goal: f64,
        axis: Axis,
        words: Words,
        format: &dyn Fn(f64) -> String,
    ) -> Self {
        let quantiles = |revenue: &Sorted| {
            let marks = if revenue.values().is_empty() { 0 } else { marks };
            let at = |i: usize| held(revenue.quantile((i as f64 + 0.5) / marks as f64));
            (0..marks).map(at).collect()
        };
        Self { values: revenue.map(quantiles), goal: held(goal), axis, ticks: axis.ticks(format), words }
    }

    /// How many marks of each team reach the goal.
    pub fn reaching(&self) -> Teams<usize> {
        let reaching = |values: &Vec<f64>| values.iter().filter(|&&value| value >= self.goal).count();
        self.values.as_ref().map(reaching)
    }

    /// The value under a horizontal place `x` of a picture of this width, both in CSS pixels: to
    /// drag the goal.
    pub fn value_at(&self, x: f64, width: f64) -> f64 {
        self.scale(width).value(x)
    }

    /// The place of a value in a picture of this width, in CSS pixels.
    pub fn x_of(&self, value: f64, width: f64) -> f64 {
        self.scale(width).pixel(value)
    }

    fn scale(&self, width: f64) -> Scale {
        let margin = columns::margin(width);
        Scale::new(self.axis, margin, width - margin)
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let pen = Pen::new(area, style);
        let size = pen.size();
        if !size.is_drawable() || self.values.as_ref().into_array().iter().all(|values| values.is_empty()) {
            return Ok(());
        }
        let placed = self.placed(size, style);
        if placed.goal_on_axis {
            pen.post(placed.goal, 0.0, size.height, 2.0, style.palette.ink)?;
        }
        for mark in &placed.marks {
            let fill = if mark.reaches { Fill::Full } else { Fill::Hollow };
            pen.mark(mark.team, (mark.x, mark.y), placed.radius, fill)?;
        }
        for team in TEAMS {
            pen.text(&self.name(team, placed.names, size, style))?;
        }
        self.draw_band(&pen, placed.goal, placed.goal_on_axis)
    }

    /// Ticks and goal between the halves.
    fn draw_band<DB: DrawingBackend>(&self, pen: &Pen<DB>, goal: f64, is_on_axis: bool) -> Drawn<DB> {
        let Size { width: full, height } = pen.size();
        let Style { palette, font_size, .. } = pen.style();
        let middle = height / 2.0;
        let padding = font_size * 1.5;
        let text = truncated(&self.words.goal, *font_size, Weight::Bold, full - 2.0 * padding);
        let half = width(&text, *font_size, Weight::Bold) / 2.0 + padding;
        let centre = goal.clamp(half, (full - half).max(half));
        let rise = font_size * 0.85;
        // In a narrow picture the goal would hide every tick beside it.
        let apart = if columns::is_narrow(full) { *font_size } else { 0.0 };
        let (at_goal, at_ticks) = (middle - apart, middle + apart);
        let pill =
            Rect { left: centre - half, right: centre + half, top: at_goal - rise, bottom: at_goal + rise };
        let ticks = thinned(&self.ticks, |tick| {
            // The outermost ones move inwards rather than leave the picture.
            let half = width(&tick.label, *font_size, Weight::Normal) / 2.0;
            let x = self.x_of(tick.value, full).min(full - half).max(half);
            Label::new(&tick.label, (x, at_ticks), Anchor::Middle, *font_size, palette.soft)
        });
        let line = Rect { left: goal - 1.0, right: goal + 1.0, top: 0.0, bottom: height };
        for label in &ticks {
            if !label.rect().meets(&pill.wider(4.0)) && !label.rect().meets(&line.wider(2.0)) {
                pen.text(label)?;
            }
        }
        pen.rounded(pill, rise, palette.ink)?;
        // Arrow heads to both sides say that the goal can be moved, one alone that it lies beyond that edge.
        for (tip, side) in [(pill.left, 1.0), (pill.right, -1.0)] {
            let points_away = (self.goal < self.axis.lo()) == (side > 0.0);
            if !is_on_axis && !points_away {
                continue;
            }
            let at = |x: f64, y: f64| (tip + side * x * font_size, at_goal + y * font_size);
            pen.polygon(&[at(0.85, -0.3), at(0.5, 0.0), at(0.85, 0.3)], palette.card)?;
        }
        pen.bold(&text, (centre, at_goal), Anchor::Middle, palette.card)
    }

    /// A team's name at a side of its half.
    fn name(&self, team: Team, place: NamePlace, size: Size, style: &Style) -> Label<'_> {
        let from_edge = match place.level {
            Level::Middle => size.height * 0.28,
            Level::Corner => style.font_size,
        };
        let y = match team {
            Team::Siloed => size.height - from_edge,
            Team::Aligned => from_edge,
        };
        let (x, side) = match place.side {
            Side::Right => (size.width, Anchor::Right),
            Side::Left => (0.0, Anchor::Left),
        };
        let text = team.of(&self.words.names);
        Label::new(text, (x, y), side, style.font_size * 1.1, style.palette.team(team)).bold()
    }
}
