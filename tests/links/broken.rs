//! Links that no page makes: damaged, invented and hostile ones.

use std::iter::successors;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;

use super::packing::{SUM, V1, V2, deflated, sealed};

/// Ten thousand damaged links, some of which a good one was made into.
pub fn broken(good: &str) -> impl Iterator<Item = String> {
    let body = good.strip_prefix(V2).expect("version 2");
    let bytes = URL_SAFE_NO_PAD.decode(body).expect("base64");
    let mut word = words(2026);
    let mut word = move || word.next().unwrap_or_default() as usize;
    (0..10_000).map(move |round| match round % 6 {
        // Random bytes: as themselves, deflated, and with a check sum that holds.
        0 => format!("{}{}", [V1, V2][word() % 2], URL_SAFE_NO_PAD.encode(random(&mut word))),
        1 => deflated(&random(&mut word)),
        2 => sealed(&random(&mut word)),
        // Cut off, and with bits flipped: on their way, or by someone who knows the check sum.
        3 => good[..word() % good.len()].to_owned(),
        4 => format!("{V2}{}", URL_SAFE_NO_PAD.encode(flipped(&bytes, &mut word))),
        _ => sealed(&flipped(&bytes[..bytes.len() - SUM], &mut word)),
    })
}

fn random(word: &mut impl FnMut() -> usize) -> Vec<u8> {
    (0..word() % 400).map(|_| word() as u8).collect()
}

fn flipped(bytes: &[u8], word: &mut impl FnMut() -> usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=word() % 3 {
        let at = word() % bytes.len();
        bytes[at] ^= 1 << (word() % 8);
    }
    bytes
}

/// The same numbers on every run.
fn words(seed: u64) -> impl Iterator<Item = u64> {
    successors(Some(seed), |word| Some(word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1)))
        .skip(1)
        .map(|word| word >> 33)
}

/// What a link of version 2 is packed from.
#[derive(Default, Serialize)]
pub struct Packed {
    pub preset: u8,
    pub seed: u64,
    pub goal: Option<Number>,
    pub name: Option<String>,
    pub currency: Option<String>,
    pub channels: Vec<Option<String>>,
    pub plans_reps: bool,
    pub plans_spend: bool,
    pub numbers: Vec<(u16, Number)>,
}

/// A number in such a link.
#[derive(Clone, Copy, Serialize)]
pub enum Number {
    Decimal(i64, u8),
    Exact(f64),
}

impl Packed {
    /// The link.
    pub fn link(&self) -> String {
        sealed(&postcard::to_allocvec(self).expect("bytes"))
    }
}

/// Links of both versions that no page writes.
pub fn monsters() -> Vec<(&'static str, String)> {
    let of_version_1 = json_monsters().into_iter().map(|(name, text)| (name, deflated(text.as_bytes())));
    let five = || vec![None; 5];
    let number = |number| Packed { channels: five(), numbers: vec![(9, number)], ..Packed::default() };
    let named = |name: &str| Packed { channels: five(), name: Some(name.to_owned()), ..Packed::default() };
    let of_version_2 = [
        ("a packed huge number", number(Number::Exact(1e308))),
        ("packed, not a number", number(Number::Exact(f64::NAN))),
        ("packed infinity", number(Number::Exact(f64::INFINITY))),
        ("a packed number of 255 places", number(Number::Decimal(i64::MIN, 255))),
        (
            "packed numbers of nowhere",
            Packed {
                channels: five(),
                numbers: (0..20_000).map(|n| (n as u16 + 2_000, Number::Decimal(1, 0))).collect(),
                ..Packed::default()
            },
        ),
        ("no packed channels", Packed::default()),
        ("many packed channels", Packed { channels: vec![None; 60_000], ..Packed::default() }),
        ("a packed long name", named(&"x".repeat(60_000))),
        ("packed control characters", named("\u{0}\u{1b}[2J\u{7}")),
        ("packed words turned around", named("\u{202e}gnp.exe")),
        ("a packed preset to come", Packed { preset: 200, channels: five(), ..Packed::default() }),
        (
            "a packed huge goal",
            Packed { goal: Some(Number::Exact(1e308)), channels: five(), ..Packed::default() },
        ),
    ];
    let endless = ("packed without end", format!("{V2}{}", "A".repeat(4_000_000)));
    of_version_1.chain(of_version_2.map(|(name, packed)| (name, packed.link()))).chain([endless]).collect()
}

/// JSON that no page wrote.
fn json_monsters() -> Vec<(&'static str, String)> {
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
