//! The keys of a part of a bank: those that are written, misspelt, strange or missing.

use std::ops::Range;

use super::super::diagnosis::{MOST_PROBLEMS, Problem};
use super::reader::part;
use super::{At, Node, Read, Reader, Value};
use crate::messages::{Said, said, yes_or_no};
use crate::reading;

/// A key that a part can have.
#[derive(Clone, Copy)]
pub(super) struct Key {
    pub(super) name: &'static str,
    is_required: bool,
    pub(super) is_list: bool,
}

impl Key {
    /// The key that holds this.
    pub(super) const fn of<T: Read>(name: &'static str) -> Self {
        Self { name, is_required: T::IS_REQUIRED, is_list: T::IS_LIST }
    }
}

/// The entries of something with known keys, taken out one by one.
#[expect(clippy::struct_excessive_bools, reason = "they are facts of their own about the text")]
pub(super) struct Fields {
    what: &'static str,
    keys: &'static [Key],
    /// Where something that is missing is said to be missing.
    pub(super) span: Range<usize>,
    left: Vec<(At<String>, Node)>,
    /// Whether all keys could be read, so that what is not among them is missing.
    is_whole: bool,
    /// Whether there is a key that no part of a bank has, and that may stand for any.
    has_unlike: bool,
    in_braces: bool,
    /// Whether it holds dimensions, and so needs no questions.
    is_parent: bool,
    /// The keys that were said to be missing beside another that may stand for them.
    told: Vec<&'static str>,
}

impl Reader<'_> {
    /// The entries of a map with known keys. One that is probably meant to be a key that is absent is
    /// reported and taken to be that one, so that what stands under it is checked too.
    pub(super) fn fields(&mut self, node: Node, what: &'static str, keys: &'static [Key]) -> Option<Fields> {
        let node = self.gathered(node, what);
        let whole = node.span.clone();
        if what == "question" && node.value.get("questions").is_some() && node.value.get("scale").is_none() {
            self.problems.push(Problem::error("indented-too-deep", whole, said!("check-dimension-too-deep")));
            return None;
        }
        let in_braces = self.is_in_braces(&whole);
        let alone = self.problems.len();
        let entries = self.entries(node, what)?;
        let is_whole = self.problems.len() == alone;
        // The first key is a better place for "something is missing here" than the whole map.
        let span = entries.first().map_or(whole, |(key, _)| key.span.clone());
        let (left, strange): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|(key, _)| keys.iter().any(|known| known.name == key.value));
        let is_parent = left.iter().any(|(key, _)| key.value == "dimensions");
        let mut fields = Fields {
            what,
            keys,
            span,
            left,
            is_whole,
            has_unlike: false,
            in_braces,
            is_parent,
            told: Vec::new(),
        };
        let mut unlike = Vec::new();
        for (key, node) in strange {
            // Past so many problems nobody reads the suggestions, which take their time.
            let may_suggest = self.problems.len() <= MOST_PROBLEMS;
            let absent = keys.iter().map(|key| key.name).filter(|name| may_suggest && !fields.has(name));
            match reading::nearest(&key.value, absent) {
                Some(meant) => fields.stands_for(self, meant, said!("check-meant", meant = meant), key, node),
                None => unlike.push((key, node)),
            }
        }
        let (lists, others): (Vec<_>, _) =
            unlike.into_iter().partition(|(_, node)| matches!(node.value, Value::List(_)));
        fields.unlike(self, lists, true);
        fields.unlike(self, others, false);
        Some(fields)
    }

    /// What a key can hold, where it is one of a few values.
    fn values<T: Read>(&self, key: &str) -> Vec<&str> {
        match key {
            "format" => vec![super::super::FORMAT],
            "scale" => self.scales.iter().map(String::as_str).collect(),
            _ => T::words().to_vec(),
        }
    }
}

impl Fields {
    fn has(&self, name: &str) -> bool {
        self.left.iter().any(|(left, _)| left.value == name)
    }

    /// A key that is probably meant to be another, and is taken to be that one.
    fn stands_for(&mut self, reader: &mut Reader, meant: &str, advice: Said, key: At<String>, node: Node) {
        let problem = self.unknown_key(&key, "unknown", &[]);
        reader.problems.push(problem.advised(advice));
        self.left.push((At { value: meant.to_owned(), span: key.span }, node));
    }

