use super::*;

/// Events as they come, with silences between them.
struct Script {
    events: VecDeque<Option<Event>>,
    /// How many Enters came one after another.
    enters: usize,
    /// What the second of them is.
    second: Hold,
}

impl Script {
    fn of(events: impl IntoIterator<Item = Option<Event>>) -> Self {
        Self { events: events.into_iter().collect(), enters: 0, second: Hold::Perhaps }
    }
}

impl Source for Script {
    fn wait(&mut self, limit: Option<Duration>) -> io::Result<Option<Event>> {
        match self.events.pop_front() {
            Some(None) if limit.is_none() => self.wait(limit),
            Some(event) => Ok(event),
            None if limit.is_some() => Ok(None),
            None => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    /// A second Enter may be the first one, held down; a third goes on with it.
    fn hold(&mut self, key: KeyEvent, _at_first: Duration) -> Hold {
        self.enters = if key.code == KeyCode::Enter { self.enters + 1 } else { 0 };
        match self.enters {
            0 | 1 => Hold::No,
            2 => self.second,
            _ => Hold::Yes,
        }
    }
}

fn key(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

/// Each letter an event of its own, Esc as `^` and a silence as `_`.
fn read(letters: &str) -> Vec<Input> {
    read_with(letters, Hold::Perhaps)
}

/// The same, where the second of several Enters is this.
fn read_with(letters: &str, second: Hold) -> Vec<Input> {
    let events = letters.chars().map(|letter| match letter {
        '_' => None,
        '^' => Some(Event::Key(key(KeyCode::Esc))),
        '\n' => Some(Event::Key(key(KeyCode::Enter))),
        letter => Some(Event::Key(key(KeyCode::Char(letter)))),
    });
    let mut keys = Keys::new(Script { second, ..Script::of(events) }, AROUND);
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
    let mut keys = Keys::new(Script::of(events.map(Some)), AROUND);
    assert_eq!(keys.next().ok(), Some(Input::Redraw));
    assert_eq!(keys.next().ok(), Some(Input::Paste("a".to_owned())));
}

#[test]
fn looking_ahead_loses_nothing() {
    let mut keys = Keys::new(Script::of([Some(Event::Key(key(KeyCode::Char('a')))), None]), AROUND);
    assert!(keys.has_more().expect("a script does not fail"));
    assert!(keys.has_more().expect("a script does not fail"));
    assert_eq!(keys.next().ok(), Some(letter('a')));
    assert!(!keys.has_more().expect("a script does not fail"));
}

/// Whether each of these keys, which come so many milliseconds after the one before, is an Enter that
/// is held down.
fn held(keys: &[(u64, KeyCode)], at_first: Duration) -> Vec<bool> {
    let (mut enters, mut now) = (Enters::new(), Instant::now());
    let is_held = |(after, code): &(u64, KeyCode)| {
        now += Duration::from_millis(*after);
        enters.hold(key(*code), now, at_first) != Hold::No
    };
    keys.iter().map(is_held).collect()
}

#[test]
fn an_enter_that_is_held_down_is_one() {
    const ENTER: KeyCode = KeyCode::Enter;
    // The delays before the first repetition, and between the later ones, that systems come with.
    for (first, then) in [(250, 15), (375, 30), (500, 33), (590, 40)] {
        let keys = [(0, ENTER), (first, ENTER), (then, ENTER), (then, ENTER), (then, ENTER)];
        for at_first in [AROUND, IN_INTERVIEW] {
            assert_eq!(held(&keys, at_first), [false, true, true, true, true], "{first} {then}");
        }
    }
    // Where something is to be read, the slowest ones are too.
    let slow = [(0, ENTER), (660, ENTER), (40, ENTER), (40, ENTER)];
    assert_eq!(held(&slow, IN_INTERVIEW), [false, true, true, true]);
}

#[test]
fn another_key_or_a_pause_frees_enter_and_whoever_presses_again_is_heard() {
    const ENTER: KeyCode = KeyCode::Enter;
    let other = [(0, ENTER), (30, ENTER), (30, KeyCode::Down), (30, ENTER), (30, ENTER)];
    assert_eq!(held(&other, IN_INTERVIEW), [false, true, false, false, true]);
    assert_eq!(held(&[(0, ENTER), (600, ENTER), (600, ENTER)], AROUND), [false; 3]);
    // One that was not taken makes nobody wait as long again.
    assert_eq!(held(&[(0, ENTER), (500, ENTER), (500, ENTER)], IN_INTERVIEW), [false, true, false]);
}

#[test]
fn an_enter_that_comes_when_a_page_may_have_been_read_counts_unless_it_goes_on() {
    const ENTER: KeyCode = KeyCode::Enter;
    let holds = |after: u64| {
        let (mut enters, now) = (Enters::new(), Instant::now());
        let hold = |enters: &mut Enters, after, at_first| {
            enters.hold(key(ENTER), now + Duration::from_millis(after), at_first)
        };
        hold(&mut enters, 0, IN_INTERVIEW);
        let late = hold(&mut enters, after, IN_INTERVIEW);
        // What goes on from one that came late is held down; who presses again at once is too soon.
        (late, hold(&mut enters, after + 33, IN_INTERVIEW), hold(&mut enters, after + 66, IN_INTERVIEW))
    };
    assert_eq!(holds(799).0, Hold::Perhaps);
    for after in [800, 999] {
        assert_eq!(holds(after), (Hold::Late, Hold::Perhaps, Hold::Yes), "{after}");
    }
    assert_eq!(holds(1000).0, Hold::No);
    let enter = key(ENTER);
    let (pressed, held) = (Input::Key(enter), Input::Held(enter));
    let both = [pressed.clone(), pressed.clone(), letter('x')];
    assert_eq!(read_with("\n\n_x", Hold::Late), both, "nothing follows");
    assert_eq!(read_with("\n\nx", Hold::Late), both, "another key does");
    assert_eq!(read_with("\n\n\n_x", Hold::Late), [pressed, held.clone(), held, letter('x')]);
}

#[test]
fn an_enter_that_was_none_held_down_is_told_once_nothing_follows_it() {
    let enter = key(KeyCode::Enter);
    let (pressed, held) = (Input::Key(enter), Input::Held(enter));
    let told = [pressed.clone(), held.clone(), Input::Unheard, letter('x')];
    assert_eq!(read("\n\n_x"), told);
    // A key that follows says for itself what comes of it, and one that goes on is held down.
    assert_eq!(read("\n\nx"), [pressed.clone(), held.clone(), letter('x')]);
    assert_eq!(read("\n\n\n_x"), [pressed.clone(), held.clone(), held.clone(), letter('x')]);
    // A terminal that tells when a key is let go leaves no doubt.
    let released = KeyEvent { kind: KeyEventKind::Release, ..enter };
    let events = [enter, enter, released, key(KeyCode::Char('x'))].map(|key| Some(Event::Key(key)));
    let mut keys = Keys::new(Script::of(events), AROUND);
    assert_eq!(std::iter::from_fn(|| keys.next().ok()).collect::<Vec<_>>(), told);
}
