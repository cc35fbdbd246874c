use super::*;
use crate::interview::screen::testing::{PLAIN, drawn};
use crate::messages::Language;

fn line(text: impl Into<String>, heading: bool) -> RenderedLine {
    RenderedLine { text: text.into(), heading }
}

/// Forty numbered lines after a title and a heading, each as wide as the window.
fn text(width: usize) -> Vec<RenderedLine> {
    let numbered = (1..=40).map(|number| line(format!("{number:>width$}"), false));
    [line("Title", true), line("── Where we stand ──", true)].into_iter().chain(numbered).collect()
}

fn reading<'t>(messages: &'t Messages, text: Text<'t>, size: Size) -> Reading<'t> {
    let mut reading = Reading::new(messages, PLAIN, text);
    reading.resize(size);
    reading
}

const SIZE: Size = Size { width: 60, height: 20 };

fn press(reading: &mut Reading<'_>, code: KeyCode) {
    assert!(reading.press(KeyEvent::new(code, KeyModifiers::NONE)).is_none(), "{code:?} ends it");
}

fn rows(reading: &mut Reading<'_>) -> Vec<String> {
    drawn(&reading.screenful(), reading.window.size)
}

#[test]
fn a_text_opens_at_its_start_and_says_where_one_is() {
    let messages = Messages::new(Language::Dutch);
    let mut reading = reading(&messages, &text, SIZE);
    let rows = rows(&mut reading);
    assert_eq!(rows[0], "Title");
    assert_eq!(rows[18].trim(), "17");
    assert_eq!(rows[19], "Regel 1–19 van 42 · Tab deel · / zoeken · q sluiten · ? meer");
}

#[test]
fn what_the_text_calls_a_heading_is_one() {
    let messages = Messages::new(Language::English);
    let text = |_| vec![line("Title", true), line("── no heading", false), line("a heading in words", true)];
    let screen = reading(&messages, &text, Size { width: 12, height: 9 }).screenful();
    let roles: Vec<Role> = screen.rows[..5].iter().map(|row| row.pieces[0].role).collect();
    assert_eq!(roles, [Role::Strong, Role::Text, Role::Text, Role::Strong, Role::Strong]);
}

#[test]
fn every_way_through_the_text() {
    let messages = Messages::new(Language::English);
    for (keys, top) in [
        (vec![KeyCode::Down, KeyCode::Char('j'), KeyCode::Up], 1),
        (vec![KeyCode::Up, KeyCode::Char('k'), KeyCode::PageUp], 0),
        (vec![KeyCode::PageDown], 18),
        (vec![KeyCode::Char(' '), KeyCode::PageUp], 0),
        (vec![KeyCode::End], 23),
        (vec![KeyCode::PageDown, KeyCode::PageDown, KeyCode::Down], 23),
        (vec![KeyCode::End, KeyCode::Home], 0),
        (vec![KeyCode::Char('x'), KeyCode::Char('5'), KeyCode::Char('n')], 0),
        (vec![KeyCode::Tab], 1),
        (vec![KeyCode::Tab, KeyCode::Tab], 1),
        (vec![KeyCode::End, KeyCode::BackTab], 1),
        (vec![KeyCode::End, KeyCode::BackTab, KeyCode::BackTab], 0),
    ] {
        let mut reading = reading(&messages, &text, SIZE);
        for code in keys.clone() {
            press(&mut reading, code);
        }
        assert_eq!(reading.top, top, "{keys:?}");
    }
}

#[test]
fn it_closes_on_purpose_and_ctrl_c_interrupts() {
    let messages = Messages::new(Language::English);
    for code in [KeyCode::Char('q'), KeyCode::Enter, KeyCode::Esc] {
        let mut reading = reading(&messages, &text, SIZE);
        assert!(matches!(reading.press(KeyEvent::new(code, KeyModifiers::NONE)), Some(Ok(()))), "{code:?}");
    }
    let mut reading = reading(&messages, &text, SIZE);
    let stop = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    assert!(matches!(reading.press(stop), Some(Err(NoReply::Interrupted))));
}

#[test]
fn another_width_sets_the_text_anew_at_about_the_same_place() {
    let long = |_: usize| {
        let words = "word ".repeat(8);
        (1..=40).map(|number| line(format!("line {number} {words}"), false)).collect::<Vec<_>>()
    };
    let messages = Messages::new(Language::English);
    let mut reading = reading(&messages, &long, Size { width: 60, height: 20 });
    for _ in 0..15 {
        press(&mut reading, KeyCode::Down);
    }
    let top = |reading: &mut Reading<'_>| rows(reading)[0].clone();
    assert!(top(&mut reading).starts_with("line 16 "), "{}", top(&mut reading));
    reading.resize(Size { width: 30, height: 10 });
    assert!(
        rows(&mut reading)[..2].iter().any(|row| row.starts_with("line 16 ")),
        "{:?}",
        rows(&mut reading)
    );
    reading.resize(Size { width: 60, height: 60 });
    assert!(rows(&mut reading)[0].starts_with("line 1 "), "a text that fits is shown whole");
}

