//! What every component may read: the session, and how numbers and pictures look here.

use std::rc::Rc;

use yew::prelude::*;

use super::address::{self, History};
use super::intl::Intl;
use super::offline::{Offline, use_offline};
use super::rest::{Rest, use_rest};
use super::simulation;
use super::stage::{Stage, use_stage};
use super::theme::{Theme, use_theme};
use crate::chart::style::LIGHT;
use crate::page::session::{Action, Answer, Session};
use crate::page::text::{FirstTeam, speak_of};
use crate::page::way::Way;

/// The session in the hands of a component.
pub type Handle = UseReducerHandle<Session>;

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Self::reduce(self, action)
    }
}

/// What every component may read.
#[derive(Clone, PartialEq)]
pub struct Context {
    /// The session, and how to change it.
    pub session: Handle,
    /// Numbers as this visitor's locale and the scenario's currency write them.
    pub intl: Rc<Intl>,
    /// How it looks.
    pub theme: Theme,
    /// Where the visitor is between undo and redo.
    pub history: History,
    /// What the device keeps of the page.
    pub offline: Offline,
    /// Whether what comes after the first answer is there.
    pub rest: Rest,
    /// How large everything is, where the page presents.
    pub stage: Option<Stage>,
}

impl Context {
    /// The latest answer, once there is one.
    pub fn answer(&self) -> Option<&Rc<Answer>> {
        self.session.answer.as_ref()
    }

    /// How many CSS pixels one of a picture's has.
    pub fn zoom(&self) -> f64 {
        self.stage.map_or(1.0, |stage| stage.zoom)
    }

    /// The height of a picture that looks best at this one: in a room it has to fit the screen.
    pub fn fitted(&self, height: f64) -> f64 {
        self.stage.map_or(height, |stage| stage.height)
    }

    /// Where a link to a part of the page leads, with the company of this moment.
    pub fn href(&self, way: Way) -> String {
        format!("#{}", self.session.fragment_of(way))
    }

    /// Names of the sources, the organic one's in the page's words.
    pub fn source_names(&self, answer: &Answer) -> Vec<String> {
        let channels = answer.scenario.marketing.channels.iter().map(|channel| channel.name.clone());
        channels.chain([crate::sentence!("organic")]).collect()
    }
}

/// The context of this component.
#[hook]
pub fn use_page() -> Rc<Context> {
    // Every component stands below the one provider, in `Page`.
    use_context::<Rc<Context>>().expect("the page provides its context")
}

/// Starts the session from the address, and every effect that follows it.
#[hook]
pub fn use_context_value() -> Rc<Context> {
    let session = use_reducer_eq(address::open);
    let history = address::use_history(&session);
    let rest = use_rest(&session);
    address::use_awaited(&session, rest);
    simulation::use_simulation(&session, rest);
    speak_of(FirstTeam::of(&session.shared.scenario.practices));
    let stage = use_stage(session.way);
    let theme = use_theme(session.host.as_ref().map(|host| &host.brand));
    // A room is lit, so its ground is white whatever the system says.
    let theme = if stage.is_some() { Theme { palette: LIGHT, ..theme } } else { theme };
    let offline = use_offline(&session, rest);
    let intl = use_memo(session.shared.scenario.currency.clone(), |currency| Rc::new(Intl::new(currency)));
    Rc::new(Context { session, intl: (*intl).clone(), theme, history, offline, rest, stage })
}
