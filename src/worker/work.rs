//! What a pool works at: runs and studies, handed out in pieces.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::subject::{Brought, Subject};
use crate::insight::study::{Inquiry, PanelId, Study, Trial};
use crate::montecarlo::batch::Batch;
use crate::montecarlo::span::Span;
use crate::scenario::Scenario;

/// Which of a work's subjects: its only one, or one of a study's panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Which {
    /// The only one.
    Run,
    /// A panel.
    Panel(PanelId),
}

/// A piece of work that is played in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Of which subject.
    pub which: Which,
    /// Which replications.
    pub span: Span,
    /// How many years of single teams these are: what the piece costs.
    pub team_years: u64,
}

/// Work that can be played in pieces, anywhere and in any order.
pub trait Work {
    /// The next piece, of about `team_years` years of single teams; none where nothing is left, or
    /// where it has to wait for what is out.
    fn ask(&mut self, team_years: u64) -> Option<Piece>;

    /// What pieces of this name are played of; none where it hands out no such pieces.
    fn subject(&self, which: Which) -> Option<Subject>;

    /// Takes in what a piece came to; what was not asked for is dropped.
    fn take(&mut self, piece: Piece, brought: Brought);
}

/// How many futures a run brings before anything else: enough for a first picture.
pub const FIRST: u64 = 200;
/// How many futures its smallest pieces have.
const SMALLEST: u64 = FIRST / 4;

/// A run of both teams.
#[derive(Clone, Debug)]
pub struct Run {
    scenario: Scenario,
    left: Span,
    batch: Rc<Batch>,
}

impl Run {
    /// Replications 0 to `total` − 1 of a scenario.
    pub fn new(scenario: Scenario, total: u64) -> Self {
        Self { scenario, left: Span { first: 0, count: total }, batch: Rc::default() }
    }

    /// What has come back so far; who keeps it has it copied where the run goes on.
    pub fn batch(&self) -> &Rc<Batch> {
        &self.batch
    }

    /// Small pieces first, so that there soon is something to show, and small ones last, so that all workers
    /// are done at once.
    fn most(&self) -> u64 {
        if self.left.first < FIRST { SMALLEST } else { SMALLEST.max(self.left.count / 4) }
    }
}

impl Work for Run {
    fn ask(&mut self, team_years: u64) -> Option<Piece> {
        let count = (team_years / 2).clamp(1, self.most()).min(self.left.count);
        let span = Span { first: self.left.first, count };
        self.left = Span { first: span.first + count, count: self.left.count - count };
        (count > 0).then_some(Piece { which: Which::Run, span, team_years: 2 * count })
    }

    fn subject(&self, which: Which) -> Option<Subject> {
        (which == Which::Run).then(|| Subject::Run(self.scenario.clone()))
    }

    fn take(&mut self, _piece: Piece, brought: Brought) {
        if let Brought::Run(batch) = brought {
            Rc::make_mut(&mut self.batch).absorb(*batch);
        }
    }
}

impl<I: Inquiry> Work for Study<I> {
    fn ask(&mut self, team_years: u64) -> Option<Piece> {
        let Trial { panel, span } = Self::ask(self, team_years)?;
        let team_years = span.count * self.spec(panel).variants.len() as u64;
        Some(Piece { which: Which::Panel(panel), span, team_years })
    }

    fn subject(&self, which: Which) -> Option<Subject> {
        match which {
            Which::Panel(panel) => Some(Subject::Panel(self.spec(panel).clone())),
            Which::Run => None,
        }
    }

    fn take(&mut self, piece: Piece, brought: Brought) {
        if let (Which::Panel(panel), Brought::Panel(played)) = (piece.which, brought) {
            Self::take(self, Trial { panel, span: piece.span }, played);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Run, Work};
    use crate::scenario::Preset;

    #[test]
    fn every_replication_of_a_run_is_handed_out_once() {
        let mut run = Run::new(Preset::default().scenario(), 2_500);
        let mut seen = Vec::new();
        while let Some(piece) = run.ask(180) {
            assert_eq!(piece.team_years, 2 * piece.span.count);
            seen.extend(piece.span.numbers());
        }
        assert_eq!(seen, (0..2_500).collect::<Vec<_>>());
    }

    #[test]
    fn a_run_begins_and_ends_with_small_pieces() {
        let mut run = Run::new(Preset::default().scenario(), 10_000);
        let counts: Vec<u64> = std::iter::from_fn(|| run.ask(2_000)).map(|piece| piece.span.count).collect();
        assert_eq!(counts[..5], [50, 50, 50, 50, 1_000]);
        assert!(counts.is_sorted_by(|&count, &next| count == 50 || count >= next), "{counts:?}");
        assert_eq!(counts[counts.len() - 2], 50);
    }
}
