//! What the list leads to: a prompt, whose answers they are, or the end.

use super::{Answer, Over, Stage, Text};
use crate::interview::commands::{Command, Scene};
use crate::interview::screen::editor::Editor;
use crate::interview::screen::listing::{Line, ListCursor};
use crate::interview::{About, Content, Reply};
use crate::tr;

impl Stage<'_> {
    /// Where one is in the list.
    pub(in super::super) fn cursor(&self) -> ListCursor {
        self.cursor
    }

    /// Shows the list, with this line in focus.
    pub(in super::super) fn list(&mut self, cursor: ListCursor) {
        self.cursor = cursor;
        let is_list = matches!(self.setting.prompt.content, Content::Review);
        self.over = (!is_list).then_some(Over::Overview);
    }

    /// Goes to the line in focus.
    pub(super) fn go_there(&mut self, scene: Scene, warned: Option<Command>) -> Option<Answer> {
        if self.cursor.focus.is_none() {
            return self.go_to_finish(warned);
        }
        let reply = match (self.setting.listing(scene).line_at(self.cursor), scene) {
            (Some(Line::Entry(entry)), _) if entry.current => {
                self.over = None;
                return None;
            }
            (Some(Line::Entry(entry)), _) => Reply::Jump(entry.step),
            (Some(Line::Whose(about)), _) => {
                self.write_whose(about.clone());
                return None;
            }
            (None, Scene::Review) => return self.finish(Command::GoThere, warned),
            (None, _) => Reply::Jump(self.setting.prompt.review_step()),
        };
        Some(Ok(reply))
    }

    /// Who presses Enter and has chosen no line means to finish: with nothing open, the next one does.
    fn go_to_finish(&mut self, warned: Option<Command>) -> Option<Answer> {
        let prompt = self.setting.prompt;
        if prompt.progress.answered < prompt.progress.of {
            return self.finish(Command::GoThere, warned);
        }
        self.cursor = ListCursor::at(Some(self.setting.listing(Scene::Review).last()));
        self.say(tr!(self.setting.messages, "screen-finish-next"));
        None
    }

    /// Finishes. With questions open that is asked first, and the key that asked does not confirm it:
    /// who holds one down, or comes here by it, has not said so.
    pub(super) fn finish(&mut self, command: Command, warned: Option<Command>) -> Option<Answer> {
        let (prompt, messages) = (self.setting.prompt, self.setting.messages);
        if prompt.progress.answered >= prompt.progress.of || warned.is_some_and(|asked| asked != command) {
            return Some(Ok(Reply::Finish));
        }
        let other = if command == Command::Finish { Command::GoThere } else { Command::Finish };
        let (open, key) = (prompt.open_count(messages), other.key(messages));
        self.cursor = ListCursor::at(Some(self.setting.listing(Scene::Review).last()));
        self.say(tr!(messages, "screen-finish-anyway", open = open, key = key));
        self.warned = Some(command);
        None
    }

    /// Opens the organisation or the role as a text.
    fn write_whose(&mut self, about: About) {
        let messages = self.setting.messages;
        let remark = match about {
            About::Role(_) => tr!(messages, "interview-about-role"),
            _ => tr!(messages, "interview-about-organisation"),
        };
        let editor = Editor::of_line(about.label(messages), remark, about.text());
        self.over = Some(Over::Writing(Text::Whose(about), Box::new(editor)));
    }
}
