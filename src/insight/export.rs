//! Results for other programs: every future as a row, and the figures of a run.

pub mod csv;
pub mod json;

use super::team::money;
use crate::montecarlo::batch::{Row, Totals};

/// The columns of a team, in order: counts, then the revenue.
const COUNTS: [&str; 8] = ["visitors", "leads", "mql", "worked", "sql", "opportunities", "won", "orders"];

/// What the columns of a future are called: its number, then every figure of the siloed and of the
/// aligned team.
fn columns() -> impl Iterator<Item = String> {
    let of_team = |team| COUNTS.into_iter().chain(["revenue"]).map(move |column| format!("{team}_{column}"));
    ["replication".to_owned()].into_iter().chain(["siloed", "aligned"].into_iter().flat_map(of_team))
}

fn counts(totals: &Totals) -> [u64; 8] {
    let Totals { visitors, leads, mql, worked, sql, opportunities, won, orders, revenue: _ } = *totals;
    [visitors, leads, mql, worked, sql, opportunities, won, orders]
}

/// A future as numbers, in the order of the columns; revenue in money.
fn numbers(row: &Row) -> impl Iterator<Item = f64> {
    let of_team =
        |team: Totals| counts(&team).map(|count| count as f64).into_iter().chain([money(team.revenue)]);
    [row.replication as f64].into_iter().chain(row.teams.into_array().into_iter().flat_map(of_team))
}
