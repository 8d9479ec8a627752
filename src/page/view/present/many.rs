//! The room as a dot plot: every seat a future, and the guess beside the answer.

use std::cell::OnceCell;

use gloo::render::{AnimationFrame, request_animation_frame};
use yew::prelude::*;

use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::context::{Context, use_page};
use super::super::motion;
use super::super::room::code::Code;
use super::super::room::guess::written;
use crate::chart::seats::{Flag, SeatMark, Seats};
use crate::montecarlo::replication::Teams;
use crate::page::room::guess::Commitment;
use crate::page::room::seats::Draw;
use crate::page::sentence::{self, Figures};
use crate::page::session::Answer;
use crate::page::way::Way;
use crate::sentence;
use crate::worker::clock::now;

/// How long the answer takes from the guess to its own place: long enough for a room to gasp.
const MILLISECONDS: f64 = 1_800.0;

/// The seats.
#[component]
pub fn Many() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let answer = page.answer().cloned();
    let share = use_arrival(answer.is_some());
    let seats = page.session.room.seats;
    // Neither these nor their table change while the answer moves to its place, frame by frame.
    let draws = use_memo((answer.clone(), seats), |(answer, seats)| {
        answer.as_ref().map_or_else(Vec::new, |answer| Draw::all(&answer.batch.rows, *seats))
    });
    let made = use_memo(draws.clone(), |_| OnceCell::new());
    let painter = use_memo((answer.clone(), page.session.room, share.to_bits()), |(answer, ..)| {
        let plot = plot(&page, answer.as_ref()?, &draws, share);
        Some(Painter::new(move |area, style| plot.draw(area, style)))
    });
    let (title, summary) = match &answer {
        Some(answer) => (title(&page, answer), summary(&page, answer, &draws)),
        None => (sentence!("step-many"), sentence!("headline-waiting")),
    };
    let table = Table::later(&page, move |page| made.get_or_init(|| table(page, &draws)).clone());
    html! {
        <Card id="seats-plot" {title} {summary} painter={(*painter).clone()} height=0.0 {place} {width}
            {table} busy={!page.session.is_settled()}>
            <Code way={Way::Seat(None)} words={sentence!("code-seat")} />
        </Card>
    }
}

/// How much of the way from the guess to the answer lies behind, 0 to 1, from when the answer is there.
#[hook]
fn use_arrival(is_there: bool) -> f64 {
    let since = use_mut_ref(|| None::<f64>);
    let frame = use_mut_ref(|| None::<AnimationFrame>);
    let update = use_force_update();
    if !is_there {
        return 0.0;
    }
    let since = *since.borrow_mut().get_or_insert_with(now);
    let left = if motion::is_reduced() { 0.0 } else { 1.0 - ((now() - since) / MILLISECONDS).min(1.0) };
    *frame.borrow_mut() = (left > 0.0).then(|| request_animation_frame(move |_| update.force_update()));
    1.0 - left * left * left
}

fn title(page: &Context, answer: &Answer) -> String {
    let Some(relative) = answer.summary.gap.relative else { return sentence!("step-many") };
    let answer = page.intl.signed_percent(relative);
    match page.session.room.commitment.and_then(Commitment::guess) {
        Some(guess) => sentence!("many-title-guess", guess = written(page, guess), answer = answer),
        None => sentence!("many-title", answer = answer),
    }
}

fn summary(page: &Context, answer: &Answer, draws: &[Draw]) -> String {
    let stand = draws.iter().filter(|draw| draw.stands()).count();
    let mut sentences = sentence::consequences(&answer.summary, &*page.intl);
    sentences.push(sentence!("many-stand", stand = stand, seats = draws.len()));
    sentences.join(" ")
}

fn plot(page: &Context, answer: &Answer, draws: &[Draw], share: f64) -> Seats {
    let seats: Vec<SeatMark> = draws
        .iter()
        .map(|draw| SeatMark {
            name: draw.seat.number().to_string(),
            revenue: draw.own,
            stands: draw.stands(),
        })
        .collect();
    let [base, mean] = answer.summary.teams.as_ref().map(|team| team.totals.revenue.mean).into_array();
    let guess = page.session.room.commitment.and_then(Commitment::guess);
    let guessed = guess.map(|guess| base * (1.0 + guess.share()));
    let from = guessed.unwrap_or(mean);
    let relative = answer.summary.gap.relative.map(|relative| page.intl.signed_percent(relative));
    let arrived = Flag {
        value: from + (mean - from) * share,
        text: sentence!("many-answer", answer = relative.unwrap_or_else(|| page.intl.money(mean))),
    };
    let guess = guess
        .zip(guessed)
        .map(|(guess, value)| Flag { value, text: sentence!("many-guess", guess = written(page, guess)) });
    let axis = Seats::nice_axis(&seats, &[from, mean]);
    let names = Teams { siloed: sentence!("siloed"), aligned: sentence!("aligned") };
    Seats::new(seats, guess, arrived, axis, names, &|value| page.intl.money(value))
}

fn table(page: &Context, draws: &[Draw]) -> Table {
    let of_team = |team: String| sentence!("many-own-column", team = team);
    let headings = vec![
        sentence!("many-seat-column"),
        of_team(sentence!("siloed")),
        of_team(sentence!("aligned")),
        sentence!("many-next-column"),
        sentence!("many-stands-column"),
    ];
    let row = |draw: &Draw| {
        let Teams { siloed, aligned } = draw.own.map(|revenue| page.intl.money(revenue));
        let stands = sentence!(if draw.stands() { "many-stands" } else { "many-sits" });
        vec![draw.seat.number().to_string(), siloed, aligned, page.intl.money(draw.next), stands]
    };
    Table { headings, rows: draws.iter().map(row).collect() }
}
