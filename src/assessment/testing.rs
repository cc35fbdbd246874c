//! Assessments and folders for the tests of this module.

use std::path::Path;

use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;

use super::{Answer, Assessment, BankRef, Edition, FORMAT, Respondent, Response};

pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("the system has a folder for temporary files")
}

/// The names in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.expect("readable").file_name();
    let mut names: Vec<String> = entries.map(|entry| name(entry).to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// An assessment with some of everything.
pub(super) fn assessment() -> Assessment {
    let answer = |response| Answer { response: Some(response), ..Answer::default() };
    let noted = Answer {
        response: Some(Response::Selected("3".to_owned())),
        note: Some("Besproken op 3 februari: \"ja\", mits — \\ zie {bijlage}, [2].\nEn verder.".to_owned()),
        answered_at: "2026-03-01T19:31:02.5Z".parse().ok(),
    };
    Assessment {
        format: FORMAT.to_owned(),
        id: "0195531c-0000-7000-8000-012389abcdef".parse().ok(),
        bank: BankRef {
            id: "ai-board".to_owned(),
            version: Some("1.0.0".to_owned()),
            digest: Some("sha256:0123456789abcdef".to_owned()),
        },
        language: Some("nl".to_owned()),
        edition: Edition::Full,
        organisation: Some("Zorggroep Één".to_owned()),
        respondent: Respondent { name: None, role: Some("chair".to_owned()) },
        started_at: "2026-03-01T19:30:00Z".parse().ok(),
        updated_at: "2026-03-01T19:45:00Z".parse().ok(),
        completed_at: None,
        targets: [("data".to_owned(), 3.5), ("vision".to_owned(), 4.0)].into(),
        named_targets: std::collections::BTreeMap::new(),
        answers: [
            ("data.front-page".to_owned(), noted),
            ("data.quality".to_owned(), answer(Response::DontKnow)),
            ("focus.scale".to_owned(), answer(Response::NotApplicable(Some("geen klanten".to_owned())))),
            ("vision.decision".to_owned(), answer(Response::Selected("1".to_owned()))),
        ]
        .into(),
        reflections: [("vision.who-decides".to_owned(), "Wij allen 👩\u{200d}⚕️".to_owned())].into(),
    }
}

fn time() -> impl Strategy<Value = Option<jiff::Timestamp>> {
    option::of((0..4_000_000_000_i64, 0..1_000_000_000_i32))
        .prop_map(|parts| parts.and_then(|(seconds, nanos)| jiff::Timestamp::new(seconds, nanos).ok()))
}

fn answer() -> impl Strategy<Value = Answer> {
    let response = prop_oneof![
        any::<String>().prop_map(Response::Selected),
        Just(Response::DontKnow),
        option::of(any::<String>()).prop_map(Response::NotApplicable),
    ];
    (option::of(response), option::of(any::<String>()), time())
        .prop_map(|(response, note, answered_at)| Answer { response, note, answered_at })
}

/// Any assessment at all, with texts of any characters.
pub(super) fn any_assessment() -> impl Strategy<Value = Assessment> {
    let text = || option::of(any::<String>());
    let about = (any::<u128>(), any::<String>(), text(), text(), text(), any::<bool>());
    let who = (text(), text(), text(), time(), time(), time());
    let contents = (
        btree_map(any::<String>(), -1e9..1e9, 0..4),
        btree_map(any::<String>(), answer(), 0..8),
        btree_map(any::<String>(), any::<String>(), 0..4),
    );
    (about, who, contents).prop_map(|(about, who, (targets, answers, reflections))| {
        let (id, bank, version, digest, language, quick) = about;
        let (organisation, name, role, started_at, updated_at, completed_at) = who;
        Assessment {
            format: FORMAT.to_owned(),
            id: Some(uuid::Uuid::from_u128(id)),
            bank: BankRef { id: bank, version, digest },
            language,
            edition: if quick { Edition::Quick } else { Edition::Full },
            organisation,
            respondent: Respondent { name, role },
            started_at,
            updated_at,
            completed_at,
            targets,
            named_targets: std::collections::BTreeMap::new(),
            answers,
            reflections,
        }
    })
}
