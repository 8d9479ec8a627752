//! A room as a line of text: what its windows send each other, and what outlives a reload.
//!
//! Named values with `&` between them, as in fragments. What a reader does not know it passes over, and
//! what is missing or spoilt is as in a new room, so windows of two versions understand each other.

use super::agenda::Agenda;
use super::guess::{Commitment, Guess};
use super::lever::Lever;
use super::tally::Tally;
use super::{MOST_SEATS, Room};
use crate::page::way::{RoomId, Step};

/// What a window says that has just opened: tell me how it is.
pub const QUESTION: &str = "?";

/// A room as text.
pub fn write(room: &Room) -> String {
    let mut values = vec![
        ("room", room.id.map_or_else(String::new, |id| id.to_string())),
        ("revision", room.revision.to_string()),
        ("step", room.step.number().to_string()),
        ("hands", room.tally.hands.map(|hands| hands.to_string()).join(".")),
        ("seats", room.seats.to_string()),
        ("minutes", room.agenda.total().to_string()),
        ("blank", u8::from(room.is_blank).to_string()),
        ("began", room.began.to_string()),
        ("since", room.since.to_string()),
    ];
    let percent = |guess: Guess| guess.percent().to_string();
    values.extend(room.lever.map(|lever| ("lever", lever.key().to_owned())));
    values.extend(room.draft.map(|guess| ("draft", percent(guess))));
    values.extend(
        room.commitment
            .map(|commitment| ("guess", commitment.guess().map_or_else(|| "none".to_owned(), percent))),
    );
    values.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// What the window that presents says: how the room is, and the company that it shows, as in a link.
pub fn write_with(room: &Room, company: &str) -> String {
    format!("{}&company={company}", write(room))
}

/// The company of the window that presents, as in a link; none where another window speaks.
pub fn company(text: &str) -> Option<&str> {
    value(text, "company")
}

fn value<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut parts = text.split('&').filter_map(|part| part.split_once('='));
    parts.find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// The room that a text tells of; none where it names no room.
pub fn read(text: &str) -> Option<Room> {
    let value = |name: &str| value(text, name);
    let number = |name: &str| value(name).and_then(|value| value.parse::<u64>().ok());
    let guess = |text: &str| text.parse::<i16>().ok().map(|percent| Guess::nearest(f64::from(percent)));
    let new = Room::new(value("room")?.parse::<RoomId>().ok()?);
    let mut tally = Tally::default();
    for (range, hands) in value("hands").unwrap_or_default().split('.').enumerate() {
        tally = tally.raised(range, hands.parse().unwrap_or_default());
    }
    let minutes = number("minutes");
    let commitment = value("guess").and_then(|text| match text {
        "none" => Some(Commitment::Declined),
        text => guess(text).map(Commitment::Guessed),
    });
    Some(Room {
        revision: number("revision").and_then(|revision| revision.try_into().ok()).unwrap_or_default(),
        step: Step::numbered(number("step").and_then(|step| step.try_into().ok()).unwrap_or(1)),
        draft: value("draft").and_then(guess),
        commitment,
        tally,
        seats: number("seats").map_or(new.seats, |seats| seats.clamp(1, u64::from(MOST_SEATS)) as u16),
        lever: value("lever").and_then(Lever::from_key),
        agenda: Agenda::ALL
            .into_iter()
            .find(|agenda| minutes == Some(u64::from(agenda.total())))
            .unwrap_or_default(),
        is_blank: value("blank") == Some("1"),
        began: number("began").unwrap_or_default(),
        since: number("since").unwrap_or_default(),
        ..new
    })
}
