//! What is no YAML at all, in the words of someone who writes a bank.

use std::ops::Range;

use serde_saphyr::Error;

use super::diagnosis::Problem;
use super::hidden::{describe, is_hidden};
use super::slips;
use crate::reading::Unread;

/// The parser's messages about form, with what each comes from when a person writes a bank, and
/// what to do. The library hands over no more than the text, so that has to tell them apart; a
/// text that is not here is shown as it is.
const COMMON: &[(&str, &str, &str)] = &[
    (
        "mapping values are not allowed",
        "this `: ` starts a value where none can be",
        "a text with `: ` in it needs quotes around it; otherwise check the indentation of this line",
    ),
    ("invalid indentation", "this line is not indented like the lines around it", INDENT),
    ("tab cannot be used as indentation", "this line is indented with a tab", TABS),
    ("tabs disallowed", "this line is indented with a tab", TABS),
    (
        "did not find expected ',' or '}'",
        "something is missing before this, between the brackets `{` and `}`",
        "put a comma between two entries, quotes around a text with a comma or colon in it, and `}` at the end",
    ),
    (
        "did not find expected",
        "this line does not fit the lines above it",
        "indent it exactly as the other keys of the same item; a list item starts with `- `",
    ),
    (
        "illegal placement of ':'",
        "this `:` follows no key",
        "write a key and its `:` on one line; a text with a `:` in it needs quotes around it",
    ),
    (
        "simple key expected ':'",
        "this line is neither `key: …` nor an item of a list",
        "a text that goes on is indented deeper than its key",
    ),
    (
        "unknown escape character",
        "`\\` has a meaning of its own between double quotes",
        "write `\\\\`, or use single quotes",
    ),
    ("found unknown anchor", "this `*` refers to nothing", STAR),
    ("unsupported YAML major version", "this asks for another version of YAML", "remove this line"),
    (
        "comment intercepting",
        "the text ends before this: a `#` after a blank starts a comment",
        "put quotes around the whole text",
    ),
    ("unexpected character", "this character cannot start a text", "put quotes around the text"),
];

const INDENT: &str = "indent with spaces, what belongs together equally deep";
pub(super) const TABS: &str = "indent with spaces: YAML allows no tabs";
const STAR: &str = "a text that starts with `*` needs quotes around it";

/// The problem of a file in which nothing is written.
pub(super) fn empty() -> Problem {
    Problem::error("empty", 0..0, "there is no question bank in this file")
        .help("`boardready bank new` writes one to start from")
}

/// The problem that keeps a text from being read as YAML.
pub(super) fn problem(yaml: &str, unread: &Unread) -> Problem {
    let span = unread.span.clone();
    if let Some(help) = unread.too_complex() {
        return Problem::error("too-complex", span, "this is more than a question bank can hold").help(help);
    }
    match unread.error.without_snippet() {
        Error::MultipleDocuments { .. } => {
            // The parser gives the place of what follows the line that parts the two.
            let before = yaml.get(..span.start).unwrap_or_default();
            let parting = before.rfind("\n---").max(before.rfind("\n..."));
            let span = parting.map_or(span, |newline| newline + 1..newline + 4);
            Problem::error("several-documents", span, "a second YAML document starts here")
                .help("a bank is one document: remove this line")
        }
        Error::Eof { .. } => empty(),
        Error::UnknownAnchor { .. } => Problem::error("yaml", span, "this `*` refers to nothing").help(STAR),
        Error::ExternalMessage { msg, .. } | Error::Message { msg, .. } => of_form(yaml, msg, span),
        other => of_form(yaml, &other.to_string(), span),
    }
}

fn of_form(yaml: &str, text: &str, span: Range<usize>) -> Problem {
    if let Some(problem) = hidden_after(yaml, text, &span).or_else(|| slips::before(yaml, span.start)) {
        return problem;
    }
    if let Some((_, message, help)) = COMMON.iter().find(|(known, ..)| text.contains(known)) {
        return Problem::error("yaml", span, message).help(help);
    }
    // The library appends the place, which the snippet shows already.
    let text = text.split(" at line ").next().unwrap_or(text);
    Problem::error("yaml", span, format!("this is no valid YAML: {text}"))
        .help("check the indentation, the quotes and the brackets of this line and the one above it")
}

/// A character that YAML does not allow because it cannot be seen. The parser gives the place
/// where the text with it begins.
fn hidden_after(yaml: &str, text: &str, span: &Range<usize>) -> Option<Problem> {
    if !["unexpected character", "BOM"].iter().any(|known| text.contains(known)) {
        return None;
    }
    let line = yaml.get(span.start..)?.lines().next()?;
    let (offset, found) =
        line.char_indices().find(|(_, letter)| is_hidden(*letter) && !matches!(letter, '\r' | '\t'))?;
    let start = span.start + offset;
    let message = format!("here stands {}, which cannot be seen", describe(found));
    let problem = Problem::error("control-character", start..start + found.len_utf8(), message);
    Some(problem.help("type the text anew: it was probably pasted from elsewhere"))
}
