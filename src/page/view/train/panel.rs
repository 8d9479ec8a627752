//! One exercise: its task, its hints one by one, an attempt, and what the engine says to it.

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::super::context::{Context, use_page};
use super::super::link::to;
use super::super::words::rich;
use super::progress::use_progress;
use crate::page::exercise::{Attempt, Evidence, Exercise, Goal, Review, Verdict, review};
use crate::page::number::{Thousandths, parse};
use crate::page::session::Action;
use crate::page::way::Way;
use crate::scenario::link::Opened;
use crate::sentence;

/// What the panel needs.
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// The exercise.
    pub exercise: Exercise,
    /// Whether an attempt was right.
    pub is_solved: bool,
    /// Hears that it was solved, or is begun anew.
    pub onsolved: Callback<bool>,
}

/// What the trainee has done so far.
#[derive(Clone, Debug, Default, PartialEq)]
struct Work {
    /// How many hints show.
    hints: usize,
    /// The option that is chosen.
    choice: Option<String>,
    /// The number that was typed.
    typed: String,
    /// Whether the attempt as it stands is to be checked.
    is_checked: bool,
    /// Whether a way was shown, so that the company is not the trainee's own.
    is_shown: bool,
}

impl Work {
    /// The same work with another attempt, which nobody has checked.
    fn unchecked(&self) -> Self {
        Self { is_checked: false, ..self.clone() }
    }
}

/// The panel above the answer.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let page = use_page();
    let exercise = &props.exercise;
    let work = use_state_eq(Work::default);
    {
        // What was said of a company does not hold for the next one.
        let work = work.clone();
        use_effect_with(page.session.shared.scenario.clone(), move |_| work.set(work.unchecked()));
    }
    let said = work.is_checked.then(|| attempt(exercise, &work, &page));
    let is_right = matches!(&said, Some(Ok(review)) if review.verdict == Verdict::Right);
    use_solved(props, &work, is_right);
    let is_hidden = exercise.goal.hides_the_answer() && !props.is_solved;
    let place = sentence!(
        "exercise-place",
        number = usize::from(exercise.number),
        all = usize::from(Exercise::COUNT),
    );
    let again = {
        let (work, dispatcher, shared) = (work.clone(), page.session.dispatcher(), exercise.shared());
        let onsolved = props.onsolved.clone();
        Callback::from(move |_| {
            work.set(Work::default());
            onsolved.emit(false);
            dispatcher.dispatch(Action::Open(Ok(Opened::Whole(shared.clone()))));
        })
    };
    let check = {
        let work = work.clone();
        Callback::from(move |()| work.set(Work { is_checked: true, ..(*work).clone() }))
    };
    html! {
        <section class="card exercise" aria-labelledby="exercise-title">
            <div class="card-head">
                <p class="hint">{ place }</p>
                <div class="card-actions">
                    <button type="button" class="pill" onclick={again}>{ sentence!("exercise-again") }</button>
                    { to(&page, Way::Train(None), "exercise-all") }
                    { to(&page, Way::Explore, "exercise-leave") }
                </div>
            </div>
            // Where the answer is hidden, this is the page's own title.
            <@{if is_hidden { "h1" } else { "h2" }} id="exercise-title">{ exercise.text("title") }</@>
            <p class="task">{ exercise.text("task") }</p>
            { answer(exercise, &work, &check) }
            <div class="choices">
                <button type="button" class="pill dark" onclick={check.reform(|_| ())}>{ sentence!("exercise-check") }</button>
                { hint(exercise, &work, &page) }
            </div>
            <ol class="hints" aria-label={sentence!("exercise-hints")} aria-live="polite">
                { for exercise.hints().into_iter().take(work.hints).map(|hint| html! { <li>{ hint }</li> }) }
            </ol>
            <div class="revealed" role="status">
                { for said.as_ref().map(words) }
                if is_right && work.is_shown {
                    <p>{ sentence!("exercise-shown") }</p>
                }
            </div>
            if props.is_solved {
                <h3>{ sentence!("exercise-debrief") }</h3>
                <p>{ exercise.text("debrief") }</p>
                if exercise.number < Exercise::COUNT {
                    <p><a class="pill dark" href={format!("#{}", Way::Train(Some(exercise.number + 1)).to(""))}>
                        { sentence!("exercise-next") }
                    </a></p>
                }
            } else if is_hidden {
                <p class="hint">{ sentence!("exercise-hidden") }</p>
            }
        </section>
    }
}

