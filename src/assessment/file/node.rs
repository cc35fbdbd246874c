//! A text as a tree in which every value knows its place.
//!
//! Both notations come out as the same tree, so what follows knows one. A value that is neither
//! keys nor a list stays as it was spelt: `version: 1.0` by hand is the version `1.0`.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_saphyr::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy, Options, Spanned};

use super::text::offset;
use super::{Fault, FileErrorKind};

/// How deep keys may lie within keys. An assessment has three levels.
const MAX_DEPTH: usize = 16;

/// A value and where it begins.
#[derive(Debug)]
pub(super) struct Node {
    /// In bytes from the start of the text.
    pub(super) at: usize,
    pub(super) value: Value,
}

#[derive(Debug)]
pub(super) enum Value {
    Null,
    /// Text, a number or a truth value, as it was spelt.
    Scalar(String),
    /// No assessment has one; what is in it does not matter.
    List,
    Keys(Vec<Entry>),
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_at: usize,
    pub(super) node: Node,
}

impl Node {
    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Keys(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node),
            _ => None,
        }
    }

    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        match &mut self.value {
            Value::Keys(entries) => {
                entries.iter_mut().find(|entry| entry.key == key).map(|entry| &mut entry.node)
            }
            _ => None,
        }
    }
}

pub(super) fn from_json(text: &str) -> Result<Node, Fault> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| {
        let at = offset(text, error.line(), error.column());
        let is_cut = error.is_eof() || (at + 1 >= text.len() && ends_within_a_number(text));
        let kind = if is_cut { FileErrorKind::Truncated } else { FileErrorKind::Syntax };
        Fault::new(Some(at), kind)
    })?;
    json_node(text, raw, 0)
}

/// As `3.`, which `serde_json` takes for a wrong number rather than for an unfinished one.
fn ends_within_a_number(text: &str) -> bool {
    let begun = text.trim_end_matches(['.', '-', '+', 'e', 'E']);
    begun.len() < text.len() && begun.ends_with(|last: char| last.is_ascii_digit() || ": ".contains(last))
}

/// One value. Its own values are still raw text then, which is what tells their places.
fn json_node(text: &str, raw: &RawValue, depth: usize) -> Result<Node, Fault> {
    let source = raw.get();
    let at = source.as_ptr().addr() - text.as_ptr().addr();
    let syntax = |_| Fault::new(Some(at), FileErrorKind::Syntax);
    let value = match source.as_bytes().first() {
        Some(b'{') if depth == MAX_DEPTH => return Err(Fault::new(Some(at), FileErrorKind::TooComplex)),
        Some(b'{') => {
            let RawEntries(pairs) = serde_json::from_str(source).map_err(syntax)?;
            let mut entries = Vec::with_capacity(pairs.len());
            for (key, value) in pairs {
                let key_at = key.get().as_ptr().addr() - text.as_ptr().addr();
                let key = serde_json::from_str(key.get()).map_err(syntax)?;
                entries.push(Entry { key, key_at, node: json_node(text, value, depth + 1)? });
            }
            refuse_duplicates(&entries)?;
            Value::Keys(entries)
        }
        Some(b'[') => Value::List,
        Some(b'"') => Value::Scalar(serde_json::from_str(source).map_err(syntax)?),
        Some(b'n') => Value::Null,
        _ => Value::Scalar(source.to_owned()),
    };
    Ok(Node { at, value })
}

fn refuse_duplicates(entries: &[Entry]) -> Result<(), Fault> {
    let mut seen = HashSet::new();
    match entries.iter().find(|entry| !seen.insert(&entry.key)) {
        Some(twice) => Err(Fault::new(Some(twice.key_at), FileErrorKind::DuplicateKey(twice.key.clone()))),
        None => Ok(()),
    }
}

/// The keys and values of one JSON object, in their order, as raw text.
struct RawEntries<'t>(Vec<(&'t RawValue, &'t RawValue)>);

impl<'de> Deserialize<'de> for RawEntries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = RawEntries<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(RawEntries(pairs))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}

