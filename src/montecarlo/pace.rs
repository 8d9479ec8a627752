//! What stays the same all year for either team of a replication.

use crate::funnel::calibration::Company;
use crate::funnel::effects::CONVERSION_CLIP;
use crate::funnel::source::ByClass;
use crate::funnel::world::World;
use crate::scenario::Scenario;

/// Rates of a world, each clipped before the factors of a week, and the paces of the scenario.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// ρ₁: what this world does to marketing's qualification.
    pub qualification_luck: f64,
    /// Conversion of a worked lead.
    pub accept: ByClass<f64>,
    /// Conversion of an SQL that leaves.
    pub convert: ByClass<f64>,
    /// Conversion of an opportunity that leaves.
    pub win: ByClass<f64>,
    /// Weekly share of SQLs that leave their stage.
    pub leave_sql: f64,
    /// Weekly share of opportunities that leave their stage, before message and quarter.
    pub leave_opportunity: f64,
}

impl Pace {
    /// The pace of a company in a world.
    pub fn new(scenario: &Scenario, company: &Company, world: &World) -> Self {
        let [qualification_luck, later_luck @ ..] = world.rate_luck;
        let [accept, convert, win] = std::array::from_fn(|stage| {
            company.rates[stage].map(|rate: f64| (rate * later_luck[stage]).min(CONVERSION_CLIP))
        });
        Self {
            qualification_luck,
            accept,
            convert,
            win,
            leave_sql: 1.0 / scenario.sales.sql_weeks,
            leave_opportunity: 1.0 / scenario.sales.opportunity_weeks,
        }
    }
}
