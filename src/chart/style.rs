//! What pictures look like: colours by role, type, and how many device pixels a CSS pixel has.

use plotters::style::RGBColor;

use super::Team;

/// Colours by role. On the card, texts (ink, soft and the two teams) have a contrast of at least
/// 4.5 : 1; the soft team colours and the line are grounds and rules that carry no meaning alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// The page.
    pub paper: RGBColor,
    /// The ground of a picture.
    pub card: RGBColor,
    /// Text and rules that matter.
    pub ink: RGBColor,
    /// Text that explains.
    pub soft: RGBColor,
    /// Grid lines.
    pub line: RGBColor,
    /// The siloed team.
    pub siloed: RGBColor,
    /// Bars of the siloed team that stay in the background.
    pub siloed_soft: RGBColor,
    /// The aligned team.
    pub aligned: RGBColor,
    /// Bars of the aligned team that stay in the background.
    pub aligned_soft: RGBColor,
}

/// Ink on warm white.
pub const LIGHT: Palette = Palette {
    paper: hex(0xfaf9f6),
    card: hex(0xffffff),
    ink: hex(0x16202e),
    soft: hex(0x5b6675),
    line: hex(0xe3e1db),
    siloed: hex(0xa84a08),
    siloed_soft: hex(0xf6dcc8),
    aligned: hex(0x0f5fa8),
    aligned_soft: hex(0xcfe2f3),
};

/// Light on slate.
pub const DARK: Palette = Palette {
    paper: hex(0x111821),
    card: hex(0x1a2330),
    ink: hex(0xe9edf3),
    soft: hex(0xa5b0bf),
    line: hex(0x323d4c),
    siloed: hex(0xf2a065),
    siloed_soft: hex(0x5f4130),
    aligned: hex(0x74b4f2),
    aligned_soft: hex(0x2a4a6b),
};

/// A colour as `0xrrggbb`.
const fn hex(rgb: u32) -> RGBColor {
    let [_, red, green, blue] = rgb.to_be_bytes();
    RGBColor(red, green, blue)
}

impl Palette {
    /// The colour of a team's marks and of its name.
    pub fn team(&self, team: Team) -> RGBColor {
        match team {
            Team::Siloed => self.siloed,
            Team::Aligned => self.aligned,
        }
    }

    /// The colour of a team's bars in the background: its soft colour with some of its own.
    pub fn team_soft(&self, team: Team) -> RGBColor {
        match team {
            Team::Siloed => between(self.siloed_soft, self.siloed),
            Team::Aligned => between(self.aligned_soft, self.aligned),
        }
    }
}

/// A quarter of the way from one colour to another.
fn between(from: RGBColor, to: RGBColor) -> RGBColor {
    let part = |from: u8, to: u8| ((3 * u16::from(from) + u16::from(to)) / 4) as u8;
    RGBColor(part(from.0, to.0), part(from.1, to.1), part(from.2, to.2))
}

/// How a picture is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    /// Colours.
    pub palette: Palette,
    /// Device pixels for each CSS pixel, above 0; the area to draw on is in device pixels.
    pub scale: f64,
    /// Size of a picture's labels in CSS pixels, above 0.
    pub font_size: f64,
    /// A CSS font family.
    pub font_family: String,
    /// What draws it.
    pub back_end: BackEnd,
}

/// The back ends of plotters, which set text in their own ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackEnd {
    /// As told: `plotters-canvas`.
    Canvas,
    /// At font sizes divided by 1.24, and a little too high: the SVG back end.
    Svg,
}

impl BackEnd {
    /// What font sizes are multiplied by, so that texts have the size that was asked for.
    pub(super) fn font_factor(self) -> f64 {
        match self {
            Self::Canvas => 1.0,
            Self::Svg => 1.24,
        }
    }

    /// How much lower texts are put, in units of their font size, so that capitals and figures
    /// stand in the middle: the SVG back end centres small letters.
    pub(super) fn drop(self) -> f64 {
        match self {
            Self::Canvas => 0.0,
            Self::Svg => 0.09,
        }
    }
}

impl Style {
    /// The usual size of labels, in CSS pixels.
    pub const FONT_SIZE: f64 = 13.0;

    /// For a canvas of a screen with `scale` device pixels for each CSS pixel.
    pub fn canvas(palette: Palette, scale: f64) -> Self {
        let font_family = "system-ui, sans-serif".to_owned();
        Self { palette, scale, font_size: Self::FONT_SIZE, font_family, back_end: BackEnd::Canvas }
    }

    /// With type as small as a share of the best height demands; never larger.
    #[must_use]
    pub(super) fn shrunk(&self, share: f64) -> Self {
        Self { font_size: self.font_size * share.min(1.0), ..self.clone() }
    }

    /// For an SVG picture whose pixels are 1/`scale` CSS pixels: the back end rounds to whole
    /// ones, so a scale of 4 or more keeps curves smooth.
    pub fn svg(palette: Palette, scale: f64) -> Self {
        Self { back_end: BackEnd::Svg, ..Self::canvas(palette, scale) }
    }
}
