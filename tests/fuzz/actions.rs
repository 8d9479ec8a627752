//! Rows of bytes as rows of actions: any bytes are some row, and like bytes are like rows.

use std::rc::Rc;

use handoff::funnel::calibration::calibrate;
use handoff::insight::today::Answers;
use handoff::page::number::DecimalMark;
use handoff::page::room::agenda::Agenda;
use handoff::page::room::guess::{Commitment, Guess};
use handoff::page::room::{Change, Room};
use handoff::page::session::{Action, Question, Session};
use handoff::page::target::{Target, TeamName};
use handoff::page::way::{Step, Way};
use handoff::scenario::field::FIELDS;
use handoff::scenario::link::{Opened, decode};
use handoff::scenario::{Practice, Preset, json};

/// The most actions of a row: what comes after adds time, not cases.
const MOST: usize = 60;

/// Rows that each do something of everything, in different orders.
pub fn corpus() -> Vec<Vec<u8>> {
    [1u8, 3, 7, 31, 101].map(|step| (0..=255u8).map(|index| index.wrapping_mul(step)).collect()).to_vec()
}

/// Plays a row, and holds the session to its invariants after each action.
pub fn play(row: &[u8]) {
    let mut row = Row(row);
    let mut session = Rc::new(Session::default());
    for _ in 0..MOST {
        if row.0.is_empty() {
            break;
        }
        session = session.reduce(row.action());
        assert!(calibrate(&session.shared.scenario).is_ok());
        assert!(session.goal().is_finite());
        assert!(session.drafts.iter().all(|draft| session.value(draft.target).is_finite()));
    }
    let fragment = session.fragment_of(Way::Explore);
    if !fragment.is_empty() {
        assert_eq!(decode(&fragment), Ok(Opened::Whole(session.shared.clone())));
    }
}

/// The bytes that are left; zeros where there are none.
struct Row<'a>(&'a [u8]);

impl Row<'_> {
    fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.byte())
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::from(self.byte()) % choices.len()]
    }

    /// A number that people mean, or one that only a program can think of.
    fn number(&mut self) -> f64 {
        let share = f64::from(self.byte()) / 255.0;
        match self.byte() % 8 {
            0 => f64::from_bits(u64::from_le_bytes(self.bytes())),
            1 => self.one_of(&[0.0, -0.0, -1.0, 1e308, 5e-324, f64::NAN, f64::INFINITY, f64::NEG_INFINITY]),
            2 | 3 => share * 1e6,
            4 => share * 100.0,
            _ => share,
        }
    }

    fn text(&mut self) -> String {
        match self.byte() % 4 {
            0 => String::from_utf8_lossy(&self.bytes::<12>()).into_owned(),
            1 => format!("{} %", self.number()),
            2 => format!("{}k", self.number()),
            _ => self.number().to_string(),
        }
    }

    fn target(&mut self) -> Target {
        let team = self.one_of(&[TeamName::Siloed, TeamName::Aligned]);
        match self.byte() % 8 {
            0 => Target::Budget,
            1 => Target::Reps,
            2 => Target::Leads,
            3 => Target::Goal,
            4 => Target::Channel { index: usize::from(self.byte() % 9), field: 0 },
            5 => Target::Level(team, self.one_of(&Practice::ALL)),
            _ => Target::Field(FIELDS[usize::from(self.byte()) % FIELDS.len()].path),
        }
    }

    fn action(&mut self) -> Action {
        match self.byte() % 20 {
            0..4 => Action::Slide(self.target(), self.number()),
            4..8 => {
                let mark = self.one_of(&[DecimalMark::Point, DecimalMark::Comma]);
                Action::Type(self.target(), self.text(), mark)
            }
            8 | 9 => Action::Release,
            10 => Action::Discard(self.target()),
            11 => Action::Choose(self.one_of(&Preset::ALL)),
            12 => Action::Adopt,
            13 => Action::Name(self.text()),
            14 => Action::Price(self.text()),
            15 => Action::Go(Way::of(&format!("#present={}", self.byte() % 9))),
            16 => Action::Load(json::read(&self.text())),
            17 => Action::Visit(Box::new(self.one_of(&Preset::ALL).scenario())),
            18 => Action::Meet(self.change()),
            _ => match self.byte() % 6 {
                0 => Action::Redraw,
                1 => Action::StartAgain,
                2 => Action::Dismiss,
                3 => Action::Ask(Question::Proof),
                4 => Action::Await,
                _ => Action::Place(Answers::default()),
            },
        }
    }

    fn change(&mut self) -> Change {
        let time = u64::from_le_bytes(self.bytes());
        let guess = Guess::nearest(self.number());
        match self.byte() % 10 {
            0 => Change::Hear(Room { revision: u32::from_le_bytes(self.bytes()), ..Room::default() }),
            1 => Change::Step(Step::numbered(usize::from(self.byte())), time),
            2 => Change::Guess(Some(guess)),
            3 => Change::Commit(Commitment::Guessed(guess)),
            4 => Change::Raise(usize::from(self.byte()), i32::from_le_bytes(self.bytes())),
            5 => Change::Seats(u16::from_le_bytes(self.bytes())),
            6 => Change::Agenda(Agenda::default()),
            7 => Change::Start(time),
            8 => Change::Reopen,
            _ => Change::Blank,
        }
    }
}