/// Types words to look for.
fn look_for(reading: &mut Reading<'_>, words: &str) {
    press(reading, KeyCode::Char('/'));
    words.chars().for_each(|letter| press(reading, KeyCode::Char(letter)));
    press(reading, KeyCode::Enter);
}

#[test]
fn what_is_looked_for_is_gone_to_and_set_off() {
    let messages = Messages::new(Language::English);
    let mut reading = reading(&messages, &text, SIZE);
    look_for(&mut reading, "3");
    // Lines 3, 13, 23 and all from 30 to 39; the first stands in sight already.
    assert_eq!((reading.found.len(), reading.top), (14, 0));
    assert_eq!(rows(&mut reading)[19], "“3”: 1 of 14 · n next · Tab section · q close · ? more");
    let set_off = |reading: &mut Reading<'_>| {
        let screen = reading.screenful();
        let pieces = screen.rows.iter().flat_map(|row| &row.pieces).filter(|piece| piece.role == Role::Found);
        pieces.count()
    };
    assert_eq!(set_off(&mut reading), 2);
    press(&mut reading, KeyCode::Char('n'));
    press(&mut reading, KeyCode::Char('n'));
    assert_eq!(rows(&mut reading)[6].trim(), "23", "with something before it");
    press(&mut reading, KeyCode::Char('N'));
    assert_eq!(rows(&mut reading)[6].trim(), "13");
    press(&mut reading, KeyCode::Char('N'));
    press(&mut reading, KeyCode::Char('N'));
    assert!(rows(&mut reading)[19].starts_with("“3”: 14 of 14"), "back from the first to the last");
    press(&mut reading, KeyCode::Char('n'));
    assert!(rows(&mut reading)[19].starts_with("“3”: 1 of 14"));
    press(&mut reading, KeyCode::Esc);
    assert_eq!(set_off(&mut reading), 0, "Esc ends the search, not the reading");
}

#[test]
fn what_is_not_there_is_said_until_the_next_key() {
    let messages = Messages::new(Language::Dutch);
    let mut reading = reading(&messages, &text, SIZE);
    press(&mut reading, KeyCode::Down);
    press(&mut reading, KeyCode::Char('/'));
    assert_eq!(rows(&mut reading)[19], "Zoeken naar:");
    press(&mut reading, KeyCode::Char('q'));
    press(&mut reading, KeyCode::Enter);
    assert!(rows(&mut reading)[19].starts_with("‘q’ komt niet voor · "), "{:?}", rows(&mut reading)[19]);
    assert_eq!(reading.top, 1);
    press(&mut reading, KeyCode::Down);
    assert!(rows(&mut reading)[19].starts_with("Regel 3–21 van 42"));
    // What is typed can be taken back, to nothing and beyond.
    for code in [KeyCode::Char('/'), KeyCode::Char('x'), KeyCode::Backspace, KeyCode::Backspace] {
        press(&mut reading, code);
    }
    assert!(rows(&mut reading)[19].starts_with("Regel 3–21 van 42"));
}

#[test]
fn it_fits_every_window() {
    for language in Language::all() {
        let messages = Messages::new(language);
        for width in [1, 5, 20, 40, 60, 80, 120] {
            for height in [1, 2, 14, 60] {
                let page = reading(&messages, &text, Size { width, height }).screenful();
                assert!(page.rows.len() <= height.max(2), "{width} × {height}");
                assert!(page.rows.iter().all(|row| row.columns() <= width), "{width} × {height}");
                let mut searching = reading(&messages, &text, Size { width, height });
                press(&mut searching, KeyCode::Char('/'));
                searching.paste(&"coördinatie 日本 ".repeat(9));
                assert!(searching.screenful().rows.iter().all(|row| row.columns() <= width), "{width}");
                press(&mut searching, KeyCode::Enter);
                assert!(searching.screenful().rows.iter().all(|row| row.columns() <= width), "{width}");
            }
        }
    }
}

#[test]
fn a_question_mark_lists_every_key_and_any_other_key_closes_the_list() {
    let messages = Messages::new(Language::Dutch);
    let mut reading = reading(&messages, &text, SIZE);
    press(&mut reading, KeyCode::End);
    press(&mut reading, KeyCode::Char('?'));
    let listed = rows(&mut reading).join("\n");
    for key in ["n ", "Spatie ", "Tab ", "Shift-Tab", "/ ", "? ", "q "] {
        assert!(listed.lines().any(|row| row.starts_with(key)), "{key}: {listed}");
    }
    press(&mut reading, KeyCode::Char('q'));
    assert_eq!((reading.keys, reading.top), (None, 23));
}
