//! One prompt on the screen: what a key does, and what is shown then.
//!
//! A stage knows nothing of a terminal. Keys go in; a reply comes out, or none yet; and at any
//! time it gives the screen for a window of some size.

mod list;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::editor::{Editor, Ending};
use super::keys;
use super::listing::{Line, ListCursor};
use super::motion::{moved_in_list, scrolled};
use super::screenful::{Role, Row, Screenful, Style};
use super::setting::{Setting, Size};
use super::sheet::Sheet;
use crate::display;
use crate::interview::commands::{Command, Scene};
use crate::interview::{About, Choice, Content, NoReply, Prompt, QuestionView, Reply, TargetView};
use crate::messages::Messages;
use crate::terminal::guard;
use crate::tr;

/// What a key led to, once there is something to tell the interview.
pub(super) type Answer = Result<Reply, NoReply>;

/// A prompt, and where the person is in it.
pub(super) struct Stage<'p> {
    setting: Setting<'p>,
    /// The choice in focus; none until the person moves there, so that nothing looks answered.
    focus: Option<usize>,
    /// The first row that is shown of a text that scrolls.
    offset: usize,
    /// Where one is in the list.
    cursor: ListCursor,
    over: Option<Over>,
    /// Said until the next key.
    flash: Option<String>,
    /// What would leave a choice behind that is not confirmed, and was said to: given again, it
    /// does. Or what would finish with questions open: then another key does.
    warned: Option<Command>,
    /// Whether the person leaves once the reply has been taken.
    quits: bool,
}

/// What covers the prompt.
enum Over {
    Keys,
    Why,
    Overview,
    Writing(Text, Box<Editor>),
}

/// What is written.
enum Text {
    Note,
    Reason,
    Reflection,
    /// Whose answers they are, opened in the list.
    Whose(About),
}

impl<'p> Stage<'p> {
    /// The prompt, with the focus it had before, if it had one.
    pub(super) fn new(
        prompt: &'p Prompt<'p>,
        messages: &'p Messages,
        style: Style,
        kept: Option<usize>,
        size: Size,
    ) -> Self {
        let mut stage = Self {
            setting: Setting::new(prompt, messages, style, size),
            focus: kept.or(saved(&prompt.content)),
            offset: 0,
            cursor: ListCursor::default(),
            over: None,
            flash: None,
            warned: None,
            quits: false,
        };
        // Who is asked something in words starts writing: no letter of that may be a command.
        stage.write_reflection();
        stage
    }

    /// The choice in focus.
    pub(super) fn focus(&self) -> Option<usize> {
        self.focus
    }

    /// Whether the person leaves once the reply has been taken.
    pub(super) fn quits(&self) -> bool {
        self.quits
    }

    pub(super) fn resize(&mut self, size: Size) {
        self.setting.window.size = size;
    }

    /// Whether this key goes on from here though nothing was chosen or written.
    pub(super) fn is_passed_by(&self, key: KeyEvent) -> bool {
        let content = &self.setting.prompt.content;
        key.code == KeyCode::Enter
            && match (&self.over, content) {
                (None, Content::Opening(_) | Content::Review) => true,
                (None, Content::Target(_)) => self.focus == saved(content),
                (Some(Over::Writing(Text::Reflection, editor)), _) => editor.is_empty(),
                _ => false,
            }
    }

    /// Whether a text is being written, and is there already.
    pub(super) fn has_text(&self) -> bool {
        matches!(&self.over, Some(Over::Writing(_, editor)) if !editor.is_empty())
    }

    /// Whether an open question is asked: whatever is typed there is its answer.
    pub(super) fn is_asked_in_words(&self) -> bool {
        matches!(self.over, Some(Over::Writing(Text::Reflection, _)))
    }

    /// Takes a text that was pasted. Outside an editor it does nothing.
    pub(super) fn paste(&mut self, text: &str) {
        if let Some(Over::Writing(_, editor)) = &mut self.over {
            editor.paste(text);
        }
    }

    /// Tells whoever pressed Enter soon after another that it did nothing. In a text it did.
    pub(super) fn tell_unheard(&mut self) {
        if !self.has_text() {
            self.say(tr!(self.setting.messages, "screen-enter-unheard"));
        }
    }

