//! What is read from futures stays as it was recorded, bit for bit: the run's figures and every study.
//!
//! Other tests say what answers have to be; this one knows each digit of one company's, so that no line of a
//! study is without a judge that is quick.

use handoff::insight::attribution::Attribution;
use handoff::insight::budget::Budget;
use handoff::insight::checks::Checks;
use handoff::insight::counterexample::{Counterexample, CounterexampleReport};
use handoff::insight::export::csv;
use handoff::insight::export::json::{Futures, RunReport};
use handoff::insight::payback::contribution_gaps;
use handoff::insight::report::{MarketingReport, SalesReport, mean_email_open_rate, of_a_hundred};
use handoff::insight::sensitivity::Sensitivity;
use handoff::insight::summary::Summary;
use handoff::insight::watch::{self, WatchedWeek};
use handoff::montecarlo::batch::Batch;
use handoff::montecarlo::replication::Simulator;
use handoff::montecarlo::span::Span;
use handoff::scenario::{Levels, Preset, Scenario};
use serde::Serialize;

use crate::recorded;
use crate::study::answer;
use crate::support::{SEED, play};

const REPLICATIONS: u64 = 60;

#[test]
fn answers_are_as_recorded() {
    let mut inputs = Preset::ProfessionalServices.scenario().into_inputs();
    inputs.horizon_months = 6.0;
    inputs.marketing.channels = inputs.marketing.channels[1..3].to_vec();
    inputs.practices.siloed = Levels::all(0.1);
    let scenario = Scenario::new(inputs).expect("valid");
    let batch = play(&scenario, REPLICATIONS);
    let summary = Summary::of(&scenario, &batch);
    let mut rows = Rows::default();
    rows.add_run(&scenario, &batch, &summary);
    rows.add_studies(&scenario, &summary);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/answers.txt");
    let recorded = include_str!("../golden/answers.txt");
    recorded::stays(path, recorded, &rows.0, "say in CHANGELOG.md what is read in another way");
}

/// A week's leads.
fn whole(week: &WatchedWeek) -> [u64; 6] {
    let WatchedWeek { leads, mql, worked, sql, back, won, .. } = *week;
    [leads, mql, worked, sql, back, won]
}

/// A line for each answer: what it says, and its figures.
#[derive(Default)]
struct Rows(String);

impl Rows {
    fn add(&mut self, what: &str, figures: &impl Serialize) {
        self.0 += &format!("{what} {}\n", serde_json::to_string(figures).expect("figures are plain"));
    }

    fn add_each(&mut self, what: &str, all: &[impl Serialize]) {
        all.iter().for_each(|figures| self.add(what, figures));
    }

    fn add_run(&mut self, scenario: &Scenario, batch: &Batch, summary: &Summary) {
        let run = RunReport::of(scenario, SEED, Span { first: 0, count: REPLICATIONS }, summary);
        let mut run = serde_json::to_value(run).expect("figures are plain");
        // Another version has the same answers.
        run["engine"].take();
        self.add("run", &run);
        let mut table = Vec::new();
        csv::heading(&mut table)
            .and_then(|()| csv::rows(&batch.rows[..2], &mut table))
            .expect("memory is there");
        self.0 += str::from_utf8(&table).expect("text");
        self.add("futures", &Futures(&batch.rows[..2]));
        self.add_each("builds up", &contribution_gaps(scenario, &batch.paths[..2]));
        self.add("builds up on average", &summary.payback.mean_by_week);
        let simulator = Simulator::new(scenario.clone(), SEED).expect("reachable");
        for diary in simulator.watch(0).into_array() {
            self.add("watched", &watch::weeks(&diary).iter().map(whole).collect::<Vec<_>>());
        }
        let opened = mean_email_open_rate(simulator.seed(), &batch.rows);
        for team in summary.teams.as_ref().into_array() {
            self.add("weeks", &team.revenue_by_week);
            self.add("marketing", &MarketingReport::of(scenario, team, opened));
            self.add("sales", &SalesReport::of(scenario, team));
            self.add("quarters", &of_a_hundred(&team.scoreboards));
        }
    }

    fn add_studies(&mut self, scenario: &Scenario, summary: &Summary) {
        let copy = || scenario.clone();
        let run = summary.anchors();
        self.add_each("part", &answer(Attribution::new(copy(), run.clone()), SEED, |_| ()).parts);
        let budget = answer(Budget::new(copy(), run.clone()), SEED, |_| ());
        for curve in budget.curves.as_ref().into_array() {
            self.add_each("budget", curve);
        }
        self.add("equivalents", &budget.equivalents);
        self.add_each("effect", &answer(Sensitivity::new(copy()), SEED, |_| ()).effects);
        self.add_each("check", &answer(Checks::new(copy()), SEED, |_| ()).expect("they were played"));
        let searched = answer(Counterexample::new(copy(), run.gap), SEED, |_| ());
        let CounterexampleReport::Found { alone: Some(alone), together: Some(together), crossings } =
            searched
        else {
            panic!("both kinds of companies are found: {searched:?}")
        };
        self.add_each("crossing", &crossings);
        for (found, company) in [("alone", alone), ("together", together)] {
            self.add(found, &(company.changes, company.steps, company.contribution_gap));
        }
    }
}
