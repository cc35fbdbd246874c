use std::collections::HashSet;

use super::*;
use crate::bank::QuestionBank;
use crate::interview::screen::setting::Size;
use crate::interview::screen::testing::{self, PLAIN};
use crate::interview::{Choice, Content, Prompt, Reply};
use crate::library;
use crate::messages::{Language, Messages};

/// Calls this with every question of the bank, in both languages, as a prompt.
fn for_every_question(bank: &QuestionBank, mut check: impl FnMut(&mut Choices<'_>)) {
    for language in Language::all() {
        let messages = Messages::new(language);
        let mut flow = testing::flow(bank, language.code());
        for _ in 0..200 {
            let prompt = flow.prompt();
            match &prompt.content {
                Content::Review => break,
                Content::Question(question) => {
                    let setting = Setting::new(&prompt, &messages, PLAIN, SIZE);
                    check(&mut setting.question(question));
                }
                _ => {}
            }
            flow.apply(Reply::Skip);
        }
    }
}

/// Any size: each test sets its own.
const SIZE: Size = Size { width: 80, height: 24 };

/// Every distinct page of these widths and all heights, with every focus.
fn for_every_page(
    choices: &mut Choices<'_>,
    widths: impl Iterator<Item = usize>,
    mut check: impl FnMut(&Choices<'_>, Plan, Option<usize>, Size, &Screenful),
) {
    for width in widths {
        choices.setting.window.size = Size { width, height: 0 };
        let measures = choices.measure();
        let mut last = None;
        for height in 14..=60 {
            let plan = measures.plan(height);
            // A page follows from its plan and the width: another height with the same plan
            // shows the same.
            if last == Some(plan) {
                continue;
            }
            last = Some(plan);
            let size = Size { width, height };
            choices.setting.window.size = size;
            for focus in std::iter::once(None).chain((0..choices.items.len()).map(Some)) {
                check(choices, plan, focus, size, &choices.screenful_of(plan, focus, None));
            }
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().map(|word| word.trim_matches(['…', ',', ';', ':', '.', '·', '—', '–']))
}

fn check_page(
    choices: &Choices<'_>,
    known: &HashSet<&str>,
    focus: Option<usize>,
    size: Size,
    page: &Screenful,
) {
    let at = format!("{} × {}, focus {focus:?}", size.width, size.height);
    assert!(page.rows.len() <= size.height, "{at}: {} rows", page.rows.len());
    let mut in_focus = String::new();
    let mut keys = Vec::new();
    for row in &page.rows {
        assert!(
            page.margin + row.columns() <= size.width,
            "{at}: {:?} is {} columns",
            row.text(),
            row.columns()
        );
        let is_item = row.pieces.iter().any(|piece| piece.role == Role::Key && piece.text.len() == 1);
        in_focus.push(' ');
        let marks = row.pieces.iter().position(|piece| piece.text == "▸");
        assert_eq!(marks.is_some(), is_item && marks.is_some(), "{at}: a mark beside no level");
        for piece in &row.pieces {
            match piece.role {
                Role::Focus if !piece.text.contains('▸') => in_focus.push_str(&piece.text),
                Role::Strong => words(&piece.text)
                    .for_each(|word| assert!(known.contains(word), "{at}: {word:?} is a part of a word")),
                Role::Key if is_item => keys.push(piece.text.as_str()),
                _ => {}
            }
        }
    }
    let all: Vec<&str> = choices.items.iter().map(|item| item.key.as_str()).collect();
    let first = keys.first().and_then(|first| all.iter().position(|key| key == first)).unwrap_or(0);
    let listed: Vec<&&str> = keys.iter().take_while(|key| all.contains(*key)).collect();
    assert!(listed.iter().zip(&all[first..]).all(|(key, of)| *key == of), "{at}: {keys:?}");
    if let Some(focus) = focus {
        let item = &choices.items[focus];
        let text = in_focus.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(text, item.text(), "{at}: the level in focus is not complete");
    }
}

fn check_layout(bank: &QuestionBank, widths: &[usize]) {
    for_every_question(bank, |choices| {
        let texts: Vec<String> = choices.items.iter().map(Item::text).collect();
        let setting = choices.setting;
        let question = choices.question.clone();
        let header = Setting::new(setting.prompt, setting.messages, PLAIN, Size { width: 1000, height: 24 })
            .header()
            .text();
        let known: HashSet<&str> = texts
            .iter()
            .flat_map(|text| words(text))
            .chain(words(&question))
            .chain(words(&header))
            .chain([""])
            .collect();
        let mut rows = (Size { width: 0, height: 0 }, 0);
        for_every_page(choices, widths.iter().copied(), |choices, _, focus, size, page| {
            check_page(choices, &known, focus, size, page);
            if rows.0 == size {
                assert_eq!(rows.1, page.rows.len(), "{size:?}: the rows move with the focus {focus:?}");
            }
            rows = (size, page.rows.len());
        });
    });
}

#[test]
fn the_longest_question_fits_every_window() {
    check_layout(&testing::longest_bank(), &(40..=101).collect::<Vec<_>>());
}

#[test]
fn the_built_in_questions_fit_every_window() {
    check_layout(&library::built_in(), &[40, 47, 59, 60, 66, 80, 93, 100]);
}

#[test]
fn beyond_100_columns_nothing_changes() {
    for_every_question(&testing::longest_bank(), |choices| {
        for width in (101..=200).step_by(9) {
            for height in [14, 60] {
                let (narrow, wide) = (Size { width: 100, height }, Size { width, height });
                let [narrow, wide] = [narrow, wide].map(|size| {
                    choices.setting.window.size = size;
                    choices.screenful(Some(2), None)
                });
                assert_eq!(narrow, wide);
            }
        }
    });
}

#[test]
fn the_built_in_questions_are_never_cut_short() {
    for_every_question(&library::built_in(), |choices| {
        for_every_page(choices, [40, 60, 80].into_iter(), |choices, plan, focus, size, page| {
            let text: String = page.rows.iter().map(|row| row.text() + " ").collect();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let at = format!("{} × {} {plan:?} {focus:?}", size.width, size.height);
            assert!(text.contains(&choices.question), "{at}: {text}");
        });
    });
}

/// A prompt with the longest question, with everything that takes rows.
fn with_prompt(check: impl Fn(&Prompt<'_>, Setting<'_>)) {
    let bank = testing::longest_bank();
    let messages = Messages::new(Language::English);
    let mut flow = testing::flow(&bank, "en");
    flow.apply(Reply::Skip);
    flow.apply(Reply::Note("A note of a board member about the question that is much too long. ".repeat(9)));
    flow.apply(Reply::Answer(Choice::NotApplicable(Some("Because.\n".repeat(60)))));
    flow.apply(Reply::Back);
    flow.saved(Err("Saving failed: there is no room on the disk any more, so nothing is safe.".to_owned()));
    let prompt = flow.prompt();
    check(&prompt, Setting::new(&prompt, &messages, PLAIN, SIZE));
}

#[test]
fn a_notice_a_note_and_a_reason_fit_too() {
    with_prompt(|prompt, setting| {
        let Content::Question(question) = &prompt.content else { panic!("not a question") };
        let mut choices = setting.question(question);
        for_every_page(&mut choices, (40..=101).step_by(4), |_, _, focus, size, page| {
            assert!(page.rows.len() <= size.height, "{size:?} {focus:?}");
            assert!(
                page.rows.iter().all(|row| page.margin + row.columns() <= size.width),
                "{size:?} {focus:?}"
            );
        });
    });
}

#[test]
fn a_level_higher_than_the_window_leaves_the_question_and_the_keys() {
    for_every_question(&testing::longest_bank(), |choices| {
        choices.items[1].text = choices.items[1].text.repeat(9);
        for (width, height) in [(40, 14), (60, 20), (80, 24)] {
            let size = Size { width, height };
            choices.setting.window.size = size;
            let texts = |focus| -> Vec<String> {
                let page = choices.screenful(focus, None);
                assert_eq!(page.rows.len(), height, "{size:?}");
                page.rows.iter().map(Row::text).collect()
            };
            for focus in [None, Some(0), Some(1), Some(4)] {
                let rows = texts(focus);
                let (keys, header) = (choices.setting.main_keys(&choices.hints), choices.setting.header());
                assert_eq!(rows.first(), Some(&header.text()), "{focus:?}");
                // In the smallest window the row of the keys is also that of what is chosen.
                let last = rows.last().expect("there are rows");
                let is_pending = focus.is_some() && last.starts_with('▸') && last.contains("Enter");
                assert!(is_pending || *last == keys.text(), "{focus:?}: {last}");
                let question: Vec<&str> = choices.question.split(' ').take(3).collect();
                assert!(rows[1].starts_with(&question.join(" ")), "{size:?} {focus:?}: {rows:?}");
            }
            let cut = texts(Some(1)).into_iter().filter(|row| row.ends_with('…')).count();
            assert!(cut > 0, "{size:?}: that it goes on is shown");
        }
    });
}

#[test]
fn a_label_that_is_a_sentence_ends_as_one() {
    for_every_question(&testing::bank(), |choices| {
        choices.items[0].label = "Yes, for all of them.".to_owned();
        choices.items[0].text = "Each of them.".to_owned();
        assert_eq!(choices.items[0].text(), "Yes, for all of them. Each of them.");
    });
}

#[test]
fn the_levels_collapse_before_they_scroll() {
    for_every_question(&library::built_in(), |choices| {
        for width in [40, 60, 80, 100] {
            choices.setting.window.size = Size { width, height: 0 };
            let measures = choices.measure();
            let shown: Vec<Levels> = (14..=60).map(|height| measures.plan(height).levels).collect();
            let order = [Levels::Scrolled, Levels::Collapsed, Levels::Full];
            let place = |levels: &Levels| order.iter().position(|it| it == levels);
            assert!(shown.is_sorted_by_key(place), "{width}: {shown:?}");
        }
    });
}

/// What stands on a page, in one line.
fn in_a_line(page: &Screenful) -> String {
    let text: String = page.rows.iter().map(|row| row.text() + " ").collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_level_of_the_built_in_questions_stands_in_full_on_a_small_terminal() {
    for_every_question(&library::built_in(), |choices| {
        choices.setting.window.size = Size { width: 60, height: 20 };
        for focus in [None, Some(0), Some(4)] {
            let page = choices.screenful(focus, None);
            let text = in_a_line(&page);
            for item in &choices.items {
                assert!(text.contains(&item.text()), "{focus:?}: {text}");
            }
            let pending = text.contains(['▸']);
            assert_eq!(pending, focus.is_some(), "{text}");
            assert!(page.rows.len() <= 20 && text.contains(" · ? "), "{text}");
        }
    });
}

#[test]
fn what_room_the_levels_leave_is_for_those_nearest_to_the_focus() {
    let bank = library::built_in();
    let messages = Messages::new(Language::English);
    let mut flow = testing::flow(&bank, "en");
    flow.apply(Reply::Skip);
    let prompt = flow.prompt();
    let size = Size { width: 60, height: 17 };
    let setting = Setting::new(&prompt, &messages, PLAIN, size);
    let Content::Question(question) = &prompt.content else { panic!("not a question") };
    let choices = setting.question(question);
    let whole = |focus| -> String {
        let page = choices.screenful(focus, None);
        assert_eq!(page.rows.len(), size.height, "no row is left blank");
        let text = in_a_line(&page);
        choices.items.iter().filter(|item| text.contains(&item.text())).map(|item| &*item.key).collect()
    };
    assert_eq!([None, Some(0), Some(2), Some(4)].map(whole), ["123d", "123d", "234d", "345d"]);
}
