//! Scoreboards and reports: every number adds up, and the words hold where little happens.

use handoff::insight::report::{SalesReport, of_a_hundred};
use handoff::insight::summary::Summary;
use handoff::montecarlo::batch::Scoreboards;
use handoff::page::sentence::boards::{one, quota_met, sales_lines, two};
use handoff::page::sentence::fund::{Pick, numbered, reveal};
use handoff::page::target::TeamName;
use handoff::scenario::{Inputs, Levels, Scenario};

use crate::english::English;
use crate::support::{SEED, play, scenario};

fn summary(scenario: &Scenario) -> Summary {
    Summary::of(scenario, &play(scenario, 400))
}

fn of(change: impl FnOnce(&mut Inputs)) -> Summary {
    summary(&scenario(change))
}

#[test]
fn the_sentence_counts_the_cells_of_the_two_by_two() {
    let summary = of(|_| {});
    let Scoreboards { both, leads_only, quota_only, neither } =
        of_a_hundred(&summary.teams.siloed.scoreboards);
    assert_eq!(both + leads_only + quota_only + neither, 100);
    let scores = summary.teams.siloed.scoreboards;
    let apart = (scores.leads_only + scores.quota_only) as f64 / (4.0 * 400.0);
    assert!((summary.teams.siloed.quarters_apart() - apart).abs() < 1e-12);
    let words = two(&summary);
    assert!(words.starts_with(&format!("In {} of 100 quarters", leads_only + quota_only)), "{words}");
    assert!(words.contains(&format!("in {leads_only} marketing celebrates")), "{words}");
    assert!(words.contains(&format!("in {quota_only} it is the other way round")), "{words}");
}

#[test]
fn teams_alike_meet_the_quota_alike() {
    let summary = of(|inputs| inputs.practices.aligned = Levels::all(0.0));
    assert_eq!(quota_met(&summary.teams.siloed), quota_met(&summary.teams.aligned));
    assert!(one(&summary).contains("either team"), "{}", one(&summary));
    let money = reveal(Pick::Team(TeamName::Siloed), &summary, SEED, &English);
    assert!(money.starts_with("The teams work alike"), "{money}");
}

#[test]
fn where_no_lead_is_expected_marketing_always_meets_its_goal() {
    let summary = of(|inputs| {
        inputs.marketing.organic.leads_per_month = 0.0;
        inputs.marketing.channels.iter_mut().for_each(|channel| channel.leads_per_month = 0.0);
    });
    assert!(two(&summary).starts_with("No leads are expected"), "{}", two(&summary));
}

#[test]
fn without_reps_marketing_celebrates_alone() {
    let idle = |inputs: &mut Inputs| {
        inputs.plan.reps = Some(0.0);
        inputs.sales.quota_per_quarter *= 10.0;
    };
    let summary = of(idle);
    let words = two(&summary);
    assert!(words.contains("in none it is the other way round"), "{words}");
    let scenario = scenario(idle);
    let lines = sales_lines(&SalesReport::of(&scenario, &summary.teams.siloed), &English);
    assert_eq!(lines.last().expect("it has lines").1, "0");
}

#[test]
fn every_answer_is_told_which_team_it_was_and_what_it_earns() {
    let summary = of(|_| {});
    let first = numbered(SEED)[0];
    for pick in [Pick::Team(TeamName::Siloed), Pick::Team(TeamName::Aligned), Pick::Unsure] {
        let words = reveal(pick, &summary, SEED, &English);
        let (team, more) = match pick {
            Pick::Team(TeamName::Siloed) => (TeamName::Siloed, "less*"),
            _ => (TeamName::Aligned, "more*"),
        };
        let number = if team == first { "Team 1" } else { "Team 2" };
        assert!(words.contains(number) && words.contains(more), "{words}");
    }
}

#[test]
fn the_order_of_the_reports_gives_nothing_away() {
    let first = (0..1_000).filter(|&seed| numbered(seed)[0] == TeamName::Aligned).count();
    assert!((400..600).contains(&first), "{first}");
}
