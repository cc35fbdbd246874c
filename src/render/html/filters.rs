//! What the templates put into words.
#![expect(unreachable_pub, clippy::pedantic, reason = "what askama writes around a filter")]

use askama::filters::{Html, Safe, escape};
use askama::{Result, Values, filter_fn};

use super::charts;
use crate::display::{one_line, outside_lines};
use crate::document::{Inline, Line};
use crate::messages::Messages;

/// A line with its pieces marked up, on one line whatever line breaks it holds.
#[filter_fn]
pub(super) fn line(line: &Line, _: &dyn Values, messages: &Messages) -> Result<Safe<String>> {
    Ok(Safe(marked_up(line, messages, " ")))
}

/// The same, with its line breaks.
#[filter_fn]
pub(super) fn lines(line: &Line, _: &dyn Values, messages: &Messages) -> Result<Safe<String>> {
    Ok(Safe(marked_up(line, messages, "<br>")))
}

/// What an ear hears, without marks: for a title or an attribute.
#[filter_fn]
pub(super) fn spoken(line: &Line, _: &dyn Values, messages: &Messages) -> Result<String> {
    Ok(one_line(&line.spoken(messages)))
}

/// A text from outside as one harmless line.
#[filter_fn]
pub(super) fn text(text: impl AsRef<str>, _: &dyn Values) -> Result<String> {
    Ok(one_line(text.as_ref()))
}

/// The value of a level, without decimals it does not need.
#[filter_fn]
pub(super) fn level(value: &f64, _: &dyn Values, messages: &Messages) -> Result<String> {
    Ok(messages.level(*value))
}

/// Where a percentage lies along a gauge, which is 160 units long.
#[filter_fn]
pub(super) fn along(percent: &f64, _: &dyn Values) -> Result<String> {
    Ok(charts::unit(percent.clamp(0.0, 100.0) * 1.6))
}

/// A coordinate, to a tenth of a unit.
#[filter_fn]
pub(super) fn unit(number: &f64, _: &dyn Values) -> Result<String> {
    Ok(charts::unit(*number))
}

fn marked_up(line: &Line, messages: &Messages, between: &str) -> String {
    let marked_up = |inline: &Inline| {
        let said = harmless(&inline.shown(messages), between);
        match inline {
            Inline::Emphasis(_) => format!("<b>{said}</b>"),
            Inline::Id(_) => format!("<code>{said}</code>"),
            Inline::Added(_) => format!("<span class=\"added\">{said}</span>"),
            _ => said,
        }
    };
    line.0.iter().map(marked_up).collect()
}

/// The text escaped, with this between its lines; the space around it stays, as the pieces of
/// a line stand against each other.
fn harmless(text: &str, between: &str) -> String {
    let lines: Vec<String> = outside_lines(text)
        .map(|line| escape(line, Html).map(|escaped| escaped.to_string()).unwrap_or_default())
        .collect();
    let space = |is_there: bool| if is_there { " " } else { "" };
    if lines.is_empty() {
        return if text.contains('\n') { between } else { space(!text.is_empty()) }.to_owned();
    }
    let before = space(text.starts_with(char::is_whitespace));
    let after = space(text.ends_with(char::is_whitespace));
    format!("{before}{}{after}", lines.join(between))
}