    /// Takes a key.
    pub(super) fn press(&mut self, key: KeyEvent) -> Option<Answer> {
        let is_writing = matches!(self.over, Some(Over::Writing(..)));
        // Over a terminal, a key with Alt is Esc and then that key.
        if cfg!(unix) && key.modifiers.contains(KeyModifiers::ALT) && !is_writing {
            let escaped = self.press(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE));
            let rest = KeyEvent::new(key.code, key.modifiers - KeyModifiers::ALT);
            return escaped.or_else(|| self.press(rest));
        }
        self.flash = None;
        let name = keys::name(key);
        if name == "Ctrl-Z" && !is_writing {
            guard::suspend();
            return None;
        }
        if self.setting.size.is_too_small() {
            return self.press_unseen(&name, key);
        }
        if name == "Ctrl-C" && !is_writing {
            return Some(Err(NoReply::Interrupted));
        }
        match &mut self.over {
            Some(Over::Writing(_, editor)) => {
                let ending = editor.press(key, self.setting)?;
                self.end_writing(ending)
            }
            Some(Over::Keys | Over::Why) => {
                if !self.scroll(key.code) {
                    self.over = None;
                }
                None
            }
            Some(Over::Overview) => self.obey(Scene::List, &name, key),
            None if matches!(self.setting.prompt.content, Content::Review) => {
                self.obey(Scene::Review, &name, key)
            }
            None => self.obey(Scene::Prompt, &name, key),
        }
    }

    /// Takes a key in a window too small to show anything. What is being written cannot be asked
    /// about there, and is kept, with what is typed.
    fn press_unseen(&mut self, name: &str, key: KeyEvent) -> Option<Answer> {
        match (name, &mut self.over) {
            ("Ctrl-C", Some(Over::Writing(_, editor))) => {
                let unsaved = editor.unsaved();
                self.end_writing(Ending::Interrupted(unsaved))
            }
            ("Ctrl-C", _) => Some(Err(NoReply::Interrupted)),
            (_, Some(Over::Writing(_, editor))) => {
                editor.press_unseen(key);
                None
            }
            _ => (name == "q").then_some(Ok(Reply::Quit)),
        }
    }

    /// Does what the key asks for in this scene, by its name.
    fn obey(&mut self, scene: Scene, name: &str, key: KeyEvent) -> Option<Answer> {
        let prompt = self.setting.prompt;
        let command = Command::of_key(name, scene, prompt, self.setting.messages);
        let warned = self.warned.take();
        if let Some(command) = command.filter(|command| warned != Some(*command))
            && self.leaves_choice(command)
        {
            self.warn(command, scene, name);
            return None;
        }
        match (command, &prompt.content) {
            (Some(Command::Quit), _) => return Some(Ok(Reply::Quit)),
            (Some(Command::Back), _) => return Some(Ok(Reply::Back)),
            (Some(Command::Skip | Command::Open), _) => return Some(Ok(Reply::Skip)),
            (Some(Command::Finish), _) => return self.finish(Command::Finish, warned),
            (Some(Command::ToEnd), _) => return Some(Ok(Reply::Jump(prompt.review_step()))),
            (Some(Command::GoThere), _) => return self.go_there(scene, warned),
            (Some(Command::Confirm), Content::Question(question)) => return self.confirm(question),
            (Some(Command::Confirm), Content::Target(target)) => return self.confirm_target(target),
            (Some(Command::DontKnow), Content::Question(question)) => {
                self.focus = question.place_of(&Choice::DontKnow);
            }
            (Some(Command::NotApplicable), Content::Question(question)) => {
                self.focus = question.place_of(&Choice::NotApplicable(None));
            }
            (Some(Command::Note), Content::Question(question)) => {
                let (remark, note) = (self.setting.about_note(), question.note.unwrap_or_default());
                let editor = Editor::new(question.text.to_owned(), Some(remark), note);
                self.over = Some(Over::Writing(Text::Note, Box::new(editor)));
            }
            (Some(Command::Write), _) => self.write_reflection(),
            (Some(Command::Why), _) => self.tell_why(),
            (Some(Command::Keys), _) => self.cover(Over::Keys),
            (Some(Command::Overview), _) => {
                let next = prompt.next().map(|next| next.step);
                let listing = self.setting.listing(Scene::List);
                self.list(ListCursor::at(listing.place_of(|entry| Some(entry.step) == next)));
            }
            (Some(Command::Close), _) => self.over = None,
            (None, _) if Command::Back.has_key(name, self.setting.messages) => {
                self.say(tr!(self.setting.messages, "interview-nothing-before"));
            }
            _ if !key.modifiers.contains(KeyModifiers::CONTROL) && self.moves(scene, key.code) => {}
            _ if Command::Keys.applies(scene, prompt) => {
                let keys = Command::Keys.key(self.setting.messages);
                self.say(tr!(self.setting.messages, "screen-no-such-key", keys = keys));
            }
            _ => {}
        }
        None
    }

    /// Whether a choice that is not confirmed would be left behind. It is neither dropped nor
    /// counted without a word: who types fast takes "skip" for "save".
    fn leaves_choice(&self, command: Command) -> bool {
        let leaves = match command {
            Command::Skip | Command::Back | Command::Quit | Command::ToEnd => true,
            Command::GoThere => match self.setting.listing(Scene::List).line_at(self.cursor) {
                Some(Line::Entry(entry)) => !entry.current,
                Some(Line::Whose(_)) => false,
                None => true,
            },
            _ => false,
        };
        leaves && self.focus.is_some() && self.focus != saved(&self.setting.prompt.content)
    }

    fn warn(&mut self, command: Command, scene: Scene, name: &str) {
        let messages = self.setting.messages;
        let offers = match &self.setting.prompt.content {
            Content::Question(question) => question.offers(messages),
            Content::Target(target) => target.offers(),
            Content::Opening(_) | Content::Reflection(_) | Content::Review => Vec::new(),
        };
        let Some(offer) = self.focus.and_then(|place| offers.into_iter().nth(place)) else { return };
        let place = match (scene, command) {
            (Scene::List, _) => "list",
            (_, Command::Quit) => "quit",
            _ => "prompt",
        };
        let key = self.setting.key(name);
        self.say(tr!(messages, "screen-unconfirmed", place = place, choice = offer.key, key = key));
        self.warned = Some(command);
    }

    fn say(&mut self, text: String) {
        self.flash = Some(text);
    }

    /// Covers the prompt with a text to read, from its start.
    fn cover(&mut self, over: Over) {
        self.offset = 0;
        self.over = Some(over);
    }

    /// Covers the question with all there is to it, unless that is seen already.
    fn tell_why(&mut self) {
        match &self.setting.prompt.content {
            Content::Question(question)
                if !question.tells_more() && self.setting.question(question).is_whole() =>
            {
                self.say(tr!(self.setting.messages, "interview-no-why"));
            }
            _ => self.cover(Over::Why),
        }
    }

    fn write_reflection(&mut self) {
        if let Content::Reflection(reflection) = &self.setting.prompt.content {
            let editor =
                Editor::of_prompt(reflection.text.to_owned(), reflection.written.unwrap_or_default());
            self.over = Some(Over::Writing(Text::Reflection, Box::new(editor)));
        }
    }

    fn confirm(&mut self, question: &QuestionView<'p>) -> Option<Answer> {
        let messages = self.setting.messages;
        match self.focus.and_then(|place| question.choices().into_iter().nth(place)) {
            None => self.choose_first(),
            Some(Choice::NotApplicable(_)) => {
                let reason = match &question.choice {
                    Some(Choice::NotApplicable(Some(reason))) => reason.as_str(),
                    _ => "",
                };
                let remark = tr!(messages, "screen-reason-optional");
                let editor = Editor::new(tr!(messages, "interview-reason"), Some(remark), reason);
                self.over = Some(Over::Writing(Text::Reason, Box::new(editor)));
                None
            }
            Some(choice) => Some(Ok(Reply::Answer(choice))),
        }
    }

    fn confirm_target(&mut self, target: &TargetView<'p>) -> Option<Answer> {
        let focused = self.focus.and_then(|place| target.levels.get(place)).map(|(level, _)| *level);
        // A suggestion that was confirmed is an answer: it is saved, and not asked again.
        match focused.or(target.default.filter(|_| target.chosen.is_none())) {
            Some(level) => Some(Ok(Reply::Target(Some(level)))),
            None if target.chosen.is_some() => Some(Ok(Reply::Skip)),
            None => self.choose_first(),
        }
    }

    fn choose_first(&mut self) -> Option<Answer> {
        let (keys, arrows) = (self.setting.digits(), self.setting.glyphs().up_down);
        self.say(tr!(self.setting.messages, "screen-choose-first", keys = keys, arrows = arrows));
        None
    }

    /// Whether the key moves.
    fn moves(&mut self, scene: Scene, code: KeyCode) -> bool {
        match (scene, &self.setting.prompt.content) {
            (Scene::List | Scene::Review, _) => self.cursor.moves(code, &self.setting.listing(scene)),
            (_, Content::Question(question)) => self.move_focus(code, question.choices().len()),
            (_, Content::Target(target)) => self.move_focus(code, target.levels.len()),
            _ => self.scroll(code),
        }
    }

    /// Moves the focus among `count` choices; those that have a number have a digit. Whether it does.
    fn move_focus(&mut self, code: KeyCode, count: usize) -> bool {
        let place = match code {
            KeyCode::Char(digit @ '1'..='9') => {
                let place = digit as usize - '1' as usize;
                Some(place).filter(|place| *place < self.setting.prompt.numbered_choices())
            }
            code => moved_in_list(code, self.focus, count.saturating_sub(1), count),
        };
        self.focus = place.or(self.focus);
        place.is_some()
    }

    /// Whether the key scrolls.
    fn scroll(&mut self, code: KeyCode) -> bool {
        // Who shows the text brings back what is past its end.
        let scrolled = scrolled(code, self.offset, usize::from(u16::MAX), self.setting.size.height / 2);
        self.offset = scrolled.unwrap_or(self.offset);
        scrolled.is_some()
    }

    fn end_writing(&mut self, ending: Ending) -> Option<Answer> {
        let ending = match ending {
            Ending::Back if !self.setting.prompt.can_go_back => return None,
            // The text is saved as it always is, and then the person leaves.
            Ending::Interrupted(Some(text)) => {
                self.quits = true;
                Ending::Saved(text)
            }
            ending => ending,
        };
        let Some(Over::Writing(what, _)) = self.over.take() else { return None };
        match (what, ending) {
            (Text::Whose(_), Ending::Left) => {
                self.list(self.cursor);
                None
            }
            (Text::Whose(about), Ending::Saved(text)) => {
                Some(Ok(Reply::About(about.with(display::one_line(&text)))))
            }
            (_, Ending::Left) => None,
            (_, Ending::Interrupted(_)) => Some(Err(NoReply::Interrupted)),
            (_, Ending::Skipped) => Some(Ok(Reply::Skip)),
            (_, Ending::Back) => Some(Ok(Reply::Back)),
            (Text::Note, Ending::Saved(text)) => Some(Ok(Reply::Note(text))),
            (Text::Reason, Ending::Saved(text)) => {
                let reason = Some(text).filter(|text| !text.trim().is_empty());
                Some(Ok(Reply::Answer(Choice::NotApplicable(reason))))
            }
            (Text::Reflection, Ending::Saved(text)) => Some(Ok(Reply::Reflection(text))),
        }
    }
}

