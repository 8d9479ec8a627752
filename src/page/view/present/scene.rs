//! Who the two teams are, and what they differ in.

use yew::prelude::*;

use super::super::context::Context;
use super::super::practice::ORDER;
use crate::page::label::of_practice;
use crate::page::sentence::Figures;
use crate::sentence;

/// The scene.
pub fn scene(page: &Context) -> Html {
    let scenario = &page.session.shared.scenario;
    let reps = scenario.planned_reps();
    let facts = sentence!(
        "scene-facts",
        leads = page.intl.count(scenario.leads_per_month()),
        budget = page.intl.money(scenario.planned_spend().iter().sum()),
        reps = if reps == 1.0 { 1_usize } else { 2 },
        count = page.intl.tenths_or_whole(reps),
        deal = page.intl.money(scenario.sales.deal_median),
    );
    html! {
        <>
            <h1>{ sentence!("scene-title") }</h1>
            <p>{ sentence!("scene-intro") }</p>
            <p>{ facts }</p>
            <h2>{ sentence!("scene-habits") }</h2>
            <ul>{ for ORDER.map(|practice| html! { <li>{ of_practice(practice) }</li> }) }</ul>
        </>
    }
}
