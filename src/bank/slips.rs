//! The slips of those to whom YAML is new, found in a text that could not be read.
//!
//! A parser notices a slip where nothing can follow any more, often on another line, and names
//! what its grammar expects there. This goes over the lines as a person does, takes each for what
//! it was probably meant to be, and notes what keeps it from being that.

mod blank;
mod bracket;
mod list;
mod odd;
mod unopened;
mod value;

use std::ops::Range;

use super::diagnosis::Problem;
use super::source::is_key;
use crate::messages::{Said, said};
use crate::reading::Lines;
pub(super) use blank::strange_blanks;
use odd::curly;
pub(super) use odd::{Odd, odd};

/// The quotes of word processors.
pub(super) const CURLY: [char; 6] = ['“', '”', '„', '‘', '’', '‚'];

const BLANKS: [char; 2] = [' ', '\t'];

/// Something that was probably not meant.
struct Slip {
    at: Range<usize>,
    said: Said,
    /// Whether a parser may notice it only much later.
    reaches_far: bool,
}

/// The slip because of which the text could not be read further than this.
pub(super) fn before(yaml: &str, stopped: usize) -> Option<Problem> {
    let lines = Lines::of(yaml);
    let line = lines.number(yaml.floor_char_boundary(stopped));
    // Of a line with a tab the parser speaks on the line before, or above the comments before it.
    let says_nothing = |line: &&str| line.trim_start().is_empty() || line.trim_start().starts_with('#');
    let last = line + 1 + yaml.lines().skip(line).take_while(says_nothing).count();
    let mut walk = Walk::over(yaml, lines);
    walk.lines_up_to(last);
    let Walk { mut slips, lines, .. } = walk;
    let chosen = slips.iter().position(|slip| {
        let number = lines.number(slip.at.start);
        number <= last && (slip.reaches_far || number + 2 >= line)
    });
    let Slip { at, said, .. } = slips.swap_remove(chosen?);
    Some(Problem::error("yaml", at, said))
}

/// Goes over the lines of a text.
struct Walk<'y> {
    yaml: &'y str,
    lines: Lines,
    slips: Vec<Slip>,
    /// What only looks like a blank.
    blanks: Vec<Range<usize>>,
    /// Where items and keys start that can go on.
    levels: Vec<Level>,
    /// The column of the key whose text goes on over lines of its own.
    block: Option<usize>,
    /// Whether the key before this has a value, so that nothing can stand under it.
    has_value: bool,
    /// The last line with an item or a key.
    above: Above,
    /// Where the line before this starts, if it is neither an item nor a key.
    bare: Option<usize>,
}

#[derive(Clone, Copy)]
struct Level {
    column: usize,
    /// The last line that started there.
    line: usize,
    /// Where the first starts.
    first: usize,
    is_item: bool,
    /// Whether items start there as well, under the key before them.
    has_items: bool,
}

/// A line with an item or a key, and what the lines under it may show of it.
#[derive(Default)]
struct Above {
    at: usize,
    /// The column it starts at, and that of its key.
    column: usize,
    key: usize,
    /// Whether no line before it was indented like it.
    is_first: bool,
    /// The levels that ended before it.
    ended: Vec<Level>,
}

/// How deep a line is indented.
#[derive(PartialEq, Eq)]
enum Depth {
    /// As deep as another line it can belong to.
    Known,
    New,
    /// Deeper than a key with a value, which may go on here.
    GoesOn,
}

impl<'y> Walk<'y> {
    fn over(yaml: &'y str, lines: Lines) -> Self {
        let (slips, levels) = (Vec::new(), Vec::new());
        Self {
            yaml,
            lines,
            slips,
            blanks: Vec::new(),
            levels,
            block: None,
            has_value: false,
            above: Above::default(),
            bare: None,
        }
    }

    fn note(&mut self, at: Range<usize>, said: Said) {
        const ENOUGH: usize = 1000;
        if self.slips.len() < ENOUGH {
            self.slips.push(Slip { at, said, reaches_far: false });
        }
    }

    /// What is not closed, or only looks like a blank, spoils what comes long after it.
    fn last_reaches_far(&mut self) {
        if let Some(slip) = self.slips.last_mut() {
            slip.reaches_far = true;
        }
    }

    fn lines_up_to(&mut self, last: usize) {
        let mut at = 0;
        let reaches_far = |slip: &Slip| slip.reaches_far;
        while at < self.yaml.len() && self.lines.number(at) <= last && !self.slips.iter().any(reaches_far) {
            let end = self.line(at);
            at = self.end_of_line(end) + 1;
        }
    }

