//! The built-in bank tells boards apart that are known to differ.
//!
//! Ten invented boards were described before anyone answered, with the order that each description
//! implies on each dimension; four of them are high on one dimension and low on its neighbour. The
//! recorded readings are simulated: they stand for what the questions, as they are worded, make of
//! a description. No real board has been measured.

#![allow(clippy::print_stdout, reason = "the figures, for who wants to see them: --nocapture")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use boardready::assessment::{Answer, Assessment, Edition};
use boardready::bank::{QuestionBank, Severity};
use boardready::scoring::Scorecard;
use boardready::{library, scoring};
use jiff::Timestamp;
use serde::Deserialize;
use uuid::Uuid;

/// How far a board may come out above one that is described as higher, in points of the scale of
/// 1 to 5. Next to each other the descriptions leave that much room.
const ROOM: f64 = 0.15;

/// The boards that are high on one dimension and low on its neighbour, each dimension once.
const LOPSIDED: [&str; 4] = ["fruit-terminal", "home-care", "housing-association", "water-company"];

/// The languages read in, one by one and together.
const LANGUAGES: [&[&str]; 3] = [&["en"], &["nl"], &["en", "nl"]];

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

/// The built-in bank, the readings of each board, and the orders that were settled beforehand.
struct Study {
    bank: QuestionBank,
    boards: BTreeMap<String, Readings>,
    expected: BTreeMap<String, Vec<Vec<String>>>,
}

impl Study {
    fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/known-groups");
        let read = |path: PathBuf| fs::read_to_string(path).expect("a fixture");
        let boards =
            fs::read_dir(&folder).expect("the fixtures").map(|entry| entry.expect("a fixture").path());
        Self {
            bank: library::built_in(),
            boards: boards
                .filter(|path| path.is_dir())
                .map(|path| {
                    let readings = serde_saphyr::from_str(&read(path.join("readings.yaml")));
                    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                    (name, readings.expect("readings as they are written"))
                })
                .collect(),
            expected: serde_saphyr::from_str(&read(folder.join("expected.yaml"))).expect("orders"),
        }
    }

    fn assessment(&self, edition: Edition, reading: &Reading) -> Assessment {
        let mut assessment = Assessment::new(&self.bank, edition, Uuid::nil(), Timestamp::UNIX_EPOCH);
        assessment.answers.clone_from(&reading.answers);
        let asked: BTreeSet<&str> = self
            .bank
            .questions()
            .filter(|question| edition == Edition::Full || question.quick)
            .map(|question| question.id.as_str())
            .collect();
        assessment.answers.retain(|id, _| asked.contains(id.as_str()));
        assessment
    }

    /// The scorecards of a board, over the readings in these languages.
    fn scorecards(&self, board: &str, languages: &[&str], edition: Edition) -> Vec<Scorecard> {
        let readings = languages.iter().flat_map(|language| &self.boards[board][*language]);
        readings.map(|reading| scoring::score(&self.bank, &self.assessment(edition, reading))).collect()
    }

    /// The mean score of each board on each dimension, over the readings in these languages.
    fn scores(&self, languages: &[&str]) -> Scores {
        let of_board = |board: &String| {
            let cards = self.scorecards(board, languages, Edition::Full);
            let of_dimension = |id: &String| {
                let scores = cards.iter().filter_map(|card| card.dimension(id)?.score);
                (id.clone(), mean(&scores.map(|score| score.value).collect::<Vec<_>>()))
            };
            self.bank.dimensions.iter().map(|dimension| of_dimension(&dimension.id)).collect()
        };
        self.boards.keys().map(|board| (board.clone(), of_board(board))).collect()
    }

    /// The mean index of each board in an edition, in the order of the boards.
    fn indices(&self, languages: &[&str], edition: Edition) -> Vec<f64> {
        let of_board = |board: &String| {
            let cards = self.scorecards(board, languages, edition);
            mean(&cards.iter().filter_map(|card| Some(card.index?.value)).collect::<Vec<_>>())
        };
        self.boards.keys().map(of_board).collect()
    }
}

#[allow(clippy::cast_precision_loss, reason = "a handful")]
fn mean(values: &[f64]) -> f64 {
    assert!(!values.is_empty(), "nobody answered");
    values.iter().sum::<f64>() / values.len() as f64
}

/// How far values lie from their mean: the standard deviation of exactly these.
fn spread(values: &[f64]) -> f64 {
    let middle = mean(values);
    mean(&values.iter().map(|value| (value - middle).powi(2)).collect::<Vec<_>>()).sqrt()
}

/// Pearson's correlation.
fn correlation(one: &[f64], other: &[f64]) -> f64 {
    let (a, b) = (mean(one), mean(other));
    let together = one.iter().zip(other).map(|(x, y)| (x - a) * (y - b)).collect::<Vec<_>>();
    mean(&together) / (spread(one) * spread(other))
}

/// Spearman's: the correlation of the ranks, equal values sharing the mean of theirs.
fn rank_correlation(one: &[f64], other: &[f64]) -> f64 {
    let ranks = |values: &[f64]| -> Vec<f64> {
        let below = |value: f64| values.iter().filter(|other| **other < value).map(|_| 1.0).sum::<f64>();
        let equal = |value: f64| {
            values.iter().filter(|other| (**other - value).abs() < 1e-9).map(|_| 1.0).sum::<f64>()
        };
        values.iter().map(|value| below(*value) + equal(*value) / 2.0).collect()
    };
    correlation(&ranks(one), &ranks(other))
}

