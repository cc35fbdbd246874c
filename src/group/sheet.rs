//! A question bank as a group is counted by it: questions, dimensions and levels by their places.

use std::collections::HashMap;
use std::ops::Range;

use crate::assessment::{Assessment, Edition, Response};
use crate::bank::{Dimension, Question, QuestionBank};
use crate::scoring::{Given, percent_of};

/// What one person said to a question, in a byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Said(u8);

impl Said {
    /// The question is not in their edition.
    pub(crate) const NOT_ASKED: Self = Self(0);
    /// No answer.
    pub(crate) const NOTHING: Self = Self(1);
    /// "I don't know".
    pub(crate) const DONT_KNOW: Self = Self(2);
    /// That it does not apply.
    pub(crate) const NOT_APPLICABLE: Self = Self(3);

    /// How many there are that are no level.
    const OTHERS: u8 = 4;

    /// The level at this place of the scale; no scale of a bank has hundreds.
    fn level(place: usize) -> Self {
        u8::try_from(place).ok().and_then(|place| place.checked_add(Self::OTHERS)).map_or(Self::NOTHING, Self)
    }

    /// Its place among all that can be said to a question.
    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Whether it is an answer.
    pub(crate) fn is_answer(self) -> bool {
        self > Self::NOTHING
    }
}

/// A dimension of the bank.
#[derive(Debug)]
pub(super) struct Area<'b> {
    pub(super) dimension: &'b Dimension,
    /// How deep it is in the tree; 0 at the top.
    pub(super) depth: usize,
    /// The places of the questions below it.
    pub(super) below: Range<usize>,
    /// The lowest and the highest score it can have.
    pub(super) bounds: (f64, f64),
}

impl Area<'_> {
    /// The place of a target between the ends of the scale, 0–100.
    pub(super) fn percent(&self, target: f64) -> f64 {
        percent_of(target, self.bounds.0, self.bounds.1)
    }
}

/// A question bank by places.
#[derive(Debug)]
pub struct Sheet<'b> {
    pub(crate) bank: &'b QuestionBank,
    /// In the order of asking.
    pub(super) questions: Vec<&'b Question>,
    /// Each before those it holds.
    pub(super) areas: Vec<Area<'b>>,
    places: HashMap<&'b str, usize>,
    most_levels: usize,
}

