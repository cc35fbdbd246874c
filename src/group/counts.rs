//! People as counts: what a group is made of, and whose it is no longer.

use std::collections::{BTreeMap, HashMap};

use super::is_below;
use super::sheet::{Area, Cells, Said, Sheet};
use crate::assessment::Assessment;
use crate::scoring::{Given, Known, Reach, Stand, Truth, stands, truth};

/// How many people gave each answer, have each score, and for how many each rule holds. Counts of two
/// groups can be merged, in any order; they do not grow with the number of people, but for scores,
/// targets and roles that nobody had before.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    pub(super) people: usize,
    pub(super) without_answers: usize,
    pub(super) unfinished: usize,
    pub(super) cells: Cells,
    /// Of the levels, those that call for a decision: they are below what the person aims for.
    pub(super) called: Cells,
    pub(super) areas: Vec<AreaCounts>,
    pub(super) rules: Vec<RuleCounts>,
    /// By the role as it was written.
    pub(super) roles: BTreeMap<String, RoleCounts>,
}

/// The scores of a dimension, and the targets that people set for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct AreaCounts {
    scores: Exact,
    targets: Exact,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct RuleCounts {
    pub(super) holds: usize,
    pub(super) open: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct RoleCounts {
    pub(super) people: usize,
    pub(super) cells: Cells,
}

/// How often each number was met, to the last bit.
#[derive(Clone, Debug, Default, PartialEq)]
struct Exact(HashMap<u64, usize>);

impl Exact {
    fn add(&mut self, value: f64, count: usize) {
        // 0 and -0 are one number.
        *self.0.entry((value + 0.0).to_bits()).or_default() += count;
    }

    fn merge(&mut self, other: &Self) {
        for (bits, count) in &other.0 {
            *self.0.entry(*bits).or_default() += count;
        }
    }

    fn sorted(&self) -> Vec<(f64, usize)> {
        let mut sorted: Vec<_> = self.0.iter().map(|(bits, count)| (f64::from_bits(*bits), *count)).collect();
        sorted.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        sorted
    }
}

impl Counts {
    /// The counts of nobody.
    pub fn none(sheet: &Sheet) -> Self {
        Self {
            people: 0,
            without_answers: 0,
            unfinished: 0,
            cells: Cells::of(sheet),
            called: Cells::of(sheet),
            areas: vec![AreaCounts::default(); sheet.areas.len()],
            rules: vec![RuleCounts::default(); sheet.bank.rules.len()],
            roles: BTreeMap::new(),
        }
    }

    /// The counts of these assessments.
    pub fn of<'a>(sheet: &Sheet, assessments: impl IntoIterator<Item = &'a Assessment>) -> Self {
        let mut counter = Counter::new(sheet);
        for assessment in assessments {
            let role = assessment.respondent.role.as_deref();
            counter.add(role, &sheet.said(assessment), &sheet.targets(assessment));
        }
        counter.counts
    }

    /// Adds the counts of others, by the same bank.
    pub fn merge(&mut self, other: Self) {
        self.people += other.people;
        self.without_answers += other.without_answers;
        self.unfinished += other.unfinished;
        self.cells.merge(&other.cells);
        self.called.merge(&other.called);
        for (area, more) in self.areas.iter_mut().zip(&other.areas) {
            area.scores.merge(&more.scores);
            area.targets.merge(&more.targets);
        }
        for (rule, more) in self.rules.iter_mut().zip(&other.rules) {
            rule.holds += more.holds;
            rule.open += more.open;
        }
        for (role, more) in other.roles {
            match self.roles.get_mut(&role) {
                Some(known) => {
                    known.people += more.people;
                    known.cells.merge(&more.cells);
                }
                None => {
                    self.roles.insert(role, more);
                }
            }
        }
    }

    /// The ways in which this role is written.
    pub(crate) fn written(&self, role: &str) -> Vec<&str> {
        self.roles.keys().map(String::as_str).filter(|written| role_of(written) == role_of(role)).collect()
    }

    /// The scores of the dimension at this place, the lowest first, each with how many have it.
    pub(super) fn scores(&self, area: usize) -> Vec<(f64, usize)> {
        self.areas[area].scores.sorted()
    }

    /// How many set a target for the dimension at this place.
    pub(super) fn own_targets(&self, area: usize) -> usize {
        self.areas[area].targets.0.values().sum()
    }

    /// The targets for the dimension at this place likewise: of who set none, the bank's.
    pub(super) fn targets(&self, area: usize, of: &Area) -> Vec<(f64, usize)> {
        let mut targets = self.areas[area].targets.clone();
        let own = self.own_targets(area);
        if let Some(usual) = of.dimension.target.filter(|_| self.people > own) {
            targets.add(usual, self.people - own);
        }
        targets.sorted()
    }
}

/// A role without what only sets one way to write it apart: capitals, and the blanks between words.
pub(super) fn role_of(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Counts people one by one.
pub(crate) struct Counter<'s> {
    sheet: &'s Sheet<'s>,
    /// By question and what can be said to it: what it means, and whether it calls for a decision
    /// where the targets are the bank's.
    meanings: Vec<Vec<(Given, bool)>>,
    pub(crate) counts: Counts,
    given: Vec<Given>,
    stands: Vec<Stand>,
}

