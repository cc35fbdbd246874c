//! A bank as a document, in the order in which it is read.

use super::{Reading, rules};
use crate::bank::{Aggregate, Decision, Dimension, Horizon, Missing, Question, QuestionBank};
use crate::document::{Block, Document, Fact, Inline, Item, Line, Part, Passages};
use crate::tr;

pub(super) fn of(bank: &QuestionBank, reading: &Reading<'_>) -> Document {
    let messages = reading.messages;
    let preview = Preview { bank, reading };
    let (language, title) = (messages.language().code(), reading.name(&bank.title));
    let mut document = Document::new(language, title, preview.opening());
    document.passages = Passages::of(bank, messages);
    document.section("scales", Part::Body, tr!(messages, "bank-show-scales"), preview.scales());
    document.section("bands", Part::Body, tr!(messages, "bank-show-bands"), preview.bands());
    let mut asked = 0;
    for (number, dimension) in (1..).zip(&bank.dimensions) {
        let title = format!("{number}. {}", reading.name(&dimension.name));
        let mut blocks = Vec::new();
        preview.dimension(dimension, &format!("{number}."), 3, &mut asked, &mut blocks);
        document.section(format!("dimension-{number}"), Part::Body, title, blocks);
    }
    let rules = bank.rules.iter().map(|rule| rules::item(bank, reading, rule));
    let rules = Block::list(rules).into_iter().collect();
    document.section("rules", Part::Body, tr!(messages, "bank-show-rules"), rules);
    document
}

/// A label with what it says: behind it where that is one line, else below it.
pub(super) fn labelled(label: &str, mut said: Vec<String>) -> Item {
    let mut text =
        vec![Inline::Emphasis(if said.is_empty() { label.to_owned() } else { format!("{label}:") })];
    if said.len() == 1 {
        text.extend([" ".into(), said.remove(0).into()]);
    }
    Item::new(Line(text)).with(said)
}

fn paragraphs(lines: Vec<String>) -> impl Iterator<Item = Block> {
    lines.into_iter().map(Block::paragraph)
}

struct Preview<'a> {
    bank: &'a QuestionBank,
    reading: &'a Reading<'a>,
}

