//! A host's colours and links are followed only where every visitor can read and trust them.

use handoff::chart::TEAMS;
use handoff::chart::style::{DARK, LIGHT};
use handoff::page::embed::Setup;
use handoff::page::look::Look;
use handoff::page::theming::colour::{contrast, difference, parse};
use handoff::page::theming::refusal::{Reason, Refusal};
use handoff::page::theming::{Brand, Call, OF_MARKS, OF_TEAMS, OF_TEXT, Scheme};
use plotters::style::RGBColor;
use serde_json::{Map, Value, json};

const BLACK: RGBColor = RGBColor(0, 0, 0);
const WHITE: RGBColor = RGBColor(255, 255, 255);

/// What becomes of attributes.
fn brand(attributes: &[(&str, &str)]) -> (Brand, Vec<Refusal>) {
    let attributes: Map<String, Value> =
        attributes.iter().map(|&(name, text)| (name.to_owned(), json!(text))).collect();
    let message = json!({ "handoff": "setup", "attributes": attributes }).to_string();
    Brand::of(&Setup::read(&message).expect("a setup"))
}

/// The one reason why something is refused.
fn reason(attributes: &[(&str, &str)]) -> Reason {
    let (_, refusals) = brand(attributes);
    assert_eq!(refusals.len(), 1, "{refusals:?}");
    refusals[0].reason.clone()
}

#[test]
fn contrast_is_that_of_wcag() {
    assert!((contrast(BLACK, WHITE) - 21.0).abs() < 1e-9);
    assert_eq!(contrast(WHITE, WHITE), 1.0);
    // #777 is the textbook's grey that just fails on white.
    let grey = contrast(RGBColor(0x77, 0x77, 0x77), WHITE);
    assert!((grey - 4.48).abs() < 0.005, "{grey}");
}

#[test]
fn difference_is_that_of_oklab() {
    assert!((difference(BLACK, WHITE) - 1.0).abs() < 1e-6);
    assert_eq!(difference(WHITE, WHITE), 0.0);
    // Lightness 0.628, a 0.225, b 0.126 against 0.452, −0.032, −0.312: red and blue of sRGB.
    let [red, blue] = [RGBColor(255, 0, 0), RGBColor(0, 0, 255)];
    assert!((difference(red, blue) - 0.537).abs() < 0.001, "{}", difference(red, blue));
}

#[test]
fn colours_have_three_digits_or_six() {
    assert_eq!(parse("#0a7"), Some(RGBColor(0, 0xaa, 0x77)));
    assert_eq!(parse("#0F5fa8"), Some(RGBColor(0x0f, 0x5f, 0xa8)));
    for text in [
        "",
        "#",
        "0a7",
        "#0a7f",
        "#00aa7",
        "#00aa7z",
        "red",
        "rgb(0,0,0)",
        "#+12",
        "#ééé",
        "#+123",
        "#-12345",
        "url(x)",
    ] {
        assert_eq!(parse(text), None, "{text}");
    }
}

#[test]
fn the_pages_own_colours_would_be_accepted() {
    for palette in [LIGHT, DARK] {
        let apart = difference(palette.siloed, palette.aligned);
        assert!(apart >= OF_TEAMS, "{apart}");
    }
    assert_eq!(brand(&[]), (Brand::default(), Vec::new()));
}

#[test]
fn good_colours_become_those_of_page_and_pictures() {
    let (brand, refusals) =
        brand(&[("theme", "light"), ("accent", "#087f5b"), ("siloed", "#8a1c4a"), ("aligned", "#0b6e4f")]);
    assert_eq!(refusals, []);
    let light = brand.palettes[Scheme::Light as usize];
    assert_eq!([light.siloed, light.aligned], [RGBColor(0x8a, 0x1c, 0x4a), RGBColor(0x0b, 0x6e, 0x4f)]);
    assert_eq!(brand.accents[0], RGBColor(0x08, 0x7f, 0x5b));
    assert_eq!(brand.palettes[Scheme::Dark as usize], DARK);
    assert_eq!(brand.look, Some(Look::Light));
}

#[test]
fn bars_in_the_background_stay_behind_those_in_front() {
    let (brand, refusals) = brand(&[("siloed", "#767600 #8a8a8a"), ("aligned", "#7a3b9c #fff")]);
    assert_eq!(refusals, []);
    for palette in brand.palettes {
        for team in TEAMS {
            let bars = contrast(palette.team(team), palette.team_soft(team));
            assert!(bars >= 1.9, "{team:?}: {bars:.2} : 1");
        }
    }
}

