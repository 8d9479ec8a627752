//! The page's session: every change through one reducer, and nothing good is ever lost.

use std::rc::Rc;

use handoff::insight::summary::Summary;
use handoff::montecarlo::batch::Batch;
use handoff::montecarlo::replication::Simulator;
use handoff::page::number::DecimalMark::Point;
use handoff::page::session::{Action, Answer, Fault, Notice, Question, Session};
use handoff::page::target::{Scale, Target, TeamName};
use handoff::scenario::link::{Unusable, decode};
use handoff::scenario::{Practice, Preset, json};

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Session> {
    actions.into_iter().fold(Rc::new(Session::default()), |session, action| session.reduce(action))
}

fn typed(target: Target, text: &str) -> Action {
    Action::Type(target, text.to_owned(), Point)
}

#[test]
fn an_action_without_effect_returns_the_same_session() {
    let session = Rc::new(Session::default());
    assert!(Rc::ptr_eq(&session, &session.clone().reduce(Action::Dismiss)));
    assert!(Rc::ptr_eq(&session, &session.clone().reduce(Action::Release)));
}

#[test]
fn a_typed_number_changes_the_plan_and_not_today() {
    let session = after([typed(Target::Budget, "90k")]);
    assert_eq!(session.value(Target::Budget), 90_000.0);
    let today: f64 =
        session.shared.scenario.marketing.channels.iter().map(|channel| channel.spend_per_month).sum();
    assert_eq!(today, 60_000.0);
    let spend = session.shared.scenario.planned_spend();
    assert_eq!(spend, [27_000.0, 22_500.0, 13_500.0, 18_000.0, 9_000.0]);
}

#[test]
fn going_back_to_todays_budget_leaves_no_plan() {
    let session = after([typed(Target::Budget, "90k"), typed(Target::Budget, "60,000")]);
    assert_eq!(session.fragment(), "");
}

#[test]
fn these_are_our_numbers_makes_the_plan_today() {
    let session = after([typed(Target::Budget, "90k"), typed(Target::Reps, "6"), Action::Adopt]);
    assert_eq!(session.shared.scenario.marketing.channels[0].spend_per_month, 27_000.0);
    assert_eq!(session.shared.scenario.sales.reps, 6.0);
    assert_eq!(session.shared.scenario.plan.spend_per_month, None);
}

#[test]
fn half_typed_and_forbidden_numbers_keep_the_last_good_scenario() {
    let rate = Target::Field("funnel.lead_to_mql");
    for (text, outside) in [("", false), ("x", false), ("99", true), ("-5", true)] {
        let session = after([typed(rate, "25"), Action::Release, typed(rate, text)]);
        assert_eq!(session.shared.scenario.funnel.lead_to_mql, 0.25, "{text:?}");
        let fault = session.draft(rate).map(|draft| &draft.fault);
        assert_eq!(matches!(fault, Some(Fault::Outside { .. })), outside, "{text:?}");
        assert!(fault.is_some());
    }
}

#[test]
fn digits_before_a_forbidden_number_are_not_kept() {
    let digits = ["9", "99", "999", "9999"].map(|text| typed(Target::Reps, text));
    let session = after(digits);
    assert_eq!(session.shared.scenario.planned_reps(), 4.0);
    assert!(session.draft(Target::Reps).is_some());
}

#[test]
fn a_sum_is_split_once_however_many_digits_are_typed() {
    let texts = ["1", "10", "100", "1000"].map(|text| typed(Target::Leads, text));
    let back = ["4", "46", "462"].map(|text| typed(Target::Leads, text));
    let session = after(texts.into_iter().chain([Action::Release]).chain(back));
    assert_eq!(session.shared.scenario.marketing.channels[0].leads_per_month, 95.0);
    assert_eq!(session.value(Target::Leads), 462.0);
    assert_eq!(after([typed(Target::Leads, "333")]).value(Target::Leads), 333.0);
    assert_eq!(after([typed(Target::Budget, "1.5m")]).value(Target::Budget), 1_500_000.0);
}

#[test]
fn a_good_number_ends_the_fault() {
    let rate = Target::Field("funnel.lead_to_mql");
    let session = after([typed(rate, "99"), typed(rate, "30 %")]);
    assert_eq!(session.drafts, []);
}

#[test]
fn a_rate_that_sales_cannot_reach_is_refused_with_the_highest_one() {
    let session =
        after([typed(Target::Field("sales.reps"), "1"), typed(Target::Field("funnel.mql_to_sql"), "60")]);
    assert!(
        session.drafts.iter().any(|draft| matches!(draft.fault, Fault::Unreachable(_))),
        "{:?}",
        session.drafts
    );
}

#[test]
fn a_refused_rate_is_taken_over_once_another_control_makes_it_possible() {
    let (rate, reps) = (Target::Field("funnel.mql_to_sql"), Target::Field("sales.reps"));
    let refused = [typed(reps, "3"), Action::Release, typed(rate, "60"), Action::Release];
    let session = after(refused.clone());
    assert!(session.draft(rate).is_some(), "{:?}", session.drafts);
    assert_ne!(session.shared.scenario.funnel.mql_to_sql, 0.6);
    let session = after(refused.into_iter().chain([typed(reps, "8"), Action::Release]));
    assert_eq!(session.drafts, []);
    assert_eq!(session.shared.scenario.funnel.mql_to_sql, 0.6);
    assert_eq!(session.shared.scenario.sales.reps, 8.0);
}

