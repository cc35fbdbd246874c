mod deciding;
mod dimensions;
mod slides;

pub use slides::slides;

use dimensions::is_withheld;
pub(in crate::report) use dimensions::shared_scale;

use super::{GroupReport, LevelWords, QuestionSpread, are_few, by_disagreement};
use crate::document::{Block, Column, ColumnKind, Document, Fact, Inline, Item, Line, Part, Row, Table};
use crate::group::{Level, Spread};
use crate::messages::{Messages, yes_or_no};
use crate::report::{became, benchmark, phrases};
use crate::{say, tr};

/// How many questions there is room for on which the roles lie apart.
const ROLES_APART: usize = 6;

/// The report of a group as a document.
pub fn document(report: &GroupReport, messages: &Messages) -> Document {
    let writer = Writer { report, messages };
    let fact = writer.fact(None, 1);
    let footer = fact.said.clone();
    let mut document = Document::new(report.language, &report.title, vec![Block::Facts(vec![fact])]);
    document.passages.clone_from(&report.passages);
    document.footer = footer;
    document.section(
        "standing",
        Part::Front,
        tr!(messages, "group-heading-standing"),
        [&writer.standing()[..], &[writer.at_a_glance()]].concat(),
    );
    document.section("talk", Part::Front, tr!(messages, "group-heading-talk"), writer.to_talk_about());
    document.section("decide", Part::Front, tr!(messages, "group-heading-decide"), writer.to_decide());
    let find_out = writer.to_find_out();
    document.section("find-out", Part::Front, tr!(messages, "group-heading-find-out"), find_out);
    let rules = writer.rules(1);
    document.section("rules", Part::Front, tr!(messages, "group-heading-rules"), rules);
    document.section("decisions", Part::Front, tr!(messages, "report-heading-next"), writer.decisions());
    became::section(&mut document, report.register.as_ref(), messages);
    document.section(
        "dimensions",
        Part::Body,
        tr!(messages, "report-heading-dimensions"),
        writer.dimensions(),
    );
    if let Some(found) = &report.benchmark {
        let heading = tr!(messages, "benchmark-heading");
        document.section("benchmark", Part::Body, heading, benchmark::blocks(found, messages));
    }
    document.section("roles", Part::Body, tr!(messages, "group-heading-roles"), writer.roles());
    document.section("questions", Part::Body, tr!(messages, "group-heading-questions"), writer.questions());
    document.section("words", Part::Body, tr!(messages, "report-heading-reflections"), writer.words());
    document.section("reading", Part::Body, tr!(messages, "report-heading-reading"), writer.reading());
    document
}

/// Writes what there is to say of a group.
pub(in crate::report) struct Writer<'a> {
    pub(in crate::report) report: &'a GroupReport,
    pub(in crate::report) messages: &'a Messages,
}

impl<'a> Writer<'a> {
    /// Who answered, when and what; that somebody left something out, where it is so many at least.
    pub(in crate::report) fn fact(&self, label: Option<Line>, fewest: usize) -> Fact {
        let (report, messages) = (self.report, self.messages);
        let days = report.days.map(|(first, last)| {
            let [first, last] = [first, last].map(|day| phrases::day(messages, day));
            if first == last { first } else { tr!(messages, "group-days", first = first, last = last) }
        });
        let people = tr!(messages, "group-people", count = report.people);
        let said = [report.organisation.clone(), Some(people), days];
        let said = said.into_iter().flatten().map(Line::from).collect();
        let bank = &report.bank;
        let detail = [
            Some(tr!(messages, "report-bank", bank = bank.id.as_str(), version = bank.version.as_str())),
            (report.without_answers >= fewest)
                .then(|| tr!(messages, "group-without-answers", count = report.without_answers)),
            (report.unfinished >= fewest)
                .then(|| tr!(messages, "group-unfinished", count = report.unfinished)),
            (report.partly_left_out > 0)
                .then(|| tr!(messages, "group-partly-left-out", count = report.partly_left_out)),
            (report.left_out > 0).then(|| tr!(messages, "group-left-out", count = report.left_out)),
            (report.repeated > 0).then(|| tr!(messages, "group-repeated", count = report.repeated)),
        ];
        let detail = detail.into_iter().flatten().map(Line::from).collect();
        Fact { label, said, detail }
    }

