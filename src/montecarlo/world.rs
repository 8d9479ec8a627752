//! Draws the world of a replication (MODEL.md section 2).

use libm::{exp, sin, sqrt};

use super::key::{Key, Words, WorldDraw};
use super::{gamma, normal, poisson};
use crate::funnel::calibration::Company;
use crate::funnel::source::{ByClass, BySource};
use crate::funnel::stock::Stock;
use crate::funnel::world::{STRENGTHS, World};
use crate::scenario::Scenario;

/// Draws everything that both teams share.
pub fn draw(scenario: &Scenario, company: &Company, words: &Words) -> World {
    World {
        rate_luck: rate_luck(scenario, words),
        fit: per_source(company, |source| {
            let key = Key::of_world(WorldDraw::Fit, 0, source, 0);
            gamma::beta(
                company.sources[source].fit_share,
                scenario.market.fit_certainty,
                &mut words.stream(key),
            )
        }),
        demand: demand(scenario, company, words),
        strength: std::array::from_fn(|practice| {
            let u = words.uniform(Key::of_world(WorldDraw::Strength, 0, practice, 0));
            (u * STRENGTHS as f64) as usize
        }),
        opening: opening(company, words),
    }
}

/// ρ: each true rate as a multiple of the typed one; a later stage was seen on fewer cases.
fn rate_luck(scenario: &Scenario, words: &Words) -> [f64; 4] {
    let funnel = &scenario.funnel;
    let typed = [funnel.lead_to_mql, funnel.mql_to_sql, funnel.sql_to_opportunity, funnel.opportunity_to_won];
    let mut seen = funnel.certainty;
    let mut stage = 0;
    typed.map(|rate| {
        let key = Key::of_world(WorldDraw::Rate, 0, stage, 0);
        let luck = gamma::beta(rate, seen.max(2.0), &mut words.stream(key)) / rate;
        seen *= rate;
        stage += 1;
        luck
    })
}

/// Yield × market × noise, by week and source.
fn demand(scenario: &Scenario, company: &Company, words: &Words) -> Vec<BySource<f64>> {
    let market = &scenario.market;
    let spread = market.yield_spread;
    let yields = per_source(company, |source| {
        let z = normal::quantile(words.uniform(Key::of_world(WorldDraw::Yield, 0, source, 0)));
        exp(spread * z - 0.5 * spread * spread)
    });
    let variance = market.volatility * market.volatility / (1.0 - market.persistence * market.persistence);
    let mut level = 0.0;
    let week = |t: usize| {
        let z = normal::quantile(words.uniform(Key::of_world(WorldDraw::Market, t, 0, 0)));
        level = match t {
            0 => sqrt(variance) * z,
            _ => market.persistence * level + market.volatility * z,
        };
        let season = 1.0 + market.seasonality * sin(std::f64::consts::TAU * t as f64 / 52.0);
        let everywhere = exp(level - 0.5 * variance) * season;
        per_source(company, |source| {
            let key = Key::of_world(WorldDraw::Noise, t, source, 0);
            yields[source] * everywhere * gamma::unit_mean(market.lead_dispersion, &mut words.stream(key))
        })
    };
    (0..scenario.weeks()).map(week).collect()
}

/// What waits on the first day: Poisson around what the calibration expects.
fn opening(company: &Company, words: &Words) -> Stock<u64> {
    let stock = &company.opening;
    Stock {
        nurture: waiting(WorldDraw::Nurture, &stock.nurture, words),
        sql: waiting(WorldDraw::Sql, &stock.sql, words),
        opportunities: waiting(WorldDraw::Opportunity, &stock.opportunities, words),
    }
}

fn waiting(draw: WorldDraw, expected: &BySource<ByClass<f64>>, words: &Words) -> BySource<ByClass<u64>> {
    let mut drawn: BySource<ByClass<u64>> = BySource::default();
    for (source, expected) in expected.iter().enumerate() {
        for (class, &mean) in expected.iter().enumerate() {
            drawn[source][class] = poisson::count(mean, words.uniform(Key::of_world(draw, 0, source, class)));
        }
    }
    drawn
}

fn per_source(company: &Company, value: impl Fn(usize) -> f64) -> BySource<f64> {
    let mut values: BySource<f64> = [0.0; _];
    for (source, slot) in values.iter_mut().enumerate().take(company.sources.len()) {
        *slot = value(source);
    }
    values
}
