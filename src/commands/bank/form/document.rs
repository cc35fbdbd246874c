//! A form to print or to mail, as a document.

use super::Form;
use crate::assessment::Edition;
use crate::bank::{Dimension, Question};
use crate::document::{Block, Document, Fact, Inline, Item, Line, Mark, Part, Passages};
use crate::tr;

/// Lines to write the answer to an open question on.
const LINES: usize = 3;

/// How many of what has no number of its own were asked: an interview calls them t1 and r1.
#[derive(Default)]
struct Asked {
    targets: usize,
    reflections: usize,
}

impl Form<'_> {
    pub(super) fn document(&self) -> Document {
        let messages = self.messages;
        let said = self.origin().into_iter().map(Line::from).collect();
        let mut opening = vec![Block::Facts(vec![Fact { label: None, said, detail: Vec::new() }])];
        opening.extend(self.instructions().map(Block::paragraph));
        opening.extend([
            Block::lead(tr!(messages, "interview-instruction")),
            Block::paragraph(tr!(messages, "bank-form-how")),
            Block::Blanks(vec![tr!(messages, "start-organisation"), tr!(messages, "person-role")]),
            Block::Blanks(vec![tr!(messages, "person-name"), tr!(messages, "report-date")]),
            Block::Blanks(self.returned().into()),
        ]);
        let mut document = Document::new(messages.language().code(), self.text(&self.bank.title), opening);
        document.passages = Passages::of(self.bank, messages);
        let mut asked = Asked::default();
        for (number, dimension) in (1..).zip(&self.bank.dimensions) {
            let mut blocks = Vec::new();
            self.dimension(dimension, 3, &mut asked, &mut blocks);
            let title = self.text(&dimension.name);
            document.section(format!("dimension-{number}"), Part::Body, title, blocks);
        }
        document
    }

    /// What stands under the heading of a dimension; `level` is that of the headings in it.
    fn dimension(&self, dimension: &Dimension, level: usize, asked: &mut Asked, blocks: &mut Vec<Block>) {
        let of_dimension =
            |question: &Question| dimension.questions().iter().any(|own| own.id == question.id);
        let questions = self.numbered().filter(|(_, question)| of_dimension(question));
        blocks.extend(Block::list(questions.map(|(number, question)| self.question(number, question))));
        for inner in dimension.dimensions() {
            let at = blocks.len();
            self.dimension(inner, level + 1, asked, blocks);
            if blocks.len() > at {
                blocks.insert(at, Block::Heading { level, text: self.text(&inner.name).into() });
            }
        }
        if self.edition == Edition::Quick {
            return;
        }
        self.target(dimension, level, asked, blocks);
        for reflection in &dimension.reflections {
            asked.reflections += 1;
            let text = format!("r{}. {}", asked.reflections, self.text(&reflection.text));
            blocks.push(Block::Heading { level, text: text.into() });
            blocks.extend((0..LINES).map(|_| Block::Blanks(vec![String::new()])));
        }
    }

    fn question(&self, number: usize, question: &Question) -> Item {
        let choices = self.choices(question).into_iter().map(|choice| {
            let label = format!("{} {}", choice.key, choice.label);
            let anchor = (!choice.anchor.is_empty()).then(|| Inline::from(format!(": {}", choice.anchor)));
            let line = Line(std::iter::once(label.into()).chain(anchor).collect());
            Item::new(line).marked(Mark::Box)
        });
        Item {
            items: choices.collect(),
            to_fill_in: Some(tr!(self.messages, "interview-note")),
            ..Item::new(Inline::Emphasis(self.text(&question.text).to_owned())).marked(Mark::Number(number))
        }
    }

    /// The level to aim for, where an interview asks for it.
    fn target(&self, dimension: &Dimension, level: usize, asked: &mut Asked, blocks: &mut Vec<Block>) {
        let Some(scale) = self.bank.target_scale(dimension) else { return };
        let name = self.text(&dimension.name).to_owned();
        let question = tr!(self.messages, "interview-target-question", dimension = name);
        asked.targets += 1;
        blocks.push(Block::Heading { level, text: format!("t{}. {question}", asked.targets).into() });
        let levels = (1..).zip(&scale.options).map(|(number, option): (usize, _)| {
            Item::new(format!("{number} {}", self.text(&option.label))).marked(Mark::Box)
        });
        blocks.extend(Block::list(levels));
    }
}
