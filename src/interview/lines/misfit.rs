//! Lines of a file that do not fit where they stand.

use std::io::{self, BufRead, Write};
use std::mem;

use super::addressed::Addressed;
use super::telling::{addresses, others};
use super::{Given, Lines, Source, quoted, say};
use crate::assessment::Edition;
use crate::interview::{Content, EntryKind, EntryState, NoReply, OverviewEntry, Prompt, Reply};
use crate::tr;

impl<R: BufRead, W: Write> Lines<'_, R, W> {
    /// What comes of it that there are no more lines.
    ///
    /// A file whose every line names what it answers says all there is to say: it is finished
    /// where nothing is open or its last line says so, and is to be gone on with where something is.
    /// In any other, lines are missing, unless only the last is.
    pub(super) fn ended(&mut self, prompt: &Prompt<'_>) -> Result<Reply, NoReply> {
        let is_review = matches!(prompt.content, Content::Review);
        let is_positional = self.source == Source::Positional;
        if self.source == Source::Person || self.count() == 0 || is_positional && is_review {
            self.paper.is_mute = false;
            self.tell_end(prompt)?;
            return Err(NoReply::InputEnded);
        }
        if is_positional {
            self.is_ended = true;
            return Err(NoReply::Misfit(String::new()));
        }
        if !self.finishes && prompt.questions(&EntryState::Open).next().is_some() {
            self.paper.is_mute = false;
            self.tell_open(prompt)?;
            say!(self, "lines-ended-open")?;
            self.tell_short_form(prompt)?;
            return Ok(Reply::Quit);
        }
        if !is_review {
            return Ok(Reply::Jump(prompt.review_step()));
        }
        self.tell_left_open(prompt)?;
        Ok(Reply::Finish)
    }

    /// What the end of a file leaves open, where no prompt has told that.
    pub(super) fn tell_left_open(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        if mem::take(&mut self.paper.is_mute) && prompt.questions(&EntryState::Open).next().is_some() {
            self.tell_open(prompt)?;
        }
        self.tell_short_form(prompt)
    }

    /// That the answers may be all that the short form asks: nothing beside that is answered.
    fn tell_short_form(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let short = &self.short_form;
        let is_beyond = |entry: &OverviewEntry<'_>| match (entry.kind, &entry.state) {
            (_, EntryState::Open) | (EntryKind::Target(_), EntryState::Suggested(_)) => false,
            (EntryKind::Question(number), _) => !short.contains(&number),
            _ => true,
        };
        let may_be = self.source == Source::Named
            && prompt.edition == Edition::Full
            && prompt.progress.answered > 0
            && prompt.progress.of > short.len()
            && !prompt.overview.iter().any(is_beyond);
        if may_be { say!(self, "lines-short-form") } else { Ok(()) }
    }

    /// Keeps in mind which line of a file gave what.
    pub(super) fn remember(&mut self, reply: &Reply, prompt: &Prompt<'_>) {
        let given = match (reply, prompt.here()) {
            (Reply::Answer(_) | Reply::Target(_) | Reply::Reflection(_), Some(here)) => {
                Given::Answer(here.kind)
            }
            (Reply::Note(_), Some(here)) => Given::Note(here.kind),
            _ => return,
        };
        self.given.push((given, self.count()));
    }

    /// Whether a line before this one said which question it answers. In such a file a number alone is
    /// a question left blank as likely as an answer.
    pub(super) fn names_questions(&self) -> bool {
        self.given.iter().any(|(given, _)| matches!(given, Given::Answer(EntryKind::Question(_))))
    }

    /// Refuses a line of a file that names what another line gave already: which one counts would
    /// be a guess. A person corrects.
    pub(super) fn refuse_again(&mut self, given: &[Given]) -> Result<(), NoReply> {
        self.again = self.given.iter().rfind(|(before, _)| given.contains(before)).copied();
        if self.source == Source::Person || self.again.is_none() {
            return Ok(());
        }
        Err(NoReply::Misfit(String::new()))
    }

    /// Which line does not fit, where it stands, and what would.
    pub(super) fn misfit(&self, why: &str, prompt: &Prompt<'_>) -> String {
        let messages = self.messages;
        let (kind, place) =
            prompt.here().map_or(("end", String::new()), |here| (here.kind.name(), here.kind.address()));
        let (text, fits, range) = match &prompt.content {
            Content::Question(question) => (question.text, others(question), self.range(prompt)),
            Content::Target(target) => (target.dimension, "level", self.range(prompt)),
            Content::Reflection(reflection) => (reflection.text, "text", String::new()),
            Content::Opening(_) | Content::Review => ("", "end", String::new()),
        };
        let (number, line) = (self.count().to_string(), quoted(&self.line));
        let how = match self.again {
            _ if self.is_ended => "ended",
            Some((Given::Answer(_), _)) => "again",
            Some((Given::Note(_), _)) => "noted",
            None => "line",
        };
        let before = self.again.map_or_else(String::new, |(_, before)| before.to_string());
        let place = tr!(messages, "lines-misfit-place", kind = kind, place = place, text = text.to_owned());
        let told = tr!(
            messages,
            "lines-misfit",
            how = how,
            number = number,
            line = line,
            place = place,
            before = before
        );
        let is_again = self.again.is_some();
        let fits = if is_again {
            String::new()
        } else {
            tr!(messages, "lines-misfit-fits", others = fits, range = range)
        };
        let skipped = match self.skipped(prompt) {
            (count, questions) if count > 0 && !is_again => {
                tr!(messages, "lines-misfit-skipped", count = count, questions = questions)
            }
            _ => String::new(),
        };
        let is_named = self.source == Source::Named
            && (self.count() > 1 || Addressed::read(&self.line, prompt).is_some());
        let lines = if is_again || is_named { "named" } else { "positional" };
        let nothing = tr!(messages, "lines-misfit-nothing", lines = lines);
        let said = [told, why.to_owned(), fits, skipped, nothing];
        said.iter().filter(|said| !said.is_empty()).map(String::as_str).collect::<Vec<_>>().join("\n")
    }

    /// The questions before this one that have no answer: among them may be the one that lacks a
    /// line.
    fn skipped(&self, prompt: &Prompt<'_>) -> (usize, String) {
        let here = prompt.here().map_or(prompt.review_step(), |here| here.step);
        let open = prompt.questions(&EntryState::Open).filter(|entry| entry.step < here);
        if self.source == Source::Positional { addresses(open) } else { (0, String::new()) }
    }
}
