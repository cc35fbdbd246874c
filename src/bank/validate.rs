//! From the bank as it is written to the bank as it is meant, or every problem on the way.

mod condition;
mod dimension;
mod header;
mod id;
mod phrase;
mod scale;

use std::ops::Range;

use sha2::{Digest, Sha256};

use super::diagnosis::{Diagnosis, Problem};
use super::node::{self, At, Kind};
use super::{Dimension, Missing, QuestionBank, Rule, Scale, Severity, Text, source, syntax};
use id::Ids;
use phrase::{Limit, Seen};

pub(super) fn check(name: &str, yaml: &str) -> (Option<QuestionBank>, Diagnosis) {
    // A byte order mark is no mistake of the author's: editors add it unseen.
    let yaml = yaml.strip_prefix('\u{feff}').unwrap_or(yaml);
    let mut reader = source::Reader::default();
    let source = match node::read(yaml) {
        Ok(At { value: Kind::Null, .. }) => {
            reader.problems.push(syntax::empty());
            None
        }
        Ok(node) => source::Bank::read(&mut reader, node),
        Err(problem) => {
            reader.problems.push(problem);
            None
        }
    };
    if let Some(other) = source.as_ref().and_then(|source| header::other_format(source.format.as_ref()?)) {
        // Whatever else is said of it would be said by the rules of this format.
        return (None, Diagnosis::new(name, yaml, vec![other]));
    }
    let mut checker = Checker { problems: reader.problems, ..Checker::default() };
    let bank = source.map(|source| checker.bank(source, digest(yaml)));
    let diagnosis = Diagnosis::new(name, yaml, checker.problems);
    if diagnosis.has_errors() { (None, diagnosis) } else { (bank, diagnosis) }
}

fn digest(yaml: &str) -> String {
    use std::fmt::Write as _;
    let mut digest = String::from("sha256:");
    for byte in Sha256::digest(yaml.as_bytes()) {
        let _ = write!(digest, "{byte:02x}");
    }
    digest
}

/// What is known of the bank while it is checked.
#[derive(Default)]
struct Checker {
    problems: Vec<Problem>,
    /// Empty when the bank does not say, which is a problem of its own: any language will do then.
    languages: Vec<String>,
    scales: Vec<Scale>,
    /// Whether all options of each scale could be read.
    scale_sound: Vec<bool>,
    scale_used: Vec<bool>,
    ids: Ids,
    /// The anchors and the questions, to find the same one twice.
    anchors: Seen,
    texts: Seen,
    offered: Offered,
    /// Whether any question of the bank proposes decisions.
    proposes: bool,
    /// Something with a problem was left out, so that what is counted or added up would be wrong,
    /// and a problem with it no more than a consequence.
    incomplete: bool,
}

/// What questions offer besides the options of their scale, where they do not say otherwise.
#[derive(Default)]
struct Offered {
    dont_know: bool,
    not_applicable: bool,
}

impl Checker {
    /// The bank, with blanks where a problem was found: those make it unusable, yet the rest of
    /// it can be checked.
    fn bank(&mut self, source: source::Bank, digest: String) -> QuestionBank {
        self.format(source.format.as_ref());
        self.languages = self.languages(source.languages);
        self.offered = Offered {
            dont_know: source.dont_know.unwrap_or(true),
            not_applicable: source.not_applicable.unwrap_or(false),
        };
        let id = self.id("bank", source.id);
        let version = self.version(source.version);
        let title = self.text(source.title, Limit::TITLE);
        let description = self.text(source.description, Limit::PARAGRAPH);
        let origin = self.text(source.source, Limit::ORIGIN);
        let quick_span = source.quick_minutes.as_ref().map(|minutes| minutes.span.clone());
        let minutes = self.minutes(source.full_minutes, source.quick_minutes);
        let missing = self
            .choice(source.missing, &[("exclude", Missing::Exclude), ("lowest", Missing::Lowest)])
            .unwrap_or_default();
        match source.scales {
            Some(scales) => self.scales(scales),
            None => self.ids.cannot_know("scale"),
        }
        if source.dimensions.is_none() {
            self.incomplete = true;
            self.ids.cannot_know("dimension");
            self.ids.cannot_know("question");
        }
        let bands = self.bands(source.bands);
        self.proposes = source::proposes(source.dimensions.as_ref());
        let dimensions = self.dimensions(source.dimensions);
        let mut bank = QuestionBank {
            id: id.unwrap_or_default(),
            version: version.unwrap_or_default(),
            digest,
            languages: self.languages.clone(),
            title: title.unwrap_or_else(|| Text::new(Vec::new())),
            description,
            source: origin,
            minutes,
            missing,
            scales: self.scales.clone(),
            bands,
            dimensions,
            rules: Vec::new(),
        };
        self.editions(&bank, quick_span);
        bank.rules = source.rules.into_iter().filter_map(|rule| self.rule(&bank, rule)).collect();
        self.unused_scales();
        bank
    }

