//! Whatever stands in an assessment's file, it is read and scored, or told what is wrong with it.
#![no_main]

use std::fs;
use std::sync::LazyLock;

use boardready::{assessment, library, scoring};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder to write in"));

fuzz_target!(|bytes: &[u8]| {
    let path = FOLDER.path().join("assessment.json");
    fs::write(&path, bytes).expect("a file in a folder of our own");
    match assessment::read(&path) {
        Ok(assessment) => {
            let scorecard = scoring::score(&library::built_in(), &assessment);
            assert!(scorecard.index.is_none_or(|index| (0.0..=100.0).contains(&index.value)));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
