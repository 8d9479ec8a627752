//! An address holds a company and a way in, and neither gets in the other's way.

use handoff::page::way::{RoomId, Seat, Step, Way, scenario};

const COMPANY: &str = "v1.q1YqUbJSUEpTsgIA";

fn ways() -> impl Iterator<Item = Way> {
    let steps = Step::ALL.map(Way::Present);
    let others = [
        Way::Explore,
        Way::Notes(None),
        Way::Notes(Some(RoomId(4_294_967_295))),
        Way::Seat(None),
        Way::Seat(Seat::new(17)),
        Way::Compact,
        Way::Train(None),
        Way::Train(Some(4)),
    ];
    steps.into_iter().chain(others)
}

#[test]
fn every_way_comes_back_from_its_address() {
    for way in ways() {
        for company in ["", COMPANY] {
            let fragment = way.to(company);
            assert_eq!(Way::of(&fragment), way, "{fragment}");
            assert_eq!(scenario(&fragment).unwrap_or_default(), company, "{fragment}");
        }
    }
}

#[test]
fn the_explore_page_of_the_default_company_has_no_fragment() {
    assert_eq!(Way::Explore.to(""), "");
    assert_eq!(Way::Explore.to(COMPANY), COMPANY);
}

#[test]
fn a_screen_that_does_not_exist_is_the_nearest() {
    assert_eq!(Way::of("#present=0"), Way::Present(Step::Scene));
    assert_eq!(Way::of("#present=99"), Way::Present(Step::Home));
    assert_eq!(Way::of("#present=soon"), Way::Present(Step::Scene));
    assert_eq!(Way::of("#seat=0"), Way::Seat(None));
}

#[test]
fn what_a_later_version_adds_is_passed_over() {
    let fragment = format!("#{COMPANY}&colour=0a7&present=3");
    assert_eq!(Way::of(&fragment), Way::Present(Step::One));
    assert_eq!(scenario(&fragment), Some(COMPANY));
}

#[test]
fn damage_is_left_to_the_reader_of_links() {
    assert_eq!(scenario("#hello"), Some("hello"));
    assert_eq!(Way::of("#hello"), Way::Explore);
}
