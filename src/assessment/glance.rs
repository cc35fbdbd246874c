//! An assessment at a glance: what counts of one that is written as the program writes it, borrowed
//! from its text. Notes, reflections and the moments of answers are looked at, not kept.
//!
//! It takes a fraction of the time of reading an [`Assessment`](super::Assessment), and it is no
//! judge: what it cannot read may well be readable, or what is wrong with it has to be said.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use jiff::Timestamp;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

use super::answer::ResponseKind;
use super::{BankRef, Edition, FORMAT};

/// What counts of an assessment.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Glance<'a> {
    format: &'a str,
    #[serde(default)]
    pub(crate) id: Option<Uuid>,
    #[serde(borrow)]
    pub(crate) bank: BankGlance<'a>,
    #[serde(default, rename = "language")]
    _language: Passed,
    #[serde(default)]
    pub(crate) edition: Edition,
    #[serde(default, borrow)]
    pub(crate) organisation: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    pub(crate) respondent: RespondentGlance<'a>,
    #[serde(default, rename = "started_at", deserialize_with = "any_moment")]
    _started_at: (),
    #[serde(default, deserialize_with = "super::moment")]
    pub(crate) updated_at: Option<Timestamp>,
    #[serde(default, deserialize_with = "super::moment")]
    pub(crate) completed_at: Option<Timestamp>,
    #[serde(default, borrow)]
    pub(crate) targets: Entries<'a, f64>,
    #[serde(borrow)]
    pub(crate) answers: Entries<'a, AnswerGlance<'a>>,
    #[serde(default, borrow)]
    pub(crate) reflections: Entries<'a, Passed>,
}

/// Which bank it belongs to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BankGlance<'a> {
    pub(crate) id: &'a str,
    #[serde(default)]
    pub(crate) version: Option<&'a str>,
    #[serde(default)]
    pub(crate) digest: Option<&'a str>,
}

impl From<BankGlance<'_>> for BankRef {
    fn from(BankGlance { id, version, digest }: BankGlance<'_>) -> Self {
        Self { id: id.to_owned(), version: version.map(str::to_owned), digest: digest.map(str::to_owned) }
    }
}

/// Who answered.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct RespondentGlance<'a> {
    #[serde(default, borrow)]
    pub(crate) name: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    pub(crate) role: Option<Cow<'a, str>>,
}

/// An answer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnswerGlance<'a> {
    #[serde(default)]
    response: Option<ResponseKind>,
    #[serde(default)]
    option: Option<&'a str>,
    #[serde(default)]
    reason: Option<Passed>,
    #[serde(default, rename = "note")]
    _note: Passed,
    #[serde(default, rename = "answered_at", deserialize_with = "any_moment")]
    _answered_at: (),
}

/// What was said to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Glimpse<'a> {
    /// There is only a note.
    Nothing,
    /// The option with this id.
    Selected(&'a str),
    /// "I don't know".
    DontKnow,
    /// That it does not apply.
    NotApplicable,
}

impl<'a> AnswerGlance<'a> {
    /// What was said; `None` where its parts contradict each other.
    pub(crate) fn glimpse(&self) -> Option<Glimpse<'a>> {
        match (&self.response, self.option, &self.reason) {
            (None, None, None) => Some(Glimpse::Nothing),
            (Some(ResponseKind::Selected), Some(option), None) => Some(Glimpse::Selected(option)),
            (Some(ResponseKind::DontKnow), None, None) => Some(Glimpse::DontKnow),
            (Some(ResponseKind::NotApplicable), None, _) => Some(Glimpse::NotApplicable),
            _ => None,
        }
    }
}

impl<'a> Glance<'a> {
    /// What this text says, where it is all in order.
    pub(crate) fn at(text: &'a str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|glance: &Self| glance.format == FORMAT)
    }
}

fn any_moment<'de, D: Deserializer<'de>>(from: D) -> Result<(), D::Error> {
    match Option::<&str>::deserialize(from)? {
        Some(text) if !is_usual(text.as_bytes()) => {
            text.parse::<Timestamp>().map(|_| ()).map_err(D::Error::custom)
        }
        _ => Ok(()),
    }
}

/// Whether it is a moment as the program writes it, of a day that every month has. Byte by byte: there
/// is one with each answer, and to read it as a moment takes ten times as long.
#[rustfmt::skip]
fn is_usual(moment: &[u8]) -> bool {
    let [
        b'1'..=b'2', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9',
        b'-', month @ b'0'..=b'1', of_month @ b'0'..=b'9',
        b'-', day @ b'0'..=b'2', of_day @ b'0'..=b'9',
        b'T', hour @ b'0'..=b'2', of_hour @ b'0'..=b'9',
        b':', b'0'..=b'5', b'0'..=b'9',
        b':', b'0'..=b'5', b'0'..=b'9',
        fraction @ ..,
    ] = moment else { return false };
    let is_a_day = matches!((month, of_month), (b'0', b'1'..) | (b'1', ..=b'2'))
        && matches!((day, of_day), (b'0', b'1'..) | (b'1', _) | (b'2', ..=b'8'));
    let is_an_hour = *hour < b'2' || *of_hour <= b'3';
    is_a_day && is_an_hour && match fraction {
        [b'Z'] => true,
        [b'.', digits @ .., b'Z'] => matches!(digits.len(), 1..=9) && digits.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

/// A text or nothing, whatever it says.
#[derive(Default)]
pub(crate) struct Passed;

impl<'de> Deserialize<'de> for Passed {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Text;

        impl Visitor<'_> for Text {
            type Value = Passed;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text or nothing")
            }

            fn visit_str<E>(self, _: &str) -> Result<Passed, E> {
                Ok(Passed)
            }

            fn visit_unit<E>(self) -> Result<Passed, E> {
                Ok(Passed)
            }
        }

        from.deserialize_any(Text)
    }
}

/// Ids with what belongs to each, in the order of the text.
pub(crate) struct Entries<'a, T>(pub(crate) Vec<(&'a str, T)>);

impl<T> Default for Entries<'_, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for Entries<'a, T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Map<'a, T>(PhantomData<(&'a (), T)>);

        impl<'de: 'a, 'a, T: Deserialize<'de>> Visitor<'de> for Map<'a, T> {
            type Value = Entries<'a, T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("ids with what belongs to them")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::with_capacity(32);
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        from.deserialize_map(Map(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_usual_moment_is_one(
            moment in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{0,10})?Z?",
        ) {
            prop_assert!(!is_usual(moment.as_bytes()) || moment.parse::<Timestamp>().is_ok(), "{moment}");
        }
    }
}
