//! The interview as plain lines: for screen readers, pipes, serial consoles and terminals that
//! cannot move a cursor.
//!
//! Everything is one line a thing, in the order in which it is to be heard; nothing is drawn
//! again, coloured or placed. Each prompt ends with one line that says what can be typed, and
//! what was understood is said back before the next prompt.
//!
//! A person at a keyboard and a file of lines are asked alike, so a file can be written from
//! what a person sees. Three rules keep lines and prompts in step:
//!
//! - An opening has nothing to decide: it is told and takes no line.
//! - Every other prompt takes one line, `s` to go on without changing it. `n` takes the lines of
//!   a note after it, and `x` the line of the reason.
//! - An empty line never answers or skips: the prompt is told again.
//!
//! A line may also name what it answers, as in `7 3`, and then stands anywhere. Where lines come
//! from a file, one too many or too few would put every later answer under another question: the
//! first that does not fit where it stands ends the interview, as does a file that is too short.

mod about;
mod addressed;
mod heard;
mod input;
mod misfit;
mod paper;
mod telling;
#[cfg(test)]
mod tests;
mod words;

use std::io::{self, BufRead, Write};
use std::mem::Discriminant;

use jiff::civil::Date;

use super::commands::{Command, Scene};
use super::{About, Choice, Content, EntryKind, Interviewer, NoReply, Prompt, QuestionView, Reply};
use crate::messages::{Messages, yes_or_no};
use crate::reading::quotable;
use crate::tr;
use addressed::Addressed;
use heard::{CANCEL, Heard};
use input::{Input, Line};
use paper::Paper;

/// How many lines a prompt takes without a reply. A person never needs that many; a script
/// that has lost its place would otherwise go on until its end, or for ever.
const MOST_LINES: usize = 200;

/// How much of a line that was not understood is said back, in characters.
const QUOTED: usize = 40;

/// The plain line mode.
#[derive(Debug)]
pub(crate) struct Lines<'m, R, W> {
    messages: &'m Messages,
    input: Input<R>,
    paper: Paper<W>,
    is_introduced: bool,
    /// The question a note was just written to: it is still the one being asked, and was heard.
    noted: Option<String>,
    /// What a line still answers to the entry it named and that was gone to.
    rest: Option<String>,
    source: Source,
    /// What a file has given so far, and the line that did.
    given: Vec<(Given, usize)>,
    /// What is wrong with the line that was read last, if it does not fit.
    amiss: Amiss,
    /// The numbers of the questions on the form that the lines may be from by mistake.
    short_form: Vec<usize>,
    /// No answers are of a later day.
    today: Option<Date>,
    /// Whether the last line of a file, so far, is the one that finishes it.
    finishes: bool,
    /// The line that was read last.
    line: String,
    sent: Option<Sent>,
}

/// Where the lines come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    /// Somebody who hears what is said to a line.
    Person,
    /// A file in which every line so far says what it answers.
    Named,
    /// A file in which a line was taken as the answer to where it stood.
    Positional,
}

/// What a line gives: to an entry, or to the head of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Given {
    Answer(EntryKind),
    Note(EntryKind),
    About(Discriminant<About>),
}

/// What is wrong with the line of a file that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Amiss {
    /// It is no answer to what is asked where it stands.
    Here,
    /// Whatever is asked, it does not fit.
    Alone,
    /// It gives for the second time what the line with this number gave.
    Again(Given, usize),
    /// It is the last one, and too early.
    Ended,
}

/// An entry that was gone to by its number.
#[derive(Debug)]
struct Sent {
    /// What is gone on from when it is answered.
    step: usize,
    /// Where one was before.
    from: Option<EntryKind>,
}

/// What a line led to; `None` where the same prompt waits for another.
type Answer = Result<Option<Reply>, NoReply>;

/// Says a message.
macro_rules! say {
    ($lines:ident, $($message:tt)+) => { $lines.say(&tr!($lines.messages, $($message)+)) };
}
use say;

impl<'m, R: BufRead, W: Write> Lines<'m, R, W> {
    /// An interview that reads lines of `input` and writes lines to `output`, wrapped between
    /// words at `width` columns; not at all for a pipe.
    pub(crate) fn new(input: R, output: W, messages: &'m Messages, width: Option<usize>) -> Self {
        Self {
            messages,
            input: Input::new(input),
            paper: Paper::new(output, width),
            is_introduced: false,
            noted: None,
            rest: None,
            source: Source::Person,
            given: Vec::new(),
            amiss: Amiss::Here,
            short_form: Vec::new(),
            today: None,
            finishes: false,
            line: String::new(),
            sent: None,
        }
    }

