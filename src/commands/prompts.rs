//! The short questions around an interview: which language, whose, where to.

use std::fmt;
use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::path::Path;

use anyhow::Result;
use dialoguer::console::Term;
use dialoguer::theme::Theme;
use dialoguer::{Input, Select};
use unicode_segmentation::UnicodeSegmentation as _;

use super::leaving;
use super::session::{Session, Told as _, remember};
use crate::display;
use crate::files::Trouble;
use crate::messages::{Explain as _, Language, Messages};
use crate::terminal::{asking, guard};
use crate::tr;

/// A line longer than this is no answer to a short question.
const LONGEST_LINE: u64 = 64 * 1024;

/// The person stopped at a prompt.
#[derive(Debug, thiserror::Error)]
#[error("interrupted")]
pub(super) struct Interrupted;

/// How questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// On the whole screen, and the short ones with a cursor that moves.
    Screen,
    /// A line out, a line in.
    Lines,
    /// As lines, answered from a file or a pipe; the short ones not at all, since what is piped in
    /// are answers to the bank's questions.
    Piped,
}

/// What is typed, or piped in.
pub(super) type Typed = BufReader<Box<dyn Read>>;

/// Whom questions are asked, and how.
pub(super) struct Prompts<'a> {
    pub(super) session: &'a Session,
    pub(super) mode: Mode,
    pub(super) input: &'a mut Typed,
}

impl Mode {
    /// How questions are asked with these streams; `plainly` asks for lines.
    pub(super) fn of(session: &Session, plainly: bool) -> Self {
        let terminal = &session.terminal;
        if !terminal.input {
            Self::Piped
        } else if plainly || !terminal.moves_cursor || !terminal.messages {
            Self::Lines
        } else {
            Self::Screen
        }
    }
}

/// Does what asks a person something: in their language, and on a terminal that is left as it was
/// found however that ends.
pub(super) fn with<T>(
    session: &mut Session,
    mode: Mode,
    ask: impl FnOnce(&mut Prompts<'_>) -> Result<T>,
) -> Result<T> {
    leaving::watch_for_signals()?;
    let input: &mut Typed = &mut BufReader::new(Box::new(io::stdin()));
    choose_language(session, mode, input)?;
    ask(&mut Prompts { session, mode, input })
}

/// Asks for the language where neither the person nor the system has said it.
fn choose_language(session: &mut Session, mode: Mode, input: &mut Typed) -> Result<()> {
    if session.language_known || mode == Mode::Piped {
        return Ok(());
    }
    let mut spoken: Vec<Messages> = Language::all().map(Messages::new).collect();
    let names: Vec<String> = spoken.iter().map(|messages| tr!(messages, "language-name")).collect();
    let questions: Vec<String> = spoken.iter().map(|messages| tr!(messages, "language-question")).collect();
    let chosen = Prompts { session, mode, input }.choose(&questions.join(" / "), &names, 0)?;
    session.messages = spoken.swap_remove(chosen);
    remember(session.messages.language());
    Ok(())
}

impl Prompts<'_> {
    /// Whether short questions are asked.
    pub(super) fn are_asked(&self) -> bool {
        self.mode != Mode::Piped
    }

    /// A text of one line; `None` when it is left empty.
    pub(super) fn text(&mut self, question: &str) -> Result<Option<String>> {
        let text = match self.mode {
            Mode::Screen => guard::in_line(|| {
                let input = || Input::<String>::with_theme(&Plain).with_prompt(question);
                let ask = |terminal: &Term| input().allow_empty(true).report(true).interact_text_on(terminal);
                asking::ask(ask).map_err(interrupted)
            })?,
            Mode::Lines => self.line(&format!("{question}: "))?,
            Mode::Piped => String::new(),
        };
        Ok(named(&text))
    }

    /// As [`Prompts::text`]; who asks for help is answered with what the question is for.
    pub(super) fn explained_text(&mut self, question: &str, explanation: &str) -> Result<Option<String>> {
        loop {
            let text = self.text(question)?;
            if !matches!(text.as_deref(), Some("?" | "help" | "hulp")) {
                return Ok(text);
            }
            self.session.tell(explanation);
        }
    }

    /// The place of one of the choices; `default` is the place of what Enter takes.
    pub(super) fn choose(&mut self, question: &str, choices: &[String], default: usize) -> Result<usize> {
        self.choose_or_leave(question, choices, default)?.ok_or_else(|| Interrupted.into())
    }

    /// As [`Prompts::choose`]; `None` when the person leaves without a choice.
    pub(super) fn choose_or_leave(
        &mut self,
        question: &str,
        choices: &[String],
        default: usize,
    ) -> Result<Option<usize>> {
        // A choice that wraps is drawn wrong. Two columns are for the cursor, and one is never
        // written to.
        let room = self.session.terminal.width().saturating_sub(3);
        match self.mode {
            Mode::Screen => {
                let choices: Vec<String> = choices.iter().map(|choice| shortened(room, choice)).collect();
                let keys = if self.session.terminal.unicode { "  (↑↓ Enter)" } else { "" };
                let select = |terminal: &Term| {
                    let select = Select::with_theme(&Plain).with_prompt(format!("{question}{keys}"));
                    let select = select.items(&choices);
                    select.default(default).report(false).interact_on_opt(terminal)
                };
                asking::ask(select).map_err(interrupted)
            }
            Mode::Lines => self.choose_by_number(question, choices, default).map(Some),
            Mode::Piped => Ok(Some(default)),
        }
    }

    /// What was written, where need be in another folder: that is asked for until it succeeds, or
    /// the person gives up.
    pub(super) fn write<T>(
        &mut self,
        mut attempt: Result<T, Trouble>,
        mut elsewhere: impl FnMut(&Path) -> Result<T, Trouble>,
    ) -> Result<T> {
        let messages = &self.session.messages;
        while let Err(error) = &attempt
            && self.are_asked()
        {
            self.session.tell(&error.explain(messages));
            let Some(place) = self.text(&tr!(messages, "start-folder"))? else { break };
            attempt = elsewhere(Path::new(&place));
        }
        attempt.told(self.session)
    }

    fn choose_by_number(&mut self, question: &str, choices: &[String], default: usize) -> Result<usize> {
        let session = self.session;
        session.tell(question);
        for (place, choice) in choices.iter().enumerate() {
            session.tell(&format!("{}. {choice}", place + 1));
        }
        let usual: usize = default + 1;
        let prompt = tr!(session.messages, "start-choose", most = choices.len(), default = usual);
        loop {
            let line = self.line(&prompt)?;
            match line.trim().parse::<usize>() {
                _ if line.trim().is_empty() => return Ok(default),
                Ok(number) if (1..=choices.len()).contains(&number) => return Ok(number - 1),
                _ => session.tell(&tr!(session.messages, "start-not-a-choice")),
            }
        }
    }

    fn line(&mut self, prompt: &str) -> Result<String> {
        let mut output = io::stderr();
        let _ = write!(output, "{prompt}").and_then(|()| output.flush());
        guard::in_line(|| {
            let mut bytes = Vec::new();
            io::Read::take(&mut *self.input, LONGEST_LINE).read_until(b'\n', &mut bytes)?;
            if bytes.is_empty() {
                return Err(Interrupted.into());
            }
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        })
    }
}

