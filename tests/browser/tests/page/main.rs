//! The page as a visitor meets it: one program of tests, a file for each theme.

mod access;
mod boards;
mod cancel;
mod change;
mod files;
mod goal;
mod keyboard;
mod know;
mod links;
mod load;
mod mistakes;
mod notes;
mod phone;
mod present;
mod presets;
mod print;
mod reasons;
mod seats;
mod share;
mod tables;
mod today;
mod undo;
mod workers;
