//! Whatever a visitor does, in whatever order: nothing panics, and the session can be simulated.

use std::rc::Rc;

use handoff::funnel::calibration::calibrate;
use handoff::insight::today::Answers;
use handoff::page::number::DecimalMark;
use handoff::page::session::{Action, Question, Session};
use handoff::page::target::{Target, TeamName};
use handoff::page::way::{Step, Way};
use handoff::scenario::field::FIELDS;
use handoff::scenario::link::{Opened, decode};
use handoff::scenario::{Practice, Preset, Scenario, json};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::generated::inputs;

fn target() -> impl Strategy<Value = Target> {
    let fields = FIELDS.iter().map(|field| Target::Field(field.path));
    let levels = Practice::ALL
        .into_iter()
        .flat_map(|practice| [TeamName::Siloed, TeamName::Aligned].map(|team| Target::Level(team, practice)));
    let channels = (0..9).map(|index| Target::Channel { index, field: 0 });
    let others = [Target::Budget, Target::Reps, Target::Leads, Target::Goal].into_iter().chain(channels);
    select(fields.chain(levels).chain(others).collect::<Vec<_>>())
}

/// Numbers that people mean, and those that only a program can think of.
fn number() -> impl Strategy<Value = f64> {
    let odd = [0.0, -0.0, -1.0, 1e308, f64::MIN_POSITIVE, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    prop_oneof![4 => 0.0..1.0f64, 4 => 0.0..1e6f64, 1 => select(odd.to_vec()), 1 => any::<f64>()]
}

fn typing() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => number().prop_map(|value| value.to_string()),
        1 => "[0-9.,'’ kKmM%€$-]{0,12}",
        1 => any::<String>(),
    ]
}

fn action() -> impl Strategy<Value = Action> {
    let mark = select(vec![DecimalMark::Point, DecimalMark::Comma]);
    prop_oneof![
        6 => (target(), number()).prop_map(|(target, value)| Action::Slide(target, value)),
        6 => (target(), typing(), mark).prop_map(|(target, text, mark)| Action::Type(target, text, mark)),
        3 => Just(Action::Release),
        2 => target().prop_map(Action::Discard),
        1 => select(Preset::ALL.to_vec()).prop_map(Action::Choose),
        1 => Just(Action::Adopt),
        1 => Just(Action::Place(Answers::default())),
        1 => any::<String>().prop_map(Action::Name),
        1 => any::<String>().prop_map(Action::Price),
        1 => select(vec![Action::Redraw, Action::StartAgain, Action::Dismiss]),
        1 => (0..9usize).prop_map(|step| Action::Go(Way::Present(Step::numbered(step)))),
        1 => any::<String>().prop_map(|link| Action::Open(decode(&link))),
        1 => any::<String>().prop_map(|text| Action::Load(json::read(&text))),
        1 => inputs().prop_map(|inputs| {
            Action::Visit(Box::new(Scenario::new(inputs).ok().filter(|found| calibrate(found).is_ok())
                .unwrap_or_else(|| Preset::default().scenario())))
        }),
        1 => select(vec![Action::Ask(Question::Proof), Action::Await]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_row_of_actions_leaves_a_session_that_can_be_simulated(actions in vec(action(), 1..40)) {
        let mut session = Rc::new(Session::default());
        for action in actions {
            session = session.reduce(action);
            prop_assert!(calibrate(&session.shared.scenario).is_ok());
            prop_assert!(session.goal().is_finite());
            for draft in &session.drafts {
                prop_assert!(session.value(draft.target).is_finite());
            }
        }
        // What the session shows is what its link opens, in every other browser.
        let fragment = session.fragment_of(Way::Explore);
        if !fragment.is_empty() {
            prop_assert_eq!(decode(&fragment), Ok(Opened::Whole(session.shared.clone())));
        }
    }
}
