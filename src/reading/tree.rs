//! YAML, and JSON with it, as a tree of values, each with its place, before anything is known of
//! its meaning.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::options::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy};
use serde_saphyr::{Error, Location, Spanned};

use crate::messages::{Said, said};

/// A value with its place, in bytes of the text.
#[derive(Clone, Debug)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

pub(crate) type Node = At<Value>;

#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    /// What a key between brackets has that no colon follows, as after a comma in a text that
    /// lacks its quotes: `{en: Yes, we do}` holds the key `we do`.
    Absent,
    /// Any single value; `text` is as written, without quotes.
    Scalar {
        text: String,
        number: Option<f64>,
        boolean: Option<bool>,
    },
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

impl Value {
    /// What a message calls it.
    pub(crate) fn noun(&self) -> Said {
        let kind = match self {
            Self::Null | Self::Absent => "nothing",
            Self::Scalar { number: Some(number), .. } if number.is_finite() => "number",
            Self::Scalar { number: Some(_), .. } => "endless",
            Self::Scalar { boolean: Some(_), .. } => "truth",
            Self::Scalar { .. } => "text",
            Self::List(_) => "list",
            Self::Map(_) => "keys",
        };
        said!("check-kind-of-value", kind = kind)
    }

    /// The text of a single value.
    pub(crate) fn text(&self) -> Option<&str> {
        if let Self::Scalar { text, .. } = self { Some(text) } else { None }
    }

    /// What stands at a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|(name, _)| name.value.text() == Some(key)).map(|(_, value)| value)
    }

    /// As [`get`](Self::get), to change it.
    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        let Self::Map(entries) = self else { return None };
        entries.iter_mut().find(|(name, _)| name.value.text() == Some(key)).map(|(_, value)| value)
    }
}

/// Why a text cannot be read as YAML, and where.
pub(crate) struct Unread {
    pub(crate) error: Box<Error>,
    pub(crate) span: Range<usize>,
}

impl Unread {
    /// What is wrong where the text went past a limit on hostile input.
    pub(crate) fn too_complex(&self) -> Option<Said> {
        too_complex(self.error.without_snippet()).map(|what| said!("check-too-complex", what = what))
    }
}

fn too_complex(error: &Error) -> Option<&'static str> {
    const NESTED: &str = "nested";
    const REPEATED: &str = "repeated";
    Some(match error {
        Error::Budget { breach: BudgetBreach::Depth { .. }, .. } => NESTED,
        Error::Budget { breach: BudgetBreach::Aliases { .. } | BudgetBreach::Anchors { .. }, .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. } => REPEATED,
        Error::AliasError { error, .. } if too_complex(error).is_some() => REPEATED,
        Error::Budget { .. } => "values",
        other if other.to_string().contains("recursion limit exceeded") => NESTED,
        _ => return None,
    })
}

/// Reads YAML under limits that no file of ours needs and no hostile one gets past: this many
/// values, among others.
pub(crate) fn read(yaml: &str, most_values: usize) -> Result<Node, Unread> {
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: 40,
            flow_nesting_limit: 40,
            max_documents: 2,
            max_nodes: most_values,
            max_events: 3 * most_values,
            max_aliases: 500,
            enforce_alias_anchor_ratio: false,
            max_anchors: 500,
            max_total_scalar_bytes: 8 * 1024 * 1024,
            max_recorded_anchor_events: 50_000,
            max_recorded_anchor_bytes: 1024 * 1024,
        },
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: 50_000 },
        // Duplicates are reported together with everything else.
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        // `<<` would bring in what stands elsewhere, without a place of its own.
        merge_keys: MergeKeyPolicy::AsOrdinary,
        // As editors and other programs of YAML 1.2 have it, `yes` and `no` are texts.
        strict_booleans: true,
        // That no value is infinite is said together with everything else.
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        with_snippet: false,
    };
    let raw: Spanned<Raw> = serde_saphyr::from_str_with_options(yaml, options).map_err(|error| {
        let span = error.location().map_or(0..0, |location| bytes(yaml, location));
        Unread { error: Box::new(error), span }
    })?;
    Ok(node(yaml, raw))
}

