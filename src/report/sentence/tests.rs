use std::fmt::Write as _;

use proptest::prelude::*;

use crate::assessment::Response;
use crate::messages::Language;
use crate::messages::testing::{Dutch, English};
use crate::report::testing::{BOARD, Case, little, nothing, rich, single};
use crate::scoring::score;

fn said(case: &Case, language: Language) -> String {
    case.report(language).0.sentence
}

#[test]
fn it_names_the_band_when_all_is_known() {
    assert_eq!(
        said(&Case::all("4"), English),
        "One person’s answers put us at 75 out of 100: learning. Every dimension stands at 4.0. \
         That is how we see it ourselves: the evidence was not examined for this."
    );
    assert_eq!(
        said(&Case::all("4"), Dutch),
        "De antwoorden van één persoon brengen ons op 75 van de 100 punten: lerend. Elk onderdeel staat op 4,0. \
         Zo zien we het zelf: het bewijs is hiervoor niet bekeken."
    );
}

#[test]
fn it_says_what_is_missing() {
    let mut case = Case::all("4");
    case.answer("data.suppliers", Response::DontKnow);
    assert!(said(&case, English).contains(
        "What we don’t know could put us anywhere between 70 and 77. So it could also be “directed”."
    ));
    case.assessment.answers.remove("data.quality");
    assert!(said(&case, English).contains("What we don’t know or haven’t answered"));
    case.assessment.answers.remove("data.suppliers");
    assert!(said(&case, English).contains("What is still unanswered"));
}

#[test]
fn a_rounded_number_never_contradicts_the_band() {
    let mut case = Case::all("4");
    case.bank.bands[3].from = 75.2;
    assert!(said(&case, English).starts_with("One person’s answers put us at 75 out of 100: directed. "));
    case.bank.bands[3].from = 74.9;
    case.select("vision.limits", "3");
    // 72.9 is no 73 where a band begins in between.
    case.bank.bands[3].from = 72.95;
    assert!(said(&case, English).starts_with("One person’s answers put us at 72 out of 100: directed. "));
}

#[test]
fn a_cap_is_explained() {
    let sentence = said(&rich(), English);
    assert!(sentence.contains("make that “directed”, but a blocker holds us at “exploring”. "), "{sentence}");
}

#[test]
fn without_enough_answers_it_counts_them() {
    let sentence = said(&little(), English);
    assert!(
        sentence.starts_with("Too little is known to say where we stand: of 10 questions, 2 were answered “I don’t know” and 6 have no answer yet."),
        "{sentence}"
    );
    let mut bandless = little();
    bandless.bank.bands.clear();
    assert_eq!(said(&bandless, English), sentence);
}

#[test]
fn without_an_index_it_says_why() {
    assert_eq!(
        said(&nothing(), English),
        "Nothing has been answered yet, so there is nothing to say about where we stand."
    );
    let mut case = single();
    case.answer("floor.exits", Response::DontKnow);
    case.answer("floor.lights", Response::DontKnow);
    case.assessment.answers.remove("floor.first-aid");
    assert_eq!(
        said(&case, English),
        "We cannot say where we stand: of 3 questions, 2 were answered “I don’t know” and one has no answer."
    );
    case.assessment.answers.remove("floor.lights");
    assert_eq!(
        said(&case, Dutch),
        "We kunnen niet zeggen waar we staan: van de 3 vragen is er één beantwoord met ‘Dat weet ik niet’ en bleven er 2 open."
    );
    case.answer("floor.lights", Response::DontKnow);
    case.answer("floor.first-aid", Response::DontKnow);
    assert!(said(&case, English).ends_with("our answer to all 3 questions was “I don’t know”."));
    for id in ["floor.exits", "floor.lights", "floor.first-aid"] {
        case.answer(id, Response::NotApplicable(None));
    }
    assert!(said(&case, Dutch).starts_with("Geen van de vragen is op ons van toepassing"));
}

