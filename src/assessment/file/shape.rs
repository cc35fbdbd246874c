//! From a tree to an assessment.
//!
//! The types say what an assessment looks like, and serde reads a tree into them as it would
//! read any format. Being our own format, it can keep what serde says as data, with the keys
//! and the place it is about.

use std::fmt;

use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeSeed, Deserializer, Expected as SerdeExpected, IntoDeserializer, MapAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::node::{Entry, Node, Value};
use super::{Expected, Fault, FileErrorKind};
use crate::assessment::Assessment;

pub(super) fn assessment(root: &Node) -> Result<Assessment, Fault> {
    Assessment::deserialize(root).map_err(|misfit| {
        let misfit = misfit.at(root.at);
        let mut keys = misfit.keys;
        keys.reverse();
        let path: Vec<&str> = keys.iter().map(String::as_str).collect();
        let kind = match misfit.kind {
            Kind::Known(kind) => kind,
            Kind::Refused if matches!(path[..], ["answers", _]) => FileErrorKind::Contradiction,
            Kind::Refused | Kind::Unfit => FileErrorKind::WrongKind(expected(&path)),
        };
        Fault { at: misfit.at, keys, kind }
    })
}

/// What belongs at these keys.
fn expected(path: &[&str]) -> Expected {
    match path {
        [] => Expected::Assessment,
        ["id"] => Expected::Id,
        ["bank"] => Expected::Bank,
        ["respondent" | "targets" | "answers" | "reflections"] => Expected::Keys,
        ["targets", _] => Expected::Number,
        ["answers", _] => Expected::Answer,
        ["started_at" | "updated_at" | "completed_at"] | ["answers", _, "answered_at"] => Expected::Time,
        _ => Expected::Text,
    }
}

/// Why a tree is no assessment, gathering its keys on the way out.
#[derive(Debug)]
pub(super) struct Misfit {
    at: Option<usize>,
    /// Innermost first.
    keys: Vec<String>,
    kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    Known(FileErrorKind),
    /// A value of the wrong kind; which kind is right follows from its keys.
    Unfit,
    /// A type's own objection to a value of the right kind.
    Refused,
}

impl Misfit {
    fn new(kind: Kind) -> Self {
        Self { at: None, keys: Vec::new(), kind }
    }

    /// The innermost place is the one that helps.
    fn at(mut self, at: usize) -> Self {
        self.at.get_or_insert(at);
        self
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::new(Kind::Refused)
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn SerdeExpected) -> Self {
        Self::new(Kind::Unfit)
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let found = variant.to_owned();
        Self::new(Kind::Known(FileErrorKind::WrongWord { found, words: expected }))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let distance = |name: &str| strsim::damerau_levenshtein(name, field);
        let near = field.chars().count() / 3;
        let alike = expected.iter().copied().filter(|name| distance(name) <= near);
        let meant = alike.min_by_key(|name| distance(name));
        Self::new(Kind::Known(FileErrorKind::UnknownKey { key: field.to_owned(), meant }))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Kind::Known(FileErrorKind::MissingKey(field)))
    }
}

impl<'de> Deserializer<'de> for &Node {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match &self.value {
            Value::Null => visitor.visit_unit(),
            Value::Scalar(text) => visitor.visit_str(text),
            Value::List => Err(Misfit::new(Kind::Unfit)),
            Value::Keys(entries) => visitor.visit_map(Keys { entries: entries.iter(), value: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    /// A key with nothing behind it, as in `answers:` by hand, holds no keys.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Value::Null => visitor.visit_map(Keys { entries: [].iter(), value: None }),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match &self.value {
            Value::Scalar(text) => {
                let variant: StrDeserializer<'_, Misfit> = text.as_str().into_deserializer();
                visitor.visit_enum(variant)
            }
            _ => Err(Misfit::new(Kind::Unfit)),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let number = match &self.value {
            Value::Scalar(text) => text.parse().ok().filter(|number: &f64| number.is_finite()),
            _ => None,
        };
        visitor.visit_f64(number.ok_or(Misfit::new(Kind::Unfit))?)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct identifier ignored_any
    }
}

/// The keys of a node, one after the other.
struct Keys<'n> {
    entries: std::slice::Iter<'n, Entry>,
    value: Option<&'n Entry>,
}

impl<'de> MapAccess<'de> for Keys<'_> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        let Some(entry) = self.entries.next() else { return Ok(None) };
        self.value = Some(entry);
        let key: StrDeserializer<'_, Misfit> = entry.key.as_str().into_deserializer();
        seed.deserialize(key).map(Some).map_err(|misfit| misfit.at(entry.key_at))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Misfit> {
        let entry = self.value.take().expect("serde asks for a value after its key");
        seed.deserialize(&entry.node).map_err(|misfit| {
            let mut misfit = misfit.at(entry.node.at);
            misfit.keys.push(entry.key.clone());
            misfit
        })
    }
}
