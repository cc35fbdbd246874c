//! The short questions around an interview: which language, whose, where to.

use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::path::Path;

use anyhow::Result;

use super::session::{Session, Told as _, remember};
use super::{leaving, output};
use crate::display;
use crate::files::Trouble;
use crate::interview::{self, NoReply, Pick, Short};
use crate::messages::{Explain as _, Language, Messages};
use crate::terminal::guard;
use crate::tr;

/// A line longer than this is no answer to a short question.
const LONGEST_LINE: u64 = 64 * 1024;

/// The person stopped at a prompt.
#[derive(Debug, thiserror::Error)]
#[error("interrupted")]
pub(super) struct Interrupted;

/// The person went back from a prompt to what it was about.
#[derive(Debug, thiserror::Error)]
#[error("went back")]
pub(super) struct WentBack;

/// How questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// On the whole screen.
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
    session.speak(spoken.swap_remove(chosen));
    remember(session.messages.language());
    Ok(())
}

impl Prompts<'_> {
    /// Whether short questions are asked.
    pub(super) fn are_asked(&self) -> bool {
        self.mode != Mode::Piped
    }

    /// A text of one line, by itself the usual one; `None` when it is left empty. Who asks for help as a
    /// line is answered with what the text is for.
    pub(super) fn text(
        &mut self,
        question: &str,
        about: &str,
        usual: Option<&str>,
    ) -> Result<Option<String>> {
        let after = match usual {
            Some(usual) => format!(" [{}]: ", display::visible(usual)),
            None if question.ends_with('?') => " ".to_owned(),
            None => ": ".to_owned(),
        };
        loop {
            let text = match self.mode {
                Mode::Screen => return self.text_on_screen(question, about, usual.unwrap_or_default()),
                Mode::Lines => named(&self.line(&format!("{question}{after}"))?),
                Mode::Piped => return Ok(None),
            };
            if usual.is_some() && matches!(text.as_deref(), None | Some("-")) {
                return Ok(usual.filter(|_| text.is_none()).map(str::to_owned));
            }
            if about.is_empty() || !matches!(text.as_deref(), Some("?" | "help" | "hulp")) {
                return Ok(text);
            }
            self.session.tell(about);
        }
    }

    /// As [`Self::text`], about one of several matters: on the screen the person can go back to it without a
    /// text, which is [`WentBack`].
    pub(super) fn text_of_matter(
        &mut self,
        question: &str,
        about: &str,
        usual: Option<&str>,
    ) -> Result<Option<String>> {
        if self.mode != Mode::Screen {
            return self.text(question, about, usual);
        }
        let usual = usual.unwrap_or_default();
        let text = self.on_screen(question, |short| interview::write_or_leave(short, about, usual))?;
        Ok(named(&text.ok_or(WentBack)?))
    }

    fn text_on_screen(&self, question: &str, about: &str, usual: &str) -> Result<Option<String>> {
        let session = self.session;
        let text = self
            .on_screen(question, |short| interview::write(short, about, usual))
            .map(|text| named(&text))?;
        let left_empty = || tr!(session.messages, "screen-left-empty");
        self.answered(question, &text.clone().unwrap_or_else(left_empty));
        Ok(text)
    }

    /// Asks on the whole screen, with what was told before.
    fn on_screen<T>(&self, question: &str, ask: impl FnOnce(Short<'_>) -> Result<T, NoReply>) -> Result<T> {
        let session = self.session;
        let (messages, style) = (&session.messages, output::screen_style(session.terminal));
        on_screen(ask(Short { messages, style, told: &session.take_recent(), question }))
    }

    /// Leaves behind what was asked on the screen and what the answer was.
    fn answered(&self, question: &str, answer: &str) {
        let mark = if self.session.terminal.unicode { "›" } else { ">" };
        self.session.tell(&format!("{question} {mark} {answer}"));
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
        match self.mode {
            Mode::Screen => {
                let chosen = self.on_screen(question, |short| interview::choose(short, choices, default))?;
                if let Some(place) = chosen {
                    self.answered(question, &choices[place]);
                    // The next question is another matter.
                    self.session.take_recent();
                }
                Ok(chosen)
            }
            Mode::Lines => Ok(match self.number(question, choices, default, |_| None)? {
                Pick::Choice(place) => Some(place),
                _ => None,
            }),
            Mode::Piped => Ok(Some(default)),
        }
    }

    /// What the person picks on a matter that is one of several: a choice, or to go elsewhere.
    pub(super) fn pick(&mut self, question: &str, choices: &[String], default: usize) -> Result<Pick> {
        if self.mode == Mode::Screen {
            let picked = self.on_screen(question, |short| interview::pick(short, choices, default))?;
            self.session.take_recent();
            return Ok(picked);
        }
        let messages = &self.session.messages;
        self.number(question, choices, default, |line| Pick::of_line(line, messages))
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
            let Some(place) = self.text(&tr!(messages, "start-folder"), "", None)? else { break };
            attempt = elsewhere(Path::new(&place));
        }
        attempt.told(self.session)
    }

    /// The choice whose number is typed, or what else a line is.
    fn number(
        &mut self,
        question: &str,
        choices: &[String],
        default: usize,
        other: impl Fn(&str) -> Option<Pick>,
    ) -> Result<Pick> {
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
                _ if line.trim().is_empty() => return Ok(Pick::Choice(default)),
                Ok(number) if (1..=choices.len()).contains(&number) => return Ok(Pick::Choice(number - 1)),
                _ if let Some(pick) = other(line.trim()) => return Ok(pick),
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

/// What came of it on the whole screen.
pub(super) fn on_screen<T>(result: Result<T, NoReply>) -> Result<T> {
    match result {
        Err(NoReply::Interrupted) => Err(Interrupted.into()),
        result => Ok(result?),
    }
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
            prompts.text("Organisation", "Whose report it is.", None)
        });
        assert_eq!(text.expect("there is a last line").as_deref(), Some("Harbour Hospital"));
    }

    #[test]
    fn the_usual_text_is_kept_by_enter_and_left_out_by_a_dash() {
        for (line, text) in [("", Some("Harbour")), ("-", None), ("Hospital", Some("Hospital"))] {
            let lines = format!("?\n{line}\n");
            let found = answered(&lines, |prompts| {
                prompts.text("Organisation", "Whose report it is.", Some("Harbour"))
            });
            assert_eq!(found.expect("there is a last line").as_deref(), text, "{line}");
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
