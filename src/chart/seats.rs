//! The room as a dot plot: a mark for each seat and team, the guess, and the answer beside it.
//!
//! The aligned team's marks stand above the axis and the first team's below it, at what each earned in
//! the future of the seat's number. A hollow mark of the aligned team stands for a seat where that earned less
//! than the next seat's first team.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use super::axis::{Axis, Scale, Tick};
use super::pen::{Drawn, Fill, Pen};
use super::style::Style;
use super::text::{Anchor, Label, Rect, Weight, thinned, truncated, width};
use super::{Size, TEAMS, Team};
use crate::montecarlo::replication::Teams;

/// Size of the numbers in the marks, in the size of other texts: each is read by one seat, on its phone too.
const NUMBER: f64 = 0.7;
/// Size of the numbers in hollow marks, in the size of the others.
const HOLLOW: f64 = 0.8;
/// Room of a mark in CSS pixels: at most, and at least; where even that is too much, marks overlap.
const LARGEST: f64 = 40.0;
const SMALLEST: f64 = 6.0;

/// One seat.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatMark {
    /// What stands in its marks, where that has room: its number.
    pub name: String,
    /// What each team earned, in money.
    pub revenue: Teams<f64>,
    /// Whether whoever sits there stands.
    pub stands: bool,
}

/// A value with a flag above the marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// Where it stands, in money.
    pub value: f64,
    /// What it says.
    pub text: String,
}

/// The seats of a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Seats {
    seats: Vec<SeatMark>,
    guess: Option<Flag>,
    answer: Flag,
    axis: Axis,
    ticks: Vec<Tick>,
    names: Teams<String>,
}

/// A mark in a picture of a given size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Index of the seat.
    pub seat: usize,
    /// Whose mark it is.
    pub team: Team,
    /// Its middle, in CSS pixels.
    pub x: f64,
    /// Its middle, in CSS pixels.
    pub y: f64,
}

/// All marks, and from the middle of one to its edge, in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The first team's, then the aligned team's, each in the order of the seats.
    pub marks: Vec<Mark>,
    /// From a mark's middle to its edge.
    pub radius: f64,
    /// Where the axis stands.
    pub axis: f64,
}

impl Seats {
    /// Of some seats, with the guess, if there is one, and the answer, or a place on the way from the one
    /// to the other. `format` writes the values at the axis.
    pub fn new(
        seats: Vec<SeatMark>,
        guess: Option<Flag>,
        answer: Flag,
        axis: Axis,
        names: Teams<String>,
        format: &dyn Fn(f64) -> String,
    ) -> Self {
        Self { seats, guess, answer, axis, ticks: axis.ticks(format), names }
    }

    /// An axis with every mark, and these values beside them.
    pub fn nice_axis(seats: &[SeatMark], beside: &[f64]) -> Axis {
        let revenue = seats.iter().flat_map(|seat| seat.revenue.into_array());
        let all = revenue.chain(beside.iter().copied());
        let ends =
            all.fold((f64::INFINITY, f64::NEG_INFINITY), |(lo, hi), value| (lo.min(value), hi.max(value)));
        Axis::nice(ends.0, ends.1, 6)
    }

    /// Draws on an area of any size; nothing on one that is too small to see.
    ///
    /// # Errors
    /// Those of the back end.
    pub fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> Drawn<DB> {
        let pen = Pen::new(area, style);
        let size = pen.size();
        if !size.is_drawable() {
            return Ok(());
        }
        let Style { palette, font_size, .. } = style;
        let plan = Plan::new(size, *font_size);
        let placed = self.placed(size, style);
        let scale = plan.scale(self.axis);
        // The guess stays where it is while the answer leaves it.
        for (flag, line, colour) in
            [(self.guess.as_ref(), 0, palette.soft), (Some(&self.answer), 1, palette.ink)]
        {
            let Some(flag) = flag else { continue };
            let y = (line as f64 + 0.5) * plan.line;
            let x = scale.pixel(flag.value);
            pen.post(x, y + plan.line * 0.4, placed.axis - plan.half_band, 2.0, colour)?;
            let text = truncated(&flag.text, *font_size, Weight::Bold, size.width);
            let half = width(&text, *font_size, Weight::Bold) / 2.0;
            let at = (x.min(size.width - half).max(half), y);
            let label = Label::new(&text, at, Anchor::Middle, *font_size, colour).bold();
            // The guess's pole may pass behind the answer.
            pen.block(label.rect(), palette.card)?;
            pen.text(&label)?;
        }
        let number = NUMBER * font_size;
        let widest =
            self.seats.iter().map(|seat| width(&seat.name, number, Weight::Bold)).fold(number, f64::max);
        for mark in &placed.marks {
            let seat = &self.seats[mark.seat];
            let at = (mark.x, mark.y);
            // Its siloed team lost to nobody: the next seat's stands against this aligned one.
            let is_hollow = seat.stands && mark.team == Team::Aligned;
            let fill = if is_hollow { Fill::Hollow } else { Fill::Full };
            pen.mark(mark.team, at, placed.radius, fill)?;
            // A hollow mark's ring needs room beside its number.
            let share = if is_hollow { HOLLOW } else { 1.0 };
            if widest < 2.0 * placed.radius {
                let colour = if is_hollow { palette.team(mark.team) } else { palette.card };
                pen.text(&Label::new(&seat.name, at, Anchor::Middle, share * number, colour).bold())?;
            }
        }
        for tick in thinned(&self.ticks, |tick| {
            let half = width(&tick.label, *font_size, Weight::Normal) / 2.0;
            let x = scale.pixel(tick.value).min(size.width - half).max(half);
            Label::new(&tick.label, (x, placed.axis), Anchor::Middle, *font_size, palette.soft)
        }) {
            pen.text(&tick)?;
        }
        for team in TEAMS {
            let y = match team {
                Team::Aligned => 2.5 * plan.line,
                Team::Siloed => size.height - 0.5 * plan.line,
            };
            let name: &String = team.of(&self.names);
            pen.bold(name, (0.0, y), Anchor::Left, palette.team(team))?;
        }
        Ok(())
    }

