//! The presets are complete, valid, and show what their summaries say.

use handoff::insight::summary::Summary;
use handoff::montecarlo::replication::Simulator;
use handoff::scenario::json::Reading;
use handoff::scenario::{Inputs, Preset, json};

use crate::recorded;
use crate::support::play;

fn summary(preset: Preset) -> Summary {
    let scenario = preset.scenario();
    Summary::of(&scenario, &play(&scenario, 4_000))
}

#[test]
fn every_one_is_valid_and_has_a_name() {
    for preset in Preset::ALL {
        let reading = json::read(&json::write(&preset.scenario())).expect("valid");
        assert_eq!(reading, Reading { scenario: preset.scenario(), defaulted: Vec::new() });
        assert!(!reading.scenario.name.is_empty(), "{}", preset.key());
        assert_eq!(Preset::from_key(preset.key()), Some(preset));
    }
}

/// A link says what differs from its preset, so another preset would be another company in old links.
#[test]
fn what_links_rest_on_is_as_recorded() {
    let files = Preset::ALL.map(|preset| format!("{} {}", preset.key(), json::write(&preset.scenario())));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/presets.txt");
    let recorded = include_str!("../golden/presets.txt");
    recorded::stays(
        path,
        recorded,
        &files.concat(),
        "say in CHANGELOG.md that old links open another company",
    );
}

#[test]
fn the_first_is_the_default_of_the_model() {
    let first = Preset::ALL[0].scenario().into_inputs();
    assert_eq!(Inputs { name: String::new(), ..first }, Inputs::default());
}

#[test]
fn a_siloed_team_breaks_even_and_alignment_pays_where_the_summary_does_not_say_otherwise() {
    for preset in Preset::ALL {
        let Summary { teams, gap, .. } = summary(preset);
        let key = preset.key();
        assert!(teams.siloed.contribution > 0.0, "{key}: {}", teams.siloed.contribution);
        let quota = teams.siloed.quota_met();
        assert!((0.35..0.62).contains(&quota), "{key}: {quota}");
        let pays = teams.aligned.contribution - teams.siloed.contribution;
        let relative = gap.relative.expect("revenue");
        match preset {
            Preset::SmallFirm => assert!(pays < -5_000.0, "{pays}"),
            Preset::EqualTeams => assert_eq!((pays, relative), (0.0, 0.0)),
            _ => assert!(pays > 0.0 && (0.08..0.35).contains(&relative), "{key}: {pays}, {relative}"),
        }
    }
}

#[test]
fn most_of_the_retailers_revenue_comes_through_the_shop() {
    let scenario = Preset::OnlineRetailer.scenario();
    let siloed = summary(Preset::OnlineRetailer).teams.siloed.totals;
    assert!(siloed.orders.mean * scenario.shop.order_value > 0.5 * siloed.revenue.mean);
}

#[test]
fn sales_is_overloaded_or_slack_as_the_summary_says() {
    let use_of_capacity = |preset: Preset| {
        let simulator = Simulator::new(preset.scenario(), 1).expect("reachable");
        simulator.company().flow.worked / simulator.company().capacity
    };
    assert!(use_of_capacity(Preset::OverloadedSales) > 0.999);
    assert!(use_of_capacity(Preset::SalesWithSlack) < 0.6);
}
