use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use boardready::bank::{Problem, QuestionBank};
use boardready::messages::{Language, Messages};

use crate::cases;

fn dutch() -> Messages {
    Messages::new("nl".parse::<Language>().expect("the program speaks Dutch"))
}

/// What is said of each problem of a bank, and what to do about it.
fn said(yaml: &str, messages: &Messages) -> Vec<(String, String)> {
    let (_, diagnosis) = QuestionBank::check("bank.yaml", yaml);
    let both = |problem: &Problem| (problem.message(messages), problem.help(messages));
    diagnosis.problems().iter().map(both).collect()
}

/// Every bank of the fixtures with something to say of it, with the name of its file.
fn banks() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/banks/clumsy");
    let clumsy = fs::read_dir(folder).expect("the folder of fixtures").map(|entry| {
        let path = entry.expect("a readable folder").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("a bank"))
    });
    let folders = ["broken", "doubtful"].into_iter().flat_map(cases);
    folders.map(|case| (case.name, case.yaml)).chain(clumsy).collect()
}

/// The words outside the snippets of YAML.
fn words(text: &str) -> BTreeSet<String> {
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    prose.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase).collect()
}

#[test]
fn no_english_is_left_in_what_a_dutch_author_reads() {
    const ENGLISH: &[&str] = &[
        "an", "and", "are", "be", "before", "belongs", "blank", "both", "bracket", "comma", "each", "every",
        "first", "for", "from", "has", "have", "here", "if", "it", "its", "key", "language", "line",
        "missing", "must", "needs", "no", "not", "number", "one", "or", "quote", "quotes", "remove", "same",
        "stands", "text", "the", "there", "this", "to", "which", "with", "without", "word", "write", "you",
    ];
    let [english, dutch] = [Messages::new(Language::FALLBACK), dutch()];
    for (name, yaml) in banks() {
        for (told, english) in said(&yaml, &dutch).into_iter().zip(said(&yaml, &english)) {
            for (text, english) in [(told.0, english.0), (told.1, english.1)] {
                let left: Vec<_> =
                    words(&text).into_iter().filter(|word| ENGLISH.contains(&&**word)).collect();
                assert_eq!(left, [""; 0], "{name}: {text}");
                assert!(!text.contains("{$") && !text.contains("No localization"), "{name}: {text}");
                // What is said in code alone is the same in every language.
                assert!(text != english || words(&text).len() < 2, "{name}: {text}");
            }
        }
    }
}

#[test]
fn a_dutch_author_reads_dutch() {
    let banks = banks();
    let dutch = dutch();
    for (name, message, help) in [
        (
            "number-with-a-comma",
            "hier hoort een getal, geen tekst",
            "schrijf `1.5`, met een punt in plaats van de komma",
        ),
        ("misspelt-key", "een vragenbank heeft geen sleutel `verison`", "bedoelt u `version`?"),
        ("missing-key", "een vragenbank heeft `title` nodig", "voeg een regel toe: `title:`"),
        (
            "rule-never-fires",
            "aan deze voorwaarde kan nooit worden voldaan",
            "de antwoorden op `quay.safe` tellen voor `1`, `2` en `3`",
        ),
        (
            "target-out-of-reach",
            "de score van deze dimensie kan nooit `4` zijn",
            "die loopt van 1 tot en met 3: kies een doel daartussen",
        ),
        (
            "question-id-twice",
            "er is nog een vraag met de id `quay.light` (de eerste staat op regel 34)",
            "geef elk een eigen id",
        ),
        (
            "hidden-direction-mark",
            "in deze tekst staat een verborgen teken dat de leesrichting omkeert (U+202E), en dat is niet te zien",
            "typ de tekst opnieuw: waarschijnlijk is dit van elders gekopieerd",
        ),
        (
            "more-dont-knows-than-questions",
            "aan deze voorwaarde kan nooit worden voldaan",
            "‘Dat weet ik niet’ is daar bij maar 3 vragen een keuze",
        ),
        (
            "long-text",
            "deze tekst telt 168 tekens; tot 160 leest prettig",
            "zeg het korter, of laat het zo: de tekst komt hoe dan ook helemaal in beeld",
        ),
        (
            "same-anchor-twice",
            "twee beschrijvingen van deze vraag zijn hetzelfde (de eerste staat op regel 26)",
            "beschrijf wat alleen hier te zien is",
        ),
        (
            "brace-not-closed",
            "deze haak `{` is vóór regel 8 niet gesloten",
            "schrijf `}` waar die eindigt, met komma’s tussen wat erin staat",
        ),
        (
            "indented-one-blank-less",
            "deze regel springt anders in dan elke regel waar die bij kan horen",
            "begin de regel met 8 spaties, zoals regel 17, of met 4 spaties, zoals regel 16",
        ),
        (
            "rules-that-wait-for-each-other",
            "deze dimensies wachten op elkaar: `staff` op `safety` (regel `walk-first`), `safety` op `staff` (regel `staff-first`)",
            "haal een ervan weg uit de `before` van die regel",
        ),
        (
            "list-under-a-text",
            "deze regel springt dieper in dan een regel erboven, en die heeft al een waarde",
            "hoort deze lijst bij de sleutel erboven, haal dan weg wat daar achter de `:` staat; anders ontbreekt de eigen sleutel erboven",
        ),
    ] {
        let (_, yaml) = banks.iter().find(|(known, _)| known == name).expect("the fixture");
        let said = said(yaml, &dutch);
        assert_eq!(said.first(), Some(&(message.to_owned(), help.to_owned())), "{name}");
    }
}

#[test]
fn in_a_narrow_window_no_sentence_is_torn_apart() {
    const WIDTH: usize = 60;
    let dutch = dutch();
    for (name, yaml) in banks() {
        let (_, diagnosis) = QuestionBank::check("bank.yaml", &yaml);
        let [narrow, wide] = [Some(WIDTH), None].map(|width| diagnosis.render(false, width, &dutch));
        let too_long: Vec<&str> = narrow.lines().filter(|line| line.chars().count() > WIDTH).collect();
        assert_eq!(too_long, [""; 0], "{name}");
        let sentences = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| !line.contains('|') && !line.contains("-->"));
            lines.flat_map(str::split_whitespace).map(str::to_owned).collect()
        };
        assert_eq!(sentences(&narrow), sentences(&wide), "{name}");
    }
}
