//! What is no YAML at all, in the words of someone who writes a bank.

use std::ops::Range;

use serde_saphyr::Error;

use super::diagnosis::Problem;
use super::hidden::{described, is_hidden};
use super::slips;
use crate::messages::{Said, said};
use crate::reading::{Node, Unread};

/// The parser's messages about form, with the message for what each comes from when a person writes
/// a bank. The library hands over no more than the text, so that has to tell them apart.
const COMMON: &[(&str, &str)] = &[
    ("mapping values are not allowed", "check-value-not-allowed"),
    ("invalid indentation", "check-indentation"),
    ("tab cannot be used as indentation", "check-tab"),
    ("tabs disallowed", "check-tab"),
    ("did not find expected ',' or '}'", "check-missing-between-braces"),
    ("did not find expected", "check-line-does-not-fit"),
    ("illegal placement of ':'", "check-colon-without-key"),
    ("simple key expected ':'", "check-neither-key-nor-item"),
    ("unknown escape character", "check-backslash"),
    ("found unknown anchor", "check-star"),
    ("unsupported YAML major version", "check-yaml-version"),
    ("comment intercepting", "check-comment-within-text"),
    ("unexpected character", "check-start-of-text"),
];

/// The problem of a file in which nothing is written.
pub(super) fn empty() -> Problem {
    Problem::error("empty", 0..0, said!("check-empty"))
}

/// The problem of a file that holds something else.
pub(super) fn unrelated(node: &Node) -> Problem {
    Problem::error("no-bank", node.span.start..node.span.start + 1, said!("check-no-bank"))
}

/// The problem that keeps a text from being read as YAML.
pub(super) fn problem(yaml: &str, unread: &Unread) -> Problem {
    let span = unread.span.clone();
    if let Some(said) = unread.too_complex() {
        return Problem::error("too-complex", span, said);
    }
    match unread.error.without_snippet() {
        Error::MultipleDocuments { .. } => {
            // The parser gives the place of what follows the line that parts the two.
            let before = yaml.get(..span.start).unwrap_or_default();
            let parting = before.rfind("\n---").max(before.rfind("\n..."));
            let span = parting.map_or(span, |newline| newline + 1..newline + 4);
            Problem::error("several-documents", span, said!("check-several-documents"))
        }
        Error::Eof { .. } => empty(),
        Error::UnknownAnchor { .. } => Problem::error("yaml", span, said!("check-star")),
        Error::ExternalMessage { msg, .. } | Error::Message { msg, .. } => of_form(yaml, msg, span),
        other => of_form(yaml, &other.to_string(), span),
    }
}

fn of_form(yaml: &str, text: &str, span: Range<usize>) -> Problem {
    if let Some(problem) = hidden_after(yaml, text, &span).or_else(|| slips::before(yaml, span.start)) {
        return problem;
    }
    let common = COMMON.iter().find(|(known, _)| text.contains(known));
    Problem::error("yaml", span, Said::new(common.map_or("check-no-yaml", |(_, id)| id), Vec::new()))
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
    let said = said!("check-hidden", sign = described(found), part = "text");
    Some(Problem::error("control-character", start..start + found.len_utf8(), said))
}
