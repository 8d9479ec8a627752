//! Four figures, each for both teams.

use yew::prelude::*;

use super::super::context::use_page;
use super::super::tip::tip;
use crate::insight::team::TeamSummary;
use crate::page::glossary::Term;
use crate::page::sentence::Figures;
use crate::sentence;

/// A chance that is neither none nor certain is not shown as either.
fn chance(share: f64, figures: &dyn Figures) -> String {
    match share {
        share if share > 0.0 && share < 0.005 => sentence!("chance-tiny"),
        share if (0.995..1.0).contains(&share) => sentence!("chance-large"),
        share => figures.percent(share),
    }
}

/// What is left, the revenue, the chance of the goal, the cost of a customer.
#[component]
pub fn FourFigures() -> Html {
    let page = use_page();
    let goal = page.session.goal();
    let figures = &*page.intl;
    let months = page.session.shared.scenario.horizon_months as usize;
    let of_both = |key: &str, label: String, value: &dyn Fn(&TeamSummary) -> String| {
        let teams = page.answer().map(|answer| answer.summary.teams.as_ref().map(value).into_array());
        let [siloed, aligned] = teams.unwrap_or_else(|| [String::from("…"), String::from("…")]);
        html! {
            <div class="card figure">
                <div class="named"><h2>{ label }</h2>{ tip(&Term::of(key)) }</div>
                <p aria-label={sentence!("figure-words", siloed = siloed.as_str(), aligned = aligned.as_str())}>
                    <span class="siloed"><span class="square"></span>{ siloed }</span>
                    <span class="aligned"><span class="circle"></span>{ aligned }</span>
                </p>
            </div>
        }
    };
    let cost = |team: &TeamSummary| match team.cost_per_customer {
        Some(cost) => figures.money(cost),
        None => sentence!("figure-none"),
    };
    html! {
        <div class="figures">
            { of_both("figure-left", sentence!("figure-left", months = months), &|team| figures.money(team.contribution)) }
            { of_both("figure-revenue", sentence!("figure-revenue", months = months), &|team| figures.money(team.totals.revenue.mean)) }
            { of_both(
                "figure-goal",
                sentence!("figure-goal", goal = figures.money(goal)),
                &|team| chance(team.revenue.share_reaching(goal), figures),
            ) }
            { of_both("figure-customer", sentence!("figure-customer"), &cost) }
        </div>
    }
}
