//! What a budget brings: revenue against budget for both teams, with the gap on the plan and the
//! budget that is worth as much.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use super::axis::{Axis, Scale, Tick, held};
use super::pen::{Drawn, Fill, Pen, Point};
use super::style::Style;
use super::text::{Anchor, LINE, Label, Rect, Weight, thinned, truncated, width};
use super::{TEAMS, Team};
use crate::montecarlo::replication::Teams;

/// Texts of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// What the teams are called.
    pub names: Teams<String>,
    /// At the vertical distance between the teams: "+$416k".
    pub gap: String,
    /// At the horizontal distance: the budget that is worth as much, or that none is.
    pub worth: String,
}

/// Where a team's revenue meets the other's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meeting {
    /// At this budget.
    At(f64),
    /// At none in the picture.
    Nowhere,
}

/// Revenue against budget, both in money.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    lines: Teams<Vec<(f64, f64)>>,
    /// The planned budget, and what each team earns there.
    plan: (f64, Teams<f64>),
    /// Where the siloed team earns what the aligned one does on the plan.
    meeting: Meeting,
    axes: Axes,
    ticks: [Vec<Tick>; 2],
    words: Words,
}

/// The axes of budget and of revenue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axes {
    /// Across.
    pub budget: Axis,
    /// Upwards.
    pub revenue: Axis,
}

impl Axes {
    /// On the way to other axes: these for a share of 0, the others for 1.
    #[must_use]
    pub fn toward(self, to: Self, share: f64) -> Self {
        Self { budget: self.budget.toward(to.budget, share), revenue: self.revenue.toward(to.revenue, share) }
    }
}

impl Curves {
    /// Axes from 0 with all points up to a budget of `most`.
    pub fn nice_axes(lines: Teams<&[(f64, f64)]>, most: f64) -> Axes {
        let shown = lines.into_array().into_iter().flatten().filter(|(budget, _)| *budget <= most);
        let (budget, revenue) =
            shown.fold((0.0, 0.0), |(x, y): (f64, f64), point| (x.max(held(point.0)), y.max(held(point.1))));
        Axes { budget: Axis::new(0.0, budget, 5), revenue: Axis::nice(0.0, revenue * 1.06, 5) }
    }

    /// Of lines through points of rising budget, the planned budget with what each team earns
    /// there, and where the siloed team meets the aligned one. `format` writes money.
    pub fn new(
        lines: Teams<Vec<(f64, f64)>>,
        plan: (f64, Teams<f64>),
        meeting: Meeting,
        axes: Axes,
        words: Words,
        format: &dyn Fn(f64) -> String,
    ) -> Self {
        let shown = |line: Vec<(f64, f64)>| until(line, axes.budget.hi());
        let ticks = [axes.budget.ticks(format), axes.revenue.ticks(format)];
        Self { lines: lines.map(shown), plan, meeting, axes, ticks, words }
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let pen = Pen::new(area, style);
        if !pen.size().is_drawable() || self.lines.as_ref().into_array().iter().all(|line| line.is_empty()) {
            return Ok(());
        }
        let room = Room::new(self, &pen);
        room.draw_grid(&pen, &self.ticks)?;
        let palette = &style.palette;
        pen.path(&room.line(&self.lines.aligned), 2.5, palette.aligned)?;
        pen.dashes(&room.line(&self.lines.siloed), 2.5, palette.siloed)?;
        self.draw_distances(&pen, &room)?;
        for team in TEAMS {
            self.draw_name(&pen, &room, team)?;
        }
        Ok(())
    }

    /// The gap on the plan, and the budget that is worth it.
    fn draw_distances<DB: DrawingBackend>(&self, pen: &Pen<DB>, room: &Room) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let (budget, earned) = &self.plan;
        let (x, top, bottom) = (room.x(*budget), room.y(earned.aligned), room.y(earned.siloed));
        pen.post(x, room.rect.top, room.rect.bottom, 1.0, palette.line)?;
        pen.post(x, top.min(bottom), top.max(bottom), 2.4, palette.ink)?;
        let (end, is_met) = match self.meeting {
            Meeting::At(budget) => (room.x(budget), true),
            Meeting::Nowhere => (room.rect.right, false),
        };
        if is_met {
            pen.rule(x.min(end), x.max(end), top, 2.4, palette.ink)?;
            pen.mark(Team::Siloed, (end, top), font_size * 0.38, Fill::Full)?;
        } else {
            pen.dashes(&[(x, top), (end, top)], 1.6, palette.ink)?;
        }
        pen.mark(Team::Aligned, (x, top), font_size * 0.38, Fill::Full)?;
        pen.mark(Team::Siloed, (x, bottom), font_size * 0.38, Fill::Full)?;

