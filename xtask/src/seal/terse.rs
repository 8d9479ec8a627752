//! The page without what only readers of its source need: comments and indentation.

use crate::failure::{Done, Failure};

const OPENS: &str = "<!--";
const CLOSES: &str = "-->";

/// A page without its comments, each of which has lines of its own.
///
/// # Errors
/// A comment that shares a line with something else, or does not end; a text of a script that is more than one line.
pub fn terse(html: &str) -> Done<String> {
    let mut short = String::with_capacity(html.len());
    let mut lines = html.lines().map(str::trim).filter(|line| !line.is_empty());
    while let Some(first) = lines.next() {
        let Some(mut last) = first.strip_prefix(OPENS) else {
            // Whoever reads lines one by one must not meet a text of many lines.
            if first.contains(OPENS) || first.matches('`').count() % 2 == 1 {
                return Err(misplaced(first));
            }
            short.extend([first, "\n"]);
            continue;
        };
        while !last.contains(CLOSES) {
            last = lines.next().ok_or_else(|| misplaced(first))?;
        }
        if !last.ends_with(CLOSES) || last.matches(CLOSES).count() > 1 {
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
        let html = "<p>\n  <!-- Why. -->\n  Text\n</p>\n\n<!-- Two\n     lines. -->\n<hr>\n";
        assert_eq!(terse(html).ok().as_deref(), Some("<p>\nText\n</p>\n<hr>\n"));
    }

    #[test]
    fn a_comment_beside_something_else_is_refused() {
        for html in
            ["<p> <!-- a -->", "<!-- a --> <p>", "<!-- a --> <p> <!-- b -->", "<!-- a", "const a = `b"]
        {
            assert!(terse(html).is_err(), "{html}");
        }
    }
}
