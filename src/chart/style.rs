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

    /// The colour of a team's bars in the background.
    pub fn team_soft(&self, team: Team) -> RGBColor {
        match team {
            Team::Siloed => self.siloed_soft,
            Team::Aligned => self.aligned_soft,
        }
    }
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
    /// What the back end divides font sizes by: 1 on a canvas, [`Style::SVG_TEXT`] for SVG.
    pub text_divisor: f64,
}

impl Style {
    /// The SVG back end of plotters writes every font size divided by this.
    pub const SVG_TEXT: f64 = 1.24;

    /// For a canvas of a screen with `scale` device pixels for each CSS pixel.
    pub fn canvas(palette: Palette, scale: f64) -> Self {
        let font_family = "system-ui, sans-serif".to_owned();
        Self { palette, scale, font_size: 13.0, font_family, text_divisor: 1.0 }
    }

    /// For an SVG picture whose pixels are 1/`scale` CSS pixels: the back end rounds to whole
    /// ones, so a scale of 4 or more keeps curves smooth.
    pub fn svg(palette: Palette, scale: f64) -> Self {
        Self { text_divisor: Self::SVG_TEXT, ..Self::canvas(palette, scale) }
    }
}
