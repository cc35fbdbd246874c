//! `boardready list`: the saved assessments, the last changed first.

use anyhow::Result;
use unicode_segmentation::UnicodeSegmentation as _;

use super::saved::name;
use super::session::{Session, Told as _};
use super::{Status, banks, output};
use crate::assessment::{Assessment, BankRef, Edition, Saved, Store};
use crate::bank::QuestionBank;
use crate::display;
use crate::document::{Block, Document, Inline, Line, Table};
use crate::scoring;
use crate::tr;

/// More than these are shown only when asked for.
const SHOWN: usize = 50;

/// How long a name may be in a table, in bytes: the beginning of one is enough to call for it.
const NAME: usize = 16;

/// Options of `list`.
#[derive(clap::Args, Debug)]
pub(super) struct ListArgs {
    #[arg(long, help = "help-list-all")]
    all: bool,
    #[arg(long, help = "help-list-accessible")]
    accessible: bool,
}

pub(super) fn list(session: &Session, args: &ListArgs) -> Result<Status> {
    let messages = &session.messages;
    let store = session.store()?;
    let saved = store.list().told(session)?;
    let folder = display::path(store.folder());
    let (all, shown) = (saved.len(), if args.all { usize::MAX } else { SHOWN });
    if all == 0 {
        session.tell(&tr!(messages, "list-empty", folder = folder));
        return Ok(Status::Done);
    }
    let title = tr!(messages, "list-heading");
    let mut lister = Lister { session, store: &store, banks: Vec::new() };
    let entries: Vec<Entry> = saved.take(shown).map(|saved| lister.entry(&saved)).collect();
    let is_spoken = args.accessible || session.terminal.speaks();
    let mut blocks = if is_spoken {
        entries.iter().map(|entry| Block::paragraph(sentence(session, entry))).collect()
    } else {
        vec![Block::Table(table(session, &title, entries))]
    };
    let more = all.saturating_sub(shown);
    if more > 0 {
        blocks.push(Block::aside(tr!(messages, "list-more", more = more)));
    }
    output::show(session, &Document::new(messages.language().code(), title, blocks), is_spoken)?;
    session.tell(&tr!(messages, "list-folder", folder = folder));
    Ok(Status::Done)
}

/// What is said of an assessment; each part may be unknown.
#[derive(Default)]
struct Entry {
    name: String,
    is_unreadable: bool,
    organisation: Option<String>,
    /// Their role and name.
    person: Option<String>,
    day: Option<String>,
    edition: Edition,
    progress: Option<String>,
    index: Option<String>,
}

/// What it takes to describe assessments.
struct Lister<'a> {
    session: &'a Session,
    store: &'a Store,
    /// The banks that were looked for: most assessments have one of very few.
    banks: Vec<(BankRef, Option<QuestionBank>)>,
}

impl Lister<'_> {
    fn entry(&mut self, saved: &Saved) -> Entry {
        let (session, name) = (self.session, name(&saved.path));
        let Ok(assessment) = &saved.assessment else {
            return Entry { name, is_unreadable: true, ..Entry::default() };
        };
        let person = match (&assessment.respondent.role, &assessment.respondent.name) {
            (Some(role), Some(name)) => {
                let (role, name) = (role.clone(), name.clone());
                Some(tr!(session.messages, "report-subject-name", role = role, name = name))
            }
            (role, name) => role.clone().or(name.clone()),
        };
        let Assessment { updated_at, completed_at, started_at, .. } = assessment;
        let day = updated_at.or(*completed_at).or(*started_at);
        let day = day.map(|moment| moment.to_zoned(session.zone.clone()));
        let scored = self.bank(assessment).map(|bank| scored(session, assessment, bank));
        let (progress, index) = scored.unwrap_or_default();
        Entry {
            name,
            is_unreadable: false,
            organisation: assessment.organisation.clone(),
            person,
            day: day.map(|day| day.strftime("%Y-%m-%d").to_string()),
            edition: assessment.edition,
            progress,
            index,
        }
    }

    fn bank(&mut self, assessment: &Assessment) -> Option<&QuestionBank> {
        let pinned = &assessment.bank;
        let at = self.banks.iter().position(|(known, _)| known == pinned).unwrap_or_else(|| {
            let found = banks::of_assessment(self.session, self.store, assessment, None).ok();
            self.banks.push((pinned.clone(), found));
            self.banks.len() - 1
        });
        self.banks[at].1.as_ref()
    }
}

/// How far it is, and its index.
fn scored(
    session: &Session,
    assessment: &Assessment,
    bank: &QuestionBank,
) -> (Option<String>, Option<String>) {
    let messages = &session.messages;
    let progress = assessment.progress(bank);
    let (index, coverage) = scoring::index(bank, assessment);
    // An index over a few answers would look like one over all of them.
    let index = index.filter(|_| scoring::is_enough(coverage)).map(|index| messages.decimal(index.value, 0));
    let progress = if assessment.completed_at.is_some() {
        tr!(messages, "list-finished")
    } else {
        tr!(messages, "interview-progress", answered = progress.answered, of = progress.of)
    };
    (Some(progress), index)
}

fn table(session: &Session, caption: &str, entries: Vec<Entry>) -> Table {
    let messages = &session.messages;
    let row = |entry: Entry| {
        let progress = match (entry.progress, entry.edition) {
            (_, _) if entry.is_unreadable => Some(tr!(messages, "list-unreadable")),
            (Some(progress), Edition::Quick) => {
                Some(format!("{progress} ({})", tr!(messages, "edition-quick")))
            }
            (progress, _) => progress,
        };
        // What tells them apart comes first.
        let who: Vec<String> = entry.person.into_iter().chain(entry.organisation).collect();
        let who = (!who.is_empty()).then(|| who.join(" · "));
        [Some(shortened(NAME, &entry.name)), entry.day, progress, entry.index, who]
            .map(|part| part.map_or(Inline::Nothing.into(), Line::from))
    };
    let titles = [
        tr!(messages, "list-name"),
        tr!(messages, "list-changed"),
        tr!(messages, "list-progress"),
        tr!(messages, "list-index"),
        tr!(messages, "list-who"),
    ];
    Table::of_texts(caption, titles, entries.into_iter().map(row))
}

/// The same as one sentence.
fn sentence(session: &Session, entry: &Entry) -> String {
    let messages = &session.messages;
    let name = entry.name.clone();
    if entry.is_unreadable {
        return tr!(messages, "plain-list-unreadable", name = name);
    }
    let edition = if entry.edition == Edition::Quick { "quick" } else { "full" };
    let parts = [
        Some(entry.organisation.clone().unwrap_or_else(|| tr!(messages, "start-unnamed"))),
        entry.person.clone(),
        entry.day.clone().map(|day| tr!(messages, "plain-list-changed", day = day)),
        Some(tr!(messages, "plain-list-edition", edition = edition)),
        entry.progress.clone(),
        entry.index.clone().map(|index| tr!(messages, "plain-list-index", index = index)),
        Some(tr!(messages, "plain-list-name", name = name)),
    ];
    format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// The text, cut where it takes more room than this, in bytes.
fn shortened(room: usize, text: &str) -> String {
    const MARK: &str = "…";
    if text.len() <= room {
        return text.to_owned();
    }
    let ends = text.grapheme_indices(true).map(|(start, grapheme)| start + grapheme.len());
    let end = ends.take_while(|end| end + MARK.len() <= room).last().unwrap_or(0);
    format!("{}{MARK}", text[..end].trim_end())
}
