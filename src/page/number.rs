//! Numbers as people type them: `1.5k`, `1,5`, `$60,000`, `30 %`.

/// What a locale puts between whole and decimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// As in 1.5.
    Point,
    /// As in 1,5.
    Comma,
}

impl DecimalMark {
    const fn char(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

/// Whether anybody writes thousandths of a quantity: 85.000 of what has none are eighty-five thousand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thousandths {
    /// As of money, leads and people.
    Never,
    /// As of shares and weeks; the locale tells its decimal mark from the other one.
    Possible,
}

/// How many digits behind the decimal mark are read.
const MOST_DECIMALS: usize = 15;

/// Reads a typed number; none where it is not one. Spaces, currency signs and codes, and a
/// percent sign are passed over; k, m and b multiply by a thousand, a million, a billion.
pub fn parse(text: &str, locale: DecimalMark, thousandths: Thousandths) -> Option<f64> {
    let plain: String = text.chars().filter(|&c| !c.is_whitespace() && !is_decoration(c)).collect();
    let plain = plain.replace('−', "-").to_ascii_lowercase();
    let plain = plain.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let digits_end = plain.rfind(|c: char| c.is_ascii_digit()).map(|at| at + 1)?;
    let (digits, suffix) = plain.split_at(digits_end);
    let unit = multiplier(suffix)?;
    let own = [locale.char()];
    // The marks that are decimal even before three digits.
    let before_three: &[char] = match (thousandths, unit > 1.0) {
        (_, true) => &['.', ','],
        (Thousandths::Never, false) => &[],
        (Thousandths::Possible, false) => &own,
    };
    Some(number(digits, before_three)? * unit).filter(|value| value.is_finite())
}

fn is_decoration(c: char) -> bool {
    matches!(c, '$' | '€' | '£' | '¥' | '₹' | '%' | '\'' | '’' | '_')
}

/// What the letters after the digits multiply by: a magnitude, then perhaps a unit or a currency.
fn multiplier(suffix: &str) -> Option<f64> {
    match suffix {
        "k" | "thousand" => Some(1e3),
        "m" | "mn" | "million" => Some(1e6),
        "b" | "bn" | "billion" => Some(1e9),
        "" | "h" | "hours" | "weeks" | "months" => Some(1.0),
        code if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_alphabetic()) => Some(1.0),
        _ => None,
    }
}

/// The number of digits with marks between them, to the last bit where they are fifteen at most. The standard
/// library reads more of them to the last bit, with a table of 10 KB.
fn number(digits: &str, before_three: &[char]) -> Option<f64> {
    let (sign, size) = match digits.strip_prefix('-') {
        Some(size) => (-1.0, size),
        None => (1.0, digits.strip_prefix('+').unwrap_or(digits)),
    };
    let decimal = decimal_mark(size, before_three);
    let (whole, fraction) = decimal.and_then(|mark| size.split_once(mark)).unwrap_or((size, ""));
    if !is_grouped(whole) || !fraction.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    // What stands further behind changes no number that anybody means.
    let fraction = fraction.get(..MOST_DECIMALS).unwrap_or(fraction);
    let mut value = 0.0;
    for digit in whole.chars().filter(|mark| !matches!(mark, '.' | ',')).chain(fraction.chars()) {
        value = value * 10.0 + f64::from(digit.to_digit(10)?);
    }
    Some(sign * value / 10_u64.pow(fraction.len() as u32) as f64)
}

/// Whether the marks of a whole number stand as people put them: 1,234,567 or 12,34,567.
fn is_grouped(whole: &str) -> bool {
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let [_, middle @ .., last] = groups.as_slice() else { return true };
    last.len() == 3 && middle.iter().all(|group| (2..=3).contains(&group.len()))
}

/// Which of the marks is the decimal one: of two kinds the last; of one kind that which stands once and
/// cannot group thousands, or is decimal even `before_three` digits.
fn decimal_mark(digits: &str, before_three: &[char]) -> Option<char> {
    let last = digits.rfind(['.', ','])?;
    let mark = digits[last..].chars().next()?;
    let other = if mark == '.' { ',' } else { '.' };
    let before = &digits[..last];
    let can_group = digits.len() - last == 4 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    let is_decimal = digits.contains(other)
        || digits.matches(mark).count() == 1 && (!can_group || before_three.contains(&mark));
    is_decimal.then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::DecimalMark::{Comma, Point};
    use super::Thousandths::{Never, Possible};
    use super::parse;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, locale, value) in [
            ("60000", Point, 60_000.0),
            ("$60,000", Point, 60_000.0),
            ("60.000 €", Comma, 60_000.0),
            ("1.5k", Point, 1_500.0),
            ("1,5k", Point, 1_500.0),
            ("1.500k", Comma, 1_500.0),
            ("1,5", Point, 1.5),
            ("1.5", Comma, 1.5),
            ("1,234.5", Comma, 1_234.5),
            ("1.234,5", Point, 1_234.5),
            ("1,234,567", Point, 1_234_567.0),
            ("12,34,567", Point, 1_234_567.0),
            ("1234.567", Comma, 1_234.567),
            ("0,125", Point, 0.125),
            ("2 M", Point, 2e6),
            ("USD 2m", Point, 2e6),
            ("30 %", Point, 30.0),
            ("25 h", Point, 25.0),
            ("−5", Point, -5.0),
            (".5", Point, 0.5),
            ("+007", Point, 7.0),
            ("0", Point, 0.0),
        ] {
            assert_eq!(parse(text, locale, Never), Some(value), "{text:?}");
            assert_eq!(parse(text, locale, Possible), Some(value), "{text:?}");
        }
    }

    #[test]
    fn three_digits_behind_a_lone_mark_are_thousands_where_nobody_writes_thousandths() {
        for (text, locale, never, possible) in [
            ("85.000", Point, 85_000.0, 85.0),
            ("-85.000", Point, -85_000.0, -85.0),
            ("85,000", Point, 85_000.0, 85_000.0),
            ("85.000", Comma, 85_000.0, 85_000.0),
            ("85,000", Comma, 85_000.0, 85.0),
            ("1.200 EUR", Point, 1_200.0, 1.2),
        ] {
            assert_eq!(parse(text, locale, Never), Some(never), "{text:?}");
            assert_eq!(parse(text, locale, Possible), Some(possible), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn fifteen_digits_are_read_to_the_last_bit(digits in 0..10_u64.pow(15), places in 1..=15usize) {
            let padded = format!("{digits:016}");
            let (whole, fraction) = padded.split_at(16 - places);
            let text = format!("{whole}.{fraction}");
            prop_assert_eq!(parse(&text, Point, Possible), text.parse().ok(), "{}", text);
        }
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in [
            "",
            "-",
            "abc",
            "1x",
            "1-2",
            "--1",
            "k",
            "1.2.3",
            "1,23,4",
            "1.234,567.8",
            "1,234.567,89",
            "0.123456789012345-6",
            "0.123456789012345x6",
            "1.000000000000000,5",
            "9".repeat(400).as_str(),
        ] {
            assert_eq!(parse(text, Point, Possible), None, "{text:?}");
        }
    }
}
