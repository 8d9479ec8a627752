//! Summaries as pictures: models of marks, and how to draw them on any plotters back end.
//!
//! A model is built from the summaries of [`crate::insight`] and from texts that are already in
//! the reader's language; it knows no colours and no pixels. Drawing a model takes a
//! [`style::Style`] and a plotters area of any size. All layout is in CSS pixels and turns into
//! device pixels in [`pen`] alone, so a picture is as sharp as its screen.
//!
//! - [`dotplot`]: fifty possible futures for each team, and which reach the goal.
//! - [`seats`]: a future for each seat in a room, the guess, and the answer.
//! - [`stages`]: of every thousand leads, where they are lost.
//! - [`sources`]: each source's share of the leads against its share of the customers.
//! - [`bars`]: amounts with their errors, as the practices' shares of the gap.
//! - [`quarters`]: the quarters out of 100 in which each team meets the quota.
//! - [`curves`]: revenue against budget, and the budget that is worth the gap.
//! - [`ranges`]: what every input changes from its low to its high value.
//! - [`watch`]: a single future at a moment, leads as marks on their way.
//! - [`nine`]: nine single futures at once, without motion.
//! - [`payback`]: the gap after all costs, week by week.
//! - [`revenue`]: the revenue of both teams, week by week.

pub mod style;

pub mod axis;
pub mod text;

pub mod pen;

pub mod dotplot;

pub mod seats;

pub mod stages;

pub mod sources;

pub mod bars;

pub mod quarters;

pub mod curves;

pub mod watch;

pub mod nine;

pub mod ranges;

pub mod weeks;

pub mod payback;

pub mod revenue;

use crate::montecarlo::replication::Teams;

/// One of the two teams; the order is that of [`crate::montecarlo::replication::Teams`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Team {
    /// Drawn with squares and dashes.
    Siloed,
    /// Drawn with circles and solid lines.
    Aligned,
}

/// Both teams, in the order of [`crate::montecarlo::replication::Teams::into_array`].
pub const TEAMS: [Team; 2] = [Team::Siloed, Team::Aligned];

impl Team {
    /// This team's part of a pair.
    pub fn of<T>(self, pair: &Teams<T>) -> &T {
        match self {
            Self::Siloed => &pair.siloed,
            Self::Aligned => &pair.aligned,
        }
    }
}

/// A picture's extent in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Size {
    /// Below this on either side there is nothing that a reader could see.
    const SMALLEST: f64 = 48.0;

    /// Whether a chart fits in at all; one that does not draws nothing.
    pub fn is_drawable(self) -> bool {
        self.width >= Self::SMALLEST && self.height >= Self::SMALLEST
    }
}

/// Whether labels stand beside their marks or above them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Labels to the left, the teams side by side.
    Wide,
    /// Labels above, the teams under each other: for phones.
    Narrow,
}

impl Layout {
    /// The layout of a picture `width` CSS pixels wide with labels of this size.
    pub fn of(width: f64, font_size: f64) -> Self {
        if width < 33.0 * font_size { Self::Narrow } else { Self::Wide }
    }
}
