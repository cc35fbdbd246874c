//! Decisions for tests.

use jiff::civil::Date;
use uuid::Uuid;

use super::{Answers, Entry, Happened, MotionKind, Origin, Proposal};

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// An id that is always the same.
pub(crate) fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// What the bank proposes under this id.
pub(crate) fn proposal(id: &str) -> Proposal {
    Proposal {
        kind: MotionKind::Bank,
        id: Some(id.to_owned()),
        questions: vec![format!("question-{id}")],
        text: format!("The board decides on {id}."),
        level: Some(2.0),
        from: Origin {
            answers: Answers::Assessment,
            id: None,
            role: Some("chair".to_owned()),
            day: Some(day("2026-03-01")),
        },
    }
}

/// That it was adopted on this day, to be done by the end of that year.
pub(crate) fn adopted(on: &str) -> Entry {
    Entry {
        text: Some("The board decides so.".to_owned()),
        owner: Some("The secretary".to_owned()),
        due: Some(day("2026-12-31")),
        ..Entry::new(Happened::Adopted, day(on), None)
    }
}
