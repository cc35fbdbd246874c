//! Reads values out of nodes and keeps what is wrong with them, so that every mistake of a bank
//! is told in one go.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::DeserializeOwned;

use super::super::diagnosis::{MOST_PROBLEMS, Problem};
use super::super::slips;
use super::super::{Aggregate, Horizon, Missing, Severity};
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

    /// The words that can stand here, where there are only some.
    fn words() -> &'static [&'static str] {
        &[]
    }

    fn read(reader: &mut Reader, node: Node) -> Option<Self>;
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
    fn wrong_kind(&mut self, node: &Node, expected: &str, help: impl AsRef<str>) {
        let is_empty = matches!(node.value, Value::Null | Value::Absent);
        let message = if is_empty {
            format!("nothing is written here; {expected} here")
        } else {
            format!("{expected} here, not {}", node.value.noun())
        };
        let problem = Problem::error("wrong-kind", node.span.clone(), message);
        self.problems.push(if is_empty {
            let why = self.why_nothing(&node.span);
            problem.help(why.unwrap_or("write it here, or remove the key if you don’t need it"))
        } else {
            problem.help(help)
        });
    }

    /// A key between brackets that no colon follows: most often the end of a text with a comma.
    pub(super) fn lone_key(&mut self, key: &Node) {
        let text = key.value.text().unwrap_or_default();
        let word = slips::word(text);
        let rest = &text[word.len()..];
        let (message, help) = if slips::is_known(word) && rest.starts_with(':') {
            (format!("a blank is missing after `{word}:`"), format!("write `{word}: …`"))
        } else if super::is_key(word) && rest.starts_with(' ') {
            (format!("a `:` is missing after `{word}`"), format!("write `{word}: …`"))
        } else if matches!(key.value, Value::Scalar { number: Some(_), .. }) {
            let message = "between brackets, the number before this ended at the comma";
            (message.to_owned(), "write a number with a point, for example `2.5`".to_owned())
        } else {
            let message = if text.contains(slips::CURLY) {
                "curly quotes do not hold a text together: it ended at the comma before this"
            } else {
                "between brackets, the text before this ended at the comma"
            };
            let help = "put quotes around a text with a comma in it, for example `{en: \"Yes, we do.\"}`";
            (message.to_owned(), help.to_owned())
        };
        self.problems.push(Problem::error("unquoted-comma", key.span.clone(), message).help(help));
    }

    /// The entries of a map, each key once. `what` is what a message calls the map, and `example`
    /// what it looks like.
    pub(super) fn entries(
        &mut self,
        node: Node,
        what: &str,
        example: &str,
    ) -> Option<Vec<(At<String>, Node)>> {
        let Value::Map(entries) = node.value else {
            self.wrong_kind(&node, "keys with values belong", example);
            return None;
        };
        let mut seen: HashMap<String, Range<usize>> = HashMap::new();
        let mut kept = Vec::new();
        let first = entries.first().and_then(|(key, _)| key.value.text()).unwrap_or_default().to_owned();
        for (key, value) in entries {
            let is_glued =
                matches!(value.value, Value::Null) && key.value.text().is_some_and(slips::is_glued);
            if is_glued || matches!(value.value, Value::Absent) {
                self.lone_key(&key);
                continue;
            }
            let Value::Scalar { text, .. } = key.value else {
                let message = format!("a key is a word, and this is {}", key.value.noun());
                let problem = Problem::error("wrong-kind", key.span, message);
                self.problems.push(problem.help("write it as `key: value`"));
                continue;
            };
            match seen.entry(text.clone()) {
                Entry::Occupied(earlier) => {
                    let message = format!("{what} has `{text}` twice");
                    let problem = Problem::error("duplicate-key", key.span, message).repeats(earlier.get());
                    if text != first {
                        self.problems.push(problem.help("keep one of the two"));
                        continue;
                    }
                    // What starts with the same key is probably another item, of which nothing more can be said.
                    let help =
                        "keep one of the two, or write `- ` before this one if another item starts here";
                    self.problems.push(problem.help(help));
                    break;
                }
                Entry::Vacant(entry) => {
                    entry.insert(key.span.clone());
                    kept.push((At { value: text, span: key.span }, value));
                }
            }
        }
        Some(kept)
    }

    /// The entries of a map with known keys. One that looks like a key that is absent is reported
    /// and taken to be that one, so that what stands under it is checked too.
    pub(super) fn fields(
        &mut self,
        node: Node,
        what: &'static str,
        keys: &[&'static str],
        example: &str,
    ) -> Option<Fields> {
        let whole = node.span.clone();
        let in_braces = self.yaml.get(whole.start..).is_some_and(|map| map.starts_with('{'));
        let alone = self.problems.len();
        let entries = self.entries(node, what, example)?;
        let is_whole = self.problems.len() == alone;
        // The first key is a better place for "something is missing here" than the whole map.
        let span = entries.first().map_or(whole, |(key, _)| key.span.clone());
        let (mut left, strange): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|(key, _)| keys.contains(&key.value.as_str()));
        for (key, node) in strange {
            let is_absent = |known: &&&str| left.iter().all(|(left, _)| left.value != **known);
            // Past so many problems nobody reads the suggestions, which take their time.
            let may_suggest = self.problems.len() <= MOST_PROBLEMS;
            let absent = keys.iter().filter(is_absent).filter(|_| may_suggest);
            let meant = reading::nearest(&key.value, absent.copied());
            let help = match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None if key.value == "<<" => {
                    "write the keys out: a bank cannot bring them in from elsewhere".to_owned()
                }
                None if super::is_key(&key.value) && in_braces => {
                    format!("it belongs to another part; here belong `{}`", keys.join("`, `"))
                }
                None if super::is_key(&key.value) => {
                    let keys = keys.join("`, `");
                    format!(
                        "it belongs to another part: check how deep this line is indented; here belong `{keys}`"
                    )
                }
                None => format!("its keys are `{}`", keys.join("`, `")),
            };
            let message = format!("{what} has no key `{}`", key.value);
            self.problems.push(Problem::error("unknown-key", key.span.clone(), message).help(help));
            left.extend(meant.map(|meant| (At { value: meant.to_owned(), span: key.span }, node)));
        }
        Some(Fields { what, span, left, is_whole, in_braces })
    }
}

