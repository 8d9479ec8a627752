//! A company as what differs from another one: short, and without names of fields, for links and messages.

use serde::{Deserialize, Serialize};

use super::field::{CHANNEL_FIELDS, CHANNELS, FIELDS};
use super::{Channel, Inputs, Issue, Practice, Scenario};

/// How many places a block has.
const BLOCK: u16 = 64;
/// Where the levels of today and of both teams begin, a block each.
const LEVELS: u16 = BLOCK;
/// Where the plan begins: its reps, then its spend channel by channel.
const PLAN: u16 = 4 * BLOCK;
/// Where the channels begin, a block each.
const FIRST_CHANNEL: u16 = 5 * BLOCK;
/// The most decimal places of a number that is kept as a decimal.
const MOST_DECIMALS: u8 = 6;

/// What differs from a base, which whoever reads it has to know.
///
/// A number's place never changes: a field that is added comes at the end of its block, so that what was written
/// once can be read for ever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    name: Option<String>,
    currency: Option<String>,
    /// The name of each channel; none where it is that of the base's channel.
    channels: Vec<Option<String>>,
    plans_reps: bool,
    plans_spend: bool,
    /// Places and what stands there.
    numbers: Vec<(u16, Number)>,
}

/// A number, short where people would write it short.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Number {
    /// Its digits, and how many of them stand behind the point.
    Decimal(i64, u8),
    /// Every bit of it.
    Exact(f64),
}

impl Difference {
    /// What a company has otherwise than a base.
    pub fn of(company: &Scenario, base: &Scenario) -> Self {
        let other = |name: &String, before: Option<&String>| (before != Some(name)).then(|| name.clone());
        let before = &base.marketing.channels;
        let channels = company.marketing.channels.iter().enumerate();
        let mut difference = Self {
            name: other(&company.name, Some(&base.name)),
            currency: other(&company.currency, Some(&base.currency)),
            channels: channels
                .map(|(index, channel)| other(&channel.name, before.get(index).map(|channel| &channel.name)))
                .collect(),
            plans_reps: company.plan.reps.is_some(),
            plans_spend: company.plan.spend_per_month.is_some(),
            numbers: Vec::new(),
        };
        let mut alike = Inputs::clone(base);
        difference.shape(&mut alike);
        let before = numbers(&mut alike);
        difference.numbers = numbers(&mut Inputs::clone(company))
            .into_iter()
            .zip(before)
            .filter(|((_, value), (_, before))| value.to_bits() != before.to_bits())
            .map(|((place, value), _)| (place, Number::from(value)))
            .collect();
        difference
    }

    /// The base with everything that differs, or, where that does not hold, with what does; and what does not.
    pub fn onto(&self, base: &Scenario) -> (Scenario, Vec<Issue>) {
        let mut inputs = Inputs::clone(base);
        self.rename(&mut inputs);
        self.shape(&mut inputs);
        let mut places = Vec::new();
        each_number(&mut inputs, &mut |place, value| {
            places.push(place);
            self.number(place).unwrap_or(value)
        });
        let unknown = self.numbers.iter().filter(|(place, _)| !places.contains(place));
        let mut issues: Vec<Issue> =
            unknown.map(|(place, _)| Issue::Unknown(format!("number {place}"))).collect();
        let (min, max, found) = (*CHANNELS.start(), *CHANNELS.end(), self.channels.len());
        if !CHANNELS.contains(&found) {
            issues.push(Issue::WrongCount { path: "marketing.channels".to_owned(), found, min, max });
        }
        let scenario = Scenario::new(inputs).unwrap_or_else(|_| self.in_parts(base, &places, &mut issues));
        (scenario, issues)
    }

