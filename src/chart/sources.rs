//! Which sources close: each source's share of the leads against its share of the customers.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::RGBColor;

use super::axis::{Axis, Scale, Tick, held};
use super::pen::{Drawn, Fill, Pen};
use super::style::Style;
use super::text::{Anchor, Label, Weight, thinned, truncated, width};
use super::{Layout, Size, TEAMS, Team};
use crate::insight::team::SourceShare;
use crate::montecarlo::replication::Teams;

/// Heights in lines of text: of a source with its name beside it, …
const WIDE: f64 = 3.0;
/// … of one with its name above it, …
const NARROW: f64 = 4.2;
/// … of a line of the key, …
const KEY: f64 = 1.8;
/// … and of the axis.
const AXIS: f64 = 1.8;

/// Texts of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// What the teams are called.
    pub names: Teams<String>,
    /// What a hollow mark is: "share of leads".
    pub leads: String,
    /// What a full mark is: "share of customers".
    pub customers: String,
}

/// A source's shares in both teams, each 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What it is called.
    pub name: String,
    /// Its share of each team's leads.
    pub of_leads: Teams<f64>,
    /// Its share of each team's customers.
    pub of_customers: Teams<f64>,
}

/// The sources of both teams.
#[derive(Clone, Debug, PartialEq)]
pub struct Sources {
    sources: Vec<Source>,
    axis: Axis,
    ticks: Vec<Tick>,
    words: Words,
}

impl Sources {
    /// An axis from 0 with every share of both teams.
    pub fn nice_axis(shares: Teams<&[SourceShare]>) -> Axis {
        let shares = shares.into_array().into_iter().flatten();
        let most = shares.map(|share| share.of_leads.max(share.of_customers)).fold(0.05, f64::max);
        Axis::nice(0.0, held(most).min(1.0), 4)
    }

    /// Of the shares of both teams, in the order of `names`. `format` writes shares of 0 to 1.
    pub fn new<'a>(
        names: impl Iterator<Item = &'a str>,
        shares: Teams<&[SourceShare]>,
        axis: Axis,
        words: Words,
        format: &dyn Fn(f64) -> String,
    ) -> Self {
        let source = |(name, (siloed, aligned)): (&str, (&SourceShare, &SourceShare))| Source {
            name: name.to_owned(),
            of_leads: Teams { siloed: siloed.of_leads, aligned: aligned.of_leads },
            of_customers: Teams { siloed: siloed.of_customers, aligned: aligned.of_customers },
        };
        let sources = names.zip(shares.siloed.iter().zip(shares.aligned)).map(source).collect();
        Self { sources, axis, ticks: axis.ticks(format), words }
    }

    /// The sources with their shares, for the table.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The height in CSS pixels at which a picture of this width looks best.
    pub fn height(&self, width: f64, style: &Style) -> f64 {
        let (row, rest) = match Layout::of(width) {
            Layout::Wide => (WIDE, KEY + AXIS),
            Layout::Narrow => (NARROW, 2.0 * KEY + AXIS),
        };
        ((row * self.sources.len() as f64 + rest) * style.font_size).round()
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let pen = Pen::new(area, style);
        let Size { width: full, height } = pen.size();
        if !pen.size().is_drawable() || self.sources.is_empty() {
            return Ok(());
        }
        let Style { palette, font_size, .. } = style;
        // Heights are in lines; a picture of another height than the best is spread evenly.
        let line = font_size * height / self.height(full, style);
        let longest = self.sources.iter().map(|source| width(&source.name, *font_size, Weight::Normal));
        let beside = longest.fold(0.0, f64::max).min(full * 0.36);
        let (left, key, row, room) = match Layout::of(full) {
            Layout::Wide => (beside + font_size * 1.8, KEY, WIDE, beside),
            Layout::Narrow => (font_size * 0.6, 2.0 * KEY, NARROW, full),
        };
        let scale = Scale::new(self.axis, left, full - font_size * 1.6);
        let bottom = height - AXIS * line;
        self.draw_key(&pen, line)?;
        self.draw_axis(&pen, &scale, key * line, bottom)?;
        for (index, source) in self.sources.iter().enumerate() {
            let top = (key + row * index as f64) * line;
            let name = truncated(&source.name, *font_size, Weight::Normal, room);
            let (name_at, lines) = match Layout::of(full) {
                Layout::Wide => (0.5 * row, Teams { siloed: 0.5 * row - 0.55, aligned: 0.5 * row + 0.55 }),
                Layout::Narrow => (0.8, Teams { siloed: 2.0, aligned: 3.1 }),
            };
            let name = Label::new(&name, (0.0, top + name_at * line), Anchor::Left, *font_size, palette.ink);
            if Layout::of(full) == Layout::Narrow {
                pen.block(name.rect(), palette.card)?;
            }
            pen.text(&name)?;
            for team in TEAMS {
                let y = top + team.of(&lines) * line;
                let ends =
                    [source.of_leads, source.of_customers].map(|share| (scale.pixel(*team.of(&share)), y));
                let radius = font_size * 0.38;
                pen.path(&ends, 2.0, palette.team(team))?;
                pen.mark(team, ends[0], radius, Fill::Hollow)?;
                pen.mark(team, ends[1], radius, Fill::Full)?;
            }
        }
        Ok(())
    }

    fn draw_axis<DB: DrawingBackend>(
        &self,
        pen: &Pen<DB>,
        scale: &Scale,
        top: f64,
        bottom: f64,
    ) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let labels = thinned(&self.ticks, |tick| {
            let at = (scale.pixel(tick.value), bottom + font_size);
            Label::new(&tick.label, at, Anchor::Middle, *font_size, palette.soft)
        });
        for label in &labels {
            pen.post(label.x, top, bottom, 1.0, palette.line)?;
            pen.text(label)?;
        }
        Ok(())
    }

    /// What marks mean: the teams, then hollow and full.
    fn draw_key<DB: DrawingBackend>(&self, pen: &Pen<DB>, line: f64) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let full = pen.size().width;
        let radius = font_size * 0.36;
        let indent = font_size * 1.15;
        let entry =
            |teams: &'static [Team], fill, text, colour, weight| Entry { teams, fill, text, colour, weight };
        let Words { names, leads, customers } = &self.words;
        let entries = [
            entry(&[Team::Siloed], Fill::Full, &names.siloed, palette.siloed, Weight::Bold),
            entry(&[Team::Aligned], Fill::Full, &names.aligned, palette.aligned, Weight::Bold),
            entry(&TEAMS, Fill::Hollow, leads, palette.soft, Weight::Normal),
            entry(&TEAMS, Fill::Full, customers, palette.soft, Weight::Normal),
        ];
        let (mut x, mut y) = (0.0, 0.7 * line);
        for (index, Entry { teams, fill, text, colour, weight }) in entries.into_iter().enumerate() {
            if index == 2 && Layout::of(full) == Layout::Narrow {
                (x, y) = (0.0, y + KEY * line);
            }
            for &team in teams {
                pen.mark(team, (x + radius, y), radius, fill)?;
                x += indent;
            }
            let text = truncated(text, *font_size, weight, full - x);
            let label = Label { weight, ..Label::new(&text, (x, y), Anchor::Left, *font_size, colour) };
            pen.text(&label)?;
            x = label.rect().right + indent;
        }
        Ok(())
    }
}

/// An entry of the key.
struct Entry<'a> {
    teams: &'static [Team],
    fill: Fill,
    text: &'a str,
    colour: RGBColor,
    weight: Weight,
}
