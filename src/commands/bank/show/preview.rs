//! A bank as the pieces of its preview, in the order in which it is read.

use super::{Block, Reading, rules};
use crate::bank::{Aggregate, Band, Decision, Dimension, Horizon, Missing, Question, QuestionBank, Scale};
use crate::tr;

pub(super) fn of(bank: &QuestionBank, reading: &Reading<'_>) -> Vec<Block> {
    let mut preview = Preview { bank, reading, blocks: Vec::new(), asked: 0 };
    preview.opening();
    preview.scales();
    preview.bands();
    preview.dimensions(&bank.dimensions, "", 2);
    preview.rules();
    preview.blocks
}

struct Preview<'a> {
    bank: &'a QuestionBank,
    reading: &'a Reading<'a>,
    blocks: Vec<Block>,
    /// How many questions have been shown.
    asked: usize,
}

impl Preview<'_> {
    fn opening(&mut self) {
        let Self { bank, reading, .. } = *self;
        let messages = reading.messages;
        self.blocks.push(Block::Heading(1, reading.name(&bank.title)));
        let mut facts = vec![tr!(
            messages,
            "bank-show-bank",
            id = bank.id.clone(),
            version = bank.version.clone(),
            languages = bank.languages.join(", ")
        )];
        let quick = bank.questions().filter(|question| question.quick).count();
        facts.push(length(reading, bank.questions().count(), bank.minutes.full));
        if quick > 0 {
            facts.push(tr!(messages, "bank-show-quick", length = length(reading, quick, bank.minutes.quick)));
        }
        facts.extend(match bank.missing {
            Missing::Exclude => None,
            Missing::Lowest => Some(tr!(messages, "bank-show-lowest")),
        });
        self.blocks.push(Block::Paragraph(facts));
        self.blocks.extend(bank.description.as_ref().map(|text| Block::Paragraph(reading.lines(text))));
        let source = bank.source.as_ref();
        self.blocks.extend(
            source.map(|text| Block::Labelled(tr!(messages, "bank-show-source"), reading.lines(text))),
        );
    }

    fn scales(&mut self) {
        let Self { bank, reading, .. } = *self;
        self.blocks.push(Block::Heading(2, tr!(reading.messages, "bank-show-scales")));
        for scale in &bank.scales {
            let options = scale.options.iter();
            let options = options
                .map(|option| format!("{} {}", reading.number(option.value), reading.name(&option.label)));
            self.blocks.push(Block::Item(scale.id.clone(), vec![options.collect::<Vec<_>>().join(" · ")]));
        }
    }

    fn bands(&mut self) {
        let Self { bank, reading, .. } = *self;
        if bank.bands.is_empty() {
            return;
        }
        self.blocks.push(Block::Heading(2, tr!(reading.messages, "bank-show-bands")));
        for (position, band) in bank.bands.iter().enumerate() {
            let above = bank.bands.get(position + 1);
            self.blocks.push(band_item(reading, band, above));
        }
    }

    fn dimensions(&mut self, dimensions: &[Dimension], above: &str, level: usize) {
        for (position, dimension) in dimensions.iter().enumerate() {
            let number = format!("{above}{}", position + 1);
            self.dimension(dimension, &number, level);
        }
    }

    fn dimension(&mut self, dimension: &Dimension, number: &str, level: usize) {
        let reading = self.reading;
        let messages = reading.messages;
        let name = format!("{number}. {}", reading.name(&dimension.name));
        self.blocks.push(Block::Heading(level, name));
        self.blocks.extend(dimension.summary.as_ref().map(|text| Block::Paragraph(reading.lines(text))));
        let mut facts = vec![dimension.id.clone()];
        facts.extend(weight(reading, dimension.weight));
        facts.extend(
            dimension.target.map(|target| tr!(messages, "bank-show-target", target = reading.number(target))),
        );
        facts.extend(match dimension.aggregate {
            Aggregate::Mean => None,
            Aggregate::Sum => Some(tr!(messages, "bank-show-sum")),
            Aggregate::Min => Some(tr!(messages, "bank-show-min")),
        });
        self.blocks.push(Block::Paragraph(vec![facts.join(" · ")]));
        self.dimensions(dimension.dimensions(), &format!("{number}."), level + 1);
        for question in dimension.questions() {
            self.question(question, level + 1);
        }
        for reflection in &dimension.reflections {
            let mut lines = reading.lines(&reflection.text);
            lines.push(reflection.id.clone());
            self.blocks.push(Block::Labelled(tr!(messages, "bank-show-reflection"), lines));
        }
    }

    fn question(&mut self, question: &Question, level: usize) {
        let reading = self.reading;
        let messages = reading.messages;
        let scale = self.bank.scale_of(question);
        self.asked += 1;
        let number = tr!(messages, "bank-show-question", number = self.asked);
        let text = reading.lines(&question.text);
        let facts = self.facts(question, scale).join(" · ");
        let (heading, below) = match text.as_slice() {
            [only] => (format!("{number}: {only}"), vec![facts]),
            several => (number, several.iter().cloned().chain([facts]).collect()),
        };
        self.blocks.push(Block::Heading(level, heading));
        self.blocks.push(Block::Paragraph(below));
        let why = question.why.as_ref();
        self.blocks
            .extend(why.map(|text| Block::Labelled(tr!(messages, "interview-why"), reading.lines(text))));
        let evidence = question.evidence.as_ref();
        self.blocks.extend(
            evidence.map(|text| Block::Labelled(tr!(messages, "interview-evidence"), reading.lines(text))),
        );
        for (position, option) in scale.options.iter().enumerate() {
            let called = format!("{} {}", reading.number(option.value), reading.name(&option.label));
            let anchor = question.anchors.get(position);
            let anchor = anchor.map_or_else(Vec::new, |anchor| reading.lines(anchor));
            self.blocks.push(Block::Item(called, anchor));
        }
        for decision in &question.decisions {
            self.blocks.push(decided(reading, decision));
        }
    }

    fn facts(&self, question: &Question, scale: &Scale) -> Vec<String> {
        let messages = self.reading.messages;
        let mut facts = vec![question.id.clone()];
        if self.bank.scales.len() > 1 {
            facts.push(tr!(messages, "bank-show-scale", scale = scale.id.clone()));
        }
        facts.extend(weight(self.reading, question.weight));
        facts.extend(question.quick.then(|| tr!(messages, "bank-show-in-quick")));
        facts.extend((!question.dont_know).then(|| tr!(messages, "bank-show-no-dont-know")));
        facts.extend(question.not_applicable.then(|| tr!(messages, "bank-show-not-applicable")));
        facts
    }

    fn rules(&mut self) {
        let Self { bank, reading, .. } = *self;
        if bank.rules.is_empty() {
            return;
        }
        self.blocks.push(Block::Heading(2, tr!(reading.messages, "bank-show-rules")));
        self.blocks.extend(bank.rules.iter().map(|rule| rules::block(bank, reading, rule)));
    }
}

