//! Rules in words.

use super::Reading;
use super::document::labelled;
use crate::bank::{Condition, QuestionBank, Rule, Severity};
use crate::document::Item;
use crate::tr;

pub(super) fn item(bank: &QuestionBank, reading: &Reading<'_>, rule: &Rule) -> Item {
    let messages = reading.messages;
    let severity = match rule.severity {
        Severity::Blocker => tr!(messages, "bank-show-blocker"),
        Severity::Warning => tr!(messages, "bank-show-warning"),
    };
    let called = format!("{severity} ({})", rule.id);
    let mut lines = vec![tr!(messages, "bank-show-when", condition = in_words(bank, reading, &rule.when))];
    lines.extend(reading.lines(&rule.message));
    if !rule.before.is_empty() {
        let names: Vec<String> = rule.before.iter().map(|id| dimension(bank, reading, id)).collect();
        lines.push(tr!(messages, "bank-show-before", dimensions = names.join(", ")));
    }
    let cap = rule.cap.as_ref().and_then(|cap| bank.bands.iter().find(|band| band.id == *cap));
    lines.extend(cap.map(|band| tr!(messages, "bank-show-cap", band = reading.name(&band.name))));
    labelled(&called, lines)
}

fn in_words(bank: &QuestionBank, reading: &Reading<'_>, condition: &Condition) -> String {
    let messages = reading.messages;
    match condition {
        Condition::QuestionAtMost(id, value) => tr!(
            messages,
            "bank-when-at-most",
            question = question(bank, reading, id),
            value = reading.number(*value)
        ),
        Condition::QuestionAtLeast(id, value) => tr!(
            messages,
            "bank-when-at-least",
            question = question(bank, reading, id),
            value = reading.number(*value)
        ),
        Condition::DimensionBelow(id, value) => tr!(
            messages,
            "bank-when-below",
            dimension = dimension(bank, reading, id),
            value = reading.number(*value)
        ),
        Condition::DontKnowAtLeast(None, count) => {
            tr!(messages, "bank-when-dont-know", count = count.to_owned())
        }
        Condition::DontKnowAtLeast(Some(id), count) => tr!(
            messages,
            "bank-when-dont-know-in",
            dimension = dimension(bank, reading, id),
            count = count.to_owned()
        ),
        Condition::All(all) => several(bank, reading, all, &tr!(messages, "bank-when-and")),
        Condition::Any(any) => several(bank, reading, any, &tr!(messages, "bank-when-or")),
    }
}

/// Conditions between which this word stands; what is joined itself is put in brackets.
fn several(bank: &QuestionBank, reading: &Reading<'_>, conditions: &[Condition], word: &str) -> String {
    let parts: Vec<String> = conditions
        .iter()
        .map(|condition| {
            let words = in_words(bank, reading, condition);
            match condition {
                Condition::All(several) | Condition::Any(several) if several.len() > 1 => {
                    format!("({words})")
                }
                _ => words,
            }
        })
        .collect();
    parts.join(&format!(" {word} "))
}

fn question(bank: &QuestionBank, reading: &Reading<'_>, id: &str) -> String {
    bank.question(id).map_or_else(|| id.to_owned(), |question| reading.name(&question.text))
}

fn dimension(bank: &QuestionBank, reading: &Reading<'_>, id: &str) -> String {
    bank.dimension(id).map_or_else(|| id.to_owned(), |dimension| reading.name(&dimension.name))
}
