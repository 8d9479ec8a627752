//! What of a room outlives a reload of its window, where the browser keeps anything.

use super::super::storage::Memory;
use crate::page::room::Room;
use crate::page::room::message::{read, write};

/// The room that this window was in.
pub fn kept() -> Option<Room> {
    read(&Memory::Room.read()?)
}

/// Keeps the room for a reload, which else starts anew.
pub fn keep(room: &Room) {
    Memory::Room.keep(&write(room));
}

/// The address at which phones reach the page, as it was typed; empty where nobody did.
pub fn address() -> String {
    Memory::Address.read().unwrap_or_default()
}

/// Keeps that address for the next presentation, which else has it typed again.
pub fn keep_address(address: &str) {
    Memory::Address.keep(address);
}
