//! Draws in CSS pixels on an area of device pixels, in the colours of a style.

use plotters::coord::Shift;
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::{DrawingArea, DrawingAreaErrorKind, DrawingBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor};

use super::style::Style;
use super::text::{Anchor, Label, Rect, Weight};
use super::{Size, Team};

/// Whether drawing went well; the error is the back end's.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A point in CSS pixels.
pub type Point = (f64, f64);

/// How a mark looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// In the team's colour.
    Full,
    /// The team's colour around the colour of the card.
    Hollow,
}

/// A style at work on an area.
pub struct Pen<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    style: &'a Style,
}

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    /// Draws on an area in a style.
    pub fn new(area: &'a DrawingArea<DB, Shift>, style: &'a Style) -> Self {
        Self { area, style }
    }

    /// The style.
    pub fn style(&self) -> &'a Style {
        self.style
    }

    /// The area's extent.
    pub fn size(&self) -> Size {
        let (width, height) = self.area.dim_in_pixel();
        Size { width: f64::from(width) / self.style.scale, height: f64::from(height) / self.style.scale }
    }

    fn device(&self, (x, y): Point) -> (i32, i32) {
        ((x * self.style.scale).round() as i32, (y * self.style.scale).round() as i32)
    }

    /// A length in whole device pixels, at least one.
    fn length(&self, length: f64) -> i32 {
        ((length * self.style.scale).round() as i32).max(1)
    }

    /// The thickness of a line in whole device pixels: larger type has stronger lines.
    fn thickness(&self, weight: f64) -> i32 {
        self.length(weight * self.style.font_size / Style::FONT_SIZE)
    }

    /// A filled rectangle with edges on device pixels, so that they are sharp.
    pub fn block(&self, rect: Rect, colour: impl Color) -> Drawn<DB> {
        let corners = [self.device((rect.left, rect.top)), self.device((rect.right, rect.bottom))];
        self.area.draw(&Rectangle::new(corners, colour.filled()))
    }

    /// A horizontal rule; weights of lines are CSS pixels at the usual font size.
    pub fn rule(&self, left: f64, right: f64, y: f64, weight: f64, colour: impl Color) -> Drawn<DB> {
        let (left, y) = self.device((left, y));
        let (right, _) = self.device((right, 0.0));
        let weight = self.thickness(weight);
        let top = y - weight / 2;
        self.area.draw(&Rectangle::new([(left, top), (right, top + weight)], colour.filled()))
    }

    /// A vertical rule.
    pub fn post(&self, x: f64, top: f64, bottom: f64, weight: f64, colour: impl Color) -> Drawn<DB> {
        let (x, top) = self.device((x, top));
        let (_, bottom) = self.device((0.0, bottom));
        let weight = self.thickness(weight);
        let left = x - weight / 2;
        self.area.draw(&Rectangle::new([(left, top), (left + weight, bottom)], colour.filled()))
    }

    /// A line through points.
    pub fn path(&self, points: &[Point], weight: f64, colour: impl Color) -> Drawn<DB> {
        let points: Vec<_> = points.iter().map(|&point| self.device(point)).collect();
        let stroke = colour.stroke_width(self.thickness(weight).unsigned_abs());
        self.area.draw(&PathElement::new(points, stroke))
    }

    /// A dashed line through points.
    pub fn dashes(&self, points: &[Point], weight: f64, colour: RGBColor) -> Drawn<DB> {
        dashes(points, 3.5 * weight, 2.0 * weight).iter().try_for_each(|dash| self.path(dash, weight, colour))
    }

    /// A filled polygon.
    pub fn polygon(&self, points: &[Point], colour: impl Color) -> Drawn<DB> {
        let points: Vec<_> = points.iter().map(|&point| self.device(point)).collect();
        self.area.draw(&Polygon::new(points, colour.filled()))
    }

    /// A rectangle with round corners, in an opaque colour: its parts overlap.
    pub fn rounded(&self, rect: Rect, radius: f64, colour: RGBColor) -> Drawn<DB> {
        let corners = [self.device((rect.left, rect.top)), self.device((rect.right, rect.bottom))];
        self.round_block(corners, self.length(radius), colour)
    }

    fn round_block(
        &self,
        [(left, top), (right, bottom)]: [(i32, i32); 2],
        radius: i32,
        colour: RGBColor,
    ) -> Drawn<DB> {
        let radius = radius.min((right - left) / 2).min((bottom - top) / 2).max(0);
        let block = |corners| self.area.draw(&Rectangle::new(corners, colour.filled()));
        block([(left + radius, top), (right - radius, bottom)])?;
        block([(left, top + radius), (right, bottom - radius)])?;
        for x in [left + radius, right - radius] {
            for y in [top + radius, bottom - radius] {
                self.area.draw(&Circle::new((x, y), radius, colour.filled()))?;
            }
        }
        Ok(())
    }

    /// A disc.
    pub fn disc(&self, centre: Point, radius: f64, colour: RGBColor) -> Drawn<DB> {
        self.area.draw(&Circle::new(self.device(centre), self.length(radius), colour.filled()))
    }

    /// A team's mark, `radius` from its middle to its edge: a circle or a square.
    pub fn mark(&self, team: Team, centre: Point, radius: f64, fill: Fill) -> Drawn<DB> {
        let radius = self.length(radius);
        let outer = match team {
            Team::Aligned => radius,
            // A little smaller, so that a square has no more weight than its circle.
            Team::Siloed => radius - radius / 10,
        };
        self.shape(team, centre, outer, self.style.palette.team(team))?;
        let stroke = self.thickness(1.6).min((outer * 2 / 5).max(1));
        match fill {
            Fill::Hollow if stroke < outer => {
                self.shape(team, centre, outer - stroke, self.style.palette.card)
            }
            Fill::Hollow | Fill::Full => Ok(()),
        }
    }

    /// A mark's shape, `half` device pixels from its middle to its edge.
    fn shape(&self, team: Team, centre: Point, half: i32, colour: RGBColor) -> Drawn<DB> {
        let (x, y) = self.device(centre);
        match team {
            Team::Aligned => self.area.draw(&Circle::new((x, y), half, colour.filled())),
            Team::Siloed => self.round_block([(x - half, y - half), (x + half, y + half)], half / 3, colour),
        }
    }

    /// A line of text.
    pub fn text(&self, label: &Label) -> Drawn<DB> {
        if label.text.is_empty() {
            return Ok(());
        }
        let Style { scale, back_end, font_family, .. } = self.style;
        let weight = match label.weight {
            Weight::Normal => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let size = label.size * scale * back_end.font_factor();
        let font = FontDesc::new(FontFamily::Name(font_family), size, weight);
        let anchor = match label.anchor {
            Anchor::Left => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::Right => HPos::Right,
        };
        let style = font.color(&label.colour).pos(Pos::new(anchor, VPos::Center));
        self.area.draw_text(
            label.text,
            &style,
            self.device((label.x, label.y + back_end.drop() * label.size)),
        )
    }

    /// A line of text in the style's size.
    pub fn plain(&self, text: &str, at: Point, anchor: Anchor, colour: RGBColor) -> Drawn<DB> {
        self.text(&Label::new(text, at, anchor, self.style.font_size, colour))
    }

    /// A line of bold text in the style's size.
    pub fn bold(&self, text: &str, at: Point, anchor: Anchor, colour: RGBColor) -> Drawn<DB> {
        self.text(&Label::new(text, at, anchor, self.style.font_size, colour).bold())
    }
}

