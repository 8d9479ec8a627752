//! Text from outside: the bytes of files, names, and what messages quote of them.

use super::field::NAME_CHARACTERS;

/// The text of bytes in UTF-8, or in UTF-16 with its byte order mark, as some editors save it; none where
/// they are neither.
pub fn of_bytes(bytes: Vec<u8>) -> Option<String> {
    let read: fn([u8; 2]) -> u16 = match bytes.first_chunk() {
        Some([0xff, 0xfe]) => u16::from_le_bytes,
        Some([0xfe, 0xff]) => u16::from_be_bytes,
        _ => return String::from_utf8(bytes).ok(),
    };
    let (units, []) = bytes.as_chunks() else { return None };
    let units: Vec<u16> = units.iter().copied().map(read).collect();
    String::from_utf16(&units).ok()
}

/// Whether a name may have this character. Control characters would speak to a terminal, and those that
/// turn the direction of writing would turn the words around the name as well.
pub fn is_of_names(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text as it can be quoted: at most as long as a name, and of such characters alone.
pub fn quoted(text: &str) -> String {
    let mut characters = text.chars().filter(|&character| is_of_names(character));
    let quoted: String = characters.by_ref().take(NAME_CHARACTERS).collect();
    if characters.next().is_some() { quoted + "…" } else { quoted }
}
