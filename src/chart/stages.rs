//! Of every so many leads, where each team loses them, and how many it wins.

mod plan;

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use self::plan::{Plan, Spot};
use super::axis::held;
use super::pen::{Drawn, Fill, Pen};
use super::style::Style;
use super::text::{Anchor, Label, Rect, Weight, truncated};
use super::{TEAMS, Team};
use crate::insight::team::TotalMoments;
use crate::montecarlo::replication::Teams;

/// Ways in which a lead can be lost, in the order of the funnel.
pub const LOSSES: usize = 5;

/// Texts of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// What became of the leads, in the order of [`Leads::lost`].
    pub losses: [String; LOSSES],
    /// What the last row is called.
    pub won: String,
    /// What the teams are called.
    pub names: Teams<String>,
}

/// What became of a team's leads over the horizon, as means for a number of leads.
///
/// Nurtured leads pass the same stage twice, and the year begins with leads that wait: so the
/// rows are net flows and need not add up to that number. None is below 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leads {
    /// Lost, by where: not qualified (less those that nurturing woke later); qualified, but never
    /// worked; worked, but not accepted; accepted, but no opportunity (or not yet); an
    /// opportunity, but lost or still open.
    pub lost: [f64; LOSSES],
    /// Won.
    pub won: f64,
}

impl Leads {
    /// Of a team's mean totals, for every `per` leads; all 0 for a team without leads.
    pub fn of(totals: &TotalMoments, per: f64) -> Self {
        let TotalMoments { leads, mql, worked, sql, opportunities, won, .. } = totals;
        let for_each = if leads.mean > 0.0 { per / leads.mean } else { 0.0 };
        let stages = [leads, mql, worked, sql, opportunities, won].map(|stage| stage.mean);
        let left = |stage: usize| held((stages[stage] - stages[stage + 1]) * for_each).max(0.0);
        Self { lost: std::array::from_fn(left), won: held(won.mean * for_each).max(0.0) }
    }
}

/// Where the leads of both teams go.
#[derive(Clone, Debug, PartialEq)]
pub struct Stages {
    leads: Teams<Leads>,
    figures: Teams<Figures>,
    words: Words,
}

/// The numbers of a team as texts.
#[derive(Clone, Debug, PartialEq)]
struct Figures {
    lost: [String; LOSSES],
    won: String,
}

impl Stages {
    /// Of both teams' mean totals, for every `per` leads (1,000 shows wins with enough digits to
    /// differ). `format` writes numbers of leads.
    pub fn new(totals: Teams<&TotalMoments>, per: f64, words: Words, format: &dyn Fn(f64) -> String) -> Self {
        let leads = totals.map(|totals| Leads::of(totals, per));
        let figures = leads.map(|leads| Figures { lost: leads.lost.map(format), won: format(leads.won) });
        Self { leads, figures, words }
    }

    /// What became of each team's leads, for the table.
    pub fn leads(&self) -> &Teams<Leads> {
        &self.leads
    }

    /// The row in which the siloed team loses most more than the aligned one, which is
    /// emphasised; none where it loses no more anywhere.
    pub fn widest_difference(&self) -> Option<usize> {
        let more = |&row: &usize| self.leads.siloed.lost[row] - self.leads.aligned.lost[row];
        let widest = (0..LOSSES).max_by(|a, b| more(a).total_cmp(&more(b)));
        widest.filter(|row| more(row) > 0.0)
    }

    /// The height in CSS pixels at which a picture of this width looks best.
    pub fn height(&self, width: f64, style: &Style) -> f64 {
        plan::height(width, style)
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let size = Pen::new(area, style).size();
        if !size.is_drawable() {
            return Ok(());
        }
        let style = &style.shrunk(size.height / self.height(size.width, style));
        let pen = Pen::new(area, style);
        let plan = Plan::new(self, size, style);
        for (row, place) in plan.rows.iter().enumerate() {
            let emphasis = if self.widest_difference() == Some(row) { Weight::Bold } else { Weight::Normal };
            self.draw_name(&pen, &self.words.losses[row], emphasis, &place.name)?;
            for team in TEAMS {
                self.draw_bar(&pen, team, row, emphasis, team.of(&place.bars))?;
            }
        }
        pen.rule(0.0, size.width, plan.rule, 1.0, style.palette.line)?;
        self.draw_name(&pen, &self.words.won, Weight::Bold, &plan.won)?;
        for team in TEAMS {
            self.draw_team(&pen, team, team.of(&plan.headings), team.of(&plan.wins))?;
        }
        Ok(())
    }

    fn draw_name<DB: DrawingBackend>(
        &self,
        pen: &Pen<DB>,
        text: &str,
        weight: Weight,
        spot: &Spot,
    ) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let text = truncated(text, *font_size, weight, spot.room);
        let label = Label::new(&text, spot.at, Anchor::Left, *font_size, palette.ink);
        pen.text(&Label { weight, ..label })
    }

    /// A bar and its figure; bars of both teams and of all rows have one scale.
    fn draw_bar<DB: DrawingBackend>(
        &self,
        pen: &Pen<DB>,
        team: Team,
        row: usize,
        weight: Weight,
        longest: &Rect,
    ) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let colour = match weight {
            Weight::Bold => palette.team(team),
            Weight::Normal => palette.team_soft(team),
        };
        let lost = self.leads.as_ref().map(|leads| leads.lost).into_array();
        let most = lost.into_iter().flatten().fold(0.0, f64::max);
        let share = if most > 0.0 { team.of(&self.leads).lost[row] / most } else { 0.0 };
        let right = longest.left + (share * (longest.right - longest.left)).max(1.0);
        pen.rounded(Rect { right, ..*longest }, 2.5, colour)?;
        let at = (right + font_size * 0.5, (longest.top + longest.bottom) / 2.0);
        let figure = &team.of(&self.figures).lost[row];
        let label = Label::new(figure, at, Anchor::Left, *font_size, palette.ink);
        pen.text(&Label { weight, ..label })
    }

    /// A team's mark and name, and how many leads it wins, large.
    fn draw_team<DB: DrawingBackend>(
        &self,
        pen: &Pen<DB>,
        team: Team,
        heading: &Spot,
        wins: &Spot,
    ) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let radius = font_size * 0.38;
        let (left, y) = heading.at;
        pen.mark(team, (left + radius, y), radius, Fill::Full)?;
        let indent = font_size * 1.15;
        let name: &String = team.of(&self.words.names);
        let name = truncated(name, *font_size, Weight::Bold, heading.room - indent);
        pen.bold(&name, (left + indent, y), Anchor::Left, palette.team(team))?;
        let large = font_size * 1.9;
        let figure = truncated(&team.of(&self.figures).won, large, Weight::Bold, wins.room);
        pen.text(&Label::new(&figure, wins.at, Anchor::Left, large, palette.team(team)).bold())
    }
}
