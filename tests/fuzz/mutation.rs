//! Damage: some changes, one after the other, to a row of bytes that was good.

use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

/// The most changes to one input.
const CHANGES: usize = 8;
/// Inputs do not grow beyond this many bytes.
const LONGEST: usize = 20_000;

/// What programs stumble over.
const STUMBLES: [&str; 25] = [
    "NaN",
    "Infinity",
    "1e308",
    "-1e308",
    "1e999",
    "5e-324",
    "-0",
    "-1",
    "0.1",
    "18446744073709551616",
    "null",
    "true",
    "{}",
    "[]",
    "\"\"",
    "\"a\":",
    ",",
    "v1.",
    "v2.",
    "&present=3",
    "\u{feff}",
    "\u{202e}",
    "\u{0}",
    "\\u0000",
    "ß😀",
];

/// An input: one of a corpus, damaged. The same seed and number give the same one.
pub fn mutated(corpus: &[Vec<u8>], seed: u64, number: u64) -> Vec<u8> {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(seed.rotate_left(32) ^ number);
    let mut input = corpus[dice.random_range(0..corpus.len())].clone();
    for _ in 0..dice.random_range(1..=CHANGES) {
        change(&mut input, corpus, &mut dice);
        input.truncate(LONGEST);
    }
    input
}

fn change(input: &mut Vec<u8>, corpus: &[Vec<u8>], dice: &mut Xoshiro256PlusPlus) {
    let part = part(input, dice);
    match dice.random_range(0..9) {
        0 => flip(input, dice),
        1 => drop(input.drain(part)),
        2 => input.truncate(part.start),
        3 => {
            let copy = input[part.clone()].to_vec();
            input.splice(part.start..part.start, copy);
        }
        4 => {
            let other = &corpus[dice.random_range(0..corpus.len())];
            let piece = other[self::part(other, dice)].to_vec();
            input.splice(part, piece);
        }
        5 => drop(input.splice(part, (0..dice.random_range(0..9)).map(|_| dice.random::<u8>()))),
        6 => {
            let nested = [b"[".as_slice(), b"{\"a\":"][dice.random_range(0..2)];
            let nested = nested.repeat(dice.random_range(1..2_000));
            input.splice(part.start..part.start, nested);
        }
        _ => {
            let stumble = STUMBLES[dice.random_range(0..STUMBLES.len())];
            input.splice(part, stumble.bytes());
        }
    }
}

fn flip(input: &mut [u8], dice: &mut Xoshiro256PlusPlus) {
    if !input.is_empty() {
        input[dice.random_range(0..input.len())] ^= 1 << dice.random_range(0..8);
    }
}

/// A part of an input: most often a few bytes, seldom many.
fn part(input: &[u8], dice: &mut Xoshiro256PlusPlus) -> std::ops::Range<usize> {
    let start = dice.random_range(0..=input.len());
    let reach = if dice.random_range(0..8) == 0 { input.len() } else { 8 };
    start..(start + dice.random_range(0..=reach)).min(input.len())
}
