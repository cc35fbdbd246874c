//! Which bank an assessment is read with.

use std::path::Path;

use anyhow::{Result, anyhow, bail};

use super::session::Session;
use crate::assessment::{Assessment, BankRef, Store, mismatch};
use crate::bank::QuestionBank;
use crate::display;
use crate::library::{self, BankError, Found, NotText};
use crate::messages::Messages;
use crate::tr;

/// The bank of this name or in this file, or the built-in one.
pub(super) fn chosen(session: &Session, named: Option<&Path>) -> Result<Found> {
    match named {
        None => Ok(Found { bank: library::built_in(), yaml: None }),
        Some(named) => session.library().find(named).map_err(|error| explain(&session.messages, &error)),
    }
}

/// The bank an assessment was taken with: the one that is named, the built-in one, or the copy
/// that was kept when it was started. Says what to do where none is found.
pub(super) fn of_assessment(
    session: &Session,
    store: &Store,
    assessment: &Assessment,
    named: Option<&Path>,
) -> Result<QuestionBank> {
    if named.is_some() {
        return Ok(chosen(session, named)?.bank);
    }
    let pinned = &assessment.bank;
    let built_in = library::built_in();
    if pinned.id == built_in.id && agrees(pinned, &built_in) {
        return Ok(built_in);
    }
    if let Some(kept) = store.kept_bank(pinned)
        && let Ok(bank) = QuestionBank::parse(&display::path(&kept.path), &kept.yaml)
        && agrees(pinned, &bank)
    {
        return Ok(bank);
    }
    if pinned.id == built_in.id {
        return Ok(built_in);
    }
    if let Some(own) = own_bank(session, pinned) {
        return Ok(own);
    }
    bail!(tr!(session.messages, "error-bank-not-found", bank = display::visible(&pinned.id).into_owned()))
}

/// Of one's own banks the one that agrees, or else the only one of that name.
fn own_bank(session: &Session, pinned: &BankRef) -> Option<QuestionBank> {
    let own = session.library().own_banks().ok()?;
    let found = own.into_iter().filter_map(|own| own.found.ok()).map(|found| found.bank);
    let mut called: Vec<QuestionBank> = found.filter(|bank| bank.id == pinned.id).collect();
    match called.iter().position(|bank| agrees(pinned, bank)) {
        Some(agreeing) => Some(called.swap_remove(agreeing)),
        None => called.pop().filter(|_| called.is_empty()),
    }
}

/// Whether this is the very bank an assessment was taken with.
pub(super) fn agrees(pinned: &BankRef, bank: &QuestionBank) -> bool {
    pinned.version.as_ref().is_none_or(|version| *version == bank.version)
        && pinned.digest.as_ref().is_none_or(|digest| *digest == bank.digest)
}

/// What to tell about an assessment and a bank that do not belong together in every respect.
///
/// # Errors
/// When they belong to different instruments: nothing in a score would mean what it says.
pub(super) fn compare(
    messages: &Messages,
    path: &Path,
    assessment: &Assessment,
    bank: &QuestionBank,
) -> Result<Option<String>> {
    let found = mismatch(assessment, bank);
    if found.is_none() {
        return Ok(None);
    }
    let text = format!("{}: {}", display::path(path), found.explain(bank, messages).join("\n"));
    if found.other_bank.is_some() { Err(anyhow!(text)) } else { Ok(Some(text)) }
}

pub(super) fn explain(messages: &Messages, error: &BankError) -> anyhow::Error {
    match error {
        BankError::Invalid(diagnosis) => {
            anyhow!(
                "{}\n\n{diagnosis}",
                tr!(messages, "error-bank-invalid", bank = diagnosis.name().to_owned())
            )
        }
        BankError::Unreadable { path, source } => {
            anyhow!("{}: {}", display::path(path), trouble(messages, source))
        }
        BankError::NotText { path, problem } => {
            let problem = match problem {
                NotText::NoFile => tr!(messages, "error-bank-no-file"),
                NotText::TooLarge => tr!(messages, "error-bank-too-large"),
                NotText::Utf16 => tr!(messages, "error-bank-utf16"),
                NotText::Binary(line) => tr!(messages, "error-bank-binary", line = line),
            };
            anyhow!("{}: {problem}", display::path(path))
        }
        BankError::Unknown { name, meant } => {
            let name = display::visible(name).into_owned();
            anyhow!(match meant {
                Some(meant) => tr!(messages, "bank-unknown-meant", name = name, meant = meant.clone()),
                None => tr!(messages, "bank-unknown", name = name),
            })
        }
        BankError::Ambiguous { name, paths } => {
            let paths: Vec<String> = paths.iter().map(|path| display::path(path)).collect();
            anyhow!(tr!(messages, "bank-ambiguous", name = name.clone(), files = paths.join(", ")))
        }
    }
}

/// Why the system did not give what was asked for.
pub(super) fn trouble(messages: &Messages, error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => tr!(messages, "error-not-found"),
        ErrorKind::PermissionDenied => tr!(messages, "error-not-allowed"),
        _ => tr!(messages, "error-unreadable", reason = error.to_string()),
    }
}
