//! Every sampler follows its exact law, at its edges too.

use handoff::funnel::exponential;
use handoff::montecarlo::deals::Deals;
use handoff::montecarlo::key::{Draw, Key, Place, Words, WorldDraw};
use handoff::montecarlo::split::Split;
use handoff::montecarlo::{binomial, gamma, noise, normal, poisson, quantiles};
use statrs::distribution::{
    Beta, Binomial, ChiSquared, Continuous, ContinuousCDF, Discrete, Gamma, Normal, Poisson,
};

const SAMPLE: usize = 20_000;

/// One keyed name for each replication, as the engine draws them.
fn uniforms() -> impl Iterator<Item = f64> {
    (0..SAMPLE as u64)
        .map(|replication| Words::new(11, replication).uniform(Key::of_world(WorldDraw::Market, 3, 0, 0)))
}

/// The same as parts of the unit interval.
fn parts_of_replications() -> impl Iterator<Item = u32> {
    (0..SAMPLE as u64)
        .map(|replication| Words::new(11, replication).halves(Key::of_world(WorldDraw::Noise, 3, 0, 0), 0)[1])
}

fn streamed(draw: impl Fn(&mut handoff::montecarlo::key::Stream) -> f64) -> Vec<f64> {
    let key = Key::of_world(WorldDraw::Noise, 5, 2, 0);
    (0..SAMPLE as u64).map(|replication| draw(&mut Words::new(11, replication).stream(key))).collect()
}

/// Kolmogorov and Smirnov, α = 0.001.
#[track_caller]
fn follows(mut sample: Vec<f64>, law: impl Fn(f64) -> f64, what: &str) {
    sample.sort_unstable_by(f64::total_cmp);
    let n = sample.len() as f64;
    let distance = sample.iter().enumerate().map(|(index, &value)| {
        let cdf = law(value);
        (cdf - index as f64 / n).abs().max((cdf - (index as f64 + 1.0) / n).abs())
    });
    let worst = distance.fold(0.0, f64::max) * n.sqrt();
    assert!(worst < 1.9495, "{what}: {worst}");
}

/// Chi-square over bins that expect at least eight values, α = 0.001.
#[track_caller]
fn counts_as(sample: &[u64], probability: impl Fn(u64) -> f64, what: &str) {
    let n = sample.len() as f64;
    let (low, high) = (sample.iter().min().expect("values"), sample.iter().max().expect("values"));
    let mut sorted = sample.to_vec();
    sorted.sort_unstable();
    let seen =
        |k: u64| sorted.partition_point(|&value| value <= k) - sorted.partition_point(|&value| value < k);
    let (mut statistic, mut bins, mut observed, mut expected, mut all) = (0.0, 0, 0.0, 0.0, 0.0);
    for k in *low..=*high {
        observed += seen(k) as f64;
        let share = n * probability(k);
        expected += share;
        all += share;
        if expected >= 8.0 && n - all >= 8.0 {
            statistic += (observed - expected) * (observed - expected) / expected;
            (observed, expected, bins) = (0.0, 0.0, bins + 1);
        }
    }
    let rest = expected + n - all;
    if bins == 0 {
        return;
    }
    statistic += (observed - rest) * (observed - rest) / rest;
    let limit = ChiSquared::new(f64::from(bins)).expect("bins").inverse_cdf(0.999);
    assert!(statistic < limit, "{what}: {statistic} over {bins} bins, limit {limit}");
}

/// Distribution function of a counting law, summed from its rises outwards from the mode: slower
/// than a formula, but exact where the library's continued fraction is not (large n).
struct Table {
    first: u64,
    cumulative: Vec<f64>,
}

