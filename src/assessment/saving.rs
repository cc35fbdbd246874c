//! The file of one session's assessment.

use std::path::{Path, PathBuf};

use super::file::{self, FileError, MAX_BYTES, Notation};
use super::{Assessment, store};
use crate::files::{Cause, KeptFile, Trouble};

/// The file of one session's assessment: locked, and watched for changes by others.
#[derive(Debug)]
pub(crate) struct AssessmentFile(KeptFile);

impl AssessmentFile {
    /// Takes a path for a new assessment. The folder must exist; the file is made by the first
    /// save.
    ///
    /// # Errors
    /// When something stands there already, or it cannot be locked.
    pub(crate) fn create(path: &Path) -> Result<Self, Trouble> {
        KeptFile::create(path, MAX_BYTES).map(Self)
    }

    /// Opens a saved assessment to go on with it.
    ///
    /// # Errors
    /// When it cannot be read, is in use, or was written by hand.
    pub(crate) fn open(path: &Path) -> Result<(Self, Assessment), FileError> {
        let (file, bytes) = KeptFile::open(path, MAX_BYTES)?;
        let (assessment, notation) = file::parse(path, &bytes)?;
        if notation == Notation::Yaml {
            return Err(Trouble::of_file(path, Cause::ByHand).into());
        }
        Ok((Self(file), assessment))
    }

    /// Where it is saved.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Whether it has been saved yet.
    pub(crate) fn is_saved(&self) -> bool {
        self.0.is_saved()
    }

    /// What was last saved, if that is what the file holds.
    pub(crate) fn saved(&self) -> Option<Assessment> {
        file::read_bytes(self.path(), &self.0.saved()?).ok()
    }

    /// Saves the assessment; when this returns, it is on the disk.
    ///
    /// # Errors
    /// Why it is not. The file is then as it was, and the session can try again or go
    /// [elsewhere](Self::save_elsewhere).
    pub(crate) fn save(&mut self, assessment: &Assessment) -> Result<(), Trouble> {
        self.0.save(&bytes_of(assessment))
    }

    /// Takes back what this session saved: the file is what it was, or is gone again.
    ///
    /// # Errors
    /// Why what was saved is still there.
    pub(crate) fn take_back(&mut self) -> Result<(), Trouble> {
        self.0.take_back()
    }

    /// What was set aside of it when it was damaged.
    pub(crate) fn set_aside(&self) -> Vec<PathBuf> {
        store::set_aside_of(self.path())
    }

    /// Removes it for good, with what was set aside of it when it was damaged.
    ///
    /// # Errors
    /// Why it is still there; what was set aside may be gone then.
    pub(crate) fn remove(self) -> Result<(), Trouble> {
        let aside = self.set_aside();
        self.0.remove_with(aside)
    }

    /// Saves the assessment in another folder, under a name that is free there, or in a new
    /// file; from then on this is its file. The earlier file stays as it is.
    ///
    /// # Errors
    /// Why it is not saved there. Nothing has changed then.
    pub(crate) fn save_elsewhere(&mut self, place: &Path, assessment: &Assessment) -> Result<(), Trouble> {
        self.0.save_elsewhere(place, &bytes_of(assessment))
    }
}

/// Saves an assessment in a new file at this path, or at the first free one with a number behind
/// it, and gives that.
pub(crate) fn save_copy(path: &Path, assessment: &Assessment) -> Result<PathBuf, Trouble> {
    let mut file = create_beside_others(path)?;
    file.save(assessment)?;
    Ok(file.path().to_owned())
}

/// Takes this path for a new assessment, or, where something stands there, the same with a
/// number behind it.
pub(super) fn create_beside_others(path: &Path) -> Result<AssessmentFile, Trouble> {
    KeptFile::create_beside_others(path, MAX_BYTES).map(AssessmentFile)
}

/// The file's text: JSON, a line a key, as one would want to read it in an editor.
pub(super) fn bytes_of(assessment: &Assessment) -> Vec<u8> {
    let mut assessment = assessment.clone();
    // JSON has no such numbers, and a target that is none aims at nothing.
    assessment.targets.retain(|_, target| target.is_finite());
    let mut bytes = serde_json::to_vec_pretty(&assessment)
        .expect("every key of an assessment is text, and it is written to memory");
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests;
