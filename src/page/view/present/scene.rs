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
    let leads = page.intl.count(scenario.leads_per_month());
    let budget = page.intl.money(scenario.spend().iter().sum());
    let planned = page.intl.money(scenario.planned_spend().iter().sum());
    let demand = if planned == budget {
        sentence!("scene-demand", leads = leads, budget = budget)
    } else {
        sentence!("scene-demand-planned", leads = leads, budget = budget, planned = planned)
    };
    let reps = scenario.planned_reps();
    let sales = sentence!(
        "scene-sales",
        reps = if reps == 1.0 { 1_usize } else { 2 },
        count = page.intl.tenths_or_whole(reps),
        deal = page.intl.money(scenario.sales.deal_median),
    );
    html! {
        <>
            <h1>{ sentence!("scene-title") }</h1>
            <p>{ sentence!("scene-intro") }</p>
            <p>{ demand }{ " " }{ sales }</p>
            <h2>{ sentence!("scene-habits") }</h2>
            <ul>{ for ORDER.map(|practice| html! { <li>{ of_practice(practice) }</li> }) }</ul>
        </>
    }
}
