//! What the page says about the checks that it plays.

use crate::insight::checks::{Check, Fact};
use crate::sentence;

/// What is checked, in a few words.
pub fn name(fact: Fact) -> String {
    sentence!(match fact {
        Fact::Leads => "check-leads",
        Fact::LeadSpread => "check-lead-spread",
        Fact::Visitors => "check-visitors",
        Fact::Orders => "check-orders",
        Fact::MqlToSql => "check-mql-to-sql",
        Fact::SqlToOpportunity => "check-sql-to-opportunity",
        Fact::OpportunityToWon => "check-opportunity-to-won",
        Fact::Deal => "check-deal",
        Fact::Capacity => "check-capacity",
        Fact::EqualTeams => "check-equal-teams",
    })
}

/// Whether all checks agree.
pub fn verdict(checks: &[Check]) -> String {
    let failed = checks.iter().filter(|check| !check.passed).count();
    match (checks.len(), failed) {
        (0, _) => sentence!("check-none"),
        (n, 0) => sentence!("check-passed", n = n),
        (n, failed) => sentence!("check-failed", failed = failed, n = n),
    }
}
