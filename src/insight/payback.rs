//! When alignment has paid for itself: the contribution gap week by week.

use super::cost::{extra_cost, extra_costs};
use super::estimate::Estimate;
use super::statistics::{Sorted, share};
use super::team::{TeamSummary, money};
use crate::montecarlo::batch::{Path, Row};
use crate::montecarlo::replication::Teams;
use crate::scenario::Scenario;

/// The gap after all costs, as it builds up.
#[derive(Clone, Debug, PartialEq)]
pub struct Payback {
    /// Mean cumulative contribution gap at the end of each week, in money.
    pub mean_by_week: Vec<f64>,
    /// First week, counted from 1, from which that mean stays at or above 0.
    pub week: Option<usize>,
    /// Mean contribution gap over the horizon, in money. Costs are the same in every future.
    pub left: Estimate,
    /// Share of futures that have not paid at the end of the horizon.
    pub never: f64,
}

impl Payback {
    /// Of a run.
    pub fn of(scenario: &Scenario, rows: &[Row], teams: &Teams<TeamSummary>, gap: Estimate) -> Self {
        let margin = scenario.economics.gross_margin;
        let gaps = gap_by_week(teams).into_iter().zip(extra_costs(scenario));
        let mean_by_week: Vec<f64> = gaps.map(|(gap, extra)| margin * gap - extra).collect();
        let extra = extra_cost(scenario, scenario.weeks());
        let unpaid =
            |row: &&Row| margin * money(row.teams.aligned.revenue - row.teams.siloed.revenue) < extra;
        Self {
            week: paying_week(&mean_by_week),
            left: Estimate {
                mean: teams.aligned.contribution - teams.siloed.contribution,
                error: margin * gap.error,
            },
            never: share(rows.iter().filter(unpaid).count(), rows.len()),
            mean_by_week,
        }
    }
}

/// Mean gap in revenue up to the end of each week, in money.
pub fn gap_by_week(teams: &Teams<TeamSummary>) -> Vec<f64> {
    let weeks = teams.aligned.revenue_by_week.iter().zip(&teams.siloed.revenue_by_week);
    weeks.map(|(aligned, siloed)| aligned - siloed).collect()
}

/// The first week, counted from 1, from which a cumulative gap stays at or above 0; none where it is
/// below at the end.
pub fn paying_week(cumulative: &[f64]) -> Option<usize> {
    let week = cumulative.iter().rposition(|&gap| gap < 0.0).map_or(1, |last| last + 2);
    (week <= cumulative.len()).then_some(week)
}

/// The cumulative contribution gap of single futures, week by week, in money.
pub fn contribution_gaps(scenario: &Scenario, paths: &[Path]) -> Vec<Vec<f64>> {
    let margin = scenario.economics.gross_margin;
    let extra = extra_costs(scenario);
    let gap = |path: &Path| {
        let revenue = path.revenue.aligned.iter().zip(&path.revenue.siloed);
        revenue
            .zip(&extra)
            .map(|((&aligned, &siloed), extra)| margin * (f64::from(aligned) - f64::from(siloed)) - extra)
            .collect()
    };
    paths.iter().map(gap).collect()
}

/// Cumulative revenue of single futures, week by week, in money.
pub fn revenues(paths: &[Path]) -> Teams<Vec<Vec<f64>>> {
    let of = |team: fn(&Path) -> &Vec<f32>| {
        paths.iter().map(|path| team(path).iter().copied().map(f64::from).collect()).collect()
    };
    Teams { siloed: of(|path| &path.revenue.siloed), aligned: of(|path| &path.revenue.aligned) }
}

/// Quantiles of series at each week: `bands[i][t]` for probability `p[i]`.
pub fn quantiles_by_week<const N: usize>(series: &[Vec<f64>], p: [f64; N]) -> [Vec<f64>; N] {
    let weeks = series.first().map_or(0, Vec::len);
    let by_week: Vec<Sorted> =
        (0..weeks).map(|t| Sorted::new(series.iter().map(|values| values[t]).collect())).collect();
    p.map(|p| by_week.iter().map(|week| week.quantile(p)).collect())
}
