//! A choice of one among a few, which always shows what is chosen: a list, or buttons side by side.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What a choice needs.
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// Its id in the document, where a label stands beside it.
    #[prop_or_default]
    pub id: Option<&'static str>,
    /// What it is called.
    pub label: String,
    /// How it looks.
    pub class: &'static str,
    /// Keys, and what they are called.
    pub options: Vec<(String, String)>,
    /// The key that is chosen.
    pub chosen: String,
    /// Hears which key the visitor chooses.
    pub onchange: Callback<String>,
}

/// A native select.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let place = use_node_ref();
    // Once a visitor has chosen, the attribute of an option no longer moves a select.
    use_effect_with((place.clone(), props.chosen.clone()), |(place, chosen)| {
        if let Some(select) = place.cast::<HtmlSelectElement>() {
            select.set_value(chosen);
        }
    });
    let change = props.onchange.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        select.value()
    });
    let options = props.options.iter().map(|(key, name)| {
        html! { <option value={key.clone()} selected={*key == props.chosen}>{ name }</option> }
    });
    html! {
        <select ref={place} id={props.id} class={props.class} aria-label={props.label.clone()} onchange={change}>
            { for options }
        </select>
    }
}

/// Buttons side by side, of which the one for the present state is pressed.
pub fn pills<T: Copy + PartialEq + 'static, const N: usize>(
    state: &UseStateHandle<T>,
    choices: [(T, String); N],
) -> Html {
    let pill = |(choice, label): (T, String)| {
        let setter = state.setter();
        let is_chosen = **state == choice;
        html! {
            <button type="button" class="pill" aria-pressed={is_chosen.to_string()}
                onclick={move |_| setter.set(choice)}>{ label }</button>
        }
    };
    html! { <>{ for choices.map(pill) }</> }
}
