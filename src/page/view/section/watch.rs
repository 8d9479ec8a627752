//! Watch a future: one replication, week by week; nine at once for those who mind motion.

mod nine;
mod player;

use std::cell::OnceCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use self::nine::NineFutures;
use self::player::{Act, Playback, Player, Speed};
use super::super::canvas::Painter;
use super::super::card::{Card, Table, use_place};
use super::super::choice::Choice;
use super::super::context::{Context, use_page};
use super::super::tip::tip;
use super::super::{focus, motion};
use crate::chart::watch::{Watch as Chart, Words};
use crate::insight::team::money;
use crate::insight::watch::{WatchedWeek, weeks};
use crate::montecarlo::replication::{Simulator, Teams};
use crate::page::glossary::Term;
use crate::page::sentence::Figures;
use crate::sentence;
use crate::worker::clock::now;

/// Both teams' weeks in one future.
type Future = Rc<Teams<Vec<WatchedWeek>>>;

/// A button; once pressed, the future.
#[component]
pub fn Watch() -> Html {
    let is_open = use_state_eq(|| false);
    if *is_open {
        return if motion::is_reduced() {
            html! { <NineFutures /> }
        } else {
            html! { <OneFuture /> }
        };
    }
    html! {
        <section class="card" id="watch" aria-labelledby="watch-title">
            <div class="named"><h2 id="watch-title">{ sentence!("watch-title") }</h2>{ tip(&Term::of("watch")) }</div>
            <p class="summary">{ sentence!("watch-intro") }</p>
            <button type="button" class="pill dark" onclick={move |_| is_open.set(true)}>{ sentence!("watch-open") }</button>
        </section>
    }
}

/// One future, week by week.
#[component]
pub fn OneFuture() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let weeks_ahead = page.session.shared.scenario.weeks();
    // Each look at the clock draws, which asks for the next: also where a coarse clock has not moved on.
    let player = use_reducer(|| Player::new(weeks_ahead));
    use_weeks(&player, weeks_ahead);
    use_clock(&player);
    let future = use_future(player.future);
    let painter = use_memo((future.clone(), player.moment), |(future, _)| {
        let chart = chart(&page, future.as_ref()?, &player);
        Some(Painter::new(move |area, style| chart.draw(area, style)))
    });
    // Where it is looked at, it is not made anew for each frame.
    let made = use_memo(future.clone(), |_| OnceCell::new());
    let (summary, marks) = match &future {
        // In a room there is no small print.
        Some(future) if page.stage.is_some() => {
            (format!("{} {}", summary(&page, future, &player), marks(future)), String::new())
        }
        Some(future) => {
            (summary(&page, future, &player), format!("{} {}", marks(future), sentence!("watch-line")))
        }
        None => (sentence!("headline-waiting"), String::new()),
    };
    let table = Table::later(&page, move |page| made.get_or_init(|| table(page, future.as_ref())).clone());
    html! {
        <Card id="watch" title={sentence!("watch-title")} {summary} painter={(*painter).clone()}
            height={Chart::height(width)} {place} {width} {table}>
            <Controls player={player.clone()} weeks={weeks_ahead} />
            <p class="hint">{ marks }</p>
        </Card>
    }
}

/// Tells the player how many weeks the scenario has.
#[hook]
fn use_weeks(player: &UseReducerHandle<Player>, weeks: usize) {
    let dispatcher = player.dispatcher();
    use_effect_with(weeks, move |weeks| dispatcher.dispatch(Act::Weeks(*weeks)));
}

/// Lets the clock tick with every frame while something plays.
#[hook]
fn use_clock(player: &UseReducerHandle<Player>) {
    let frame = use_mut_ref(|| None::<AnimationFrame>);
    let dispatcher = player.dispatcher();
    *frame.borrow_mut() = (player.playback != Playback::Still)
        .then(|| request_animation_frame(move |_| dispatcher.dispatch(Act::Tick(now()))));
}

/// The future of a number under the page's scenario and seed.
#[hook]
fn use_future(number: u64) -> Option<Future> {
    let page = use_page();
    let asked = (page.session.shared.scenario.clone(), page.session.shared.seed);
    let simulator = use_memo(asked, |(scenario, seed)| {
        // The session's scenario can be calibrated.
        Simulator::new(scenario.clone(), *seed).ok()
    });
    // The memo keeps its simulator, so that no other one gets the same address.
    let future = use_memo((Same(simulator), number), |(Same(simulator), number)| {
        let simulator = (**simulator).as_ref()?;
        Some(Rc::new(simulator.watch(*number).map(|diary| weeks(&diary))))
    });
    (*future).clone()
}

