use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::assessment::{Assessment, Edition};
use crate::bank::QuestionBank;
use crate::interview::Flow;
use crate::interview::screen::testing::{self, PLAIN, framed};
use crate::messages::{self, Language};

const SMALLEST_AND_USUAL: [(usize, usize); 2] = [(40, 14), (80, 24)];

fn code(name: &str) -> KeyEvent {
    let key = |code| KeyEvent::new(code, KeyModifiers::NONE);
    match name {
        "Enter" => key(KeyCode::Enter),
        "Esc" => key(KeyCode::Esc),
        "Up" => key(KeyCode::Up),
        "Down" => key(KeyCode::Down),
        "Left" => key(KeyCode::Left),
        "Right" => key(KeyCode::Right),
        "Tab" => key(KeyCode::Tab),
        "BackTab" => key(KeyCode::BackTab),
        "End" => key(KeyCode::End),
        "Home" => key(KeyCode::Home),
        "PageUp" => key(KeyCode::PageUp),
        "PageDown" => key(KeyCode::PageDown),
        "Backspace" => key(KeyCode::Backspace),
        "Space" => key(KeyCode::Char(' ')),
        "F1" => key(KeyCode::F(1)),
        _ => match name.strip_prefix('^') {
            Some(letter) => KeyEvent::new(
                KeyCode::Char(letter.chars().next().expect("a letter follows")),
                KeyModifiers::CONTROL,
            ),
            None => key(KeyCode::Char(name.chars().next().expect("a key has a name"))),
        },
    }
}

/// Presses keys, separated by spaces, until one is answered.
fn press(stage: &mut Stage<'_>, keys: &str) -> Option<Answer> {
    keys.split_whitespace().find_map(|key| stage.press(code(key)))
}

fn reply(stage: &mut Stage<'_>, keys: &str) -> Option<Reply> {
    press(stage, keys).map(|answer| answer.expect("not interrupted"))
}

/// Goes through an interview: replies at every prompt until the one that is looked for.
fn go_to(flow: &mut Flow<'_>, is_wanted: impl Fn(&Content<'_>) -> bool) {
    for _ in 0..200 {
        if is_wanted(&flow.prompt().content) {
            return;
        }
        flow.apply(Reply::Skip);
    }
    panic!("no such prompt");
}

fn is_question(number: usize) -> impl Fn(&Content<'_>) -> bool {
    move |content| matches!(content, Content::Question(question) if question.number == number)
}

/// The screen of the prompt the flow is at, after these keys, in both languages and all sizes.
fn pictures(name: &str, prepare: impl Fn(&mut Flow<'_>), keys: &str, sizes: &[(usize, usize)]) {
    let bank = testing::bank();
    for language in Language::all() {
        let messages = Messages::new(language);
        let mut flow = testing::flow(&bank, language.code());
        prepare(&mut flow);
        let prompt = flow.prompt();
        let mut pictures = String::new();
        for (width, height) in sizes.iter().copied() {
            let size = Size { width, height };
            let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
            assert!(press(&mut stage, keys).is_none(), "the keys end the prompt");
            pictures.push_str(&framed(&stage.screenful(), size));
        }
        snapshot(&format!("{name}_{language}"), &pictures);
    }
}

fn snapshot(name: &str, pictures: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, pictures));
}

#[test]
fn pictures_of_a_question() {
    pictures("question", |flow| go_to(flow, is_question(2)), "", &[(60, 20), (80, 24), (120, 40)]);
    pictures("question_focus", |flow| go_to(flow, is_question(2)), "3", &[(60, 20), (80, 24)]);
    pictures("question_smallest", |flow| go_to(flow, is_question(2)), "4", &[(40, 14), (59, 16)]);
}

#[test]
fn pictures_of_an_answered_question() {
    let prepare = |flow: &mut Flow<'_>| {
        go_to(flow, is_question(2));
        flow.apply(Reply::Note("Ask the auditor\nin May.".to_owned()));
        flow.apply(Reply::Answer(Choice::Option(1)));
        flow.apply(Reply::Back);
        flow.apply(Reply::Answer(Choice::Option(2)));
        flow.apply(Reply::Back);
        flow.saved(Err("Saving failed: the disk is full. Your answers are kept in memory.".to_owned()));
    };
    pictures("answered", prepare, "4", &[(60, 20), (80, 24)]);
}

#[test]
fn pictures_of_a_hint() {
    pictures("hint", |flow| go_to(flow, is_question(1)), "Enter", &[(60, 20)]);
    pictures("hint_smallest", |flow| go_to(flow, is_question(1)), "Enter", &[(40, 14)]);
}

#[test]
fn pictures_of_an_opening() {
    pictures("opening", |_| {}, "", &SMALLEST_AND_USUAL);
}

#[test]
fn pictures_of_a_target() {
    let prepare = |flow: &mut Flow<'_>| go_to(flow, |content| matches!(content, Content::Target(_)));
    pictures("target_open", prepare, "", &[(60, 20)]);
    pictures("target", prepare, "4", &SMALLEST_AND_USUAL);
}

#[test]
fn pictures_of_a_reflection() {
    let prepare = |flow: &mut Flow<'_>| go_to(flow, |content| matches!(content, Content::Reflection(_)));
    pictures("reflection", prepare, "", &[(60, 20)]);
    pictures("reflection_keys", prepare, "Esc", &[(40, 14), (60, 20)]);
    pictures("reflection_writing", prepare, "W e", &[(40, 14)]);
    pictures("reflection_leaving", prepare, "W e Esc", &[(60, 20)]);
    pictures("reflection_quitting", prepare, "W e ^c", &[(40, 14), (60, 20)]);
}

#[test]
fn pictures_of_a_note() {
    pictures("note", |flow| go_to(flow, is_question(2)), "n O k Enter é", &[(40, 14), (80, 24)]);
}

#[test]
fn pictures_of_the_overview() {
    let prepare = |flow: &mut Flow<'_>| {
        go_to(flow, is_question(1));
        flow.apply(Reply::Answer(Choice::Option(4)));
        flow.apply(Reply::Answer(Choice::DontKnow));
        flow.apply(Reply::Note("a".to_owned()));
    };
    pictures("overview", prepare, "o", &SMALLEST_AND_USUAL);
}

#[test]
fn pictures_of_the_review() {
    let prepare = |flow: &mut Flow<'_>| {
        go_to(flow, is_question(1));
        flow.apply(Reply::Answer(Choice::DontKnow));
        go_to(flow, |content| matches!(content, Content::Review));
    };
    pictures("review", prepare, "Enter", &[(40, 14), (60, 20)]);
    pictures("review_end", prepare, "End", &[(80, 24)]);
}

#[test]
fn pictures_of_the_keys_and_the_reasons() {
    pictures("keys", |flow| go_to(flow, is_question(1)), "?", &SMALLEST_AND_USUAL);
    pictures("why", |flow| go_to(flow, is_question(1)), "w", &SMALLEST_AND_USUAL);
    pictures("why_end", |flow| go_to(flow, is_question(1)), "w End", &[(40, 14)]);
}

