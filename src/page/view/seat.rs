//! A phone in the room: a guess, a seat number, and the future of that number.

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::canvas::{Painter, Picture};
use super::card::use_place;
use super::context::{Context, use_page};
use super::link::to;
use super::room::guess::{guess_box, range};
use super::room::use_room;
use super::words::{plain, rich};
use crate::chart::nine::{Nine, Panel};
use crate::funnel::year::Year;
use crate::insight::team::money;
use crate::montecarlo::replication::{Simulator, Teams};
use crate::page::label::of_company;
use crate::page::room::seats::Draw;
use crate::page::sentence::Figures;
use crate::page::session::Action;
use crate::page::way::{Seat, Way};
use crate::sentence;

/// Height of the picture in CSS pixels.
const HEIGHT: f64 = 220.0;

/// What a seat needs.
#[derive(Properties, PartialEq)]
pub struct AtSeatProps {
    /// The seat, once it is known.
    pub seat: Option<Seat>,
}

/// The question, the seat number, and then the seat's future.
#[component]
pub fn AtSeat(props: &AtSeatProps) -> Html {
    let page = use_page();
    use_room(None);
    let has_guessed = page.session.room.commitment.is_some();
    let is_shown = use_state_eq(|| false);
    let show = {
        let is_shown = is_shown.clone();
        move |_| is_shown.set(true)
    };
    let body = match props.seat {
        None => html! { <SeatNumber /> },
        Some(_) if !has_guessed => html! {
            <>
                <p>{ sentence!("seat-guess-first") }</p>
                <p>{ rich(&sentence!("guess-question")) }</p>
                <p class="hint">{ range(&page) }</p>
                { guess_box(&page) }
            </>
        },
        // The room sees its answer together.
        Some(_) if !*is_shown => html! {
            <>
                { guess_box(&page) }
                <p>{ sentence!("seat-wait") }</p>
                <p class="choices">
                    <button type="button" class="pill dark" onclick={show}>{ sentence!("seat-show") }</button>
                </p>
            </>
        },
        Some(seat) => html! { <Future {seat} /> },
    };
    let title = props.seat.map_or_else(
        || sentence!("seat-title"),
        |seat| sentence!("seat-name", seat = usize::from(seat.number())),
    );
    let company = of_company(&page.session.shared);
    html! { <main class="seat"><h1>{ title }</h1><p class="hint">{ company }</p>{ body }</main> }
}

/// Asks for the number.
#[component]
fn SeatNumber() -> Html {
    let page = use_page();
    let typed = use_state_eq(String::new);
    let is_fault = use_state_eq(|| false);
    let write = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            typed.set(field.value());
        })
    };
    let go = {
        let (dispatcher, typed, is_fault) = (page.session.dispatcher(), typed.clone(), is_fault.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let seat = typed.trim().parse().ok().and_then(Seat::new);
            is_fault.set(seat.is_none());
            if let Some(seat) = seat {
                dispatcher.dispatch(Action::Go(Way::Seat(Some(seat))));
            }
        })
    };
    html! {
        <form onsubmit={go}>
            <label for="seat">{ sentence!("seat-number") }</label>
            <input class="field" id="seat" inputmode="numeric" autocomplete="off" value={(*typed).clone()} oninput={write}
                aria-invalid={is_fault.then_some("true")} aria-describedby={is_fault.then_some("seat-fault")} />
            <button class="pill dark">{ sentence!("seat-go") }</button>
            if *is_fault {
                <p class="fault" id="seat-fault">{ sentence!("seat-fault", most = page.intl.count(f64::from(u16::MAX))) }</p>
            }
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct FutureProps {
    seat: Seat,
}

/// The future of a seat: what both teams earned, who was ahead, and whether to stand.
#[component]
fn Future(props: &FutureProps) -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let canvas = use_node_ref();
    let asked = (page.session.shared.scenario.clone(), page.session.shared.seed, props.seat);
    let played = use_memo(asked, |(scenario, seed, seat)| {
        // The session's scenario can be calibrated.
        let simulator = Simulator::new(scenario.clone(), *seed).ok()?;
        let draw = Draw::play(&simulator, *seat);
        let weeks = |year: Year| year.cumulative_revenue.iter().map(|&cents| money(cents)).collect();
        let revenue = simulator.replicate(u64::from(seat.number())).map(weeks);
        let nine = Nine::alone(Panel { name: String::new(), revenue, ends: amounts(&page, &draw) });
        Some((draw, Painter::new(move |area, style| nine.draw(area, style))))
    });
    let Some((draw, painter)) = (*played).as_ref() else { return Html::default() };
    let amounts = amounts(&page, draw);
    let label =
        sentence!("seat-picture", siloed = amounts.siloed.as_str(), aligned = amounts.aligned.as_str());
    let next = page.intl.money(draw.next);
    let stand =
        if draw.stands() { sentence!("seat-stand", next = next) } else { sentence!("seat-sit", next = next) };
    let again = {
        let dispatcher = page.session.dispatcher();
        move |_| dispatcher.dispatch(Action::Go(Way::Seat(None)))
    };
    html! {
        <>
            <dl class="earned">
                <div class="siloed"><dt>{ sentence!("siloed") }</dt><dd>{ &amounts.siloed }</dd></div>
                <div class="aligned"><dt>{ sentence!("aligned") }</dt><dd>{ &amounts.aligned }</dd></div>
            </dl>
            <p>{ rich(&ahead(&page, draw)) }</p>
            <p class="stand">{ rich(&stand) }</p>
            <div class="place" ref={place}>
                if width > 0.0 {
                    <Picture painter={painter.clone()} palette={page.theme.palette} {width} height={HEIGHT} label={plain(&label)} {canvas} />
                }
            </div>
            <p class="choices">
                <button type="button" class="pill" onclick={again}>{ sentence!("seat-other") }</button>
                { to(&page, Way::Explore, "seat-all") }
            </p>
        </>
    }
}

fn amounts(page: &Context, draw: &Draw) -> Teams<String> {
    draw.own.map(|revenue| page.intl.money(revenue))
}

/// Who was ahead with the same luck.
fn ahead(page: &Context, draw: &Draw) -> String {
    let difference = draw.own.aligned - draw.own.siloed;
    let amount = page.intl.money(difference.abs());
    if difference > 0.0 {
        sentence!("seat-won", more = amount)
    } else if draw.lost_with_the_same_luck() {
        sentence!("seat-lost", less = amount)
    } else {
        sentence!("seat-even")
    }
}
