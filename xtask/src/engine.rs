//! The engines of browsers that tests run in.

/// What shows pages inside a browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Blink, in Chromium. Every test runs here.
    #[default]
    Chromium,
    /// Gecko, in Firefox.
    Firefox,
    /// WebKit, in the small browser of Debian's webkit2gtk.
    WebKit,
}

impl Engine {
    /// The variable by which the tests are told where to run.
    pub const VARIABLE: &str = "HANDOFF_BROWSER";

    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name on a command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The one with a name.
    ///
    /// # Errors
    /// There is none: a sentence that says which there are.
    pub fn named(name: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|engine| engine.name() == name);
        let names = Self::ALL.map(Self::name).join(", ");
        found.ok_or_else(|| format!("there is no browser `{name}` for tests: {names}"))
    }
}
