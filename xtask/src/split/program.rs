//! What of a wasm program decides how it is split.

use super::Outcome;
use std::collections::BTreeMap;
use wasmparser::{
    CompositeInnerType, ElementItems, ElementSectionReader, ExportSectionReader, ExternalKind, FunctionBody,
    GlobalType, ImportSectionReader, KnownCustom, MemoryType, Name, Operator, Parser, Payload, TableType,
    TypeRef, TypeSectionReader,
};

/// A program's functions, and what they share. Functions have the numbers that the program gives them, the
/// imported ones first.
#[derive(Default)]
pub struct Program {
    /// How many functions are imported.
    pub imported: u32,
    /// The type of each function.
    types: Vec<u32>,
    /// How many values each type takes.
    parameters: Vec<u32>,
    /// What each function that is not imported calls by its number.
    calls: Vec<Vec<u32>>,
    /// The bytes that each of these takes.
    sizes: Vec<usize>,
    /// Functions that scripts can call.
    exported: BTreeMap<String, u32>,
    /// Functions that stand in the table.
    listed: Vec<u32>,
    /// The functions' paths.
    names: BTreeMap<u32, String>,
    /// Its tables.
    pub tables: Vec<TableType>,
    /// The table through which functions are called: the first that holds any.
    pub table: u32,
    /// Its memory.
    pub memories: Vec<MemoryType>,
    /// Its global variables.
    pub globals: Vec<GlobalType>,
}

impl Program {
    /// Reads a program.
    ///
    /// # Errors
    /// It is no program, or has something that the page's program never had.
    pub fn read(wasm: &[u8]) -> Outcome<Self> {
        let mut program = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(types) => program.read_types(types)?,
                Payload::ImportSection(imports) => program.read_imports(imports)?,
                Payload::FunctionSection(types) => {
                    for kind in types {
                        program.types.push(kind?);
                    }
                }
                Payload::TableSection(tables) => {
                    for table in tables {
                        program.tables.push(table?.ty);
                    }
                }
                Payload::MemorySection(memories) => {
                    for memory in memories {
                        program.memories.push(memory?);
                    }
                }
                Payload::GlobalSection(globals) => {
                    for global in globals {
                        program.globals.push(global?.ty);
                    }
                }
                Payload::ExportSection(exports) => program.read_exports(exports)?,
                Payload::ElementSection(elements) => program.read_elements(elements)?,
                Payload::CodeSectionEntry(body) => program.read_body(&body)?,
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        program.read_names(names)?;
                    }
                }
                Payload::StartSection { .. } | Payload::DataCountSection { .. } | Payload::TagSection(_) => {
                    return Err("a start, a count of data or tags, which no half would have".into());
                }
                _ => {}
            }
        }
        let holds_functions = |table: &TableType| table.element_type.is_func_ref();
        let table = program.tables.iter().position(holds_functions).ok_or("no table of functions")?;
        program.table = table as u32;
        Ok(program)
    }

    fn read_types(&mut self, types: TypeSectionReader) -> Outcome {
        for group in types {
            for kind in group?.into_types() {
                let CompositeInnerType::Func(function) = &kind.composite_type.inner else {
                    return Err("a type that is not a function's".into());
                };
                self.parameters.push(function.params().len() as u32);
            }
        }
        Ok(())
    }

    fn read_imports(&mut self, imports: ImportSectionReader) -> Outcome {
        for import in imports.into_imports() {
            let TypeRef::Func(kind) = import?.ty else {
                return Err("an import that is not a function".into());
            };
            self.types.push(kind);
            self.imported += 1;
        }
        Ok(())
    }

    fn read_exports(&mut self, exports: ExportSectionReader) -> Outcome {
        for export in exports {
            let export = export?;
            if export.kind == ExternalKind::Func {
                self.exported.insert(export.name.to_owned(), export.index);
            }
        }
        Ok(())
    }

    fn read_elements(&mut self, elements: ElementSectionReader) -> Outcome {
        for element in elements {
            let ElementItems::Functions(functions) = element?.items else {
                return Err("a table that is not filled by functions' numbers".into());
            };
            for function in functions {
                self.listed.push(function?);
            }
        }
        Ok(())
    }

    fn read_body(&mut self, body: &FunctionBody) -> Outcome {
        let mut calls = Vec::new();
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index } => calls.push(function_index),
                Operator::ReturnCall { .. } | Operator::RefFunc { .. } => {
                    return Err("a call in another way than by number or through the table".into());
                }
                _ => {}
            }
        }
        self.calls.push(calls);
        self.sizes.push(body.range().len());
        Ok(())
    }

    fn read_names(&mut self, names: wasmparser::NameSectionReader) -> Outcome {
        for name in names {
            if let Name::Function(functions) = name? {
                for function in functions {
                    let function = function?;
                    self.names.insert(function.index, plain(function.name));
                }
            }
        }
        Ok(())
    }

    /// Every function that is not imported.
    pub fn functions(&self) -> std::ops::Range<u32> {
        self.imported..self.types.len() as u32
    }

    /// The type of a function.
    pub fn type_of(&self, function: u32) -> u32 {
        self.types[function as usize]
    }

    /// How many values a function takes.
    pub fn parameters_of(&self, function: u32) -> u32 {
        self.parameters[self.type_of(function) as usize]
    }

    /// What a function calls by its number.
    pub fn calls_of(&self, function: u32) -> &[u32] {
        function.checked_sub(self.imported).map_or(&[], |own| self.calls[own as usize].as_slice())
    }

    /// How many bytes a function takes; none where it is imported.
    pub fn size_of(&self, function: u32) -> usize {
        function.checked_sub(self.imported).map_or(0, |own| self.sizes[own as usize])
    }

    /// A function's path; empty where it has none.
    pub fn name_of(&self, function: u32) -> &str {
        self.names.get(&function).map_or("", String::as_str)
    }

    /// The functions that can be called in other ways than by their numbers.
    pub fn roots(&self) -> impl Iterator<Item = u32> {
        self.exported.values().chain(&self.listed).copied()
    }

    /// A function that scripts can call.
    ///
    /// # Errors
    /// There is none of that name.
    pub fn exported(&self, name: &str) -> Outcome<u32> {
        self.exported.get(name).copied().ok_or_else(|| format!("no function `{name}` for scripts").into())
    }
}

/// A function's path without the hashes of crates, which differ between compilers.
fn plain(name: &str) -> String {
    let demangled = format!("{:#}", rustc_demangle::demangle(name));
    let is_hash = |inside: &str| inside.len() > 7 && inside.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut parts = demangled.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((inside, rest)) if is_hash(inside) => plain += rest,
            _ => plain.extend(["[", part]),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_path_has_no_hashes() {
        assert_eq!(
            plain("yew[33964924522faa06]::start::<handoff[9b1aea0fa86bed02]::Page>"),
            "yew::start::<handoff::Page>"
        );
        assert_eq!(
            plain("<[f64; 4] as core[c5930c85a12de822]::fmt::Debug>::fmt"),
            "<[f64; 4] as core::fmt::Debug>::fmt"
        );
    }
}
