//! What the engine says to an attempt.

use super::{Bound, Condition, Exercise, Goal};
use crate::insight::attribution::AttributionReport;
use crate::insight::budget::BudgetReport;
use crate::insight::summary::Summary;
use crate::page::sentence::Figures;
use crate::page::session::{Finding, Session};
use crate::scenario::Scenario;
use crate::sentence;

/// What a trainee offers for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Attempt {
    /// The company as it stands.
    Company,
    /// An option.
    Choice(String),
    /// A number, in the unit of its measure.
    Number(f64),
}

/// What is known of the company as it stands.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// The company.
    pub scenario: &'a Scenario,
    /// All its futures.
    pub summary: &'a Summary,
    /// Where the gap comes from, once it is taken apart.
    pub attribution: Option<&'a AttributionReport>,
    /// What other budgets bring, once they are tried.
    pub budget: Option<&'a BudgetReport>,
}

/// Whether an attempt reaches the goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Right,
    /// It does not.
    NotYet,
}

/// The verdict, and the reasons for it in sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// The verdict.
    pub verdict: Verdict,
    /// At least one.
    pub reasons: Vec<String>,
}

impl<'a> Evidence<'a> {
    /// What a session knows of its company; none while futures are still being played.
    pub fn of(session: &'a Session) -> Option<Self> {
        let answer = session.current_answer().filter(|answer| answer.complete)?;
        let findings = session.current_findings();
        Some(Self {
            scenario: &answer.scenario,
            summary: &answer.summary,
            attribution: findings.and_then(|found| done(found.attribution.as_ref())),
            budget: findings.and_then(|found| done(found.budget.as_ref())),
        })
    }
}

fn done<T>(finding: Option<&Finding<T>>) -> Option<&T> {
    finding.filter(|finding| finding.complete).map(|finding| &*finding.report)
}

/// Reviews an attempt; none while a study that decides is not done, or where the attempt does not fit the
/// goal.
pub fn review(
    exercise: &Exercise,
    attempt: &Attempt,
    evidence: &Evidence,
    figures: &dyn Figures,
) -> Option<Review> {
    let breaches = exercise.rules.breaches(evidence.scenario, &exercise.start);
    if !breaches.is_empty() {
        return Some(Review { verdict: Verdict::NotYet, reasons: breaches });
    }
    let (is_right, reasons) = match (&exercise.goal, attempt) {
        (Goal::Reach { conditions, .. }, Attempt::Company) => reached(conditions, evidence, figures),
        (Goal::Choose { judge, options }, Attempt::Choice(option)) => {
            let fact = judge.fact(option, evidence, figures);
            let why = exercise.text(&format!("why-{option}"));
            (judge.is_right(option, options, evidence)?, fact.into_iter().chain(why).collect())
        }
        (Goal::Predict { measure, within }, Attempt::Number(said)) => {
            let value = measure.of(evidence.summary);
            let is_right = (said - value).abs() <= *within;
            let reason = match said {
                _ if is_right => measure.fact(value, figures),
                said if *said < value => sentence!("predict-low"),
                _ => sentence!("predict-high"),
            };
            (is_right, vec![reason])
        }
        _ => return None,
    };
    Some(Review { verdict: if is_right { Verdict::Right } else { Verdict::NotYet }, reasons })
}

fn reached(conditions: &[Condition], evidence: &Evidence, figures: &dyn Figures) -> (bool, Vec<String>) {
    let mut is_right = true;
    let reason = |Condition { measure, bound }: &Condition| {
        let value = measure.of(evidence.summary);
        is_right &= bound.holds(value);
        let demand = match *bound {
            Bound::AtLeast(least) => sentence!("bound-least", bound = measure.write(least, figures)),
            Bound::AtMost(most) => sentence!("bound-most", bound = measure.write(most, figures)),
        };
        format!("{} {demand}", measure.fact(value, figures))
    };
    let reasons = conditions.iter().map(reason).collect();
    (is_right, reasons)
}
