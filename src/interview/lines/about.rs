//! Lines that say whose answers they are and of which day, as the head of a form does: `Role: chair`.

use std::io::{BufRead, Write};
use std::mem::discriminant;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::heard::REMOVE;
use super::{Answer, Given, Lines, Source, quoted};
use crate::assessment::{self, NotADay};
use crate::interview::{About, Content, Prompt, Reply};
use crate::messages::Messages;
use crate::tr;

/// What the head of a form asks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    said: fn(&Messages) -> String,
    /// What is written behind it.
    read: fn(String, &Messages) -> Result<About, NotADay>,
}

const LABELS: [Label; 4] = [
    Label {
        said: |messages| About::Organisation(String::new()).label(messages),
        read: |text, _| Ok(About::Organisation(text)),
    },
    Label {
        said: |messages| About::Role(String::new()).label(messages),
        read: |text, _| Ok(About::Role(text)),
    },
    Label {
        said: |messages| About::Name(String::new()).label(messages),
        read: |text, _| Ok(About::Name(text)),
    },
    Label {
        said: |messages| About::Date(Timestamp::UNIX_EPOCH).label(messages),
        read: |text, messages| {
            assessment::day_in(&text, messages).and_then(assessment::noon).map(About::Date)
        },
    },
];

/// The label that a line begins with, in any language, that language, and what stands behind it. What a
/// question bank calls one of its questions is that question.
pub(super) fn read<'l>(line: &'l str, prompt: &Prompt<'_>) -> Option<(Label, &'static Messages, &'l str)> {
    let (label, text) = line.split_once([':', '='])?;
    let label = label.trim().to_lowercase();
    let is_asked = prompt.overview.iter().any(|entry| entry.id.to_lowercase() == label);
    let in_its = |it: &Label| Messages::spoken().iter().find(|said| (it.said)(said).to_lowercase() == label);
    let (found, spoken) = LABELS.iter().find_map(|it| Some((*it, in_its(it)?))).filter(|_| !is_asked)?;
    Some((found, spoken, text.trim()))
}

/// What there is to say, in the language of the messages.
pub(super) fn labels(messages: &Messages) -> String {
    LABELS.map(|label| (label.said)(messages)).join(", ")
}

impl<R: BufRead, W: Write> Lines<'_, R, W> {
    /// Takes what a line says of whose answers they are; a blank of a form says nothing. A day is written
    /// as the language of its label writes it: below `Datum` the day comes first, whoever reads it in.
    pub(super) fn hear_about(
        &mut self,
        (label, spoken): (Label, &Messages),
        text: &str,
        prompt: &Prompt<'_>,
    ) -> Answer {
        if text.is_empty() {
            return Ok(None);
        }
        let text = if text == REMOVE && self.source == Source::Person { "" } else { text };
        let about = match (label.read)(text.to_owned(), spoken) {
            Ok(about) => about,
            Err(NotADay::Unreadable) => {
                return self.refuse_alone(&tr!(self.messages, "lines-no-date", text = quoted(text)));
            }
            Err(NotADay::Ambiguous(one, other)) => {
                let why = assessment::which_day(quoted(text), [one, other], self.messages);
                return self.refuse_alone(&why);
            }
        };
        let is_to_come =
            |noon: Timestamp| self.today.is_some_and(|today| noon.to_zoned(TimeZone::UTC).date() > today);
        if matches!(about, About::Date(noon) if is_to_come(noon)) {
            return self.refuse_alone(&tr!(self.messages, "lines-future-date", text = quoted(text)));
        }
        let given = Given::About(discriminant(&about));
        let before = self.given.iter().find(|(it, _)| *it == given).map(|(_, line)| line.to_string());
        if let Some(line) = before.filter(|_| self.source != Source::Person) {
            return self.refuse_alone(&tr!(self.messages, "lines-said-already", line = line));
        }
        let state = if text.is_empty() { about.state(self.messages) } else { text.to_owned() };
        self.say(&format!("{}: {state}.", (label.said)(self.messages)))?;
        // It is still the one being asked, and was heard.
        if let Content::Question(question) = &prompt.content {
            self.noted = Some(question.id.to_owned());
        }
        Ok(Some(Reply::About(about)))
    }
}
