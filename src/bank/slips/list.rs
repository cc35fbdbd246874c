//! Lists whose key is missing above them, or a dash within.

use super::{Above, Walk, is_known_here, is_structure, uncommented, word};
use crate::bank::source::{is_key, is_key_of_list};
use crate::messages::said;

/// Keys that an item of a list has, and the key of that list.
const LISTS: [(&str, &str); 7] = [
    ("scale: ", "questions"),
    ("questions:", "dimensions"),
    ("dimensions:", "dimensions"),
    ("when:", "rules"),
    ("severity: ", "rules"),
    ("horizon: ", "decisions"),
    ("from: ", "bands"),
];

impl Walk<'_> {
    pub(super) fn missing_dash(&mut self, at: usize) {
        self.note(at..at + 1, said!("check-missing-dash"));
    }

    /// Whether a line with a key stands where the items of a list do, as the first of them or another
    /// that starts like it.
    pub(super) fn is_undashed(&self, at: usize, column: usize) -> bool {
        let outer = self.levels.iter().take_while(|level| level.column < column).count();
        let Some(key) = outer
            .checked_sub(1)
            .filter(|_| is_structure(&self.yaml[at..]) || self.yaml[at..].starts_with('{'))
        else {
            return false;
        };
        let is_first = match self.levels.get(outer) {
            None => !self.has_value,
            Some(items) => items.is_item && word(&self.yaml[at..]) == self.key_at(items.first),
        };
        is_first && !self.levels[key].is_item && self.holds_list(key)
    }

    /// Whether a list belongs under the last key of a level.
    fn holds_list(&self, key: usize) -> bool {
        let is_scale = || key.checked_sub(1).is_some_and(|above| self.name(above) == "scales");
        is_key_of_list(self.name(key)) || is_scale()
    }

    /// The last key of a level.
    fn name(&self, level: usize) -> &str {
        self.key_at(self.lines.line(self.yaml, self.levels[level].line).start)
    }

    /// Whether a line of this one word stands where a scale is named.
    pub(super) fn is_scale(&self, line: &str) -> bool {
        let is_word = !line.trim_end().contains(char::is_whitespace);
        let above = self.levels.len().checked_sub(2);
        is_word && above.is_some_and(|above| self.levels[above].column == 0 && self.name(above) == "scales")
    }

    /// Whether a scale stands under a key that has its value already.
    pub(super) fn lacks_scales(&self, at: usize) -> bool {
        let end = self.end_of_line(at);
        let name = uncommented(&self.yaml[at..end]).strip_suffix(':');
        let is_name = name.is_some_and(|name| !name.contains(' ') && !is_key(name));
        is_name && self.next_line(end).is_some_and(|option| option.trim_start().starts_with("- "))
    }

    /// The key of the line, or the first key of the item, that starts here.
    fn key_at(&self, start: usize) -> &str {
        word(self.yaml[start..].trim_start_matches(['-', ' ']))
    }

    /// The key of a list that is missing above its first item.
    pub(super) fn no_key(&mut self, at: usize) {
        let said = match list_of(self.yaml, at) {
            Some(key) => said!("check-no-key-of-list", key = key),
            None => return,
        };
        self.note(at..at + 1, said);
        self.last_reaches_far();
    }

    /// Whether a text in its languages, a line each, stands under a key that has its value.
    pub(super) fn is_text_without_key(&self, at: usize) -> bool {
        let code = word(&self.yaml[at..]);
        is_structure(&self.yaml[at..]) && !is_key(code) && is_known_here(self.yaml, code)
    }

    /// Whether a list stands under a key that is not its own.
    pub(super) fn lacks_key(&self, above: &Above, at: usize) -> bool {
        let line = self.yaml[above.at..].trim_start_matches(['-', ' ']);
        let column = at - self.yaml[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let is_its_own = LISTS.iter().any(|(_, key)| word(line) == *key);
        column == above.key + 2 && !is_its_own && list_of(self.yaml, at).is_some()
    }
}

/// The key of the list whose item starts here, as its own first lines tell.
fn list_of(yaml: &str, at: usize) -> Option<&'static str> {
    const FAR: usize = 8;
    let column = at - yaml[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let is_inside = |line: &&str| line.len() - line.trim_start().len() > column;
    let mut lines = yaml[at..].lines();
    let item: Vec<&str> = lines.next().into_iter().chain(lines.take(FAR).take_while(is_inside)).collect();
    let item = item.join("\n");
    let places = LISTS.iter().filter_map(|(part, key)| Some((item.find(part)?, *key)));
    places.min().map(|(_, key)| key)
}
