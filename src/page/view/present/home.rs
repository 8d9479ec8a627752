//! The company to take home.

use yew::prelude::*;

use super::super::context::Context;
use super::super::file::save_page;
use super::super::room::code::Code;
use super::super::section::notice::NoticeBar;
use super::super::section::printed::{Printed, print};
use super::super::words::rich;
use crate::page::sentence;
use crate::page::way::Way;
use crate::sentence;

/// A code of the whole page, the report, and what all of it is.
pub fn home(page: &Context) -> Html {
    let session = page.session.clone();
    let save = move |_| save_page(&session);
    let headline = page.answer().map(|answer| sentence::headline(&answer.summary, &*page.intl));
    let left = page.answer().map(|answer| sentence::consequences(&answer.summary, &*page.intl).join(" "));
    html! {
        <>
            <h1>{ sentence!("home-title") }</h1>
            <p>{ headline.as_deref().map(rich) }{ " " }{ left.as_deref().map(rich) }</p>
            <Code way={Way::Explore} words={sentence!("home-code")} />
            <p class="choices">
                <a class="pill dark" href={page.href(Way::Explore)}>{ sentence!("home-explore") }</a>
                <button type="button" class="pill" onclick={save}>{ sentence!("know-one-file") }</button>
                <button type="button" class="pill" onclick={|_| print()}>{ sentence!("home-print") }</button>
            </p>
            <p>{ sentence!("home-honesty") }</p>
            <NoticeBar />
            <Printed />
        </>
    }
}
