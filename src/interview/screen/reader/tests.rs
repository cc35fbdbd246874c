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
    Reading::new(messages, PLAIN, text, size)
}

const SIZE: Size = Size { width: 60, height: 20 };

fn press(reading: &mut Reading<'_>, code: KeyCode) {
    assert!(reading.press(KeyEvent::new(code, KeyModifiers::NONE)).is_none(), "{code:?} ends it");
}

fn rows(reading: &Reading<'_>) -> Vec<String> {
    drawn(&reading.screenful(), reading.size)
}

#[test]
fn a_text_opens_at_its_start_and_says_where_one_is() {
    let messages = Messages::new(Language::Dutch);
    let reading = reading(&messages, &text, SIZE);
    let rows = rows(&reading);
    assert_eq!(rows[0], "Title");
    assert_eq!(rows[18].trim(), "17");
    assert_eq!(rows[19], "Regel 1–19 van 42 · ↑↓ schuiven · Spatie verder · q sluiten");
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
        (vec![KeyCode::Char('x'), KeyCode::Char('5'), KeyCode::Tab], 0),
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
    let top = |reading: &Reading<'_>| rows(reading)[0].clone();
    assert!(top(&reading).starts_with("line 16 "), "{}", top(&reading));
    reading.resize(Size { width: 30, height: 10 });
    assert!(rows(&reading)[..2].iter().any(|row| row.starts_with("line 16 ")), "{:?}", rows(&reading));
    reading.resize(Size { width: 60, height: 60 });
    assert!(rows(&reading)[0].starts_with("line 1 "), "a text that fits is shown whole");
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
            }
        }
    }
}