    fn end_of_line(&self, at: usize) -> usize {
        self.yaml[at..].find('\n').map_or(self.yaml.len(), |newline| at + newline)
    }

    /// A line, and those on which its brackets or quotes go on; a place on the last of them.
    fn line(&mut self, start: usize) -> usize {
        let end = self.end_of_line(start);
        let text = &self.yaml[start..end];
        let content = text.trim_start();
        let mut at = end - content.len();
        let column = text[..at - start].chars().count();
        if content.is_empty() || content.starts_with('#') || self.block.is_some_and(|block| column > block) {
            return end;
        }
        self.block = None;
        if text.starts_with("```") {
            self.note(start..start + 3, said!("check-markdown"));
        }
        if ["---", "...", "%YAML"].iter().any(|mark| text.starts_with(mark)) {
            self.levels.clear();
            return end;
        }
        self.indentation(start..at, content);
        let mut depth = self.level(at, column);
        let is_first = depth == Depth::New;
        let (first, mut key) = (at, column);
        // More of them are more than a bank can hold.
        for _ in 0..40 {
            let Some(after) = self.dash(at, &self.yaml[at..end], &depth) else { break };
            at = after;
            self.has_value = false;
            if at < end {
                depth = Depth::New;
                let column = self.yaml[start..at].chars().count();
                let column = if self.yaml[..at].ends_with('-') { column + 1 } else { column };
                key = column;
                self.levels.push(Level {
                    column,
                    line: self.lines.number(at),
                    first: at,
                    is_item: false,
                    has_items: false,
                });
            }
        }
        if is_structure(&self.yaml[first..end]) {
            self.above =
                Above { at: first, column, key, is_first, ended: std::mem::take(&mut self.above.ended) };
        }
        self.entry(at, end, &depth)
    }

    /// Compares how deep a line is indented with the lines it can belong to.
    fn level(&mut self, at: usize, column: usize) -> Depth {
        let line = self.lines.number(at);
        let is_item = self.yaml[at..].starts_with('-');
        let ended = self.levels.iter().position(|level| level.column > column).unwrap_or(self.levels.len());
        let ended = self.levels.split_off(ended);
        let deeper = ended.iter().find(|level| level.is_item == is_item).copied();
        let is_after = !ended.is_empty() || self.has_value;
        let line_above = std::mem::replace(&mut self.above, Above { ended, ..Above::default() });
        if !is_item && self.is_undashed(at, column) {
            self.no_dash(at);
        }
        if let Some(same) = self.levels.last_mut().filter(|level| level.column == column) {
            same.line = line;
            let before = &self.yaml[..same.first];
            let is_bare = column > 0 && before[before.rfind('\n').unwrap_or(0)..].trim().is_empty();
            let is_key = is_key(word(&self.yaml[same.first..]));
            if is_item && is_bare && is_key && self.has_value && !same.is_item && !same.has_items {
                let first = same.first;
                self.no_dash(first);
            } else if is_item && !same.is_item && !same.has_items && is_after {
                self.no_key(at);
            } else {
                same.has_items |= is_item;
            }
            return Depth::Known;
        }
        let above = self.levels.iter().rev().find(|level| level.is_item == is_item);
        let mut like = deeper.iter().chain(above).map(Level::like);
        let is_under_key = is_item && column > line_above.key;
        let advice = match (like.next().filter(|_| !is_under_key), like.next()) {
            (None, _) => said!("check-write-nothing-before-list"),
            (Some(like), None) => said!("check-indent", like = like),
            (Some(one), Some(other)) => said!("check-indent-either", one = one, other = other),
        };
        if deeper.is_some() {
            let said = said!("check-indented-like-none", advice = advice);
            self.note(at..at + 1, said);
        } else if self.has_value && !self.levels.is_empty() {
            if is_item && self.lacks_key(&line_above, at) {
                self.no_key(at);
            } else if !is_item && self.lacks_scales(at) {
                let length = self.yaml[at..].find(':').unwrap_or(1);
                self.note(at..at + length, said!("check-no-scales"));
                self.last_reaches_far();
            } else if !is_item && self.is_text_without_key(at) {
                self.note(at..at + 1, said!("check-no-key-of-text"));
            } else if is_structure(&self.yaml[at..]) && !self.blamed(&line_above, at, column) {
                let said = said!("check-indented-too-deep", advice = advice);
                self.note(at..at + 1, said);
            }
            return Depth::GoesOn;
        }
        self.levels.push(Level { column, line, first: at, is_item, has_items: false });
        Depth::New
    }