    /// An interview that a line which does not fit where it stands ends, with
    /// [`NoReply::Misfit`]: for lines from a file. These questions are on the `short_form` that they
    /// may be from.
    #[must_use]
    pub(crate) fn of_file(mut self, short_form: Vec<usize>) -> Self {
        self.source = Source::Named;
        self.short_form = short_form;
        self
    }

    /// An interview in which no answers are of a day after this one.
    #[must_use]
    pub(crate) fn until(mut self, today: Date) -> Self {
        self.today = Some(today);
        self
    }

    /// An interview that tells no prompts, only what there is to say of the lines: nobody waits for
    /// a prompt whose line was written before.
    #[must_use]
    pub(crate) fn unprompted(mut self) -> Self {
        self.paper.is_mute = true;
        self
    }

    /// Whether the lines are a form: each says what it answers.
    pub(crate) fn are_a_form(&self) -> bool {
        self.source == Source::Named
    }

    /// How many lines were read.
    pub(crate) fn count(&self) -> usize {
        self.input.number()
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
        match self.reply(prompt) {
            Ok(reply) => {
                self.remember(&reply, prompt);
                Ok(reply)
            }
            Err(NoReply::Misfit(why)) => Err(NoReply::Misfit(self.misfit(&why, prompt))),
            failed => failed,
        }
    }
}

