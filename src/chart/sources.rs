//! Which sources close: each source's share of the leads against its share of the customers.

mod key;

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use self::key::Key;
use super::axis::{Axis, Scale, Tick, held};
use super::pen::{Drawn, Fill, Pen};
use super::style::Style;
use super::text::{Anchor, Label, Weight, thinned, truncated, width};
use super::{Layout, Size, TEAMS};
use crate::insight::team::SourceShare;
use crate::montecarlo::replication::Teams;

/// Heights in lines of text: of a source with its name beside it, …
const WIDE: f64 = 3.0;
/// … of one with its name above it, …
const NARROW: f64 = 4.2;
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
        Axis::nice(0.0, held(most).min(1.0), 5)
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
        let rows = row_height(width, style.font_size) * self.sources.len() as f64;
        ((Key::new(&self.words, width, style).height() + rows + AXIS) * style.font_size).round()
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let size = Pen::new(area, style).size();
        let Size { width: full, height } = size;
        if !size.is_drawable() || self.sources.is_empty() {
            return Ok(());
        }
        let style = &style.shrunk(height / self.height(full, style));
        let pen = Pen::new(area, style);
        let Style { font_size, .. } = style;
        // Heights are in lines; a picture of another height than the best is spread evenly.
        let line = font_size * height / self.height(full, style);
        let key = Key::new(&self.words, full, style);
        let longest = self.sources.iter().map(|source| width(&source.name, *font_size, Weight::Normal));
        let beside = longest.fold(0.0, f64::max).min(full * 0.36);
        let tick = self.ticks.iter().map(|tick| width(&tick.label, *font_size, Weight::Normal));
        let half_tick = tick.fold(0.0, f64::max) / 2.0;
        let (left, room) = match Layout::of(full, *font_size) {
            Layout::Wide => (beside + font_size + half_tick, beside),
            Layout::Narrow => (half_tick, full),
        };
        let scale = Scale::new(self.axis, left, (full - half_tick).max(left + 1.0));
        let rows_top = key.height() * line;
        key.draw(&pen, line)?;
        self.draw_axis(&pen, &scale, rows_top, height - AXIS * line)?;
        for (index, source) in self.sources.iter().enumerate() {
            let top = rows_top + row_height(full, *font_size) * index as f64 * line;
            self.draw_source(&pen, source, &scale, (top, line), room)?;
        }
        Ok(())
    }

    /// A source's name and both teams' shares from `top` downwards.
    fn draw_source<DB: DrawingBackend>(
        &self,
        pen: &Pen<DB>,
        source: &Source,
        scale: &Scale,
        (top, line): (f64, f64),
        room: f64,
    ) -> Drawn<DB> {
        let Style { palette, font_size, .. } = pen.style();
        let (name_at, lines) = match Layout::of(pen.size().width, *font_size) {
            Layout::Wide => (WIDE / 2.0, Teams { siloed: WIDE / 2.0 - 0.55, aligned: WIDE / 2.0 + 0.55 }),
            Layout::Narrow => (0.9, Teams { siloed: 2.1, aligned: 3.2 }),
        };
        let name = truncated(&source.name, *font_size, Weight::Normal, room);
        let name = Label::new(&name, (0.0, top + name_at * line), Anchor::Left, *font_size, palette.ink);
        // Names above the marks cross the grid.
        pen.block(name.rect(), palette.card)?;
        pen.text(&name)?;
        for team in TEAMS {
            let y = top + team.of(&lines) * line;
            let [from, to] =
                [&source.of_leads, &source.of_customers].map(|share| (scale.pixel(*team.of(share)), y));
            let radius = font_size * 0.38;
            pen.path(&[from, to], 2.0, palette.team(team))?;
            pen.mark(team, from, radius, Fill::Hollow)?;
            pen.mark(team, to, radius, Fill::Full)?;
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
}

/// The height of a source in a picture of this width, in lines of text.
fn row_height(width: f64, font_size: f64) -> f64 {
    match Layout::of(width, font_size) {
        Layout::Wide => WIDE,
        Layout::Narrow => NARROW,
    }
}