#[test]
fn pictures_of_a_small_window() {
    pictures("small", |flow| go_to(flow, is_question(1)), "", &[(39, 14), (20, 5)]);
}

#[test]
fn pictures_without_unicode() {
    let bank = testing::bank();
    let messages = Messages::new(Language::Dutch);
    let mut flow = testing::flow(&bank, "nl");
    go_to(&mut flow, is_question(3));
    flow.apply(Reply::Answer(Choice::Option(0)));
    flow.apply(Reply::Back);
    let prompt = flow.prompt();
    let size = Size { width: 80, height: 24 };
    let mut stage = Stage::new(&prompt, &messages, Style { unicode: false, colour: false }, None, size);
    press(&mut stage, "2");
    let picture = framed(&stage.screenful(), size);
    assert!(picture.is_ascii(), "{picture}");
    snapshot("ascii", &picture);
}

/// A stage at the first question of its dimension, unanswered.
fn at_question(check: impl FnOnce(&mut Stage<'_>)) {
    with_stage(|flow| go_to(flow, is_question(2)), check);
}

fn with_stage(prepare: impl FnOnce(&mut Flow<'_>), check: impl FnOnce(&mut Stage<'_>)) {
    let bank = testing::bank();
    let messages = Messages::new(Language::English);
    let mut flow = testing::flow(&bank, "en");
    prepare(&mut flow);
    let prompt = flow.prompt();
    check(&mut Stage::new(&prompt, &messages, PLAIN, None, Size { width: 80, height: 24 }));
}

fn text(stage: &mut Stage<'_>) -> String {
    framed(&stage.screenful(), Size { width: 80, height: 24 })
}

#[test]
fn nothing_is_chosen_until_the_person_chooses() {
    at_question(|stage| {
        assert!(!text(stage).contains('▸'));
        assert_eq!(reply(stage, "Enter Enter Enter"), None);
        assert!(text(stage).contains("Choose first"));
        assert_eq!(reply(stage, "3 Enter"), Some(Reply::Answer(Choice::Option(2))));
    });
}

#[test]
fn every_way_to_a_level() {
    for (keys, place) in [
        ("5", 4),
        ("Down", 0),
        ("j j", 1),
        ("Tab Tab Tab BackTab", 1),
        ("4 k", 2),
        ("Up Up", 4),
        ("1 Up", 0),
        ("2 9", 1),
        ("End Up", 4),
        ("3 Home", 0),
    ] {
        at_question(|stage| {
            let reply = reply(stage, &format!("{keys} Enter"));
            assert_eq!(reply, Some(Reply::Answer(Choice::Option(place))), "{keys}");
        });
    }
    for keys in ["d", "Up", "5 Down Down", "End"] {
        at_question(|stage| {
            let reply = reply(stage, &format!("{keys} Enter"));
            assert_eq!(reply, Some(Reply::Answer(Choice::DontKnow)), "{keys}");
        });
    }
}

#[test]
fn unknown_keys_do_nothing_but_say_so() {
    let unknown = "0 6 7 8 9 x a A B S Q Esc Space PageUp ^a ^s ^d ^z é % [ f F";
    let said = "That does nothing; ? lists the keys.";
    at_question(|stage| {
        press(stage, "2");
        let before = text(stage);
        for key in unknown.split(' ').filter(|key| !["PageUp", "^z"].contains(key)) {
            assert!(press(stage, key).is_none(), "{key} is answered");
            assert!(text(stage).contains(said), "{key}: {}", text(stage));
            // Nothing has moved: the focus that was there before is all that is chosen.
            assert_eq!(reply(stage, "o Esc"), None);
            assert_eq!(text(stage), before, "{key}");
        }
        press(stage, "^z");
        assert_eq!(text(stage), before, "Ctrl-Z is for a shell");
    });
    for key in ["Down", "k", "Tab", "End", "3", "d"] {
        at_question(|stage| {
            press(stage, key);
            assert!(!text(stage).contains(said), "{key}");
        });
    }
    with_stage(
        |_| {},
        |stage| {
            assert_eq!(reply(stage, "7"), None);
            assert!(text(stage).contains(said), "{}", text(stage));
        },
    );
    with_stage(
        |flow| go_to(flow, |content| matches!(content, Content::Review)),
        |stage| {
            assert_eq!(reply(stage, "Down z"), None);
            assert!(text(stage).contains(said), "{}", text(stage));
            press(stage, "2");
            assert!(!text(stage).contains(said), "{}", text(stage));
        },
    );
}

#[test]
fn the_ways_on_and_out() {
    for (key, expected) in [
        ("s", Reply::Skip),
        ("Right", Reply::Skip),
        ("b", Reply::Back),
        ("Left", Reply::Back),
        ("Backspace", Reply::Back),
    ] {
        at_question(|stage| assert_eq!(reply(stage, key), Some(expected), "{key}"));
    }
    at_question(|stage| assert_eq!(reply(stage, "^h"), Some(Reply::Back)));
    at_question(|stage| assert_eq!(reply(stage, "q"), Some(Reply::Quit)));
    for keys in ["^c", "? ^c", "w ^c", "o ^c", "n ^c"] {
        at_question(|stage| {
            assert!(matches!(press(stage, keys), Some(Err(NoReply::Interrupted))), "{keys}");
        });
    }
}

#[test]
fn a_language_has_letters_of_its_own_beside_the_others() {
    let bank = testing::bank();
    let messages = Messages::new(Language::Dutch);
    let mut flow = testing::flow(&bank, "nl");
    go_to(&mut flow, |content| matches!(content, Content::Review));
    let prompt = flow.prompt();
    for (key, expected) in
        [("a Enter", Reply::Finish), ("f Enter", Reply::Finish), ("t", Reply::Back), ("b", Reply::Back)]
    {
        let mut stage = Stage::new(&prompt, &messages, PLAIN, None, Size { width: 80, height: 24 });
        assert_eq!(reply(&mut stage, key), Some(expected), "{key}");
        assert!(text(&mut stage).contains("  a  Afronden"), "{}", text(&mut stage));
    }
}

#[test]
fn the_first_prompt_has_nothing_before_it() {
    with_stage(
        |_| {},
        |stage| {
            assert_eq!(reply(stage, "b Left Backspace"), None);
            assert!(text(stage).contains("nothing to go back to"));
            assert_eq!(reply(stage, "Enter"), Some(Reply::Skip));
        },
    );
}

#[test]
fn a_panel_closes_with_any_other_key_and_takes_it() {
    for keys in ["w w", "w 3", "w q", "? ?", "? Esc", "w Down w", "o o", "o Esc", "o Left"] {
        at_question(|stage| {
            press(stage, "2");
            let before = text(stage);
            assert_eq!(reply(stage, keys), None, "{keys}");
            assert_eq!(text(stage), before, "{keys}");
        });
    }
}

#[test]
fn alt_is_esc_and_the_key() {
    let alt = |letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT);
    at_question(|stage| {
        press(stage, "o");
        let focus = KeyEvent::new(KeyCode::Char('3'), KeyModifiers::ALT);
        assert!(stage.press(focus).is_none());
        assert_eq!(stage.focus(), Some(2));
    });
    at_question(|stage| assert!(matches!(stage.press(alt('s')), Some(Ok(Reply::Skip)))));
}

