//! What the project's commands share with its browser tests: the site server.

pub mod site;
