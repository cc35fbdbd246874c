//! What YAML leaves out of a text without a word: a `#` with all that follows, and a first word
//! with a `!` or `&`.

use std::ops::Range;

use super::super::diagnosis::Problem;
use super::super::slips;
use super::{At, Node, Read, Reader, Value};
use crate::messages::{Said, said};

const BLANKS: [char; 2] = [' ', '\t'];

impl Reader<'_> {
    /// A text that people read, with what it has lost: a bank that would ask something else than what
    /// is written cannot be used.
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

    /// A text in one of several languages, none of which can be left out.
    pub(super) fn translation(&mut self, node: Node) -> Option<At<String>> {
        let is_empty = matches!(node.value, Value::Null | Value::Absent);
        let before = self.problems.len();
        let text = self.prose(node);
        if let [problem] = &mut self.problems[before..]
            && is_empty
        {
            problem.cannot_be_left_out();
        }
        text
    }

    /// How there can be nothing where something is written.
    pub(super) fn why_nothing(&self, span: &Range<usize>) -> Option<Said> {
        let rest = after(self.yaml, span.end).trim_start_matches([':', ' ', '\t']);
        if rest.starts_with('#') {
            return Some(said!("check-comment-for-text"));
        }
        let is_tag = before(self.yaml, span.start).starts_with(['!', '&']);
        is_tag.then(|| said!("check-tag-for-text"))
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
    let start = text.end + blanks.len();
    let lost = || Problem::error("lost-text", start..start + comment.len(), said!("check-lost-comment"));
    (!slips::is_apart(&yaml[text.start..start], comment)).then(lost)
}

fn lost_word(yaml: &str, text: &Range<usize>) -> Option<Problem> {
    let word = before(yaml, text.start);
    // These are YAML, written by someone who knows it.
    let is_used = word.starts_with('&') && yaml.contains(&word.replace('&', "*"));
    if !word.starts_with(['!', '&']) || word == "!!str" || is_used {
        return None;
    }
    let end = yaml[..text.start].trim_end_matches(BLANKS).len();
    let said = said!("check-lost-word", word = word, sign = &word[..1]);
    Some(Problem::error("lost-text", end - word.len()..end, said))
}

/// Quotes that were to hold the text together, and are a part of it.
fn curly_quotes(yaml: &str, text: &Range<usize>) -> Option<Problem> {
    let written = yaml.get(text.clone())?;
    let inner = written.strip_prefix(['“', '„', '‘', '‚'])?;
    let inner = inner.strip_suffix(['“', '”', '‘', '’', '"'])?;
    // Two quotations, one at either end, have quotes of the same kind between them.
    let (opens, closes) = (inner.find('“'), inner.find('”'));
    let are_one = match written.chars().next() {
        Some('“') => !inner.contains('„') && (closes.is_none() || opens < closes && opens.is_some()),
        Some('„') => !inner.contains(['„', '“', '”']),
        _ => !inner.contains(slips::CURLY),
    };
    let problem = || Problem::warning("curly-quotes", text.clone(), said!("check-curly-quotes"));
    (are_one && !inner.contains('"')).then(problem)
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
    let said = said!("check-lone-quote", lacks = if after.is_empty() { "start" } else { "end" });
    Some(Problem::warning("lone-quote", start..start + 1, said))
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
            let span = start..start + key.len() + 1;
            return Some(Problem::error("lost-text", span, said!("check-blank-missing", key = key)));
        }
    }
    None
}
