//! Which prompt is next, and what a reply does.

mod views;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::pace::Pace;
use super::{About, Choice, Prompt, Reply};
use crate::assessment::{Answer, Assessment, Edition, Response};
use crate::bank::{Dimension, Question, QuestionBank, Reflection, Scale};

/// One stop of the interview.
#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Opening(&'a Dimension),
    Question(&'a Dimension, &'a Question),
    Target(&'a Dimension, &'a Scale),
    Reflection(&'a Dimension, &'a Reflection),
    Review,
}

impl<'a> Step<'a> {
    fn question(self) -> Option<&'a Question> {
        match self {
            Self::Question(_, question) => Some(question),
            _ => None,
        }
    }

    fn is_opening(self) -> bool {
        matches!(self, Self::Opening(_))
    }
}

/// How the prompt was reached, which says where one goes from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// On the way to the review.
    On,
    /// From the review, to which an answer then returns. Who only looked ahead at the review goes on
    /// from the prompt instead.
    FromReview,
    /// On the way back through what was jumped over.
    Back,
}

/// The state of an interview: pure but for the clock it is given.
pub struct Flow<'a> {
    bank: &'a QuestionBank,
    language: &'a str,
    now: Box<dyn Fn() -> Timestamp + 'a>,
    assessment: Assessment,
    steps: Vec<Step<'a>>,
    position: usize,
    /// Whether the respondent has come to the review step by step.
    is_through: bool,
    way: Way,
    /// The levels and open questions that were jumped over: they are asked before the end.
    jumped: BTreeSet<usize>,
    changed: BTreeSet<String>,
    pace: Pace,
    notice: Option<String>,
    /// The step of this sitting with which it is told how to answer: the first that leads to a question.
    told: Option<usize>,
    /// When the answers were given, where that is not now.
    dated: Option<Timestamp>,
    /// Whether anything was answered or changed since it was gone on with, or finished.
    is_changed: bool,
}

impl<'a> Flow<'a> {
    /// An interview that goes on where the assessment was left: past the last answer that was
    /// given, or at the review when it is finished. `language` is that of the bank's texts.
    pub fn new(
        bank: &'a QuestionBank,
        language: &'a str,
        assessment: Assessment,
        now: impl Fn() -> Timestamp + 'a,
    ) -> Self {
        let edition = assessment.edition;
        let dated = assessment.day_of_form();
        let mut steps = Vec::new();
        for dimension in &bank.dimensions {
            add_steps(bank, edition, dimension, &mut steps);
        }
        steps.push(Step::Review);
        let questions = steps.iter().filter_map(|step| step.question()).count();
        let minutes = match edition {
            Edition::Full => bank.minutes.full,
            Edition::Quick => bank.minutes.quick,
        };
        let mut flow = Self {
            bank,
            language,
            now: Box::new(now),
            assessment,
            steps,
            position: 0,
            is_through: false,
            way: Way::On,
            jumped: BTreeSet::new(),
            changed: BTreeSet::new(),
            pace: Pace::new(minutes, questions),
            notice: None,
            told: None,
            dated,
            is_changed: false,
        };
        flow.position = flow.where_it_was_left();
        flow.is_through = flow.position == flow.steps.len() - 1;
        flow
    }

    /// The assessment as it stands.
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The assessment, when the interview is over.
    pub fn into_assessment(self) -> Assessment {
        self.assessment
    }

    /// Whether the last attempt to save failed, so that the next reply tries again.
    pub fn is_unsaved(&self) -> bool {
        self.notice.is_some()
    }

    /// Takes note of how saving went; a failure is shown with the next prompt.
    pub fn saved(&mut self, result: Result<(), String>) {
        self.notice = result.err();
    }

