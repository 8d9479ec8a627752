//! Writes the first program: as it was, but with bridges in the places of the functions that come later.

use super::plan::Plan;
use super::program::Program;
use super::text::{self, Stretch};
use super::{FEATURES, Outcome, Problem, unreachable};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, DataSection, ExportKind, ExportSection, Function, Instruction, Module,
    TableSection,
};
use wasmparser::{CustomSectionReader, Data, ExportSectionReader, FunctionBody, Operator, Parser, Table};

/// What every number of a kind is exported as, for the rest.
pub fn export_name(kind: char, number: u32) -> String {
    format!("{kind}{number}")
}

/// The first program as a file.
///
/// # Errors
/// The program cannot be read, or reads a text that comes later.
pub fn encoded(wasm: &[u8], program: &Program, plan: &Plan, fetch: u32) -> Outcome<Vec<u8>> {
    let later = text::later(wasm)?;
    let mut module = Module::new();
    let mut first = First { program, plan, fetch, later, function: program.imported, table: 0 };
    first.parse_core_module(&mut module, Parser::new(0), wasm).map_err(|error| error.to_string())?;
    Ok(module.finish())
}

struct First<'a> {
    program: &'a Program,
    plan: &'a Plan,
    fetch: u32,
    /// The texts that the rest brings.
    later: Vec<Stretch<'a>>,
    /// The function that is read next.
    function: u32,
    /// The table that is read next.
    table: u32,
}

impl First<'_> {
    /// Calls the function through the table, once the rest is there.
    fn bridge(&self, place: u32) -> Function {
        let (place, table) = (place as i32, self.program.table);
        let mut body = Function::new([]);
        body.instruction(&Instruction::I32Const(place));
        body.instruction(&Instruction::TableGet(table));
        body.instruction(&Instruction::RefIsNull);
        body.instruction(&Instruction::If(BlockType::Empty));
        body.instruction(&Instruction::Call(self.fetch));
        body.instruction(&Instruction::End);
        for parameter in 0..self.program.parameters_of(self.function) {
            body.instruction(&Instruction::LocalGet(parameter));
        }
        body.instruction(&Instruction::I32Const(place));
        let type_index = self.program.type_of(self.function);
        body.instruction(&Instruction::CallIndirect { type_index, table_index: table });
        body.instruction(&Instruction::End);
        body
    }

    /// Sees that a function does not name a place in the texts that the rest brings: before, there is nothing.
    fn reads_nothing_of_later(&self, body: &FunctionBody<'_>) -> Result<(), Error<Problem>> {
        for operator in body.get_operators_reader()? {
            if let Operator::I32Const { value } = operator?
                && self.later.iter().any(|text| text.contains(value))
            {
                let name = self.program.name_of(self.function);
                return Err(Error::UserError(format!("`{name}` reads a text that comes later").into()));
            }
        }
        Ok(())
    }
}

impl Reencode for First<'_> {
    type Error = Problem;

    fn parse_table(
        &mut self,
        tables: &mut TableSection,
        mut table: Table<'_>,
    ) -> Result<(), Error<Self::Error>> {
        if self.table == self.program.table {
            table.ty.initial += self.plan.bridges();
            table.ty.maximum = table.ty.maximum.map(|most| most + self.plan.bridges());
        }
        self.table += 1;
        utils::parse_table(self, tables, table)
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_export_section(self, exports, section)?;
        for function in self.plan.shared(self.program) {
            exports.export(&export_name('f', function), ExportKind::Func, function);
        }
        for (kind, export, many) in [
            ('t', ExportKind::Table, self.program.tables.len()),
            ('m', ExportKind::Memory, self.program.memories.len()),
            ('g', ExportKind::Global, self.program.globals.len()),
        ] {
            for number in 0..many as u32 {
                exports.export(&export_name(kind, number), export, number);
            }
        }
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        if self.plan.is_early(self.function) {
            self.reads_nothing_of_later(&body)?;
            utils::parse_function_body(self, code, body)?;
        } else if let Some(place) = self.plan.bridge(self.function) {
            code.function(&self.bridge(place));
        } else {
            // Only the rest calls it, which has it.
            code.function(&unreachable());
        }
        self.function += 1;
        Ok(())
    }

    fn parse_data(&mut self, data: &mut DataSection, datum: Data<'_>) -> Result<(), Error<Self::Error>> {
        for stretch in text::early(&datum).map_err(Error::UserError)? {
            data.active(0, &ConstExpr::i32_const(stretch.address), stretch.bytes.iter().copied());
        }
        Ok(())
    }

    /// Names have served; what a browser has to be able to do, the optimizer wants to know.
    fn parse_custom_section(
        &mut self,
        module: &mut Module,
        section: CustomSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        if section.name() == FEATURES {
            utils::parse_custom_section(self, module, section)?;
        }
        Ok(())
    }
}
