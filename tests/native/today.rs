//! Where are we today? Answers move today and the first team, every sentence follows, and paper tells
//! what differs from the preset.

use std::rc::Rc;

use handoff::insight::today::{Answer, Answers, is_already};
use handoff::page::difference::{differences, main_inputs};
use handoff::page::session::{Action, Session};
use handoff::page::text::{FirstTeam, keys, speak_of, text};
use handoff::scenario::link::{Opened, decode};
use handoff::scenario::{Levels, Practice};

use crate::support::scenario;

fn placed(answers: Answers) -> Rc<Session> {
    Rc::new(Session::default()).reduce(Action::Place(answers))
}

#[test]
fn answers_move_today_and_the_first_team_and_leave_the_rates_alone() {
    let before = Session::default().shared.scenario;
    let after = placed([Some(Answer::Partly); Practice::COUNT]).shared.scenario.clone();
    let levels = Levels::all(Answer::Partly.level());
    assert_eq!([after.practices.today, after.practices.siloed], [levels, levels]);
    assert_eq!((&after.funnel, &after.sales), (&before.funnel, &before.sales));
    assert_eq!(FirstTeam::of(&after.practices), FirstTeam::Today);
    assert_eq!(FirstTeam::of(&before.practices), FirstTeam::Siloed);
}

#[test]
fn each_answer_is_nearest_to_its_own_level_and_half_the_way_to_the_next_goes_up() {
    for (answers, half_way) in Answer::ALL.windows(2).zip([1.0 / 6.0, 0.5, 5.0 / 6.0]) {
        assert_eq!(Answer::nearest(answers[0].level()), answers[0]);
        assert_eq!(Answer::nearest(half_way - 1e-12), answers[0]);
        assert_eq!(Answer::nearest(half_way), answers[1]);
    }
    assert_eq!(Answer::nearest(Answer::Fully.level()), Answer::Fully);
}

#[test]
fn a_link_keeps_the_team_of_today() {
    let session = placed([Some(Answer::Mostly); Practice::COUNT]);
    let Ok(Opened::Whole(shared)) = decode(&session.fragment()) else { panic!("a whole link") };
    assert_eq!(shared, session.shared);
    assert_eq!(FirstTeam::of(&shared.scenario.practices), FirstTeam::Today);
}

#[test]
fn a_textbook_silo_stays_the_siloed_team() {
    let session = placed([Some(Answer::NotAtAll); Practice::COUNT]);
    assert_eq!(FirstTeam::of(&session.shared.scenario.practices), FirstTeam::Siloed);
}

#[test]
fn who_is_aligned_already_has_nothing_to_gain() {
    let practices = placed([Some(Answer::Fully); Practice::COUNT]).shared.scenario.practices;
    assert!(is_already(&practices.siloed, &practices.aligned));
    assert_eq!(practices.siloed, practices.aligned);
}

#[test]
fn no_sentence_speaks_of_a_siloed_team_where_the_company_of_today_stands() {
    speak_of(FirstTeam::Today);
    // These explain what the questions do, or what a silo is.
    let explains = |key: &str| ["ask-", "ledger-", "know-"].iter().any(|start| key.starts_with(start));
    let told: Vec<(&str, String)> = keys().map(|key| (key, text(key, &[]))).collect();
    speak_of(FirstTeam::Siloed);
    for (key, sentence) in told.into_iter().filter(|(key, _)| !explains(key)) {
        assert!(!sentence.to_lowercase().contains("siloed team"), "{key}: {sentence}");
    }
}

#[test]
fn paper_lists_the_main_inputs_of_a_preset() {
    let main = main_inputs(&scenario(|_| {}), &|_, value: f64| format!("{value:.2}"));
    let told: Vec<String> = main.iter().map(|line| line.join(": ")).collect();
    assert_eq!(told.len(), 8);
    assert_eq!(told[1], "Sales reps: 4.00");
    assert_eq!(told[7], "Typical deal: 22000.00");
}

#[test]
fn paper_lists_what_differs_from_the_preset() {
    let base = scenario(|_| {});
    let write = |_, value: f64| format!("{value:.2}");
    assert!(differences(&base, &base, &write).is_empty());
    let changed = scenario(|inputs| {
        inputs.plan.reps = Some(6.0);
        inputs.sales.deal_median = 30_000.0;
        inputs.practices.siloed = Levels::default().with(Practice::ResponseTime, 1.0);
    });
    let lines = differences(&changed, &base, &write);
    let told: Vec<String> =
        lines.iter().map(|line| format!("{}: {} from {}", line.name, line.now, line.before)).collect();
    assert_eq!(
        told,
        [
            "Time to the first call, siloed team: 12.00 from 42.00",
            "Typical deal: 30000.00 from 22000.00",
            "Sales reps: 6.00 from 4.00",
        ]
    );
}
