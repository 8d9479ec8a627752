//! From what the benches print to one table.

use super::{Measured, Times};
use std::fmt::Write;

/// The fastest samples that divan printed for a function's arguments.
pub fn divan(printed: &str, function: &str) -> Times {
    let mut inside = false;
    let mut times = Times::new();
    for line in printed.lines() {
        let words: Vec<&str> =
            line.split(['│', '├', '─', '╰', ' ']).filter(|word| !word.is_empty()).collect();
        match words[..] {
            [name] | [name, ..] if !line.starts_with(['│', ' ']) => inside = name == function,
            [name, number, unit, ..] if inside => {
                if let Some(time) = microseconds(number, unit) {
                    times.insert(name.to_owned(), time);
                }
            }
            _ => (),
        }
    }
    times
}

fn microseconds(number: &str, unit: &str) -> Option<f64> {
    let number: f64 = number.parse().ok()?;
    match unit {
        "ns" => Some(number / 1e3),
        "µs" => Some(number),
        "ms" => Some(number * 1e3),
        "s" => Some(number * 1e6),
        _ => None,
    }
}

/// A name and a number a line.
pub fn lines(printed: &str) -> Times {
    let pair = |line: &str| {
        let (name, number) = line.split_once(' ')?;
        Some((name.to_owned(), number.parse().ok()?))
    };
    printed.lines().filter_map(pair).collect()
}

/// One row a scenario, and the memory of the browser's wasm.
pub fn markdown(measured: &Measured) -> String {
    let Measured { straightforward, native, wasm: [simd, plain] } = measured;
    let mut text = "| scenario | straightforward, native | engine, native | in wasm | in wasm without SIMD | wasm ÷ native | straightforward ÷ native |\n|---|--:|--:|--:|--:|--:|--:|\n".to_owned();
    for (name, native) in native {
        let of = |times: &Times| times.get(name).copied().unwrap_or(f64::NAN);
        let [slow, simd, plain] = [straightforward, simd, plain].map(of);
        let (to_wasm, to_slow) = (simd / native, slow / native);
        // Writing to a string does not fail.
        let _ = writeln!(
            text,
            "| {name} | {slow:.0} | {native:.1} | {simd:.1} | {plain:.1} | {to_wasm:.2} | {to_slow:.1} |"
        );
    }
    if let Some(mebibytes) = simd.get("mebibytes") {
        let _ = writeln!(text, "\nMemory of the wasm after all of them: {mebibytes} MiB.");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divans_tree_is_read_by_function() {
        let printed = "\
engine                fastest       │ slowest       │ median        │ mean
├─ engine                           │               │               │
│  ├─ large           1.5 ms        │ 2 ms          │ 1.7 ms        │ 1.8 ms
│  ╰─ small-firm      37.25 µs      │ 40 µs         │ 38 µs         │ 38 µs
╰─ straightforward                  │               │               │
   ╰─ small-firm      311.1 µs      │ 340 µs        │ 330 µs        │ 331 µs
";
        let engine = [("large".to_owned(), 1_500.0), ("small-firm".to_owned(), 37.25)];
        assert_eq!(divan(printed, "engine"), Times::from(engine));
        assert_eq!(divan(printed, "straightforward"), Times::from([("small-firm".to_owned(), 311.1)]));
    }

    #[test]
    fn a_line_is_a_name_and_a_number() {
        assert_eq!(lines("large 7.5\nnoise\n"), Times::from([("large".to_owned(), 7.5)]));
    }
}
