//! A document in each format: one renderer a format, which owns width, escaping, characters and
//! colour, and knows nothing of what the document is about.

pub mod docx;
pub mod html;
pub mod markdown;
pub mod plain;
pub mod terminal;
#[cfg(test)]
pub(crate) mod testing;

use serde::Serialize;

use crate::display;
use crate::document::{Inline, Item, List, Table};

/// A piece of a line, harmless and without line breaks. A space at either end stays one: other
/// pieces stand beside it.
fn one_line(piece: &str) -> String {
    let line = display::one_line(piece);
    let space = |is_there: bool| if is_there { " " } else { "" };
    let (before, after) =
        (piece.starts_with(char::is_whitespace), piece.ends_with(char::is_whitespace) && !line.is_empty());
    format!("{}{line}{}", space(before), space(after))
}

/// The text, or as many whole words of it as fit, and an ellipsis.
fn cut(text: &str, letters: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(letters) else { return text.to_owned() };
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{} …", text[..end].trim_end_matches([',', ';', ':']))
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
    json
}