#[test]
fn the_overview_leads_anywhere() {
    let step_of = |wanted: usize| {
        let mut step = None;
        at_question(|stage| {
            let entries = &stage.setting.prompt.overview;
            step = entries
                .iter()
                .find(|entry| entry.kind == crate::interview::EntryKind::Question(wanted))
                .map(|entry| entry.step);
        });
        step.expect("the question is in the overview")
    };
    for (keys, question) in [("o Down Enter", 3), ("o Up Enter", 1), ("o 1 4 Enter", 4), ("o 9 5 Enter", 5)] {
        at_question(|stage| {
            assert_eq!(reply(stage, keys), Some(Reply::Jump(step_of(question))), "{keys}");
        });
    }
    at_question(|stage| {
        assert_eq!(
            reply(stage, "o PageDown PageDown PageDown PageUp Home Down Down Enter"),
            Some(Reply::Jump(step_of(1)))
        );
    });
}

#[test]
fn the_organisation_and_the_role_are_lines_of_the_list_that_open_as_a_text() {
    let whose = |organisation: &str| About::Organisation(organisation.to_owned());
    for list in ["o", ""] {
        let wrong = |flow: &mut Flow<'_>| {
            flow.apply(Reply::About(whose("Harbor")));
            go_to(flow, |content| {
                if list.is_empty() { matches!(content, Content::Review) } else { is_question(1)(content) }
            });
        };
        // What is unanswered stands first where one finishes.
        let lead = if list.is_empty() { " Down Down Down Down Down Down" } else { " Home" };
        let down = if list.is_empty() { " Down" } else { "" };
        for (keys, about) in [
            (" Enter Backspace Backspace o u r Enter", whose("Harbour")),
            (" Enter ^u Enter", whose("")),
            (" Down Enter c h a i r ^s", About::Role("chair".to_owned())),
        ] {
            with_stage(wrong, |stage| {
                assert_eq!(reply(stage, &format!("{list}{lead}{down}{keys}")), Some(Reply::About(about)));
            });
        }
        with_stage(wrong, |stage| {
            assert_eq!(reply(stage, &format!("{list}{lead}{down}")), None);
            let said = text(stage);
            assert!(said.contains("Whose answers these are") && said.contains("Role"), "{said}");
            assert!(said.contains("Harbor") && said.contains("not given"), "{said}");
            assert_eq!(reply(stage, "Enter x Esc x Down"), None);
            assert!(text(stage).contains("Whose answers these are"), "left to the list: {}", text(stage));
        });
    }
}

#[test]
fn a_choice_that_is_not_confirmed_outlives_a_change_of_the_organisation() {
    at_question(|stage| {
        assert_eq!(
            reply(stage, "2 o Home Enter A Enter"),
            Some(Reply::About(About::Organisation("A".to_owned())))
        );
        assert_eq!(stage.focus(), Some(1));
    });
}

#[test]
fn a_reason_may_be_given_or_not() {
    let bank = testing::longest_bank();
    let messages = Messages::new(Language::English);
    let mut flow = testing::flow(&bank, "en");
    flow.apply(Reply::Skip);
    let prompt = flow.prompt();
    let size = Size { width: 80, height: 24 };
    let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
    assert_eq!(reply(&mut stage, "x Enter Esc"), None);
    assert_eq!(reply(&mut stage, "Enter ^s"), Some(Reply::Answer(Choice::NotApplicable(None))));
    let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
    let reason = Choice::NotApplicable(Some("no".to_owned()));
    assert_eq!(reply(&mut stage, "x Enter n o ^s"), Some(Reply::Answer(reason)));
}

#[test]
fn a_paste_is_for_an_editor_only() {
    at_question(|stage| {
        press(stage, "2");
        let before = text(stage);
        stage.paste("3\nqs");
        assert_eq!(text(stage), before);
        press(stage, "n");
        stage.paste("one\r\ntwo\u{1b}[2J\tthree");
        assert_eq!(reply(stage, "^s"), Some(Reply::Note("one\ntwo[2J three".to_owned())));
        assert_eq!(stage.focus(), Some(1), "the focus is kept");
    });
}

#[test]
fn a_text_that_is_being_written_says_that_it_is_not_kept_yet() {
    let said = "This counts once you save it: Ctrl-S.";
    at_question(|stage| {
        press(stage, "n");
        assert!(!text(stage).contains(said), "{}", text(stage));
        press(stage, "a");
        assert!(text(stage).contains(said), "{}", text(stage));
        press(stage, "Backspace");
        assert!(!text(stage).contains(said), "{}", text(stage));
    });
}

#[test]
fn a_text_is_not_lost_by_one_key() {
    for keys in ["n a Esc", "n a Esc Esc Esc Esc", "n a ^c", "n a Esc Space", "n a Esc q"] {
        at_question(|stage| {
            assert!(press(stage, keys).is_none(), "{keys}");
            assert_eq!(reply(stage, "^s"), Some(Reply::Note("a".to_owned())), "{keys}");
        });
    }
    at_question(|stage| {
        assert_eq!(reply(stage, "n a Esc Enter"), Some(Reply::Note("a".to_owned())));
    });
    at_question(|stage| {
        assert_eq!(reply(stage, "n a Esc x"), None);
        assert_eq!(reply(stage, "2 Enter"), Some(Reply::Answer(Choice::Option(1))));
    });
}

#[test]
fn ctrl_c_saves_a_text_and_leaves_or_leaves_without() {
    for keys in ["n a ^c Enter", "n a ^c ^c", "n a ^c ^s"] {
        at_question(|stage| {
            assert_eq!(reply(stage, keys), Some(Reply::Note("a".to_owned())), "{keys}");
            assert!(stage.quits(), "{keys}");
        });
    }
    at_question(|stage| {
        assert!(matches!(press(stage, "n a ^c x"), Some(Err(NoReply::Interrupted))));
    });
    at_question(|stage| {
        assert_eq!(reply(stage, "n a ^c Esc b ^s"), Some(Reply::Note("ab".to_owned())));
        assert!(!stage.quits());
    });
    at_question(|stage| {
        assert_eq!(reply(stage, "n a Esc Enter"), Some(Reply::Note("a".to_owned())));
        assert!(!stage.quits());
    });
}

