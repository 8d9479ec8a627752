//! Which team would you fund? Marketing's reports alone, a question, and what was behind them.

use std::rc::Rc;

use yew::prelude::*;

use super::super::context::use_page;
use super::super::focus;
use super::super::words::rich;
use super::departments::report;
use crate::insight::report::MarketingReport;
use crate::montecarlo::replication::Teams;
use crate::page::sentence::fund::{Pick, number, numbered, reveal};
use crate::page::sentence::{Figures, boards};
use crate::page::session::Answer;
use crate::page::target::{Target, TeamName};
use crate::scenario::Scenario;
use crate::sentence;

/// An answer, and the company that it was given for.
#[derive(Clone, PartialEq)]
struct Picked {
    pick: Pick,
    scenario: Rc<Scenario>,
    seed: u64,
}

/// What the question needs.
#[derive(Properties, PartialEq)]
pub struct FundProps {
    /// What it is about.
    pub answer: Rc<Answer>,
    /// What marketing reports of each team.
    pub marketing: Rc<Teams<MarketingReport>>,
}

/// The question and its answer.
#[component]
pub fn Fund(FundProps { answer, marketing }: &FundProps) -> Html {
    let page = use_page();
    let picked = use_state_eq(|| None::<Picked>);
    let revealed = use_node_ref();
    // An answer was to these reports: others ask anew.
    let pick = picked
        .as_ref()
        .filter(|picked| picked.scenario == answer.scenario && picked.seed == answer.seed)
        .map(|picked| picked.pick);
    use_effect_with((revealed.clone(), pick), |(revealed, pick)| {
        if pick.is_some() {
            focus::give(revealed.cast());
        }
    });
    let order = numbered(answer.seed);
    let name = |team| number(team, answer.seed);
    let lines = order.map(|team| {
        let report = match team {
            TeamName::Siloed => &marketing.siloed,
            TeamName::Aligned => &marketing.aligned,
        };
        boards::marketing_lines(report, &*page.intl)
    });
    let button = |what: Pick, label: String| {
        let (picked, scenario, seed) = (picked.clone(), answer.scenario.clone(), answer.seed);
        let choose = move |_| picked.set(Some(Picked { pick: what, scenario: scenario.clone(), seed }));
        html! {
            <button type="button" class="pill" aria-pressed={(pick == Some(what)).to_string()} onclick={choose}>
                { label }
            </button>
        }
    };
    let intro = sentence!("fund-intro", budget = page.intl.money(Target::Budget.get(&answer.scenario)));
    html! {
        <section class="card" id="fund" aria-labelledby="fund-title">
            <h2 id="fund-title">{ sentence!("fund-title") }</h2>
            <p class="summary">{ intro }</p>
            { report(sentence!("fund-reports"), &order.map(name), &lines) }
            <div class="choices" role="group" aria-labelledby="fund-title">
                { for order.map(|team| button(Pick::Team(team), name(team))) }
                { button(Pick::Unsure, sentence!("fund-unsure")) }
            </div>
            <div class="revealed" role="status" tabindex="-1" ref={revealed}>
                { for pick.map(|pick| html! {
                    <>
                        <p>{ rich(&reveal(pick, &answer.summary, answer.seed, &*page.intl)) }</p>
                        <p class="hint">{ sentence!("fund-why") }</p>
                    </>
                }) }
            </div>
        </section>
    }
}
