//! Accessibility: what axe finds wrong with the page as it stands.

use crate::{Outcome, Page};

const AUDIT: &str = "
    const done = arguments[arguments.length - 1];
    const told = ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(', ')}`;
    axe.run().then(({ violations }) => done(violations.map(told)), (error) => done([String(error)]));
";

impl Page {
    /// Fails with every violation that axe finds.
    pub async fn is_accessible(&self) -> Outcome {
        let path =
            std::env::var("HANDOFF_AXE").map_err(|_| "axe is missing: `cargo xtask test browser` gets it")?;
        // Through the driver, because the page's security policy lets no foreign script in.
        self.client().execute(&std::fs::read_to_string(path)?, Vec::new()).await?;
        let violations = self.client().execute_async(AUDIT, Vec::new()).await?;
        match violations.as_array().map(Vec::as_slice) {
            Some([]) => Ok(()),
            _ => Err(format!("axe: {violations:#}").into()),
        }
    }
}
