use std::fmt;

use jiff::Timestamp;
use serde::de::{Error as _, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize};

use crate::messages::Messages;
use crate::tr;

/// What was said to a question, and what was written beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(into = "Flat")]
pub struct Answer {
    /// The response; `None` while there is only a note.
    pub response: Option<Response>,
    /// The respondent's own words beside it.
    pub note: Option<String>,
    /// When the response was confirmed.
    pub answered_at: Option<Timestamp>,
}

/// A response to a question. There is none for "unanswered": that is the absence of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// The option with this id was chosen.
    Selected(String),
    /// The respondent does not know.
    DontKnow,
    /// The question does not apply, and why.
    NotApplicable(Option<String>),
}

impl Response {
    /// What a person may write instead of choosing: "I don't know" and "not applicable", by the
    /// letter of the interview, as the file has it, or in the words of any language.
    pub(crate) fn in_words(text: &str) -> Option<Self> {
        const LONGEST: usize = 40;
        let plain = |text: &str| text.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), "");
        let written = Some(text).filter(|text| text.len() <= LONGEST).map(plain)?;
        let is_any_of = |words: &str| words.split(',').any(|words| plain(words) == written);
        let is_in_a_language = |words: fn(&Messages) -> String| {
            Messages::spoken().iter().any(|spoken| is_any_of(&words(spoken)))
        };
        if written.is_empty() {
            text.contains('?').then_some(Self::DontKnow)
        } else if is_any_of("d, dont_know") || is_in_a_language(|it| tr!(it, "answer-words-dont-know")) {
            Some(Self::DontKnow)
        } else if is_any_of("x, not_applicable")
            || is_in_a_language(|it| tr!(it, "answer-words-not-applicable"))
        {
            Some(Self::NotApplicable(None))
        } else {
            None
        }
    }
}

/// What may stand between an answer and the note behind it.
pub(crate) const BEFORE_NOTE: [char; 7] = [' ', ',', ';', ':', '-', '–', '—'];

/// An answer as a person writes it, and the words behind it: `3, see the minutes`. Where nothing of it
/// is an answer, its first word.
pub(crate) fn parted(text: &str, is_answer: impl Fn(&str) -> bool) -> (&str, &str) {
    // "I don't know" is more than one word.
    const MOST_WORDS: usize = 5;
    let ends = text.match_indices([' ', ',', ';', ':']).map(|(end, _)| end).take(MOST_WORDS);
    let ends: Vec<usize> = ends.chain([text.len()]).collect();
    let is_answer = |end: &&usize| is_answer(&text[..**end]);
    let (answer, words) = text.split_at(*ends.iter().rev().find(is_answer).unwrap_or(&ends[0]));
    (answer, words.trim_start_matches(BEFORE_NOTE))
}

/// Two choices of which an answer is one, as a person writes who is in doubt: `3 or 4`, `3/4`. What
/// comes after the second may be more of it: a note says so, or does not begin so.
pub(crate) fn in_doubt(text: &str, is_choice: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    const BESIDE: [char; 8] = ['(', ')', ',', ';', ':', '.', '?', '!'];
    let mut words = text.split_whitespace().map(|word| word.trim_matches(BESIDE));
    let (first, next) = (words.next()?, words.next());
    let (one, other) = match (first.split_once(['/', '-', '–', 'à']), next) {
        (Some(parts), _) => parts,
        (None, Some(between)) if is_between(between) => (first, words.next()?),
        _ => return None,
    };
    (is_choice(one) && is_choice(other)).then_some((one, other))
}

/// Whether a word stands between two levels, in any language.
fn is_between(word: &str) -> bool {
    let said = |messages: &Messages| tr!(messages, "answer-words-or").split(", ").any(|it| it == word);
    Messages::spoken().iter().any(said)
}

/// An answer as the file has it: one flat object, whatever the response.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Flat {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    response: Option<ResponseKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    option: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(default, deserialize_with = "super::moment", skip_serializing_if = "Option::is_none")]
    answered_at: Option<Timestamp>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ResponseKind {
    Selected,
    DontKnow,
    NotApplicable,
}

