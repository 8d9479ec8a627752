//! Prove me wrong: what the search finds stands in other futures, and where it finds nothing it says so.

use handoff::insight::counterexample::{Counterexample, CounterexampleReport, FoundCompany};
use handoff::insight::statistics::Moments;
use handoff::insight::summary::Summary;
use handoff::montecarlo::batch::Batch;
use handoff::montecarlo::replication::Simulator;
use handoff::scenario::{Inputs, Preset, Scenario, json};

use crate::study::answer;
use crate::support::{SEED, play, scenario};

fn searched(scenario: &Scenario) -> CounterexampleReport {
    let summary = Summary::of(scenario, &play(scenario, 400));
    answer(Counterexample::new(scenario.clone(), summary.anchors().gap), SEED, |_| ())
}

/// The mean of what is left of the gap after all costs, in standard errors, under another seed.
fn left_under_another_seed(company: &Scenario) -> f64 {
    let simulator = Simulator::new(company.clone(), SEED + 1).expect("found companies can be calibrated");
    let batch = Batch::play(&simulator, 0, 3_000);
    let summary = Summary::of(company, &batch);
    let left = summary.teams.aligned.contribution - summary.teams.siloed.contribution;
    let Moments { sd, .. } = summary.gap.moments;
    left / (company.economics.gross_margin * sd / 3_000f64.sqrt())
}

fn stands(company: &FoundCompany, from: &Scenario) {
    assert!(left_under_another_seed(&company.scenario) < 0.0, "{:?}", company.changes);
    assert!(company.contribution_gap.mean + 3.0 * company.contribution_gap.error <= 0.0);
    for change in &company.changes {
        assert_eq!(change.from, change.input.value(from));
        assert_eq!(change.to, change.input.value(&company.scenario));
        assert_ne!(change.from, change.to);
    }
    let read = json::read(&json::write(&company.scenario)).expect("a complete scenario");
    assert_eq!((read.scenario, read.defaulted), (company.scenario.clone(), Vec::new()));
}

#[test]
fn the_company_found_does_not_pay_under_another_seed_either() {
    let scenario = Preset::ProfessionalServices.scenario();
    let CounterexampleReport::Found { alone, together, crossings } = searched(&scenario) else {
        panic!("nothing found")
    };
    let (alone, together) = (alone.expect("one input suffices"), together.expect("so do several"));
    stands(&alone, &scenario);
    stands(&together, &scenario);
    assert_eq!(alone.changes.len(), 1);
    assert!((2..=3).contains(&together.changes.len()));
    assert!(together.steps < alone.steps, "together no single input has to go as far");
    assert!(crossings.windows(2).all(|pair| pair[0].steps <= pair[1].steps));
    assert!(crossings.iter().all(|crossing| crossing.change.from != crossing.change.to));
}

#[test]
fn where_alignment_does_not_pay_there_is_nothing_to_search() {
    let CounterexampleReport::AlreadyDoesNotPay(left) = searched(&Preset::SmallFirm.scenario()) else {
        panic!("the small firm is the preset for which alignment does not pay")
    };
    assert!(left < 0.0);
    assert_eq!(
        searched(&Preset::EqualTeams.scenario()),
        CounterexampleReport::AlreadyDoesNotPay(0.0),
        "what changes nothing brings nothing",
    );
}

#[test]
fn where_alignment_costs_nothing_no_company_is_found() {
    let free = scenario(|inputs| inputs.economics.full_alignment_cost_per_month = 0.0);
    assert_eq!(searched(&free), CounterexampleReport::NoneFound);
}

#[test]
fn a_company_of_one_channel_without_a_shop_is_searched_too() {
    let plain = scenario(|inputs: &mut Inputs| {
        inputs.marketing.channels.truncate(1);
        inputs.shop.orders_per_visitor = 0.0;
        inputs.sales.reps = 1.5;
        inputs.economics.full_alignment_cost_per_month = 1_000.0;
    });
    let CounterexampleReport::Found { alone: Some(alone), .. } = searched(&plain) else { panic!() };
    stands(&alone, &plain);
}
