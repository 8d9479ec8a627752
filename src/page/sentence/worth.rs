//! What the page says about the budget that the gap is worth.

use super::Figures;
use crate::insight::budget::{BudgetReport, Equivalent, Shortfall};
use crate::scenario::Scenario;
use crate::sentence;

/// A multiple so close to 1 is the planned budget.
const ALIKE: f64 = 0.005;

/// What to see in the curves: the budget on which each team earns what the other one does.
pub fn budget(report: &BudgetReport, scenario: &Scenario, figures: &dyn Figures) -> String {
    let Some(equivalents) = report.equivalents else { return sentence!("worth-nothing-planned") };
    let is_one = |equivalent: Equivalent| matches!(equivalent, Equivalent::Budget { multiple, .. } if (multiple - 1.0).abs() < ALIKE);
    if is_one(equivalents.siloed) && is_one(equivalents.aligned) {
        return sentence!("worth-alike");
    }
    let siloed = match equivalents.siloed {
        Equivalent::Budget { multiple, .. } => {
            let key = if multiple >= 1.0 { "worth-siloed-more" } else { "worth-siloed-less" };
            let distance = figures.money((multiple - 1.0).abs() * report.planned);
            sentence!(key, budget = figures.money(multiple * report.planned), distance = distance)
        }
        Equivalent::NoneDoes { reason, .. } => {
            let most = figures.money(top(report));
            format!("{} {}", sentence!("worth-siloed-none", most = most), because(reason, scenario, figures))
        }
    };
    let aligned = match equivalents.aligned {
        Equivalent::Budget { multiple: 0.0, .. } => sentence!("worth-aligned-without"),
        Equivalent::Budget { multiple, .. } => sentence!(
            "worth-aligned",
            share = figures.percent(multiple),
            budget = figures.money(multiple * report.planned),
        ),
        Equivalent::NoneDoes { reason, .. } => {
            format!("{} {}", sentence!("worth-aligned-none"), because(reason, scenario, figures))
        }
    };
    format!("{siloed} {aligned}")
}

/// How sure the budget that the siloed team needs is, where there is one.
pub fn range(report: &BudgetReport, figures: &dyn Figures) -> Option<String> {
    let Equivalent::Budget { low, high, .. } = report.equivalents?.siloed else { return None };
    let money = |multiple: f64| figures.money(multiple * report.planned);
    let low = money(low);
    let Some(high) = high.map(money) else { return Some(sentence!("worth-range-open", low = low)) };
    (low != high).then(|| sentence!("worth-range", low = low, high = high))
}

/// The highest budget that was tried.
fn top(report: &BudgetReport) -> f64 {
    report.planned * report.curves.siloed.last().map_or(1.0, |point| point.multiple)
}

fn because(reason: Shortfall, scenario: &Scenario, figures: &dyn Figures) -> String {
    match reason {
        Shortfall::Capacity => {
            sentence!("worth-capacity", reps = figures.tenths_or_whole(scenario.planned_reps()))
        }
        Shortfall::Horizon => sentence!("worth-horizon", months = scenario.horizon_months as usize),
        Shortfall::Saturation => sentence!("worth-saturation"),
    }
}