impl Table {
    /// `rise` is the probability of k + 1 as a multiple of that of k.
    fn new(mode: u64, last: u64, rise: impl Fn(u64) -> f64) -> Self {
        const NEGLIGIBLE: f64 = 1e-40;
        let mut falling = vec![1.0];
        let mut first = mode;
        while first > 0 && falling[falling.len() - 1] > NEGLIGIBLE {
            first -= 1;
            falling.push(falling[falling.len() - 1] / rise(first));
        }
        let mut weights: Vec<f64> = falling.into_iter().rev().collect();
        let mut k = mode;
        while k < last && weights[weights.len() - 1] > NEGLIGIBLE {
            weights.push(weights[weights.len() - 1] * rise(k));
            k += 1;
        }
        let all: f64 = weights.iter().sum();
        let mut sum = 0.0;
        let running = weights.into_iter().map(|weight| {
            sum += weight;
            sum / all
        });
        Self { first, cumulative: running.collect() }
    }

    fn binomial(n: u64, p: f64) -> Self {
        let mode = (((n + 1) as f64 * p) as u64).min(n);
        Self::new(mode, n, |k| p / (1.0 - p) * (n - k) as f64 / (k + 1) as f64)
    }

    fn poisson(mean: f64) -> Self {
        Self::new(mean as u64, u64::MAX, |k| mean / (k + 1) as f64)
    }

    fn cdf(&self, k: u64) -> f64 {
        let Some(index) = k.checked_sub(self.first) else { return 0.0 };
        self.cumulative.get(index as usize).copied().unwrap_or(1.0)
    }
}

/// The value drawn is the smallest whose distribution function reaches `u`.
#[track_caller]
fn inverts(count: impl Fn(f64) -> u64, law: &Table, what: &str) {
    let grid = (1..200).map(|part| f64::from(part) / 200.0);
    // Where no expansion decides, and sums begin at a guess from either side.
    let rare = (2..12).flat_map(|digits| [1.0, 1.7, 3.1, 5.9].map(|part| part * 10f64.powi(-digits)));
    let tails = rare.flat_map(|tail| [tail, 1.0 - tail]);
    for u in grid.chain(tails) {
        let k = count(u);
        let slack = 1e-10 * u.min(1.0 - u) + 1e-13;
        assert!(law.cdf(k) >= u - slack, "{what}, u = {u}: {k} is too low, {}", law.cdf(k));
        assert!(
            k == 0 || law.cdf(k - 1) <= u + slack,
            "{what}, u = {u}: {k} is too high, {}",
            law.cdf(k - 1)
        );
    }
}

#[test]
fn uniform_numbers_are_uniform_and_never_at_an_end() {
    let sample: Vec<f64> = uniforms().collect();
    assert!(sample.iter().all(|u| (f64::MIN_POSITIVE..1.0).contains(u)));
    follows(sample, |u| u, "uniform");
    let key = Key::of_world(WorldDraw::Rate, 0, 1, 0);
    let mut stream = Words::new(11, 0).stream(key);
    follows((0..SAMPLE).map(|_| stream.uniform()).collect(), |u| u, "one stream");
}

#[test]
fn neighbouring_names_are_uncorrelated() {
    let of = |replication: u64, week: usize, source: usize| {
        let words = Words::new(11, replication);
        words.uniform(Key::of_world(WorldDraw::Noise, week, source, 0)) - 0.5
    };
    for (name, next) in [("replications", [1, 0, 0]), ("weeks", [0, 1, 0]), ("sources", [0, 0, 1])] {
        let [replication, week, source] = next;
        let product = |index| of(index, 1, 1) * of(index + replication as u64, 1 + week, 1 + source);
        let sum: f64 = (0..SAMPLE as u64).map(product).sum();
        // A product of two centred uniform numbers has variance 1/144.
        let z = 12.0 * sum / (SAMPLE as f64).sqrt();
        assert!(z.abs() < 3.3, "{name}: {z}");
    }
}

#[test]
fn the_normal_quantile_is_exact_to_the_far_tail() {
    let law = Normal::standard();
    follows(uniforms().map(normal::quantile).collect(), |z| law.cdf(z), "normal");
    for u in [0.5, 0.075, 0.0749, 0.925, 1e-3, 1e-8, 1e-15, 1e-100, 1e-300] {
        let back = law.cdf(normal::exact(u));
        assert!((back / u - 1.0).abs() < 1e-9, "{u} came back as {back}");
        assert!((normal::exact(1.0 - u) + normal::exact(u)).abs() < 1e-6 || u < 1e-8, "{u}");
    }
}

