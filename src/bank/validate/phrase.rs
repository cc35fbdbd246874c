//! Texts: every language, short enough to read well, nothing that could confuse a terminal, and
//! not the same twice where they tell things apart.

use std::collections::HashMap;
use std::ops::Range;

use super::super::Text;
use super::super::diagnosis::{MISSING_LANGUAGE, Problem};
use super::super::hidden::{described, is_hidden};
use super::super::source::Phrase;
use super::{At, Checker};
use crate::messages::{Said, said, yes_or_no};

/// How long a text is at most that reads well, in characters. A longer one is asked and reported
/// like any other, for its author may have no say in it.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    advised: usize,
    /// Whether it may be the same in every language, as names and titles of works are.
    is_name: bool,
    /// Whether nothing may stand there instead.
    is_optional: bool,
}

impl Limit {
    pub(super) const LABEL: Self = Self { advised: 30, is_name: false, is_optional: false };
    pub(super) const TITLE: Self = Self { advised: 50, is_name: false, is_optional: false };
    pub(super) const QUESTION: Self = Self { advised: 160, is_name: false, is_optional: false };
    pub(super) const ANCHOR: Self = Self { advised: 160, is_name: false, is_optional: false };
    /// Where the bank's ideas come from.
    pub(super) const ORIGIN: Self = Self { advised: 400, is_name: true, is_optional: true };
    pub(super) const PARAGRAPH: Self = Self { advised: 400, is_name: false, is_optional: true };
    /// A paragraph that has to be there.
    pub(super) const SENTENCE: Self = Self { is_optional: false, ..Self::PARAGRAPH };
}