impl<'s> Counter<'s> {
    pub(crate) fn new(sheet: &'s Sheet<'s>) -> Self {
        let meanings = |place: usize| {
            let meant = |given| (given, calls(sheet, place, given, &[]));
            sheet.meanings(sheet.questions[place]).into_iter().map(meant).collect()
        };
        let meanings = (0..sheet.questions.len()).map(meanings).collect();
        Self { sheet, meanings, counts: Counts::none(sheet), given: Vec::new(), stands: Vec::new() }
    }

    /// Counts a person: their role, what they said to each question, and the targets they set.
    pub(crate) fn add(&mut self, role: Option<&str>, said: &[Said], targets: &[(usize, f64)]) {
        let (sheet, counts) = (self.sheet, &mut self.counts);
        if !said.iter().any(|said| said.is_answer()) {
            counts.without_answers += 1;
            return;
        }
        counts.people += 1;
        counts.unfinished += usize::from(said.contains(&Said::NOTHING));
        counts.cells.add(said);
        self.given.clear();
        for (place, (meanings, said)) in self.meanings.iter().zip(said).enumerate() {
            let (given, usually) = meanings[said.index()];
            self.given.push(given);
            let calls = if targets.is_empty() { usually } else { calls(sheet, place, given, targets) };
            if calls {
                counts.called.add_one(place, *said);
            }
        }
        stands(sheet.bank, &self.given, &mut self.stands);
        for (area, stand) in counts.areas.iter_mut().zip(&self.stands) {
            if let Some(score) = stand.score {
                area.scores.add(score, 1);
            }
        }
        for (area, target) in targets {
            counts.areas[*area].targets.add(*target, 1);
        }
        let answers = Answers { sheet, said, given: &self.given, stands: &self.stands };
        for (rule, counts) in sheet.bank.rules.iter().zip(&mut counts.rules) {
            match truth(&rule.when, &answers) {
                Truth::Holds => counts.holds += 1,
                Truth::CannotBeSaid => counts.open += 1,
                Truth::DoesNotHold => {}
            }
        }
        if let Some(role) = role.map(str::trim).filter(|role| !role.is_empty()) {
            if !counts.roles.contains_key(role) {
                let nobody = RoleCounts { people: 0, cells: Cells::of(sheet) };
                counts.roles.insert(role.to_owned(), nobody);
            }
            let Some(counts) = counts.roles.get_mut(role) else { return };
            counts.people += 1;
            counts.cells.add(said);
        }
    }
}

/// Whether an answer is below what is aimed for with its question, or nothing is: then it calls for
/// the decisions that the bank has for it.
fn calls(sheet: &Sheet, place: usize, given: Given, own: &[(usize, f64)]) -> bool {
    let Given::Value(value) = given else { return false };
    let scale = sheet.bank.scale_of(sheet.questions[place]);
    is_below(aim(sheet, place, own), value, (scale.lowest(), scale.highest()))
}

/// What is aimed for with a question: the target of the nearest dimension above that has one.
fn aim(sheet: &Sheet, question: usize, own: &[(usize, f64)]) -> Option<f64> {
    sheet.above(question).find_map(|(place, area)| {
        let own = own.iter().find(|(of, _)| *of == place).map(|(_, target)| *target);
        Some(area.percent(own.or(area.dimension.target)?))
    })
}

/// One person's answers, as rules look at them.
struct Answers<'a> {
    sheet: &'a Sheet<'a>,
    said: &'a [Said],
    given: &'a [Given],
    stands: &'a [Stand],
}

impl Known for Answers<'_> {
    fn question(&self, id: &str) -> Reach {
        let Some(place) = self.sheet.place(id) else { return Reach::NotAsked };
        let scale = self.sheet.bank.scale_of(self.sheet.questions[place]);
        match self.given[place] {
            Given::NotAsked => Reach::NotAsked,
            Given::NotApplicable => Reach::Nowhere,
            Given::Unknown => Reach::Between(scale.lowest(), scale.highest()),
            Given::Value(value) => Reach::Between(value, value),
        }
    }

    fn dimension(&self, id: &str) -> Reach {
        let Some(place) = self.sheet.area(id) else { return Reach::NotAsked };
        let (area, stand) = (&self.sheet.areas[place], self.stands[place]);
        match stand.score {
            _ if !stand.applies => {
                let is_asked = self.said[area.below.clone()].iter().any(|said| *said != Said::NOT_ASKED);
                if is_asked { Reach::Nowhere } else { Reach::NotAsked }
            }
            None => Reach::Between(area.bounds.0, area.bounds.1),
            Some(_) => Reach::Between(stand.low, stand.high),
        }
    }

    fn unknown(&self, dimension: Option<&str>) -> usize {
        let of = match dimension {
            None => self.said,
            Some(id) => {
                let area = self.sheet.area(id).map(|area| &self.sheet.areas[area]);
                area.map_or(&[][..], |area| &self.said[area.below.clone()])
            }
        };
        of.iter().filter(|said| **said == Said::DONT_KNOW).count()
    }
}
