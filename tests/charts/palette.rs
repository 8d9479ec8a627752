//! Colours can be told from their grounds.

use handoff::chart::style::{DARK, LIGHT};
use plotters::style::RGBColor;

/// Relative luminance (WCAG 2.2).
fn luminance(RGBColor(red, green, blue): RGBColor) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(a: RGBColor, b: RGBColor) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn texts_and_marks_stand_out_from_card_and_paper() {
    for (theme, palette) in [("light", LIGHT), ("dark", DARK)] {
        for ground in [palette.card, palette.paper] {
            for text in [palette.ink, palette.soft, palette.siloed, palette.aligned] {
                let contrast = contrast(text, ground);
                assert!(contrast >= 4.5, "{theme}: {text:?} on {ground:?} has {contrast:.2} : 1");
            }
        }
    }
}

#[test]
fn emphasised_bars_stand_out_from_the_others() {
    use handoff::chart::TEAMS;
    for palette in [LIGHT, DARK] {
        for team in TEAMS {
            let bars = contrast(palette.team(team), palette.team_soft(team));
            assert!(bars >= 1.9, "{team:?}: {bars:.2} : 1");
        }
    }
}
