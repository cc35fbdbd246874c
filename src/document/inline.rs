use crate::messages::Messages;
use crate::scoring::Estimate;
use crate::tr;

/// A piece of running text whose meaning decides how it is shown or spoken.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words that stand out.
    Emphasis(String),
    /// An id of the bank, to be typed as it is.
    Id(String),
    /// A number, with one decimal.
    Number(f64),
    /// So many, or more.
    AtLeast(f64),
    /// A score.
    Score {
        /// The score.
        value: f64,
        /// The highest it could have been; where that goes without saying, it is not shown but
        /// spoken.
        highest: f64,
        /// Whether it goes without saying, because all scores around it have the same scale.
        same_scale: bool,
    },
    /// Where a score lies.
    Interval(Estimate),
    /// A share, 0–1; below 0 where something went the other way.
    Share(f64),
    /// A signed difference.
    Difference {
        /// How much, as shown: with one decimal.
        by: f64,
        /// Whether it is in points of a hundred, because the scales differ.
        of_hundred: bool,
        /// Whether it could be no difference at all.
        doubtful: bool,
    },
    /// A level of a scale with what it is called.
    Level {
        /// What it is called.
        label: String,
        /// What it counts for.
        value: f64,
    },
    /// From one to the other.
    FromTo(Line, Line),
    /// How often each level of a scale was chosen, lowest first: what is said of a level, and how often.
    Distribution(Vec<(String, usize)>),
    /// What is added in brackets, and left out where room is short.
    Added(Line),
    /// Words in another language than those around them.
    Passage {
        /// The words.
        said: Box<Inline>,
        /// The code of their language.
        language: String,
    },
    /// That there is nothing to say.
    Nothing,
}

/// Running text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line(pub Vec<Inline>);

impl Line {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a passage in another language stands in it.
    pub(crate) fn has_passage(&self) -> bool {
        self.0.iter().any(|piece| matches!(piece, Inline::Passage { .. }))
    }

    /// The language of the whole of it, where that is a passage in another.
    pub(crate) fn language(&self) -> Option<&str> {
        match self.0.as_slice() {
            [Inline::Passage { language, .. }] => Some(language),
            _ => None,
        }
    }

    /// The language of a text where it stands in it as a passage in another.
    pub(crate) fn language_of(&self, text: &str) -> Option<&str> {
        self.0.iter().find_map(|piece| match piece {
            Inline::Passage { said, language } => {
                matches!(&**said, Inline::Text(said) if said == text).then_some(language.as_str())
            }
            _ => None,
        })
    }

    /// The lines with this text between them.
    pub fn join(lines: impl IntoIterator<Item = Self>, between: &str) -> Self {
        lines.into_iter().fold(Self::default(), |mut joined, line| {
            if !joined.is_empty() {
                joined.0.push(Inline::Text(between.to_owned()));
            }
            joined.0.extend(line.0);
            joined
        })
    }

    /// The line without what is only added, for where room is short.
    #[must_use]
    pub fn brief(&self) -> Self {
        Self(self.0.iter().filter(|inline| !matches!(inline, Inline::Added(_))).cloned().collect())
    }

    /// What an eye reads.
    pub fn shown(&self, messages: &Messages) -> String {
        self.0.iter().map(|inline| inline.shown(messages)).collect()
    }

    /// What an ear hears: the same without signs.
    pub fn spoken(&self, messages: &Messages) -> String {
        self.0.iter().map(|inline| inline.spoken(messages)).collect()
    }
}

