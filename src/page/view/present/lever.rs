//! One lever of the first team: what it earns before and after, beside the aligned team.

use yew::prelude::*;

use super::super::choice::Choice;
use super::super::context::Context;
use super::super::practice::ORDER;
use super::super::words::rich;
use crate::insight::estimate::Estimate;
use crate::page::label::of_practice;
use crate::page::room::Change;
use crate::page::room::lever::{Lever, gain_of, with_twice_the_budget};
use crate::page::sentence::{Figures, reasons};
use crate::page::session::Action;
use crate::sentence;

/// A choice of lever, and three bars.
pub fn levers(page: &Context) -> Html {
    let lever = page.session.room.lever;
    let dispatcher = page.session.dispatcher();
    let choose = Callback::from(move |key: String| {
        if let Some(lever) = Lever::from_key(&key) {
            dispatcher.dispatch(Action::Meet(Change::Lever(lever)));
        }
    });
    let all = std::iter::once(Lever::TwiceTheBudget).chain(ORDER.map(Lever::Practice));
    // Nothing of the answer shows before somebody has asked for it.
    let unchosen = lever.is_none().then(|| (String::new(), sentence!("lever-none")));
    let named = all.map(|lever| (lever.key().to_owned(), name(lever)));
    let options: Vec<(String, String)> = unchosen.into_iter().chain(named).collect();
    let teams =
        page.answer().map(|answer| answer.summary.teams.as_ref().map(|team| team.totals.revenue.mean));
    let pulled = lever.map_or(Pulled::Unchosen, |lever| pulled(page, lever));
    let words = match (&pulled, teams) {
        (Pulled::Brings(gain), Some(teams)) => {
            let left = teams.aligned - teams.siloed - gain.mean;
            let brought = page.intl.signed_money(reasons::rounded(*gain));
            if left > 0.0 {
                sentence!(
                    "lever-sentence",
                    gain = brought,
                    left = page.intl.money(reasons::rounded(Estimate { mean: left, ..*gain }))
                )
            } else {
                sentence!("lever-sentence-reached", gain = brought)
            }
        }
        (Pulled::Nothing, _) if lever == Some(Lever::TwiceTheBudget) => sentence!("lever-no-budget"),
        (Pulled::Nothing, _) => sentence!("lever-sentence-none"),
        (Pulled::Unchosen, _) => sentence!("lever-ask"),
        _ => sentence!("lever-waiting"),
    };
    let scenario = &page.session.shared.scenario;
    // A practice's cost is the aligned team's, whose habits they are; money's is this team's own.
    let cost = (lever == Some(Lever::TwiceTheBudget) && matches!(pulled, Pulled::Brings(_))).then(|| {
        let more = page.intl.money(scenario.planned_spend().iter().sum::<f64>() * scenario.horizon_months);
        format!(" {}", sentence!("lever-cost", more = more, months = scenario.horizon_months as usize))
    });
    let most = teams.map_or(1.0, |teams| {
        let gain = if let Pulled::Brings(gain) = pulled { gain.mean } else { 0.0 };
        teams.aligned.max(teams.siloed + gain).max(teams.siloed).max(1.0)
    });
    let bars = teams.map(|teams| {
        let after = match pulled {
            Pulled::Brings(gain) => Some(teams.siloed + reasons::rounded(gain)),
            _ => None,
        };
        html! {
            <dl class="bars">
                { bar(page, sentence!("siloed"), "siloed", Some(teams.siloed), most) }
                { bar(page, sentence!("lever-after"), "siloed lighter", after, most) }
                { bar(page, sentence!("aligned"), "aligned", Some(teams.aligned), most) }
            </dl>
        }
    });
    html! {
        <>
            <h1>{ sentence!("lever-title") }</h1>
            <p class="pull">
                <label for="lever">{ sentence!("lever-choice") }</label>
                <Choice id="lever" label={sentence!("lever-choice")} class="choice" {options} chosen={lever.map_or("", Lever::key)} onchange={choose} />
            </p>
            <p class="soft">{ sentence!("figure-revenue", months = scenario.horizon_months as usize) }</p>
            { for bars }
            <p role="status">{ rich(&words) }{ for cost }</p>
        </>
    }
}

/// What is known of a lever.
#[derive(Clone, Copy)]
enum Pulled {
    /// Nobody has chosen one.
    Unchosen,
    /// It is still being played.
    Waiting,
    /// There is nothing to pull.
    Nothing,
    /// It brings so much, in money.
    Brings(Estimate),
}

fn pulled(page: &Context, lever: Lever) -> Pulled {
    let Some(findings) = page.session.current_findings() else { return Pulled::Waiting };
    match lever {
        Lever::TwiceTheBudget => {
            let Some((finding, answer)) = findings.budget.as_ref().zip(page.answer()) else {
                return Pulled::Waiting;
            };
            let before = answer.summary.teams.siloed.totals.revenue.mean;
            match with_twice_the_budget(&finding.report) {
                Some(after) => Pulled::Brings(Estimate { mean: after.mean - before, ..after }),
                None if finding.complete => Pulled::Nothing,
                None => Pulled::Waiting,
            }
        }
        Lever::Practice(practice) => {
            let Some(finding) = &findings.attribution else { return Pulled::Waiting };
            gain_of(practice, &finding.report).map_or(Pulled::Nothing, Pulled::Brings)
        }
    }
}

fn name(lever: Lever) -> String {
    match lever {
        Lever::TwiceTheBudget => sentence!("lever-budget"),
        Lever::Practice(practice) => of_practice(practice),
    }
}

/// A named bar with its amount; `most` is as wide as there is room.
fn bar(page: &Context, name: String, class: &'static str, value: Option<f64>, most: f64) -> Html {
    let share = value.map_or(0.0, |value| (value / most).clamp(0.0, 1.0));
    let amount = value.map_or_else(|| String::from("…"), |value| page.intl.money(value));
    html! {
        <div>
            <dt>{ name }</dt>
            <dd class={class}>
                <svg aria-hidden="true"><rect width={format!("{}%", (share * 1_000.0).round() / 10.0)} height="100%" rx="4" /></svg>
                <strong>{ amount }</strong>
            </dd>
        </div>
    }
}
