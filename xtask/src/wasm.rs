//! What more than one command reads in a wasm file.

use wasmparser::{ImportSectionReader, TypeRef};

/// How many functions a program imports: their numbers come before those of its own.
///
/// # Errors
/// The section cannot be read.
pub fn imported_functions(section: ImportSectionReader<'_>) -> wasmparser::Result<u32> {
    section
        .into_imports()
        .try_fold(0, |count, import| Ok(count + u32::from(matches!(import?.ty, TypeRef::Func(_)))))
}
