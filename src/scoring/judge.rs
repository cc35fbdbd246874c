use std::collections::BTreeSet;

use super::tally::{self, Step};
use super::{BandOutcome, Estimate, Finding, Hinge, Scorecard, is_enough};
use crate::assessment::{Assessment, Response};
use crate::bank::{Condition, Question, QuestionBank, Rule, round_six};

/// What can be said of a condition, whatever the unknown turns out to be (Kleene's logic of
/// three values: *and* is the least of its parts, *or* the greatest).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Truth {
    /// It does not hold.
    DoesNotHold,
    /// That depends on what is not known.
    CannotBeSaid,
    /// It holds.
    Holds,
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Holds } else { Self::DoesNotHold }
    }
}

/// What became of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Judgement {
    /// Whether it holds whatever the unknown turns out to be.
    pub(crate) truth: Truth,
    /// The ids of questions. Where it holds: those whose low or unknown answers make it hold; a
    /// high answer can make a condition hold, but is not what has to change. What holds by several
    /// things together falls with any of them: it is about those that rest on the fewest answers.
    /// Where it cannot be said: those whose missing answers decide. Otherwise none.
    pub(crate) about: BTreeSet<String>,
    /// The ids of questions; none but where it cannot be said: those whose answers hold their part of it.
    pub(crate) given: BTreeSet<String>,
}

/// What is known of a board, as conditions look at it.
#[derive(Clone, Copy)]
pub(crate) struct Facts<'a> {
    card: &'a Scorecard,
    /// What a condition is on a question, or a dimension, of which nothing is asked.
    not_asked: Truth,
    /// One answer otherwise than it was given.
    step: Option<Step<'a>>,
}

impl<'a> From<&'a Scorecard> for Facts<'a> {
    fn from(card: &'a Scorecard) -> Self {
        Self { card, not_asked: Truth::DoesNotHold, step: None }
    }
}

/// What is known of something that has a place on a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Reach {
    /// Nothing of it is asked.
    NotAsked,
    /// It does not apply.
    Nowhere,
    /// From here to there; one place where it is known.
    Between(f64, f64),
}

/// What conditions look at.
pub(crate) trait Known {
    /// Where the answer to a question is on its scale.
    fn question(&self, id: &str) -> Reach;
    /// Where the score of a dimension is on its scale.
    fn dimension(&self, id: &str) -> Reach;
    /// How many questions of a dimension, or of all, are answered "I don't know".
    fn unknown(&self, dimension: Option<&str>) -> usize;
    /// What a condition is on what is not asked.
    fn not_asked(&self) -> Truth {
        Truth::DoesNotHold
    }
}

/// Whether a condition holds. A question can be anything on its scale while it has no answer, and a
/// dimension anything in its interval; what does not apply makes nothing hold. How many are
/// answered "I don't know" is itself always known.
pub(crate) fn truth(condition: &Condition, known: &impl Known) -> Truth {
    // One end can hold and the other not; where both do alike, nothing is open.
    let over = |reach: Reach, holds: &dyn Fn(f64) -> bool| match reach {
        Reach::NotAsked => known.not_asked(),
        Reach::Nowhere => Truth::DoesNotHold,
        Reach::Between(low, high) => match (holds(low), holds(high)) {
            (true, true) => Truth::Holds,
            (false, false) => Truth::DoesNotHold,
            _ => Truth::CannotBeSaid,
        },
    };
    match condition {
        Condition::QuestionAtMost(id, limit) => {
            over(known.question(id), &|value| round_six(value) <= round_six(*limit))
        }
        Condition::QuestionAtLeast(id, limit) => {
            over(known.question(id), &|value| round_six(value) >= round_six(*limit))
        }
        Condition::DimensionBelow(id, limit) => {
            over(known.dimension(id), &|value| round_six(value) < round_six(*limit))
        }
        Condition::DontKnowAtLeast(id, least) => {
            usize::try_from(*least).is_ok_and(|least| known.unknown(id.as_deref()) >= least).into()
        }
        Condition::All(inner) => inner.iter().map(|inner| truth(inner, known)).min().unwrap_or(Truth::Holds),
        Condition::Any(inner) => {
            inner.iter().map(|inner| truth(inner, known)).max().unwrap_or(Truth::DoesNotHold)
        }
    }
}

