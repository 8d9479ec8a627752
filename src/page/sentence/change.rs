//! What the page says about what would change the answer.

use super::Figures;
use super::reasons::rounded;
use crate::insight::counterexample::{CounterexampleReport, FoundCompany, Move};
use crate::insight::estimate::Estimate;
use crate::insight::rank::rank;
use crate::insight::sensitivity::{Change, Effect, SensitivityReport};
use crate::insight::summary::Summary;
use crate::page::label;
use crate::sentence;

/// How an input's value is written.
pub type WriteValue<'a> = &'a dyn Fn(crate::insight::input::Input, f64) -> String;

/// An input's value at which it changes a figure most, and that change.
fn largest(effect: &Effect, of: impl Fn(&Change) -> Estimate) -> Option<(f64, Estimate)> {
    let ends = [&effect.low, &effect.high].into_iter().flatten();
    let changes = ends.filter_map(|end| Some((end.value, of(end.change.as_ref()?))));
    changes.max_by(|a, b| a.1.mean.abs().total_cmp(&b.1.mean.abs()))
}

/// What to see in the inputs: the one that moves a figure most, which is called `what`.
pub fn sensitivity(
    report: &SensitivityReport,
    of: impl Fn(&Change) -> Estimate,
    what: &str,
    write: WriteValue,
    figures: &dyn Figures,
) -> String {
    let first = ranked(report, &of).into_iter().next();
    let told = first.and_then(|effect| Some((effect, largest(effect, &of)?)));
    match told {
        Some((effect, (value, change))) if change.is_clear() => {
            let key = if change.mean > 0.0 { "change-most-more" } else { "change-most-less" };
            sentence!(
                key,
                what = what,
                name = label::of_input(effect.input),
                value = write(effect.input, value),
                money = figures.money(rounded(change).abs()),
            )
        }
        _ => sentence!("change-nothing", what = what),
    }
}

/// All effects, that which changes a figure most first.
pub fn ranked(report: &SensitivityReport, of: impl Fn(&Change) -> Estimate) -> Vec<&Effect> {
    let size = |effect: &Effect| largest(effect, &of).map_or(0.0, |(_, change)| change.mean.abs());
    let mut effects: Vec<&Effect> = report.effects.iter().collect();
    rank(&mut effects, |effect| size(effect));
    effects
}

/// What the customers that each team won are worth over five years.
pub fn lifetime(summary: &Summary, figures: &dyn Figures) -> Option<String> {
    let value = summary.teams.as_ref().map(|team| team.lifetime_value.map(|value| figures.money(value)));
    let (siloed, aligned) = (value.siloed?, value.aligned?);
    Some(match siloed == aligned {
        true => sentence!("lifetime-both", value = siloed),
        false => sentence!("lifetime", siloed = siloed, aligned = aligned),
    })
}

/// What the search for a company for which alignment does not pay has come to.
pub fn proof(report: &CounterexampleReport, figures: &dyn Figures) -> String {
    match report {
        CounterexampleReport::Searching(crossings) => sentence!("prove-searching", n = crossings.len()),
        CounterexampleReport::AlreadyDoesNotPay(left) => {
            sentence!("prove-already", money = figures.money(left.abs()))
        }
        CounterexampleReport::Found { .. } => sentence!("prove-found"),
        CounterexampleReport::NoneFound => sentence!("prove-none"),
    }
}

/// A company for which alignment does not pay, by what differs.
pub fn company(found: &FoundCompany, write: WriteValue, figures: &dyn Figures) -> String {
    let mut changes: Vec<String> = found.changes.iter().map(|change| moved(change, write)).collect();
    let last = changes.pop().unwrap_or_default();
    let changes = match changes.is_empty() {
        true => last,
        false => sentence!("list", first = changes.join(", "), last = last),
    };
    let money = figures.money(rounded(found.contribution_gap).abs());
    sentence!("prove-company", changes = changes, money = money)
}

/// An input's way: "Typical deal at $2.8k instead of $22k".
pub fn moved(change: &Move, write: WriteValue) -> String {
    sentence!(
        "prove-move",
        name = label::of_input(change.input),
        to = write(change.input, change.to),
        from = write(change.input, change.from),
    )
}

/// Where alignment stops paying along one input: "Typical deal: $2.8k or less".
pub fn crossing(change: &Move, write: WriteValue) -> String {
    let is_below = change.to < change.from;
    // Two digits are what the search knows, on the side where alignment does not pay.
    let unit = libm::pow(10.0, libm::floor(libm::log10(change.to.abs().max(1e-9))) - 1.0);
    let units = change.to / unit;
    let to = unit * if is_below { units.floor() } else { units.ceil() };
    sentence!(
        if is_below { "prove-below" } else { "prove-above" },
        name = label::of_input(change.input),
        to = write(change.input, to),
        from = write(change.input, change.from),
    )
}
