//! One team's year in one world, regrouped (MODEL.md section 10): the law of the weeks of
//! section 4, drawn with few numbers.

use super::books::{Books, Money};
use super::deals::Deals;
use super::diary::Note;
use super::inflow::{Inflow, Mqls};
use super::key::{Draw, Place};
use super::luck::Luck;
use super::origins::FirstMixes;
use super::pace::Pace;
use super::sales::{Sales, Terms, Week};
use crate::funnel::budget::Budget;
use crate::funnel::calibration::Company;
use crate::funnel::source::BySource;
use crate::funnel::team::Team;
use crate::funnel::week::{moved_trust, passed, responded, trusted};
use crate::funnel::world::World;
use crate::funnel::year::Year;
use crate::scenario::Scenario;

/// What both teams of every replication share.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The scenario.
    pub scenario: Scenario,
    /// The calibrated company.
    pub company: Company,
    /// Where the leads of the first day came from.
    pub first: FirstMixes,
    /// What deals are worth.
    pub deals: Deals,
}

/// Plays a team's year; a diary hears of every week.
pub fn play(
    setting: &Setting,
    team: &Team,
    world: &World,
    luck: &Luck,
    mut diary: Option<&mut Vec<Note>>,
) -> Year {
    let Setting { scenario, company, .. } = setting;
    let pace = Pace::new(scenario, company, world);
    let (nurture, message, season) =
        (team.nurture(&world.strength), team.message(&world.strength), team.season(&world.strength));
    let mut budget = Budget::new(&company.sources, &team.spend_per_week, &company.flow.sql);
    let mut books = Books::new(scenario.weeks());
    let mut sales = Sales::new(setting, team, world, luck, &pace);
    let mut inflow = Inflow::new(&company.opening);
    let mut trust = company.trust;
    let mut idle_visitors = 0.0;
    let mut leads = BySource::default();
    for (t, demand) in world.demand.iter().enumerate() {
        let effects = team.effects(t, &world.strength);
        let multiples = budget.spend(&company.sources);
        let mut visitors = 0.0;
        for (source, today) in company.sources.iter().enumerate() {
            let mean = demand[source] * today.leads_per_week * multiples[source];
            leads[source] = mean;
            visitors += mean * today.visitors_per_lead;
            idle_visitors += mean * today.idle_visitors_per_lead;
        }
        let orders_expected = visitors * scenario.shop.orders_per_visitor * message[t].persuasion;
        let terms = Terms {
            nurture: &nurture[t],
            taken_up: trusted(effects.taken_up, trust, company.trust),
            capacity: team.capacity * season[t].capacity,
            accept: pace.accept.map(|rate| responded(rate, effects.response)),
        };
        let mqls = inflow.week(world, &leads, passed(&effects, pace.qualification_luck), terms.nurture);
        let week = sales.week(t, &terms, &mqls);
        trust = moved_trust(trust, week.worked as f64, week.sql as f64);
        if let Some(diary) = &mut diary {
            diary.push(note(&leads, &terms, &mqls, &week, trust));
        }
        if sales.reviews {
            budget.review(t, &sales.sql_by_source, effects.budget_exponent);
        }
        books.note(week.won, season[t].price, orders_expected);
    }
    let money = books.close(scenario, &setting.deals, luck);
    close(luck, &sales, &inflow, idle_visitors, money, &budget)
}

fn note(leads: &BySource<f64>, terms: &Terms, mqls: &Mqls, week: &Week, trust: f64) -> Note {
    let untaken = |class: usize| mqls.all[class] * (1.0 - terms.nurture.unworked_returns[class]);
    Note {
        leads: leads.iter().sum(),
        untaken: (1.0 - terms.taken_up) * (untaken(0) + untaken(1)),
        mql: week.mql,
        worked: week.worked,
        sql: week.sql,
        back: week.back,
        won: week.won.iter().sum(),
        trust,
    }
}

/// Draws what was left for the end, from the sums of the weeks' means, and closes the year.
fn close(
    luck: &Luck,
    sales: &Sales,
    inflow: &Inflow,
    idle_visitors: f64,
    money: Money,
    budget: &Budget,
) -> Year {
    let mut leads = sales.origins.leads();
    let mql = sales.untaken.close(luck, &mut leads);
    for (source, (leads, &mean)) in leads.iter_mut().zip(&inflow.unready).enumerate() {
        *leads += luck.poisson(Draw::Unready, 0, Place::Source(source), 0, mean);
    }
    let idle = luck.poisson(Draw::Visit, 0, Place::Everywhere, 0, idle_visitors);
    Year {
        visitors: idle + leads.iter().sum::<u64>(),
        leads,
        won: sales.origins.won(),
        mql,
        worked: sales.worked,
        sql: sales.sql,
        opportunities: sales.pipeline.opportunities,
        orders: money.orders,
        deal_revenue: money.of_deals,
        cumulative_revenue: money.cumulative,
        budget_shares: *budget.shares(),
    }
}
