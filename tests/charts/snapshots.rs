//! Drawings.

use handoff::montecarlo::replication::Teams;

use crate::data::*;
use crate::picture::picture;

#[test]
fn look() {
    let played = &*PLAYED;
    let teams = played.summary.teams.as_ref();
    for (w, h) in [(860, 300), (640, 300), (320, 280)] {
        picture("dotplot", (w, h), |area, style| {
            let marks = handoff::chart::dotplot::DotPlot::marks_for(f64::from(w));
            played_dots(GOAL, marks).draw(area, style)
        });
    }
    let names: Vec<&str> = played.names.iter().map(String::as_str).collect();
    let style = handoff::chart::style::Style::svg(handoff::chart::style::LIGHT, 1.0);
    let st = stages(teams.map(|team| &team.totals));
    let so = sources(&names, teams.map(|team| team.sources.as_slice()));
    for w in [860, 640, 460, 320, 280] {
        let h = st.height(f64::from(w), &style) as u32;
        picture("stages", (w, h), |area, style| st.draw(area, style));
        let h = so.height(f64::from(w), &style) as u32;
        picture("sources", (w, h), |area, style| so.draw(area, style));
    }
    for (w, h) in [(860, 300), (640, 280), (320, 240)] {
        let p = &played.summary.payback;
        picture("payback", (w, h), |area, style| {
            payback(&played.gaps, &p.mean_by_week, p.week).draw(area, style)
        });
        let means = teams.map(|team| team.revenue_by_week.as_slice());
        picture("revenue", (w, h), |area, style| revenue(&played.revenues, means).draw(area, style));
    }
    let _ = Teams { siloed: 1, aligned: 2 };
}
