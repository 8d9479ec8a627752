//! Numbers as English writes them, for the sentences of tests.

use handoff::page::sentence::Figures;

/// Numbers as English writes them.
pub struct English;

impl Figures for English {
    fn money(&self, value: f64) -> String {
        let sign = if value < 0.0 { "−" } else { "" };
        match value.abs() {
            size if size >= 999_500.0 => format!("{sign}${}M", three_digits(size / 1e6)),
            size if size >= 999.5 => format!("{sign}${}k", three_digits(size / 1e3)),
            size => format!("{sign}${}", three_digits(size)),
        }
    }

    fn percent(&self, share: f64) -> String {
        format!("{:.0} %", 100.0 * share)
    }

    fn signed_percent(&self, share: f64) -> String {
        format!("{:+.0} %", 100.0 * share).replace('-', "−")
    }

    fn count(&self, value: f64) -> String {
        let digits = format!("{value:.0}");
        let head = digits.len() % 3;
        let groups =
            digits.as_bytes()[head..].chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
        let first = (head > 0).then(|| digits[..head].to_owned());
        first.into_iter().chain(groups).collect::<Vec<_>>().join(",")
    }

    fn tenths(&self, value: f64) -> String {
        format!("{value:.1}")
    }

    fn tenths_or_whole(&self, value: f64) -> String {
        let text = format!("{value:.1}");
        text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
    }

    fn share_of_100(&self, value: f64) -> String {
        if value < 9.995 { format!("{value:.2}") } else { format!("{value:.1}") }
    }
}

fn three_digits(value: f64) -> String {
    let decimals = if value < 9.995 { 2 } else { usize::from(value < 99.95) };
    let text = format!("{value:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
