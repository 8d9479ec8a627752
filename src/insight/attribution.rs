//! Where the gap comes from: the Shapley value of every practice, and what each brings alone.

use serde::Serialize;

use super::cost::alignment_cost;
use super::estimate::{Anchor, Estimate};
use super::payback::paying_week;
use super::shapley::{factorial, shapley_times_factorial};
use super::statistics::Moments;
use super::study::{Inquiry, Played, Task};
use super::team::money;
use crate::montecarlo::outcome::{Keep, Outcome, OutcomeRow, add_weeks};
use crate::montecarlo::panel::{PanelSpec, Variant};
use crate::montecarlo::span::Span;
use crate::scenario::{Levels, Practice, Scenario};

/// Replications a round.
const ROUND: u64 = 50;
/// The most replications: from here on a gap that is still unclear is a small one.
const MOST: u64 = 4_000;
/// The standard error at which a share is exact enough, as a share of the gap.
const TOLERANCE: f64 = 0.01;

/// Moves every subset of the practices whose levels differ from the siloed to the aligned level,
/// on the luck of the run's first replications (MODEL.md section 11).
#[derive(Clone, Debug)]
pub struct Attribution {
    scenario: Scenario,
    /// The gap of the run that is explained.
    run: Anchor,
    /// Practices whose levels differ; bit i of a subset's number is the i-th of them.
    moved: Vec<Practice>,
    /// Gap of every replication so far, in money.
    gaps: Vec<f64>,
    /// Samples of each moved practice, in money.
    samples: Vec<Samples>,
    /// Cumulative revenue by week, summed over replications, of the siloed team.
    siloed_by_week: Vec<i128>,
}

/// What is known of a practice from every replication.
#[derive(Clone, Debug, Default)]
struct Samples {
    /// Its Shapley value.
    share: Vec<f64>,
    /// What it brings to the siloed team alone.
    alone: Vec<f64>,
    /// Cumulative revenue by week of the siloed team with this practice moved, summed.
    by_week: Vec<i128>,
}

/// The gap taken apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AttributionReport {
    /// Mean gap of the run, in money: what the shares add up to.
    pub gap: f64,
    /// Replications that were taken apart.
    pub replications: usize,
    /// Every practice, in the order of [`Practice::ALL`].
    pub parts: Vec<Part>,
}

/// One practice's part in the gap.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Part {
    /// The practice.
    pub practice: Practice,
    /// Its Shapley value in money, a loss negative; exactly 0 where the teams' levels are equal.
    pub share: Estimate,
    /// Standard deviation of its Shapley value over replications.
    pub sd: f64,
    /// What it brings alone; none where the teams' levels are equal.
    pub alone: Option<Alone>,
}

/// A siloed team that moves one practice and nothing else: which conversation first?
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Alone {
    /// What it earns more, in money.
    pub gain: Estimate,
    /// What is left of that over the horizon after the cost of moving this practice.
    pub contribution: Estimate,
    /// First week, counted from 1, from which the mean of that, cumulated, stays at or above 0.
    pub pays_from: Option<usize>,
}

impl Attribution {
    /// Explains the gap of a run of this scenario, which begins with replication 0.
    pub fn new(scenario: Scenario, run: Anchor) -> Self {
        let practices = &scenario.practices;
        let differs = |practice: &Practice| practices.siloed[*practice] != practices.aligned[*practice];
        let moved: Vec<Practice> = Practice::ALL.into_iter().filter(differs).collect();
        let samples = vec![Samples::default(); moved.len()];
        Self { scenario, run, moved, gaps: Vec::new(), samples, siloed_by_week: Vec::new() }
    }

    fn levels(&self, subset: usize) -> Levels {
        let practices = &self.scenario.practices;
        let moved = self.moved.iter().enumerate().filter(|(bit, _)| subset >> bit & 1 == 1);
        moved.fold(practices.siloed, |levels, (_, &practice)| {
            levels.with(practice, practices.aligned[practice])
        })
    }

    fn spec(&self) -> PanelSpec {
        let variant = |subset: usize| Variant {
            levels: self.levels(subset),
            plan: self.scenario.plan.clone(),
            keep: if subset.count_ones() <= 1 { Keep::Weeks } else { Keep::Revenue },
        };
        let variants = (0..1 << self.moved.len()).map(variant).collect();
        PanelSpec { scenario: self.scenario.clone(), variants }
    }

