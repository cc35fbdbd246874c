//! Prompts and windows to test with.

use std::fmt::Write;

use jiff::Timestamp;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use uuid::Uuid;

use super::screenful::{Screenful, Style};
use super::setting::Size;
use crate::assessment::{Assessment, Edition};
use crate::bank::QuestionBank;
use crate::interview::Flow;

pub(super) const PLAIN: Style = Style { unicode: true, colour: false };

/// An interview with nothing answered.
pub(super) fn flow<'b>(bank: &'b QuestionBank, language: &'b str) -> Flow<'b> {
    let assessment = Assessment::new(bank, Edition::Full, Uuid::nil(), Timestamp::UNIX_EPOCH);
    Flow::new(bank, language, assessment, || Timestamp::UNIX_EPOCH)
}

/// A bank for pictures.
pub(super) fn bank() -> QuestionBank {
    QuestionBank::parse("sample", include_str!("testing/bank.yaml"))
        .unwrap_or_else(|_| panic!("the sample bank has no errors"))
}

/// A bank of one question whose texts are far longer than reads well.
pub(super) fn longest_bank() -> QuestionBank {
    let en = "Our board has written down which decisions may rest on figures that nobody outside finance has ever checked against the source. ";
    let nl = "De verantwoordelijkheid voor gegevenskwaliteit is vastgelegd in portefeuilles, en de bestuurssecretaris rapporteert per kwartaal over afwijkingen. ";
    let text = |characters: usize| {
        let of = |text: &str| {
            let long: String = text.repeat(9).chars().take(characters).collect();
            long.trim().to_owned()
        };
        format!("{{en: \"{}\", nl: \"{}\"}}", of(en), of(nl))
    };
    let option = |value: usize| format!("    - {{id: \"{value}\", value: {value}, label: {}}}\n", text(60));
    let options: String = (1..=5).map(option).collect();
    let yaml = format!(
        "format: boardready/bank/1\nid: longest\nversion: 1.0.0\nlanguages: [en, nl]\ntitle: {}\nscales:\n  s:\n{options}not_applicable: true\ndimensions:\n  - id: d\n    name: {}\n    summary: {}\n    questions:\n      - id: q\n        scale: s\n        text: {}\n        why: {}\n        evidence: {}\n        anchors: [{}]\n",
        text(100),
        text(60),
        text(1000),
        text(300),
        text(300),
        text(300),
        vec![text(300); 5].join(", "),
    );
    QuestionBank::parse("longest", &yaml).unwrap_or_else(|_| panic!("the longest bank has no errors"))
}

/// The page as a terminal of this size shows it.
pub(super) fn drawn(page: &Screenful, size: Size) -> Vec<String> {
    let side = |side: usize| u16::try_from(side).expect("a window is small");
    let backend = TestBackend::new(side(size.width), side(size.height));
    let mut terminal = Terminal::new(backend).expect("a test backend takes everything");
    terminal.draw(|frame| page.draw(frame, PLAIN)).expect("a test backend takes everything");
    let buffer = terminal.backend().buffer();
    (0..size.height)
        .map(|y| {
            let mut row = String::new();
            let mut x = 0;
            while x < size.width {
                let symbol = buffer[(side(x), side(y))].symbol();
                row.push_str(symbol);
                x += super::wrap::columns(symbol).max(1);
            }
            row.trim_end().to_owned()
        })
        .collect()
}

/// As [`drawn`], in a frame that shows where the window ends. Many blank rows are told, not shown.
pub(super) fn framed(page: &Screenful, size: Size) -> String {
    let rule = format!("+{}+\n", "-".repeat(size.width));
    let mut picture = rule.clone();
    for run in drawn(page, size).chunk_by(|row, next| row.is_empty() && next.is_empty()) {
        let told = [format!("({} blank rows)", run.len())];
        for row in if run.len() > 3 { &told[..] } else { run } {
            let gap = " ".repeat(size.width - super::wrap::columns(row));
            let _ = writeln!(picture, "|{row}{gap}|");
        }
    }
    picture + &rule
}
