//! What replications are played of: a run of both teams, or a panel of a study.

use serde::{Deserialize, Serialize};

use crate::insight::study::Played;
use crate::montecarlo::batch::Batch;
use crate::montecarlo::panel::{Panel, PanelSpec, Refused};
use crate::montecarlo::replication::Simulator;
use crate::montecarlo::span::Span;
use crate::scenario::Scenario;

/// What to make ready for, as it travels to a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Subject {
    /// Both teams of a scenario.
    Run(Scenario),
    /// The teams of a panel.
    Panel(PanelSpec),
}

/// A subject that is made ready, so that any of its replications can be played.
#[derive(Clone, Debug)]
pub enum Ready {
    /// Both teams of a scenario.
    Run(Box<Simulator>),
    /// The teams of a panel, or why there is none.
    Panel(Result<Box<Panel>, Refused>),
}

/// What replications came to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Brought {
    /// Years of both teams.
    Run(Box<Batch>),
    /// Years of a panel, or why there are none.
    Panel(Played),
}

impl Subject {
    /// Calibrates the company and prepares its teams; none where a run's scenario cannot be
    /// calibrated.
    pub fn prepare(self, seed: u64) -> Option<Ready> {
        match self {
            Self::Run(scenario) => Simulator::new(scenario, seed).ok().map(|run| Ready::Run(Box::new(run))),
            Self::Panel(spec) => Some(Ready::Panel(Panel::new(spec, seed).map(Box::new))),
        }
    }
}

impl Ready {
    /// Plays a span.
    pub fn play(&self, span: Span) -> Brought {
        match self {
            Self::Run(simulator) => Brought::Run(Box::new(Batch::play(simulator, span.first, span.count))),
            Self::Panel(Ok(panel)) => Brought::Panel(Ok(panel.play(span))),
            Self::Panel(Err(refused)) => Brought::Panel(Err(refused.clone())),
        }
    }
}
