//! The screens of each kind of prompt, in words and rows.

use super::choices::{Choices, Item};
use super::listing::Listing;
use super::screenful::{Role, Row};
use super::setting::Setting;
use super::sheet::Sheet;
use crate::interview::commands::Scene;
use crate::interview::wording::Offer;
use crate::interview::{Choice, Content, Opening, QuestionView, ReflectionView, TargetView};
use crate::messages::yes_or_no;
use crate::tr;

impl<'s> Setting<'s> {
    pub(super) fn question(self, question: &QuestionView<'_>) -> Choices<'s> {
        let messages = self.messages;
        let saved = question.saved();
        let reason = match &question.choice {
            Some(Choice::NotApplicable(Some(reason))) => reason.replace('\n', " "),
            _ => String::new(),
        };
        let mut items: Vec<Item> = self.items(question.offers(messages));
        for (place, item) in items.iter_mut().enumerate() {
            item.is_saved = saved == Some(place);
            if item.key == "x" {
                item.text = self.shown(&reason);
            }
        }
        let status = if question.choice.is_some() {
            let changed = yes_or_no(question.changed);
            tr!(messages, "screen-your-answer", mark = self.glyphs().saved, changed = changed)
        } else {
            format!("{} {}", self.glyphs().open, tr!(messages, "interview-unanswered"))
        };
        let note = question.note.map(|note| format!("{}: {note}", tr!(messages, "interview-note")));
        let mut choices = Choices {
            setting: self,
            question: self.shown(question.text),
            about: String::new(),
            items,
            status: self.shown(&status),
            note: self.shown(&note.unwrap_or_default()),
            has_more: true,
            hints: self.hints(Scene::Prompt),
        };
        if self.prompt.tells_how {
            // Where there is no room for all of it, the keys say the rest; for none, it is told below.
            let all = self.said_first().join(" ");
            for about in [all, tr!(messages, "interview-highest"), String::new()] {
                choices.about = self.shown(&about);
                if choices.is_whole() {
                    break;
                }
            }
        }
        choices
    }

    pub(super) fn target(self, target: &TargetView<'_>) -> Choices<'s> {
        let (messages, glyphs) = (self.messages, self.glyphs());
        let mut items = self.items(target.offers());
        for (item, (level, _)) in items.iter_mut().zip(&target.levels) {
            item.is_saved = target.chosen == Some(*level);
            item.is_suggested = target.default == Some(*level);
            item.remark = self.shown(&target.below(*level, messages).unwrap_or_default());
            if item.is_suggested {
                item.label = tr!(messages, "screen-suggested", level = item.label.as_str());
            }
        }
        // A level between two of the items has no mark: it is told.
        let mut about = tr!(messages, "interview-target-about");
        if let Some(then) = target.then(messages) {
            about = format!("{about} {then}");
        }
        let mut status = match self.prompt.keeps() {
            "answer" => tr!(messages, "screen-your-choice", mark = glyphs.saved),
            "suggestion" => tr!(messages, "screen-is-suggested", mark = glyphs.open),
            _ => format!("{} {}", glyphs.open, tr!(messages, "interview-not-chosen")),
        };
        let kept = target.chosen.map(|chosen| ("so-far", chosen));
        let kept = kept.or_else(|| Some(("suggested", target.default?)));
        if let Some((how, value)) = kept {
            let level = target.level(value);
            if !level.is_option() {
                let level = level.name(messages, glyphs.between);
                about = format!("{about} {}", tr!(messages, "interview-level", how = how, level = level));
                status = tr!(messages, "screen-enter-keeps");
            }
            if let Some(below) = target.below(value, messages) {
                about = format!("{about} {}", tr!(messages, "screen-below", how = how, below = below));
            }
        }
        Choices {
            setting: self,
            question: self.shown(&target.question(messages)),
            about: self.shown(&about),
            items,
            status: self.shown(&status),
            note: String::new(),
            has_more: false,
            hints: self.hints(Scene::Prompt),
        }
    }

    /// Only the first nine have a number that is a key.
    fn items(self, offers: Vec<Offer>) -> Vec<Item> {
        let item = |Offer { key, label, anchor }| Item {
            key: if key.len() == 1 { key } else { String::new() },
            label: self.shown(&label),
            text: self.shown(&anchor),
            is_saved: false,
            is_suggested: false,
            remark: String::new(),
        };
        offers.into_iter().map(item).collect()
    }

    /// Whom the questions are about, and how to answer.
    fn said_first(self) -> [String; 2] {
        [tr!(self.messages, "interview-we"), tr!(self.messages, "interview-instruction")]
    }

    pub(super) fn opening(self, opening: &Opening<'_>) -> Sheet {
        let messages = self.messages;
        let kind = match (opening.has_target, opening.reflections) {
            (false, 0) => "none",
            (true, 0) => "target",
            (false, _) => "reflections",
            (true, _) => "both",
        };
        let then = tr!(messages, "interview-opening-then", kind = kind, reflections = opening.reflections);
        let follows = format!("{} {then}", opening.question_count(messages));
        let mut texts: Vec<&str> = opening.summary.into_iter().collect();
        texts.push(&follows);
        let [we, instruction] = self.said_first();
        let privacy = tr!(messages, "interview-privacy");
        if self.prompt.tells_how {
            texts.extend([we.as_str(), &instruction, &privacy]);
        }
        let mut body = self.paragraph(Role::Strong, opening.name);
        for text in texts {
            body.push(Row::blank());
            body.extend(self.paragraph(Role::Text, text));
        }
        Sheet { body, hints: self.hints(Scene::Prompt) }
    }

    pub(super) fn reflection(self, reflection: &ReflectionView<'_>) -> Sheet {
        let messages = self.messages;
        let mut body = self.paragraph(Role::Quiet, &tr!(messages, "interview-reflection-entry"));
        body.extend(self.paragraph(Role::Strong, reflection.text));
        body.push(Row::blank());
        let nothing = format!("{} {}", self.glyphs().open, tr!(messages, "interview-not-written"));
        let (role, text) = reflection.written.map_or((Role::Quiet, nothing.as_str()), |it| (Role::Text, it));
        body.extend(self.paragraph(role, text));
        Sheet { body, hints: self.hints(Scene::Prompt) }
    }

    /// What a note is, and who reads it.
    pub(super) fn about_note(self) -> String {
        let (what, shown) =
            (tr!(self.messages, "screen-note-heading"), tr!(self.messages, "interview-note-shown"));
        format!("{what} {shown}")
    }

    /// The question, its levels where they are cut beside it, why it matters, what would show it, and the
    /// note.
    pub(super) fn why(self) -> Sheet {
        let messages = self.messages;
        let mut body = Vec::new();
        if let Content::Question(question) = &self.prompt.content {
            body.extend(self.paragraph(Role::Strong, question.text));
            let choices = self.question(question);
            if !choices.is_whole() {
                body.push(Row::blank());
                body.extend(choices.in_full());
            }
            let parts = [
                (tr!(messages, "interview-why"), question.why),
                (tr!(messages, "interview-evidence"), question.evidence),
                (tr!(messages, "interview-note"), question.note),
            ];
            for (heading, text) in parts {
                let Some(text) = text else { continue };
                body.push(Row::blank());
                body.push(self.row(Role::Strong, &heading));
                body.extend(self.paragraph(Role::Text, text));
            }
        }
        Sheet { body, hints: self.any_key() }
    }

    /// The list of keys.
    pub(super) fn keys(self) -> Sheet {
        let messages = self.messages;
        let is_review = matches!(self.prompt.content, Content::Review);
        let mut body = Vec::new();
        if !is_review {
            body.extend(self.paragraph(Role::Text, &tr!(messages, "interview-we")));
            body.push(Row::blank());
        }
        body.push(self.row(Role::Strong, &tr!(messages, "screen-help")));
        let of = |scene| self.keys_of(self.offered(scene), Some(self.prompt));
        body.extend(of(if is_review { Scene::Review } else { Scene::Prompt }));
        let mut section = |heading: String, scene| {
            body.push(Row::blank());
            body.push(self.row(Role::Strong, &heading));
            body.extend(of(scene));
        };
        if matches!(self.prompt.content, Content::Question(_) | Content::Reflection(_)) {
            section(tr!(messages, "screen-help-editor"), Scene::Writing);
        }
        if !is_review {
            section(tr!(messages, "screen-help-list"), Scene::List);
        }
        Sheet { body, hints: self.any_key() }
    }

    /// How to go on from the review.
    pub(super) fn review_hint(self) -> String {
        tr!(self.messages, "screen-review-hint", arrows = self.glyphs().up_down)
    }

    /// All that is asked, with its state.
    pub(super) fn listing(self, scene: Scene) -> Listing<'s> {
        if scene == Scene::Review {
            return self.review();
        }
        Listing {
            setting: self,
            scene,
            title: tr!(self.messages, "interview-overview"),
            heading: Vec::new(),
            order: (0..self.prompt.overview.len()).collect(),
            open: 0,
            finish: tr!(self.messages, "screen-to-end"),
        }
    }

    /// The overview with what is unanswered and not known, and the way to finish.
    fn review(self) -> Listing<'s> {
        let messages = self.messages;
        let overview = &self.prompt.overview;
        let is_open = |at: &usize| overview[*at].is_question() && overview[*at].is_open();
        let (mut order, rest): (Vec<usize>, Vec<usize>) = (0..overview.len()).partition(is_open);
        let open = order.len();
        order.extend(rest);
        let mut remarks = vec![self.prompt.open_count(messages)];
        if open > 0 {
            remarks.push(tr!(messages, "screen-finish-open"));
        }
        // The list has to be seen too: where room is short, what counts least is left out.
        let most = (self.size.height / 2).saturating_sub(3);
        let short = self.paragraph(Role::Text, &remarks.join(" "));
        remarks.extend(self.prompt.unknown_count(messages));
        let long = self.paragraph(Role::Text, &remarks.join(" "));
        let heading = if long.len() <= most { long } else { short }.into_iter().take(most).collect();
        let (title, finish) = (tr!(messages, "interview-review"), tr!(messages, "screen-finish-entry"));
        Listing { setting: self, scene: Scene::Review, title, heading, order, open, finish }
    }
}

impl QuestionView<'_> {
    /// The place of a response among the choices, whatever its reason.
    pub(super) fn place_of(&self, choice: &Choice) -> Option<usize> {
        self.choices().iter().position(|it| match (it, choice) {
            (Choice::NotApplicable(_), Choice::NotApplicable(_)) => true,
            _ => it == choice,
        })
    }

    /// Whether there is more to it than the question and its choices.
    pub(super) fn tells_more(&self) -> bool {
        self.why.is_some() || self.evidence.is_some() || self.note.is_some()
    }

    /// The place of what was answered before.
    pub(super) fn saved(&self) -> Option<usize> {
        self.place_of(self.choice.as_ref()?)
    }
}

impl TargetView<'_> {
    /// The place of what was chosen before.
    pub(super) fn saved(&self) -> Option<usize> {
        let chosen = self.chosen?;
        self.levels.iter().position(|(level, _)| level.total_cmp(&chosen).is_eq())
    }
}
