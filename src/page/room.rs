//! The room: what a presentation knows beside the company, as its windows tell it each other.

pub mod agenda;
pub mod guess;
pub mod lever;
pub mod message;
pub mod reach;
pub mod seats;
pub mod tally;

use self::agenda::Agenda;
use self::guess::{Commitment, Guess};
use self::lever::Lever;
use self::tally::Tally;
use super::way::{RoomId, Step};

/// The most seats that have a mark.
pub const MOST_SEATS: u16 = 100;

/// A presentation in progress. Windows that share its id hold the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Which room; none until a window of it has opened.
    pub id: Option<RoomId>,
    /// Counts the changes, so that of two copies the later one is known.
    pub revision: u32,
    /// The screen that shows.
    pub step: Step,
    /// Where the slider was moved to, or what was typed; none until someone did.
    pub draft: Option<Guess>,
    /// What was guessed for good; until then nothing of the answer shows.
    pub commitment: Option<Commitment>,
    /// Hands that were raised.
    pub tally: Tally,
    /// How many seats have a mark, 1 to [`MOST_SEATS`].
    pub seats: u16,
    /// What is changed on the screen of the lever; none before somebody chose.
    pub lever: Option<Lever>,
    /// How long the whole may take.
    pub agenda: Agenda,
    /// Whether the screen is blank, so that people look at each other.
    pub is_blank: bool,
    /// When the presentation began, and its present screen, in milliseconds of the calendar; 0 before.
    /// To open it is not to begin: a room fills first.
    pub began: u64,
    /// See `began`.
    pub since: u64,
}

/// What happens in a room. Times are milliseconds of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A window opened: the room that it knew, or a new one.
    Enter(Room),
    /// Another window of the room tells how it is there.
    Hear(Room),
    /// Another screen, at a time.
    Step(Step, u64),
    /// The guess moved; none takes it back.
    Guess(Option<Guess>),
    /// What is guessed is guessed.
    Commit(Commitment),
    /// The question is open again: guess and hands are gone.
    Reopen,
    /// So many more hands, or fewer, in a range by its index.
    Raise(usize, i32),
    /// So many seats.
    Seats(u16),
    /// Another lever.
    Lever(Lever),
    /// Another length.
    Agenda(Agenda),
    /// Blank, or shown again.
    Blank,
    /// Both clocks start, at a time.
    Start(u64),
}

impl Default for Room {
    fn default() -> Self {
        Self {
            id: None,
            revision: 0,
            step: Step::default(),
            draft: None,
            commitment: None,
            tally: Tally::default(),
            seats: 30,
            lever: None,
            agenda: Agenda::default(),
            is_blank: false,
            began: 0,
            since: 0,
        }
    }
}

impl Room {
    /// A room that has just opened.
    pub fn new(id: RoomId) -> Self {
        Self { id: Some(id), ..Self::default() }
    }

    /// The guess that a commitment would hold: the one that was moved or typed, else the room's hands.
    pub fn guess(&self) -> Option<Guess> {
        self.draft.or_else(|| self.tally.guess())
    }

    /// The room after a change.
    #[must_use]
    pub fn after(self, change: Change) -> Self {
        let mut next = self;
        match change {
            Change::Enter(room) => return room,
            Change::Hear(room) => return if room.supersedes(&self) { room } else { self },
            Change::Step(step, now) if step != self.step => {
                next.step = step;
                next.since = now;
                next.is_blank = false;
                // Who forgets to start the clocks starts them by going on.
                if self.began == 0 {
                    next.began = now;
                }
            }
            Change::Step(..) => {}
            Change::Guess(draft) => next.draft = draft,
            Change::Commit(commitment) => next.commitment = Some(commitment),
            Change::Reopen => {
                next.draft = None;
                next.commitment = None;
                next.tally = Tally::default();
            }
            Change::Raise(range, hands) => next.tally = self.tally.raised(range, hands),
            Change::Seats(seats) => next.seats = seats.clamp(1, MOST_SEATS),
            Change::Lever(lever) => next.lever = Some(lever),
            Change::Agenda(agenda) => next.agenda = agenda,
            Change::Blank => next.is_blank = !self.is_blank,
            Change::Start(now) => {
                next.began = now;
                next.since = now;
            }
        }
        if next != self {
            next.revision += 1;
        }
        next
    }

    /// Whether this copy of the same room is the later one. Of two changes that crossed on their way,
    /// both windows choose the same.
    fn supersedes(&self, other: &Self) -> bool {
        let rank = |room: &Self| (room.revision, message::write(room));
        self.id == other.id && rank(self) > rank(other)
    }
}
