//! A single future at a moment: leads as marks on their way through both funnels, and trust.
//!
//! Every week is a wave. Its leads arrive, some are passed on to the handoff, some of those are
//! worked, some of these accepted; the others fall away on their way or go back to nurture. Deals
//! won pile up at the right.

mod wave;

use std::rc::Rc;

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::Color;

use self::wave::{Grid, Kind, Wave};
use super::pen::{Drawn, Fill, Pen, Point};
use super::style::Style;
use super::text::{Anchor, Label, Rect, Weight, truncated};
use super::{TEAMS, Team};
use crate::funnel::year::quarter_ends;
use crate::insight::watch::WatchedWeek;
use crate::montecarlo::replication::Teams;

/// Most marks of a wave; with more leads than that, a mark stands for several.
const MARKS: u64 = 110;
/// Most marks of deals won.
const WON: u64 = 60;
/// Narrower columns than this, in font sizes, have their names in two lines.
const LEAST_COLUMN: f64 = 7.0;
/// Share of the height that the trust line takes.
const TRUST: f64 = 0.2;
/// In pictures lower than so many font sizes, as in a room, the leads need all the height.
const LOW: f64 = 24.0;

/// Texts of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// What the teams are called.
    pub names: Teams<String>,
    /// What each team has earned so far.
    pub earned: Teams<String>,
    /// Whose side of the handoff is whose: marketing's and sales'.
    pub sides: [String; 2],
    /// Places that leads pass: arrived, passed on, worked, accepted, won.
    pub places: [String; 5],
    /// Where leads fall to: back to nurture, never called, not a fit.
    pub falls: [String; 3],
    /// What the lines below are: trust in marketing's leads.
    pub trust: String,
}

/// A moment of a future.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moment {
    /// The week, from 0.
    pub week: usize,
    /// How much of it has passed, 0 to 1.
    pub phase: f64,
}

/// A single future of both teams at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Watch {
    weeks: Rc<Teams<Vec<WatchedWeek>>>,
    moment: Moment,
    words: Words,
}

impl Watch {
    /// Of both teams' weeks.
    pub fn new(weeks: Rc<Teams<Vec<WatchedWeek>>>, moment: Moment, words: Words) -> Self {
        Self { weeks, moment, words }
    }

    /// The height in CSS pixels at which a picture of this width looks best.
    pub fn height(width: f64) -> f64 {
        if width < 430.0 { 520.0 } else { 480.0 }
    }

    /// How many leads a mark stands for, and how many deals won.
    pub fn leads_and_deals_per_mark(weeks: &Teams<Vec<WatchedWeek>>) -> (u64, u64) {
        let most = |of: &dyn Fn(&Vec<WatchedWeek>) -> u64| {
            weeks.as_ref().map(of).into_array().into_iter().max().unwrap_or_default()
        };
        let leads =
            most(&|weeks| weeks.iter().map(|week| week.leads.max(week.mql)).max().unwrap_or_default());
        let won = most(&|weeks| weeks.iter().map(|week| week.won).sum());
        (leads.div_ceil(MARKS).max(1), won.div_ceil(WON).max(1))
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let pen = Pen::new(area, style);
        let size = pen.size();
        if !size.is_drawable() || self.weeks.siloed.is_empty() {
            return Ok(());
        }
        let trust = if size.height < LOW * style.font_size { 0.0 } else { TRUST };
        let half = size.height * (1.0 - trust) / 2.0;
        for team in TEAMS {
            let top = if team == Team::Aligned { 0.0 } else { half };
            let room = Rect { left: 0.0, top, right: size.width, bottom: top + half };
            self.draw_funnel(&pen, team, room)?;
        }
        if trust == 0.0 {
            return Ok(());
        }
        let room = Rect { left: 0.0, top: 2.0 * half, right: size.width, bottom: size.height };
        self.draw_trust(&pen, room)
    }

    fn draw_funnel<DB: DrawingBackend>(&self, pen: &Pen<DB>, team: Team, room: Rect) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let colour = palette.team(team);
        let Some(week) = team.of(&self.weeks).get(self.moment.week) else { return Ok(()) };
        let line = room.top + font_size;
        let half_width = (room.right - room.left) / 2.0;
        let (name, earned): (&String, &String) = (team.of(&self.words.names), team.of(&self.words.earned));
        let name = truncated(name, *font_size, Weight::Bold, half_width);
        pen.bold(&name, (room.left, line), Anchor::Left, colour)?;
        pen.bold(earned, (room.right, line), Anchor::Right, colour)?;

