//! What the visitor should know about a link, a file, or the simulation.

use yew::prelude::*;

use super::super::context::use_page;
use super::super::offline::Kept;
use crate::page::label::of_issue;
use crate::page::session::{Action, Notice, Session, Trouble};
use crate::scenario::Issue;
use crate::scenario::link::Unusable;
use crate::sentence;

/// Issues that a notice spells out; it counts the rest.
const SPELT_OUT: usize = 3;

/// A notice with a way to close it, and whether the answer is that of older numbers.
#[component]
pub fn NoticeBar() -> Html {
    let page = use_page();
    let session = &page.session;
    let dismiss = {
        let dispatcher = session.dispatcher();
        Callback::from(move |_| dispatcher.dispatch(Action::Dismiss))
    };
    let is_put_off = use_state_eq(|| false);
    let take = page.offline.take.reform(|_| ());
    let put_off = {
        let is_put_off = is_put_off.setter();
        Callback::from(move |_| is_put_off.set(true))
    };
    let notice = session.notice.as_ref().map(|notice| {
        html! {
            <div class="notice" role="status">
                <p>{ words(notice) }</p>
                <button type="button" class="pill" onclick={dismiss}>{ sentence!("notice-dismiss") }</button>
            </div>
        }
    });
    html! {
        <div class="notices">
            { for notice }
            // A newer release of the page, which nobody has to take while at work.
            if page.offline.kept == Kept::Newer && !*is_put_off {
                <div class="notice" role="status">
                    <p>{ sentence!("release-newer") }</p>
                    <button type="button" class="pill dark" onclick={take}>{ sentence!("release-take") }</button>
                    <button type="button" class="pill" onclick={put_off}>{ sentence!("release-later") }</button>
                </div>
            }
            { for warning(session).map(|warning| html! { <p class="notice" role="status">{ warning }</p> }) }
        </div>
    }
}

fn warning(session: &Session) -> Option<String> {
    if !session.drafts.is_empty() {
        return Some(sentence!("kept-answer"));
    }
    session.trouble.map(|trouble| match trouble {
        Trouble::WorkerReplaced => sentence!("worker-replaced"),
        Trouble::NoWorkers => sentence!("no-workers"),
    })
}

fn words(notice: &Notice) -> String {
    match notice {
        Notice::LinkUnusable(Unusable::Damaged) => sentence!("link-damaged"),
        Notice::LinkUnusable(Unusable::Newer) => sentence!("link-newer"),
        Notice::LinkPartly(issues) => sentence!("link-partly", problems = spell_out(issues)),
        Notice::LinkUnreachable(problem) => sentence!("link-unreachable", problem = problem.to_string()),
        Notice::FileRefused(issues) => sentence!("file-refused", problems = spell_out(issues)),
        Notice::FileUnreachable(problem) => sentence!("file-unreachable", problem = problem.to_string()),
        Notice::FileUnreadable => sentence!("file-unreadable"),
        Notice::FileOpened(defaulted) if defaulted.is_empty() => sentence!("file-opened"),
        Notice::FileOpened(defaulted) => {
            sentence!("file-opened-defaults", count = defaulted.len(), fields = defaulted.join(", "))
        }
        Notice::OneFileUnsaved => sentence!("one-file-unsaved"),
        Notice::NoPictures => sentence!("no-pictures"),
        Notice::LinkCopied => sentence!("link-copied"),
        Notice::LinkOfFile => sentence!("link-of-file"),
        Notice::LinkShown(link) => sentence!("link-copy-failed", link = link.as_str()),
    }
}

fn spell_out(issues: &[Issue]) -> String {
    let mut spelt: Vec<String> =
        issues.iter().take(SPELT_OUT).map(|issue| format!("{}.", of_issue(issue))).collect();
    if issues.len() > SPELT_OUT {
        spelt.push(sentence!("more-problems", count = issues.len() - SPELT_OUT));
    }
    spelt.join(" ")
}
