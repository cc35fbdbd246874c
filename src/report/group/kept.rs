//! A group as it was written as JSON, read back: what is kept when the assessments are deleted.

use jiff::civil::Date;
use serde::Deserialize;

use super::{DecisionCount, DimensionSpread, FORMAT, Head, QuestionSpread, RoleSpread, RuleCount, Written};
use crate::bank::QuestionBank;
use crate::group::{
    DecisionGroup, DimensionGroup, Group, QuestionGroup, RoleGroup, RuleGroup, Sheet, Spread, Words,
};
use crate::report::BankName;

/// A group in a file.
#[derive(Debug, Deserialize)]
pub(crate) struct Kept {
    format: String,
    pub(crate) bank: BankName,
    organisation: Option<String>,
    first_day: Option<Date>,
    last_day: Option<Date>,
    people: usize,
    without_answers: usize,
    left_out: usize,
    repeated: usize,
    // Groups that were kept before this was counted do not say.
    #[serde(default)]
    unfinished: usize,
    #[serde(default)]
    partly_left_out: usize,
    questions: Vec<QuestionSpread>,
    dimensions: Vec<DimensionSpread>,
    rules: Vec<RuleCount>,
    rules_withheld: usize,
    decisions: Vec<DecisionCount>,
    roles: Vec<RoleSpread>,
    reflections: Vec<Written>,
    // What was kept before this was counted does not say.
    #[serde(default)]
    words_withheld: usize,
}

/// Whether a file that begins so is a group that was written.
pub(crate) fn is_begun(beginning: &[u8]) -> bool {
    let wanted = format!("\"{FORMAT}\"");
    beginning.trim_ascii_start().starts_with(b"{")
        && beginning.windows(wanted.len()).any(|window| window == wanted.as_bytes())
}

impl Kept {
    /// The group of this file.
    ///
    /// # Errors
    /// When it is not one, and where that shows.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        let kept: Self = serde_json::from_slice(bytes)?;
        if kept.format == FORMAT { Ok(kept) } else { Err(serde::de::Error::custom("another format")) }
    }

    /// What is said of it as a whole.
    pub(crate) fn head(&self) -> Head {
        Head {
            organisation: self.organisation.clone(),
            days: self.first_day.zip(self.last_day),
            left_out: self.left_out,
            repeated: self.repeated,
            partly_left_out: self.partly_left_out,
        }
    }

    /// What its people wrote.
    pub(crate) fn words(&self) -> Words {
        let notes = self.questions.iter().flat_map(|one| one.notes.iter().map(move |note| (&one.id, note)));
        let reflections =
            self.reflections.iter().flat_map(|one| one.words.iter().map(move |it| (&one.id, it)));
        Words::kept(notes, reflections, self.words_withheld)
    }

    /// The group, by this bank: what the bank does not have is left out, and what follows from the
    /// levels is counted anew. `None` where its numbers contradict each other.
    pub(crate) fn group(&self, sheet: &Sheet) -> Option<Group> {
        let bank = sheet.bank;
        let known = |id: &str| bank.question(id).is_some();
        let asked: Vec<bool> = self.questions.iter().map(|question| known(&question.id)).collect();
        let mut questions = Vec::new();
        for kept in self.questions.iter().filter(|kept| known(&kept.id)) {
            questions.push(self.question(sheet, kept)?);
        }
        let mut roles = Vec::new();
        for kept in &self.roles {
            let is_whole = kept.spreads.len() == self.questions.len() && kept.people <= self.people;
            let spreads = kept.spreads.iter().zip(&self.questions).zip(&asked).filter(|(_, asked)| **asked);
            let spreads =
                spreads.map(|((spread, question), _)| recounted(bank, &question.id, spread.as_ref()));
            let spreads: Option<Vec<_>> = spreads.collect();
            let role = RoleGroup { role: kept.role.clone(), people: kept.people, spreads: spreads? };
            roles.push(Some(role).filter(|_| is_whole)?);
        }
        let in_roles: usize = roles.iter().map(|role| role.people).sum();
        let group = Group {
            people: self.people,
            without_answers: self.without_answers,
            unfinished: self.unfinished,
            dimensions: self.dimensions.iter().filter_map(|kept| dimension(sheet, kept)).collect(),
            rules: self.rules.iter().filter_map(|kept| rule(bank, kept)).collect(),
            rules_withheld: self.rules_withheld,
            withheld_rules: Vec::new(),
            decisions: self.decisions.iter().filter_map(|kept| decision(bank, kept, &questions)).collect(),
            words: Words::default(),
            without_role: self.people.checked_sub(in_roles)?,
            roles,
            questions,
        };
        let is_sound = self.unfinished <= self.people
            && group
                .dimensions
                .iter()
                .all(|one| one.answered.max(one.set_target.unwrap_or(0)) <= self.people)
            && group.rules.iter().all(|one| one.holds + one.open <= self.people)
            && group.decisions.iter().all(|one| one.people <= self.people);
        Some(group).filter(|_| is_sound)
    }

    fn question(&self, sheet: &Sheet, kept: &QuestionSpread) -> Option<QuestionGroup> {
        let spread = recounted(sheet.bank, &kept.id, kept.spread.as_ref())?;
        let counted = kept.answered + kept.dont_know + kept.not_applicable;
        let is_sound = counted <= kept.asked
            && kept.asked <= self.people
            && spread.as_ref().is_none_or(|spread| spread.n == kept.answered);
        Some(QuestionGroup {
            id: kept.id.clone(),
            dimension: sheet.dimension_of(&kept.id)?,
            asked: kept.asked,
            answered: kept.answered,
            dont_know: kept.dont_know,
            not_applicable: kept.not_applicable,
            gap: kept.gap.filter(|_| spread.is_some()),
            spread,
        })
        .filter(|_| is_sound)
    }
}

