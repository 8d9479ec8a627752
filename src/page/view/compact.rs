//! The compact view: three questions and the answer, for someone else's page.

mod send;

use yew::prelude::*;

use self::send::{Stage, send};
use super::address::here;
use super::brand::mark;
use super::context::use_page;
use super::control::Number;
use super::frame::use_host;
use super::section::{futures::Futures, headline::Headline, notice::NoticeBar};
use crate::page::target::Target;
use crate::page::way::Way;
use crate::sentence;

/// The view, top to bottom.
#[component]
pub fn Compact() -> Html {
    let page = use_page();
    let place = use_node_ref();
    use_host(&page.session, &place);
    let stage = use_state_eq(|| Stage::Closed);
    let host = page.session.host.as_ref();
    let logo = host.and_then(|host| host.brand.logo.clone());
    let call = host
        .and_then(|host| host.brand.call.clone())
        .map(|call| way_on("pill call", call.href, call.words.unwrap_or_else(|| sentence!("call"))));
    let whole = here(&page.session.fragment_of(Way::Explore));
    html! {
        <div class="compact" ref={place}>
            <header class="brand">
                { match logo {
                    Some(logo) => html! { <img class="logo" src={logo} alt="" /> },
                    None => mark(),
                } }
                <span>{ sentence!("product") }</span>
            </header>
            <main>
                <p>{ sentence!("compact-intro") }</p>
                <div class="three">
                    <Number target={Target::Budget} label={sentence!("compact-budget")} />
                    <Number target={Target::Leads} label={sentence!("compact-leads")} />
                    <Number target={Target::Field("sales.deal_median")} label={sentence!("deal-median")} />
                </div>
                <NoticeBar />
                <Headline />
                <Futures />
                <div class="ways-on">
                    { for call }
                    { way_on("pill", whole, sentence!("see-all")) }
                    { for host.filter(|host| host.wants_result).map(|host| send(&page, host, &stage)) }
                </div>
            </main>
        </div>
    }
}

/// A link out of the frame, into a tab that knows nothing of it.
fn way_on(class: &'static str, href: String, words: String) -> Html {
    html! { <a {class} {href} target="_blank" rel="noopener">{ words }</a> }
}