    /// A dash that is missing before the first of several lines shows at the next dash.
    fn no_dash(&mut self, first: usize) {
        self.missing_dash(first);
        self.last_reaches_far();
    }

    /// Whether the line above one that is indented deeper than it is the one that stands wrong.
    fn blamed(&mut self, above: &Above, at: usize, column: usize) -> bool {
        let line = self.lines.number(at);
        let is_item = above.key > above.column;
        let is_list = self.yaml[at..].starts_with('-');
        let left = above.ended.iter().any(|level| level.column == column && level.is_item == is_list);
        // Two lines that agree are right.
        let next = self.next_line(self.end_of_line(at)).filter(|next| is_structure(next));
        let agree = next.is_some_and(|next| next.len() - next.trim_start().len() == column);
        let place = above.at..above.at + 1;
        let like = above.ended.iter().rev().find(|level| !level.is_item);
        // Where the item's text begins beyond both, no number of blanks brings them together.
        let count = (column + above.column).checked_sub(above.key).filter(|_| is_item && agree);
        if let Some(count) = count {
            let advice = said!("check-indent-for-line", count = count, line = line);
            self.note(place, said!("check-outdented", advice = advice));
        } else if let Some(like) = like.filter(|_| !is_item && left) {
            let advice = said!("check-indent", like = like.like());
            self.note(place, said!("check-outdented", advice = advice));
        } else if agree && above.is_first && column == above.column + 2 {
            self.missing_dash(above.at);
        } else {
            return false;
        }
        true
    }

    /// Where an item goes on after its `- `, or after what was meant as one.
    fn dash(&mut self, at: usize, rest: &str, depth: &Depth) -> Option<usize> {
        let first = rest.chars().next()?;
        let digits = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let is_number = digits > 0 && rest[digits..].starts_with(['.', ')']);
        let mark = at..at + if is_number { digits + 1 } else { first.len_utf8() };
        let after = &rest[mark.len()..];
        let goes_on = at + rest.len() - after.trim_start().len();
        if first == '-' && parts(after) {
            if let Some(bare) = self.bare.take().filter(|_| *depth == Depth::Known) {
                self.missing_dash(bare);
            }
        } else if first == '-' && after.starts_with(char::is_whitespace) {
            self.strange_blanks(mark.end..goes_on);
        } else if first == '-' && !after.starts_with(|letter: char| letter == '-' || letter.is_ascii_digit())
        {
            self.note(mark, said!("check-blank-after-dash"));
        } else if (is_number || "–—•·*◦‣".contains(first)) && after.starts_with(char::is_whitespace)
        {
            let written = &self.yaml[mark.clone()];
            self.note(mark, said!("check-other-dash", written = written));
        } else {
            return None;
        }
        Some(goes_on)
    }

    /// What a line holds behind its indentation and dashes: a key with a value, or a text.
    fn entry(&mut self, at: usize, end: usize, depth: &Depth) -> usize {
        let rest = &self.yaml[at..end];
        let bare = self.bare.take();
        self.behind_key(at, rest);
        if self.unopened(at, end) {
            self.has_value = true;
            return end;
        }
        if rest.starts_with(['{', '[', '"', '\'']) {
            let is_bracket = rest.starts_with(['{', '[']);
            if is_bracket && *depth == Depth::Known && bare.is_none() {
                self.missing_dash(at);
            }
            self.bare = is_bracket.then_some(at).filter(|at| !self.yaml[..*at].ends_with("- "));
            self.has_value = true;
            return self.value(at, end);
        }
        let known = Some(word(rest)).filter(|word| is_known(word)).unwrap_or_default();
        if is_glued(rest) {
            self.has_value = true;
            self.glued(at, known);
            return end;
        }
        if rest.starts_with(['}', ']']) {
            self.note(at..at + 1, said!("check-bracket-closes-nothing", bracket = &rest[..1]));
            return end;
        }
        let colon = colon(uncommented(rest));
        if *depth == Depth::GoesOn && !is_structure(rest) {
            self.plain(at, rest);
            return end;
        }
        let Some(colon) = colon else {
            self.has_value = true;
            self.no_colon(at, rest, known);
            if *depth == Depth::Known || self.levels.len() == 1 {
                let end = at + rest.chars().next().map_or(0, char::len_utf8);
                let is_item = self.levels.last().is_some_and(|level| level.is_item);
                let said =
                    if is_item { said!("check-missing-dash") } else { said!("check-neither-key-nor-item") };
                self.note(at..end, said);
            }
            return end;
        };
        if !known.is_empty() && rest[known.len()..].starts_with([' ', '\t']) {
            self.no_colon(at, rest, known);
        }
        let after = &rest[colon + 1..];
        let value = end - after.trim_start_matches(BLANKS).len();
        let written = &self.yaml[value..end];
        self.has_value = !written.trim_end().is_empty() && !written.starts_with('#');
        if self.has_value { self.value(value, end) } else { end }
    }

