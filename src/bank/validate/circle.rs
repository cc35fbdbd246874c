//! That no rule makes a dimension wait for itself, alone or together with other rules.
//!
//! Suppose that every rule fires. A dimension can be worked on once each rule it waits for is
//! settled, and a rule can be settled where one can work on what it is about: on all of its
//! conditions where any of them makes it fire, on one where it takes all. What is never reached
//! that way waits in a circle.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::super::{Condition, Dimension, QuestionBank, Rule};
use super::Checker;
use crate::messages::{Said, said};

/// Which rule makes which dimension wait, by their ids, and where that is written.
pub(super) type Waits = HashMap<(String, String), Range<usize>>;

impl Checker<'_> {
    pub(super) fn circles(&mut self, bank: &QuestionBank) {
        // Without all dimensions it cannot be said what a rule leaves to be worked on.
        if self.left_out > 0 {
            return;
        }
        let order = Order::of(bank);
        let mut told: HashSet<&str> = HashSet::new();
        for start in &bank.rules {
            let mut chain: Vec<Step> = Vec::new();
            let mut next = order.stuck(start, None);
            while let Some(step) = next.filter(|step| !told.contains(step.rule.id.as_str())) {
                if let Some(first) = chain.iter().position(|earlier| earlier.rule.id == step.rule.id) {
                    // Only now is it known which of the dimensions the first rule holds up.
                    chain[first].waiting = step.waiting;
                    self.circle(&chain[first..]);
                    break;
                }
                next = order.blocking(step.leaf);
                chain.push(step);
            }
            told.extend(chain.iter().map(|step| step.rule.id.as_str()));
        }
    }

    fn circle(&mut self, steps: &[Step]) {
        let place = |step: &Step| self.waits.get(&(step.rule.id.clone(), step.waiting.to_owned()));
        let span = steps.iter().filter_map(place).max_by_key(|span| span.start).cloned().unwrap_or(0..0);
        if let [Step { waiting, .. }] = steps {
            return self.error("circle", span, said!("check-circle-of-one", dimension = *waiting));
        }
        let step = |Step { rule, waiting, awaited, .. }: &Step| {
            said!("check-circle-step", waiting = *waiting, awaited = *awaited, rule = &rule.id)
        };
        let steps: Vec<Said> = steps.iter().map(step).collect();
        self.error("circle", span, said!("check-circle", steps = steps));
    }
}

/// A rule that cannot be settled.
struct Step<'b> {
    rule: &'b Rule,
    /// The dimension it makes wait.
    waiting: &'b str,
    /// The dimension that has to be worked on to settle it.
    awaited: &'b str,
    leaf: usize,
}

/// The dimensions that hold questions, in order, so that every dimension is a range of them.
struct Order<'b> {
    leaves: Vec<&'b str>,
    /// The range of each question and of each dimension.
    questions: HashMap<&'b str, Range<usize>>,
    dimensions: HashMap<&'b str, Range<usize>>,
    /// How many of the leaves before each place can be worked on.
    free: Vec<usize>,
    unsettled: Vec<&'b Rule>,
}

impl<'b> Order<'b> {
    fn of(bank: &'b QuestionBank) -> Self {
        let mut order = Self {
            leaves: Vec::new(),
            questions: HashMap::new(),
            dimensions: HashMap::new(),
            free: Vec::new(),
            unsettled: bank.rules.iter().collect(),
        };
        order.add(&bank.dimensions);
        loop {
            order.count_free();
            let before = order.unsettled.len();
            let unsettled = std::mem::take(&mut order.unsettled);
            order.unsettled =
                unsettled.into_iter().filter(|rule| order.awaited(&rule.when).is_some()).collect();
            if order.unsettled.len() == before {
                return order;
            }
        }
    }

    fn add(&mut self, dimensions: &'b [Dimension]) {
        for dimension in dimensions {
            let start = self.leaves.len();
            if dimension.dimensions().is_empty() {
                self.leaves.push(&dimension.id);
            }
            self.add(dimension.dimensions());
            for question in dimension.questions() {
                self.questions.insert(&question.id, start..start + 1);
            }
            self.dimensions.insert(&dimension.id, start..self.leaves.len());
        }
    }

    fn count_free(&mut self) {
        let mut waiting = vec![false; self.leaves.len()];
        for dimension in self.unsettled.iter().flat_map(|rule| &rule.before) {
            waiting[self.dimensions[dimension.as_str()].clone()].fill(true);
        }
        let mut count = 0;
        let counts = waiting.iter().map(|waits| {
            count += usize::from(!waits);
            count
        });
        self.free = std::iter::once(0).chain(counts).collect();
    }