impl Reader<'_> {
    /// What a key can hold, where it is one of a few values.
    fn values<T: Read>(&self, key: &str) -> Vec<&str> {
        match key {
            "format" => vec![super::super::FORMAT],
            "scale" => self.scales.iter().map(String::as_str).collect(),
            _ => T::words().to_vec(),
        }
    }
}

/// The entries of something with known keys, taken out one by one.
pub(super) struct Fields {
    what: &'static str,
    /// Where something that is missing is said to be missing.
    pub(super) span: Range<usize>,
    left: Vec<(At<String>, Node)>,
    /// Whether all keys could be read, so that what is not among them is missing.
    is_whole: bool,
    in_braces: bool,
}

impl Fields {
    /// What a key holds, or a blank.
    pub(super) fn take<T: Read + Default>(&mut self, reader: &mut Reader, key: &str) -> T {
        let Some(position) = self.left.iter().position(|(left, _)| left.value == key) else {
            if T::IS_REQUIRED && self.is_whole {
                let message = format!("{} needs `{key}`", self.what);
                let problem = Problem::error("missing-key", self.span.clone(), message);
                let example = match reader.values::<T>(key).as_slice() {
                    [] if self.in_braces => format!("`{key}: …`"),
                    [] => format!("`{key}:`"),
                    [only] => format!("`{key}: {only}`"),
                    several => format!("`{key}: …`, with one of `{}`", several.join("`, `")),
                };
                reader.problems.push(problem.help(if self.in_braces {
                    format!("add between the brackets: {example}")
                } else {
                    format!("add a line {example}")
                }));
            }
            return T::default();
        };
        let node = self.left.swap_remove(position).1;
        let is_empty = matches!(node.value, Value::Null | Value::Absent);
        let before = reader.problems.len();
        let value = T::read(reader, node).unwrap_or_default();
        let help = match reader.values::<T>(key).as_slice() {
            [] => None,
            [only] => Some(format!("write `{only}`")),
            several => Some(format!("write one of `{}`", several.join("`, `"))),
        };
        if let [problem] = &mut reader.problems[before..]
            && is_empty
        {
            problem.help = help.or(problem.help.take());
        }
        value
    }
}

