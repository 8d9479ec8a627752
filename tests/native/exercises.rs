//! Every exercise can be solved, its wrong answers are refused with a reason, and its start does not pass.

use handoff::funnel::calibration::calibrate;
use handoff::insight::attribution::{Attribution, AttributionReport};
use handoff::insight::budget::{Budget, BudgetReport};
use handoff::insight::summary::Summary;
use handoff::montecarlo::DEFAULT_SEED;
use handoff::page::exercise::{
    Attempt, Evidence, Exercise, Goal, Judge, Level, Progress, Review, Verdict, review,
};
use handoff::page::text::{FirstTeam, keys, speak_of};
use handoff::scenario::json::overlay;
use handoff::scenario::{Inputs, Levels, Practice, Scenario};
use serde_json::json;

use crate::english::English;
use crate::study::answer;
use crate::words::summary;

/// As many futures as the page plays.
const FUTURES: u64 = 10_000;

fn exercise(number: u8) -> Exercise {
    Exercise::numbered(number).expect("an exercise")
}

/// All that the page would know of a company when an attempt at an exercise is checked.
struct Known {
    scenario: Scenario,
    summary: Summary,
    attribution: Option<AttributionReport>,
    budget: Option<BudgetReport>,
}

impl Known {
    fn of(exercise: &Exercise, scenario: &Scenario) -> Self {
        let summary = summary(scenario.clone(), FUTURES);
        let judge = match &exercise.goal {
            Goal::Choose { judge, .. } => Some(*judge),
            _ => None,
        };
        let attribution = (judge == Some(Judge::PaysFirst))
            .then(|| answer(Attribution::new(scenario.clone(), summary.anchors()), DEFAULT_SEED, |_| ()));
        let budget = (judge == Some(Judge::Shortfall))
            .then(|| answer(Budget::new(scenario.clone(), summary.anchors()), DEFAULT_SEED, |_| ()));
        Self { scenario: scenario.clone(), summary, attribution, budget }
    }

    fn review(&self, exercise: &Exercise, attempt: &Attempt) -> Review {
        let evidence = Evidence {
            scenario: &self.scenario,
            summary: &self.summary,
            attribution: self.attribution.as_ref(),
            budget: self.budget.as_ref(),
        };
        let review = review(exercise, attempt, &evidence, &English).expect("a review");
        assert!(!review.reasons.is_empty() && review.reasons.iter().all(|reason| !reason.is_empty()));
        review
    }
}

/// Reviews an attempt at an exercise with a company.
fn tried(exercise: &Exercise, scenario: &Scenario, attempt: &Attempt) -> Review {
    Known::of(exercise, scenario).review(exercise, attempt)
}

fn with(exercise: &Exercise, change: impl FnOnce(&mut Inputs)) -> Scenario {
    let mut inputs = exercise.start.clone().into_inputs();
    change(&mut inputs);
    Scenario::new(inputs).expect("a valid company")
}

fn company(exercise: &Exercise, change: impl FnOnce(&mut Inputs)) -> Review {
    tried(exercise, &with(exercise, change), &Attempt::Company)
}

/// Levels of 0 but for some.
fn only(moved: &[(Practice, f64)]) -> Levels {
    moved.iter().fold(Levels::default(), |levels, &(practice, level)| levels.with(practice, level))
}

fn is_refused_for(review: &Review, words: &str) -> bool {
    review.verdict == Verdict::NotYet && review.reasons.iter().any(|reason| reason.contains(words))
}

#[test]
fn there_are_ten_in_three_levels_the_easier_ones_first() {
    let all: Vec<Exercise> = Exercise::all().collect();
    assert_eq!(all.len(), 10);
    assert!(all.iter().zip(1..).all(|(exercise, number)| exercise.number == number));
    let levels: Vec<usize> = all
        .iter()
        .map(|exercise| Level::ALL.iter().position(|level| *level == exercise.level).expect("a level"))
        .collect();
    assert!(levels.is_sorted() && levels.first() == Some(&0) && levels.last() == Some(&2), "{levels:?}");
    assert_eq!((Exercise::numbered(0), Exercise::numbered(11)), (None, None));
}

