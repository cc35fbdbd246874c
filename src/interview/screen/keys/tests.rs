use super::*;

/// Events as they come, with silences between them.
struct Script(VecDeque<Option<Event>>);

impl Source for Script {
    fn wait(&mut self, limit: Option<Duration>) -> io::Result<Option<Event>> {
        match self.0.pop_front() {
            Some(None) if limit.is_none() => self.wait(limit),
            Some(event) => Ok(event),
            None if limit.is_some() => Ok(None),
            None => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

fn key(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

/// Each letter an event of its own, Esc as `^` and a silence as `_`.
fn read(letters: &str) -> Vec<Input> {
    let events = letters.chars().map(|letter| match letter {
        '_' => None,
        '^' => Some(Event::Key(key(KeyCode::Esc))),
        '\n' => Some(Event::Key(key(KeyCode::Enter))),
        letter => Some(Event::Key(key(KeyCode::Char(letter)))),
    });
    let mut keys = Keys::new(Script(events.collect()));
    std::iter::from_fn(|| keys.next().ok()).collect()
}

fn letter(letter: char) -> Input {
    Input::Key(key(KeyCode::Char(letter)))
}

#[test]
fn a_key_torn_apart_is_one_key() {
    for (letters, code) in [
        ("^[A", KeyCode::Up),
        ("^[D", KeyCode::Left),
        ("^OC", KeyCode::Right),
        ("^[1;5D", KeyCode::Left),
        ("^[5~", KeyCode::PageUp),
        ("^[Z", KeyCode::BackTab),
        ("^[3~", KeyCode::Delete),
    ] {
        assert_eq!(read(&format!("{letters}x")), [Input::Key(key(code)), letter('x')], "{letters}");
    }
}

#[test]
fn what_is_no_known_key_is_left_out_whole() {
    assert_eq!(read("^[15~x"), [letter('x')]);
    assert_eq!(read("^[1_x"), [letter('x')]);
}

#[test]
fn an_esc_by_itself_is_an_esc() {
    let escape = Input::Key(key(KeyCode::Esc));
    assert_eq!(read("^_"), std::slice::from_ref(&escape));
    assert_eq!(read("^_[x"), [escape.clone(), letter('['), letter('x')]);
    assert_eq!(read("^x"), [escape.clone(), letter('x')]);
    assert_eq!(read("^^[Bx"), [escape, Input::Key(key(KeyCode::Down)), letter('x')]);
}

#[test]
fn a_paste_torn_apart_is_no_keys() {
    assert_eq!(read("^[200~q3\ns_q"), [Input::Paste("q3\ns".to_owned()), letter('q')]);
}

#[test]
fn only_presses_count() {
    let mut released = key(KeyCode::Enter);
    released.kind = KeyEventKind::Release;
    let events = [Event::Key(released), Event::FocusLost, Event::Resize(9, 9), Event::Paste("a".to_owned())];
    let mut keys = Keys::new(Script(events.into_iter().map(Some).collect()));
    assert_eq!(keys.next().ok(), Some(Input::Redraw));
    assert_eq!(keys.next().ok(), Some(Input::Paste("a".to_owned())));
}

#[test]
fn looking_ahead_loses_nothing() {
    let mut keys = Keys::new(Script([Some(Event::Key(key(KeyCode::Char('a')))), None].into()));
    assert!(keys.has_more().expect("a script does not fail"));
    assert!(keys.has_more().expect("a script does not fail"));
    assert_eq!(keys.next().ok(), Some(letter('a')));
    assert!(!keys.has_more().expect("a script does not fail"));
}
