//! What the page calls each input: one table of paths for controls, studies and messages.

use super::target::{Notation, Target, TeamName};
use super::text::text;
use crate::insight::input::Input;
use crate::scenario::field::{CHANNEL_FIELDS, FIELDS};
use crate::scenario::link::Shared;
use crate::scenario::{Inputs, Issue, Practice, Preset, Unit};
use crate::sentence;

/// Paths in a scenario file and the keys of their labels; those of a channel stand for all channels.
const LABELS: [(&str, &str); 39] = [
    ("horizon_months", "horizon"),
    ("marketing.leads_per_month", "leads"),
    ("marketing.organic.leads_per_month", "organic-leads"),
    ("marketing.organic.fit_share", "organic-fit"),
    ("marketing.organic.visitor_to_lead", "organic-visitors"),
    ("marketing.channels[].spend_per_month", "channels-spend"),
    ("marketing.channels[].leads_per_month", "channels-leads"),
    ("marketing.channels[].half_saturation", "half-saturation"),
    ("marketing.channels[].carry_over", "carry-over"),
    ("marketing.channels[].fit_share", "fit-share"),
    ("marketing.channels[].visitor_to_lead", "visitor-to-lead"),
    ("funnel.lead_to_mql", "lead-to-mql"),
    ("funnel.mql_to_sql", "mql-to-sql"),
    ("funnel.sql_to_opportunity", "sql-to-opportunity"),
    ("funnel.opportunity_to_won", "opportunity-to-won"),
    ("funnel.certainty", "certainty"),
    ("sales.reps", "sales-reps"),
    ("sales.leads_per_rep_per_week", "leads-per-rep"),
    ("sales.sql_weeks", "sql-weeks"),
    ("sales.opportunity_weeks", "opportunity-weeks"),
    ("sales.deal_median", "deal-median"),
    ("sales.deal_spread", "deal-spread"),
    ("sales.quota_per_quarter", "quota"),
    ("shop.orders_per_visitor", "orders-per-visitor"),
    ("shop.order_value", "order-value"),
    ("economics.gross_margin", "gross-margin"),
    ("economics.rep_cost_per_year", "rep-cost"),
    ("economics.renewal_good_fit", "renewal-good"),
    ("economics.renewal_poor_fit", "renewal-poor"),
    ("economics.full_alignment_cost_per_month", "alignment-cost"),
    ("market.lead_dispersion", "lead-dispersion"),
    ("market.persistence", "persistence"),
    ("market.volatility", "volatility"),
    ("market.seasonality", "seasonality"),
    ("market.yield_spread", "yield-spread"),
    ("market.fit_certainty", "fit-certainty"),
    ("practices.ramp_weeks", "ramp-weeks"),
    ("plan.spend_per_month", "budget"),
    ("plan.reps", "reps"),
];

/// The label of a path; none where the page has no words for it.
pub fn of_path(path: &str) -> Option<String> {
    key_of(path).map(|key| text(key, &[]))
}

/// The key of the label of a path.
pub fn key_of(path: &str) -> Option<&'static str> {
    LABELS.iter().find(|(labelled, _)| *labelled == path).map(|(_, key)| *key)
}

/// What is wrong with a file or a link, with the label that its field has on the page.
pub fn of_issue(issue: &Issue) -> String {
    let labelled = issue.path().and_then(|path| Some((path, of_path(&of_every_channel(path))?)));
    match labelled {
        Some((path, label)) => {
            sentence!("issue-labelled", label = label, path = path, rest = issue.problem())
        }
        None => issue.to_string(),
    }
}

/// A path with no channel's number in it, as labels have it.
fn of_every_channel(path: &str) -> String {
    match (path.find('['), path.find(']')) {
        (Some(open), Some(close)) if open < close => format!("{}[]{}", &path[..open], &path[close + 1..]),
        _ => path.to_owned(),
    }
}

/// A preset, by its name.
pub fn of_preset(preset: Preset) -> String {
    text(&format!("preset-{}", preset.key()), &[])
}

/// A company by its own name, else by that of the preset it started from.
pub fn of_company(shared: &Shared) -> String {
    let name = &shared.scenario.name;
    if name.is_empty() { of_preset(shared.preset) } else { name.clone() }
}

/// A practice in the words of its control.
pub fn of_practice(practice: Practice) -> String {
    text(&format!("practice-{}", practice.key()), &[])
}

/// The label of an input that studies change.
pub fn of_input(input: Input) -> String {
    match input {
        Input::AlignedLevel(practice) => {
            sentence!("aligned-level", practice = of_practice(practice))
        }
        Input::EveryChannel(_) => sentence!("mean-of-channels", label = named(input)),
        input => named(input),
    }
}

fn named(input: Input) -> String {
    let path = input.path();
    of_path(&path).unwrap_or(path)
}

/// What an input's value is written in, and the value as people read it.
pub fn reading(input: Input, inputs: &Inputs, value: f64) -> (Notation, f64) {
    let unit = |unit| (Notation::Unit(unit), value);
    match input {
        Input::Field(index) => unit(FIELDS[index].unit),
        Input::EveryChannel(index) => unit(CHANNEL_FIELDS[index].unit),
        Input::Leads => unit(Unit::Leads),
        Input::PlannedBudget => unit(Unit::Money),
        Input::PlannedReps => unit(Unit::People),
        Input::AlignedLevel(practice) => {
            let target = Target::Level(TeamName::Aligned, practice);
            (target.notation(), target.shown(inputs, value))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LABELS, of_issue, of_path};
    use crate::insight::input::Input;
    use crate::page::text::keys;
    use crate::scenario::field::FIELDS;
    use crate::scenario::{Issue, Range};

    #[test]
    fn an_issue_names_the_control_and_the_field() {
        let issue = |path: &str| {
            let range = Range::closed(0.0, 1.0);
            of_issue(&Issue::OutOfRange { path: path.to_owned(), value: 2.0, range })
        };
        let rest = "2 is not allowed; allowed: 0 to 1";
        let (label, path) = ("Share of paid leads that fit", "marketing.channels[3].fit_share");
        assert_eq!(issue(path), format!("“{label}” ({path}): {rest}"));
        assert_eq!(issue("goal"), format!("goal: {rest}"));
        assert_eq!(of_issue(&Issue::NotJson("nothing".to_owned())), "not a JSON file: nothing");
    }

    #[test]
    fn every_input_has_a_label() {
        for input in Input::all().into_iter().filter(|input| !matches!(input, Input::AlignedLevel(_))) {
            assert!(of_path(&input.path()).is_some(), "{}", input.path());
        }
        for field in &FIELDS {
            assert!(of_path(field.path).is_some(), "{}", field.path);
        }
        for (path, key) in LABELS {
            assert!(keys().any(|known| known == key), "{path}: no sentence {key:?}");
        }
    }
}
