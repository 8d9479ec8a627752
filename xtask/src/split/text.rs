//! Texts that only the rest reads, and where they stand in the memory that both programs share.

use super::Outcome;
use wasmparser::{Data, DataKind, Operator, Parser, Payload};

/// The files of these texts, in the order in which the page reads them.
pub const LATER: [&str; 4] = [
    include_str!("../../../src/page/text/en/reasons.ftl"),
    include_str!("../../../src/page/text/en/present.ftl"),
    include_str!("../../../src/page/text/en/embed.ftl"),
    include_str!("../../../src/page/text/en/train.ftl"),
];

/// A stretch of memory and what it holds from the start.
#[derive(Clone, Copy)]
pub struct Stretch<'a> {
    /// Where it begins.
    pub address: i32,
    /// What it holds.
    pub bytes: &'a [u8],
}

impl Stretch<'_> {
    /// Whether an address lies in it.
    pub fn contains(&self, address: i32) -> bool {
        (self.address..self.address + self.bytes.len() as i32).contains(&address)
    }
}

/// The texts of the rest, wherever a program has them.
///
/// # Errors
/// It has them nowhere, or in other pieces.
pub fn later(wasm: &[u8]) -> Outcome<Vec<Stretch<'_>>> {
    let text = LATER.concat();
    let found: Vec<_> = all(wasm)?.into_iter().filter_map(|whole| parts(whole, text.as_bytes())[1]).collect();
    if found.is_empty() {
        return Err("its later texts are not in it, in the order of src/page/text.rs".into());
    }
    Ok(found)
}

/// All that a program's memory holds from the start.
///
/// # Errors
/// It is no program, or has data that is not in its place from the start.
pub fn all(wasm: &[u8]) -> Outcome<Vec<Stretch<'_>>> {
    let mut all = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::DataSection(section) = payload? {
            for data in section {
                all.push(stretch(&data?)?);
            }
        }
    }
    Ok(all)
}

/// What a part of a program's data holds without the texts of the rest.
pub fn early<'a>(data: &Data<'a>) -> Outcome<Vec<Stretch<'a>>> {
    let [before, _, after] = parts(stretch(data)?, LATER.concat().as_bytes());
    Ok([before, after].into_iter().flatten().collect())
}

/// What stands before a text, the text, and what stands behind it; the first alone where it is not there.
fn parts<'a>(Stretch { address, bytes }: Stretch<'a>, text: &[u8]) -> [Option<Stretch<'a>>; 3] {
    let Some(start) = bytes.windows(text.len()).position(|window| window == text) else {
        return [Some(Stretch { address, bytes }), None, None];
    };
    let end = start + text.len();
    let part = |from: usize, bytes| Some(Stretch { address: address + from as i32, bytes });
    [part(0, &bytes[..start]), part(start, &bytes[start..end]), part(end, &bytes[end..])]
}

/// Where a part of a program's data stands, and what it holds.
///
/// # Errors
/// It is not in its place from the start.
pub fn stretch<'a>(data: &Data<'a>) -> Outcome<Stretch<'a>> {
    let DataKind::Active { memory_index: 0, offset_expr } = &data.kind else {
        return Err("data that is not in its place from the start".into());
    };
    match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(Stretch { address: value, bytes: data.data }),
        _ => Err("data at a place that is not a number".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Stretch, parts};

    #[test]
    fn a_text_is_cut_out_where_it_stands() {
        let all = parts(Stretch { address: 100, bytes: b"before text after" }, b"text");
        let all = all.map(|part| part.map(|part| (part.address, part.bytes)));
        assert_eq!(all, [Some((100, &b"before "[..])), Some((107, b"text")), Some((111, b" after"))]);
        assert!(parts(Stretch { address: 0, bytes: b"nothing" }, b"text")[1].is_none());
    }
}
