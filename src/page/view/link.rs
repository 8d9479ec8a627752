//! Links that several parts of the page have.

use yew::prelude::*;

use super::address::is_one_file;
use super::context::Context;
use crate::page::way::Way;
use crate::sentence;

/// A link to another part of the page, with the same company.
pub fn to(page: &Context, way: Way, key: &str) -> Html {
    html! { <a class="pill" href={page.href(way)}>{ sentence!(key) }</a> }
}

/// The way to the facilitator's guide; a page that is one file has none beside it.
pub fn guide(class: &'static str) -> Html {
    if is_one_file() {
        return Html::default();
    }
    html! { <a {class} href="guide.html">{ sentence!("guide") }</a> }
}
