//! The inputs: what if, how the two teams work, and the company today.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::choice::Choice;
use super::super::context::use_page;
use super::super::control::Number;
use super::super::file;
use super::super::practice::{ORDER, PracticeControl};
use super::today::WhereToday;
use crate::page::session::Action;
use crate::page::target::Target;
use crate::scenario::field::{CHANNEL_FIELDS, NAME_CHARACTERS};
use crate::sentence;

/// The rail of a desktop, the sheet of a phone.
#[component]
pub fn InputsRail() -> Html {
    html! {
        <aside class="inputs" id="inputs" tabindex="-1" aria-label={sentence!("inputs-title")}>
            <h2>{ sentence!("what-if") }</h2>
            <Number target={Target::Budget} label={sentence!("budget")} />
            <Number target={Target::Reps} label={sentence!("reps")} />
            <Adopt />
            <h2>{ sentence!("practices-title") }</h2>
            <WhereToday />
            <p class="legend" aria-hidden="true">
                <span class="siloed"><span class="square"></span>{ sentence!("siloed") }</span>
                <span class="aligned"><span class="circle"></span>{ sentence!("aligned") }</span>
            </p>
            { for ORDER.into_iter().map(|practice| html! { <PracticeControl {practice} /> }) }
            <h2>{ sentence!("today-title") }</h2>
            <Company />
            { field("horizon_months", "horizon") }
            <Number target={Target::Leads} label={sentence!("leads")} />
            { fields(&FUNNEL) }
            { field("sales.deal_median", "deal-median") }
            <Channels />
            { drawer("sales-title", &SALES) }
            { drawer("shop-title", &SHOP) }
            { drawer("market-title", &MARKET) }
            { drawer("cost-title", &COST) }
            <Files />
        </aside>
    }
}

/// A field's path, and the key of its label.
type Labelled = (&'static str, &'static str);

const FUNNEL: [Labelled; 4] = [
    ("funnel.lead_to_mql", "lead-to-mql"),
    ("funnel.mql_to_sql", "mql-to-sql"),
    ("funnel.sql_to_opportunity", "sql-to-opportunity"),
    ("funnel.opportunity_to_won", "opportunity-to-won"),
];

const SALES: [Labelled; 6] = [
    ("sales.reps", "sales-reps"),
    ("sales.leads_per_rep_per_week", "leads-per-rep"),
    ("sales.sql_weeks", "sql-weeks"),
    ("sales.opportunity_weeks", "opportunity-weeks"),
    ("sales.deal_spread", "deal-spread"),
    ("sales.quota_per_quarter", "quota"),
];

const SHOP: [Labelled; 2] =
    [("shop.orders_per_visitor", "orders-per-visitor"), ("shop.order_value", "order-value")];

const MARKET: [Labelled; 5] = [
    ("funnel.certainty", "certainty"),
    ("market.volatility", "volatility"),
    ("market.seasonality", "seasonality"),
    ("market.lead_dispersion", "lead-dispersion"),
    ("market.yield_spread", "yield-spread"),
];

const COST: [Labelled; 6] = [
    ("economics.gross_margin", "gross-margin"),
    ("economics.rep_cost_per_year", "rep-cost"),
    ("economics.full_alignment_cost_per_month", "alignment-cost"),
    ("economics.renewal_good_fit", "renewal-good"),
    ("economics.renewal_poor_fit", "renewal-poor"),
    ("practices.ramp_weeks", "ramp-weeks"),
];

fn field(path: &'static str, label: &str) -> Html {
    html! { <Number target={Target::Field(path)} label={sentence!(label)} /> }
}

fn fields(labelled: &[Labelled]) -> Html {
    html! { <>{ for labelled.iter().map(|(path, label)| field(path, label)) }</> }
}

fn drawer(title: &str, labelled: &[Labelled]) -> Html {
    html! {
        <details class="drawer">
            <summary>{ sentence!(title) }</summary>
            { fields(labelled) }
        </details>
    }
}

