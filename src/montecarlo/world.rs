//! Draws the world of a replication (MODEL.md section 2).

use libm::sin;

use super::key::{Key, Words, WorldDraw};
use super::noise::Noise;
use super::{gamma, normal, poisson};
use crate::funnel::calibration::Company;
use crate::funnel::exponential::exp;
use crate::funnel::source::{ByClass, BySource};
use crate::funnel::world::{Opening, STRENGTHS, World};
use crate::scenario::Scenario;

/// Draws everything that both teams share.
pub fn draw(scenario: &Scenario, company: &Company, market: &Market, words: &Words) -> World {
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
        demand: market.demand(company, words),
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

/// Share of marketing's e-mails that are opened in a replication: an activity that nothing else
/// depends on. Beta with the mean of MODEL.md section 11, and the spread of a rate seen on 100 cases.
pub fn email_open_rate(words: &Words) -> f64 {
    gamma::beta(0.24, 100.0, &mut words.stream(Key::of_world(WorldDraw::EmailOpens, 0, 0, 0)))
}

/// The market's constants, prepared for many replications.
#[derive(Clone, Debug)]
pub struct Market {
    yield_spread: f64,
    persistence: f64,
    volatility: f64,
    variance: f64,
    noise: Noise,
    /// 1 + A·sin(2πt/52), by week.
    season: Vec<f64>,
}

impl Market {
    /// Prepares the market of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let market = &scenario.market;
        let season = |t: usize| 1.0 + market.seasonality * sin(std::f64::consts::TAU * t as f64 / 52.0);
        Self {
            yield_spread: market.yield_spread,
            persistence: market.persistence,
            volatility: market.volatility,
            variance: market.volatility * market.volatility / (1.0 - market.persistence * market.persistence),
            noise: Noise::new(market.lead_dispersion),
            season: (0..scenario.weeks()).map(season).collect(),
        }
    }

    /// Yield × market × noise, by week and source.
    #[inline(never)]
    fn demand(&self, company: &Company, words: &Words) -> Vec<BySource<f64>> {
        let spread = self.yield_spread;
        let yields = per_source(company, |source| {
            let z = normal::quantile(words.uniform(Key::of_world(WorldDraw::Yield, 0, source, 0)));
            exp(spread * z - 0.5 * spread * spread)
        });
        let mut level = 0.0;
        let mut demand = vec![BySource::default(); self.season.len()];
        for (t, (week, season)) in demand.iter_mut().zip(&self.season).enumerate() {
            let z = normal::quantile(words.uniform(Key::of_world(WorldDraw::Market, t, 0, 0)));
            level = match t {
                0 => self.variance.sqrt() * z,
                _ => self.persistence * level + self.volatility * z,
            };
            let everywhere = exp(level - 0.5 * self.variance) * season;
            let sources = company.sources.len();
            for (pair, demand) in week[..sources].chunks_mut(2).enumerate() {
                let parts = words.halves(Key::of_world(WorldDraw::Noise, t, pair, 0), 0);
                for ((demand, part), of_year) in demand.iter_mut().zip(parts).zip(&yields[2 * pair..]) {
                    *demand = of_year * everywhere * self.noise.quantile(part);
                }
            }
        }
        demand
    }
}

/// What sales has in its hands on the first day: Poisson around what the calibration expects.
fn opening(company: &Company, words: &Words) -> Opening {
    let draw = |draw, expected: &BySource<ByClass<f64>>| {
        [0, 1].map(|class| {
            let mean = expected.iter().map(|cell| cell[class]).sum();
            poisson::count(mean, words.uniform(Key::of_world(draw, 0, 0, class)))
        })
    };
    Opening {
        sql: draw(WorldDraw::Sql, &company.opening.sql),
        opportunities: draw(WorldDraw::Opportunity, &company.opening.opportunities),
    }
}

fn per_source(company: &Company, value: impl Fn(usize) -> f64) -> BySource<f64> {
    let mut values: BySource<f64> = [0.0; _];
    for (source, slot) in values.iter_mut().enumerate().take(company.sources.len()) {
        *slot = value(source);
    }
    values
}
