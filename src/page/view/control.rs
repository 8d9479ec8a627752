//! A number that can be dragged, typed and pasted: a slider and a field with one label.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, InputEvent, KeyboardEvent};
use yew::prelude::*;

use super::context::{Context, use_page};
use super::tip::tip;
use crate::page::glossary::Term;
use crate::page::label::of_issue;
use crate::page::session::{Action, Draft, Fault};
use crate::page::target::{Notation, Target};
use crate::scenario::Unit;
use crate::sentence;

/// Steps of the Page keys.
const PAGE: f64 = 10.0;

/// What a control needs.
#[derive(Properties, PartialEq)]
pub struct NumberProps {
    /// What it changes.
    pub target: Target,
    /// What it is called.
    pub label: String,
    /// More on it, under it.
    #[prop_or_default]
    pub hint: Option<String>,
}

/// A labelled slider with a field, and what is wrong with what was typed.
#[component]
pub fn Number(props: &NumberProps) -> Html {
    let page = use_page();
    let id = id_of(props.target);
    let draft = page.session.draft(props.target);
    html! {
        <div class="control">
            <span class="named">
                <label for={id.clone()}>{ &props.label }</label>
                { tip(&Term::of_target(props.target)) }
            </span>
            <Field target={props.target} id={id.clone()} name={props.label.clone()} />
            <Slider target={props.target} name={sentence!("slider", label = props.label.as_str())} class="ink" />
            { fault(&page, &id, draft) }
            { for props.hint.iter().map(|hint| html! { <p class="hint">{ hint }</p> }) }
        </div>
    }
}

/// What a slider needs.
#[derive(Properties, PartialEq)]
pub struct SliderProps {
    /// What it changes.
    pub target: Target,
    /// What it is called for those who cannot see it.
    pub name: String,
    /// Whose colour it has.
    pub class: &'static str,
}

/// A native range input over the positions of the target's scale.
#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let page = use_page();
    let target = props.target;
    let scale = target.scale();
    let value = page.session.value(target);
    let position = scale.position(value);
    let dispatcher = page.session.dispatcher();
    let slide = Callback::from(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        dispatcher.dispatch(Action::Slide(target, scale.value(input.value_as_number())));
    });
    let release = {
        let dispatcher = page.session.dispatcher();
        move || dispatcher.dispatch(Action::Release)
    };
    let (changed, lifted, left) = (release.clone(), release.clone(), release);
    let shown = page.intl.field(target.notation(), target.shown(&page.session.shared.scenario, value));
    let place = use_node_ref();
    let filled = position / scale.last();
    use_effect_with((place.clone(), filled), |(place, filled)| {
        if let Some(input) = place.cast::<HtmlElement>() {
            // A number is a valid value of a property of our own.
            let _ = input.style().set_property("--filled", &filled.to_string());
        }
    });
    html! {
        <input ref={place} type="range" class={classes!("slider", props.class)} min="0" max={scale.last().to_string()} step="1"
            value={position.to_string()} aria-label={props.name.clone()} aria-valuetext={shown}
            oninput={slide} onchange={move |_| changed()} onpointerup={move |_| lifted()} onblur={move |_| left()} />
    }
}

/// What a field needs.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// What it changes.
    pub target: Target,
    /// Its id in the document.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whose colour it has.
    #[prop_or("ink")]
    pub class: &'static str,
}

