//! A future that is watched is the future of the run, and its weeks add up.

use handoff::insight::watch::weeks;
use handoff::montecarlo::replication::Simulator;
use handoff::scenario::Preset;

#[test]
fn weeks_add_up_to_the_replication_of_the_run() {
    for preset in Preset::ALL {
        let simulator = Simulator::new(preset.scenario(), 3).expect("presets can be calibrated");
        for index in [0, 17] {
            let years = simulator.replicate(index);
            let diaries = simulator.watch(index);
            for (year, diary) in years.into_array().into_iter().zip(diaries.into_array()) {
                assert_eq!(year, diary.year, "watching changes nothing");
                let weeks = weeks(&diary);
                let sum =
                    |of: fn(&handoff::insight::watch::WatchedWeek) -> u64| weeks.iter().map(of).sum::<u64>();
                assert_eq!(sum(|week| week.leads), year.leads.iter().sum::<u64>());
                assert_eq!(sum(|week| week.mql), year.mql.iter().sum::<u64>());
                assert_eq!(sum(|week| week.worked), year.worked);
                assert_eq!(sum(|week| week.sql), year.sql);
                assert_eq!(weeks.last().map(|week| week.revenue), year.cumulative_revenue.last().copied());
                for week in &weeks {
                    assert!(week.sql <= week.worked && week.worked <= week.mql, "{week:?}");
                    assert!(week.back <= week.mql - week.sql, "{week:?}");
                    assert!((0.0..=1.0).contains(&week.trust), "{week:?}");
                }
            }
        }
    }
}
