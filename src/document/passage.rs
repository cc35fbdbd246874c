use std::cmp::Reverse;
use std::mem::take;

use serde_json::Value;

use super::{Block, ChartKind, Document, Inline, Item, Line};
use crate::bank::QuestionBank;
use crate::messages::Messages;
use crate::tr;

/// The texts of a bank, as they stand among the messages around them.
#[derive(Clone, Debug, PartialEq)]
pub struct Passages {
    /// The code of their language, where it is another than that of the messages.
    language: Option<String>,
    /// Those in another language, the longest first, as a short one may stand in a long one.
    texts: Vec<String>,
    /// Text with the words that are written small in this language, as far as it is known.
    small: String,
}

impl Passages {
    /// Those of a bank.
    pub(crate) fn of(bank: &QuestionBank, messages: &Messages) -> Option<Self> {
        let language = bank.read_in(messages.bank_languages());
        if language.split('-').next() == Some(messages.language().code()) {
            let mut small = tr!(messages, "report-common-words");
            let dimensions = bank.all_dimensions();
            let names =
                dimensions.iter().map(|one| &one.name).chain(bank.bands.iter().map(|band| &band.name));
            // To go through all texts takes as long as the rest of a report: only where it may help.
            if names.map(|name| name.get(language)).any(|name| is_capitalised(name) && !has(&small, name)) {
                small.extend(texts_in(bank, language)?.iter().flat_map(|text| [" ", text]));
            }
            return Some(Self { language: None, texts: Vec::new(), small });
        }
        let mut texts = texts_in(bank, language)?;
        texts.sort_by_key(|text| Reverse(text.len()));
        Some(Self { language: Some(language.to_owned()), texts, small: String::new() })
    }

    /// A name as it stands within a sentence of the messages, with a small letter where that is sure
    /// to be right; `None` where it is foreign to the sentence, and can only be quoted.
    pub(crate) fn within_sentence(&self, name: &str) -> Option<String> {
        if self.language.is_some() || name.contains(['?', '!', '.', ':']) {
            return None;
        }
        if !is_capitalised(name) {
            return Some(name.to_owned());
        }
        let mut letters = name.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        has(&self.small, name).then(|| first.chain(letters).collect())
    }

    fn line(&self, line: Line) -> Line {
        Line(line.0.into_iter().flat_map(|piece| self.piece(piece)).collect())
    }

    fn piece(&self, piece: Inline) -> Vec<Inline> {
        match piece {
            Inline::Text(text) => self.parted(&text),
            Inline::FromTo(from, to) => vec![Inline::FromTo(self.line(from), self.line(to))],
            Inline::Added(line) => vec![Inline::Added(self.line(line))],
            Inline::Emphasis(ref text) | Inline::Level { label: ref text, .. }
                if self.texts.contains(text) =>
            {
                vec![self.passage(piece)]
            }
            piece => vec![piece],
        }
    }

    /// A text, parted where the bank's own begin and end.
    fn parted(&self, text: &str) -> Vec<Inline> {
        let own = |own: &String| {
            let mut places = text.match_indices(own.as_str()).map(|(at, _)| (at, at + own.len()));
            places.find(|(start, end)| {
                !text[..*start].ends_with(char::is_alphanumeric)
                    && !text[*end..].starts_with(char::is_alphanumeric)
            })
        };
        let Some((start, end)) = self.texts.iter().find_map(own) else {
            return if text.is_empty() { Vec::new() } else { vec![text.into()] };
        };
        let mut pieces = self.parted(&text[..start]);
        pieces.push(self.passage(text[start..end].into()));
        pieces.extend(self.parted(&text[end..]));
        pieces
    }

    fn passage(&self, said: Inline) -> Inline {
        match &self.language {
            Some(language) => Inline::Passage { said: Box::new(said), language: language.clone() },
            None => said,
        }
    }
}

/// Whether a text begins with a capital that could be a small letter. An abbreviation keeps its own.
fn is_capitalised(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// Whether a text has the first word of a name, written small.
fn has(text: &str, name: &str) -> bool {
    let Some(first) = words(name).next().map(str::to_lowercase) else { return false };
    words(text).any(|word| word == first)
}

/// The words of a text. What is joined, as `example.org`, is one.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
}

