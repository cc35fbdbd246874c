//! What stood in the way, and what does.

use super::{FindingMove, Parts};
use crate::comparison::{FindingChange, FindingStatus};
use crate::report::findings;

impl Parts<'_> {
    pub(super) fn finding(&self, change: &FindingChange) -> Option<FindingMove> {
        let status = change.status;
        // No longer clear: what was said then is what may still hold.
        let of_then =
            matches!(status, FindingStatus::Unclear | FindingStatus::RuledOut | FindingStatus::Gone);
        let bank = if of_then { self.then.bank } else { self.now.bank };
        let rule = bank.rules.iter().find(|rule| rule.id == change.rule)?;
        let waits = status.holds() || status.is_open();
        let before: &[String] = if waits { &rule.before } else { &[] };
        let rows = self.reports.1.questions.iter();
        Some(FindingMove {
            rule: change.rule.clone(),
            severity: change.severity,
            status,
            message: self.text(&rule.message),
            missing: change.missing.clone(),
            depends_on: rows.filter(|row| change.missing.contains(&row.id)).cloned().collect(),
            before_ids: before.to_vec(),
            before: findings::to_wait(&self.comparison.now, before).map(|id| self.name(id)).collect(),
            holds_at: findings::holds_at(&self.sources_now(), rule),
        })
    }

    /// Said in the place of the rules of which it cannot be said now whether they hold.
    pub(super) fn too_little(&self) -> Option<String> {
        let open = self.comparison.findings.iter().filter(|change| change.status.is_open());
        let open: Vec<_> = open.map(|change| (change.severity, change.missing.as_slice())).collect();
        findings::too_little(&self.sources_now(), &self.reports.1.questions, &open)
    }
}
