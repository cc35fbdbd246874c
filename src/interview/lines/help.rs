//! What can be typed: one line beneath each prompt, and all of it on `?`.

use std::io::{self, BufRead, Write};

use super::Lines;
use crate::interview::{Content, Prompt, QuestionView, TargetView};
use crate::tr;

impl<R: BufRead, W: Write> Lines<'_, R, W> {
    /// The line that says what can be typed, after which one is waited for.
    pub(super) fn tell_choices(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        let choices = match &prompt.content {
            Content::Opening(_) => return Ok(()),
            Content::Question(question) => self.question_choices(question),
            Content::Target(target) => {
                let keeps = match (target.chosen, target.default) {
                    (Some(_), _) => "choice",
                    (None, Some(_)) => "suggestion",
                    (None, None) => "nothing",
                };
                let range = tr!(self.messages, "lines-range", count = target.levels.len());
                tr!(self.messages, "lines-ask-target", range = range, keeps = keeps)
            }
            Content::Reflection(reflection) if reflection.written.is_some() => {
                tr!(self.messages, "lines-ask-text-again")
            }
            Content::Reflection(_) => tr!(self.messages, "lines-ask-text"),
            Content::Review => tr!(self.messages, "lines-ask-review"),
        };
        self.say(&choices)?;
        self.paper.flush()
    }

    fn question_choices(&self, question: &QuestionView<'_>) -> String {
        let extra = match (question.dont_know, question.not_applicable) {
            (false, false) => "none",
            (true, false) => "d",
            (false, true) => "x",
            (true, true) => "both",
        };
        let range = tr!(self.messages, "lines-range", count = question.options.len());
        if question.choice.is_some() {
            tr!(self.messages, "lines-ask-question-again", range = range, extra = extra)
        } else {
            tr!(self.messages, "lines-ask-question", range = range, extra = extra)
        }
    }

    /// Everything that can be typed here, a line each.
    pub(super) fn tell_help(&mut self, prompt: &Prompt<'_>) -> io::Result<()> {
        self.paper.blank()?;
        self.say(&tr!(self.messages, "lines-help"))?;
        match &prompt.content {
            Content::Opening(_) => {}
            Content::Question(question) => self.help_question(question)?,
            Content::Target(target) => self.help_target(target)?,
            Content::Reflection(reflection) => {
                self.say(&tr!(self.messages, "lines-help-text"))?;
                if reflection.written.is_some() {
                    self.say(&tr!(self.messages, "lines-help-text-remove"))?;
                }
                self.say(&tr!(self.messages, "lines-help-skip"))?;
            }
            Content::Review => self.say(&tr!(self.messages, "lines-help-finish"))?,
        }
        if prompt.can_go_back {
            self.say(&tr!(self.messages, "lines-help-back"))?;
        }
        self.say(&tr!(self.messages, "lines-help-overview"))?;
        self.say(&tr!(self.messages, "lines-help-go"))?;
        if !matches!(prompt.content, Content::Review) {
            self.say(&tr!(self.messages, "lines-help-review"))?;
        }
        self.say(&tr!(self.messages, "lines-help-quit"))?;
        self.say(&tr!(self.messages, "lines-help-again"))?;
        self.say(&tr!(self.messages, "lines-help-letters"))?;
        if !matches!(prompt.content, Content::Reflection(_)) {
            self.say(&tr!(self.messages, "lines-help-words"))?;
        }
        self.say(&tr!(self.messages, "lines-help-script"))
    }

    fn help_question(&mut self, question: &QuestionView<'_>) -> io::Result<()> {
        let range = tr!(self.messages, "lines-range", count = question.options.len());
        self.say(&tr!(self.messages, "lines-help-number", range = range))?;
        if question.dont_know {
            self.say(&tr!(self.messages, "lines-help-dont-know"))?;
        }
        if question.not_applicable {
            self.say(&tr!(self.messages, "lines-help-not-applicable"))?;
        }
        self.say(&tr!(self.messages, "lines-help-skip"))?;
        self.say(&tr!(self.messages, "lines-help-note"))?;
        self.say(&tr!(self.messages, "lines-help-why"))
    }

    fn help_target(&mut self, target: &TargetView<'_>) -> io::Result<()> {
        let range = tr!(self.messages, "lines-range", count = target.levels.len());
        self.say(&tr!(self.messages, "lines-help-level", range = range))?;
        if target.chosen.is_some() {
            self.say(&tr!(self.messages, "lines-help-level-remove"))?;
        }
        self.say(&tr!(self.messages, "lines-help-why-target"))?;
        self.say(&tr!(self.messages, "lines-help-skip"))
    }
}
