use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use super::super::diagnosis::Problem;
use super::super::node::{At, Kind, Node};
use super::Phrase;
use super::shape::Shape;

/// Past this many problems nobody reads the suggestions, which take their time.
const MOST_SUGGESTIONS: usize = 200;

/// Reads values out of nodes and keeps what is wrong with them.
#[derive(Default)]
pub(in super::super) struct Reader {
    pub(in super::super) problems: Vec<Problem>,
}

impl Reader {
    fn wrong_kind(&mut self, node: &Node, expected: &str, help: impl AsRef<str>) {
        let message = match node.value {
            Kind::Null | Kind::Absent => format!("nothing is written here; {expected} here"),
            _ => format!("{expected} here, not {}", node.value.noun()),
        };
        let problem = Problem::error("wrong-kind", node.span.clone(), message);
        self.problems.push(match node.value {
            Kind::Null | Kind::Absent => {
                problem.help("write it here, or remove the key if you don’t need it")
            }
            _ => problem.help(help),
        });
    }

    pub(in super::super) fn text(&mut self, node: Node) -> Option<At<String>> {
        let help = match node.value {
            Kind::Scalar { text, .. } => return Some(At { value: text, span: node.span }),
            Kind::List(_) => "write it without `- ` and without brackets",
            Kind::Map(_) | Kind::Null | Kind::Absent => {
                "write it after the key; a text with `: ` in it needs quotes around it"
            }
        };
        self.wrong_kind(&node, "a text belongs", help);
        None
    }

    pub(in super::super) fn number(&mut self, node: &Node) -> Option<At<f64>> {
        let help = match &node.value {
            Kind::Scalar { number: Some(number), .. } if number.is_finite() => {
                return Some(At { value: *number, span: node.span.clone() });
            }
            Kind::Scalar { text, .. } => match text.trim().replace(',', ".").parse::<f64>() {
                Ok(number) if number.is_finite() && text.contains(',') => {
                    format!("write `{number}`, with a point instead of the comma")
                }
                Ok(number) if number.is_finite() => format!("write `{number}`, without quotes"),
                _ => "write it in digits, for example `2` or `2.5`".to_owned(),
            },
            _ => "write one number, for example `2` or `2.5`".to_owned(),
        };
        self.wrong_kind(node, "a number belongs", help);
        None
    }

    pub(in super::super) fn boolean(&mut self, node: &Node) -> Option<bool> {
        if let Kind::Scalar { boolean: Some(boolean), .. } = node.value {
            return Some(boolean);
        }
        self.wrong_kind(
            node,
            "`true` or `false` belongs",
            "write `true` for yes and `false` for no, without quotes",
        );
        None
    }

    pub(in super::super) fn list<T>(
        &mut self,
        node: Node,
        mut item: impl FnMut(&mut Self, Node) -> Option<T>,
    ) -> Option<At<Vec<T>>> {
        let help = match node.value {
            Kind::List(nodes) => {
                let written = nodes.len();
                let value: Vec<T> = nodes.into_iter().filter_map(|node| item(self, node)).collect();
                // A list of which nothing could be read is not the same as an empty one.
                return (!value.is_empty() || written == 0).then_some(At { value, span: node.span });
            }
            Kind::Scalar { ref text, .. } if !text.contains(' ') => {
                format!("write it between brackets: `[{text}]`")
            }
            Kind::Map(ref entries) if holds_items(entries) => {
                let key = entries.first().and_then(|(key, _)| key.value.text()).unwrap_or_default();
                format!("start each item with `- id: …`: here `- id: {key}` instead of `{key}:`")
            }
            _ => "start each item on a line of its own with `- `".to_owned(),
        };
        self.wrong_kind(&node, "a list belongs", help);
        None
    }

    /// The items of a list that may be absent.
    pub(super) fn list_of<T>(
        &mut self,
        node: Option<Node>,
        item: impl FnMut(&mut Self, Node) -> Option<T>,
    ) -> Vec<T> {
        node.and_then(|node| self.list(node, item)).map(|list| list.value).unwrap_or_default()
    }

    pub(in super::super) fn phrase(&mut self, node: Node) -> Option<Phrase> {
        let Kind::Map(entries) = node.value else { return self.text(node).map(Phrase::Plain) };
        if let Some(comma) = entries.iter().find(|(key, value)| is_rest_of_text(key, value)) {
            self.unquoted_comma(comma.0.span.clone());
            return None;
        }
        let texts = self
            .entries(entries, "this text")
            .into_iter()
            .filter_map(|(language, node)| Some((language, self.text(node)?)))
            .collect();
        Some(Phrase::ByLanguage(At { value: texts, span: node.span }))
    }

    fn unquoted_comma(&mut self, span: Range<usize>) {
        self.problems.push(
            Problem::error(
                "unquoted-comma",
                span,
                "between brackets, the text before this ended at the comma",
            )
            .help("put quotes around a text with a comma in it, for example `{en: \"Yes, we do.\"}`"),
        );
    }

