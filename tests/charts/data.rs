//! Small data made by hand, and the default preset played 500 times.

use std::sync::LazyLock;

use handoff::chart::dotplot::{self, DotPlot};
use handoff::chart::payback::{self, PaybackChart};
use handoff::chart::quarters::{Met, Quarters};
use handoff::chart::revenue::{self, RevenueChart};
use handoff::chart::sources::{self, Sources};
use handoff::chart::stages::{self, Stages};
use handoff::chart::weeks::{BANDS, Fan};
use handoff::insight::payback::{contribution_gaps, quantiles_by_week};
use handoff::insight::statistics::{Moments, Sorted};
use handoff::insight::summary::Summary;
use handoff::insight::team::{SourceShare, TotalMoments};
use handoff::montecarlo::batch::Batch;
use handoff::montecarlo::replication::{Simulator, Teams};
use handoff::scenario::Preset;

pub const GOAL: f64 = 2_000_000.0;

/// The default preset, played.
pub struct Played {
    pub names: Vec<String>,
    pub summary: Summary,
    pub gaps: Vec<Vec<f64>>,
    pub revenues: Teams<Vec<Vec<f64>>>,
}

pub static PLAYED: LazyLock<Played> = LazyLock::new(|| {
    let simulator =
        Simulator::new(Preset::ProfessionalServices.scenario(), 1).expect("the preset calibrates");
    let batch = Batch::play(&simulator, 0, 500);
    let scenario = simulator.scenario();
    let money = |values: &Vec<f32>| values.iter().map(|&value| f64::from(value)).collect();
    Played {
        names: scenario.source_names().map(str::to_owned).collect(),
        summary: Summary::of(scenario, &batch),
        gaps: contribution_gaps(scenario, &batch.paths),
        revenues: Teams {
            siloed: batch.paths.iter().map(|path| money(&path.revenue.siloed)).collect(),
            aligned: batch.paths.iter().map(|path| money(&path.revenue.aligned)).collect(),
        },
    }
});

pub fn names() -> Teams<String> {
    Teams { siloed: "Siloed".into(), aligned: "Aligned".into() }
}

/// Money as "$1.5M", "$20k" or "$7".
pub fn money(value: f64) -> String {
    let sign = if value < 0.0 { "−" } else { "" };
    match value.abs() {
        size if size >= 1e6 => format!("{sign}${:.1}M", size / 1e6),
        size if size >= 1e3 => format!("{sign}${:.0}k", size / 1e3),
        size => format!("{sign}${size:.0}"),
    }
}

pub fn dots(siloed: Vec<f64>, aligned: Vec<f64>, goal: f64, marks: usize) -> DotPlot {
    let teams = Teams { siloed: Sorted::new(siloed), aligned: Sorted::new(aligned) };
    let axis = DotPlot::nice_axis(teams.as_ref(), goal);
    let words = dotplot::Words { goal: format!("{} goal", money(goal)), names: names() };
    DotPlot::new(teams.as_ref(), marks, goal, axis, words, &money)
}

/// A skewed distribution with quantiles that can be checked by hand.
pub fn skewed(centre: f64, spread: f64) -> Vec<f64> {
    (0..200)
        .map(|i| centre + spread * ((f64::from(i) - 99.5) / 60.0) * (1.0 + f64::from(i) / 300.0))
        .collect()
}

pub fn played_dots(goal: f64, marks: usize) -> DotPlot {
    let teams = PLAYED.summary.teams.as_ref().map(|team| team.revenue.values().to_vec());
    dots(teams.siloed, teams.aligned, goal, marks)
}

pub fn totals(stages: [f64; 6]) -> TotalMoments {
    let [leads, mql, worked, sql, opportunities, won] = stages.map(|mean| Moments { mean, sd: 1.0 });
    TotalMoments { leads, mql, worked, sql, opportunities, won, ..TotalMoments::default() }
}

pub fn stages(totals: Teams<&TotalMoments>) -> Stages {
    let losses = [
        "Not qualified",
        "Qualified, never called",
        "Called, not a fit",
        "No opportunity",
        "Lost or still open",
    ];
    let words = stages::Words { losses: losses.map(str::to_owned), won: "Won".into(), names: names() };
    let format = |value: f64| if value < 20.0 { format!("{value:.1}") } else { format!("{value:.0}") };
    Stages::new(totals, 1_000.0, words, &format)
}

pub fn share(of_leads: f64, of_customers: f64) -> SourceShare {
    SourceShare { leads: 0.0, customers: 0.0, of_leads, of_customers, of_budget: 0.0 }
}

pub fn sources(names_of: &[&str], shares: Teams<&[SourceShare]>) -> Sources {
    let words = sources::Words {
        names: names(),
        leads: "share of leads".into(),
        customers: "share of customers".into(),
    };
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    Sources::new(names_of.iter().copied(), shares, Sources::nice_axis(shares), words, &percent)
}

pub fn quarters() -> Vec<String> {
    (1..=8).map(|quarter| format!("Q{quarter}")).collect()
}

pub fn payback(paths: &[Vec<f64>], mean: &[f64], week: Option<usize>) -> PaybackChart {
    let fan = Fan::new(quantiles_by_week(paths, BANDS), mean);
    let futures = &paths[..paths.len().min(payback::FUTURES)];
    let axis = PaybackChart::nice_axis(&fan, futures);
    let words = payback::Words {
        pays: format!("pays from week {}", week.unwrap_or_default()),
        end: [money(mean.last().copied().unwrap_or_default()), "on average".into()],
        quarters: quarters(),
    };
    PaybackChart::new(fan, futures, week, axis, words, &money)
}

pub fn quotas(met: Teams<u64>) -> Quarters {
    let text = |(quarters, name): (u64, String)| Met {
        quarters,
        text: format!("{name}: quota met in {quarters} of 100"),
    };
    Quarters(met.zip(names()).map(text))
}

pub fn revenue(paths: &Teams<Vec<Vec<f64>>>, means: Teams<&[f64]>) -> RevenueChart {
    let fan = |(paths, mean): (&Vec<Vec<f64>>, &[f64])| Fan::new(quantiles_by_week(paths, BANDS), mean);
    let fans = paths.as_ref().zip(means).map(fan);
    let end = |(name, mean): (String, &[f64])| [name, money(mean.last().copied().unwrap_or_default())];
    let words = revenue::Words { ends: names().zip(means).map(end), quarters: quarters() };
    RevenueChart::new(fans.clone(), RevenueChart::nice_axis(&fans), words, &money)
}

/// Ten futures of a gap that dips, then rises, in a fan around its mean.
pub fn dipping() -> (Vec<Vec<f64>>, Vec<f64>) {
    let mean: Vec<f64> = (1..=52).map(|week| 120.0 * f64::from(week * (week - 16))).collect();
    let future =
        |i: i32| mean.iter().enumerate().map(|(t, gap)| gap + f64::from(i) * 1_500.0 * t as f64).collect();
    ((-5..=5).map(future).collect(), mean)
}
