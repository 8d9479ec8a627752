//! Sending the result to the host: only after the visitor has seen what is sent, and only when told to.

use std::rc::Rc;

use serde_json::Value;
use yew::prelude::*;

use super::super::context::Context;
use super::super::frame::tell;
use super::super::intl::Intl;
use crate::page::embed::Host;
use crate::page::embed::result::{Item, items, message};
use crate::page::target::Notation;
use crate::page::text::text;
use crate::scenario::Unit;
use crate::sentence;

/// How far a visitor has gone.
#[derive(Clone, Copy, PartialEq)]
pub enum Stage {
    /// Nothing shows but the button.
    Closed,
    /// What would be sent shows.
    Preview,
    /// The answer of this generation was sent.
    Sent(u64),
}

/// The button, the preview, and the word that it was sent.
pub fn send(page: &Context, host: &Rc<Host>, stage: &UseStateHandle<Stage>) -> Html {
    let go = |to: Stage| {
        let setter = stage.setter();
        Callback::from(move |_: MouseEvent| setter.set(to))
    };
    let answer = page.answer().filter(|_| page.session.is_settled());
    let site = host.origin.split_once("://").map_or(&*host.origin, |(_, site)| site);
    let inside = match (**stage, answer) {
        (Stage::Preview, Some(answer)) => {
            let currency = &page.session.shared.scenario.currency;
            let items = items(&answer.summary, currency, &*page.intl);
            let rows: Html = items.iter().map(|item| row(item, &page.intl)).collect();
            let (host, setter, generation) = (host.clone(), stage.setter(), answer.generation);
            let now = Callback::from(move |_: MouseEvent| {
                tell(&host, &message(&items));
                setter.set(Stage::Sent(generation));
            });
            html! {
                <>
                    <p>{ sentence!("send-preview", site = site) }</p>
                    <dl>{ rows }</dl>
                    <button type="button" class="pill dark" onclick={now}>{ sentence!("send-now") }</button>
                    <button type="button" class="pill" onclick={go(Stage::Closed)}>{ sentence!("send-not") }</button>
                </>
            }
        }
        (Stage::Preview, None) => html! { <p>{ sentence!("send-waits") }</p> },
        // Another answer since then was not sent.
        (Stage::Sent(generation), Some(answer)) if generation == answer.generation => {
            html! { <p>{ sentence!("send-done", site = site) }</p> }
        }
        _ => Html::default(),
    };
    let is_open = **stage == Stage::Preview;
    html! {
        <>
            <button type="button" class="pill" aria-expanded={is_open.to_string()} aria-controls="send"
                onclick={go(if is_open { Stage::Closed } else { Stage::Preview })}>{ sentence!("send") }</button>
            <div id="send" class="send" role="status">{ inside }</div>
        </>
    }
}

fn row(item: &Item, intl: &Intl) -> Html {
    let value = match &item.value {
        Value::String(text) => text.clone(),
        number => intl.field(Notation::Unit(Unit::Plain), number.as_f64().unwrap_or_default()),
    };
    html! { <div><dt>{ text(&format!("sent-{}", item.key), &[]) }</dt><dd>{ value }</dd></div> }
}
