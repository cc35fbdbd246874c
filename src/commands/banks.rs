//! Which bank an assessment is read with.

use std::path::Path;

use anyhow::{Result, anyhow, bail};

use super::session::{Session, Told as _};
use crate::assessment::{Assessment, BankRef, Mismatch, Response, Source, Store, settle};
use crate::bank::{Question, QuestionBank};
use crate::display;
use crate::library::{self, BankError, Found};
use crate::messages::{Explain, Messages};
use crate::reading::NotText;
use crate::tr;

/// The bank of this name or in this file, or the built-in one.
pub(super) fn chosen(session: &Session, named: Option<&Path>) -> Result<Found> {
    let found = match named {
        None => Found { bank: library::built_in(), yaml: None },
        Some(named) => session.library().find(named).told(session)?,
    };
    session.reads(&found.bank)?;
    Ok(found)
}

/// The bank an assessment was taken with: the one that is named, the built-in one, or the copy
/// that was kept when it was started. Says what to do where none is found.
pub(super) fn of_assessment(
    session: &Session,
    store: &Store,
    assessment: &Assessment,
    named: Option<&Path>,
) -> Result<QuestionBank> {
    of_reference(session, store, &assessment.bank, named)
}

/// The bank that something is pinned to, likewise.
pub(super) fn of_reference(
    session: &Session,
    store: &Store,
    pinned: &BankRef,
    named: Option<&Path>,
) -> Result<QuestionBank> {
    if named.is_some() {
        return Ok(chosen(session, named)?.bank);
    }
    let kept = || {
        let kept = store.kept_bank(pinned)?;
        let bank = QuestionBank::parse(&display::path(&kept.path), &kept.yaml).ok();
        bank.filter(|bank| pinned.agrees(bank))
    };
    let found = match Some(library::built_in()).filter(|bank| bank.id == pinned.id) {
        Some(bank) if pinned.agrees(&bank) => Some(bank),
        built_in => kept().or(built_in).or_else(|| own_bank(session, pinned)),
    };
    let id = || display::visible(&pinned.id).into_owned();
    let bank = found.ok_or_else(|| anyhow!(tr!(session.messages, "error-bank-not-found", bank = id())))?;
    session.reads(&bank)?;
    Ok(bank)
}

/// Of one's own banks the one that agrees, or else the only one of that name.
pub(super) fn own_bank(session: &Session, pinned: &BankRef) -> Option<QuestionBank> {
    let own = session.library().own_banks().ok()?;
    let found = own.into_iter().filter_map(|own| own.found.ok()).map(|found| found.bank);
    let mut called: Vec<QuestionBank> = found.filter(|bank| bank.id == pinned.id).collect();
    match called.iter().position(|bank| pinned.agrees(bank)) {
        Some(agreeing) => Some(called.swap_remove(agreeing)),
        None => called.pop().filter(|_| called.is_empty()),
    }
}

/// The assessment as it is to be read with its bank; tells where the two do not belong together.
///
/// # Errors
/// When they belong to different instruments, where nothing in a score would mean what it says; and
/// when nothing in it is an answer to this bank.
pub(super) fn check(
    session: &Session,
    path: &Path,
    assessment: &Assessment,
    bank: &QuestionBank,
) -> Result<Assessment> {
    Ok(check_and_tell(session, path, assessment, bank)?.0)
}

/// As [`check`]; second, what does not belong together, which was told.
pub(super) fn check_and_tell(
    session: &Session,
    path: &Path,
    assessment: &Assessment,
    bank: &QuestionBank,
) -> Result<(Assessment, Mismatch)> {
    let (settled, found) = settle(assessment, bank);
    if !found.is_none() {
        let explained = found.explain(bank, &session.messages, Source::read(path).as_ref()).join("\n");
        let text = format!("{}: {explained}", display::path(path));
        if found.other_bank.is_some() {
            bail!(text);
        }
        session.tell(&text);
    }
    if !is_usable(assessment, &settled, &found, bank) {
        bail!(nothing_usable(session, path, bank));
    }
    Ok((settled, found))
}

/// Whether an assessment that was settled with a bank is one of its own, with something in it that is
/// an answer to it: to be written by hand, or to lose something, is reason to look.
pub(super) fn is_usable(
    assessment: &Assessment,
    settled: &Assessment,
    found: &Mismatch,
    bank: &QuestionBank,
) -> bool {
    let is_doubtful = assessment.id.is_none() || found.loses_answers();
    found.other_bank.is_none() && (!is_doubtful || is_answered(settled, bank))
}

/// Whether something in it is an answer to a question of the bank, open ones included.
fn is_answered(assessment: &Assessment, bank: &QuestionBank) -> bool {
    let is_option = |question: &Question, option: &str| bank.scale_of(question).position(option).is_some();
    let mut asked = bank.questions().filter(|question| assessment.edition.includes(question));
    asked.any(|question| match assessment.response(&question.id) {
        Some(Response::Selected(option)) => is_option(question, option),
        response => response.is_some(),
    }) || bank.reflections().any(|reflection| assessment.reflections.contains_key(&reflection.id))
}

fn nothing_usable(session: &Session, path: &Path, bank: &QuestionBank) -> String {
    let example = bank.questions().next().map_or_else(String::new, |question| {
        let option = bank.scale_of(question).options.first().map_or("", |option| option.id.as_str());
        format!("`{}: {option}`", question.id)
    });
    tr!(session.messages, "saving-nothing-usable", path = display::path(path), example = example)
}

impl Explain for BankError {
    fn explain(&self, messages: &Messages) -> String {
        match self {
            Self::Invalid(diagnosis) => {
                let heading = tr!(messages, "error-bank-invalid", bank = diagnosis.name().to_owned());
                format!("{heading}\n\n{}", diagnosis.render(false, None, messages))
            }
            Self::File(trouble) => trouble.explain(messages),
            Self::NotText { path, problem } => {
                let problem = match problem {
                    NotText::Utf16 => tr!(messages, "error-bank-utf16"),
                    NotText::Binary(place) | NotText::NotUtf8(place) => {
                        tr!(messages, "error-bank-binary", line = place.line)
                    }
                };
                format!("{}: {problem}", display::path(path))
            }
            Self::Foreign { path, format } => {
                let problem = tr!(messages, "error-bank-foreign", format = (*format).to_owned());
                format!("{}: {problem}", display::path(path))
            }
            Self::Unknown { name, meant } => {
                let name = display::visible(name).into_owned();
                match meant {
                    Some(meant) => tr!(messages, "bank-unknown-meant", name = name, meant = meant.clone()),
                    None => tr!(messages, "bank-unknown", name = name),
                }
            }
            Self::Ambiguous { name, paths } => {
                let paths: Vec<String> = paths.iter().map(|path| display::path(path)).collect();
                tr!(messages, "bank-ambiguous", name = name.clone(), files = paths.join(", "))
            }
        }
    }
}
