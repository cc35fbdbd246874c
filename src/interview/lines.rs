//! The interview as plain lines: for screen readers, pipes, serial consoles and terminals that
//! cannot move a cursor.
//!
//! Everything is one line a thing, in the order in which it is to be heard; nothing is drawn
//! again, coloured or placed. Each prompt ends with one line that says what can be typed, and
//! what was understood is said back before the next prompt.
//!
//! A person at a keyboard and a file of lines are treated alike, so a script can be written
//! from what a person sees. Three rules keep lines and prompts in step:
//!
//! - An opening has nothing to decide: it is told and takes no line.
//! - Every other prompt takes one line, `s` to go on without changing it. `n` takes the lines of
//!   a note after it, and `x` the line of the reason.
//! - An empty line never answers or skips: the prompt is told again.
//!
//! A level and an open question would swallow a number that was meant for a question. A script
//! that shall work with any bank therefore goes to each question by its number, as in `g 8`,
//! and then answers it. A line that does nothing is named by its number, and counted.

mod command;
mod help;
mod input;
mod paper;
mod telling;
#[cfg(test)]
mod tests;

use std::io::{BufRead, Write};

use super::{Choice, Content, Interviewer, NoReply, Prompt, QuestionView, ReflectionView, Reply, TargetView};
use crate::display::visible;
use crate::messages::Messages;
use crate::tr;
use command::{Command, Place};
use input::{Input, Line};
use paper::Paper;

/// How many lines a prompt takes without a reply. A person never needs that many; a script
/// that has lost its place would otherwise go on until its end, or for ever.
const MOST_LINES: usize = 200;

/// The longest note or answer in own words, in bytes.
const LONGEST_TEXT: usize = 64 * 1024;

/// How much of a line that was not understood is said back, in characters.
const QUOTED: usize = 40;

/// The plain line mode.
#[derive(Debug)]
pub struct Lines<'m, R, W> {
    messages: &'m Messages,
    input: Input<R>,
    paper: Paper<W>,
    is_introduced: bool,
    /// The question a note was just written to: it is still the one being asked, and was heard.
    noted: Option<String>,
    /// Whether a line that was not understood is named by its number.
    is_numbered: bool,
    misunderstood: usize,
    sent: Option<Sent>,
}

/// A place that was gone to by its number.
#[derive(Debug)]
struct Sent {
    /// What is gone on from when it is answered.
    step: usize,
    /// Where one was before.
    from: Option<Place>,
}

impl<'m, R: BufRead, W: Write> Lines<'m, R, W> {
    /// An interview that reads lines of `input` and writes lines to `output`, wrapped at
    /// `width` columns; `None` leaves wrapping to the terminal, as a screen reader and a pipe
    /// need it.
    pub fn new(input: R, output: W, messages: &'m Messages, width: Option<usize>) -> Self {
        Self {
            messages,
            input: Input::new(input),
            paper: Paper::new(output, width),
            is_introduced: false,
            noted: None,
            is_numbered: false,
            misunderstood: 0,
            sent: None,
        }
    }

    /// Names each line that is not understood by its number: for lines from a file.
    #[must_use]
    pub fn with_line_numbers(mut self) -> Self {
        self.is_numbered = true;
        self
    }

    /// How many lines were not understood so far. Each was said, and nothing of it was used.
    pub fn misunderstood(&self) -> usize {
        self.misunderstood
    }
}

impl<R: BufRead, W: Write> Interviewer for Lines<'_, R, W> {
    fn ask(&mut self, prompt: &Prompt<'_>) -> Result<Reply, NoReply> {
        if !self.is_introduced {
            self.is_introduced = true;
            self.introduce(prompt)?;
        }
        if let Content::Opening(opening) = &prompt.content {
            // What there is to notice is told with the next prompt, which waits.
            self.tell_opening(opening, prompt)?;
            self.sent = None;
            return Ok(Reply::Skip);
        }
        self.tell_notice(prompt)?;
        self.tell_where_next(prompt)?;
        match (&prompt.content, self.noted.take()) {
            (Content::Question(question), Some(noted)) if noted == question.id => {}
            _ => self.tell(prompt)?,
        }
        for _ in 0..MOST_LINES {
            self.tell_choices(prompt)?;
            match self.hear(prompt) {
                Ok(None) => {}
                Ok(Some(reply)) => return Ok(reply),
                Err(NoReply::InputEnded) => {
                    self.tell_end(prompt)?;
                    return Err(NoReply::InputEnded);
                }
                Err(failed) => return Err(failed),
            }
        }
        self.say(&tr!(self.messages, "lines-too-many", lines = MOST_LINES))?;
        Err(NoReply::InputEnded)
    }
}

