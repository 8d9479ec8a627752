//! What is played: which future, which week, and how fast.

use std::rc::Rc;

use yew::Reducible;

use crate::chart::watch::Moment;

/// Futures that follow each other faster cannot be told apart (Kale 2019).
const LEAST_MILLISECONDS: f64 = 400.0;

/// How fast weeks pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// To talk about every week.
    Slow,
    /// To watch.
    Normal,
    /// To see the whole year.
    Fast,
}

impl Speed {
    /// Every speed.
    pub const ALL: [Self; 3] = [Self::Slow, Self::Normal, Self::Fast];

    /// Its name in the catalogue.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Slow => "watch-slow",
            Self::Normal => "watch-normal",
            Self::Fast => "watch-fast",
        }
    }

    /// Milliseconds a week.
    const fn week(self) -> f64 {
        match self {
            Self::Slow => 2_400.0,
            Self::Normal => 1_000.0,
            Self::Fast => 400.0,
        }
    }

    /// Milliseconds that a whole future stands.
    fn future(self) -> f64 {
        (self.week() * 0.8).max(LEAST_MILLISECONDS)
    }
}

/// What goes on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Playback {
    /// Nothing.
    Still,
    /// Week after week of a future.
    Weeks,
    /// Future after future, each at its end.
    Futures,
}

/// Where the visitor is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Player {
    /// The replication.
    pub future: u64,
    /// The week and its phase.
    pub moment: Moment,
    /// What goes on.
    pub playback: Playback,
    /// How fast.
    pub speed: Speed,
    /// How many weeks a future has, at least 1.
    weeks: usize,
    /// When the clock was last looked at, in milliseconds, and for how long this future has stood.
    clock: Option<f64>,
    stood: f64,
}

/// What a visitor, or the clock, does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act {
    /// Play or pause.
    Turn(Playback),
    /// Go on by a week.
    Week,
    /// Go to a week, from 0.
    To(usize),
    /// Go on by so many futures.
    Future(u64),
    /// Weeks pass at this speed.
    Pace(Speed),
    /// The clock shows so many milliseconds.
    Tick(f64),
    /// Futures have so many weeks.
    Weeks(usize),
}

impl Player {
    /// Future 1 at its first week's end.
    pub fn new(weeks: usize) -> Self {
        let moment = Moment { week: 0, phase: 1.0 };
        let (playback, speed) = (Playback::Still, Speed::Normal);
        Self { future: 1, moment, playback, speed, weeks: weeks.max(1), clock: None, stood: 0.0 }
    }

    fn last(&self) -> usize {
        self.weeks - 1
    }

    fn is_over(&self) -> bool {
        self.moment.week == self.last() && self.moment.phase >= 1.0
    }

    fn turn(&mut self, playback: Playback) {
        self.clock = None;
        self.stood = 0.0;
        self.playback = if self.playback == playback { Playback::Still } else { playback };
        match self.playback {
            Playback::Weeks if self.is_over() => self.moment = Moment::default(),
            Playback::Futures => self.moment = Moment { week: self.last(), phase: 1.0 },
            _ => {}
        }
    }

    fn tick(&mut self, now: f64) {
        let passed = self.clock.map_or(0.0, |before| (now - before).clamp(0.0, 250.0));
        self.clock = Some(now);
        match self.playback {
            Playback::Still => {}
            Playback::Weeks => self.pass(passed / self.speed.week()),
            Playback::Futures => {
                self.stood += passed;
                if self.stood >= self.speed.future() {
                    self.stood = 0.0;
                    self.future += 1;
                }
            }
        }
    }

    /// Lets a part of a week pass.
    fn pass(&mut self, share: f64) {
        let phase = self.moment.phase + share;
        if phase < 1.0 {
            self.moment.phase = phase;
        } else if self.moment.week < self.last() {
            self.moment = Moment { week: self.moment.week + 1, phase: 0.0 };
        } else {
            self.moment.phase = 1.0;
            self.playback = Playback::Still;
        }
    }
}

impl Reducible for Player {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = *self;
        match act {
            Act::Turn(playback) => next.turn(playback),
            Act::Week => {
                next.playback = Playback::Still;
                next.moment = Moment { week: (self.moment.week + 1).min(self.last()), phase: 1.0 };
            }
            Act::To(week) => next.moment = Moment { week: week.min(self.last()), phase: 1.0 },
            Act::Future(by) => next.future += by,
            Act::Pace(speed) => next.speed = speed,
            Act::Tick(now) => next.tick(now),
            Act::Weeks(weeks) => {
                next.weeks = weeks.max(1);
                next.moment.week = next.moment.week.min(next.last());
            }
        }
        Rc::new(next)
    }
}