#[test]
fn taking_back_what_was_typed_restores_the_value_from_before() {
    let session =
        after([typed(Target::Budget, "9"), typed(Target::Budget, "9x"), Action::Discard(Target::Budget)]);
    assert_eq!(session.value(Target::Budget), 60_000.0);
    assert_eq!(session.drafts, []);
}

#[test]
fn a_number_that_was_let_go_stays_when_the_next_one_is_taken_back() {
    let good = [typed(Target::Budget, "90k"), Action::Release];
    let bad = [typed(Target::Budget, "9x"), Action::Discard(Target::Budget)];
    assert_eq!(after(good.into_iter().chain(bad)).value(Target::Budget), 90_000.0);
}

#[test]
fn a_real_value_solves_the_level() {
    let hours = Target::Level(TeamName::Aligned, Practice::ResponseTime);
    assert!((after([typed(hours, "12 h")]).value(hours) - 1.0).abs() < 1e-12);
    let share = Target::Level(TeamName::Aligned, Practice::Nurture);
    assert!((after([typed(share, "20 %")]).value(share) - 0.5).abs() < 1e-12);
}

#[test]
fn a_question_outlives_another_name_and_no_other_number() {
    let asked =
        [Action::Ask(Question::Proof), Action::Name("Us".to_owned()), Action::Price("EUR".to_owned())];
    let session = after(asked);
    assert_eq!(session.shared.scenario.name, "Us");
    assert_eq!(session.asked, [Question::Proof]);
    assert_eq!(session.reduce(typed(Target::Budget, "90k")).asked, []);
}

#[test]
fn leads_that_were_set_to_none_come_back_in_their_old_proportions() {
    let none = after([typed(Target::Leads, "0"), Action::Release]);
    assert_eq!(none.value(Target::Leads), 0.0);
    let back = none.reduce(typed(Target::Leads, "462")).reduce(Action::Release);
    assert_eq!(back.shared.scenario, after([]).shared.scenario);
}

#[test]
fn an_answer_outlives_another_name_and_another_currency() {
    let session = after([]);
    let scenario = session.shared.scenario.clone();
    let simulator = Simulator::new(scenario.clone(), session.shared.seed).expect("it calibrates");
    let batch = Batch::play(&simulator, 0, 20);
    let answer = Answer {
        generation: 1,
        summary: Summary::of(&scenario, &batch),
        batch: batch.into(),
        complete: true,
        elapsed: 0.0,
        scenario: Rc::new(scenario),
        seed: session.shared.seed,
    };
    let session = session.reduce(Action::Answered(Rc::new(answer)));
    let called = session.reduce(Action::Name("Ours".to_owned())).reduce(Action::Price("CHF".to_owned()));
    assert!(called.is_settled());
    assert!(!called.reduce(typed(Target::Reps, "6")).is_settled());
}

#[test]
fn a_link_restores_everything() {
    let target = Target::Level(TeamName::Aligned, Practice::Nurture);
    let session = after([
        Action::Choose(Preset::ALL[1]),
        typed(Target::Budget, "50k"),
        typed(target, "20"),
        typed(Target::Goal, "1.5m"),
    ]);
    let restored = after([Action::Open(decode(&session.fragment()))]);
    assert_eq!(restored.shared, session.shared);
}

#[test]
fn a_damaged_link_says_so_and_loses_nothing() {
    let session = after([typed(Target::Budget, "90k"), Action::Open(decode("#v1.broken"))]);
    assert_eq!(session.notice, Some(Notice::LinkUnusable(Unusable::Damaged)));
    assert_eq!(session.value(Target::Budget), 90_000.0);
    let newer = after([Action::Open(decode("#v7.abc"))]);
    assert_eq!(newer.notice, Some(Notice::LinkUnusable(Unusable::Newer)));
}

#[test]
fn a_bad_file_says_so_and_loses_nothing() {
    let session = after([typed(Target::Budget, "90k"), Action::Load(json::read("{\"horizon_months\": 99}"))]);
    assert!(matches!(session.notice, Some(Notice::FileRefused(_))));
    assert_eq!(session.value(Target::Budget), 90_000.0);
}

#[test]
fn a_file_that_was_saved_opens_as_it_was() {
    let session = after([typed(Target::Budget, "90k"), typed(Target::Reps, "7")]);
    let text = json::write(&session.shared.scenario);
    let opened = after([Action::Load(json::read(&text))]);
    assert_eq!(opened.shared.scenario, session.shared.scenario);
    assert_eq!(opened.notice, Some(Notice::FileOpened(Vec::new())));
}

#[test]
fn a_name_is_cut_to_its_length_and_other_futures_keep_the_scenario() {
    let session = after([Action::Name("x".repeat(200)), Action::Price("EUR".to_owned()), Action::Redraw]);
    assert_eq!(session.shared.scenario.name.len(), 80);
    assert_eq!(session.shared.scenario.currency, "EUR");
    assert_eq!(session.shared.seed, Session::default().shared.seed + 1);
    assert_eq!(after([Action::Open(decode(&session.fragment()))]).shared, session.shared);
}

#[test]
fn slider_positions_map_to_round_values_and_back() {
    for scale in [Scale::Decades { low: 3, high: 6 }, Scale::Steps { min: 0.01, max: 0.93, step: 0.01 }] {
        for position in 0..=scale.last() as u32 {
            let value = scale.value(f64::from(position));
            assert_eq!(scale.position(value), f64::from(position), "{scale:?} at {value}");
        }
    }
    assert_eq!(Target::Budget.scale().value(Target::Budget.scale().position(60_000.0)), 60_000.0);
}
