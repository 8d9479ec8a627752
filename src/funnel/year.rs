//! One team's year in one world: the weeks in order, and what is counted on the way.

use libm::exp;

use super::budget::Budget;
use super::calibration::{Company, FixedRates, RUSH_DISCOUNT};
use super::chance::{Cell, Chance};
use super::effects::{CONVERSION_CLIP, Effects, ramped};
use super::source::{ByClass, BySource, CLASSES};
use super::week::{Flow, MESSAGE_EFFECT, Pace, QUARTER, State, is_rush_week, week};
use super::world::{STRENGTHS, World, strength};
use crate::scenario::inputs::MONTHS_PER_WEEK;
use crate::scenario::{Levels, Practice, Scenario};

/// The luck of one replication: every draw named by purpose, week, source and class, so that
/// both teams meet the same.
pub trait Luck {
    /// The luck of one week's splits.
    type Week: Chance<Count = u64>;

    /// The splits of week `t`.
    fn week(&self, t: usize) -> Self::Week;
    /// Leads of a cell in week `t`: Poisson(mean).
    fn arrivals(&self, t: usize, cell: Cell, mean: f64) -> u64;
    /// Orders of the shop in week `t`: Poisson(mean).
    fn orders(&self, t: usize, mean: f64) -> u64;
    /// Visitors of a source who leave no address, over the whole horizon: Poisson(mean).
    fn idle_visitors(&self, source: usize, mean: f64) -> u64;
    /// Summed value of `n` deals of a cell won in week `t`, as a multiple of the median deal.
    fn deals(&self, t: usize, cell: Cell, n: u64) -> DealSum;
}

/// A sum of deal values as multiples of the median deal, in units of 2⁻³², so that no order of
/// adding changes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DealSum(pub u64);

impl DealSum {
    const UNIT: f64 = 4_294_967_296.0;

    /// One deal of `multiple` times the median, at least 0.
    pub fn of(multiple: f64) -> Self {
        Self((multiple * Self::UNIT).round() as u64)
    }

    /// The sum at another price.
    fn at_price(self, price: f64) -> Self {
        Self((self.0 as f64 * price).round() as u64)
    }

    /// The sum with one more.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The sum in cents, for a median deal in cents.
    fn cents(self, median: i128) -> i128 {
        (i128::from(self.0) * median) >> 32
    }
}

/// A team ready to play: its plan, and its effects for every week and every strength.
#[derive(Clone, Debug)]
pub struct Team {
    effects: Vec<[Effects; STRENGTHS]>,
    spend_per_week: Vec<f64>,
    capacity: f64,
}

impl Team {
    /// Prepares a team that moves to `levels` under the scenario's plan.
    pub fn new(scenario: &Scenario, company: &Company, levels: &Levels) -> Self {
        let practices = &scenario.practices;
        let at = |t: usize, index: usize| {
            ramped(&practices.today, levels, practices.ramp_weeks, t, |practice| strength(practice, index))
        };
        let mut effects: Vec<[Effects; STRENGTHS]> = Vec::with_capacity(scenario.weeks());
        for t in 0..scenario.weeks() {
            // A ramp that is over leaves every later week alike.
            let settled = t as f64 > practices.ramp_weeks;
            let this_week = match effects.last() {
                Some(last) if settled => *last,
                _ => std::array::from_fn(|index| company.norm.effects(&at(t, index))),
            };
            effects.push(this_week);
        }
        Self {
            effects,
            spend_per_week: scenario.planned_spend().iter().map(|spend| spend * MONTHS_PER_WEEK).collect(),
            capacity: scenario.planned_reps() * scenario.sales.leads_per_rep_per_week,
        }
    }

    /// The effects of week `t` in a world where each practice has its own strength.
    fn effects(&self, t: usize, strength: &[usize; Practice::COUNT]) -> Effects {
        let by_strength = &self.effects[t];
        let of = |practice: Practice| &by_strength[strength[practice as usize]];
        Effects {
            budget_exponent: of(Practice::ClosedLoopBudget).budget_exponent,
            passed: of(Practice::SharedLeadDefinition).passed,
            response: of(Practice::ResponseTime).response,
            taken_up: of(Practice::FollowUp).taken_up,
            wake: of(Practice::Nurture).wake,
            recycled: of(Practice::Nurture).recycled,
            message: of(Practice::MessageMatch).message,
            rush: of(Practice::SharedGoals).rush,
        }
    }
}

/// What a team's year came to. Money is in whole cents.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// Visitors of all sources.
    pub visitors: u64,
    /// Leads by source.
    pub leads: BySource<u64>,
    /// Deals won by source and class.
    pub won: BySource<ByClass<u64>>,
    /// MQLs of each week.
    pub mql: Vec<u64>,
    /// MQLs that sales worked.
    pub worked: u64,
    /// Worked leads that sales accepted.
    pub sql: u64,
    /// SQLs that became opportunities.
    pub opportunities: u64,
    /// Orders of the shop.
    pub orders: u64,
    /// Revenue from the first week to the end of each week.
    pub cumulative_revenue: Vec<i128>,
    /// Revenue of deals, by class.
    pub deal_revenue: ByClass<i128>,
    /// Share of the budget that each channel has at the end.
    pub budget_shares: BySource<f64>,
    /// Leads that left the company for good.
    pub lost: u64,
    /// Leads still waiting at the end.
    pub waiting: u64,
}

