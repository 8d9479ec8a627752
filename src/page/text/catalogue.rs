//! Reads a catalogue in the syntax of Fluent, in as much of it as the page's texts use.
//!
//! That is: texts in one line, `{ $value }`, `{ other-text }`, `{ -term }` and choices by a number
//! with a variant in each line. Fluent's own library reads all of its syntax and every language's
//! plurals, for about a twentieth of the page's transfer; a test holds this one to it, text by text.

use super::Filling;

/// The texts of a file by their keys, in the order of the keys.
pub struct Catalogue(Vec<(&'static str, &'static str)>);

/// What a text is filled in with, by name.
pub type Fillings<'a> = &'a [(&'static str, Filling)];

impl Catalogue {
    /// The texts of a file; of two with the same key, either.
    pub fn new(file: &'static str) -> Self {
        let mut at = 0;
        let mut texts = Vec::new();
        for line in file.split_inclusive('\n') {
            if let Some(key) = key(line) {
                texts.push((key, pattern(&file[at + line.find('=').map_or(0, |sign| sign + 1)..])));
            }
            at += line.len();
        }
        texts.sort_unstable_by_key(|&(key, _)| key);
        Self(texts)
    }

    /// Whether there is a text of a key.
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// The pattern of a key.
    fn pattern(&self, key: &str) -> Option<&'static str> {
        let index = self.0.binary_search_by_key(&key, |&(key, _)| key).ok()?;
        Some(self.0[index].1)
    }
}

/// The key of a line in which a text begins.
pub fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" =")?;
    (!key.contains(' ')).then_some(key)
}

/// The pattern that begins here: up to the end of the line, and of those that are indented after it.
fn pattern(rest: &str) -> &str {
    let end = rest.match_indices('\n').find(|(at, _)| !rest[at + 1..].starts_with(' '));
    rest[..end.map_or(rest.len(), |(at, _)| at)].trim()
}

/// The text of a key from the first catalogue that has it, filled in; the key where none has it.
pub fn text(catalogues: &[&Catalogue], key: &str, fillings: Fillings) -> String {
    let mut text = String::new();
    write(&mut text, catalogues, found(catalogues, key), fillings);
    text
}

fn found<'a>(catalogues: &[&Catalogue], key: &'a str) -> &'a str {
    catalogues.iter().find_map(|catalogue| catalogue.pattern(key)).unwrap_or(key)
}

fn write(text: &mut String, catalogues: &[&Catalogue], pattern: &str, fillings: Fillings) {
    let mut rest = pattern;
    while let Some((plain, after)) = rest.split_once('{') {
        text.push_str(plain);
        let (inside, after) = up_to_brace(after);
        let filling = |name: &str| {
            let name = name.trim().trim_start_matches('$');
            fillings.iter().find(|(known, _)| *known == name).map(|(_, filling)| filling)
        };
        match inside.split_once("->") {
            Some((name, variants)) => {
                write(text, catalogues, variant(variants, filling(name)), fillings);
            }
            None if inside.starts_with('$') => {
                filling(inside).into_iter().for_each(|filling| filling.write(text))
            }
            None => write(text, catalogues, found(catalogues, inside), fillings),
        }
        rest = after;
    }
    text.push_str(rest);
}

/// What stands before the brace that closes, and what after it.
fn up_to_brace(rest: &str) -> (&str, &str) {
    let mut depth = 0;
    for (at, character) in rest.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => return (rest[..at].trim(), &rest[at + 1..]),
            '}' => depth -= 1,
            _ => {}
        }
    }
    (rest, "")
}

/// The variant for a filling, else the one with a star.
fn variant<'a>(variants: &'a str, filling: Option<&Filling>) -> &'a str {
    let mut default = "";
    for line in variants.lines() {
        let Some((label, pattern)) = line.trim_start().split_once(']') else { continue };
        if let Some(label) = label.strip_prefix('[') {
            if filling.is_some_and(|filling| filling.is(label)) {
                return pattern.trim();
            }
        } else {
            default = pattern.trim();
        }
    }
    default
}

impl Filling {
    /// Whether a choice between variants takes the one of this label.
    fn is(&self, label: &str) -> bool {
        match self {
            Self::Text(text) => text == label,
            // English has two plurals.
            Self::Count(1) if label == "one" => true,
            Self::Count(count) => label.parse() == Ok(*count),
        }
    }

    fn write(&self, text: &mut String) {
        match self {
            Self::Text(filling) => text.push_str(filling),
            Self::Count(count) => text.push_str(&count.to_string()),
        }
    }
}