    /// The entries of a map, each key once.
    fn entries(&mut self, entries: Vec<(Node, Node)>, what: &str) -> Vec<(At<String>, Node)> {
        let mut seen: HashMap<String, Range<usize>> = HashMap::new();
        let mut kept = Vec::new();
        for (key, value) in entries {
            let Kind::Scalar { text, .. } = key.value else {
                let problem = Problem::error(
                    "wrong-kind",
                    key.span,
                    format!("a key is a word, and this is {}", key.value.noun()),
                );
                self.problems.push(problem.help("write it as `key: value`"));
                continue;
            };
            let key = At { value: text, span: key.span };
            match seen.entry(key.value.clone()) {
                Entry::Occupied(earlier) => self.problems.push(
                    Problem::error("duplicate-key", key.span, format!("{what} has `{}` twice", key.value))
                        .help("keep one of the two")
                        .repeats(earlier.get()),
                ),
                Entry::Vacant(entry) => {
                    entry.insert(key.span.clone());
                    kept.push((key, value));
                }
            }
        }
        kept
    }

    /// The entries of something whose keys are free to choose.
    pub(super) fn named(&mut self, node: Node, shape: &Shape) -> Option<Vec<(At<String>, Node)>> {
        let Kind::Map(entries) = node.value else {
            self.wrong_kind(&node, "keys with values belong", shape.example);
            return None;
        };
        Some(self.entries(entries, shape.what))
    }

    pub(super) fn missing_subject(&mut self, span: Range<usize>, keys: &[String]) {
        let subjects = super::condition::SUBJECTS;
        let mut problem = Problem::error("missing-key", span, "a condition has to say what it is about")
            .help(
                "start it with one of `question`, `dimension`, `dont_know`, `all` and `any`, \
                 for example `{question: …, at_most: 2}`",
            );
        for key in keys {
            problem = problem.did_you_mean(key, subjects);
        }
        self.problems.push(problem);
    }

    pub(super) fn missing_comparison(&mut self, span: Range<usize>) {
        self.problems.push(
            Problem::error("missing-key", span, "a condition on a question compares its value")
                .help("add `at_most: 2` or `at_least: 4`, with a value of its scale"),
        );
    }
}

/// The entries of something with known keys, taken out one by one.
pub(in super::super) struct Fields {
    what: &'static str,
    span: Range<usize>,
    left: Vec<(At<String>, Node)>,
}

impl Fields {
    /// Reports the keys that do not belong. One that looks like a key that is absent is taken to
    /// be that one, so that what stands under it is checked too.
    pub(super) fn open(reader: &mut Reader, node: Node, shape: &Shape) -> Option<Self> {
        let whole = node.span.clone();
        let entries = reader.named(node, shape)?;
        // The first key is a better place for "something is missing here" than the whole map.
        let span = entries.first().map_or(whole, |(key, _)| key.span.clone());
        let mut left: Vec<(At<String>, Node)> = Vec::new();
        let mut strange: Vec<(At<String>, Node)> = Vec::new();
        for entry in entries {
            let is_known = shape.keys.contains(&entry.0.value.as_str());
            if is_known { &mut left } else { &mut strange }.push(entry);
        }
        for (key, node) in strange {
            if matches!(node.value, Kind::Absent) {
                reader.unquoted_comma(key.span);
                continue;
            }
            let is_absent = |known: &&str| left.iter().all(|(left, _)| left.value != **known);
            let absent: Vec<&str> = shape.keys.iter().copied().filter(is_absent).collect();
            let problem = Problem::error(
                "unknown-key",
                key.span.clone(),
                format!("{} has no key `{}`", shape.what, key.value),
            );
            let help = if key.value == "<<" {
                "write the keys out: a bank cannot bring them in from elsewhere".to_owned()
            } else {
                keys_of(shape)
            };
            let many = reader.problems.len() > MOST_SUGGESTIONS;
            let (problem, meant) =
                problem.help(help).suggest(&key.value, absent.into_iter().filter(|_| !many));
            reader.problems.push(problem);
            left.extend(meant.map(|meant| (At { value: meant.to_owned(), span: key.span }, node)));
        }
        Some(Self { what: shape.what, span, left })
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.left.iter().any(|(left, _)| left.value == key)
    }

    pub(super) fn optional(&mut self, key: &'static str) -> Option<Node> {
        let position = self.left.iter().position(|(left, _)| left.value == key)?;
        Some(self.left.remove(position).1)
    }

    pub(super) fn required(&mut self, reader: &mut Reader, key: &'static str) -> Option<Node> {
        let node = self.optional(key);
        if node.is_none() {
            reader.problems.push(
                Problem::error("missing-key", self.span.clone(), format!("{} needs `{key}`", self.what))
                    .help(format!("add a line `{key}:`")),
            );
        }
        node
    }
}

/// Whether a map was written where a list of maps belongs, its keys being their ids.
fn holds_items(entries: &[(Node, Node)]) -> bool {
    entries.iter().all(|(_, value)| matches!(value.value, Kind::Map(_)))
}

/// Whether this is what follows a comma in a text between brackets that lacks its quotes.
fn is_rest_of_text(key: &Node, value: &Node) -> bool {
    matches!(value.value, Kind::Absent) && matches!(key.value, Kind::Scalar { .. })
}

fn keys_of(shape: &Shape) -> String {
    if shape.keys.is_empty() {
        return "remove it".to_owned();
    }
    let keys: Vec<String> = shape.keys.iter().map(|key| format!("`{key}`")).collect();
    format!("its keys are {}", keys.join(", "))
}
