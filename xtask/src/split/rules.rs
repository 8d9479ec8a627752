//! Which functions come later, by their names.

/// Paths that a function of the rest mentions in its name.
pub struct Rules<'a> {
    later: Vec<&'a str>,
    /// Functions that mention such a path, and do not come later all the same.
    early: Vec<&'a str>,
}

impl<'a> Rules<'a> {
    /// A path a line, with `!` before those that come early; `#` begins a remark.
    pub fn of(text: &'a str) -> Self {
        let (early, later): (Vec<&str>, _) = lines(text).partition(|line| line.starts_with('!'));
        Self { later, early: early.into_iter().map(|line| &line[1..]).collect() }
    }

    /// Whether a function of this name comes later.
    pub fn apply_to(&self, name: &str) -> bool {
        let mentions_any = |paths: &[&str]| paths.iter().any(|path| mentions(name, path));
        mentions_any(&self.later) && !mentions_any(&self.early)
    }
}

/// The lines of a list that say something: `#` begins a remark.
pub fn lines(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Whether a name has a path in it, whole words of it.
fn mentions(name: &str, path: &str) -> bool {
    let is_part_of_word = |character: char| character.is_alphanumeric() || character == '_';
    name.match_indices(path).any(|(at, _)| {
        let (before, after) = (&name[..at], &name[at + path.len()..]);
        !before.ends_with(is_part_of_word) && !after.starts_with(is_part_of_word)
    })
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn a_path_is_mentioned_by_whole_words() {
        let rules = Rules::of("# In a room.\nhandoff::page::room\n");
        assert!(rules.apply_to("<Option<handoff::page::room::Room> as Clone>::clone"));
        assert!(!rules.apply_to("handoff::page::room_service"));
        assert!(!rules.apply_to("my_handoff::page::room"));
        assert!(!rules.apply_to(""));
    }

    #[test]
    fn what_comes_early_does_so_whatever_it_mentions() {
        let rules = Rules::of("handoff::page::room\n!gloo::frame\n");
        assert!(!rules.apply_to("gloo::frame::<handoff::page::room::Room>"));
    }
}