/// Keeps that the exercise is solved, and tells it.
#[hook]
fn use_solved(props: &PanelProps, work: &UseStateHandle<Work>, is_right: bool) {
    let (progress, keep) = use_progress();
    let (work, number, onsolved) = (work.clone(), props.exercise.number, props.onsolved.clone());
    use_effect_with(is_right, move |&is_right| {
        if is_right {
            // What was shown is not solved.
            if !work.is_shown {
                keep.emit(progress.with(number));
            }
            onsolved.emit(true);
        }
    });
}

/// Where the answer is given; what is to be reached is given with the inputs of the page.
fn answer(exercise: &Exercise, work: &UseStateHandle<Work>, check: &Callback<()>) -> Html {
    match &exercise.goal {
        Goal::Reach { .. } => html! { <p class="hint">{ sentence!("exercise-hint-company") }</p> },
        Goal::Choose { judge, options } => {
            let option = |option: &String| {
                let label = judge
                    .label(option, &exercise.start)
                    .or_else(|| exercise.text(&format!("option-{option}")));
                let (chosen, set) = (work.choice.as_ref() == Some(option), work.clone());
                let option = option.clone();
                let choose = move |_| {
                    set.set(Work { choice: Some(option.clone()), ..set.unchecked() });
                };
                html! {
                    <label><input type="radio" name="exercise" checked={chosen} onchange={choose} /><span>{ label }</span></label>
                }
            };
            html! {
                <fieldset class="options">
                    <legend class="for-readers">{ sentence!("exercise-options") }</legend>
                    { for options.iter().map(option) }
                </fieldset>
            }
        }
        Goal::Predict { .. } => {
            let set = work.clone();
            let oninput = move |event: InputEvent| {
                let input: HtmlInputElement = event.target_unchecked_into();
                set.set(Work { typed: input.value(), ..set.unchecked() });
            };
            let check = check.reform(|event: SubmitEvent| event.prevent_default());
            html! {
                <form class="prediction" onsubmit={check}>
                    <label for="exercise-number">{ sentence!("exercise-number") }</label>
                    <input type="text" id="exercise-number" class="field" inputmode="decimal" autocomplete="off"
                        value={work.typed.clone()} {oninput} />
                </form>
            }
        }
    }
}

/// The next hint, and at last a company that solves the exercise.
fn hint(exercise: &Exercise, work: &UseStateHandle<Work>, page: &Context) -> Html {
    let all = exercise.hints().len();
    let set = work.clone();
    match &exercise.goal {
        _ if work.hints < all => {
            let label = sentence!("exercise-hint", n = work.hints + 1, all = all);
            let more = move |_| set.set(Work { hints: set.hints + 1, ..(*set).clone() });
            html! { <button type="button" class="pill" onclick={more}>{ label }</button> }
        }
        Goal::Reach { solution, .. } => {
            let (dispatcher, solution) = (page.session.dispatcher(), solution.clone());
            let show = move |_| {
                set.set(Work { is_shown: true, ..(*set).clone() });
                dispatcher.dispatch(Action::Visit(solution.clone()));
            };
            html! { <button type="button" class="pill" onclick={show}>{ sentence!("exercise-show") }</button> }
        }
        Goal::Choose { .. } | Goal::Predict { .. } => Html::default(),
    }
}

/// Reviews what the trainee offers.
///
/// # Errors
/// The key of what to say where something is missing, on the trainee's side or still on the engine's.
fn attempt(exercise: &Exercise, work: &Work, page: &Context) -> Result<Review, &'static str> {
    let attempt = match &exercise.goal {
        Goal::Reach { .. } => Attempt::Company,
        Goal::Choose { .. } => Attempt::Choice(work.choice.clone().ok_or("exercise-choose-first")?),
        Goal::Predict { .. } => {
            // Of 100, whatever is measured.
            let number = parse(&work.typed, page.intl.decimal_mark, Thousandths::Possible);
            Attempt::Number(number.ok_or("exercise-not-a-number")?)
        }
    };
    let evidence = Evidence::of(&page.session).ok_or("exercise-wait")?;
    review(exercise, &attempt, &evidence, &*page.intl).ok_or("exercise-study")
}

fn words(said: &Result<Review, &'static str>) -> Html {
    match said {
        Err(key) => html! { <p>{ sentence!(*key) }</p> },
        Ok(Review { verdict, reasons }) => {
            let verdict = sentence!(match verdict {
                Verdict::Right => "exercise-right",
                Verdict::NotYet => "exercise-not-yet",
            });
            html! { <p>{ rich(&verdict) }{ " " }{ reasons.join(" ") }</p> }
        }
    }
}
