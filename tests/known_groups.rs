//! The built-in bank tells boards apart that are known to differ.
//!
//! Six invented boards were described before anyone answered, with the order that each
//! description implies on each dimension. The recorded readings are simulated; they stand for
//! what the questions, as they are worded, make of a description.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use boardready::assessment::{Answer, Assessment, Edition};
use boardready::bank::QuestionBank;
use boardready::{library, scoring};
use jiff::Timestamp;
use serde::Deserialize;
use uuid::Uuid;

/// How far a board may come out above one that is described as higher, in points of the scale of
/// 1 to 5. Next to each other the descriptions leave that much room.
const ROOM: f64 = 0.15;

#[derive(Deserialize)]
struct Reading {
    #[allow(dead_code, reason = "for who reads the file")]
    reader: String,
    answers: BTreeMap<String, Answer>,
}

/// The readings of a board, by language.
type Readings = BTreeMap<String, Vec<Reading>>;

/// Board by board, a mean score for each dimension.
type Scores = BTreeMap<String, BTreeMap<String, f64>>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/known-groups")
}

fn readings() -> BTreeMap<String, Readings> {
    let entries = fs::read_dir(folder()).expect("the fixtures").map(|entry| entry.expect("a fixture").path());
    entries
        .filter(|path| path.is_dir())
        .map(|path| {
            let text = fs::read_to_string(path.join("readings.yaml")).expect("readings");
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, serde_saphyr::from_str(&text).expect("readings as they are written"))
        })
        .collect()
}

fn expected() -> BTreeMap<String, Vec<Vec<String>>> {
    let text = fs::read_to_string(folder().join("expected.yaml")).expect("the expected orders");
    serde_saphyr::from_str(&text).expect("orders as they are written")
}

/// The mean score of each board on each dimension, over the readings of these languages.
fn scores(bank: &QuestionBank, readings: &BTreeMap<String, Readings>, languages: &[&str]) -> Scores {
    let mut scores = Scores::new();
    for (board, by_language) in readings {
        let cards: Vec<_> = languages
            .iter()
            .flat_map(|language| &by_language[*language])
            .map(|reading| scoring::score(bank, &assessment(bank, reading)))
            .collect();
        for dimension in &bank.dimensions {
            let values: Vec<f64> = cards
                .iter()
                .filter_map(|card| card.dimension(&dimension.id)?.score)
                .map(|score| score.value)
                .collect();
            let mean = values.iter().sum::<f64>() / f64::from(u32::try_from(values.len()).expect("a few"));
            scores.entry(board.clone()).or_default().insert(dimension.id.clone(), mean);
        }
    }
    scores
}

fn assessment(bank: &QuestionBank, reading: &Reading) -> Assessment {
    let mut assessment = Assessment::new(bank, Edition::Full, Uuid::nil(), Timestamp::UNIX_EPOCH);
    assessment.answers.clone_from(&reading.answers);
    assessment
}

#[test]
fn every_reading_answers_questions_of_the_bank() {
    let bank = library::built_in();
    for (board, by_language) in readings() {
        assert_eq!(by_language.len(), 2, "{board} is read in both languages");
        for (language, readings) in by_language {
            assert!(readings.len() >= 4, "{board} in {language} has {} readings", readings.len());
            for reading in readings {
                let found = boardready::assessment::mismatch(&assessment(&bank, &reading), &bank);
                assert!(found.is_none(), "{board} in {language}: {found:?}");
                assert!(reading.answers.len() >= 21, "{board} in {language}");
            }
        }
    }
}

#[test]
fn the_boards_come_out_in_the_described_order_in_both_languages() {
    let bank = library::built_in();
    let readings = readings();
    for languages in [&["en"][..], &["nl"], &["en", "nl"]] {
        let scores = scores(&bank, &readings, languages);
        for (dimension, tiers) in expected() {
            for (lower, higher) in tiers.iter().zip(&tiers[1..]) {
                let of = |board: &String| scores[board][&dimension];
                let most = lower.iter().map(of).fold(f64::MIN, f64::max);
                let least = higher.iter().map(of).fold(f64::MAX, f64::min);
                assert!(
                    most <= least + ROOM,
                    "{dimension} in {languages:?}: {lower:?} at {most:.2}, {higher:?} at {least:.2}"
                );
            }
        }
    }
}

#[test]
fn the_ends_of_each_dimension_are_far_apart() {
    let scores = scores(&library::built_in(), &readings(), &["en", "nl"]);
    for (dimension, tiers) in expected() {
        let (lowest, highest) = (&tiers[0], &tiers[tiers.len() - 1]);
        for low in lowest {
            for high in highest {
                let distance = scores[high][&dimension] - scores[low][&dimension];
                assert!(distance > 2.0, "{dimension}: {high} is {distance:.2} above {low}");
            }
        }
    }
}

#[test]
fn both_languages_measure_the_same() {
    let bank = library::built_in();
    let readings = readings();
    let (english, dutch) = (scores(&bank, &readings, &["en"]), scores(&bank, &readings, &["nl"]));
    for (board, dimensions) in &english {
        for (dimension, value) in dimensions {
            let distance = (value - dutch[board][dimension]).abs();
            assert!(distance < 0.5, "{board}, {dimension}: {distance:.2} between the languages");
        }
    }
}
