use std::collections::VecDeque;

use super::{Interviewer, NoReply, Prompt, Reply};

/// Holds an interview from a list of replies, and keeps what it was shown.
#[derive(Debug, Default)]
pub struct Scripted {
    replies: VecDeque<Reply>,
    /// A line for each prompt that was shown.
    pub shown: Vec<String>,
}

impl Scripted {
    /// An interviewer that gives these replies, one to a prompt, and then has no more input.
    pub fn new(replies: impl IntoIterator<Item = Reply>) -> Self {
        Self { replies: replies.into_iter().collect(), shown: Vec::new() }
    }
}

impl Interviewer for Scripted {
    fn ask(&mut self, prompt: &Prompt<'_>) -> Result<Reply, NoReply> {
        self.shown.push(prompt.content.describe());
        self.replies.pop_front().ok_or(NoReply::InputEnded)
    }
}
