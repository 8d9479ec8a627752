//! What departments report, where a company is today, and the checks that it can run itself.

use handoff::insight::checks::{Checks, Fact};
use handoff::insight::report::{MarketingReport, SalesReport, mean_email_open_rate, of_a_hundred};
use handoff::insight::summary::Summary;
use handoff::insight::today::{Answer, adopt, is_already};
use handoff::montecarlo::batch::Scoreboards;
use handoff::scenario::{Inputs, Levels, Practice, Preset, Scenario};

use crate::study::answer;
use crate::support::{SEED, play, scenario};

#[test]
fn reports_say_what_the_run_says() {
    let scenario = Scenario::new(Inputs::default()).expect("valid");
    let batch = play(&scenario, 400);
    let summary = Summary::of(&scenario, &batch);
    let [siloed, aligned] = summary.teams.as_ref().into_array();
    let opened = mean_email_open_rate(SEED, &batch.rows);
    let report = MarketingReport::of(&scenario, siloed, opened);
    assert_eq!((report.leads, report.mql), (siloed.totals.leads.mean, siloed.totals.mql.mean));
    assert_eq!(report.articles, Some(12.0 * 9_000.0 / 900.0));
    let mut twice = scenario.clone().into_inputs();
    twice.marketing.channels[0].name = "CONTENT of partners".to_owned();
    let both = MarketingReport::of(&Scenario::new(twice).expect("valid"), siloed, opened).articles;
    assert_eq!(both, Some(12.0 * (18_000.0 + 9_000.0) / 900.0));
    let cost = report.cost_per_lead.expect("there are leads");
    assert!((cost * report.leads - 720_000.0).abs() < 1e-3);
    assert!((report.email_open_rate - 0.24).abs() < 0.01);
    let other = MarketingReport::of(&scenario, aligned, opened);
    assert_eq!(other.email_open_rate, report.email_open_rate, "activity is the same for both teams");
    let sales = SalesReport::of(&scenario, siloed);
    assert_eq!((sales.deals, sales.quota), (siloed.totals.won.mean, 4.0 * 450_000.0));
    assert!((sales.called_bad - (siloed.totals.worked.mean - siloed.totals.sql.mean)).abs() < 1e-9);
}

#[test]
fn no_content_no_articles_and_no_leads_no_cost_of_one() {
    let scenario = scenario(|inputs| {
        inputs.marketing.channels.truncate(2);
        inputs.marketing.channels.iter_mut().for_each(|channel| channel.leads_per_month = 0.0);
        inputs.marketing.organic.leads_per_month = 0.0;
    });
    let batch = play(&scenario, 5);
    let summary = Summary::of(&scenario, &batch);
    let report = MarketingReport::of(&scenario, &summary.teams.siloed, 0.0);
    assert_eq!((report.articles, report.leads, report.cost_per_lead), (None, 0.0, None));
}

#[test]
fn quarters_of_a_hundred_add_up() {
    let scores = Scoreboards { both: 1, leads_only: 1, quota_only: 1, neither: 0 };
    let Scoreboards { both, leads_only, quota_only, neither } = of_a_hundred(&scores);
    assert_eq!((both + leads_only + quota_only + neither, neither), (100, 0));
    assert_eq!(of_a_hundred(&Scoreboards::default()), Scoreboards::default());
}

#[test]
fn answers_make_the_siloed_team_the_team_of_today() {
    let mut inputs = Inputs::default();
    let mut answers = [Some(Answer::Partly); Practice::COUNT];
    answers[Practice::Nurture as usize] = Some(Answer::Fully);
    answers[Practice::SharedGoals as usize] = None;
    adopt(&answers, &mut inputs);
    let practices = &inputs.practices;
    assert_eq!(practices.today, practices.siloed);
    assert_eq!(practices.today[Practice::Nurture], 1.0);
    assert_eq!(practices.today[Practice::SharedGoals], 0.0, "no answer leaves today as it was");
    assert_eq!(practices.aligned[Practice::Nurture], 1.0, "alignment falls behind in nothing");
    assert_eq!(practices.aligned[Practice::FollowUp], 0.4);
    assert!(!is_already(&practices.today, &practices.aligned));
    Scenario::new(inputs).expect("still a valid scenario");
}

#[test]
fn a_company_that_is_aligned_is_told_so() {
    let mut inputs = Inputs::default();
    adopt(&[Some(Answer::Mostly); Practice::COUNT], &mut inputs);
    assert!(is_already(&inputs.practices.today, &inputs.practices.aligned));
    assert!(!is_already(&Levels::all(0.3), &Levels::all(0.4)));
}

#[test]
fn every_answer_is_the_nearest_to_its_own_level() {
    assert!(Answer::ALL.into_iter().all(|answer| Answer::nearest(answer.level()) == answer));
}

#[test]
fn the_checks_agree_for_every_kind_of_company() {
    let mut companies: Vec<(&str, Scenario)> =
        [Preset::ProfessionalServices, Preset::OnlineRetailer, Preset::SmallFirm]
            .map(|preset| (preset.key(), preset.scenario()))
            .to_vec();
    companies.push((
        "one channel, no shop, three years",
        scenario(|inputs| {
            inputs.marketing.channels.truncate(1);
            inputs.shop.orders_per_visitor = 0.0;
            inputs.horizon_months = 36.0;
        }),
    ));
    companies.push((
        "rates at their highest",
        scenario(|inputs| {
            inputs.sales.reps = 100.0;
            let funnel = &mut inputs.funnel;
            (funnel.lead_to_mql, funnel.mql_to_sql) = (0.93, 0.93);
            (funnel.sql_to_opportunity, funnel.opportunity_to_won) = (0.93, 0.93);
            inputs.horizon_months = 6.0;
        }),
    ));
    for (name, scenario) in companies {
        let checks = answer(Checks::new(scenario), SEED, |_| ()).expect("all were played");
        assert_eq!(checks.len(), 10, "{name}");
        for check in checks {
            assert!(check.passed, "{name}: {check:?}");
        }
    }
}

#[test]
fn a_company_without_leads_is_checked_as_far_as_it_goes() {
    let idle = scenario(|inputs| {
        inputs.marketing.channels.iter_mut().for_each(|channel| channel.leads_per_month = 0.0);
        inputs.marketing.organic.leads_per_month = 0.0;
    });
    let checks = answer(Checks::new(idle), SEED, |_| ()).expect("all were played");
    assert!(checks.iter().all(|check| check.passed), "{checks:?}");
    assert!(checks.iter().any(|check| check.fact == Fact::EqualTeams));
    assert!(checks.iter().all(|check| check.fact != Fact::Deal), "there was none");
}