        let plan = Plan::new(room, *font_size);
        for (place, name) in self.words.places.iter().enumerate() {
            let (room, y) = plan.name(place, *font_size);
            let name = truncated(name, *font_size, Weight::Normal, room);
            pen.plain(&name, (plan.x(place), y), Anchor::Left, palette.soft)?;
        }
        let size = plan.fall_size(*font_size);
        for (fall, name) in self.words.falls.iter().enumerate() {
            let name = truncated(name, size, Weight::Normal, plan.fall_room(fall));
            let at = (plan.fall_x(fall), plan.fall_names);
            pen.text(&Label::new(&name, at, Anchor::Left, size, palette.soft))?;
        }
        // The handoff stands between what marketing passes on and what sales works.
        let handoff = plan.x(2) - font_size * 0.5;
        pen.post(handoff, plan.top - font_size * 0.4, room.bottom - font_size, 1.6, palette.ink)?;
        if !plan.is_narrow(*font_size) {
            let [marketing, sales] = &self.words.sides;
            pen.plain(marketing, (handoff - font_size, line), Anchor::Right, palette.soft)?;
            pen.plain(sales, (handoff + font_size, line), Anchor::Left, palette.soft)?;
        }

        let (per_mark, deals_per_mark) = Self::leads_and_deals_per_mark(&self.weeks);
        let wave = Wave::new(week, per_mark);
        for (kind, index) in wave.marks() {
            let (at, is_lost) = plan.place(&wave, kind, index, self.moment.phase);
            let fill = if is_lost || kind == Kind::Unready { Fill::Hollow } else { Fill::Full };
            pen.mark(team, at, plan.radius, fill)?;
        }
        let before = &team.of(&self.weeks)[..self.moment.week];
        let now = if self.moment.phase >= 0.9 { week.won } else { 0 };
        let won = before.iter().map(|week| week.won).sum::<u64>() + now;
        let grid = plan.grid(4).within(WON as usize, room.right - plan.x(4) - plan.pitch());
        for index in 0..won.div_ceil(deals_per_mark) {
            pen.mark(team, grid.place(index as usize), plan.radius, Fill::Full)?;
        }
        Ok(())
    }

    /// Trust in marketing's leads so far, both teams, with the ends of quarters.
    fn draw_trust<DB: DrawingBackend>(&self, pen: &Pen<DB>, room: Rect) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        pen.plain(&self.words.trust, (room.left, room.top + font_size * 0.8), Anchor::Left, palette.soft)?;
        let (top, bottom) = (room.top + font_size * 1.8, room.bottom - 2.0);
        let weeks = self.weeks.siloed.len();
        let trusts = (*self.weeks).as_ref().into_array().into_iter().flatten().map(|week| week.trust);
        let most = trusts.fold(0.05, f64::max);
        // The mark at the end of a line needs room, too.
        let right = room.right - font_size * 0.4;
        let x = |week: usize| room.left + (right - room.left) * week as f64 / weeks as f64;
        let y = |trust: f64| bottom - (bottom - top) * trust / most;
        for end in quarter_ends(weeks) {
            pen.post(x(end), top, bottom, 1.0, palette.line)?;
        }
        pen.rule(room.left, room.right, bottom, 1.0, palette.line)?;
        let line = |team: Team| -> Vec<Point> {
            let shown = team.of(&self.weeks).iter().take(self.moment.week + 1).enumerate();
            shown.map(|(t, week)| (x(t + 1), y(week.trust))).collect()
        };
        let (aligned, siloed) = (line(Team::Aligned), line(Team::Siloed));
        pen.path(&aligned, 2.0, palette.aligned)?;
        pen.dashes(&siloed, 2.0, palette.siloed)?;
        for (team, line) in [(Team::Aligned, aligned), (Team::Siloed, siloed)] {
            if let Some(&end) = line.last() {
                pen.mark(team, end, font_size * 0.3, Fill::Full)?;
            }
        }
        pen.post(x(self.moment.week + 1), top, bottom, 1.0, palette.soft.mix(0.6))
    }
}

