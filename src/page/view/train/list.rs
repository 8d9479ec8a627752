//! All exercises by level, and which are solved.

use yew::prelude::*;

use super::super::brand::mark;
use super::super::context::use_page;
use super::super::link::{guide, to};
use super::progress::use_progress;
use crate::page::exercise::{Exercise, Level, Progress};
use crate::page::text::text;
use crate::page::way::Way;
use crate::sentence;

/// The list of exercises.
#[component]
pub fn Exercises() -> Html {
    let page = use_page();
    let all = use_memo((), |()| Exercise::all().collect::<Vec<_>>());
    let (progress, keep) = use_progress();
    let solved = sentence!("exercises-solved", n = progress.count(), all = all.len());
    let level = |level: Level| {
        let exercises = all.iter().filter(|exercise| exercise.level == level);
        html! {
            <section>
                <h2>{ text(&format!("level-{}", level.key()), &[]) }</h2>
                <ol class="exercises">{ for exercises.map(|exercise| entry(exercise, progress)) }</ol>
            </section>
        }
    };
    html! {
        <div class="course">
            <header class="bar">
                <span class="brand">{ mark() }<span>{ sentence!("product") }</span></span>
                <span class="stretch"></span>
                { to(&page, Way::Explore, "exercise-back") }
            </header>
            <main>
                <h1>{ sentence!("exercises-title") }</h1>
                <p class="summary">{ sentence!("exercises-intro") }</p>
                { for Level::ALL.map(level) }
                <p role="status">{ solved }{ " " }{ sentence!("exercises-kept") }</p>
                <button type="button" class="pill" disabled={progress == Progress::default()}
                    onclick={move |_| keep.emit(Progress::default())}>{ sentence!("exercises-forget") }</button>
                <p>{ guide("") }</p>
            </main>
        </div>
    }
}

fn entry(exercise: &Exercise, progress: Progress) -> Html {
    let number = exercise.number;
    // Without a company in the address an exercise begins with its own.
    html! {
        <li value={number.to_string()}>
            <a href={format!("#{}", Way::Train(Some(number)).to(""))}>{ exercise.text("title") }</a>
            if progress.has(number) {
                <span class="grade">{ " " }{ sentence!("exercise-solved") }</span>
            }
        </li>
    }
}
