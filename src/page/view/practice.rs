//! One practice: a label, and a lane for each team with the meaning of its ends.

use yew::prelude::*;

use super::context::use_page;
use super::control::{Field, Slider, fault, id_of};
use super::tip::tip;
use crate::page::glossary::Term;
use crate::page::label::of_practice;
use crate::page::target::{Target, TeamName};
use crate::page::text::text;
use crate::scenario::Practice;
use crate::sentence;

/// The practices in the order of the page: what is told apart most easily comes first.
pub const ORDER: [Practice; Practice::COUNT] = [
    Practice::MessageMatch,
    Practice::ResponseTime,
    Practice::SharedLeadDefinition,
    Practice::FollowUp,
    Practice::Nurture,
    Practice::SharedGoals,
    Practice::ClosedLoopBudget,
];

/// What the control of a practice needs.
#[derive(Properties, PartialEq)]
pub struct PracticeProps {
    /// Which.
    pub practice: Practice,
}

/// Two lanes: how far the siloed and the aligned team live a practice.
#[component]
pub fn PracticeControl(props: &PracticeProps) -> Html {
    let practice = props.practice;
    let key = format!("practice-{}", practice.key());
    let label = of_practice(practice);
    let [low, high] = ["low", "high"].map(|end| text(&format!("{key}-{end}"), &[]));
    html! {
        <fieldset class="practice">
            <legend>{ &label }</legend>
            { tip(&Term::of_practice(practice)) }
            <Lane target={Target::Level(TeamName::Siloed, practice)} class="siloed"
                name={format!("{label}, {}", sentence!("team-siloed"))} />
            <Lane target={Target::Level(TeamName::Aligned, practice)} class="aligned"
                name={format!("{label}, {}", sentence!("team-aligned"))} />
            <p class="ends"><span>{ low }</span><span>{ high }</span></p>
        </fieldset>
    }
}

#[derive(Properties, PartialEq)]
struct LaneProps {
    target: Target,
    class: &'static str,
    name: String,
}

#[component]
fn Lane(props: &LaneProps) -> Html {
    let page = use_page();
    let id = id_of(props.target);
    html! {
        <>
            <div class="lane">
                <Slider target={props.target} class={props.class} name={sentence!("slider", label = props.name.as_str())} />
                <Field target={props.target} class={props.class} id={id.clone()} name={props.name.clone()} />
            </div>
            { fault(&page, &id, page.session.draft(props.target)) }
        </>
    }
}