impl Checker<'_> {
    /// A text in every language of the bank; `None` when it is absent or cannot be used.
    pub(super) fn text(&mut self, phrase: Option<Phrase>, limit: Limit) -> Option<Text> {
        // One text is in the first language.
        let first = At { value: self.languages.first().cloned().unwrap_or_default(), span: 0..0 };
        let span = phrase.as_ref()?.span();
        let (texts, is_optional) = match phrase? {
            Phrase::Plain(text) => (vec![(first, text)], limit.is_optional),
            Phrase::ByLanguage(texts) => (texts.value, false),
        };
        let limit = Limit { is_optional, ..limit };
        let codes = match self.languages.as_slice() {
            [] => texts.iter().map(|(language, _)| language.value.clone()).collect(),
            known => known.to_vec(),
        };
        let written = |code: &str| texts.iter().find(|(language, _)| language.value == code);
        let mut missing = codes.iter().filter(|code| written(code).is_none());
        for (language, _) in texts.iter().filter(|(language, _)| !codes.contains(&language.value)) {
            let said = said!("check-unknown-language", language = &language.value);
            let problem = Problem::error("unknown-language", language.span.clone(), said);
            self.problems.push(match missing.next() {
                Some(absent) => problem.advised(said!("check-meant-absent", meant = absent)),
                None => problem,
            });
        }
        let missing: Vec<&str> = missing.map(String::as_str).collect();
        if !missing.is_empty() {
            let each: Vec<String> = codes.iter().map(|code| format!("{code}: \"…\"")).collect();
            let example = format!("{{{}}}", each.join(", "));
            let missing = missing.join("`, `");
            let said = said!("check-missing-language", languages = missing, example = example);
            self.error(MISSING_LANGUAGE, span, said);
        }
        if !limit.is_name {
            self.untranslated(&texts);
        }
        let mut translations = Vec::new();
        for (code, (_, text)) in codes.iter().filter_map(|code| Some((code, written(code)?))) {
            self.characters(text, limit);
            translations.push((code.clone(), text.value.trim().to_owned()));
        }
        (!translations.is_empty()).then(|| Text::new(translations))
    }

    /// A sentence that is the same in two languages was copied and not yet translated. A name or
    /// a word may well be the same, and a sentence in the languages of two countries.
    fn untranslated(&mut self, texts: &[(At<String>, At<String>)]) {
        let main = |language: &At<String>| language.value.split('-').next().map(str::to_lowercase);
        let words = |text: &At<String>| -> Vec<String> {
            text.value.split_whitespace().map(str::to_lowercase).collect()
        };
        for (position, (language, text)) in texts.iter().enumerate() {
            let same = texts[..position]
                .iter()
                .find(|(earlier, other)| words(other) == words(text) && main(earlier) != main(language));
            let Some((earlier, _)) = same.filter(|_| is_sentence(&text.value)) else { continue };
            let said = said!("check-untranslated", one = &earlier.value, other = &language.value);
            self.warning("untranslated", text.span.clone(), said);
        }
    }

    fn characters(&mut self, text: &At<String>, limit: Limit) {
        let written = text.value.trim();
        if written.is_empty() {
            let optional = yes_or_no(limit.is_optional);
            self.error("empty-text", text.span.clone(), said!("check-empty-text", optional = optional));
        }
        if matches!(written.to_lowercase().as_str(), "…" | "..." | "todo") {
            self.warning("unwritten-text", text.span.clone(), said!("check-unwritten-text"));
        }
        self.hidden_characters(written, text);
        let length = written.chars().count();
        let advised = limit.advised;
        if length > advised {
            let said = said!("check-long-text", length = length, advised = advised);
            self.warning("long-text", text.span.clone(), said);
        }
    }

    fn hidden_characters(&mut self, written: &str, text: &At<String>) {
        let Some(found) = written.chars().find(|letter| is_hidden(*letter)) else { return };
        let span = text.span.clone();
        if found == '\n' {
            self.error("line-break", span, said!("check-line-break"));
        } else {
            let is_tab = yes_or_no(found == '\t');
            let said = said!("check-hidden-in-text", sign = described(found), is_tab = is_tab);
            self.error("control-character", span, said);
        }
    }

    /// Options that are called the same cannot be told apart in a report.
    pub(super) fn same_labels(&mut self, labels: &[(Text, Range<usize>)]) {
        let mut seen = Seen::default();
        for (label, span) in labels {
            if let Some(earlier) = seen.before(label, "", span) {
                self.same("same-label", span, said!("check-same-label"), &earlier);
            }
        }
    }

    /// An anchor says what can be seen at one level of one question, and nowhere else.
    pub(super) fn same_anchor(&mut self, anchor: &Text, question: &str, span: &Range<usize>) {
        let Some(earlier) = self.anchors.before(anchor, question, span) else { return };
        let place = if earlier.question == question { "here" } else { "elsewhere" };
        let said = said!("check-same-anchor", place = place, question = &earlier.question);
        self.same("same-anchor", span, said, &earlier);
    }

    pub(super) fn same_question(&mut self, text: &Text, question: &str, span: &Range<usize>) {
        let Some(earlier) = self.texts.before(text, question, span) else { return };
        let said = said!("check-same-question", question = &earlier.question);
        self.same("same-question", span, said, &earlier);
    }

    fn same(&mut self, code: &'static str, span: &Range<usize>, said: Said, earlier: &Origin) {
        self.problems.push(Problem::warning(code, span.clone(), said).repeats(&earlier.span));
    }
}

/// Whether a text is a sentence: by its length, or as one that ends like one.
fn is_sentence(text: &str) -> bool {
    const WORDS_OF_A_SENTENCE: usize = 4;
    const WORDS_AND_AN_END: usize = 2;
    let least =
        if text.trim_end().ends_with(['.', '?', '!']) { WORDS_AND_AN_END } else { WORDS_OF_A_SENTENCE };
    text.split_whitespace().count() >= least
}

/// Texts that were seen, in each language, with what they belong to.
#[derive(Default)]
pub(super) struct Seen {
    texts: HashMap<(String, String), Origin>,
}

/// Where a text stands.
#[derive(Clone)]
struct Origin {
    question: String,
    span: Range<usize>,
}

impl Seen {
    /// Where the same text stood before, in any of the languages.
    fn before(&mut self, text: &Text, question: &str, span: &Range<usize>) -> Option<Origin> {
        let mut earlier = None;
        for (language, text) in text.translations() {
            let words: Vec<&str> = text.split_whitespace().collect();
            let plain = words.join(" ").trim_end_matches(['.', '?', '!', ';']).to_lowercase();
            if plain.is_empty() {
                continue;
            }
            let key = (language.to_owned(), plain);
            if let Some(origin) = self.texts.get(&key) {
                earlier = earlier.or_else(|| Some(origin.clone()));
            } else {
                let origin = Origin { question: question.to_owned(), span: span.clone() };
                self.texts.insert(key, origin);
            }
        }
        earlier
    }
}
