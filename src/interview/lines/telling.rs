//! What is told: each prompt, and the lists beside it.

use std::io::{self, BufRead, Write};

use super::command::Place;
use super::{Lines, Sent};
use crate::display::visible;
use crate::interview::{
    Choice, Content, EntryKind, EntryState, Opening, OverviewEntry, Prompt, QuestionView, ReflectionView,
    TargetView,
};
use crate::tr;

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
        self.say(&tr!(self.messages, "interview-instruction"))?;
        self.say(&tr!(self.messages, "lines-how"))
    }

    /// The question an unfinished interview goes on with, and those that were skipped.
    fn tell_where_it_goes_on(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let questions = || places(&prompt.overview).filter(|(_, entry)| is_question(entry));
        let Some((next, _)) = questions().find(|(_, entry)| is_open(entry)) else { return Ok(()) };
        let last_answered =
            questions().filter(|(_, entry)| !is_open(entry)).last().map_or(0, |(_, entry)| entry.step);
        let skipped: Vec<String> = questions()
            .filter(|(_, entry)| is_open(entry) && entry.step < last_answered)
            .map(|(place, _)| place.to_string())
            .collect();
        let number = next.to_string();
        self.say(&if skipped.is_empty() {
            tr!(self.messages, "lines-goes-on", number = number)
        } else {
            let count = skipped.len();
            let skipped = skipped.join(", ");
            tr!(self.messages, "lines-goes-on-skipped", number = number, count = count, questions = skipped)
        })
    }

    /// Where the interview is after a place that was gone to by its number. An opening says so
    /// itself.
    pub(super) fn tell_where_next(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let here = here(prompt);
        let is_there = |sent: &Sent| here.is_some_and(|(_, step)| step == sent.step);
        let Some(sent) = self.sent.take_if(|sent| !is_there(sent)) else { return Ok(()) };
        let kind = match here {
            Some((Place::Question(_) | Place::Unclear, _)) => "question",
            Some((Place::Target(_), _)) => "level",
            Some((Place::Reflection(_), _)) => "text",
            None => "end",
        };
        let place = here.map_or_else(String::new, |(place, _)| place.to_string());
        self.paper.blank()?;
        self.say(&match sent.from {
            Some(from) if here.is_some_and(|(place, _)| place != from) => {
                tr!(self.messages, "lines-next-return", kind = kind, place = place, from = from.to_string())
            }
            _ => tr!(self.messages, "lines-next", kind = kind, place = place),
        })
    }

    /// That the input ended, and what is missing where only the last line is.
    pub(super) fn tell_end(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let is_all = matches!(prompt.content, Content::Review)
            && count(&prompt.overview, |state| matches!(state, EntryState::Open)) == 0;
        self.say(&if is_all {
            tr!(self.messages, "lines-ended-before-finish")
        } else {
            tr!(self.messages, "lines-ended")
        })
    }

    fn progress(&self, prompt: &Prompt<'_>) -> String {
        let progress = tr!(
            self.messages,
            "lines-progress",
            answered = prompt.progress.answered,
            of = prompt.progress.of
        );
        match prompt.minutes_left.filter(|minutes| *minutes > 0) {
            Some(minutes) => {
                let left = tr!(self.messages, "interview-minutes-left", minutes = minutes);
                tr!(self.messages, "lines-progress-left", progress = progress, left = left)
            }
            None => tr!(self.messages, "lines-progress-only", progress = progress),
        }
    }

    pub(super) fn tell_opening(&mut self, opening: &Opening<'_>, prompt: &Prompt<'_>) -> io::Result<()> {
        self.paper.blank()?;
        self.say(&tr!(
            self.messages,
            "lines-opening",
            number = opening.number,
            of = opening.of,
            dimension = opening.name
        ))?;
        if let Some(summary) = opening.summary {
            self.say(summary)?;
        }
        self.say(&tr!(self.messages, "interview-opening-count", questions = opening.questions))?;
        if prompt.progress.answered > 0 {
            self.say(&self.progress(prompt))?;
        }
        Ok(())
    }

    pub(super) fn tell_notice(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let Some(notice) = prompt.notice else { return Ok(()) };
        self.paper.blank()?;
        let notice = visible(notice);
        self.say(&tr!(self.messages, "lines-notice", notice = notice.as_ref()))
    }

    /// The whole prompt, but for the line that says what can be typed.
    pub(super) fn tell(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.paper.blank()?;
        match &prompt.content {
            Content::Opening(_) => Ok(()),
            Content::Question(question) => self.tell_question(question, prompt),
            Content::Target(target) => self.tell_target(target),
            Content::Reflection(reflection) => self.tell_reflection(reflection),
            Content::Review => self.tell_review(prompt),
        }
    }

    fn heading(&self, what: String, dimension: &str) -> String {
        tr!(self.messages, "lines-heading", what = what, dimension = dimension)
    }

    fn tell_question(&mut self, question: &QuestionView<'_>, prompt: &Prompt<'_>) -> io::Result<()> {
        let what = tr!(
            self.messages,
            "interview-question-number",
            number = question.number,
            of = prompt.progress.of
        );
        self.say(&self.heading(what, question.dimension))?;
        self.say(question.text)?;
        for (place, option) in question.options.iter().enumerate() {
            self.tell_option((place + 1).to_string(), option.label, option.anchor)?;
        }
        if question.dont_know {
            self.tell_option("d".to_owned(), &tr!(self.messages, "interview-dont-know"), None)?;
        }
        if question.not_applicable {
            self.tell_option("x".to_owned(), &tr!(self.messages, "interview-not-applicable"), None)?;
        }
        if let Some(choice) = &question.choice {
            let answer = self.choice(choice, question);
            self.say(&if question.changed {
                tr!(self.messages, "lines-answer-so-far-changed", answer = answer)
            } else {
                tr!(self.messages, "lines-answer-so-far", answer = answer)
            })?;
        }
        if let Some(note) = question.note {
            self.tell_text(&tr!(self.messages, "lines-your-note"), note)?;
        }
        Ok(())
    }

    fn tell_option(&mut self, key: String, label: &str, anchor: Option<&str>) -> io::Result<()> {
        self.paper.item(&match anchor {
            Some(anchor) => {
                tr!(self.messages, "lines-option-anchor", key = key, label = label, anchor = anchor)
            }
            None => tr!(self.messages, "lines-option", key = key, label = label),
        })
    }

    /// A person's own words, after a line that says what they are.
    fn tell_text(&mut self, what: &str, text: &str) -> io::Result<()> {
        self.say(what)?;
        text.lines().try_for_each(|line| self.say(&visible(line)))
    }

    pub(super) fn tell_why(&mut self, question: &QuestionView<'_>) -> io::Result<()> {
        if question.why.is_none() && question.evidence.is_none() {
            return self.say(&tr!(self.messages, "lines-no-why"));
        }
        for (what, text) in [
            (tr!(self.messages, "interview-why"), question.why),
            (tr!(self.messages, "interview-evidence"), question.evidence),
        ] {
            if let Some(text) = text {
                self.say(&tr!(self.messages, "lines-why", what = what, text = text))?;
            }
        }
        Ok(())
    }

    fn tell_target(&mut self, target: &TargetView<'_>) -> io::Result<()> {
        self.say(&tr!(self.messages, "interview-target-question", dimension = target.dimension))?;
        for (place, &(value, label)) in target.levels.iter().enumerate() {
            let number = (place + 1).to_string();
            // Where the levels are not counted 1, 2, 3, the report will name their values.
            let value = self.number(value);
            match label {
                Some(label) if value == number => self.tell_option(number, label, None)?,
                Some(label) => {
                    let label = tr!(self.messages, "lines-level-value", level = label, value = value);
                    self.tell_option(number, &label, None)?;
                }
                None => self.tell_option(number, &value, None)?,
            }
        }
        if let Some(default) = target.default {
            let level = self.level(default, target);
            self.say(&tr!(self.messages, "lines-target-suggested", level = level))?;
        }
        if let Some(chosen) = target.chosen {
            let level = self.level(chosen, target);
            self.say(&tr!(self.messages, "lines-target-so-far", level = level))?;
        }
        Ok(())
    }

    fn tell_reflection(&mut self, reflection: &ReflectionView<'_>) -> io::Result<()> {
        let heading = self.heading(tr!(self.messages, "interview-reflection-entry"), reflection.dimension);
        self.say(&heading)?;
        self.say(reflection.text)?;
        match reflection.written {
            Some(written) => self.tell_text(&tr!(self.messages, "lines-written-so-far"), written),
            None => Ok(()),
        }
    }

    fn tell_review(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.say(&tr!(self.messages, "lines-review"))?;
        self.tell_open(prompt)?;
        let empty: Vec<String> = places(&prompt.overview)
            .filter(|(_, entry)| {
                entry.kind == EntryKind::Reflection && matches!(entry.state, EntryState::Open)
            })
            .map(|(place, _)| place.to_string())
            .collect();
        if empty.is_empty() {
            return Ok(());
        }
        let (count, places) = (empty.len(), empty.join(", "));
        self.say(&tr!(self.messages, "lines-empty-texts", count = count, places = places))
    }

    /// The questions without an answer, then those that are not known.
    fn tell_open(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let open = count(&prompt.overview, |state| matches!(state, EntryState::Open));
        self.say(&if open == 0 {
            tr!(self.messages, "interview-all-answered")
        } else {
            tr!(self.messages, "interview-open-count", questions = open)
        })?;
        self.tell_entries(prompt, is_open)?;
        let unknown = count(&prompt.overview, |state| matches!(state, EntryState::DontKnow));
        if unknown > 0 {
            self.say(&tr!(self.messages, "interview-dont-know-count", questions = unknown))?;
        }
        self.tell_entries(prompt, |entry| matches!(entry.state, EntryState::DontKnow))
    }

    fn tell_entries(
        &mut self,
        prompt: &Prompt<'_>,
        is_told: impl Fn(&OverviewEntry<'_>) -> bool,
    ) -> io::Result<()> {
        places(&prompt.overview)
            .filter(|(_, entry)| is_question(entry) && is_told(entry))
            .try_for_each(|(place, entry)| self.tell_entry(place, entry))
    }

    /// What there is still to do.
    pub(super) fn tell_overview(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.paper.blank()?;
        let progress = self.progress(prompt);
        self.say(&tr!(self.messages, "lines-overview", progress = progress))?;
        self.tell_open(prompt)?;
        self.say(&tr!(self.messages, "lines-overview-more"))
    }

    pub(super) fn tell_overview_of_all(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.paper.blank()?;
        let progress = self.progress(prompt);
        self.say(&tr!(self.messages, "lines-overview", progress = progress))?;
        let mut dimension = None;
        for (place, entry) in places(&prompt.overview) {
            if dimension.replace(entry.dimension) != Some(entry.dimension) {
                self.say(&tr!(self.messages, "lines-overview-dimension", dimension = entry.dimension))?;
            }
            self.tell_entry(place, entry)?;
        }
        self.say(&tr!(self.messages, "lines-help-go"))?;
        self.say(&tr!(self.messages, "lines-help-again"))
    }

    /// A line of the overview: the state before the text, since that is what one listens for.
    fn tell_entry(&mut self, place: Place, entry: &OverviewEntry<'_>) -> io::Result<()> {
        let mut states = match entry.kind {
            EntryKind::Target => tr!(self.messages, "interview-target-entry"),
            EntryKind::Reflection => tr!(self.messages, "interview-reflection-entry"),
            EntryKind::Question(_) => String::new(),
        };
        let mut add = |state: String| {
            if !states.is_empty() {
                states.push_str(", ");
            }
            states.push_str(&state);
        };
        add(self.state(entry));
        for (holds, state) in [
            (entry.changed, tr!(self.messages, "interview-changed")),
            (entry.noted, tr!(self.messages, "interview-noted")),
            (entry.current, tr!(self.messages, "lines-you-are-here")),
        ] {
            if holds {
                add(state);
            }
        }
        let key = place.to_string();
        self.paper.item(&if entry.text.is_empty() {
            tr!(self.messages, "lines-entry-bare", key = key, states = states)
        } else {
            tr!(self.messages, "lines-entry", key = key, states = states, text = first_words(entry.text))
        })
    }

    fn state(&self, entry: &OverviewEntry<'_>) -> String {
        match &entry.state {
            EntryState::Open if entry.kind == EntryKind::Target => {
                tr!(self.messages, "lines-target-open")
            }
            EntryState::Open if entry.kind == EntryKind::Reflection => {
                tr!(self.messages, "lines-text-open")
            }
            EntryState::Open => tr!(self.messages, "interview-unanswered"),
            EntryState::Selected(place, label) => {
                let answer = self.named((place + 1).to_string(), label);
                tr!(self.messages, "lines-entry-answer", answer = answer)
            }
            EntryState::DontKnow => tr!(self.messages, "interview-dont-know"),
            EntryState::NotApplicable => tr!(self.messages, "interview-not-applicable"),
            EntryState::Target(level) => self.number(*level),
            EntryState::Written => tr!(self.messages, "interview-written"),
        }
    }

    /// A response in words.
    pub(super) fn choice(&self, choice: &Choice, question: &QuestionView<'_>) -> String {
        match choice {
            Choice::Option(place) => {
                let label = question.options.get(*place).map_or("", |option| option.label);
                self.named((place + 1).to_string(), label)
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

    /// A level in words; one between two levels has no name.
    pub(super) fn level(&self, level: f64, target: &TargetView<'_>) -> String {
        let label = target.levels.iter().find(|(value, _)| value.total_cmp(&level).is_eq());
        match label {
            Some((_, Some(label))) => self.named(self.number(level), label),
            _ => self.number(level),
        }
    }

    fn named(&self, number: String, label: &str) -> String {
        tr!(self.messages, "lines-named", number = number, label = label)
    }

    /// A value with no more decimals than it has.
    fn number(&self, value: f64) -> String {
        let text = value.to_string();
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        self.messages.decimal(value, decimals.min(6))
    }
}

/// The lines of the overview with the places they are reached by.
pub(super) fn places<'p>(
    overview: &'p [OverviewEntry<'p>],
) -> impl Iterator<Item = (Place, &'p OverviewEntry<'p>)> {
    let (mut targets, mut reflections) = (0, 0);
    overview.iter().map(move |entry| {
        let place = match entry.kind {
            EntryKind::Question(number) => Place::Question(number),
            EntryKind::Target => {
                targets += 1;
                Place::Target(targets)
            }
            EntryKind::Reflection => {
                reflections += 1;
                Place::Reflection(reflections)
            }
        };
        (place, entry)
    })
}

/// The place and the step of the prompt that is shown; `None` at an opening and the review.
pub(super) fn here(prompt: &Prompt<'_>) -> Option<(Place, usize)> {
    places(&prompt.overview).find(|(_, entry)| entry.current).map(|(place, entry)| (place, entry.step))
}

/// The words a text begins with, as many as tell it apart in a list.
fn first_words(text: &str) -> String {
    if text.chars().count() <= FIRST_WORDS {
        return text.to_owned();
    }
    let mut words = String::new();
    for word in text.split_whitespace() {
        if words.chars().count() + word.chars().count() >= FIRST_WORDS {
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words.push('…');
    words
}

fn is_open(entry: &OverviewEntry<'_>) -> bool {
    matches!(entry.state, EntryState::Open)
}

fn is_question(entry: &OverviewEntry<'_>) -> bool {
    matches!(entry.kind, EntryKind::Question(_))
}

fn count(overview: &[OverviewEntry<'_>], is_counted: impl Fn(&EntryState<'_>) -> bool) -> usize {
    overview.iter().filter(|entry| is_question(entry) && is_counted(&entry.state)).count()
}
