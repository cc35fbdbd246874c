//! One prompt on the screen: what a key does, and what is shown then.
//!
//! A stage knows nothing of a terminal. Keys go in; a reply comes out, or none yet; and at any
//! time it gives the page for a window of some size.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::editor::{Editor, Ending};
use super::listing::{self, Place};
use super::page::{Page, Style};
use super::setting::{Setting, Size};
use super::{help, small};
use crate::interview::{Choice, Content, NoReply, Prompt, QuestionView, Reply, TargetView};
use crate::messages::Messages;
use crate::tr;

/// What a key led to, once there is something to tell the interview.
pub(super) type Answer = Result<Reply, NoReply>;

/// A prompt, and where the person is in it.
pub(super) struct Stage<'p> {
    setting: Setting<'p>,
    size: Size,
    /// The choice in focus; none until the person moves there, so that nothing looks answered.
    focus: Option<usize>,
    /// The first row that is shown of a text that scrolls.
    offset: usize,
    /// Where one is in the review.
    place: Place,
    over: Option<Over>,
    /// Said until the next key.
    flash: Option<String>,
    /// Whether the person leaves once the reply has been taken.
    quits: bool,
}

/// What covers the prompt.
enum Over {
    Keys { offset: usize },
    Why { offset: usize },
    Overview(Place),
    Note(Editor),
    Reason(Editor),
    Reflection(Editor),
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
        let saved = match &prompt.content {
            Content::Question(question) => question.saved(),
            Content::Target(target) => target.saved(),
            Content::Opening(_) | Content::Reflection(_) | Content::Review => None,
        };
        // Who is asked something in words starts writing: no letter of that may be a command.
        let over = match &prompt.content {
            Content::Reflection(reflection) if reflection.written.is_none() => {
                Some(Over::Reflection(Editor::of_prompt(style.shown(reflection.text).into_owned(), "")))
            }
            _ => None,
        };
        Self {
            setting: Setting { prompt, messages, style },
            size,
            focus: kept.or(saved),
            offset: 0,
            place: Place::default(),
            over,
            flash: None,
            quits: false,
        }
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
        self.size = size;
    }

    /// Takes a text that was pasted. Outside an editor it does nothing.
    pub(super) fn paste(&mut self, text: &str) {
        if let Some(Over::Note(editor) | Over::Reason(editor) | Over::Reflection(editor)) = &mut self.over
            && !self.size.is_too_small()
        {
            editor.paste(text);
        }
    }

    /// Takes a key.
    pub(super) fn press(&mut self, key: KeyEvent) -> Option<Answer> {
        // Over a terminal, a key with Alt is Esc and then that key.
        if cfg!(unix) && key.modifiers.contains(KeyModifiers::ALT) && !self.is_writing() {
            let escaped = self.press(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE));
            let rest = KeyEvent::new(key.code, key.modifiers - KeyModifiers::ALT);
            return escaped.or_else(|| self.press(rest));
        }
        self.flash = None;
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        let is_seen_writing = self.is_writing() && !self.size.is_too_small();
        if ctrl && key.code == KeyCode::Char('c') && !is_seen_writing {
            return Some(Err(NoReply::Interrupted));
        }
        if self.size.is_too_small() {
            let quits = !self.is_writing() && !ctrl && key.code == KeyCode::Char('q');
            return quits.then_some(Ok(Reply::Quit));
        }
        if self.over.is_some() {
            return self.press_over(key);
        }
        let code = match key.code {
            // Some terminals send this for Backspace.
            KeyCode::Char('h') if ctrl => KeyCode::Backspace,
            _ if ctrl => return None,
            code => code,
        };
        self.press_anywhere(code).or_else(|| self.press_here(code))
    }

    fn say(&mut self, text: String) {
        self.flash = Some(text);
    }

    fn is_writing(&self) -> bool {
        matches!(self.over, Some(Over::Note(_) | Over::Reason(_) | Over::Reflection(_)))
    }

    /// The keys that every prompt has.
    fn press_anywhere(&mut self, code: KeyCode) -> Option<Answer> {
        match code {
            KeyCode::Char('q') => Some(Ok(Reply::Quit)),
            KeyCode::Left | KeyCode::Backspace | KeyCode::Char('b') => {
                if self.setting.prompt.can_go_back {
                    return Some(Ok(Reply::Back));
                }
                self.say(tr!(self.setting.messages, "screen-first"));
                None
            }
            KeyCode::Char('?') => {
                self.over = Some(Over::Keys { offset: 0 });
                None
            }
            KeyCode::Char('o') if !matches!(self.setting.prompt.content, Content::Review) => {
                let start = listing::start(&self.setting.prompt.overview);
                self.over = Some(Over::Overview(Place::at(start)));
                None
            }
            _ => None,
        }
    }

    fn press_here(&mut self, code: KeyCode) -> Option<Answer> {
        match &self.setting.prompt.content {
            Content::Opening(_) => match code {
                KeyCode::Enter | KeyCode::Right | KeyCode::Char(' ' | 's') => Some(Ok(Reply::Skip)),
                _ => self.scroll(code),
            },
            Content::Question(question) => self.press_question(question, code),
            Content::Target(target) => self.press_target(target, code),
            Content::Reflection(reflection) => match code {
                KeyCode::Char('s') => Some(Ok(Reply::Skip)),
                KeyCode::Enter | KeyCode::Char('n' | 'e') => {
                    let text = reflection.written.unwrap_or_default();
                    let heading = self.setting.style.shown(reflection.text).into_owned();
                    self.over = Some(Over::Reflection(Editor::of_prompt(heading, text)));
                    None
                }
                _ => self.scroll(code),
            },
            Content::Review => self.press_review(code),
        }
    }

    fn press_question(&mut self, question: &QuestionView<'p>, code: KeyCode) -> Option<Answer> {
        match code {
            KeyCode::Char('s') => return Some(Ok(Reply::Skip)),
            KeyCode::Char('n') => {
                let heading = tr!(self.setting.messages, "screen-note-heading");
                let about = self.setting.style.shown(question.text).into_owned();
                let note = question.note.unwrap_or_default();
                self.over = Some(Over::Note(Editor::new(about, Some(heading), note)));
            }
            KeyCode::Char('w') => self.over = Some(Over::Why { offset: 0 }),
            KeyCode::Char('d') if question.dont_know => self.focus = Some(question.options.len()),
            KeyCode::Char('x') if question.not_applicable => {
                self.focus = Some(question.options.len() + usize::from(question.dont_know));
            }
            KeyCode::Enter => return self.confirm(question),
            _ => self.move_focus(code, question.options.len(), question.count()),
        }
        None
    }

    fn confirm(&mut self, question: &QuestionView<'p>) -> Option<Answer> {
        let options = question.options.len();
        let messages = self.setting.messages;
        match self.focus {
            None => {
                let keys = self.setting.digits(options);
                let arrows = self.setting.glyphs().up_down;
                self.say(tr!(messages, "screen-choose-first", keys = keys, arrows = arrows));
                None
            }
            Some(place) if place < options => Some(Ok(Reply::Answer(Choice::Option(place)))),
            Some(place) if question.dont_know && place == options => {
                Some(Ok(Reply::Answer(Choice::DontKnow)))
            }
            Some(_) => {
                let reason = match &question.choice {
                    Some(Choice::NotApplicable(Some(reason))) => reason.as_str(),
                    _ => "",
                };
                let remark = tr!(messages, "screen-reason-optional");
                let heading = tr!(messages, "interview-reason");
                self.over = Some(Over::Reason(Editor::new(heading, Some(remark), reason)));
                None
            }
        }
    }

    fn press_target(&mut self, target: &TargetView<'p>, code: KeyCode) -> Option<Answer> {
        match (code, self.focus) {
            (KeyCode::Char('s'), _) => Some(Ok(Reply::Skip)),
            (KeyCode::Enter, Some(place)) => {
                let level = target.levels.get(place).map(|(level, _)| *level);
                Some(Ok(Reply::Target(level.filter(|level| target.default != Some(*level)))))
            }
            (KeyCode::Enter, None) if target.default.is_some() && target.chosen.is_none() => {
                Some(Ok(Reply::Skip))
            }
            (KeyCode::Enter, None) => {
                let keys = self.setting.digits(target.levels.len());
                self.say(tr!(self.setting.messages, "screen-choose-target", keys = keys));
                None
            }
            (code, _) => {
                self.move_focus(code, target.levels.len(), target.levels.len());
                None
            }
        }
    }

    /// Moves the focus among `count` choices, the first `numbered` of which have a digit.
    fn move_focus(&mut self, code: KeyCode, numbered: usize, count: usize) {
        if count == 0 {
            return;
        }
        let last = count - 1;
        self.focus = match (code, self.focus) {
            (KeyCode::Char(digit @ '1'..='9'), focus) => {
                let place = digit as usize - '1' as usize;
                if place < numbered { Some(place) } else { focus }
            }
            (KeyCode::Down | KeyCode::Tab | KeyCode::Char('j'), focus) => {
                Some(focus.map_or(0, |at| (at + 1).min(last)))
            }
            (KeyCode::Up | KeyCode::BackTab | KeyCode::Char('k'), focus) => {
                Some(focus.map_or(last, |at| at.saturating_sub(1)))
            }
            (KeyCode::Home | KeyCode::PageUp, _) => Some(0),
            (KeyCode::End | KeyCode::PageDown, _) => Some(last),
            (_, focus) => focus,
        };
    }

    fn scroll(&mut self, code: KeyCode) -> Option<Answer> {
        self.offset = scrolled(self.offset, code, self.size).unwrap_or(self.offset);
        None
    }

    fn press_review(&mut self, code: KeyCode) -> Option<Answer> {
        let entries = &self.setting.prompt.overview;
        match (code, self.place.focus) {
            (KeyCode::Char('f'), _) => return Some(Ok(Reply::Finish)),
            (KeyCode::Enter, Some(place)) => {
                let review = self.setting.review(None, self.size);
                let entry = review.order.get(place).and_then(|at| entries.get(*at));
                return Some(Ok(entry.map_or(Reply::Finish, |entry| Reply::Jump(entry.step))));
            }
            (KeyCode::Enter, None) => self.say(tr!(self.setting.messages, "screen-review-hint")),
            _ => {
                let review = self.setting.review(None, self.size);
                self.place.moves(code, review.area(self.size), &review.order, entries);
            }
        }
        None
    }

    fn press_over(&mut self, key: KeyEvent) -> Option<Answer> {
        let size = self.size;
        match self.over.as_mut()? {
            Over::Keys { offset } | Over::Why { offset } => match scrolled(*offset, key.code, size) {
                Some(moved) => *offset = moved,
                None => self.over = None,
            },
            Over::Overview(_) => return self.press_overview(key.code),
            Over::Note(editor) | Over::Reason(editor) | Over::Reflection(editor) => {
                let ending = editor.press(key, size)?;
                return self.end_writing(ending);
            }
        }
        None
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
        match (self.over.take()?, ending) {
            (_, Ending::Interrupted(_)) => Some(Err(NoReply::Interrupted)),
            (_, Ending::Skipped) => Some(Ok(Reply::Skip)),
            (_, Ending::Back) => Some(Ok(Reply::Back)),
            (Over::Note(_), Ending::Saved(text)) => Some(Ok(Reply::Note(text))),
            (Over::Reason(_), Ending::Saved(text)) => {
                let reason = Some(text).filter(|text| !text.trim().is_empty());
                Some(Ok(Reply::Answer(Choice::NotApplicable(reason))))
            }
            (Over::Reflection(_), Ending::Saved(text)) => Some(Ok(Reply::Reflection(text))),
            _ => None,
        }
    }

    fn press_overview(&mut self, code: KeyCode) -> Option<Answer> {
        let entries = &self.setting.prompt.overview;
        let overview = self.setting.overview();
        let Some(Over::Overview(place)) = &mut self.over else { return None };
        let end = self.setting.prompt.review_step();
        match (code, place.focus) {
            (KeyCode::Char('f'), _) => return Some(Ok(Reply::Jump(end))),
            (KeyCode::Enter, Some(at)) => {
                return Some(Ok(Reply::Jump(entries.get(at).map_or(end, |entry| entry.step))));
            }
            (KeyCode::Char('o') | KeyCode::Esc | KeyCode::Left | KeyCode::Backspace, _) => self.over = None,
            _ => drop(place.moves(code, overview.area(self.size), &overview.order, entries)),
        }
        None
    }
}

