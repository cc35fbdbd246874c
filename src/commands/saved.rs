//! Saved assessments by name: how a person says which one, and how it is said to a person.

use std::path::{Path, PathBuf};

use anyhow::Result;
use jiff::Timestamp;

use super::prompts::Prompts;
use super::session::{Session, Told as _};
use super::{WrongUsage, banks};
use crate::assessment::{self, Assessment, AssessmentFile, Edition, Store};
use crate::interview::{EntryKind, Flow};
use crate::{display, files, library, tr};

/// More saved assessments than this are a list to look through, not a choice: a start reads no
/// more of them.
pub(super) const MOST_OFFERED: usize = 40;

/// An assessment that was saved, and where.
#[derive(Clone)]
pub(super) struct Taken {
    pub(super) path: PathBuf,
    pub(super) assessment: Box<Assessment>,
}

impl Taken {
    pub(super) fn of(path: PathBuf, assessment: Assessment) -> Self {
        Self { path, assessment: Box::new(assessment) }
    }

    /// The assessment in this file, or the saved one whose name or short id begins so.
    pub(super) fn read(session: &Session, store: &Store, file: &Path) -> Result<Self> {
        let path = locate(session, store, file)?;
        let assessment = assessment::read(&path).told(session)?;
        Ok(Self::of(path, assessment))
    }
}

