//! The screens of each kind of prompt, in words and rows.

use super::choices::{Choices, Item, digit};
use super::listing::Listing;
use super::page::{Role, Row};
use super::setting::{Hint, Setting, Size, paragraph};
use super::sheet::Sheet;
use crate::display;
use crate::interview::{
    Choice, Content, EntryKind, EntryState, Opening, QuestionView, ReflectionView, TargetView,
};
use crate::tr;

impl<'s> Setting<'s> {
    fn shown(self, text: &str) -> String {
        self.style.shown(text).into_owned()
    }

    /// The keys that every prompt has, after its own.
    fn hints(self, own: Vec<Hint>) -> Vec<Hint> {
        let messages = self.messages;
        let mut hints = own;
        if self.prompt.can_go_back {
            let at = hints.len().min(2);
            hints.insert(at, Hint::new(3, self.glyphs().back, tr!(messages, "screen-back")));
        }
        if !matches!(self.prompt.content, Content::Review) {
            hints.push(Hint::new(5, "o", tr!(messages, "screen-overview")));
        }
        hints.push(Hint::new(0, "?", tr!(messages, "screen-keys")));
        hints.push(Hint::new(2, "q", tr!(messages, "screen-quit")));
        for hint in &mut hints {
            hint.does = self.style.shown(&hint.does).into_owned();
        }
        hints
    }

