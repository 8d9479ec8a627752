//! The page as a visitor meets it: one program of tests, a file for each theme.

mod access;
mod boards;
mod cancel;
mod change;
mod compact;
mod embed;
mod files;
mod glossary;
mod goal;
mod keyboard;
mod know;
mod links;
mod load;
mod mistakes;
mod offline;
mod onefile;
mod phone;
mod presets;
mod print;
mod reasons;
mod share;
mod tables;
mod today;
mod train;
mod undo;
mod workers;
