//! The luck of one replication: keyed draws for every week of both teams.

use libm::exp;

use super::binomial::Coin;
use super::key::{Key, Words};
use super::{normal, poisson};
use crate::funnel::chance::{Cell, Chance, Draw};
use crate::funnel::source::Class;
use crate::funnel::year::{DealSum, Luck};

/// Draws by inversion of keyed uniform numbers, so under one name a draw never falls when its
/// n, p or mean rises.
#[derive(Clone, Copy, Debug)]
pub struct KeyedLuck {
    words: Words,
    deal_spread: f64,
}

impl KeyedLuck {
    /// The luck of a replication; `deal_spread` is the log standard deviation of a deal.
    pub fn new(words: Words, deal_spread: f64) -> Self {
        Self { words, deal_spread }
    }
}

/// The splits of one week.
#[derive(Clone, Copy, Debug)]
pub struct KeyedWeek {
    words: Words,
    week: usize,
}

impl Chance for KeyedWeek {
    type Count = u64;
    type Coin = Coin;

    fn coin(&self, p: f64) -> Coin {
        Coin::new(p)
    }

    fn split(&self, draw: Draw, cell: Cell, n: u64, coin: &Coin) -> u64 {
        if n == 0 { 0 } else { coin.count(n, self.words.uniform(Key::of_week(draw, self.week, cell))) }
    }
}

impl Luck for KeyedLuck {
    type Week = KeyedWeek;

    fn week(&self, t: usize) -> KeyedWeek {
        KeyedWeek { words: self.words, week: t }
    }

    fn arrivals(&self, t: usize, cell: Cell, mean: f64) -> u64 {
        poisson::count(mean, self.words.uniform(Key::of_week(Draw::Arrive, t, cell)))
    }

    fn orders(&self, t: usize, mean: f64) -> u64 {
        poisson::count(mean, self.words.uniform(Key::of_week(Draw::Order, t, COMPANY)))
    }

    fn idle_visitors(&self, source: usize, mean: f64) -> u64 {
        let cell = Cell { source, class: Class::Good };
        poisson::count(mean, self.words.uniform(Key::of_week(Draw::Visit, 0, cell)))
    }

    fn deals(&self, t: usize, cell: Cell, n: u64) -> DealSum {
        let key = Key::of_week(Draw::Deal, t, cell);
        let value = |index| exp(self.deal_spread * normal::quantile(self.words.uniform_at(key, index)));
        (0..n).map(|index| DealSum::of(value(index))).fold(DealSum::default(), DealSum::plus)
    }
}

/// Where a draw is made that has neither source nor class.
const COMPANY: Cell = Cell { source: 0, class: Class::Good };
