//! Texts that only the rest reads, and where they stand in the memory that both programs share.

use super::Outcome;
use wasmparser::{Data, DataKind, Operator, Parser, Payload};

/// The files of these sentences, in the order in which the page reads them, as one text.
const SENTENCES: [&str; 4] = [
    include_str!("../../../src/page/text/en/reasons.ftl"),
    include_str!("../../../src/page/text/en/present.ftl"),
    include_str!("../../../src/page/text/en/embed.ftl"),
    include_str!("../../../src/page/text/en/train.ftl"),
];

/// The files of exercises, each a text of its own.
const EXERCISES: [&str; 10] = [
    include_str!("../../../src/page/exercise/01-how-often-ahead.json"),
    include_str!("../../../src/page/exercise/02-which-source.json"),
    include_str!("../../../src/page/exercise/03-one-conversation.json"),
    include_str!("../../../src/page/exercise/04-which-pays-first.json"),
    include_str!("../../../src/page/exercise/05-more-leads.json"),
    include_str!("../../../src/page/exercise/06-eight-of-ten.json"),
    include_str!("../../../src/page/exercise/07-two-scoreboards.json"),
    include_str!("../../../src/page/exercise/08-make-it-not-pay.json"),
    include_str!("../../../src/page/exercise/09-make-it-pay.json"),
    include_str!("../../../src/page/exercise/10-three-conversations.json"),
];

/// All texts of the rest.
pub fn texts() -> impl Iterator<Item = String> {
    std::iter::once(SENTENCES.concat()).chain(EXERCISES.map(str::to_owned))
}

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
/// It lacks one of them, or has it in pieces.
pub fn later(wasm: &[u8]) -> Outcome<Vec<Stretch<'_>>> {
    let of_the_rest = |whole| {
        let [_, later] = halves(whole);
        later
    };
    let later: Vec<_> = all(wasm)?.into_iter().flat_map(of_the_rest).collect();
    for text in texts() {
        if !later.iter().any(|found| found.bytes == text.as_bytes()) {
            let begin: String = text.chars().take(40).collect();
            return Err(format!(
                "a later text is not in it as src/page/text.rs or exercise.rs has it: {begin}"
            )
            .into());
        }
    }
    Ok(later)
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
    let [early, _] = halves(stretch(data)?);
    Ok(early)
}

/// What a stretch holds early, and the texts of the rest in it.
fn halves(whole: Stretch<'_>) -> [Vec<Stretch<'_>>; 2] {
    let (mut early, mut later) = (vec![whole], Vec::new());
    for text in texts() {
        let cut = |part| {
            let [before, text, after] = parts(part, text.as_bytes());
            later.extend(text);
            [before, after].into_iter().flatten()
        };
        early = early.into_iter().flat_map(cut).collect();
    }
    [early, later]
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
