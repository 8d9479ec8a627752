//! Check it yourself: what is known on paper against what the engine plays, on the spot.
//!
//! The company is the user's, made so steady that its year follows from its typed numbers: no
//! noise but that of whole leads, no rush, practices as today, sales with time for everything, and
//! so many leads that sales' memory hardly wavers.

use libm::{exp, sqrt};
use serde::Serialize;

use super::estimate::Estimate;
use super::input::Input;
use super::pair::{Pairs, both_teams};
use super::study::{Inquiry, Played, Task};
use super::team::money;
use crate::montecarlo::batch::Totals;
use crate::montecarlo::outcome::Keep;
use crate::montecarlo::panel::{PanelSpec, Variant};
use crate::montecarlo::span::Span;
use crate::scenario::inputs::{MONTHS_PER_WEEK, Plan};
use crate::scenario::{Inputs, Levels, Practice, Scenario};

/// Replications of each check.
const SPAN: Span = Span { first: 0, count: 400 };
/// MQLs a month of new leads in the steady company.
const MQLS: f64 = 6_000.0;
/// Its reps, more than its leads need, and the leads a week that each can work.
const REPS: f64 = 1_000.0;
const LEADS_PER_REP: f64 = 1_000.0;
/// Reps who cannot work all leads.
const FEW_REPS: f64 = 0.05;
/// Standard errors within which a check passes: one in 16,000 fails by chance.
const ERRORS: f64 = 4.0;

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Leads: the typed ones, week for week.
    Leads,
    /// Their standard deviation: that of Poisson numbers with a Gamma mean.
    LeadSpread,
    /// Visitors: leads ÷ the typed rates.
    Visitors,
    /// Orders: visitors × the typed rate.
    Orders,
    /// SQLs for each MQL: the typed rate.
    MqlToSql,
    /// Opportunities for each SQL: the typed rate.
    SqlToOpportunity,
    /// Deals for each opportunity: the typed rate.
    OpportunityToWon,
    /// Money a deal: the mean of a lognormal number with the typed median and spread.
    Deal,
    /// Leads worked by too small a sales force: all that it can.
    Capacity,
    /// The largest gap, whatever its sign, between two teams alike: exactly 0.
    EqualTeams,
}

/// A fact, as expected and as played.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Check {
    /// What is checked.
    pub fact: Fact,
    /// What it is on paper.
    pub expected: f64,
    /// What the engine played.
    pub found: Estimate,
    /// Whether the two agree within four standard errors.
    pub passed: bool,
}

impl Check {
    fn new(fact: Fact, expected: f64, found: Estimate) -> Self {
        // Numbers without any chance still pass through a few roundings.
        let allowed = ERRORS * found.error + 1e-9 * expected.abs();
        Self { fact, expected, found, passed: (found.mean - expected).abs() <= allowed }
    }
}

/// Plays the checks for a scenario.
#[derive(Clone, Debug)]
pub struct Checks {
    scenario: Scenario,
    steady: Option<Scenario>,
    report: Option<Vec<Check>>,
}

impl Checks {
    /// Prepares the checks.
    pub fn new(scenario: Scenario) -> Self {
        Self { steady: steady(&scenario), scenario, report: None }
    }

    /// The steady company, and the same with too few reps.
    fn steady_panel(steady: &Scenario) -> PanelSpec {
        let variant = |reps| Variant {
            levels: steady.practices.siloed,
            plan: Plan { reps, ..Plan::default() },
            keep: Keep::Totals,
        };
        PanelSpec { scenario: steady.clone(), variants: vec![variant(None), variant(Some(FEW_REPS))] }
    }

    /// The user's company with two teams that work alike.
    fn equal_panel(&self) -> PanelSpec {
        let [_, aligned] = both_teams(&self.scenario);
        PanelSpec { scenario: self.scenario.clone(), variants: vec![aligned.clone(), aligned] }
    }
}

impl Inquiry for Checks {
    type Report = Option<Vec<Check>>;

    fn round(&self) -> Vec<Task> {
        match (&self.steady, &self.report) {
            (Some(steady), None) => {
                let specs = [Self::steady_panel(steady), self.equal_panel()];
                specs.map(|spec| Task { spec, span: SPAN }).to_vec()
            }
            _ => Vec::new(),
        }
    }

    fn learn(&mut self, played: Vec<Played>) {
        let mut checks = Vec::new();
        if let (Some(steady), [steady_played, equal_played]) = (&self.steady, played.as_slice()) {
            if let Ok(outcome) = steady_played {
                let years =
                    |variant| -> Vec<Totals> { outcome.rows.iter().map(|row| row.totals[variant]).collect() };
                checks.extend(steady_checks(steady, &years(0), &years(1)));
            }
            if let Ok(outcome) = equal_played {
                let mut pairs = Pairs::default();
                pairs.learn(outcome, 0);
                let largest = pairs.gap.iter().fold(0.0, |largest: f64, gap| largest.max(gap.abs()));
                checks.push(Check::new(Fact::EqualTeams, 0.0, Estimate { mean: largest, error: 0.0 }));
            }
        }
        self.report = Some(checks);
    }

