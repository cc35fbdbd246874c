//! A whole interview, beside a model of it.

use boardready::assessment::{Assessment, Edition};
use boardready::bank::QuestionBank;
use boardready::interview::{Choice, Content, Flow, QuestionView, Reply};
use boardready::messages::Messages;
use boardready::report::{self, Report};
use boardready::{library, scoring};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::harness::{ENTER, SAVE, SIZES, Size, Terminal, flat};

/// The interview as it should go: the same flow, without a screen.
fn model<'b>(bank: &'b QuestionBank, language: &'b str) -> Flow<'b> {
    let assessment = Assessment::new(bank, Edition::Full, Uuid::nil(), Timestamp::UNIX_EPOCH);
    Flow::new(bank, language, assessment, || Timestamp::UNIX_EPOCH)
}

/// What the screen says of a level: its name and what it looks like.
fn level(question: &QuestionView<'_>, place: usize) -> String {
    let option = &question.options[place];
    let anchor = option.anchor.map_or_else(String::new, |anchor| format!(": {anchor}"));
    flat(&format!("{}{anchor}", option.label))
}

/// Waits for the prompt the model is at; checks the screen.
fn arrive(terminal: &mut Terminal, flow: &mut Flow<'_>) {
    let prompt = flow.prompt();
    match &prompt.content {
        Content::Opening(opening) => terminal.wait_for(opening.summary.unwrap_or(opening.name)),
        Content::Question(question) => {
            let (number, of) = (question.number.to_string(), prompt.progress.of.to_string());
            terminal.wait("number of the question", |terminal| {
                let header = flat(&terminal.rows()[0]);
                let words: Vec<&str> = header.split(' ').rev().collect();
                words.len() > 3 && words[0] == of && words[2] == number
            });
            terminal.wait_for(question.text);
        }
        Content::Target(target) => terminal.wait("question of the level", |terminal| {
            ["“{}”?", "‘{}’?"].iter().any(|it| terminal.text().contains(&it.replace("{}", target.dimension)))
        }),
        Content::Reflection(reflection) => terminal.wait_for(reflection.text),
        Content::Review => terminal.wait(" review", |terminal| {
            ["Before you finish", "Voordat u afrondt"].iter().any(|it| terminal.text().contains(it))
        }),
    }
    terminal.check();
}

/// Answers a question in one of several ways, by its number, with the window changing size.
fn answer(terminal: &mut Terminal, question: &QuestionView<'_>, size: Size) -> Vec<Reply> {
    let place = question.number % question.options.len();
    let key = (place + 1).to_string();
    terminal.send(&key);
    terminal.wait_for_focus(&key);
    assert!(terminal.text().contains(&level(question, place)), "not in full: {}", level(question, place));
    let other = ((place + 1) % question.options.len() + 1).to_string();
    for size in [(40, 14), (97, 33), size] {
        terminal.resize(size);
        // A key that changes something shows when the new size has been drawn.
        terminal.send(&other);
        terminal.wait_for_focus(&other);
        terminal.send(&key);
        terminal.wait_for_focus(&key);
        terminal.wait_for(&level(question, place));
        terminal.check();
    }
    match question.number % 5 {
        0 => {
            // Twice: a choice that is not confirmed is left behind.
            terminal.send("ss");
            vec![Reply::Skip]
        }
        1 => {
            terminal.send("nNotitie: coördinatie\rën “zo” 日本");
            terminal.wait_for("日本");
            terminal.check();
            terminal.send(SAVE);
            terminal.wait_for_focus(&key);
            terminal.send(ENTER);
            let note = "Notitie: coördinatie\nën “zo” 日本".to_owned();
            vec![Reply::Note(note), Reply::Answer(Choice::Option(place))]
        }
        2 => {
            terminal.send("d");
            terminal.wait_for_focus("d");
            terminal.send(ENTER);
            vec![Reply::Answer(Choice::DontKnow)]
        }
        _ => {
            terminal.send(ENTER);
            vec![Reply::Answer(Choice::Option(place))]
        }
    }
}

