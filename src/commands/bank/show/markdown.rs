//! The preview as Markdown (`CommonMark`).

use super::Block;
use crate::report::markdown::inline;

/// Markdown has no headings below this level.
const LOWEST: usize = 6;

pub(super) fn render(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut previous: Option<&Block> = None;
    for block in blocks {
        match previous {
            None => {}
            Some(Block::Item(..)) if matches!(block, Block::Item(..)) => {}
            Some(_) => text.push('\n'),
        }
        text.push_str(&markdown(block));
        text.push('\n');
        previous = Some(block);
    }
    text
}

fn markdown(block: &Block) -> String {
    match block {
        Block::Heading(level, said) => format!("{} {}", "#".repeat((*level).min(LOWEST)), inline(said)),
        Block::Paragraph(said) => lines(said, ""),
        Block::Labelled(label, said) => said_of(label, said, ""),
        Block::Item(called, said) => format!("- {}", said_of(called, said, "  ")),
    }
}

fn said_of(called: &str, said: &[String], indent: &str) -> String {
    match said {
        [] => format!("**{}**", inline(called)),
        [only] => format!("**{}:** {}", inline(called), inline(only)),
        several => format!("**{}:**\\\n{indent}{}", inline(called), lines(several, indent)),
    }
}

/// Lines kept apart by hard breaks.
fn lines(said: &[String], indent: &str) -> String {
    said.iter().map(|line| inline(line)).collect::<Vec<_>>().join(&format!("\\\n{indent}"))
}
