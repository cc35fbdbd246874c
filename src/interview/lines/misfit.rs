//! Lines of a file that do not fit where they stand.

use std::io::{self, BufRead, Write};
use std::mem;

use super::addressed::Addressed;
use super::telling::{addresses, others};
use super::{Amiss, Given, Lines, Source, quoted, say};
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
        let says_nothing = !self.finishes && self.given.iter().all(|(it, _)| matches!(it, Given::About(_)));
        if self.source == Source::Person || says_nothing || is_positional && is_review {
            self.paper.is_mute = false;
            self.tell_end(prompt)?;
            return Err(NoReply::InputEnded);
        }
        if is_positional {
            self.amiss = Amiss::Ended;
            return Err(NoReply::Misfit(String::new()));
        }
        if !self.finishes && prompt.questions(&EntryState::Open).next().is_some() {
            if !self.tell_what_was_read(prompt)? {
                self.tell_open(prompt)?;
            }
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
        self.tell_what_was_read(prompt)?;
        self.tell_short_form(prompt)
    }

    /// How many answers a file gave and which questions it leaves open, where no prompt has told that;
    /// whether it was told.
    pub(super) fn tell_what_was_read(&mut self, prompt: &Prompt<'_>) -> io::Result<bool> {
        if !mem::take(&mut self.paper.is_mute) {
            return Ok(false);
        }
        let mut read: Vec<usize> = self.given.iter().filter_map(|(given, _)| given.question()).collect();
        read.sort_unstable();
        read.dedup();
        say!(self, "lines-read", answers = read.len())?;
        let (open, questions) = addresses(prompt.questions(&EntryState::Open));
        if open > 0 {
            say!(self, "lines-left-open", open = open, questions = questions)?;
        }
        Ok(true)
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
            (Reply::About(about), _) => Given::About(mem::discriminant(about)),
            _ => return,
        };
        self.given.push((given, self.count()));
    }

    /// Whether a line before this one said which question it answers. In such a file a number alone is
    /// a question left blank as likely as an answer.
    pub(super) fn names_questions(&self) -> bool {
        self.given.iter().any(|(given, _)| given.question().is_some())
    }

    /// Refuses a line of a file that names what another line gave already: which one counts would
    /// be a guess. A person corrects.
    pub(super) fn refuse_again(&mut self, given: &[Given]) -> Result<(), NoReply> {
        let before = self.given.iter().rfind(|(before, _)| given.contains(before)).copied();
        let Some((given, line)) = before.filter(|_| self.source != Source::Person) else { return Ok(()) };
        self.amiss = Amiss::Again(given, line);
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
        let (how, before) = match self.amiss {
            Amiss::Here => ("line", String::new()),
            Amiss::Alone => ("alone", String::new()),
            Amiss::Ended => ("ended", String::new()),
            Amiss::Again(Given::Note(_), before) => ("noted", before.to_string()),
            Amiss::Again(_, before) => ("again", before.to_string()),
        };
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
        let is_elsewhere = matches!(self.amiss, Amiss::Alone | Amiss::Again(..));
        let fits = if is_elsewhere {
            String::new()
        } else {
            tr!(messages, "lines-misfit-fits", others = fits, range = range)
        };
        let skipped = match self.skipped(prompt) {
            (count, questions) if count > 0 && !is_elsewhere => {
                tr!(messages, "lines-misfit-skipped", count = count, questions = questions)
            }
            _ => String::new(),
        };
        let is_named = self.source == Source::Named
            && (self.count() > 1 || Addressed::read(&self.line, prompt).is_some());
        let lines = if is_elsewhere || is_named { "named" } else { "positional" };
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

impl Given {
    /// The number of the question that is answered by it.
    fn question(self) -> Option<usize> {
        match self {
            Self::Answer(EntryKind::Question(number)) => Some(number),
            _ => None,
        }
    }
}
