//! Every chart as it is: drawings of small data are compared with those kept beside this file, and
//! drawings of the default preset are checked for collisions.

use std::path::Path;

use handoff::chart::dotplot::DotPlot;
use handoff::chart::quarters::Quarters;
use handoff::chart::style::{LIGHT, Style};
use handoff::montecarlo::replication::Teams;

use crate::data::{
    GOAL, PLAYED, dipping, dots, payback, played_dots, quotas, revenue, share, skewed, sources, stages,
    totals,
};
use crate::picture::{Picture, picture};

const WIDTHS: [u32; 4] = [860, 640, 320, 280];

/// Compares with the drawing that is kept; `UPDATE_PICTURES=1` keeps the new one instead.
pub fn assert_unchanged(drawing: &Picture) {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/charts/{}.svg", drawing.name));
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        std::fs::write(&kept, &drawing.svg).expect("the tests' directory can be written");
    }
    let before = std::fs::read_to_string(&kept).unwrap_or_default();
    assert!(
        before == drawing.svg,
        "{} has changed; look at target/tmp/{}.svg, then keep it with UPDATE_PICTURES=1",
        kept.display(),
        drawing.name
    );
}

#[test]
fn small_data_is_drawn_as_before() {
    let siloed = totals([1000.0, 320.0, 180.0, 90.0, 50.0, 12.2]);
    let aligned = totals([1000.0, 314.0, 190.0, 105.0, 58.0, 14.5]);
    let funnel = stages(Teams { siloed: &siloed, aligned: &aligned });
    let (ours, theirs) = (
        [share(0.5, 0.2), share(0.3, 0.35), share(0.2, 0.45)],
        [share(0.4, 0.2), share(0.35, 0.35), share(0.25, 0.45)],
    );
    let close =
        sources(&["Paid social", "Paid search", "Organic"], Teams { siloed: &ours, aligned: &theirs });
    let (paths, mean) = dipping();
    let gap = payback(&paths, &mean, Some(16));
    let rising = |size: f64| -> Vec<f64> { (1..=52).map(|week| size * f64::from(week)).collect() };
    let both = Teams { siloed: vec![rising(3e4), rising(4e4)], aligned: vec![rising(3.5e4), rising(5e4)] };
    let income = revenue(&both, Teams { siloed: &rising(3.5e4), aligned: &rising(4.2e4) });
    let met = quotas(Teams { siloed: 48, aligned: 70 });
    let style = Style::svg(LIGHT, 1.0);
    for width in [640, 320] {
        let across = f64::from(width);
        let futures = dots(skewed(1.8e6, 4e5), skewed(2.2e6, 5e5), GOAL, DotPlot::marks_for(across));
        let high = |height: f64| (width, height as u32);
        for drawing in [
            picture("dotplot", high(DotPlot::height(across)), |area, style| futures.draw(area, style)),
            picture("stages", high(funnel.height(across, &style)), |area, style| funnel.draw(area, style)),
            picture("sources", high(close.height(across, &style)), |area, style| close.draw(area, style)),
            picture("quarters", high(Quarters::height(across, &style)), |area, style| met.draw(area, style)),
            picture("payback", high(260.0), |area, style| gap.draw(area, style)),
            picture("revenue", high(260.0), |area, style| income.draw(area, style)),
        ] {
            assert_unchanged(&drawing);
        }
    }
}

#[test]
fn the_default_preset_is_drawn_without_collisions() {
    for width in WIDTHS {
        assert_default_has_no_collisions("default", width, &|style| style.clone());
    }
}

#[test]
fn large_type_for_a_lecture_hall_has_no_collisions() {
    assert_default_has_no_collisions("hall", 1_600, &|style| Style { font_size: 29.0, ..style.clone() });
}

#[test]
fn a_sharp_screen_has_no_collisions() {
    assert_default_has_no_collisions("sharp", 960, &|style| Style { scale: 3.0, ..style.clone() });
}

/// Draws every chart of the default preset `width` device pixels wide, with a changed style.
fn assert_default_has_no_collisions(name: &str, width: u32, restyle: &dyn Fn(&Style) -> Style) {
    let summary = &PLAYED.summary;
    let teams = summary.teams.as_ref();
    let names: Vec<&str> = PLAYED.names.iter().map(String::as_str).collect();
    let funnel = stages(teams.map(|team| &team.totals));
    let close = sources(&names, teams.map(|team| team.sources.as_slice()));
    let gap = payback(&PLAYED.gaps, &summary.payback.mean_by_week, summary.payback.week);
    let income = revenue(&PLAYED.revenues, teams.map(|team| team.revenue_by_week.as_slice()));
    let met = quotas(teams.map(|team| (100.0 * team.quota_met()).round() as u64));
    let style = restyle(&Style::svg(LIGHT, 1.0));
    let across = f64::from(width) / style.scale;
    let futures = played_dots(GOAL, DotPlot::marks_for(across));
    let high = |height: f64| (width, (height * style.scale) as u32);
    let over_time = high(style.font_size * 20.0);
    let called = |chart: &str| format!("{name}-{chart}");
    for drawing in [
        picture(&called("dotplot"), high(DotPlot::height(across)), |area, style| {
            futures.draw(area, &restyle(style))
        }),
        picture(&called("stages"), high(funnel.height(across, &style)), |area, style| {
            funnel.draw(area, &restyle(style))
        }),
        picture(&called("sources"), high(close.height(across, &style)), |area, style| {
            close.draw(area, &restyle(style))
        }),
        picture(&called("quarters"), high(Quarters::height(across, &style)), |area, style| {
            met.draw(area, &restyle(style))
        }),
        picture(&called("payback"), over_time, |area, style| gap.draw(area, &restyle(style))),
        picture(&called("revenue"), over_time, |area, style| income.draw(area, &restyle(style))),
    ] {
        drawing.assert_inside();
        drawing.assert_labels_stand_apart();
    }
}