/// Cuts a line into dashes of length `on` with gaps of length `off`, both above 0.
fn dashes(points: &[Point], on: f64, off: f64) -> Vec<Vec<Point>> {
    let mut all = Vec::new();
    let mut dash: Vec<Point> = points.first().copied().into_iter().collect();
    let (mut drawing, mut left) = (true, on);
    for pair in points.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        loop {
            let length = libm::hypot(to.0 - from.0, to.1 - from.1);
            if length < left {
                left -= length;
                break;
            }
            let share = left / length;
            from = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
            dash.push(from);
            if drawing {
                all.push(std::mem::take(&mut dash));
            }
            dash = vec![from];
            drawing = !drawing;
            left = if drawing { on } else { off };
        }
        dash.push(to);
    }
    if drawing && dash.len() > 1 {
        all.push(dash);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_cover_their_share_of_a_line() {
        let line = [(0.0, 0.0), (30.0, 40.0), (30.0, 90.0)];
        let drawn: f64 = dashes(&line, 6.0, 4.0)
            .iter()
            .flat_map(|dash| dash.windows(2))
            .map(|pair| libm::hypot(pair[1].0 - pair[0].0, pair[1].1 - pair[0].1))
            .sum();
        assert!((drawn - 60.0).abs() < 1e-9, "{drawn}");
    }
}
