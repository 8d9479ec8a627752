//! Where are we today? Seven questions in a dialog, and what their answers make of the first team.

use yew::prelude::*;

use super::super::context::{Context, use_page};
use super::super::dialog::{close, show};
use super::super::practice::ORDER;
use crate::insight::today::{Answer, Answers, is_already};
use crate::page::sentence::Figures;
use crate::page::session::Action;
use crate::page::target::{Notation, Target, TeamName};
use crate::page::text::{FirstTeam, text};
use crate::scenario::{Inputs, Practice};
use crate::sentence;

/// The way to the questions, and what was answered.
#[component]
pub fn WhereToday() -> Html {
    let page = use_page();
    let dialog = use_node_ref();
    let answers = use_state_eq(Answers::default);
    let practices = &page.session.shared.scenario.practices;
    let first = FirstTeam::of(practices);
    let note = (first == FirstTeam::Today).then(|| {
        let is_aligned = is_already(&practices.siloed, &practices.aligned);
        sentence!(if is_aligned { "ask-already" } else { "ask-done" })
    });
    let ask = {
        let (dialog, answers, today) = (dialog.clone(), answers.clone(), practices.today);
        Callback::from(move |_| {
            let known = |practice| (first == FirstTeam::Today).then(|| Answer::nearest(today[practice]));
            answers.set(Practice::ALL.map(known));
            show(&dialog);
        })
    };
    let close = {
        let dialog = dialog.clone();
        move || close(&dialog)
    };
    let (cancel, done) = (close.clone(), close);
    let take = {
        let (dispatcher, answers) = (page.session.dispatcher(), *answers);
        Callback::from(move |_| {
            done();
            dispatcher.dispatch(Action::Place(answers));
        })
    };
    html! {
        <div class="adopt">
            <button type="button" class="pill" onclick={ask}>{ sentence!("ask-title") }</button>
            <p class="hint" role="status">{ note.unwrap_or_else(|| sentence!("ask-hint")) }</p>
            <dialog ref={dialog} class="questions" aria-labelledby="ask-title" onkeydown={keep_escape}>
                <h2 id="ask-title">{ sentence!("ask-title") }</h2>
                <p class="summary">{ sentence!("ask-intro") }</p>
                { for ORDER.map(|practice| question(&page, practice, &answers)) }
                <div class="choices">
                    <button type="button" class="pill dark" disabled={answers.iter().all(Option::is_none)} onclick={take}>
                        { sentence!("ask-take") }
                    </button>
                    <button type="button" class="pill" onclick={move |_| cancel()}>{ sentence!("ask-cancel") }</button>
                </div>
            </dialog>
        </div>
    }
}

/// Escape closes the questions, and not the sheet of a phone behind them.
fn keep_escape(event: KeyboardEvent) {
    if event.key() == "Escape" {
        event.stop_propagation();
    }
}

fn question(page: &Context, practice: Practice, answers: &UseStateHandle<Answers>) -> Html {
    let index = Practice::ALL.iter().position(|&other| other == practice).unwrap_or_default();
    let key = format!("ask-{}", practice.key());
    let choices = Answer::ALL.map(|answer| {
        let choose = {
            let answers = answers.clone();
            move |_| {
                let mut next = *answers;
                next[index] = Some(answer);
                answers.set(next);
            }
        };
        html! {
            <label>
                <input type="radio" name={key.clone()} checked={answers[index] == Some(answer)} onchange={choose} />
                <span>{ words(page, practice, answer) }</span>
            </label>
        }
    });
    html! {
        <fieldset class="question">
            <legend>{ text(&key, &[]) }</legend>
            { for choices }
        </fieldset>
    }
}

/// An answer in plain words: the real value where the practice has a unit.
fn words(page: &Context, practice: Practice, answer: Answer) -> String {
    let inputs = &page.session.shared.scenario;
    match practice {
        Practice::ResponseTime | Practice::FollowUp | Practice::Nurture => {
            sentence!("ask-about", value = value(page, inputs, practice, answer.level()))
        }
        _ => {
            let place = Answer::ALL.iter().position(|&other| other == answer).unwrap_or_default();
            text(&format!("ask-{}-{place}", practice.key()), &[])
        }
    }
}

/// What a level means for a company that lives it today.
fn value(page: &Context, inputs: &Inputs, practice: Practice, level: f64) -> String {
    let target = Target::Level(TeamName::Siloed, practice);
    let mut inputs = inputs.clone();
    inputs.practices.today[practice] = level;
    let shown = target.shown(&inputs, level);
    match target.notation() {
        Notation::Hours => sentence!("hours", number = page.intl.count(shown)),
        Notation::Unit(_) => page.intl.percent(shown),
    }
}