#[test]
fn every_exercise_has_all_its_texts_and_no_more() {
    speak_of(FirstTeam::Siloed);
    let mut known = Vec::new();
    for exercise in Exercise::all() {
        let mut needed: Vec<String> = ["title", "task", "debrief"].map(str::to_owned).into();
        needed.extend((1..=exercise.hints().len()).map(|number| format!("hint-{number}")));
        assert!(exercise.hints().len() >= 2, "exercise {} hints too little", exercise.number);
        if let Goal::Choose { judge, options } = &exercise.goal {
            needed.extend(options.iter().map(|option| format!("why-{option}")));
            let named = options.iter().filter(|option| judge.label(option, &exercise.start).is_none());
            needed.extend(named.map(|option| format!("option-{option}")));
        }
        for name in needed {
            assert!(exercise.text(&name).is_some(), "exercise {} has no {name}", exercise.number);
            known.push(format!("exercise-{}-{name}", exercise.number));
        }
    }
    let numbered = |key: &&str| {
        key.strip_prefix("exercise-").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    for key in keys().filter(numbered) {
        assert!(known.iter().any(|used| used == key), "nothing says {key}");
    }
    for level in Level::ALL {
        assert!(keys().any(|key| key == format!("level-{}", level.key())));
    }
}

#[test]
fn every_start_can_be_played_and_keeps_its_own_rules() {
    for exercise in Exercise::all() {
        assert!(calibrate(&exercise.start).is_ok(), "exercise {}", exercise.number);
        assert_eq!(exercise.rules.breaches(&exercise.start, &exercise.start), [] as [String; 0]);
    }
}

#[test]
fn what_is_to_be_reached_can_be_and_is_not_at_the_start() {
    for exercise in Exercise::all() {
        let Goal::Reach { solution, .. } = &exercise.goal else { continue };
        let start = tried(&exercise, &exercise.start, &Attempt::Company);
        assert_eq!(start.verdict, Verdict::NotYet, "exercise {} is solved at its start", exercise.number);
        let solved = tried(&exercise, solution, &Attempt::Company);
        assert_eq!(solved.verdict, Verdict::Right, "exercise {}: {:?}", exercise.number, solved.reasons);
    }
}

#[test]
fn what_is_to_be_chosen_has_exactly_one_right_option() {
    for exercise in Exercise::all() {
        let Goal::Choose { options, .. } = &exercise.goal else { continue };
        let known = Known::of(&exercise, &exercise.start);
        let right: Vec<&str> = options
            .iter()
            .filter(|option| {
                known.review(&exercise, &Attempt::Choice((*option).clone())).verdict == Verdict::Right
            })
            .map(String::as_str)
            .collect();
        let expected = match exercise.number {
            2 => "1",
            4 => "message_match",
            5 => "capacity",
            number => panic!("exercise {number} is new here"),
        };
        assert_eq!(right, [expected], "exercise {}", exercise.number);
    }
}

#[test]
fn what_is_to_be_predicted_must_be_close() {
    for exercise in Exercise::all() {
        let Goal::Predict { measure, within } = exercise.goal else { continue };
        let known = Known::of(&exercise, &exercise.start);
        let value = measure.of(&known.summary);
        let try_number = |number| known.review(&exercise, &Attempt::Number(number));
        assert_eq!(try_number(value.round()).verdict, Verdict::Right);
        assert_eq!(try_number(value + 0.9 * within).verdict, Verdict::Right);
        assert!(is_refused_for(&try_number(value - 1.1 * within), "too low"));
        assert!(is_refused_for(&try_number(value + 1.1 * within), "too high"));
        // Half and half is the guess of somebody who has not thought about it.
        assert!(exercise.number != 1 || try_number(50.0).verdict == Verdict::NotYet);
    }
}

#[test]
fn one_conversation_is_one() {
    let exercise = exercise(3);
    let all = company(&exercise, |inputs| inputs.practices.aligned = Levels::all(0.4));
    assert!(is_refused_for(&all, "at most one"), "{all:?}");
    for weak in [Practice::ClosedLoopBudget, Practice::SharedGoals, Practice::Nurture] {
        let weak = company(&exercise, |inputs| inputs.practices.aligned = only(&[(weak, 1.0)]));
        assert!(is_refused_for(&weak, "Asked for is at least $150k"), "{weak:?}");
    }
    let budget = company(&exercise, |inputs| {
        inputs.practices.aligned = only(&[(Practice::ResponseTime, 1.0)]);
        inputs.plan.spend_per_month = Some(vec![36_000.0, 30_000.0, 18_000.0, 24_000.0, 12_000.0]);
    });
    assert!(is_refused_for(&budget, "Put back “Monthly budget”"), "{budget:?}");
}

#[test]
fn eight_of_ten_are_not_nearly_eight_of_ten_and_not_bought() {
    let exercise = exercise(6);
    let nearly = company(&exercise, |inputs| inputs.practices.aligned = Levels::all(0.8));
    assert!(is_refused_for(&nearly, "Asked for is at least 80"), "{nearly:?}");
    let hired = company(&exercise, |inputs| {
        inputs.practices.aligned = Levels::all(0.9);
        inputs.plan.reps = Some(5.0);
    });
    assert!(is_refused_for(&hired, "Put back “Sales reps”"), "{hired:?}");
    let silo = company(&exercise, |inputs| inputs.practices.siloed = Levels::all(0.9));
    assert!(is_refused_for(&silo, "siloed team"), "{silo:?}");
}

#[test]
fn a_company_that_alignment_does_not_pay_is_no_matter_of_its_price() {
    let exercise = exercise(8);
    let nearly = company(&exercise, |inputs| inputs.sales.deal_median = 5_000.0);
    assert!(is_refused_for(&nearly, "Asked for is at most $0"), "{nearly:?}");
    let priced = company(&exercise, |inputs| inputs.economics.full_alignment_cost_per_month = 70_000.0);
    assert!(is_refused_for(&priced, "Put back “Full alignment, cost a month”"), "{priced:?}");
    let today = company(&exercise, |inputs| inputs.practices.today = Levels::all(0.2));
    assert!(is_refused_for(&today, "Put back"), "{today:?}");
}

#[test]
fn the_small_firm_needs_both_choice_and_patience() {
    let exercise = exercise(9);
    let best = only(&[(Practice::FollowUp, 1.0)]);
    let choice = company(&exercise, |inputs| inputs.practices.aligned = best);
    let patience = company(&exercise, |inputs| inputs.horizon_months = 36.0);
    for review in [choice, patience] {
        assert!(is_refused_for(&review, "Asked for is at least $5k"), "{review:?}");
    }
}

#[test]
fn the_board_pays_for_three_and_believes_in_no_judgement_alone() {
    let exercise = exercise(10);
    let three = |first| [(first, 1.0), (Practice::ResponseTime, 1.0), (Practice::FollowUp, 1.0)];
    let judged = company(&exercise, |inputs| inputs.practices.aligned = only(&three(Practice::MessageMatch)));
    assert!(is_refused_for(&judged, "Put back “Message learns from sales"), "{judged:?}");
    let weak = company(&exercise, |inputs| inputs.practices.aligned = only(&three(Practice::Nurture)));
    assert!(is_refused_for(&weak, "Asked for is at least $290k"), "{weak:?}");
    let four = company(&exercise, |inputs| {
        inputs.practices.aligned = only(&three(Practice::SharedLeadDefinition)).with(Practice::Nurture, 1.0);
    });
    assert!(is_refused_for(&four, "at most 3 may"), "{four:?}");
}

#[test]
fn a_question_is_about_the_company_that_it_came_with() {
    let exercise = exercise(5);
    let changed = with(&exercise, |inputs| inputs.plan.reps = Some(20.0));
    let review = tried(&exercise, &changed, &Attempt::Choice("capacity".to_owned()));
    assert!(is_refused_for(&review, "Put back “Sales reps”"), "{review:?}");
}

#[test]
fn a_change_within_a_list_is_found_and_a_name_is_none() {
    let exercise = exercise(6);
    let change = json!({ "name": "Ours", "currency": "EUR" });
    let named = overlay(&change, &exercise.start).expect("valid").scenario;
    assert_eq!(exercise.rules.breaches(&named, &exercise.start), [] as [String; 0]);
    let moved = with(&exercise, |inputs| {
        // The sum stays as it is.
        inputs.marketing.channels[0].leads_per_month += 10.0;
        inputs.marketing.channels[1].leads_per_month -= 10.0;
    });
    assert_eq!(exercise.rules.breaches(&moved, &exercise.start).len(), 1);
}

#[test]
fn progress_comes_back_from_what_was_kept() {
    let some = Progress::default().with(4).with(10).with(4);
    assert_eq!((some.to_string().as_str(), some.count()), ("4,10", 2));
    assert_eq!(Progress::read(&some.to_string()), some);
    assert!(some.has(4) && !some.has(5) && !some.has(0) && !some.has(99));
    assert_eq!(Progress::read("x,4,,99,-1,4.5,10,300"), some);
    assert_eq!(Progress::read(""), Progress::default());
}
