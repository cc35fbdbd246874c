//! The interview: one flow, and several ways to hold it.
//!
//! [`Flow`] knows which prompt is next, what a reply does and when there is something to save.
//! An [`Interviewer`] shows a prompt and brings back the reply: on a full screen, as plain
//! lines, or from a script. [`run`] brings the two together and saves after every reply that
//! changed something, before the next prompt shows.

mod commands;
mod flow;
mod lines;
mod pace;
mod screen;
#[cfg(test)]
mod testing;
mod wording;

use jiff::Timestamp;

use crate::assessment::{Assessment, Edition, Progress};
use crate::scoring::Estimate;

pub use flow::Flow;
pub(crate) use lines::Lines;
pub(crate) use screen::{Pick, Short, choose, pick, read, write, write_or_leave};
pub use screen::{Screen, Style};
#[cfg(test)]
use testing::Scripted;

/// Shows prompts and brings back replies.
pub trait Interviewer {
    /// Shows a prompt and waits for the reply.
    ///
    /// # Errors
    /// When no reply can be had: the person interrupted, the input ended, the terminal failed.
    fn ask(&mut self, prompt: &Prompt<'_>) -> Result<Reply, NoReply>;
}

/// Keeps an assessment safe.
pub trait Recorder {
    /// Saves the assessment as it is now.
    ///
    /// # Errors
    /// What to tell the person, in their language. The interview goes on, and every later
    /// change is tried to be saved again.
    fn save(&mut self, assessment: &Assessment) -> Result<(), String>;
}

/// Why there is no reply.
#[derive(Debug, thiserror::Error)]
pub enum NoReply {
    /// Ctrl-C, or a signal to stop.
    #[error("interrupted")]
    Interrupted,
    /// The input ended before the interview did.
    #[error("the input ended")]
    InputEnded,
    /// A line of a file does not fit where it stands: which, and what would fit, for the person.
    #[error("{0}")]
    Misfit(String),
    /// The terminal failed.
    #[error(transparent)]
    Terminal(#[from] std::io::Error),
}

/// How an interview ended. In every case all that was confirmed has been handed to the recorder.
#[derive(Debug)]
pub enum Outcome {
    /// The respondent finished it.
    Finished,
    /// The respondent left it, to go on later.
    Quit,
    /// It was cut off.
    CutOff(NoReply),
}

/// What is shown: one prompt and what surrounds it.
#[derive(Clone, Debug)]
pub struct Prompt<'a> {
    /// The bank's title.
    pub bank_title: &'a str,
    /// The prompt itself.
    pub content: Content<'a>,
    /// How many questions have a response.
    pub progress: Progress,
    /// Which of the bank's questions are asked.
    pub edition: Edition,
    /// About how many minutes are left, at the respondent's own pace; `None` when unknown.
    pub minutes_left: Option<u32>,
    /// Whether there is something to go back to.
    pub can_go_back: bool,
    /// Whether it is told with it how to answer: once in a sitting, before or at its first question.
    pub tells_how: bool,
    /// Every question, target and reflection with its state.
    pub overview: Vec<OverviewEntry<'a>>,
    /// The organisation and the role of whose answers they are; empty where that is not said.
    pub whose: [About; 2],
    /// Something the respondent should know now, for example that saving failed.
    pub notice: Option<&'a str>,
}

impl Prompt<'_> {
    /// Where [`Reply::Jump`] goes for the review: past everything the overview lists.
    pub fn review_step(&self) -> usize {
        self.overview.last().map_or(0, |entry| entry.step + 1)
    }

    /// What stays when one goes on without a reply, as messages name it: the `answer` that was
    /// given, the `suggestion` of the bank, or `nothing`.
    fn keeps(&self) -> &'static str {
        let (is_answered, is_suggested) = match &self.content {
            Content::Question(question) => (question.choice.is_some(), false),
            Content::Target(target) => (target.chosen.is_some(), target.default.is_some()),
            Content::Reflection(reflection) => (reflection.written.is_some(), false),
            Content::Opening(_) | Content::Review => (false, false),
        };
        match (is_answered, is_suggested) {
            (true, _) => "answer",
            (false, true) => "suggestion",
            (false, false) => "nothing",
        }
    }

    /// Where one is once a text is saved, as messages name it: at the `next` prompt, or `back` at
    /// this one.
    fn then(&self) -> &'static str {
        if matches!(self.content, Content::Reflection(_)) { "next" } else { "back" }
    }

    /// How many choices have a number.
    fn numbered_choices(&self) -> usize {
        match &self.content {
            Content::Question(question) => question.options.len(),
            Content::Target(target) => target.levels.len(),
            Content::Opening(_) | Content::Reflection(_) | Content::Review => 0,
        }
    }

    /// The line of the overview for this prompt; an opening and the review have none.
    fn here(&self) -> Option<&OverviewEntry<'_>> {
        self.overview.iter().find(|entry| entry.current)
    }

    /// The line of the overview for this prompt, or for the first that an opening leads to.
    pub(crate) fn next(&self) -> Option<&OverviewEntry<'_>> {
        match &self.content {
            Content::Opening(opening) => self.overview.iter().find(|it| it.step == opening.leads_to),
            _ => self.here(),
        }
    }

    /// The questions of the overview that are in this state.
    fn questions(&self, state: &EntryState<'_>) -> impl Iterator<Item = &OverviewEntry<'_>> {
        self.overview.iter().filter(move |entry| entry.is_question() && entry.state == *state)
    }
}