    /// The prompt to show now.
    pub fn prompt(&mut self) -> Prompt<'_> {
        let progress = self.assessment.progress(self.bank);
        if matches!(self.steps[self.position], Step::Opening(_) | Step::Question(..)) {
            self.told.get_or_insert(self.position);
        }
        Prompt {
            bank_title: self.bank.title.get(self.language),
            content: self.content(),
            progress,
            edition: self.assessment.edition,
            minutes_left: self.pace.minutes_for(self.ahead(), &self.assessment),
            can_go_back: self.before().is_some(),
            tells_how: self.told == Some(self.position),
            overview: self.overview(),
            whose: self.whose(),
            notice: self.notice.as_deref(),
        }
    }

    /// Takes a reply; returns whether there is something new to save.
    pub fn apply(&mut self, reply: Reply) -> bool {
        match (reply, self.steps[self.position]) {
            (Reply::Answer(choice), Step::Question(_, question)) => self.answer(question, choice),
            (Reply::Note(note), Step::Question(_, question)) => self.note(question, &note),
            (Reply::Target(target), Step::Target(dimension, scale)) => self.target(dimension, scale, target),
            (Reply::Reflection(text), Step::Reflection(_, reflection)) => self.reflection(reflection, &text),
            (Reply::Finish, Step::Review) => self.finish(),
            (Reply::About(about), _) => self.take(about),
            (Reply::Skip, Step::Reflection(_, reflection)) => self.leave_empty(reflection),
            (Reply::Skip, _) => {
                self.advance();
                false
            }
            (Reply::Back, _) => {
                if let Some(before) = self.before() {
                    self.go_to(before, self.way == Way::FromReview);
                }
                false
            }
            (Reply::Jump(step), at) if step < self.steps.len() => {
                let is_at_review = matches!(at, Step::Review);
                self.jump_over(step);
                self.go_to(step, if is_at_review { self.is_through } else { self.way == Way::FromReview });
                false
            }
            _ => false,
        }
    }

    /// Whoever only says that it is all there answered when the last answer was given; with a change since
    /// it was finished it is finished anew.
    fn finish(&mut self) -> bool {
        let dates = |it: &Assessment| (it.updated_at, it.completed_at);
        let before = dates(&self.assessment);
        if self.is_changed || self.assessment.updated_at.is_none() && self.assessment.completed_at.is_none() {
            self.touch();
        }
        if std::mem::take(&mut self.is_changed) || self.assessment.completed_at.is_none() {
            self.assessment.completed_at = self.dated.or(self.assessment.updated_at);
        }
        before != dates(&self.assessment)
    }

    fn answer(&mut self, question: &Question, choice: Choice) -> bool {
        let response = match choice {
            Choice::Option(place) => match self.bank.scale_of(question).options.get(place) {
                Some(option) => Response::Selected(option.id.clone()),
                None => return false,
            },
            Choice::DontKnow if question.dont_know => Response::DontKnow,
            Choice::NotApplicable(reason) if question.not_applicable => Response::NotApplicable(
                reason.map(|reason| reason.trim().to_owned()).filter(|it| !it.is_empty()),
            ),
            Choice::DontKnow | Choice::NotApplicable(_) => return false,
        };
        let before = self.assessment.response(&question.id);
        let (is_new, is_same) = (before.is_none(), before == Some(&response));
        if !is_same {
            self.touch();
            let answered_at = self.assessment.updated_at;
            let answer = self.assessment.answers.entry(question.id.clone()).or_default();
            answer.response = Some(response);
            answer.answered_at = answered_at;
            if !is_new {
                self.changed.insert(question.id.clone());
            }
        }
        self.advance();
        !is_same
    }

    fn note(&mut self, question: &Question, note: &str) -> bool {
        let note = Some(note.trim()).filter(|note| !note.is_empty());
        if note == self.assessment.note(&question.id) {
            return false;
        }
        let answer = self.assessment.answers.entry(question.id.clone()).or_default();
        answer.note = note.map(str::to_owned);
        if *answer == Answer::default() {
            self.assessment.answers.remove(&question.id);
        }
        self.touch();
        true
    }

    fn take(&mut self, about: About) -> bool {
        let respondent = &mut self.assessment.respondent;
        let (place, text) = match about {
            About::Organisation(name) => (&mut self.assessment.organisation, name),
            About::Name(name) => (&mut respondent.name, name),
            About::Role(role) => (&mut respondent.role, role),
            About::Date(day) => {
                self.touch();
                self.assessment.started_at = Some(day);
                self.assessment.updated_at = Some(day);
                self.dated = Some(day);
                return true;
            }
        };
        let text = Some(text).filter(|text| !text.is_empty());
        if *place == text {
            return false;
        }
        *place = text;
        self.touch();
        true
    }

    fn target(&mut self, dimension: &Dimension, scale: &Scale, target: Option<f64>) -> bool {
        if target.is_some_and(|level| !(scale.lowest()..=scale.highest()).contains(&level)) {
            return false;
        }
        let is_new = replace(&mut self.assessment.targets, &dimension.id, target.as_ref());
        self.take_and_advance(is_new)
    }

    fn reflection(&mut self, reflection: &Reflection, text: &str) -> bool {
        let text = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        if text.is_none() && self.written(reflection).is_none() {
            return self.leave_empty(reflection);
        }
        let is_new = replace(&mut self.assessment.reflections, &reflection.id, text.as_ref());
        self.take_and_advance(is_new)
    }

    /// Goes on from an open question, and remembers where it was left empty: who goes on later is not
    /// asked it again. That alone is nothing to save.
    fn leave_empty(&mut self, reflection: &Reflection) -> bool {
        let is_new = !self.assessment.is_blank() && !self.assessment.reflections.contains_key(&reflection.id);
        if is_new {
            self.assessment.reflections.insert(reflection.id.clone(), String::new());
        }
        self.advance();
        is_new
    }

    /// What was written to an open question.
    fn written(&self, reflection: &Reflection) -> Option<&str> {
        let text = self.assessment.reflections.get(&reflection.id)?;
        Some(text.as_str()).filter(|text| !text.trim().is_empty())
    }

    fn take_and_advance(&mut self, is_new: bool) -> bool {
        if is_new {
            self.touch();
        }
        self.advance();
        is_new
    }

    /// Dates the change. A clock that was set back does not make it older than the one before. What was
    /// finished stays so: every change was confirmed, and nothing that was answered becomes unanswered.
    fn touch(&mut self) {
        // What is typed in was answered on the day of its form.
        let now = self.dated.unwrap_or_else(|| (self.now)());
        let last = self.assessment.updated_at;
        self.assessment.updated_at = Some(last.map_or(now, |last| last.max(now)));
        self.is_changed = true;
    }

    fn advance(&mut self) {
        let last = self.steps.len() - 1;
        self.jumped.remove(&self.position);
        let next = if self.way == Way::On { self.next_asked() } else { last };
        let is_at_end = next == last && self.way != Way::FromReview;
        let jumped = self.jumped.iter().copied().find(|step| is_at_end && !self.is_answered(*step));
        self.position = jumped.unwrap_or(next);
        self.is_through |= self.position == last;
        self.way = if jumped.is_some() { Way::Back } else { Way::On };
    }

    /// Remembers which levels and open questions stand between here and a later step: unlike what was
    /// skipped, nobody has seen them.
    fn jump_over(&mut self, step: usize) {
        let is_asked_once = |at: &usize| matches!(self.steps[*at], Step::Target(..) | Step::Reflection(..));
        let between = (self.position..step).filter(|_| !matches!(self.steps[step], Step::Review));
        let passed: Vec<usize> = between.filter(|at| is_asked_once(at) && !self.is_answered(*at)).collect();
        self.jumped.extend(passed);
    }

    /// The next step at which there is something to ask; the review past all of them.
    fn next_asked(&self) -> usize {
        let last = self.steps.len() - 1;
        (self.position + 1..last).find(|step| self.is_asked(*step)).unwrap_or(last)
    }

    fn go_to(&mut self, step: usize, from_review: bool) {
        self.position = step;
        let is_from_review = from_review && !matches!(self.steps[step], Step::Review);
        self.way = if is_from_review { Way::FromReview } else { Way::On };
    }

    /// The step that "back" goes to: openings are passed over, having nothing to change.
    fn before(&self) -> Option<usize> {
        (0..self.position).rev().find(|step| !self.steps[*step].is_opening())
    }

    /// Where to go on: after the last answer that was given, past what is answered already; at
    /// the first open question where the answers do not say when they were given, or were taken
    /// over from another assessment.
    fn where_it_was_left(&self) -> usize {
        let review = self.steps.len() - 1;
        if self.assessment.completed_at.is_some() || self.first_open() == review {
            return review;
        }
        let dated = |(step, it): (usize, &Step<'_>)| {
            let answered_at = self.assessment.answers.get(&it.question()?.id)?.answered_at?;
            (self.assessment.started_at <= Some(answered_at)).then_some((answered_at, step))
        };
        let last = self.steps.iter().enumerate().filter_map(dated).max();
        let Some((_, last)) = last else { return self.first_open() };
        let next = (last + 1..self.steps.len()).find(|step| !self.is_answered(*step));
        next.unwrap_or(review)
    }

    /// Whether it was answered in an assessment that this one goes on from: it is not asked again.
    fn is_taken_over(&self, question: &Question) -> bool {
        let answer = self.assessment.answers.get(&question.id).filter(|answer| answer.response.is_some());
        let given = answer.and_then(|answer| answer.answered_at);
        given.is_some_and(|given| self.assessment.started_at > Some(given))
    }

    /// Whether there is something to ask at a step, or something that follows it.
    fn is_asked(&self, step: usize) -> bool {
        match self.steps[step] {
            Step::Question(_, question) => !self.is_taken_over(question),
            Step::Opening(dimension) => self.asked_in(dimension) > 0,
            _ => true,
        }
    }

    /// How many of the dimension's own questions are asked.
    fn asked_in(&self, dimension: &Dimension) -> usize {
        let is_asked = |question: &&Question| {
            self.assessment.edition.includes(question) && !self.is_taken_over(question)
        };
        dimension.questions().iter().filter(is_asked).count()
    }

    fn is_answered(&self, step: usize) -> bool {
        match self.steps[step] {
            Step::Question(_, question) => self.assessment.response(&question.id).is_some(),
            Step::Target(dimension, _) => self.assessment.targets.contains_key(&dimension.id),
            Step::Reflection(_, reflection) => self.assessment.reflections.contains_key(&reflection.id),
            Step::Opening(_) | Step::Review => false,
        }
    }

    fn is_open(&self, step: usize) -> bool {
        self.steps[step].question().is_some() && !self.is_answered(step)
    }

    /// How many questions from here on have no response. One that was skipped takes no time any
    /// more.
    fn ahead(&self) -> usize {
        (self.position..self.steps.len()).filter(|step| self.is_open(*step)).count()
    }

    /// The first question without a response, with the opening before it; else the review.
    fn first_open(&self) -> usize {
        match (0..self.steps.len()).find(|step| self.is_open(*step)) {
            Some(step) if step > 0 && self.steps[step - 1].is_opening() => step - 1,
            Some(step) => step,
            None => self.steps.len() - 1,
        }
    }
}

