//! What the project's commands share with its browser tests: the site server, and stamps of pictures.

pub mod site;
pub mod stamp;
