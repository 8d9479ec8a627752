//! Where an answer is known on paper, the engine gives it.

use handoff::funnel::calibration::calibrate;
use handoff::funnel::effects::ramped;
use handoff::montecarlo::batch::{Batch, Totals};
use handoff::scenario::{Inputs, Levels, Practice, Scenario};

use crate::support::{Estimate, Total, calm, play, scenario};

const WEEKS: f64 = 52.0;

fn siloed(batch: &Batch, total: impl Fn(&Totals) -> f64) -> Vec<f64> {
    batch.rows.iter().map(|row| total(&row.teams.siloed)).collect()
}

fn exactly(value: f64) -> Estimate {
    Estimate::new(value, 0.0)
}

/// Expected leads and visitors of a year in which the market stays as it is.
fn leads_and_visitors(inputs: &Inputs) -> [f64; 2] {
    let organic = &inputs.marketing.organic;
    let paid = inputs.marketing.channels.iter().map(|c| (c.leads_per_month, c.visitor_to_lead));
    let all = paid.chain([(organic.leads_per_month, organic.visitor_to_lead)]);
    all.fold([0.0; 2], |[leads, visitors], (month, rate)| {
        [leads + 12.0 * month, visitors + 12.0 * month / rate]
    })
}

/// A calm company without a rush, whose stages pass everything on at once and at typed rates.
fn steady() -> Scenario {
    scenario(|inputs| {
        calm(inputs);
        let no_rush = Levels::all(0.0).with(Practice::SharedGoals, 1.0);
        inputs.practices.today = no_rush;
        inputs.practices.siloed = no_rush;
        inputs.practices.aligned = no_rush;
        inputs.sales.reps = 1_000.0;
    })
}

#[test]
fn a_calm_year_is_the_product_of_the_typed_rates() {
    let scenario = steady();
    let batch = play(&scenario, 1_500);
    let funnel = &scenario.funnel;
    let mql = WEEKS * calibrate(&scenario).expect("reachable").flow.mql;
    let stages: [(&str, Total, f64); 4] = [
        ("MQL", |year| year.mql as f64, 1.0),
        ("SQL", |year| year.sql as f64, funnel.mql_to_sql),
        ("opportunities", |year| year.opportunities as f64, funnel.sql_to_opportunity),
        ("won", |year| year.won as f64, funnel.opportunity_to_won),
    ];
    let mut expected = mql;
    for (name, total, rate) in stages {
        expected *= rate;
        let found = Estimate::mean(&siloed(&batch, total));
        // Trust moves take-up by a fourth root of a noisy share: a bias of some tenths of a percent.
        found.agrees(Estimate::new(expected, 0.002 * expected), name);
    }
    // Every source passes on the same share of each class: MQLs from new leads are the typed rate.
    let [leads, _] = leads_and_visitors(&scenario);
    let company = calibrate(&scenario).expect("reachable");
    let [good, poor] = company.norm.today().passed;
    let fit = company.norm.mean_fit();
    assert!((fit * good + (1.0 - fit) * poor - funnel.lead_to_mql).abs() < 1e-12);
    Estimate::mean(&siloed(&batch, |year| year.leads as f64)).agrees(exactly(leads), "leads");
}

#[test]
fn visitors_leads_and_orders_thin_one_poisson_stream() {
    let scenario = scenario(|inputs| {
        calm(inputs);
        inputs.shop.orders_per_visitor = 0.2;
        inputs.horizon_months = 6.0;
    });
    let batch = play(&scenario, 2_500);
    let [leads, visitors] = leads_and_visitors(&scenario).map(|year| year / 2.0);
    let orders = 0.2 * visitors;
    // Gamma noise of shape r adds λ²/r to the variance of each source and week.
    let sources = scenario.marketing.channels.iter().map(|c| (c.leads_per_month, c.visitor_to_lead));
    let organic = &scenario.marketing.organic;
    let noise = |per_lead: &dyn Fn(f64) -> f64| -> f64 {
        let all = sources.clone().chain([(organic.leads_per_month, organic.visitor_to_lead)]);
        let week = |(month, rate): (f64, f64)| (month * 12.0 / WEEKS * per_lead(rate)).powi(2);
        all.map(week).sum::<f64>() * 26.0 / 1_000.0
    };
    let lines: [(&str, Total, f64, f64); 3] = [
        ("leads", |year| year.leads as f64, leads, noise(&|_| 1.0)),
        ("visitors", |year| year.visitors as f64, visitors, noise(&|rate| 1.0 / rate)),
        ("orders", |year| year.orders as f64, orders, noise(&|rate| 0.2 / rate)),
    ];
    for (name, total, mean, noise) in lines {
        let sample = siloed(&batch, total);
        Estimate::mean(&sample).agrees(exactly(mean), name);
        Estimate::spread(&sample).agrees(exactly((mean + noise).sqrt()), name);
    }
}

