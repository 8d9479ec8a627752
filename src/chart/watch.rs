//! A single future at a moment: leads as marks on their way through both funnels, and trust.
//!
//! Every week is a wave. Its leads arrive, some are passed on to the handoff, some of those are
//! worked, some of these accepted; the others fall away on their way or go back to nurture. Deals
//! won pile up at the right.

mod plan;
mod wave;

use std::rc::Rc;

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::Color;

use self::plan::{Columns, Plan};
use self::wave::{Kind, Wave};
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
    /// What becomes of MQLs that go no further: coming back later, never called, not accepted.
    pub falls: [String; 3],
    /// How many of each team's did so far.
    pub fallen: Teams<[String; 3]>,
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
    leads_per_mark: u64,
    deals_per_mark: u64,
    /// Most marks of a column.
    marks: u64,
}

impl Watch {
    /// Of both teams' weeks.
    pub fn new(weeks: Rc<Teams<Vec<WatchedWeek>>>, moment: Moment, words: Words) -> Self {
        let (leads_per_mark, deals_per_mark) = Self::leads_and_deals_per_mark(&weeks);
        let marks = most_leads(&weeks).div_ceil(leads_per_mark);
        Self { weeks, moment, words, leads_per_mark, deals_per_mark, marks }
    }

    /// The height in CSS pixels at which a picture of this width looks best.
    pub fn height(width: f64) -> f64 {
        if width < 430.0 { 520.0 } else { 480.0 }
    }

    /// How many leads a mark stands for, and how many deals won.
    pub fn leads_and_deals_per_mark(weeks: &Teams<Vec<WatchedWeek>>) -> (u64, u64) {
        let won = weeks.as_ref().map(|weeks| weeks.iter().map(|week| week.won).sum::<u64>());
        let won = won.siloed.max(won.aligned);
        (most_leads(weeks).div_ceil(MARKS).max(1), won.div_ceil(WON).max(1))
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
        let both = Rect { left: 0.0, top: 0.0, right: size.width, bottom: size.height * (1.0 - trust) };
        let columns = Columns::new(both, style.font_size);
        self.draw_names(&pen, columns)?;
        let middle = (columns.names() + both.bottom) / 2.0;
        let (upper, lower) =
            (Rect { top: columns.names(), bottom: middle, ..both }, Rect { top: middle, ..both });
        for team in TEAMS {
            self.draw_funnel(&pen, team, columns, if team == Team::Aligned { upper } else { lower })?;
        }
        if trust == 0.0 {
            return Ok(());
        }
        let room = Rect { left: 0.0, top: both.bottom, right: size.width, bottom: size.height };
        self.draw_trust(&pen, room)
    }

    /// The names of the columns, above both funnels.
    fn draw_names<DB: DrawingBackend>(&self, pen: &Pen<DB>, columns: Columns) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        for (place, name) in self.words.places.iter().enumerate() {
            let (room, y) = columns.name(place);
            let name = truncated(name, *font_size, Weight::Normal, room);
            pen.plain(&name, (columns.x(place), y), Anchor::Left, palette.soft)?;
        }
        Ok(())
    }

    fn draw_funnel<DB: DrawingBackend>(
        &self,
        pen: &Pen<DB>,
        team: Team,
        columns: Columns,
        room: Rect,
    ) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let colour = palette.team(team);
        let Some(week) = team.of(&self.weeks).get(self.moment.week) else { return Ok(()) };
        let line = room.top + font_size;
        let half_width = (room.right - room.left) / 2.0;
        let (name, earned): (&String, &String) = (team.of(&self.words.names), team.of(&self.words.earned));
        let name = truncated(name, *font_size, Weight::Bold, half_width);
        pen.bold(&name, (room.left, line), Anchor::Left, colour)?;
        pen.bold(earned, (room.right, line), Anchor::Right, colour)?;

        let besides = self.besides(columns, team);
        let plan = Plan::new(columns, room, besides.each_ref().map(String::as_str), self.marks);
        let size = columns.fall_size();
        for (fall, (name, beside)) in self.words.falls.iter().zip(&besides).enumerate() {
            let x = columns.fall_x(fall);
            pen.text(&Label::new(beside, (x, plan.fall_line), Anchor::Left, size, palette.soft))?;
            if columns.are_narrow() {
                let name = truncated(name, size, Weight::Normal, columns.fall_room(fall));
                pen.text(&Label::new(&name, (x, plan.fall_names), Anchor::Left, size, palette.soft))?;
            }
        }
        pen.post(columns.handoff(), line + font_size * 0.4, room.bottom - font_size * 0.4, 1.6, palette.ink)?;
        if !columns.are_narrow() {
            let [marketing, sales] = &self.words.sides;
            pen.plain(marketing, (columns.handoff() - font_size, line), Anchor::Right, palette.soft)?;
            pen.plain(sales, (columns.handoff() + font_size, line), Anchor::Left, palette.soft)?;
        }

        let wave = Wave::new(week, self.leads_per_mark);
        for (kind, index) in wave.marks() {
            let (at, is_lost) = plan.place(&wave, kind, index, self.moment.phase);
            let fill = if is_lost || kind == Kind::Unready { Fill::Hollow } else { Fill::Full };
            pen.mark(team, at, plan.radius, fill)?;
        }
        let before = &team.of(&self.weeks)[..self.moment.week];
        let now = if self.moment.phase >= 0.9 { week.won } else { 0 };
        let won = before.iter().map(|week| week.won).sum::<u64>() + now;
        let grid = plan.won();
        for index in 0..won.div_ceil(self.deals_per_mark) {
            pen.mark(team, grid.place(index as usize), plan.radius, Fill::Full)?;
        }
        Ok(())
    }

    /// What stands beside the marks of falls: how many leads there are so far, and where there is room their name.
    fn besides(&self, columns: Columns, team: Team) -> [String; 3] {
        let (names, counts): (_, &[String; 3]) = (&self.words.falls, team.of(&self.words.fallen));
        [0, 1, 2].map(|fall| {
            if columns.are_narrow() {
                counts[fall].clone()
            } else {
                format!("{} {}", names[fall], counts[fall])
            }
        })
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

/// Most leads that a column has in a week.
fn most_leads(weeks: &Teams<Vec<WatchedWeek>>) -> u64 {
    let all = weeks.as_ref().into_array().into_iter().flatten();
    all.map(|week| week.leads.max(week.mql)).max().unwrap_or_default()
}
