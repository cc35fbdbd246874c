//! What the screen and the lines say alike.

use super::{Choice, EntryKind, EntryState, Opening, OverviewEntry, Prompt, QuestionView, TargetView};
use crate::assessment::Edition;
use crate::messages::Messages;
use crate::tr;

impl Prompt<'_> {
    /// What is being answered.
    pub(super) fn title(&self, messages: &Messages) -> String {
        match self.edition {
            Edition::Full => self.bank_title.to_owned(),
            Edition::Quick => tr!(messages, "interview-quick", title = self.bank_title),
        }
    }

    /// About how long the rest takes, unless it takes no time.
    pub(super) fn time_left(&self, messages: &Messages) -> Option<String> {
        let minutes = self.minutes_left.filter(|minutes| *minutes > 0)?;
        Some(tr!(messages, "interview-minutes-left", minutes = minutes))
    }

    /// How many questions are unanswered.
    pub(super) fn open_count(&self, messages: &Messages) -> String {
        let open = self.questions(&EntryState::Open).count();
        tr!(messages, "interview-open-count", questions = open)
    }

    /// How many questions are answered "I don't know", if any.
    pub(super) fn unknown_count(&self, messages: &Messages) -> Option<String> {
        let unknown = self.questions(&EntryState::DontKnow).count();
        (unknown > 0).then(|| tr!(messages, "interview-dont-know-count", questions = unknown))
    }
}

impl Opening<'_> {
    /// How many questions follow.
    pub(super) fn question_count(&self, messages: &Messages) -> String {
        tr!(messages, "interview-opening-count", questions = self.questions)
    }
}

/// Something to choose, as it is shown.
pub(super) struct Offer {
    /// The number or the letter that chooses it.
    pub(super) key: String,
    /// What it is called.
    pub(super) label: String,
    /// What it looks like in practice; may be empty.
    pub(super) anchor: String,
}

impl Offer {
    fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self { key: key.into(), label: label.into(), anchor: String::new() }
    }
}

impl QuestionView<'_> {
    /// The choices in their order.
    pub(super) fn offers(&self, messages: &Messages) -> Vec<Offer> {
        let offer = |choice| match choice {
            Choice::Option(place) => {
                let option = self.options[place];
                let anchor = option.anchor.unwrap_or_default().to_owned();
                Offer { anchor, ..Offer::new((place + 1).to_string(), option.label) }
            }
            Choice::DontKnow => Offer::new("d", tr!(messages, "interview-dont-know")),
            Choice::NotApplicable(_) => Offer::new("x", tr!(messages, "interview-not-applicable")),
        };
        self.choices().into_iter().map(offer).collect()
    }
}

impl TargetView<'_> {
    pub(super) fn question(&self, messages: &Messages) -> String {
        tr!(messages, "interview-target-question", dimension = self.dimension)
    }

    /// The levels in their order. Where they are not counted 1, 2, 3, the report will name their
    /// values, and so do these.
    pub(super) fn offers(&self, messages: &Messages) -> Vec<Offer> {
        let offer = |(place, (value, label)): (usize, &(f64, Option<&str>))| {
            let (number, value) = ((place + 1).to_string(), messages.level(*value));
            let label = match label {
                Some(label) if value == number => (*label).to_owned(),
                Some(label) => {
                    tr!(messages, "interview-level-value", level = label.to_string(), value = value)
                }
                None => value,
            };
            Offer::new(number, label)
        };
        self.levels.iter().enumerate().map(offer).collect()
    }
}

impl OverviewEntry<'_> {
    /// What was answered, chosen or written.
    pub(super) fn state(&self, messages: &Messages) -> String {
        match (&self.state, self.kind) {
            (EntryState::Open, EntryKind::Question(_)) => tr!(messages, "interview-unanswered"),
            (EntryState::Open, EntryKind::Target(_)) => tr!(messages, "interview-as-suggested"),
            (EntryState::Open, EntryKind::Reflection(_)) => tr!(messages, "interview-not-written"),
            (EntryState::Selected(place, label), _) => format!("{} {label}", place + 1),
            (EntryState::DontKnow, _) => tr!(messages, "interview-dont-know"),
            (EntryState::NotApplicable, _) => tr!(messages, "interview-not-applicable"),
            (EntryState::Target(level), _) => messages.level(*level),
            (EntryState::Written, _) => tr!(messages, "interview-written"),
        }
    }
}
