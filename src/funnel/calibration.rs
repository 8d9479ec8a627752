//! Calibration: a company in which the typed rates are what the user sees today
//! (MODEL.md section 5).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::chance::Expectation;
use super::effects::{CONVERSION_CLIP, Effects, NEEDED_CONVERSION, Norm};
use super::source::{ByClass, BySource, Source, sources};
use super::stock::Stock;
use super::week::{Conversion, Flow, Pace, QUARTER, State, is_rush_week, week};
use crate::scenario::field::field;
use crate::scenario::{Practice, Scenario};

/// Weeks without the rush that fix the rates.
const SETTLING_WEEKS: usize = 156;
/// Weeks with today's rush that give the opening state.
const OPENING_WEEKS: usize = 52;
/// Poor-fit to good-fit ratio of the rates to SQL, to opportunity and to won.
const POOR_TO_GOOD: [f64; 3] = [0.30, 0.70, 0.45];
/// What a rush takes off the price.
pub const RUSH_DISCOUNT: f64 = 0.10;

/// The company of today, calibrated once; both teams and every plan start from it.
#[derive(Clone, Debug)]
pub struct Company {
    /// What practices are measured against.
    pub norm: Norm,
    /// Paid channels, then the organic source.
    pub sources: Vec<Source>,
    /// c₁, c₂, c₃: conversion of a worked lead, an SQL that leaves, an opportunity that leaves.
    pub rates: [ByClass<f64>; 3],
    /// y*: share of worked leads that are accepted.
    pub trust: f64,
    /// s₀: share of a quarter's wins that fall into the rush.
    pub rush_share: f64,
    /// Expected stocks on the first day.
    pub opening: Stock<f64>,
    /// The last week without the rush.
    pub flow: Flow<f64>,
    /// K: leads a week that the reps of today can work.
    pub capacity: f64,
}

impl Company {
    /// Average price in the company of today, as a share of the price outside the rush.
    pub fn price_norm(&self, today_rush: f64) -> f64 {
        1.0 - RUSH_DISCOUNT * today_rush * self.rush_share
    }
}

/// The typed `mql_to_sql` cannot be what this company sees: its sales force works too few leads.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unreachable {
    /// What was typed.
    pub typed: f64,
    /// The highest rate that the capacity allows, rounded down to four digits; none where even
    /// the lowest rate of the field's range is out of reach.
    pub highest: Option<f64>,
}

impl Unreachable {
    /// The field at fault.
    pub const PATH: &str = "funnel.mql_to_sql";
}

impl fmt::Display for Unreachable {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let Self { typed, highest } = self;
        write!(out, "{}: {typed} cannot be reached, sales has too little capacity for it; ", Self::PATH)?;
        match highest {
            Some(highest) => write!(out, "allowed with this capacity: at most {highest}"),
            None => write!(out, "raise sales.reps or sales.leads_per_rep_per_week"),
        }
    }
}

impl std::error::Error for Unreachable {}

/// Calibrates the company of today.
///
/// # Errors
/// [`Unreachable`] where more than 95 of 100 worked leads would have to be accepted.
pub fn calibrate(scenario: &Scenario) -> Result<Company, Unreachable> {
    let settled = settle(scenario);
    if settled.is_reachable() {
        return Ok(settled.open(scenario));
    }
    Err(Unreachable { typed: scenario.funnel.mql_to_sql, highest: highest_rate(scenario) })
}

