//! Generated scenarios, from anywhere in the ranges of their fields.

use handoff::scenario::field::{CHANNEL_FIELDS, FIELDS, Range, RangeKind};
use handoff::scenario::inputs::Channel;
use handoff::scenario::{Inputs, Levels, Practice};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn within(range: Range) -> impl Strategy<Value = f64> {
    let ends = [range.min, range.max];
    let inside =
        (0.0..1.0f64).prop_map(move |share| range.min + share * share * share * (range.max - range.min));
    prop_oneof![9 => inside, 1 => prop::sample::select(ends.to_vec())].prop_map(move |value| {
        match range.kind {
            RangeKind::Whole => value.round(),
            RangeKind::Above => value.max(1e-6),
            RangeKind::Closed => value,
        }
    })
}

/// Any name: characters of every script, but none that do not print.
const NAME: &str = "\\PC{0,80}";

fn channel() -> impl Strategy<Value = Channel> {
    let values: Vec<_> = CHANNEL_FIELDS.iter().map(|field| within(field.range)).collect();
    (NAME, values).prop_map(|(name, values)| {
        let mut channel = Channel { name, ..Channel::default() };
        CHANNEL_FIELDS.iter().zip(values).for_each(|(field, value)| (field.set)(&mut channel, value));
        channel
    })
}

fn levels() -> impl Strategy<Value = Levels> {
    vec(0.0..=1.0, Practice::COUNT).prop_map(|values| {
        Practice::ALL
            .into_iter()
            .zip(values)
            .fold(Levels::default(), |levels, (practice, level)| levels.with(practice, level))
    })
}

/// Any valid scenario.
pub fn inputs() -> impl Strategy<Value = Inputs> {
    let numbers: Vec<_> = FIELDS.iter().map(|field| within(field.range)).collect();
    let texts = (NAME, "[A-Z]{3}");
    let plan = (option::of(vec(0.0..1e9, 8)), option::of(0.0..=1e3));
    let parts = (texts, numbers, vec(channel(), 1..=8), plan, [levels(), levels(), levels()]);
    parts.prop_map(|((name, currency), numbers, channels, (spend, reps), [today, siloed, aligned])| {
        let mut inputs = Inputs { name, currency, ..Inputs::default() };
        FIELDS.iter().zip(numbers).for_each(|(field, value)| (field.set)(&mut inputs, value));
        inputs.plan.spend_per_month = spend.map(|spend| spend[..channels.len()].to_vec());
        inputs.plan.reps = reps;
        inputs.marketing.channels = channels;
        let practices = &mut inputs.practices;
        (practices.today, practices.siloed, practices.aligned) = (today, siloed, aligned);
        inputs
    })
}
