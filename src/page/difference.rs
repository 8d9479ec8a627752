//! Which inputs differ from the preset that they started from, for a report on paper.

use super::label::{of_input, of_practice, reading};
use super::target::{Notation, Target, TeamName};
use crate::insight::input::Input;
use crate::scenario::inputs::Plan;
use crate::scenario::{Inputs, Practice};
use crate::sentence;

/// An input that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What the page calls it.
    pub name: String,
    /// Its value.
    pub now: String,
    /// The preset's.
    pub before: String,
}

/// What a company is asked for first, by paths.
const MAIN: [&str; 8] = [
    "plan.spend_per_month",
    "plan.reps",
    "marketing.leads_per_month",
    "funnel.lead_to_mql",
    "funnel.mql_to_sql",
    "funnel.sql_to_opportunity",
    "funnel.opportunity_to_won",
    "sales.deal_median",
];

/// The name and the value of what a company is asked for first; `write` writes a value.
pub fn main_inputs(inputs: &Inputs, write: &dyn Fn(Notation, f64) -> String) -> Vec<[String; 2]> {
    let all = Input::all();
    let main = MAIN.iter().filter_map(|path| all.iter().find(|input| input.path() == *path));
    main.map(|&input| {
        let (notation, value) = reading(input, inputs, input.value(inputs));
        [of_input(input), write(notation, value)]
    })
    .collect()
}

/// Every input that differs from `base`, in the order of MODEL.md section 1; `write` writes a value. Fields
/// of channels appear as they appear elsewhere: for all channels together.
pub fn differences(
    inputs: &Inputs,
    base: &Inputs,
    write: &dyn Fn(Notation, f64) -> String,
) -> Vec<Difference> {
    let of = |input: Input| {
        let [now, before] = [inputs, base].map(|inputs| input.value(inputs));
        (now != before).then(|| {
            let [now, before] = [(inputs, now), (base, before)].map(|(inputs, value)| {
                let (notation, value) = reading(input, inputs, value);
                write(notation, value)
            });
            Difference { name: of_input(input), now, before }
        })
    };
    let level = |practice: Practice| {
        let target = Target::Level(TeamName::Siloed, practice);
        let [now, before] = [inputs, base].map(|inputs| target.get(inputs));
        (now != before).then(|| {
            let value = |inputs, level| write(target.notation(), target.shown(inputs, level));
            Difference {
                name: sentence!("siloed-level", practice = of_practice(practice)),
                now: value(inputs, now),
                before: value(base, before),
            }
        })
    };
    let is_planned = |input: &Input| match input {
        // Without a plan of its own the planned budget is today's, which has a line of its own.
        Input::PlannedBudget | Input::PlannedReps => inputs.plan != Plan::default(),
        _ => true,
    };
    let all = Input::all().into_iter().filter(is_planned).filter_map(of);
    Practice::ALL.into_iter().filter_map(level).chain(all).collect()
}
