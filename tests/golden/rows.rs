//! Rows that every build must reproduce bit for bit, natively and in a browser.

use handoff::montecarlo::batch::{Batch, Totals};
use handoff::montecarlo::replication::Simulator;
use handoff::scenario::{Preset, Scenario, json};

/// The rows as they were recorded.
pub const RECORDED: &str = include_str!("rows.csv");

/// Single replications, and how many are summed.
const SINGLE: [u64; 4] = [0, 1, 2, 9_999];
const SUMMED: u64 = 64;
const SEED: u64 = 42;

/// Orders in which the summed replications are played: the first and the number of each batch.
pub const ORDERS: [&[(u64, u64)]; 3] =
    [&[(0, SUMMED)], &[(40, 24), (3, 37), (0, 3)], &[(63, 1), (0, 1), (32, 31), (1, 31)]];

/// The rows as this build computes them.
pub fn computed(order: &[(u64, u64)]) -> String {
    let mut text =
        "scenario,replication,team,visitors,leads,mql,worked,sql,opportunities,won,orders,cents\n".to_owned();
    for (name, scenario) in scenarios() {
        let simulator = Simulator::new(scenario, SEED).expect("the scenarios are reachable");
        let mut line = |replication: &str, batch: &Batch| {
            for (team, totals) in [
                ("siloed", sum(batch.rows.iter().map(|row| row.teams.siloed))),
                ("aligned", sum(batch.rows.iter().map(|row| row.teams.aligned))),
            ] {
                let Totals { visitors, leads, mql, worked, sql, opportunities, won, orders, revenue } =
                    totals;
                text += &format!(
                    "{name},{replication},{team},{visitors},{leads},{mql},{worked},{sql},{opportunities},{won},{orders},{revenue}\n"
                );
            }
        };
        for replication in SINGLE {
            line(&replication.to_string(), &Batch::play(&simulator, replication, 1));
        }
        let mut whole = Batch::default();
        order.iter().for_each(|&(first, count)| whole.absorb(Batch::play(&simulator, first, count)));
        line(&format!("first {SUMMED} summed"), &whole);
    }
    text
}

/// Every preset, and companies at the edges: some alignment today, eight channels and a plan far from it;
/// a handful of leads, shares at their ends and no spread anywhere; leads by the hundred thousand.
fn scenarios() -> impl Iterator<Item = (&'static str, Scenario)> {
    let presets = Preset::ALL.into_iter().map(|preset| (preset.key(), preset.scenario()));
    let edges = [
        ("far-plan", include_str!("far-plan.json")),
        ("handful", include_str!("handful.json")),
        ("flood", include_str!("flood.json")),
    ];
    presets.chain(edges.map(|(name, file)| (name, json::read(file).expect("the file is valid").scenario)))
}

fn sum(rows: impl Iterator<Item = Totals>) -> Totals {
    rows.fold(Totals::default(), |sum, row| Totals {
        visitors: sum.visitors + row.visitors,
        leads: sum.leads + row.leads,
        mql: sum.mql + row.mql,
        worked: sum.worked + row.worked,
        sql: sum.sql + row.sql,
        opportunities: sum.opportunities + row.opportunities,
        won: sum.won + row.won,
        orders: sum.orders + row.orders,
        revenue: sum.revenue + row.revenue,
    })
}