/// Where a text that scrolls is after a key; `None` when the key does not scroll. The page
/// brings back what is past the end.
fn scrolled(offset: usize, code: KeyCode, size: Size) -> Option<usize> {
    let page = size.height / 2;
    Some(match code {
        KeyCode::Down | KeyCode::Char('j') => offset + 1,
        KeyCode::Up | KeyCode::Char('k') => offset.saturating_sub(1),
        KeyCode::PageDown | KeyCode::Char(' ') => offset + page,
        KeyCode::PageUp => offset.saturating_sub(page),
        KeyCode::Home => 0,
        // More rows than any text here has.
        KeyCode::End => usize::from(u16::MAX),
        _ => return None,
    })
}

impl QuestionView<'_> {
    /// How many choices there are.
    fn count(&self) -> usize {
        self.options.len() + usize::from(self.dont_know) + usize::from(self.not_applicable)
    }

    /// The place of what was answered before.
    pub(super) fn saved(&self) -> Option<usize> {
        let place = listing::place_of(self.choice.as_ref()?, self.options.len(), self.dont_know);
        (place < self.count()).then_some(place)
    }
}

impl TargetView<'_> {
    /// The place of what was chosen before.
    fn saved(&self) -> Option<usize> {
        let chosen = self.chosen?;
        self.levels.iter().position(|(level, _)| level.total_cmp(&chosen).is_eq())
    }
}