impl Known for Facts<'_> {
    fn question(&self, id: &str) -> Reach {
        let stepped = self.step.filter(|step| step.question.id == id).map(|step| step.value);
        let Some(question) = self.card.question(id) else { return Reach::NotAsked };
        match (stepped.or(question.value), &question.response) {
            (Some(value), _) => Reach::Between(value, value),
            (None, Some(Response::NotApplicable(_))) => Reach::Nowhere,
            (None, _) => Reach::Between(question.lowest, question.highest),
        }
    }

    fn dimension(&self, id: &str) -> Reach {
        let Some(dimension) = self.card.dimension(id) else { return Reach::NotAsked };
        if dimension.coverage.is_none() {
            let is_asked = !self.card.questions_below(id).is_empty();
            return if is_asked { Reach::Nowhere } else { Reach::NotAsked };
        }
        let is_within = |step: &Step| {
            self.card.question(&step.question.id).is_some_and(|stepped| dimension.holds(&stepped.dimension))
        };
        let score = match self.step.filter(is_within) {
            Some(step) => tally::score_with(step, id),
            None => dimension.score,
        };
        score.map_or(Reach::Between(dimension.lowest, dimension.highest), |score| {
            Reach::Between(score.low, score.high)
        })
    }

    fn unknown(&self, dimension: Option<&str>) -> usize {
        self.unknown_below(dimension).len()
    }

    fn not_asked(&self) -> Truth {
        self.not_asked
    }
}

impl Facts<'_> {
    /// Judges a condition.
    pub(crate) fn judge(&self, condition: &Condition) -> Judgement {
        let truth = truth(condition, self);
        let given = if truth == Truth::CannotBeSaid { self.given(condition) } else { BTreeSet::new() };
        Judgement { truth, about: self.about(condition, truth), given }
    }

    /// What a condition of this truth is about; see [`Judgement::about`].
    fn about(&self, condition: &Condition, truth: Truth) -> BTreeSet<String> {
        let is_open = truth == Truth::CannotBeSaid;
        match condition {
            _ if truth == Truth::DoesNotHold => BTreeSet::new(),
            Condition::QuestionAtLeast(..) if !is_open => BTreeSet::new(),
            Condition::QuestionAtMost(id, _) | Condition::QuestionAtLeast(id, _) => {
                BTreeSet::from([id.clone()])
            }
            Condition::DimensionBelow(id, _) => {
                let below = self.card.questions_below(id).into_iter();
                below.filter(|id| !is_open || self.is_missing(id)).map(str::to_owned).collect()
            }
            Condition::DontKnowAtLeast(id, _) => self.unknown_below(id.as_deref()),
            Condition::All(inner) | Condition::Any(inner) => {
                let same = inner.iter().filter(|inner| self::truth(inner, self) == truth);
                let parts: Vec<_> = same.map(|inner| self.about(inner, truth)).collect();
                let is_joint = matches!(condition, Condition::All(_)) && !is_open;
                if is_joint { about_together(parts) } else { parts.into_iter().flatten().collect() }
            }
        }
    }

    /// The questions whose answers hold their part of a condition; see [`Judgement::given`].
    fn given(&self, condition: &Condition) -> BTreeSet<String> {
        match condition {
            Condition::QuestionAtMost(id, _) | Condition::QuestionAtLeast(id, _) => {
                let holds = truth(condition, self) == Truth::Holds;
                holds.then(|| id.clone()).into_iter().collect()
            }
            Condition::All(inner) | Condition::Any(inner) => {
                inner.iter().flat_map(|inner| self.given(inner)).collect()
            }
            Condition::DimensionBelow(..) | Condition::DontKnowAtLeast(..) => BTreeSet::new(),
        }
    }

    /// The questions answered "I don't know", in a dimension or anywhere.
    fn unknown_below(&self, dimension: Option<&str>) -> BTreeSet<String> {
        let below = dimension.map(|id| self.card.questions_below(id));
        let is_within = |id: &&String| below.as_ref().is_none_or(|ids| ids.contains(id.as_str()));
        self.card.unknown.iter().filter(is_within).cloned().collect()
    }

    fn is_missing(&self, id: &str) -> bool {
        self.card.unknown.iter().chain(&self.card.unanswered).any(|missing| missing == id)
    }
}

