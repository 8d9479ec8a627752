//! A second simulator, lead by lead and coin by coin, agrees in distribution with the engine.
//!
//! It follows MODEL.md section 4 with one agent for each lead, a plain sequential generator and
//! the library's distributions; it shares with the engine only the calibrated company.

use std::f64::consts::{PI, TAU};

use handoff::funnel::calibration::{Company, calibrate};
use handoff::funnel::source::BySource;
use handoff::montecarlo::batch::Totals;
use handoff::scenario::inputs::{Channel, Inputs, MONTHS_PER_WEEK};
use handoff::scenario::{Levels, Practice, Scenario};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use rayon::prelude::*;
use statrs::distribution::{Beta, ContinuousCDF, Normal};

use crate::support::{Estimate, Total, play, scenario};

/// Two channels far apart, scarce reps, some alignment today, and a plan that is not today.
fn small_company() -> Scenario {
    scenario(|inputs| {
        inputs.horizon_months = 6.0;
        let channel = |spend, leads, half, carry, fit, visitor| Channel {
            spend_per_month: spend,
            leads_per_month: leads,
            half_saturation: half,
            carry_over: carry,
            fit_share: fit,
            visitor_to_lead: visitor,
            ..Channel::default()
        };
        inputs.marketing.channels =
            vec![channel(4_000.0, 30.0, 1.2, 0.6, 0.6, 0.1), channel(6_000.0, 60.0, 1.8, 0.2, 0.15, 0.2)];
        inputs.marketing.organic.leads_per_month = 15.0;
        inputs.funnel.certainty = 400.0;
        inputs.sales.reps = 1.0;
        inputs.sales.leads_per_rep_per_week = 5.0;
        inputs.sales.sql_weeks = 2.0;
        inputs.sales.opportunity_weeks = 5.0;
        inputs.shop.orders_per_visitor = 0.02;
        inputs.market.fit_certainty = 30.0;
        inputs.plan.spend_per_month = Some(vec![9_000.0, 5_000.0]);
        inputs.plan.reps = Some(1.3);
        let practices = &mut inputs.practices;
        practices.today = Levels::all(0.2).with(Practice::SharedGoals, 0.5).with(Practice::FollowUp, 0.0);
        practices.siloed = Levels::all(0.0);
        practices.aligned = Levels::all(0.9).with(Practice::Nurture, 0.6);
        practices.ramp_weeks = 8.0;
    })
}

struct Lead {
    source: usize,
    good: bool,
}

struct Dice(Xoshiro256PlusPlus);

impl Dice {
    fn uniform(&mut self) -> f64 {
        1.0 - self.0.random::<f64>()
    }

    fn heads(&mut self, p: f64) -> bool {
        self.0.random::<f64>() < p
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.uniform().ln()).sqrt() * (TAU * self.uniform()).cos()
    }

    fn poisson(&mut self, mean: f64) -> u64 {
        let (mut waited, mut count) = (0.0, 0);
        loop {
            waited -= self.uniform().ln();
            if waited > mean {
                return count;
            }
            count += 1;
        }
    }

    /// A Gamma number of a whole shape and mean 1.
    fn gamma(&mut self, shape: f64) -> f64 {
        (0..shape as usize).map(|_| -self.uniform().ln()).sum::<f64>() / shape
    }

    fn beta(&mut self, mean: f64, weight: f64) -> f64 {
        let law = Beta::new(mean * weight, (1.0 - mean) * weight).expect("a law");
        law.inverse_cdf(self.uniform())
    }
}

fn between(silo: f64, aligned: f64, level: f64) -> f64 {
    silo + level * (aligned - silo)
}

/// R(h), for the hours of a level.
fn speed(level: f64) -> f64 {
    let hours = 42f64.powf(1.0 - level) * 12f64.powf(level);
    0.6 + 0.4 * (1.0 + hours / 24.0).powf(-0.8)
}

/// τ of good and poor leads, for a mean fit, a share passed and a separation.
fn passed(fit: f64, share: f64, separation: f64) -> [f64; 2] {
    let normal = Normal::standard();
    let (mut low, mut high) = (-8.0, 10.0);
    while high - low > 1e-11 {
        let z: f64 = (low + high) / 2.0;
        let mean = fit * normal.cdf(separation - z) + (1.0 - fit) * normal.cdf(-z);
        if mean > share { low = z } else { high = z }
    }
    [normal.cdf(separation - low), normal.cdf(-low)]
}

