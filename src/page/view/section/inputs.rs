//! The inputs: what if, how the two teams work, and the company today.

use std::rc::Rc;

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::super::choice::Choice;
use super::super::context::{Context, use_page};
use super::super::control::Number;
use super::super::file;
use super::super::practice::{ORDER, PracticeControl};
use super::today::WhereToday;
use crate::page::label;
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
            { field("horizon_months") }
            <Number target={Target::Leads} label={sentence!("leads")} />
            <p class="hint terms">{ sentence!("stages-terms") }</p>
            { fields(&FUNNEL) }
            { field("sales.deal_median") }
            <Drawer title="channels-title"><Channels /></Drawer>
            <Drawer title="sales-title">{ fields(&SALES) }</Drawer>
            <Drawer title="shop-title">{ fields(&SHOP) }</Drawer>
            <Drawer title="market-title">{ fields(&MARKET) }</Drawer>
            <Drawer title="cost-title">{ fields(&COST) }</Drawer>
            <Files />
        </aside>
    }
}

const FUNNEL: [&str; 4] =
    ["funnel.lead_to_mql", "funnel.mql_to_sql", "funnel.sql_to_opportunity", "funnel.opportunity_to_won"];

const SALES: [&str; 6] = [
    "sales.reps",
    "sales.leads_per_rep_per_week",
    "sales.sql_weeks",
    "sales.opportunity_weeks",
    "sales.deal_spread",
    "sales.quota_per_quarter",
];

const SHOP: [&str; 2] = ["shop.orders_per_visitor", "shop.order_value"];

const MARKET: [&str; 5] = [
    "funnel.certainty",
    "market.volatility",
    "market.seasonality",
    "market.lead_dispersion",
    "market.yield_spread",
];

const COST: [&str; 6] = [
    "economics.gross_margin",
    "economics.rep_cost_per_year",
    "economics.full_alignment_cost_per_month",
    "economics.renewal_good_fit",
    "economics.renewal_poor_fit",
    "practices.ramp_weeks",
];

fn field(path: &'static str) -> Html {
    html! { <Number target={Target::Field(path)} label={label::of_path(path).unwrap_or_default()} /> }
}

fn fields(paths: &[&'static str]) -> Html {
    html! { <>{ for paths.iter().map(|path| field(path)) }</> }
}

#[derive(Properties, PartialEq)]
struct DrawerProps {
    /// The key of what it is called.
    title: &'static str,
    children: Html,
}

/// Inputs that few look at. While it is closed they stay as they were: under a moving hand nobody waits for them.
#[component]
fn Drawer(props: &DrawerProps) -> Html {
    let page = use_page();
    let is_open = use_state_eq(|| false);
    let shown = use_mut_ref(|| page.clone());
    if *is_open {
        shown.replace(page);
    }
    let turn = {
        let setter = is_open.setter();
        move |event: Event| setter.set(event.target_unchecked_into::<Element>().has_attribute("open"))
    };
    let context = shown.borrow().clone();
    html! {
        <details class="drawer" ontoggle={turn}>
            <summary>{ sentence!(props.title) }</summary>
            <ContextProvider<Rc<Context>> {context}>{ props.children.clone() }</ContextProvider<Rc<Context>>>
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
    // An answer that comes in while the name is being typed must not put the old one back.
    let typed = use_state_eq(|| None::<String>);
    let type_in = {
        let setter = typed.setter();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            setter.set(Some(input.value()));
        })
    };
    let name = {
        let (dispatcher, setter) = (page.session.dispatcher(), typed.setter());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            dispatcher.dispatch(Action::Name(input.value()));
            setter.set(None);
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
                value={(*typed).clone().unwrap_or_else(|| scenario.name.clone())} oninput={type_in} onchange={name} />
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
        reps = if Target::Reps.get(&page.session.shared.scenario) == 1.0 { 1_usize } else { 2 },
        count = write(Target::Reps),
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

/// Spend and leads of each channel, and how many of these fit.
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
                { for control("fit_share", "channel-fit") }
            </>
        }
    });
    html! {
        <>
            { for controls }
            { field("marketing.organic.leads_per_month") }
            { field("marketing.organic.fit_share") }
        </>
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
