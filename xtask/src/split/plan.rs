//! Which functions come later, and where their bridges lead.

use super::program::Program;
use super::rules::Rules;
use std::collections::{BTreeMap, BTreeSet};

/// A function of fewer bytes is hardly larger than a bridge to it. And small functions that are alike are one
/// function under the name of any of them.
const WORTH_A_BRIDGE: usize = 64;

/// Where the functions of a program go.
pub struct Plan {
    /// Those that the first program has, the imported ones among them.
    early: BTreeSet<u32>,
    /// Those of the rest that the first program or a script can call, each with its place in the table.
    bridges: BTreeMap<u32, u32>,
}

impl Plan {
    /// Sends a function to the rest where the rules apply to its name, or where only such functions call it.
    ///
    /// What the function that fetches the rest calls is early, whatever its name: a bridge there would call itself.
    pub fn new(program: &Program, rules: &Rules, fetch: u32) -> Self {
        let comes_later = |function: u32| {
            program.size_of(function) >= WORTH_A_BRIDGE && rules.apply_to(program.name_of(function))
        };
        let mut early: BTreeSet<u32> = (0..program.imported).collect();
        let mut bridged = BTreeSet::new();
        reach(program, vec![fetch], &mut early, |_| false);
        reach(program, program.roots().collect(), &mut early, |function| {
            comes_later(function) && {
                bridged.insert(function);
                true
            }
        });
        let first_place = program.tables[program.table as usize].initial as u32;
        Self { early, bridges: bridged.into_iter().zip(first_place..).collect() }
    }

    /// Whether the first program has a function.
    pub fn is_early(&self, function: u32) -> bool {
        self.early.contains(&function)
    }

    /// The place in the table of a function of the rest that the first program can call.
    pub fn bridge(&self, function: u32) -> Option<u32> {
        self.bridges.get(&function).copied()
    }

    /// The functions behind all bridges, in the order of their places.
    pub fn bridged(&self) -> impl Iterator<Item = u32> {
        self.bridges.keys().copied()
    }

    /// How many bridges there are.
    pub fn bridges(&self) -> u64 {
        self.bridges.len() as u64
    }

    /// The functions of the rest.
    pub fn later(&self, program: &Program) -> Vec<u32> {
        program.functions().filter(|function| !self.is_early(*function)).collect()
    }

    /// The functions of the first program that the rest calls.
    pub fn shared(&self, program: &Program) -> Vec<u32> {
        let calls = self.later(program).into_iter().flat_map(|function| program.calls_of(function).to_vec());
        let shared: BTreeSet<u32> = calls.filter(|called| self.is_early(*called)).collect();
        shared.into_iter().collect()
    }
}

/// Adds to `early` what is called from these functions on, by number, as far as none of them `ends` the way.
fn reach(
    program: &Program,
    mut called: Vec<u32>,
    early: &mut BTreeSet<u32>,
    mut ends: impl FnMut(u32) -> bool,
) {
    while let Some(function) = called.pop() {
        if !early.contains(&function) && !ends(function) {
            early.insert(function);
            called.extend(program.calls_of(function));
        }
    }
}
