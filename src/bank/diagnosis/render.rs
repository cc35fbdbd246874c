//! Problems as text, each with the line it is on.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Message, Origin, Renderer, Snippet, Title};

use super::super::hidden::shown;
use super::{Diagnosis, MISSING_LANGUAGE, Problem, Severity};
use crate::messages::Messages;
use crate::tr;

/// How wide an excerpt of a long line is at most, in columns.
const WIDTH: usize = 100;

/// Sentences are not laid out in fewer columns than this.
const NARROWEST: usize = 20;

/// A longer mark says no more, in bytes.
const LONGEST_MARK: usize = 60;

/// Lines longer than this, in bytes, are cut before they are laid out: a hostile bank may be one
/// line of a megabyte, with a problem at every word.
const LONGEST_LINE: usize = 10_000;

pub(super) fn render(
    diagnosis: &Diagnosis,
    colour: bool,
    width: Option<usize>,
    messages: &Messages,
) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(width.unwrap_or(WIDTH).min(WIDTH));
    let block = |problem: &Problem, message: &str| {
        renderer.render(&[group(diagnosis, problem, message, width, messages)])
    };
    let (untranslated, others): (Vec<&Problem>, Vec<&Problem>) =
        diagnosis.problems.iter().partition(|problem| problem.code == MISSING_LANGUAGE);
    let of = |severity: Severity| others.iter().filter(move |problem| problem.severity == severity);
    let each = |problem: &&Problem| block(problem, &problem.message(messages));
    let mut blocks: Vec<String> = of(Severity::Error).map(each).collect();
    blocks.extend(together(&untranslated).iter().map(|texts| match texts.as_slice() {
        [only] => each(only),
        texts => block(texts[0], &many_untranslated(diagnosis, texts, messages)),
    }));
    blocks.extend(of(Severity::Warning).map(each));
    blocks.extend(left_out(diagnosis, messages));
    blocks.extend(diagnosis.ends_early.then(|| filled(&tr!(messages, "check-ends-early"), width, 0)));
    blocks.join("\n\n")
}

/// Those of which the same is said, together.
fn together<'p>(problems: &[&'p Problem]) -> Vec<Vec<&'p Problem>> {
    let mut together: Vec<Vec<&Problem>> = Vec::new();
    for problem in problems {
        match together.iter_mut().find(|others| others[0].said == problem.said) {
            Some(others) => others.push(problem),
            None => together.push(vec![problem]),
        }
    }
    together
}

/// That so many texts lack a language, and on which lines: whoever adds one has to find each of them,
/// and any other problem among them.
fn many_untranslated(diagnosis: &Diagnosis, texts: &[&Problem], messages: &Messages) -> String {
    let mut lines: Vec<usize> = texts.iter().map(|text| diagnosis.place(text).line).collect();
    lines.dedup();
    let count = lines.len();
    let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
    let more = vec![
        ("count", texts.len().into()),
        ("on", count.into()),
        ("lines", crate::messages::SaidValue::Text(lines.join(", "))),
    ];
    texts[0].said.instead("check-missing-languages", more).in_words(messages)
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

/// What is wrong, as it is introduced: in lines that go up to this column, where there is one.
pub(crate) fn title(
    severity: Severity,
    code: &'static str,
    message: &str,
    width: Option<usize>,
    messages: &Messages,
) -> Title<'static> {
    let (level, label) = match severity {
        Severity::Error => (Level::ERROR, tr!(messages, "check-error")),
        Severity::Warning => (Level::WARNING, tr!(messages, "check-warning")),
    };
    let introduction = label.chars().count() + "[]: ".len() + code.len();
    let message = filled(message, width, introduction);
    level.with_name(label).primary_title(message).id(code)
}

/// What to do about it, beside the numbers of lines that have so many digits.
pub(crate) fn advice(
    help: &str,
    digits: usize,
    width: Option<usize>,
    messages: &Messages,
) -> Message<'static> {
    let label = tr!(messages, "check-help");
    let help = filled(help, width, digits + " = : ".len() + label.chars().count());
    Level::HELP.with_name(label).message(help)
}

/// A sentence in lines that go up to this column, beside what takes so many of them.
fn filled(text: &str, width: Option<usize>, taken: usize) -> String {
    let Some(width) = width else { return text.to_owned() };
    let options = textwrap::Options::new(width.saturating_sub(taken).max(NARROWEST))
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}

fn group<'d>(
    diagnosis: &'d Diagnosis,
    problem: &Problem,
    message: &str,
    width: Option<usize>,
    messages: &Messages,
) -> Group<'d> {
    let title = title(problem.severity, problem.code, message, width, messages);
    let Line { number, text, marked, is_cut } = line(diagnosis, &problem.span, width);
    let snippet = Snippet::source(text).line_start(number).annotation(AnnotationKind::Primary.span(marked));
    let group = if is_cut {
        // The column of the excerpt is not that of the line, so the place is said beforehand.
        let place = diagnosis.place(problem);
        let origin = Origin::path(&diagnosis.name).line(place.line).char_column(place.column);
        title.element(origin).element(snippet)
    } else {
        title.element(snippet.path(&diagnosis.name))
    };
    let digits = number.to_string().len();
    group.element(advice(&problem.help(messages), digits, width, messages))
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
fn line(diagnosis: &Diagnosis, span: &Range<usize>, width: Option<usize>) -> Line {
    let yaml = &diagnosis.yaml;
    let start = yaml.floor_char_boundary(span.start);
    let number = diagnosis.lines.number(start);
    let Range { start: mut from, end: mut to } = diagnosis.lines.line(yaml, number);
    let start = start.min(to);
    // What is marked is never cut, however narrow the window.
    let longest_mark = width.map_or(LONGEST_MARK, |width| LONGEST_MARK.min(width / 2));
    let end = yaml.floor_char_boundary(span.end.clamp(start, to).min(start + longest_mark));
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