/// σ(logit(p) + shift)
fn shifted(p: f64, shift: f64) -> f64 {
    let odds = p / (1.0 - p) * shift.exp();
    odds / (1.0 + odds)
}

fn opening(dice: &mut Dice, expected: &BySource<[f64; 2]>) -> Vec<Lead> {
    let mut leads = Vec::new();
    for (source, expected) in expected.iter().enumerate() {
        for (good, mean) in [true, false].into_iter().zip(expected) {
            leads.extend((0..dice.poisson(*mean)).map(|_| Lead { source, good }));
        }
    }
    leads
}

fn levels_at(inputs: &Inputs, team: &Levels, t: usize, strength: &[f64; 7]) -> Levels {
    let today = &inputs.practices.today;
    let mut levels = *today;
    for (practice, strength) in Practice::ALL.into_iter().zip(strength) {
        let progress = (t as f64 + 1.0).min(inputs.practices.ramp_weeks) / inputs.practices.ramp_weeks;
        let top = if practice == Practice::SharedGoals { 1.0 } else { 1.5 };
        let level = today[practice] + (team[practice] - today[practice]) * progress * strength;
        levels[practice] = level.clamp(0.0, top);
    }
    levels
}

/// One team's year in a world of its own.
fn live(scenario: &Scenario, company: &Company, team: &Levels, dice: &mut Dice) -> Totals {
    let inputs: &Inputs = scenario;
    let (market, funnel, sales) = (&inputs.market, &inputs.funnel, &inputs.sales);
    let today = &inputs.practices.today;
    let organic = &inputs.marketing.organic;
    let channels = &inputs.marketing.channels;
    let sources: Vec<[f64; 3]> = channels
        .iter()
        .map(|c| [c.leads_per_month, c.fit_share, c.visitor_to_lead])
        .chain([[organic.leads_per_month, organic.fit_share, organic.visitor_to_lead]])
        .map(|[leads, fit, visitor]| [leads * MONTHS_PER_WEEK, fit, visitor])
        .collect();

    // The world.
    let mut seen = funnel.certainty;
    let mut luck = |rate: f64, dice: &mut Dice| {
        let drawn = dice.beta(rate, seen.max(2.0)) / rate;
        seen *= rate;
        drawn
    };
    let rho = [funnel.lead_to_mql, funnel.mql_to_sql, funnel.sql_to_opportunity, funnel.opportunity_to_won]
        .map(|rate| luck(rate, dice));
    let fit: Vec<f64> = sources.iter().map(|source| dice.beta(source[1], market.fit_certainty)).collect();
    let spread = market.yield_spread;
    let yields: Vec<f64> =
        sources.iter().map(|_| (spread * dice.normal() - spread * spread / 2.0).exp()).collect();
    let strength = [0.6, 0.4, 0.6, 0.4, 0.8, 1.0, 0.4]
        .map(|doubt| 1.0 + doubt * [-1.0, -0.5, 0.0, 0.5, 1.0][(dice.0.random::<f64>() * 5.0) as usize]);
    let variance = market.volatility.powi(2) / (1.0 - market.persistence.powi(2));
    let mut mood = variance.sqrt() * dice.normal();
    let mut nurture = opening(dice, &company.opening.nurture);
    let mut accepted = opening(dice, &company.opening.sql);
    let mut open = opening(dice, &company.opening.opportunities);

    // The budget.
    let planned: Vec<f64> = inputs.planned_spend().iter().map(|month| month * MONTHS_PER_WEEK).collect();
    let total: f64 = planned.iter().sum();
    let mut spend = planned.clone();
    let mut carried = planned.clone();
    let mut sql_memory: Vec<f64> = company.flow.sql[..channels.len()].to_vec();
    let mut spend_memory: Vec<f64> = channels.iter().map(|c| c.spend_per_month * MONTHS_PER_WEEK).collect();

    let leads_today: f64 = sources.iter().map(|source| source[0]).sum();
    let mean_fit = sources.iter().map(|source| source[0] * source[1]).sum::<f64>() / leads_today;
    let usual = between(0.60, 0.72, today[Practice::FollowUp]);
    let raised = usual.max(funnel.mql_to_sql / 0.95) / usual;
    let list_price = 1.0 - 0.10 * (1.0 - today[Practice::SharedGoals]) * company.rush_share;
    let message_today = today[Practice::MessageMatch];
    let (mut trust, mut message) = (company.trust, message_today);
    let mut year = Totals::default();
    let mut revenue = 0.0;

    for t in 0..scenario.weeks() {
        let level = levels_at(inputs, team, t, &strength);
        let rushing = t % 13 >= 11;
        let rush = if rushing { 1.0 - level[Practice::SharedGoals] } else { 0.0 };
        if t > 0 {
            mood = market.persistence * mood + market.volatility * dice.normal();
        }
        let season = 1.0 + market.seasonality * (2.0 * PI * t as f64 / 52.0).sin();
        let everywhere = (mood - variance / 2.0).exp() * season;

        // New leads, visitors and orders.
        let shift = 0.2 * (message - message_today);
        let mut arrived = Vec::new();
        let mut expected_visitors = 0.0;
        for (source, &[leads, _, visitor]) in sources.iter().enumerate() {
            let response = channels.get(source).map_or(1.0, |channel| {
                let carry = channel.carry_over;
                carried[source] = carry * carried[source] + (1.0 - carry) * spend[source];
                let half = channel.half_saturation;
                let at_half = half * channel.spend_per_month * MONTHS_PER_WEEK;
                (1.0 + half) * carried[source] / (carried[source] + at_half)
            });
            let mean = yields[source] * everywhere * dice.gamma(market.lead_dispersion) * leads * response;
            let count = dice.poisson(mean);
            arrived.extend((0..count).map(|_| Lead { source, good: dice.heads(fit[source]) }));
            year.visitors += count + dice.poisson(mean * (1.0 - visitor) / visitor);
            expected_visitors += mean / visitor;
        }
        year.leads += arrived.len() as u64;
        year.orders += dice.poisson(expected_visitors * inputs.shop.orders_per_visitor * shift.exp());

        // Marketing passes on, nurtures, and hears from those who wake up.
        let definition = level[Practice::SharedLeadDefinition];
        let stricter = (1.0 - 0.15 * definition) / (1.0 - 0.15 * today[Practice::SharedLeadDefinition]);
        let tau = passed(mean_fit, funnel.lead_to_mql * stricter, between(0.7, 1.2, definition));
        let (mut mql, rest): (Vec<Lead>, Vec<Lead>) = arrived
            .into_iter()
            .partition(|lead| dice.heads((tau[usize::from(!lead.good)] * rho[0]).min(0.99)));
        nurture.extend(rest);
        let wake = 0.002f64.powf(1.0 - level[Practice::Nurture]) * 0.005f64.powf(level[Practice::Nurture]);
        for lead in std::mem::take(&mut nurture) {
            if dice.heads(if lead.good { wake } else { 0.3 * wake }) {
                mql.push(lead);
            } else if !dice.heads(0.03) {
                nurture.push(lead);
            }
        }
        year.mql += mql.len() as u64;

        // Sales takes up what it trusts, and works what it can.
        let follow = raised * between(0.60, 0.72, level[Practice::FollowUp]);
        let take_up = (follow * (trust / company.trust).powf(0.25)).clamp(0.05, 0.98);
        let (taken, mut unworked): (Vec<Lead>, Vec<Lead>) =
            mql.into_iter().partition(|_| dice.heads(take_up));
        let capacity = inputs.planned_reps() * sales.leads_per_rep_per_week * (1.0 - 0.15 * rush);
        let workable = (capacity / taken.len() as f64).min(1.0);
        let (worked, left): (Vec<Lead>, Vec<Lead>) = taken.into_iter().partition(|_| dice.heads(workable));
        unworked.extend(left);
        let promptness = speed(level[Practice::ResponseTime]) / speed(today[Practice::ResponseTime]);
        let accept = company.rates[0].map(|rate| ((rate * rho[1]).min(0.97) * promptness).min(0.97));
        let all_worked = worked.len();
        let (new_sql, mut lost): (Vec<Lead>, Vec<Lead>) =
            worked.into_iter().partition(|lead| dice.heads(accept[usize::from(!lead.good)]));
        year.worked += all_worked as u64;
        year.sql += new_sql.len() as u64;

        // Leads leave their stages before this week's join.
        let mut new_opportunities = Vec::new();
        for lead in std::mem::take(&mut accepted) {
            if !dice.heads(1.0 / sales.sql_weeks) {
                accepted.push(lead);
            } else if dice.heads((company.rates[1][usize::from(!lead.good)] * rho[2]).min(0.97)) {
                new_opportunities.push(lead);
            } else {
                lost.push(lead);
            }
        }
        let pull = 1.5 * (1.0 - level[Practice::SharedGoals]);
        let season = if rushing { 1.0 + pull } else { 1.0 - 2.0 * pull / 11.0 };
        let closing = ((1.0 + shift) * season / sales.opportunity_weeks).clamp(0.0, 1.0);
        for lead in std::mem::take(&mut open) {
            if !dice.heads(closing) {
                open.push(lead);
                continue;
            }
            let rate = (company.rates[2][usize::from(!lead.good)] * rho[3]).min(0.97);
            if dice.heads(shifted(rate, shift).min(0.97)) {
                year.won += 1;
                let deal = sales.deal_median * (sales.deal_spread * dice.normal()).exp();
                revenue += deal * (1.0 - 0.10 * rush) / list_price;
            } else {
                lost.push(lead);
            }
        }
        year.opportunities += new_opportunities.len() as u64;

        // After the week.
        let mut sql_by_source = vec![0.0; sources.len()];
        new_sql.iter().for_each(|lead| sql_by_source[lead.source] += 1.0);
        if all_worked > 0 {
            trust += 0.1 * (new_sql.len() as f64 / all_worked as f64 - trust);
        }
        message += 0.06 * (level[Practice::MessageMatch] - message);
        for channel in 0..channels.len() {
            sql_memory[channel] = 0.95 * sql_memory[channel] + 0.05 * sql_by_source[channel];
            spend_memory[channel] = 0.95 * spend_memory[channel] + 0.05 * spend[channel];
        }
        if t % 4 == 3 {
            let power = level[Practice::ClosedLoopBudget] - today[Practice::ClosedLoopBudget];
            let average = sql_memory.iter().sum::<f64>() / spend_memory.iter().sum::<f64>();
            for channel in 0..channels.len() {
                let ratio = sql_memory[channel] / spend_memory[channel] / average;
                spend[channel] = planned[channel] * ratio.powf(power).clamp(0.25, 4.0);
            }
            let scale = total / spend.iter().sum::<f64>();
            spend.iter_mut().for_each(|spend| *spend *= scale);
        }
        let recycled = between(0.05, 0.35, level[Practice::Nurture]);
        nurture.extend(unworked.into_iter().filter(|_| dice.heads(recycled)));
        nurture.extend(lost.into_iter().filter(|_| dice.heads(recycled / 2.0)));
        accepted.extend(new_sql);
        open.extend(new_opportunities);
    }
    year.revenue = (100.0 * (revenue + year.orders as f64 * inputs.shop.order_value)).round() as i128;
    year
}