/// Currencies to choose from; a file may name any other.
const CURRENCIES: [&str; 10] = ["USD", "EUR", "GBP", "CHF", "AUD", "CAD", "INR", "JPY", "SEK", "BRL"];

/// What the company is called, and what it counts in.
#[component]
fn Company() -> Html {
    let page = use_page();
    let scenario = &page.session.shared.scenario;
    let name = {
        let dispatcher = page.session.dispatcher();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            dispatcher.dispatch(Action::Name(input.value()));
        })
    };
    let dispatcher = page.session.dispatcher();
    let price = Callback::from(move |currency| dispatcher.dispatch(Action::Price(currency)));
    let own = Some(scenario.currency.as_str()).filter(|currency| !CURRENCIES.contains(currency));
    let options =
        CURRENCIES.into_iter().chain(own).map(|currency| (currency.to_owned(), currency.to_owned()));
    html! {
        <div class="company">
            <label for="name">{ sentence!("name") }</label>
            <input type="text" id="name" class="field" autocomplete="organization" maxlength={NAME_CHARACTERS.to_string()}
                value={scenario.name.clone()} onchange={name} />
            <label for="currency">{ sentence!("currency") }</label>
            <Choice id="currency" class="field" label={sentence!("currency")} options={options.collect::<Vec<_>>()}
                chosen={scenario.currency.clone()} onchange={price} />
        </div>
    }
}

/// Makes the plan the company of today.
#[component]
fn Adopt() -> Html {
    let page = use_page();
    let dispatcher = page.session.dispatcher();
    let plan = &page.session.shared.scenario.plan;
    let write =
        |target: Target| page.intl.field(target.notation(), target.get(&page.session.shared.scenario));
    let hint = sentence!(
        "adopt-hint",
        budget = write(Target::Budget),
        reps = write(Target::Reps),
        leads = write(Target::Leads),
    );
    let is_as_today = plan.reps.is_none() && plan.spend_per_month.is_none();
    html! {
        <div class="adopt">
            <button type="button" class="pill" disabled={is_as_today}
                onclick={move |_| dispatcher.dispatch(Action::Adopt)}>{ sentence!("adopt") }</button>
            <p class="hint">{ hint }</p>
        </div>
    }
}

/// Spend and leads of each channel.
#[component]
fn Channels() -> Html {
    let page = use_page();
    let channels = page.session.shared.scenario.marketing.channels.iter().enumerate();
    let index_of = |key: &str| CHANNEL_FIELDS.iter().position(|field| field.key == key);
    let controls = channels.map(|(index, channel)| {
        let control = |key: &str, label: &str| {
            let field = index_of(key)?;
            let label = sentence!(label, name = channel.name.as_str());
            Some(html! { <Number target={Target::Channel { index, field }} {label} /> })
        };
        html! {
            <>
                { for control("spend_per_month", "channel-spend") }
                { for control("leads_per_month", "channel-leads") }
            </>
        }
    });
    html! {
        <details class="drawer">
            <summary>{ sentence!("channels-title") }</summary>
            { for controls }
            { field("marketing.organic.leads_per_month", "organic-leads") }
        </details>
    }
}

/// The scenario as a file, out and in.
#[component]
fn Files() -> Html {
    let page = use_page();
    let input = use_node_ref();
    let save = {
        let page = page.clone();
        Callback::from(move |_| file::save(&page.session.shared.scenario))
    };
    let ask = {
        let input = input.clone();
        Callback::from(move |_| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let chosen = {
        let dispatcher = page.session.dispatcher();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                file::open(file, dispatcher.clone());
            }
            // The same file may be chosen again.
            input.set_value("");
        })
    };
    html! {
        <div class="files">
            <h2>{ sentence!("file-title") }</h2>
            <button type="button" class="pill" onclick={save}>{ sentence!("save-file") }</button>
            <button type="button" class="pill" onclick={ask}>{ sentence!("open-file") }</button>
            <input type="file" id="file" class="for-readers" tabindex="-1" accept=".json,application/json"
                aria-label={sentence!("open-file")} ref={input} onchange={chosen} />
            <p class="hint">{ sentence!("drop-hint") }</p>
        </div>
    }
}
