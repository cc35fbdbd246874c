//! Lists whose key is missing above them, or a dash within.

use super::{Above, Walk, word};
use crate::messages::said;

/// Keys that an item of a list has, and the key of that list.
const LISTS: [(&str, &str); 6] = [
    ("scale: ", "questions"),
    ("questions:", "dimensions"),
    ("when:", "rules"),
    ("severity: ", "rules"),
    ("horizon: ", "decisions"),
    ("from: ", "bands"),
];

impl Walk<'_> {
    pub(super) fn missing_dash(&mut self, at: usize) {
        self.note(at..at + 1, said!("check-missing-dash"));
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
