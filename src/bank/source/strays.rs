//! Items that follow those of another list, for want of the line with the key of their own.

use std::ops::Range;

use super::fields::Key;
use super::{At, Band, Decision, Dimension, Node, Problem, Reader, Rule, Value};
use crate::messages::said;
use crate::reading::Lines;

/// The lists of a part, with the keys their items have.
type Lists = &'static [(&'static str, &'static [Key])];

/// Those of a bank.
const OF_BANK: Lists = &[("bands", Band::KEYS), ("dimensions", Dimension::KEYS), ("rules", Rule::KEYS)];

/// Those of a question. The keys of an anchor are its languages.
const OF_QUESTION: Lists = &[("anchors", &[]), ("decisions", Decision::KEYS)];

impl Reader<'_> {
    /// A part with each such item under its own key: what is wrong with it is told as if that were
    /// there, and that it is not is told once.
    pub(super) fn gathered(&mut self, mut node: Node, what: &str) -> Node {
        let lists = match what {
            "bank" => OF_BANK,
            "question" => OF_QUESTION,
            _ => return node,
        };
        for (home, keys) in lists {
            // Several lists may follow one another without their keys: the last is parted off first.
            while let Some(problem) = self.part_off(&mut node, home, keys, lists) {
                self.problems.push(problem);
            }
        }
        node
    }

    /// Puts the last items of a list, where they are those of another that is absent, under its key.
    fn part_off(&self, node: &mut Node, home: &str, keys: &[Key], lists: Lists) -> Option<Problem> {
        let absent: Vec<_> = lists.iter().filter(|(name, _)| node.value.get(name).is_none()).collect();
        let Value::List(items) = node.value.get_mut(home).map(|list| &mut list.value)? else { return None };
        let (name, first) = absent.into_iter().find_map(|(name, others)| {
            let is_stray = |item: &Node| fits(item, others) > fits(item, keys);
            let kept = items.iter().rev().take_while(|item| is_stray(item)).count();
            let first = items.len() - kept;
            (kept > 0 && first > 0).then_some((name, first))
        })?;
        let strays = items.split_off(first);
        let span = strays[0].span.clone();
        let above = items.last_mut().and_then(|last| taken(last, name));
        let Value::Map(entries) = &mut node.value else { return None };
        let problem = match above {
            Some(key) => self.too_deep(&key, &entries[0].0),
            None => self.no_key(&span, name),
        };
        let key = Value::Scalar { text: (*name).to_owned(), number: None, boolean: None };
        entries.push((At { value: key, span: span.clone() }, At { value: Value::List(strays), span }));
        Some(problem)
    }

    fn no_key(&self, item: &Range<usize>, key: &str) -> Problem {
        let dash = self.yaml.get(..item.start).and_then(|before| before.rfind('-')).unwrap_or(item.start);
        Problem::error("missing-key", dash..dash + 1, said!("check-no-key-of-list", key = key))
    }

    /// A key that stands deeper than the first of those it belongs with.
    fn too_deep(&self, key: &Node, first: &Node) -> Problem {
        let lines = Lines::of(self.yaml);
        let place = lines.place(self.yaml, first.span.start);
        let like = said!("check-indent-like", count = place.column - 1, line = place.line);
        let advice = said!("check-indent", like = like);
        Problem::error("unknown-key", key.span.clone(), said!("check-indented-like-none", advice = advice))
    }
}

/// A key with nothing behind it, taken out of an item.
fn taken(item: &mut Node, name: &str) -> Option<Node> {
    let Value::Map(entries) = &mut item.value else { return None };
    let is_it =
        |(key, value): &(Node, Node)| key.value.text() == Some(name) && matches!(value.value, Value::Null);
    let position = entries.iter().position(is_it)?;
    Some(entries.remove(position).0)
}

/// How many keys of an item are among these.
fn fits(item: &Node, keys: &[Key]) -> usize {
    let Value::Map(entries) = &item.value else { return 0 };
    let names = entries.iter().filter_map(|(key, _)| key.value.text());
    names.filter(|name| keys.iter().any(|key| key.name == *name)).count()
}
