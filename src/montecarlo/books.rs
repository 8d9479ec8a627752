//! The money of a team's year, counted when the year is over: no week depends on it.

use super::deals::Deals;
use super::luck::Luck;
use crate::funnel::source::ByClass;
use crate::funnel::year::{DealSum, cents, product};
use crate::scenario::Scenario;

/// So many weeks' orders are drawn side by side.
const SIDE_BY_SIDE: usize = 4;

/// What a week leaves to be counted.
#[derive(Clone, Copy, Debug)]
struct Entry {
    won: ByClass<u64>,
    price: f64,
    orders_expected: f64,
}

/// What the weeks of a year leave to be counted.
#[derive(Clone, Debug)]
pub struct Books {
    entries: Vec<Entry>,
}

/// The money of a year.
#[derive(Clone, Debug, Default)]
pub struct Money {
    /// Orders of the shop.
    pub orders: u64,
    /// Revenue of deals, by class, in cents.
    pub of_deals: ByClass<i128>,
    /// Revenue from the first week to the end of each week, in cents.
    pub cumulative: Vec<i128>,
}

impl Books {
    /// Opens the books of a year of so many weeks.
    pub fn new(weeks: usize) -> Self {
        Self { entries: Vec::with_capacity(weeks) }
    }

    /// Notes the next week, in which deals of each class were won at `price`.
    pub fn note(&mut self, won: ByClass<u64>, price: f64, orders_expected: f64) {
        self.entries.push(Entry { won, price, orders_expected });
    }

    /// Counts the money, for what deals are worth.
    #[inline(never)]
    pub fn close(&self, scenario: &Scenario, worth: &Deals, luck: &Luck) -> Money {
        let [median, order] = [scenario.sales.deal_median, scenario.shop.order_value].map(cents);
        let mut deals = [DealSum::default(); 2];
        let mut money = Money { cumulative: Vec::with_capacity(self.entries.len()), ..Money::default() };
        for (index, weeks) in self.entries.chunks(SIDE_BY_SIDE).enumerate() {
            let first = SIDE_BY_SIDE * index;
            let mut expected = [0.0; SIDE_BY_SIDE];
            for (expected, week) in expected.iter_mut().zip(weeks) {
                *expected = week.orders_expected;
            }
            let orders = luck.orders(first, expected);
            for (place, (week, orders)) in weeks.iter().zip(orders).enumerate() {
                for (class, (deals, n)) in deals.iter_mut().zip(week.won).enumerate() {
                    if n > 0 {
                        let worth = worth.sum(&luck.words, first + place, class, n);
                        *deals = deals.plus(DealSum::of(week.price * worth));
                    }
                }
                money.orders += orders;
                money.of_deals = deals.map(|deals| deals.cents(median as u64));
                let [good, poor] = money.of_deals;
                money.cumulative.push(good + poor + product(money.orders, order as u64));
            }
        }
        money
    }
}
