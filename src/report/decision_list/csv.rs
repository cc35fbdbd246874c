//! The decisions as CSV, for a spreadsheet: a row a decision. What holds for the report's CSV holds here.

use jiff::civil::Date;

use super::{DecisionEntry, DecisionList};
use crate::report::csv::{Cell, Dialect, nothing, table};

const COLUMNS: [&str; 23] = [
    "bank",
    "organisation",
    "date",
    "number",
    "id",
    "text",
    "as_proposed",
    "owner",
    "due",
    "standing",
    "days_left",
    "adopted",
    "carried_out",
    "last",
    "last_on",
    "note",
    "proposal",
    "proposal_id",
    "questions",
    "proposed_text",
    "answers",
    "role",
    "answers_day",
];

/// What of a row is about the proposal.
const OF_PROPOSAL: usize = 7;

/// Renders the decisions, whichever of them a page shows.
pub fn render(list: &DecisionList, dialect: Dialect<'_>) -> String {
    table(COLUMNS, list.decisions.iter().map(|decision| cells(list, decision)), dialect)
}

fn cells(list: &DecisionList, decision: &DecisionEntry) -> impl Iterator<Item = Cell> {
    let last = decision.last();
    let cells: [Cell; COLUMNS.len() - OF_PROPOSAL] = [
        Cell::text(&list.bank),
        Cell::said(list.organisation.as_ref()),
        day(Some(list.date)),
        Cell::word(decision.number.to_string()),
        Cell::word(decision.id.to_string()),
        Cell::text(&decision.text),
        Cell::word(decision.as_proposed.map_or_else(String::new, |is_so| is_so.to_string())),
        Cell::said(decision.owner.as_ref()),
        day(decision.due),
        Cell::keyword(&decision.standing),
        Cell::Number(decision.days_left.map(f64::from)),
        day(decision.adopted),
        day(decision.carried_out),
        Cell::keyword(&last.map(|last| last.what)),
        day(last.map(|last| last.on)),
        Cell::said(decision.note.as_ref()),
    ];
    cells.into_iter().chain(of_proposal(decision))
}

fn of_proposal(decision: &DecisionEntry) -> [Cell; OF_PROPOSAL] {
    let Some(proposal) = &decision.proposal else { return nothing() };
    [
        Cell::keyword(&proposal.kind),
        Cell::said(proposal.id.as_ref()),
        Cell::text(proposal.questions.join(" ")),
        Cell::text(&proposal.text),
        Cell::keyword(&proposal.from.answers),
        Cell::said(proposal.from.role.as_ref()),
        day(proposal.from.day),
    ]
}

fn day(day: Option<Date>) -> Cell {
    Cell::word(day.map_or_else(String::new, |day| day.to_string()))
}
