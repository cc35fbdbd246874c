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

/// Where a percentage lies along a gauge: it leaves room at its ends for half a dot.
#[filter_fn]
pub(super) fn along(percent: &f64, _: &dyn Values) -> Result<String> {
    Ok(format!("{}%", charts::unit(5.0 + percent.clamp(0.0, 100.0) * 0.9)))
}

/// A coordinate, to a tenth of a unit.
#[filter_fn]
pub(super) fn unit(number: &f64, _: &dyn Values) -> Result<String> {
    Ok(charts::unit(*number))
}

fn marked_up(line: &Line, messages: &Messages, between: &str) -> String {
    line.0.iter().map(|inline| piece(inline, messages, between)).collect()
}

fn piece(inline: &Inline, messages: &Messages, between: &str) -> String {
    let said = || harmless(&inline.shown(messages), between);
    match inline {
        Inline::Emphasis(_) => format!("<b>{}</b>", said()),
        Inline::Distribution(_) | Inline::Interval(_) => {
            format!("<span class=\"unbroken\">{}</span>", said())
        }
        Inline::Id(_) => format!("<code>{}</code>", said()),
        Inline::Added(line) => {
            format!("<span class=\"added\"> ({})</span>", marked_up(line, messages, between))
        }
        Inline::FromTo(from, to) => {
            format!("{} → {}", marked_up(from, messages, between), marked_up(to, messages, between))
        }
        Inline::Passage { said, language } => {
            let language = harmless(language, "");
            format!("<span lang=\"{language}\">{}</span>", piece(said, messages, between))
        }
        _ => said(),
    }
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
