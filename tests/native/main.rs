//! Every native test, as one program so that it links once.

mod english;
mod generated;
#[path = "../golden/recorded.rs"]
mod recorded;
mod straightforward;
#[path = "../../src/bin/handoff/study.rs"]
mod study;
mod support;

mod agreement;
mod answers;
mod attribution;
mod boards;
mod budget;
mod calibration;
mod catalogue;
mod check_values;
mod closed_forms;
mod command_line;
mod confidence;
mod counterexample;
mod departments;
mod dependencies;
mod embed;
mod exercises;
mod files;
mod glossary;
mod guide;
mod insight;
mod invariants;
mod layering;
mod lead_by_lead;
mod links;
mod onefile;
mod presets;
mod readings;
mod reasons;
mod reducer;
mod room;
mod samplers;
mod sensitivity;
mod session;
mod studies;
mod theming;
mod today;
mod watch;
mod ways;
mod words;
mod world;
