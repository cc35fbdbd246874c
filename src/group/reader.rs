use super::people::{Origin, People, Person};
use super::sheet::{Said, Sheet};
use crate::assessment::{Assessment, Glance, Glimpse, agrees};
use crate::bank::is_within;

/// Takes in people, for one bank.
pub(crate) struct Reader<'s> {
    sheet: &'s Sheet<'s>,
    /// After which question which one came last time: files have the same order.
    next: Vec<usize>,
    said: Vec<Said>,
    targets: Vec<(usize, f64)>,
    pub(crate) people: People,
}

impl<'s> Reader<'s> {
    pub(crate) fn new(sheet: &'s Sheet<'s>) -> Self {
        let (next, people) = (vec![0; sheet.questions.len() + 1], People::default());
        Self { sheet, next, said: Vec::new(), targets: Vec::new(), people }
    }

    /// Takes in the person who answered this, where every part of it is in order and has its place in
    /// the bank. Whether that was so.
    pub(crate) fn take(&mut self, text: &str, origin: Origin) -> bool {
        let Some(glance) = Glance::at(text) else { return false };
        if self.answers(&glance).is_none() || self.others(&glance).is_none() {
            return false;
        }
        let bank = self.sheet.bank;
        self.people.add(&Person {
            id: glance.id,
            organisation: glance.organisation.as_deref(),
            name: glance.respondent.name.as_deref(),
            role: glance.respondent.role.as_deref(),
            changed: glance.updated_at,
            completed: glance.completed_at,
            said: &self.said,
            targets: &self.targets,
            is_of_this_version: agrees(glance.bank.version, glance.bank.digest, bank),
            origin,
        });
        true
    }

    /// Takes in the person of an assessment that was settled with the bank.
    pub(crate) fn take_settled(&mut self, assessment: &Assessment, origin: Origin) {
        let (pinned, bank) = (&assessment.bank, self.sheet.bank);
        self.people.add(&Person {
            id: assessment.id,
            organisation: assessment.organisation.as_deref(),
            name: assessment.respondent.name.as_deref(),
            role: assessment.respondent.role.as_deref(),
            changed: assessment.updated_at,
            completed: assessment.completed_at,
            said: &self.sheet.said(assessment),
            targets: &self.sheet.targets(assessment),
            is_of_this_version: pinned.agrees(bank),
            origin,
        });
    }

    fn answers(&mut self, glance: &Glance) -> Option<()> {
        self.said.clear();
        self.said.extend(self.sheet.blank(glance.edition));
        let mut last = self.sheet.questions.len();
        let answers = &glance.answers.0;
        for (id, answer) in answers {
            let guess = self.next[last];
            let is_next = self.sheet.questions.get(guess).is_some_and(|question| question.id == *id);
            let place = if is_next { guess } else { self.sheet.place(id)? };
            self.next[last] = place;
            last = place;
            let question = self.sheet.questions[place];
            let said = match answer.glimpse()? {
                // A note alone; a question that comes twice has to be told.
                Glimpse::Nothing if answers.iter().filter(|(other, _)| other == id).count() == 1 => continue,
                Glimpse::Selected(option) => self.sheet.choice(question, option)?,
                Glimpse::DontKnow if question.dont_know => Said::DONT_KNOW,
                Glimpse::NotApplicable if question.not_applicable => Said::NOT_APPLICABLE,
                Glimpse::Nothing | Glimpse::DontKnow | Glimpse::NotApplicable => return None,
            };
            // Not in the edition, or answered twice.
            if self.said[place] != Said::NOTHING {
                return None;
            }
            self.said[place] = said;
        }
        Some(())
    }

    /// The bank, the targets and the open questions.
    fn others(&mut self, glance: &Glance) -> Option<()> {
        self.targets.clear();
        // By hand, a number may be that of an answer.
        if glance.id.is_none() && !glance.targets.0.is_empty() {
            return None;
        }
        for (id, target) in &glance.targets.0 {
            let area = self.sheet.area(id)?;
            if !is_within(*target, self.sheet.bounds(area)?)
                || self.targets.iter().any(|(known, _)| *known == area)
            {
                return None;
            }
            self.targets.push((area, *target));
        }
        let is_asked = |id: &&str| self.sheet.bank.reflections().any(|reflection| reflection.id == **id);
        let reflections: Vec<&str> = glance.reflections.0.iter().map(|(id, _)| *id).collect();
        let is_first = |(place, id): (usize, &&str)| !reflections[..place].contains(id);
        let are_asked = reflections.iter().all(is_asked) && reflections.iter().enumerate().all(is_first);
        (are_asked && glance.bank.id == self.sheet.bank.id).then_some(())
    }
}
