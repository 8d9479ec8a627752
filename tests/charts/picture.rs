//! A chart drawn as SVG, and what can be read off it.

use std::path::Path;

use handoff::chart::pen::Drawn;
use handoff::chart::style::{DARK, LIGHT, Palette, Style};
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, IntoDrawingArea, SVGBackend};

pub type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// A drawing of a chart.
pub struct Picture {
    pub svg: String,
    pub name: String,
    width: f64,
    height: f64,
}

/// A text as it stands in a picture: its rectangle by the widths of DejaVu Sans, which are wide.
#[derive(Clone, Debug)]
pub struct Text {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// Draws a chart on its card, in light colours, and leaves the picture for a look.
pub fn picture(
    name: &str,
    size: (u32, u32),
    draw: impl for<'a> Fn(&Area<'a>, &Style) -> Drawn<SVGBackend<'a>>,
) -> Picture {
    in_colours(&format!("{name}-dark"), size, DARK, &draw);
    in_colours(name, size, LIGHT, &draw)
}

fn in_colours(
    name: &str,
    (width, height): (u32, u32),
    palette: Palette,
    draw: &impl for<'a> Fn(&Area<'a>, &Style) -> Drawn<SVGBackend<'a>>,
) -> Picture {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (width, height)).into_drawing_area();
        area.fill(&palette.card).expect("SVG takes a ground");
        draw(&area, &Style::svg(palette, 1.0)).expect("drawing into a string does not fail");
        area.present().expect("a string can be presented");
    }
    let name = format!("{name}-{width}x{height}");
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.svg")), &svg)
        .expect("the target directory can be written");
    Picture { svg, name, width: f64::from(width), height: f64::from(height) }
}

impl Picture {
    /// Every text.
    pub fn texts(&self) -> Vec<Text> {
        let mut lines = self.svg.lines();
        let mut texts = Vec::new();
        while let Some(line) = lines.next() {
            if line.starts_with("<text") {
                let text = lines.next().unwrap_or_default().to_owned();
                let size = number(line, "font-size");
                let bold = line.contains("font-weight=\"bold\"");
                let width = text.chars().map(ems).sum::<f64>() * size * if bold { 1.1 } else { 1.0 };
                let (x, y) = (number(line, "x"), number(line, "y"));
                let left = match attribute(line, "text-anchor") {
                    "start" => x,
                    "middle" => x - width / 2.0,
                    _ => x - width,
                };
                // Capitals and digits are 0.75 em high; descenders may touch.
                let (top, bottom) = (y - 0.45 * size, y + 0.45 * size);
                texts.push(Text { text, left, right: left + width, top, bottom });
            }
        }
        texts
    }

    /// Whether a text is drawn.
    pub fn says(&self, text: &str) -> bool {
        self.texts().iter().any(|drawn| drawn.text == text)
    }

    /// No two texts share room, and none leaves the picture.
    pub fn assert_labels_stand_apart(&self) {
        let texts = self.texts();
        for (i, a) in texts.iter().enumerate() {
            assert!(
                a.left >= -2.0 && a.right <= self.width + 2.0 && a.top >= 0.0 && a.bottom <= self.height,
                "{}: {a:?} leaves the picture",
                self.name
            );
            for b in &texts[i + 1..] {
                let meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
                assert!(!meet, "{}: {a:?} meets {b:?}", self.name);
            }
        }
    }

    /// No shape leaves the picture, and every coordinate is a number.
    pub fn assert_inside(&self) {
        for line in self.svg.lines().filter(|line| line.starts_with('<')) {
            assert!(!line.contains("NaN") && !line.contains("inf"), "{}: {line}", self.name);
            let (x, y) = match line.split(' ').next() {
                Some("<rect") => {
                    let (x, y) = (number(line, "x"), number(line, "y"));
                    let (width, height) = (number(line, "width"), number(line, "height"));
                    assert!(width >= 0.0 && height >= 0.0, "{}: {line}", self.name);
                    (vec![x, x + width], vec![y, y + height])
                }
                Some("<circle") => {
                    let (x, y, r) = (number(line, "cx"), number(line, "cy"), number(line, "r"));
                    (vec![x - r, x + r], vec![y - r, y + r])
                }
                Some("<polyline" | "<polygon") => {
                    let points = attribute(line, "points").split_whitespace().filter_map(|point| {
                        let (x, y) = point.split_once(',')?;
                        Some((x.parse::<f64>().ok()?, y.parse::<f64>().ok()?))
                    });
                    points.unzip()
                }
                _ => continue,
            };
            assert!(x.iter().all(|x| (-1.0..=self.width + 1.0).contains(x)), "{}: {line}", self.name);
            assert!(y.iter().all(|y| (-1.0..=self.height + 1.0).contains(y)), "{}: {line}", self.name);
        }
    }
}

fn attribute<'a>(line: &'a str, name: &str) -> &'a str {
    let start = line.find(&format!(" {name}=\"")).expect("the element has the attribute") + name.len() + 3;
    line[start..].split('"').next().expect("a split has a first part")
}

fn number(line: &str, name: &str) -> f64 {
    attribute(line, name).parse().expect("the attribute is a number")
}

/// Widths of DejaVu Sans, the widest of the common sans serif faces.
fn ems(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ' ' => 0.3,
        'f' | 'r' | 't' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '…' => 0.95,
        'A'..='Z' => 0.68,
        _ => 0.61,
    }
}