#[test]
fn a_target_is_the_suggestion_or_another() {
    let target = |keys: &str| {
        let mut found = None;
        with_stage(
            |flow| go_to(flow, |content| matches!(content, Content::Target(_))),
            |stage| found = reply(stage, keys),
        );
        found
    };
    // What was confirmed is kept as an answer, so that going on another day does not ask again.
    assert_eq!(target("Enter"), Some(Reply::Target(Some(4.0))));
    assert_eq!(target("4 Enter"), Some(Reply::Target(Some(4.0))));
    assert_eq!(target("5 Enter"), Some(Reply::Target(Some(5.0))));
    assert_eq!(target("s"), Some(Reply::Skip));
    assert_eq!(target("d"), None);
}

/// What is said at the level aimed for, with these keys, once the three questions of it have these answers.
fn said_of_a_target(answers: [Option<Choice>; 3], target: &str, keys: &str) -> String {
    let yaml = include_str!("../testing/bank.yaml").replacen("target: 4", target, 1);
    let yaml = yaml.replacen("languages:", "dont_know: true\nlanguages:", 1);
    let bank = QuestionBank::parse("sample", &yaml).expect("it is sound");
    let messages = Messages::new(Language::English);
    let size = Size { width: 60, height: 20 };
    let mut flow = testing::flow(&bank, "en");
    for answer in answers {
        go_to(
            &mut flow,
            |content| matches!(content, Content::Question(question) if question.choice.is_none()),
        );
        flow.apply(answer.map_or(Reply::Skip, Reply::Answer));
    }
    go_to(&mut flow, |content| matches!(content, Content::Target(_)));
    let prompt = flow.prompt();
    let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
    press(&mut stage, keys);
    let screen = testing::drawn(&stage.screenful(), size).join(" ");
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_level_below_where_we_stand_is_said_to_be_as_far_as_that_is_known() {
    let option = |place: usize| Some(Choice::Option(place));
    let known = || [option(2), option(3), option(3)];
    // 3.67 is where three, four and four come to.
    let said = said_of_a_target(known(), "target: 4", "2");
    assert!(said.contains("▸ 2, lower than where we stand (3.7): Enter"), "{said}");
    assert!(!said.contains("suggestion is lower"), "{said}");
    let said = said_of_a_target(known(), "target: 4", "5");
    assert!(said.contains("▸ 5 chosen, not yet confirmed: Enter") && !said.contains("lower"), "{said}");
    let said = said_of_a_target(known(), "target: 3", "");
    assert!(said.contains("The suggestion is lower than where we stand (3.7)."), "{said}");
    // One of three is not known: it can be anything.
    let unknown = || [option(3), option(3), Some(Choice::DontKnow)];
    let said = said_of_a_target(unknown(), "target: 4", "2");
    assert!(said.contains("▸ 2, lower than where we stand (at least 3.0): Enter"), "{said}");
    let said = said_of_a_target(unknown(), "target: 4", "3");
    assert!(said.contains("▸ 3, perhaps lower than where we stand (3.0 to 4.3): Enter"), "{said}");
    let said = said_of_a_target([None, None, None], "target: 4", "1");
    assert!(!said.contains("lower"), "where nothing is known, nothing is said: {said}");
}

#[test]
fn a_level_between_two_options_says_between_which() {
    let yaml = include_str!("../testing/bank.yaml").replacen("target: 4", "target: 3.5", 1);
    let bank = QuestionBank::parse("sample", &yaml).expect("it is sound");
    let messages = Messages::new(Language::English);
    let size = Size { width: 60, height: 20 };
    for (chosen, said) in [
        (None, "Suggested by the question bank: between 3 · Agreed and 4 · Acted on."),
        (Some(4.25), "Your choice so far: between 4 · Acted on and 5 · Checked and renewed."),
    ] {
        let mut assessment = Assessment::new(&bank, Edition::Full, Uuid::nil(), Timestamp::UNIX_EPOCH);
        assessment.targets.extend(chosen.map(|level| ("vision".to_owned(), level)));
        let mut flow = Flow::new(&bank, "en", assessment, || Timestamp::UNIX_EPOCH);
        go_to(&mut flow, |content| matches!(content, Content::Target(_)));
        let prompt = flow.prompt();
        let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
        let screen = testing::drawn(&stage.screenful(), size).join(" ");
        let screen = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(screen.contains(said) && screen.contains("Enter keeps it as it is"), "{screen}");
        let kept = chosen.map_or(Reply::Target(Some(3.5)), |_| Reply::Skip);
        assert_eq!(reply(&mut stage, "Enter"), Some(kept));
    }
}

#[test]
fn what_nobody_suggested_is_not_called_suggested() {
    let yaml = include_str!("../testing/bank.yaml").replacen("    target: 4\n", "", 1);
    let bank = QuestionBank::parse("sample", &yaml).expect("it is sound");
    let messages = Messages::new(Language::English);
    let mut flow = testing::flow(&bank, "en");
    let prompt = flow.prompt();
    let mut stage = Stage::new(&prompt, &messages, PLAIN, None, Size { width: 80, height: 60 });
    press(&mut stage, "o");
    let screen = framed(&stage.screenful(), Size { width: 80, height: 60 });
    let levels: Vec<&str> = screen.lines().filter(|line| line.contains("Level aimed for")).collect();
    assert!(levels[0].ends_with(" not chosen |"), "{screen}");
    assert!(levels[1].ends_with(" suggested: 4 · Acted on |"), "{screen}");
}

#[test]
fn a_reflection_is_written_or_skipped() {
    let reflection = |keys: &str| {
        let mut found = None;
        with_stage(
            |flow| go_to(flow, |content| matches!(content, Content::Reflection(_))),
            |stage| found = reply(stage, keys),
        );
        found
    };
    assert_eq!(reflection("s k Enter é ^s"), Some(Reply::Reflection("sk\né".to_owned())));
    assert_eq!(reflection("q o b ? ^d"), Some(Reply::Reflection("qob?".to_owned())));
    assert_eq!(reflection("Enter"), Some(Reply::Skip));
    assert_eq!(reflection("Left"), Some(Reply::Back));
    assert_eq!(reflection("Right"), Some(Reply::Skip));
    assert_eq!(reflection("a Backspace Enter"), Some(Reply::Skip));
    assert_eq!(reflection("a Left Backspace Delete Backspace"), None);
    assert_eq!(reflection("Esc s"), Some(Reply::Skip));
    assert_eq!(reflection("Esc b"), Some(Reply::Back));
    assert_eq!(reflection("Esc Enter O k ^s"), Some(Reply::Reflection("Ok".to_owned())));
    assert_eq!(reflection("1 3 x"), None);
}

#[test]
fn what_was_written_is_shown_and_can_be_changed() {
    let prepare = |flow: &mut Flow<'_>| {
        go_to(flow, |content| matches!(content, Content::Reflection(_)));
        flow.apply(Reply::Reflection("Before".to_owned()));
        flow.apply(Reply::Back);
    };
    with_stage(prepare, |stage| {
        assert!(text(stage).contains("Before"));
        assert_eq!(reply(stage, "! s ^s"), Some(Reply::Reflection("Before!s".to_owned())));
    });
    with_stage(prepare, |stage| {
        assert_eq!(reply(stage, "^u Enter ^s"), Some(Reply::Reflection("\n".to_owned())));
    });
    for (keys, leaves) in [("Esc s", Reply::Skip), ("Esc b", Reply::Back)] {
        with_stage(prepare, |stage| assert_eq!(reply(stage, keys), Some(leaves), "{keys}"));
    }
    with_stage(prepare, |stage| {
        assert_eq!(reply(stage, "Esc Enter ! ^s"), Some(Reply::Reflection("Before!".to_owned())));
    });
}

