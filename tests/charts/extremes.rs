//! Data and sizes that no reader should see drawn badly: nothing panics, hangs or leaves its box.

use handoff::chart::style::{LIGHT, Style};
use handoff::montecarlo::replication::Teams;

use crate::data::{PLAYED, dipping, dots, payback, played_dots, revenue, share, sources, stages, totals};
use crate::picture::picture;

const SIZES: [(u32, u32); 3] = [(640, 270), (320, 240), (280, 220)];
const TINY: [(u32, u32); 8] =
    [(1, 1), (2, 300), (300, 2), (47, 47), (48, 48), (60, 400), (400, 60), (100, 100)];

#[test]
fn dot_plots_of_any_distribution_stay_inside() {
    let same = |value: f64| vec![value; 100];
    let spread = |size: f64| (0..100).map(|i| size * (f64::from(i) - 50.0)).collect::<Vec<_>>();
    let cases = [
        ("equal", same(2e6), same(2e6), 2e6),
        ("zero", same(0.0), same(0.0), 2e6),
        ("one-each", vec![1.0], vec![2.0], 1.5),
        ("empty", vec![], vec![1e6, 2e6], 1.5e6),
        ("negative", spread(1e5), spread(2e5), 0.0),
        ("huge", spread(1e15), same(1e15), 1e15),
        ("tiny", spread(1e-9), spread(1e-12), 0.0),
        ("not-finite", vec![f64::NEG_INFINITY, f64::NAN, 1.0], vec![f64::INFINITY, 0.0], f64::NAN),
        ("far-goal", spread(1e3), spread(1e3), 1e18),
        ("apart", same(1.0), same(1e9), 1e5),
    ];
    for (name, siloed, aligned, goal) in cases {
        let plot = dots(siloed, aligned, goal, 50);
        for size in SIZES {
            let drawing = picture(&format!("extreme-{name}"), size, |area, style| plot.draw(area, style));
            drawing.assert_inside();
            drawing.assert_labels_stand_apart();
        }
    }
}

#[test]
fn stages_of_any_funnel_stay_inside() {
    let cases = [
        ("none", [0.0; 6], [0.0; 6]),
        ("growing", [10.0, 20.0, 30.0, 40.0, 50.0, 60.0], [60.0, 50.0, 40.0, 30.0, 20.0, 10.0]),
        ("huge", [1e15, 1e14, 1e13, 1e12, 1e11, 1e10], [1e15; 6]),
        ("not-finite", [f64::NAN, 1.0, f64::INFINITY, 0.0, 0.0, f64::NAN], [1.0; 6]),
    ];
    for (name, siloed, aligned) in cases {
        let (siloed, aligned) = (totals(siloed), totals(aligned));
        let chart = stages(Teams { siloed: &siloed, aligned: &aligned });
        for (width, _) in SIZES {
            let height = chart.height(f64::from(width), &Style::svg(LIGHT, 1.0)) as u32;
            let drawing = picture(&format!("extreme-stages-{name}"), (width, height), |area, style| {
                chart.draw(area, style)
            });
            drawing.assert_inside();
            drawing.assert_labels_stand_apart();
        }
    }
}

#[test]
fn losses_are_never_negative_and_add_up_where_nothing_is_woken() {
    let (siloed, aligned) =
        (totals([1000.0, 300.0, 200.0, 90.0, 40.0, 10.0]), totals([100.0, 130.0, 90.0, 95.0, 20.0, 5.0]));
    let chart = stages(Teams { siloed: &siloed, aligned: &aligned });
    let leads = chart.leads();
    assert_eq!(leads.siloed.lost, [700.0, 100.0, 110.0, 50.0, 30.0]);
    assert_eq!(leads.siloed.lost.iter().sum::<f64>() + leads.siloed.won, 1_000.0);
    assert_eq!(leads.aligned.lost, [0.0, 400.0, 0.0, 750.0, 150.0]);
    assert_eq!(chart.widest_difference(), Some(0));
    let alike = stages(Teams { siloed: &siloed, aligned: &siloed });
    assert_eq!(alike.widest_difference(), None);
}

