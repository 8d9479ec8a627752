//! Where the gap comes from: shares that add up, and that mean what they say.

use handoff::insight::apportion::apportion;
use handoff::insight::attribution::{Attribution, AttributionReport};
use handoff::insight::cost::alignment_cost;
use handoff::insight::payback::paying_week;
use handoff::insight::shapley::{factorial, shapley_times_factorial};
use handoff::insight::summary::Summary;
use handoff::insight::team::money;
use handoff::montecarlo::replication::Simulator;
use handoff::scenario::{Inputs, Levels, Practice, Preset, Scenario};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::study::answer;
use crate::support::{SEED, play, scenario};

fn explained(scenario: &Scenario, replications: u64) -> AttributionReport {
    let summary = Summary::of(scenario, &play(scenario, replications));
    answer(Attribution::new(scenario.clone(), summary.anchors()), SEED, |_| ())
}

fn share(report: &AttributionReport, practice: Practice) -> f64 {
    report.parts.iter().find(|part| part.practice == practice).expect("every practice has a part").share.mean
}

#[test]
fn shapley_values_of_a_small_game_are_those_on_paper() {
    // Three players, a left glove and two right ones: only a pair is worth anything.
    let worth = [0, 0, 0, 1, 0, 1, 0, 1];
    assert_eq!(shapley_times_factorial(&worth), [4, 1, 1]);
    assert_eq!(shapley_times_factorial(&[5]), [] as [i128; 0]);
    assert_eq!(shapley_times_factorial(&[5, 12]), [7]);
}

proptest! {
    #[test]
    fn shapley_values_add_up_and_ignore_who_changes_nothing(worth in vec(-1_000_000i64..1_000_000, 16)) {
        let worth: Vec<i128> = worth.into_iter().map(i128::from).collect();
        let values = shapley_times_factorial(&worth);
        prop_assert_eq!(values.iter().sum::<i128>(), factorial(4) * (worth[15] - worth[0]));
        let doubled: Vec<i128> = worth.iter().chain(&worth).copied().collect();
        prop_assert_eq!(shapley_times_factorial(&doubled)[4], 0);
    }

    #[test]
    fn rounded_parts_add_up_to_the_rounded_whole(parts in vec(-1e6..1e6f64, 0..9), unit in 0.01..5e3f64) {
        let whole: f64 = parts.iter().sum();
        let rounded = apportion(whole, &parts, unit);
        prop_assert_eq!(rounded.iter().sum::<i64>(), (whole / unit).round() as i64);
        for (part, rounded) in parts.iter().zip(rounded) {
            prop_assert!((part / unit - rounded as f64).abs() < 1.0);
        }
    }
}

#[test]
fn a_part_of_nothing_stays_nothing() {
    assert_eq!(apportion(10.0, &[0.0, 3.4, 0.0, 3.3, 3.3], 1.0), [0, 4, 0, 3, 3]);
    assert_eq!(apportion(-1.0, &[0.0, -0.5, -0.5], 1.0), [0, 0, -1]);
}

#[test]
fn the_default_gap_is_taken_apart_exactly_and_within_two_per_cent() {
    let scenario = Scenario::new(Inputs::default()).expect("valid");
    let report = explained(&scenario, 2_000);
    let shares: Vec<f64> = report.parts.iter().map(|part| part.share.mean).collect();
    let sum: f64 = shares.iter().sum();
    assert!((sum - report.gap).abs() < 1e-6 * report.gap, "{sum} is not {}", report.gap);
    for unit in [1.0, 1_000.0, 100_000.0] {
        let shown = (report.gap / unit).round() as i64;
        assert_eq!(apportion(report.gap, &shares, unit).iter().sum::<i64>(), shown);
    }
    for part in &report.parts {
        assert!(part.share.error > 0.0 && part.share.error <= 0.02 * report.gap, "{part:?}");
        let alone = part.alone.expect("every practice moves");
        assert!(alone.gain.error > 0.0 && alone.contribution.mean < 0.6 * alone.gain.mean, "{alone:?}");
        assert!(
            (alone.contribution.error - 0.6 * alone.gain.error).abs() < 1e-9 * alone.gain.error,
            "{alone:?}"
        );
        assert_eq!(alone.pays_from.is_some(), alone.contribution.mean >= 0.0, "{alone:?}");
    }
}

#[test]
fn practices_with_equal_levels_have_no_part_in_the_gap() {
    let scenario = scenario(|inputs| {
        inputs.practices.siloed = Levels::all(0.3);
        inputs.practices.aligned = Levels::all(0.3).with(Practice::FollowUp, 0.6);
    });
    let report = explained(&scenario, 100);
    for part in report.parts.iter().filter(|part| part.practice != Practice::FollowUp) {
        assert_eq!((part.share.mean, part.share.error, part.sd, part.alone), (0.0, 0.0, 0.0, None));
    }
    assert!((share(&report, Practice::FollowUp) - report.gap).abs() < 1e-6 * report.gap);
}

