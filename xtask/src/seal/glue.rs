//! Short names for what the page's program calls of its glue, the script between it and the browser.

use crate::failure::{Done, OrElse};
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{ImportSectionReader, Parser};

type Problem = Box<dyn std::error::Error + Send + Sync>;

/// A program and its glue, which it calls by short names.
///
/// # Errors
/// The program does not want what the glue offers.
pub fn shortened(wasm: &[u8], glue: &str) -> Done<(Vec<u8>, String)> {
    let both = renamed(wasm).and_then(|(program, names)| Ok((program, offering(glue, names)?)));
    both.or_fail(
        "the page's program and its glue do not fit",
        "run `cargo xtask build` again; if that does not help, wasm-bindgen has begun to write them in another way",
    )
}

/// The program with a number for the name of each import, and the numbers of the names.
fn renamed(wasm: &[u8]) -> Result<(Vec<u8>, BTreeMap<String, String>), Problem> {
    let (mut module, mut short) = (Module::new(), Short::default());
    short.parse_core_module(&mut module, Parser::new(0), wasm).map_err(|error| error.to_string())?;
    Ok((module.finish(), short.0))
}

#[derive(Default)]
struct Short(BTreeMap<String, String>);

impl Reencode for Short {
    type Error = Problem;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let number = self.0.len().to_string();
            imports.import(import.module, &number, self.entity_type(import.ty)?);
            if self.0.insert(import.name.to_owned(), number).is_some() {
                return Err(Error::UserError(format!("two imports are called `{}`", import.name).into()));
            }
        }
        Ok(())
    }
}

/// The glue, which offers what has these names by their numbers.
fn offering(glue: &str, mut names: BTreeMap<String, String>) -> Result<String, Problem> {
    let mut short = String::with_capacity(glue.len());
    for line in glue.lines() {
        let offered = line.split_once(": ").and_then(|(name, what)| Some((names.remove(name.trim())?, what)));
        match offered {
            Some((number, what)) => short.extend([&number, ": ", what, "\n"]),
            None => short.extend([line, "\n"]),
        }
    }
    match names.into_keys().next() {
        Some(missing) => Err(format!("nothing is called `{missing}` there").into()),
        None => Ok(short),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, TypeSection};

    const GLUE: &str = "const offers = {\n    greet_1f: function() {\n        hail('a: b');\n    },\n};\n";

    fn program(import: &str) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("./glue.js", import, EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn both_know_the_short_name() {
        let (short, glue) = shortened(&program("greet_1f"), GLUE).unwrap();
        assert_eq!(short, program("0"));
        assert_eq!(glue, "const offers = {\n0: function() {\n        hail('a: b');\n    },\n};\n");
    }

    #[test]
    fn a_glue_that_does_not_fit_is_refused() {
        assert!(shortened(&program("another"), GLUE).is_err());
    }
}
