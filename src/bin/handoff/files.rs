//! Opens scenarios by file or preset, and says what is wrong with them.

use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::process::ExitCode;

use handoff::funnel::calibration::Unreachable;
use handoff::montecarlo::replication::Simulator;
use handoff::scenario::json::{self, Reading};
use handoff::scenario::{Issue, Preset, Scenario, text};

/// The largest file that is read: far above any scenario, far below trouble.
const LARGEST_FILE: u64 = 1 << 20;

/// Why a command did not do what it was asked.
pub enum Failure {
    /// The file cannot be read.
    Unreadable {
        /// What was asked for.
        file: String,
        /// What stood in the way.
        problem: String,
    },
    /// The file is no valid scenario.
    Invalid {
        /// The file.
        file: String,
        /// Every issue.
        issues: Vec<Issue>,
    },
    /// The scenario cannot be calibrated.
    Unreachable {
        /// The file.
        file: String,
        /// Which rate, and what is allowed.
        unreachable: Unreachable,
    },
    /// The answer cannot be written.
    Output(io::Error),
}

impl Failure {
    /// 2 for a bad scenario, 1 for a bad output.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Output(_) => ExitCode::FAILURE,
            _ => ExitCode::from(2),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(problem: io::Error) -> Self {
        Self::Output(problem)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Unreadable { file, problem } => {
                let presets = Preset::ALL.map(Preset::key).join(", ");
                writeln!(
                    out,
                    "{file}: {problem}\nGive a scenario file (JSON) or one of the presets: {presets}"
                )
            }
            Self::Invalid { file, issues } => {
                issues.iter().try_for_each(|issue| writeln!(out, "{file}: {issue}"))
            }
            Self::Unreachable { file, unreachable } => writeln!(out, "{file}: {unreachable}"),
            Self::Output(problem) => writeln!(out, "cannot write the answer: {problem}"),
        }
    }
}

/// A valid scenario, and where it came from.
pub struct Opened {
    file: String,
    reading: Reading,
}

impl Opened {
    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.reading.scenario
    }

    /// Fields that the file left to the defaults.
    pub fn defaulted(&self) -> &[String] {
        &self.reading.defaulted
    }

    /// Tells on standard error which fields took their defaults.
    pub fn report_defaults(&self) {
        if !self.defaulted().is_empty() {
            eprintln!("{}: not in the file, so as by default: {}", self.file, self.defaulted().join(", "));
        }
    }

    /// Calibrates the scenario.
    ///
    /// # Errors
    /// [`Failure::Unreachable`].
    pub fn simulator(&self, seed: u64) -> Result<Simulator, Failure> {
        Simulator::new(self.scenario().clone(), seed)
            .map_err(|unreachable| Failure::Unreachable { file: self.file.clone(), unreachable })
    }
}

/// Opens a preset by its name, or a file by its path.
///
/// # Errors
/// [`Failure::Unreadable`] and [`Failure::Invalid`].
pub fn open(file: &str) -> Result<Opened, Failure> {
    let file = file.to_owned();
    if let Some(preset) = Preset::from_key(&file) {
        return Ok(Opened { file, reading: Reading { scenario: preset.scenario(), defaulted: Vec::new() } });
    }
    let text = match text_of(&file) {
        Ok(text) => text,
        Err(problem) => return Err(Failure::Unreadable { file, problem }),
    };
    match json::read(&text) {
        Ok(reading) => Ok(Opened { file, reading }),
        Err(issues) => Err(Failure::Invalid { file, issues }),
    }
}

fn text_of(file: &str) -> Result<String, String> {
    let source: Box<dyn Read> = match file {
        "-" => Box::new(io::stdin()),
        path => Box::new(fs::File::open(path).map_err(|problem| problem.to_string())?),
    };
    let mut bytes = Vec::new();
    source.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(|problem| problem.to_string())?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(format!("larger than any scenario; allowed: at most {LARGEST_FILE} bytes"));
    }
    text::of_bytes(bytes).ok_or_else(|| "not a text in UTF-8; save it as UTF-8".to_owned())
}