/// What it is about that several things hold together; see [`Judgement::about`].
pub(crate) fn about_together(parts: Vec<BTreeSet<String>>) -> BTreeSet<String> {
    let least = parts.iter().map(BTreeSet::len).filter(|count| *count > 0).min();
    parts.into_iter().filter(|part| Some(part.len()) == least).flatten().collect()
}

/// What the rules of a bank come to.
#[derive(Default)]
pub(super) struct Verdict {
    /// Those that hold.
    pub(super) findings: Vec<Finding>,
    /// Those of which it cannot be said.
    pub(super) open: Vec<Finding>,
    /// Those that do not hold by one step of one answer.
    pub(super) near: Vec<Finding>,
    /// The ids of those that hinge on what is not asked.
    pub(super) left_out: Vec<String>,
}

/// Judges all rules: in each list blockers first, otherwise in the bank's order.
pub(super) fn verdict(
    bank: &QuestionBank,
    assessment: &Assessment,
    asks: &dyn Fn(&Question) -> bool,
    card: &Scorecard,
) -> Verdict {
    let facts = Facts::from(card);
    let mut verdict = Verdict::default();
    for rule in &bank.rules {
        let Judgement { truth, about, given } = facts.judge(&rule.when);
        let asked = Facts { not_asked: Truth::CannotBeSaid, ..facts };
        if truth == Truth::DoesNotHold && self::truth(&rule.when, &asked) != truth {
            verdict.left_out.push(rule.id.clone());
            continue;
        }
        let hinges = match truth {
            Truth::CannotBeSaid => Vec::new(),
            Truth::Holds | Truth::DoesNotHold => hinges(bank, assessment, asks, facts, rule, truth),
        };
        let (rule, severity, before) = (rule.id.clone(), rule.severity, rule.before.clone());
        let is_near = !hinges.is_empty();
        let finding = Finding { rule, severity, before, about, given, hinges };
        match truth {
            Truth::Holds => verdict.findings.push(finding),
            Truth::CannotBeSaid => verdict.open.push(finding),
            Truth::DoesNotHold if is_near => verdict.near.push(finding),
            Truth::DoesNotHold => {}
        }
    }
    for list in [&mut verdict.findings, &mut verdict.open, &mut verdict.near] {
        list.sort_by_key(|finding| finding.severity);
    }
    verdict
}

/// The answers of which one step up or down would turn the rule round.
fn hinges(
    bank: &QuestionBank,
    assessment: &Assessment,
    asks: &dyn Fn(&Question) -> bool,
    facts: Facts,
    rule: &Rule,
    truth: Truth,
) -> Vec<Hinge> {
    let mut looked_at = BTreeSet::new();
    looks_at(facts.card, &rule.when, &mut looked_at);
    let mut hinges = Vec::new();
    for score in facts.card.questions.iter().filter(|score| looked_at.contains(score.id.as_str())) {
        let (Some(value), Some(question)) = (score.value, bank.question(&score.id)) else { continue };
        let options = &bank.scale_of(question).options;
        let higher = options.iter().find(|option| option.value > value).map(|option| (option, true));
        let lower = options.iter().rev().find(|option| option.value < value).map(|option| (option, false));
        for (option, up) in lower.into_iter().chain(higher) {
            let step = Step { bank, assessment, asks, question, value: option.value };
            let turned = self::truth(&rule.when, &Facts { step: Some(step), ..facts });
            if turned != truth && turned != Truth::CannotBeSaid {
                hinges.push(Hinge { question: score.id.clone(), up });
            }
        }
    }
    hinges
}

