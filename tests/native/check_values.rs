//! Over 52 weeks the default company has the means and spreads that the model states.

use std::sync::LazyLock;

use handoff::insight::summary::Summary;
use handoff::insight::team::TeamSummary;
use handoff::montecarlo::batch::{Batch, Totals};
use handoff::montecarlo::replication::Teams;
use handoff::scenario::{Inputs, Levels};

use crate::support::{Estimate, Total, play, scenario};

const REPLICATIONS: u64 = 4_000;

static DEFAULT: LazyLock<(Batch, Summary)> = LazyLock::new(|| {
    let scenario = scenario(|_| ());
    let batch = play(&scenario, REPLICATIONS);
    let summary = Summary::of(&scenario, &batch);
    (batch, summary)
});

/// Mean, its standard error, and standard deviation, for the siloed and the aligned team.
type Line = (&'static str, Total, [f64; 3], [f64; 3]);

const TABLE: [Line; 9] = [
    ("visitors", |year| year.visitors as f64, [214_940.0, 150.0, 29_500.0], [217_980.0, 160.0, 31_300.0]),
    ("leads", |year| year.leads as f64, [5_548.7, 3.4, 677.0], [5_598.6, 3.5, 701.0]),
    ("MQL", |year| year.mql as f64, [1_781.2, 1.1, 211.0], [1_764.1, 1.1, 213.0]),
    ("worked", |year| year.worked as f64, [1_015.8, 0.5, 91.5], [1_080.8, 0.5, 91.0]),
    ("SQL", |year| year.sql as f64, [508.5, 0.3, 60.4], [600.8, 0.35, 69.8]),
    ("opportunities", |year| year.opportunities as f64, [281.3, 0.2, 37.7], [332.2, 0.22, 43.8]),
    ("won", |year| year.won as f64, [68.4, 0.08, 14.9], [82.4, 0.09, 17.6]),
    ("orders", |year| year.orders as f64, [107.4, 0.1, 18.0], [114.2, 0.1, 19.9]),
    (
        "revenue",
        |year| year.revenue as f64 / 100.0,
        [1_819_100.0, 2_100.0, 419_000.0],
        [2_235_300.0, 2_500.0, 501_000.0],
    ),
];

#[test]
fn every_total_has_its_mean_and_spread() {
    for (name, total, siloed, aligned) in TABLE {
        let pick: [fn(&Teams<Totals>) -> &Totals; 2] = [|teams| &teams.siloed, |teams| &teams.aligned];
        for (team, [mean, error, sd]) in pick.into_iter().zip([siloed, aligned]) {
            let sample: Vec<f64> = DEFAULT.0.rows.iter().map(|row| total(team(&row.teams))).collect();
            Estimate::mean(&sample).agrees(Estimate::new(mean, error), name);
            // The table's spreads have three digits; its runs were some 40,000 replications.
            let spread = Estimate::spread(&sample);
            let printed = Estimate::new(sd, spread.error * (REPLICATIONS as f64 / 40_000.0).sqrt());
            spread.agrees(printed, name);
        }
    }
}

#[test]
fn the_gap_and_both_contributions_are_as_stated() {
    let Summary { teams, gap, .. } = &DEFAULT.1;
    let error = |team: &TeamSummary| team.totals.revenue.sd / (REPLICATIONS as f64).sqrt();
    let paired = Estimate::new(gap.moments.mean, gap.moments.sd / (REPLICATIONS as f64).sqrt());
    paired.agrees(Estimate::new(416_000.0, 1_500.0), "gap");
    assert!((gap.relative.expect("revenue") - 0.23).abs() < 0.01);
    assert!((gap.ahead_independent - 0.74).abs() < 0.015, "{}", gap.ahead_independent);
    for (team, stated, of_table) in [(&teams.siloed, 11_000.0, 2_100.0), (&teams.aligned, 213_000.0, 2_500.0)]
    {
        let found = Estimate::new(team.contribution, 0.6 * error(team));
        found.agrees(Estimate::new(stated, 0.6 * of_table), "contribution");
    }
}

#[test]
fn the_quota_is_met_in_48_and_in_70_of_100_quarters() {
    let Teams { siloed, aligned } = &DEFAULT.1.teams;
    assert!((siloed.quota_met() - 0.48).abs() < 0.02, "{}", siloed.quota_met());
    assert!((aligned.quota_met() - 0.70).abs() < 0.02, "{}", aligned.quota_met());
}

#[test]
fn quarters_follow_the_season_without_a_start_up_hump() {
    let revenue = &DEFAULT.1.teams.siloed.revenue_by_week;
    let mut before = 0.0;
    for (end, stated) in [(13, 467e3), (26, 471e3), (39, 454e3), (52, 427e3)] {
        let quarter = revenue[end - 1] - before;
        before = revenue[end - 1];
        assert!((quarter - stated).abs() < 10e3, "quarter to week {end}: {quarter}, stated {stated}");
    }
}

fn siloed_and_gap(change: impl FnOnce(&mut Inputs)) -> (f64, f64) {
    let scenario = scenario(change);
    let summary = Summary::of(&scenario, &play(&scenario, 2_500));
    (summary.teams.siloed.totals.revenue.mean, summary.gap.relative.expect("revenue"))
}

#[test]
fn higher_levels_bring_more() {
    for (level, stated) in [(0.6, 0.35), (1.0, 0.59)] {
        let (_, gap) = siloed_and_gap(|inputs| inputs.practices.aligned = Levels::all(level));
        assert!((gap - stated).abs() < 0.02, "level {level}: {gap}, stated {stated}");
    }
}

#[test]
fn four_times_the_budget_brings_a_fifth_more() {
    let (siloed, _) = siloed_and_gap(|inputs| {
        let fourfold = inputs.marketing.channels.iter().map(|channel| 4.0 * channel.spend_per_month);
        inputs.plan.spend_per_month = Some(fourfold.collect());
    });
    let more = siloed / 1_819_100.0 - 1.0;
    assert!((more - 0.20).abs() < 0.02, "{more}");
}