#[test]
fn while_a_text_is_written_every_key_is_said_with_what_it_does() {
    let at_reflection =
        |flow: &mut Flow<'_>| go_to(flow, |content| matches!(content, Content::Reflection(_)));
    let said = |prepare: &dyn Fn(&mut Flow<'_>), keys: &str, size: (usize, usize)| {
        let mut said = String::new();
        with_stage(prepare, |stage| {
            let size = Size { width: size.0, height: size.1 };
            stage.resize(size);
            press(stage, keys);
            said = testing::drawn(&stage.screenful(), size).join("\n");
        });
        said
    };
    for size in [(40, 14), (60, 20), (80, 24)] {
        for part in ["Ctrl-S save and go on", "Enter new line", "Esc leave", "Ctrl-Z undo"] {
            let screen = said(&at_reflection, "a", size);
            assert!(screen.contains(part), "{part}: {screen}");
        }
        assert!(said(&at_reflection, "", size).contains("Enter skip · ← back · Esc other keys"));
        // A note leads back to its question.
        let note = said(&|flow| go_to(flow, is_question(2)), "n a", size);
        assert!(note.contains("Ctrl-S save · Enter new line"), "{note}");
        let written = |flow: &mut Flow<'_>| {
            at_reflection(flow);
            flow.apply(Reply::Reflection("Before".to_owned()));
            flow.apply(Reply::Back);
        };
        assert!(said(&written, "", size).contains("This is saved. Type to change it."));
    }
}

#[test]
fn what_the_row_of_keys_leaves_out_is_said_to_be_more() {
    for (size, said, other) in
        [((40, 14), "? more", "? keys"), ((60, 20), "? more", "? keys"), ((120, 40), "? keys", "? more")]
    {
        at_question(|stage| {
            let size = Size { width: size.0, height: size.1 };
            stage.resize(size);
            let screen = testing::drawn(&stage.screenful(), size).join("\n");
            assert!(screen.contains(said) && !screen.contains(other), "{screen}");
        });
    }
}

#[test]
fn the_keys_that_are_listed_do_something_here() {
    let listed = |prepare: &dyn Fn(&mut Flow<'_>), keys: &str| {
        let mut found = String::new();
        with_stage(prepare, |stage| {
            stage.resize(Size { width: 80, height: 60 });
            press(stage, keys);
            found = framed(&stage.screenful(), Size { width: 80, height: 60 });
        });
        found
    };
    let question = listed(&|flow| go_to(flow, is_question(2)), "?");
    for key in ["F1", "h"] {
        assert_eq!(listed(&|flow| go_to(flow, is_question(2)), key), question, "{key}");
    }
    assert!(
        question.contains("| 1–5 ") && question.contains("| d ") && question.contains("| ← "),
        "{question}"
    );
    assert!(!question.contains("| x "), "{question}");
    let applicable = listed(&|flow| go_to(flow, is_question(3)), "?");
    assert!(applicable.contains("| x "), "{applicable}");
    let opening = listed(&|_| {}, "?");
    assert!(
        !opening.contains("| ← ") && !opening.contains("| n ") && !opening.contains("| 1–5"),
        "{opening}"
    );
    let review = listed(&|flow| go_to(flow, |content| matches!(content, Content::Review)), "?");
    assert!(review.contains("| f ") && !review.contains("| o "), "{review}");
}

#[test]
fn why_is_only_offered_where_there_is_something_to_tell() {
    let is_told = |line: &&str| !["why:", "evidence:"].iter().any(|part| line.trim_start().starts_with(part));
    let yaml: Vec<&str> = include_str!("../testing/bank.yaml").lines().filter(is_told).collect();
    let bank = QuestionBank::parse("sample", &yaml.join("\n")).expect("it is sound");
    let messages = Messages::new(Language::English);
    let none = "There is nothing more to tell about this question.";
    let size = Size { width: 80, height: 24 };
    let mut flow = testing::flow(&bank, "en");
    go_to(&mut flow, is_question(2));
    let prompt = flow.prompt();
    let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
    assert!(!text(&mut stage).contains("w why"), "{}", text(&mut stage));
    press(&mut stage, "w");
    assert!(text(&mut stage).contains(none), "{}", text(&mut stage));
    press(&mut stage, "?");
    assert!(!text(&mut stage).contains("| w "), "{}", text(&mut stage));
    // Where levels are cut, the key shows them still.
    let mut stage = Stage::new(&prompt, &messages, PLAIN, None, Size { width: 60, height: 16 });
    assert!(text(&mut stage).contains("w all of it"), "{}", text(&mut stage));
    press(&mut stage, "w");
    assert!(text(&mut stage).contains("Any other key closes this."), "{}", text(&mut stage));
    drop(prompt);
    flow.apply(Reply::Note("Mine".to_owned()));
    let prompt = flow.prompt();
    let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
    assert!(text(&mut stage).contains("w why"), "{}", text(&mut stage));
    press(&mut stage, "w");
    assert!(text(&mut stage).contains("Any other key closes this."), "{}", text(&mut stage));
}

#[test]
fn why_comes_first_where_every_level_is_seen_already() {
    for (size, is_whole) in [((60, 20), true), ((40, 14), false)] {
        at_question(|stage| {
            let size = Size { width: size.0, height: size.1 };
            stage.resize(size);
            press(stage, "w");
            let screen = testing::drawn(&stage.screenful(), size).join("\n");
            let said = ["Why it matters", "What would show it"];
            assert_eq!(said.iter().all(|part| screen.contains(part)), is_whole, "{screen}");
            assert_eq!(screen.contains("1 Unspoken"), !is_whole, "{screen}");
        });
    }
}

#[test]
fn more_is_only_promised_while_there_is_more() {
    at_question(|stage| {
        stage.resize(Size { width: 40, height: 14 });
        press(stage, "w");
        assert!(text(stage).contains("There is more"));
        press(stage, "End");
        assert!(!text(stage).contains("There is more"));
    });
}

#[test]
fn the_overview_leads_to_the_end() {
    for keys in ["o f", "o End Enter"] {
        at_question(|stage| {
            let end = stage.setting.prompt.review_step();
            assert_eq!(reply(stage, keys), Some(Reply::Jump(end)), "{keys}");
        });
    }
}

