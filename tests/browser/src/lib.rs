//! What every browser test needs: the built page on a server, a fresh browser, and a look at what it logged.

mod answer;
mod axe;
mod bidi;
mod brake;
mod cdp;
mod driver;
mod eye;
mod folder;
mod frame;
mod hand;
mod instruments;
mod link;
mod log;
pub mod look;
mod memory;
mod page;
mod recovery;
mod scene;

pub use answer::Answer;
pub use brake::Brake;
pub use driver::Driver;
pub use eye::plainly;
pub use folder::Folder;
pub use frame::hosts;
pub use instruments::NotOffered;
pub use link::{link_of, link_to};
pub use look::Look;
pub use page::Page;
pub use scene::{MOUNT, dist, scene, scene_on};

/// What a test, and each of its steps, ends with.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;