impl Preview<'_> {
    fn opening(&self) -> Vec<Block> {
        let Self { bank, reading } = *self;
        let messages = reading.messages;
        let (id, version, languages) = (bank.id.clone(), bank.version.clone(), bank.languages.join(", "));
        let what = tr!(messages, "bank-show-bank", id = id, version = version, languages = languages);
        let quick = bank.questions().filter(|question| question.quick).count();
        let mut detail = vec![self.length(bank.questions().count(), bank.minutes.full)];
        if quick > 0 {
            let length = self.length(quick, bank.minutes.quick);
            detail.push(tr!(messages, "bank-show-quick", length = length));
        }
        if bank.missing == Missing::Lowest {
            detail.push(tr!(messages, "bank-show-lowest"));
        }
        let detail = detail.into_iter().map(Line::from).collect();
        let mut blocks = vec![Block::Facts(vec![Fact { label: None, said: vec![what.into()], detail }])];
        blocks.extend(bank.description.iter().flat_map(|text| paragraphs(reading.lines(text))));
        let source = bank.source.as_ref();
        blocks.extend(Block::list(
            source.map(|text| labelled(&tr!(messages, "bank-show-source"), reading.lines(text))),
        ));
        blocks
    }

    fn length(&self, questions: usize, minutes: Option<u32>) -> String {
        let messages = self.reading.messages;
        match minutes {
            Some(minutes) => {
                tr!(messages, "edition-length-minutes", questions = questions, minutes = minutes)
            }
            None => tr!(messages, "edition-length", questions = questions),
        }
    }

    fn scales(&self) -> Vec<Block> {
        let reading = self.reading;
        let scales = self.bank.scales.iter().map(|scale| {
            let options = scale.options.iter();
            let options = options
                .map(|option| format!("{} {}", reading.number(option.value), reading.name(&option.label)));
            labelled(&scale.id, vec![options.collect::<Vec<_>>().join(" · ")])
        });
        Block::list(scales).into_iter().collect()
    }

    fn bands(&self) -> Vec<Block> {
        let (messages, reading) = (self.reading.messages, self.reading);
        let above = self.bank.bands.iter().skip(1).map(Some).chain([None]);
        let bands = self.bank.bands.iter().zip(above).map(|(band, above)| {
            let (name, from) = (reading.name(&band.name), reading.number(band.from));
            let called = match above.map(|above| reading.number(above.from)) {
                Some(to) => tr!(messages, "bank-show-band", name = name, from = from, to = to),
                None => tr!(messages, "bank-show-band-last", name = name, from = from),
            };
            labelled(&called, band.meaning.iter().flat_map(|meaning| reading.lines(meaning)).collect())
        });
        Block::list(bands).into_iter().collect()
    }

    /// What stands under the heading of a dimension; `level` is that of the headings in it.
    fn dimension(
        &self,
        dimension: &Dimension,
        number: &str,
        level: usize,
        asked: &mut usize,
        blocks: &mut Vec<Block>,
    ) {
        let reading = self.reading;
        let messages = reading.messages;
        blocks.extend(dimension.summary.iter().flat_map(|text| paragraphs(reading.lines(text))));
        let target = |target| tr!(messages, "bank-show-target", target = reading.number(target));
        let mut facts = vec![dimension.id.clone()];
        facts.extend(self.weight(dimension.weight));
        facts.extend(dimension.target.map(target));
        facts.extend(match dimension.aggregate {
            Aggregate::Mean => None,
            Aggregate::Sum => Some(tr!(messages, "bank-show-sum")),
            Aggregate::Min => Some(tr!(messages, "bank-show-min")),
        });
        blocks.push(Block::aside(facts.join(" · ")));
        for (position, inner) in (1..).zip(dimension.dimensions()) {
            let number = format!("{number}{position}.");
            let text = format!("{number} {}", reading.name(&inner.name)).into();
            blocks.push(Block::Heading { level, text });
            self.dimension(inner, &number, level + 1, asked, blocks);
        }
        for question in dimension.questions() {
            *asked += 1;
            self.question(question, *asked, level, blocks);
        }
        let open = dimension.reflections.iter().map(|reflection| {
            let id = std::iter::once(reflection.id.clone());
            let lines = reading.lines(&reflection.text).into_iter().chain(id).collect();
            labelled(&tr!(messages, "bank-show-reflection"), lines)
        });
        blocks.extend(Block::list(open));
    }

    fn question(&self, question: &Question, number: usize, level: usize, blocks: &mut Vec<Block>) {
        let reading = self.reading;
        let messages = reading.messages;
        let number = tr!(messages, "bank-show-question", number = number);
        let mut text = reading.lines(&question.text);
        let heading = if text.len() == 1 { format!("{number}: {}", text.remove(0)) } else { number };
        blocks.push(Block::Heading { level, text: heading.into() });
        blocks.extend(paragraphs(text));
        blocks.push(Block::aside(self.facts(question).join(" · ")));
        let (why, evidence) = (tr!(messages, "interview-why"), tr!(messages, "interview-evidence"));
        let around = [(why, &question.why), (evidence, &question.evidence)].into_iter();
        let around = around.filter_map(|(label, text)| Some(labelled(&label, reading.lines(text.as_ref()?))));
        blocks.extend(Block::list(around));
        let options = self.bank.scale_of(question).options.iter().enumerate().map(|(position, option)| {
            let called = format!("{} {}", reading.number(option.value), reading.name(&option.label));
            let anchor = question.anchors.get(position);
            labelled(&called, anchor.map_or_else(Vec::new, |anchor| reading.lines(anchor)))
        });
        blocks.extend(Block::list(options));
        blocks.extend(Block::list(question.decisions.iter().map(|decision| self.decision(decision))));
    }

    fn facts(&self, question: &Question) -> Vec<String> {
        let messages = self.reading.messages;
        let mut facts = vec![question.id.clone()];
        if self.bank.scales.len() > 1 {
            let scale = self.bank.scale_of(question).id.clone();
            facts.push(tr!(messages, "bank-show-scale", scale = scale));
        }
        facts.extend(self.weight(question.weight));
        facts.extend(question.quick.then(|| tr!(messages, "bank-show-in-quick")));
        facts.extend((!question.dont_know).then(|| tr!(messages, "bank-show-no-dont-know")));
        facts.extend(question.not_applicable.then(|| tr!(messages, "bank-show-not-applicable")));
        facts
    }

    fn weight(&self, weight: f64) -> Option<String> {
        let is_usual = crate::bank::round_six(weight - 1.0) == 0.0;
        let number = self.reading.number(weight);
        (!is_usual).then(|| tr!(self.reading.messages, "bank-show-weight", weight = number))
    }

    fn decision(&self, decision: &Decision) -> Item {
        let messages = self.reading.messages;
        let horizon = match decision.horizon {
            Horizon::NextMeeting => tr!(messages, "bank-show-next-meeting"),
            Horizon::NinetyDays => tr!(messages, "bank-show-ninety-days"),
            Horizon::Year => tr!(messages, "bank-show-year"),
        };
        let value = self.reading.number(decision.at_most);
        let called = tr!(messages, "bank-show-decision", value = value, horizon = horizon);
        labelled(&called, self.reading.lines(&decision.text))
    }
}
