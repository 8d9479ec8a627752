//! Puts functions that are alike next to each other: a wasm file then packs better, and does the same.

use crate::failure::{Done, OrElse};
use crate::wasm::imported_functions;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload};

/// The program with its functions in the alphabetical order of their code.
///
/// # Errors
/// The program cannot be read.
pub fn ordered(wasm: &[u8]) -> Done<Vec<u8>> {
    let order = Order::of(wasm).and_then(|mut order| {
        let mut module = Module::new();
        order.parse_core_module(&mut module, Parser::new(0), wasm)?;
        Ok(module.finish())
    });
    order.map_err(|error| error.to_string()).or_fail("the page's program cannot be read", super::REMEDY)
}

struct Order {
    /// How many functions are imported. They keep their numbers, which come first.
    imported: u32,
    /// What was which function of the program's own, in the new order.
    old: Vec<usize>,
    /// Which one a function of the program's own becomes, in the old order.
    new: Vec<u32>,
}

impl Order {
    fn of(wasm: &[u8]) -> Result<Self, Error> {
        let (mut imported, mut bodies) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => imported = imported_functions(imports)?,
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let mut old: Vec<usize> = (0..bodies.len()).collect();
        old.sort_by_key(|&function| bodies[function].as_bytes());
        let mut new = vec![0; old.len()];
        for (place, &function) in (imported..).zip(&old) {
            new[function] = place;
        }
        Ok(Self { imported, old, new })
    }
}

impl Reencode for Order {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(match function.checked_sub(self.imported) {
            Some(own) => self.new[own as usize],
            None => function,
        })
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for &function in &self.old {
            functions.function(types[function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<FunctionBody<'_>>, _>>()?;
        for function in self.old.clone() {
            self.parse_function_body(code, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, Instruction, TypeSection, ValType};

    fn program(order: [u32; 2]) -> Vec<u8> {
        let constant = |instruction: Instruction| {
            let mut body = Function::new([]);
            body.instruction(&instruction).instruction(&Instruction::End);
            body
        };
        let bodies = [constant(Instruction::I32Const(1)), constant(Instruction::I64Const(2))];
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        types.ty().function([], [ValType::I32]);
        types.ty().function([], [ValType::I64]);
        for which in order {
            functions.function(which);
            code.function(&bodies[which as usize]);
        }
        for (name, which) in [("one", 0), ("two", 1)] {
            let place = order.iter().position(|&other| other == which).unwrap();
            exports.export(name, ExportKind::Func, place as u32);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn a_program_is_the_same_whatever_the_order_of_its_functions_was() {
        let sorted = program([0, 1]);
        assert_eq!(ordered(&program([1, 0])).ok().as_deref(), Some(&sorted[..]));
        assert_eq!(ordered(&sorted).ok().as_deref(), Some(&sorted[..]));
    }
}
