//! The page's one state: the last good scenario, what is being typed, and the latest answer.

mod answer;
mod draft;
mod findings;
mod hand;
mod notice;
mod question;

use std::rc::Rc;

pub use self::answer::Answer;
pub use self::draft::{Draft, Fault};
pub use self::findings::{Finding, Findings};
pub use self::notice::{Notice, Trouble};
pub use self::question::Question;
use super::embed::Host;
use super::number::DecimalMark;
use super::room::{Change, Room};
use super::target::{Target, adopt_plan};
use super::way::Way;
use crate::funnel::calibration::calibrate;
use crate::funnel::week::QUARTER;
use crate::insight::today::{self, Answers};
use crate::montecarlo::DEFAULT_SEED;
use crate::scenario::field::NAME_CHARACTERS;
use crate::scenario::json;
use crate::scenario::link::{self, Opened, Shared, Unusable};
use crate::scenario::text::is_of_names;
use crate::scenario::{Inputs, Issue, Preset, Scenario};

/// Everything that the page shows. Invariant: `shared.scenario` is valid and can be calibrated.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Which part of the page shows.
    pub way: Way,
    /// What a presentation knows beside the company.
    pub room: Room,
    /// What a link of this moment holds.
    pub shared: Shared,
    /// Numbers that were typed or dragged to and cannot be taken over, the latest last.
    pub drafts: Vec<Draft>,
    /// The control that is being moved or typed in.
    pub in_hand: Option<Target>,
    /// What a link held when that control was taken in hand.
    pub before: Option<Shared>,
    /// What the visitor should know about a link or a file.
    pub notice: Option<Notice>,
    /// The latest answer, with the scenario that it answers.
    pub answer: Option<Rc<Answer>>,
    /// What is known of the reasons for it, or for the one before.
    pub findings: Option<Rc<Findings>>,
    /// What the visitor asked about this company.
    pub asked: Vec<Question>,
    /// What stands between the simulation and its next answer.
    pub trouble: Option<Trouble>,
    /// The page around this one, once it has spoken.
    pub host: Option<Rc<Host>>,
    /// The address at which others reach the page, as it was typed; empty where nobody did.
    pub address: String,
    /// Whether the address names a company that only the rest of the program can read. Until then `shared` holds another
    /// one, which is neither played nor written into the address.
    pub awaits_company: bool,
}

/// Every way in which the session changes.
#[derive(Clone, Debug)]
pub enum Action {
    /// A slider is being moved, to a value.
    Slide(Target, f64),
    /// A field is being typed in.
    Type(Target, String, DecimalMark),
    /// The control was let go; a good draft goes, a bad one stays with its fault.
    Release,
    /// What was typed is taken back: the control is as it was when it was taken in hand.
    Discard(Target),
    /// Start from a preset.
    Choose(Preset),
    /// The plan becomes the company of today.
    Adopt,
    /// The company works today as these answers say, and the first team works as it does.
    Place(Answers),
    /// Call the company something; at most as long as a name may be.
    Name(String),
    /// Count in another currency, an ISO 4217 code; no amount changes.
    Price(String),
    /// Draw other futures of the same company.
    Redraw,
    /// Back to the preset as it comes.
    StartAgain,
    /// Others reach the page at this address.
    Publish(String),
    /// Another part of the page, with the same company.
    Go(Way),
    /// Something happened in the room.
    Meet(Change),
    /// The company that the address names has to wait for the rest of the program.
    Await,
    /// A link was opened, or the browser went back or forward.
    Open(Result<Opened, Unusable>),
    /// A file was read.
    Load(Result<json::Reading, Vec<Issue>>),
    /// Look into a question.
    Ask(Question),
    /// Look at a company that a study found, in place of the present one.
    Visit(Box<Scenario>),
    /// Something to tell.
    Tell(Notice),
    /// The notice was read.
    Dismiss,
    /// The simulation answered.
    Answered(Rc<Answer>),
    /// Studies found something.
    Studied(Rc<Findings>),
    /// The simulation met trouble.
    Troubled(Trouble),
    /// The page around this one said what it wants.
    Welcome(Rc<Host>),
}

impl Default for Session {
    fn default() -> Self {
        Self::from(of_preset(Preset::default()))
    }
}

impl From<Shared> for Session {
    fn from(shared: Shared) -> Self {
        Self {
            way: Way::default(),
            room: Room::default(),
            shared,
            drafts: Vec::new(),
            in_hand: None,
            before: None,
            notice: None,
            answer: None,
            findings: None,
            asked: Vec::new(),
            trouble: None,
            host: None,
            address: String::new(),
            awaits_company: false,
        }
    }
}