impl<'b> Sheet<'b> {
    /// The places of this bank.
    pub fn of(bank: &'b QuestionBank) -> Self {
        fn walk<'b>(bank: &'b QuestionBank, within: &'b [Dimension], depth: usize, sheet: &mut Sheet<'b>) {
            for dimension in within {
                let (place, start) = (sheet.areas.len(), sheet.questions.len());
                let bounds = bank.bounds(dimension);
                sheet.areas.push(Area { dimension, depth, below: start..start, bounds });
                walk(bank, dimension.dimensions(), depth + 1, sheet);
                sheet.questions.extend(dimension.questions());
                sheet.areas[place].below.end = sheet.questions.len();
            }
        }
        let most_levels = bank.scales.iter().map(|scale| scale.options.len()).max().unwrap_or(0);
        let (questions, areas, places) = (Vec::new(), Vec::new(), HashMap::new());
        let mut sheet = Self { bank, questions, areas, places, most_levels };
        walk(bank, &bank.dimensions, 0, &mut sheet);
        sheet.places =
            (0..).zip(&sheet.questions).map(|(place, question)| (question.id.as_str(), place)).collect();
        sheet
    }

    /// The place of the question with this id.
    pub(crate) fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The place of the dimension with this id.
    pub(crate) fn area(&self, id: &str) -> Option<usize> {
        self.areas.iter().position(|area| area.dimension.id == id)
    }

    /// The lowest and the highest score that the dimension at this place can have.
    pub(crate) fn bounds(&self, area: usize) -> Option<(f64, f64)> {
        self.areas.get(area).map(|area| area.bounds)
    }

    /// How deep the dimension with this id is in the tree, and what its score can be.
    pub(crate) fn depth_and_bounds(&self, id: &str) -> Option<(usize, (f64, f64))> {
        let area = &self.areas[self.area(id)?];
        Some((area.depth, area.bounds))
    }

    /// The id of the dimension that the question with this id is in.
    pub(crate) fn dimension_of(&self, question: &str) -> Option<String> {
        let (_, area) = self.above(self.place(question)?).next()?;
        Some(area.dimension.id.clone())
    }

    /// The dimensions above a question, the nearest first.
    pub(super) fn above(&self, question: usize) -> impl Iterator<Item = (usize, &Area<'b>)> {
        self.areas.iter().enumerate().rev().filter(move |(_, area)| area.below.contains(&question))
    }

    /// Whether the question with this id is somewhere in the dimension with that one.
    pub(super) fn holds(&self, area: &str, question: &str) -> bool {
        let area = self.areas.iter().find(|one| one.dimension.id == area);
        area.zip(self.place(question)).is_some_and(|(area, place)| area.below.contains(&place))
    }

    /// The choice of an option of a question's scale.
    pub(crate) fn choice(&self, question: &Question, option: &str) -> Option<Said> {
        self.bank.scale_of(question).position(option).map(Said::level)
    }

    /// What is said where nothing is: one for each question.
    pub(crate) fn blank(&self, edition: Edition) -> impl Iterator<Item = Said> {
        let asked = move |question: &&Question| edition.includes(question);
        self.questions.iter().map(move |one| if asked(one) { Said::NOTHING } else { Said::NOT_ASKED })
    }

    /// What somebody said to each question. An option that the scale does not have is no answer.
    pub(crate) fn said(&self, assessment: &Assessment) -> Vec<Said> {
        let said = |(question, blank): (&&Question, Said)| match assessment.response(&question.id) {
            _ if blank == Said::NOT_ASKED => blank,
            None => blank,
            Some(Response::DontKnow) => Said::DONT_KNOW,
            Some(Response::NotApplicable(_)) => Said::NOT_APPLICABLE,
            Some(Response::Selected(option)) => self.choice(question, option).unwrap_or(blank),
        };
        self.questions.iter().zip(self.blank(assessment.edition)).map(said).collect()
    }

    /// The targets that somebody set, by the places of the dimensions.
    pub(crate) fn targets(&self, assessment: &Assessment) -> Vec<(usize, f64)> {
        let own = assessment.targets.iter().filter(|(_, target)| target.is_finite());
        own.filter_map(|(id, target)| Some((self.area(id)?, *target))).collect()
    }

    /// What each thing that can be said to a question is to scoring, by [`Said::index`].
    pub(super) fn meanings(&self, question: &Question) -> Vec<Given> {
        let others = [Given::NotAsked, Given::Unknown, Given::Unknown, Given::NotApplicable];
        let levels = self.bank.scale_of(question).options.iter().map(|option| Given::Value(option.value));
        others.into_iter().chain(levels).collect()
    }
}

/// How often each thing was said to each question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cells {
    counts: Vec<u32>,
    a_question: usize,
}

impl Cells {
    pub(super) fn of(sheet: &Sheet) -> Self {
        let a_question = usize::from(Said::OTHERS) + sheet.most_levels;
        Self { counts: vec![0; a_question * sheet.questions.len()], a_question }
    }

    /// Counts what somebody said to each question.
    pub(super) fn add(&mut self, said: &[Said]) {
        for (of_question, said) in self.counts.chunks_exact_mut(self.a_question).zip(said) {
            of_question[said.index()] += 1;
        }
    }

    pub(super) fn add_one(&mut self, question: usize, said: Said) {
        self.counts[question * self.a_question + said.index()] += 1;
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
    }

    pub(super) fn count(&self, question: usize, said: Said) -> usize {
        self.counts[question * self.a_question + said.index()] as usize
    }

    /// How often each level was chosen, the lowest first.
    pub(super) fn levels(&self, question: usize) -> Vec<usize> {
        let of_question = &self.counts[question * self.a_question..][..self.a_question];
        of_question[usize::from(Said::OTHERS)..].iter().map(|count| *count as usize).collect()
    }
}
