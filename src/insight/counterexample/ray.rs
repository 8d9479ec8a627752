//! Rays: changes of a company in one direction, and how far one has to go until alignment no
//! longer pays.

use libm::sqrt;

use crate::insight::input::Input;
use crate::scenario::{Inputs, Scenario};

/// The last interval is halved until it is this short, as a share of its far end; numbers are rounded
/// more coarsely than that.
const PRECISION: f64 = 0.02;
/// And this often at most, because an interval that begins at 0 never gets as short.
const HALVINGS: u32 = 6;

/// A direction in the space of inputs, whose unit is a step of each. Invariant: of length 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Direction(Vec<(Input, f64)>);

impl Direction {
    /// The direction of these moves, at least one of which is not 0.
    pub fn new(moves: Vec<(Input, f64)>) -> Self {
        let length = sqrt(moves.iter().map(|(_, steps)| steps * steps).sum());
        Self(moves.into_iter().map(|(input, steps)| (input, steps / length)).collect())
    }

    /// The inputs, each with its part of a unit.
    pub fn moves(&self) -> &[(Input, f64)] {
        &self.0
    }

    /// The company `distance` away; `round` is told the old and the new value of every number. None
    /// where that is no other company.
    pub fn company(
        &self,
        from: &Scenario,
        distance: f64,
        round: impl Fn(f64, f64) -> f64,
    ) -> Option<Scenario> {
        let mut inputs: Inputs = from.clone().into_inputs();
        for &(input, part) in &self.0 {
            let step = input.step();
            input.change(&mut inputs, |value| round(value, step.away(value, part * distance)));
        }
        let moved = self.0.iter().all(|(input, _)| input.value(&inputs) != input.value(from));
        Scenario::new(inputs).ok().filter(|_| moved)
    }
}

/// What was found about a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Alignment pays, or may do so.
    Pays,
    /// It does not, beyond doubt.
    DoesNotPay,
    /// No company can be like that.
    Impossible,
}

/// The search along a direction: first at some distances, then between the two that matter.
#[derive(Clone, Debug)]
pub struct Ray {
    /// Where it goes.
    pub direction: Direction,
    state: State,
}

#[derive(Clone, Debug)]
enum State {
    Scan(Vec<f64>),
    Halve { pays: f64, not: f64, left: u32 },
    Closed(Option<f64>),
}

impl Ray {
    /// Looks first at `distances`, which rise.
    pub fn new(direction: Direction, distances: Vec<f64>) -> Self {
        Self { direction, state: State::Scan(distances) }
    }

    /// Distances to look at next; none once the search is over.
    pub fn distances(&self) -> Vec<f64> {
        match &self.state {
            State::Scan(distances) => distances.clone(),
            State::Halve { pays, not, .. } => vec![0.5 * (pays + not)],
            State::Closed(_) => Vec::new(),
        }
    }

    /// Learns what was found at [`Self::distances`], in their order.
    pub fn learn(&mut self, verdicts: &[Verdict]) {
        self.state = match &self.state {
            State::Scan(distances) => {
                match verdicts.iter().position(|&verdict| verdict == Verdict::DoesNotPay) {
                    Some(at) => {
                        let paid = (0..at).rev().find(|&before| verdicts[before] == Verdict::Pays);
                        let pays = paid.map_or(0.0, |before| distances[before]);
                        State::Halve { pays, not: distances[at], left: HALVINGS }
                    }
                    None => State::Closed(None),
                }
            }
            &State::Halve { pays, not, left } => {
                let middle = 0.5 * (pays + not);
                let (pays, not) = match verdicts.first() {
                    Some(Verdict::DoesNotPay) => (pays, middle),
                    _ => (middle, not),
                };
                if left == 1 || not - pays <= PRECISION * not {
                    State::Closed(Some(not))
                } else {
                    State::Halve { pays, not, left: left - 1 }
                }
            }
            State::Closed(distance) => State::Closed(*distance),
        };
    }

    /// Whether the search is over.
    pub fn is_closed(&self) -> bool {
        matches!(self.state, State::Closed(_))
    }

    /// The nearest distance found at which alignment does not pay.
    pub fn distance(&self) -> Option<f64> {
        match self.state {
            State::Closed(distance) => distance,
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Verdict::{DoesNotPay, Impossible, Pays};

    fn ray() -> Ray {
        Ray::new(Direction::new(vec![(Input::of_the_company()[0], 1.0)]), vec![1.0, 2.0, 4.0, 8.0])
    }

    #[test]
    fn the_edge_is_halved_to_between_what_pays_and_what_does_not() {
        let mut ray = ray();
        assert_eq!(ray.distances(), [1.0, 2.0, 4.0, 8.0]);
        ray.learn(&[Pays, Impossible, DoesNotPay, DoesNotPay]);
        let mut asked = Vec::new();
        while !ray.is_closed() {
            let [distance] = ray.distances()[..] else { panic!("one distance at a time") };
            asked.push(distance);
            assert!(ray.distance().is_none());
            ray.learn(&[if distance > 2.9 { DoesNotPay } else { Pays }]);
        }
        assert_eq!(asked, [2.5, 3.25, 2.875, 3.0625, 2.96875, 2.921875]);
        assert_eq!(ray.distance(), Some(2.921875));
        assert!(ray.distances().is_empty());
        ray.learn(&[Pays]);
        assert_eq!(ray.distance(), Some(2.921875));
    }

    #[test]
    fn a_short_interval_is_near_enough() {
        let mut ray = Ray { state: State::Halve { pays: 99.0, not: 101.0, left: HALVINGS }, ..ray() };
        ray.learn(&[Pays]);
        assert_eq!(ray.distance(), Some(101.0));
    }

    #[test]
    fn where_everything_pays_there_is_no_edge() {
        let mut ray = ray();
        ray.learn(&[Pays, Pays, Impossible, Pays]);
        assert!(ray.is_closed() && ray.distance().is_none());
    }

    #[test]
    fn what_does_not_pay_at_once_is_halved_from_where_one_stands() {
        let mut ray = ray();
        ray.learn(&[DoesNotPay, Pays, Pays, Pays]);
        assert_eq!(ray.distances(), [0.5]);
    }
}
