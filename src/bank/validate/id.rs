//! Ids: well-formed, unique among their kind, and referred to only where they exist.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::super::diagnosis::{MOST_PROBLEMS, Problem};
use super::{At, Checker};
use crate::messages::{Said, said};

/// So many ids are all named.
const FEW: usize = 6;

/// The ids seen so far, by what they are ids of, each with its place.
#[derive(Default)]
pub(super) struct Ids {
    seen: HashMap<&'static str, HashMap<String, Range<usize>>>,
    /// Kinds of which none could be read: whether a reference is right cannot be said.
    unreadable: HashSet<&'static str>,
}

impl Ids {
    /// Where the thing with this id is.
    pub(super) fn place(&self, kind: &str, id: &str) -> Range<usize> {
        self.seen.get(kind).and_then(|ids| ids.get(id)).cloned().unwrap_or(0..0)
    }

    /// Notes that things of this kind could not be read, which has been said already.
    pub(super) fn cannot_know(&mut self, kind: &'static str) {
        self.unreadable.insert(kind);
    }

    /// Forgets the ids of a kind, which are unique within something smaller than the bank.
    pub(super) fn forget(&mut self, kind: &str) {
        self.seen.remove(kind);
    }
}

impl Checker<'_> {
    /// An id that is well-formed and, among those of its kind, unique.
    pub(super) fn id(&mut self, kind: &'static str, id: Option<At<String>>) -> Option<String> {
        let Some(At { value, span }) = id else {
            self.ids.cannot_know(kind);
            return None;
        };
        let well_formed = value.len() <= 64
            && value.starts_with(|first: char| first.is_ascii_alphanumeric())
            && value.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter));
        if !well_formed {
            let proposal = proposal(&value);
            let mut problem = Problem::error("bad-id", span.clone(), said!("check-bad-id", written = value));
            if let Some(proposal) = proposal {
                problem = problem.advised(said!("check-write-id", id = &proposal));
                // Whatever refers to it was probably written better.
                self.ids.seen.entry(kind).or_default().entry(proposal).or_insert(span);
            }
            self.problems.push(problem);
            return None;
        }
        let ids = self.ids.seen.entry(kind).or_default();
        if let Some(earlier) = ids.get(&value) {
            let said = said!("check-duplicate-id", kind = kind_in_words(kind), id = &value);
            self.problems.push(Problem::error("duplicate-id", span, said).repeats(earlier));
        } else {
            ids.insert(value.clone(), span);
        }
        Some(value)
    }

    /// A reference to an id that the bank gives to something of this kind.
    pub(super) fn reference(&mut self, kind: &'static str, written: At<String>) -> Option<String> {
        let ids = self.ids.seen.get(kind);
        if ids.is_some_and(|ids| ids.contains_key(&written.value)) {
            return Some(written.value);
        }
        if self.ids.unreadable.contains(kind) {
            return None;
        }
        let mut known: Vec<&str> = Vec::new();
        // Past so many problems nobody reads the suggestions, which take their time.
        if self.problems.len() < MOST_PROBLEMS {
            known.extend(ids.into_iter().flatten().map(|(id, _)| id.as_str()));
            known.sort_unstable();
        }
        let choice = match known.len() {
            0 => "none",
            1..=FEW => "few",
            _ => "many",
        };
        let ids = known.iter().take(FEW).copied().collect::<Vec<_>>().join("`, `");
        let kind = kind_in_words(kind);
        let said = said!("check-unknown-id", kind = kind, id = &written.value, choice = choice, ids = ids);
        let problem = Problem::error("unknown-id", written.span, said);
        // Ids of questions begin with that of a dimension, by which nobody calls them.
        let is_last_part = |id: &&&str| id.rsplit('.').next() == Some(&written.value) && id.contains('.');
        let mut ending = known.iter().filter(is_last_part);
        self.problems.push(match (ending.next(), ending.next()) {
            (Some(meant), None) => problem.advised(said!("check-meant", meant = *meant)),
            _ => problem.did_you_mean(&written.value, known),
        });
        None
    }
}

fn kind_in_words(kind: &'static str) -> Said {
    said!("check-kind", kind = kind)
}

/// A similar text that can be an id.
fn proposal(written: &str) -> Option<String> {
    let is_ordinary = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_');
    let parts = written.split(|letter: char| !is_ordinary(&letter)).filter(|part| !part.is_empty());
    let proposal = parts.collect::<Vec<_>>().join("-");
    let fits = proposal.len() <= 64 && proposal.starts_with(|first: char| first.is_ascii_alphanumeric());
    (fits && written.is_ascii()).then_some(proposal)
}
