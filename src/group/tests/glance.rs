//! What is read at a glance is what is read with care, whatever stands there.

use super::*;
use crate::assessment::{read_bytes, settle};

const PARTS: [&str; 24] = [
    "\"a1\"",
    "\"a2\":{\"note\":\"x\"},",
    "\"a1\":{\"response\":\"selected\",\"option\":\"2\"},",
    "\"reflections\":{\"r\":\"\",\"r\":\"\"},",
    "\"reflections\":{\"other\":\"\"},",
    "\"language\":\"nl\",",
    "\"b2\":{\"answered_at\":null},",
    "\"answered_at\":\"2026-02-29T08:00:00Z\",",
    "\"answered_at\":\"2026-12-31T23:59:60.5Z\",",
    "\"started_at\":\"yesterday\",",
    "null",
    "\\u0061",
    "\\ud800",
    "\u{7f}",
    "é",
    "\t",
    "\n",
    ",",
    "}",
    "\"",
    "9",
    "dont_know",
    "not_applicable",
    "selected",
];

proptest! {
    #[test]
    fn a_glance_sees_what_care_does(
        person in 0..SEVEN.len(),
        slips in prop::collection::vec((any::<prop::sample::Index>(), 0..9_usize, prop::sample::select(&PARTS[..])), 0..3),
    ) {
        let bank = board();
        let sheet = Sheet::of(&bank);
        let mut written = assessments(&bank, &SEVEN[person..=person]);
        written[0].respondent.name = Some("Ann".to_owned());
        written[0].updated_at = Some(jiff::Timestamp::UNIX_EPOCH);
        let mut text: Vec<char> = line(&written[0]).chars().collect();
        for (place, gone, part) in slips {
            // A whole entry goes where one can stand, anything else anywhere.
            let is_entry = part.ends_with("\",") || part.ends_with("},");
            let starts = |at: &usize| !is_entry || "{,".contains(text[*at]);
            let places: Vec<usize> = (0..text.len()).filter(starts).collect();
            let start = places.get(place.index(places.len().max(1))).map_or(0, |at| at + usize::from(is_entry));
            let gone = if is_entry { 0 } else { gone };
            text.splice(start..(start + gone).min(text.len()), part.chars());
        }
        let text: String = text.into_iter().collect();
        let (mut glancing, mut careful) = (Reader::new(&sheet), Reader::new(&sheet));
        if glancing.take(&text, origin(0)) {
            let read = read_bytes(std::path::Path::new("-"), text.as_bytes());
            prop_assert!(read.is_ok(), "{text}: {read:?}");
            let (settled, mismatch) = settle(&read.expect("it was just seen"), &bank);
            prop_assert!(mismatch.other_bank.is_none() && !mismatch.loses_answers(), "{text}: {mismatch:?}");
            careful.take_settled(&settled, origin(0));
            prop_assert_eq!(format!("{:?}", glancing.people), format!("{:?}", careful.people), "{}", text);
        }
    }
}
