//! From the bank as it is written to the bank as it is meant, or every problem on the way.

mod circle;
mod condition;
mod dimension;
mod header;
mod id;
mod phrase;
mod scale;

use std::collections::HashSet;
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::diagnosis::{Diagnosis, Problem};
use super::hidden::is_hidden;
use super::source::{self, List, Read, Reader};
use super::{Dimension, QuestionBank, Rule, Scale, Text, slips, syntax};
use crate::messages::{Said, said};
use crate::reading::{self, At, Value};
use id::Ids;
use phrase::{Limit, Seen};
use slips::Odd;

/// More values than these make no bank that could be asked through.
const MOST_VALUES: usize = 50_000;

pub(super) fn check(name: &str, yaml: &str) -> (Option<QuestionBank>, Diagnosis) {
    // A byte order mark is no mistake of the author's: editors add it unseen.
    let yaml = yaml.strip_prefix('\u{feff}').unwrap_or(yaml);
    let mut reader = Reader { yaml, ..Reader::default() };
    let read = reading::read(yaml, MOST_VALUES);
    let ends_early = read.is_err();
    let source = match read {
        Ok(At { value: Value::Null, .. }) => Err(syntax::empty()),
        Ok(node) if source::is_unlike_any(&node) => Err(syntax::unrelated(&node)),
        Ok(node) => Ok(source::Bank::read(&mut reader, node)),
        Err(unread) => Err(syntax::problem(yaml, &unread)),
    };
    let source = source.unwrap_or_else(|problem| {
        reader.problems.push(problem);
        None
    });
    if let Some(other) = source.as_ref().and_then(|source| header::other_format(source.format.0.as_ref()?)) {
        // Whatever else is said of it would be said by the rules of this format.
        return (None, Diagnosis::new(name, yaml, vec![other]));
    }
    let blanks = slips::strange_blanks(yaml);
    if source.is_some() && !blanks.is_empty() {
        // What is wrong with what they spoil would be no more than a consequence.
        return (None, Diagnosis::new(name, yaml, blanks));
    }
    let mut checker = Checker { yaml, problems: reader.problems, ..Checker::default() };
    let digest = || format!("sha256:{}", base16ct::lower::encode_string(&Sha256::digest(yaml)));
    let bank = source.map(|source| checker.bank(source, digest()));
    for problem in &mut checker.problems {
        sharpen(problem, yaml);
    }
    let ends_early = ends_early && !yaml.trim().is_empty();
    let diagnosis = Diagnosis::new(name, yaml, checker.problems).ending_early(ends_early);
    if diagnosis.has_errors() { (None, diagnosis) } else { (bank, diagnosis) }
}

/// Says what only the text itself shows of a problem.
fn sharpen(problem: &mut Problem, yaml: &str) {
    let Some(written) = yaml.get(problem.span.clone()) else { return };
    match problem.code {
        "unknown-key" | "unknown-id" | "unknown-word" | "bad-id" | "bad-language" | "bad-version"
        | "wrong-kind" => {
            if let Some((Range { start, end }, odd)) = slips::odd(written) {
                problem.span = problem.span.start + start..problem.span.start + end;
                match odd {
                    Odd::Sign(said) => (problem.said, problem.advice) = (said, None),
                    Odd::Around(advice) => problem.advice = Some(advice),
                }
            }
        }
        "control-character" => {
            let hidden = written.char_indices().find(|(_, letter)| is_hidden(*letter) && *letter != '\n');
            if let Some((offset, letter)) = hidden {
                let start = problem.span.start + offset;
                problem.span = start..start + letter.len_utf8();
            } else if written.contains('\\') {
                problem.advice = Some(said!("check-write-backslash"));
            }
        }
        _ => {}
    }
}

/// What is known of the bank while it is checked.
#[derive(Default)]
struct Checker<'y> {
    yaml: &'y str,
    problems: Vec<Problem>,
    /// Empty when the bank does not say, which is a problem of its own: any language will do then.
    languages: Vec<String>,
    scales: Vec<Scale>,
    /// Whether all options of each scale could be read.
    scale_sound: Vec<bool>,
    scale_used: Vec<bool>,
    ids: Ids,
    waits: circle::Waits,
    /// The anchors and the questions, to find the same one twice.
    anchors: Seen,
    texts: Seen,
    /// What questions offer where they do not say otherwise.
    dont_know: bool,
    not_applicable: bool,
    /// Whether any question of the bank proposes decisions.
    proposes: bool,
    /// The ids of its decisions, and those that were proposed for others.
    decision_ids: HashSet<String>,
    /// How many dimensions and questions were left out for a problem. What is counted or added up
    /// without them would be wrong, and a problem with it no more than a consequence.
    left_out: usize,
}

