//! What the product looks like where it names itself.

use yew::prelude::*;

/// Two wings that meet: one team hands over to the other.
pub fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 28 20" aria-hidden="true" focusable="false">
            <path class="siloed" d="M1 2h12v16z" />
            <path class="aligned" d="M27 2H15v16z" />
        </svg>
    }
}
