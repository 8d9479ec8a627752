//! What each department would report of a team's year, and both scoreboards in quarters of 100.

use serde::Serialize;

use super::apportion::apportion;
use super::statistics::Moments;
use super::team::TeamSummary;
use crate::funnel::week::QUARTER;
use crate::montecarlo::batch::{Row, Scoreboards};
use crate::montecarlo::key::Words;
use crate::montecarlo::world::email_open_rate;
use crate::scenario::Scenario;
use crate::scenario::inputs::MONTHS_PER_WEEK;

/// Money that an article costs, as MODEL.md section 11 has it.
const ARTICLE: f64 = 900.0;
/// What the name of a channel says whose money buys articles.
const CONTENT: [&str; 3] = ["content", "seo", "blog"];

/// Marketing's report: means over futures, for the whole horizon.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MarketingReport {
    /// Visitors of all sources.
    pub visitors: f64,
    /// Share of e-mails that were opened. An activity: it says nothing about revenue, and is the
    /// same for both teams.
    pub email_open_rate: f64,
    /// Articles published: the money planned for content ÷ 900; none where no channel is called
    /// content, SEO or blog. An activity, too.
    pub articles: Option<f64>,
    /// Leads of all sources.
    pub leads: f64,
    /// Leads passed on to sales.
    pub mql: f64,
    /// Money that marketing spends for a lead; none without leads.
    pub cost_per_lead: Option<f64>,
}

/// Sales' report: means over futures, for the whole horizon.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SalesReport {
    /// Deals won.
    pub deals: f64,
    /// Revenue, in money.
    pub revenue: f64,
    /// The quota of all weeks of the horizon, in money.
    pub quota: f64,
    /// MQLs that were worked.
    pub worked: f64,
    /// Those of them that sales called bad.
    pub called_bad: f64,
}

impl MarketingReport {
    /// Of a team, and of the share of e-mails that were opened.
    pub fn of(scenario: &Scenario, team: &TeamSummary, email_open_rate: f64) -> Self {
        let totals = &team.totals;
        Self {
            visitors: totals.visitors.mean,
            email_open_rate,
            articles: articles(scenario),
            leads: totals.leads.mean,
            mql: totals.mql.mean,
            cost_per_lead: (totals.leads.mean > 0.0).then(|| team.cost.marketing / totals.leads.mean),
        }
    }
}

/// Mean share of e-mails that were opened in the futures of a run under a seed, by either team.
pub fn mean_email_open_rate(seed: u64, rows: &[Row]) -> f64 {
    Moments::of(rows.iter().map(|row| email_open_rate(&Words::new(seed, row.replication)))).mean
}

fn articles(scenario: &Scenario) -> Option<f64> {
    let is_content = |name: &str| CONTENT.iter().any(|word| name.to_ascii_lowercase().contains(word));
    let channels = scenario.marketing.channels.iter().zip(scenario.planned_spend());
    let content = channels.filter(|(channel, _)| is_content(&channel.name)).map(|(_, spend)| spend);
    let spend = content.reduce(|sum, spend| sum + spend)?;
    Some(spend * scenario.weeks() as f64 * MONTHS_PER_WEEK / ARTICLE)
}

impl SalesReport {
    /// Of a team.
    pub fn of(scenario: &Scenario, team: &TeamSummary) -> Self {
        let totals = &team.totals;
        Self {
            deals: totals.won.mean,
            revenue: totals.revenue.mean,
            quota: scenario.sales.quota_per_quarter * scenario.weeks() as f64 / QUARTER as f64,
            worked: totals.worked.mean,
            called_bad: totals.worked.mean - totals.sql.mean,
        }
    }
}

/// The scoreboards in quarters out of 100, rounded so that they add up to 100; all 0 where no
/// quarter was played.
pub fn of_a_hundred(scores: &Scoreboards) -> Scoreboards {
    let Scoreboards { both, leads_only, quota_only, neither } = *scores;
    let counts = [both, leads_only, quota_only, neither].map(|count| count as f64);
    let all: f64 = counts.iter().sum();
    if all == 0.0 {
        return Scoreboards::default();
    }
    let rounded = apportion(100.0, &counts.map(|count| 100.0 * count / all), 1.0);
    let [both, leads_only, quota_only, neither] = std::array::from_fn(|cell| rounded[cell] as u64);
    Scoreboards { both, leads_only, quota_only, neither }
}
