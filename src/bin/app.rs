//! The browser's one program: mounts the page, or serves as a worker, by where it runs.

fn main() {}