/// The test board answered so: a letter a question, `?` for "I don't know", `-` for none, `x` for not
/// applicable.
fn shape(letters: &str) -> Case {
    let mut case = Case::new(BOARD);
    let ids: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
    let letters: Vec<char> = letters.chars().filter(|letter| !letter.is_whitespace()).collect();
    assert_eq!(letters.len(), ids.len());
    for (id, letter) in ids.iter().zip(letters) {
        match letter {
            '-' => {}
            '?' => drop(case.answer(id, Response::DontKnow)),
            'x' => drop(case.answer(id, Response::NotApplicable(None))),
            option => drop(case.select(id, &option.to_string())),
        }
    }
    case
}

#[test]
fn why_most_is_missing_elsewhere_than_in_the_weakest_part_is_said() {
    let of = |letters: &str, change: &dyn Fn(&mut Case)| {
        let mut case = shape(letters);
        case.bank.rules.clear();
        change(&mut case);
        said(&case, English)
    };
    let in_vision = |case: &mut Case, target: f64, weight: f64| {
        case.bank.dimensions[0].target = Some(target);
        case.bank.dimensions[0].weight = weight;
    };
    let least_in_data = "33 233 44 444";
    let aim = of(least_in_data, &|case| in_vision(case, 5.0, 1.0));
    assert!(aim.contains("weakest in data trust"), "{aim}");
    assert!(aim.ends_with(" are in vision, where we aim higher."), "{aim}");
    let heavy = of(least_in_data, &|case| in_vision(case, 4.0, 5.0));
    assert!(heavy.ends_with(" are in vision, which counts for more."), "{heavy}");
    let known = of("11 3?? 44 444", &|case| {
        case.select("data.front-page", "1");
        case.select("vision.limits", "2");
    });
    assert!(!known.contains("points missing"), "what is not known is said instead: {known}");
    let high = of("51 334 44 444", &|_| {});
    assert!(high.ends_with(" are in vision, although other answers there are above the target."), "{high}");
}

#[test]
fn nothing_is_called_weakest_of_which_too_little_is_known() {
    // Two of three are known in data: less than four fifths.
    let known = said(&shape("44 122 44 444"), English);
    assert!(known.contains("weakest in data trust"), "{known}");
    let little = said(&shape("44 1?2 44 444"), English);
    assert!(!little.contains("weakest") && little.contains("between"), "{little}");
}

/// Every shape that answers have, with what is said of it in both languages. With `RENEW` set, the
/// file is written anew: read it aloud.
#[test]
fn golden_sentences() {
    const GOLDEN: &str = include_str!("golden.txt");
    let shapes = GOLDEN.lines().filter(|line| !line.is_empty() && !line.starts_with(['e', 'n']));
    let mut text = String::new();
    let mut count = 0;
    for letters in shapes {
        let case = shape(letters);
        let (english, dutch) = (said(&case, English), said(&case, Dutch));
        writeln!(text, "{letters}\nen: {english}\nnl: {dutch}\n").expect("memory takes it");
        count += 1;
    }
    if std::env::var_os("RENEW").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/report/sentence/golden.txt");
        std::fs::write(path, &text).expect("it can be written");
    }
    assert!(count >= 20, "{count}");
    assert_eq!(text, GOLDEN);
}

/// The dimensions of the board by name, with where the report shows them.
fn places(case: &Case) -> Vec<(String, f64)> {
    let (report, messages) = case.report(English);
    let place = |row: &crate::report::DimensionRow| {
        let shown = messages.decimal(row.at.score?.value, 1);
        Some((row.name.clone(), shown.parse().expect("a number")))
    };
    report.dimensions.iter().filter_map(place).collect()
}

/// The names that stand between two phrases.
fn between<'s>(sentence: &'s str, from: &str, to: &[&str]) -> Option<&'s str> {
    let rest = &sentence[sentence.find(from)? + from.len()..];
    let end = to.iter().filter_map(|to| rest.find(to)).min()?;
    Some(&rest[..end])
}

