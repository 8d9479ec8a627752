//! Bundles of rays: which of them found something nearest, and where to look next.

use libm::sqrt;

use super::candidate::Candidate;
use super::ray::{Direction, Ray};
use crate::insight::input::Input;

/// Distances at which an axis is looked at first, in steps.
const ON_AXES: [f64; 4] = [1.0, 2.5, 5.0, 10.0];
/// Distances at which a plane's normal is looked at, as multiples of the plane's distance.
const ON_NORMALS: [f64; 6] = [0.6, 0.8, 1.0, 1.25, 1.6, 2.5];
/// Distances at which a bent direction is looked at, as multiples of the best one's.
const ON_BENDS: [f64; 5] = [0.8, 0.9, 1.0, 1.1, 1.25];
/// How much a bend weighs one input more, or less.
const BEND: f64 = 1.5;
/// How many inputs a company may change at once and still be described in a sentence.
const TOGETHER: std::ops::RangeInclusive<usize> = 2..=3;

/// Rays along every fact of a company, both ways.
pub fn axes() -> Vec<Ray> {
    let ways = |input| [1.0, -1.0].map(|way| Direction::new(vec![(input, way)]));
    let directions = Input::of_the_company().into_iter().flat_map(ways);
    directions.map(|direction| Ray::new(direction, ON_AXES.to_vec())).collect()
}

/// Rays along the normals of the planes through the nearest crossings.
pub fn normals(axes: &[Ray]) -> Vec<Ray> {
    let mut crossings: Vec<(Input, f64, f64)> = Vec::new();
    for ray in by_distance(axes) {
        let [(input, way)] = ray.direction.moves() else { continue };
        if let Some(distance) = ray.distance()
            && crossings.iter().all(|(known, ..)| known != input)
        {
            crossings.push((*input, *way, distance));
        }
    }
    let counts = TOGETHER.filter(|&count| count <= crossings.len());
    counts
        .map(|count| {
            let moves: Vec<_> =
                crossings[..count].iter().map(|&(input, way, distance)| (input, way / distance)).collect();
            let distance = 1.0 / sqrt(moves.iter().map(|(_, part)| part * part).sum());
            Ray::new(Direction::new(moves), ON_NORMALS.map(|multiple| multiple * distance).to_vec())
        })
        .collect()
}

/// Whether the search along all rays is over.
pub fn all_closed(rays: &[Ray]) -> bool {
    rays.iter().all(Ray::is_closed)
}

/// Rays that found something, the nearest first.
pub fn by_distance(rays: &[Ray]) -> Vec<&Ray> {
    let mut found: Vec<&Ray> = rays.iter().filter(|ray| ray.distance().is_some()).collect();
    found.sort_by(|a, b| a.distance().unwrap_or(f64::MAX).total_cmp(&b.distance().unwrap_or(f64::MAX)));
    found
}

/// What the ray found that found something nearest.
pub fn nearest(rays: &[Ray]) -> Option<Candidate> {
    let ray = *by_distance(rays).first()?;
    Some(Candidate::new(ray.direction.clone(), ray.distance()?))
}

/// Directions that weigh one input more or less than the best one does.
pub fn bends(best: &Candidate) -> Vec<Ray> {
    let moves = best.direction.moves();
    let bend = |(index, factor): (usize, f64)| {
        let mut moves = moves.to_vec();
        moves[index].1 *= factor;
        Ray::new(Direction::new(moves), ON_BENDS.map(|multiple| multiple * best.distance).to_vec())
    };
    (0..moves.len()).flat_map(|index| [(index, BEND), (index, 1.0 / BEND)]).map(bend).collect()
}
