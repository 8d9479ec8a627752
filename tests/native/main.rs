//! Every native test, as one program so that it links once.

mod support;

mod calibration;
mod check_values;
mod closed_forms;
mod command_line;
mod files;
mod golden;
mod invariants;
mod layering;
mod presets;
mod readings;
mod samplers;
