//! Splits the page's program in two: what the first answer needs, and the rest, which comes after it. Panics are
//! silent in both.
//!
//! Both share one memory and one table, so that neither notices. Where the first program calls a function of
//! the rest there is a bridge, which calls through the table; while its place there is empty, the bridge first
//! lets the first program fetch the rest. So what comes later must be what the page waits for, or what nobody
//! meets before: elsewhere a bridge makes everything wait, and where there is no network it is the end.

mod first;
mod plan;
mod program;
mod rest;
mod rules;
mod silence;
mod text;

use crate::failure::{Done, OrElse};
use plan::Plan;
use program::Program;
use rules::Rules;
use wasm_encoder::Function;
use wasmparser::Validator;

/// What comes after the first answer: functions whose names mention one of these paths, and whatever only such
/// functions call.
const LATER: &str = include_str!("split/later.txt");
/// The function, exported to scripts, that fetches the rest at once.
const FETCH: &str = "fetchRest";
/// What the rest calls the first program.
const FIRST: &str = "first";

/// The section that says what a browser has to be able to do.
const FEATURES: &str = "target_features";

/// What reading and writing programs comes to.
type Outcome<T = ()> = Result<T, Problem>;
type Problem = Box<dyn std::error::Error + Send + Sync>;

/// Both halves of a program whose functions still have their names.
///
/// # Errors
/// It is no program of the page.
pub fn halves(wasm: &[u8]) -> Done<[Vec<u8>; 2]> {
    split(wasm).or_fail(
        "the page's program cannot be split",
        "run `cargo xtask build` again; if that does not help, a tool has begun to write programs in another way",
    )
}

fn split(wasm: &[u8]) -> Outcome<[Vec<u8>; 2]> {
    let wasm = &silence::silenced(wasm, &Program::read(wasm)?)?;
    let program = Program::read(wasm)?;
    let fetch = program.exported(FETCH)?;
    let plan = Plan::new(&program, &Rules::of(LATER), fetch);
    let halves = [first::encoded(wasm, &program, &plan, fetch)?, rest::encoded(wasm, &program, &plan)?];
    for half in &halves {
        Validator::new().validate_all(half)?;
    }
    Ok(halves)
}

/// The body of a function that ends the program.
fn unreachable() -> Function {
    let mut body = Function::new([]);
    body.instructions().unreachable().end();
    body
}

#[cfg(test)]
mod tests {
    use super::{FETCH, FIRST, split, text};
    use wasm_encoder::{
        CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportKind, ExportSection, Function,
        FunctionSection, MemorySection, MemoryType, Module, NameMap, NameSection, RefType, TableSection,
        TableType, TypeSection, ValType,
    };
    use wasmparser::{Parser, Payload, Validator};

    /// A program of four functions: one fetches, one is early and calls one of the rest, which calls another of
    /// the rest and the early one.
    fn program() -> Vec<u8> {
        let functions: [(&str, &[u32]); 4] = [
            ("handoff::worker::rest::fetch_at_once", &[]),
            ("handoff::page::early", &[2]),
            ("handoff::page::view::present::later::a_long_one", &[3, 1]),
            ("handoff::page::of_later_alone", &[]),
        ];
        let (mut types, mut numbers, mut code) =
            (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([ValType::I32], [ValType::I32]);
        types.ty().function([], []);
        let mut names = NameMap::new();
        for (number, (name, calls)) in functions.into_iter().enumerate() {
            names.append(number as u32, name);
            numbers.function(u32::from(number == 0));
            let mut body = Function::new([]);
            if number > 0 {
                body.instructions().local_get(0);
            }
            for &call in calls {
                body.instructions().call(call);
            }
            // As long as a function has to be to be worth a bridge.
            for _ in 0..100 {
                body.instructions().nop();
            }
            body.instructions().end();
            code.function(&body);
        }
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 3,
            maximum: Some(3),
            shared: false,
        });
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 2,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut exports = ExportSection::new();
        exports.export(FETCH, ExportKind::Func, 0).export("start", ExportKind::Func, 1);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(1), Elements::Functions(vec![1, 2].into()));
        let mut data = DataSection::new();
        data.active(
            0,
            &ConstExpr::i32_const(1024),
            format!("before{}after", text::texts().collect::<String>()).into_bytes(),
        );
        let mut all_names = NameSection::new();
        all_names.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&numbers).section(&tables).section(&memories).section(&exports);
        module.section(&elements).section(&code).section(&data).section(&all_names);
        module.finish()
    }

    /// What a program imports from the first one, how many functions it has, and the bytes of its data.
    fn contents(wasm: &[u8]) -> (usize, u32, usize) {
        let (mut imports, mut functions, mut data) = (0, 0, 0);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    imports = section
                        .into_imports()
                        .filter(|import| import.as_ref().unwrap().module == FIRST)
                        .count();
                }
                Payload::CodeSectionStart { count, .. } => functions = count,
                Payload::DataSection(section) => {
                    data = section.into_iter().map(|data| data.unwrap().data.len()).sum();
                }
                _ => {}
            }
        }
        (imports, functions, data)
    }

    #[test]
    fn both_halves_are_valid_and_share_what_they_need() {
        let whole = program();
        Validator::new().validate_all(&whole).unwrap();
        let [first, rest] = split(&whole).unwrap();
        Validator::new().validate_all(&first).unwrap();
        Validator::new().validate_all(&rest).unwrap();
        assert_eq!(contents(&first), (0, 4, "beforeafter".len()));
        // The early function, the table and the memory.
        assert_eq!(contents(&rest), (3, 2, text::texts().collect::<String>().len()));
    }

    #[test]
    fn a_program_that_cannot_fetch_its_rest_is_refused() {
        assert!(split(&Module::new().finish()).is_err());
        assert!(split(b"no program").is_err());
    }
}
