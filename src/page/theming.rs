//! What another page may change of this one's look: three colours, a logo, the theme and one link,
//! each checked, so that whatever a host writes, every visitor can read the page.

pub mod colour;
pub mod refusal;

use plotters::style::RGBColor;

use self::colour::{contrast, difference, mix, parse};
use self::refusal::{Reason, Refusal};
use super::embed::Setup;
use super::look::Look;
use crate::chart::style::{DARK, LIGHT, Palette};

/// The least contrast of a text, and of the teams' colours, in which texts are set (WCAG 2.2, 1.4.3).
pub const OF_TEXT: f64 = 4.5;
/// The least contrast of a mark (WCAG 2.2, 1.4.11).
pub const OF_MARKS: f64 = 3.0;
/// The least difference of the two teams' colours in Oklab: our judgement, about seven steps that an
/// eye just sees. Shapes tell the teams apart, too.
pub const OF_TEAMS: f64 = 0.15;
/// The most characters of a logo's address.
pub const LOGO_CHARACTERS: usize = 64 * 1024;
/// The most characters of the call to action.
pub const CALL_CHARACTERS: usize = 60;
/// The most characters of an address.
const ADDRESS_CHARACTERS: usize = 2_000;
/// Pictures that a logo may be.
const PICTURES: [&str; 4] = ["png", "jpeg", "webp", "svg+xml"];

/// The two looks that a page can have at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Scheme {
    /// Both, light first.
    pub const BOTH: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// How much of a team's colour its soft one has; the rest is the card's.
    const fn softness(self) -> f64 {
        match self {
            Self::Light => 0.2,
            Self::Dark => 0.32,
        }
    }
}

/// What a host's colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Accent,
    Siloed,
    Aligned,
}

impl Role {
    const ALL: [Self; 3] = [Self::Accent, Self::Siloed, Self::Aligned];

    /// Its attribute.
    const fn key(self) -> &'static str {
        match self {
            Self::Accent => "accent",
            Self::Siloed => "siloed",
            Self::Aligned => "aligned",
        }
    }

    /// The least contrast with paper and card: the teams' colours are those of texts, too.
    const fn needed(self) -> f64 {
        match self {
            Self::Accent => OF_MARKS,
            Self::Siloed | Self::Aligned => OF_TEXT,
        }
    }
}

/// How the page looks on a host's site. Invariant: its colours stand out as they have to in each look.
#[derive(Clone, Debug, PartialEq)]
pub struct Brand {
    /// Light or dark, where the host says.
    pub look: Option<Look>,
    /// Colours of the page and its pictures, light first.
    pub palettes: [Palette; 2],
    /// Grounds of what to press, light first.
    pub accents: [RGBColor; 2],
    /// The address of a picture, which is in the address itself.
    pub logo: Option<String>,
    /// A link that the host wants to be followed.
    pub call: Option<Call>,
}

/// A call to action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Its words; the page's own where the host gives none.
    pub words: Option<String>,
    /// Where it leads: an address of https, http or mailto.
    pub href: String,
}

impl Default for Brand {
    fn default() -> Self {
        let palettes = [LIGHT, DARK];
        Self { look: None, palettes, accents: palettes.map(|palette| palette.ink), logo: None, call: None }
    }
}

