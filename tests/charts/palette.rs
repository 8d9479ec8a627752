//! Colours can be told from their grounds.

use handoff::chart::style::{DARK, LIGHT};
use handoff::page::theming::colour::contrast;

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
