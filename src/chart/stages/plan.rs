//! Where the rows, bars and figures of the stages stand, wide or narrow.

use super::{LOSSES, Stages};
use crate::chart::style::Style;
use crate::chart::text::{Rect, Weight, width};
use crate::chart::{Layout, Size};
use crate::montecarlo::replication::Teams;

/// Height of a row and of the last one, in lines of text, with the teams beside each other …
const WIDE: (f64, f64) = (1.9, 4.8);
/// … and with the teams under each other.
const NARROW: (f64, f64) = (4.7, 4.8);

/// A place for a text: the left end of its middle, and its longest width, in CSS pixels.
pub(super) struct Spot {
    pub at: (f64, f64),
    pub room: f64,
}

/// One way of losing leads.
pub(super) struct Row {
    pub name: Spot,
    /// The longest bars; their figures have room to the right.
    pub bars: Teams<Rect>,
}

/// The whole picture.
pub(super) struct Plan {
    pub headings: Teams<Spot>,
    pub rows: Vec<Row>,
    pub rule: f64,
    pub won: Spot,
    pub wins: Teams<Spot>,
}

/// The best height for a width, in CSS pixels.
pub(super) fn height(width: f64, style: &Style) -> f64 {
    let (row, last) = match Layout::of(width, style.font_size) {
        Layout::Wide => WIDE,
        Layout::Narrow => NARROW,
    };
    ((row * LOSSES as f64 + last) * style.font_size).round()
}

impl Plan {
    /// For a picture of this size; one of another height than the best is spread evenly.
    pub(super) fn new(stages: &Stages, size: Size, style: &Style) -> Self {
        let line = style.font_size * size.height / height(size.width, style);
        match Layout::of(size.width, style.font_size) {
            Layout::Wide => Self::wide(stages, size.width, line, style),
            Layout::Narrow => Self::narrow(stages, size.width, line, style),
        }
    }

    fn wide(stages: &Stages, full: f64, line: f64, style: &Style) -> Self {
        let names = stages.words.losses.iter().chain([&stages.words.won]);
        let longest = names.map(|name| width(name, style.font_size, Weight::Bold)).fold(0.0, f64::max);
        let room = longest.min(full * 0.4);
        let gap = style.font_size * 1.8;
        let column = (full - room) / 2.0 - gap;
        let lefts = Teams { siloed: room + gap, aligned: room + gap + column + gap };
        let spots = |y: f64| lefts.map(|left| Spot { at: (left, y), room: column });
        let bar = (column - figure_room(stages, style)).max(1.0);
        let row = |row: usize| {
            let y = (WIDE.0 * (row as f64 + 1.0) + 0.7) * line;
            let bars = lefts.map(|left| bar_at(left, bar, y, line));
            Row { name: Spot { at: (0.0, y), room }, bars }
        };
        let end = (WIDE.0 * (LOSSES as f64 + 1.0) + 0.1) * line;
        Self {
            headings: spots(0.7 * line),
            rows: (0..LOSSES).map(row).collect(),
            rule: end,
            won: Spot { at: (0.0, end + 1.5 * line), room },
            wins: spots(end + 1.5 * line),
        }
    }

    fn narrow(stages: &Stages, full: f64, line: f64, style: &Style) -> Self {
        let indent = style.font_size * 1.15;
        let bar = (full - figure_room(stages, style)).max(1.0);
        let row = |row: usize| {
            let top = (NARROW.0 * row as f64 + 2.0) * line;
            let bars = Teams { siloed: 2.0, aligned: 3.2 };
            let bars = bars.map(|below| bar_at(0.0, bar, top + below * line, line));
            Row { name: Spot { at: (0.0, top + 0.75 * line), room: full }, bars }
        };
        let end = (NARROW.0 * LOSSES as f64 + 2.0) * line;
        let third = full / 3.0;
        let lefts = Teams { siloed: third, aligned: 2.0 * third };
        let spots = |y: f64| lefts.map(|left| Spot { at: (left, y), room: third - indent });
        Self {
            headings: Teams { siloed: 0.0, aligned: third }
                .map(|left| Spot { at: (left, 0.8 * line), room: third - indent }),
            rows: (0..LOSSES).map(row).collect(),
            rule: end,
            won: Spot { at: (0.0, end + 1.5 * line), room: third - indent },
            wins: spots(end + 1.5 * line),
        }
    }
}

fn bar_at(left: f64, length: f64, middle: f64, line: f64) -> Rect {
    Rect { left, right: left + length, top: middle - 0.42 * line, bottom: middle + 0.42 * line }
}

/// Room for the widest figure beside a bar.
fn figure_room(stages: &Stages, style: &Style) -> f64 {
    let figures = stages.figures.as_ref().into_array().into_iter().flat_map(|figures| &figures.lost);
    let widths = figures.map(|figure| width(figure, style.font_size, Weight::Bold));
    widths.fold(0.0, f64::max) + style.font_size * 0.5
}
