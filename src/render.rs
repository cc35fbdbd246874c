//! A document in each format: one renderer a format, which owns width, escaping, characters and
//! colour, and knows nothing of what the document is about.

pub mod docx;
mod gauge;
pub mod html;
pub mod markdown;
pub mod plain;
pub mod terminal;
#[cfg(test)]
pub(crate) mod testing;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Serialize;

use crate::bank::hidden::is_hidden;
use crate::display;
use crate::document::{Document, Inline, Item, Line, List, Table};
use crate::messages::Messages;
use crate::tr;
use gauge::Sign;

/// What stands where the numbers of a page come in; no text from outside has either.
const PAGE: char = '\u{1}';
const PAGES: char = '\u{2}';

/// What stands at the foot of a page: which of how many it is, and what it belongs to.
fn footer(document: &Document, messages: &Messages) -> String {
    let page = tr!(messages, "render-page", page = PAGE.to_string(), pages = PAGES.to_string());
    let lines = document.footer.iter().map(|line| display::one_line(&line.spoken(messages)));
    std::iter::once(page).chain(lines).collect::<Vec<_>>().join(" · ")
}

/// A piece of a line, harmless and without line breaks. A space at either end stays one: other
/// pieces stand beside it.
fn one_line(piece: &str) -> String {
    let line = display::one_line(piece);
    let space = |is_there: bool| if is_there { " " } else { "" };
    let (before, after) =
        (piece.starts_with(char::is_whitespace), piece.ends_with(char::is_whitespace) && !line.is_empty());
    format!("{}{line}{}", space(before), space(after))
}

/// The items of a list where room is short: those before its fold, and one that stands for the
/// others.
fn folded(list: &List) -> Vec<Item> {
    let Some(fold) = list.fold.as_ref().filter(|fold| fold.after < list.items.len()) else {
        return list.items.clone();
    };
    let others = Item::new(fold.instead.clone());
    list.items.iter().take(fold.after).cloned().chain([others]).collect()
}

/// In so many cells every sign of a gauge is there that could be, but for those of several in one cell.
const LEGEND: usize = 200;

/// How the gauges of a table are drawn: in how many cells, and with which characters.
#[derive(Clone, Copy)]
struct Drawn {
    cells: usize,
    show: fn(Sign) -> char,
}

/// What the signs of a table mean, of those that stand in it; of gauges where they are drawn.
fn legend(table: &Table, drawn: Option<Drawn>, messages: &Messages) -> Line {
    let gauges = || table.rows.iter().filter_map(|row| row.gauge.as_ref());
    let signs = drawn.into_iter().flat_map(|Drawn { cells, show }| {
        let there = gauges().flat_map(|gauge| [LEGEND, cells].map(|cells| gauge::cells(gauge, cells)));
        let there: BTreeSet<Sign> = there.flatten().map(Sign::example).collect();
        let meaning =
            move |sign: &Sign| Some(format!("{} {}", show(*sign), sign.meaning(messages)?.to_lowercase()));
        there.iter().filter_map(meaning).collect::<Vec<_>>()
    });
    let signs = signs.collect::<Vec<_>>().join(", ");
    let doubt = is_doubtful(table).then(|| tr!(messages, "comparison-doubt-mark"));
    let signs = (!signs.is_empty()).then(|| format!("{signs}."));
    Line::join(signs.into_iter().chain(doubt).map(Line::from), " ")
}

/// Whether a difference in the table could be none at all: its sign has to be explained.
fn is_doubtful(table: &Table) -> bool {
    let is_doubtful = |inline: &Inline| matches!(inline, Inline::Difference { doubtful: true, .. });
    table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.0).any(is_doubtful)
}

/// A model as JSON: indented, with a line feed at its end.
///
/// # Panics
/// Never: every key is a text, and a number that JSON cannot hold becomes `null`.
pub fn json(model: &impl Serialize) -> String {
    let mut json = serde_json::to_string_pretty(model).expect("every key is a text");
    json.push('\n');
    escaped(json)
}

/// JSON escapes only what it has to. The other characters that act are escaped here, since what
/// is read by programs is printed on terminals too: only in texts can they be, so it says the same.
pub(crate) fn escaped(json: String) -> String {
    let acts = |letter: char| letter != '\n' && is_hidden(letter);
    if !json.contains(acts) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len());
    for letter in json.chars() {
        if acts(letter) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(letter);
        }
    }
    escaped
}
