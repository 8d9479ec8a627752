//! Prove me wrong: the nearest company for which alignment does not pay.
//!
//! Distances are in steps of the inputs ([`super::input::Step`]), so that a step of one is about
//! as surprising as a step of another. The search looks along every input first. Where the
//! boundary of the companies that pay crosses the axes, a plane through the nearest crossings
//! tells in which direction the boundary is nearest (the geometry of the first-order reliability
//! method, Hasofer and Lind 1974, with secants for gradients); a pattern search bends that
//! direction (Hooke and Jeeves 1961). What is found is rounded, moved to the safe side, and has
//! to stand in futures that the search has not seen.

mod bundle;
mod candidate;
mod found;
mod ray;

pub use found::{CounterexampleReport, Crossing, FoundCompany, Move};

use super::estimate::{Anchor, Estimate};
use super::pair::{Pairs, contribution_gap, pair_panel};
use super::study::{Inquiry, Played, Task};
use crate::montecarlo::span::Span;
use crate::scenario::Scenario;
use bundle::{all_closed, axes, bends, by_distance, nearest, normals};
use candidate::Candidate;
use ray::{Ray, Verdict};

/// Replications of the search, which begin with number 0.
const SEARCH: Span = Span { first: 0, count: 120 };
/// Replications of the test, far from those of any run.
const TEST: Span = Span { first: 1 << 40, count: 2_000 };
/// Standard errors by which alignment has to fail in the search, and in the test.
const SEARCH_ERRORS: f64 = 2.0;
const TEST_ERRORS: f64 = 3.0;

/// Searches around a company.
#[derive(Clone, Debug)]
pub struct Counterexample {
    scenario: Scenario,
    /// The run's gap after all costs.
    left: f64,
    phase: Phase,
    axes: Vec<Ray>,
    joint: Option<Candidate>,
    found: Vec<FoundCompany>,
}

#[derive(Clone, Debug)]
enum Phase {
    /// Along every input, both ways.
    Axes(Vec<Ray>),
    /// Along the normals of planes through crossings.
    Normals(Vec<Ray>),
    /// Around the best of those.
    Bends(Vec<Ray>),
    /// In other futures.
    Test(Vec<Candidate>),
    Done,
}

impl Counterexample {
    /// Prepares the search around a scenario whose run found this gap.
    pub fn new(scenario: Scenario, gap: Anchor) -> Self {
        let left = contribution_gap(&scenario, gap.moments.mean);
        let phase = if left > 0.0 { Phase::Axes(axes()) } else { Phase::Done };
        let mut search = Self { scenario, left, phase, axes: Vec::new(), joint: None, found: Vec::new() };
        search.pass_over();
        search
    }

    /// Passes over phases that have nothing to play.
    fn pass_over(&mut self) {
        while !matches!(self.phase, Phase::Done) && self.round().is_empty() {
            self.advance(Vec::new());
        }
    }

    /// Takes in what the present phase asked for, and goes on to the next one if it is over.
    fn advance(&mut self, played: Vec<Played>) {
        let mut phase = std::mem::replace(&mut self.phase, Phase::Done);
        match &mut phase {
            Phase::Axes(rays) | Phase::Normals(rays) | Phase::Bends(rays) => self.inform(rays, played),
            Phase::Test(candidates) => *candidates = self.tested(std::mem::take(candidates), played),
            Phase::Done => {}
        }
        self.phase = self.next(phase);
    }

    fn company(&self, ray: &Ray, distance: f64) -> Option<Scenario> {
        ray.direction.company(&self.scenario, distance, |_, to| to)
    }

    /// The companies that rays look at next.
    fn companies<'a>(&'a self, rays: &'a [Ray]) -> impl Iterator<Item = Scenario> + 'a {
        rays.iter().flat_map(move |ray| {
            ray.distances().into_iter().filter_map(move |distance| self.company(ray, distance))
        })
    }

    /// Tells rays what was found about their companies.
    fn inform(&self, rays: &mut [Ray], played: Vec<Played>) {
        let mut played = played.into_iter();
        for ray in rays {
            let verdict = |distance: f64| match self.company(ray, distance) {
                Some(company) => played.next().map_or(Verdict::Impossible, |played| judge(&company, played)),
                None => Verdict::Impossible,
            };
            let verdicts: Vec<Verdict> = ray.distances().into_iter().map(verdict).collect();
            ray.learn(&verdicts);
        }
    }

