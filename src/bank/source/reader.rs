//! Reads values out of nodes and keeps what is wrong with them, so that every mistake of a bank
//! is told in one go.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::DeserializeOwned;

use super::super::diagnosis::Problem;
use super::super::slips::{self, Odd};
use super::super::{Aggregate, Horizon, Missing, Severity};
use crate::messages::{Said, said};
use crate::reading::{self, At, Misfit, Node, Value};

/// What is read, and the problems so far.
#[derive(Default)]
pub(in super::super) struct Reader<'y> {
    pub(in super::super) yaml: &'y str,
    pub(in super::super) problems: Vec<Problem>,
    /// The names of the scales, which come before what is answered on them.
    pub(in super::super) scales: Vec<String>,
}

/// What can be read out of a node; `None` when it is something else, which has been said then.
pub(in super::super) trait Read: Sized {
    /// Whether a key that holds this has to be there.
    const IS_REQUIRED: bool = false;

    /// Whether it is written as a list.
    const IS_LIST: bool = false;

    /// The words that can stand here, where there are only some.
    fn words() -> &'static [&'static str] {
        &[]
    }

    fn read(reader: &mut Reader, node: Node) -> Option<Self>;

    /// What is taken for a key that may be there and could not be read, where that differs from none.
    fn unread() -> Option<Self> {
        None
    }
}

/// What a key holds that must be there; `None` when it is not, or could not be read.
pub(in super::super) struct Required<T>(pub(in super::super) Option<T>);

/// The items of a list that could be read.
pub(in super::super) struct List<T> {
    pub(in super::super) items: Vec<T>,
    /// How many there are, readable or not.
    pub(in super::super) written: usize,
    pub(in super::super) span: Range<usize>,
}