    /// Places the marks in a picture of this size: the largest whose tallest columns fit.
    pub fn placed(&self, size: Size, style: &Style) -> Placed {
        let plan = Plan::new(size, style.font_size);
        let mut pitch = LARGEST;
        loop {
            let (placed, fits) = self.with_pitch(pitch, &plan);
            if pitch <= SMALLEST || fits && !placed.meets(&self.name_rooms(&plan, size, style)) {
                return placed;
            }
            pitch -= 0.5;
        }
    }

    /// Where the teams' names stand.
    fn name_rooms(&self, plan: &Plan, size: Size, style: &Style) -> [Rect; 2] {
        TEAMS.map(|team| {
            let name: &String = team.of(&self.names);
            let right = width(name, style.font_size, Weight::Bold);
            let top = match team {
                Team::Aligned => plan.top,
                Team::Siloed => size.height - plan.line,
            };
            Rect { left: 0.0, right, top, bottom: top + plan.line }
        })
    }

    /// The marks where each takes so much room, and whether all columns fit. The axis stands where the
    /// taller half needs it.
    fn with_pitch(&self, pitch: f64, plan: &Plan) -> (Placed, bool) {
        let scale = plan.scale(self.axis);
        let columns = (plan.width / pitch).max(1.0) as usize;
        let mut marks = Vec::with_capacity(2 * self.seats.len());
        let mut tallest = [0.0; 2];
        for (team, tallest) in TEAMS.into_iter().zip(&mut tallest) {
            let mut filled = vec![0_usize; columns + 1];
            for (seat, held) in self.seats.iter().enumerate() {
                let column = ((scale.pixel(*team.of(&held.revenue)) - plan.left) / pitch) as usize;
                let column = column.min(columns);
                let from_band = (filled[column] as f64 + 0.5) * pitch;
                filled[column] += 1;
                *tallest = f64::max(*tallest, from_band + 0.5 * pitch);
                marks.push(Mark { seat, team, x: plan.left + (column as f64 + 0.5) * pitch, y: from_band });
            }
        }
        let [siloed, aligned] = tallest;
        let room = plan.room();
        // What the columns leave is shared out alike.
        let above = (aligned + (room - siloed - aligned) / 2.0).clamp(0.0, room);
        let axis = plan.top + above + plan.half_band;
        for mark in &mut marks {
            mark.y = match mark.team {
                Team::Siloed => axis + plan.half_band + mark.y,
                Team::Aligned => axis - plan.half_band - mark.y,
            };
        }
        let gap = (pitch * 0.06).clamp(0.5, 2.0);
        (Placed { marks, radius: (pitch - gap) / 2.0, axis }, siloed + aligned <= room)
    }
}

impl Placed {
    fn meets(&self, rooms: &[Rect]) -> bool {
        let of_mark = |mark: &Mark| Rect {
            left: mark.x - self.radius,
            right: mark.x + self.radius,
            top: mark.y - self.radius,
            bottom: mark.y + self.radius,
        };
        self.marks.iter().map(of_mark).any(|mark| rooms.iter().any(|room| room.meets(&mark)))
    }
}

/// How a picture is divided: two lines of flags, the aligned team's marks, the axis, the others.
struct Plan {
    /// Height of a line of flags.
    line: f64,
    /// Where the marks begin.
    top: f64,
    bottom: f64,
    left: f64,
    width: f64,
    half_band: f64,
}

impl Plan {
    fn new(size: Size, font: f64) -> Self {
        let line = 1.5 * font;
        let (left, width) = (LARGEST / 2.0, (size.width - 2.0 * LARGEST).max(1.0));
        Self { line, top: 2.0 * line, bottom: size.height, left, width, half_band: 0.9 * font }
    }

    /// The height that marks of both teams share.
    fn room(&self) -> f64 {
        (self.bottom - self.top - 2.0 * self.half_band).max(1.0)
    }

    fn scale(&self, axis: Axis) -> Scale {
        Scale::new(axis, self.left, self.left + self.width)
    }
}