#[test]
fn the_table_of_normal_quantiles_keeps_its_error_and_always_rises() {
    let middle = (1..400_000).map(|part| f64::from(part) / 400_000.0);
    let tails = (1..40_000).map(|part| libm::exp2(-f64::from(part) / 1_000.0));
    let mut before = f64::NEG_INFINITY;
    for u in middle.chain(tails.clone()).chain(tails.map(|u| 1.0 - u)) {
        let off = normal::quantile(u) - normal::exact(u);
        assert!(off.abs() <= normal::ERROR, "{u}: off by {off}");
    }
    for part in 0..1_000_000 {
        let value = normal::quantile((f64::from(part) + 0.5) / 1e6);
        assert!(value > before, "falls at {part} in a million");
        before = value;
    }
}

/// From the smallest dispersion that a scenario may have to the largest.
const SHAPES: [f64; 20] = [
    0.5, 0.55, 0.7, 0.9, 0.99, 1.0, 1.01, 1.5, 2.0, 2.5, 4.0, 8.0, 15.0, 30.0, 64.0, 120.0, 200.0, 400.0,
    700.0, 1_000.0,
];

#[test]
fn gamma_numbers_follow_their_law() {
    for shape in SHAPES {
        let law = Gamma::new(shape, 1.0).expect("a law");
        let gamma = gamma::Gamma::new(shape);
        follows(
            streamed(|stream| gamma.log(stream).exp()),
            |value| law.cdf(value),
            &format!("gamma {shape}"),
        );
    }
}

#[test]
fn the_noise_of_leads_is_a_gamma_number_within_its_error_and_always_rises() {
    for shape in SHAPES {
        let law = Gamma::new(shape, shape).expect("a law");
        let noise = noise::Noise::new(shape);
        let parts = (0..2_000).map(|step| libm::exp2(f64::from(step) / 64.5) as u32);
        for part in parts {
            let tail = quantiles::middle(part);
            // The error as one of the value, from that of the probability.
            let x = noise.quantile(part);
            let off = (law.cdf(x) - tail) / (x * law.pdf(x));
            // The library's function ends at 10⁻¹⁵.
            assert!(off.abs() < noise::Noise::ERROR || x < 1e-14, "shape {shape}, {tail} from below: {off}");
            let x = noise.quantile(!part);
            let off = (law.sf(x) - tail) / (x * law.pdf(x));
            assert!(off.abs() < noise::Noise::ERROR, "shape {shape}, {tail} from above: {off}");
        }
        let values: Vec<f64> = (0..200_000).map(|step| noise.quantile(step * 21_474)).collect();
        assert!(values.is_sorted_by(|one, next| one < next), "shape {shape}");
        follows(
            parts_of_replications().map(|part| noise.quantile(part)).collect(),
            |value| law.cdf(value),
            &format!("noise {shape}"),
        );
    }
}

#[test]
fn a_deal_is_a_lognormal_number_within_its_error_and_always_rises() {
    for spread in [0.0, 0.01, 0.6, 1.3, 2.0] {
        let deals = Deals::new(spread);
        for step in 0..40_000 {
            let low = libm::exp2(f64::from(step) / 1_250.0) as u32;
            for part in [low, !low, step * 107_374] {
                let exact = libm::exp(spread * normal::exact(quantiles::middle(part)));
                let off = deals.value(part) / exact - 1.0;
                assert!(off.abs() < Deals::ERROR, "spread {spread}, part {part}: off by {off}");
            }
        }
        let values: Vec<f64> = (0..200_000).map(|step| deals.value(step * 21_474)).collect();
        assert!(values.is_sorted_by(|one, next| one < next || spread == 0.0), "spread {spread}");
    }
}