impl<Piece: Into<Inline>> From<Piece> for Line {
    fn from(piece: Piece) -> Self {
        Self(vec![piece.into()])
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Inline {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

/// What stands in a table where there is nothing to say.
const NOTHING: &str = "–";

/// As wide as a plus sign, unlike the hyphen.
const MINUS: &str = "\u{2212}";

impl Inline {
    /// What an eye reads.
    pub fn shown(&self, messages: &Messages) -> String {
        match self {
            Self::Text(text) | Self::Emphasis(text) | Self::Id(text) => text.clone(),
            Self::Number(value) | Self::Score { value, same_scale: true, .. } => messages.decimal(*value, 1),
            Self::Score { value, highest, .. } => {
                format!("{}/{}", messages.decimal(*value, 1), messages.level(*highest))
            }
            // That it is none or more says nothing.
            Self::AtLeast(least) if *least <= 0.0 => NOTHING.to_owned(),
            Self::AtLeast(least) => format!("≥{}", messages.level(*least)),
            Self::Interval(estimate) => {
                let [low, high] = ends(*estimate, messages);
                if low == high { NOTHING.to_owned() } else { format!("{low}–{high}") }
            }
            Self::Share(share) => {
                let percent = tr!(messages, "report-percent", share = messages.percentage(share.abs()));
                signed(*share, percent, "")
            }
            Self::Difference { by, of_hundred, doubtful } => {
                let points = signed(*by, messages.decimal(by.abs(), 1), "+");
                let points =
                    if *of_hundred { tr!(messages, "comparison-points", points = points) } else { points };
                if *doubtful { format!("{points} ?") } else { points }
            }
            Self::Level { label, value } => {
                tr!(messages, "report-answer", label = label.as_str(), value = messages.level(*value))
            }
            Self::FromTo(from, to) => format!("{} → {}", from.shown(messages), to.shown(messages)),
            Self::Distribution(levels) => {
                let most = levels.iter().map(|(_, count)| *count).max().unwrap_or_default();
                let columns: String = levels.iter().map(|(_, count)| column(*count, most)).collect();
                let counts: Vec<String> = levels.iter().map(|(_, count)| count.to_string()).collect();
                format!("{columns} {}", counts.join("-"))
            }
            Self::Added(line) => format!(" ({})", line.shown(messages)),
            Self::Passage { said, .. } => said.shown(messages),
            Self::Nothing => NOTHING.to_owned(),
        }
    }

    /// What an ear hears.
    pub fn spoken(&self, messages: &Messages) -> String {
        match self {
            Self::Score { value, highest, .. } => {
                let (score, highest) = (messages.decimal(*value, 1), messages.level(*highest));
                tr!(messages, "plain-score", score = score, highest = highest)
            }
            Self::AtLeast(least) if *least <= 0.0 => tr!(messages, "plain-none-known"),
            Self::AtLeast(least) => tr!(messages, "plain-at-least", least = messages.level(*least)),
            Self::Interval(estimate) => {
                let [low, high] = ends(*estimate, messages);
                if low == high {
                    return tr!(messages, "plain-nothing");
                }
                tr!(messages, "plain-interval", low = low, high = high)
            }
            Self::Share(share) => {
                let percent = tr!(messages, "plain-percent", share = messages.percentage(share.abs()));
                spoken_sign(messages, share.min(0.0), percent)
            }
            Self::Difference { by, of_hundred, doubtful } => {
                let points = spoken_sign(messages, *by, messages.decimal(by.abs(), 1));
                let points =
                    if *of_hundred { tr!(messages, "comparison-points", points = points) } else { points };
                if *doubtful { format!("{points}, {}", tr!(messages, "plain-change-doubt")) } else { points }
            }
            Self::FromTo(from, to) => {
                // Of an interval is said itself from where to where it goes.
                let is_interval = |line: &Line| line.0.iter().any(|it| matches!(it, Self::Interval(_)));
                let of = if is_interval(from) || is_interval(to) { "intervals" } else { "values" };
                let [from, to] = [from, to].map(|line| line.spoken(messages));
                tr!(messages, "plain-from-to", of = of, from = from, to = to)
            }
            Self::Distribution(levels) => {
                let chosen = levels.iter().filter(|(_, count)| *count > 0).map(|(said, _)| said.as_str());
                chosen.collect::<Vec<_>>().join(", ")
            }
            Self::Added(line) => format!(", {}", line.spoken(messages)),
            Self::Passage { said, .. } => said.spoken(messages),
            Self::Nothing => tr!(messages, "plain-nothing"),
            Self::Text(_) | Self::Emphasis(_) | Self::Id(_) | Self::Number(_) | Self::Level { .. } => {
                self.shown(messages)
            }
        }
    }
}

/// The ends of an interval with as few decimals as keep them apart. What is known exactly, or all
/// but exactly, has none: both are the same.
fn ends(Estimate { low, high, .. }: Estimate, messages: &Messages) -> [String; 2] {
    let ends = |decimals| [messages.decimal(low, decimals), messages.decimal(high, decimals)];
    let [one, two] = [ends(1), ends(2)];
    if one[0] == one[1] { two } else { one }
}

/// A column as high as its part of the highest; nothing chosen is no column.
fn column(count: usize, most: usize) -> char {
    const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    match count {
        0 => '·',
        count => HEIGHTS[(count * HEIGHTS.len()).div_ceil(most.max(1)).clamp(1, HEIGHTS.len()) - 1],
    }
}

fn signed(value: f64, shown: String, plus: &str) -> String {
    match value {
        value if value > 0.0 => format!("{plus}{shown}"),
        value if value < 0.0 => format!("{MINUS}{shown}"),
        _ => shown,
    }
}

fn spoken_sign(messages: &Messages, value: f64, shown: String) -> String {
    match value {
        value if value > 0.0 => tr!(messages, "plain-change-plus", change = shown),
        value if value < 0.0 => tr!(messages, "plain-change-minus", change = shown),
        _ => shown,
    }
}

/// The places in a message where pieces with a meaning of their own stand: see [`say!`](crate::say).
#[derive(Debug, Default)]
pub struct Slots(Vec<Line>);

impl Slots {
    /// The first of the characters that hold a place. They are of the last private plane, in
    /// which no message is written; what comes from outside goes into a slot, not into a message.
    const FIRST: u32 = 0x10_0000;

    /// Keeps a piece, and gives the character that holds its place.
    pub fn hold(&mut self, piece: impl Into<Line>) -> String {
        let place = u32::try_from(self.0.len()).ok().and_then(|at| char::from_u32(Self::FIRST + at));
        self.0.push(piece.into());
        place.map_or_else(String::new, String::from)
    }

    /// The message with each piece in its place.
    pub fn fill(self, message: &str) -> Line {
        let held = |letter: char| {
            let at = u32::from(letter).checked_sub(Self::FIRST)?;
            self.0.get(usize::try_from(at).ok()?)
        };
        let mut line = Line::default();
        let mut words = String::new();
        for letter in message.chars() {
            match held(letter) {
                None => words.push(letter),
                Some(piece) => {
                    if !words.is_empty() {
                        line.0.push(Inline::Text(std::mem::take(&mut words)));
                    }
                    line.0.extend(piece.0.iter().cloned());
                }
            }
        }
        if !words.is_empty() {
            line.0.push(Inline::Text(words));
        }
        line
    }
}

/// A message as a [`Line`]: `say!(messages, "id", name = piece)`, where a piece is whatever a line
/// can be made of and keeps its meaning. What a message chooses its words by (a number, a
/// keyword) stands first, in brackets: `say!(messages, "id", [count = 3], name = piece)`.
#[macro_export]
macro_rules! say {
    ($messages:expr, $id:literal $(, [$($key:ident = $choice:expr),+])? $(, $name:ident = $piece:expr)* $(,)?) => {{
        #[allow(unused_mut, reason = "a message may have no slots")]
        let mut slots = $crate::document::Slots::default();
        let message = $crate::tr!($messages, $id $($(, $key = $choice)+)? $(, $name = slots.hold($piece))*);
        slots.fill(&message)
    }};
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::testing::{Dutch, English};

    fn both(inline: &Inline) -> [String; 2] {
        [inline.shown(&Messages::new(English)), inline.spoken(&Messages::new(English))]
    }

    #[test]
    fn each_piece_is_shown_and_spoken() {
        let at = |value| Estimate { value, low: 2.1, high: 2.9 };
        let said: [(Inline, [&str; 2]); 12] = [
            (Inline::Number(4.0), ["4.0", "4.0"]),
            (Inline::AtLeast(12.0), ["≥12", "at least 12"]),
            (Inline::AtLeast(0.0), ["–", "none known yet"]),
            (Inline::Score { value: 2.61, highest: 5.0, same_scale: true }, ["2.6", "2.6 out of 5"]),
            (Inline::Score { value: 2.61, highest: 5.0, same_scale: false }, ["2.6/5", "2.6 out of 5"]),
            (Inline::Interval(at(2.5)), ["2.1–2.9", "between 2.1 and 2.9"]),
            (Inline::Share(-0.25), ["−25%", "minus 25 per cent"]),
            (Inline::Share(0.25), ["25%", "25 per cent"]),
            (
                Inline::Difference { by: 0.4, of_hundred: false, doubtful: true },
                ["+0.4 ?", "plus 0.4, perhaps no change at all"],
            ),
            (
                Inline::Difference { by: -12.0, of_hundred: true, doubtful: false },
                ["−12.0 of 100", "minus 12.0 of 100"],
            ),
            (
                Inline::FromTo("Plan → do (1)".into(), Inline::Nothing.into()),
                ["Plan → do (1) → –", "Plan → do (1) to none"],
            ),
            (
                Inline::FromTo(Inline::Interval(at(2.5)).into(), Inline::Number(3.0).into()),
                ["2.1–2.9 → 3.0", "was between 2.1 and 2.9, is 3.0"],
            ),
        ];
        for (inline, expected) in said {
            assert_eq!(both(&inline), expected, "{inline:?}");
        }
    }

    #[test]
    fn a_message_keeps_the_meaning_of_its_pieces() {
        let dutch = Messages::new(Dutch);
        let line =
            say!(&dutch, "report-question", number = "3", text = Inline::Id("\u{100001} ok".to_owned()));
        assert_eq!(line.0.last(), Some(&Inline::Id("\u{100001} ok".to_owned())));
        assert_eq!(line.shown(&dutch), "Vraag 3: \u{100001} ok");
    }
}
