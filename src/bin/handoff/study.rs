//! Answers studies on all cores.

use std::collections::HashMap;

use handoff::insight::study::{Inquiry, PanelId, Played, Study, Trial};
use handoff::montecarlo::panel::{Panel, Refused};
use rayon::prelude::*;

/// Team-years that one core plays at a time.
const PIECE: u64 = 500;

/// Plays all rounds of an inquiry; `played` hears of the team-years of each piece.
pub fn answer<I: Inquiry>(inquiry: I, seed: u64, played: impl Fn(u64) + Sync) -> I::Report {
    let mut study = Study::new(inquiry);
    let mut panels = HashMap::new();
    while !study.is_done() {
        let trials: Vec<Trial> = std::iter::from_fn(|| study.ask(PIECE)).collect();
        panels = prepared(&study, &trials, panels, seed);
        let play = |trial: &Trial| {
            let panel = panels[&trial.panel].as_ref().map_err(Refused::clone)?;
            let outcome = panel.play(trial.span);
            played(outcome.revenue_by_week.len() as u64 * trial.span.count);
            Ok(outcome)
        };
        let outcomes: Vec<Played> = trials.par_iter().map(play).collect();
        for (trial, outcome) in trials.into_iter().zip(outcomes) {
            study.take(trial, outcome);
        }
    }
    study.report()
}

type Panels = HashMap<PanelId, Result<Panel, Refused>>;

/// The panels of a round; those of the round before serve again.
fn prepared<I: Inquiry>(study: &Study<I>, trials: &[Trial], mut before: Panels, seed: u64) -> Panels {
    let mut ids: Vec<PanelId> = trials.iter().map(|trial| trial.panel).collect();
    ids.sort_unstable();
    ids.dedup();
    let specs: Vec<_> = ids.into_iter().map(|id| (id, before.remove(&id), study.spec(id).clone())).collect();
    specs
        .into_par_iter()
        .map(|(id, panel, spec)| (id, panel.unwrap_or_else(|| Panel::new(spec, seed))))
        .collect()
}