proptest! {
    // Each builds whole reports in both languages.
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Nothing is said whose opposite a score beside it says.
    #[test]
    fn no_sentence_contradicts_a_score(letters in "[1-5?x-]{10}") {
        let case = shape(&letters);
        let sentence = said(&case, English);
        let places = places(&case);
        let is_in = |list: &str, name: &str| list.to_lowercase().contains(&name.to_lowercase());
        let ends = [
            ("furthest along in ", places.iter().map(|(_, at)| *at).fold(f64::NEG_INFINITY, f64::max)),
            ("weakest in ", places.iter().map(|(_, at)| *at).fold(f64::INFINITY, f64::min)),
        ];
        for (phrase, end) in ends {
            if let Some(list) = between(&sentence, phrase, &[" ("]) {
                for (name, at) in &places {
                    prop_assert_eq!(is_in(list, name), (at - end).abs() < 1e-9, "{}: {}", name, sentence);
                }
            }
        }
        for (said, phrase) in [(sentence.clone(), "very dimension stands at "), (said(&case, Dutch), "lk onderdeel staat op ")] {
            if let Some(score) = between(&said, phrase, &[". ", "."]) {
                prop_assert!(places.iter().all(|(_, at)| format!("{at:.1}") == score.replace(',', ".")), "{}", said);
            }
        }
        for word in ["between", "tussen"] {
            let said = if word == "tussen" { said(&case, Dutch) } else { sentence.clone() };
            if let Some(rest) = between(&said, &format!("{word} "), &[". ", "."]) {
                let ends: Vec<&str> = rest.split([' ']).filter(|word| word.starts_with(char::is_numeric)).collect();
                prop_assert!(ends.len() < 2 || ends[0] != ends[1], "{}", said);
            }
        }
    }

    /// The figures add up as they are shown.
    #[test]
    fn what_is_shown_adds_up(letters in "[1-5?x-]{10}") {
        let case = shape(&letters);
        let (report, messages) = case.report(English);
        let number = |text: String| text.parse::<f64>().expect("a number");
        for gap in &report.gaps {
            let short = crate::report::phrases::gap(gap.score, gap.target).expect("a gap is short of its target");
            let sum = number(messages.decimal(gap.score, 1)) + number(messages.decimal(short, 1));
            prop_assert_eq!(messages.decimal(sum, 1), messages.decimal(gap.target, 1));
        }
        let points: f64 = report.gaps.iter().filter_map(|gap| gap.points).map(|points| number(messages.level(points))).sum();
        let card = score(&case.bank, &case.assessment);
        let real: f64 = card.questions.iter().filter_map(|question| question.shortfall).sum();
        if let Some(of) = report.gaps.first().and_then(|gap| gap.of) {
            let of = number(messages.level(of));
            let in_table: f64 = report.dimensions.iter().filter_map(|row| row.points).map(|points| number(messages.level(points))).sum();
            prop_assert!((in_table - of).abs() < 1e-9, "{in_table} of {of}");
            prop_assert!((0..3).any(|decimals| messages.decimal(real, decimals) == messages.decimal(of, decimals)
                && (number(messages.decimal(of, decimals)) - of).abs() < 1e-9), "{real} as {of}");
            let all = report.gaps.len() < 3 || report.dimensions.iter().filter(|row| row.gap > Some(0.0)).count() <= 3;
            prop_assert!(points <= of + 1e-9, "{points} of {of}");
            let is_only_in_gaps = report.questions.iter().filter(|row| row.share_of_gap > Some(0.0)).all(|row| {
                report.gaps.iter().any(|gap| gap.dimension == row.dimension)
            });
            prop_assert!(!(all && is_only_in_gaps) || (points - of).abs() < 1e-9, "{points} of {of}");
        }
        for place in report.gaps.windows(2) {
            prop_assert!(place[0].points >= place[1].points, "the largest first");
        }
    }
}
