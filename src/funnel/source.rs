//! Sources of leads: the paid channels in their order, then the organic source.

use crate::scenario::Scenario;
use crate::scenario::field::CHANNELS;
use crate::scenario::inputs::MONTHS_PER_WEEK;

/// The most sources a scenario has: every channel and the organic source.
pub const MAX_SOURCES: usize = *CHANNELS.end() + 1;

/// A value for each source; entries past the scenario's last source are unused.
pub type BySource<T> = [T; MAX_SOURCES];

/// The two fit classes of every source, in the order in which they are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Leads that fit what the company sells.
    Good,
    /// Leads that do not.
    Poor,
}

/// A value for each fit class, good first.
pub type ByClass<T> = [T; 2];

/// Both classes, in the order of [`ByClass`].
pub const CLASSES: [Class; 2] = [Class::Good, Class::Poor];

/// What one source brings today, a week at a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// Leads a week at today's spend.
    pub leads_per_week: f64,
    /// Share of its leads that fit, as the user believes it.
    pub fit_share: f64,
    /// Visitors without a lead, for each lead: (1 − v)/v.
    pub idle_visitors_per_lead: f64,
    /// Visitors for each lead: 1/v.
    pub visitors_per_lead: f64,
    /// How it responds to spend; none for the organic source.
    pub response: Option<Response>,
}

/// How a paid channel responds to spend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Response {
    /// Money a week today.
    pub spend_per_week: f64,
    /// Half saturation, as a multiple of today's spend.
    pub half_saturation: f64,
    /// Share of a week's effect that carries over into the next.
    pub carry_over: f64,
}

impl Response {
    /// Leads at a carried spend of `carried` money a week, as a multiple of today's leads
    /// (MODEL.md section 4.1): (1 + h)·a / (a + h·s*).
    pub fn multiple(&self, carried: f64) -> f64 {
        let half = self.half_saturation;
        (1.0 + half) * carried / (carried + half * self.spend_per_week)
    }
}

/// All sources of a scenario, paid channels first.
pub fn sources(scenario: &Scenario) -> Vec<Source> {
    let paid = scenario.marketing.channels.iter().map(|channel| {
        let response = Response {
            spend_per_week: channel.spend_per_month * MONTHS_PER_WEEK,
            half_saturation: channel.half_saturation,
            carry_over: channel.carry_over,
        };
        source(channel.leads_per_month, channel.fit_share, channel.visitor_to_lead, Some(response))
    });
    let organic = &scenario.marketing.organic;
    let organic = source(organic.leads_per_month, organic.fit_share, organic.visitor_to_lead, None);
    paid.chain([organic]).collect()
}

fn source(leads_per_month: f64, fit_share: f64, visitor_to_lead: f64, response: Option<Response>) -> Source {
    Source {
        leads_per_week: leads_per_month * MONTHS_PER_WEEK,
        fit_share,
        idle_visitors_per_lead: (1.0 - visitor_to_lead) / visitor_to_lead,
        visitors_per_lead: 1.0 / visitor_to_lead,
        response,
    }
}

/// Mean fit of today's leads, π̄; the plain mean of the fits where there are no leads.
pub fn mean_fit(sources: &[Source]) -> f64 {
    let leads: f64 = sources.iter().map(|source| source.leads_per_week).sum();
    if leads > 0.0 {
        sources.iter().map(|source| source.leads_per_week * source.fit_share).sum::<f64>() / leads
    } else {
        sources.iter().map(|source| source.fit_share).sum::<f64>() / sources.len() as f64
    }
}
