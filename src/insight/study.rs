//! Studies: questions that take many panels to answer, played wherever there are cores.
//!
//! An [`Inquiry`] knows what to ask and what an answer means, a [`Study`] hands its work out in
//! pieces and collects them. Neither plays anything: whoever drives a study asks it for
//! [`Trial`]s, plays them anywhere and in any order, and brings back what they came to. What a
//! study finds depends on none of that, because an inquiry learns of a round only when all of
//! it is there.

use serde::{Deserialize, Serialize};

use crate::montecarlo::outcome::Outcome;
use crate::montecarlo::panel::{PanelSpec, Refused};
use crate::montecarlo::span::Span;

/// A question in rounds, each of which may depend on those before.
pub trait Inquiry {
    /// What is known so far.
    type Report;

    /// What to play next; nothing once the question is answered.
    fn round(&self) -> Vec<Task>;

    /// Takes in what the round came to, in the order of its tasks.
    fn learn(&mut self, played: Vec<Played>);

    /// What is known from the rounds so far.
    fn report(&self) -> Self::Report;
}

/// Replications of a panel that an inquiry wants played.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The panel.
    pub spec: PanelSpec,
    /// The replications, at least one.
    pub span: Span,
}

/// What a task or a trial came to.
pub type Played = Result<Outcome, Refused>;

/// Numbers the panels of a study; the same panel in two rounds has one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PanelId(u32);

/// A piece of a study that is played in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// The panel, which [`Study::spec`] tells.
    pub panel: PanelId,
    /// Its replications.
    pub span: Span,
}

/// An inquiry at work.
#[derive(Clone, Debug)]
pub struct Study<I> {
    inquiry: I,
    panels: Vec<PanelSpec>,
    round: Vec<Open>,
    rounds: u32,
}

/// A task of the present round.
#[derive(Clone, Debug)]
struct Open {
    panel: PanelId,
    /// What has not been handed out.
    left: Span,
    /// What has, and is not back.
    out: Vec<Span>,
    played: Played,
}

impl<I: Inquiry> Study<I> {
    /// Begins with the inquiry's first round.
    pub fn new(inquiry: I) -> Self {
        let mut study = Self { inquiry, panels: Vec::new(), round: Vec::new(), rounds: 0 };
        study.open_round();
        study
    }

    /// The next piece to play, of about `team_years` years of single teams; none where the study
    /// is done, or waits for what is out.
    pub fn ask(&mut self, team_years: u64) -> Option<Trial> {
        let open = self.round.iter_mut().find(|open| open.left.count > 0)?;
        let variants = self.panels[open.panel.0 as usize].variants.len() as u64;
        let span = open.take((team_years / variants.max(1)).max(1));
        Some(Trial { panel: open.panel, span })
    }

    /// The panel of a trial.
    pub fn spec(&self, panel: PanelId) -> &PanelSpec {
        &self.panels[panel.0 as usize]
    }

    /// Takes in what a trial came to. What was not asked for, or is back already, is dropped, so a
    /// driver may play a trial again whose worker seems to have died.
    pub fn take(&mut self, trial: Trial, played: Played) {
        let Some(open) = self.round.iter_mut().find(|open| open.is_waiting_for(trial)) else { return };
        open.out.retain(|&span| span != trial.span);
        open.absorb(played);
        if self.round.iter().all(Open::is_closed) {
            let round = std::mem::take(&mut self.round);
            self.inquiry.learn(round.into_iter().map(|open| open.played).collect());
            self.rounds += 1;
            self.open_round();
        }
    }

    /// Whether the question is answered.
    pub fn is_done(&self) -> bool {
        self.round.is_empty()
    }

    /// How many rounds are complete: what is known changes with each.
    pub fn rounds(&self) -> u32 {
        self.rounds
    }

    /// What is known from all complete rounds.
    pub fn report(&self) -> I::Report {
        self.inquiry.report()
    }

    fn open_round(&mut self) {
        let tasks = self.inquiry.round();
        self.round = tasks.into_iter().map(|task| self.open(task)).collect();
    }

    fn open(&mut self, Task { spec, span }: Task) -> Open {
        let known = self.panels.iter().position(|panel| *panel == spec);
        let played = Ok(Outcome::new(spec.variants.len()));
        let index = known.unwrap_or_else(|| {
            self.panels.push(spec);
            self.panels.len() - 1
        });
        Open { panel: PanelId(index as u32), left: span, out: Vec::new(), played }
    }
}

impl Open {
    fn take(&mut self, most: u64) -> Span {
        let span = Span { first: self.left.first, count: most.min(self.left.count) };
        self.left = Span { first: span.first + span.count, count: self.left.count - span.count };
        self.out.push(span);
        span
    }

    fn is_waiting_for(&self, trial: Trial) -> bool {
        self.panel == trial.panel && self.out.contains(&trial.span)
    }

    /// A panel that was refused once is not asked for again.
    fn absorb(&mut self, more: Played) {
        match (&mut self.played, more) {
            (Ok(outcome), Ok(more)) => outcome.absorb(more),
            (played, Err(refused)) => {
                *played = Err(refused);
                self.left.count = 0;
                self.out.clear();
            }
            (Err(_), Ok(_)) => {}
        }
    }

    fn is_closed(&self) -> bool {
        self.left.count == 0 && self.out.is_empty()
    }
}