    /// One of the words that belong here.
    fn choice<T: Copy>(&mut self, written: Option<At<String>>, words: &[(&str, T)]) -> Option<T> {
        let written = written?;
        let found = words.iter().find(|(word, _)| *word == written.value).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            self.problems.push(
                Problem::error(
                    "unknown-word",
                    written.span,
                    format!("`{}` is none of the words that belong here", written.value),
                )
                .help(format!("choose one of {}", names.join(", ")))
                .did_you_mean(&written.value, words.iter().map(|(word, _)| *word)),
            );
        }
        found
    }

    fn rule(&mut self, bank: &QuestionBank, source: source::Rule) -> Option<Rule> {
        let id = self.id("rule", source.id);
        let severity =
            self.choice(source.severity, &[("blocker", Severity::Blocker), ("warning", Severity::Warning)]);
        let message = self.text(source.message, Limit::PARAGRAPH);
        let when = source.when.and_then(|when| self.condition(bank, when));
        let before = source
            .before
            .into_iter()
            .filter_map(|dimension| self.known_dimension(bank, dimension))
            .map(|dimension| dimension.id.clone())
            .collect();
        let cap = source.cap.and_then(|cap| self.cap(bank, cap));
        Some(Rule { id: id?, when: when?, severity: severity?, message: message?, before, cap })
    }

    /// The band that holds the index back, which the highest one cannot.
    fn cap(&mut self, bank: &QuestionBank, cap: At<String>) -> Option<String> {
        let span = cap.span.clone();
        let band = self.reference("band", cap)?;
        if bank.bands.last().is_some_and(|highest| highest.id == band) {
            self.problems.push(
                Problem::warning(
                    "idle-cap",
                    span,
                    format!("`{band}` is the highest band: it holds nothing back"),
                )
                .help("name a lower band, or remove `cap`"),
            );
        }
        Some(band)
    }

    /// Where the quick edition exists, it says something about every top dimension.
    fn editions(&mut self, bank: &QuestionBank, minutes: Option<Range<usize>>) {
        if self.incomplete {
            return;
        }
        if !bank.has_quick_edition() {
            self.problems.extend(minutes.map(|span| {
                Problem::warning("quick-edition", span, "there is no quick edition")
                    .help("mark its questions `quick: true`, or remove `quick` from `minutes`")
            }));
            return;
        }
        for dimension in &bank.dimensions {
            if !has_quick(dimension) {
                self.problems.push(
                    Problem::error(
                        "quick-edition",
                        self.ids.place("dimension", &dimension.id),
                        format!("the quick edition asks nothing about `{}`", dimension.id),
                    )
                    .help("mark one of its questions `quick: true`"),
                );
            }
        }
    }
}

fn has_quick(dimension: &Dimension) -> bool {
    dimension.questions().iter().any(|question| question.quick)
        || dimension.dimensions().iter().any(has_quick)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "\
format: boardready/bank/1
id: small
version: 1.0.0
languages: [en]
title: Small
scales:
  three:
    - {id: low, value: 0, label: Low}
    - {id: mid, value: 1, label: Middle}
    - {id: top, value: 2, label: Top}
dimensions:
  - id: one
    name: One
    questions:
      - {id: one.first, text: Is it so?, scale: three}
";

    fn codes(yaml: &str) -> Vec<(&'static str, usize)> {
        let (_, diagnosis) = check("small.yaml", yaml);
        diagnosis.problems().iter().map(|problem| (problem.code, diagnosis.place(problem).line)).collect()
    }

    #[test]
    fn a_bank_needs_no_more_than_the_required_keys() {
        let (bank, diagnosis) = check("small.yaml", SMALL);
        assert_eq!(diagnosis.to_string(), "");
        let bank = bank.expect("there are no problems");
        assert_eq!(bank.questions().count(), 1);
        assert!(bank.digest.starts_with("sha256:") && bank.digest.len() == 71);
    }

    #[test]
    fn every_problem_is_told_in_one_go_with_its_line() {
        let yaml = SMALL
            .replace("version: 1.0.0", "verson: 1.0.0")
            .replace("value: 1,", "value: 3,")
            .replace("name: One", "name: \"\"\n    weight: 0")
            .replace("scale: three", "scale: thre");
        assert_eq!(
            codes(&yaml),
            [
                ("unknown-key", 3),
                ("scale-order", 10),
                ("empty-text", 13),
                ("bad-weight", 14),
                ("unknown-id", 16),
            ]
        );
    }

    #[test]
    fn what_looks_alike_is_suggested() {
        let (_, diagnosis) = check("small.yaml", &SMALL.replace("scale: three", "scale: thre"));
        let text = diagnosis.to_string();
        assert!(text.contains("did you mean `three`?"), "{text}");
        assert!(text.contains("small.yaml:15:"), "{text}");
    }

    #[test]
    fn no_prefix_of_a_bank_panics() {
        for end in 0..SMALL.len() {
            let _ = check("cut.yaml", &SMALL[..end]);
        }
    }
}
