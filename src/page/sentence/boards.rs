//! What the page says about scoreboards, and the lines of both departments' reports.

use super::Figures;
use crate::insight::report::{MarketingReport, SalesReport, of_a_hundred};
use crate::insight::summary::Summary;
use crate::insight::team::TeamSummary;
use crate::montecarlo::batch::Scoreboards;
use crate::montecarlo::replication::Teams;
use crate::sentence;

/// A line of a report: what, and how much.
pub type Line = (String, String);

/// What to see in the siloed team's quarters by lead goal and quota.
pub fn two(summary: &Summary) -> String {
    let team = &summary.teams.siloed;
    let Scoreboards { leads_only, quota_only, neither, .. } = of_a_hundred(&team.scoreboards);
    let (leads, quota) = (leads_only as usize, quota_only as usize);
    match leads + quota {
        // Without any lead expected there is none to miss.
        _ if team.totals.leads.mean == 0.0 && quota_only + neither == 0 => sentence!("boards-no-leads"),
        0 => sentence!("boards-agree"),
        apart => sentence!("boards-apart", apart = apart, leads = leads, quota = quota),
    }
}

/// In how many of 100 quarters a team meets its quota, as its two scoreboards add up to.
pub fn quota_met(team: &TeamSummary) -> u64 {
    let Scoreboards { both, quota_only, .. } = of_a_hundred(&team.scoreboards);
    both + quota_only
}

/// What to see in both teams' quarters by the one goal.
pub fn one(summary: &Summary) -> String {
    match summary.teams.as_ref().map(|team| quota_met(team) as usize) {
        Teams { siloed: 0, aligned: 0 } => sentence!("one-never"),
        Teams { siloed, aligned } if siloed == aligned => sentence!("one-same", n = aligned),
        Teams { siloed, aligned } => sentence!("one-apart", siloed = siloed, aligned = aligned),
    }
}

/// Marketing's report as it would print it.
pub fn marketing_lines(report: &MarketingReport, figures: &dyn Figures) -> Vec<Line> {
    let MarketingReport { visitors, email_open_rate, articles, leads, mql, cost_per_lead } = *report;
    let count = |value| figures.count(value);
    let mut lines = vec![
        (sentence!("report-visitors"), count(visitors)),
        (sentence!("report-opens"), figures.percent(email_open_rate)),
        (sentence!("report-leads"), count(leads)),
        (sentence!("report-mql"), count(mql)),
        (
            sentence!("report-cost"),
            cost_per_lead.map_or_else(|| sentence!("report-no-leads"), |c| figures.money(c)),
        ),
    ];
    if let Some(articles) = articles {
        lines.insert(2, (sentence!("report-articles"), count(articles)));
    }
    lines
}

/// Sales' report as it would print it.
pub fn sales_lines(report: &SalesReport, figures: &dyn Figures) -> Vec<Line> {
    let SalesReport { deals, revenue, quota, worked, called_bad } = *report;
    let bad = if worked > 0.0 {
        sentence!(
            "report-bad-of",
            n = figures.count(called_bad),
            share = figures.percent(called_bad / worked)
        )
    } else {
        figures.count(called_bad)
    };
    vec![
        (sentence!("report-deals"), figures.count(deals)),
        (sentence!("report-revenue"), figures.money(revenue)),
        (sentence!("report-quota"), figures.money(quota)),
        (sentence!("report-worked"), figures.count(worked)),
        (sentence!("report-bad"), bad),
    ]
}