#[test]
fn the_review_lists_what_is_unanswered_first() {
    let bank = testing::bank();
    let messages = Messages::new(Language::English);
    let mut flow = testing::flow(&bank, "en");
    go_to(&mut flow, is_question(1));
    flow.apply(Reply::Answer(Choice::Option(1)));
    go_to(&mut flow, |content| matches!(content, Content::Review));
    let prompt = flow.prompt();
    let step = |number| {
        let kind = crate::interview::EntryKind::Question(number);
        prompt.overview.iter().find(|entry| entry.kind == kind).map(|entry| entry.step)
    };
    for (keys, number) in [("Down Enter", 2), ("Down Down Enter", 3), ("1 Enter", 1), ("6 Enter", 6)] {
        let mut stage = Stage::new(&prompt, &messages, PLAIN, None, Size { width: 80, height: 24 });
        assert_eq!(reply(&mut stage, keys), step(number).map(Reply::Jump), "{keys}");
    }
}

#[test]
fn a_number_of_two_digits_is_typed_where_no_question_has_the_first_of_them() {
    let bank = testing::bank();
    let messages = Messages::new(Language::English);
    let mut flow = testing::flow(&bank, "en");
    go_to(&mut flow, |content| matches!(content, Content::Review));
    let mut prompt = flow.prompt();
    prompt.overview.retain(crate::interview::OverviewEntry::is_question);
    for (entry, number) in prompt.overview.iter_mut().zip([2, 7, 9, 13, 14, 19]) {
        entry.kind = crate::interview::EntryKind::Question(number);
    }
    for (keys, place) in [("1 4 Enter", 4), ("2 1 3 Enter", 3), ("1 9 Enter", 5), ("1 7 Enter", 1)] {
        let mut stage = Stage::new(&prompt, &messages, PLAIN, None, Size { width: 80, height: 24 });
        let reply = reply(&mut stage, keys);
        assert_eq!(reply, Some(Reply::Jump(prompt.overview[place].step)), "{keys}");
    }
}

#[test]
fn a_choice_that_is_not_confirmed_says_so() {
    at_question(|stage| {
        press(stage, "2");
        assert!(text(stage).contains("▸ 2 chosen, not yet confirmed: Enter"), "{}", text(stage));
        press(stage, "d");
        assert!(text(stage).contains("▸ d chosen, not yet confirmed: Enter"), "{}", text(stage));
    });
}

#[test]
fn a_choice_that_is_not_confirmed_is_left_by_the_same_key_twice() {
    for (key, leaves) in [("s", Reply::Skip), ("b", Reply::Back), ("Left", Reply::Back), ("q", Reply::Quit)] {
        at_question(|stage| {
            assert_eq!(reply(stage, &format!("2 {key}")), None, "{key}");
            let then = if key == "q" {
                "q again quits without it.".to_owned()
            } else {
                format!("{} again drops it.", key.replace("Left", "←"))
            };
            assert!(text(stage).contains(&format!("Enter confirms 2; {then}")), "{}", text(stage));
            assert_eq!(reply(stage, key), Some(leaves), "{key}");
        });
        at_question(|stage| {
            assert_eq!(reply(stage, &format!("2 {key} 3 {key} ? w {key}")), None, "{key}");
            assert_eq!(reply(stage, "Enter"), Some(Reply::Answer(Choice::Option(2))), "{key}");
        });
    }
    at_question(|stage| {
        assert_eq!(reply(stage, "2 o Enter"), None);
        assert_eq!(stage.focus(), Some(1), "the list was closed where it was opened");
        assert_eq!(reply(stage, "o Down Enter"), None);
        assert!(text(stage).contains("2 is not confirmed; Enter again drops it."), "{}", text(stage));
        assert!(matches!(reply(stage, "Enter"), Some(Reply::Jump(_))));
    });
    at_question(|stage| {
        assert_eq!(reply(stage, "2 o f"), None);
        assert!(matches!(reply(stage, "f"), Some(Reply::Jump(_))));
    });
}

#[test]
fn the_quick_edition_says_that_it_is() {
    let yaml = include_str!("../testing/bank.yaml")
        .replace("        scale: maturity\n", "        scale: maturity\n        quick: true\n");
    let bank = QuestionBank::parse("sample", &yaml).expect("it is sound");
    let messages = Messages::new(Language::English);
    let assessment = Assessment::new(&bank, Edition::Quick, Uuid::nil(), Timestamp::UNIX_EPOCH);
    let mut flow = Flow::new(&bank, "en", assessment, || Timestamp::UNIX_EPOCH);
    let prompt = flow.prompt();
    let mut stage = Stage::new(&prompt, &messages, PLAIN, None, Size { width: 60, height: 20 });
    assert!(text(&mut stage).contains("Question 1 of 6 · quick"), "{}", text(&mut stage));
}

#[test]
fn whom_the_questions_are_about_is_told_once_where_there_is_room_and_again_on_request() {
    let yaml = include_str!("../testing/bank.yaml")
        .replace("        scale: maturity\n", "        scale: maturity\n        quick: true\n");
    let bank = QuestionBank::parse("sample", &yaml).expect("it is sound");
    let messages = Messages::new(Language::Dutch);
    for (edition, height, is_told) in
        [(Edition::Full, 30, true), (Edition::Quick, 30, true), (Edition::Quick, 17, false)]
    {
        let size = Size { width: 80, height };
        let assessment = Assessment::new(&bank, edition, Uuid::nil(), Timestamp::UNIX_EPOCH);
        let mut flow = Flow::new(&bank, "nl", assessment, || Timestamp::UNIX_EPOCH);
        for is_told in [is_told, false] {
            let prompt = flow.prompt();
            let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
            let tells = |stage: &mut Stage<'_>| {
                testing::drawn(&stage.screenful(), size).join("\n").contains("‘We’ is het bestuur als geheel")
            };
            assert_eq!(tells(&mut stage), is_told, "{edition:?} {height}");
            if let Content::Question(question) = &prompt.content {
                assert!(stage.setting.question(question).is_whole(), "{edition:?} {height}");
            }
            press(&mut stage, "?");
            assert!(tells(&mut stage), "{edition:?} {height}");
            drop(prompt);
            flow.apply(Reply::Skip);
        }
    }
}

#[test]
fn what_is_saved_is_left_at_once() {
    let answered = |flow: &mut Flow<'_>| {
        go_to(flow, is_question(2));
        flow.apply(Reply::Answer(Choice::Option(1)));
        flow.apply(Reply::Back);
    };
    for (keys, leaves) in [("s", Reply::Skip), ("4 2 b", Reply::Back), ("q", Reply::Quit)] {
        with_stage(answered, |stage| assert_eq!(reply(stage, keys), Some(leaves), "{keys}"));
    }
    with_stage(answered, |stage| assert_eq!(reply(stage, "4 s"), None));
}