#[test]
fn a_colour_that_cannot_be_read_is_refused_with_its_contrast() {
    let (brand, refusals) = brand(&[("aligned", "#ffd400"), ("theme", "light")]);
    assert_eq!(brand.palettes[0], LIGHT);
    let [Refusal { attribute: "aligned", reason: Reason::Faint { scheme: Scheme::Light, contrast, needed } }] =
        refusals[..]
    else {
        panic!("{refusals:?}")
    };
    assert!(contrast < 1.5 && needed == OF_TEXT);
    let told = refusals[0].to_string();
    assert!(told.starts_with("aligned: ") && told.contains("4.50 : 1"), "{told}");
}

#[test]
fn what_serves_one_look_alone_is_refused_in_the_other() {
    // No colour reaches 4.5 : 1 on white and on slate.
    let blue = ("aligned", "#0f5fa8");
    assert!(matches!(reason(&[blue]), Reason::Faint { scheme: Scheme::Dark, .. }));
    assert_eq!(brand(&[blue, ("theme", "light")]).1, []);
    assert_eq!(brand(&[("aligned", "#0f5fa8 #74b4f2")]).1, []);
    // A mark needs less: some accents serve both.
    assert_eq!(brand(&[("accent", "#2f855a")]).1, []);
}

#[test]
fn an_accent_needs_the_contrast_of_a_mark_and_its_text_can_always_be_read() {
    assert!(matches!(
        reason(&[("accent", "#0a7"), ("theme", "light")]),
        Reason::Faint { needed: OF_MARKS, .. }
    ));
    for part in 0..=255 {
        let (mut brand, _) = brand(&[]);
        brand.accents = [RGBColor(part, part, part), RGBColor(part, 255 - part, 128)];
        for (text, ground) in brand.on_accents().into_iter().zip(brand.accents) {
            assert!(contrast(text, ground) >= OF_TEXT, "{text:?} on {ground:?}");
        }
    }
}

#[test]
fn two_teams_that_look_the_same_get_the_pages_colours() {
    let alike = [("siloed", "#0f5fa8"), ("aligned", "#125ea2"), ("theme", "light")];
    assert_eq!(reason(&alike), Reason::Alike(Scheme::Light));
    assert_eq!(brand(&alike).0.palettes[0], LIGHT);
    // One of the page's own may be the other one.
    assert_eq!(reason(&[("siloed", "#0f5fa8"), ("theme", "light")]), Reason::Alike(Scheme::Light));
}

#[test]
fn a_logo_is_a_small_picture_within_its_address() {
    for kind in ["png", "jpeg", "webp", "svg+xml"] {
        let address = format!("data:image/{kind};base64,AAAA");
        assert_eq!(brand(&[("logo", &address)]).0.logo, Some(address));
    }
    assert!(brand(&[("logo", "data:image/svg+xml,%3Csvg%3E")]).0.logo.is_some());
    for address in
        ["https://example.com/logo.png", "data:text/html,x", "data:image/gif,x", "javascript:x", ""]
    {
        assert_eq!(reason(&[("logo", address)]), Reason::NotALogo, "{address}");
    }
    let large = format!("data:image/png;base64,{}", "A".repeat(70_000));
    assert!(matches!(reason(&[("logo", &large)]), Reason::TooLong { .. }));
}

#[test]
fn a_call_leads_to_the_web_or_to_a_mailbox() {
    for href in ["https://example.com/talk?a=b#c", "http://example.com", "mailto:us@example.com", "HTTPS://x"]
    {
        let call = Call { words: None, href: href.to_owned() };
        assert_eq!(brand(&[("href", href)]), (Brand { call: Some(call), ..Brand::default() }, Vec::new()));
    }
    for href in
        ["javascript:alert(1)", "java\nscript:x", "data:text/html,x", "//x.org", "talk", "", "https: //x"]
    {
        assert_eq!(reason(&[("href", href)]), Reason::NotAnAddress, "{href}");
    }
}

#[test]
fn a_call_has_few_words() {
    let href = ("href", "https://example.com");
    let words = |text| brand(&[href, ("call-to-action", text)]).0.call.and_then(|call| call.words);
    assert_eq!(words(" Talk to us "), Some("Talk to us".to_owned()));
    assert_eq!(words(" "), None);
    let long = "a".repeat(61);
    assert_eq!(reason(&[href, ("call-to-action", &long)]), Reason::TooLong { allowed: 60 });
    assert_eq!(reason(&[("call-to-action", "Talk to us")]), Reason::LeadsNowhere);
}

#[test]
fn a_theme_is_one_of_three() {
    for look in Look::ALL {
        assert_eq!(brand(&[("theme", look.key())]).0.look, Some(look));
    }
    assert_eq!(reason(&[("theme", "sepia")]), Reason::Unknown);
}
