//! Saved assessments by name: how a person says which one, and how it is said to a person.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::WrongUsage;
use super::session::{Session, Told as _};
use crate::assessment::{self, Assessment, Store};
use crate::{display, files, tr};

/// An assessment that was saved, and where.
pub(super) struct Taken {
    pub(super) path: PathBuf,
    pub(super) assessment: Assessment,
}

impl Taken {
    /// The assessment in this file, or the saved one whose name or short id begins so.
    pub(super) fn read(session: &Session, store: &Store, file: &Path) -> Result<Self> {
        let path = locate(session, store, file)?;
        Ok(Self { assessment: assessment::read(&path).told(session)?, path })
    }
}

/// A path as it was given, or the saved assessment whose name or short id begins so.
pub(super) fn locate(session: &Session, store: &Store, file: &Path) -> Result<PathBuf> {
    let as_given = || Ok(file.to_owned());
    let Some(beginning) = file.to_str().filter(|_| file.components().count() == 1 && !file.exists()) else {
        return as_given();
    };
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
        begins && files::has_ending(path, &["json"]) && path.is_file()
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

/// A word as a shell reads it.
pub(super) fn quoted(word: &str) -> String {
    let is_plain = word.chars().all(|letter| letter.is_alphanumeric() || "/._-+@:\\".contains(letter));
    if is_plain { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}