impl<T> Default for Required<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Read> Read for Required<T> {
    const IS_REQUIRED: bool = true;

    fn words() -> &'static [&'static str] {
        T::words()
    }

    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        Some(Self(T::read(reader, node)))
    }
}

impl<T: Read> Read for Option<T> {
    fn words() -> &'static [&'static str] {
        T::words()
    }

    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        Some(T::read(reader, node))
    }
}

impl Read for At<String> {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let help = match node.value {
            Value::Scalar { text, .. } => return Some(Self { value: text, span: node.span }),
            Value::List(_) => "write it without `- ` and without brackets",
            _ => "write it after the key; a text with `: ` in it needs quotes around it",
        };
        reader.wrong_kind(&node, "a text belongs", help);
        None
    }
}

impl Read for At<f64> {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let help = match &node.value {
            Value::Scalar { number: Some(number), .. } if number.is_finite() => {
                return Some(Self { value: *number, span: node.span });
            }
            Value::Scalar { text, .. } => match text.trim().replace(',', ".").parse::<f64>() {
                Ok(number) if number.is_finite() && text.contains(',') => {
                    format!("write `{number}`, with a point instead of the comma")
                }
                Ok(number) if number.is_finite() => format!("write `{number}`, without quotes"),
                _ => "write it in digits, for example `2` or `2.5`".to_owned(),
            },
            _ => "write one number, for example `2` or `2.5`".to_owned(),
        };
        reader.wrong_kind(&node, "a number belongs", help);
        None
    }
}

impl Read for bool {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        if let Value::Scalar { boolean: Some(boolean), .. } = node.value {
            return Some(boolean);
        }
        let help = "write `true` for yes and `false` for no, without quotes";
        reader.wrong_kind(&node, "`true` or `false` belongs", help);
        None
    }
}

impl<T: Read> Read for List<T> {
    fn read(reader: &mut Reader, node: Node) -> Option<Self> {
        let help = match node.value {
            Value::List(nodes) => {
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
                format!("write it between brackets: `[{text}]`")
            }
            Value::Scalar { ref text, .. } if text.contains('\n') => {
                "remove the sign behind the key: it makes one text of the lines that follow".to_owned()
            }
            Value::Scalar { ref text, .. } if text.contains(',') => {
                format!("write it between brackets: `[{}]`", text.trim_matches(['(', ')']))
            }
            // A map was written where a list of maps belongs, its keys being their ids.
            Value::Map(ref entries)
                if entries.iter().all(|(_, item)| matches!(item.value, Value::Map(_))) =>
            {
                let key = entries.first().and_then(|(key, _)| key.value.text()).unwrap_or_default();
                format!("start each item with `- id: …`: here `- id: {key}` instead of `{key}:`")
            }
            Value::Map(_) if reader.yaml.get(node.span.start..).is_some_and(|map| map.starts_with('{')) => {
                "put brackets around it: `[{…}]`".to_owned()
            }
            Value::Map(ref entries) => {
                let key = entries.first().and_then(|(key, _)| key.value.text()).unwrap_or_default();
                let is_key = super::is_key(key);
                let place = if is_key { format!("before `{key}:`") } else { format!("instead of `{key}:`") };
                format!("write `- ` {place}: each item of a list starts so")
            }
            _ => "start each item on a line of its own with `- `".to_owned(),
        };
        reader.wrong_kind(&node, "a list belongs", help);
        None
    }
}

impl<T> List<T> {
    /// The items of a list that may be absent.
    pub(in super::super) fn items(list: Option<Self>) -> Vec<T> {
        list.map(|list| list.items).unwrap_or_default()
    }
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
                let message = format!("`{found}` is none of the words that belong here");
                let problem = Problem::error("unknown-word", node.span, message);
                let problem = problem.help(format!("choose one of `{}`", words.join("`, `")));
                reader.problems.push(problem.did_you_mean(&found, words.iter().copied()));
                None
            }
            Err(_) => {
                let help = "write it after the key; a text with `: ` in it needs quotes around it";
                reader.wrong_kind(&node, "a text belongs", help);
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