/// One thing, equal to itself alone.
struct Same<T>(Rc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn chart(page: &Context, future: &Future, player: &Player) -> Chart {
    let earned = |weeks: &Vec<WatchedWeek>| {
        page.intl.money(weeks.get(player.moment.week).map_or(0.0, |week| money(week.revenue)))
    };
    let fallen = |weeks: &Vec<WatchedWeek>| {
        let all = weeks.iter().take(player.moment.week + 1).map(WatchedWeek::fallen);
        let counts = all.fold([0; 3], |sums, week| [0, 1, 2].map(|fall| sums[fall] + week[fall]));
        counts.map(|count| page.intl.count(count as f64))
    };
    let words = Words {
        names: Teams { siloed: sentence!("siloed"), aligned: sentence!("aligned") },
        earned: (**future).as_ref().map(earned),
        sides: ["watch-marketing", "watch-sales"].map(|key| sentence!(key)),
        places: ["watch-arrived", "watch-passed", "watch-worked", "watch-accepted", "watch-won"]
            .map(|key| sentence!(key)),
        falls: ["watch-nurture", "watch-uncalled", "watch-refused"].map(|key| sentence!(key)),
        fallen: (**future).as_ref().map(fallen),
        trust: sentence!("watch-trust"),
    };
    Chart::new(future.clone(), player.moment, words)
}

fn summary(page: &Context, future: &Future, player: &Player) -> String {
    let week = player.moment.week;
    let won = |weeks: &Vec<WatchedWeek>| weeks.iter().take(week + 1).map(|week| week.won).sum::<u64>();
    let earned = |weeks: &Vec<WatchedWeek>| weeks.get(week).map_or(0.0, |week| money(week.revenue));
    let (won, earned) = ((**future).as_ref().map(won), (**future).as_ref().map(earned));
    sentence!(
        "watch-summary",
        future = page.intl.count(player.future as f64),
        week = week + 1,
        weeks = future.siloed.len(),
        siloedwon = won.siloed as usize,
        siloed = page.intl.money(earned.siloed),
        alignedwon = won.aligned as usize,
        aligned = page.intl.money(earned.aligned),
    )
}

fn marks(future: &Future) -> String {
    let (leads, deals) = Chart::leads_and_deals_per_mark(future);
    sentence!("watch-marks", leads = leads as usize, deals = deals as usize)
}

#[derive(Properties, PartialEq)]
struct ControlsProps {
    player: UseReducerHandle<Player>,
    weeks: usize,
}

/// Play, pause, step, next future, speed, and the week.
#[component]
fn Controls(props: &ControlsProps) -> Html {
    let player = &props.player;
    let button = |act: Act, label: String| {
        let dispatcher = player.dispatcher();
        html! { <button type="button" class="pill" onclick={move |_| dispatcher.dispatch(act)}>{ label }</button> }
    };
    let turn = |playback: Playback, label: &str| {
        let label = if player.playback == playback { sentence!("watch-pause") } else { sentence!(label) };
        button(Act::Turn(playback), label)
    };
    let seek = {
        let dispatcher = player.dispatcher();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let week = input.value_as_number();
            dispatcher.dispatch(Act::To(if week >= 1.0 { week as usize - 1 } else { 0 }));
        })
    };
    let pace = {
        let dispatcher = player.dispatcher();
        Callback::from(move |key: String| {
            if let Some(speed) = Speed::ALL.into_iter().find(|speed| speed.key() == key) {
                dispatcher.dispatch(Act::Pace(speed));
            }
        })
    };
    let speeds = Speed::ALL.map(|speed| (speed.key().to_owned(), sentence!(speed.key())));
    let week = (player.moment.week + 1).to_string();
    let first = use_node_ref();
    // In a room nothing opened this, and keys turn the screens.
    let was_opened = use_page().stage.is_none();
    use_effect_with(first.clone(), move |controls| {
        // The button that opened this is gone, and the focus with it.
        let controls = controls.cast::<Element>().filter(|_| was_opened);
        focus::give(controls.and_then(|controls| controls.query_selector("button").ok()?));
    });
    html! {
        <div class="player" ref={first}>
            { turn(Playback::Weeks, "watch-play") }
            { button(Act::Week, sentence!("watch-step")) }
            { button(Act::Future(1), sentence!("watch-next")) }
            { turn(Playback::Futures, "watch-flick") }
            <Choice class="choice" label={sentence!("watch-speed")} options={speeds.to_vec()} chosen={player.speed.key()}
                onchange={pace} />
            <input type="range" class="slider" min="1" max={props.weeks.to_string()} value={week}
                aria-label={sentence!("watch-week")} oninput={seek} />
        </div>
    }
}

fn table(page: &Context, future: Option<&Future>) -> Table {
    let teams = [sentence!("siloed"), sentence!("aligned")];
    let keys = ["watch-passed-column", "watch-worked-column", "watch-accepted-column", "watch-won-column"];
    let keys = keys.into_iter().chain(["watch-revenue-column"]);
    let columns = keys.flat_map(|key| teams.each_ref().map(|team| sentence!(key, team = team.as_str())));
    let headings = std::iter::once(sentence!("week-column")).chain(columns).collect();
    let rows = future.map_or_else(Vec::new, |future| {
        let row = |(t, (siloed, aligned)): (usize, (&WatchedWeek, &WatchedWeek))| {
            let counts = |week: &WatchedWeek| [week.mql, week.worked, week.sql, week.won];
            let counts = counts(siloed).into_iter().zip(counts(aligned)).flat_map(|(a, b)| [a, b]);
            let money = [siloed, aligned].map(|week| page.intl.money(money(week.revenue)));
            std::iter::once((t + 1).to_string())
                .chain(counts.map(|count| page.intl.count(count as f64)))
                .chain(money)
                .collect()
        };
        future.siloed.iter().zip(&future.aligned).enumerate().map(row).collect()
    });
    Table { headings, rows }
}
