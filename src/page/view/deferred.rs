//! What may come a moment later than what a hand waits for.

use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::context::{Context, use_page};

/// The context for the cards below the futures, so that these do not delay the first picture of a change.
///
/// While futures are coming in it is one of a moment ago: it follows after the next drawing. Once the answer is
/// complete it is the present one.
#[hook]
pub fn use_deferred() -> Rc<Context> {
    let page = use_page();
    let shown = use_mut_ref(|| page.clone());
    let waits = use_mut_ref(|| None::<AnimationFrame>);
    let then = use_mut_ref(|| None::<Timeout>);
    let is_time = use_mut_ref(|| false);
    let update = use_force_update();
    let was_time = is_time.take();
    let (mut shown, mut waits) = (shown.borrow_mut(), waits.borrow_mut());
    if page.session.is_settled() || was_time {
        *shown = page;
        *waits = None;
        *then.borrow_mut() = None;
    } else if !Rc::ptr_eq(&shown, &page) {
        // A frame's own time is before its drawing, what follows is after it: by then everything else stands there.
        waits.get_or_insert_with(|| {
            request_animation_frame(move |_| {
                let after = Timeout::new(0, move || {
                    *is_time.borrow_mut() = true;
                    update.force_update();
                });
                *then.borrow_mut() = Some(after);
            })
        });
    }
    shown.clone()
}
