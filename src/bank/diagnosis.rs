mod render;

pub(crate) use render::{advice, title};

use std::fmt;
use std::ops::Range;

use super::hidden::visible;
use crate::messages::{Language, Messages, Said, said};
use crate::reading::{Lines, Place, nearest, quotable};
use crate::tr;

/// More problems than this are no help to anyone: of the warnings beyond them it is counted how many
/// there are. Errors are told all the same, for each has to be mended.
pub(super) const MOST_PROBLEMS: usize = 200;

/// No bank that somebody wrote has more errors than this; what is left out is counted.
const MOST_ERRORS: usize = 1000;

/// The code of a text that is not in a language of its bank, of which there are many at once.
pub(super) const MISSING_LANGUAGE: &str = "missing-language";

/// The longest message, in characters: it quotes what was written.
const LONGEST: usize = 300;

/// What is wrong with a bank, and what could be better, sorted by place.
#[derive(Clone, Debug)]
pub struct Diagnosis {
    name: String,
    yaml: String,
    lines: Lines,
    problems: Vec<Problem>,
    errors: usize,
    warnings: usize,
    /// Whether reading ended at a problem, so that nobody looked at the rest.
    ends_early: bool,
}

/// One thing that is wrong with a bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// A stable name for this kind of problem, for example `unknown-key`.
    pub code: &'static str,
    /// Whether the bank can still be used.
    pub severity: Severity,
    /// What is wrong, and unless there is better advice, a way to mend it.
    pub(super) said: Said,
    /// Better advice.
    pub(super) advice: Option<Said>,
    /// Where it is, in bytes of the text.
    pub(super) span: Range<usize>,
    /// Where the thing is that it repeats: at first its first byte, in a diagnosis its line.
    earlier: Option<usize>,
}

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The bank cannot be used.
    Error,
    /// The bank works, but not as well as it could.
    Warning,
}

impl Problem {
    pub(super) fn error(code: &'static str, span: Range<usize>, said: Said) -> Self {
        Self { code, severity: Severity::Error, said, advice: None, span, earlier: None }
    }

    pub(super) fn warning(code: &'static str, span: Range<usize>, said: Said) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, said) }
    }

    /// Gives other advice than usual.
    pub(super) fn advised(mut self, advice: Said) -> Self {
        self.advice = Some(advice);
        self
    }

    /// Says that what is not written has to be, unless there is better advice.
    pub(super) fn cannot_be_left_out(&mut self) {
        self.advice.get_or_insert_with(|| said!("check-write-required"));
    }

    /// Says on which line the thing is that this one repeats.
    pub(super) fn repeats(mut self, earlier: &Range<usize>) -> Self {
        self.earlier = Some(earlier.start);
        self
    }

    /// Says "did you mean" instead of any other advice, where one of the candidates looks like what
    /// was written.
    pub(super) fn did_you_mean<'c>(
        self,
        written: &str,
        candidates: impl IntoIterator<Item = &'c str>,
    ) -> Self {
        match nearest(written, candidates) {
            Some(nearest) => self.advised(said!("check-meant", meant = nearest)),
            None => self,
        }
    }

    /// What is wrong, in the reader's language.
    pub fn message(&self, messages: &Messages) -> String {
        let message = quotable(&self.said.in_words(messages), LONGEST);
        match self.earlier {
            Some(line) => tr!(messages, "check-repeats", message = message, line = line),
            None => message,
        }
    }

    /// A way to mend it, in the reader's language.
    pub fn help(&self, messages: &Messages) -> String {
        let help = self.advice.as_ref().map(|advice| advice.in_words(messages));
        quotable(&help.unwrap_or_else(|| self.said.help(messages)), LONGEST)
    }
}

impl Diagnosis {
    pub(super) fn new(name: &str, yaml: &str, mut problems: Vec<Problem>) -> Self {
        let lines = Lines::of(yaml);
        problems.sort_by(|one, other| {
            (one.span.start, one.severity, one.code).cmp(&(other.span.start, other.severity, other.code))
        });
        problems.dedup();
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        let warnings = problems.len() - errors;
        if problems.len() > MOST_PROBLEMS {
            problems.sort_by_key(|problem| (problem.severity, problem.code == MISSING_LANGUAGE));
            problems.truncate(errors.clamp(MOST_PROBLEMS, MOST_ERRORS));
            problems.sort_by_key(|problem| problem.span.start);
        }
        for problem in &mut problems {
            problem.earlier = problem.earlier.map(|earlier| lines.number(earlier));
        }
        let (name, yaml) = (visible(name).into_owned(), yaml.to_owned());
        Self { name, yaml, lines, problems, errors, warnings, ends_early: false }
    }

    /// The same of a bank that could not be read any further.
    pub(super) fn ending_early(self, ends_early: bool) -> Self {
        Self { ends_early, ..self }
    }

    /// Only what makes the bank unusable: nobody who cannot use it looks for what reads better.
    pub(super) fn without_warnings(mut self) -> Self {
        self.problems.retain(|problem| problem.severity == Severity::Error);
        self.warnings = 0;
        self
    }

    /// What the bank was called when it was read, usually the file's path.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The problems, sorted by place: every error, and warnings up to 200 of both.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// How many problems of this weight there are.
    pub fn count(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
        }
    }

    /// Whether the bank cannot be used.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Whether reading ended at a problem: the rest can hold more of them.
    pub fn ends_early(&self) -> bool {
        self.ends_early
    }

    /// Where a problem of this diagnosis starts.
    pub fn place(&self, problem: &Problem) -> Place {
        self.lines.place(&self.yaml, problem.span.start)
    }

    /// Where a problem of this diagnosis ends: the place of the first character after it.
    pub fn end(&self, problem: &Problem) -> Place {
        self.lines.place(&self.yaml, problem.span.end.max(problem.span.start))
    }

    /// Every problem with its line, as a compiler prints them: the errors, then the warnings.
    ///
    /// Control characters and bidirectional marks of the bank are shown by visible stand-ins. Where
    /// there is a width, no line is longer.
    pub fn render(&self, colour: bool, width: Option<usize>, messages: &Messages) -> String {
        render::render(self, colour, width, messages)
    }
}

impl fmt::Display for Diagnosis {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.render(false, None, &Messages::new(Language::FALLBACK)))
    }
}

impl std::error::Error for Diagnosis {}
