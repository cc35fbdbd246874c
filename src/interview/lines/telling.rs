//! What is told: each prompt, and the lists beside it.

use std::io::{self, BufRead, Write};

use super::{Lines, Sent, paper, say, yes_or_no};
use crate::display::visible;
use crate::interview::commands::{Command, Scene};
use crate::interview::wording::{Offer, labelled, named};
use crate::interview::{
    Choice, Content, EntryKind, EntryState, Opening, OverviewEntry, Prompt, QuestionView, ReflectionView,
    TargetView,
};
use crate::tr;

/// What is heard between the number of an option and what it is called.
const GAP: &str = ", ";

/// How much of a question's text stands in a list, in characters.
const FIRST_WORDS: usize = 48;

impl<R: BufRead, W: Write> Lines<'_, R, W> {
    pub(super) fn say(&mut self, text: &str) -> io::Result<()> {
        self.paper.line(text)
    }

    /// How far it has come, unless an opening says so next, and how to answer. What it is was
    /// said when it was started.
    pub(super) fn introduce(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let is_opening = matches!(prompt.content, Content::Opening(_));
        if prompt.progress.answered > 0 {
            if !is_opening {
                self.say(&self.progress(prompt))?;
            }
            self.tell_where_it_goes_on(prompt)?;
        }
        say!(self, "interview-we")?;
        say!(self, "interview-instruction")?;
        say!(self, "lines-how")
    }

    /// Where an unfinished interview goes on, and the questions before that were skipped.
    fn tell_where_it_goes_on(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let Some(next) = prompt.next() else { return Ok(()) };
        say!(self, "lines-next", kind = next.kind.name(), place = next.kind.address())?;
        match addresses(prompt.questions(&EntryState::Open).filter(|entry| entry.step < next.step)) {
            (0, _) => Ok(()),
            (count, questions) => say!(self, "lines-skipped-so-far", count = count, questions = questions),
        }
    }

    /// Where the interview is after an entry that was gone to by its number. An opening says so
    /// itself.
    pub(super) fn tell_where_next(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let here = prompt.here();
        let is_there = |sent: &Sent| here.is_some_and(|here| here.step == sent.step);
        let Some(sent) = self.sent.take_if(|sent| !is_there(sent)) else { return Ok(()) };
        let here = here.map(|here| here.kind);
        let kind = here.map_or("end", EntryKind::name);
        let place = here.map_or_else(String::new, EntryKind::address);
        self.paper.blank()?;
        match sent.from {
            Some(from) if here.is_some_and(|here| here != from) => {
                say!(self, "lines-next-return", kind = kind, place = place, from = from.address())
            }
            _ => say!(self, "lines-next", kind = kind, place = place),
        }
    }

    /// That the input ended, and what is missing where only the last line is.
    pub(super) fn tell_end(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let is_all =
            matches!(prompt.content, Content::Review) && prompt.questions(&EntryState::Open).next().is_none();
        say!(self, "lines-ended", answered = yes_or_no(is_all))
    }

    fn progress(&self, prompt: &Prompt<'_>) -> String {
        let (answered, of) = (prompt.progress.answered, prompt.progress.of);
        let mut progress = tr!(self.messages, "lines-progress", answered = answered, of = of);
        if let Some(quick) = prompt.quick(self.messages) {
            progress = format!("{progress} ({quick})");
        }
        match prompt.time_left(self.messages) {
            Some(left) => format!("{progress}, {left}."),
            None => format!("{progress}."),
        }
    }

    pub(super) fn tell_opening(&mut self, opening: &Opening<'_>, prompt: &Prompt<'_>) -> io::Result<()> {
        self.paper.blank()?;
        say!(self, "lines-opening", number = opening.number, of = opening.of, dimension = opening.name)?;
        opening.summary.map_or(Ok(()), |summary| self.say(summary))?;
        self.say(&opening.question_count(self.messages))?;
        if prompt.progress.answered > 0 {
            self.say(&self.progress(prompt))?;
        }
        Ok(())
    }

    pub(super) fn tell_notice(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let Some(notice) = prompt.notice else { return Ok(()) };
        self.paper.blank()?;
        let notice = visible(notice);
        say!(self, "lines-notice", notice = notice.as_ref())
    }

    /// The whole prompt, but for the line that says what can be typed.
    pub(super) fn tell(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.paper.blank()?;
        self.tell_heading(prompt)?;
        match &prompt.content {
            Content::Opening(_) => Ok(()),
            Content::Question(question) => self.tell_question(question),
            Content::Target(target) => self.tell_target(target),
            Content::Reflection(reflection) => self.tell_reflection(reflection),
            Content::Review => self.tell_review(prompt),
        }
    }

    /// What a person can type, after which a line is waited for.
    pub(super) fn tell_choices(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let keeps = prompt.keeps();
        match &prompt.content {
            Content::Opening(_) => return Ok(()),
            Content::Question(question) => {
                let range = self.range(prompt);
                let others = others(question);
                say!(self, "lines-ask-question", keeps = keeps, range = range, others = others)?;
            }
            Content::Target(_) => say!(self, "lines-ask-target", keeps = keeps, range = self.range(prompt))?,
            Content::Reflection(_) => say!(self, "lines-ask-text", keeps = keeps)?,
            Content::Review => say!(self, "lines-ask-review")?,
        }
        self.paper.flush()
    }

    /// Everything that can be typed here, a line each.
    pub(super) fn tell_help(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.paper.blank()?;
        if matches!(prompt.content, Content::Question(_)) {
            say!(self, "interview-we")?;
        }
        say!(self, "lines-help")?;
        let is_text = matches!(prompt.content, Content::Reflection(_));
        if is_text {
            say!(self, "lines-help-text")?;
        }
        for entry in Command::of(Scene::Lines, prompt) {
            let key = match entry.command {
                Command::Choose => self.range(prompt),
                _ => entry.letters(self.messages),
            };
            self.paper.item(&format!("{key}: {}.", (entry.help)(self.messages, Some(prompt))))?;
        }
        say!(self, "lines-help-letters")?;
        if !is_text {
            say!(self, "lines-help-words", words = Command::words(self.messages))?;
        }
        say!(self, "lines-help-script")?;
        say!(self, "lines-help-named")
    }

    /// The numbers that can be chosen.
    pub(super) fn range(&self, prompt: &Prompt<'_>) -> String {
        tr!(self.messages, "lines-range", count = prompt.numbered_choices())
    }

    /// What is asked, and in which dimension.
    pub(super) fn tell_heading(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let (what, dimension) = match &prompt.content {
            Content::Question(question) => {
                (prompt.question_number(question, self.messages), question.dimension)
            }
            Content::Target(target) => return self.say(&target.question(self.messages)),
            Content::Reflection(reflection) => {
                (tr!(self.messages, "interview-reflection-entry"), reflection.dimension)
            }
            Content::Opening(_) | Content::Review => return Ok(()),
        };
        self.say(&format!("{what}, {dimension}."))
    }

    fn tell_question(&mut self, question: &QuestionView<'_>) -> io::Result<()> {
        self.say(question.text)?;
        self.tell_offers(&question.offers(self.messages))?;
        if let Some(choice) = &question.choice {
            let how = if question.changed { "so-far-changed" } else { "so-far" };
            let answer = self.choice(choice, question);
            say!(self, "lines-answer", how = how, answer = answer)?;
        }
        match question.note {
            Some(note) => self.tell_text(&tr!(self.messages, "lines-your-note"), note),
            None => Ok(()),
        }
    }

    fn tell_offers(&mut self, offers: &[Offer]) -> io::Result<()> {
        offers.iter().try_for_each(|Offer { key, label, anchor }| {
            self.paper.item(&format!("{key}. {}", labelled(label, anchor)))
        })
    }

    /// A person's own words, after a line that says what they are.
    fn tell_text(&mut self, what: &str, text: &str) -> io::Result<()> {
        self.say(what)?;
        text.lines().try_for_each(|line| self.say(&visible(line)))
    }

    pub(super) fn tell_why(&mut self, question: &QuestionView<'_>) -> io::Result<()> {
        if question.why.is_none() && question.evidence.is_none() {
            return say!(self, "interview-no-why");
        }
        for (what, text) in [
            (tr!(self.messages, "interview-why"), question.why),
            (tr!(self.messages, "interview-evidence"), question.evidence),
        ] {
            if let Some(text) = text {
                self.say(&format!("{what}: {text}"))?;
            }
        }
        Ok(())
    }

    fn tell_target(&mut self, target: &TargetView<'_>) -> io::Result<()> {
        self.tell_offers(&target.offers())?;
        for (how, level) in [("suggested", target.default), ("so-far", target.chosen)] {
            if let Some(level) = level {
                say!(self, "interview-level", how = how, level = self.level(level, target))?;
            }
        }
        target.then(self.messages).map_or(Ok(()), |then| self.say(&then))
    }

    /// That the level aimed for asks for less than there is.
    pub(super) fn tell_below(&mut self, level: Option<f64>, target: &TargetView<'_>) -> io::Result<()> {
        let below = level.and_then(|level| target.below(level, self.messages));
        below.map_or(Ok(()), |below| say!(self, "lines-below", below = below))
    }

    fn tell_reflection(&mut self, reflection: &ReflectionView<'_>) -> io::Result<()> {
        self.say(reflection.text)?;
        match reflection.written {
            Some(written) => self.tell_text(&tr!(self.messages, "lines-written-so-far"), written),
            None => Ok(()),
        }
    }

    fn tell_review(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.say(&format!("{}.", tr!(self.messages, "interview-review")))?;
        self.tell_open(prompt)?;
        self.tell_whose(prompt)?;
        let is_empty =
            |entry: &&OverviewEntry<'_>| matches!(entry.kind, EntryKind::Reflection(_)) && entry.is_open();
        match addresses(prompt.overview.iter().filter(is_empty)) {
            (0, _) => Ok(()),
            (count, places) => say!(self, "lines-empty-texts", count = count, places = places),
        }
    }

    /// The questions without an answer, then those that are not known.
    pub(super) fn tell_open(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.say(&prompt.open_count(self.messages))?;
        self.tell_questions(prompt, &EntryState::Open)?;
        if let Some(unknown) = prompt.unknown_count(self.messages) {
            self.say(&unknown)?;
        }
        self.tell_questions(prompt, &EntryState::DontKnow)
    }

    fn tell_questions(&mut self, prompt: &Prompt<'_>, state: &EntryState<'_>) -> io::Result<()> {
        prompt.questions(state).try_for_each(|entry| self.tell_entry(entry))
    }

    /// What there is still to do.
    pub(super) fn tell_to_do(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.tell_overview_heading(prompt)?;
        self.tell_open(prompt)?;
        self.tell_whose(prompt)?;
        say!(self, "lines-overview-more")
    }

    pub(super) fn tell_overview(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.tell_overview_heading(prompt)?;
        self.tell_whose(prompt)?;
        let mut dimension = None;
        for entry in &prompt.overview {
            if dimension.replace(entry.dimension) != Some(entry.dimension) {
                self.say(&format!("{}.", entry.dimension))?;
            }
            self.tell_entry(entry)?;
        }
        say!(self, "lines-overview-ways")
    }

    /// Whose answers they are, and how to change that where a line is no text.
    fn tell_whose(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        for about in &prompt.whose {
            let state = visible(&about.state(self.messages)).into_owned();
            self.say(&format!("{}: {}.", about.label(self.messages), state.trim_end_matches('.')))?;
        }
        if matches!(prompt.content, Content::Reflection(_)) {
            return Ok(());
        }
        let [organisation, role] = prompt.whose.each_ref().map(|about| about.label(self.messages));
        say!(self, "lines-whose-ways", organisation = organisation, role = role)
    }

    fn tell_overview_heading(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.paper.blank()?;
        let overview = tr!(self.messages, "interview-overview");
        self.say(&format!("{overview}. {}", self.progress(prompt)))
    }

    /// A line of the overview: the state before the text, since that is what one listens for.
    fn tell_entry(&mut self, entry: &OverviewEntry<'_>) -> io::Result<()> {
        let state = match &entry.state {
            EntryState::Selected(..) => {
                tr!(self.messages, "lines-entry-answer", answer = entry.state(self.messages, GAP))
            }
            _ => entry.state(self.messages, GAP),
        };
        let states = [
            (matches!(entry.kind, EntryKind::Target(_)), tr!(self.messages, "interview-target-entry")),
            (
                matches!(entry.kind, EntryKind::Reflection(_)),
                tr!(self.messages, "interview-reflection-entry"),
            ),
            (true, state),
            (entry.changed, tr!(self.messages, "interview-changed")),
            (entry.noted, tr!(self.messages, "interview-noted")),
            (entry.current, tr!(self.messages, "lines-you-are-here")),
        ];
        let states: Vec<String> =
            states.into_iter().filter_map(|(holds, state)| holds.then_some(state)).collect();
        let text = match entry.text {
            "" => ".".to_owned(),
            text => format!(": {}", first_words(text)),
        };
        self.paper.item(&format!("{}, {}{text}", entry.kind.address(), states.join(", ")))
    }

    /// A response in words.
    pub(super) fn choice(&self, choice: &Choice, question: &QuestionView<'_>) -> String {
        match choice {
            Choice::Option(place) => {
                let label = question.options.get(*place).map_or("", |option| option.label);
                named(*place, label, GAP)
            }
            Choice::DontKnow => tr!(self.messages, "interview-dont-know"),
            Choice::NotApplicable(None) => tr!(self.messages, "interview-not-applicable"),
            Choice::NotApplicable(Some(reason)) => {
                // A response ends a sentence, and a reason is often one already.
                let reason = visible(reason.trim_end_matches('.')).into_owned();
                tr!(self.messages, "lines-not-applicable-because", reason = reason)
            }
        }
    }

    /// A level in words.
    pub(super) fn level(&self, level: f64, target: &TargetView<'_>) -> String {
        target.level(level).name(self.messages, GAP)
    }
}

/// What can be answered beside the numbers, as messages name it.
pub(super) fn others(question: &QuestionView<'_>) -> &'static str {
    match (question.dont_know, question.not_applicable) {
        (false, false) => "none",
        (true, false) => "d",
        (false, true) => "x",
        (true, true) => "both",
    }
}

/// How to go to each of the entries, in a row.
pub(super) fn addresses<'p>(entries: impl Iterator<Item = &'p OverviewEntry<'p>>) -> (usize, String) {
    let addresses: Vec<String> = entries.map(|entry| entry.kind.address()).collect();
    (addresses.len(), addresses.join(", "))
}

/// The words a text begins with, as many as tell it apart in a list.
fn first_words(text: &str) -> String {
    if text.chars().count() <= FIRST_WORDS {
        return text.to_owned();
    }
    let first = textwrap::wrap(text, paper::options(FIRST_WORDS)).swap_remove(0);
    format!("{first}…")
}
