//! Colours as hosts write them, and whether eyes can tell them apart.

use plotters::style::RGBColor;

/// The colour of `#rgb` or `#rrggbb`; none for anything else.
pub fn parse(text: &str) -> Option<RGBColor> {
    let digits = text.strip_prefix('#')?;
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    let part = |bits: u32, mask: u32| ((number >> bits) & mask) as u8;
    match digits.len() {
        3 => Some(RGBColor(17 * part(8, 15), 17 * part(4, 15), 17 * part(0, 15))),
        6 => Some(RGBColor(part(16, 255), part(8, 255), part(0, 255))),
        _ => None,
    }
}

/// A colour as style sheets write it.
pub fn css(RGBColor(red, green, blue): RGBColor) -> String {
    format!("rgb({red} {green} {blue})")
}

/// A share of the way from one colour to another: 0 is the first, 1 the second.
pub fn mix(from: RGBColor, to: RGBColor, share: f64) -> RGBColor {
    let part = |from: u8, to: u8| (f64::from(from) + share * (f64::from(to) - f64::from(from))).round() as u8;
    RGBColor(part(from.0, to.0), part(from.1, to.1), part(from.2, to.2))
}

/// How much two colours stand out from each other, from 1 to 21: the contrast ratio of WCAG 2.2.
pub fn contrast(a: RGBColor, b: RGBColor) -> f64 {
    let [a, b] = [a, b].map(luminance);
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance, 0 to 1 (WCAG 2.2, definition "relative luminance").
fn luminance(colour: RGBColor) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// How different two colours look, 0 for the same, 1 for black and white: the distance in Oklab
/// (Ottosson 2020, "A perceptual color space for image processing").
pub fn difference(a: RGBColor, b: RGBColor) -> f64 {
    let [a, b] = [a, b].map(oklab);
    libm::sqrt(a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum())
}

fn oklab(colour: RGBColor) -> [f64; 3] {
    const CONES: [[f64; 3]; 3] = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    const LAB: [[f64; 3]; 3] = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    // No light is negative, and `pow` is in the program already.
    times(&LAB, times(&CONES, linear(colour)).map(|light| libm::pow(light, 1.0 / 3.0)))
}

fn times(matrix: &[[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

/// Red, green and blue as amounts of light, 0 to 1 (IEC 61966-2-1).
fn linear(RGBColor(red, green, blue): RGBColor) -> [f64; 3] {
    [red, green, blue].map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { libm::pow((part + 0.055) / 1.055, 2.4) }
    })
}
