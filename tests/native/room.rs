//! The room: guesses, hands, clocks, seats, and windows that tell each other.

use handoff::chart::style::{LIGHT, Style};
use handoff::insight::export::csv;
use handoff::montecarlo::DEFAULT_SEED;
use handoff::montecarlo::batch::Batch;
use handoff::montecarlo::replication::Simulator;
use handoff::page::number::DecimalMark;
use handoff::page::room::agenda::{Agenda, clock};
use handoff::page::room::guess::{Commitment, Guess};
use handoff::page::room::lever::Lever;
use handoff::page::room::message::{company, read, write, write_with};
use handoff::page::room::reach::{is_private, public};
use handoff::page::room::seats::Draw;
use handoff::page::room::tally::Tally;
use handoff::page::room::{Change, Room};
use handoff::page::session::{Action, Session};
use handoff::page::way::{RoomId, Seat, Step, Way};
use handoff::scenario::{Practice, Preset};
use std::rc::Rc;

fn after(changes: impl IntoIterator<Item = Change>) -> Room {
    changes.into_iter().fold(Room::new(RoomId(7)), Room::after)
}

fn busy() -> Room {
    after([
        Change::Start(1_000),
        Change::Step(Step::Many, 61_000),
        Change::Guess(Some(Guess::nearest(42.0))),
        Change::Raise(1, 3),
        Change::Raise(4, 12),
        Change::Commit(Commitment::Guessed(Guess::nearest(-7.0))),
        Change::Seats(64),
        Change::Lever(Lever::Practice(Practice::Nurture)),
        Change::Agenda(Agenda::Short),
        Change::Blank,
    ])
}

#[test]
fn a_room_comes_back_from_its_text() {
    let declined = after([Change::Commit(Commitment::Declined)]);
    for room in [Room::new(RoomId(0)), busy(), declined] {
        assert_eq!(read(&write(&room)), Some(room));
    }
}

#[test]
fn clocks_start_by_hand_or_with_another_screen() {
    let clocks = |room: Room| (room.began, room.since);
    assert_eq!(clocks(after([Change::Step(Step::default(), 5_000)])), (0, 0));
    let turned = after([Change::Step(Step::Many, 61_000)]);
    assert_eq!(clocks(turned), (61_000, 61_000));
    assert_eq!(clocks(turned.after(Change::Step(Step::Guess, 90_000))), (61_000, 90_000));
    assert_eq!(clocks(turned.after(Change::Start(99_000))), (99_000, 99_000));
    assert_eq!(clocks(busy()), (1_000, 61_000));
}

#[test]
fn only_the_window_that_presents_tells_the_company() {
    assert_eq!(company(&write(&busy())), None);
    for link in ["", "v1.q1YqULJSUkrLz1eyUkpKLFKqBQA"] {
        let told = write_with(&busy(), link);
        assert_eq!(company(&told), Some(link));
        assert_eq!(read(&told), Some(busy()));
    }
}

#[test]
fn a_text_that_is_spoilt_harms_nothing() {
    let text = write(&busy());
    for end in 0..text.len() {
        // Cut off anywhere, and with every part of it changed.
        let _ = read(&text[..end]);
        let _ = read(&format!("{}{}", &text[..end], "=&é9"));
    }
    assert_eq!(read(""), None);
    assert_eq!(read("?"), None);
    assert_eq!(
        read("room=5&seats=0&step=99&hands=..&colour=0a7").map(|room| (room.seats, room.step)),
        Some((1, Step::Home))
    );
}

#[test]
fn windows_that_hear_each_other_end_up_alike() {
    let (one, other) = (busy(), busy());
    // Both change at once: the changes cross on their way.
    let (one, other) = (one.after(Change::Seats(20)), other.after(Change::Raise(0, 1)));
    let (a, b) = (one.after(Change::Hear(other)), other.after(Change::Hear(one)));
    assert_eq!(a, b);
    // What is heard again, or late, changes nothing.
    assert_eq!(a.after(Change::Hear(one)).after(Change::Hear(busy())), a);
}

