//! Styles and page without what only readers of the sources need: comments and indentation.

use crate::failure::{Done, Failure};

/// What stands around a comment.
pub type Comment = [&'static str; 2];
/// A comment in styles.
pub const CSS: Comment = ["/*", "*/"];
/// A comment in a page.
pub const HTML: Comment = ["<!--", "-->"];

/// A text of lines without its comments, each of which has lines of its own.
///
/// # Errors
/// A comment that shares a line with something else, or does not end; a text of a script that is more than one line.
pub fn terse(text: &str, [opens, closes]: Comment) -> Done<String> {
    let mut short = String::with_capacity(text.len());
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    while let Some(first) = lines.next() {
        let Some(mut last) = first.strip_prefix(opens) else {
            // Whoever reads lines one by one must not meet a text of many lines.
            if first.contains(opens) || first.matches('`').count() % 2 == 1 {
                return Err(misplaced(first));
            }
            short.extend([first, "\n"]);
            continue;
        };
        while !last.contains(closes) {
            last = lines.next().ok_or_else(|| misplaced(first))?;
        }
        if !last.ends_with(closes) || last.matches(closes).count() > 1 {
            return Err(misplaced(last));
        }
    }
    Ok(short)
}

fn misplaced(line: &str) -> Failure {
    Failure::new(
        format!("a comment shares a line with something else, or something does not end: {line}"),
        "give it lines of its own",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let css = "/* One. */\n\n.a {\n  color: red;\n  /* Two\n     lines. */\n  width: 1px;\n}\n";
        assert_eq!(terse(css, CSS).ok().as_deref(), Some(".a {\ncolor: red;\nwidth: 1px;\n}\n"));
        let html = "<p>\n  <!-- Why. -->\n  Text\n</p>\n";
        assert_eq!(terse(html, HTML).ok().as_deref(), Some("<p>\nText\n</p>\n"));
    }

    #[test]
    fn a_comment_beside_something_else_is_refused() {
        for css in ["a {} /* b */", "/* a */ b {}", "/* a */ b {} /* c */", "/* a", "const a = `b"] {
            assert!(terse(css, CSS).is_err(), "{css}");
        }
    }
}
