//! The explanation for people.

use std::io::{self, Write};

use handoff::insight::apportion::apportion;
use handoff::insight::attribution::Paying;
use handoff::insight::budget::{Equivalent, Shortfall};
use handoff::insight::counterexample::{CounterexampleReport, FoundCompany, Move};
use handoff::insight::estimate::Estimate;
use handoff::insight::sensitivity::{Effect, Variation};
use handoff::montecarlo::batch::Scoreboards;
use handoff::montecarlo::replication::Teams;

use super::Explanation;
use crate::text::whole;

/// How many of the inputs that change the answer are printed.
const INPUTS: usize = 12;

/// Prints all parts of an explanation.
pub fn write(explanation: &Explanation, out: &mut impl Write) -> io::Result<()> {
    let parts =
        [attribution, budget, scoreboards, sensitivity, counterexample, checks].map(|part| part(explanation));
    for part in parts {
        writeln!(out, "{part}")?;
    }
    let Explanation { engine, seed, replications, .. } = explanation;
    writeln!(
        out,
        "A simulation of assumptions that you can change, not a forecast.\n\
         {engine}, seed {seed}, {replications} futures"
    )
}

fn attribution(explanation: &Explanation) -> String {
    let Explanation { gap, attribution, currency, .. } = explanation;
    let relative = gap.relative.map_or(String::new(), |share| format!(" ({:+.1} %)", 100.0 * share));
    let mut text = format!(
        "Where the gap comes from\n\
         The aligned team earns {} on average; after all costs, {} is left.\n\
         Shares add up to the gap; \"alone\" moves one practice of the siloed team and nothing else.\n\n\
         {:24}{:>12}{:>10}{:>12}{:>14}{:>12}\n",
        difference(gap.mean, &format!(" {currency}{relative}")),
        difference(gap.contribution, ""),
        "",
        "share",
        "error",
        "alone",
        "after costs",
        "pays from",
    );
    let shares: Vec<f64> = attribution.parts.iter().map(|part| part.share.mean).collect();
    for (part, share) in attribution.parts.iter().zip(apportion(gap.mean, &shares, 1.0)) {
        let name = part.practice.key().replace('_', " ");
        let alone = part.alone.map_or("the teams' levels are equal".to_owned(), |alone| {
            let pays = match alone.paying() {
                Paying::From(week) => format!("week {week}"),
                Paying::Never => "never".to_owned(),
                Paying::Untold => "not told".to_owned(),
            };
            format!("{:>12}{:>14}{pays:>12}", whole(alone.gain.mean), whole(alone.contribution.mean))
        });
        text += &format!("{name:24}{share:>12}{:>10}{alone}\n", whole(part.share.error));
    }
    text
}

fn budget(explanation: &Explanation) -> String {
    let mut text = "What it is worth in budget\n".to_owned();
    let Some(Teams { siloed, aligned }) = &explanation.budget.equivalents else {
        return text + "There is no planned budget to compare with.\n";
    };
    for (team, other, equivalent) in [("siloed", "aligned", siloed), ("aligned", "siloed", aligned)] {
        text += &match equivalent {
            Equivalent::Budget { multiple, .. } => format!(
                "The {team} team earns what the {other} one does on {multiple:.2} times the budget.\n"
            ),
            Equivalent::NoneDoes { reason, most } => format!(
                "No budget makes the {team} team earn what the {other} one does (at most {} {}): {}.\n",
                whole(most.mean),
                explanation.currency,
                match reason {
                    Shortfall::Capacity => "sales cannot work the leads",
                    Shortfall::Horizon => "the leads come too late for this horizon",
                    Shortfall::Saturation => "the channels are saturated",
                },
            ),
        };
    }
    text
}