    /// None until everything was played.
    fn report(&self) -> Option<Vec<Check>> {
        self.report.clone()
    }
}

/// Leaves a company in which nothing differs from its expectation but for whole leads.
pub fn without_noise(inputs: &mut Inputs) {
    inputs.funnel.certainty = 1e7;
    let market = &mut inputs.market;
    market.lead_dispersion = 1_000.0;
    market.volatility = 0.0;
    market.seasonality = 0.0;
    market.yield_spread = 0.0;
    market.fit_certainty = 1e6;
}

/// The user's company without noise, rush and scarcity.
fn steady(scenario: &Scenario) -> Option<Scenario> {
    let mut inputs = scenario.clone().into_inputs();
    inputs.plan = Plan::default();
    without_noise(&mut inputs);
    let levels: Levels = inputs.practices.today.with(Practice::SharedGoals, 1.0);
    let practices = &mut inputs.practices;
    (practices.today, practices.siloed, practices.aligned) = (levels, levels, levels);
    inputs.sales.reps = REPS;
    inputs.sales.leads_per_rep_per_week = LEADS_PER_REP;
    let mqls = inputs.leads_per_month() * inputs.funnel.lead_to_mql;
    if mqls > 0.0 {
        Input::Leads.change(&mut inputs, |leads| leads * MQLS / mqls);
    }
    Scenario::new(inputs).ok()
}

/// What follows for the steady company from its typed numbers.
fn steady_checks(scenario: &Scenario, years: &[Totals], short: &[Totals]) -> Vec<Check> {
    let organic = &scenario.marketing.organic;
    let paid = scenario.marketing.channels.iter().map(|c| (c.leads_per_month, c.visitor_to_lead));
    let sources = paid.chain([(organic.leads_per_month, organic.visitor_to_lead)]);
    let weeks = scenario.weeks() as f64;
    let sum = |of: fn(f64, f64) -> f64| {
        weeks * sources.clone().map(|(month, rate)| of(month * MONTHS_PER_WEEK, rate)).sum::<f64>()
    };
    let (leads, visitors) = (sum(|leads, _| leads), sum(|leads, rate| leads / rate));
    let spread = sqrt(leads + sum(|leads, _| leads * leads) / scenario.market.lead_dispersion);
    let sample =
        |total: fn(&Totals) -> u64| -> Vec<f64> { years.iter().map(|year| total(year) as f64).collect() };
    let [mql, sql, opportunities, won, orders] = [
        sample(|year| year.mql),
        sample(|year| year.sql),
        sample(|year| year.opportunities),
        sample(|year| year.won),
        sample(|year| year.orders),
    ];
    let from_deals = years.iter().zip(&orders);
    let from_deals: Vec<f64> =
        from_deals.map(|(year, orders)| money(year.revenue) - orders * scenario.shop.order_value).collect();
    let worked: Vec<f64> = short.iter().map(|year| year.worked as f64).collect();
    let (funnel, sales, shop) = (&scenario.funnel, &scenario.sales, &scenario.shop);
    let deal = sales.deal_median * exp(0.5 * sales.deal_spread * sales.deal_spread);
    let mut checks = vec![
        Check::new(Fact::Leads, leads, Estimate::of(&sample(|year| year.leads))),
        Check::new(Fact::LeadSpread, spread, Estimate::of_spread(&sample(|year| year.leads))),
        Check::new(Fact::Visitors, visitors, Estimate::of(&sample(|year| year.visitors))),
        Check::new(Fact::Orders, visitors * shop.orders_per_visitor, Estimate::of(&orders)),
    ];
    let ratios = [
        (Fact::MqlToSql, funnel.mql_to_sql, &sql, &mql),
        (Fact::SqlToOpportunity, funnel.sql_to_opportunity, &opportunities, &sql),
        (Fact::OpportunityToWon, funnel.opportunity_to_won, &won, &opportunities),
        (Fact::Deal, deal, &from_deals, &won),
    ];
    let ratios = ratios.into_iter().filter_map(|(fact, expected, parts, wholes)| {
        Some(Check::new(fact, expected, Estimate::of_ratio(parts, wholes)?))
    });
    checks.extend(ratios);
    if leads > 0.0 {
        let capacity = weeks * FEW_REPS * sales.leads_per_rep_per_week;
        checks.push(Check::new(Fact::Capacity, capacity, Estimate::of(&worked)));
    }
    checks
}
