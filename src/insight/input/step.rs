//! The table of steps: by how much each input might well be other than it was typed.
//!
//! Where the evidence ledger gives a range in print (MODEL.md section 8), that is the range of the
//! sensitivity, and a step is half of it. All other steps are our judgement.

use libm::{exp, log, sqrt};

use super::Input;
use crate::scenario::field::{CHANNEL_FIELDS, FIELDS};

/// How an input moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// A step multiplies it by this factor, above 1.
    Times(f64),
    /// A step multiplies its odds, share ÷ (1 − share), by this factor, above 1.
    Odds(f64),
    /// A step adds this, above 0.
    Plus(f64),
}

/// A step of an input, and how far it may well reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// How the input moves.
    pub scale: Scale,
    /// The lowest and the highest value in print.
    pub in_print: Option<(f64, f64)>,
}

impl Step {
    const fn judged(scale: Scale) -> Self {
        Self { scale, in_print: None }
    }

    /// A share whose range in print is two steps on the scale of odds.
    fn printed(low: f64, high: f64) -> Self {
        let odds = |share: f64| share / (1.0 - share);
        Self { scale: Scale::Odds(sqrt(odds(high) / odds(low))), in_print: Some((low, high)) }
    }

    /// A value so many steps away, down where `steps` is negative.
    pub fn away(&self, value: f64, steps: f64) -> f64 {
        match self.scale {
            Scale::Times(factor) => value * power(factor, steps),
            Scale::Odds(factor) => {
                let scaled = value * power(factor, steps);
                scaled / (1.0 - value + scaled)
            }
            Scale::Plus(step) => value + step * steps,
        }
    }

    /// A low value for an input that stands at `value`: the lowest in print, or a step down.
    pub fn low(&self, value: f64) -> f64 {
        self.in_print.map_or_else(|| self.away(value, -1.0), |(low, _)| low.min(value))
    }

    /// A high value: the highest in print, or a step up.
    pub fn high(&self, value: f64) -> f64 {
        self.in_print.map_or_else(|| self.away(value, 1.0), |(_, high)| high.max(value))
    }
}

fn power(factor: f64, steps: f64) -> f64 {
    exp(steps * log(factor))
}

/// The step of an input.
pub(super) fn of(input: Input) -> Step {
    use Scale::{Odds, Plus, Times};
    match input {
        Input::Field(index) => match FIELDS[index].path {
            "funnel.lead_to_mql" => Step::printed(0.15, 0.30),
            "funnel.mql_to_sql" => Step::printed(0.13, 0.50),
            "funnel.sql_to_opportunity" => Step::printed(0.30, 0.75),
            "funnel.opportunity_to_won" => Step::printed(0.15, 0.35),
            "marketing.organic.fit_share"
            | "marketing.organic.visitor_to_lead"
            | "economics.gross_margin"
            | "economics.renewal_good_fit"
            | "economics.renewal_poor_fit" => Step::judged(Odds(1.5)),
            "market.persistence" => Step::judged(Odds(2.0)),
            "funnel.certainty" => Step::judged(Times(3.0)),
            "economics.full_alignment_cost_per_month"
            | "market.lead_dispersion"
            | "market.volatility"
            | "market.seasonality"
            | "market.fit_certainty"
            | "practices.ramp_weeks" => Step::judged(Times(2.0)),
            "sales.reps"
            | "sales.leads_per_rep_per_week"
            | "sales.quota_per_quarter"
            | "marketing.organic.leads_per_month"
            | "economics.rep_cost_per_year" => Step::judged(Times(1.25)),
            _ => Step::judged(Times(1.5)),
        },
        Input::EveryChannel(index) => match CHANNEL_FIELDS[index].key {
            "fit_share" | "visitor_to_lead" => Step::judged(Odds(1.5)),
            "carry_over" => Step::judged(Odds(2.0)),
            "half_saturation" => Step::judged(Times(1.5)),
            _ => Step::judged(Times(1.25)),
        },
        Input::Leads | Input::PlannedReps => Step::judged(Times(1.25)),
        Input::PlannedBudget => Step::judged(Times(1.5)),
        Input::AlignedLevel(_) => Step::judged(Plus(0.2)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_steps_are_a_step_and_another() {
        for scale in [Scale::Times(1.5), Scale::Odds(1.5), Scale::Plus(0.125)] {
            let step = Step::judged(scale);
            for way in [1.0, -1.0] {
                let twice = step.away(step.away(0.25, way), way);
                assert!((step.away(0.25, 2.0 * way) - twice).abs() < 1e-12, "{scale:?}");
            }
            assert!(step.low(0.25) < 0.25 && step.high(0.25) > 0.25);
            assert!((step.away(step.high(0.25), -1.0) - 0.25).abs() < 1e-12);
        }
    }

    #[test]
    fn a_range_in_print_is_two_steps_and_holds_what_stands_outside() {
        let step = Step::printed(0.1, 0.3);
        assert!((step.away(0.1, 2.0) - 0.3).abs() < 1e-12);
        assert_eq!((step.low(0.2), step.high(0.2)), (0.1, 0.3));
        assert_eq!((step.low(0.05), step.high(0.5)), (0.05, 0.5));
    }
}
