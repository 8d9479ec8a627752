//! A hundred quarters of each team as marks, filled where the quota was met.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use super::pen::{Drawn, Fill, Pen};
use super::style::Style;
use super::text::{Anchor, Label};
use super::{Size, Team};
use crate::montecarlo::replication::Teams;

const COLUMNS: usize = 20;
const ROWS: usize = 5;
/// Lines of text from the top of a team's part to its marks.
const HEAD: f64 = 2.4;
/// Lines of text from the middle of a team's words to its marks.
const FOOT: f64 = 0.9;
/// The largest distance of two marks, in lines of text.
const LARGEST_CELL: f64 = 1.7;

/// One team's quarters.
#[derive(Clone, Debug, PartialEq)]
pub struct Met {
    /// In how many of 100 quarters the quota was met.
    pub quarters: u64,
    /// The same in words, which stand above the marks.
    pub text: String,
}

/// Both teams' quarters, the aligned team's above.
#[derive(Clone, Debug, PartialEq)]
pub struct Quarters(pub Teams<Met>);

impl Quarters {
    /// The height in CSS pixels at which a picture of this width looks best.
    pub fn height(width: f64, style: &Style) -> f64 {
        (2.0 * (HEAD * style.font_size + ROWS as f64 * cell(width, style))).round()
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let size = Pen::new(area, style).size();
        if !size.is_drawable() {
            return Ok(());
        }
        let Size { width, height } = size;
        let style = &style.shrunk(height / Self::height(width, style));
        let pen = Pen::new(area, style);
        let Teams { siloed, aligned } = &self.0;
        met(&pen, Team::Aligned, aligned, 0.0, width)?;
        met(&pen, Team::Siloed, siloed, height / 2.0, width)
    }
}

/// The distance of two marks.
fn cell(width: f64, style: &Style) -> f64 {
    (width / COLUMNS as f64).min(LARGEST_CELL * style.font_size)
}

/// Draws a team's part from `top` on.
fn met<DB: DrawingBackend>(pen: &Pen<DB>, team: Team, met: &Met, top: f64, width: f64) -> Drawn<DB> {
    let style = pen.style();
    let middle = top + (HEAD - FOOT) * style.font_size;
    pen.text(
        &Label::new(&met.text, (0.0, middle), Anchor::Left, style.font_size, style.palette.team(team)).bold(),
    )?;
    let cell = cell(width, style);
    let first = top + HEAD * style.font_size + cell / 2.0;
    for quarter in 0..COLUMNS * ROWS {
        let (row, column) = (quarter / COLUMNS, quarter % COLUMNS);
        let centre = ((column as f64 + 0.5) * cell, first + row as f64 * cell);
        let fill = if (quarter as u64) < met.quarters { Fill::Full } else { Fill::Hollow };
        pen.mark(team, centre, 0.38 * cell, fill)?;
    }
    Ok(())
}
