//! Sending the result to the host: only after the visitor has seen what is sent, and only when told to.

use serde_json::Value;
use yew::prelude::*;

use super::super::context::use_page;
use super::super::frame::tell;
use super::super::intl::Intl;
use crate::page::embed::result::{Item, items, message};
use crate::page::target::Notation;
use crate::page::text::text;
use crate::scenario::Unit;
use crate::sentence;

/// How far a visitor has gone.
#[derive(Clone, PartialEq)]
enum Stage {
    Closed,
    Preview,
    /// These were sent.
    Sent(Vec<Item>),
}

/// The button, the preview, and the word that it was sent.
#[component]
pub fn Send() -> Html {
    let page = use_page();
    let stage = use_state_eq(|| Stage::Closed);
    let Some(host) = page.session.host.clone() else { return Html::default() };
    let go = |to: Stage| {
        let setter = stage.setter();
        Callback::from(move |_: MouseEvent| setter.set(to.clone()))
    };
    let answer = page.answer().filter(|_| page.session.is_settled());
    let items = answer.map(|answer| items(answer, &*page.intl));
    let site = host.origin.split_once("://").map_or(&*host.origin, |(_, site)| site).to_owned();
    let inside = match (&*stage, items) {
        (Stage::Preview, Some(items)) => {
            let rows = items.iter().map(|item| row(item, &page.intl));
            let send = {
                let (host, items, setter) = (host, items.clone(), stage.setter());
                Callback::from(move |_: MouseEvent| {
                    tell(&host, &message(&items));
                    setter.set(Stage::Sent(items.clone()));
                })
            };
            html! {
                <>
                    <p>{ sentence!("send-preview", site = site) }</p>
                    <dl>{ for rows }</dl>
                    <button type="button" class="pill dark" onclick={send}>{ sentence!("send-now") }</button>
                    <button type="button" class="pill" onclick={go(Stage::Closed)}>{ sentence!("send-not") }</button>
                </>
            }
        }
        (Stage::Preview, None) => html! { <p>{ sentence!("send-waits") }</p> },
        // What is on the page by now may be another result, which can be sent, too.
        (Stage::Sent(sent), Some(items)) if *sent == items => {
            html! { <p>{ sentence!("send-done", site = site) }</p> }
        }
        _ => Html::default(),
    };
    let is_open = matches!(*stage, Stage::Preview);
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