/// Where the places of a funnel stand.
struct Plan {
    left: f64,
    column: f64,
    names: f64,
    top: f64,
    fall_names: f64,
    fall_top: f64,
    bottom: f64,
    radius: f64,
}

impl Plan {
    fn new(room: Rect, font: f64) -> Self {
        let column = (room.right - room.left) / 5.0;
        let names = room.top + font * 2.5;
        let lines = if column < LEAST_COLUMN * font { 2.0 } else { 1.0 };
        let top = names + font * 1.4 * lines;
        let bottom = room.bottom - font * 0.8;
        let fall_top = bottom - (bottom - top) * 0.24;
        let fall_names = fall_top - font * 0.8;
        // Where there is little height, smaller marks still stand in more rows than one.
        let most = ((fall_names - top) / 12.0).clamp(1.8, 5.5);
        let radius = (column / 26.0).clamp(1.8, most);
        Self { left: room.left, column, names, top, fall_names, fall_top, bottom, radius }
    }

    /// Whether columns are too narrow for their names side by side.
    fn is_narrow(&self, font: f64) -> bool {
        self.column < LEAST_COLUMN * font
    }

    fn x(&self, place: usize) -> f64 {
        self.left + self.column * place as f64
    }

    /// How wide a place's name may be, and where it stands: narrow columns need two lines.
    fn name(&self, place: usize, font: f64) -> (f64, f64) {
        if self.is_narrow(font) {
            let down = if place % 2 == 1 { font * 1.3 } else { 0.0 };
            (self.column * 1.9, self.names + down)
        } else {
            (self.column - font * 0.4, self.names)
        }
    }

    /// The size of the falls' names: narrow columns need a smaller one.
    fn fall_size(&self, font: f64) -> f64 {
        if self.is_narrow(font) { 0.75 * font } else { font }
    }

    /// How wide a fall's name may be.
    fn fall_room(&self, fall: usize) -> f64 {
        [1.9, 1.35, 1.5][fall] * self.column
    }

    /// Back to nurture lies below what arrives, the others beyond the handoff.
    fn fall_x(&self, fall: usize) -> f64 {
        [self.x(0), self.x(2), self.x(3) + self.column * 0.4][fall]
    }

    fn pitch(&self) -> f64 {
        2.0 * self.radius + 1.4
    }

    /// The marks of a place.
    fn grid(&self, place: usize) -> Grid {
        let down = self.fall_names - self.pitch() * 1.5 - self.top;
        Grid::new((self.x(place) + self.radius, self.top), down, self.pitch())
    }

    /// The marks of a fall.
    fn fall(&self, fall: usize) -> Grid {
        let from = (self.fall_x(fall) + self.radius, self.fall_top + self.pitch() * 0.7);
        Grid::new(from, self.bottom - from.1, self.pitch())
    }

    /// Where a mark is in a phase of its week, and whether it is lost to the funnel there.
    fn place(&self, wave: &Wave, kind: Kind, index: usize, phase: f64) -> (Point, bool) {
        let arrived = self.grid(0).place(wave.rank(kind, index, 0));
        let passed = self.grid(1).place(wave.rank(kind, index, 1));
        let worked = self.grid(2).place(wave.rank(kind, index, 2));
        let stations = match kind {
            Kind::Unready => vec![arrived],
            Kind::Back => vec![arrived, passed, self.fall(0).place(index)],
            Kind::Uncalled => vec![arrived, passed, self.fall(1).place(index)],
            Kind::Refused => vec![arrived, passed, worked, self.fall(2).place(index)],
            Kind::Accepted => vec![arrived, passed, worked, self.grid(3).place(index)],
        };
        let way = phase.clamp(0.0, 1.0) * 3.0;
        let leg = (way as usize).min(stations.len() - 1);
        let next = (leg + 1).min(stations.len() - 1);
        let share = wave::eased((way - leg as f64).clamp(0.0, 1.0));
        let mix = |from: f64, to: f64| from + (to - from) * share;
        let at = (mix(stations[leg].0, stations[next].0), mix(stations[leg].1, stations[next].1));
        let falls = !matches!(kind, Kind::Accepted | Kind::Unready);
        (at, falls && leg + 2 >= stations.len() && way > 0.0)
    }
}
