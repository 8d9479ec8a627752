//! The bar: mark, preset, undo and redo, look, share. On a phone all but preset and share wait
//! behind one button.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;
use yew::prelude::*;

use super::super::address::{leads_to_file, link_to};
use super::super::brand::mark;
use super::super::choice::Choice;
use super::super::context::use_page;
use super::super::focus;
use super::super::link::to;
use super::super::offline::Kept;
use super::super::theme::Look;
use crate::page::label::of_preset;
use crate::page::session::{Action, Notice, Session};
use crate::page::text::text;
use crate::page::way::Way;
use crate::scenario::Preset;
use crate::sentence;

/// The bar at the top.
#[component]
pub fn Bar() -> Html {
    let page = use_page();
    let share = {
        let session = page.session.clone();
        Callback::from(move |_| copy(link_to(&session, &session.fragment()), session.dispatcher()))
    };
    let again = {
        let dispatcher = page.session.dispatcher();
        Callback::from(move |_| dispatcher.dispatch(Action::StartAgain))
    };
    let history = page.history;
    let is_open = use_state_eq(|| false);
    let turn = {
        let is_open = is_open.clone();
        Callback::from(move |_| is_open.set(!*is_open))
    };
    let button = use_node_ref();
    let escape = {
        let (is_open, button) = (is_open.clone(), button.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && *is_open {
                is_open.set(false);
                focus::give(button.cast());
            }
        })
    };
    html! {
        <header class="bar" onkeydown={escape}>
            <a class="skip" href="#answer" onclick={skip()}>{ sentence!("skip") }</a>
            <span class="brand">{ mark() }<span>{ sentence!("product") }</span></span>
            <PresetChoice />
            <span class="stretch"></span>
            <button type="button" class="pill turn" aria-expanded={is_open.to_string()} aria-controls="tools"
                ref={button} onclick={turn}>{ sentence!("more") }</button>
            <div class={classes!("tools", is_open.then_some("open"))} id="tools">
                if page.offline.kept == Kept::Release {
                    <span class="hint">{ sentence!("offline") }</span>
                }
                <button type="button" class="pill" disabled={!history.can_undo()} onclick={move |_| history.undo()}>
                    { sentence!("undo") }
                </button>
                <button type="button" class="pill" disabled={!history.can_redo()} onclick={move |_| history.redo()}>
                    { sentence!("redo") }
                </button>
                <button type="button" class="pill" onclick={again}>{ sentence!("start-again") }</button>
                <LookChoice />
                { to(&page, Way::Present(page.session.room.step), "present") }
                { to(&page, Way::Train(None), "exercises") }
            </div>
            <button type="button" class="pill dark" onclick={share}>{ sentence!("share") }</button>
        </header>
    }
}

#[component]
fn PresetChoice() -> Html {
    let page = use_page();
    let chosen = page.session.shared.preset;
    let dispatcher = page.session.dispatcher();
    let choose = Callback::from(move |key: String| {
        if let Some(preset) = Preset::from_key(&key) {
            dispatcher.dispatch(Action::Choose(preset));
        }
    });
    let options = Preset::ALL.map(|preset| (preset.key().to_owned(), of_preset(preset)));
    html! {
        <Choice class="choice" label={sentence!("preset-label")} options={options.to_vec()} chosen={chosen.key()}
            onchange={choose} />
    }
}

#[component]
fn LookChoice() -> Html {
    let page = use_page();
    let choose = page.theme.choose.clone();
    let change = Callback::from(move |key: String| {
        if let Some(look) = Look::from_key(&key) {
            choose.emit(look);
        }
    });
    let options = Look::ALL.map(|look| (look.key().to_owned(), text(&format!("theme-{}", look.key()), &[])));
    html! {
        <Choice class="choice look" label={sentence!("theme-label")} options={options.to_vec()}
            chosen={page.theme.look.key()} onchange={change} />
    }
}

/// Moves the focus, and leaves the address alone: its fragment holds the scenario.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::on("#answer");
    })
}

/// Copies a link, or shows it where the browser does not let pages copy.
fn copy(link: String, dispatcher: UseReducerDispatcher<Session>) {
    let clipboard =
        window().map(|window| window.navigator().clipboard()).filter(|clipboard| !clipboard.is_undefined());
    spawn_local(async move {
        let copied = match clipboard {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&link)).await.is_ok(),
            None => false,
        };
        dispatcher.dispatch(Action::Tell(match copied {
            _ if leads_to_file(&link) => Notice::LinkOfFile,
            true => Notice::LinkCopied,
            false => Notice::LinkShown(link),
        }));
    });
}