/// The ids of the questions whose answers count in a condition.
fn looks_at<'c>(card: &'c Scorecard, condition: &'c Condition, into: &mut BTreeSet<&'c str>) {
    match condition {
        Condition::QuestionAtMost(id, _) | Condition::QuestionAtLeast(id, _) => {
            into.insert(id);
        }
        Condition::DimensionBelow(id, _) => into.extend(card.questions_below(id)),
        Condition::DontKnowAtLeast(..) => {}
        Condition::All(conditions) | Condition::Any(conditions) => {
            for inner in conditions {
                looks_at(card, inner, into);
            }
        }
    }
}

/// The band of the index: named when enough is known, then held at the lowest cap of the rules
/// that hold. What is unknown of the index, and a cap of which it cannot be said, leave others
/// possible.
pub(super) fn band(bank: &QuestionBank, card: &Scorecard) -> BandOutcome {
    let place_of = |id: &str| bank.bands.iter().position(|other| other.id == id);
    let position = |value: f64| bank.band_at(value).and_then(|holding| place_of(&holding.id));
    let of_index =
        |index: Estimate| Some((position(index.low)?, position(index.value)?, position(index.high)?));
    let Some((low, own, high)) = card.index.and_then(of_index) else { return BandOutcome::None };
    let caps = |of: &[Finding]| -> Vec<(String, usize)> {
        let rules = bank.rules.iter().filter(|rule| of.iter().any(|finding| finding.rule == rule.id));
        rules.filter_map(|rule| Some((rule.id.clone(), place_of(rule.cap.as_ref()?)?))).collect()
    };
    let holding = caps(&card.findings);
    let cap = |caps: &[(String, usize)]| caps.iter().map(|(_, cap)| *cap).min().unwrap_or(usize::MAX);
    let held = cap(&holding);
    let (lowest, highest) = (low.min(held).min(cap(&caps(&card.open))), high.min(held));
    // At its very end an interval only touches the next band.
    let touches = |place: usize| {
        card.index.is_some_and(|index| round_six(index.high) <= round_six(bank.bands[place].from))
    };
    let is_within = lowest == highest || (lowest + 1 == highest && touches(highest));
    if !is_enough(card.coverage) && !is_within {
        return BandOutcome::TooLittleKnown { missing: card.unknown.len() + card.unanswered.len() };
    }
    let id = |place: usize| bank.bands[place].id.clone();
    let binding = holding.into_iter().filter(|(_, cap)| *cap < own).map(|(rule, _)| rule).collect();
    BandOutcome::Named { id: id(own.min(held)), lowest: id(lowest), highest: id(highest), capped_by: binding }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assessment, band as a_band, bank, dimension, parent, question, rule};
    use super::*;
    use crate::bank::Severity::{self, Blocker, Warning};
    use crate::scoring::score;

    fn two_deep() -> QuestionBank {
        bank(vec![
            parent(
                "top",
                1.0,
                vec![
                    dimension("left", 1.0, vec![question("l1", 1.0), question("l2", 1.0)]),
                    dimension("right", 1.0, vec![question("r1", 1.0)]),
                ],
            ),
            dimension("other", 1.0, vec![question("o1", 1.0)]),
        ])
    }

    fn fires(when: Condition, answers: &[(&str, &str)]) -> bool {
        let mut bank = two_deep();
        bank.rules = vec![rule("r", when, Severity::Warning)];
        let assessment = assessment(&bank, answers);
        !score(&bank, &assessment).findings.is_empty()
    }

    fn at_most(limit: f64) -> Condition {
        Condition::QuestionAtMost("l1".to_owned(), limit)
    }

    fn at_least(limit: f64) -> Condition {
        Condition::QuestionAtLeast("l1".to_owned(), limit)
    }

    fn below(id: &str, limit: f64) -> Condition {
        Condition::DimensionBelow(id.to_owned(), limit)
    }

    fn dont_know(id: Option<&str>, least: u32) -> Condition {
        Condition::DontKnowAtLeast(id.map(str::to_owned), least)
    }

    #[test]
    fn comparisons_include_their_limit_and_ignore_the_seventh_place() {
        let two = [("l1", "2"), ("l2", "2"), ("r1", "2")];
        assert!(fires(at_most(2.0), &two) && fires(at_least(2.0), &two));
        assert!(fires(at_most(1.999_999_9), &two) && fires(at_least(2.000_000_1), &two));
        assert!(!fires(at_most(1.9), &two) && !fires(at_least(2.1), &two));
        assert!(!fires(below("left", 2.0), &two) && !fires(below("left", 2.000_000_1), &two));
        assert!(fires(below("left", 2.1), &two) && fires(below("top", 2.1), &two));
    }

    #[test]
    fn what_has_no_value_satisfies_no_comparison() {
        for answers in [&[][..], &[("l1", "?")], &[("l1", "n/a")], &[("l1", "no such option")]] {
            assert!(!fires(at_most(4.0), answers), "{answers:?}");
            assert!(!fires(at_least(2.0), answers), "{answers:?}");
            assert!(!fires(below("left", 5.0), answers), "{answers:?}");
        }
    }

    #[test]
    fn dont_knows_are_counted_in_the_whole_subtree() {
        let three = [("l1", "?"), ("r1", "?"), ("o1", "?")];
        for (id, count) in [(None, 3), (Some("top"), 2), (Some("left"), 1), (Some("other"), 1)] {
            assert!(fires(dont_know(id, count), &three), "{id:?}");
            assert!(!fires(dont_know(id, count + 1), &three), "{id:?}");
        }
        assert!(!fires(dont_know(None, 1), &[("l1", "2")]), "unanswered is not a don't-know");
    }

    #[test]
    fn conditions_combine() {
        let answers = [("l1", "2"), ("o1", "?")];
        let (yes, no) = (at_most(2.0), at_least(4.0));
        assert!(fires(Condition::All(vec![yes.clone(), dont_know(None, 1)]), &answers));
        assert!(!fires(Condition::All(vec![yes.clone(), no.clone()]), &answers));
        assert!(fires(Condition::Any(vec![no.clone(), yes]), &answers));
        assert!(!fires(Condition::Any(vec![no.clone(), no]), &answers));
    }

    #[test]
    fn what_is_not_known_is_neither_held_nor_ruled_out() {
        let bank = two_deep();
        let truth = |when: &Condition, answers: &[(&str, &str)]| {
            Facts::from(&score(&bank, &assessment(&bank, answers))).judge(when).truth
        };
        for (answers, expected) in [
            (&[("l1", "2")][..], Truth::Holds),
            (&[("l1", "3")], Truth::DoesNotHold),
            (&[("l1", "n/a")], Truth::DoesNotHold),
            (&[("l1", "?")], Truth::CannotBeSaid),
            (&[], Truth::CannotBeSaid),
        ] {
            assert_eq!(truth(&at_most(2.0), answers), expected, "{answers:?}");
        }
        // One of two known: the dimension can be anywhere between 1.5 and 3.5.
        let half = [("l1", "2")];
        let bounds = [(1.5, Truth::DoesNotHold), (2.5, Truth::CannotBeSaid), (3.6, Truth::Holds)];
        for (limit, expected) in bounds {
            assert_eq!(truth(&below("left", limit), &half), expected, "{limit}");
        }
        let (unsure, no) = (below("left", 2.5), at_least(4.0));
        let (all, any) = (Condition::All, Condition::Any);
        assert_eq!(truth(&all(vec![unsure.clone(), no.clone()]), &half), Truth::DoesNotHold);
        assert_eq!(truth(&any(vec![unsure.clone(), no]), &half), Truth::CannotBeSaid);
        assert_eq!(truth(&any(vec![unsure, at_most(2.0)]), &half), Truth::Holds);
    }

    /// Four bands a quarter wide, and every answer given.
    fn banded(option: &str, caps: &[(&str, Severity, &str)]) -> Scorecard {
        let mut bank = two_deep();
        bank.bands = vec![a_band(0.0, "a"), a_band(25.0, "b"), a_band(50.0, "c"), a_band(75.0, "d")];
        for (id, severity, cap) in caps {
            let mut rule = rule(id, at_least(1.0), *severity);
            rule.cap = Some((*cap).to_owned());
            bank.rules.push(rule);
        }
        let answers = ["l1", "l2", "r1", "o1"].map(|id| (id, option));
        score(&bank, &assessment(&bank, &answers))
    }

    fn named(id: &str, capped_by: &[&str]) -> BandOutcome {
        between(id, id, id, capped_by)
    }

    fn between(id: &str, lowest: &str, highest: &str, capped_by: &[&str]) -> BandOutcome {
        let [id, lowest, highest] = [id, lowest, highest].map(str::to_owned);
        let capped_by = capped_by.iter().map(|&id| id.to_owned()).collect();
        BandOutcome::Named { id, lowest, highest, capped_by }
    }

    #[test]
    fn the_lowest_cap_holds_and_every_cap_that_binds_is_named() {
        assert_eq!(banded("4", &[]).band, named("d", &[]));
        let caps = [("w", Warning, "c"), ("idle", Blocker, "d"), ("x", Blocker, "b"), ("y", Warning, "b")];
        let card = banded("4", &caps);
        assert_eq!(card.band, named("b", &["w", "x", "y"]));
        let order: Vec<&str> = card.findings.iter().map(|finding| finding.rule.as_str()).collect();
        assert_eq!(order, ["idle", "x", "w", "y"], "blockers first, otherwise the bank's order");
        assert_eq!(banded("1", &caps).band, named("a", &[]), "a cap never lifts");
    }

    fn band_of(answers: &[(&str, &str)], questions: usize) -> BandOutcome {
        let ids: Vec<String> = (0..questions).map(|number| format!("q{number}")).collect();
        let mut bank = bank(vec![dimension("only", 1.0, ids.iter().map(|id| question(id, 1.0)).collect())]);
        bank.bands = vec![a_band(0.0, "low"), a_band(50.0, "high")];
        score(&bank, &assessment(&bank, answers)).band
    }

    #[test]
    fn a_band_needs_four_fifths_or_an_interval_inside_it() {
        // Four of five: 80 % is enough, and that 4/5·50 = 40 to 60 spans both bands is told.
        let four = [("q0", "3"), ("q1", "3"), ("q2", "3"), ("q3", "3")];
        assert_eq!(band_of(&four, 5), between("high", "low", "high", &[]));
        // Four of six, one of them unknown and one unanswered: 33 to 67.
        let dont_know: Vec<_> = four.into_iter().chain([("q4", "?")]).collect();
        assert_eq!(band_of(&dont_know, 6), BandOutcome::TooLittleKnown { missing: 2 });
        // Two thirds known, but whatever the others are it stays at 67 or above.
        let fives = ["q0", "q1", "q2", "q3"].map(|id| (id, "5"));
        assert_eq!(band_of(&fives, 6), named("high", &[]));
        assert_eq!(band_of(&[("q0", "?")], 6), BandOutcome::None);
    }

    #[test]
    fn a_cap_of_which_it_cannot_be_said_leaves_lower_bands_possible() {
        let mut bank = two_deep();
        bank.bands = vec![a_band(0.0, "a"), a_band(25.0, "b"), a_band(50.0, "c"), a_band(75.0, "d")];
        let mut rule = rule("r", at_most(2.0), Blocker);
        rule.cap = Some("a".to_owned());
        bank.rules.push(rule);
        bank.dimensions[0].weight = 8.0;
        let band = |l1: &str| {
            let answers = [("l1", l1), ("l2", "5"), ("r1", "5"), ("o1", "5")];
            score(&bank, &assessment(&bank, &answers)).band
        };
        assert_eq!(band("3"), named("d", &[]));
        assert_eq!(band("2"), named("a", &["r"]));
        // Without that answer the index alone could be 78 to 100.
        bank.dimensions[0].weight = 1.0;
        let card = score(&bank, &assessment(&bank, &[("l1", "?"), ("l2", "5"), ("r1", "5"), ("o1", "5")]));
        assert_eq!(card.band, between("d", "a", "d", &[]));
        assert_eq!((card.findings.len(), card.open.len()), (0, 1));
    }

    #[test]
    fn a_rule_on_what_is_not_asked_is_left_out_unless_the_rest_decides() {
        let mut bank = two_deep();
        let far = Condition::QuestionAtMost("o1".to_owned(), 2.0);
        let pair = || vec![at_most(2.0), far.clone()];
        bank.rules = vec![
            rule("far", far.clone(), Warning),
            rule("all", Condition::All(pair()), Warning),
            rule("any", Condition::Any(pair()), Warning),
            rule("near", at_most(2.0), Warning),
        ];
        let card = |l1: &str| {
            let asks = |question: &Question| question.id == "l1";
            super::super::score_on(&bank, &assessment(&bank, &[("l1", l1), ("o1", "1")]), &asks)
        };
        let ids = |of: &[Finding]| of.iter().map(|one| one.rule.clone()).collect::<Vec<_>>();
        let (low, high, unknown) = (card("1"), card("5"), card("?"));
        assert_eq!(
            (ids(&low.findings), low.left_out),
            (vec!["any".into(), "near".into()], vec!["far".to_owned(), "all".into()])
        );
        assert_eq!((ids(&high.findings), high.left_out), (vec![], vec!["far".to_owned(), "any".into()]));
        assert_eq!(
            (ids(&unknown.open), unknown.left_out),
            (vec!["any".into(), "near".into()], vec!["far".to_owned(), "all".into()])
        );
    }

    #[test]
    fn a_rule_that_turns_round_by_one_step_of_one_answer_says_by_which() {
        let mut bank = two_deep();
        bank.rules =
            vec![rule("question", at_most(2.0), Warning), rule("dimension", below("left", 2.5), Warning)];
        let hinges = |l1: &str, l2: &str| {
            let card = score(&bank, &assessment(&bank, &[("l1", l1), ("l2", l2)]));
            let all = card.findings.into_iter().chain(card.near);
            let each = all.flat_map(|one| one.hinges.into_iter().map(move |hinge| (one.rule.clone(), hinge)));
            each.map(|(rule, hinge)| {
                format!("{rule} {} {}", hinge.question, if hinge.up { "up" } else { "down" })
            })
            .collect::<Vec<_>>()
        };
        // Held by a step; and failed by one: (3 + 2)/2 is not below 2.5.
        assert_eq!(hinges("2", "2"), ["question l1 up", "dimension l1 up", "dimension l2 up"]);
        assert_eq!(hinges("3", "2"), ["question l1 down", "dimension l1 down", "dimension l2 down"]);
        assert!(hinges("1", "1").is_empty() && hinges("5", "5").is_empty());
        assert!(hinges("?", "2").is_empty(), "what cannot be said hinges on no step");
    }

    #[test]
    fn a_bank_without_bands_names_none() {
        let bank = two_deep();
        assert_eq!(score(&bank, &assessment(&bank, &[("l1", "3")])).band, BandOutcome::None);
    }
}