impl From<Answer> for Flat {
    fn from(Answer { response, note, answered_at }: Answer) -> Self {
        let (response, option, reason) = match response {
            None => (None, None, None),
            Some(Response::Selected(option)) => (Some(ResponseKind::Selected), Some(option), None),
            Some(Response::DontKnow) => (Some(ResponseKind::DontKnow), None, None),
            Some(Response::NotApplicable(reason)) => (Some(ResponseKind::NotApplicable), None, reason),
        };
        Self { response, option, reason, note, answered_at }
    }
}

impl Answer {
    fn from_flat(flat: Flat) -> Result<Self, &'static str> {
        let response = match (flat.response, flat.option, flat.reason) {
            (None | Some(ResponseKind::Selected), Some(option), None) => Some(Response::Selected(option)),
            (Some(ResponseKind::Selected), None, _) => return Err("`selected` needs an `option`"),
            (Some(ResponseKind::DontKnow), None, None) => Some(Response::DontKnow),
            (Some(ResponseKind::NotApplicable), None, reason) => Some(Response::NotApplicable(reason)),
            (None, None, None) => None,
            (_, Some(_), _) => return Err("`option` goes with `selected` only"),
            (_, None, Some(_)) => return Err("`reason` goes with `not_applicable` only"),
        };
        Ok(Self { response, note: flat.note, answered_at: flat.answered_at })
    }
}

impl<'de> Deserialize<'de> for Answer {
    /// Reads the object of the file format, or, as a person writes by hand, the option's id
    /// alone (`vision.decision: 3`), or `dont_know`, or `not_applicable`.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ByHandOrFlat;

        impl<'de> Visitor<'de> for ByHandOrFlat {
            type Value = Answer;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter
                    .write_str("an option id, `dont_know`, `not_applicable`, or an answer with `response`")
            }

            fn visit_str<E>(self, text: &str) -> Result<Answer, E> {
                let response = match text {
                    "dont_know" => Response::DontKnow,
                    "not_applicable" => Response::NotApplicable(None),
                    option => Response::Selected(option.to_owned()),
                };
                Ok(Answer { response: Some(response), ..Answer::default() })
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Answer, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Answer, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Answer, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_unit<E>(self) -> Result<Answer, E> {
                Ok(Answer::default())
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Answer, A::Error> {
                let flat = Flat::deserialize(MapAccessDeserializer::new(map))?;
                Answer::from_flat(flat).map_err(A::Error::custom)
            }
        }

        deserializer.deserialize_any(ByHandOrFlat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Answer, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn every_response_survives_a_round_trip() {
        for response in [
            None,
            Some(Response::Selected("3".to_owned())),
            Some(Response::DontKnow),
            Some(Response::NotApplicable(None)),
            Some(Response::NotApplicable(Some("no customers".to_owned()))),
        ] {
            let answer = Answer { response, note: Some("n".to_owned()), answered_at: None };
            let json = serde_json::to_string(&answer).expect("an answer has no keys that are not text");
            assert_eq!(read(&json), Ok(answer));
        }
    }

    #[test]
    fn an_answer_by_hand_is_the_option_alone() {
        assert_eq!(read("3").map(|answer| answer.response), Ok(Some(Response::Selected("3".to_owned()))));
        assert_eq!(read("\"dont_know\"").map(|answer| answer.response), Ok(Some(Response::DontKnow)));
        assert_eq!(read("null").map(|answer| answer.response), Ok(None));
    }

    #[test]
    fn contradictions_are_refused() {
        for (json, part) in [
            (r#"{"response":"selected"}"#, "needs an `option`"),
            (r#"{"response":"dont_know","option":"1"}"#, "goes with `selected`"),
            (r#"{"response":"dont_know","reason":"x"}"#, "goes with `not_applicable`"),
            (r#"{"response":"perhaps"}"#, "unknown variant"),
            (r#"{"answer":"1"}"#, "unknown field"),
        ] {
            let error = read(json).expect_err(json);
            assert!(error.contains(part), "{json}: {error}");
        }
    }
}
