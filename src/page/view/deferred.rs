//! What may come a moment later than what a hand waits for.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::context::{Context, use_page};

/// A little more than a frame, so that the browser has drawn everything else by then.
const MILLISECONDS: u32 = 20;

/// The context as it was a moment ago while futures are coming in, and the present one once the answer is whole:
/// so the first picture of a change waits for no other, and under a moving hand several changes are shown at once.
#[hook]
pub fn use_deferred() -> Rc<Context> {
    let page = use_page();
    let shown = use_mut_ref(|| page.clone());
    let waits = use_mut_ref(|| None::<Timeout>);
    let is_time = use_mut_ref(|| false);
    let update = use_force_update();
    let (mut shown, mut waits) = (shown.borrow_mut(), waits.borrow_mut());
    if page.session.is_settled() || is_time.take() {
        *shown = page;
        *waits = None;
    } else if !Rc::ptr_eq(&shown, &page) {
        waits.get_or_insert_with(|| {
            Timeout::new(MILLISECONDS, move || {
                *is_time.borrow_mut() = true;
                update.force_update();
            })
        });
    }
    shown.clone()
}
