//! Whether this device remembers anything between visits.

use yew::prelude::*;

use super::super::storage::{can_choose, forget, remember, remembers_nothing};
use crate::sentence;

/// A box to tick: remember nothing on this device.
#[component]
pub fn Forget() -> Html {
    let is_forgetful = use_state_eq(remembers_nothing);
    let turn = {
        let is_forgetful = is_forgetful.clone();
        move |_| {
            if *is_forgetful {
                remember()
            } else {
                forget()
            }
            is_forgetful.set(remembers_nothing());
        }
    };
    html! {
        <div>
            <label class="tick">
                <input type="checkbox" id="forget" checked={*is_forgetful} disabled={!can_choose()} onchange={turn}
                    aria-describedby="forget-hint" />
                { sentence!("forget") }
            </label>
            <p class="hint" id="forget-hint">{ sentence!("forget-hint") }</p>
        </div>
    }
}
