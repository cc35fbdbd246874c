use std::collections::VecDeque;

use super::{Content, Interviewer, NoReply, Prompt, Reply};

/// Holds an interview from a list of replies, and keeps what it was shown.
#[derive(Debug, Default)]
pub(super) struct Scripted {
    replies: VecDeque<Reply>,
    /// A line for each prompt that was shown.
    pub(super) shown: Vec<String>,
}

impl Scripted {
    /// An interviewer that gives these replies, one to a prompt, and then has no more input.
    pub(super) fn new(replies: impl IntoIterator<Item = Reply>) -> Self {
        Self { replies: replies.into_iter().collect(), shown: Vec::new() }
    }
}

impl Interviewer for Scripted {
    fn ask(&mut self, prompt: &Prompt<'_>) -> Result<Reply, NoReply> {
        self.shown.push(prompt.content.describe());
        self.replies.pop_front().ok_or(NoReply::InputEnded)
    }
}

impl Content<'_> {
    /// A line that says which prompt this is.
    pub(super) fn describe(&self) -> String {
        match self {
            Self::Opening(opening) => format!("opening {}", opening.name),
            Self::Question(question) => format!("question {}", question.id),
            Self::Target(target) => format!("target {}", target.dimension),
            Self::Reflection(reflection) => format!("reflection {}", reflection.id),
            Self::Review => "review".to_owned(),
        }
    }
}