/// The kinds of prompt. Replies that don't belong to a kind do nothing.
#[derive(Clone, Debug)]
pub enum Content<'a> {
    /// What the next questions are about. Replies: `Skip` (go on), `Back`, `Jump`, `Quit`.
    Opening(Opening<'a>),
    /// A question. Replies: `Answer`, `Note`, `Skip`, `Back`, `Jump`, `Quit`.
    Question(QuestionView<'a>),
    /// The level aimed for. Replies: `Target`, `Skip`, `Back`, `Jump`, `Quit`.
    Target(TargetView<'a>),
    /// An open question. Replies: `Reflection`, `Skip`, `Back`, `Jump`, `Quit`.
    Reflection(ReflectionView<'a>),
    /// The last look before finishing: the overview. Replies: `Finish`, `Jump`, `Back`, `Quit`.
    Review,
}

/// What the next questions are about.
#[derive(Clone, Debug)]
pub struct Opening<'a> {
    /// The dimension's name.
    pub name: &'a str,
    /// What it is about.
    pub summary: Option<&'a str>,
    /// How many questions follow.
    pub questions: usize,
    /// Whether the level aimed for is asked after them.
    pub has_target: bool,
    /// How many open questions come last.
    pub reflections: usize,
    /// Its place among the openings, from 1.
    pub number: usize,
    /// How many openings there are.
    pub of: usize,
    /// The step of the question it leads to.
    pub leads_to: usize,
}

/// A question as it is shown.
#[derive(Clone, Debug)]
pub struct QuestionView<'a> {
    /// The question's id.
    pub id: &'a str,
    /// The name of its dimension.
    pub dimension: &'a str,
    /// Its number among all questions of the bank, from 1.
    pub number: usize,
    /// Its place among the questions of this edition, from 1.
    pub place: usize,
    /// How many questions the bank has.
    pub of_all: usize,
    /// The question itself.
    pub text: &'a str,
    /// Why a board should care.
    pub why: Option<&'a str>,
    /// What would show it.
    pub evidence: Option<&'a str>,
    /// The options, lowest first; option `0` is chosen by the key `1`.
    pub options: Vec<OptionView<'a>>,
    /// Whether "I don't know" is offered.
    pub dont_know: bool,
    /// Whether "not applicable" is offered.
    pub not_applicable: bool,
    /// What was answered before.
    pub choice: Option<Choice>,
    /// Whether that answer replaced another one in this session.
    pub changed: bool,
    /// The note beside it.
    pub note: Option<&'a str>,
}

impl QuestionView<'_> {
    /// Everything that can be answered, in the order in which it is shown.
    fn choices(&self) -> Vec<Choice> {
        let options = (0..self.options.len()).map(Choice::Option);
        let dont_know = self.dont_know.then_some(Choice::DontKnow);
        let not_applicable = self.not_applicable.then_some(Choice::NotApplicable(None));
        options.chain(dont_know).chain(not_applicable).collect()
    }
}

/// An option as it is shown.
#[derive(Clone, Copy, Debug)]
pub struct OptionView<'a> {
    /// The option's id.
    pub id: &'a str,
    /// What it is called.
    pub label: &'a str,
    /// What it looks like in practice.
    pub anchor: Option<&'a str>,
}

/// A response, with the option by its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The option at this place, from 0.
    Option(usize),
    /// "I don't know".
    DontKnow,
    /// "Not applicable", and why.
    NotApplicable(Option<String>),
}

/// The level a board aims for in a dimension.
#[derive(Clone, Debug)]
pub struct TargetView<'a> {
    /// The dimension's name.
    pub dimension: &'a str,
    /// The levels to choose from, lowest first, each with what it is called.
    pub levels: Vec<(f64, &'a str)>,
    /// The level the bank suggests.
    pub default: Option<f64>,
    /// The level chosen before.
    pub chosen: Option<f64>,
    /// Where the answers so far put it; `None` when none of them tells.
    pub stands: Option<Estimate>,
    /// How many open questions come next.
    pub reflections: usize,
}