#[test]
fn means_and_spreads_agree_for_both_teams() {
    const AGENTS: u64 = 4_000;
    let scenario = small_company();
    let company = calibrate(&scenario).expect("reachable");
    let batch = play(&scenario, 2 * AGENTS);
    let totals: [(&str, Total); 9] = [
        ("visitors", |year| year.visitors as f64),
        ("leads", |year| year.leads as f64),
        ("MQL", |year| year.mql as f64),
        ("worked", |year| year.worked as f64),
        ("SQL", |year| year.sql as f64),
        ("opportunities", |year| year.opportunities as f64),
        ("won", |year| year.won as f64),
        ("orders", |year| year.orders as f64),
        ("revenue", |year| year.revenue as f64),
    ];
    let practices = &scenario.practices;
    let siloed: Vec<Totals> = batch.rows.iter().map(|row| row.teams.siloed).collect();
    let aligned: Vec<Totals> = batch.rows.iter().map(|row| row.teams.aligned).collect();
    for (seed, levels, engine) in
        [(1_000_000, &practices.siloed, siloed), (2_000_000, &practices.aligned, aligned)]
    {
        let agents: Vec<Totals> = (0..AGENTS)
            .into_par_iter()
            .map(|index| {
                let mut dice = Dice(Xoshiro256PlusPlus::seed_from_u64(seed + index));
                live(&scenario, &company, levels, &mut dice)
            })
            .collect();
        for (name, total) in totals {
            let [engine, agents] =
                [&engine, &agents].map(|years| -> Vec<f64> { years.iter().map(total).collect() });
            Estimate::mean(&engine).agrees(Estimate::mean(&agents), name);
            Estimate::spread(&engine).agrees(Estimate::spread(&agents), &format!("spread of {name}"));
        }
    }
}