/// What a line does.
impl<R: BufRead, W: Write> Lines<'_, R, W> {
    fn reply(&mut self, prompt: &Prompt<'_>) -> Result<Reply, NoReply> {
        if let Some(rest) = self.rest.take() {
            if self.noted.take().is_none() {
                self.paper.blank()?;
                self.tell_heading(prompt)?;
            }
            if let Some(reply) = self.hear_rest(&rest, prompt)? {
                return Ok(reply);
            }
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
                Err(NoReply::InputEnded) => return self.ended(prompt),
                Err(failed) => return Err(failed),
            }
        }
        let why = tr!(self.messages, "lines-too-many", lines = MOST_LINES);
        if self.source != Source::Person {
            return Err(NoReply::Misfit(why));
        }
        self.say(&why)?;
        Err(NoReply::InputEnded)
    }
    fn hear(&mut self, prompt: &Prompt<'_>) -> Answer {
        let Some(line) = self.line()? else { return Ok(None) };
        let heard = Heard::read(&line, prompt);
        let may_be_text = matches!(prompt.content, Content::Reflection(_)) && self.source != Source::Named;
        if heard == Heard::Other
            && !may_be_text
            && let Some((label, spoken, text)) = about::read(&line, prompt)
        {
            return self.hear_about((label, spoken), text, prompt);
        }
        if heard == Heard::Other
            && self.source != Source::Named
            && let Some((one, other)) = addressed::in_doubt(&line, prompt)
        {
            return self.refuse_doubt(one, other, prompt);
        }
        if heard == Heard::Other
            && let Some(addressed) = Addressed::read(&line, prompt)
        {
            return self.hear_addressed(&addressed, prompt);
        }
        let is_sent = |sent: &Sent| prompt.here().is_some_and(|here| here.step == sent.step);
        let is_named = self.sent.as_ref().is_some_and(is_sent);
        let is_bare = matches!(heard, Heard::Number(_) | Heard::Command(Command::DontKnow)) && !is_named;
        let is_question = matches!(prompt.content, Content::Question(_));
        if self.source == Source::Named && is_question && is_bare && self.names_questions() {
            let (has, meant) = has_meant(&line, prompt);
            return self.refuse_alone(&tr!(self.messages, "lines-bare", has = has, meant = meant));
        }
        let answer = self.take(heard, &line, prompt)?;
        let is_answer =
            !matches!(answer, None | Some(Reply::Back | Reply::Jump(_) | Reply::Finish | Reply::Quit));
        if self.source == Source::Named && is_answer && !is_named {
            self.source = Source::Positional;
        }
        Ok(answer)
    }

    fn take(&mut self, heard: Heard, line: &str, prompt: &Prompt<'_>) -> Answer {
        match (heard, &prompt.content) {
            (Heard::Command(command), _) if command.applies(Scene::Lines, prompt) => {
                self.obey(command, prompt)
            }
            (Heard::Command(command), _) => self.refuse_command(command, line, prompt),
            (Heard::GoTo(entry), _) => self.go_to(entry, prompt),
            (Heard::Number(number), Content::Question(_) | Content::Target(_)) => self.choose(number, prompt),
            (Heard::Other, Content::Reflection(_)) => self.hear_reflection(line.to_owned(), prompt),
            // At an open question a number is a slip, or a script out of step.
            (Heard::Number(_) | Heard::Other, _) => self.not_understood(line, prompt),
        }
    }

    fn obey(&mut self, command: Command, prompt: &Prompt<'_>) -> Answer {
        match (command, &prompt.content) {
            (Command::DontKnow, Content::Question(question)) => self.answer(Choice::DontKnow, question),
            (Command::NotApplicable, Content::Question(question)) => match self.ask_reason()? {
                Some(choice) => self.answer(choice, question),
                None => Ok(None),
            },
            (Command::Note, Content::Question(question)) => self.hear_note(question),
            (Command::Why, Content::Question(question)) => self.told(|lines| lines.tell_why(question)),
            (Command::WhyTarget, _) => self.told(|lines| say!(lines, "lines-why-target")),
            (Command::Remove, Content::Target(_)) => {
                say!(self, "lines-target-removed")?;
                Ok(Some(Reply::Target(None)))
            }
            (Command::Remove, _) => self.keep_reflection(String::new()),
            (Command::Skip, _) => self.skip(prompt),
            (Command::Back, _) => Ok(Some(Reply::Back)),
            (Command::Finish, _) => {
                self.tell_left_open(prompt)?;
                Ok(Some(Reply::Finish))
            }
            // A file that says so has a line too few before it.
            (Command::ToEnd, _) if self.source == Source::Positional => self.refuse(""),
            (Command::ToEnd, _) => {
                self.finishes = self.source == Source::Named;
                Ok(Some(Reply::Jump(prompt.review_step())))
            }
            (Command::Quit, _) => {
                self.tell_what_was_read(prompt)?;
                Ok(Some(Reply::Quit))
            }
            (Command::Keys, _) => self.told(|lines| lines.tell_help(prompt)),
            (Command::Version, _) => {
                self.told(|lines| lines.say(concat!("boardready ", env!("CARGO_PKG_VERSION"))))
            }
            (Command::ToDo, _) => self.told(|lines| lines.tell_to_do(prompt)),
            (Command::Overview, _) => self.told(|lines| lines.tell_overview(prompt)),
            _ => self.told(|lines| lines.tell(prompt)),
        }
    }

    /// Tells something, and waits for another line.
    fn told(&mut self, tell: impl FnOnce(&mut Self) -> io::Result<()>) -> Answer {
        tell(self)?;
        Ok(None)
    }

    fn refuse_command(&mut self, command: Command, line: &str, prompt: &Prompt<'_>) -> Answer {
        let why = match (command, &prompt.content) {
            (Command::DontKnow, Content::Question(_)) => tr!(self.messages, "lines-dont-know-not-offered"),
            (Command::NotApplicable, Content::Question(question)) => {
                let others = telling::others(question);
                let instead = tr!(self.messages, "answer-instead", others = others);
                tr!(self.messages, "lines-not-applicable-not-offered", instead = instead)
            }
            (Command::Back, _) => tr!(self.messages, "interview-nothing-before"),
            _ => return self.not_understood(line, prompt),
        };
        self.refuse(&why)
    }

    /// Takes the choice with this number, from 1, if there is one.
    fn choose(&mut self, number: usize, prompt: &Prompt<'_>) -> Answer {
        let place = number.checked_sub(1).filter(|place| *place < prompt.numbered_choices());
        match (place, &prompt.content) {
            (Some(place), Content::Question(question)) => self.answer(Choice::Option(place), question),
            (Some(place), Content::Target(target)) => {
                let (level, _) = target.levels[place];
                say!(self, "interview-level", how = "new", level = self.level(level, target))?;
                self.tell_below(Some(level), target)?;
                Ok(Some(Reply::Target(Some(level))))
            }
            _ => {
                let (range, (has, meant)) = (self.range(prompt), has_meant(&number.to_string(), prompt));
                let has = if self.source == Source::Named { has } else { "no" };
                let number = number.to_string();
                self.refuse(&tr!(
                    self.messages,
                    "lines-no-such-number",
                    number = number,
                    range = range,
                    has = has,
                    meant = meant
                ))
            }
        }
    }

    fn answer(&mut self, choice: Choice, question: &QuestionView<'_>) -> Answer {
        let is_change = question.choice.as_ref().is_some_and(|before| *before != choice);
        let answer = self.choice(&choice, question);
        say!(self, "lines-answer", how = if is_change { "changed" } else { "new" }, answer = answer)?;
        Ok(Some(Reply::Answer(choice)))
    }

    /// "Not applicable" with its reason; `None` when it is not to be answered so after all.
    fn ask_reason(&mut self) -> Result<Option<Choice>, NoReply> {
        let reason = self.ask(|lines| {
            say!(lines, "interview-reason")?;
            say!(lines, "lines-ask-reason")
        })?;
        Ok(match reason.to_lowercase().as_str() {
            "b" | "t" | CANCEL => None,
            "" => Some(Choice::NotApplicable(None)),
            _ => Some(Choice::NotApplicable(Some(reason))),
        })
    }

    /// Says what stays as it is.
    fn skip(&mut self, prompt: &Prompt<'_>) -> Answer {
        let stays = match &prompt.content {
            Content::Question(question) => question.choice.as_ref().map(|choice| {
                let answer = self.choice(choice, question);
                tr!(self.messages, "lines-answer", how = "stays", answer = answer)
            }),
            Content::Target(target) => target.chosen.or(target.default).map(|level| {
                tr!(self.messages, "interview-level", how = "stays", level = self.level(level, target))
            }),
            Content::Reflection(reflection) => {
                reflection.written.map(|_| tr!(self.messages, "lines-text-stays"))
            }
            Content::Opening(_) | Content::Review => None,
        };
        self.say(&stays.unwrap_or_else(|| tr!(self.messages, "lines-skipped")))?;
        if let Content::Target(target) = &prompt.content {
            self.tell_below(target.chosen.or(target.default), target)?;
        }
        Ok(Some(Reply::Skip))
    }

    fn cancelled(&mut self) -> Answer {
        self.told(|lines| say!(lines, "lines-cancelled"))
    }

    fn not_understood(&mut self, line: &str, prompt: &Prompt<'_>) -> Answer {
        match (self.source, addressed::meant(line, prompt)) {
            (Source::Named, Some(meant)) => {
                self.refuse_alone(&tr!(self.messages, "lines-meant", meant = meant))
            }
            (Source::Named | Source::Positional, _) => self.refuse(""),
            (Source::Person, _) => {
                self.refuse(&tr!(self.messages, "lines-not-understood", line = quoted(line)))
            }
        }
    }

    /// As [`Lines::refuse`], where what is asked has nothing to do with it.
    fn refuse_alone(&mut self, why: &str) -> Answer {
        self.amiss = Amiss::Alone;
        self.refuse(why)
    }

    /// Says why a line does nothing.
    fn refuse(&mut self, why: &str) -> Answer {
        if self.source != Source::Person {
            return Err(NoReply::Misfit(why.to_owned()));
        }
        self.say(why)?;
        Ok(None)
    }

    /// A line of the input, asked for until it can be read as text.
    fn ask(&mut self, tell: impl Fn(&mut Self) -> io::Result<()>) -> Result<String, NoReply> {
        loop {
            tell(self)?;
            if let Some(line) = self.line()? {
                return Ok(line);
            }
        }
    }

    /// A line of the input; `None` when it could not be read as text, which was said.
    fn line(&mut self) -> Result<Option<String>, NoReply> {
        let line = self.input.read()?;
        if line != Line::End {
            self.line.clear();
        }
        let problem = match line {
            Line::End => return Err(NoReply::InputEnded),
            Line::Text(text) => {
                self.line.clone_from(&text);
                self.finishes &= text.is_empty();
                return Ok(Some(text));
            }
            Line::TooLong => tr!(self.messages, "lines-too-long"),
            Line::NotText => tr!(self.messages, "lines-not-text"),
            Line::Control => tr!(self.messages, "lines-control"),
        };
        self.refuse(&problem)?;
        Ok(None)
    }
}

/// What may have been meant by a line, as messages ask for it.
fn has_meant(line: &str, prompt: &Prompt<'_>) -> (&'static str, String) {
    let meant = addressed::meant(line, prompt);
    (yes_or_no(meant.is_some()), meant.unwrap_or_default())
}

/// A line as it is said back.
fn quoted(line: &str) -> String {
    quotable(line.trim(), QUOTED)
}