/// What somebody is called: what is pasted into a terminal can hold anything, a name holds no
/// control characters.
pub(super) fn named(text: &str) -> Option<String> {
    let text = display::visible(text.trim()).into_owned();
    (!text.is_empty()).then_some(text)
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

fn interrupted(error: dialoguer::Error) -> anyhow::Error {
    let dialoguer::Error::IO(error) = error;
    match error.kind() {
        io::ErrorKind::Interrupted | io::ErrorKind::UnexpectedEof | io::ErrorKind::NotConnected => {
            Interrupted.into()
        }
        _ => error.into(),
    }
}

/// The text, cut where it takes more room than this, in bytes: by those `Select` judges how many
/// rows a choice takes, and clears as many.
pub(super) fn shortened(room: usize, text: &str) -> String {
    const MARK: &str = "…";
    if text.len() <= room {
        return text.to_owned();
    }
    let ends = text.grapheme_indices(true).map(|(start, grapheme)| start + grapheme.len());
    let end = ends.take_while(|end| end + MARK.len() <= room).last().unwrap_or(0);
    format!("{}{MARK}", text[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::session::Common;
    use crate::files::Cause;
    use crate::terminal::When;

    /// What becomes of prompts that are answered with these lines.
    fn answered<T>(lines: &str, ask: impl FnOnce(&mut Prompts<'_>) -> T) -> T {
        let common = Common { lang: Some("en".to_owned()), color: When::Never, dir: None };
        let session = Session::new(&common);
        let mut input: Typed = BufReader::new(Box::new(io::Cursor::new(lines.to_owned())));
        ask(&mut Prompts { session: &session, mode: Mode::Lines, input: &mut input })
    }

    #[test]
    fn a_question_mark_is_explained_and_not_the_answer() {
        let text = answered("?\n ? \nhelp\nHarbour Hospital\n", |prompts| {
            prompts.explained_text("Organisation", "Whose report it is.")
        });
        assert_eq!(text.expect("there is a last line").as_deref(), Some("Harbour Hospital"));
    }

    #[test]
    fn a_choice_takes_a_row_by_its_bytes_too() {
        assert_eq!(shortened(10, "Zorggroep"), "Zorggroep");
        assert_eq!(shortened(10, "Zorggroep Één"), "Zorggro…");
        for room in 0..30 {
            let text = shortened(room, "Één coördinatie 日本語 👩\u{200d}⚕️ e\u{301}e\u{301}");
            assert!(text.len() <= room.max("…".len()), "{room}: {text}");
        }
    }

    #[test]
    fn another_folder_is_asked_for_until_it_can_be_written_to() {
        let full = |place: &Path| Trouble { path: place.to_owned(), cause: Cause::DiskFull };
        let elsewhere =
            |place: &Path| if place.ends_with("free") { Ok(place.to_owned()) } else { Err(full(place)) };
        let write = |lines| answered(lines, |prompts| prompts.write(Err(full(Path::new("here"))), elsewhere));
        assert_eq!(write("there\nfree\n").expect("the second is free"), Path::new("free"));
        let given_up = write("there\n\n").expect_err("an empty line gives up");
        assert!(given_up.to_string().starts_with("there: the disk is full."), "{given_up}");
        assert!(write("").expect_err("there is no answer").is::<Interrupted>());
    }
}
