//! The notes window: what to say and to ask, the clocks, and the same screens as the room sees.

use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::context::use_page;
use super::room::guess::{guess_box, range};
use super::room::hands::hands;
use super::room::keys::{KEYS, turn, use_keys};
use super::room::screens::Screens;
use super::room::{changing, today, use_room};
use crate::page::label::of_company;
use crate::page::room::agenda::{Agenda, clock};
use crate::page::room::{Change, Room};
use crate::page::session::Action;
use crate::page::text::text;
use crate::page::way::{RoomId, Step};
use crate::sentence;

/// What the notes need.
#[derive(Properties, PartialEq)]
pub struct NotesProps {
    /// The room of the address; none where somebody opened the notes by themselves.
    pub room: Option<RoomId>,
}

/// Everything that the one who presents should see, and the room should not.
#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let page = use_page();
    use_room(props.room);
    let room = page.session.room;
    let step = room.step;
    let name = |step: Step| text(&format!("step-{}", step.key()), &[]);
    let screens = Screens::new(&page.session);
    use_keys(&screens, turn);
    let (back, next) = (screens.back(), screens.next());
    let ahead = step
        .next()
        .map_or_else(|| sentence!("notes-last"), |next| sentence!("notes-next", name = name(next)));
    html! {
        <main class="notes">
            <header>
                <h1>{ sentence!("present-step", n = step.number(), name = name(step)) }</h1>
                <p>{ of_company(&page.session.shared) }{ " · " }{ sentence!("present-of", n = step.number(), all = Step::ALL.len()) }</p>
            </header>
            if props.room.is_none() {
                <p class="warning">{ sentence!("notes-alone") }</p>
            }
            if room.is_blank {
                <p class="warning" role="status">{ sentence!("notes-blank-on") }</p>
            }
            <Clocks />
            <h2>{ sentence!("notes-say") }</h2>
            <p>{ text(&format!("say-{}", step.key()), &[]) }</p>
            <h2>{ sentence!("notes-ask") }</h2>
            <p>{ text(&format!("ask-{}-room", step.key()), &[]) }</p>
            <h2>{ sentence!("notes-expect") }</h2>
            <p>{ text(&format!("expect-{}", step.key()), &[]) }</p>
            if step == Step::Guess {
                <p>{ range(&page) }</p>
                { guess_box(&page) }
                if room.commitment.is_none() {
                    { hands(&page) }
                } else {
                    <button type="button" class="pill" onclick={changing(&page.session, Change::Reopen)}>{ sentence!("menu-again") }</button>
                }
            }
            <p class="ahead">{ ahead }</p>
            <p class="choices">
                <button type="button" class="pill" disabled={back.is_none()} onclick={back}>
                    { sentence!("present-back") }
                </button>
                <button type="button" class="pill dark" disabled={next.is_none()} onclick={next}>{ sentence!("present-next") }</button>
                <button type="button" class="pill" aria-pressed={room.is_blank.to_string()} onclick={screens.blank()}>
                    { sentence!("menu-blank") }
                </button>
            </p>
            <h2>{ sentence!("menu-keys") }</h2>
            <ul>{ for KEYS.map(|key| html! { <li>{ text(key, &[]) }</li> }) }</ul>
        </main>
    }
}

/// How long this screen and the whole have taken, and may take.
#[component]
fn Clocks() -> Html {
    let page = use_page();
    let room = page.session.room;
    let update = use_force_update();
    use_effect_with((), move |()| {
        let tick = Interval::new(1_000, move || update.force_update());
        move || drop(tick)
    });
    let now = today();
    let agenda = |agenda: Agenda| {
        let is_chosen = room.agenda == agenda;
        html! {
            <button type="button" class="pill" aria-pressed={is_chosen.to_string()}
                onclick={changing(&page.session, Change::Agenda(agenda))}>{ sentence!("notes-minutes", n = agenda.total() as usize) }</button>
        }
    };
    let start = {
        let dispatcher = page.session.dispatcher();
        move |_: MouseEvent| dispatcher.dispatch(Action::Meet(Change::Start(today())))
    };
    html! {
        <section class="clocks" aria-label={sentence!("notes-agenda")}>
            { time("notes-clock", now, room.since, room.agenda.minutes(room.step), &room) }
            { time("notes-whole", now, room.began, room.agenda.total(), &room) }
            <p class="choices">
                { for Agenda::ALL.map(agenda) }
                <button type="button" class="pill" onclick={start}>{ sentence!("notes-start") }</button>
            </p>
            if room.began == 0 {
                <p class="hint">{ sentence!("notes-standing") }</p>
            }
        </section>
    }
}

/// A clock that began at a time, and may take so many minutes.
fn time(key: &str, now: u64, began: u64, minutes: u32, room: &Room) -> Html {
    // Before the clocks start there is nothing to count.
    let spent = if room.began == 0 { 0 } else { now.saturating_sub(began) };
    let allowed = u64::from(minutes) * 60_000;
    let words = text(key, &[("spent", clock(spent).into()), ("minutes", (minutes as usize).into())]);
    let late = (spent > allowed).then(|| sentence!("notes-over", late = clock(spent - allowed)));
    html! {
        <p class={classes!("clock", late.is_some().then_some("late"))}>
            { words }
            { for late.map(|late| html! { <strong>{ " · " }{ late }</strong> }) }
        </p>
    }
}