/// Where a level stands among the options of its scale: at one of them, or between two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level<'a> {
    /// Its value, on the dimension's own scale.
    pub value: f64,
    /// The highest option that is not above it: its place from 0, and what it is called.
    pub from: Option<(usize, &'a str)>,
    /// The lowest option that is not below it.
    pub to: Option<(usize, &'a str)>,
}

impl<'a> Level<'a> {
    fn among(levels: &[(f64, &'a str)], value: f64) -> Self {
        let option = |place: usize| (place, levels[place].1);
        Self {
            value,
            from: levels.iter().rposition(|(level, _)| *level <= value).map(option),
            to: levels.iter().position(|(level, _)| *level >= value).map(option),
        }
    }

    /// Whether it is one of the options.
    fn is_option(&self) -> bool {
        self.from.is_some() && self.from == self.to
    }
}

/// An open question as it is shown.
#[derive(Clone, Debug)]
pub struct ReflectionView<'a> {
    /// The reflection's id.
    pub id: &'a str,
    /// The name of its dimension.
    pub dimension: &'a str,
    /// The open question itself.
    pub text: &'a str,
    /// What was written before.
    pub written: Option<&'a str>,
}

/// A line of the overview.
#[derive(Clone, Debug)]
pub struct OverviewEntry<'a> {
    /// Where [`Reply::Jump`] goes for it.
    pub step: usize,
    /// The id of the question or the reflection; that of the dimension for a target.
    pub id: &'a str,
    /// The name of its dimension.
    pub dimension: &'a str,
    /// What it is.
    pub kind: EntryKind,
    /// Its text: the question, or empty for a target.
    pub text: &'a str,
    /// What was answered.
    pub state: EntryState<'a>,
    /// Whether it was changed in this session.
    pub changed: bool,
    /// Whether there is a note.
    pub noted: bool,
    /// Whether it is the prompt that is shown.
    pub current: bool,
}

impl OverviewEntry<'_> {
    fn is_question(&self) -> bool {
        matches!(self.kind, EntryKind::Question(_))
    }

    fn is_open(&self) -> bool {
        self.state == EntryState::Open
    }
}

/// What a line of the overview is about, each kind numbered from 1: questions among all of the
/// bank, whatever the edition asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A question.
    Question(usize),
    /// The level aimed for.
    Target(usize),
    /// An open question.
    Reflection(usize),
}

/// The state of a line of the overview.
#[derive(Clone, Debug, PartialEq)]
pub enum EntryState<'a> {
    /// Not answered, not chosen, not written.
    Open,
    /// An option was chosen: its place from 0, and what it is called.
    Selected(usize, &'a str),
    /// The respondent does not know.
    DontKnow,
    /// It does not apply.
    NotApplicable,
    /// A target was chosen.
    Target(Level<'a>),
    /// No target was chosen; the bank suggests this one.
    Suggested(Level<'a>),
    /// Something was written.
    Written,
}

/// Whose answers they are, and of which day. An empty text takes away what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The organisation they are about.
    Organisation(String),
    /// The name of who answered.
    Name(String),
    /// The role of who answered.
    Role(String),
    /// When they were given, where that is not now: on paper.
    Date(Timestamp),
}

/// What a person replies.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// A confirmed answer.
    Answer(Choice),
    /// The note beside the answer, whole; an empty one removes it.
    Note(String),
    /// The level aimed for; `None` is the one the bank suggests.
    Target(Option<f64>),
    /// What was written to an open question, whole; an empty one removes it.
    Reflection(String),
    /// Whose answers they are, at any prompt.
    About(About),
    /// Go on and leave this as it is.
    Skip,
    /// To the prompt before.
    Back,
    /// To a step of the overview.
    Jump(usize),
    /// The assessment is complete.
    Finish,
    /// Leave, to go on later.
    Quit,
}

/// Holds the interview from where the flow stands until it is finished or left.
pub fn run(flow: &mut Flow<'_>, interviewer: &mut dyn Interviewer, recorder: &mut dyn Recorder) -> Outcome {
    loop {
        let reply = match interviewer.ask(&flow.prompt()) {
            Ok(reply) => reply,
            Err(no_reply) => {
                if flow.is_unsaved() {
                    save(flow, recorder);
                }
                return Outcome::CutOff(no_reply);
            }
        };
        let leaving = match reply {
            Reply::Quit => Some(Outcome::Quit),
            Reply::Finish => Some(Outcome::Finished),
            _ => None,
        };
        if flow.apply(reply) || flow.is_unsaved() {
            save(flow, recorder);
        }
        if let Some(outcome) = leaving
            && (matches!(outcome, Outcome::Quit) || flow.assessment().completed_at.is_some())
        {
            return outcome;
        }
    }
}

fn save(flow: &mut Flow<'_>, recorder: &mut dyn Recorder) {
    let saved = recorder.save(flow.assessment());
    flow.saved(saved);
}
