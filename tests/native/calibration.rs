//! The calibrated company is the one that the user sees today, or is refused by name.

use handoff::funnel::calibration::{Company, Unreachable, calibrate};
use handoff::funnel::source::{ByClass, BySource};
use handoff::scenario::{Inputs, Scenario};

use crate::support::scenario;

fn company(change: impl FnOnce(&mut Inputs)) -> Company {
    calibrate(&scenario(change)).expect("reachable")
}

fn by_class(cells: &BySource<ByClass<f64>>) -> ByClass<f64> {
    [0, 1].map(|class| cells.iter().map(|cell| cell[class]).sum())
}

/// Whether a value rounds to what was printed with so many decimals.
#[track_caller]
fn prints(value: f64, printed: f64, decimals: i32) {
    assert!((value - printed).abs() <= 0.5001 * 10f64.powi(-decimals), "{value} is not {printed}");
}

#[test]
fn the_default_company_has_the_check_values_of_the_model() {
    let company = company(|_| ());
    let flow = &company.flow;
    let leads: f64 = company.sources.iter().map(|source| source.leads_per_week).sum();
    prints(leads, 106.615, 3);
    prints(flow.mql, 34.190, 3);
    prints(flow.worked, 20.514, 3);
    prints(flow.sql.iter().sum(), 10.257, 3);
    prints(flow.opportunities, 5.6411, 4);
    prints(flow.won.iter().flatten().sum(), 1.3536, 4);
    let rates = [[0.7917, 0.2375], [0.5946, 0.4162], [0.2679, 0.1205]];
    for (rate, printed) in company.rates.iter().flatten().zip(rates.iter().flatten()) {
        prints(*rate, *printed, 4);
    }
    let [good, poor] = company.norm.today().passed;
    prints(good, 0.4777, 4);
    prints(poor, 0.2249, 4);
    prints(company.trust, 0.5, 6);
    prints(company.rush_share, 0.3996, 4);
    let opening = &company.opening;
    for (stock, [good, poor], decimals) in [
        (&opening.nurture, [517.70, 1858.99], 2),
        (&opening.sql, [23.085, 7.697], 3),
        (&opening.opportunities, [32.432, 7.569], 3),
    ] {
        let found = by_class(stock);
        prints(found[0], good, decimals);
        prints(found[1], poor, decimals);
    }
}

#[test]
fn every_stage_converts_at_its_typed_rate() {
    for lead_to_mql in [0.05, 0.3, 0.9] {
        for later in [0.02, 0.4, 0.93] {
            let company = company(|inputs| {
                inputs.funnel.lead_to_mql = lead_to_mql;
                inputs.funnel.mql_to_sql = later;
                inputs.funnel.sql_to_opportunity = later;
                inputs.funnel.opportunity_to_won = later;
                inputs.sales.reps = 100.0;
            });
            let flow = &company.flow;
            let sql: f64 = flow.sql.iter().sum();
            let won: f64 = flow.won.iter().flatten().sum();
            for (reached, from) in [(sql, flow.mql), (flow.opportunities, sql), (won, flow.opportunities)] {
                assert!((reached / from / later - 1.0).abs() < 2e-3, "{reached} of {from} is not {later}");
            }
        }
    }
}

fn refusal(change: impl FnOnce(&mut Inputs)) -> (Scenario, Unreachable) {
    let scenario = scenario(change);
    let unreachable = calibrate(&scenario).expect_err("out of reach");
    (scenario, unreachable)
}

#[test]
fn a_rate_beyond_the_capacity_is_refused_with_the_highest_that_is_not() {
    for reps in [0.3, 1.0, 2.0] {
        let (scenario, unreachable) = refusal(|inputs| {
            inputs.sales.reps = reps;
            inputs.funnel.mql_to_sql = 0.9;
        });
        let highest = unreachable.highest.expect("some rate is within reach");
        let message = unreachable.to_string();
        assert!(message.starts_with("funnel.mql_to_sql: 0.9 ") && message.ends_with(&highest.to_string()));
        let at = |rate: f64| {
            let mut inputs = scenario.clone().into_inputs();
            inputs.funnel.mql_to_sql = rate;
            calibrate(&Scenario::new(inputs).expect("in range"))
        };
        let flow = at(highest).expect("it is said to be reachable").flow;
        // MODEL.md section 5: of the leads that sales works, at most this share has to be accepted.
        assert!((flow.sql.iter().sum::<f64>() / flow.worked - 0.95).abs() < 1e-3, "{reps} reps: {flow:?}");
        assert!(at(highest + 2e-4).is_err(), "{reps} reps: {highest} is said to be the highest");
    }
}

#[test]
fn without_capacity_no_rate_is_within_reach() {
    for change in [(|inputs| inputs.sales.reps = 0.0) as fn(&mut Inputs), |inputs| {
        inputs.sales.leads_per_rep_per_week = 0.0
    }] {
        let (_, unreachable) = refusal(change);
        assert_eq!(unreachable.highest, None);
        assert!(unreachable.to_string().contains("raise sales.reps"));
    }
}

#[test]
fn a_company_without_leads_is_calibrated_to_nothing() {
    for reps in [0.0, 4.0] {
        let company = company(|inputs| {
            inputs.sales.reps = reps;
            inputs.marketing.organic.leads_per_month = 0.0;
            inputs.marketing.channels.iter_mut().for_each(|channel| channel.leads_per_month = 0.0);
        });
        assert_eq!((company.flow.mql, company.trust, company.rush_share), (0.0, 0.0, 0.0));
        let fits = [0.45, 0.10, 0.42, 0.30, 0.65, 0.40];
        assert!((company.norm.mean_fit() - fits.iter().sum::<f64>() / 6.0).abs() < 1e-12);
        assert!(company.rates.iter().flatten().all(|rate| (0.0..=0.97).contains(rate)));
    }
}

#[test]
fn a_source_without_leads_changes_nothing_for_the_others() {
    let without = company(|_| ());
    let with = company(|inputs| {
        let mut idle = inputs.marketing.channels[0].clone();
        idle.leads_per_month = 0.0;
        inputs.marketing.channels.push(idle);
    });
    assert_eq!(with.rates, without.rates);
    assert_eq!((with.trust, with.rush_share), (without.trust, without.rush_share));
}
