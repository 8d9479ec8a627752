//! The project's own commands: get the tools, serve the page, run every test.

fn main() {}
