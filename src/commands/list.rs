//! `boardready list`: the saved assessments, the last changed first.

use anyhow::Result;
use comfy_table::ColumnConstraint;

use super::saved::name;
use super::session::{Session, Told as _};
use super::{Status, banks, output};
use crate::assessment::{Assessment, Edition, Saved, Store};
use crate::bank::round_six;
use crate::display;
use crate::scoring::{self, ENOUGH_COVERAGE};
use crate::tr;

/// Options of `list`.
#[derive(clap::Args, Debug)]
pub(super) struct ListArgs {
    #[arg(long, help = "help-list-accessible")]
    accessible: bool,
}

pub(super) fn list(session: &Session, args: &ListArgs) -> Result<Status> {
    let messages = &session.messages;
    let store = session.store()?;
    let saved = store.list().told(session)?;
    let folder = display::path(store.folder());
    if saved.is_empty() {
        session.tell(&tr!(messages, "list-empty", folder = folder));
        return Ok(Status::Done);
    }
    session.tell(&tr!(messages, "list-folder", folder = folder));
    if args.accessible || session.terminal.speaks() {
        let lines: Vec<String> = saved.iter().map(|entry| line(session, &store, entry) + "\n").collect();
        output::print(&lines.concat())?;
        return Ok(Status::Done);
    }
    let mut table = output::table(
        session,
        [
            tr!(messages, "list-name"),
            tr!(messages, "list-changed"),
            tr!(messages, "list-progress"),
            tr!(messages, "list-index"),
            tr!(messages, "list-organisation"),
        ],
    );
    for entry in &saved {
        table.add_row(row(session, &store, entry));
    }
    // Only the organisation may take several lines: the rest is to be read, or typed, as a whole.
    for column in table.column_iter_mut().take(4) {
        column.set_constraint(ColumnConstraint::ContentWidth);
    }
    output::print(&format!("{table}\n"))?;
    Ok(Status::Done)
}

fn row(session: &Session, store: &Store, saved: &Saved) -> Vec<String> {
    let dash = || "–".to_owned();
    let name = name(&saved.path);
    let Ok(assessment) = &saved.assessment else {
        return vec![name, dash(), tr!(session.messages, "list-unreadable"), dash(), dash()];
    };
    let said = described(session, store, assessment);
    let progress = said.progress.map(|progress| match assessment.edition {
        Edition::Full => progress,
        Edition::Quick => format!("{progress} ({})", tr!(session.messages, "edition-quick")),
    });
    let parts = [Some(name), said.day, progress, said.index, said.organisation];
    parts.into_iter().map(|part| part.unwrap_or_else(dash)).collect()
}

/// The same as one sentence.
fn line(session: &Session, store: &Store, saved: &Saved) -> String {
    let messages = &session.messages;
    let name = name(&saved.path);
    let Ok(assessment) = &saved.assessment else {
        return tr!(messages, "plain-list-unreadable", name = name);
    };
    let said = described(session, store, assessment);
    let edition = match assessment.edition {
        Edition::Full => "full",
        Edition::Quick => "quick",
    };
    let parts = [
        Some(said.organisation.unwrap_or_else(|| tr!(messages, "start-unnamed"))),
        said.day.map(|day| tr!(messages, "plain-list-changed", day = day)),
        Some(tr!(messages, "plain-list-edition", edition = edition)),
        said.progress,
        said.index.map(|index| tr!(messages, "plain-list-index", index = index)),
        Some(tr!(messages, "plain-list-name", name = name)),
    ];
    format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// What a list says of an assessment; each part may be unknown.
struct Described {
    day: Option<String>,
    organisation: Option<String>,
    progress: Option<String>,
    index: Option<String>,
}

fn described(session: &Session, store: &Store, assessment: &Assessment) -> Described {
    let messages = &session.messages;
    let day = assessment
        .updated_at
        .map(|moment| moment.to_zoned(session.zone.clone()).strftime("%Y-%m-%d").to_string());
    let organisation = assessment.organisation.as_deref().map(|name| display::visible(name).into_owned());
    let Ok(bank) = banks::of_assessment(session, store, assessment, None) else {
        return Described { day, organisation, progress: None, index: None };
    };
    let progress = assessment.progress(&bank);
    let scorecard = scoring::score(&bank, assessment);
    // An index over a few answers would look like one over all of them.
    let is_telling = scorecard.coverage.is_some_and(|coverage| round_six(coverage) >= ENOUGH_COVERAGE);
    let index = scorecard.index.filter(|_| is_telling).map(|index| messages.decimal(index.value, 1));
    let progress = if assessment.completed_at.is_some() {
        tr!(messages, "list-finished")
    } else {
        tr!(messages, "interview-progress", answered = progress.answered, of = progress.of)
    };
    Described { day, organisation, progress: Some(progress), index }
}
