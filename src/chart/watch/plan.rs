//! Where the places of a funnel stand, and how large its marks can be.

use super::WON;
use super::wave::{Grid, Kind, Wave, eased};
use crate::chart::pen::Point;
use crate::chart::text::{Rect, Weight, width};

/// Narrower columns than this, in font sizes, have their names in two lines.
const LEAST_COLUMN: f64 = 7.0;
/// Smaller marks than this many CSS pixels are not seen.
const LEAST_RADIUS: f64 = 1.8;
/// Larger marks than this, in font sizes, are more than a lead needs.
const MOST_RADIUS: f64 = 0.45;
/// CSS pixels between two marks.
const GAP: f64 = 1.4;
/// Share of the height below a team's name that the falls take.
const FALLS: f64 = 0.24;

/// The columns of both funnels, which stand below each other.
#[derive(Clone, Copy)]
pub struct Columns {
    left: f64,
    width: f64,
    font: f64,
}

impl Columns {
    /// Five columns of a picture.
    pub fn new(room: Rect, font: f64) -> Self {
        Self { left: room.left, width: (room.right - room.left) / 5.0, font }
    }

    /// Where a column begins.
    pub fn x(self, place: usize) -> f64 {
        self.left + self.width * place as f64
    }

    /// Whether they are too narrow for their names side by side.
    pub fn are_narrow(self) -> bool {
        self.width < LEAST_COLUMN * self.font
    }

    /// The height that their names take.
    pub fn names(self) -> f64 {
        self.font * if self.are_narrow() { 2.7 } else { 1.4 }
    }

    /// How wide a column's name may be, and where its line is: narrow columns need two lines.
    pub fn name(self, place: usize) -> (f64, f64) {
        if self.are_narrow() {
            (self.width * 1.9, self.font * if place % 2 == 1 { 2.3 } else { 1.0 })
        } else {
            (self.width - self.font * 0.4, self.font)
        }
    }

    /// Where the handoff stands: between what marketing passes on and what sales works.
    pub fn handoff(self) -> f64 {
        self.x(2) - self.font * 0.5
    }

    /// The size of the falls' names: narrow columns need a smaller one.
    pub fn fall_size(self) -> f64 {
        if self.are_narrow() { 0.75 * self.font } else { self.font }
    }

    /// Back to nurture lies below what arrives, the others beyond the handoff.
    pub fn fall_x(self, fall: usize) -> f64 {
        [self.x(0), self.x(2), self.x(3) + self.width * 0.4][fall]
    }

    /// How wide a fall may be.
    pub fn fall_room(self, fall: usize) -> f64 {
        [1.9, 1.35, 1.5][fall] * self.width
    }
}

/// Where the marks of a team are.
pub struct Plan<'a> {
    columns: Columns,
    /// What stands to the left of a fall's marks.
    besides: [&'a str; 3],
    /// The middle of the first mark of a column.
    pub top: f64,
    /// How far down the marks of a column may go.
    down: f64,
    /// The line of the falls' names in narrow columns.
    pub fall_names: f64,
    /// The line of what stands beside a fall's first marks.
    pub fall_line: f64,
    /// The middle of a fall's first mark.
    fall_top: f64,
    bottom: f64,
    right: f64,
    /// The radius of a mark.
    pub radius: f64,
}

impl<'a> Plan<'a> {
    /// In a team's part of the picture, with these texts beside its falls and at most so many marks in a column.
    pub fn new(columns: Columns, room: Rect, besides: [&'a str; 3], marks: u64) -> Self {
        let Columns { font, width, .. } = columns;
        let top = room.top + font * 2.1;
        let bottom = room.bottom - font * 0.4;
        let band = (bottom - top) * FALLS;
        // Where names stand beside the marks they need no line of their own.
        let band = if columns.are_narrow() { band + font * 0.95 } else { band.max(font * 1.2) };
        let down = bottom - band - font * 0.2 - top;
        let pitch = pitch(width - font * 0.8, down, marks);
        let radius = ((pitch - GAP) / 2.0).min(MOST_RADIUS * font).max(LEAST_RADIUS);
        let fall_names = bottom - band + font * 0.6;
        let fall_top = if columns.are_narrow() { fall_names + font * 0.35 } else { bottom - band } + radius;
        let fall_line = fall_top + columns.fall_size() * 0.25;
        Self {
            columns,
            besides,
            top,
            down,
            fall_names,
            fall_line,
            fall_top,
            bottom,
            right: room.right,
            radius,
        }
    }

    fn pitch(&self) -> f64 {
        2.0 * self.radius + GAP
    }

    /// The marks of a column.
    fn column(&self, place: usize) -> Grid {
        Grid::new((self.columns.x(place) + self.radius, self.top), self.down, self.pitch())
    }

    /// The marks of deals won, which have all that is left of the picture.
    pub fn won(&self) -> Grid {
        self.column(4).within(WON as usize, self.right - self.columns.x(4) - self.pitch())
    }

    /// So many marks of a fall.
    fn fall(&self, fall: usize, marks: usize) -> Grid {
        let size = self.columns.fall_size();
        let beside = width(self.besides[fall], size, Weight::Normal) + size * 0.5;
        let from = (self.columns.fall_x(fall) + beside + self.radius, self.fall_top);
        let room = self.columns.fall_room(fall) - beside - self.pitch();
        Grid::new(from, self.bottom - self.fall_top + self.radius, self.pitch()).within(marks, room)
    }

    /// Where a mark is in a phase of its week, and whether it is lost to the funnel there.
    pub fn place(&self, wave: &Wave, kind: Kind, index: usize, phase: f64) -> (Point, bool) {
        let arrived = self.column(0).place(wave.rank(kind, index, 0));
        let passed = self.column(1).place(wave.rank(kind, index, 1));
        let worked = self.column(2).place(wave.rank(kind, index, 2));
        let fallen = |fall| self.fall(fall, wave.count(kind)).place(index);
        let stations = match kind {
            Kind::Unready => vec![arrived],
            Kind::Back => vec![arrived, passed, fallen(0)],
            Kind::Uncalled => vec![arrived, passed, fallen(1)],
            Kind::Refused => vec![arrived, passed, worked, fallen(2)],
            Kind::Accepted => vec![arrived, passed, worked, self.column(3).place(index)],
        };
        let way = phase.clamp(0.0, 1.0) * 3.0;
        let leg = (way as usize).min(stations.len() - 1);
        let next = (leg + 1).min(stations.len() - 1);
        let share = eased((way - leg as f64).clamp(0.0, 1.0));
        let mix = |from: f64, to: f64| from + (to - from) * share;
        let at = (mix(stations[leg].0, stations[next].0), mix(stations[leg].1, stations[next].1));
        let falls = !matches!(kind, Kind::Accepted | Kind::Unready);
        (at, falls && leg + 2 >= stations.len() && way > 0.0)
    }
}

/// From one mark to the next, so that so many marks fill a column of this size.
fn pitch(width: f64, height: f64, marks: u64) -> f64 {
    let pitches = (1..=marks).map(|rows| (height / rows as f64).min(width / marks.div_ceil(rows) as f64));
    pitches.fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_of_a_wave_fit_into_their_column() {
        for (width, height) in [(218.0, 89.0), (56.0, 110.0), (20.0, 400.0), (400.0, 6.0)] {
            for marks in [1, 56, 110] {
                let pitch = pitch(width, height, marks);
                let (columns, rows) = ((width / pitch + 1e-9).floor(), (height / pitch + 1e-9).floor());
                assert!(columns * rows >= marks as f64, "{columns} by {rows} for {width} by {height}");
            }
        }
    }
}
