//! Two scoreboards, or one: the siloed team's quarters by both departments' goals, and both teams' quarters
//! by the one goal.

use yew::prelude::*;

use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::context::{Context, use_page};
use super::super::tip::tip;
use crate::chart::quarters::{Met, Quarters};
use crate::chart::style::Style;
use crate::insight::report::of_a_hundred;
use crate::insight::team::TeamSummary;
use crate::montecarlo::batch::Scoreboards;
use crate::montecarlo::replication::Teams;
use crate::page::glossary::Term;
use crate::page::sentence::{Figures, boards};
use crate::sentence;

/// The siloed team's quarters by lead goal and quota.
#[component]
pub fn TwoBoards() -> Html {
    let page = use_page();
    let summary = page.answer().map(|answer| &answer.summary);
    let scores = summary.map(|summary| of_a_hundred(&summary.teams.siloed.scoreboards)).unwrap_or_default();
    let Scoreboards { both, leads_only, quota_only, neither } = scores;
    let quota = page.intl.money(page.session.shared.scenario.sales.quota_per_quarter);
    let cell = |quarters: u64, verdict: &str, class| {
        let quarters = summary.map_or_else(|| String::from("…"), |_| quarters.to_string());
        html! { <td class={class}><strong>{ quarters }</strong>{ " " }<span>{ sentence!(verdict) }</span></td> }
    };
    html! {
        <section class="card" id="boards" aria-labelledby="boards-title">
            <div class="named"><h2 id="boards-title">{ sentence!("boards-title") }</h2>{ tip(&Term::of("boards")) }</div>
            <p class="summary">{ summary.map_or_else(|| sentence!("headline-waiting"), boards::two) }</p>
            <table class="two-by-two">
                <caption class="for-readers">{ sentence!("boards-caption") }</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{ sentence!("quota-met") }</th>
                        <th scope="col">{ sentence!("quota-missed") }</th>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">{ sentence!("lead-goal-met") }</th>
                        { cell(both, "boards-both", "together") }
                        { cell(leads_only, "boards-leads-only", "apart") }
                    </tr>
                    <tr>
                        <th scope="row">{ sentence!("lead-goal-missed") }</th>
                        { cell(quota_only, "boards-quota-only", "apart") }
                        { cell(neither, "boards-neither", "together") }
                    </tr>
                </tbody>
            </table>
            <p class="hint">{ sentence!("boards-goals", quota = quota) }</p>
        </section>
    }
}

/// Both teams' quarters by the one goal.
#[component]
pub fn OneBoard() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let painter = use_memo(page.answer().cloned(), |answer| {
        let quarters = Quarters(answer.as_ref()?.summary.teams.as_ref().zip(names()).map(met));
        Some(Painter::new(move |area, style| quarters.draw(area, style)))
    });
    let height = Quarters::height(width, &Style::canvas(page.theme.palette, 1.0));
    let summary = page.answer().map(|answer| boards::one(&answer.summary));
    html! {
        <Card id="one" title={sentence!("one-title")} summary={summary.unwrap_or_else(|| sentence!("headline-waiting"))}
            painter={(*painter).clone()} {height} {place} {width} table={Table::later(&page, table)} />
    }
}

fn names() -> Teams<String> {
    Teams { siloed: sentence!("siloed"), aligned: sentence!("aligned") }
}

fn met((team, name): (&TeamSummary, String)) -> Met {
    let quarters = boards::quota_met(team);
    Met { quarters, text: sentence!("one-marks", team = name, n = quarters as usize) }
}

/// How often each quarter's quota is met.
fn table(page: &Context) -> Table {
    let names = names().into_array();
    let headings = [vec![sentence!("quarter-column")], names.to_vec()].concat();
    let row = |name: String, [siloed, aligned]: [String; 2]| vec![name, siloed, aligned];
    let rows = page.answer().map_or_else(Vec::new, |answer| {
        let teams = answer.summary.teams.as_ref();
        let each = teams.map(|team| &team.quota_by_quarter).into_array();
        let quarter = |index: usize| {
            row(sentence!("quarter", n = index + 1), each.map(|met| page.intl.percent(met[index])))
        };
        let all = teams.map(|team| page.intl.percent(boards::quota_met(team) as f64 / 100.0)).into_array();
        (0..each[0].len()).map(quarter).chain([row(sentence!("quarter-all"), all)]).collect()
    });
    Table { headings, rows }
}
