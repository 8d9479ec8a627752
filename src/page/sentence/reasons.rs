//! What the page says about where the gap comes from.

use super::Figures;
use crate::insight::apportion::apportion;
use crate::insight::attribution::{Alone, AttributionReport, Paying};
use crate::insight::estimate::{Estimate, STANDARD_ERRORS};
use crate::page::label::of_practice;
use crate::sentence;

/// The share of each part as the page shows it: rounded so that all of them add up to the gap as
/// the page shows it, of three digits.
pub fn shown_shares(report: &AttributionReport) -> Vec<f64> {
    let digits = libm::floor(libm::log10(report.gap.abs().max(1.0)));
    let unit = libm::pow(10.0, (digits - 2.0).max(0.0));
    let shares: Vec<f64> = report.parts.iter().map(|part| part.share.mean).collect();
    apportion(report.gap, &shares, unit).into_iter().map(|units| units as f64 * unit).collect()
}

/// What to see in the shares of the practices.
pub fn attribution(report: &AttributionReport, figures: &dyn Figures) -> String {
    let by_share = |a: &usize, b: &usize| report.parts[*a].share.mean.total_cmp(&report.parts[*b].share.mean);
    let clear = || (0..report.parts.len()).filter(|&index| report.parts[index].share.is_clear());
    let (Some(least), Some(most)) = (clear().min_by(by_share), clear().max_by(by_share)) else {
        let is_equal = report.parts.iter().all(|part| part.alone.is_none());
        return if is_equal { sentence!("attribution-equal") } else { sentence!("attribution-unclear") };
    };
    let shown = shown_shares(report);
    let told = |index: usize| [of_practice(report.parts[index].practice), figures.money(shown[index].abs())];
    let mut sentences = vec![sentence!("attribution-how", gap = figures.money(report.gap))];
    if shown[most] > 0.0 {
        let [name, money] = told(most);
        sentences.push(match close_to(report, most) {
            _ if shown[least] < 0.0 => sentence!("attribution-gain", name = name, money = money),
            0 => sentence!("attribution-most", name = name, money = money),
            n => sentence!("attribution-close", name = name, money = money, n = n),
        });
    }
    if shown[least] < 0.0 {
        let [name, money] = told(least);
        sentences.push(sentence!("attribution-loss", name = name, money = money));
    }
    sentences.join(" ")
}

/// What a practice brings to the siloed team that moves nothing else.
pub fn alone(alone: &Alone, months: usize, figures: &dyn Figures) -> String {
    let money = figures.money(rounded(alone.gain).abs());
    match alone.paying() {
        _ if !alone.gain.is_clear() => sentence!("alone-unclear"),
        _ if alone.gain.mean < 0.0 => sentence!("alone-loss", money = money),
        Paying::From(week) => sentence!("alone-pays", money = money, week = week),
        Paying::Never => sentence!("alone-never", money = money, months = months),
        Paying::Untold => sentence!("alone-untold", money = money, months = months),
    }
}

/// An estimate without the digits that its error makes meaningless.
pub fn rounded(estimate: Estimate) -> f64 {
    if estimate.error <= 0.0 {
        return estimate.mean;
    }
    let unit = libm::pow(10.0, libm::floor(libm::log10(estimate.error)));
    (estimate.mean / unit).round() * unit
}

/// How many other shares cannot be told from the largest one.
fn close_to(report: &AttributionReport, most: usize) -> usize {
    let largest = report.parts[most].share;
    let is_close = |share: Estimate| {
        largest.mean - share.mean <= STANDARD_ERRORS * libm::hypot(largest.error, share.error)
    };
    let others = report.parts.iter().enumerate().filter(|(index, _)| *index != most);
    others.filter(|(_, part)| part.alone.is_some() && is_close(part.share)).count()
}
