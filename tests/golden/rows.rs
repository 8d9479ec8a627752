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

/// The rows as this build computes them.
pub fn computed() -> String {
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
        line(&format!("first {SUMMED} summed"), &Batch::play(&simulator, 0, SUMMED));
    }
    text
}

/// Three presets, and a company with some alignment today, eight channels and a plan far from it.
fn scenarios() -> [(&'static str, Scenario); 4] {
    let far_plan = json::read(include_str!("far-plan.json")).expect("the file is valid");
    [
        ("professional-services", Preset::ProfessionalServices.scenario()),
        ("industrial-equipment", Preset::IndustrialEquipment.scenario()),
        ("online-retailer", Preset::OnlineRetailer.scenario()),
        ("far-plan", far_plan.scenario),
    ]
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