#[test]
fn every_reading_answers_the_whole_bank() {
    let study = Study::read();
    assert_eq!(study.boards.len(), 10);
    for (board, by_language) in &study.boards {
        assert_eq!(by_language.len(), 2, "{board} is read in both languages");
        for (language, readings) in by_language {
            assert!(readings.len() >= 4, "{board} in {language} has {} readings", readings.len());
            for reading in readings {
                let assessment = study.assessment(Edition::Full, reading);
                let found = boardready::assessment::mismatch(&assessment, &study.bank);
                assert!(found.is_none(), "{board} in {language}: {found:?}");
                assert_eq!(assessment.answers.len(), 24, "{board} in {language}");
            }
        }
    }
}

#[test]
fn the_boards_come_out_in_the_described_order_in_both_languages() {
    let study = Study::read();
    for languages in LANGUAGES {
        let scores = study.scores(languages);
        for (dimension, tiers) in &study.expected {
            let of = |board: &String| scores[board][dimension];
            for (lower, higher) in tiers.iter().zip(&tiers[1..]) {
                let most = lower.iter().map(of).fold(f64::MIN, f64::max);
                let least = higher.iter().map(of).fold(f64::MAX, f64::min);
                assert!(
                    most <= least + ROOM,
                    "{dimension} in {languages:?}: {lower:?} at {most:.2}, {higher:?} at {least:.2}"
                );
            }
            let tier = |board: &String| tiers.iter().position(|tier| tier.contains(board)).expect("placed");
            let described: Vec<f64> =
                scores.keys().map(|board| f64::from(u8::try_from(tier(board)).expect("few"))).collect();
            let measured: Vec<f64> = scores.keys().map(of).collect();
            let agreement = rank_correlation(&described, &measured);
            println!("{dimension} in {languages:?}: rank correlation {agreement:.3}");
            assert!(agreement >= 0.9, "{dimension} in {languages:?}: {agreement:.3}");
        }
    }
}

#[test]
fn the_ends_of_each_dimension_are_far_apart() {
    let study = Study::read();
    let scores = study.scores(&["en", "nl"]);
    for (dimension, tiers) in &study.expected {
        let (lowest, highest) = (&tiers[0], &tiers[tiers.len() - 1]);
        for (low, high) in lowest.iter().flat_map(|low| highest.iter().map(move |high| (low, high))) {
            let distance = scores[high][dimension] - scores[low][dimension];
            assert!(distance > 2.0, "{dimension}: {high} is {distance:.2} above {low}");
        }
    }
}

#[test]
fn what_is_high_on_one_dimension_is_not_therefore_high_on_another() {
    let study = Study::read();
    for languages in LANGUAGES {
        let scores = study.scores(languages);
        let of = |dimension: &str| -> Vec<f64> {
            LOPSIDED.iter().map(|board| scores[*board][dimension]).collect()
        };
        for (position, one) in study.bank.dimensions.iter().enumerate() {
            for other in &study.bank.dimensions[position + 1..] {
                let together = correlation(&of(&one.id), &of(&other.id));
                println!("{} with {} in {languages:?}: {together:.2}", one.id, other.id);
                assert!(together <= 0.7, "{} with {} in {languages:?}: {together:.2}", one.id, other.id);
            }
        }
    }
}

#[test]
fn both_languages_measure_the_same() {
    let study = Study::read();
    let (english, dutch) = (study.scores(&["en"]), study.scores(&["nl"]));
    for (board, dimensions) in &english {
        for (dimension, value) in dimensions {
            let distance = (value - dutch[board][dimension]).abs();
            assert!(distance < 0.5, "{board}, {dimension}: {distance:.2} between the languages");
        }
    }
}

#[test]
fn readers_of_one_board_choose_the_same_level_or_nearly() {
    let study = Study::read();
    for question in study.bank.questions() {
        let of_board = |board: &String| {
            let cards = study.scorecards(board, &["en", "nl"], Edition::Full);
            let chosen = cards.iter().filter_map(|card| card.question(&question.id)?.value);
            let levels: Vec<f64> = chosen.collect();
            (!levels.is_empty()).then(|| spread(&levels))
        };
        let spreads: Vec<f64> = study.boards.keys().filter_map(of_board).collect();
        println!("{}: {:.2}", question.id, mean(&spreads));
        assert!(mean(&spreads) <= 0.35, "{}: {:.2}", question.id, mean(&spreads));
    }
}

#[test]
fn readers_of_one_board_agree_on_every_blocker() {
    let study = Study::read();
    for rule in study.bank.rules.iter().filter(|rule| rule.severity == Severity::Blocker) {
        for board in study.boards.keys() {
            let cards = study.scorecards(board, &["en", "nl"], Edition::Full);
            let holds = |card: &Scorecard| card.findings.iter().any(|finding| finding.rule == rule.id);
            let count = cards.iter().filter(|card| holds(card)).count();
            println!("{} of {board}: {count} of {}", rule.id, cards.len());
            assert!(count == 0 || count == cards.len(), "{} of {board}: {count}", rule.id);
        }
    }
}

#[test]
fn the_quick_edition_puts_the_boards_in_the_order_of_the_full_one() {
    let study = Study::read();
    for languages in LANGUAGES {
        let indices = |edition| study.indices(languages, edition);
        let agreement = rank_correlation(&indices(Edition::Quick), &indices(Edition::Full));
        println!("quick with full in {languages:?}: {agreement:.3}");
        assert!(agreement >= 0.9, "in {languages:?}: {agreement:.3}");
    }
}
