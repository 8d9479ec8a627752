//! The pictures of what studies find, and of futures that are watched.

use std::rc::Rc;

use handoff::chart::axis::Axis;
use handoff::chart::bars::{Bar, Bars};
use handoff::chart::curves::{Curves, Meeting};
use handoff::chart::nine::{Nine, Panel};
use handoff::chart::ranges::{End, Ranges, Row};
use handoff::chart::style::{LIGHT, Style};
use handoff::chart::watch::{Moment, Watch};
use handoff::chart::{curves, watch};
use handoff::insight::watch::WatchedWeek;
use handoff::montecarlo::replication::Teams;

use crate::data::{money, names};
use crate::picture::{Picture, picture};

const WIDTHS: [u32; 3] = [860, 320, 280];

/// Draws at every width, and at sizes that are too small to see.
fn everywhere(name: &str, height: impl Fn(f64) -> f64, draw: impl Fn(&str, (u32, u32)) -> Picture) {
    for width in WIDTHS {
        let drawing = draw(name, (width, height(f64::from(width)) as u32));
        drawing.assert_inside();
        drawing.assert_labels_stand_apart();
    }
    for size in [(1, 1), (47, 300), (48, 48), (60, 400), (400, 60)] {
        draw(&format!("{name}-tiny"), size);
    }
}

fn bars(values: &[f64]) -> Bars {
    let bar = |(index, &value): (usize, &f64)| Bar {
        name: ["Message learns from sales", "Budget follows what sales accepts", "Nurture"][index % 3].into(),
        value,
        error: value.abs() / 20.0,
        text: money(value),
        note: "J".into(),
    };
    Bars::new(values.iter().enumerate().map(bar).collect(), Axis::around_zero(values.iter().copied()))
}

#[test]
fn shares_of_any_size_and_sign_stay_inside() {
    let style = Style::svg(LIGHT, 1.0);
    for (name, values) in [
        ("gains", vec![9.4e4, 8.8e4, 1.7e4]),
        ("losses", vec![4e4, -1e4, -9e4]),
        ("none", vec![0.0; 7]),
        ("huge", vec![1e15, -1e15, f64::NAN]),
    ] {
        let chart = bars(&values);
        everywhere(
            &format!("bars-{name}"),
            |width| Bars::height(values.len(), width, &style),
            |name, size| picture(name, size, |area, style| chart.draw(area, style)),
        );
    }
}

#[test]
fn a_longer_bar_is_a_larger_share() {
    let drawing = picture("bars-order", (640, 120), |area, style| bars(&[3e4, 2e4, 1e4]).draw(area, style));
    assert!(["$30k", "$20k", "$10k"].iter().all(|text| drawing.svg.contains(text)));
}

fn saturating(most: f64) -> Vec<(f64, f64)> {
    (0..16).map(|step| f64::from(step) * 3e4).map(|budget| (budget, most * budget / (budget + 4e4))).collect()
}

#[test]
fn curves_that_meet_or_never_do_stay_inside() {
    for (name, meeting) in [("meeting", Meeting::At(1.1e5)), ("nowhere", Meeting::Nowhere)] {
        let lines = Teams { siloed: saturating(2.2e6), aligned: saturating(2.7e6) };
        let plan = (6e4, Teams { siloed: 1.32e6, aligned: 1.62e6 });
        let axes = Curves::nice_axes(lines.as_ref().map(Vec::as_slice), 2.4e5);
        let words = curves::Words {
            names: names(),
            gap: "+$300k on the plan".into(),
            worth: "worth +$50k a month".into(),
        };
        let chart = Curves::new(lines, plan, meeting, axes, words, &money);
        everywhere(
            &format!("curves-{name}"),
            |_| 300.0,
            |name, size| picture(name, size, |area, style| chart.draw(area, style)),
        );
    }
}

#[test]
fn inputs_that_move_either_way_or_not_at_all_stay_inside() {
    let end = |text: &str, change: f64| Some(End { text: text.into(), change });
    let rows = vec![
        Row { name: "Months ahead".into(), low: end("8", -1.8e5), high: end("18", 3.4e5) },
        Row { name: "Weeks until a change is complete".into(), low: end("7", 3e4), high: end("26", -8e4) },
        Row { name: "Lead → MQL".into(), low: end("15 %", -1.2e5), high: None },
        Row { name: "Both up".into(), low: end("1", 2e4), high: end("2", 6e4) },
        Row { name: "Nothing".into(), low: end("0.1", 0.0), high: end("0.3", 0.0) },
    ];
    let changes = rows.iter().flat_map(|row| [&row.low, &row.high]).flatten().map(|end| end.change);
    let axis = Axis::around_zero(changes);
    let style = Style::svg(LIGHT, 1.0);
    let count = rows.len();
    let chart = Ranges::new(rows, axis, &money);
    everywhere(
        "ranges",
        |width| Ranges::height(count, width, &style),
        |name, size| picture(name, size, |area, style| chart.draw(area, style)),
    );
}

fn week(t: u64, leads: u64) -> WatchedWeek {
    WatchedWeek {
        leads,
        mql: leads / 3,
        worked: leads / 5,
        sql: leads / 10,
        back: leads / 30,
        won: t % 3,
        trust: 0.4,
        revenue: i128::from(t) * 4_000_000,
    }
}

#[test]
fn a_future_of_any_volume_stays_inside_at_every_moment() {
    for leads in [0, 100, 100_000] {
        for phase in [0.0, 0.4, 0.75, 1.0] {
            let weeks: Vec<WatchedWeek> = (0..52).map(|t| week(t, leads)).collect();
            let words = watch::Words {
                names: names(),
                earned: Teams { siloed: "$1.4M".into(), aligned: "$1.8M".into() },
                sides: ["Marketing", "Sales"].map(Into::into),
                places: ["Leads", "Passed on", "Worked", "Accepted", "Won"].map(Into::into),
                falls: ["coming back later", "never called", "not accepted"].map(Into::into),
                fallen: Teams {
                    siloed: ["44", "286", "12,508"].map(Into::into),
                    aligned: ["244", "186", "408"].map(Into::into),
                },
                trust: "Trust in marketing’s leads".into(),
            };
            let teams = Teams { siloed: weeks.clone(), aligned: weeks };
            let chart = Watch::new(Rc::new(teams), Moment { week: 51, phase }, words);
            everywhere("watch", Watch::height, |name, size| {
                picture(name, size, |area, style| chart.draw(area, style))
            });
        }
    }
}

#[test]
fn nine_futures_stay_inside() {
    let panel = |n: u32| Panel {
        name: format!("Future {n}"),
        revenue: Teams { siloed: vec![1e5, 2e5], aligned: vec![1e5, f64::from(n) * 1e5] },
        ends: Teams { siloed: "$200k".into(), aligned: money(f64::from(n) * 1e5) },
    };
    let chart = Nine::new((1..=12).map(panel).collect());
    everywhere("nine", |_| 480.0, |name, size| picture(name, size, |area, style| chart.draw(area, style)));
}
