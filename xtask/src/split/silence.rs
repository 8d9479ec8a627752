//! Makes panics silent: they end the program as before, without the words and the places in the sources that
//! only a console shows.

use super::program::Program;
use super::rules::lines;
use super::text::{self, Stretch, stretch};
use super::{Outcome, Problem, unreachable};
use std::collections::BTreeSet;
use std::ops::Range;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ConstExpr, DataSection, Module};
use wasmparser::{Data, FunctionBody, Parser};

/// The paths of functions that do nothing but end the program.
const FATAL: &str = include_str!("fatal.txt");

/// A place in the sources as Rust keeps it: address and length of the file's name, line, column.
const PLACE: usize = 16;
/// What files' names end in.
const SUFFIX: &[u8] = b".rs";

/// The same program with silent panics. What only prepares their words is left to the optimizer to drop. Where
/// nothing is fatal, panics keep their words and places.
///
/// # Errors
/// The program cannot be read.
pub fn silenced(wasm: &[u8], program: &Program) -> Outcome<Vec<u8>> {
    let fatal: BTreeSet<u32> =
        program.functions().filter(|&function| is_fatal(program.name_of(function), FATAL)).collect();
    let blank = if fatal.is_empty() { Vec::new() } else { blank(&text::all(wasm)?) };
    let mut silencer = Silencer { fatal, blank, function: program.imported };
    let mut module = Module::new();
    silencer.parse_core_module(&mut module, Parser::new(0), wasm).map_err(|error| error.to_string())?;
    Ok(module.finish())
}

/// Whether a function's own path begins with one of the listed ones, a path a line.
fn is_fatal(name: &str, list: &str) -> bool {
    lines(list)
        .any(|path| name.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with("::")))
}

/// The addresses of places in the sources, and of the files' names that they have.
fn blank(data: &[Stretch]) -> Vec<Range<i32>> {
    let mut blank = Vec::new();
    for part in data {
        let to_word = part.address.wrapping_neg().rem_euclid(4) as usize;
        let words = part.bytes.get(to_word..).unwrap_or_default();
        for (number, place) in words.windows(PLACE).step_by(4).enumerate() {
            if let Some(name) = file_of(place, data) {
                let address = part.address + (to_word + 4 * number) as i32;
                blank.extend([address..address + PLACE as i32, name]);
            }
        }
    }
    blank
}

/// Where the file's name of a place in the sources stands; nowhere where the bytes are no such place.
fn file_of(place: &[u8], data: &[Stretch]) -> Option<Range<i32>> {
    let mut numbers =
        place.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]));
    let [address, length, line, column] = std::array::from_fn(|_| numbers.next().unwrap_or_default());
    let from = i32::try_from(address).ok()?;
    let name = data.iter().find(|part| part.contains(from))?;
    let start = (from - name.address) as usize;
    let name = name.bytes.get(start..)?.get(..length as usize)?;
    let is_place = line > 0 && column > 0 && name.ends_with(SUFFIX) && name.is_ascii();
    is_place.then(|| from..from + length as i32)
}

struct Silencer {
    /// What does nothing but end the program.
    fatal: BTreeSet<u32>,
    /// What nobody reads any more.
    blank: Vec<Range<i32>>,
    /// The function that is read next.
    function: u32,
}

impl Reencode for Silencer {
    type Error = Problem;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        if self.fatal.contains(&self.function) {
            code.function(&unreachable());
        } else {
            utils::parse_function_body(self, code, body)?;
        }
        self.function += 1;
        Ok(())
    }

    fn parse_data(&mut self, data: &mut DataSection, datum: Data<'_>) -> Result<(), Error<Self::Error>> {
        let Stretch { address, bytes } = stretch(&datum).map_err(Error::UserError)?;
        let mut bytes = bytes.to_vec();
        for range in &self.blank {
            let place = (range.start - address) as usize..(range.end - address) as usize;
            if let Some(bytes) = bytes.get_mut(place) {
                bytes.fill(0);
            }
        }
        data.active(0, &ConstExpr::i32_const(address), bytes);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Stretch, blank, is_fatal};

    #[test]
    fn what_is_fatal_is_told_by_the_beginning_of_its_own_path() {
        let list = "# What ends.\ncore::panicking\n";
        assert!(is_fatal("core::panicking", list));
        assert!(is_fatal("core::panicking::assert_failed::<bool, bool>", list));
        assert!(!is_fatal("core::panicking_softly", list));
        assert!(!is_fatal("core::ptr::drop_in_place::<core::panicking::Words>", list));
        assert!(!is_fatal("", list));
    }

    #[test]
    fn places_in_the_sources_are_found_with_their_files_and_nothing_else_is() {
        let word = |number: u32| number.to_le_bytes();
        let names = Stretch { address: 1000, bytes: b"src/lib.rs, and a text" };
        // Behind a place comes a text and two numbers, then a place without a line.
        let numbers = [7, 1000, 10, 3, 5, 1012, 10, 3, 5, 1000, 10, 0, 5].map(word).concat();
        let records = Stretch { address: 2004, bytes: &numbers };
        assert_eq!(blank(&[names, records]), [2008..2024, 1000..1010]);
        // Words begin at addresses that four divides.
        let shifted = Stretch { address: 2003, bytes: &[&[0], numbers.as_slice()].concat() };
        assert_eq!(blank(&[names, shifted]), [2008..2024, 1000..1010]);
        assert_eq!(blank(&[names]), []);
    }
}