/// The spread of the same counts on the scale as the bank has it now; `None` where that lacks a level
/// that was chosen.
#[expect(clippy::option_option, reason = "withheld is another thing than impossible")]
fn recounted(bank: &QuestionBank, question: &str, spread: Option<&Spread>) -> Option<Option<Spread>> {
    let Some(spread) = spread else { return Some(None) };
    let scale = bank.scale_of(bank.question(question)?);
    let mut counts = vec![0; scale.options.len()];
    for level in spread.distribution.iter().filter(|level| level.count > 0) {
        *counts.get_mut(scale.position(&level.option)?)? += level.count;
    }
    Spread::of(scale, &counts).map(Some)
}

fn dimension(sheet: &Sheet, kept: &DimensionSpread) -> Option<DimensionGroup> {
    let (depth, scale) = sheet.depth_and_bounds(&kept.id)?;
    let is_same = (kept.lowest - scale.0).abs() < 1e-6 && (kept.highest - scale.1).abs() < 1e-6;
    let counted: usize = kept.scores.iter().map(|one| one.count).sum();
    Some(DimensionGroup {
        id: kept.id.clone(),
        depth,
        answered: kept.answered,
        scores: kept.scores.clone(),
        median: kept.median,
        scale,
        targets: kept.targets.clone(),
        set_target: kept.set_target,
    })
    .filter(|_| is_same && (counted == 0 || counted == kept.answered))
}

fn rule(bank: &QuestionBank, kept: &RuleCount) -> Option<RuleGroup> {
    bank.rules.iter().find(|rule| rule.id == kept.rule).map(|rule| RuleGroup {
        rule: kept.rule.clone(),
        severity: rule.severity,
        holds: kept.holds,
        open: kept.open,
    })
}

fn decision(bank: &QuestionBank, kept: &DecisionCount, questions: &[QuestionGroup]) -> Option<DecisionGroup> {
    let decisions = &bank.question(&kept.question)?.decisions;
    let position = decisions.iter().position(|decision| decision.id == kept.id)?;
    Some(DecisionGroup {
        question: kept.question.clone(),
        position,
        horizon: decisions[position].horizon,
        people: kept.people,
        gap: questions.iter().find(|question| question.id == kept.question)?.gap,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{answered, group};
    use super::*;
    use crate::group::Floor;
    use crate::messages::Messages;
    use crate::messages::testing::English;
    use crate::render;
    use crate::report::testing::{BOARD, Case};

    const FLOOR: Floor = Floor { whole: 3, role: 2 };

    fn written() -> (QuestionBank, Group, String) {
        let bank = Case::new(BOARD).bank;
        let people = [("x", ["1", "2"]), ("x", ["4", "?"]), ("y", ["5", "3"]), ("y", ["5", "?"])];
        let group = group(&bank, &answered(&people), FLOOR);
        let report = super::super::build(&bank, &group, Head::default(), None, &Messages::new(English));
        let json = render::json(&report);
        (bank, group, json)
    }

    #[test]
    fn a_group_that_is_read_back_is_the_same() {
        let (bank, group, json) = written();
        let sheet = Sheet::of(&bank);
        assert!(is_begun(&json.as_bytes()[..60]));
        let kept = Kept::read(json.as_bytes()).expect("it was written");
        let back = kept.group(&sheet).expect("it is sound").withholding(&sheet, FLOOR);
        assert_eq!(back, Ok(group));
        let few = kept.group(&sheet).expect("it is sound").withholding(&sheet, Floor { whole: 5, role: 5 });
        assert!(few.is_err(), "who wants more people is heard");
    }

    #[test]
    fn numbers_that_contradict_each_other_are_refused() {
        let (bank, _, json) = written();
        let sheet = Sheet::of(&bank);
        for (part, other) in [
            ("\"people\": 4", "\"people\": 3"),
            ("\"answered\": 4", "\"answered\": 3"),
            ("\"option\": \"5\"", "\"option\": \"none\""),
            ("\"count\": 1", "\"count\": 2"),
        ] {
            assert!(json.contains(part), "{part}\n{json}");
            let changed = json.replacen(part, other, 1);
            let kept = Kept::read(changed.as_bytes()).expect("its form is right");
            assert_eq!(kept.group(&sheet), None, "{other}");
        }
        assert!(Kept::read(json.replace("group/1", "group/2").as_bytes()).is_err());
    }
}