/// The texts of a bank in this language.
fn texts_in(bank: &QuestionBank, language: &str) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    collect(&serde_json::to_value(bank).ok()?, language, &mut texts);
    Some(texts)
}

/// The texts in this language: pairs of its code and what they say.
fn collect(value: &Value, language: &str, into: &mut Vec<String>) {
    match value {
        Value::Array(pair) if pair.len() == 2 && pair[0] == language => {
            into.extend(pair[1].as_str().filter(|text| !text.is_empty()).map(str::to_owned));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, language, into)),
        Value::Object(values) => values.values().for_each(|value| collect(value, language, into)),
        _ => {}
    }
}

impl Document {
    /// The document with its passages told apart, for a format that marks languages.
    pub(crate) fn with_passages(&self) -> Self {
        let mut document = self.clone();
        if let Some(passages) = self.passages.as_ref().filter(|passages| passages.language.is_some()) {
            document.each_line(&mut |line| *line = passages.line(take(line)));
        }
        document
    }

    fn each_line(&mut self, change: &mut impl FnMut(&mut Line)) {
        change(&mut self.title);
        self.opening.iter_mut().for_each(|block| block.each_line(change));
        for section in &mut self.sections {
            change(&mut section.title);
            section.blocks.iter_mut().for_each(|block| block.each_line(change));
        }
    }
}

impl Block {
    fn each_line(&mut self, change: &mut impl FnMut(&mut Line)) {
        match self {
            Self::Heading { text, .. } | Self::Paragraph { text, .. } => change(text),
            Self::Facts(facts) => facts
                .iter_mut()
                .flat_map(|fact| fact.label.iter_mut().chain(&mut fact.said).chain(&mut fact.detail))
                .for_each(change),
            Self::List(list) => list.items.iter_mut().for_each(|item| item.each_line(change)),
            Self::Table(table) => {
                change(&mut table.caption);
                table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(change);
            }
            Self::Motions(motions) => motions
                .iter_mut()
                .flat_map(|motion| std::iter::once(&mut motion.text).chain(&mut motion.origin))
                .for_each(change),
            Self::Notice(notice) => notice.label.iter_mut().chain([&mut notice.text]).for_each(change),
            Self::Chart(chart) => {
                let columns = match &mut chart.kind {
                    ChartKind::Columns { columns, .. } => columns.as_mut_slice(),
                    ChartKind::Scale { .. } => &mut [],
                };
                let names = columns.iter_mut().map(|bar| &mut bar.name);
                [&mut chart.title, &mut chart.summary].into_iter().chain(names).for_each(change);
            }
            Self::Quotation(_) | Self::Blanks(_) => {}
        }
    }
}

impl Item {
    fn each_line(&mut self, change: &mut impl FnMut(&mut Line)) {
        change(&mut self.text);
        self.details.iter_mut().for_each(&mut *change);
        self.items.iter_mut().for_each(|item| item.each_line(change));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(line: impl Into<Line>) -> String {
        let texts = ["Daten und Vertrauen", "Daten", "Nie"].map(str::to_owned).to_vec();
        let passages = Passages { language: Some("de".to_owned()), texts, small: String::new() };
        let line = passages.line(line.into());
        let shown = |piece: &Inline| match piece {
            Inline::Passage { said, .. } => {
                format!("<{}>", said.shown(&Messages::new(crate::messages::testing::English)))
            }
            piece => piece.shown(&Messages::new(crate::messages::testing::English)),
        };
        line.0.iter().map(shown).collect()
    }

    #[test]
    fn what_the_bank_says_is_told_from_what_is_said_of_it() {
        assert_eq!(marked("Daten"), "<Daten>");
        assert_eq!(marked("Wait: Daten und Vertrauen, Daten."), "Wait: <Daten und Vertrauen>, <Daten>.");
        assert_eq!(marked("Datenbank, Niemand"), "Datenbank, Niemand");
        assert_eq!(marked(Inline::Level { label: "Nie".to_owned(), value: 1.0 }), "<Nie (1)>");
        assert_eq!(marked(Inline::Emphasis("Daten".to_owned())), "<Daten>");
    }
}
