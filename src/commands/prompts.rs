//! The short questions around an interview: which language, whose, where to.

use std::fmt;
use std::io::{self, BufRead, Write};

use anyhow::Result;
use dialoguer::console::Term;
use dialoguer::theme::Theme;
use dialoguer::{Input, Select};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::session::Session;
use crate::display;
use crate::terminal::guard;
use crate::tr;

/// A line longer than this is no answer to a short question.
const LONGEST_LINE: u64 = 64 * 1024;

/// The person stopped at a prompt.
#[derive(Debug, thiserror::Error)]
#[error("interrupted")]
pub(super) struct Interrupted;

/// How short questions are asked.
pub(super) enum Prompts<'r> {
    /// With a cursor that moves.
    Dialog,
    /// A line out, a line in.
    Lines(&'r mut dyn BufRead),
    /// Not at all: what is piped in are answers to the bank's questions.
    Silent,
}

impl Prompts<'_> {
    /// Whether anything is asked.
    pub(super) fn are_asked(&self) -> bool {
        !matches!(self, Self::Silent)
    }

    /// A text of one line; `None` when it is left empty.
    pub(super) fn text(&mut self, question: &str) -> Result<Option<String>> {
        let text = match self {
            Self::Dialog => in_line(|| {
                Input::<String>::with_theme(&Plain)
                    .with_prompt(question)
                    .allow_empty(true)
                    .report(true)
                    .interact_text()
                    .map_err(interrupted)
            })?,
            Self::Lines(input) => read_line(*input, &format!("{question}: "))?,
            Self::Silent => String::new(),
        };
        // What is pasted into a terminal can hold anything; a name holds no control characters.
        let text = display::visible(text.trim()).into_owned();
        Ok((!text.is_empty()).then_some(text))
    }

    /// As [`Prompts::text`]; a question mark is answered with what the question is for.
    pub(super) fn explained_text(&mut self, question: &str, explanation: &str) -> Result<Option<String>> {
        loop {
            let text = self.text(question)?;
            if text.as_deref() != Some("?") {
                return Ok(text);
            }
            let _ = writeln!(io::stderr(), "{explanation}");
        }
    }

    /// The place of one of the choices; `default` is the place of what Enter takes.
    pub(super) fn choose(
        &mut self,
        session: &Session,
        question: &str,
        choices: &[String],
        default: usize,
    ) -> Result<usize> {
        match self {
            Self::Dialog => Select::with_theme(&Plain)
                .with_prompt(question)
                .items(shortened(session, choices))
                .default(default)
                .report(false)
                .interact_on_opt(&Term::stderr())
                .map_err(interrupted)?
                .ok_or_else(|| Interrupted.into()),
            Self::Lines(input) => choose_line(*input, session, question, choices, default),
            Self::Silent => Ok(default),
        }
    }

    /// Yes or no; `default` is what Enter takes.
    pub(super) fn confirm(&mut self, session: &Session, question: &str, default: bool) -> Result<bool> {
        let choices = [tr!(session.messages, "start-yes"), tr!(session.messages, "start-no")];
        Ok(self.choose(session, question, &choices, usize::from(!default))? == 0)
    }
}

/// Prompts without marks or colours of their own. What they ask has to fit a line: a prompt that
/// wraps leaves its first lines behind when it is drawn again.
struct Plain;

impl Theme for Plain {
    fn format_prompt(&self, output: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        output.write_str(prompt)
    }

    fn format_input_prompt(
        &self,
        output: &mut dyn fmt::Write,
        prompt: &str,
        _default: Option<&str>,
    ) -> fmt::Result {
        write!(output, "{prompt}: ")
    }

    fn format_input_prompt_selection(
        &self,
        output: &mut dyn fmt::Write,
        prompt: &str,
        chosen: &str,
    ) -> fmt::Result {
        let separator = if prompt.ends_with(['?', ':']) { "" } else { ":" };
        write!(output, "{prompt}{separator} {chosen}")
    }
}

/// Asks; when there is no answer, what follows still starts on a line of its own.
fn in_line<T>(ask: impl FnOnce() -> Result<T>) -> Result<T> {
    guard::line_begins();
    let answer = ask();
    match answer {
        Ok(_) => guard::line_has_ended(),
        Err(_) => guard::end_line(),
    }
    answer
}

fn interrupted(error: dialoguer::Error) -> anyhow::Error {
    let dialoguer::Error::IO(error) = error;
    match error.kind() {
        io::ErrorKind::Interrupted | io::ErrorKind::UnexpectedEof | io::ErrorKind::NotConnected => {
            Interrupted.into()
        }
        _ => error.into(),
    }
}

/// The choices, each short enough for one row of the window: one that wraps is drawn wrong.
fn shortened(session: &Session, choices: &[String]) -> Vec<String> {
    // Two columns for the cursor, one that is never written to.
    let room = session.terminal.width().saturating_sub(3);
    choices.iter().map(|choice| shortened_to(room, choice)).collect()
}

fn shortened_to(room: usize, text: &str) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let mut short = String::new();
    for grapheme in text.graphemes(true) {
        if short.width() + grapheme.width() + 1 > room {
            break;
        }
        short.push_str(grapheme);
    }
    short.push('…');
    short
}

fn choose_line(
    input: &mut dyn BufRead,
    session: &Session,
    question: &str,
    choices: &[String],
    default: usize,
) -> Result<usize> {
    let usual: usize = default + 1;
    session.tell(question);
    for (place, choice) in choices.iter().enumerate() {
        session.tell(&format!("{}. {choice}", place + 1));
    }
    loop {
        let line =
            read_line(input, &tr!(session.messages, "start-choose", most = choices.len(), default = usual))?;
        match line.trim() {
            "" => return Ok(default),
            number => match number.parse::<usize>() {
                Ok(number) if (1..=choices.len()).contains(&number) => return Ok(number - 1),
                _ => session.tell(&tr!(session.messages, "start-not-a-choice")),
            },
        }
    }
}

fn read_line(input: &mut dyn BufRead, prompt: &str) -> Result<String> {
    let mut output = io::stderr();
    let _ = write!(output, "{prompt}").and_then(|()| output.flush());
    in_line(|| {
        let mut bytes = Vec::new();
        io::Read::take(&mut *input, LONGEST_LINE).read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Err(Interrupted.into());
        }
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_mark_is_explained_and_not_the_answer() {
        let mut typed = "?\n ? \nHarbour Hospital\n".as_bytes();
        let text = Prompts::Lines(&mut typed).explained_text("Organisation", "Whose report it is.");
        assert_eq!(text.expect("there is a third line").as_deref(), Some("Harbour Hospital"));
    }
}