impl Checker<'_> {
    fn error(&mut self, code: &'static str, span: Range<usize>, said: Said) {
        self.problems.push(Problem::error(code, span, said));
    }

    fn warning(&mut self, code: &'static str, span: Range<usize>, said: Said) {
        self.problems.push(Problem::warning(code, span, said));
    }

    /// The bank, with blanks where a problem was found: those make it unusable, yet the rest of
    /// it can be checked.
    fn bank(&mut self, source: source::Bank, digest: String) -> QuestionBank {
        self.format(source.format.0.as_ref());
        self.languages = self.languages(source.languages.0);
        self.dont_know = source.dont_know.unwrap_or(true);
        self.not_applicable = source.not_applicable.unwrap_or(false);
        let id = self.id("bank", source.id.0);
        let version = self.version(source.version.0);
        let title = self.text(source.title.0, Limit::TITLE);
        let description = self.text(source.description, Limit::PARAGRAPH);
        let origin = self.text(source.source, Limit::ORIGIN);
        let quick_minutes = source.minutes.as_ref().and_then(|minutes| minutes.quick.as_ref());
        let quick_minutes = quick_minutes.map(|minutes| minutes.span.clone());
        let minutes = source.minutes.map(|minutes| self.minutes(minutes)).unwrap_or_default();
        match source.scales.0 {
            Some(scales) => self.scales(scales),
            None => self.ids.cannot_know("scale"),
        }
        let bands = self.bands(List::items(source.bands));
        let mut bank = QuestionBank {
            id: id.unwrap_or_default(),
            version: version.unwrap_or_default(),
            digest,
            languages: self.languages.clone(),
            title: title.unwrap_or_else(|| Text::new(Vec::new())),
            description,
            source: origin,
            minutes,
            missing: source.missing.unwrap_or_default(),
            scales: self.scales.clone(),
            bands,
            dimensions: self.dimensions(source.dimensions.0),
            rules: Vec::new(),
        };
        self.editions(&bank, quick_minutes);
        bank.rules =
            List::items(source.rules).into_iter().filter_map(|rule| self.rule(&bank, rule)).collect();
        self.circles(&bank);
        self.unused_scales();
        bank
    }

    fn rule(&mut self, bank: &QuestionBank, source: source::Rule) -> Option<Rule> {
        let id = self.id("rule", source.id.0);
        let message = self.text(source.message.0, Limit::SENTENCE);
        let when = source.when.0.and_then(|when| self.condition(bank, when));
        let before = List::items(source.before).into_iter();
        let before: Vec<String> = before
            .filter_map(|written| {
                let span = written.span.clone();
                let known = self.known_dimension(bank, written)?.id.clone();
                self.waits.insert((id.clone().unwrap_or_default(), known.clone()), span);
                Some(known)
            })
            .collect();
        let cap = source.cap.and_then(|cap| self.cap(bank, cap));
        Some(Rule { id: id?, when: when?, severity: source.severity.0?, message: message?, before, cap })
    }

    /// The band that holds the index back, which the highest one cannot.
    fn cap(&mut self, bank: &QuestionBank, cap: At<String>) -> Option<String> {
        let span = cap.span.clone();
        let band = self.reference("band", cap)?;
        if bank.bands.last().is_some_and(|highest| highest.id == band) {
            self.warning("idle-cap", span, said!("check-idle-cap", band = &band));
        }
        Some(band)
    }

    /// Where the quick edition exists, it says something about every top dimension.
    fn editions(&mut self, bank: &QuestionBank, minutes: Option<Range<usize>>) {
        if self.left_out > 0 {
            return;
        }
        if !bank.has_quick_edition() {
            if let Some(span) = minutes {
                self.warning("quick-edition", span, said!("check-no-quick-edition"));
            }
            return;
        }
        for Dimension { id, .. } in bank.dimensions.iter().filter(|dimension| !has_quick(dimension)) {
            let span = self.ids.place("dimension", id);
            self.error("quick-edition", span, said!("check-quick-edition", dimension = id));
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
    use crate::bank::ProblemSeverity as Severity;
    use crate::messages::{Language, Messages};

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
    fn what_is_not_in_a_new_language_is_told_in_one_go_after_other_errors() {
        let yaml =
            SMALL.replace("languages: [en]", "languages: [en, nl]").replace("scale: three}", "scale: thre}");
        let (_, diagnosis) = check("small.yaml", &yaml);
        let text = diagnosis.to_string();
        let all = "error[missing-language]: 6 texts are not in `nl` yet: lines 5, 8, 9, 10, 13, 15\n --> small.yaml:5:8";
        assert_eq!(text.matches("missing-language").count(), 1, "{text}");
        assert!(text.find("unknown-id") < text.find(all) && text.contains(all), "{text}");
        assert_eq!((diagnosis.problems().len(), diagnosis.count(Severity::Error)), (7, 7));
    }

    /// What is said of a bank to do, in a language.
    fn advice(yaml: &str, language: Language) -> Vec<String> {
        let messages = Messages::new(language);
        check("small.yaml", yaml).1.problems().iter().map(|problem| problem.help(&messages)).collect()
    }

    #[test]
    fn where_reading_ends_early_it_is_said_that_the_rest_is_not_checked() {
        let (_, diagnosis) = check("small.yaml", &SMALL.replace("title: Small", "title: \"Small"));
        let said = |language| diagnosis.render(false, None, &Messages::new(language));
        let ends = |said: String| said.lines().last().map(str::to_owned);
        assert_eq!(
            [Language::English, Language::Dutch]
                .map(|language| ends(said(language)))
                .map(Option::unwrap_or_default),
            [
                "The rest of the file is not checked yet: mend this first, then check again.",
                "De rest van het bestand is nog niet nagekeken: herstel dit eerst en kijk het dan opnieuw na.",
            ]
        );
        for whole in ["", "# nothing\n", &SMALL.replace("title: Small", "titel: Small")] {
            assert!(!check("small.yaml", whole).1.ends_early(), "{whole}");
        }
    }

    #[test]
    fn what_holds_nothing_of_a_bank_is_told_once() {
        assert_eq!(codes("{\"a\": 1, \"b\": [1, 2]}"), [("no-bank", 1)]);
        assert!(codes("titel: Small\n").len() > 1);
    }

    #[test]
    fn what_must_be_there_is_not_to_be_removed() {
        let advised =
            |yaml: &str| [Language::English, Language::Dutch].map(|language| advice(yaml, language));
        let required =
            ["write it here: it cannot be left out", "schrijf het hier: het kan niet worden weggelaten"];
        for (written, nothing) in
            [("label: Low", "label: null"), ("      - {id: one.first, text: Is it so?, scale: three}\n", "")]
        {
            assert_eq!(advised(&SMALL.replace(written, nothing)), required.map(|said| [said]), "{nothing}");
        }
        let empty = ["write it: it cannot be left out", "schrijf de tekst: die kan niet worden weggelaten"];
        let german = SMALL.replace("[en]", "[en, de]");
        let german = german.replace("title: Small", "title: {en: Small, de: \"\"}");
        assert_eq!(advised(&german).map(|said| said[0].clone()), empty);
        assert_eq!(advised(&SMALL.replace("name: One", "name: \"\"")), empty.map(|said| [said]));
        let optional = SMALL.replace("name: One", "name: One\n    summary: \"\"");
        assert_eq!(advice(&optional, Language::English), ["write it, or remove the key"]);
    }

    #[test]
    fn a_decision_that_is_missing_is_named_with_the_value_that_is_enough() {
        let yaml = SMALL.replace("name: One", "name: One\n    target: 2").replace(
            "{id: one.first, text: Is it so?, scale: three}",
            "{id: one.first, text: Is it so?, scale: three}\n      - {id: one.next, text: Is this so?, scale: \
             three, decisions: [{id: a, at_most: 1, horizon: year, text: We decide.}]}",
        );
        assert_eq!(codes(&yaml), [("no-decision", 16)]);
        let more = "add a decision with `at_most: 1` or higher under `decisions`";
        assert_eq!(advice(&yaml, Language::English), [more]);
        let decision = "{id: one.first, decisions: [{id: b, at_most: 1, horizon: year, text: Do it.}], ";
        assert_eq!(codes(&yaml.replace("{id: one.first, ", decision)), []);
    }

    #[test]
    fn lists_that_follow_without_their_keys_are_each_named_once() {
        let lists = [
            "  - {from: 0, id: low, name: Low}\n  - {from: 50, id: high, name: High}\n",
            "  - {id: stop, when: {question: one.first, at_most: 0}, severity: warning, message: Stop.}\n",
        ];
        assert_eq!(codes(&format!("{SMALL}{}", lists.concat())), [("missing-key", 16), ("missing-key", 18)]);
        let [bands, rules] = lists;
        assert_eq!(codes(&format!("{SMALL}{rules}{bands}")), [("missing-key", 16), ("missing-key", 17)]);
    }

    #[test]
    fn an_id_that_is_proposed_for_a_decision_is_free() {
        let decision = "\n          - {at_most: 1, horizon: year, text: We decide.}";
        let named = decision.replace('{', "{id: one-first-2, ");
        let question = "id: one.first\n        text: Is it so?\n        scale: three\n        decisions:";
        let yaml = SMALL.replace(
            "{id: one.first, text: Is it so?, scale: three}",
            &format!("{question}{decision}{named}{decision}"),
        );
        let (_, diagnosis) = check("small.yaml", &yaml);
        let messages = Messages::new(Language::English);
        let help = |problem: &Problem| problem.help(&messages);
        let proposed: Vec<String> = diagnosis.problems().iter().map(help).collect();
        assert_eq!(
            proposed,
            ["1", "3"].map(|n| format!("add a line `id: one-first-{n}`, or one that says what is decided"))
        );
    }

    #[test]
    fn no_prefix_of_a_bank_panics() {
        for end in 0..SMALL.len() {
            let _ = check("cut.yaml", &SMALL[..end]);
        }
    }
}