/// A node as the parser gives it.
enum Raw {
    Null,
    Text(String),
    Number(f64),
    Boolean(bool),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

fn node(yaml: &str, raw: Spanned<Raw>) -> Node {
    // What an alias stands for is written elsewhere; it is used, and perhaps wrong, where it stands.
    let span = bytes(yaml, raw.referenced);
    let written = || yaml.get(bytes(yaml, raw.defined)).unwrap_or_default().to_owned();
    let value = match raw.value {
        Raw::Null => Value::Null,
        Raw::Text(text) => Value::Scalar { text, number: None, boolean: None },
        Raw::Number(number) => Value::Scalar { text: written(), number: Some(number), boolean: None },
        Raw::Boolean(boolean) => Value::Scalar { text: written(), number: None, boolean: Some(boolean) },
        Raw::List(items) => Value::List(items.into_iter().map(|item| node(yaml, item)).collect()),
        Raw::Map(entries) => Value::Map(map(yaml, entries)),
    };
    At { value, span }
}

fn map(yaml: &str, entries: Vec<(Spanned<Raw>, Spanned<Raw>)>) -> Vec<(Node, Node)> {
    let mut nodes: Vec<(Node, Node)> = Vec::new();
    for (key, value) in entries {
        let (key, mut value) = (node(yaml, key), node(yaml, value));
        let has_colon = || yaml.get(key.span.end..).is_some_and(|after| after.trim_start().starts_with(':'));
        if matches!(value.value, Value::Null) && !nodes.is_empty() && !has_colon() {
            value.value = Value::Absent;
        }
        nodes.push((key, value));
    }
    nodes
}

/// The bytes of a place, at least up to the end of its line where the parser gives no length.
fn bytes(yaml: &str, location: Location) -> Range<usize> {
    let span = location.span();
    if let (Some(start), Some(length)) = (span.byte_offset(), span.byte_len()) {
        let start = usize::try_from(start).unwrap_or(usize::MAX).min(yaml.len());
        let end = start.saturating_add(usize::try_from(length).unwrap_or(usize::MAX)).min(yaml.len());
        return start..end.max(start);
    }
    let line_number = usize::try_from(location.line()).unwrap_or(1).saturating_sub(1);
    let line_start: usize = yaml.split_inclusive('\n').take(line_number).map(str::len).sum();
    let line = yaml[line_start.min(yaml.len())..].lines().next().unwrap_or_default();
    let column = usize::try_from(location.column()).unwrap_or(1).saturating_sub(1);
    let start = line_start + line.char_indices().nth(column).map_or(line.len(), |(byte, _)| byte);
    start..(start + 1).min(yaml.len()).max(start)
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyNode;

        impl<'de> Visitor<'de> for AnyNode {
            type Value = Raw;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a YAML value")
            }

            fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
                Ok(Raw::Text(text.to_owned()))
            }

            fn visit_bool<E>(self, boolean: bool) -> Result<Raw, E> {
                Ok(Raw::Boolean(boolean))
            }

            #[expect(clippy::cast_precision_loss, reason = "values of a scale are small numbers")]
            fn visit_u64<E>(self, number: u64) -> Result<Raw, E> {
                Ok(Raw::Number(number as f64))
            }

            #[expect(clippy::cast_precision_loss, reason = "values of a scale are small numbers")]
            fn visit_i64<E>(self, number: i64) -> Result<Raw, E> {
                Ok(Raw::Number(number as f64))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Raw, E> {
                Ok(Raw::Number(number))
            }

            fn visit_unit<E>(self) -> Result<Raw, E> {
                Ok(Raw::Null)
            }

            fn visit_none<E>(self) -> Result<Raw, E> {
                Ok(Raw::Null)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = access.next_element()? {
                    items.push(item);
                }
                Ok(Raw::List(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = access.next_entry()? {
                    entries.push(entry);
                }
                Ok(Raw::Map(entries))
            }
        }

        deserializer.deserialize_any(AnyNode)
    }
}