#[test]
fn revenue_is_a_compound_sum_of_deals() {
    let scenario = scenario(|inputs| {
        let no_rush = Levels::all(0.0).with(Practice::SharedGoals, 1.0);
        inputs.practices.today = no_rush;
        inputs.practices.siloed = no_rush;
        inputs.shop.orders_per_visitor = 0.0;
    });
    let batch = play(&scenario, 2_500);
    let won = siloed(&batch, |year| year.won as f64);
    let revenue = siloed(&batch, |year| year.revenue as f64 / 100.0);
    let square = scenario.sales.deal_spread.powi(2);
    let deal = scenario.sales.deal_median * (0.5 * square).exp();
    let deal_variance = deal * deal * (square.exp() - 1.0);
    let deals = Estimate::mean(&won).value;
    let residual: Vec<f64> = revenue.iter().zip(&won).map(|(revenue, won)| revenue - won * deal).collect();
    Estimate::mean(&residual).agrees(exactly(0.0), "revenue beyond the mean deal");
    Estimate::spread(&residual).agrees(exactly((deals * deal_variance).sqrt()), "spread of the deals' sum");
    let spread = (deals * deal_variance + (deal * Estimate::spread(&won).value).powi(2)).sqrt();
    Estimate::spread(&revenue).agrees(exactly(spread), "spread of revenue");
}

#[test]
fn the_rush_gives_away_what_the_typed_price_already_contains() {
    // Without a change of goals the mean deal is worth the typed median's mean.
    let scenario = scenario(|inputs| inputs.shop.orders_per_visitor = 0.0);
    let batch = play(&scenario, 2_500);
    let deal = scenario.sales.deal_median * (0.5 * scenario.sales.deal_spread.powi(2)).exp();
    let mean = |total: Total| Estimate::mean(&siloed(&batch, total)).value;
    let price = mean(|year| year.revenue as f64 / 100.0) / mean(|year| year.won as f64);
    assert!((price / deal - 1.0).abs() < 0.01, "{price} against {deal}");
}

#[test]
fn more_budget_brings_leads_along_the_saturation_curve() {
    let scenario = scenario(|inputs| {
        calm(inputs);
        inputs.marketing.channels.iter_mut().for_each(|channel| channel.carry_over = 0.0);
        inputs.plan.spend_per_month = Some(vec![0.0, 45_000.0, 4_500.0, 12_000.0, 600.0]);
    });
    let multiple = |half: f64, times: f64| (1.0 + half) * times / (times + half);
    let leads = 12.0
        * (190.0 * multiple(1.8, 3.0) + 60.0 * multiple(2.0, 0.5) + 45.0 + 32.0 * multiple(1.2, 0.1) + 40.0);
    let found = siloed(&play(&scenario, 1_000), |year| year.leads as f64);
    Estimate::mean(&found).agrees(exactly(leads), "leads");
}

#[test]
fn levels_ramp_in_a_straight_line_and_are_clipped() {
    let (today, team) = (Levels::all(0.2), Levels::all(1.0));
    let at = |ramp: f64, t: usize, strength: f64| ramped(&today, &team, ramp, t, |_| strength);
    for (t, expected) in [(0, 0.4), (1, 0.6), (3, 1.0), (40, 1.0)] {
        assert!((at(4.0, t, 1.0)[Practice::Nurture] - expected).abs() < 1e-12);
    }
    assert_eq!(at(0.0, 0, 1.0), Levels::all(1.0), "a ramp of no weeks is over at once");
    assert_eq!(at(0.0, 0, 2.0)[Practice::MessageMatch], 1.5);
    assert_eq!(at(0.0, 0, 2.0)[Practice::SharedGoals], 1.0);
    assert_eq!(at(0.0, 0, 0.0), today, "a practice without strength changes nothing");
}

#[test]
fn practices_have_the_values_of_their_units_at_both_ends() {
    use handoff::funnel::effects::{first_call_hours, recycled_share, take_up};
    for (effect, silo, aligned) in [
        (first_call_hours as fn(f64) -> f64, 42.0, 12.0),
        (take_up, 0.60, 0.72),
        (recycled_share, 0.05, 0.35),
    ] {
        assert!((effect(0.0) - silo).abs() < 1e-12 && (effect(1.0) - aligned).abs() < 1e-12);
    }
}

#[test]
fn scarce_capacity_is_used_up_and_shrinks_in_the_rush() {
    for (goals, working_weeks) in [(0.0, 44.0 + 8.0 * 0.85), (0.5, 44.0 + 8.0 * 0.925), (1.0, 52.0)] {
        let scenario = scenario(|inputs| {
            let levels = Levels::all(0.0).with(Practice::SharedGoals, goals);
            (inputs.practices.today, inputs.practices.siloed) = (levels, levels);
            inputs.funnel.mql_to_sql = 0.02;
            inputs.sales.reps = 0.4;
            inputs.sales.leads_per_rep_per_week = 5.0;
        });
        let worked = siloed(&play(&scenario, 400), |year| year.worked as f64);
        Estimate::mean(&worked).agrees(exactly(2.0 * working_weeks), &format!("shared goals at {goals}"));
    }
}
