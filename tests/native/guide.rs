//! The facilitator's guide says what the engine says of the default company, and its minutes add up.

use std::fs;
use std::path::Path;

use handoff::insight::attribution::{Attribution, AttributionReport, Part};
use handoff::insight::budget::Budget;
use handoff::insight::estimate::Estimate;
use handoff::insight::report::of_a_hundred;
use handoff::montecarlo::DEFAULT_SEED;
use handoff::page::room::agenda::Agenda;
use handoff::page::room::lever::with_twice_the_budget;
use handoff::page::sentence::Figures;
use handoff::page::sentence::reasons::{rounded, shown_shares};
use handoff::page::target::Target;
use handoff::page::text::text;
use handoff::page::way::Step;
use handoff::scenario::{Inputs, Practice, Preset, Scenario};

use crate::english::English;
use crate::study::answer;
use crate::words::summary;

fn guide() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/guide.html");
    fs::read_to_string(path).expect("the guide is there")
}

/// What stands in the elements that `mark` begins, by the rest of the mark up to its quotation mark.
fn marked<'a>(html: &'a str, mark: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    html.split(mark).skip(1).map(|rest| {
        let (key, rest) = rest.split_once("\">").expect("the mark ends");
        (key, rest.split('<').next().unwrap_or_default())
    })
}

fn changed(change: impl FnOnce(&mut Inputs)) -> Scenario {
    let mut inputs = Preset::default().scenario().into_inputs();
    change(&mut inputs);
    Scenario::new(inputs).expect("a valid scenario")
}

fn part(report: &AttributionReport, practice: Practice) -> &Part {
    report.parts.iter().find(|part| part.practice == practice).expect("every practice has its part")
}

/// Every figure of the guide, as the engine computes it and the page writes it.
fn figures() -> Vec<(&'static str, String)> {
    let scenario = Preset::default().scenario();
    let budget = Target::Budget.get(&scenario);
    let goal = 4.0 * scenario.sales.quota_per_quarter;
    let run = summary(scenario.clone(), 10_000);
    let [siloed, aligned] = run.teams.as_ref().into_array();
    let curves = answer(Budget::new(scenario.clone(), run.anchors()), DEFAULT_SEED, |_| ());
    let doubled = with_twice_the_budget(&curves).expect("twice the budget is played");
    let small = summary(changed(|inputs| inputs.sales.deal_median = 3_000.0), 10_000).teams;
    let parts = answer(Attribution::new(scenario.clone(), run.anchors()), DEFAULT_SEED, |_| ());
    let share = |practice: Practice| {
        let index = parts.parts.iter().position(|part| part.practice == practice);
        English.money(shown_shares(&parts)[index.expect("every practice has its part")])
    };
    let largest = parts.parts.iter().max_by(|a, b| a.share.mean.total_cmp(&b.share.mean));
    assert_eq!(largest.map(|part| part.practice), Some(Practice::MessageMatch));
    let call = part(&parts, Practice::ResponseTime).alone.expect("the teams differ in it");
    let boards = of_a_hundred(&siloed.scoreboards);
    let of_100 = |share: f64| English.count(100.0 * share);
    // As the fifth screen writes it.
    let before = siloed.totals.revenue.mean;
    let more = rounded(Estimate { mean: doubled.mean - before, ..doubled });
    vec![
        ("gap", English.money(run.gap.moments.mean)),
        ("gap-share", English.signed_percent(run.gap.relative.expect("there is revenue"))),
        ("left", English.money(aligned.contribution - siloed.contribution)),
        ("goal", English.money(goal)),
        ("siloed-chance", of_100(siloed.revenue.share_reaching(goal))),
        ("aligned-chance", of_100(aligned.revenue.share_reaching(goal))),
        ("ahead", English.count(10.0 * run.gap.ahead_independent)),
        ("apart", (boards.leads_only + boards.quota_only).to_string()),
        ("aligned-revenue", English.money(aligned.totals.revenue.mean)),
        ("doubled-budget", English.money(2.0 * budget)),
        ("doubled-cost", English.money(12.0 * budget)),
        ("doubled-siloed", English.money(before + more)),
        ("doubled-more", English.money(more)),
        ("small-deal", English.money(small.siloed.contribution - small.aligned.contribution)),
        ("message-share", share(Practice::MessageMatch)),
        ("call-share", share(Practice::ResponseTime)),
        ("call-alone", English.money(rounded(call.gain))),
        ("call-pays", call.pays_from.map_or("never".to_owned(), |week| week.to_string())),
        ("alignment-cost", English.money(scenario.economics.full_alignment_cost_per_month)),
        ("payback", run.payback.week.map_or("never".to_owned(), |week| week.to_string())),
        ("never", of_100(run.payback.never)),
    ]
}

#[test]
fn every_figure_of_the_guide_is_the_engines() {
    let guide = guide();
    let figures = figures();
    for (key, text) in marked(&guide, "data-figure=\"") {
        let figure = figures.iter().find(|(known, _)| *known == key);
        assert_eq!(figure.map(|(_, figure)| figure.as_str()), Some(text), "{key}");
    }
    for (key, _) in &figures {
        assert!(guide.contains(&format!("data-figure=\"{key}\"")), "the guide has no {key}");
    }
}

#[test]
fn no_amount_stands_in_the_guide_without_a_source() {
    let guide = guide();
    let amounts = guide.matches('$').count();
    let computed = marked(&guide, "data-figure=\"").filter(|(_, text)| text.contains('$')).count();
    assert_eq!(amounts, computed, "an amount of money stands outside of a data-figure");
}

#[test]
fn the_minutes_of_every_agenda_add_up() {
    let guide = guide();
    let body = guide.split("<tbody>").nth(1).and_then(|rest| rest.split("</table>").next()).expect("a table");
    let minutes: Vec<u32> =
        marked(body, "class=\"").filter_map(|(_, minutes)| minutes.parse().ok()).collect();
    let rows: Vec<&[u32]> = minutes.chunks(3).collect();
    let [rows @ .., total] = rows.as_slice() else {
        panic!("the table is empty");
    };
    assert_eq!(rows.len(), 7);
    for column in 0..3 {
        assert_eq!(rows.iter().map(|row| row[column]).sum::<u32>(), total[column]);
    }
    assert_eq!(*total, [15, 45, 90]);
    for (column, agenda) in Agenda::ALL.into_iter().enumerate() {
        let presented = Step::ALL.map(|step| agenda.minutes(step));
        assert!(
            rows.iter().map(|row| row[column]).eq(presented),
            "{agenda:?} has other minutes on the screens"
        );
    }
}

#[test]
fn the_steps_of_the_agenda_follow_each_other() {
    let guide = guide();
    let times = guide.split("<span class=\"soft\">(0:").skip(1).filter_map(|rest| {
        let (from, rest) = rest.split_once(" to 0:")?;
        Some([from.parse::<u32>().ok()?, rest.get(..2)?.parse().ok()?])
    });
    let mut now = 0;
    for [from, to] in times {
        assert!(from == now && to > from, "from {from} to {to}, but it is {now}");
        now = to;
    }
    assert_eq!(now, 45);
}

/// What a reader sees of a page, without quotation marks.
fn seen(html: &str) -> String {
    let text: String =
        html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    text.replace(['“', '”'], "")
}

#[test]
fn the_notes_say_what_the_guide_says() {
    let guide = seen(&guide());
    for step in Step::ALL {
        let key = step.key();
        for key in [format!("say-{key}"), format!("ask-{key}-room"), format!("expect-{key}")] {
            assert!(guide.contains(&seen(&text(&key, &[]))), "the guide does not have {key}");
        }
    }
}