#[test]
fn sorted_leads_follow_the_binomial_law_in_every_group() {
    let key = Key::of_week(Draw::Verdict, 3, Place::Everywhere, 0);
    let shares = [0.3, 1e-4, 0.0, 0.2, 0.04, 0.1, 0.002, 0.05, 0.1, 0.2, 0.0079, 0.0];
    for n in [1, 4, 7, 60, 128, 129, 200] {
        let counts: Vec<[u64; 12]> = (0..SAMPLE as u64)
            .map(|replication| Split::by_weights(shares).count(&Words::new(11, replication), key, n))
            .collect();
        for (group, share) in shares.into_iter().enumerate() {
            let law = Binomial::new(share, n).expect("a law");
            let sample: Vec<u64> = counts.iter().map(|counts| counts[group]).collect();
            counts_as(&sample, |k| law.pmf(k), &format!("group {group} of {n} leads"));
        }
    }
}

#[test]
fn beta_numbers_follow_their_law() {
    let means = [0.1, 0.3, 0.5, 0.93];
    let sets = means.into_iter().flat_map(|mean| [10.0, 80.0, 3_000.0, 1e6].map(|weight| (mean, weight)));
    // Where a shape is far below 0.1, most of the law lies between the last two numbers that a float has.
    let edges = [(0.5, 2.0), (0.93, 2.0), (0.02, 50.0), (0.999, 3_000.0), (0.999, 1e6)];
    for (mean, weight) in sets.chain(edges) {
        let law = Beta::new(mean * weight, (1.0 - mean) * weight).expect("a law");
        let sample = streamed(|stream| gamma::beta(mean, weight, stream));
        follows(sample, |value| law.cdf(value), &format!("beta {mean} {weight}"));
    }
}

#[test]
fn a_beta_of_tiny_shapes_stays_within_its_bounds() {
    let sample = streamed(|stream| gamma::beta(0.001, 2.0, stream));
    assert!(sample.iter().all(|share| (0.0..=1.0).contains(share)));
    let mean = sample.iter().sum::<f64>() / SAMPLE as f64;
    // Its variance is mean·(1 − mean)/3.
    assert!((mean - 0.001).abs() < 4.0 * (0.001f64 / 3.0 / SAMPLE as f64).sqrt(), "{mean}");
}

const SIZES: [u64; 11] = [1, 2, 63, 79, 81, 254, 255, 256, 1_000, 50_000, 1_000_000];
const SHARES: [f64; 9] = [1e-9, 1e-4, 0.002, 0.3, 0.5, 0.51, 0.97, 0.9999, 1.0 - 1e-9];

#[test]
fn binomial_numbers_are_the_exact_inverse() {
    for n in SIZES {
        for p in SHARES {
            inverts(|u| binomial::count(n, p, u), &Table::binomial(n, p), &format!("binomial {n} {p}"));
        }
    }
}

#[test]
fn binomial_numbers_follow_their_law_on_both_paths() {
    let sets =
        [1, 63, 64, 65, 10_000, 1_000_000].into_iter().flat_map(|n| [0.002, 0.3, 0.97].map(|p| (n, p)));
    let others = [(12, 0.3), (64, 0.5), (130, 0.3), (140, 0.3), (10_000, 0.6), (1_000_000, 1e-6)];
    for (n, p) in sets.chain(others) {
        let law = Binomial::new(p, n).expect("a law");
        let sample: Vec<u64> = uniforms().map(|u| binomial::count(n, p, u)).collect();
        counts_as(&sample, |k| law.pmf(k), &format!("binomial {n} {p}"));
    }
}

#[test]
fn a_certain_coin_never_errs() {
    for u in uniforms().take(200).chain([1e-16, 1.0 - 1e-16]) {
        for n in SIZES.into_iter().chain([0]) {
            assert_eq!(binomial::count(n, 0.0, u), 0);
            assert_eq!(binomial::count(n, 1.0, u), n);
            assert!(SHARES.iter().all(|&p| binomial::count(n, p, u) <= n));
        }
        assert_eq!(binomial::count(0, 0.4, u), 0);
    }
}

const MEANS: [f64; 13] = [1e-6, 0.1, 3.0, 10.01, 13.0, 17.5, 26.0, 39.99, 40.01, 63.0, 500.0, 12_345.6, 1e6];