    /// A line without a colon, where a key was probably meant.
    fn no_colon(&mut self, at: usize, rest: &str, known: &str) {
        let after = rest[known.len()..].trim_start();
        if rest.starts_with("//") {
            self.note(at..at + 2, said!("check-slashes"));
        } else if is_known_here(self.yaml, known)
            && (after.len() < rest.len() - known.len()
                || after.starts_with(['=', ';', '：'])
                || after.is_empty())
        {
            self.note(at..at + known.len(), said!("check-colon-missing", key = known));
        } else if self.is_scale(rest) {
            let name = rest.trim_end();
            self.note(at..at + name.len(), said!("check-colon-missing", key = name));
        }
    }

    /// A key whose value follows its colon at once.
    fn glued(&mut self, at: usize, key: &str) {
        let colon = at + key.len();
        let after = self.yaml[colon + 1..].chars().next().unwrap_or_default();
        if after.is_whitespace() {
            return self.strange_blanks(colon + 1..colon + 1 + after.len_utf8());
        }
        self.note(at..colon + 1, said!("check-blank-missing", key = key));
    }
}

impl Level {
    fn like(&self) -> Said {
        said!("check-indent-like", count = self.column, line = self.line)
    }
}

/// Whether what comes before this is over: a blank follows, or the line ends.
fn parts(text: &str) -> bool {
    text.is_empty() || text.starts_with([' ', '\t', '\n', '\r'])
}

/// The word with which this starts.
pub(super) fn word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

/// Whether a key of a bank, or a language, is called this.
pub(super) fn is_known(word: &str) -> bool {
    is_key(word) || word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a key of a bank, or a language of this one as far as its first lines tell, is called this.
pub(super) fn is_known_here(yaml: &str, word: &str) -> bool {
    let languages = yaml.lines().find_map(|line| line.strip_prefix("languages:")).unwrap_or_default();
    let mut codes = languages.split(|letter: char| !letter.is_alphanumeric());
    is_key(word) || is_known(word) && (!languages.contains(']') || codes.any(|code| code == word))
}

/// Whether this starts with a key whose colon no blank follows.
pub(super) fn is_glued(text: &str) -> bool {
    let key = word(text);
    is_known(key) && text[key.len()..].strip_prefix(':').is_some_and(|after| !parts(after))
}

/// Where the first `: ` of this is, or a `:` at its end.
fn colon(text: &str) -> Option<usize> {
    text.match_indices(':').map(|(at, _)| at).find(|at| parts(&text[at + 1..]))
}

/// This line without its comment.
fn uncommented(line: &str) -> &str {
    let comment = line.match_indices('#').find(|(at, _)| line[..*at].ends_with(BLANKS));
    line[..comment.map_or(line.len(), |(at, _)| at)].trim_end_matches([' ', '\t', '\r'])
}

/// Whether a comment is kept apart from what stands before it on its line, as by those who mean one.
pub(super) fn is_apart(before: &str, comment: &str) -> bool {
    let text = before.trim_end_matches(BLANKS);
    let blanks = &before[text.len()..];
    let says = comment.trim_start_matches('#');
    let is_far = blanks.len() > 1 || blanks == "\t";
    text.is_empty() || is_far && (says.is_empty() || says.starts_with(char::is_whitespace))
}

/// The second line of a text without quotes.
pub(super) fn second_line(yaml: &str, text: Range<usize>) -> Option<Range<usize>> {
    let written = yaml.get(text.clone())?;
    let (first, rest) = written.split_once('\n')?;
    let is_plain = !written.starts_with(['"', '\'', '{', '[', '|', '>']) && !written.ends_with('\n');
    let line = rest.trim_start();
    let start = text.start + first.len() + 1 + rest.len() - line.len();
    let length = line.find('\n').unwrap_or(line.len());
    is_plain.then_some(start..start + length)
}

/// Whether a line is one of those that a bank is made of: `- …` or `key: …`.
fn is_structure(line: &str) -> bool {
    let line = line.trim_start();
    let key = word(line);
    line.starts_with("- ") || is_known(key) && line[key.len()..].strip_prefix(':').is_some_and(parts)
}