    /// The phase that follows once all rays of one are closed.
    fn next(&mut self, phase: Phase) -> Phase {
        match phase {
            Phase::Axes(rays) if all_closed(&rays) => {
                self.axes = rays;
                Phase::Normals(normals(&self.axes))
            }
            Phase::Normals(rays) if all_closed(&rays) => match nearest(&rays) {
                Some(best) => {
                    let bends = bends(&best);
                    self.joint = Some(best);
                    Phase::Bends(bends)
                }
                None => self.test(),
            },
            Phase::Bends(rays) if all_closed(&rays) => {
                let bent = nearest(&rays).into_iter().chain(self.joint.take());
                self.joint = bent.min_by(|a, b| a.distance.total_cmp(&b.distance));
                self.test()
            }
            Phase::Test(candidates) if candidates.is_empty() => Phase::Done,
            phase => phase,
        }
    }

    fn test(&self) -> Phase {
        let candidates = nearest(&self.axes).into_iter().chain(self.joint.clone());
        Phase::Test(candidates.filter(|candidate| candidate.company(&self.scenario).is_some()).collect())
    }

    /// Keeps the candidates that stand the test, and moves on those that do not.
    fn tested(&mut self, candidates: Vec<Candidate>, played: Vec<Played>) -> Vec<Candidate> {
        let mut again = Vec::new();
        for (candidate, played) in candidates.into_iter().zip(played) {
            let Some(scenario) = candidate.company(&self.scenario) else { continue };
            match left_over(&scenario, played) {
                Some(left) if left.mean + TEST_ERRORS * left.error <= 0.0 => {
                    let inputs = candidate.direction.moves().iter().map(|(input, _)| *input);
                    let changes = inputs.map(|input| Move::of(input, &self.scenario, &scenario)).collect();
                    let steps = candidate.distance;
                    self.found.push(FoundCompany { changes, steps, contribution_gap: left, scenario });
                }
                Some(_) => again.extend(candidate.further()),
                None => {}
            }
        }
        again.retain(|candidate| candidate.company(&self.scenario).is_some());
        again
    }

    fn crossings(&self) -> Vec<Crossing> {
        let rays = match &self.phase {
            Phase::Axes(rays) => rays,
            _ => &self.axes,
        };
        let crossing = |ray: &Ray| {
            let ([(input, _)], Some(steps)) = (ray.direction.moves(), ray.distance()) else { return None };
            let company = self.company(ray, steps)?;
            Some(Crossing { change: Move::of(*input, &self.scenario, &company), steps })
        };
        by_distance(rays).into_iter().filter_map(crossing).collect()
    }
}

impl Inquiry for Counterexample {
    type Report = CounterexampleReport;

    fn round(&self) -> Vec<Task> {
        let task = |span| move |company: Scenario| Task { spec: pair_panel(&company), span };
        match &self.phase {
            Phase::Axes(rays) | Phase::Normals(rays) | Phase::Bends(rays) => {
                self.companies(rays).map(task(SEARCH)).collect()
            }
            Phase::Test(candidates) => {
                let companies = candidates.iter().filter_map(|candidate| candidate.company(&self.scenario));
                companies.map(task(TEST)).collect()
            }
            Phase::Done => Vec::new(),
        }
    }

    fn learn(&mut self, played: Vec<Played>) {
        self.advance(played);
        self.pass_over();
    }

    fn report(&self) -> CounterexampleReport {
        if self.left <= 0.0 {
            return CounterexampleReport::AlreadyDoesNotPay(self.left);
        }
        if !matches!(self.phase, Phase::Done) {
            return CounterexampleReport::Searching(self.crossings());
        }
        if self.found.is_empty() {
            return CounterexampleReport::NoneFound;
        }
        let (alone, together): (Vec<_>, Vec<_>) =
            self.found.iter().cloned().partition(|company| company.changes.len() == 1);
        CounterexampleReport::Found {
            alone: alone.into_iter().next().map(Box::new),
            together: together.into_iter().next().map(Box::new),
            crossings: self.crossings(),
        }
    }
}

fn judge(company: &Scenario, played: Played) -> Verdict {
    match left_over(company, played) {
        Some(left) if left.mean + SEARCH_ERRORS * left.error <= 0.0 => Verdict::DoesNotPay,
        Some(_) => Verdict::Pays,
        None => Verdict::Impossible,
    }
}