#[test]
fn windows_of_other_rooms_are_not_heard() {
    let far = Room { id: Some(RoomId(8)), revision: 99, ..busy() };
    assert_eq!(busy().after(Change::Hear(far)), busy());
}

#[test]
fn the_screen_that_shows_is_the_rooms() {
    let go = |session: Rc<Session>, action| session.reduce(action);
    let session = go(Rc::new(Session::default()), Action::Go(Way::Present(Step::One)));
    assert_eq!(session.room.step, Step::One);
    let session = go(session, Action::Meet(Change::Step(Step::Home, 5)));
    assert_eq!(session.way, Way::Present(Step::Home));
    // Elsewhere the address stays what it is.
    let session = go(session, Action::Go(Way::Explore));
    let session = go(session, Action::Meet(Change::Step(Step::Scene, 6)));
    assert_eq!(session.way, Way::Explore);
}

#[test]
fn a_change_without_effect_is_no_news() {
    let room = busy();
    for change in
        [Change::Seats(64), Change::Step(Step::Many, 99), Change::Raise(0, -1), Change::Raise(77, 1)]
    {
        assert_eq!(room.after(change), room, "{change:?}");
    }
}

#[test]
fn a_guess_is_a_whole_percentage_within_its_range() {
    let typed = |text| Guess::typed(text, DecimalMark::Point).map(Guess::percent);
    assert_eq!(typed("42"), Some(42));
    assert_eq!(typed("+23 %"), Some(23));
    assert_eq!(typed("−50"), Some(-50));
    assert_eq!(typed("100.4"), None);
    assert_eq!(typed("-51"), None);
    assert_eq!(typed("soon"), None);
    assert_eq!(Guess::nearest(1e9).percent(), Guess::MOST);
}

#[test]
fn nothing_is_guessed_before_somebody_does() {
    assert_eq!(Room::new(RoomId(1)).guess(), None);
    assert_eq!(Tally::default().guess(), None);
}

#[test]
fn the_rooms_guess_is_the_mean_of_its_hands() {
    // Ranges of 25 per cent from −50; three hands around 37.5 and one around −12.5.
    assert_eq!(Tally::ends(0)[0], Guess::LEAST);
    assert_eq!(Tally::ends(Tally::RANGES - 1)[1], Guess::MOST);
    let tally = Tally::default().raised(3, 3).raised(1, 1);
    assert_eq!(tally.guess().map(Guess::percent), Some(25));
    // What was moved or typed comes first.
    let room = after([Change::Raise(3, 3), Change::Guess(Some(Guess::nearest(5.0)))]);
    assert_eq!(room.guess().map(Guess::percent), Some(5));
}

#[test]
fn agendas_take_as_long_as_they_say() {
    assert_eq!(Agenda::ALL.map(Agenda::total), [15, 45, 90]);
    assert_eq!(clock(460_000), "7:40");
    assert_eq!(clock(3_600_000), "60:00");
}

#[test]
fn phones_reach_public_addresses_only() {
    let unreachable = [
        "http://localhost:8080/",
        "http://127.0.0.1:8080/",
        "http://[::1]:8080/",
        "http://192.168.1.7/",
        "http://10.0.0.4/x",
        "http://172.16.0.1/",
        "http://172.31.9.9/",
        "http://169.254.3.4/",
        "http://laptop.local/",
        "file:///home/me/handoff.html",
        "blob:x",
        "",
    ];
    for address in unreachable {
        assert!(is_private(address), "{address}");
    }
    for address in [
        "https://example.org/handoff/",
        "http://172.32.0.1/",
        "https://8.8.8.8:443/",
        "https://10.example.org/",
    ] {
        assert!(!is_private(address), "{address}");
    }
    assert_eq!(public(" example.org/handoff#v1.abc "), Some("https://example.org/handoff".to_owned()));
    assert_eq!(public("http://example.org/"), Some("http://example.org/".to_owned()));
    assert_eq!(public("  "), None);
}