fn scoreboards(explanation: &Explanation) -> String {
    let Teams { siloed, aligned } = &explanation.departments;
    let Scoreboards { both, leads_only, quota_only, neither } = siloed.quarters;
    let met = aligned.quarters.both + aligned.quarters.quota_only;
    let (marketing, sales) = (&siloed.marketing, &siloed.sales);
    let articles = marketing.articles.map_or(String::new(), |articles| format!("{articles:.0} articles, "));
    let cost = marketing.cost_per_lead.map_or(String::new(), |cost| format!(" at {}", whole(cost)));
    format!(
        "Two scoreboards, or one\n\
         Of 100 quarters of the siloed team, {both} meet both the lead goal and the quota, {leads_only} the lead goal alone,\n\
         {quota_only} the quota alone, {neither} neither. The aligned team has one scoreboard: quota met in {met} of 100.\n\
         Marketing would report: {:.0} visitors, {:.0} % of e-mails opened, {articles}{:.0} leads{cost}, {:.0} MQLs.\n\
         Sales would report: {:.0} deals, {} against a quota of {}; {:.0} of {:.0} leads worked were bad.\n",
        marketing.visitors,
        100.0 * marketing.email_open_rate,
        marketing.leads,
        marketing.mql,
        sales.deals,
        whole(sales.revenue),
        whole(sales.quota),
        sales.called_bad,
        sales.worked,
    )
}

fn sensitivity(explanation: &Explanation) -> String {
    let mut text = "What would change the gap\n".to_owned();
    for effect in explanation.sensitivity.effects.iter().take(INPUTS) {
        let Effect { input, now, low, high } = effect;
        text += &format!("{:40}{:>12}{}{}\n", input.path(), number(*now), side(low), side(high));
    }
    text
}

fn side(side: &Option<Variation>) -> String {
    let Some(Variation { value, change }) = side else { return format!("{:34}", "") };
    let change = change.map_or("unreachable".to_owned(), |change| {
        let Estimate { mean, error } = change.gap;
        format!("{mean:+.0} ± {error:.0}")
    });
    format!("   {:>10}: {change:<19}", number(*value))
}

fn counterexample(explanation: &Explanation) -> String {
    let mut text = "Prove me wrong\n".to_owned();
    match &explanation.counterexample {
        CounterexampleReport::AlreadyDoesNotPay(left) => {
            text += &format!("Alignment does not pay here: it leaves {} after all costs.\n", whole(*left));
        }
        CounterexampleReport::Searching(_) | CounterexampleReport::NoneFound => {
            text += "No company near this one was found for which alignment does not pay.\n";
        }
        CounterexampleReport::Found { alone, together, crossings } => {
            text += "Alignment would not pay here with\n";
            for company in [alone, together].into_iter().flatten() {
                text += &format!("  {}\n", sentence(company));
            }
            text += "Along each input alone, the limit is about\n";
            for crossing in crossings {
                text += &format!("  {}\n", moved(&crossing.change));
            }
        }
    }
    text
}

fn sentence(company: &FoundCompany) -> String {
    let changes: Vec<String> = company.changes.iter().map(moved).collect();
    format!("{} (leaves {})", changes.join(" and "), whole(company.contribution_gap.mean))
}

fn moved(change: &Move) -> String {
    format!("{} {} instead of {}", change.input.path(), number(change.to), number(change.from))
}

fn checks(explanation: &Explanation) -> String {
    let checks = explanation.checks.as_deref().unwrap_or_default();
    let passed = checks.iter().filter(|check| check.passed).count();
    let mut text = format!("Checks: {passed} of {} closed forms agree\n", checks.len());
    for check in checks.iter().filter(|check| !check.passed) {
        text += &format!("  {:?}: {} expected, {:?} found\n", check.fact, check.expected, check.found);
    }
    text
}

/// An amount that is more or less, with its unit.
fn difference(amount: f64, unit: &str) -> String {
    format!("{}{unit} {}", whole(amount.abs()), if amount < 0.0 { "less" } else { "more" })
}

/// Three digits where there are decimals, none where there are not.
fn number(value: f64) -> String {
    if value.abs() >= 100.0 || value.fract() == 0.0 { whole(value) } else { format!("{value:.3}") }
}
