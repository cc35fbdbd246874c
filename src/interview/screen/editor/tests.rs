use super::*;
use crate::interview::screen::testing::{self, PLAIN, drawn};
use crate::messages::{Language, Messages};

const SIZE: Size = Size { width: 40, height: 14 };

fn editor(text: &str) -> Editor {
    Editor::new("About".to_owned(), None, text)
}

fn key(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

fn ctrl(letter: char) -> KeyEvent {
    KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)
}

fn press(editor: &mut Editor, keys: impl IntoIterator<Item = KeyEvent>) {
    with_setting(|setting| {
        for key in keys {
            assert_eq!(editor.press(key, setting), None);
        }
    });
}

fn ending(editor: &mut Editor, key: KeyEvent) -> Option<Ending> {
    with_setting(|setting| editor.press(key, setting))
}

fn write(editor: &mut Editor, text: &str) {
    press(editor, text.chars().map(|letter| key(KeyCode::Char(letter))));
}

/// Calls this with a setting of the test's size.
fn with_setting<T>(then: impl FnOnce(Setting<'_>) -> T) -> T {
    let bank = testing::bank();
    let messages = Messages::new(Language::English);
    let mut flow = testing::flow(&bank, "en");
    let prompt = flow.prompt();
    then(Setting::new(&prompt, &messages, PLAIN, SIZE))
}

/// The rows of the screen between the rules, and the cursor, column and row among them.
fn shown(editor: &mut Editor) -> (Vec<String>, (usize, usize)) {
    let page = with_setting(|setting| editor.screenful(setting, None));
    let rows = drawn(&page, SIZE);
    let rule = |row: &String| row.starts_with('─');
    let first = rows.iter().position(rule).expect("a rule above") + 1;
    let last = rows.iter().rposition(rule).expect("a rule below");
    let (x, y) = page.cursor.expect("a cursor");
    (rows[first..last].to_vec(), (x, y - first))
}

#[test]
fn words_wrap_and_the_cursor_follows() {
    let mut editor = editor("");
    write(&mut editor, "The coördination of our meetings is with the secretary ");
    let (rows, cursor) = shown(&mut editor);
    assert_eq!(rows[..3], ["The coördination of our meetings is", "with the secretary", ""]);
    assert_eq!(cursor, (19, 1));
    press(&mut editor, [key(KeyCode::Up)]);
    assert_eq!(shown(&mut editor).1, (19, 0));
    press(&mut editor, [key(KeyCode::End), key(KeyCode::Down)]);
    assert_eq!(shown(&mut editor).1, (19, 1));
    press(&mut editor, [key(KeyCode::Home), key(KeyCode::Left), key(KeyCode::Left)]);
    assert_eq!(shown(&mut editor).1, (34, 0));
}

#[test]
fn moving_down_keeps_the_column() {
    let mut editor = editor("a long line here\nx\nanother long line");
    press(&mut editor, [key(KeyCode::Up), key(KeyCode::Up)]);
    assert_eq!(shown(&mut editor).1, (16, 0));
    press(&mut editor, [key(KeyCode::Down)]);
    assert_eq!(shown(&mut editor).1, (1, 1));
    press(&mut editor, [key(KeyCode::Down)]);
    assert_eq!(shown(&mut editor).1, (17, 2));
    press(&mut editor, [key(KeyCode::Down), key(KeyCode::Down), key(KeyCode::PageUp)]);
    assert_eq!(shown(&mut editor).1, (16, 0));
}

#[test]
fn wide_and_combined_letters_are_stepped_over_whole() {
    let mut editor = editor("日本e\u{301}👩\u{200d}⚕\u{fe0f}!");
    assert_eq!(shown(&mut editor).1, (8, 0));
    let mut columns = Vec::new();
    for _ in 0..5 {
        press(&mut editor, [key(KeyCode::Left)]);
        columns.push(shown(&mut editor).1.0);
    }
    assert_eq!(columns, [7, 5, 4, 2, 0]);
    press(&mut editor, [key(KeyCode::Right), key(KeyCode::Right)]);
    write(&mut editor, "·");
    assert_eq!(editor.text(), "日本·e\u{301}👩\u{200d}⚕\u{fe0f}!");
}

#[test]
fn a_long_text_scrolls_with_the_cursor() {
    let lines: Vec<String> = (1..=30).map(|line| format!("line {line}")).collect();
    let mut editor = editor(&lines.join("\n"));
    let (rows, cursor) = shown(&mut editor);
    assert_eq!(rows.last().map(String::as_str), Some("line 30"));
    assert_eq!(cursor, (7, rows.len() - 1));
    press(&mut editor, [key(KeyCode::Up)]);
    assert_eq!(shown(&mut editor).0, rows, "the text stays while the cursor is in it");
    press(&mut editor, std::iter::repeat_n(key(KeyCode::Up), 40));
    let (rows, cursor) = shown(&mut editor);
    assert_eq!(rows[0], "line 1");
    assert_eq!(cursor.1, 0);
}

#[test]
fn a_long_question_leaves_room_to_write_and_shows_that_it_goes_on() {
    for (words, is_cut) in [(20, false), (400, true)] {
        let mut editor = Editor::new("question ".repeat(words).trim().to_owned(), None, "");
        let page = with_setting(|setting| editor.screenful(setting, None));
        let asked: Vec<String> =
            drawn(&page, SIZE).into_iter().filter(|row| row.contains("question")).collect();
        assert_eq!(asked.iter().any(|row| row.ends_with('…')), is_cut, "{asked:#?}");
        assert!(asked.len() > SIZE.height / 3, "{asked:#?}");
        assert!(shown(&mut editor).0.len() >= 3);
    }
}

#[test]
fn what_was_done_is_undone_and_done_again() {
    let mut editor = editor("one two");
    press(&mut editor, [ctrl('w')]);
    assert_eq!(editor.text(), "one ");
    press(&mut editor, [ctrl('z')]);
    assert_eq!(editor.text(), "one two");
    press(&mut editor, [ctrl('y')]);
    assert_eq!(editor.text(), "one ");
    editor.paste("three\nfour");
    press(&mut editor, [ctrl('z')]);
    assert_eq!(editor.text(), "one ");
    press(&mut editor, [key(KeyCode::Backspace), ctrl('h'), key(KeyCode::Home), key(KeyCode::Delete)]);
    assert_eq!(editor.text(), "n");
    press(&mut editor, std::iter::repeat_n(ctrl('z'), 10));
    assert_eq!(editor.text(), "one two");
}

#[test]
fn a_text_has_an_end() {
    let mut editor = editor(&"é".repeat(MOST - 2));
    editor.paste("1\n2");
    assert_eq!(editor.text().chars().count(), MOST);
    assert!(editor.is_full);
    write(&mut editor, "3");
    assert_eq!(editor.text().chars().count(), MOST);
    press(&mut editor, [key(KeyCode::Backspace)]);
    assert!(!editor.is_full);
}

#[test]
fn a_text_of_the_greatest_length_can_be_walked_through() {
    let text = "Eén besluit per vergadering. ".repeat(MOST / 29);
    let mut editor = editor(&text);
    press(&mut editor, std::iter::repeat_n(key(KeyCode::PageUp), 60));
    assert_eq!(shown(&mut editor).1.1, 0);
    press(&mut editor, std::iter::repeat_n(key(KeyCode::PageDown), 60));
    write(&mut editor, ".");
    assert!(editor.text().ends_with(" ."));
}

#[test]
fn nothing_that_acts_gets_in() {
    let mut editor = editor("a\u{1b}[31m\u{202e}b");
    editor.paste("\u{7}c\u{200b}\rd");
    assert_eq!(editor.text(), "a[31mbc\nd");
    assert_eq!(ending(&mut editor, ctrl('s')), Some(Ending::Saved("a[31mbc\nd".to_owned())));
}

#[test]
fn leaving_an_unchanged_text_takes_one_key() {
    assert_eq!(ending(&mut editor("a"), key(KeyCode::Esc)), Some(Ending::Left));
    assert_eq!(ending(&mut editor("a"), ctrl('c')), Some(Ending::Interrupted(None)));
    let mut undone = editor("a");
    write(&mut undone, "b");
    press(&mut undone, [ctrl('z')]);
    assert_eq!(ending(&mut undone, key(KeyCode::Esc)), Some(Ending::Left));
}
