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

// The channels' blocks are the last: there may be more of them some day.
const _: () = assert!(
    FIELDS.len() <= BLOCK as usize
        && Practice::COUNT <= BLOCK as usize
        && *CHANNELS.end() < BLOCK as usize
        && CHANNEL_FIELDS.len() <= BLOCK as usize
);

/// What differs from a base, which whoever reads it has to know.
///
/// A number's place never changes: a field that is added comes at the end of its block, so that what was written
/// once can be read for ever. A channel that the base does not have differs from [`Channel::default`].
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

/// A part of a difference that holds or not, whatever becomes of the others.
enum Part {
    Name,
    Currency,
    /// How many channels there are, and what is planned.
    Shape,
    /// The name of a channel.
    Channel(usize),
    Number(u16, f64),
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
        difference.numbers = numbers(company)
            .into_iter()
            .zip(numbers(&alike))
            .filter(|((_, value), (_, before))| value.to_bits() != before.to_bits())
            .map(|((place, value), _)| (place, Number::from(value)))
            .collect();
        difference
    }

    /// The base with everything that differs, or, where that does not hold, with what does; and what does not.
    pub fn onto(&self, base: &Scenario) -> (Scenario, Vec<Issue>) {
        let (parts, mut issues) = self.parts(base);
        let mut whole = Inputs::clone(base);
        parts.iter().for_each(|part| self.put(part, &mut whole));
        let scenario = Scenario::new(whole).unwrap_or_else(|_| {
            let mut kept = base.clone();
            for part in &parts {
                let mut inputs = Inputs::clone(&kept);
                self.put(part, &mut inputs);
                match Scenario::new(inputs) {
                    Ok(scenario) => kept = scenario,
                    Err(found) => issues.extend(found),
                }
            }
            kept
        });
        (scenario, issues)
    }

    /// Everything that can be put onto a base by itself, and what cannot be put there at all.
    fn parts(&self, base: &Scenario) -> (Vec<Part>, Vec<Issue>) {
        let (mut parts, mut issues) = (vec![Part::Name, Part::Currency], Vec::new());
        let mut shaped = Inputs::clone(base);
        let (min, max, found) = (*CHANNELS.start(), *CHANNELS.end(), self.channels.len());
        if CHANNELS.contains(&found) {
            self.shape(&mut shaped);
            parts.push(Part::Shape);
            parts.extend((0..found).map(Part::Channel));
        } else {
            issues.push(Issue::WrongCount { path: "marketing.channels".to_owned(), found, min, max });
        }
        // Without their channels, numbers of the plan and of channels would be said of others.
        let is_meant = |place: u16| CHANNELS.contains(&found) || place < PLAN;
        let places: Vec<u16> = numbers(&shaped).into_iter().map(|(place, _)| place).collect();
        let is_known = |place: &u16| places.contains(place);
        let later = self.numbers.iter().filter(|(place, _)| is_meant(*place) && !is_known(place)).count();
        if later > 0 {
            issues.push(Issue::OfLaterVersion(later));
        }
        let given = places.iter().filter(|&&place| is_meant(place));
        parts.extend(given.filter_map(|&place| Some(Part::Number(place, self.number(place)?))));
        (parts, issues)
    }

    fn put(&self, part: &Part, inputs: &mut Inputs) {
        let rename =
            |name: &mut String, given: &Option<String>| given.iter().for_each(|given| name.clone_from(given));
        match *part {
            Part::Name => rename(&mut inputs.name, &self.name),
            Part::Currency => rename(&mut inputs.currency, &self.currency),
            Part::Shape => self.shape(inputs),
            Part::Channel(index) => {
                let channel = inputs.marketing.channels.get_mut(index);
                channel.into_iter().for_each(|channel| rename(&mut channel.name, &self.channels[index]));
            }
            Part::Number(wanted, number) => {
                each_number(inputs, &mut |place, value| if place == wanted { number } else { value });
            }
        }
    }

    /// Gives the inputs as many channels and as many numbers as the company has.
    fn shape(&self, inputs: &mut Inputs) {
        inputs.marketing.channels.resize_with(self.channels.len(), Channel::default);
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
fn numbers(inputs: &Inputs) -> Vec<(u16, f64)> {
    let mut numbers = Vec::new();
    each_number(&mut inputs.clone(), &mut |place, value| {
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