    fn standing(&self) -> [Block; 2] {
        let (report, messages) = (self.report, self.messages);
        let spreads = || report.questions.iter().filter_map(|one| Some((one, one.spread.as_ref()?)));
        let split = spreads().filter(|(_, spread)| spread.split).count();
        // Whoever did not know the answer chose none.
        let is_same =
            |(one, spread): &(&QuestionSpread, &Spread)| spread.n == one.asked && spread.min >= spread.max;
        let same = spreads().filter(is_same).count();
        let sentences = [
            tr!(messages, "group-sentence-split", count = split, of = report.questions.len()),
            tr!(messages, "group-sentence-same", count = same),
            tr!(messages, "group-sentence-unknown", count = report.to_find_out.len()),
        ];
        [
            Block::lead(sentences.join(" ")),
            Block::caution(tr!(
                messages,
                "group-anonymous",
                few = yes_or_no(are_few(report.people)),
                count = report.people
            )),
        ]
    }

    fn named(&self, ids: &[String], item: impl Fn(&'a QuestionSpread) -> Item) -> Option<Block> {
        Block::list(ids.iter().filter_map(|id| self.report.question(id)).map(item))
    }

    pub(in crate::report) fn question(&self, question: &QuestionSpread) -> Item {
        let number = question.number.to_string();
        Item::new(say!(self.messages, "report-question", number = number, text = &question.text))
    }

    fn to_talk_about(&self) -> Vec<Block> {
        let item = |question: &QuestionSpread| {
            let spread = question.spread.as_ref();
            let told = spread.into_iter().flat_map(|spread| self.ends(question, spread));
            self.question(question).with(spread.map(|one| self.spread(question, one)).into_iter().chain(told))
        };
        let list = self.named(&self.report.to_talk_about, item);
        let Some(list) = list else { return Vec::new() };
        let lead = std::iter::once(tr!(self.messages, "group-talk-lead")).chain(self.order());
        let lead = Block::paragraph(lead.collect::<Vec<_>>().join(" "));
        [lead, list].into_iter().chain(self.split_besides()).collect()
    }

    /// What splits us, too, and there is no room for among what is talked about.
    fn split_besides(&self) -> Option<Block> {
        let numbers = self.report.split_besides().iter().map(|one| one.number).collect();
        also_split(self.messages, numbers)
    }

    /// Those of a list for which there is no room.
    fn more_of(&self, ids: &[String]) -> Option<Block> {
        let numbers = ids.iter().filter_map(|id| Some(self.report.question(id)?.number)).collect();
        more(self.messages, numbers)
    }

    /// That what is talked about first is not what is decided first, where a blocker says what that is.
    fn order(&self) -> Option<String> {
        self.report.is_blocked().then(|| tr!(self.messages, "group-talk-order"))
    }

    /// What the lowest and the highest answer look like, and a question to begin with.
    pub(in crate::report) fn ends(&self, question: &QuestionSpread, spread: &Spread) -> [Line; 3] {
        let messages = self.messages;
        let [low, high] = spread.ends().map(|level| (level, words_of(question, level)));
        let end = |(level, words): (&Level, Option<&LevelWords>), which: &str| {
            let label = Inline::Level { label: label(level, words).to_owned(), value: level.value };
            let anchor = words.and_then(|words| words.anchor.as_deref()).unwrap_or_default();
            say!(messages, "group-end", [which = which], level = label, anchor = anchor)
        };
        let named = |(level, words): (&Level, Option<&LevelWords>)| label(level, words).to_owned();
        let opening = tr!(messages, "group-opening", low = named(low), high = named(high));
        [end(low, "lowest"), end(high, "highest"), opening.into()]
    }

    /// How the levels lie, the median, and that they are split.
    pub(in crate::report) fn spread(&self, question: &QuestionSpread, spread: &Spread) -> Line {
        self.summed_up(question, spread, self.levels(question, spread))
    }

    fn summed_up(&self, question: &QuestionSpread, spread: &Spread, levels: impl Into<Line>) -> Line {
        let split = yes_or_no(spread.split);
        let median = Inline::Number(spread.median);
        say!(
            self.messages,
            "group-spread",
            [split = split, unknown = question.dont_know],
            levels = levels,
            median = median
        )
    }

    fn levels(&self, question: &QuestionSpread, spread: &Spread) -> Inline {
        let level = |level: &Level| {
            let words = words_of(question, level);
            let spoken =
                say!(self.messages, "group-chosen", [count = level.count], level = label(level, words));
            (spoken.shown(self.messages), level.count)
        };
        Inline::Distribution(spread.distribution.iter().map(level).collect())
    }

    fn roles(&self) -> Vec<Block> {
        let (report, messages) = (self.report, self.messages);
        let Some(least) = report.by_role else { return Vec::new() };
        let mut blocks = Vec::new();
        if report.roles.len() >= 2 && report.without_role > 0 {
            blocks.push(Block::paragraph(tr!(messages, "group-without-role", count = report.without_role)));
        }
        if report.roles.len() < 2 {
            blocks.push(Block::paragraph(tr!(
                messages,
                "group-roles-none",
                people = report.people,
                least = least
            )));
            return blocks;
        }
        let mut apart = report.apart();
        if apart.is_empty() {
            blocks.push(Block::paragraph(tr!(messages, "group-roles-same")));
            return blocks;
        }
        let column = |title| Column { title, kind: ColumnKind::Number };
        let mut columns =
            vec![Column { title: tr!(messages, "report-column-question"), kind: ColumnKind::Text }];
        columns.extend(report.roles.iter().map(|role| {
            column(tr!(messages, "group-column-role", role = role.role.as_str(), count = role.people))
        }));
        let row = |(question, medians): (&QuestionSpread, Vec<Option<f64>>)| {
            let medians =
                medians.into_iter().map(|median| median.map_or(Inline::Nothing, Inline::Number).into());
            let question = Line::from(format!("{}. {}", question.number, question.text));
            Row { depth: 0, gauge: None, cells: std::iter::once(question).chain(medians).collect() }
        };
        let rest = apart.split_off(apart.len().min(ROLES_APART)).into_iter();
        let more = more(messages, rest.map(|(question, _)| question.number).collect());
        let rows = apart.into_iter().map(row).collect();
        let caption = tr!(messages, "group-heading-roles").into();
        blocks.push(Block::paragraph(tr!(messages, "group-roles-lead")));
        blocks.push(Block::Table(Table { caption, columns, rows, scale: None }));
        blocks.extend(more);
        blocks
    }

    /// Every question, those that agree least first.
    fn questions(&self) -> Vec<Block> {
        let messages = self.messages;
        let mut sorted: Vec<&QuestionSpread> = self.report.questions.iter().collect();
        sorted.sort_by(|one, other| by_disagreement(one, other));
        let columns = [
            (tr!(messages, "report-column-question"), ColumnKind::Text),
            (tr!(messages, "group-column-levels"), ColumnKind::Text),
            (tr!(messages, "group-column-people"), ColumnKind::Number),
            (tr!(messages, "group-column-median"), ColumnKind::Number),
            (tr!(messages, "group-column-range"), ColumnKind::Number),
            (tr!(messages, "group-column-unknown"), ColumnKind::Number),
        ];
        let columns = columns.map(Column::from).into();
        let caption = tr!(messages, "group-heading-questions").into();
        let row = |question| Row { depth: 0, gauge: None, cells: self.cells(question) };
        let rows = sorted.into_iter().map(row).collect();
        vec![Block::Table(Table { caption, columns, rows, scale: None })]
    }

    /// All there is to say of how the answers to a question lie.
    fn cells(&self, question: &QuestionSpread) -> Vec<Line> {
        let messages = self.messages;
        let spread = question.spread.as_ref();
        let withheld = if question.answered == 0 {
            Inline::Nothing.into()
        } else {
            Line::from(tr!(messages, "group-withheld"))
        };
        // It marks the question, so that it is not left out where room is short.
        let mark = || [" (".into(), Inline::Emphasis(tr!(messages, "group-split")), ")".into()];
        let mark = spread.filter(|spread| spread.split).map(|_| mark());
        let text = Inline::Text(format!("{}. {}", question.number, question.text));
        let or_nothing = |said: Option<Inline>| Line::from(said.unwrap_or(Inline::Nothing));
        let range = |spread: &Spread| {
            let [low, high] = [spread.min, spread.max].map(|end| messages.level(end));
            if low == high { low } else { tr!(messages, "group-range", low = low, high = high) }.into()
        };
        vec![
            Line(std::iter::once(text).chain(mark.into_iter().flatten()).collect()),
            spread.map_or(withheld, |spread| self.levels(question, spread).into()),
            question.answered.to_string().into(),
            or_nothing(spread.map(|spread| Inline::Number(spread.median))),
            or_nothing(spread.map(range)),
            question.dont_know.to_string().into(),
        ]
    }

    /// What was written, under each question.
    fn words(&self) -> Vec<Block> {
        let messages = self.messages;
        let noted = self.report.questions.iter().filter(|question| !question.notes.is_empty());
        let notes = noted.map(|question| (self.question(question).text, &question.notes));
        let reflections = self.report.reflections.iter().map(|one| (Line::from(&one.text), &one.words));
        let said: Vec<Block> = notes
            .chain(reflections)
            .flat_map(|(text, words)| {
                let said = Block::list(words.iter().map(Item::new));
                std::iter::once(Block::Heading { level: 3, text }).chain(said)
            })
            .collect();
        let lead = (!said.is_empty()).then(|| Block::caution(tr!(messages, "group-words-lead")));
        let count = self.report.words_withheld;
        let withheld =
            (count > 0).then(|| Block::paragraph(tr!(messages, "group-words-withheld", count = count)));
        lead.into_iter().chain(said).chain(withheld).collect()
    }

    fn reading(&self) -> Vec<Block> {
        let messages = self.messages;
        let withheld = self.report.dimensions.iter().any(is_withheld);
        let lines = [
            Some(tr!(messages, "group-reading-levels")),
            Some(tr!(messages, "group-reading-people")),
            Some(tr!(messages, "group-reading-split")),
            Some(tr!(messages, "group-reading-place")),
            self.report.weights.clone(),
            Some(with_chance(tr!(messages, "group-reading-order"), self.report.people, messages)),
            withheld.then(|| tr!(messages, "group-reading-withheld")),
        ];
        Block::list(lines.into_iter().flatten().map(Item::new)).into_iter().collect()
    }
}

/// What an order of questions is, and that of few people much can be chance.
pub(in crate::report) fn with_chance(order: String, people: usize, messages: &Messages) -> String {
    if are_few(people) { format!("{order} {}", tr!(messages, "group-few", people = people)) } else { order }
}

/// The questions with these numbers, as they are named in a sentence; `None` without any.
fn questions(messages: &Messages, mut numbers: Vec<usize>) -> Option<String> {
    numbers.sort_unstable();
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let list = phrases::list(messages, &numbers);
    (!numbers.is_empty()).then(|| tr!(messages, "report-questions", count = numbers.len(), numbers = list))
}

/// Those of a list for which there is no room, by their numbers: none is left out without a word.
pub(in crate::report) fn more(messages: &Messages, numbers: Vec<usize>) -> Option<Block> {
    questions(messages, numbers).map(|said| Block::paragraph(tr!(messages, "group-more", questions = said)))
}

/// What splits a group, too.
pub(in crate::report) fn also_split(messages: &Messages, numbers: Vec<usize>) -> Option<Block> {
    let said = questions(messages, numbers)?;
    Some(Block::paragraph(tr!(messages, "group-talk-more", questions = said)))
}

/// Numbers, one after the other.
pub(in crate::report) fn numbers(values: impl Iterator<Item = f64>) -> Line {
    Line::join(values.map(|value| Line::from(Inline::Number(value))), "; ")
}

fn words_of<'q>(question: &'q QuestionSpread, level: &Level) -> Option<&'q LevelWords> {
    question.levels.iter().find(|words| words.option == level.option)
}

fn label<'w>(level: &'w Level, words: Option<&'w LevelWords>) -> &'w str {
    words.map_or(level.option.as_str(), |words| words.label.as_str())
}