#[test]
fn sources_stay_inside_however_many_and_however_long() {
    let long = "International trade fairs, conferences and other events for decision makers, 2026";
    let many: Vec<_> = (0..9).map(|i| share(0.02 * f64::from(i), 0.2 - 0.02 * f64::from(i))).collect();
    let odd = [share(f64::NAN, f64::INFINITY), share(-1.0, 7.0)];
    let cases = [
        ("one", vec!["Organic"], vec![share(1.0, 1.0)]),
        ("nine", vec![long; 9], many),
        ("none", vec![], vec![]),
        ("zero", vec!["Ads", "Organic"], vec![share(0.0, 0.0); 2]),
        ("not-finite", vec!["Ads", "Organic"], odd.to_vec()),
    ];
    for (name, names, shares) in cases {
        let chart = sources(&names, Teams { siloed: &shares, aligned: &shares });
        for (width, _) in SIZES {
            let height = chart.height(f64::from(width), &Style::svg(LIGHT, 1.0)) as u32;
            let drawing = picture(&format!("extreme-sources-{name}"), (width, height), |area, style| {
                chart.draw(area, style)
            });
            drawing.assert_inside();
            drawing.assert_labels_stand_apart();
        }
    }
}

#[test]
fn weeks_of_any_gap_stay_inside() {
    let (paths, mean) = dipping();
    let times = |factor: f64| -> (Vec<Vec<f64>>, Vec<f64>) {
        let scaled = |series: &Vec<f64>| series.iter().map(|value| value * factor).collect();
        (paths.iter().map(scaled).collect(), scaled(&mean))
    };
    let flat = (vec![vec![0.0; 52]; 5], vec![0.0; 52]);
    let odd = (vec![vec![f64::NAN, f64::INFINITY, -1.0]; 9], vec![1.0, f64::NEG_INFINITY, f64::NAN]);
    let cases = [
        ("flat", flat, Some(1)),
        ("negative", times(-1.0), None),
        ("huge", times(1e10), Some(17)),
        ("not-finite", odd, Some(2)),
        ("last-week", times(1.0), Some(52)),
        ("no-such-week", times(1.0), Some(900)),
        ("empty", (vec![], vec![]), Some(1)),
        ("two-years", (vec![vec![1.0; 104]; 2], vec![1.0; 104]), Some(1)),
    ];
    for (name, (paths, mean), week) in cases {
        let gap = payback(&paths, &mean, week);
        let both = Teams { siloed: paths.clone(), aligned: paths };
        let income = revenue(&both, Teams { siloed: &mean, aligned: &mean });
        for size in SIZES {
            for drawing in [
                picture(&format!("extreme-payback-{name}"), size, |area, style| gap.draw(area, style)),
                picture(&format!("extreme-revenue-{name}"), size, |area, style| income.draw(area, style)),
            ] {
                drawing.assert_inside();
                drawing.assert_labels_stand_apart();
            }
        }
    }
}

#[test]
fn any_size_can_be_drawn() {
    let (paths, mean) = dipping();
    let gap = payback(&paths, &mean, Some(16));
    let both = Teams { siloed: paths.clone(), aligned: paths };
    let income = revenue(&both, Teams { siloed: &mean, aligned: &mean });
    let totals = PLAYED.summary.teams.as_ref().map(|team| &team.totals);
    let funnel = stages(totals);
    let shares = [share(0.5, 0.4), share(0.5, 0.6)];
    let close = sources(&["Ads", "Organic"], Teams { siloed: &shares, aligned: &shares });
    let futures = played_dots(2e6, 50);
    for size in TINY {
        for drawing in [
            picture("tiny-payback", size, |area, style| gap.draw(area, style)),
            picture("tiny-revenue", size, |area, style| income.draw(area, style)),
            picture("tiny-stages", size, |area, style| funnel.draw(area, style)),
            picture("tiny-sources", size, |area, style| close.draw(area, style)),
            picture("tiny-dotplot", size, |area, style| futures.draw(area, style)),
        ] {
            drawing.assert_inside();
        }
    }
}