/// Halves the interval between a rate that can be reached and one that cannot.
fn highest_rate(scenario: &Scenario) -> Option<f64> {
    let reachable = |rate: f64| {
        let mut inputs = scenario.clone().into_inputs();
        inputs.funnel.mql_to_sql = rate;
        Scenario::new(inputs).is_ok_and(|scenario| settle(&scenario).is_reachable())
    };
    let lowest = field(Unreachable::PATH)?.range.min;
    if !reachable(lowest) {
        return None;
    }
    let (mut low, mut high) = (lowest, scenario.funnel.mql_to_sql);
    for _ in 0..20 {
        let middle = 0.5 * (low + high);
        if reachable(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some((low * 1e4).floor() / 1e4).filter(|&rate| rate >= lowest).or(Some(lowest))
}

/// The company after its weeks without the rush.
struct Settled {
    norm: Norm,
    sources: Vec<Source>,
    arrivals: BySource<ByClass<f64>>,
    pace: Pace,
    state: State<f64>,
    flow: Flow<f64>,
    rates: FittedRates,
}

fn settle(scenario: &Scenario) -> Settled {
    let norm = Norm::new(scenario);
    let sources = sources(scenario);
    let mut arrivals = BySource::default();
    for (arriving, source) in arrivals.iter_mut().zip(&sources) {
        *arriving = [source.fit_share, 1.0 - source.fit_share].map(|share| share * source.leads_per_week);
    }
    let pace = Pace {
        sources: sources.len(),
        capacity: scenario.sales.reps * scenario.sales.leads_per_rep_per_week,
        leave_sql: 1.0 / scenario.sales.sql_weeks,
        leave_opportunity: 1.0 / scenario.sales.opportunity_weeks,
        // Trust has no norm yet, and a trust without a norm changes nothing.
        trust_norm: 0.0,
        message_norm: scenario.practices.today[Practice::MessageMatch],
        qualification_luck: 1.0,
    };
    let steady = Effects { rush: 0.0, ..norm.today() };
    let mut state = State { stock: Stock::default(), trust: 0.0, message: pace.message_norm };
    let mut rates = FittedRates::new(scenario, norm.mean_fit());
    let mut flow = Flow::default();
    for t in 0..SETTLING_WEEKS {
        flow = week(t, &pace, &steady, &arrivals, &mut state, &mut rates, &Expectation);
    }
    Settled { norm, sources, arrivals, pace, state, flow, rates }
}

impl Settled {
    fn is_reachable(&self) -> bool {
        self.rates.needed <= NEEDED_CONVERSION * (1.0 + 1e-9)
    }

    /// Plays the weeks with today's rush from here.
    fn open(self, scenario: &Scenario) -> Company {
        let Self { norm, sources, arrivals, mut pace, mut state, flow, rates } = self;
        let worked = flow.worked;
        let trust = if worked > 0.0 { flow.sql.iter().sum::<f64>() / worked } else { 0.0 };
        pace.trust_norm = trust;
        state.trust = trust;
        let mut fixed = FixedRates(rates.rates);
        let (mut wins, mut rush_wins) = (0.0, 0.0);
        for t in 0..OPENING_WEEKS {
            let flow = week(t, &pace, &norm.today(), &arrivals, &mut state, &mut fixed, &Expectation);
            if t + QUARTER >= OPENING_WEEKS {
                let won: f64 = flow.won.iter().flatten().sum();
                wins += won;
                rush_wins += if is_rush_week(t) { won } else { 0.0 };
            }
        }
        let rush_share = if wins > 0.0 { rush_wins / wins } else { 0.0 };
        let capacity = scenario.sales.reps * scenario.sales.leads_per_rep_per_week;
        Company { norm, sources, rates: fixed.0, trust, rush_share, opening: state.stock, flow, capacity }
    }
}

/// Rates that stay as they are.
#[derive(Clone, Copy, Debug)]
pub struct FixedRates(pub [ByClass<f64>; 3]);

impl Conversion for FixedRates {
    fn accept(&mut self, _: f64, _: ByClass<f64>) -> ByClass<f64> {
        self.0[0]
    }

    fn convert(&mut self, _: ByClass<f64>) -> ByClass<f64> {
        self.0[1]
    }

    fn win(&mut self, _: ByClass<f64>) -> ByClass<f64> {
        self.0[2]
    }
}

/// Rates chosen each week so that the average over its flow is the typed one.
struct FittedRates {
    typed: [f64; 3],
    mean_fit: f64,
    rates: [ByClass<f64>; 3],
    /// Conversion that each worked lead needed in the last week.
    needed: f64,
}

impl FittedRates {
    fn new(scenario: &Scenario, mean_fit: f64) -> Self {
        let funnel = &scenario.funnel;
        let typed = [funnel.mql_to_sql, funnel.sql_to_opportunity, funnel.opportunity_to_won];
        Self { typed, mean_fit, rates: [[0.0; 2]; 3], needed: 0.0 }
    }

    fn fit(&mut self, stage: usize, average: f64, [good, poor]: ByClass<f64>) -> ByClass<f64> {
        let all = good + poor;
        let good_share = if all > 0.0 { good / all } else { self.mean_fit };
        let poor_share = 1.0 - good_share;
        let ratio = POOR_TO_GOOD[stage];
        let wanted = average / (good_share + poor_share * ratio);
        let rates = if wanted <= CONVERSION_CLIP || poor_share == 0.0 {
            [wanted, wanted * ratio]
        } else {
            [CONVERSION_CLIP, (average - good_share * CONVERSION_CLIP) / poor_share]
        };
        self.rates[stage] = rates.map(|rate| rate.clamp(0.0, CONVERSION_CLIP));
        self.rates[stage]
    }
}

impl Conversion for FittedRates {
    fn accept(&mut self, mql: f64, worked: ByClass<f64>) -> ByClass<f64> {
        let all: f64 = worked.iter().sum();
        self.needed = match (mql > 0.0, all > 0.0) {
            (true, true) => self.typed[0] * mql / all,
            (true, false) => f64::INFINITY,
            (false, _) => self.typed[0],
        };
        self.fit(0, self.needed.min(1.0), worked)
    }

    fn convert(&mut self, leaving: ByClass<f64>) -> ByClass<f64> {
        self.fit(1, self.typed[1], leaving)
    }

    fn win(&mut self, leaving: ByClass<f64>) -> ByClass<f64> {
        self.fit(2, self.typed[2], leaving)
    }
}
