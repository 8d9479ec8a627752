//! What the marks of the sources mean, in as many lines as the width needs.

use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;

use super::Words;
use crate::chart::pen::{Drawn, Fill, Pen};
use crate::chart::style::Style;
use crate::chart::text::{Anchor, Label, Weight, truncated, width};
use crate::chart::{TEAMS, Team};

/// Height of a line of the key, in lines of text.
const LINE: f64 = 1.7;

/// Room of a mark, in units of the font size.
const MARK: f64 = 1.1;

/// A mark or two with what they mean.
struct Entry {
    teams: &'static [Team],
    fill: Fill,
    text: String,
    weight: Weight,
    colour: RGBColor,
    x: f64,
    line: usize,
}

/// Entries for the teams, then for hollow and full marks.
pub(super) struct Key(Vec<Entry>);

impl Key {
    /// Lays the entries out in a width in CSS pixels.
    pub(super) fn new(words: &Words, full: f64, style: &Style) -> Self {
        let Style { palette, font_size, .. } = style;
        let entry = |teams: &'static [Team], fill, text: &str, weight, colour| {
            let marks = teams.len() as f64 * MARK * font_size;
            let text = truncated(text, *font_size, weight, full - marks);
            Entry { teams, fill, text, weight, colour, x: 0.0, line: 0 }
        };
        let mut entries = vec![
            entry(&[Team::Siloed], Fill::Full, &words.names.siloed, Weight::Bold, palette.siloed),
            entry(&[Team::Aligned], Fill::Full, &words.names.aligned, Weight::Bold, palette.aligned),
            entry(&TEAMS, Fill::Hollow, &words.leads, Weight::Normal, palette.soft),
            entry(&TEAMS, Fill::Full, &words.customers, Weight::Normal, palette.soft),
        ];
        let extent = |entry: &Entry| {
            entry.teams.len() as f64 * MARK * font_size + width(&entry.text, *font_size, entry.weight)
        };
        let gap = font_size * 1.2;
        let all = entries.iter().map(|entry| extent(entry) + gap).sum::<f64>() + gap;
        let (mut x, mut line) = (0.0, 0);
        for (index, entry) in entries.iter_mut().enumerate() {
            // Two kinds of meaning: apart on one line, or on a line each.
            let apart = if index == 2 { gap } else { 0.0 };
            let breaks = index == 2 && all > full;
            if x > 0.0 && (breaks || x + apart + extent(entry) > full) {
                (x, line) = (0.0, line + 1);
            } else {
                x += apart;
            }
            (entry.x, entry.line) = (x, line);
            x += extent(entry) + gap;
        }
        Self(entries)
    }

    /// In lines of text.
    pub(super) fn height(&self) -> f64 {
        LINE * self.0.last().map_or(0, |entry| entry.line + 1) as f64
    }

    /// Draws it at the top, with lines of text `line` CSS pixels high.
    pub(super) fn draw<DB: DrawingBackend>(&self, pen: &Pen<DB>, line: f64) -> Drawn<DB> {
        let font_size = pen.style().font_size;
        let radius = font_size * 0.38;
        for entry in &self.0 {
            let y = (LINE * entry.line as f64 + 0.7) * line;
            let mut x = entry.x;
            for &team in entry.teams {
                pen.mark(team, (x + radius, y), radius, entry.fill)?;
                x += MARK * font_size;
            }
            let label = Label::new(&entry.text, (x, y), Anchor::Left, font_size, entry.colour);
            pen.text(&Label { weight: entry.weight, ..label })?;
        }
        Ok(())
    }
}
