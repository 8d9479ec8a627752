//! The line between a room's windows: a broadcast channel, or messages between a window and the one that
//! it opened.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Window, window};

use crate::page::way::RoomId;

/// How browsers write the origin of a page from a disk.
const NO_ORIGIN: &str = "null";

thread_local! {
    /// The notes window that this one opened, where browsers have no channels.
    static OPENED: RefCell<Option<Window>> = const { RefCell::new(None) };
}

/// A line. Dropping it hangs up.
pub struct Line {
    wire: Wire,
    _listener: EventListener,
}

enum Wire {
    /// Every window of the room in this browser.
    Channel(BroadcastChannel),
    /// The window that opened this one, else the one that this opened or that spoke last.
    Windows(Rc<RefCell<Option<Window>>>),
}

impl Line {
    /// A line of a room; `hear` gets what its other windows say.
    pub fn new(room: RoomId, hear: impl Fn(&str) + 'static) -> Self {
        let told = move |event: &MessageEvent| {
            if let Some(text) = event.data().as_string() {
                hear(&text);
            }
        };
        // Of pages from a disk each is an origin of its own, and a channel would reach no other.
        let channel = Some(format!("handoff-room-{room}")).filter(|_| origin() != NO_ORIGIN);
        match channel.and_then(|name| BroadcastChannel::new(&name).ok()) {
            Some(channel) => {
                let listener = EventListener::new(&channel, "message", move |event| {
                    told(event.unchecked_ref());
                });
                Self { wire: Wire::Channel(channel), _listener: listener }
            }
            None => Self::between_windows(told),
        }
    }

    fn between_windows(told: impl Fn(&MessageEvent) + 'static) -> Self {
        let other = Rc::new(RefCell::new(window().and_then(|window| opener_of(&window))));
        let spoke = other.clone();
        // Every window of this origin may reach this one; a listener on none would hear nothing anyway.
        let listener = EventListener::new(&gloo::utils::window(), "message", move |event| {
            let event: &MessageEvent = event.unchecked_ref();
            // Another window is no `Window` of this one, so only its identity tells what it is.
            let source = event.source().map(JsCast::unchecked_into::<Window>);
            let Some(source) = source.filter(|source| event.origin() == origin() && is_ours(source)) else {
                return;
            };
            *spoke.borrow_mut() = Some(source);
            told(event);
        });
        Self { wire: Wire::Windows(other), _listener: listener }
    }

    /// Says something to the room's other windows.
    pub fn say(&self, message: &str) {
        match &self.wire {
            Wire::Channel(channel) => {
                // A line of text can be sent over any open channel.
                let _ = channel.post_message(&JsValue::from_str(message));
            }
            Wire::Windows(other) => {
                let opened = || OPENED.with_borrow(Clone::clone);
                if let Some(other) = other.borrow().clone().or_else(opened) {
                    // A window that was closed hears nothing, which is no harm. What a page from a disk says
                    // is for every page at that window, because it has no origin to name.
                    let target = if origin() == NO_ORIGIN { "*".to_owned() } else { origin() };
                    let _ = other.post_message(&JsValue::from_str(message), &target);
                }
            }
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if let Wire::Channel(channel) = &self.wire {
            channel.close();
        }
    }
}

/// Opens the notes in a window of their own, or shows them again; tells whether the browser let it.
pub fn open_notes(room: RoomId, address: &str) -> bool {
    let look = "popup,width=760,height=900";
    let opened = window().and_then(|window| {
        window.open_with_url_and_target_and_features(address, &format!("handoff-notes-{room}"), look).ok()?
    });
    let is_open = opened.is_some();
    if is_open {
        OPENED.set(opened);
    }
    is_open
}

fn origin() -> String {
    window().map(|window| window.origin()).unwrap_or_default()
}

/// Whether a window opened this one, or was opened by it.
fn is_ours(other: &Window) -> bool {
    let Some(this) = window() else { return false };
    opener_of(&this).as_ref() == Some(other) || opener_of(other).is_some_and(|opener| opener == this)
}

fn opener_of(window: &Window) -> Option<Window> {
    let opener = window.opener().ok()?;
    (!opener.is_null() && !opener.is_undefined()).then(|| opener.unchecked_into())
}
