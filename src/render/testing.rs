//! Hostile texts for the tests of all renderers.

use proptest::prelude::*;

use crate::display;

/// What some format could take for its own.
pub(crate) const NASTY: &[&str] = &[
    "|",
    "||",
    "\\",
    "`",
    "```",
    "~~~",
    "~~x~~",
    "# ",
    "## x",
    "- ",
    "- [ ] ",
    "+ ",
    "* ",
    "**",
    "__",
    "_x_",
    "1. ",
    "12) ",
    "> ",
    ">",
    "===",
    "---",
    "***",
    ":--",
    ": x",
    "<b>",
    "</table>",
    "<!-- ",
    "<script>alert(1)</script>",
    "<https://x.nl>",
    "https://x.nl",
    "www.x.nl",
    "a@b.nl",
    "&amp;",
    "&#42;",
    "&lt;",
    "[x](y)",
    "![x](y)",
    "[x]: y",
    "[^1]",
    "[!NOTE]",
    "{#id}",
    "$x$",
    "$$",
    "^x^",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "    ",
    "\u{1b}[31m",
    "\u{1b}]0;x\u{7}",
    "\u{9b}2J",
    "\u{0}",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{2028}",
    "\u{a0}",
    "=1+1",
    "@SUM(A1)",
    "é",
    "漢字",
    "👩‍👩‍👧‍👦",
    "🇳🇱",
    "word",
    " ",
    "x",
];

/// A text of a few of these, or a long one of one of them; never blank.
pub(crate) fn nasty() -> impl Strategy<Value = String> {
    let few = prop::collection::vec(prop::sample::select(NASTY), 1..8).prop_map(|parts| parts.concat());
    let long = prop::sample::select(NASTY).prop_map(|part| part.repeat(10_000 / part.len()));
    prop_oneof![9 => few, 1 => long]
        // An empty text is no text, and is left out with what would stand around it.
        .prop_map(|text| if display::one_line(&text).trim().is_empty() { "x".to_owned() } else { text })
}

/// JSON with a line for each thing that a list or an object at its top holds.
pub(crate) fn folded(json: &str) -> String {
    let mut folded = String::new();
    for line in json.lines() {
        let text = line.trim_start();
        let depth = line.len() - text.len();
        let is_within = depth > 4 || depth == 4 && text.starts_with(['}', ']']);
        let (gap, text) = if is_within { (" ", text) } else { ("\n", line) };
        folded.extend([gap, text]);
    }
    folded
}
