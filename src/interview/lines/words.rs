//! Own words in line mode: a note, or the answer to an open question, of as many lines as it takes.

use std::io::{BufRead, Write};

use super::heard::{CANCEL, END, REMOVE};
use super::{Answer, Lines, Source, say, yes_or_no};
use crate::interview::commands::Command;
use crate::interview::{NoReply, Prompt, QuestionView, Reply};
use crate::tr;

/// The longest note or answer in own words, in bytes.
const LONGEST_TEXT: usize = 64 * 1024;

impl<R: BufRead, W: Write> Lines<'_, R, W> {
    pub(super) fn hear_note(&mut self, question: &QuestionView<'_>) -> Answer {
        let before = yes_or_no(question.note.is_some());
        say!(self, "interview-note-shown")?;
        say!(self, "lines-ask-note", before = before)?;
        let note = match self.ask(|_| Ok(()))?.as_str() {
            "" | END => return self.told(|lines| say!(lines, "lines-note-stays", before = before)),
            CANCEL => return self.cancelled(),
            REMOVE => String::new(),
            first => match self.text(first.to_owned())? {
                Some(text) => text,
                None => return self.cancelled(),
            },
        };
        self.keep_note(note, question)
    }

    pub(super) fn keep_note(&mut self, note: String, question: &QuestionView<'_>) -> Answer {
        say!(self, "lines-note-kept", lines = note.lines().count())?;
        self.noted = Some(question.id.to_owned());
        Ok(Some(Reply::Note(note)))
    }

    pub(super) fn hear_reflection(&mut self, line: String, prompt: &Prompt<'_>) -> Answer {
        match line.as_str() {
            CANCEL => self.cancelled(),
            END => self.skip(prompt),
            _ => {
                // The last line of a file is no text that lacks its end.
                self.finishes = self.source == Source::Named && Command::Finish.is_word(&line);
                match self.text(line)? {
                    Some(text) => self.keep_reflection(text),
                    None => self.cancelled(),
                }
            }
        }
    }

    pub(super) fn keep_reflection(&mut self, text: String) -> Answer {
        say!(self, "lines-text-kept", lines = text.lines().count())?;
        Ok(Some(Reply::Reflection(text)))
    }

    /// A text of several lines, up to a full stop alone; `None` when it is cancelled.
    ///
    /// The end of the input ends the text too: Ctrl-D is how many are used to end one, and
    /// nothing that was written is lost.
    fn text(&mut self, first: String) -> Result<Option<String>, NoReply> {
        say!(self, "lines-go-on")?;
        let mut text = first;
        let begin = self.input.number();
        loop {
            let line = match self.ask(|_| Ok(())) {
                Ok(line) => line,
                Err(NoReply::InputEnded) if self.source != Source::Person && !self.finishes => {
                    let begin = begin.to_string();
                    return Err(NoReply::Misfit(tr!(self.messages, "lines-text-unended", line = begin)));
                }
                Err(NoReply::InputEnded) if !self.finishes => {
                    say!(self, "lines-text-ended")?;
                    break;
                }
                Err(failed) => return Err(failed),
            };
            match line.as_str() {
                END => break,
                CANCEL => return Ok(None),
                _ => {}
            }
            if text.len() + line.len() >= LONGEST_TEXT {
                self.refuse(&tr!(self.messages, "lines-text-full"))?;
                continue;
            }
            text.push('\n');
            text.push_str(&line);
        }
        Ok(Some(text.trim().to_owned()))
    }
}
