//! A QR code with its link, and the address at which phones reach the page.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::address::{here, link_to};
use super::super::context::use_page;
use super::super::dialog::{close, show};
use super::super::qr::qr;
use super::store;
use crate::page::room::reach::{is_private, public};
use crate::page::session::Action;
use crate::page::way::Way;
use crate::sentence;

/// What a code needs.
#[derive(Properties, PartialEq)]
pub struct CodeProps {
    /// What it opens on a phone, with the company of the moment.
    pub way: Way,
    /// What it is for.
    pub words: String,
}

/// A code and what it is for; nothing where phones could not reach the page. Pressed, it fills the screen.
#[component]
pub fn Code(props: &CodeProps) -> Html {
    let page = use_page();
    let large = use_node_ref();
    let fragment = page.session.fragment_of(props.way);
    let link = link_to(&page.session, &fragment);
    if is_private(&link) {
        return Html::default();
    }
    let label = sentence!("code-label", link = link.as_str());
    let code = qr(&link, &sentence!("print-qr"));
    let (open, shut) = (large.clone(), large.clone());
    html! {
        <aside class="code">
            <button type="button" aria-label={label.clone()} onclick={move |_| show(&open)}>
                { code.clone() }
            </button>
            <p>{ &props.words }</p>
            <dialog ref={large} class="large" aria-label={label}>
                { code }
                <p><a href={link.clone()} target="_blank" rel="noopener">{ &props.words }</a></p>
                <button type="button" class="pill dark" onclick={move |_| close(&shut)}>{ sentence!("menu-close") }</button>
            </dialog>
        </aside>
    }
}

/// A field for the page's public address, where phones cannot reach this one.
#[component]
pub fn PublicAddress() -> Html {
    let page = use_page();
    if !is_private(&here("")) {
        return Html::default();
    }
    let is_unreached = public(&page.session.address).is_none();
    let change = {
        let dispatcher = page.session.dispatcher();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let address = field.value().trim().to_owned();
            store::keep_address(&address);
            dispatcher.dispatch(Action::Publish(address));
        })
    };
    html! {
        <label class="address">
            if is_unreached {
                <span class="warning">{ sentence!("code-private") }</span>
            } else {
                <span>{ sentence!("code-address") }</span>
            }
            <input class="field" type="url" value={page.session.address.clone()} placeholder={sentence!("code-placeholder")}
                oninput={change} />
        </label>
    }
}