/// A text field for a number, as people type numbers.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let page = use_page();
    let target = props.target;
    // While it is typed in, the field shows what was typed, even where that is a good number.
    let typed = use_state_eq(|| None::<String>);
    let value = page.session.value(target);
    let shown = page.intl.field(target.notation(), target.shown(&page.session.shared.scenario, value));
    let draft = page.session.draft(target);
    // Not where something else took its place meanwhile: a field in a window behind another does not hear of that.
    let is_in_hand = page.session.in_hand == Some(target);
    {
        let typed = typed.clone();
        use_effect_with(is_in_hand, move |&is_in_hand| {
            if !is_in_hand {
                typed.set(None);
            }
        });
    }
    let text = match (typed.as_ref().filter(|_| is_in_hand), draft) {
        (Some(typed), _) => typed.clone(),
        (None, Some(draft)) if !draft.text.is_empty() => draft.text.clone(),
        _ => shown,
    };
    let input = {
        let (typed, page) = (typed.clone(), page.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            typed.set(Some(input.value()));
            page.session.dispatch(Action::Type(target, input.value(), page.intl.decimal_mark));
        })
    };
    let leave = {
        let (typed, page) = (typed.clone(), page.clone());
        move || {
            // Who empties a field and leaves it wants what was there before.
            let is_emptied = typed.as_ref().is_some_and(|typed| typed.trim().is_empty());
            typed.set(None);
            page.session.dispatch(if is_emptied { Action::Discard(target) } else { Action::Release });
        }
    };
    let left = leave.clone();
    let key = {
        let (typed, page) = (typed, page.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => {
                // An empty hand leaves the key to what is around the control.
                if page.session.in_hand == Some(target) || page.session.draft(target).is_some() {
                    event.stop_propagation();
                }
                typed.set(None);
                page.session.dispatch(Action::Discard(target));
            }
            "Enter" => {
                typed.set(None);
                page.session.dispatch(Action::Release);
            }
            key => {
                if let Some(steps) = steps_of(key) {
                    event.prevent_default();
                    typed.set(None);
                    step(&page, target, steps);
                }
            }
        })
    };
    let select = Callback::from(|event: FocusEvent| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            input.select();
        }
    });
    // WebKit puts the caret where a click ends, which would undo what the focus has selected.
    let brings_focus = use_mut_ref(|| false);
    let press = {
        let brings_focus = brings_focus.clone();
        Callback::from(move |event: MouseEvent| {
            let focused = gloo::utils::document().active_element();
            *brings_focus.borrow_mut() = focused.map(Into::into) != event.target();
        })
    };
    let keep = Callback::from(move |event: MouseEvent| {
        if brings_focus.replace(false) {
            event.prevent_default();
        }
    });
    let is_bad = draft.is_some();
    let described = is_bad.then(|| format!("{}-fault", props.id));
    html! {
        <input type="text" class={classes!("field", props.class)} id={props.id.clone()} inputmode={mode(target)}
            autocomplete="off" spellcheck="false" aria-label={props.name.clone()} aria-invalid={is_bad.then_some("true")}
            aria-describedby={described} value={text} oninput={input} onchange={move |_| leave()} onblur={move |_| left()}
            onkeydown={key} onfocus={select} onmousedown={press} onmouseup={keep} />
    }
}

/// What is wrong with a number, in words.
pub fn fault(page: &Context, id: &str, draft: Option<&Draft>) -> Html {
    let Some(draft) = draft else { return Html::default() };
    html! { <p class="fault" id={format!("{id}-fault")} role="alert">{ words(page, draft) }</p> }
}

fn words(page: &Context, draft: &Draft) -> String {
    let notation = draft.target.notation();
    let write = |value: f64| page.intl.field(notation, value);
    match &draft.fault {
        Fault::NotANumber => {
            let value = draft.target.get(&page.session.shared.scenario);
            let example = write(draft.target.shown(&page.session.shared.scenario, value));
            sentence!("fault-not-a-number", example = example)
        }
        Fault::Outside { min, max } => sentence!("fault-outside", min = write(*min), max = write(*max)),
        Fault::Unreachable(unreachable) => match unreachable.highest {
            Some(highest) => sentence!(
                "fault-unreachable",
                highest = page.intl.field(Notation::Unit(Unit::Share), highest)
            ),
            None => sentence!("fault-unreachable-none"),
        },
        Fault::Other(issue) => sentence!("fault-other", problem = of_issue(issue)),
    }
}

/// How many steps of its slider a key moves a field.
fn steps_of(key: &str) -> Option<f64> {
    match key {
        "ArrowUp" => Some(1.0),
        "ArrowDown" => Some(-1.0),
        "PageUp" => Some(PAGE),
        "PageDown" => Some(-PAGE),
        _ => None,
    }
}

fn step(page: &Context, target: Target, steps: f64) {
    let scale = target.scale();
    let position = (scale.position(page.session.value(target)) + steps).clamp(0.0, scale.last());
    page.session.dispatch(Action::Slide(target, scale.value(position)));
    page.session.dispatch(Action::Release);
}

/// Which keyboard a phone shows.
fn mode(target: Target) -> &'static str {
    match target.notation() {
        // Amounts are typed with a k or an m.
        Notation::Unit(Unit::Money) => "text",
        _ => "decimal",
    }
}

/// An id for a target's field, unique in the page.
pub fn id_of(target: Target) -> String {
    match target {
        Target::Budget => "budget".to_owned(),
        Target::Reps => "reps".to_owned(),
        Target::Leads => "leads".to_owned(),
        Target::Goal => "goal".to_owned(),
        Target::Field(path) => path.replace('.', "-"),
        Target::Channel { index, field } => format!("channel-{index}-{field}"),
        Target::Level(team, practice) => format!("{}-{}", team.key(), practice.key()),
    }
}
