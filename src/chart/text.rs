//! How much room texts take, estimated: back ends measure differently or not at all, and a
//! layout must be the same in all of them.

use plotters::style::RGBColor;

use super::axis::Tick;

/// Height of a line of text, in units of its font size.
pub const LINE: f64 = 1.3;

/// One line of text at a place, in CSS pixels.
#[derive(Clone, Debug)]
pub struct Label<'a> {
    /// The text.
    pub text: &'a str,
    /// Where it is anchored.
    pub x: f64,
    /// The middle of the line.
    pub y: f64,
    /// Which part of the text is at `x`.
    pub anchor: Anchor,
    /// Font size.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
    /// Colour.
    pub colour: RGBColor,
}

/// Which part of a text is at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// Font weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// For most labels.
    Normal,
    /// For what should be seen first.
    Bold,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Rect {
    /// Whether the two share any room.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// With `margin` more on the left and right.
    #[must_use]
    pub fn wider(self, margin: f64) -> Self {
        Self { left: self.left - margin, right: self.right + margin, ..self }
    }
}

impl<'a> Label<'a> {
    /// Plain text at a place.
    pub fn new(text: &'a str, (x, y): (f64, f64), anchor: Anchor, size: f64, colour: RGBColor) -> Self {
        Self { text, x, y, anchor, size, weight: Weight::Normal, colour }
    }

    /// The same in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    /// The room that the label takes.
    pub fn rect(&self) -> Rect {
        let width = width(self.text, self.size, self.weight);
        let left = match self.anchor {
            Anchor::Left => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::Right => self.x - width,
        };
        let half = self.size * LINE / 2.0;
        Rect { left, right: left + width, top: self.y - half, bottom: self.y + half }
    }
}

/// Estimated width of a text in CSS pixels, rather too wide than too narrow.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let heavier = match weight {
        Weight::Normal => 1.0,
        Weight::Bold => 1.12,
    };
    text.chars().map(ems).sum::<f64>() * size * heavier
}

/// Width of a character in units of the font size, for the wider ones of common sans serif faces.
fn ems(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '\u{a0}' | '\u{202f}' | ' ' => {
            0.32
        }
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.95,
        'A'..='Z' => 0.68,
        // Scripts whose characters fill a square.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'.. => 1.0,
        _ => 0.63,
    }
}

/// The text, or as much of it as fits into `room` CSS pixels and an ellipsis; nothing where not
/// even that fits.
pub fn truncated(text: &str, size: f64, weight: Weight, room: f64) -> String {
    // Room that was made for this very text may come back short by a rounding.
    const HAIR: f64 = 1e-6;
    if width(text, size, weight) <= room + HAIR {
        return text.to_owned();
    }
    let mut left = room - width("…", size, weight);
    if left < 0.0 {
        return String::new();
    }
    let fits = |character: &char| {
        left -= width(character.encode_utf8(&mut [0; 4]), size, weight);
        left >= 0.0
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

/// Labels of every tick, or of every second, fifth, tenth … one: as many as stand apart.
pub fn thinned<'a>(ticks: &'a [Tick], label: impl Fn(&'a Tick) -> Label<'a>) -> Vec<Label<'a>> {
    let apart = |labels: &Vec<Label>| {
        labels.windows(2).all(|pair| !pair[0].rect().wider(pair[0].size * 0.4).meets(&pair[1].rect()))
    };
    let every = |n: i64| ticks.iter().filter(|tick| tick.index % n == 0).map(&label).collect();
    [1, 2, 5, 10, 20, 50, 100].into_iter().map(every).find(apart).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_truncated_text_fits_and_says_that_it_is_cut() {
        let long = "Trade fairs and conferences in the whole of northern Europe";
        for room in [0.0, 5.0, 20.0, 100.0, 200.0] {
            let cut = truncated(long, 13.0, Weight::Bold, room);
            assert!(width(&cut, 13.0, Weight::Bold) <= room, "{cut}");
            assert!(cut.is_empty() || cut.ends_with('…'));
        }
        assert_eq!(truncated("Ads", 13.0, Weight::Normal, 100.0), "Ads");
    }
}
