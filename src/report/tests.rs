mod hostile;
mod page;
mod same;
mod schema;

use super::testing::{Case, deep, little, nothing, rich, single};
use super::{json, markdown, plain as spoken, terminal};
use crate::messages::Language::{self, Dutch, English};

type Make = fn() -> Case;

fn plain(width: usize, unicode: bool) -> terminal::Style {
    terminal::Style { colour: false, unicode, width }
}

#[test]
fn on_the_terminal() {
    let shown: [(&str, Make, Language, usize, bool); 13] = [
        ("rich", rich, English, 60, true),
        ("rich", rich, English, 80, true),
        ("rich", rich, English, 80, false),
        ("rich", rich, English, 120, true),
        ("rich", rich, Dutch, 60, true),
        ("rich", rich, Dutch, 80, true),
        ("rich", rich, Dutch, 80, false),
        ("nothing", nothing, Dutch, 80, true),
        ("little", little, English, 60, false),
        ("little", little, Dutch, 80, true),
        ("single", single, English, 80, true),
        ("deep", deep, English, 60, true),
        ("deep", deep, English, 120, true),
    ];
    for (name, case, language, width, unicode) in shown {
        let (report, messages) = case().report(language);
        let text = terminal::render(&report, &messages, plain(width, unicode));
        let form = if unicode { "unicode" } else { "ascii" };
        insta::assert_snapshot!(format!("terminal-{name}-{language}-{width}-{form}"), text);
    }
}

#[test]
fn as_markdown() {
    let shown: [(&str, Make, Language); 6] = [
        ("rich", rich, English),
        ("rich", rich, Dutch),
        ("nothing", nothing, English),
        ("little", little, Dutch),
        ("single", single, English),
        ("deep", deep, English),
    ];
    for (name, case, language) in shown {
        let (report, messages) = case().report(language);
        insta::assert_snapshot!(format!("markdown-{name}-{language}"), markdown::render(&report, &messages));
    }
}

#[test]
fn as_json() {
    for (name, case) in [("rich", rich as Make), ("nothing", nothing), ("deep", deep)] {
        let (report, _) = case().report(English);
        insta::assert_snapshot!(format!("json-{name}"), json::render(&report));
    }
}

/// The text without the sequences that colour it.
fn without_colour(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.split_once('m').expect("a colour ends in m").1;
    }
    plain + rest
}

#[test]
fn colour_changes_nothing_but_the_colour() {
    for case in [rich as Make, nothing, little, single, deep] {
        let (report, messages) = case().report(English);
        let coloured = terminal::Style { colour: true, ..plain(80, true) };
        let text = terminal::render(&report, &messages, coloured);
        assert!(text.contains("\u{1b}["));
        assert_eq!(without_colour(&text), terminal::render(&report, &messages, plain(80, true)));
    }
}

#[test]
fn no_word_is_broken() {
    let words = |width: usize, language| {
        let (report, messages) = rich().report(language);
        let text = terminal::render(&report, &messages, plain(width, true));
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
        let mut words: Vec<String> = words.map(str::to_owned).collect();
        words.sort();
        words
    };
    for language in Language::ALL {
        for width in [60, 67, 80] {
            assert_eq!(words(width, language), words(100, language));
        }
    }
}

#[test]
fn read_aloud() {
    let shown: [(&str, Make, Language); 4] =
        [("rich", rich, English), ("rich", rich, Dutch), ("little", little, Dutch), ("deep", deep, English)];
    for (name, case, language) in shown {
        let (report, messages) = case().report(language);
        let text = spoken::render(&report, &messages);
        for line in text.lines() {
            let signs = ['│', '─', '█', '░', '|', '_', '[', '+', '%', '·', '→', '…'];
            assert!(!line.contains(signs) && !line.contains("  ") && line.trim() == line, "{line}");
        }
        insta::assert_snapshot!(format!("plain-{name}-{language}"), text);
    }
}

#[test]
fn the_first_screen_says_where_we_stand_what_we_do_not_know_and_what_to_decide() {
    let mut case = rich();
    case.answer("data.suppliers", crate::assessment::Response::DontKnow);
    let (report, messages) = case.report(English);
    let text = terminal::render(&report, &messages, plain(80, true));
    let screen: Vec<&str> = text.lines().take(23).collect();
    let screen = screen.join("\n");
    for said in [
        "AI in the boardroom",
        "out of 100",
        "holds us at",
        "Question 4:",
        "Question 5:",
        "1. The board decides",
    ] {
        assert!(screen.contains(said), "{said}");
    }
}

#[test]
fn json_keeps_every_digit() {
    let (report, _) = rich().report(English);
    let json = json::render(&report);
    let file: json::ReportFile = serde_json::from_str(&json).expect("it reads its own");
    assert_eq!(file, json::ReportFile::from(&report));
    assert_eq!(
        file.index.expect("it has an index").value.to_bits(),
        report.standing.index.expect("likewise").value.to_bits()
    );
}
