//! A QR code with its link, and the address at which phones reach it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::address::{here, link_to};
use super::super::context::use_page;
use super::super::qr::qr;
use super::store;
use crate::page::room::reach::{is_private, public};
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

/// A code, what it is for, and, where phones could not reach the page, a field for its public address.
#[component]
pub fn Code(props: &CodeProps) -> Html {
    let page = use_page();
    let typed = use_state_eq(store::address);
    let fragment = page.session.fragment_of(props.way);
    let link = public(&typed).map_or_else(|| link_to(&fragment), |address| join(&address, &fragment));
    let change = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let address = field.value().trim().to_owned();
            store::keep_address(&address);
            typed.set(address);
        })
    };
    html! {
        <aside class="code">
            <a href={link.clone()} target="_blank" rel="noopener" aria-label={sentence!("code-label", link = link.as_str())}>
                { qr(&link, &sentence!("print-qr")) }
            </a>
            <div>
                <p>{ &props.words }</p>
                if is_private(&here(&fragment)) {
                    <label>
                        if is_private(&link) {
                            <span class="warning">{ sentence!("code-private") }</span>
                        } else {
                            <span>{ sentence!("code-address") }</span>
                        }
                        <input class="field" type="url" value={(*typed).clone()} placeholder={sentence!("code-placeholder")}
                            oninput={change} />
                    </label>
                }
            </div>
        </aside>
    }
}

fn join(address: &str, fragment: &str) -> String {
    if fragment.is_empty() { address.to_owned() } else { format!("{address}#{fragment}") }
}