#[test]
fn the_review_finishes_on_purpose() {
    let review = |keys: &str| {
        let mut found = None;
        with_stage(
            |flow| go_to(flow, |content| matches!(content, Content::Review)),
            |stage| found = reply(stage, keys),
        );
        found
    };
    assert_eq!(review("Enter Enter Enter"), None);
    assert!(matches!(review("Down Right"), Some(Reply::Jump(_))));
    assert!(matches!(review("Down Enter"), Some(Reply::Jump(_))));
    assert_eq!(review("o s"), None);
    assert_eq!(review("b"), Some(Reply::Back));
}

#[test]
fn a_list_says_what_its_keys_do_now_and_wastes_no_rows() {
    let at_review = |flow: &mut Flow<'_>| go_to(flow, |content| matches!(content, Content::Review));
    with_stage(at_review, |stage| {
        let hint = "Press f to finish, or choose a line: ↑↓, or its number.";
        assert!(text(stage).contains(hint) && !text(stage).contains("Enter"), "{}", text(stage));
        press(stage, "Down");
        assert!(!text(stage).contains(hint) && text(stage).contains("Enter go there"), "{}", text(stage));
    });
    // At the opening of a part, the list begins at that part.
    with_stage(
        |_| {},
        |stage| {
            let first = stage.setting.prompt.overview[0].step;
            assert_eq!(reply(stage, "o Enter"), Some(Reply::Jump(first)));
        },
    );
    for (height, keys) in
        (14..30).flat_map(|height| ["", "Down", "Down Down", "8", "f", "End"].map(|keys| (height, keys)))
    {
        with_stage(at_review, |stage| {
            let size = Size { width: 60, height };
            stage.resize(size);
            press(stage, keys);
            let screen = testing::drawn(&stage.screenful(), size);
            let more = screen
                .iter()
                .position(|row| row.contains(" more ") && (row.contains("below") || row.contains("above")));
            let is_blank = |row: &String| row.trim().is_empty();
            assert!(more.is_none() || !screen.iter().any(is_blank), "{height} {keys}: {screen:#?}");
        });
    }
}

#[test]
fn enter_before_a_line_is_chosen_leads_to_finishing_and_the_next_one_finishes() {
    let bank = testing::bank();
    let messages = Messages::new(Language::English);
    let mut flow = testing::flow(&bank, "en");
    while !matches!(flow.prompt().content, Content::Review) {
        let reply = match flow.prompt().content {
            Content::Question(_) => Reply::Answer(Choice::Option(1)),
            _ => Reply::Skip,
        };
        flow.apply(reply);
    }
    let prompt = flow.prompt();
    let mut stage = Stage::new(&prompt, &messages, PLAIN, None, Size { width: 80, height: 24 });
    assert_eq!(reply(&mut stage, "Enter"), None);
    assert!(text(&mut stage).contains("Enter once more finishes"), "{}", text(&mut stage));
    assert_eq!(reply(&mut stage, "Enter"), Some(Reply::Finish));
}

#[test]
fn to_finish_with_questions_open_takes_two_keys_that_differ() {
    let at_review = |flow: &mut Flow<'_>| go_to(flow, |content| matches!(content, Content::Review));
    for (keys, expected) in [
        ("f Enter", true),
        ("f Right", true),
        ("End Enter f", true),
        ("f f Enter", true),
        ("f", false),
        ("f f f", false),
        ("End Enter Enter Right", false),
        ("End Enter Up Down Enter", false),
        ("f Up f", false),
        ("Enter Enter Enter", false),
        ("Enter f", true),
        ("f ? Esc End Enter", false),
    ] {
        with_stage(at_review, |stage| {
            assert_eq!(reply(stage, keys), expected.then_some(Reply::Finish), "{keys}");
        });
    }
    with_stage(at_review, |stage| {
        press(stage, "f");
        assert!(
            text(stage).contains("6 questions are unanswered. Enter finishes all the same."),
            "{}",
            text(stage)
        );
        press(stage, "Up End Enter");
        assert!(
            text(stage).contains("6 questions are unanswered. f finishes all the same."),
            "{}",
            text(stage)
        );
        // The line above the last is a question again, whatever was asked before.
        assert!(matches!(reply(stage, "Up Enter"), Some(Reply::Jump(_))));
    });
}

#[test]
fn with_every_question_answered_one_key_finishes() {
    let answered = |flow: &mut Flow<'_>| {
        while !matches!(flow.prompt().content, Content::Review) {
            let is_question = matches!(flow.prompt().content, Content::Question(_));
            flow.apply(if is_question { Reply::Answer(Choice::DontKnow) } else { Reply::Skip });
        }
    };
    for keys in ["f", "End Enter"] {
        with_stage(answered, |stage| assert_eq!(reply(stage, keys), Some(Reply::Finish), "{keys}"));
    }
}

#[test]
fn a_window_too_small_takes_no_key_but_those_that_leave() {
    at_question(|stage| {
        stage.resize(Size { width: 39, height: 24 });
        assert_eq!(reply(stage, "3 Enter s b o"), None);
        stage.resize(Size { width: 80, height: 24 });
        assert_eq!(stage.focus(), None);
        stage.resize(Size { width: 80, height: 13 });
        assert_eq!(reply(stage, "q"), Some(Reply::Quit));
    });
    at_question(|stage| {
        press(stage, "n a");
        stage.resize(Size { width: 0, height: 0 });
        assert_eq!(reply(stage, "q z Backspace Enter b Esc ^s ^a Up Home x"), None);
        stage.paste("\npasted");
        stage.resize(Size { width: 80, height: 24 });
        assert_eq!(reply(stage, "^s"), Some(Reply::Note("aq\nbx\npasted".to_owned())));
    });
    // What was asked when the window became too small is not answered there.
    at_question(|stage| {
        press(stage, "n a Esc");
        stage.resize(Size { width: 39, height: 24 });
        assert_eq!(reply(stage, "Enter x"), None);
        stage.resize(Size { width: 80, height: 24 });
        assert_eq!(reply(stage, "^s"), Some(Reply::Note("a\nx".to_owned())));
    });
    let at_reflection =
        |flow: &mut Flow<'_>| go_to(flow, |content| matches!(content, Content::Reflection(_)));
    with_stage(at_reflection, |stage| {
        stage.resize(Size { width: 39, height: 24 });
        assert_eq!(reply(stage, "Enter Left Right"), None);
        stage.resize(Size { width: 80, height: 24 });
        assert_eq!(reply(stage, "Enter"), Some(Reply::Skip));
    });
}

