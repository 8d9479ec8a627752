//! Where the gap comes from: the Shapley value of every practice, and what each brings alone.

mod report;

use super::cost::alignment_cost;
use super::estimate::{Anchors, Estimate, slope};
use super::payback::paying_week;
use super::shapley::{factorial, shapley_times_factorial};
use super::statistics::Moments;
use super::study::{Inquiry, Played, Task};
use super::team::money;
use crate::montecarlo::outcome::{Keep, Outcome, OutcomeRow, add_weeks};
use crate::montecarlo::panel::{PanelSpec, Variant};
use crate::montecarlo::replication::Teams;
use crate::montecarlo::span::Span;
use crate::scenario::{Levels, Practice, Scenario};

pub use self::report::{Alone, AttributionReport, Part, Paying};

/// Replications a round while every subset is moved.
const ROUND: u64 = 50;
/// Replications a round once single practices are: few rounds, because the page is drawn after each.
const ROUND_ALONE: u64 = 2_000;
/// The most replications: from here on a gap that is still unclear is a small one.
const MOST: u64 = 4_000;
/// The standard error at which a share is exact enough, as a share of the gap.
const TOLERANCE: f64 = 0.01;

/// Moves every subset of the practices whose levels differ from the siloed to the aligned level,
/// on the luck of the run's first replications (MODEL.md section 11). Once the shares are exact
/// enough only none, one and all of them are moved: when one alone pays needs more replications.
#[derive(Clone, Debug)]
pub struct Attribution {
    scenario: Scenario,
    /// What the run that is explained knows of its gap.
    run: Anchors,
    /// Practices whose levels differ; bit i of a subset's number is the i-th of them.
    moved: Vec<Practice>,
    /// Gap of every replication so far, in money.
    gaps: Vec<f64>,
    /// Samples of each moved practice, in money.
    samples: Vec<Samples>,
    /// Cumulative revenue by week, summed over replications, of both teams.
    by_week: Teams<Vec<i128>>,
}

/// What is known of a practice from every replication.
#[derive(Clone, Debug, Default)]
struct Samples {
    /// Its Shapley value, of the first replications.
    share: Vec<f64>,
    /// What it brings to the siloed team alone.
    alone: Vec<f64>,
    /// Cumulative revenue by week of the siloed team with this practice moved, summed.
    by_week: Vec<i128>,
}

impl Attribution {
    /// Explains the gap of a run of this scenario, which begins with replication 0.
    pub fn new(scenario: Scenario, run: Anchors) -> Self {
        let practices = &scenario.practices;
        let differs = |practice: &Practice| practices.siloed[*practice] != practices.aligned[*practice];
        let moved: Vec<Practice> = Practice::ALL.into_iter().filter(differs).collect();
        let samples = vec![Samples::default(); moved.len()];
        Self { scenario, run, moved, gaps: Vec::new(), samples, by_week: Teams::default() }
    }

    fn levels(&self, subset: usize) -> Levels {
        let practices = &self.scenario.practices;
        let moved = self.moved.iter().enumerate().filter(|(bit, _)| subset >> bit & 1 == 1);
        moved.fold(practices.siloed, |levels, (_, &practice)| {
            levels.with(practice, practices.aligned[practice])
        })
    }

    /// The subset of all practices that move.
    fn all(&self) -> usize {
        (1 << self.moved.len()) - 1
    }

    /// The subsets that the next round moves, in ascending order.
    fn subsets(&self) -> Vec<usize> {
        let is_left_out = |subset: &usize| subset.count_ones() > 1 && *subset != self.all();
        let are_exact = self.are_shares_exact();
        (0..=self.all()).filter(|subset| !are_exact || !is_left_out(subset)).collect()
    }

    fn spec(&self, subsets: &[usize]) -> PanelSpec {
        let variant = |&subset: &usize| Variant {
            levels: self.levels(subset),
            plan: self.scenario.plan.clone(),
            keep: if subset.count_ones() <= 1 || subset == self.all() { Keep::Weeks } else { Keep::Revenue },
        };
        PanelSpec { scenario: self.scenario.clone(), variants: subsets.iter().map(variant).collect() }
    }

