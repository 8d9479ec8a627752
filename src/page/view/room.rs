//! A room's windows: each keeps its copy of the room, tells the others of changes, and hears theirs.

pub mod code;
pub mod guess;
pub mod hands;
pub mod keys;
mod line;
pub mod screens;
pub mod store;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use self::line::Line;
pub use self::line::open_notes;
use super::address::opening;
use super::context::{Handle, use_page};
use crate::page::room::message::{QUESTION, company, read, write, write_with};
use crate::page::room::{Change, Room};
use crate::page::session::Action;
use crate::page::way::{RoomId, Way};

/// Milliseconds of the calendar.
pub fn today() -> u64 {
    // The calendar began before every device, and its milliseconds fit for ever.
    js_sys::Date::now() as u64
}

/// What changes the room, for an event of any kind.
pub fn changing<E>(session: &Handle, change: Change) -> Callback<E> {
    let dispatcher = session.dispatcher();
    Callback::from(move |_| dispatcher.dispatch(Action::Meet(change)))
}

/// Enters the room of this window, the one of an address or a new one, and keeps all its windows alike.
#[hook]
pub fn use_room(asked: Option<RoomId>) {
    let page = use_page();
    let room = page.session.room;
    let way = page.session.way;
    let dispatcher = page.session.dispatcher();
    use_effect_with(asked, move |asked| {
        if room.id.is_none() || asked.is_some() && *asked != room.id {
            dispatcher.dispatch(Action::Meet(Change::Enter(entered(*asked, way))));
        }
    });
    let message = match way {
        Way::Present(_) => write_with(&room, &page.session.fragment_of(Way::Explore)),
        _ => write(&room),
    };
    // What the listener tells is the latest message, not the one that it was made with.
    let latest = use_mut_ref(String::new);
    latest.borrow_mut().clone_from(&message);
    let line = use_mut_ref(|| None::<Line>);
    {
        let (line, dispatcher) = (line.clone(), page.session.dispatcher());
        // Notes are about the company that is presented; a window that presents keeps its own.
        let follows = matches!(way, Way::Notes(_));
        use_effect_with(room.id, move |id| {
            *line.borrow_mut() = id.map(|id| connect(id, &line, latest, follows, dispatcher));
            if let Some(line) = line.borrow().as_ref() {
                line.say(QUESTION);
            }
            move || drop(line.take())
        });
    }
    use_effect_with((room, message), move |(room, message)| {
        if room.id.is_some() {
            store::keep(room);
            if let Some(line) = line.borrow().as_ref() {
                line.say(message);
            }
        }
    });
}

/// The room as this window kept it, else a new one; where it presents, on the screen of its address.
fn entered(asked: Option<RoomId>, way: Way) -> Room {
    let kept = store::kept().filter(|kept| asked.is_none_or(|asked| kept.id == Some(asked)));
    let room = kept.unwrap_or_else(|| Room::new(asked.unwrap_or_else(random)));
    match way {
        // To open a screen is not to begin: only clocks that run have a new time for it.
        Way::Present(step) => room.after(Change::Step(step, if room.began == 0 { 0 } else { today() })),
        _ => room,
    }
}

fn random() -> RoomId {
    // Below 2³², so that it fits.
    RoomId((js_sys::Math::random() * 4_294_967_296.0) as u32)
}

fn connect(
    id: RoomId,
    line: &Rc<RefCell<Option<Line>>>,
    latest: Rc<RefCell<String>>,
    follows: bool,
    dispatcher: UseReducerDispatcher<crate::page::session::Session>,
) -> Line {
    let line = Rc::downgrade(line);
    Line::new(id, move |message| {
        if message == QUESTION {
            if let Some(line) = line.upgrade()
                && let Some(line) = line.borrow().as_ref()
            {
                line.say(&latest.borrow());
            }
        } else if let Some(room) = read(message) {
            dispatcher.dispatch(Action::Meet(Change::Hear(room)));
            if let Some(company) = company(message).filter(|_| follows) {
                dispatcher.dispatch(opening(company, Way::Explore));
            }
        }
    })
}
