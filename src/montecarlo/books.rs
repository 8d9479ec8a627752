//! The money of a team's year.

use super::deals::Deals;
use super::key::Words;
use crate::funnel::source::ByClass;
use crate::funnel::year::{DealSum, cents};
use crate::scenario::Scenario;

/// Adds up deals and orders.
#[derive(Clone, Debug)]
pub struct Books<'a> {
    worth: &'a Deals,
    deals: ByClass<DealSum>,
    orders: u64,
    deal_median: u64,
    order_value: i128,
    /// Revenue from the first week to the end of each week, in cents.
    pub cumulative: Vec<i128>,
}

impl<'a> Books<'a> {
    /// Opens the books of a year.
    pub fn new(scenario: &Scenario, worth: &'a Deals) -> Self {
        Self {
            worth,
            deals: [DealSum::default(); 2],
            orders: 0,
            deal_median: cents(scenario.sales.deal_median) as u64,
            order_value: cents(scenario.shop.order_value),
            cumulative: Vec::with_capacity(scenario.weeks()),
        }
    }

    /// Closes week `t`, in which deals of each class were won at `price`, and orders came in.
    #[inline(never)]
    pub fn close_week(&mut self, t: usize, won: ByClass<u64>, price: f64, orders: u64, words: &Words) {
        for (class, (deals, n)) in self.deals.iter_mut().zip(won).enumerate() {
            if n > 0 {
                *deals = deals.plus(DealSum::of(price * self.worth.sum(words, t, class, n)));
            }
        }
        self.orders += orders;
        let revenue = self.deal_revenue().iter().sum::<i128>() + i128::from(self.orders) * self.order_value;
        self.cumulative.push(revenue);
    }

    /// Revenue of deals so far, by class, in cents.
    pub fn deal_revenue(&self) -> ByClass<i128> {
        self.deals.map(|deals| deals.cents(self.deal_median))
    }

    /// Orders so far.
    pub fn orders(&self) -> u64 {
        self.orders
    }
}
