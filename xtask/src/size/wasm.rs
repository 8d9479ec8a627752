//! What the page's wasm is made of: bytes of code by crate, by module and by function.
//!
//! The shipped file has no names. This one is made of the same compilation by the same tools, but keeps them.

use crate::failure::{Done, OrElse};
use crate::optimize::{Names, optimize};
use crate::shell::{self, say};
use crate::tools;
use crate::wasm::imported_functions;
use crate::{build, place};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// Bytes by name.
type Bytes = BTreeMap<String, usize>;

/// Prints all crates, our own modules, and the `largest` functions.
pub fn print(largest: usize) -> Done {
    let file = named()?;
    let bytes = fs::read(&file).or_fail(file.display(), "run `cargo xtask size` again")?;
    let Contents { functions, data } =
        contents(&bytes).or_fail(file.display(), "run `cargo xtask size` again")?;
    let sum = |group: fn(&str) -> String| {
        functions.iter().fold(Bytes::new(), |mut sums, (name, bytes)| {
            *sums.entry(group(name)).or_default() += bytes;
            sums
        })
    };
    println!("\nConstant data and texts: {data} bytes. Code, in bytes before Brotli:");
    list("by crate", &sum(crate_of), 20);
    list("by module of ours", &sum(module_of), largest);
    list("by function", &functions, largest);
    Ok(())
}

/// The page's program with the names of its functions.
fn named() -> Done<PathBuf> {
    let tools = tools::for_page()?;
    say("Keeping the names of functions in a second copy of the program");
    let folder = place::root().join("target/size");
    let built = place::root().join("target").join(tools::TARGET).join(build::PROFILE).join("app.wasm");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(built);
    shell::run(bindgen.env("PATH", &tools.path), "see the messages above")?;
    let wasm = folder.join("app_bg.wasm");
    optimize(&wasm, Names::Kept, &tools)?;
    Ok(wasm)
}

/// What a wasm file holds.
struct Contents {
    functions: Bytes,
    data: usize,
}

fn contents(bytes: &[u8]) -> wasmparser::Result<Contents> {
    let (mut names, mut sizes, mut imported, mut data) = (BTreeMap::new(), Vec::new(), 0, 0);
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(imports) => imported = imported_functions(imports)?,
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::DataSection(section) => data = section.range().len(),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        if let Name::Function(functions) = subsection? {
                            for function in functions {
                                let function = function?;
                                names.insert(function.index, function.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut functions = Bytes::new();
    for (index, size) in (imported..).zip(sizes) {
        let name = names.get(&index).copied().unwrap_or("without a name");
        *functions.entry(format!("{:#}", rustc_demangle::demangle(name))).or_default() += size;
    }
    Ok(Contents { functions, data })
}

/// The crate in which a function is written.
fn crate_of(function: &str) -> String {
    path_of(function).next().unwrap_or_default().to_owned()
}

/// The module of ours in which a function is written, down to the second level; other crates as one.
fn module_of(function: &str) -> String {
    let mut path = path_of(function);
    match path.next() {
        Some("handoff") => path.take(2).collect::<Vec<_>>().join("::"),
        _ => "other crates".to_owned(),
    }
}

/// The path of a function's name, or of the type that has it.
fn path_of(function: &str) -> impl Iterator<Item = &str> {
    let start = function.trim_start_matches(['<', '&', '*', '(', '[']);
    let start = start.trim_start_matches("dyn ").trim_start_matches("mut ");
    start
        .split(|character: char| !character.is_alphanumeric() && character != '_')
        .filter(|word| !word.is_empty())
}

fn list(title: &str, bytes: &Bytes, most: usize) {
    let mut sorted: Vec<_> = bytes.iter().collect();
    sorted.sort_by_key(|(_, bytes)| std::cmp::Reverse(**bytes));
    println!("\n{title}");
    for (name, bytes) in sorted.into_iter().take(most) {
        let name: String = name.chars().take(140).collect();
        println!("{bytes:>9}  {name}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_belongs_to_the_crate_of_its_type() {
        assert_eq!(crate_of("handoff::chart::pen::dashes"), "handoff");
        assert_eq!(crate_of("<handoff::chart::axis::Axis as core::fmt::Debug>::fmt"), "handoff");
        assert_eq!(module_of("<handoff::chart::axis::Axis as core::fmt::Debug>::fmt"), "chart::axis");
        assert_eq!(module_of("core::fmt::write"), "other crates");
    }
}