/// What is left of a company's gap after all costs.
fn left_over(company: &Scenario, played: Played) -> Option<Estimate> {
    let mut pairs = Pairs::default();
    pairs.learn(&played.ok()?, 0);
    Some(Estimate::of(&pairs.contribution_gaps(company)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::input::Input;
    use crate::insight::statistics::Moments;
    use crate::montecarlo::outcome::{Outcome, OutcomeRow};
    use crate::scenario::Preset;
    use ray::Direction;

    /// A search that has just begun, around a company whose alignment pays by far.
    fn search() -> Counterexample {
        let gap = Anchor { moments: Moments { mean: 1e6, sd: 1e5 }, replications: 10_000 };
        Counterexample::new(Preset::default().scenario(), gap)
    }

    #[test]
    fn no_phase_ends_before_its_rays_are_closed() {
        let mut search = search();
        let open = Ray::new(Direction::new(vec![(Input::of_the_company()[0], 1.0)]), vec![1.0]);
        let mut closed = open.clone();
        closed.learn(&[Verdict::Pays]);
        let both = || vec![closed.clone(), open.clone()];
        assert!(matches!(search.next(Phase::Axes(both())), Phase::Axes(_)));
        assert!(matches!(search.next(Phase::Normals(both())), Phase::Normals(_)));
        assert!(matches!(search.next(Phase::Bends(both())), Phase::Bends(_)));
        let over = || vec![closed.clone()];
        assert!(matches!(search.next(Phase::Axes(over())), Phase::Normals(_)));
        assert!(matches!(search.next(Phase::Normals(over())), Phase::Test(_)));
        assert!(matches!(search.next(Phase::Bends(over())), Phase::Test(_)));
        assert!(matches!(search.next(Phase::Test(Vec::new())), Phase::Done));
        let again = Candidate::new(Direction::new(vec![(Input::of_the_company()[0], 1.0)]), 1.0);
        assert!(matches!(search.next(Phase::Test(vec![again])), Phase::Test(_)));

        let mut edge = open.clone();
        edge.learn(&[Verdict::DoesNotPay]);
        while !edge.is_closed() {
            edge.learn(&[Verdict::DoesNotPay]);
        }
        assert!(matches!(search.next(Phase::Normals(vec![edge.clone()])), Phase::Bends(_)));
        let joint = search.joint.as_ref().map(|joint| joint.distance);
        assert_eq!(joint, edge.distance());
        // The best of the bends is no nearer.
        assert!(matches!(search.next(Phase::Bends(vec![closed.clone()])), Phase::Test(_)));
        assert_eq!(search.joint.map(|joint| joint.distance), joint);
    }
    /// Of two variants: gaps of so much money, half of them `spread` more and half of them less.
    fn played(mean: f64, spread: f64) -> Played {
        let cents = |money: f64| (100.0 * money) as i128;
        let row = |replication: u64| OutcomeRow {
            replication,
            revenue: vec![0, cents(mean + if replication.is_multiple_of(2) { spread } else { -spread })],
            totals: Vec::new(),
        };
        Ok(Outcome { rows: (0..100).map(row).collect(), revenue_by_week: vec![Vec::new(); 2] })
    }

    #[test]
    fn a_company_that_may_pay_is_moved_away_and_one_that_does_not_is_kept() {
        let mut search = search();
        let is_cost = |input: &Input| input.path() == "economics.full_alignment_cost_per_month";
        let cost = Input::of_the_company().into_iter().find(is_cost).expect("an input");
        let candidate = Candidate::new(Direction::new(vec![(cost, 1.0)]), 1.0);
        let company = candidate.company(&search.scenario).expect("it can be");
        let (margin, spread) = (company.economics.gross_margin, 20_000.0);
        let costs = -contribution_gap(&company, 0.0);
        let error = margin * spread / 99f64.sqrt();
        let left = |errors: f64| played((costs + errors * error) / margin, spread);

        let again = search.tested(vec![candidate.clone()], vec![left(-2.9)]);
        assert!(search.found.is_empty());
        assert_eq!(again.iter().map(|candidate| candidate.distance).collect::<Vec<_>>(), [1.04]);
        // Further away alignment costs more, so the same futures are enough.
        assert!(search.tested(again, vec![left(-2.9)]).is_empty());
        assert!(search.tested(vec![candidate], vec![left(-3.1)]).is_empty());
        assert_eq!(search.found.iter().map(|found| found.steps).collect::<Vec<_>>(), [1.04, 1.0]);
    }

    #[test]
    fn what_is_found_so_far_is_told() {
        let mut search = search();
        let mut edge = Ray::new(Direction::new(vec![(Input::of_the_company()[0], 1.0)]), vec![1.0]);
        while !edge.is_closed() {
            edge.learn(&[Verdict::DoesNotPay]);
        }
        search.phase = Phase::Axes(vec![edge.clone()]);
        let CounterexampleReport::Searching(crossings) = search.report() else { panic!("it goes on") };
        assert_eq!(
            crossings.iter().map(|crossing| Some(crossing.steps)).collect::<Vec<_>>(),
            [edge.distance()]
        );
    }
}