/// A budget fit for answers by hand. Anchors, aliases, merge keys and several documents are not
/// needed there, and without them nothing in a file can stand for more than itself.
fn options() -> Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_documents: 1,
            max_depth: 64,
            max_nodes: 50_000,
            max_events: 150_000,
            max_anchors: 0,
            max_aliases: 0,
            max_merge_keys: 0,
        },
        duplicate_keys: DuplicateKeyPolicy::Error,
        merge_keys: MergeKeyPolicy::Error,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        with_snippet: false,
    }
}

pub(super) fn from_yaml(text: &str) -> Result<Node, Fault> {
    let root: Spanned<Yaml> =
        serde_saphyr::from_str_with_options(text, options()).map_err(|error| yaml_fault(text, &error))?;
    Ok(yaml_node(text, root))
}

fn yaml_fault(text: &str, error: &serde_saphyr::Error) -> Fault {
    use serde_saphyr::Error;

    let at = error.location().map(|location| yaml_offset(text, location));
    let kind = match error.without_snippet() {
        Error::DuplicateMappingKey { key: Some(key), .. } => FileErrorKind::DuplicateKey(key.clone()),
        Error::Budget { .. }
        | Error::MergeKeyNotAllowed { .. }
        | Error::MultipleDocuments { .. }
        | Error::UnknownAnchor { .. }
        | Error::AliasError { .. } => FileErrorKind::TooComplex,
        _ => FileErrorKind::Syntax,
    };
    Fault::new(at, kind)
}

fn yaml_offset(text: &str, location: serde_saphyr::Location) -> usize {
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    match location.span().byte_offset() {
        Some(bytes) => count(bytes),
        None => offset(text, count(location.line()), count(location.column())),
    }
}

/// A value of the YAML text before it knows its spelling.
enum Yaml {
    Null,
    Text(String),
    /// A number or a truth value: whether `yes` or `1.0` is one is not for YAML to say.
    Bare,
    List,
    Keys(Vec<(Spanned<String>, Spanned<Yaml>)>),
}

impl<'de> Deserialize<'de> for Yaml {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Yaml;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("any value")
            }

            fn visit_unit<E>(self) -> Result<Yaml, E> {
                Ok(Yaml::Null)
            }

            fn visit_none<E>(self) -> Result<Yaml, E> {
                Ok(Yaml::Null)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Yaml, D::Error> {
                deserializer.deserialize_any(self)
            }

            fn visit_str<E>(self, text: &str) -> Result<Yaml, E> {
                Ok(Yaml::Text(text.to_owned()))
            }

            fn visit_bool<E>(self, _: bool) -> Result<Yaml, E> {
                Ok(Yaml::Bare)
            }

            fn visit_i64<E>(self, _: i64) -> Result<Yaml, E> {
                Ok(Yaml::Bare)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Yaml, E> {
                Ok(Yaml::Bare)
            }

            fn visit_i128<E>(self, _: i128) -> Result<Yaml, E> {
                Ok(Yaml::Bare)
            }

            fn visit_u128<E>(self, _: u128) -> Result<Yaml, E> {
                Ok(Yaml::Bare)
            }

            fn visit_f64<E>(self, _: f64) -> Result<Yaml, E> {
                Ok(Yaml::Bare)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Yaml, A::Error> {
                while list.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Yaml::List)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Yaml, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Yaml::Keys(entries))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

fn yaml_node(text: &str, spanned: Spanned<Yaml>) -> Node {
    let at = yaml_offset(text, spanned.referenced);
    let value = match spanned.value {
        Yaml::Null => Value::Null,
        Yaml::Text(text) => Value::Scalar(text),
        Yaml::Bare => Value::Scalar(spelling(text, spanned.referenced).to_owned()),
        Yaml::List => Value::List,
        Yaml::Keys(entries) => Value::Keys(
            entries
                .into_iter()
                .map(|(key, value)| Entry {
                    key_at: yaml_offset(text, key.referenced),
                    key: key.value,
                    node: yaml_node(text, value),
                })
                .collect(),
        ),
    };
    Node { at, value }
}

fn spelling(text: &str, location: serde_saphyr::Location) -> &str {
    let span = location.span();
    let bounds = || {
        let start = usize::try_from(span.byte_offset()?).ok()?;
        Some(start..start.checked_add(usize::try_from(span.byte_len()?).ok()?)?)
    };
    bounds().and_then(|bounds| text.get(bounds)).unwrap_or_default().trim()
}
