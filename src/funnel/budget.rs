//! Spend: what marketing carries over, and how it moves its budget (MODEL.md section 4, steps 1 and 9).

use libm::log;

use super::exponential::exp;
use super::source::{BySource, Response, Source};

/// Share of this week in the memories of the budget review.
const MEMORY: f64 = 0.05;
/// Weeks between two reviews of the budget.
const REVIEW_WEEKS: usize = 4;
/// How far a review may move a channel from its planned share, down and up.
const REVIEW_BOUNDS: (f64, f64) = (0.25, 4.0);

/// One team's marketing budget through a year. Channels are the first sources.
#[derive(Clone, Debug)]
pub struct Budget {
    channels: usize,
    /// S: planned money a week over all channels.
    total: f64,
    planned_shares: BySource<f64>,
    shares: BySource<f64>,
    carried: BySource<f64>,
    /// Each source's leads as a multiple of today's.
    multiples: BySource<f64>,
    /// Whether the shares have ever moved; until then what is carried stays as it is.
    moved: bool,
    sql_memory: BySource<f64>,
    spend_memory: BySource<f64>,
}

impl Budget {
    /// Opens with the planned money a week of each channel; `sql_today` are SQLs a week by source.
    pub fn new(sources: &[Source], planned_per_week: &[f64], sql_today: &BySource<f64>) -> Self {
        let total: f64 = planned_per_week.iter().sum();
        let mut budget = Self {
            channels: planned_per_week.len(),
            total,
            planned_shares: [0.0; _],
            shares: [0.0; _],
            carried: [0.0; _],
            multiples: [1.0; _],
            moved: false,
            sql_memory: *sql_today,
            spend_memory: [0.0; _],
        };
        for (channel, &planned) in planned_per_week.iter().enumerate() {
            budget.planned_shares[channel] = if total > 0.0 { planned / total } else { 0.0 };
            budget.carried[channel] = planned;
            budget.spend_memory[channel] =
                sources[channel].response.map_or(0.0, |response| response.spend_per_week);
        }
        budget.shares = budget.planned_shares;
        budget.respond(sources);
        budget
    }

    /// Spends a week's money and returns each source's leads as a multiple of today's.
    pub fn spend(&mut self, sources: &[Source]) -> &BySource<f64> {
        if self.moved {
            for (channel, source) in sources.iter().enumerate() {
                let Some(Response { carry_over, .. }) = source.response else { continue };
                let spend = self.total * self.shares[channel];
                let carried = &mut self.carried[channel];
                *carried = carry_over * *carried + (1.0 - carry_over) * spend;
            }
            self.respond(sources);
        }
        &self.multiples
    }

    fn respond(&mut self, sources: &[Source]) {
        for (channel, source) in sources.iter().enumerate() {
            if let Some(response) = source.response {
                self.multiples[channel] = response.multiple(self.carried[channel]);
            }
        }
    }

    /// Remembers week `t`, and moves the shares at the end of every fourth.
    pub fn review(&mut self, t: usize, sql: &BySource<u64>, exponent: f64) {
        // Of all sources, because a loop of fixed length is done in vectors; nobody asks for what
        // is remembered of others than channels.
        for (memory, &sql) in self.sql_memory.iter_mut().zip(sql) {
            *memory += MEMORY * (whole(sql) - *memory);
        }
        for (memory, share) in self.spend_memory.iter_mut().zip(&self.shares) {
            *memory += MEMORY * (self.total * share - *memory);
        }
        if (t + 1).is_multiple_of(REVIEW_WEEKS) && exponent != 0.0 && self.total > 0.0 {
            self.reallocate(exponent);
        }
    }

    /// Share of the budget that each channel has now.
    pub fn shares(&self) -> &BySource<f64> {
        &self.shares
    }

    fn reallocate(&mut self, exponent: f64) {
        let paid = 0..self.channels;
        let average = self.sql_memory[paid.clone()].iter().sum::<f64>()
            / self.spend_memory[paid.clone()].iter().sum::<f64>();
        let mut weights = [0.0; _];
        for channel in paid {
            let ratio = self.sql_memory[channel] / self.spend_memory[channel] / average;
            let ratio = if ratio.is_finite() { ratio } else { 1.0 };
            let (lowest, highest) = REVIEW_BOUNDS;
            weights[channel] = self.planned_shares[channel] * power(ratio, exponent).clamp(lowest, highest);
        }
        let sum: f64 = weights.iter().sum();
        self.shares = weights.map(|weight| weight / sum);
        self.moved = true;
    }
}

/// A number below 2⁵² as a float, in a way that vectors know: as the last bits of 2⁵² and more.
#[inline]
fn whole(n: u64) -> f64 {
    const TWO_TO_52: f64 = 4_503_599_627_370_496.0;
    f64::from_bits(n | TWO_TO_52.to_bits()) - TWO_TO_52
}

/// `ratio`, at least 0, to a power: so near 1 that its last bits do not matter, and three times as
/// fast as the library's function.
fn power(ratio: f64, exponent: f64) -> f64 {
    exp(exponent * log(ratio))
}
