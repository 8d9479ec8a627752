//! What of a room outlives a reload of its window, where the browser keeps anything.

use web_sys::{Storage, window};

use super::super::storage::storage;
use crate::page::room::Room;
use crate::page::room::message::{read, write};

/// This window's room.
const ROOM: &str = "handoff.room";
/// This device's public address.
const ADDRESS: &str = "handoff.address";

/// The room that this window was in.
pub fn kept() -> Option<Room> {
    read(&session()?.get_item(ROOM).ok()??)
}

/// Keeps the room for a reload. Blocked or full storage only means that a reload starts anew.
pub fn keep(room: &Room) {
    if let Some(kept) = session() {
        let _ = kept.set_item(ROOM, &write(room));
    }
}

/// The address at which phones reach the page, as it was typed; empty where nobody did.
pub fn address() -> String {
    storage().and_then(|kept| kept.get_item(ADDRESS).ok()?).unwrap_or_default()
}

/// Keeps that address for the next presentation. Blocked storage only means that it has to be typed again.
pub fn keep_address(address: &str) {
    if let Some(kept) = storage() {
        let _ = kept.set_item(ADDRESS, address);
    }
}

fn session() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}
