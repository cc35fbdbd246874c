//! What the screen and the lines say alike.

use super::{
    About, Choice, EntryKind, EntryState, Level, Opening, OverviewEntry, Prompt, QuestionView, TargetView,
};
use crate::assessment::Edition;
use crate::messages::Messages;
use crate::tr;

impl Prompt<'_> {
    /// That it is the quick edition, if it is.
    pub(super) fn quick(&self, messages: &Messages) -> Option<String> {
        (self.edition == Edition::Quick).then(|| tr!(messages, "edition-quick"))
    }

    /// Which question it is; in the quick edition, where questions are passed over, also its number among
    /// all of the bank, by which lists and reports call it.
    pub(super) fn question_number(&self, question: &QuestionView<'_>, messages: &Messages) -> String {
        let QuestionView { number, place, of_all, .. } = *question;
        let of = self.progress.of;
        match self.edition {
            Edition::Quick if of < of_all => {
                tr!(
                    messages,
                    "interview-question-place",
                    place = place,
                    of = of,
                    number = number,
                    all = of_all
                )
            }
            _ => tr!(messages, "interview-question-number", number = number, of = of),
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

impl About {
    /// What it is called.
    pub(super) fn label(&self, messages: &Messages) -> String {
        match self {
            Self::Organisation(_) => tr!(messages, "start-organisation"),
            Self::Role(_) => tr!(messages, "person-role"),
            Self::Name(_) => tr!(messages, "person-name"),
            Self::Date(_) => tr!(messages, "report-date"),
        }
    }

    /// What is said; empty where nothing is.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Organisation(text) | Self::Role(text) | Self::Name(text) => text,
            Self::Date(_) => "",
        }
    }

    /// What is said, in words.
    pub(super) fn state(&self, messages: &Messages) -> String {
        match self.text() {
            "" => tr!(messages, "interview-not-given"),
            text => text.to_owned(),
        }
    }

    /// The same, with another text.
    pub(super) fn with(&self, text: String) -> Self {
        match self {
            Self::Organisation(_) => Self::Organisation(text),
            Self::Role(_) => Self::Role(text),
            Self::Name(_) => Self::Name(text),
            Self::Date(day) => Self::Date(*day),
        }
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

    /// The levels in their order.
    pub(super) fn offers(&self) -> Vec<Offer> {
        let levels = self.levels.iter().enumerate();
        levels.map(|(place, (_, label))| Offer::new((place + 1).to_string(), *label)).collect()
    }

    /// What comes after it, if that is asked in words.
    pub(super) fn then(&self, messages: &Messages) -> Option<String> {
        (self.reflections > 0).then(|| tr!(messages, "interview-target-then", reflections = self.reflections))
    }

    /// That a level is below where the answers put us today, as far as that is known.
    pub(super) fn below(&self, level: f64, messages: &Messages) -> Option<String> {
        let stands = self.stands?;
        let how = stands.above(level)?;
        let [low, high] = [stands.low, stands.high].map(|value| self.standing(value, messages));
        Some(tr!(messages, "interview-below", how = how, low = low, high = high))
    }

    /// Where a score stands: by the numbers of the levels where these are their values, or else by what
    /// they are called.
    fn standing(&self, value: f64, messages: &Messages) -> String {
        let values = self.levels.iter().map(|(value, _)| *value);
        if values.zip(1_u32..).all(|(value, number)| value.total_cmp(&number.into()).is_eq()) {
            return messages.decimal(value, 1);
        }
        self.level(value).name(messages, " ")
    }

    /// Where a level stands among those to choose from.
    pub(super) fn level(&self, value: f64) -> Level<'_> {
        Level::among(&self.levels, value)
    }
}

impl Level<'_> {
    /// The option it is, or those it is between, with `gap` between a number and its label. One
    /// outside the scale, as only a file written by hand may hold, is no more than a number.
    pub(super) fn name(&self, messages: &Messages, gap: &str) -> String {
        let named = |(place, label): (usize, &str)| named(place, label, gap);
        match (self.from, self.to) {
            (Some(option), _) if self.is_option() => named(option),
            (Some(from), Some(to)) => tr!(messages, "interview-between", from = named(from), to = named(to)),
            _ => messages.level(self.value),
        }
    }
}

/// What something to choose is called, and what it looks like if that is said. A name that is a
/// sentence keeps its own end.
pub(super) fn labelled(label: &str, anchor: &str) -> String {
    let colon = match anchor {
        "" => "",
        _ if label.ends_with(['.', '?', '!', ':', ';', '…']) => " ",
        _ => ": ",
    };
    format!("{label}{colon}{anchor}")
}

/// An option by its place from 0: its number, and what it is called. It stands within sentences,
/// and a label may be one already.
pub(super) fn named(place: usize, label: &str, gap: &str) -> String {
    format!("{}{gap}{}", place + 1, label.trim_end_matches('.'))
}

impl OverviewEntry<'_> {
    /// What was answered, chosen or written, with `gap` between a number and its label.
    pub(super) fn state(&self, messages: &Messages, gap: &str) -> String {
        match (&self.state, self.kind) {
            (EntryState::Open, EntryKind::Question(_)) => tr!(messages, "interview-unanswered"),
            (EntryState::Open, EntryKind::Target(_)) => tr!(messages, "interview-not-chosen"),
            (EntryState::Open, EntryKind::Reflection(_)) => tr!(messages, "interview-not-written"),
            (EntryState::Selected(place, label), _) => named(*place, label, gap),
            (EntryState::DontKnow, _) => tr!(messages, "interview-dont-know"),
            (EntryState::NotApplicable, _) => tr!(messages, "interview-not-applicable"),
            (EntryState::Target(level), _) => level.name(messages, gap),
            (EntryState::Suggested(level), _) => {
                tr!(messages, "interview-suggested", level = level.name(messages, gap))
            }
            (EntryState::Written, _) => tr!(messages, "interview-written"),
        }
    }
}
