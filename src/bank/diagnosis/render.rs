//! Problems as text, each with the line it is on.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::super::hidden::shown;
use super::{Diagnosis, Problem, Severity};
use crate::messages::Messages;
use crate::tr;

/// How wide an excerpt of a long line is, in columns.
const WIDTH: usize = 100;

/// A longer mark says no more, in bytes.
const LONGEST_MARK: usize = 60;

/// Lines longer than this, in bytes, are cut before they are laid out: a hostile bank may be one
/// line of a megabyte, with a problem at every word.
const LONGEST_LINE: usize = 10_000;

pub(super) fn render(diagnosis: &Diagnosis, colour: bool, messages: &Messages) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let blocks = [Severity::Error, Severity::Warning].into_iter().flat_map(|severity| {
        let problems = diagnosis.problems.iter().filter(move |problem| problem.severity == severity);
        problems.map(|problem| renderer.render(&[group(diagnosis, problem, messages)]))
    });
    let mut blocks: Vec<String> = blocks.collect();
    blocks.extend(left_out(diagnosis, messages));
    blocks.join("\n\n")
}

/// How many problems are not told. Errors are among them only where nothing but errors is told.
fn left_out(diagnosis: &Diagnosis, messages: &Messages) -> Option<String> {
    let told = |severity| diagnosis.problems.iter().filter(|problem| problem.severity == severity).count();
    let errors = diagnosis.errors - told(Severity::Error);
    let warnings = diagnosis.warnings - told(Severity::Warning);
    match (errors, warnings) {
        (0, 0) => None,
        (0, warnings) => Some(tr!(messages, "check-more-warnings", count = warnings)),
        (errors, _) => Some(tr!(messages, "check-more-errors", count = errors)),
    }
}

/// How a problem, or the advice on it, is introduced.
pub(crate) fn labelled(level: Level<'static>, messages: &Messages) -> Level<'static> {
    let name = match level {
        Level::ERROR => tr!(messages, "check-error"),
        Level::WARNING => tr!(messages, "check-warning"),
        _ => tr!(messages, "check-help"),
    };
    level.with_name(name)
}

fn group<'d>(diagnosis: &'d Diagnosis, problem: &Problem, messages: &Messages) -> Group<'d> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = labelled(level, messages).primary_title(problem.message(messages)).id(problem.code);
    let Line { number, text, marked, is_cut } = line(diagnosis, &problem.span);
    let snippet = Snippet::source(text).line_start(number).annotation(AnnotationKind::Primary.span(marked));
    let group = if is_cut {
        // The column of the excerpt is not that of the line, so the place is said beforehand.
        let place = diagnosis.place(problem);
        let origin = Origin::path(&diagnosis.name).line(place.line).char_column(place.column);
        title.element(origin).element(snippet)
    } else {
        title.element(snippet.path(&diagnosis.name))
    };
    group.element(labelled(Level::HELP, messages).message(problem.help(messages)))
}

/// A line, with the bytes of it that a problem is about.
struct Line {
    number: usize,
    text: String,
    marked: Range<usize>,
    /// Whether it does not begin where the line does.
    is_cut: bool,
}

/// The line a place starts on. One line is enough to find it; a whole block of text would bury
/// the message.
fn line(diagnosis: &Diagnosis, span: &Range<usize>) -> Line {
    let yaml = &diagnosis.yaml;
    let start = yaml.floor_char_boundary(span.start);
    let number = diagnosis.lines.number(start);
    let Range { start: mut from, end: mut to } = diagnosis.lines.line(yaml, number);
    let start = start.min(to);
    let end = yaml.floor_char_boundary(span.end.clamp(start, to).min(start + LONGEST_MARK));
    let is_cut = to - from > LONGEST_LINE;
    if is_cut {
        from = from.max(yaml.floor_char_boundary(start.saturating_sub(WIDTH)));
        to = to.min(yaml.floor_char_boundary(end + WIDTH));
    }
    let visible = |range: Range<usize>| -> String {
        yaml[range].chars().map(|letter| if letter == '\t' { ' ' } else { shown(letter) }).collect()
    };
    let mut text = visible(from..start);
    let marked_from = text.len();
    text.push_str(&visible(start..end));
    let marked = marked_from..text.len();
    text.push_str(&visible(end..to));
    Line { number, text, marked, is_cut }
}
