//! What YAML leaves out of a text without a word: a `#` with all that follows, and a first word
//! with a `!` or `&`.

use std::ops::Range;

use super::super::diagnosis::Problem;
use super::super::slips;
use super::{At, Node, Read, Reader, Value};

const BLANKS: [char; 2] = [' ', '\t'];

impl Reader<'_> {
    /// A text that people read, with a warning of what it has lost.
    pub(super) fn prose(&mut self, node: Node) -> Option<At<String>> {
        let is_plain = matches!(node.value, Value::Scalar { number: None, boolean: None, .. });
        let is_elsewhere = after(self.yaml, node.span.start).starts_with('*');
        if is_plain && !is_elsewhere {
            if let Some(problem) = glued_key(self.yaml, &node.span) {
                self.problems.push(problem);
                return None;
            }
            self.problems.extend(lost_comment(self.yaml, &node.span));
            self.problems.extend(curly_quotes(self.yaml, &node.span));
            self.problems.extend(lone_quote(self.yaml, &node.span));
            self.problems.extend(lost_word(self.yaml, &node.span));
        }
        Read::read(self, node)
    }

    /// How there can be nothing where something is written.
    pub(super) fn why_nothing(&self, span: &Range<usize>) -> Option<&'static str> {
        let rest = after(self.yaml, span.end).trim_start_matches([':', ' ', '\t']);
        if rest.starts_with('#') {
            return Some("what follows `#` is a comment: put quotes around a text with a `#` in it");
        }
        let is_tag = before(self.yaml, span.start).starts_with(['!', '&']);
        is_tag.then_some("put quotes around a text that starts with `!` or `&`")
    }
}

fn after(yaml: &str, place: usize) -> &str {
    yaml.get(place..).unwrap_or_default()
}

/// The word that stands before a place.
fn before(yaml: &str, place: usize) -> &str {
    let before = yaml.get(..place).unwrap_or_default().trim_end_matches(BLANKS);
    before.rsplit([' ', '\t', '\n', ',', '[', '{']).next().unwrap_or_default()
}

fn lost_comment(yaml: &str, text: &Range<usize>) -> Option<Problem> {
    let written = yaml.get(text.clone())?;
    if written.starts_with(['"', '\'']) || written.ends_with('\n') {
        return None;
    }
    let rest = after(yaml, text.end);
    let comment = rest.trim_start_matches(BLANKS);
    let blanks = &rest[..rest.len() - comment.len()];
    let comment = if comment.starts_with('#') { comment.lines().next()?.trim_end() } else { return None };
    let says = comment.trim_start_matches('#');
    // Those who mean a comment keep it apart from the text.
    let is_apart = blanks.len() > 1 || blanks == "\t";
    if is_apart && (says.is_empty() || says.starts_with(' ')) {
        return None;
    }
    let start = text.end + blanks.len();
    let message = "the text ends before this: a `#` after a blank starts a comment";
    let help = "put quotes around the whole text if this belongs to it, and two blanks before a comment";
    Some(Problem::warning("lost-text", start..start + comment.len(), message).help(help))
}

fn lost_word(yaml: &str, text: &Range<usize>) -> Option<Problem> {
    let word = before(yaml, text.start);
    // These are YAML, written by someone who knows it.
    let is_used = word.starts_with('&') && yaml.contains(&word.replace('&', "*"));
    if !word.starts_with(['!', '&']) || word == "!!str" || is_used {
        return None;
    }
    let end = yaml[..text.start].trim_end_matches(BLANKS).len();
    let message = format!("`{word}` is no part of the text: `{}` has a meaning of its own here", &word[..1]);
    let help = "put quotes around the whole text if this belongs to it; otherwise remove it";
    Some(Problem::warning("lost-text", end - word.len()..end, message).help(help))
}

/// Quotes that were to hold the text together, and are a part of it.
fn curly_quotes(yaml: &str, text: &Range<usize>) -> Option<Problem> {
    let inner = yaml.get(text.clone())?.strip_prefix(['“', '„', '‘', '‚'])?;
    let inner = inner.strip_suffix(['“', '”', '‘', '’', '"'])?;
    let message = "these curly quotes are a part of the text, and are shown with it";
    let help = "leave them out, or type straight ones (`\"`)";
    let problem = Problem::warning("curly-quotes", text.clone(), message).help(help);
    (!inner.contains(slips::CURLY) && !inner.contains('"')).then_some(problem)
}

/// A quote that is opened and not closed, or the other way round: it is a part of the text.
fn lone_quote(yaml: &str, text: &Range<usize>) -> Option<Problem> {
    let written = yaml.get(text.clone())?;
    let (before, after) = written.split_once('"')?;
    // Inches have one, and what starts with one was read as a text in quotes.
    if before.is_empty() || before.ends_with(|last: char| last.is_ascii_digit()) || after.contains('"') {
        return None;
    }
    let start = text.start + before.len();
    let (message, help) = if after.is_empty() {
        (
            "this quote was not opened, and is shown with the text",
            "write one before the text too, or leave it out",
        )
    } else {
        (
            "this quote is not closed, and is shown with the text",
            "write one behind what it quotes too, or leave it out",
        )
    };
    Some(Problem::warning("lone-quote", start..start + 1, message).help(help))
}

/// A key that became part of a text, for want of a blank behind its colon.
fn glued_key(yaml: &str, text: &Range<usize>) -> Option<Problem> {
    let written = yaml.get(text.clone())?;
    let starts_line = matches!(before(yaml, text.start), "" | "-");
    if written.starts_with(['"', '\'']) || written.ends_with('\n') {
        return None;
    }
    let mut at = text.start;
    for (number, line) in written.split('\n').enumerate() {
        let start = at + line.len() - line.trim_start().len();
        at += line.len() + 1;
        if slips::is_glued(line.trim_start()) && (number > 0 || starts_line) {
            let key = slips::word(&yaml[start..]);
            let message = format!("a blank is missing after `{key}:`");
            let problem = Problem::error("lost-text", start..start + key.len() + 1, message);
            return Some(problem.help(format!("write `{key}: …`")));
        }
    }
    None
}