/// The pages.
impl Stage<'_> {
    pub(super) fn page(&mut self) -> Page {
        let (setting, size) = (self.setting, self.size);
        if size.is_too_small() {
            return small::page(setting, size);
        }
        match &mut self.over {
            Some(Over::Keys { offset }) => help::sheet(setting, size).page(setting, size, offset),
            Some(Over::Why { offset }) => setting.why(size).page(setting, size, offset),
            Some(Over::Overview(place)) => setting.overview().page(*place, size),
            Some(Over::Note(editor) | Over::Reason(editor) | Over::Reflection(editor)) => {
                editor.page(setting, size)
            }
            None => self.prompt_page(),
        }
    }

    fn prompt_page(&mut self) -> Page {
        let (setting, size) = (self.setting, self.size);
        let flash = self.flash.as_deref();
        match &setting.prompt.content {
            Content::Opening(opening) => {
                setting.opening(opening, flash, size).page(setting, size, &mut self.offset)
            }
            Content::Question(question) => setting.question(question).page(self.focus, size, flash),
            Content::Target(target) => setting.target(target).page(self.focus, size, flash),
            Content::Reflection(reflection) => {
                setting.reflection(reflection, flash, size).page(setting, size, &mut self.offset)
            }
            Content::Review => setting.review(flash, size).page(self.place, size),
        }
    }
}

#[cfg(test)]
mod tests;