/// The place of what was answered or chosen before.
fn saved(content: &Content<'_>) -> Option<usize> {
    match content {
        Content::Question(question) => question.saved(),
        Content::Target(target) => target.saved(),
        Content::Opening(_) | Content::Reflection(_) | Content::Review => None,
    }
}

/// What is shown.
impl Stage<'_> {
    pub(super) fn screenful(&mut self) -> Screenful {
        let setting = self.setting;
        let flash = self.flash.as_deref();
        if setting.size.is_too_small() {
            let is_writing = matches!(self.over, Some(Over::Writing(..)));
            return setting.too_small(if is_writing { "Ctrl-C" } else { "q" });
        }
        let sheet = match (&mut self.over, &setting.prompt.content) {
            (Some(Over::Writing(_, editor)), _) => return editor.screenful(setting, flash),
            (Some(Over::Overview), _) => return setting.listing(Scene::List).screenful(self.cursor, flash),
            (Some(Over::Keys), _) => setting.keys(),
            (Some(Over::Why), _) => setting.why(),
            (None, Content::Opening(opening)) => self.with_flash(setting.opening(opening)),
            (None, Content::Reflection(reflection)) => self.with_flash(setting.reflection(reflection)),
            (None, Content::Question(question)) => {
                return setting.question(question).screenful(self.focus, flash);
            }
            (None, Content::Target(target)) => return setting.target(target).screenful(self.focus, flash),
            (None, Content::Review) => return setting.listing(Scene::Review).screenful(self.cursor, flash),
        };
        sheet.screenful(setting, &mut self.offset)
    }

    fn with_flash(&self, mut sheet: Sheet) -> Sheet {
        if let Some(flash) = &self.flash {
            sheet.body.push(Row::blank());
            sheet.body.extend(self.setting.paragraph(Role::Notice, flash));
        }
        sheet
    }
}

#[cfg(test)]
mod tests;
