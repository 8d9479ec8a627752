//! What the page says of studies reads well at any value.

use handoff::insight::attribution::{Alone, AttributionReport, Part};
use handoff::insight::budget::{BudgetReport, Equivalent, Point, Shortfall};
use handoff::insight::estimate::Estimate;
use handoff::montecarlo::replication::Teams;
use handoff::page::sentence::{reasons, worth};
use handoff::scenario::{Practice, Preset};

use crate::english::English;

fn part(practice: Practice, mean: f64, error: f64) -> Part {
    let gain = Estimate { mean, error };
    let alone = Alone { gain, contribution: gain, pays_from: (mean > 0.0).then_some(12) };
    Part { practice, share: gain, sd: error, alone: Some(alone) }
}

fn report(shares: [f64; 7], error: f64) -> AttributionReport {
    let parts = Practice::ALL.into_iter().zip(shares).map(|(practice, mean)| part(practice, mean, error));
    AttributionReport { gap: shares.iter().sum(), replications: 250, parts: parts.collect() }
}

#[test]
fn shown_shares_add_up_to_the_shown_gap() {
    for shares in [
        [94_321.0, 93_777.0, 78_444.0, 77_500.0, 31_499.0, 25_499.0, 16_501.0],
        [-94_321.0, 3_777.0, 444.0, 500.0, 1_499.0, 0.0, 501.0],
        [0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4],
        [1e9, -1e9, 1.0, 2.0, 3.0, 4.0, 5.0],
    ] {
        let report = report(shares, 1.0);
        let shown: f64 = reasons::shown_shares(&report).iter().sum();
        let unit = 10_f64.powf((report.gap.abs().max(1.0).log10().floor() - 2.0).max(0.0));
        assert!(
            (shown - (report.gap / unit).round() * unit).abs() < 1e-6 * shown.abs().max(1.0),
            "{shares:?}"
        );
    }
}

#[test]
fn gains_losses_and_doubt_are_told_apart() {
    let told = |shares, error| reasons::attribution(&report(shares, error), &English);
    let gains = told([1e5, 9e4, 8e4, 7e4, 3e4, 2e4, 1e4], 1e3);
    assert!(gains.contains("Most comes from “Budget follows what sales accepts”: $100k"), "{gains}");
    assert!(!gains.contains("away"), "{gains}");
    let mixed = told([1e5, -4e4, 0.0, 0.0, 0.0, 0.0, 0.0], 1e3);
    assert!(mixed.contains("“One definition of a good lead” takes $40k away here;"), "{mixed}");
    assert!(
        mixed.contains("The largest gain comes from “Budget follows what sales accepts”: $100k."),
        "{mixed}"
    );
    let losses = told([-1e5, -4e4, 0.0, 0.0, 0.0, 0.0, 0.0], 1e3);
    assert!(!losses.contains("Most comes") && losses.contains("takes $100k away"), "{losses}");
    assert!(told([10.0; 7], 1e3).contains("told from chance"));
    let one = told([1e5, 9.8e4, 8e4, 7e4, 3e4, 2e4, 1e4], 1e3);
    assert!(one.contains("Most seems to come from") && one.contains("The next one is too close"), "{one}");
    let two = told([1e5, 9.8e4, 9.75e4, 7e4, 3e4, 2e4, 1e4], 1e3);
    assert!(two.contains("The next 2 are too close"), "{two}");
}

#[test]
fn a_practice_alone_pays_or_does_not() {
    let alone = |mean: f64, error: f64, pays_from: Option<usize>| {
        let gain = Estimate { mean, error };
        reasons::alone(&Alone { gain, contribution: gain, pays_from }, 12, &English)
    };
    assert_eq!(alone(84_123.0, 2_000.0, Some(12)), "*$84k more* alone, pays from week 12");
    assert!(alone(84_123.0, 2_000.0, None).contains("does not pay for itself within 12 months"));
    assert!(alone(-84_123.0, 2_000.0, None).contains("*$84k less* alone"));
    assert_eq!(alone(500.0, 2_000.0, Some(3)), "nothing that shows, alone");
    let gain = Estimate { mean: 20_000.0, error: 2_000.0 };
    let contribution = Estimate { mean: 2_300.0, error: 1_200.0 };
    let told = reasons::alone(&Alone { gain, contribution, pays_from: Some(39) }, 12, &English);
    assert!(told.starts_with("*$20k more* alone") && told.contains("cannot be told from chance"), "{told}");
}

#[test]
fn budgets_are_told_with_their_reason() {
    let scenario = Preset::default().scenario();
    let points = [0.0, 1.0, 8.0].map(|multiple| Point { multiple, revenue: Estimate::default() });
    let told = |siloed, aligned| {
        let report = BudgetReport {
            replications: 1_000,
            planned: 6e4,
            curves: Teams { siloed: points.to_vec(), aligned: points.to_vec() },
            equivalents: Some(Teams { siloed, aligned }),
        };
        worth::budget(&report, &scenario, &English)
    };
    let at = |multiple: f64| Equivalent::Budget { multiple, low: multiple, high: Some(multiple) };
    let none = |reason| Equivalent::NoneDoes { reason, most: Estimate::default() };
    let more = told(at(2.0), at(0.5));
    assert!(more.contains("*$120k a month*, $60k more than planned"), "{more}");
    assert!(more.contains("on *50 %* of the budget, $30k a month"), "{more}");
    let open = Equivalent::Budget { multiple: 4.0, low: 3.0, high: None };
    let report = BudgetReport {
        replications: 1_000,
        planned: 6e4,
        curves: Teams { siloed: points.to_vec(), aligned: points.to_vec() },
        equivalents: Some(Teams { siloed: open, aligned: at(0.5) }),
    };
    let range = worth::range(&report, &English).expect("a budget was found");
    assert!(range.contains("$180k a month at least"), "{range}");
    let less = told(at(0.5), at(2.0));
    assert!(less.contains("*$30k a month*, $30k less than planned"), "{less}");
    assert!(told(at(1.0), at(1.0)).contains("worth no budget"));
    assert!(told(none(Shortfall::Capacity), at(0.0)).contains("its 4 reps cannot work the extra leads."));
    assert!(told(none(Shortfall::Capacity), at(0.0)).contains("without any budget"));
    assert!(told(none(Shortfall::Horizon), at(0.5)).contains("only after the 12 months"));
    let saturated = told(none(Shortfall::Saturation), none(Shortfall::Saturation));
    assert_eq!(saturated.matches("saturated").count(), 2, "{saturated}");
}
