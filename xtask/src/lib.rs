//! What the project's commands share with its browser tests: the names of browsers, the site server, how a
//! file's content is named, and stamps of pictures.

pub mod engine;
pub mod integrity;
pub mod site;
pub mod stamp;
