//! Where the marks of a dot plot stand: columns counted from the goal, as large as the room lets.

use super::DotPlot;
use crate::chart::style::Style;
use crate::chart::text::Rect;
use crate::chart::{Size, TEAMS, Team};

/// Least room of a mark, in CSS pixels; where that is too much, marks of a column overlap and
/// leave room for the names.
const SMALLEST: f64 = 6.0;

/// The room at either end of the axis, in CSS pixels, so that the outermost columns stay inside
/// the picture; marks are never larger.
pub(super) fn margin(width: f64) -> f64 {
    (width / 16.0).min((width / 36.0).max(24.0))
}

/// Below this width, in CSS pixels, there are fewer marks, and the goal stands in a row of its own.
const NARROW: f64 = 430.0;

pub(super) fn is_narrow(width: f64) -> bool {
    width < NARROW
}

/// Half the height of the band between the halves, in CSS pixels.
pub(super) fn half_band(width: f64, style: &Style) -> f64 {
    style.font_size * if is_narrow(width) { 2.0 } else { 1.15 }
}

/// One mark of a dot plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Whose future it is.
    pub team: Team,
    /// Its revenue, in money.
    pub value: f64,
    /// Whether that is at or above the goal.
    pub reaches: bool,
    /// Its column: 0 and more from the goal upwards, −1 and less below it.
    pub column: i64,
    /// Its place in the column, from 0 at the axis.
    pub row: usize,
    /// Its middle, in CSS pixels.
    pub x: f64,
    /// Its middle, in CSS pixels.
    pub y: f64,
}

/// The marks of a dot plot in a picture of a given size.
#[derive(Clone, Debug)]
pub struct Placed {
    /// All marks, the siloed team's first, by rising value.
    pub marks: Vec<Mark>,
    /// From a mark's middle to its edge, in CSS pixels.
    pub radius: f64,
    /// Where the goal stands, in CSS pixels; at the end of the axis where it is off it.
    pub goal: f64,
    /// Whether the goal is on the axis.
    pub goal_on_axis: bool,
    /// Where the teams' names have room.
    pub(super) names: NamePlace,
}

