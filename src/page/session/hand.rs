//! A control in hand: what is dragged or typed is taken over, or kept as a draft with its fault.

use super::{Draft, Fault, Session};
use crate::page::number::{DecimalMark, parse};
use crate::page::target::{Notation, Target};
use crate::scenario::{Inputs, Range, Unit};

impl Session {
    pub(super) fn grasp(&mut self, target: Target) {
        if self.in_hand != Some(target) {
            self.in_hand = Some(target);
            self.before = Some(self.shared.clone());
        }
    }

    /// Lets the control go. What could not be taken over before is tried again: another control may have made it
    /// possible, or impossible for another reason.
    pub(super) fn release(&mut self) {
        self.in_hand = None;
        self.before = None;
        for draft in std::mem::take(&mut self.drafts) {
            match draft.value {
                Some(value) => self.take(draft.target, value, draft.text),
                None => self.drafts.push(draft),
            }
        }
    }

    /// What was typed is taken back: the control is as it was when it was taken in hand.
    pub(super) fn discard(&mut self, target: Target) {
        if let Some(before) = self.before.take().filter(|_| self.in_hand == Some(target)) {
            self.shared = before;
        }
        self.drafts.retain(|draft| draft.target != target);
        self.release();
    }

    pub(super) fn type_in(&mut self, target: Target, text: String, locale: DecimalMark) {
        let Some(number) = parse(&text, locale, target.notation().thousandths()) else {
            self.fall_back();
            self.keep(Draft { target, text, value: None, fault: Fault::NotANumber });
            return;
        };
        let inputs = &self.shared.scenario;
        let value = match target.notation() {
            Notation::Unit(Unit::Share) => target.typed(inputs, number / 100.0),
            _ => target.typed(inputs, number),
        };
        self.take(target, value, text);
        // The digits before this one were good by chance.
        if self.draft(target).is_some() {
            self.fall_back();
        }
    }

    /// Back to what a link held when the control was taken in hand.
    fn fall_back(&mut self) {
        if let Some(before) = &self.before {
            self.shared = before.clone();
        }
    }

    /// Takes a value over, or keeps it as a draft with its fault.
    pub(super) fn take(&mut self, target: Target, value: f64, text: String) {
        let taken = match target.range() {
            range if !range.contains(value) => Err(self.outside(target, range)),
            _ if target == Target::Goal => {
                self.shared.goal = Some(value);
                Ok(())
            }
            _ => {
                // From what it was when it was taken in hand: a sum is not split again and again.
                let before = self.before.as_ref().unwrap_or(&self.shared);
                let mut inputs = before.scenario.clone().into_inputs();
                if target == Target::Leads && inputs.leads_per_month() == 0.0 {
                    mix_like(&mut inputs, &before.preset.scenario());
                }
                target.set(&mut inputs, value);
                self.adopt(inputs)
            }
        };
        match taken {
            Ok(()) => self.drafts.retain(|draft| draft.target != target),
            Err(fault) => {
                self.keep(Draft { target, text, value: Some(value).filter(|v| v.is_finite()), fault })
            }
        }
    }

    fn outside(&self, target: Target, range: Range) -> Fault {
        let ends = [range.min, range.max].map(|end| target.shown(&self.shared.scenario, end));
        Fault::Outside { min: ends[0].min(ends[1]), max: ends[0].max(ends[1]) }
    }
}

/// Gives sources, none of which brings a lead, those of a preset with as many channels: who typed 0 for all of
/// them has not said that they are alike.
fn mix_like(inputs: &mut Inputs, preset: &Inputs) {
    let (ours, theirs) = (&mut inputs.marketing, &preset.marketing);
    if ours.channels.len() == theirs.channels.len() {
        ours.organic.leads_per_month = theirs.organic.leads_per_month;
        for (channel, preset) in ours.channels.iter_mut().zip(&theirs.channels) {
            channel.leads_per_month = preset.leads_per_month;
        }
    }
}
