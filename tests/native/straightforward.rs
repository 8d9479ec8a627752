//! The straightforward engine: every lead of every week, source and class is counted, and every
//! split is drawn (MODEL.md section 4, step by step). The engine must have its law.
//!
//! It plays the week that the calibration plays, with a plain sequential generator.

use std::cell::RefCell;

use handoff::funnel::budget::Budget;
use handoff::funnel::calibration::{Company, FixedRates, RUSH_DISCOUNT};
use handoff::funnel::chance::Chance;
use handoff::funnel::effects::{CONVERSION_CLIP, Effects};
use handoff::funnel::source::{ByClass, BySource, CLASSES};
use handoff::funnel::stock::Stock;
use handoff::funnel::team::Team;
use handoff::funnel::week::{Flow, MESSAGE_EFFECT, Pace, QUARTER, State, is_rush_week, week};
use handoff::funnel::world::World;
use handoff::funnel::year::{DealSum, Year, cents};
use handoff::montecarlo::{binomial, normal, poisson};
use handoff::scenario::{Practice, Scenario};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

/// A sequential generator.
pub struct Dice(RefCell<Xoshiro256PlusPlus>);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(RefCell::new(Xoshiro256PlusPlus::seed_from_u64(seed)))
    }

    fn uniform(&self) -> f64 {
        (self.0.borrow_mut().random::<f64>() + f64::EPSILON / 4.0).min(1.0 - f64::EPSILON / 2.0)
    }

    fn poisson(&self, mean: f64) -> u64 {
        poisson::count(mean, self.uniform())
    }
}

impl Chance for Dice {
    type Count = u64;

    fn split(&self, n: u64, p: f64) -> u64 {
        binomial::count(n, p, self.uniform())
    }
}

/// What a team's year came to, and where its leads are at the end.
pub struct Ledger {
    pub year: Year,
    /// Leads that waited on the first day.
    pub opening: u64,
    /// Leads that left the company for good.
    pub lost: u64,
    /// Leads still waiting at the end.
    pub waiting: u64,
}

fn everyone(stock: &Stock<u64>) -> u64 {
    [&stock.nurture, &stock.sql, &stock.opportunities].into_iter().flatten().flatten().sum()
}

/// All leads at the end of a week.
#[derive(Clone, Copy, Debug)]
pub struct Balance {
    /// Those that waited on the first day, and those that came since.
    pub came: u64,
    /// Those that wait, were lost or were won.
    pub are_somewhere: u64,
}

/// Plays a team's year.
pub fn play(scenario: &Scenario, company: &Company, team: &Team, world: &World, dice: &Dice) -> Ledger {
    watch(scenario, company, team, world, dice, |_| ())
}

/// Plays a team's year, and shows where all leads are at the end of every week.
pub fn watch(
    scenario: &Scenario,
    company: &Company,
    team: &Team,
    world: &World,
    dice: &Dice,
    mut see: impl FnMut(&dyn Fn() -> Balance),
) -> Ledger {
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
    let draw = |expected: &BySource<ByClass<f64>>| expected.map(|cell| cell.map(|mean| dice.poisson(mean)));
    let expected = &company.opening;
    let opening = Stock {
        nurture: draw(&expected.nurture),
        sql: draw(&expected.sql),
        opportunities: draw(&expected.opportunities),
    };
    let mut state = State { stock: opening, trust: company.trust, message: pace.message_norm };
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
            arrivals[source] = CLASSES.map(|class| dice.poisson(mean * fit[class as usize]));
            visitors_expected += mean * today.visitors_per_lead;
            books.idle_visitors[source] += mean * today.idle_visitors_per_lead;
        }
        let persuasion = f64::exp(MESSAGE_EFFECT * (state.message - pace.message_norm));
        let orders = dice.poisson(visitors_expected * scenario.shop.orders_per_visitor * persuasion);
        let flow = week(t, &pace, &effects, &arrivals, &mut state, &mut rates, dice);
        budget.review(t, &flow.sql, effects.budget_exponent);
        books.close_week(t, &arrivals, &flow, orders, &effects, dice);
        see(&|| Balance {
            came: everyone(&opening) + books.year.leads.iter().sum::<u64>(),
            are_somewhere: everyone(&state.stock) + books.lost + books.year.won.iter().flatten().sum::<u64>(),
        });
    }
    books.close_year(everyone(&opening), &state, &budget, dice)
}

/// Keeps count during a year.
struct Books {
    year: Year,
    lost: u64,
    deal_spread: f64,
    idle_visitors: BySource<f64>,
    deals: ByClass<DealSum>,
    deal_median: u64,
    order_value: i128,
    price_norm: f64,
}

impl Books {
    fn new(scenario: &Scenario, company: &Company) -> Self {
        let weeks = scenario.weeks();
        let today_rush = 1.0 - scenario.practices.today[Practice::SharedGoals];
        let year = Year { mql: vec![0; weeks.div_ceil(QUARTER)], ..Year::default() };
        Self {
            year,
            lost: 0,
            deal_spread: scenario.sales.deal_spread,
            idle_visitors: [0.0; _],
            deals: [DealSum::default(); 2],
            deal_median: cents(scenario.sales.deal_median) as u64,
            order_value: cents(scenario.shop.order_value),
            price_norm: company.price_norm(today_rush),
        }
    }

    fn close_week(
        &mut self,
        t: usize,
        arrivals: &BySource<ByClass<u64>>,
        flow: &Flow<u64>,
        orders: u64,
        effects: &Effects,
        dice: &Dice,
    ) {
        let rush = if is_rush_week(t) { effects.rush } else { 0.0 };
        let price = (1.0 - RUSH_DISCOUNT * rush) / self.price_norm;
        let year = &mut self.year;
        for (source, won) in flow.won.iter().enumerate() {
            for class in CLASSES {
                let (index, won) = (class as usize, won[class as usize]);
                if won > 0 {
                    year.won[source][index] += won;
                    let value = |_| f64::exp(self.deal_spread * normal::quantile(dice.uniform()));
                    let value: f64 = (0..won).map(value).sum();
                    self.deals[index] = self.deals[index].plus(DealSum::of(price * value));
                }
            }
            year.leads[source] += arrivals[source].iter().sum::<u64>();
        }
        year.mql[t / QUARTER] += flow.mql;
        year.worked += flow.worked;
        year.sql += flow.sql.iter().sum::<u64>();
        year.opportunities += flow.opportunities;
        year.orders += orders;
        self.lost += flow.lost;
        year.deal_revenue = self.deals.map(|deals| deals.cents(self.deal_median));
        let revenue = year.deal_revenue.iter().sum::<i128>() + i128::from(year.orders) * self.order_value;
        year.cumulative_revenue.push(revenue);
    }

    fn close_year(mut self, opening: u64, state: &State<u64>, budget: &Budget, dice: &Dice) -> Ledger {
        let idle: u64 = self.idle_visitors.iter().map(|&mean| dice.poisson(mean)).sum();
        self.year.visitors = idle + self.year.leads.iter().sum::<u64>();
        self.year.budget_shares = *budget.shares();
        Ledger { year: self.year, opening, lost: self.lost, waiting: everyone(&state.stock) }
    }
}