/// Where the names of the teams stand within their halves.
#[derive(Clone, Copy, Debug)]
pub(super) struct NamePlace {
    pub side: Side,
    pub level: Level,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Side {
    Right,
    Left,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Level {
    Middle,
    Corner,
}

/// Places for the names, the best first.
const NAME_PLACES: [NamePlace; 4] = [
    NamePlace { side: Side::Right, level: Level::Middle },
    NamePlace { side: Side::Right, level: Level::Corner },
    NamePlace { side: Side::Left, level: Level::Middle },
    NamePlace { side: Side::Left, level: Level::Corner },
];

impl DotPlot {
    /// Places the marks in a picture of this size: the largest marks whose tallest column fits.
    pub fn placed(&self, size: Size, style: &Style) -> Placed {
        // Even numbers of device pixels put every mark's middle on a pixel's edge, so that all
        // are equally sharp and equally far apart.
        let halves = |css: f64| ((css * style.scale / 2.0).floor() as i64).max(1);
        let largest = halves(margin(size.width));
        let smallest = halves(SMALLEST).min(largest);
        let placed = |half: i64| self.with_pitch(2 * half, size, style);
        let fitting =
            (smallest..=largest).rev().map(placed).find_map(|(fits, placed)| fits.then_some(placed));
        fitting.unwrap_or_else(|| placed(smallest).1)
    }

    /// Places marks `pitch` device pixels apart, and tells whether they fit.
    fn with_pitch(&self, pitch: i64, size: Size, style: &Style) -> (bool, Placed) {
        let grid = Grid::new(self, pitch, size.width, style.scale);
        let pitch_css = pitch as f64 / style.scale;
        let gap = (pitch_css * 0.12).clamp(0.5, 2.0);
        let radius = ((pitch_css - gap) / 2.0).max(0.5 / style.scale);

        let mut marks = Vec::new();
        let mut tallest = 0;
        for (team, values) in TEAMS.into_iter().zip(self.values.as_ref().into_array()) {
            let (mut column, mut row) = (i64::MIN, 0);
            for &value in values {
                let reaches = value >= self.goal;
                let of_value = grid.column(value, reaches);
                row = if of_value == column { row + 1 } else { 0 };
                column = of_value;
                tallest = tallest.max(row + 1);
                let x = (grid.origin + column * pitch + pitch / 2) as f64 / style.scale;
                marks.push(Mark { team, value, reaches, column, row, x, y: 0.0 });
            }
        }
        let half_band = half_band(size.width, style);
        let half_height = size.height / 2.0 - half_band;
        let step = if pitch_css * tallest as f64 <= half_height {
            pitch_css
        } else {
            (half_height - 2.0 * style.font_size).max(1.0) / tallest as f64
        };
        for mark in &mut marks {
            let from_axis = half_band + (mark.row as f64 + 0.5) * step;
            mark.y = match mark.team {
                Team::Siloed => size.height / 2.0 + from_axis,
                Team::Aligned => size.height / 2.0 - from_axis,
            };
        }
        let placed = Placed {
            marks,
            radius,
            goal: grid.origin as f64 / style.scale,
            goal_on_axis: (self.axis.lo()..=self.axis.hi()).contains(&self.goal),
            names: NAME_PLACES[0],
        };
        let place = NAME_PLACES.into_iter().find(|&place| self.names_fit(&placed, place, size, style));
        let fits = step >= pitch_css && place.is_some();
        (fits, Placed { names: place.unwrap_or(NAME_PLACES[1]), ..placed })
    }

    /// Whether the teams' names meet neither marks nor the goal's line there.
    fn names_fit(&self, placed: &Placed, place: NamePlace, size: Size, style: &Style) -> bool {
        let rooms = TEAMS.map(|team| self.name(team, place, size, style).rect().wider(6.0));
        let radius = placed.radius;
        let line = Rect { left: placed.goal - 1.0, right: placed.goal + 1.0, top: 0.0, bottom: size.height };
        let of_mark = |mark: &Mark| Rect {
            left: mark.x - radius,
            right: mark.x + radius,
            top: mark.y - radius,
            bottom: mark.y + radius,
        };
        let mut obstacles = placed.marks.iter().map(of_mark).chain(placed.goal_on_axis.then_some(line));
        obstacles.all(|obstacle| rooms.iter().all(|room| !room.meets(&obstacle)))
    }
}

/// Columns of equal width, counted from the goal; from the nearer end of the axis where the goal
/// is off it. Values off the axis stand in its outermost columns.
struct Grid {
    /// Where columns are counted from, in device pixels, and which value that is.
    origin: i64,
    value: f64,
    /// The extent of a column in money.
    per_column: f64,
    /// The outermost columns.
    first: i64,
    last: i64,
}

impl Grid {
    fn new(plot: &DotPlot, pitch: i64, width: f64, scale: f64) -> Self {
        let (lo, hi) = (plot.axis.lo(), plot.axis.hi());
        let device = |value: f64| (plot.x_of(value, width) * scale).round() as i64;
        let origin = device(plot.goal);
        let extent = (plot.x_of(hi, width) - plot.x_of(lo, width)) * scale;
        Self {
            origin,
            value: plot.goal.clamp(lo, hi),
            per_column: (hi - lo) * pitch as f64 / extent,
            first: (device(lo) - origin).div_euclid(pitch).min(-1),
            last: (device(hi) - origin).div_euclid(pitch).max(0),
        }
    }

    /// The column of a value; one that reaches the goal is never left of it.
    fn column(&self, value: f64, reaches: bool) -> i64 {
        let column = ((value - self.value) / self.per_column).floor() as i64;
        if reaches { column.clamp(0, self.last) } else { column.clamp(self.first, -1) }
    }
}