    /// Learns from a replication of all practices that move, of none and of each alone.
    fn learn_alone(&mut self, [none, all]: [i128; 2], alone: impl Iterator<Item = i128>) {
        self.gaps.push(money(all - none));
        for (samples, revenue) in self.samples.iter_mut().zip(alone) {
            samples.alone.push(money(revenue - none));
        }
    }

    /// Learns from a replication of every subset.
    fn learn_shares(&mut self, revenue: &[i128]) {
        let orders = factorial(self.moved.len());
        for (samples, value) in self.samples.iter_mut().zip(shapley_times_factorial(revenue)) {
            samples.share.push(money(value) / orders as f64);
        }
    }

    fn share(&self, samples: &Samples) -> Estimate {
        Estimate::anchored(&samples.share, &self.gaps[..samples.share.len()], &self.run.gap)
    }

    /// As exact as they have to be, or as the gap that they add up to.
    fn are_shares_exact(&self) -> bool {
        let enough = self.run.gap.error().max(TOLERANCE * self.run.gap.moments.mean.abs());
        !self.gaps.is_empty() && self.samples.iter().all(|samples| self.share(samples).error <= enough)
    }

    fn part(&self, practice: Practice) -> Part {
        let Some(bit) = self.moved.iter().position(|&moved| moved == practice) else {
            return Part { practice, share: Estimate::default(), sd: 0.0, alone: None };
        };
        let samples = &self.samples[bit];
        Part {
            practice,
            share: self.share(samples),
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
        let gain = Estimate::anchored(&samples.alone, &self.gaps, &self.run.gap);
        let futures = self.gaps.len().max(1) as f64;
        // What the run knows better of the whole gain it knows better of each week's, by the same slope.
        let slope = slope(&samples.alone, &self.gaps);
        let left = |(t, run_gap): (usize, &f64)| {
            let mean = |by_week: &[i128]| money(by_week[t]) / futures;
            let (siloed, aligned) = (mean(&self.by_week.siloed), mean(&self.by_week.aligned));
            let gained = mean(&samples.by_week) - siloed + slope * (run_gap - (aligned - siloed));
            margin * gained - cost(t + 1)
        };
        let known = if self.gaps.is_empty() { &[][..] } else { &self.run.gap_by_week };
        let cumulative: Vec<f64> = known.iter().enumerate().map(left).collect();
        Alone {
            gain,
            contribution: Estimate {
                mean: margin * gain.mean - cost(scenario.weeks()),
                error: margin * gain.error,
            },
            pays_from: paying_week(&cumulative),
        }
    }
}

impl Inquiry for Attribution {
    type Report = AttributionReport;

    fn round(&self) -> Vec<Task> {
        let first = self.gaps.len() as u64;
        let left = MOST.min(self.run.gap.replications).saturating_sub(first);
        if self.moved.is_empty() || left == 0 {
            return Vec::new();
        }
        let count = left.min(if self.are_shares_exact() { ROUND_ALONE } else { ROUND });
        vec![Task { spec: self.spec(&self.subsets()), span: Span { first, count } }]
    }

    fn learn(&mut self, played: Vec<Played>) {
        // A company that was refused has no run either, so there is nothing to explain.
        let Some(Ok(Outcome { rows, revenue_by_week })) = played.into_iter().next() else {
            self.moved.clear();
            return;
        };
        let (subsets, all) = (self.subsets(), self.all());
        let place = |subset| subsets.binary_search(&subset).unwrap_or_default();
        let (last, single) = (place(all), |bit: usize| place(1 << bit));
        for OutcomeRow { revenue, .. } in &rows {
            let alone = (0..self.moved.len()).map(|bit| revenue[single(bit)]);
            self.learn_alone([revenue[0], revenue[last]], alone);
            if subsets.len() > all {
                self.learn_shares(revenue);
            }
        }
        add_weeks(&mut self.by_week.siloed, &revenue_by_week[0]);
        add_weeks(&mut self.by_week.aligned, &revenue_by_week[last]);
        for (bit, samples) in self.samples.iter_mut().enumerate() {
            add_weeks(&mut samples.by_week, &revenue_by_week[single(bit)]);
        }
    }

    fn report(&self) -> AttributionReport {
        AttributionReport {
            gap: self.run.gap.moments.mean,
            replications: self.samples.first().map_or(0, |samples| samples.share.len()),
            parts: Practice::ALL.into_iter().map(|practice| self.part(practice)).collect(),
        }
    }
}
