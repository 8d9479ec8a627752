//! Shapley values: a fair share of what players win together.

/// The Shapley value of each of k players, from the worth of every coalition: `worth` has 2ᵏ
/// values, the bits of an index saying who takes part (Shapley, "A value for n-person games",
/// 1953):
///
/// φᵢ = Σ over coalitions S without i of |S|!·(k − 1 − |S|)! ÷ k! · (worth(S with i) − worth(S)).
///
/// The values are returned as multiples of 1 ÷ k!, which makes them whole: they add up to
/// k!·(worth of all − worth of none) exactly.
pub fn shapley_times_factorial(worth: &[i128]) -> Vec<i128> {
    let players = worth.len().ilog2() as usize;
    let weights: Vec<i128> =
        (0..players).map(|others| factorial(others) * factorial(players - 1 - others)).collect();
    let value = |player: usize| {
        let bit = 1 << player;
        let without = (0..worth.len()).filter(|coalition| coalition & bit == 0);
        without
            .map(|coalition| {
                let gain = worth[coalition | bit] - worth[coalition];
                weights[coalition.count_ones() as usize] * gain
            })
            .sum()
    };
    (0..players).map(value).collect()
}

/// k!, exact for every k that coalitions of practices can have.
pub fn factorial(k: usize) -> i128 {
    (1..=k as i128).product()
}
