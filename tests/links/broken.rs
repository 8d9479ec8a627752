//! Links that no page makes: damaged, invented and hostile ones.

use std::iter::successors;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;

/// Ten thousand damaged links, some of which a good one was made into.
pub fn broken(good: &str) -> impl Iterator<Item = String> {
    let mut word = words(2026);
    let mut word = move || word.next().unwrap_or_default() as usize;
    (0..10_000).map(move |round| match round % 4 {
        // Random bytes, as themselves and deflated.
        0 => {
            let bytes: Vec<u8> = (0..word() % 400).map(|_| word() as u8).collect();
            format!("v1.{}", URL_SAFE_NO_PAD.encode(bytes))
        }
        1 => packed_text(&(0..word() % 400).map(|_| word() as u8).collect::<Vec<_>>()),
        // Cut off, and with bits flipped.
        2 => good[..word() % good.len()].to_owned(),
        _ => {
            let body = good.strip_prefix("v1.").expect("version 1");
            let mut bytes = URL_SAFE_NO_PAD.decode(body).expect("base64");
            for _ in 0..=word() % 3 {
                let at = word() % bytes.len();
                bytes[at] ^= 1 << (word() % 8);
            }
            format!("v1.{}", URL_SAFE_NO_PAD.encode(bytes))
        }
    })
}

/// The same numbers on every run.
fn words(seed: u64) -> impl Iterator<Item = u64> {
    successors(Some(seed), |word| Some(word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1)))
        .skip(1)
        .map(|word| word >> 33)
}

/// A link with the text of its JSON as it is, valid or not.
pub fn packed_text(text: &[u8]) -> String {
    format!("v1.{}", URL_SAFE_NO_PAD.encode(compress_to_vec(text, 9)))
}

/// JSON that no page writes.
pub fn monsters() -> Vec<(&'static str, String)> {
    let differing = |difference: &str| format!(r#"{{"p":"small-firm","s":1,"d":{difference}}}"#);
    let many = |entry: &dyn Fn(usize) -> String, count| (0..count).map(entry).collect::<Vec<_>>().join(",");
    vec![
        ("deep lists", "[".repeat(60_000)),
        ("deep objects", r#"{"d":"#.repeat(12_000)),
        (
            "deep in a field",
            differing(&format!("{{\"name\":{}1{}}}", "[".repeat(30_000), "]".repeat(30_000))),
        ),
        ("a huge number", differing(r#"{"sales":{"reps":1e308}}"#)),
        ("a number beyond all", differing(r#"{"sales":{"reps":1e999}}"#)),
        ("a tiny number", differing(r#"{"sales":{"reps":5e-324,"sql_weeks":5e-324}}"#)),
        ("not a number", differing(r#"{"sales":{"reps":NaN}}"#)),
        ("infinity", differing(r#"{"sales":{"reps":Infinity}}"#)),
        ("a number as text", differing(r#"{"sales":{"reps":"NaN"}}"#)),
        ("a huge version", differing(r#"{"version":1e308}"#)),
        ("a later version", differing(r#"{"version":2}"#)),
        ("a huge goal", r#"{"p":"small-firm","s":1,"g":1e308}"#.to_owned()),
        ("a negative seed", r#"{"p":"small-firm","s":-1}"#.to_owned()),
        ("a preset to come", r#"{"p":"to-come","s":1}"#.to_owned()),
        ("control characters", differing(r#"{"name":"\u0000\u001b[2J\u0007"}"#)),
        ("words turned around", differing(r#"{"name":"\u202egnp.exe"}"#)),
        ("control characters as a field", differing(r#"{"\u001b[2J\u202e":1}"#)),
        ("half a character", differing(r#"{"name":"\ud800"}"#)),
        ("a long name", differing(&format!("{{\"name\":\"{}\"}}", "x".repeat(60_000)))),
        ("a long field", differing(&format!("{{\"{}\":1}}", "x".repeat(60_000)))),
        ("many fields", differing(&format!("{{{}}}", many(&|n| format!("\"{n}\":0"), 6_000)))),
        (
            "many channels",
            differing(&format!(
                "{{\"marketing\":{{\"channels\":[{}]}}}}",
                many(&|_| "{}".to_owned(), 20_000)
            )),
        ),
        (
            "many plans",
            differing(&format!(
                "{{\"plan\":{{\"spend_per_month\":[{}]}}}}",
                many(&|_| "1".to_owned(), 30_000)
            )),
        ),
        ("nothing", String::new()),
        ("a word", "null".to_owned()),
    ]
}