/// Goes through every prompt, there and sometimes back again.
fn hold(terminal: &mut Terminal, flow: &mut Flow<'_>, size: Size) {
    loop {
        arrive(terminal, flow);
        let targets = flow.assessment().targets.len();
        let prompt = flow.prompt();
        let replies = match &prompt.content {
            Content::Opening(_) => {
                // Enter may come too soon after the one before to be another.
                terminal.send(" ");
                vec![Reply::Skip]
            }
            Content::Question(question) if question.choice.is_some() => {
                // Come back to: the focus is where the answer was; it is changed.
                let place = (question.number + 1) % question.options.len();
                let key = (place + 1).to_string();
                terminal.wait(" mark of the answer", |terminal| terminal.text().contains('●'));
                terminal.send(&key);
                terminal.wait_for_focus(&key);
                terminal.send(ENTER);
                vec![Reply::Answer(Choice::Option(place))]
            }
            Content::Question(question) => answer(terminal, question, size),
            Content::Target(target) if target.dimension.len() % 2 == 0 => {
                terminal.send("s");
                vec![Reply::Skip]
            }
            Content::Target(target) => {
                // Each another level, and none that is suggested: two rows of the overview that are
                // the same look like one that is drawn twice.
                let number = target.levels.len() - 2 * targets;
                terminal.send(&number.to_string());
                terminal.wait_for_focus(&number.to_string());
                terminal.send(ENTER);
                vec![Reply::Target(Some(target.levels[number - 1].0))]
            }
            Content::Reflection(reflection) => {
                let text = format!("Over {}", reflection.id);
                terminal.send(&text);
                terminal.wait_for(&text);
                terminal.check();
                terminal.send(SAVE);
                vec![Reply::Reflection(text)]
            }
            Content::Review => return,
        };
        let goes_back = matches!(&prompt.content, Content::Question(question)
            if question.choice.is_none() && question.number % 7 == 6 && replies != [Reply::Skip]);
        for reply in replies {
            flow.apply(reply);
        }
        // Now and then back to the question that was just answered, to change the answer.
        if goes_back {
            arrive(terminal, flow);
            terminal.send("b");
            flow.apply(Reply::Back);
        }
    }
}

/// The report as it should be.
fn report(bank: &QuestionBank, assessment: &Assessment, language: &str) -> Report {
    let messages = Messages::new(language.parse().expect("a language of the program"));
    let scorecard = scoring::score(bank, assessment);
    report::build(bank, assessment, &scorecard, &messages, &&TimeZone::UTC)
}

/// The text without the codes for styles, which stand in the middle of sentences.
fn without_codes(text: &str) -> String {
    let mut parts = text.split("\x1b[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| {
        let end = part.find(|letter: char| letter.is_ascii_alphabetic()).map_or(part.len(), |end| end + 1);
        plain + &part[end..]
    })
}

fn whole_interview(language: &str, size: Size) {
    let bank = library::built_in();
    let mut flow = model(&bank, language);
    let mut terminal = Terminal::interview(language, size);
    hold(&mut terminal, &mut flow, size);
    assert!(terminal.is_raw());
    terminal.send("f");
    if flow.prompt().progress.answered < flow.prompt().progress.of {
        terminal.wait("question whether to finish", |terminal| {
            ["finishes all the same", "rondt toch af"].iter().any(|asked| terminal.text().contains(asked))
        });
        terminal.send(ENTER);
    }
    // The report opens at its start.
    let sentence = flat(&report(&bank, flow.assessment(), language).sentence);
    terminal.wait_for(&sentence);
    terminal.send("q");
    // Typed before it is asked for, a key is echoed on the main screen.
    terminal.wait("what comes next", |terminal| {
        ["Nothing more", "Niets meer"].iter().any(|last| terminal.text().contains(last))
    });
    terminal.send("q");
    assert_eq!(terminal.end(), Ok(0));
    terminal.check_restored();
    let written = flat(&without_codes(&String::from_utf8_lossy(&terminal.written)));
    assert!(written.contains(&sentence), "the report is not left behind: {sentence}");
    let (expected, saved) = (flow.into_assessment(), terminal.saved());
    assert!(saved.completed_at.is_some());
    assert_eq!(saved.targets, expected.targets);
    assert_eq!(saved.reflections, expected.reflections);
    let bare = |assessment: &Assessment| {
        let answers = assessment.answers.iter();
        answers
            .map(|(id, answer)| (id.clone(), answer.response.clone(), answer.note.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(bare(&saved), bare(&expected));
}

#[test]
fn whole_interviews_in_english() {
    for size in SIZES {
        whole_interview("en", size);
    }
}

#[test]
fn whole_interviews_in_dutch() {
    for size in SIZES {
        whole_interview("nl", size);
    }
}
