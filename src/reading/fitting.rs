//! From a tree to a type of serde's.
//!
//! The type says what belongs where, and serde reads a tree into it as it would read any format.
//! Being our own format, it can keep what serde says as data, with the keys and the place it is
//! about. Texts, numbers and truth values are taken as they are spelt: `version: 1.0` by hand is
//! the version `1.0`.

use std::collections::HashSet;
use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, Expected, IntoDeserializer, MapAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::{Node, Value, nearest};

/// Why a value is not what belongs where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// A key that does not belong there.
    UnknownKey {
        /// The key.
        key: String,
        /// The one that may have been meant.
        meant: Option<&'static str>,
    },
    /// A key that has to be there and is not.
    MissingKey(&'static str),
    /// A key that stands twice; which one counts would be a guess.
    DuplicateKey(String),
    /// A word that is not one of the words there are.
    WrongWord {
        /// The word.
        found: String,
        /// The words there are.
        words: &'static [&'static str],
    },
    /// A value of the wrong kind; which kind is right follows from its keys.
    WrongKind,
    /// A type's own objection to a value of the right kind.
    Refused,
}

/// A misfit, gathering its keys on the way out of the tree.
#[derive(Debug)]
pub(crate) struct Fault {
    at: Option<usize>,
    /// Innermost first.
    keys: Vec<String>,
    misfit: Misfit,
}

/// What is read from a tree, or else the first misfit: what it is, where it begins, in bytes of
/// the text, and the keys that lead there, outermost first.
pub(crate) fn fit<T: DeserializeOwned>(root: &Node) -> Result<T, (Misfit, usize, Vec<String>)> {
    T::deserialize(root).map_err(|mut fault| {
        fault.keys.reverse();
        (fault.misfit, fault.at.unwrap_or(root.span.start), fault.keys)
    })
}

impl Fault {
    /// The innermost place is the one that helps.
    fn at(mut self, node: &Node) -> Self {
        self.at.get_or_insert(node.span.start);
        self
    }
}

impl From<Misfit> for Fault {
    fn from(misfit: Misfit) -> Self {
        Self { at: None, keys: Vec::new(), misfit }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Misfit::Refused.into()
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn Expected) -> Self {
        Misfit::WrongKind.into()
    }

    fn unknown_variant(variant: &str, words: &'static [&'static str]) -> Self {
        Misfit::WrongWord { found: variant.to_owned(), words }.into()
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        let meant = nearest(field, known.iter().copied());
        Misfit::UnknownKey { key: field.to_owned(), meant }.into()
    }

    fn missing_field(field: &'static str) -> Self {
        Misfit::MissingKey(field).into()
    }
}

impl<'de> Deserializer<'de> for &Node {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.value {
            Value::Null | Value::Absent => visitor.visit_unit(),
            Value::Scalar { text, .. } => visitor.visit_str(text),
            Value::List(_) => Err(Misfit::WrongKind.into()),
            Value::Map(entries) => visitor.visit_map(Entries::of(entries)?),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    /// A key with nothing behind it, as in `answers:` by hand, holds no keys.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Null => visitor.visit_map(Entries::of(&[])?),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let word = self.value.text().ok_or(Misfit::WrongKind)?;
        let word: StrDeserializer<'_, Fault> = word.into_deserializer();
        visitor.visit_enum(word)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let number = self.value.text().and_then(|text| text.parse().ok());
        visitor.visit_f64(number.filter(|number: &f64| number.is_finite()).ok_or(Misfit::WrongKind)?)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct identifier ignored_any
    }
}

/// The entries of a map, one after the other.
struct Entries<'n> {
    entries: std::slice::Iter<'n, (Node, Node)>,
    last: Option<&'n (Node, Node)>,
}

impl<'n> Entries<'n> {
    fn of(entries: &'n [(Node, Node)]) -> Result<Self, Fault> {
        let mut seen = HashSet::new();
        for (key, _) in entries {
            let name = key.value.text().ok_or_else(|| Fault::from(Misfit::WrongKind).at(key))?;
            if !seen.insert(name) {
                return Err(Fault::from(Misfit::DuplicateKey(name.to_owned())).at(key));
            }
        }
        Ok(Self { entries: entries.iter(), last: None })
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        self.last = self.entries.next();
        let Some((key, _)) = self.last else { return Ok(None) };
        seed.deserialize(key).map(Some).map_err(|fault| fault.at(key))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let (key, value) = self.last.expect("serde asks for a value after its key");
        seed.deserialize(value).map_err(|fault| {
            let mut fault = fault.at(value);
            fault.keys.extend(key.value.text().map(str::to_owned));
            fault
        })
    }
}