#[test]
fn equal_teams_have_nothing_to_take_apart() {
    let report = explained(&Preset::EqualTeams.scenario(), 60);
    assert_eq!((report.gap, report.replications), (0.0, 0));
    assert!(report.parts.iter().all(|part| part.share.mean == 0.0 && part.alone.is_none()));
}

#[test]
fn the_only_practice_that_moves_brings_the_whole_gap_alone() {
    let scenario = scenario(|inputs| {
        inputs.practices.aligned = Levels::all(0.0).with(Practice::ResponseTime, 0.8);
    });
    // More futures than a study plays, so that the run corrects what it found.
    let summary = Summary::of(&scenario, &play(&scenario, 4_200));
    let report = answer(Attribution::new(scenario, summary.anchors()), SEED, |_| ());
    assert_eq!(report.replications, 4_000);
    let part = report.parts[Practice::ResponseTime as usize];
    let alone = part.alone.expect("it moves");
    assert_eq!(part.share, alone.gain);
    assert!(summary.payback.week.is_some_and(|week| week > 1));
    assert_eq!(alone.pays_from, summary.payback.week);
    let left = summary.teams.aligned.contribution - summary.teams.siloed.contribution;
    assert!((alone.contribution.mean - left).abs() < 1e-6 * left.abs(), "{alone:?} against {left}");
}

/// A practice alone is that of a company whose aligned team differs from the siloed one in nothing else.
#[test]
fn what_a_practice_brings_alone_is_what_a_company_with_only_that_one_has() {
    let played = 200;
    let given = scenario(|inputs| inputs.economics.full_alignment_cost_per_month = 20_000.0);
    let report = explained(&given, played);
    // The shares needed less than that.
    assert!(report.replications < 200, "{report:?}");
    let (margin, practices) = (given.economics.gross_margin, &given.practices);
    let mut weeks = Vec::new();
    for part in report.parts {
        let only = practices.siloed.with(part.practice, practices.aligned[part.practice]);
        let company = scenario(|inputs| {
            inputs.economics.full_alignment_cost_per_month = 20_000.0;
            inputs.practices.aligned = only;
        });
        let simulator = Simulator::new(company.clone(), SEED).expect("it is reachable");
        let mut gained = vec![0.0; company.weeks()];
        for years in (0..played).map(|number| simulator.replicate(number)) {
            let revenue = years.aligned.cumulative_revenue.iter().zip(&years.siloed.cumulative_revenue);
            for (gained, (aligned, siloed)) in gained.iter_mut().zip(revenue) {
                *gained += money(aligned - siloed) / played as f64;
            }
        }
        let alone = part.alone.expect("every practice moves");
        let gain = gained[gained.len() - 1];
        assert!((alone.gain.mean - gain).abs() < 1e-9 * gain.abs(), "{part:?} against {gain}");
        let cost =
            |week| alignment_cost(&company, &only, week) - alignment_cost(&company, &practices.siloed, week);
        let left = |(week, gained): (usize, &f64)| margin * gained - cost(week);
        let left: Vec<f64> = (1..).zip(&gained).map(left).collect();
        let last = left[left.len() - 1];
        assert!((alone.contribution.mean - last).abs() < 1e-6 * gain.abs(), "{part:?} against {last}");
        assert_eq!(alone.pays_from, paying_week(&left), "{part:?}");
        weeks.extend(alone.pays_from);
    }
    // Some pay late and some never, so that the weeks tell formulas apart.
    assert!(weeks.len() < Practice::COUNT && weeks.iter().any(|&week| week > 10), "{weeks:?}");
}

/// Nearly every lead fits and sales has time for all of them: a stricter definition only takes
/// leads away.
#[test]
fn a_practice_that_hurts_has_a_negative_share() {
    let scenario = scenario(|inputs| {
        inputs.marketing.channels.iter_mut().for_each(|channel| channel.fit_share = 0.99);
        inputs.marketing.organic.fit_share = 0.99;
        inputs.sales.reps = 12.0;
    });
    let report = explained(&scenario, 400);
    let definition = report.parts[Practice::SharedLeadDefinition as usize];
    assert!(definition.share.mean < -4.0 * definition.share.error, "{definition:?}");
    assert!(definition.alone.expect("it moves").gain.mean < 0.0);
    assert!(share(&report, Practice::FollowUp) > 0.0);
}