        // Below both curves there is room for words.
        for (line, text) in [&self.words.gap, &self.words.worth].into_iter().enumerate() {
            let y = top.max(bottom) + font_size * (2.0 + LINE * line as f64);
            self.label(pen, room, text, (x + font_size * 0.7, y))?;
        }
        Ok(())
    }

    /// A bold text, as far to the left as it needs to fit.
    fn label<DB: DrawingBackend>(&self, pen: &Pen<DB>, room: &Room, text: &str, (x, y): Point) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let full = pen.size().width;
        let text = truncated(text, *font_size, Weight::Bold, full - room.rect.left);
        let left = x.min(full - width(&text, *font_size, Weight::Bold)).max(room.rect.left);
        let half = font_size * LINE / 2.0;
        pen.bold(&text, (left, y.min(room.rect.bottom - half)), Anchor::Left, palette.ink)
    }

    /// A team's name at the end of its line: the aligned one's above it, the siloed one's below.
    fn draw_name<DB: DrawingBackend>(&self, pen: &Pen<DB>, room: &Room, team: Team) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let Some(&(_, revenue)) = team.of(&self.lines).last() else { return Ok(()) };
        let away = match team {
            Team::Siloed => font_size * 1.1,
            Team::Aligned => -font_size * 1.1,
        };
        let half = font_size * LINE / 2.0;
        let y = (room.y(revenue) + away).min(room.rect.bottom - half).max(room.rect.top + half);
        let name: &String = team.of(&self.words.names);
        pen.bold(name, (room.rect.right, y), Anchor::Right, palette.team(team))
    }
}

/// A line as far as `end`, with the point there.
fn until(line: Vec<(f64, f64)>, end: f64) -> Vec<(f64, f64)> {
    let beyond = line.iter().position(|&(x, _)| x > end);
    let Some(beyond) = beyond.filter(|&index| index > 0) else { return line };
    let ((x0, y0), (x1, y1)) = (line[beyond - 1], line[beyond]);
    let mut shown = line[..beyond].to_vec();
    shown.push((end, y0 + (y1 - y0) * (end - x0) / (x1 - x0)));
    shown
}

/// Where budgets and revenues stand.
struct Room {
    rect: Rect,
    budget: Scale,
    revenue: Scale,
}

impl Room {
    fn new<DB: DrawingBackend>(curves: &Curves, pen: &Pen<DB>) -> Self {
        let (size, font) = (pen.size(), pen.style().font_size);
        let widest = |ticks: &[Tick]| {
            ticks.iter().map(|tick| width(&tick.label, font, Weight::Normal)).fold(0.0, f64::max)
        };
        let left = (widest(&curves.ticks[1]) + font * 0.7).min(size.width * 0.4);
        let right = (size.width - widest(&curves.ticks[0]) / 2.0).max(left + 1.0);
        let bottom = (size.height - font * 2.0).max(1.0);
        let top = (font * 0.7).min(bottom - 1.0);
        let Axes { budget, revenue } = curves.axes;
        Self {
            rect: Rect { left, top, right, bottom },
            budget: Scale::new(budget, left, right),
            revenue: Scale::new(revenue, bottom, top),
        }
    }

    fn x(&self, budget: f64) -> f64 {
        self.budget.pixel(budget)
    }

    fn y(&self, revenue: f64) -> f64 {
        self.revenue.pixel(revenue)
    }

    fn line(&self, line: &[(f64, f64)]) -> Vec<Point> {
        line.iter().map(|&(budget, revenue)| (self.x(budget), self.y(revenue))).collect()
    }

    fn draw_grid<DB: DrawingBackend>(&self, pen: &Pen<DB>, [across, upwards]: &[Vec<Tick>; 2]) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let Rect { left, right, bottom, .. } = self.rect;
        for label in thinned(upwards, |tick| {
            let at = (left - font_size * 0.7, self.y(tick.value));
            Label::new(&tick.label, at, Anchor::Right, *font_size, palette.soft)
        }) {
            pen.rule(left, right, label.y, 1.0, palette.line)?;
            pen.text(&label)?;
        }
        for label in thinned(across, |tick| {
            let at = (self.x(tick.value), bottom + font_size * 1.2);
            Label::new(&tick.label, at, Anchor::Middle, *font_size, palette.soft)
        }) {
            pen.post(label.x, bottom, bottom + font_size * 0.4, 1.0, palette.line)?;
            pen.text(&label)?;
        }
        pen.rule(left, right, bottom, 1.4, palette.ink)
    }
}
