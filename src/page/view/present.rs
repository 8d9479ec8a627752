//! Present: one idea a screen, for a room.

mod deck;
mod device;
mod guess;
mod home;
mod keys;
mod lever;
mod many;
mod menu;
mod reasons;
mod scene;

use yew::prelude::*;

use self::deck::Deck;
use self::keys::{press, use_swipe};
use super::brand::mark;
use super::context::{Context, use_page};
use super::room::keys::use_keys;
use super::room::use_room;
use super::section::watch::OneFuture;
use crate::page::label::of_company;
use crate::page::text::text;
use crate::page::way::{Step, Way};
use crate::sentence;

/// The presentation, on the screen of the address.
#[component]
pub fn Present() -> Html {
    let page = use_page();
    use_room(None);
    device::use_wake_lock();
    let menu = use_node_ref();
    let blocked = use_state_eq(|| false);
    let deck = Deck::new(&page, menu.clone(), blocked.setter());
    use_keys(&deck, press);
    let swipe = use_swipe(&deck);
    let room = page.session.room;
    // Nothing of the answer is in the document before the question is answered.
    let is_open = room.commitment.is_none() && room.step > Step::Guess;
    let shown = if is_open { Step::Guess } else { room.step };
    let screen = match shown {
        Step::Scene => scene::scene(&page),
        Step::Guess => guess::question(&page),
        Step::One => html! { <OneFuture /> },
        Step::Many => html! { <many::Many /> },
        Step::Lever => lever::levers(&page),
        Step::Reasons => html! { <reasons::Reasons /> },
        Step::Home => home::home(&page),
    };
    let gate = (shown == Step::Guess && room.commitment.is_none()).then_some(guess::GATE);
    let (back, next) = (deck.screens.back(), deck.screens.next());
    let open_menu = deck.menu();
    let show = deck.screens.blank();
    html! {
        <div class="present" onpointerdown={swipe.clone()} onpointerup={swipe.clone()} onpointercancel={swipe}>
            <header>
                <span class="brand">{ mark() }<span>{ of_company(&page.session.shared) }</span></span>
                { steps(&page) }
            </header>
            <main class={format!("at-{}", shown.key())} key={shown.key()}>{ screen }</main>
            <footer>
                <button type="button" class="pill" disabled={back.is_none()} onclick={back}>{ sentence!("present-back") }</button>
                <button type="button" class="pill" onclick={open_menu}>{ sentence!("present-menu") }</button>
                <button type="button" class="pill dark" disabled={next.is_none()} onclick={next} aria-describedby={gate}>
                    { sentence!("present-next") }
                </button>
            </footer>
            { self::menu::menu(&page, &menu, &deck, *blocked) }
            if room.is_blank {
                <button type="button" class="blank" aria-label={sentence!("present-show")} onclick={show}></button>
            }
        </div>
    }
}

/// A link to every screen.
fn steps(page: &Context) -> Html {
    let at = page.session.room.step;
    let link = |step: Step| {
        let name = text(&format!("step-{}", step.key()), &[]);
        let label = sentence!("present-step", n = step.number(), name = name);
        let class = if step <= at { "done" } else { "" };
        html! {
            <li>
                <a class={class} href={page.href(Way::Present(step))} title={label.clone()}
                    aria-label={label} aria-current={(step == at).then_some("step")}></a>
            </li>
        }
    };
    html! {
        <nav aria-label={sentence!("present-steps")}>
            <ol>{ for Step::ALL.map(link) }</ol>
            <span>{ sentence!("present-of", n = at.number(), all = Step::ALL.len()) }</span>
        </nav>
    }
}
