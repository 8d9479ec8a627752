//! The page as a visitor meets it: one program of tests, a file for each theme.

mod access;
mod cancel;
mod change;
mod files;
mod goal;
mod keyboard;
mod links;
mod load;
mod mistakes;
mod phone;
mod presets;
mod share;
mod tables;
mod undo;
mod workers;
