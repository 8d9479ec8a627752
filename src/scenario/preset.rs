//! The presets: complete scenarios to start from.

use super::Scenario;
use super::json;

/// A scenario that comes with the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Preset {
    /// The default of MODEL.md: a professional-services firm.
    #[default]
    ProfessionalServices,
}

impl Preset {
    /// Every preset, the default first.
    pub const ALL: [Self; 1] = [Self::ProfessionalServices];

    /// Its name on the command line and in links.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ProfessionalServices => "professional-services",
        }
    }

    /// What it is, in a few words.
    pub const fn summary(self) -> &'static str {
        match self {
            Self::ProfessionalServices => "professional services: the default",
        }
    }

    /// The preset of a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// Its scenario.
    pub fn scenario(self) -> Scenario {
        let text = match self {
            Self::ProfessionalServices => include_str!("preset/professional-services.json"),
        };
        // Each file is read and compared by the tests.
        json::read(text).expect("the presets are valid").scenario
    }
}