impl Brand {
    /// The brand that a host asks for, as far as it can be followed, and what cannot.
    pub fn of(setup: &Setup) -> (Self, Vec<Refusal>) {
        let mut brand = Self::default();
        let mut refusals = Vec::new();
        let mut take = |attribute: &'static str, taken: Result<(), Reason>| {
            refusals.extend(taken.err().map(|reason| Refusal { attribute, reason }));
        };
        take("theme", brand.take_look(setup.get("theme")));
        take("logo", brand.take_logo(setup.get("logo")));
        take("href", brand.take_address(setup.get("href")));
        take("call-to-action", brand.take_words(setup.get("call-to-action")));
        for scheme in brand.shown() {
            for role in Role::ALL {
                take(role.key(), brand.take_colour(role, setup.get(role.key()), scheme));
            }
            take(Role::Aligned.key(), brand.tell_teams_apart(scheme));
        }
        (brand, refusals)
    }

    /// The looks that a visitor can see.
    fn shown(&self) -> Vec<Scheme> {
        match self.look {
            Some(Look::Light) => vec![Scheme::Light],
            Some(Look::Dark) => vec![Scheme::Dark],
            Some(Look::System) | None => Scheme::BOTH.to_vec(),
        }
    }

    fn take_look(&mut self, text: Option<&str>) -> Result<(), Reason> {
        self.look = text.map(|key| Look::from_key(key).ok_or(Reason::Unknown)).transpose()?;
        Ok(())
    }

    fn take_logo(&mut self, text: Option<&str>) -> Result<(), Reason> {
        let Some(address) = text else { return Ok(()) };
        at_most(LOGO_CHARACTERS, address)?;
        let kind = address.strip_prefix("data:image/").and_then(|rest| rest.split([';', ',']).next());
        if !kind.is_some_and(|kind| PICTURES.contains(&kind)) {
            return Err(Reason::NotALogo);
        }
        self.logo = Some(address.to_owned());
        Ok(())
    }

    fn take_address(&mut self, text: Option<&str>) -> Result<(), Reason> {
        let Some(href) = text else { return Ok(()) };
        at_most(ADDRESS_CHARACTERS, href)?;
        let scheme = href.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        let is_known = scheme.is_some_and(|scheme| ["https", "http", "mailto"].contains(&&*scheme));
        // Browsers drop such characters from an address, and what is left may be another one.
        if !is_known || href.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(Reason::NotAnAddress);
        }
        self.call = Some(Call { words: None, href: href.to_owned() });
        Ok(())
    }

    fn take_words(&mut self, text: Option<&str>) -> Result<(), Reason> {
        let Some(words) = text.map(str::trim).filter(|words| !words.is_empty()) else { return Ok(()) };
        at_most(CALL_CHARACTERS, words)?;
        let call = self.call.as_mut().ok_or(Reason::LeadsNowhere)?;
        call.words = Some(words.to_owned());
        Ok(())
    }

    /// Takes over one of the host's colours where it stands out from paper and card.
    fn take_colour(&mut self, role: Role, text: Option<&str>, scheme: Scheme) -> Result<(), Reason> {
        let Some(text) = text else { return Ok(()) };
        let colour = both(text).ok_or(Reason::NotColours)?[scheme as usize];
        let palette = &mut self.palettes[scheme as usize];
        let contrast = contrast(colour, palette.paper).min(contrast(colour, palette.card));
        if contrast < role.needed() {
            return Err(Reason::Faint { scheme, contrast, needed: role.needed() });
        }
        let soft = mix(palette.card, colour, scheme.softness());
        match role {
            Role::Accent => self.accents[scheme as usize] = colour,
            Role::Siloed => (palette.siloed, palette.siloed_soft) = (colour, soft),
            Role::Aligned => (palette.aligned, palette.aligned_soft) = (colour, soft),
        }
        Ok(())
    }

    /// Goes back to the page's own team colours where the two look the same.
    fn tell_teams_apart(&mut self, scheme: Scheme) -> Result<(), Reason> {
        let palette = &mut self.palettes[scheme as usize];
        if difference(palette.siloed, palette.aligned) >= OF_TEAMS {
            return Ok(());
        }
        *palette = [LIGHT, DARK][scheme as usize];
        Err(Reason::Alike(scheme))
    }

    /// The colours of texts on the accents, light first: black or white, whichever is easier to read
    /// there. On any colour one of the two has a contrast of 4.58 or more.
    pub fn on_accents(&self) -> [RGBColor; 2] {
        const BLACK: RGBColor = RGBColor(0, 0, 0);
        const WHITE: RGBColor = RGBColor(255, 255, 255);
        self.accents
            .map(|accent| if contrast(BLACK, accent) > contrast(WHITE, accent) { BLACK } else { WHITE })
    }
}

/// The colours for light and for dark: a single one is for both.
fn both(text: &str) -> Option<[RGBColor; 2]> {
    let mut colours = text.split_whitespace();
    let light = parse(colours.next()?)?;
    let dark = colours.next().map_or(Some(light), parse)?;
    colours.next().is_none().then_some([light, dark])
}

fn at_most(allowed: usize, text: &str) -> Result<(), Reason> {
    if text.chars().count() > allowed { Err(Reason::TooLong { allowed }) } else { Ok(()) }
}