/// Plays a team's year.
pub fn play<L: Luck>(scenario: &Scenario, company: &Company, team: &Team, world: &World, luck: &L) -> Year {
    let sources = &company.sources;
    let [qualification_luck, later_luck @ ..] = world.rate_luck;
    let practices_today = &scenario.practices.today;
    let pace = Pace {
        sources: sources.len(),
        capacity: team.capacity,
        leave_sql: 1.0 / scenario.sales.sql_weeks,
        leave_opportunity: 1.0 / scenario.sales.opportunity_weeks,
        trust_norm: company.trust,
        message_norm: practices_today[Practice::MessageMatch],
        qualification_luck,
    };
    let mut rates = FixedRates(std::array::from_fn(|stage| {
        company.rates[stage].map(|rate| (rate * later_luck[stage]).min(CONVERSION_CLIP))
    }));
    let mut state = State { stock: world.opening, trust: company.trust, message: pace.message_norm };
    let mut budget = Budget::new(sources, &team.spend_per_week, &company.flow.sql);
    let mut books = Books::new(scenario, company);
    for (t, demand) in world.demand.iter().enumerate() {
        let effects = team.effects(t, &world.strength);
        let multiples = budget.spend(sources);
        let mut arrivals = BySource::default();
        let mut visitors_expected = 0.0;
        for (source, today) in sources.iter().enumerate() {
            let mean = demand[source] * today.leads_per_week * multiples[source];
            let fit = [world.fit[source], 1.0 - world.fit[source]];
            arrivals[source] =
                CLASSES.map(|class| luck.arrivals(t, Cell { source, class }, mean * fit[class as usize]));
            visitors_expected += mean * today.visitors_per_lead;
            books.idle_visitors[source] += mean * today.idle_visitors_per_lead;
        }
        let persuasion = exp(MESSAGE_EFFECT * (state.message - pace.message_norm));
        let orders = luck.orders(t, visitors_expected * scenario.shop.orders_per_visitor * persuasion);
        let flow = week(t, &pace, &effects, &arrivals, &mut state, &mut rates, &luck.week(t));
        budget.review(t, &flow.sql, effects.budget_exponent);
        books.close_week(t, &arrivals, &flow, orders, &effects, luck);
    }
    books.close_year(&state, &budget, luck)
}

/// Keeps count during a year.
struct Books {
    year: Year,
    idle_visitors: BySource<f64>,
    deals: ByClass<DealSum>,
    deal_median: i128,
    order_value: i128,
    price_norm: f64,
}

impl Books {
    fn new(scenario: &Scenario, company: &Company) -> Self {
        let weeks = scenario.weeks();
        let today_rush = 1.0 - scenario.practices.today[Practice::SharedGoals];
        let year = Year {
            visitors: 0,
            leads: BySource::default(),
            won: BySource::default(),
            mql: Vec::with_capacity(weeks),
            worked: 0,
            sql: 0,
            opportunities: 0,
            orders: 0,
            cumulative_revenue: Vec::with_capacity(weeks),
            deal_revenue: [0; 2],
            budget_shares: [0.0; _],
            lost: 0,
            waiting: 0,
        };
        Self {
            year,
            idle_visitors: [0.0; _],
            deals: [DealSum::default(); 2],
            deal_median: cents(scenario.sales.deal_median),
            order_value: cents(scenario.shop.order_value),
            price_norm: company.price_norm(today_rush),
        }
    }

    fn close_week<L: Luck>(
        &mut self,
        t: usize,
        arrivals: &BySource<ByClass<u64>>,
        flow: &Flow<u64>,
        orders: u64,
        effects: &Effects,
        luck: &L,
    ) {
        let rush = if is_rush_week(t) { effects.rush } else { 0.0 };
        let price = (1.0 - RUSH_DISCOUNT * rush) / self.price_norm;
        let year = &mut self.year;
        for (source, won) in flow.won.iter().enumerate() {
            for class in CLASSES {
                let (index, won) = (class as usize, won[class as usize]);
                if won > 0 {
                    year.won[source][index] += won;
                    let value = luck.deals(t, Cell { source, class }, won).at_price(price);
                    self.deals[index] = self.deals[index].plus(value);
                }
            }
            year.leads[source] += arrivals[source].iter().sum::<u64>();
        }
        year.mql.push(flow.mql);
        year.worked += flow.worked;
        year.sql += flow.sql.iter().sum::<u64>();
        year.opportunities += flow.opportunities;
        year.orders += orders;
        year.lost += flow.lost;
        year.deal_revenue = self.deals.map(|deals| deals.cents(self.deal_median));
        let revenue = year.deal_revenue.iter().sum::<i128>() + i128::from(year.orders) * self.order_value;
        year.cumulative_revenue.push(revenue);
    }

    fn close_year<L: Luck>(mut self, state: &State<u64>, budget: &Budget, luck: &L) -> Year {
        let idle =
            self.idle_visitors.iter().enumerate().map(|(source, &mean)| luck.idle_visitors(source, mean));
        self.year.visitors = idle.sum::<u64>() + self.year.leads.iter().sum::<u64>();
        self.year.budget_shares = *budget.shares();
        let stock = &state.stock;
        let waiting = [&stock.nurture, &stock.sql, &stock.opportunities];
        self.year.waiting = waiting.into_iter().flatten().flatten().sum();
        self.year
    }
}

/// An amount of money in whole cents.
pub fn cents(money: f64) -> i128 {
    (money * 100.0).round() as i128
}

/// Weeks that end a complete quarter within `weeks`, each the index after its last week.
pub fn quarter_ends(weeks: usize) -> impl Iterator<Item = usize> {
    (1..=weeks / QUARTER).map(|quarter| quarter * QUARTER)
}