    pub(super) fn question(self, question: &QuestionView<'_>) -> Choices<'s> {
        let messages = self.messages;
        let saved = question.saved();
        let mut items: Vec<Item> = question
            .options
            .iter()
            .enumerate()
            .map(|(place, option)| Item {
                key: digit(place),
                label: self.shown(option.label),
                text: option.anchor.map(|anchor| self.shown(anchor)).unwrap_or_default(),
                is_saved: saved == Some(place),
                is_suggested: false,
            })
            .collect();
        let mut other = |offered: bool, key: &str, label: String, text: String| {
            if offered {
                let is_saved = saved == Some(items.len());
                items.push(Item {
                    key: key.to_owned(),
                    label: self.shown(&label),
                    text,
                    is_saved,
                    is_suggested: false,
                });
            }
        };
        other(question.dont_know, "d", tr!(messages, "interview-dont-know"), String::new());
        let reason = match &question.choice {
            Some(Choice::NotApplicable(Some(reason))) => self.shown(reason).replace('\n', " "),
            _ => String::new(),
        };
        other(question.not_applicable, "x", tr!(messages, "interview-not-applicable"), reason);
        Choices {
            setting: self,
            question: self.shown(question.text),
            about: String::new(),
            items,
            status: self.status(question),
            note: question.note.map_or_else(String::new, |note| {
                self.shown(&format!("{}: {note}", tr!(messages, "interview-note")))
            }),
            has_more: true,
            hints: self.hints(vec![
                Hint::new(1, self.digits(question.options.len()), tr!(messages, "screen-choose")),
                Hint::new(0, "Enter", tr!(messages, "screen-confirm")),
                self.skip(2, question.choice.is_some()),
                Hint::new(4, "n", tr!(messages, "screen-note")),
                Hint::new(4, "w", tr!(messages, "screen-why")),
            ]),
        }
    }

    /// Whether it is answered.
    fn status(self, question: &QuestionView<'_>) -> String {
        let messages = self.messages;
        let glyphs = self.glyphs();
        let answer = match (&question.choice, question.changed) {
            (None, _) => format!("{} {}", glyphs.open, tr!(messages, "interview-unanswered")),
            (Some(_), false) => tr!(messages, "screen-your-answer", mark = glyphs.saved),
            (Some(_), true) => tr!(messages, "screen-your-answer-changed", mark = glyphs.saved),
        };
        self.shown(&answer)
    }

    pub(super) fn target(self, target: &TargetView<'_>) -> Choices<'s> {
        let messages = self.messages;
        let items = target
            .levels
            .iter()
            .enumerate()
            .map(|(place, (level, label))| {
                let label = label.map_or_else(|| messages.decimal(*level, 0), str::to_owned);
                let label = if target.default == Some(*level) {
                    tr!(messages, "screen-suggested", level = label)
                } else {
                    label
                };
                Item {
                    key: digit(place),
                    label: self.shown(&label),
                    text: String::new(),
                    is_saved: target.chosen == Some(*level),
                    is_suggested: target.default == Some(*level),
                }
            })
            .collect();
        let glyphs = self.glyphs();
        let status = if target.chosen.is_some() {
            tr!(messages, "screen-your-choice", mark = glyphs.saved)
        } else if target.default.is_some() {
            tr!(messages, "screen-is-suggested", mark = glyphs.open)
        } else {
            format!("{} {}", glyphs.open, tr!(messages, "screen-not-chosen"))
        };
        let dimension = display::visible(target.dimension);
        Choices {
            setting: self,
            question: self.shown(&tr!(messages, "interview-target-question", dimension = dimension)),
            about: self.shown(&tr!(messages, "interview-target-about")),
            items,
            status: self.shown(&status),
            note: String::new(),
            has_more: false,
            hints: self.hints(vec![
                Hint::new(1, self.digits(target.levels.len()), tr!(messages, "screen-choose")),
                Hint::new(0, "Enter", tr!(messages, "screen-confirm")),
                self.skip(2, target.chosen.is_some()),
            ]),
        }
    }

    pub(super) fn opening(self, opening: &Opening<'_>, flash: Option<&str>, size: Size) -> Sheet {
        let messages = self.messages;
        let columns = size.columns();
        let mut body = paragraph(&self.shown(opening.name), Role::Strong, columns);
        if let Some(summary) = opening.summary {
            body.push(Row::blank());
            body.extend(paragraph(&self.shown(summary), Role::Text, columns));
        }
        let count = tr!(messages, "interview-opening-count", questions = opening.questions);
        body.push(Row::blank());
        let then = match (opening.has_target, opening.reflections) {
            (false, 0) => None,
            (true, 0) => Some("target"),
            (false, _) => Some("reflections"),
            (true, _) => Some("both"),
        };
        let then = then.map_or_else(String::new, |kind| {
            let then =
                tr!(messages, "interview-opening-then", kind = kind, reflections = opening.reflections);
            format!(" {then}")
        });
        body.extend(paragraph(&self.shown(&format!("{count}{then}")), Role::Text, columns));
        if opening.number == 1 {
            body.push(Row::blank());
            body.extend(paragraph(&self.shown(&tr!(messages, "interview-instruction")), Role::Text, columns));
            body.push(Row::blank());
            body.extend(paragraph(&self.shown(&tr!(messages, "interview-privacy")), Role::Text, columns));
        }
        body.extend(self.flash_rows(flash, columns));
        let hints = self.hints(vec![Hint::new(0, "Enter", tr!(messages, "screen-go-on"))]);
        Sheet { body, hints }
    }

    pub(super) fn reflection(
        self,
        reflection: &ReflectionView<'_>,
        flash: Option<&str>,
        size: Size,
    ) -> Sheet {
        let messages = self.messages;
        let columns = size.columns();
        let heading = tr!(messages, "interview-reflection-entry");
        let mut body = paragraph(&self.shown(&heading), Role::Quiet, columns);
        body.extend(paragraph(&self.shown(reflection.text), Role::Strong, columns));
        body.push(Row::blank());
        let (role, text) = match reflection.written {
            Some(written) => (Role::Text, self.shown(written)),
            None => (Role::Quiet, format!("{} {}", self.glyphs().open, tr!(messages, "screen-not-written"))),
        };
        body.extend(paragraph(&self.shown(&text), role, columns));
        body.extend(self.flash_rows(flash, columns));
        let write = if reflection.written.is_some() {
            tr!(messages, "screen-rewrite")
        } else {
            tr!(messages, "screen-write")
        };
        let hints =
            self.hints(vec![Hint::new(0, "Enter", write), self.skip(0, reflection.written.is_some())]);
        Sheet { body, hints }
    }

    fn flash_rows(self, flash: Option<&str>, columns: usize) -> Vec<Row> {
        flash.map_or_else(Vec::new, |flash| {
            let mut rows = vec![Row::blank()];
            rows.extend(paragraph(&self.shown(flash), Role::Notice, columns));
            rows
        })
    }

    /// The question in full, why it matters, what would show it, and the note.
    pub(super) fn why(self, size: Size) -> Sheet {
        let messages = self.messages;
        let columns = size.columns();
        let mut body = Vec::new();
        if let Content::Question(question) = &self.prompt.content {
            body.extend(paragraph(&self.shown(question.text), Role::Strong, columns));
            body.push(Row::blank());
            body.extend(self.question(question).in_full(size));
            let parts = [
                (tr!(messages, "interview-why"), question.why),
                (tr!(messages, "interview-evidence"), question.evidence),
                (tr!(messages, "interview-note"), question.note),
            ];
            for (heading, text) in parts {
                let Some(text) = text else { continue };
                body.push(Row::blank());
                body.push(Row::of(Role::Strong, self.shown(&heading)));
                body.extend(paragraph(&self.shown(text), Role::Text, columns));
            }
        }
        Sheet { body, hints: vec![self.any_key()] }
    }

    /// The key that goes on and leaves everything as it is.
    fn skip(self, rank: u8, is_done: bool) -> Hint {
        let does =
            if is_done { tr!(self.messages, "screen-go-on") } else { tr!(self.messages, "screen-skip") };
        Hint::new(rank, "s", does)
    }

    /// That any key but those that scroll leads back.
    pub(super) fn any_key(self) -> Hint {
        Hint::new(0, "", self.shown(&tr!(self.messages, "screen-any-key")))
    }

    pub(super) fn overview(self) -> Listing<'s> {
        let messages = self.messages;
        Listing {
            setting: self,
            heading: vec![Row::of(Role::Strong, self.shown(&tr!(messages, "interview-overview")))],
            order: (0..self.prompt.overview.len()).collect(),
            open: 0,
            finish: self.shown(&tr!(messages, "screen-to-end")),
            hints: self.list_hints(vec![
                Hint::new(0, "f", tr!(messages, "screen-end")),
                Hint::new(1, "o", tr!(messages, "screen-close")),
            ]),
            flash: None,
        }
    }

    fn list_hints(self, own: Vec<Hint>) -> Vec<Hint> {
        let messages = self.messages;
        let mut hints = vec![
            Hint::new(2, self.glyphs().up_down, tr!(messages, "screen-move")),
            Hint::new(0, "Enter", tr!(messages, "screen-go-there")),
        ];
        hints.extend(own);
        for hint in &mut hints {
            hint.does = self.style.shown(&hint.does).into_owned();
        }
        hints
    }

    /// The overview with what is unanswered and not known, and the way to finish.
    pub(super) fn review(self, flash: Option<&str>, size: Size) -> Listing<'s> {
        let messages = self.messages;
        let columns = size.columns();
        let of_questions = |state: &EntryState<'_>| {
            let entries = self.prompt.overview.iter();
            entries
                .filter(|entry| matches!(entry.kind, EntryKind::Question(_)) && entry.state == *state)
                .count()
        };
        let (open, unknown) = (of_questions(&EntryState::Open), of_questions(&EntryState::DontKnow));
        let answered = if open == 0 {
            tr!(messages, "interview-all-answered")
        } else {
            tr!(messages, "interview-open-count", questions = open)
        };
        let finish = (open > 0).then(|| tr!(messages, "screen-finish-open"));
        let unknown = (unknown > 0).then(|| tr!(messages, "interview-dont-know-count", questions = unknown));
        // The list has to be seen too: where room is short, what counts least is left out.
        let most = (size.height / 2).saturating_sub(3);
        let short = [Some(answered.clone()), finish.clone(), None];
        let remarks = [[Some(answered), finish, unknown], short]
            .into_iter()
            .map(|remarks| remarks.into_iter().flatten().collect::<Vec<_>>().join(" "))
            .map(|remarks| paragraph(&self.shown(&remarks), Role::Text, columns))
            .reduce(|all, short| if all.len() <= most { all } else { short })
            .unwrap_or_default();
        let mut heading = vec![Row::of(Role::Strong, self.shown(&tr!(messages, "interview-review")))];
        heading.extend(remarks.into_iter().take(most));
        let mut own = vec![Hint::new(0, "f", tr!(messages, "screen-finish"))];
        if self.prompt.can_go_back {
            own.push(Hint::new(3, self.glyphs().back, tr!(messages, "screen-back")));
        }
        own.push(Hint::new(0, "?", tr!(messages, "screen-keys")));
        own.push(Hint::new(2, "q", tr!(messages, "screen-quit")));
        let flash = flash.map(|flash| self.shown(flash));
        let (mut order, rest): (Vec<usize>, Vec<usize>) = (0..self.prompt.overview.len()).partition(|at| {
            let entry = &self.prompt.overview[*at];
            matches!(entry.kind, EntryKind::Question(_)) && entry.state == EntryState::Open
        });
        order.extend(rest);
        let finish = self.shown(&tr!(messages, "screen-finish-entry"));
        Listing { setting: self, heading, order, open, finish, hints: self.list_hints(own), flash }
    }

    /// The keys for the first so many places.
    pub(super) fn digits(self, count: usize) -> String {
        let glyphs = self.glyphs();
        if count > 1 { format!("1{}{}", glyphs.to, count.min(9)) } else { "1".to_owned() }
    }
}