    /// The base with what holds of the texts, of the lists and of the numbers, each by itself.
    fn in_parts(&self, base: &Scenario, places: &[u16], issues: &mut Vec<Issue>) -> Scenario {
        let mut kept = base.clone();
        let mut keep = |change: &dyn Fn(&mut Inputs)| {
            let mut inputs = Inputs::clone(&kept);
            change(&mut inputs);
            match Scenario::new(inputs) {
                Ok(scenario) => kept = scenario,
                Err(found) => issues.extend(found),
            }
        };
        keep(&|inputs| self.rename(inputs));
        keep(&|inputs| self.shape(inputs));
        for &wanted in places {
            if let Some(number) = self.number(wanted) {
                keep(&|inputs| {
                    each_number(inputs, &mut |place, value| if place == wanted { number } else { value });
                });
            }
        }
        kept
    }

    fn rename(&self, inputs: &mut Inputs) {
        for (name, given) in [(&mut inputs.name, &self.name), (&mut inputs.currency, &self.currency)] {
            if let Some(given) = given {
                name.clone_from(given);
            }
        }
    }

    /// Gives the inputs as many channels and as many numbers as the company has, unless no company has as many.
    fn shape(&self, inputs: &mut Inputs) {
        if !CHANNELS.contains(&self.channels.len()) {
            return;
        }
        let channels = &mut inputs.marketing.channels;
        channels.resize_with(self.channels.len(), Channel::default);
        for (channel, given) in channels.iter_mut().zip(&self.channels) {
            if let Some(given) = given {
                channel.name.clone_from(given);
            }
        }
        let (reps, mut spend) = (inputs.planned_reps(), inputs.planned_spend());
        spend.resize(self.channels.len(), 0.0);
        inputs.plan.reps = self.plans_reps.then_some(reps);
        inputs.plan.spend_per_month = self.plans_spend.then_some(spend);
    }

    fn number(&self, place: u16) -> Option<f64> {
        self.numbers.iter().find(|(at, _)| *at == place).map(|(_, number)| number.value())
    }
}

/// Every number of a company, with its place.
fn numbers(inputs: &mut Inputs) -> Vec<(u16, f64)> {
    let mut numbers = Vec::new();
    each_number(inputs, &mut |place, value| {
        numbers.push((place, value));
        value
    });
    numbers
}

/// Makes of every number what `change` makes of its place and its value.
fn each_number(inputs: &mut Inputs, change: &mut dyn FnMut(u16, f64) -> f64) {
    for (place, field) in (0..).zip(&FIELDS) {
        let value = change(place, (field.get)(inputs));
        (field.set)(inputs, value);
    }
    let practices = &mut inputs.practices;
    let blocks = [&mut practices.today, &mut practices.siloed, &mut practices.aligned];
    for (block, levels) in (LEVELS..).step_by(BLOCK.into()).zip(blocks) {
        for (place, practice) in (block..).zip(Practice::ALL) {
            levels[practice] = change(place, levels[practice]);
        }
    }
    if let Some(reps) = &mut inputs.plan.reps {
        *reps = change(PLAN, *reps);
    }
    for (place, spend) in (PLAN + 1..).zip(inputs.plan.spend_per_month.iter_mut().flatten()) {
        *spend = change(place, *spend);
    }
    for (block, channel) in (FIRST_CHANNEL..).step_by(BLOCK.into()).zip(&mut inputs.marketing.channels) {
        for (place, field) in (block..).zip(&CHANNEL_FIELDS) {
            let value = change(place, (field.get)(channel));
            (field.set)(channel, value);
        }
    }
}

impl Number {
    /// The number; NaN where no number has as many places.
    pub fn value(self) -> f64 {
        match self {
            Self::Decimal(digits, places) => digits as f64 / power_of_ten(places),
            Self::Exact(value) => value,
        }
    }
}

impl From<f64> for Number {
    fn from(value: f64) -> Self {
        (0..=MOST_DECIMALS)
            .map(|places| Self::Decimal((value * power_of_ten(places)).round() as i64, places))
            .find(|decimal| decimal.value().to_bits() == value.to_bits())
            .unwrap_or(Self::Exact(value))
    }
}

fn power_of_ten(exponent: u8) -> f64 {
    10_u64.checked_pow(exponent.into()).map_or(f64::NAN, |power| power as f64)
}