/// What a line does. `None` where the same prompt waits for another line.
impl<R: BufRead, W: Write> Lines<'_, R, W> {
    fn hear(&mut self, prompt: &Prompt<'_>) -> Result<Option<Reply>, NoReply> {
        let Some(line) = self.line()? else { return Ok(None) };
        let command = match prompt.content {
            Content::Reflection(_) => Command::read(&line),
            _ => Command::read_words(&line),
        };
        match command {
            Command::Again => self.tell(prompt)?,
            Command::Help => self.tell_help(prompt)?,
            Command::Overview => self.tell_overview(prompt)?,
            Command::OverviewOfAll => self.tell_overview_of_all(prompt)?,
            Command::GoTo(place) => return self.go_to(place, prompt),
            Command::Quit => return Ok(Some(Reply::Quit)),
            Command::Back if prompt.can_go_back => return Ok(Some(Reply::Back)),
            Command::Back => return self.refuse(&tr!(self.messages, "lines-nothing-before")),
            _ => {
                return match &prompt.content {
                    Content::Question(question) => self.hear_question(question, command, &line, prompt),
                    Content::Target(target) => self.hear_target(target, command, &line, prompt),
                    Content::Reflection(reflection) => {
                        self.hear_reflection(reflection, command, line, prompt)
                    }
                    Content::Review => self.hear_review(command, &line),
                    Content::Opening(_) => Ok(Some(Reply::Skip)),
                };
            }
        }
        Ok(None)
    }

    fn hear_question(
        &mut self,
        question: &QuestionView<'_>,
        command: Command,
        line: &str,
        prompt: &Prompt<'_>,
    ) -> Result<Option<Reply>, NoReply> {
        let choice = match command {
            Command::Number(number) => {
                match number.checked_sub(1).filter(|at| *at < question.options.len()) {
                    Some(place) => Some(Choice::Option(place)),
                    None => return self.no_such_number(number, question.options.len()),
                }
            }
            Command::DontKnow if question.dont_know => Some(Choice::DontKnow),
            Command::DontKnow => return self.refuse(&tr!(self.messages, "lines-dont-know-not-offered")),
            Command::NotApplicable if question.not_applicable => self.not_applicable()?,
            Command::NotApplicable => {
                return self.refuse(&tr!(self.messages, "lines-not-applicable-not-offered"));
            }
            Command::Skip => {
                self.say(&match &question.choice {
                    Some(choice) => {
                        let answer = self.choice(choice, question);
                        tr!(self.messages, "lines-answer-stays", answer = answer)
                    }
                    None => tr!(self.messages, "lines-skipped"),
                })?;
                return Ok(Some(Reply::Skip));
            }
            Command::Note => return self.hear_note(question),
            Command::Why => {
                self.tell_why(question)?;
                None
            }
            Command::Finish => return Ok(Some(Reply::Jump(prompt.review_step()))),
            _ => return self.not_understood(line),
        };
        let Some(choice) = choice else { return Ok(None) };
        let answer = self.choice(&choice, question);
        self.say(&match &question.choice {
            Some(before) if *before != choice => tr!(self.messages, "lines-answer-changed", answer = answer),
            _ => tr!(self.messages, "lines-answer", answer = answer),
        })?;
        Ok(Some(Reply::Answer(choice)))
    }

    /// "Not applicable" with its reason; `None` when it is not to be answered so after all.
    fn not_applicable(&mut self) -> Result<Option<Choice>, NoReply> {
        loop {
            self.say(&tr!(self.messages, "interview-reason"))?;
            self.say(&tr!(self.messages, "lines-ask-reason"))?;
            let Some(line) = self.line()? else { continue };
            return Ok(match Command::read(&line) {
                Command::Back | Command::Cancel => None,
                Command::Again => Some(Choice::NotApplicable(None)),
                _ => Some(Choice::NotApplicable(Some(line))),
            });
        }
    }

    fn hear_note(&mut self, question: &QuestionView<'_>) -> Result<Option<Reply>, NoReply> {
        self.say(&match question.note {
            Some(_) => tr!(self.messages, "lines-ask-note-again"),
            None => tr!(self.messages, "lines-ask-note"),
        })?;
        let first = loop {
            if let Some(line) = self.line()? {
                break line;
            }
        };
        let note = match Command::read(&first) {
            Command::Again | Command::FullStop => {
                self.say(&match question.note {
                    Some(_) => tr!(self.messages, "lines-note-stays"),
                    None => tr!(self.messages, "lines-note-none"),
                })?;
                return Ok(None);
            }
            Command::Cancel => return self.cancelled(),
            Command::Remove => String::new(),
            _ => match self.text(first)? {
                Some(text) => text,
                None => return self.cancelled(),
            },
        };
        self.say(&if note.is_empty() {
            tr!(self.messages, "lines-note-removed")
        } else {
            tr!(self.messages, "lines-note-kept", lines = note.lines().count())
        })?;
        self.noted = Some(question.id.to_owned());
        Ok(Some(Reply::Note(note)))
    }

    fn hear_target(
        &mut self,
        target: &TargetView<'_>,
        command: Command,
        line: &str,
        prompt: &Prompt<'_>,
    ) -> Result<Option<Reply>, NoReply> {
        match command {
            Command::Number(number) => {
                let Some((level, _)) = number.checked_sub(1).and_then(|at| target.levels.get(at)) else {
                    return self.no_such_number(number, target.levels.len());
                };
                let level = *level;
                let name = self.level(level, target);
                self.say(&tr!(self.messages, "lines-target-chosen", level = name))?;
                Ok(Some(Reply::Target(Some(level))))
            }
            Command::Remove if target.chosen.is_some() => {
                self.say(&tr!(self.messages, "lines-target-removed"))?;
                Ok(Some(Reply::Target(None)))
            }
            Command::Skip => {
                self.say(&match target.chosen.or(target.default) {
                    Some(level) => {
                        let name = self.level(level, target);
                        tr!(self.messages, "lines-target-stays", level = name)
                    }
                    None => tr!(self.messages, "lines-skipped"),
                })?;
                Ok(Some(Reply::Skip))
            }
            Command::Why => {
                self.say(&tr!(self.messages, "lines-why-target"))?;
                Ok(None)
            }
            Command::Finish => Ok(Some(Reply::Jump(prompt.review_step()))),
            _ => self.not_understood(line),
        }
    }

    fn hear_reflection(
        &mut self,
        reflection: &ReflectionView<'_>,
        command: Command,
        line: String,
        prompt: &Prompt<'_>,
    ) -> Result<Option<Reply>, NoReply> {
        match command {
            Command::Skip | Command::FullStop => {
                self.say(&match reflection.written {
                    Some(_) => tr!(self.messages, "lines-text-stays"),
                    None => tr!(self.messages, "lines-skipped"),
                })?;
                Ok(Some(Reply::Skip))
            }
            Command::Remove if reflection.written.is_some() => {
                self.say(&tr!(self.messages, "lines-text-removed"))?;
                Ok(Some(Reply::Reflection(String::new())))
            }
            Command::Finish => Ok(Some(Reply::Jump(prompt.review_step()))),
            Command::Other => {
                let Some(text) = self.text(line)? else { return self.cancelled() };
                self.say(&tr!(self.messages, "lines-text-kept", lines = text.lines().count()))?;
                Ok(Some(Reply::Reflection(text)))
            }
            Command::Cancel => self.cancelled(),
            // A number or a letter of another prompt: a slip, or a script out of step.
            _ => self.not_understood(&line),
        }
    }

    fn hear_review(&mut self, command: Command, line: &str) -> Result<Option<Reply>, NoReply> {
        match command {
            Command::Finish => Ok(Some(Reply::Finish)),
            _ => self.not_understood(line),
        }
    }

    fn go_to(&mut self, place: Place, prompt: &Prompt<'_>) -> Result<Option<Reply>, NoReply> {
        if place == Place::Unclear {
            return self.refuse(&tr!(self.messages, "lines-go-unclear"));
        }
        let Some((_, entry)) = telling::places(&prompt.overview).find(|(at, _)| *at == place) else {
            let kind = match place {
                Place::Target(_) => "level",
                Place::Reflection(_) => "text",
                Place::Question(_) | Place::Unclear => "question",
            };
            return self.refuse(&tr!(
                self.messages,
                "lines-go-nowhere",
                kind = kind,
                place = place.to_string()
            ));
        };
        self.sent = Some(Sent { step: entry.step, from: telling::here(prompt).map(|(place, _)| place) });
        Ok(Some(Reply::Jump(entry.step)))
    }

    fn no_such_number(&mut self, number: usize, count: usize) -> Result<Option<Reply>, NoReply> {
        let range = tr!(self.messages, "lines-range", count = count);
        self.refuse(&tr!(self.messages, "lines-no-such-number", number = number.to_string(), range = range))
    }

    fn cancelled(&mut self) -> Result<Option<Reply>, NoReply> {
        self.say(&tr!(self.messages, "lines-cancelled"))?;
        Ok(None)
    }

    fn not_understood(&mut self, line: &str) -> Result<Option<Reply>, NoReply> {
        let line = line.trim();
        let mut quoted: String = visible(line).chars().take(QUOTED).collect();
        if line.chars().count() > QUOTED {
            quoted.push('…');
        }
        self.refuse(&tr!(self.messages, "lines-not-understood", line = quoted))
    }

    /// Says why a line does nothing.
    fn refuse(&mut self, why: &str) -> Result<Option<Reply>, NoReply> {
        self.misunderstood += 1;
        if self.is_numbered {
            let number = self.input.number().to_string();
            self.say(&tr!(self.messages, "lines-at-line", number = number, why = why))?;
        } else {
            self.say(why)?;
        }
        Ok(None)
    }

    /// A text of several lines, up to a full stop alone; `None` when it is cancelled.
    ///
    /// The end of the input ends the text too: Ctrl-D is how many are used to end one, and
    /// nothing that was written is lost.
    fn text(&mut self, first: String) -> Result<Option<String>, NoReply> {
        self.say(&tr!(self.messages, "lines-go-on"))?;
        let mut text = first;
        loop {
            let line = match self.line() {
                Ok(Some(line)) => line,
                Ok(None) => continue,
                Err(NoReply::InputEnded) => {
                    self.say(&tr!(self.messages, "lines-text-ended"))?;
                    break;
                }
                Err(failed) => return Err(failed),
            };
            match Command::read(&line) {
                Command::FullStop => break,
                Command::Cancel => return Ok(None),
                _ => {}
            }
            if text.len() + line.len() >= LONGEST_TEXT {
                self.refuse(&tr!(self.messages, "lines-text-full"))?;
                continue;
            }
            text.push('\n');
            text.push_str(&line);
        }
        Ok(Some(text.trim().to_owned()))
    }

    /// A line of the input; `None` when it could not be read as text, which was said.
    fn line(&mut self) -> Result<Option<String>, NoReply> {
        let problem = match self.input.read()? {
            Line::End => return Err(NoReply::InputEnded),
            Line::Text(text) => return Ok(Some(text)),
            Line::TooLong => tr!(self.messages, "lines-too-long"),
            Line::NotText => tr!(self.messages, "lines-not-text"),
            Line::Control => tr!(self.messages, "lines-control"),
        };
        self.refuse(&problem)?;
        Ok(None)
    }
}