#[test]
fn poisson_numbers_are_the_exact_inverse() {
    for mean in MEANS {
        inverts(|u| poisson::count(mean, u), &Table::poisson(mean), &format!("poisson {mean}"));
    }
}

#[test]
fn poisson_numbers_follow_their_law_on_both_paths() {
    for mean in [
        0.01, 0.1, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 30.0, 39.0, 40.0, 41.0, 63.0, 64.0, 65.0, 100.0,
        700.0, 5_000.0, 1e5, 1e6,
    ] {
        let law = Poisson::new(mean).expect("a law");
        let sample: Vec<u64> = uniforms().map(|u| poisson::count(mean, u)).collect();
        counts_as(&sample, |k| law.pmf(k), &format!("poisson {mean}"));
    }
    assert!(uniforms().all(|u| poisson::count(0.0, u) == 0));
}

/// Every item in every place of four, beside three others, each at every one of some uniform numbers.
fn fours<T: Copy>(items: &[T]) -> impl Iterator<Item = ([T; 4], [f64; 4])> {
    let edges = [1e-16, 1e-9, 1.0 - 1e-9, 1.0 - 1e-16];
    let u: Vec<f64> = uniforms().take(40).chain(edges).collect();
    (0..items.len() * u.len()).map(move |index| {
        let (item, at) = (index % items.len(), index / items.len());
        let pick = |lane: usize| items[(item + 5 * lane + at * lane) % items.len()];
        (std::array::from_fn(pick), std::array::from_fn(|lane| u[(at + 11 * lane) % u.len()]))
    })
}

#[test]
fn numbers_found_side_by_side_are_those_found_alone() {
    let few = [0, 1, 12, 40, 90, 254, 255].into_iter().flat_map(|n| [0.0, 1e-4, 0.06, 0.15].map(|p| (n, p)));
    let likely = [1, 12, 40, 60].into_iter().flat_map(|n| [0.3, 0.5, 0.7, 0.97, 1.0].map(|p| (n, p)));
    let few: Vec<(u64, f64)> = few.chain(likely).collect();
    // One of these sends all four the other way.
    let mixed: Vec<(u64, f64)> = few.iter().copied().chain([(256, 0.1), (255, 0.5), (10_000, 0.3)]).collect();
    for (cases, u) in fours(&few).chain(fours(&mixed)) {
        let (n, p) = (cases.map(|(n, _)| n), cases.map(|(_, p)| p));
        let alone = std::array::from_fn(|lane| binomial::count(n[lane], p[lane], u[lane]));
        assert_eq!(binomial::four(n, p, u), alone, "{n:?} {p:?} {u:?}");
    }
    for (means, u) in fours(&[0.0, 1e-6, 0.3, 2.0, 9.99, 10.0]).chain(fours(&[0.3, 10.01, 2.0, 300.0, 0.0])) {
        let alone = std::array::from_fn(|lane| poisson::count(means[lane], u[lane]));
        assert_eq!(poisson::four(means, u), alone, "{means:?} {u:?}");
    }
}

#[test]
fn the_exponential_is_exact_to_its_last_bits() {
    let arguments = (-200_000..200_000).map(|step| f64::from(step) * 0.003_7).chain([0.0, -1e-300, 1e-17]);
    for x in arguments {
        let (found, exact) = (exponential::exp(x), libm::exp(x));
        let off = if found == exact { 0.0 } else { (found / exact - 1.0).abs() };
        assert!(off <= 2f64.powi(-51), "exp({x}) = {found}, not {exact}");
    }
}

#[test]
fn changing_the_path_changes_no_draw() {
    for u in uniforms().take(2_000) {
        assert!(poisson::count(40.0, u) <= poisson::count(40.0 + 1e-9, u));
        assert!(poisson::count(40.0 + 1e-9, u) <= poisson::count(40.0, u) + 1);
        let (small, large) = (binomial::count(160, 0.25, u), binomial::count(160, 0.25 + 1e-12, u));
        assert!(small <= large && large <= small + 1);
    }
}