    /// What would have to be worked on first to settle this, and cannot be.
    fn awaited(&self, condition: &Condition) -> Option<usize> {
        let range = match condition {
            Condition::All(all) => {
                let mut each = all.iter().map(|one| self.awaited(one));
                // One that can be worked on will do.
                return each.next()?.filter(|_| each.all(|awaited| awaited.is_some()));
            }
            Condition::Any(any) => return any.iter().find_map(|one| self.awaited(one)),
            Condition::QuestionAtMost(id, _) | Condition::QuestionAtLeast(id, _) => {
                self.questions.get(id.as_str())?.clone()
            }
            Condition::DimensionBelow(id, _) | Condition::DontKnowAtLeast(Some(id), _) => {
                self.dimensions.get(id.as_str())?.clone()
            }
            Condition::DontKnowAtLeast(None, _) => 0..self.leaves.len(),
        };
        (self.free[range.start] == self.free[range.end]).then_some(range.start)
    }

    /// The rule as a step, if it cannot be settled; it makes the leaf wait if one is named.
    fn stuck(&self, rule: &'b Rule, held_up: Option<usize>) -> Option<Step<'b>> {
        let holds_up = |id: &&String| held_up.is_none_or(|leaf| self.dimensions[id.as_str()].contains(&leaf));
        let waiting = rule.before.iter().find(holds_up)?;
        let leaf = self.awaited(&rule.when)?;
        Some(Step { rule, waiting, awaited: self.leaves[leaf], leaf })
    }

    /// A rule that cannot be settled and makes this leaf wait.
    fn blocking(&self, leaf: usize) -> Option<Step<'b>> {
        self.unsettled.iter().find_map(|rule| self.stuck(rule, Some(leaf)))
    }
}

#[cfg(test)]
mod tests {
    use crate::bank::QuestionBank;
    use crate::messages::{Language, Messages};

    /// What is said of a bank with these rules. Its dimensions are `one`, and `both` with `two`
    /// and `three` in it, each with a question of its name.
    fn said(rules: &[(&str, &str)]) -> Vec<String> {
        let dimension = |id: &str| {
            format!("{{id: {id}, name: {id}, questions: [{{id: q-{id}, scale: s, text: {id}?}}]}}")
        };
        let [one, two, three] = ["one", "two", "three"].map(dimension);
        let mut yaml = format!(
            "format: boardready/bank/1\nid: x\nversion: 1\nlanguages: [en]\ntitle: T\n\
             scales: {{s: [{{id: a, value: 0, label: A}}, {{id: b, value: 1, label: B}}]}}\n\
             dimensions:\n  - {one}\n  - {{id: both, name: Both, dimensions: [{two}, {three}]}}\nrules:\n"
        );
        yaml.extend(rules.iter().enumerate().map(|(number, (when, before))| {
            format!(
                "  - {{id: r{number}, severity: warning, message: M, when: {when}, before: [{before}]}}\n"
            )
        }));
        let (_, diagnosis) = QuestionBank::check("bank.yaml", &yaml);
        let messages = Messages::new(Language::English);
        let problems = diagnosis.problems().iter();
        problems
            .map(|problem| format!("{}: {}", diagnosis.place(problem).line - 10, problem.message(&messages)))
            .collect()
    }

    const ONE: &str = "{question: q-one, at_most: 0}";
    const TWO: &str = "{question: q-two, at_most: 0}";
    const THREE: &str = "{dimension: three, below: 1}";

    #[test]
    fn what_waits_for_itself_is_named_with_its_rules() {
        let own = |id: &str| format!("1: `{id}` would wait for itself: the rule is about what it holds");
        assert_eq!(said(&[(ONE, "one")]), [own("one")]);
        assert_eq!(said(&[(TWO, "one, both")]), [own("both")]);
        assert_eq!(said(&[("{dimension: both, below: 1}", "both")]), [own("both")]);
        assert_eq!(said(&[("{dont_know: two, at_least: 1}", "two")]), [own("two")]);
        let either = format!("{{any: [{ONE}, {TWO}]}}");
        assert_eq!(said(&[(&either, "two")]), [own("two")]);
        let circle = "these wait for each other: `both` for `one` (rule `r0`), `one` for `two` (rule `r1`)";
        assert_eq!(said(&[(ONE, "both"), (TWO, "one")]), [format!("2: {circle}")]);
        let circle = "these wait for each other: `two` for `one` (rule `r0`), \
                      `one` for `three` (rule `r2`), `three` for `two` (rule `r1`)";
        assert_eq!(said(&[(ONE, "two"), (TWO, "three"), (THREE, "one")]), [format!("3: {circle}")]);
    }

    #[test]
    fn what_can_be_settled_elsewhere_waits_for_no_circle() {
        for rules in [
            &[(ONE, "two"), (TWO, "three")][..],
            &[(TWO, "three"), ("{dont_know: anywhere, at_least: 1}", "one")],
            &[("{dimension: both, below: 1}", "two")],
            &[(&format!("{{all: [{ONE}, {TWO}]}}"), "two"), (TWO, "three")],
        ] {
            assert_eq!(said(rules), [""; 0]);
        }
    }
}
