//! What a seat in the room holds: the replication of its number.

use crate::insight::team::money;
use crate::montecarlo::batch::Row;
use crate::montecarlo::replication::{Simulator, Teams};
use crate::page::way::Seat;

/// One seat: its own future of both teams, and the first team of the seat after it.
///
/// The two teams of one future share its luck, and with the same luck hardly anybody loses. To draw one
/// future from each team, a seat sets its aligned team against the first team of the next seat, which
/// had other luck: the headline's comparison, without a draw that phone and projector would have to share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draw {
    /// The seat, and so the number of its replication.
    pub seat: Seat,
    /// Revenue of its own future, in money.
    pub own: Teams<f64>,
    /// Revenue of the first team in the next seat's future, in money.
    pub next: f64,
}

impl Draw {
    /// Plays what a seat holds: the same bits as in any run of this scenario and seed.
    pub fn play(simulator: &Simulator, seat: Seat) -> Self {
        let number = u64::from(seat.number());
        let revenue = |number: u64| {
            simulator
                .replicate(number)
                .map(|year| money(year.cumulative_revenue.last().copied().unwrap_or_default()))
        };
        Self { seat, own: revenue(number), next: revenue(number + 1).siloed }
    }

    /// What the first so many seats hold, as far as they are among the rows of a run, which are in the
    /// order of their numbers and begin with 0.
    pub fn all(rows: &[Row], seats: u16) -> Vec<Self> {
        let revenue =
            |number: usize| rows.get(number).map(|row| row.teams.map(|totals| money(totals.revenue)));
        let draw = |number: u16| {
            let index = usize::from(number);
            Some(Self { seat: Seat::new(number)?, own: revenue(index)?, next: revenue(index + 1)?.siloed })
        };
        (1..=seats).map_while(draw).collect()
    }

    /// Whether its aligned team earned less than its own first team, with the same luck.
    pub fn lost_with_the_same_luck(&self) -> bool {
        self.own.aligned < self.own.siloed
    }

    /// Whether its aligned team earned less than the next seat's first team: whoever sits here stands.
    pub fn stands(&self) -> bool {
        self.own.aligned < self.next
    }
}
