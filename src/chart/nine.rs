//! Single futures, nine at once or one alone: both teams' revenue as it adds up, on one axis.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use super::axis::{Axis, Scale};
use super::pen::{Drawn, Pen, Point};
use super::style::Style;
use super::text::{Anchor, Rect, Weight, width};
use super::{Size, TEAMS, Team};
use crate::montecarlo::replication::Teams;

/// Futures in a row, and rows.
const ACROSS: usize = 3;

/// One of the futures.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Which: "Future 17".
    pub name: String,
    /// Revenue so far at the end of each week.
    pub revenue: Teams<Vec<f64>>,
    /// What each team has at the end, in words.
    pub ends: Teams<String>,
}

/// Some futures, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Nine {
    panels: Vec<Panel>,
    across: usize,
    axis: Axis,
}

impl Nine {
    /// Of at most nine futures.
    pub fn new(mut panels: Vec<Panel>) -> Self {
        panels.truncate(ACROSS * ACROSS);
        let all = panels.iter().flat_map(|panel| panel.revenue.as_ref().into_array()).flatten();
        let axis = Axis::nice(0.0, all.copied().fold(1.0, f64::max), 4);
        Self { panels, across: ACROSS, axis }
    }

    /// Of one future, as large as the picture.
    pub fn alone(panel: Panel) -> Self {
        Self { across: 1, ..Self::new(vec![panel]) }
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let pen = Pen::new(area, style);
        let Size { width: full, height } = pen.size();
        if !pen.size().is_drawable() {
            return Ok(());
        }
        let (across, down) = (full / self.across as f64, height / self.across as f64);
        for (index, panel) in self.panels.iter().enumerate() {
            let (left, top) = ((index % self.across) as f64 * across, (index / self.across) as f64 * down);
            let room = Rect { left, top, right: left + across - style.font_size, bottom: top + down };
            self.draw_panel(&pen, panel, room)?;
        }
        Ok(())
    }

    fn draw_panel<DB: DrawingBackend>(&self, pen: &Pen<DB>, panel: &Panel, room: Rect) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        pen.plain(&panel.name, (room.left, room.top + font_size * 0.8), Anchor::Left, palette.soft)?;
        // Amounts stand beside each other, or under each other where that is too narrow.
        let amounts = panel.ends.as_ref().map(|end| width(end, *font_size, Weight::Bold) + font_size * 0.5);
        let is_narrow = amounts.siloed + amounts.aligned > room.right - room.left;
        let lines = if is_narrow { 4.1 } else { 2.9 };
        let (top, bottom) = (room.top + font_size * lines, room.bottom - font_size);
        let scale = Scale::new(self.axis, bottom, top);
        let line = |team: Team| -> Vec<Point> {
            let revenue = team.of(&panel.revenue);
            let x = |week: usize| room.left + (room.right - room.left) * week as f64 / revenue.len() as f64;
            let ends = revenue.iter().enumerate().map(|(t, &value)| (x(t + 1), scale.pixel(value)));
            std::iter::once((room.left, bottom)).chain(ends).collect()
        };
        pen.rule(room.left, room.right, bottom, 1.0, palette.line)?;
        pen.path(&line(Team::Aligned), 2.0, palette.aligned)?;
        pen.dashes(&line(Team::Siloed), 2.0, palette.siloed)?;
        for team in TEAMS {
            let (x, line, anchor) = match team {
                Team::Aligned => (room.right, 2.1, Anchor::Right),
                Team::Siloed if is_narrow => (room.right, 3.3, Anchor::Right),
                Team::Siloed => (room.left, 2.1, Anchor::Left),
            };
            let end: &String = team.of(&panel.ends);
            pen.bold(end, (x, room.top + font_size * line), anchor, palette.team(team))?;
        }
        Ok(())
    }
}
