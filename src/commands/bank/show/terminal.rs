//! The preview as text: headings are underlined, so that nothing rests on colour.

use textwrap::Options;
use unicode_width::UnicodeWidthStr;

use super::Block;

/// Bold, and back to what it was.
const BOLD: (&str, &str) = ("\u{1b}[1m", "\u{1b}[0m");

pub(super) fn render(blocks: &[Block], width: usize, colour: bool) -> String {
    let width = width.max(20);
    let mut text = String::new();
    let mut previous: Option<&Block> = None;
    for block in blocks {
        if previous.is_some_and(|previous| is_apart(previous, block)) {
            text.push('\n');
        }
        for line in lines(block, width, colour) {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        previous = Some(block);
    }
    text
}

/// Whether an empty line stands between the two.
fn is_apart(previous: &Block, block: &Block) -> bool {
    match (previous, block) {
        (Block::Item(..), Block::Item(_, lines)) | (Block::Labelled(..), Block::Labelled(_, lines)) => {
            lines.len() > 1
        }
        (Block::Heading(level, _), Block::Paragraph(_)) => *level < 3,
        _ => true,
    }
}

fn lines(block: &Block, width: usize, colour: bool) -> Vec<String> {
    match block {
        Block::Heading(level, said) => heading(*level, said, width, colour),
        Block::Paragraph(said) => said.iter().flat_map(|line| wrap(line, "", "", width)).collect(),
        Block::Labelled(label, said) => beside(&format!("{label}:"), said, "", "  ", width),
        Block::Item(called, said) if said.is_empty() => wrap(called, "  ", "    ", width),
        Block::Item(called, said) => beside(&format!("{called}:"), said, "  ", "    ", width),
    }
}

fn heading(level: usize, said: &str, width: usize, colour: bool) -> Vec<String> {
    let mut lines = wrap(said, "", "", width);
    let longest = lines.iter().map(|line| line.width()).max().unwrap_or_default();
    let rule = match level {
        1 => Some("=".repeat(longest)),
        2 => Some("-".repeat(longest)),
        _ => None,
    };
    if colour {
        for line in &mut lines {
            *line = format!("{}{line}{}", BOLD.0, BOLD.1);
        }
    }
    lines.extend(rule);
    lines
}

/// A label and what it says: behind it where that is one line, else below it.
fn beside(label: &str, said: &[String], first: &str, rest: &str, width: usize) -> Vec<String> {
    match said {
        [only] => wrap(&format!("{label} {only}"), first, rest, width),
        several => {
            let below = several.iter().flat_map(|line| wrap(line, rest, &format!("{rest}  "), width));
            wrap(label, first, rest, width).into_iter().chain(below).collect()
        }
    }
}

fn wrap(text: &str, first: &str, rest: &str, width: usize) -> Vec<String> {
    let options = Options::new(width).initial_indent(first).subsequent_indent(rest);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}