/// Puts a value in the place of another, or takes it away; returns whether that is a change.
fn replace<V: Clone + PartialEq>(values: &mut BTreeMap<String, V>, id: &str, value: Option<&V>) -> bool {
    let before = match value {
        Some(value) => values.insert(id.to_owned(), value.clone()),
        None => values.remove(id),
    };
    before.as_ref() != value
}

/// The stops of a dimension. The quick edition asks questions only: its four minutes leave no
/// room for openings, targets and reflections, and the bank's own targets serve.
fn add_steps<'a>(
    bank: &'a QuestionBank,
    edition: Edition,
    dimension: &'a Dimension,
    steps: &mut Vec<Step<'a>>,
) {
    let is_full = edition == Edition::Full;
    let questions: Vec<&Question> =
        dimension.questions().iter().filter(|question| edition.includes(question)).collect();
    if is_full && !questions.is_empty() {
        steps.push(Step::Opening(dimension));
    }
    steps.extend(questions.iter().map(|question| Step::Question(dimension, question)));
    for child in dimension.dimensions() {
        add_steps(bank, edition, child, steps);
    }
    if !is_full {
        return;
    }
    if let Some(scale) = bank.target_scale(dimension) {
        steps.push(Step::Target(dimension, scale));
    }
    steps.extend(dimension.reflections.iter().map(|reflection| Step::Reflection(dimension, reflection)));
}

#[cfg(test)]
mod tests;
