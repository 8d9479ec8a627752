//! How much memory the page holds.

use crate::{Outcome, Page};
use serde_json::{Value, json};

/// Keeps hold of the wasm's memory; runs before the page's own scripts.
const KEEP: &str = "
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...parts) => {
        const program = await instantiate(...parts);
        self.wasmMemory = program.instance.exports.memory;
        return program;
    };
";

/// What a page holds, in megabytes; its workers' memory is not seen from there.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    /// What scripts hold after a collection.
    pub heap: f64,
    /// The memory of the page's wasm, which only grows.
    pub wasm: f64,
}

impl Page {
    /// Makes ready for [`Self::memory`], before the page is loaded.
    pub async fn keep_memory(&self) -> Outcome {
        self.prepare(KEEP).await
    }

    /// The memory of the moment.
    pub async fn memory(&self) -> Outcome<Memory> {
        self.devtools("HeapProfiler.collectGarbage", &json!({})).await?;
        let heap = self.devtools("Runtime.getHeapUsage", &json!({})).await?;
        let wasm = self.run("return wasmMemory.buffer.byteLength").await?;
        let megabytes =
            |bytes: &Value| bytes.as_f64().ok_or("the browser tells no memory").map(|bytes| bytes / 1e6);
        Ok(Memory { heap: megabytes(&heap["usedSize"])?, wasm: megabytes(&wasm)? })
    }
}
