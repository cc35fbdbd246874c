//! Blanks that only look like those with which a bank is indented and parted.

use std::ops::Range;

use super::super::diagnosis::Problem;
use super::odd::{is_strange, strange_blank};
use super::{Lines, Walk, colon, is_structure, uncommented};
use crate::messages::said;

/// Such blanks in a text that can be read: to YAML they are letters, so that what follows one belongs
/// to something else than it seems to.
pub(in super::super) fn strange_blanks(yaml: &str) -> Vec<Problem> {
    if !yaml.contains(is_strange) {
        return Vec::new();
    }
    let mut walk = Walk::over(yaml, Lines::of(yaml));
    let mut at = 0;
    while at < yaml.len() {
        let end = walk.line(at);
        at = walk.end_of_line(end) + 1;
    }
    let found = walk.blanks.into_iter().filter_map(|at| Some((yaml[at.clone()].chars().next()?, at)));
    found.map(|(blank, at)| Problem::error("yaml", at, strange_blank(blank))).collect()
}

impl Walk<'_> {
    pub(super) fn strange_blanks(&mut self, at: Range<usize>) {
        let strange = self.yaml[at.clone()].char_indices().find(|(_, letter)| *letter != ' ');
        let Some((offset, strange)) = strange else { return };
        let at = at.start + offset..at.start + offset + strange.len_utf8();
        if strange == '\t' {
            self.note(at, said!("check-tab"));
        } else {
            self.blanks.push(at.clone());
            self.note(at, strange_blank(strange));
        }
        self.last_reaches_far();
    }

    /// Those before a line. A text that goes on over several lines may start one with any blank.
    pub(super) fn indentation(&mut self, at: Range<usize>, content: &str) {
        let starts = content.starts_with(['-', '{', '[', '"', '\'']) || is_structure(content);
        if starts || self.yaml[at.clone()].contains('\t') || colon(uncommented(content)).is_some() {
            self.strange_blanks(at);
        }
    }

    /// Those at the end of a line that holds a key alone.
    pub(super) fn behind_key(&mut self, at: usize, rest: &str) {
        let line = rest.trim_end();
        let is_key = line.strip_suffix(':').is_some_and(|key| !key.contains([' ', '"', '\'', '#']));
        if is_key {
            let behind = rest[line.len()..].trim_end_matches(['\r', '\t', ' ']).len();
            self.strange_blanks(at + line.len()..at + line.len() + behind);
        }
    }
}