impl Reader<'_> {
    /// What stands here is not of this kind, which the message `check-expected` knows by its name.
    fn wrong_kind(&mut self, node: &Node, expected: &str, advice: Said) {
        let text = node.value.text().unwrap_or_default();
        if expected == "list" && text.ends_with(']') && !text.contains('[') {
            let (open, close) = ('[', ']');
            let said = said!("check-bracket-not-opened", open = open, close = close);
            return self.problems.push(Problem::error("wrong-kind", node.span.clone(), said));
        }
        let expected = said!("check-expected", kind = expected);
        let wrong = |said| Problem::error("wrong-kind", node.span.clone(), said);
        self.problems.push(if matches!(node.value, Value::Null | Value::Absent) {
            let problem = wrong(said!("check-nothing-written", expected = expected));
            match self.why_nothing(&node.span) {
                Some(why) => problem.advised(why),
                None => problem,
            }
        } else {
            wrong(said!("check-wrong-kind", expected = expected, found = node.value.noun())).advised(advice)
        });
    }

    /// What is wrong with a key that holds its value as well, for want of what parts the two.
    pub(super) fn unparted(&self, key: &Node) -> Option<(Range<usize>, Said)> {
        let text = key.value.text()?;
        let word = slips::word(text);
        let said = match text[word.len()..].chars().next() {
            Some(':') => said!("check-blank-missing", key = word),
            Some(' ') => said!("check-colon-missing", key = word),
            _ => return None,
        };
        slips::is_known_here(self.yaml, word).then(|| (key.span.clone(), said))
    }

    /// A key between brackets that no colon follows: most often the end of a text with a comma.
    fn lone_key(&mut self, key: &Node) {
        let text = key.value.text().unwrap_or_default();
        let said = if matches!(key.value, Value::Scalar { number: Some(_), .. }) {
            said!("check-comma-in-number")
        } else {
            let quotes = if text.contains(slips::CURLY) { "curly" } else { "none" };
            said!("check-comma-in-text", quotes = quotes)
        };
        self.problems.push(Problem::error("unquoted-comma", key.span.clone(), said));
    }

    /// The items that a node of a list holds: more than one where the dash before another is missing,
    /// which starts with the same key, and goes on with one that the item before it has as well.
    fn items(&mut self, node: Node) -> Vec<Node> {
        let Value::Map(entries) = &node.value else { return vec![node] };
        let name = |entry: &(Node, Node)| entry.0.value.text().map(str::to_owned);
        let first = entries.first().and_then(name).unwrap_or_default();
        let items: Vec<_> = entries.chunk_by(|_, next| next.0.value.text() != Some(&first)).collect();
        let is_another = |pair: &[&[(Node, Node)]]| {
            pair[1].get(1).is_some_and(|next| pair[0].iter().skip(1).any(|entry| name(entry) == name(next)))
        };
        if self.is_in_braces(&node.span) || !items.windows(2).all(is_another) {
            return vec![node];
        }
        for item in items.iter().skip(1) {
            let said = said!("check-missing-dash-of-item", key = &first);
            let problem = Problem::error("missing-dash", item[0].0.span.clone(), said);
            self.problems.push(problem.repeats(&entries[0].0.span));
        }
        let item =
            |item: &[(Node, Node)]| At { span: item[0].0.span.clone(), value: Value::Map(item.to_vec()) };
        if items.len() > 1 { items.into_iter().map(item).collect() } else { vec![node] }
    }

    /// Whether what stands here is written on the line of its key.
    fn is_behind_key(&self, span: &Range<usize>) -> bool {
        self.yaml.get(..span.start).is_some_and(|before| before.trim_end_matches(' ').ends_with(':'))
    }

    /// Whether what stands here is written between brackets.
    pub(super) fn is_in_braces(&self, span: &Range<usize>) -> bool {
        self.yaml.get(span.start..).is_some_and(|map| map.starts_with('{'))
    }

    /// Of the mistakes since then, those that explain the curly quotes, where there are any: the other
    /// commas of such a text are mended with them.
    fn explain_curly(&mut self, since: usize) {
        let comma = |quotes: &str| said!("check-comma-in-text", quotes = quotes);
        if self.problems[since..].iter().any(|problem| problem.said == comma("curly")) {
            let mut later = self.problems.split_off(since);
            later.retain(|problem| problem.said != comma("none"));
            self.problems.append(&mut later);
        }
    }

    /// The entries of a map, each key once. By `what` the messages `check-part` and
    /// `check-write-part` know the map.
    pub(super) fn entries(&mut self, node: Node, what: &str) -> Option<Vec<(At<String>, Node)>> {
        let Value::Map(entries) = node.value else {
            self.wrong_kind(&node, "keys", said!("check-write-part", part = what));
            return None;
        };
        let mut seen: HashMap<String, Range<usize>> = HashMap::new();
        let (mut kept, since) = (Vec::new(), self.problems.len());
        let first = entries.first().and_then(|(key, _)| key.value.text()).unwrap_or_default().to_owned();
        let mut entries = entries.into_iter().peekable();
        while let Some((key, value)) = entries.next() {
            if let Some((span, said)) = self.unparted(&key) {
                self.problems.push(Problem::error("lost-text", span, said));
                continue;
            }
            if matches!(value.value, Value::Absent) {
                self.lone_key(&key);
                continue;
            }
            if let Some((span, said)) = odd_sign(&key, what) {
                self.problems.push(Problem::error("unknown-key", span, said));
                continue;
            }
            let Value::Scalar { text, .. } = key.value else {
                let said = said!("check-key-is-no-word", found = key.value.noun());
                self.problems.push(Problem::error("wrong-kind", key.span, said));
                continue;
            };
            let next = entries.peek().and_then(|(key, _)| key.value.text());
            let next_too = next.is_some_and(|next| next != text && seen.contains_key(next));
            match seen.entry(text.clone()) {
                Entry::Occupied(earlier) => {
                    let said = said!("check-duplicate-key", part = part(what), key = &text);
                    let problem = Problem::error("duplicate-key", key.span, said).repeats(earlier.get());
                    if what == "text" {
                        self.problems.push(problem.advised(said!("check-write-key-of-text")));
                        break;
                    }
                    if text != first && !next_too {
                        self.problems.push(problem);
                        continue;
                    }
                    // This is probably another item, of which nothing more can be said.
                    self.problems.push(problem.advised(said!("check-write-dash-or-one")));
                    break;
                }
                Entry::Vacant(entry) => {
                    entry.insert(key.span.clone());
                    kept.push((At { value: text, span: key.span }, value));
                }
            }
        }
        self.explain_curly(since);
        Some(kept)
    }
}

impl<T> Default for Required<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Read> Read for Required<T> {
    const IS_REQUIRED: bool = true;
    const IS_LIST: bool = T::IS_LIST;

    fn words() -> &'static [&'static str] {
        T::words()
    }

    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        Some(Self(T::read(reader, node)))
    }
}

impl<T: Read> Read for Option<T> {
    const IS_LIST: bool = T::IS_LIST;

    fn unread() -> Option<Self> {
        Some(T::unread())
    }

    fn words() -> &'static [&'static str] {
        T::words()
    }

    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        Some(T::read(reader, node))
    }
}

impl Read for At<String> {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let advice = match node.value {
            Value::Scalar { text, .. } => return Some(Self { value: text, span: node.span }),
            Value::List(ref items) if items.iter().all(|item| matches!(item.value, Value::Map(_))) => {
                said!("check-write-languages")
            }
            Value::List(_) => said!("check-write-without-dash"),
            _ => said!("check-write-after-key"),
        };
        reader.wrong_kind(&node, "text", advice);
        None
    }
}

impl Read for At<f64> {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let advice = match &node.value {
            Value::Scalar { number: Some(number), .. } if number.is_finite() => {
                return Some(Self { value: *number, span: node.span });
            }
            Value::Scalar { text, .. } => {
                match text.trim_matches([' ', '%']).replace(',', ".").parse::<f64>() {
                    Ok(number) if number.is_finite() => {
                        let signs = [('%', "percent"), (',', "comma")];
                        let sign = signs.iter().find(|(sign, _)| text.contains(*sign));
                        let without = sign.map_or("quotes", |(_, name)| name);
                        said!("check-write-number", number = number, without = without)
                    }
                    _ => said!("check-write-in-digits"),
                }
            }
            _ => said!("check-write-one-number"),
        };
        reader.wrong_kind(&node, "number", advice);
        None
    }
}

