use boardready::bank::QuestionBank;
use proptest::prelude::*;

use crate::cases;

/// What is done to the bytes of a bank.
#[derive(Clone, Debug)]
enum Change {
    Delete(prop::sample::Index, usize),
    Repeat(prop::sample::Index, usize),
    Replace(prop::sample::Index, u8),
    Insert(prop::sample::Index, &'static str),
}

/// What means something to YAML, to a terminal or to numbers.
const TOKENS: [&str; 24] = [
    ": ",
    "- ",
    "\n",
    "\t",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a",
    "!!str ",
    "? ",
    "|\n",
    ">-\n",
    "#",
    "---\n",
    "...\n",
    "\u{202e}",
    "\u{1b}[2J",
    ".inf",
    "-1e308",
    "é",
];

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        (any::<prop::sample::Index>(), 1..80_usize).prop_map(|(at, length)| Change::Delete(at, length)),
        (any::<prop::sample::Index>(), 1..80_usize).prop_map(|(at, length)| Change::Repeat(at, length)),
        (any::<prop::sample::Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Replace(at, byte)),
        (any::<prop::sample::Index>(), prop::sample::select(&TOKENS[..]))
            .prop_map(|(at, token)| Change::Insert(at, token)),
    ];
    prop::collection::vec(change, 1..6)
}

fn changed(yaml: &str, changes: &[Change]) -> String {
    let mut bytes = yaml.as_bytes().to_vec();
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        let size = bytes.len();
        match change {
            Change::Delete(at, length) => {
                let start = at.index(size);
                bytes.drain(start..(start + length).min(size));
            }
            Change::Repeat(at, length) => {
                let start = at.index(size);
                let end = (start + length).min(size);
                let copy = bytes[start..end].to_vec();
                bytes.splice(end..end, copy);
            }
            Change::Replace(at, byte) => bytes[at.index(size)] = *byte,
            Change::Insert(at, token) => {
                let start = at.index(size);
                bytes.splice(start..start, token.bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

proptest! {
    /// Whatever is left of a bank, it is either usable or has a problem with a place in it, and
    /// nothing in what is said about it can act on a terminal.
    #[test]
    fn no_damage_makes_the_check_fail(pick in any::<prop::sample::Index>(), changes in changes()) {
        let cases = cases("valid");
        let case = &cases[pick.index(cases.len())];
        let yaml = changed(&case.yaml, &changes);
        let (bank, diagnosis) = QuestionBank::check("bank.yaml", &yaml);
        prop_assert_eq!(bank.is_none(), diagnosis.has_errors());
        let lines = yaml.lines().count() + 1;
        for problem in diagnosis.problems() {
            prop_assert!(diagnosis.place(problem).line <= lines);
            prop_assert!(diagnosis.place(problem) <= diagnosis.end(problem));
        }
        let rendered = diagnosis.to_string();
        prop_assert!(
            rendered.chars().all(|letter| letter == '\n' || !letter.is_control()),
            "{:?}", rendered
        );
        prop_assert!(!rendered.contains('\u{202e}'), "{:?}", rendered);
    }
}
