//! Where the marks of a dot plot stand: columns counted from the goal, as large as the room lets.

use super::DotPlot;
use crate::chart::style::Style;
use crate::chart::text::Rect;
use crate::chart::{Size, TEAMS, Team};

/// Most room of a mark on the axis, in CSS pixels.
const LARGEST: f64 = 24.0;

/// The room at either end of the axis, in CSS pixels, so that the outermost columns and ticks
/// stay inside the picture.
pub(super) fn margin(width: f64) -> f64 {
    (width / 16.0).min(LARGEST)
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
        let largest = (margin(size.width) * style.scale / 2.0).floor() as i64;
        // Even numbers of device pixels put every mark's middle on a pixel's edge, so that all
        // are equally sharp and equally far apart.
        let halves = (2..=largest).rev();
        let fitting = halves
            .map(|half| self.with_pitch(2 * half, size, style))
            .find_map(|(fits, placed)| fits.then_some(placed));
        fitting.unwrap_or_else(|| self.with_pitch(2, size, style).1)
    }

    /// Places marks `pitch` device pixels apart, and tells whether they fit.
    fn with_pitch(&self, pitch: i64, size: Size, style: &Style) -> (bool, Placed) {
        let goal = (self.x_of(self.goal, size.width) * style.scale).round() as i64;
        let (left, right) = (self.x_of(self.axis.lo(), size.width), self.x_of(self.axis.hi(), size.width));
        let per_column = (self.axis.hi() - self.axis.lo()) * pitch as f64 / ((right - left) * style.scale);
        let column_at = |pixel: f64| (pixel * style.scale).round() as i64 - goal;
        let (first, last) =
            (column_at(left).div_euclid(pitch).min(-1), column_at(right).div_euclid(pitch).max(0));
        let half_band = style.font_size * 1.15;
        let half_height = size.height / 2.0 - half_band;
        let pitch_css = pitch as f64 / style.scale;
        let gap = (pitch_css * 0.12).clamp(0.5, 2.0);
        let radius = ((pitch_css - gap) / 2.0).max(0.5 / style.scale);

        let mut marks = Vec::new();
        let mut tallest = 0;
        for (team, values) in TEAMS.into_iter().zip(self.values.as_ref().into_array()) {
            let (mut column, mut row) = (i64::MIN, 0);
            for &value in values {
                let reaches = value >= self.goal;
                let from_goal = ((value - self.goal) / per_column).floor() as i64;
                let of_value = if reaches { from_goal.clamp(0, last) } else { from_goal.clamp(first, -1) };
                row = if of_value == column { row + 1 } else { 0 };
                column = of_value;
                tallest = tallest.max(row + 1);
                let x = (goal + column * pitch + pitch / 2) as f64 / style.scale;
                marks.push(Mark { team, value, reaches, column, row, x, y: 0.0 });
            }
        }
        // Where even the smallest marks do not fit, they overlap rather than leave the picture.
        let step = pitch_css.min(half_height / tallest.max(1) as f64);
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
            goal: goal as f64 / style.scale,
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