#[test]
fn a_text_is_kept_when_one_leaves_in_a_window_too_small() {
    let leave = |keys: &str| {
        let mut left = None;
        at_question(|stage| {
            press(stage, keys);
            stage.resize(Size { width: 39, height: 24 });
            assert!(text(stage).contains("Ctrl-C and start again"), "{}", text(stage));
            left = press(stage, "^c");
            assert_eq!(stage.quits(), matches!(left, Some(Ok(_))));
        });
        left.expect("Ctrl-C leaves")
    };
    for keys in ["n a", "n a Esc"] {
        assert!(matches!(leave(keys), Ok(Reply::Note(note)) if note == "a"), "{keys}");
    }
    assert!(matches!(leave("n"), Err(NoReply::Interrupted)));
}

#[test]
fn every_page_fits_every_window() {
    let bank = testing::longest_bank();
    for language in Language::all() {
        let messages = Messages::new(language);
        let mut flow = testing::flow(&bank, language.code());
        for keys in [
            vec!["", "?"],
            vec!["", "w", "?", "o", "n a", "x Enter", "n a Esc"],
            vec!["", "Enter", "Down"],
            vec!["", "Enter", "End"],
        ] {
            let prompt = flow.prompt();
            for key in keys {
                for width in (40..=110).step_by(5) {
                    for height in (14..=60).step_by(4) {
                        let size = Size { width, height };
                        let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
                        press(&mut stage, key);
                        let page = stage.screenful();
                        assert!(page.rows.len() <= height, "{key:?} {size:?}: {} rows", page.rows.len());
                        let widest =
                            page.rows.iter().map(crate::interview::screen::screenful::Row::columns).max();
                        assert!(
                            widest.is_none_or(|widest| page.margin + widest <= width),
                            "{key:?} {size:?}"
                        );
                    }
                }
            }
            flow.apply(Reply::Skip);
        }
    }
}

#[test]
fn a_language_of_one_file_is_on_the_screen() {
    let bank = testing::bank();
    let size = Size { width: 80, height: 24 };
    let shown = |messages: &Messages| {
        let mut flow = testing::flow(&bank, "en");
        go_to(&mut flow, is_question(1));
        let prompt = flow.prompt();
        framed(&Stage::new(&prompt, messages, PLAIN, None, size).screenful(), size)
    };
    let invented = shown(&messages::testing::invented());
    assert!(invented.contains("I dôn’t knôw"), "{invented}");
    assert_eq!(messages::testing::plain(&invented), shown(&Messages::new(Language::English)));
}

#[test]
fn how_to_answer_is_told_by_the_first_question_of_every_sitting() {
    let bank = crate::library::built_in();
    let messages = Messages::new(Language::Dutch);
    let told = "Kies het hoogste niveau dat klopt met vandaag.";
    for (edition, is_gone_on_with) in
        [(Edition::Quick, false), (Edition::Quick, true), (Edition::Full, false), (Edition::Full, true)]
    {
        let assessment = Assessment::new(&bank, edition, Uuid::nil(), Timestamp::UNIX_EPOCH);
        let mut flow = Flow::new(&bank, "nl", assessment, || Timestamp::UNIX_EPOCH);
        if is_gone_on_with {
            go_to(&mut flow, is_question(1));
            flow.apply(Reply::Answer(Choice::Option(1)));
            flow = Flow::new(&bank, "nl", flow.into_assessment(), || Timestamp::UNIX_EPOCH);
        }
        let tells = |flow: &mut Flow<'_>, (width, height)| {
            let prompt = flow.prompt();
            let size = Size { width, height };
            let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
            let words = testing::drawn(&stage.screenful(), size).join(" ");
            words.split_whitespace().collect::<Vec<_>>().join(" ").contains(told)
        };
        // In a smaller window an opening scrolls.
        for size in [(60, 20), (80, 24), (120, 40)] {
            assert!(tells(&mut flow, size), "{edition:?} {is_gone_on_with} {size:?}");
        }
        flow.apply(Reply::Skip);
        assert!(!tells(&mut flow, (60, 20)), "{edition:?} {is_gone_on_with}: it is told once");
    }
}

#[test]
fn a_long_note_leaves_room_for_the_keys() {
    let bank = crate::library::built_in();
    let messages = Messages::new(Language::Dutch);
    let assessment = Assessment::new(&bank, Edition::Full, Uuid::nil(), Timestamp::UNIX_EPOCH);
    let mut flow = Flow::new(&bank, "nl", assessment, || Timestamp::UNIX_EPOCH);
    go_to(&mut flow, is_question(1));
    flow.apply(Reply::Note("navragen bij de secretaris ".repeat(9)));
    let prompt = flow.prompt();
    for (width, height) in (14..26).flat_map(|height| [40, 60, 72].map(|width| (width, height))) {
        let size = Size { width, height };
        for keys in ["", "3"] {
            let mut stage = Stage::new(&prompt, &messages, PLAIN, None, size);
            press(&mut stage, keys);
            let rows = testing::drawn(&stage.screenful(), size);
            let last = rows.iter().rfind(|row| !row.is_empty()).expect("something is shown");
            let is_key = last.contains("? meer") || last.contains("? toetsen") || last.contains("q bewaren");
            assert!(is_key, "{width} × {height}: {rows:#?}");
        }
    }
}

#[test]
fn the_overview_explains_the_marks_that_are_in_it_and_no_others() {
    let size = Size { width: 60, height: 20 };
    let shown = |note: &str| {
        let mut rows = Vec::new();
        let prepare = |flow: &mut Flow<'_>| {
            go_to(flow, |content| matches!(content, Content::Question(_)));
            flow.apply(Reply::Note(note.to_owned()));
            flow.apply(Reply::Answer(Choice::Option(4)));
        };
        with_stage(prepare, |stage| {
            stage.resize(size);
            press(stage, "o");
            rows = testing::drawn(&stage.screenful(), size);
        });
        rows
    };
    let rows = shown("Minutes.");
    assert_eq!(rows[1], "Overview · + note · t level aimed for · r own words");
    assert!(rows[6].ends_with(" + 5 · Checked and renewed"), "an option is called by its label: {rows:#?}");
    let rows = shown("");
    assert_eq!(rows[1], "Overview · t level aimed for · r own words");
}

/// Whoever waits for an Enter that was not taken is told so, but not in a text, where it is a new line.
#[test]
fn an_enter_that_was_not_taken_is_told_until_the_next_key() {
    const TOLD: &str = "That Enter came too soon after the last: press it again.";
    let check = |stage: &mut Stage<'_>| {
        stage.tell_unheard();
        assert!(text(stage).contains(TOLD), "{}", text(stage));
        press(stage, "x");
        assert!(!text(stage).contains(TOLD), "{}", text(stage));
        stage.tell_unheard();
    };
    with_stage(|_| {}, check);
    with_stage(|flow| go_to(flow, |content| matches!(content, Content::Target(_))), check);
    with_stage(|flow| go_to(flow, |content| matches!(content, Content::Review)), check);
    with_stage(
        |flow| go_to(flow, |content| matches!(content, Content::Reflection(_))),
        |stage| {
            check(stage);
            assert!(!text(stage).contains(TOLD), "in a text it is a new line: {}", text(stage));
        },
    );
}