/// Whose an assessment is and of when: what tells it apart comes first.
pub(super) fn whose(session: &Session, assessment: &Assessment) -> String {
    let said = |text: &Option<String>| text.as_deref().map(|text| display::visible(text).into_owned());
    let parts = [
        said(&assessment.respondent.role),
        changed(session, assessment, "%Y-%m-%d %H:%M"),
        Some(organisation(session, assessment.organisation.as_deref())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What an organisation is called, or that it is not named.
pub(super) fn organisation(session: &Session, name: Option<&str>) -> String {
    let unnamed = || tr!(session.messages, "start-unnamed");
    name.map_or_else(unnamed, |name| display::visible(name).into_owned())
}

/// When it was last changed, where this person is.
pub(super) fn changed(session: &Session, assessment: &Assessment, form: &str) -> Option<String> {
    Some(assessment.updated_at?.to_zoned(session.zone.clone()).strftime(form).to_string())
}

/// How far an assessment has come.
pub(super) struct HowFar {
    /// Its edition, as messages name it: `quick` or `full`, or `only` where the bank has one.
    pub(super) edition: &'static str,
    /// What is answered, and of which bank where that is not the built-in one.
    pub(super) state: String,
}

impl HowFar {
    pub(super) fn of(session: &Session, store: &Store, assessment: &Assessment) -> Self {
        let messages = &session.messages;
        let Ok(bank) = banks::of_assessment(session, store, assessment, None) else {
            let bank = display::visible(&assessment.bank.id).into_owned();
            return Self { edition: "only", state: tr!(messages, "saved-of-bank", bank = bank) };
        };
        let progress = assessment.progress(&bank);
        let mut state = if assessment.completed_at.is_some() {
            tr!(messages, "list-finished")
        } else {
            tr!(messages, "screen-answered-of", answered = progress.answered, of = progress.of)
        };
        if bank.id != library::BUILT_IN {
            state = format!("{state}, {}", display::visible(bank.title.get(messages.bank_languages())));
        }
        let edition = match assessment.edition {
            Edition::Quick => "quick",
            Edition::Full if bank.has_quick_edition() => "full",
            Edition::Full => "only",
        };
        Self { edition, state }
    }
}

/// The part at which it is gone on with, and the number of the question, or 0 where it is none; `None`
/// where only its end is left.
pub(super) fn where_left(
    session: &Session,
    store: &Store,
    assessment: &Assessment,
) -> Option<(String, usize)> {
    let bank = banks::of_assessment(session, store, assessment, None).ok()?;
    let language = session.messages.bank_languages();
    let mut flow = Flow::new(&bank, language, assessment::fitting(assessment, &bank), Timestamp::now);
    let prompt = flow.prompt();
    let next = prompt.next()?;
    let number = if let EntryKind::Question(number) = next.kind { number } else { 0 };
    Some((display::visible(next.dimension).into_owned(), number))
}

/// An assessment in one line: whose, of when, which edition, and how far.
pub(super) fn described(session: &Session, store: &Store, assessment: &Assessment) -> String {
    let (whose, HowFar { edition, state }) =
        (whose(session, assessment), HowFar::of(session, store, assessment));
    tr!(session.messages, "saved-described", whose = whose, edition = edition, state = state)
}

/// Which of these the person means; `None` when they leave without a choice.
pub(super) fn choose(prompts: &mut Prompts<'_>, store: &Store, saved: &[Taken]) -> Result<Option<usize>> {
    let question = tr!(prompts.session.messages, "saved-which");
    choose_as(prompts, store, saved, &question)
}

fn choose_as(
    prompts: &mut Prompts<'_>,
    store: &Store,
    saved: &[Taken],
    question: &str,
) -> Result<Option<usize>> {
    let session = prompts.session;
    let lines: Vec<String> = saved.iter().map(|taken| described(session, store, &taken.assessment)).collect();
    if saved.len() >= MOST_OFFERED {
        session.tell(&tr!(session.messages, "saved-newest"));
    }
    prompts.choose_or_leave(question, &lines, 0)
}

/// Deletes the one of these that the person means; its path, if they went through with it.
pub(super) fn delete_one<'s>(
    prompts: &mut Prompts<'_>,
    store: &Store,
    saved: &'s [Taken],
) -> Result<Option<&'s Path>> {
    let question = tr!(prompts.session.messages, "saved-delete-which");
    let choice = if saved.len() == 1 { Some(0) } else { choose_as(prompts, store, saved, &question)? };
    let Some(Taken { path, .. }) = choice.map(|choice| &saved[choice]) else { return Ok(None) };
    let deleted = delete(prompts, store, path);
    let is_deleted = super::home::or_told(prompts.session, deleted)? == Some(true);
    Ok(is_deleted.then_some(path))
}

/// Deletes an assessment, held open so that nobody changes what the person is asked about; whether
/// they wanted it.
fn delete(prompts: &mut Prompts<'_>, store: &Store, path: &Path) -> Result<bool> {
    let session = prompts.session;
    let messages = &session.messages;
    let (file, assessment) = AssessmentFile::open(path).told(session)?;
    let answers = assessment.answered();
    let (what, whose) = (described(session, store, &assessment), whose(session, &assessment));
    let (copies, shown) = (file.set_aside().len(), display::path(path));
    session.tell(&tr!(
        messages,
        "saved-deleting",
        what = what,
        answers = answers,
        copies = copies,
        path = shown
    ));
    let choices = [tr!(messages, "saved-keep"), tr!(messages, "saved-delete")];
    if prompts.choose_or_leave(&tr!(messages, "saved-delete-for-good"), &choices, 0)? != Some(1) {
        return Ok(false);
    }
    file.remove().told(session)?;
    session.tell(&tr!(messages, "saved-deleted", whose = whose));
    Ok(true)
}

/// A path as it was given, or the saved assessment whose name or short id begins so.
pub(super) fn locate(session: &Session, store: &Store, file: &Path) -> Result<PathBuf> {
    let as_given = || Ok(file.to_owned());
    let Some(beginning) = file.to_str().filter(|_| file.components().count() == 1 && !file.exists()) else {
        return as_given();
    };
    // As `list` shows a long name.
    let beginning = beginning.trim_end_matches('…');
    match saved_as(store, beginning).as_slice() {
        [] => as_given(),
        [only] => Ok(only.clone()),
        several => {
            let names: Vec<String> = several.iter().map(|path| file_name(path)).collect();
            let beginning = display::visible(beginning).into_owned();
            let names = names.join("\n  ");
            Err(WrongUsage(tr!(session.messages, "error-ambiguous", beginning = beginning, names = names))
                .into())
        }
    }
}

/// The saved assessment with this name or short id; where there is none, all whose name or short
/// id begins with it.
fn saved_as(store: &Store, beginning: &str) -> Vec<PathBuf> {
    let mut paths = files::list(store.folder()).unwrap_or_default();
    let names = |path: &PathBuf| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        [short_id(&stem).unwrap_or_default().to_owned(), stem, file_name(path)]
    };
    if let Some(path) = paths.iter().find(|path| names(path).iter().any(|name| name == beginning)) {
        return vec![path.clone()];
    }
    paths.retain(|path| {
        let begins = names(path).iter().any(|name| name.starts_with(beginning));
        begins && files::has_ending(path, Store::ENDINGS) && path.is_file()
    });
    paths
}

/// What `report` finds it by: the short id at the end of the name it was given, or the whole name.
pub(super) fn name(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    short_id(&stem).map_or_else(|| file_name(path), str::to_owned)
}

fn file_name(path: &Path) -> String {
    display::path(path.file_name().unwrap_or_default().as_ref())
}

/// The short id at the end of the name an assessment is saved under.
fn short_id(stem: &str) -> Option<&str> {
    let (_, id) = stem.rsplit_once('-')?;
    (id.len() == 8 && id.chars().all(|digit| digit.is_ascii_hexdigit())).then_some(id)
}