    /// Keys that look like none there is. In another language than the bank's keys are in, they may
    /// stand for keys that are missing.
    fn unlike(&mut self, reader: &mut Reader, mut unlike: Vec<(At<String>, Node)>, are_lists: bool) {
        // Of a dimension it is one or the other.
        let is_needed = |key: &Key| key.is_required || key.name == "questions" && !self.has("dimensions");
        let missing = self.keys.iter().filter(|key| key.is_list == are_lists && is_needed(key));
        let missing: Vec<&str> = missing.map(|key| key.name).filter(|name| !self.has(name)).collect();
        let in_braces = self.in_braces;
        let of_other_part = |key: &At<String>| super::is_key(&key.value);
        let may_stand = |key: &At<String>| key.value != "<<" && (in_braces || !of_other_part(key));
        let candidates = unlike.iter().filter(|(key, _)| may_stand(key)).count();
        if let ([meant], [(key, _)]) = (missing.as_slice(), unlike.as_slice())
            && may_stand(key)
        {
            let (key, node) = unlike.swap_remove(0);
            let advice = said!("check-meant-absent", meant = *meant);
            return self.stands_for(reader, meant, advice, key, node);
        }
        let missing = if candidates < missing.len() { Vec::new() } else { missing };
        for (key, _) in unlike {
            self.has_unlike |= key.value != "<<" && !of_other_part(&key);
            let why = match key.value.as_str() {
                "<<" => "merged",
                _ if may_stand(&key) && !missing.is_empty() => "stands-for",
                _ if of_other_part(&key) && in_braces => "of-other-part",
                _ if of_other_part(&key) => "indented",
                _ => "unknown",
            };
            reader.problems.push(self.unknown_key(&key, why, &missing));
        }
        self.told.extend(missing);
    }

    fn unknown_key(&self, key: &At<String>, why: &'static str, missing: &[&str]) -> Problem {
        let keys: Vec<&str> = self.keys.iter().map(|key| key.name).collect();
        let said = said!(
            "check-unknown-key",
            part = part(self.what),
            key = &key.value,
            why = why,
            keys = keys.join("`, `"),
            count = missing.len(),
            missing = missing.join("`, `")
        );
        Problem::error("unknown-key", key.span.clone(), said)
    }

    /// What a key holds, or a blank.
    pub(super) fn take<T: Read + Default>(&mut self, reader: &mut Reader, key: &str) -> T {
        let Some(position) = self.left.iter().position(|(left, _)| left.value == key) else {
            if T::IS_REQUIRED && self.is_whole && !self.told.contains(&key) {
                let words = reader.values::<T>(key);
                let example = match words.as_slice() {
                    [] if !self.in_braces => format!("{key}:"),
                    [only] => format!("{key}: {only}"),
                    _ => format!("{key}: …"),
                };
                let said = said!(
                    "check-missing-key",
                    part = part(self.what),
                    key = key,
                    example = example,
                    place = if self.in_braces { "braces" } else { "line" },
                    choice = yes_or_no(words.len() > 1),
                    words = words.join("`, `")
                );
                reader.problems.push(Problem::error("missing-key", self.span.clone(), said));
            }
            let unread = T::unread().filter(|_| !self.is_whole || self.has_unlike);
            return unread.unwrap_or_default();
        };
        let node = self.left.swap_remove(position).1;
        let is_empty = matches!(node.value, Value::Null | Value::Absent);
        let before = reader.problems.len();
        let value = T::read(reader, node).unwrap_or_default();
        let words = reader.values::<T>(key);
        let advice = said!("check-write-word", count = words.len(), words = words.join("`, `"));
        let has_words = !words.is_empty();
        if let [problem] = &mut reader.problems[before..]
            && is_empty
            && problem.code == "wrong-kind"
        {
            if has_words {
                problem.advice = Some(advice);
            } else if T::IS_REQUIRED || key == "questions" && !self.is_parent {
                problem.cannot_be_left_out();
            }
        }
        value
    }
}
