//! What anyone can see of a group's rules from what it tells.

use super::{Group, QuestionGroup, Sheet};
use crate::bank::Condition;
use crate::scoring::{Known, Reach, Truth, truth};

/// A group as it is told, for conditions to look at: wherever any of its people may be.
struct Told<'g> {
    group: &'g Group,
    sheet: &'g Sheet<'g>,
}

/// Whether what is told shows that this holds for nobody, so that to say it tells nothing more.
pub(super) fn rules_out(group: &Group, sheet: &Sheet, when: &Condition) -> bool {
    truth(when, &Told { group, sheet }) == Truth::DoesNotHold
}

impl Known for Told<'_> {
    fn question(&self, id: &str) -> Reach {
        let told = self.group.question(id).zip(self.sheet.place(id));
        let Some((question, place)) = told else { return Reach::NotAsked };
        let chosen = question.spread.as_ref().filter(|_| all_chose(question));
        chosen.map_or_else(
            || {
                let scale = self.sheet.bank.scale_of(self.sheet.questions[place]);
                Reach::Between(scale.lowest(), scale.highest())
            },
            |spread| Reach::Between(spread.min, spread.max),
        )
    }

    /// Anywhere: how the answers of one person go together is not told.
    fn dimension(&self, id: &str) -> Reach {
        let area = self.sheet.area(id).map(|place| &self.sheet.areas[place]);
        area.map_or(Reach::NotAsked, |area| Reach::Between(area.bounds.0, area.bounds.1))
    }

    /// At most: as if one person did not know all that anyone does not.
    fn unknown(&self, dimension: Option<&str>) -> usize {
        let is_within = |one: &&QuestionGroup| dimension.is_none_or(|id| self.sheet.holds(id, &one.id));
        self.group.questions.iter().filter(is_within).filter(|one| one.dont_know > 0).count()
    }
}

/// Whether everybody to whom it applies chose a level.
fn all_chose(question: &QuestionGroup) -> bool {
    question.asked == question.answered + question.not_applicable
}