#[test]
fn a_seat_is_the_replication_of_its_number() {
    let simulator =
        Simulator::new(Preset::default().scenario(), DEFAULT_SEED).expect("a preset can be calibrated");
    let batch = Batch::play(&simulator, 0, 40);
    let mut lines = Vec::new();
    csv::rows(&batch.rows, &mut lines).expect("memory takes what is written");
    let lines = String::from_utf8(lines).expect("text");
    let projector = Draw::all(&batch.rows, 30);
    assert_eq!(projector.len(), 30);
    for draw in &projector {
        // The phone plays its own future, to the same bits.
        assert_eq!(Draw::play(&simulator, draw.seat), *draw);
    }
    let draw = projector[16];
    assert_eq!(Some(draw.seat), Seat::new(17));
    let row: Vec<&str> =
        lines.lines().find(|line| line.starts_with("17,")).expect("a row").split(',').collect();
    assert_eq!([row[9], row[18]], [draw.own.siloed, draw.own.aligned].map(|money| format!("{money:.2}")));
    let next: Vec<&str> =
        lines.lines().find(|line| line.starts_with("18,")).expect("a row").split(',').collect();
    assert_eq!(next[9], format!("{:.2}", draw.next));
}

#[test]
fn as_many_stand_as_lose_the_draw() {
    let simulator =
        Simulator::new(Preset::default().scenario(), DEFAULT_SEED).expect("a preset can be calibrated");
    let draws = Draw::all(&Batch::play(&simulator, 0, 102).rows, 100);
    let stand = draws.iter().filter(|draw| draw.stands()).count();
    // About one in four by the run of 10,000; 4.4 is the standard deviation of a hundred such draws.
    assert!((13..=40).contains(&stand), "{stand}");
    assert!(draws.iter().filter(|draw| draw.lost_with_the_same_luck()).count() <= 3);
}

#[test]
fn seats_stand_apart_at_any_size() {
    use handoff::chart::Size;
    use handoff::chart::seats::{Flag, SeatMark, Seats};
    use handoff::montecarlo::replication::Teams;
    let seat = |n: u16| SeatMark {
        name: n.to_string(),
        revenue: Teams {
            siloed: 1.8e6 + 3e5 * libm::sin(f64::from(n) * 12.3),
            aligned: 2.2e6 + 4e5 * libm::sin(f64::from(n) * 7.7),
        },
        stands: n.is_multiple_of(4),
    };
    for count in [1, 30, 100] {
        let seats: Vec<SeatMark> = (1..=count).map(seat).collect();
        let axis = Seats::nice_axis(&seats, &[2e6]);
        let flag = Flag { value: 2.2e6, text: "Answer +23 %".to_owned() };
        let names = Teams { siloed: "Siloed".to_owned(), aligned: "Aligned".to_owned() };
        let plot = Seats::new(seats, None, flag, axis, names, &|value| value.to_string());
        for (width, height) in [(700.0, 260.0), (520.0, 250.0), (320.0, 300.0)] {
            let placed = plot.placed(Size { width, height }, &Style::svg(LIGHT, 1.0));
            assert_eq!(placed.marks.len(), 2 * usize::from(count));
            for (index, mark) in placed.marks.iter().enumerate() {
                let inside = (0.0..=width).contains(&mark.x) && (0.0..=height).contains(&mark.y);
                assert!(inside, "{count} seats, {width} x {height}: {mark:?}");
                for other in &placed.marks[..index] {
                    let apart =
                        (mark.x - other.x).abs().max((mark.y - other.y).abs()) >= 2.0 * placed.radius - 1e-6;
                    assert!(apart, "{count} seats, {width} x {height}: {mark:?} on {other:?}");
                }
            }
        }
    }
}
