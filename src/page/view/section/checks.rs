//! Check it yourself: what is known on paper against what the engine plays, here and now.

use yew::prelude::*;

use super::super::context::{Context, use_page};
use crate::insight::checks::{Check, Fact};
use crate::page::sentence::{Figures, checks};
use crate::page::session::{Action, Question};
use crate::page::target::Notation;
use crate::scenario::Unit;
use crate::sentence;

/// The button, and what the checks found.
#[component]
pub fn CheckYourself() -> Html {
    let page = use_page();
    let is_asked = page.session.asked.contains(&Question::Checks);
    let finding = page.session.current_findings().and_then(|findings| findings.checks.clone());
    let found = finding.filter(|finding| finding.complete).map(|finding| finding.report);
    let verdict = match &found {
        Some(found) => checks::verdict(found.as_deref().unwrap_or_default()),
        None if is_asked => sentence!("check-running"),
        None => String::new(),
    };
    let dispatcher = page.session.dispatcher();
    let checks = found.iter().flat_map(|found| found.as_deref().unwrap_or_default());
    let rows: Vec<Html> = checks.map(|check| row(&page, check)).collect();
    html! {
        <div class="checks">
            <h3>{ sentence!("check-title") }</h3>
            <p class="hint">{ sentence!("check-hint") }</p>
            <p>
                <button type="button" class="pill" disabled={is_asked}
                    onclick={move |_| dispatcher.dispatch(Action::Ask(Question::Checks))}>{ sentence!("check-run") }</button>
            </p>
            <p role="status" id="checked">{ verdict }</p>
            if !rows.is_empty() {
                { table(rows) }
            }
        </div>
    }
}

fn table(rows: Vec<Html>) -> Html {
    let headings = ["check-what", "check-expected", "check-found", "check-error", "check-verdict"];
    html! {
        <div class="table" tabindex="0" role="region" aria-label={sentence!("check-caption")}>
            <table>
                <caption class="for-readers">{ sentence!("check-caption") }</caption>
                <thead><tr>{ for headings.map(|key| html! { <th scope="col">{ sentence!(key) }</th> }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn row(page: &Context, check: &Check) -> Html {
    let figure = |value: f64| match check.fact {
        Fact::MqlToSql | Fact::SqlToOpportunity | Fact::OpportunityToWon => {
            sentence!("decimal-percent", number = page.intl.share_of_100(100.0 * value))
        }
        Fact::Deal | Fact::EqualTeams => page.intl.field(Notation::Unit(Unit::Money), value.round()),
        _ => page.intl.count(value),
    };
    let verdict = sentence!(if check.passed { "check-agrees" } else { "check-differs" });
    let error = match check.fact {
        Fact::EqualTeams => String::from("–"),
        Fact::Leads | Fact::LeadSpread | Fact::Visitors | Fact::Orders | Fact::Capacity => {
            page.intl.tenths(check.found.error)
        }
        _ => figure(check.found.error),
    };
    html! {
        <tr>
            <th scope="row">{ checks::name(check.fact) }</th>
            <td>{ figure(check.expected) }</td>
            <td>{ figure(check.found.mean) }</td>
            <td>{ error }</td>
            <td>{ verdict }</td>
        </tr>
    }
}
