//! Writes the rest: the functions that come later, on the memory and the tables of the first program.

use super::first::export_name;
use super::plan::Plan;
use super::program::Program;
use super::{FEATURES, FIRST, Outcome, text};
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, EntityType,
    FunctionSection, ImportSection, Module, TypeSection,
};
use wasmparser::{Parser, Payload};

/// The rest as a file.
///
/// # Errors
/// The program cannot be read.
pub fn encoded(wasm: &[u8], program: &Program, plan: &Plan) -> Outcome<Vec<u8>> {
    let (later, shared) = (plan.later(program), plan.shared(program));
    let numbers = shared.iter().chain(&later).copied().zip(0..).collect();
    let mut rest = Rest { numbers };
    let (mut types, mut code) = (TypeSection::new(), CodeSection::new());
    let (mut function, mut features) = (program.imported, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::TypeSection(section) => rest.parse_type_section(&mut types, section)?,
            Payload::CodeSectionEntry(body) => {
                if !plan.is_early(function) {
                    rest.parse_function_body(&mut code, body)?;
                }
                function += 1;
            }
            Payload::CustomSection(section) if section.name() == FEATURES => {
                features = section.data().to_vec()
            }
            _ => {}
        }
    }
    let mut functions = FunctionSection::new();
    for &function in &later {
        functions.function(program.type_of(function));
    }
    let mut module = Module::new();
    module.section(&types).section(&rest.imports(program, &shared)?).section(&functions);
    module.section(&rest.bridges(program, plan)?).section(&code);
    let mut data = DataSection::new();
    for text in text::later(wasm)? {
        data.active(0, &ConstExpr::i32_const(text.address), text.bytes.iter().copied());
    }
    module.section(&data);
    module.section(&CustomSection { name: FEATURES.into(), data: features.into() });
    Ok(module.finish())
}

struct Rest {
    /// What the functions that stand in the rest, or that it calls, are numbered here.
    numbers: BTreeMap<u32, u32>,
}

impl Rest {
    /// Everything that both programs share. Tables, memory and variables keep their numbers.
    fn imports(&mut self, program: &Program, shared: &[u32]) -> Outcome<ImportSection> {
        let mut imports = ImportSection::new();
        for &function in shared {
            imports.import(
                FIRST,
                &export_name('f', function),
                EntityType::Function(program.type_of(function)),
            );
        }
        for (&table, number) in program.tables.iter().zip(0..) {
            let mut table = self.table_type(table)?;
            // The first program's has room for the bridges, too.
            table.maximum = None;
            imports.import(FIRST, &export_name('t', number), EntityType::Table(table));
        }
        for (&memory, number) in program.memories.iter().zip(0..) {
            let memory = self.memory_type(memory)?;
            imports.import(FIRST, &export_name('m', number), EntityType::Memory(memory));
        }
        for (&global, number) in program.globals.iter().zip(0..) {
            let global = self.global_type(global)?;
            imports.import(FIRST, &export_name('g', number), EntityType::Global(global));
        }
        Ok(imports)
    }

    /// Puts the functions behind the bridges into their places.
    fn bridges(&mut self, program: &Program, plan: &Plan) -> Outcome<ElementSection> {
        let mut bridges = ElementSection::new();
        let numbers: Vec<u32> =
            plan.bridged().map(|function| self.function_index(function)).collect::<Result<_, _>>()?;
        let first = program.tables[program.table as usize].initial as i32;
        let table = Some(program.table).filter(|&table| table > 0);
        bridges.active(table, &ConstExpr::i32_const(first), Elements::Functions(numbers.into()));
        Ok(bridges)
    }
}

impl Reencode for Rest {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(self.numbers[&function])
    }
}
