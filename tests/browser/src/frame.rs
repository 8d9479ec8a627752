//! A host's page around ours, and the way into the frames on it.

use crate::cdp::frame;
use crate::{Outcome, Page};
use serde_json::json;
use std::path::Path;
use xtask::site::Site;

/// A server of somebody else's pages, on a port and so at an origin of its own.
///
/// # Errors
/// None of the ports is free.
pub fn hosts() -> Outcome<Site> {
    Ok(Site::start(Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts"), 0, "/")?)
}

impl Page {
    /// Loads a host's page, which is told where our site is.
    pub async fn load_host(&self, hosts: &Site, name: &str) -> Outcome {
        Ok(self.client().goto(&format!("{}{name}?site={}", hosts.url(), self.site())).await?)
    }

    /// Goes into the frame of the element with this id, once it is there.
    pub async fn enter(&self, id: &str) -> Outcome {
        let found = self.eventually_with("the frame", "return frameOf(arguments[0])", &[json!(id)]).await?;
        self.client().issue_cmd(frame(found)).await?;
        Ok(())
    }

    /// Goes back to the host's page.
    pub async fn leave(&self) -> Outcome {
        Ok(self.client().enter_parent_frame().await?)
    }

    /// Takes the addresses of all requests since the last call, and sees that they went to the site or its host.
    pub async fn asks_nobody_else(&self, hosts: &Site) -> Outcome {
        let ours = [self.site(), &hosts.origin(), "data:", "blob:", "about:"];
        let requests = self.requests().await?;
        let foreign: Vec<_> =
            requests.iter().filter(|to| !ours.iter().any(|own| to.starts_with(own))).collect();
        if foreign.is_empty() { Ok(()) } else { Err(format!("requests to others: {foreign:#?}").into()) }
    }
}
