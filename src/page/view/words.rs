//! Sentences as elements: what stands between stars stands out.

use yew::prelude::*;

/// A sentence of the catalogue, emphasis marked up.
pub fn rich(sentence: &str) -> Html {
    let pieces = sentence.split('*').enumerate().map(|(index, piece)| match index % 2 {
        0 => html! { <>{ piece }</> },
        _ => html! { <strong>{ piece }</strong> },
    });
    html! { <>{ for pieces }</> }
}

/// A sentence of the catalogue as plain text.
pub fn plain(sentence: &str) -> String {
    sentence.replace('*', "")
}