/// A preset as it comes.
pub fn of_preset(preset: Preset) -> Shared {
    Shared { preset, scenario: preset.scenario(), seed: DEFAULT_SEED, goal: None }
}

impl Session {
    /// The revenue to reach: typed, or else the quota of every complete quarter.
    pub fn goal(&self) -> f64 {
        self.shared.goal.unwrap_or_else(|| {
            let scenario = &self.shared.scenario;
            scenario.sales.quota_per_quarter * (scenario.weeks() / QUARTER) as f64
        })
    }

    /// The value behind a control: of its draft, else of the scenario.
    pub fn value(&self, target: Target) -> f64 {
        let drafted = self.draft(target).and_then(|draft| draft.value);
        drafted.unwrap_or_else(|| match target {
            Target::Goal => self.goal(),
            target => target.get(&self.shared.scenario),
        })
    }

    /// What cannot be taken over from a control.
    pub fn draft(&self, target: Target) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.target == target)
    }

    /// Whether the latest answer is the full one, to this very scenario.
    pub fn is_settled(&self) -> bool {
        self.current_answer().is_some_and(|answer| answer.complete)
    }

    /// The latest answer, where it is one to this very scenario, by whatever name and in whatever currency.
    pub fn current_answer(&self) -> Option<&Rc<Answer>> {
        let shared = &self.shared;
        self.answer
            .as_ref()
            .filter(|answer| answer.scenario.plays_like(&shared.scenario) && answer.seed == shared.seed)
    }

    /// The latest findings, where they are about this very scenario.
    pub fn current_findings(&self) -> Option<&Rc<Findings>> {
        let shared = &self.shared;
        self.findings
            .as_ref()
            .filter(|findings| findings.scenario.plays_like(&shared.scenario) && findings.seed == shared.seed)
    }

    /// Whether a study of this very scenario is done.
    pub fn is_studied<T>(&self, study: impl Fn(&Findings) -> &Option<Finding<T>>) -> bool {
        self.current_findings().is_some_and(|findings| study(findings).as_ref().is_some_and(|f| f.complete))
    }

    /// The fragment of a link to this moment; empty for the explore page of the default preset as it comes.
    pub fn fragment(&self) -> String {
        self.fragment_of(self.way)
    }

    /// The fragment of a link to another part of the page, with the company of this moment.
    pub fn fragment_of(&self, way: Way) -> String {
        let is_default = self.shared == of_preset(Preset::default());
        way.to(&if is_default { String::new() } else { link::encode(&self.shared) })
    }

    /// The session after an action; the same one where nothing changes.
    #[must_use]
    pub fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.apply(action);
        // A question is about the company it was asked for.
        let is_same = |next: &Self| {
            next.shared.seed == self.shared.seed && next.shared.scenario.plays_like(&self.shared.scenario)
        };
        if !next.asked.is_empty() && !is_same(&next) {
            next.asked.clear();
        }
        if next == *self { self } else { Rc::new(next) }
    }

    fn apply(&mut self, action: Action) {
        let is_news = matches!(action, Action::Answered(_) | Action::Studied(_) | Action::Troubled(_));
        if matches!(action, Action::Slide(..) | Action::Type(..)) {
            self.notice = None;
        }
        if !is_news && self.trouble == Some(Trouble::WorkerReplaced) {
            self.trouble = None;
        }
        match action {
            Action::Slide(target, value) => {
                self.grasp(target);
                self.take(target, value, String::new());
            }
            Action::Type(target, text, locale) => {
                self.grasp(target);
                self.type_in(target, text, locale);
            }
            Action::Release => self.release(),
            Action::Discard(target) => self.discard(target),
            Action::Name(name) => {
                let name = name.chars().filter(|&letter| is_of_names(letter)).take(NAME_CHARACTERS).collect();
                self.change(|inputs| inputs.name = name);
            }
            Action::Price(currency) => self.change(|inputs| inputs.currency = currency),
            Action::Redraw => self.shared.seed = self.shared.seed.wrapping_add(1),
            Action::Choose(preset) => self.start(of_preset(preset)),
            Action::StartAgain => self.start(of_preset(self.shared.preset)),
            Action::Adopt => {
                let mut inputs = self.shared.scenario.clone().into_inputs();
                adopt_plan(&mut inputs);
                // The plan was valid as a plan; only the calibration can refuse it as today's.
                self.adopt_or_tell_at(Target::Reps, inputs);
            }
            Action::Place(answers) => {
                let mut inputs = self.shared.scenario.clone().into_inputs();
                today::adopt(&answers, &mut inputs);
                self.drafts.retain(|draft| !matches!(draft.target, Target::Level(..)));
                // Every answer is a valid level; only the calibration can refuse it with these rates.
                self.adopt_or_tell_at(Target::Field("funnel.mql_to_sql"), inputs);
            }
            Action::Publish(address) => self.address = address,
            Action::Go(way) => {
                self.way = way;
                if let Way::Present(step) = way {
                    self.room = self.room.after(Change::Step(step, self.room.since));
                }
            }
            Action::Meet(change) => {
                self.room = self.room.after(change);
                if let Way::Present(step) = &mut self.way {
                    *step = self.room.step;
                }
            }
            Action::Await => {
                self.release();
                self.awaits_company = true;
            }
            Action::Open(opened) => {
                self.awaits_company = false;
                self.open(opened);
            }
            Action::Load(read) => self.load(read),
            Action::Ask(question) => {
                if !self.asked.contains(&question) {
                    self.asked.push(question);
                }
            }
            Action::Visit(scenario) => {
                let Shared { preset, seed, goal, .. } = self.shared;
                self.start(Shared { preset, scenario: *scenario, seed, goal });
            }
            Action::Tell(notice) => self.notice = Some(notice),
            Action::Dismiss => self.notice = None,
            Action::Answered(answer) => self.answer = Some(answer),
            Action::Studied(findings) => self.findings = Some(findings),
            Action::Troubled(trouble) => self.trouble = Some(trouble),
            Action::Welcome(host) => {
                // A host that only changes how the page looks leaves the visitor's numbers alone.
                if self.host.as_ref().is_none_or(|before| before.company != host.company) {
                    self.start(host.company.clone());
                }
                self.host = Some(host);
            }
        }
    }

    fn start(&mut self, shared: Shared) {
        self.shared = shared;
        self.awaits_company = false;
        self.drafts.clear();
        self.release();
        self.notice = None;
    }

    fn open(&mut self, opened: Result<Opened, Unusable>) {
        let (shared, notice) = match opened {
            Ok(Opened::Whole(shared)) => (shared, None),
            Ok(Opened::Partly(shared, issues)) => (shared, Some(Notice::LinkPartly(issues))),
            Err(unusable) => {
                self.notice = Some(Notice::LinkUnusable(unusable));
                return;
            }
        };
        match calibrate(&shared.scenario) {
            Ok(_) => {
                self.start(shared);
                self.notice = notice;
            }
            Err(unreachable) => self.notice = Some(Notice::LinkUnreachable(unreachable)),
        }
    }

    fn load(&mut self, read: Result<json::Reading, Vec<Issue>>) {
        match read {
            Ok(reading) => match calibrate(&reading.scenario) {
                Ok(_) => {
                    let preset = self.shared.preset;
                    self.start(Shared { scenario: reading.scenario, ..of_preset(preset) });
                    self.notice = Some(Notice::FileOpened(reading.defaulted));
                }
                Err(unreachable) => self.notice = Some(Notice::FileUnreachable(unreachable)),
            },
            Err(issues) => self.notice = Some(Notice::FileRefused(issues)),
        }
    }

    fn adopt(&mut self, inputs: Inputs) -> Result<(), Fault> {
        let scenario = Scenario::new(inputs)
            .map_err(|issues| issues.into_iter().next().map_or(Fault::NotANumber, Fault::Other))?;
        calibrate(&scenario).map_err(Fault::Unreachable)?;
        self.shared.scenario = scenario;
        Ok(())
    }

    /// Takes a scenario over, or leaves it and tells why at a control.
    fn adopt_or_tell_at(&mut self, target: Target, inputs: Inputs) {
        if let Err(fault) = self.adopt(inputs) {
            let value = Some(self.value(target));
            self.keep(Draft { target, text: String::new(), value, fault });
        }
    }

    /// Changes what no check can refuse; what is refused all the same leaves the session as it is.
    fn change(&mut self, change: impl FnOnce(&mut Inputs)) {
        let mut inputs = self.shared.scenario.clone().into_inputs();
        change(&mut inputs);
        if let Ok(scenario) = Scenario::new(inputs) {
            self.shared.scenario = scenario;
        }
    }

    fn keep(&mut self, draft: Draft) {
        self.drafts.retain(|other| other.target != draft.target);
        self.drafts.push(draft);
    }
}