impl Read for bool {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        if let Value::Scalar { boolean: Some(boolean), .. } = node.value {
            return Some(boolean);
        }
        reader.wrong_kind(&node, "truth", said!("check-write-truth"));
        None
    }
}

impl<T: Read> Read for List<T> {
    const IS_LIST: bool = true;

    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let first_key = match &node.value {
            Value::Map(entries) => entries.first().and_then(|(key, _)| key.value.text()).unwrap_or_default(),
            _ => "",
        };
        let first_key = first_key.to_owned();
        let advice = match node.value {
            Value::List(nodes) => {
                let nodes: Vec<Node> = nodes.into_iter().flat_map(|node| reader.items(node)).collect();
                let written = nodes.len();
                let items: Vec<T> = nodes.into_iter().filter_map(|node| T::read(reader, node)).collect();
                // A list of which nothing could be read is not the same as an empty one.
                return (!items.is_empty() || written == 0).then_some(Self {
                    items,
                    written,
                    span: node.span,
                });
            }
            Value::Scalar { ref text, .. } if !text.contains(' ') => {
                said!("check-write-brackets", written = text)
            }
            Value::Scalar { ref text, .. } if text.contains('\n') => said!("check-write-without-sign"),
            Value::Scalar { ref text, .. } if text.contains(" - ") && reader.is_behind_key(&node.span) => {
                said!("check-write-nothing-before-list")
            }
            Value::Scalar { ref text, .. } if text.starts_with('-') => said!("check-write-items"),
            Value::Scalar { ref text, .. } if text.contains(" - ") => said!("check-write-items"),
            Value::Scalar { ref text, .. } if text.contains(',') => {
                said!("check-write-brackets", written = text.trim_matches(['(', ')']))
            }
            // A map was written where a list of maps belongs, its keys being their ids.
            Value::Map(ref entries)
                if entries.iter().all(|(_, item)| matches!(item.value, Value::Map(_))) =>
            {
                said!("check-write-items-with-ids", key = first_key)
            }
            Value::Map(_) if reader.is_in_braces(&node.span) && reader.is_behind_key(&node.span) => {
                said!("check-write-around-braces")
            }
            Value::Map(_) if reader.is_in_braces(&node.span) => said!("check-write-items"),
            Value::Map(_) => {
                let place = if super::is_key(&first_key) { "before" } else { "instead" };
                said!("check-write-dash", place = place, key = first_key)
            }
            _ => said!("check-write-items"),
        };
        reader.wrong_kind(&node, "list", advice);
        None
    }
}

impl<T> List<T> {
    /// The items of a list that may be absent.
    pub(in super::super) fn items(list: Option<Self>) -> Vec<T> {
        list.map(|list| list.items).unwrap_or_default()
    }
}

/// A sign that was not meant to be in a key; the names of scales are told where they are checked.
fn odd_sign(key: &Node, what: &str) -> Option<(Range<usize>, Said)> {
    match slips::odd(key.value.text().filter(|_| what != "scales")?)? {
        (at, Odd::Sign(said)) => Some((key.span.start + at.start..key.span.start + at.end, said)),
        (_, Odd::Around(_)) => None,
    }
}

/// What a message calls a part of a bank.
pub(super) fn part(what: &str) -> Said {
    said!("check-part", part = what)
}

/// One of the words that belong here.
trait Word: DeserializeOwned {}
impl Word for Aggregate {}
impl Word for Horizon {}
impl Word for Missing {}
impl Word for Severity {}

impl<T: Word> Read for T {
    fn words() -> &'static [&'static str] {
        let none = Value::Scalar { text: String::new(), number: None, boolean: None };
        match reading::fit::<T>(&Node { value: none, span: 0..0 }) {
            Err((Misfit::WrongWord { words, .. }, ..)) => words,
            _ => &[],
        }
    }

    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        match reading::fit(&node) {
            Ok(word) => Some(word),
            Err((Misfit::WrongWord { found, words }, ..)) => {
                let said = said!("check-unknown-word", word = &found, words = words.join("`, `"));
                let problem = Problem::error("unknown-word", node.span, said);
                reader.problems.push(problem.did_you_mean(&found, words.iter().copied()));
                None
            }
            Err(_) => {
                reader.wrong_kind(&node, "text", said!("check-write-after-key"));
                None
            }
        }
    }
}

/// Has a type described as another one that it holds.
macro_rules! described_as {
    ([$($generic:ident)?] $type:ty, $as:ty) => {
        impl$(<$generic: JsonSchema>)? JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                <$as>::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                generator.subschema_for::<$as>()
            }
        }
    };
}

described_as!([T] Required<T>, T);
described_as!([T] List<T>, Vec<T>);
described_as!([] At<f64>, f64);

impl JsonSchema for At<String> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "String".into()
    }

    /// A number will do as a text: `version: 1.0` is the version `1.0`.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": ["string", "number"]})
    }
}