fn length(reading: &Reading<'_>, questions: usize, minutes: Option<u32>) -> String {
    match minutes {
        Some(minutes) => {
            tr!(reading.messages, "bank-show-length-minutes", questions = questions, minutes = minutes)
        }
        None => tr!(reading.messages, "bank-show-length", questions = questions),
    }
}

/// What a weight other than the usual one means.
fn weight(reading: &Reading<'_>, weight: f64) -> Option<String> {
    let is_usual = crate::bank::round_six(weight - 1.0) == 0.0;
    (!is_usual).then(|| tr!(reading.messages, "bank-show-weight", weight = reading.number(weight)))
}

fn band_item(reading: &Reading<'_>, band: &Band, above: Option<&Band>) -> Block {
    let from = reading.number(band.from);
    let name = reading.name(&band.name);
    let called = match above {
        Some(above) => {
            tr!(reading.messages, "bank-show-band", name = name, from = from, to = reading.number(above.from))
        }
        None => tr!(reading.messages, "bank-show-band-last", name = name, from = from),
    };
    let meaning = band.meaning.as_ref();
    Block::Item(called, meaning.map_or_else(Vec::new, |meaning| reading.lines(meaning)))
}

fn decided(reading: &Reading<'_>, decision: &Decision) -> Block {
    let horizon = match decision.horizon {
        Horizon::NextMeeting => tr!(reading.messages, "bank-show-next-meeting"),
        Horizon::NinetyDays => tr!(reading.messages, "bank-show-ninety-days"),
        Horizon::Year => tr!(reading.messages, "bank-show-year"),
    };
    let called = tr!(
        reading.messages,
        "bank-show-decision",
        value = reading.number(decision.at_most),
        horizon = horizon
    );
    Block::Labelled(called, reading.lines(&decision.text))
}
