//! What of a host's wishes is not granted, and why: for the host's developer, never for a visitor.

use std::fmt;

use super::Scheme;

/// An attribute that is not followed; its default stands instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The attribute.
    pub attribute: &'static str,
    /// Why it is not followed.
    pub reason: Reason,
}

/// Why an attribute is not followed.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Neither one colour nor two.
    NotColours,
    /// A colour that does not stand out enough from paper and card.
    Faint {
        /// The look in which it does not.
        scheme: Scheme,
        /// Its contrast, as WCAG 2.2 defines it.
        contrast: f64,
        /// The least that it needs.
        needed: f64,
    },
    /// Two team colours that look the same.
    Alike(Scheme),
    /// No `data:` address of a PNG, JPEG, WebP or SVG picture.
    NotALogo,
    /// More characters than are allowed.
    TooLong {
        /// How many are allowed.
        allowed: usize,
    },
    /// No address that begins with `https://`, `http://` or `mailto:`, without spaces.
    NotAnAddress,
    /// Words without an address that they lead to.
    LeadsNowhere,
    /// A text that is none of those which are known.
    Unknown,
    /// A link's fragment that this version cannot open as a whole.
    NotAScenario,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.attribute)?;
        match &self.reason {
            Reason::NotColours => f.write_str(
                "write #rgb or #rrggbb, or two of them, the first for light and the second for dark",
            ),
            Reason::Faint { scheme, contrast, needed } => write!(
                f,
                "on the {} paper its contrast is {} : 1 and must be {} : 1; two colours set light and dark apart",
                scheme.key(),
                hundredths(*contrast),
                hundredths(*needed),
            ),
            Reason::Alike(scheme) => {
                write!(f, "in the {} look the colours of the two teams cannot be told apart", scheme.key())
            }
            Reason::NotALogo => f.write_str("write a data: address of a PNG, JPEG, WebP or SVG picture"),
            Reason::TooLong { allowed } => write!(f, "at most {allowed} characters"),
            Reason::NotAnAddress => f.write_str("write an address with https:, http: or mailto:"),
            Reason::LeadsNowhere => f.write_str("needs an href, too"),
            Reason::Unknown => f.write_str("is none of the known ones"),
            Reason::NotAScenario => f.write_str("write the part of a link after its #, whole and unchanged"),
        }
    }
}

/// A number from 0 on with two decimals: the standard library's way costs the page four kilobytes.
fn hundredths(value: f64) -> String {
    let hundredths = (100.0 * value).round() as u32;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
