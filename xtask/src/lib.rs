//! What the project's commands share with its browser tests: the site server, and how a file's content is named.

pub mod integrity;
pub mod site;