    fn learn_row(&mut self, row: &OutcomeRow) {
        let none = row.revenue[0];
        let all = row.revenue[row.revenue.len() - 1];
        self.gaps.push(money(all - none));
        let values = shapley_times_factorial(&row.revenue);
        let orders = factorial(self.moved.len());
        for (bit, (samples, value)) in self.samples.iter_mut().zip(values).enumerate() {
            samples.share.push(money(value) / orders as f64);
            samples.alone.push(money(row.revenue[1 << bit] - none));
        }
    }

    /// Shares are exact enough, or as exact as the gap that they add up to.
    fn is_settled(&self) -> bool {
        let played = self.gaps.len() as u64;
        let enough = self.run.error().max(TOLERANCE * self.run.moments.mean.abs());
        let exact =
            |samples: &Samples| Estimate::anchored(&samples.share, &self.gaps, &self.run).error <= enough;
        played >= MOST.min(self.run.replications) || (played > 0 && self.samples.iter().all(exact))
    }

    fn part(&self, practice: Practice) -> Part {
        let Some(bit) = self.moved.iter().position(|&moved| moved == practice) else {
            return Part { practice, share: Estimate::default(), sd: 0.0, alone: None };
        };
        let samples = &self.samples[bit];
        Part {
            practice,
            share: Estimate::anchored(&samples.share, &self.gaps, &self.run),
            sd: Moments::of(samples.share.iter().copied()).sd,
            alone: Some(self.alone(practice, samples)),
        }
    }

    fn alone(&self, practice: Practice, samples: &Samples) -> Alone {
        let scenario = &self.scenario;
        let practices = &scenario.practices;
        let levels = practices.siloed.with(practice, practices.aligned[practice]);
        let margin = scenario.economics.gross_margin;
        let cost = |weeks| {
            alignment_cost(scenario, &levels, weeks) - alignment_cost(scenario, &practices.siloed, weeks)
        };
        let gain = Estimate::anchored(&samples.alone, &self.gaps, &self.run);
        // What the run corrects of the gain is spread over the weeks, so that the last one ends at it.
        let corrected = gain.mean - Estimate::of(&samples.alone).mean;
        let futures = self.gaps.len().max(1) as f64;
        let weeks = scenario.weeks();
        let left = |(t, (moved, siloed)): (usize, (&i128, &i128))| {
            let elapsed = (t + 1) as f64 / weeks as f64;
            margin * (money(moved - siloed) / futures + corrected * elapsed) - cost(t + 1)
        };
        let by_week = samples.by_week.iter().zip(&self.siloed_by_week).enumerate();
        let cumulative: Vec<f64> = by_week.map(left).collect();
        Alone {
            gain,
            contribution: Estimate { mean: margin * gain.mean - cost(weeks), error: margin * gain.error },
            pays_from: paying_week(&cumulative),
        }
    }
}

impl Inquiry for Attribution {
    type Report = AttributionReport;

    fn round(&self) -> Vec<Task> {
        if self.moved.is_empty() || self.is_settled() {
            return Vec::new();
        }
        let first = self.gaps.len() as u64;
        let count = ROUND.min(MOST.min(self.run.replications) - first);
        vec![Task { spec: self.spec(), span: Span { first, count } }]
    }

    fn learn(&mut self, played: Vec<Played>) {
        // A company that was refused has no run either, so there is nothing to explain.
        let Some(Ok(Outcome { rows, revenue_by_week })) = played.into_iter().next() else {
            self.moved.clear();
            return;
        };
        rows.iter().for_each(|row| self.learn_row(row));
        add_weeks(&mut self.siloed_by_week, &revenue_by_week[0]);
        for (bit, samples) in self.samples.iter_mut().enumerate() {
            add_weeks(&mut samples.by_week, &revenue_by_week[1 << bit]);
        }
    }

    fn report(&self) -> AttributionReport {
        AttributionReport {
            gap: self.run.moments.mean,
            replications: self.gaps.len(),
            parts: Practice::ALL.into_iter().map(|practice| self.part(practice)).collect(),
        }
    }
}
