use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::{BUILT_IN, BankError, built_in, parse, read_text};
use crate::bank::QuestionBank;
use crate::files::{self, Trouble};

/// The built-in banks and those in a person's own folder.
#[derive(Clone, Debug)]
pub(crate) struct Library {
    folder: Option<PathBuf>,
}

/// A bank that was found, and its text as it is written, which is absent for a built-in one.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The bank.
    pub(crate) bank: QuestionBank,
    /// Its text.
    pub(crate) yaml: Option<String>,
}

/// A file of the folder of own banks.
#[derive(Debug)]
pub(crate) struct OwnBank {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What is in it, or why that cannot be used.
    pub(crate) found: Result<Found, BankError>,
}

impl Library {
    /// The library with this folder of own banks, or with the built-in banks alone.
    pub(crate) fn new(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    /// The folder of own banks for this user, within that of the program; `None` when the system
    /// does not say where the user's files are.
    pub(crate) fn default_dir() -> Option<PathBuf> {
        Some(files::data_folder()?.join("banks"))
    }

    /// The folder of own banks.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// The YAML files of the folder, sorted by name.
    ///
    /// # Errors
    /// When the folder cannot be read. One that does not exist holds nothing.
    pub(crate) fn own_banks(&self) -> Result<Vec<OwnBank>, Trouble> {
        let Some(folder) = &self.folder else { return Ok(Vec::new()) };
        let paths = files::list(folder)?.into_iter().filter(|path| is_yaml(path));
        Ok(paths.map(|path| OwnBank { found: load(&path), path }).collect())
    }

    /// The bank of this name, or in this file. A name is the id of a bank; a built-in bank comes
    /// before one's own, and a name before a file that is called the same.
    ///
    /// # Errors
    /// When there is none or more than one, or when it cannot be used.
    pub(crate) fn find(&self, named: &Path) -> Result<Found, BankError> {
        let Some(name) = name(named) else { return load(named) };
        if name == BUILT_IN {
            return Ok(Found { bank: built_in(), yaml: None });
        }
        let (mut called, others): (Vec<OwnBank>, Vec<OwnBank>) =
            self.own_banks()?.into_iter().partition(|bank| bank.is_called(name));
        match called.pop() {
            Some(only) if called.is_empty() => only.found,
            Some(last) => {
                let paths = called.into_iter().chain([last]).map(|bank| bank.path).collect();
                Err(BankError::Ambiguous { name: name.to_owned(), paths })
            }
            None if named.exists() => load(named),
            None => Err(BankError::Unknown { name: name.to_owned(), meant: nearest(name, &others) }),
        }
    }
}

impl OwnBank {
    /// What `--bank` calls it: its id, or the name of its file while it cannot be read.
    pub(crate) fn name(&self) -> Option<&str> {
        match &self.found {
            Ok(found) => Some(&found.bank.id),
            Err(_) => self.path.file_stem().and_then(OsStr::to_str),
        }
    }

    fn is_called(&self, name: &str) -> bool {
        self.name() == Some(name)
    }
}

/// The text of something that is a name rather than the path of a file.
fn name(named: &Path) -> Option<&str> {
    let text = named.to_str()?;
    let is_id = text.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter));
    (is_id && !matches!(text, "" | "." | ".." | "-") && !is_yaml(named)).then_some(text)
}

fn load(path: &Path) -> Result<Found, BankError> {
    let yaml = read_text(path)?;
    Ok(Found { bank: parse(path, &yaml)?, yaml: Some(yaml) })
}

fn is_yaml(path: &Path) -> bool {
    files::has_ending(path, &["yaml", "yml"])
}

fn nearest(name: &str, own: &[OwnBank]) -> Option<String> {
    // Where a transposed or forgotten letter in a word of five still counts.
    const ALIKE: f64 = 0.7;
    own.iter()
        .filter_map(OwnBank::name)
        .chain([BUILT_IN])
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, known)| known.to_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::files::Cause;

    fn bank(id: &str) -> String {
        format!(
            "format: boardready/bank/1\nid: {id}\nversion: 1.0.0\nlanguages: [en]\ntitle: T\n\
             scales: {{s: [{{id: a, value: 0, label: A}}, {{id: b, value: 1, label: B}}]}}\n\
             dimensions: [{{id: d, name: D, questions: [{{id: q, text: Q, scale: s}}]}}]\n"
        )
    }

    fn library(files: &[(&str, &str)]) -> (tempfile::TempDir, Library) {
        let folder = tempfile::tempdir().expect("a folder for the test");
        for (name, text) in files {
            fs::write(folder.path().join(name), text).expect("the test's own file");
        }
        let library = Library::new(Some(folder.path().to_owned()));
        (folder, library)
    }

    fn id(found: Result<Found, BankError>) -> String {
        found.map_or_else(|error| error.to_string(), |found| found.bank.id)
    }

    #[test]
    fn a_name_is_an_id_and_the_built_in_bank_keeps_its_own() {
        let (_folder, library) =
            library(&[("one.yaml", &bank("harbour")), ("two.yml", &bank("ai-board")), ("not.txt", "")]);
        assert_eq!(id(library.find(Path::new("harbour"))), "harbour");
        assert_eq!(library.find(Path::new("ai-board")).expect("it is built in").bank, built_in());
        assert_eq!(id(library.find(Path::new("one"))), "there is no question bank `one`");
        assert_eq!(library.own_banks().expect("the folder is there").len(), 2);
    }

    #[test]
    fn a_path_is_a_file_wherever_it_is() {
        let (folder, library) = library(&[("one.yaml", &bank("harbour"))]);
        assert_eq!(id(library.find(&folder.path().join("one.yaml"))), "harbour");
        assert!(matches!(
            library.find(Path::new("one.yaml")),
            Err(BankError::File(Trouble { cause: Cause::NotFound, .. }))
        ));
    }

    #[test]
    fn a_look_alike_is_suggested() {
        let (_folder, library) = library(&[("one.yaml", &bank("harbour"))]);
        for (written, expected) in [("habrour", Some("harbour")), ("ai-baord", Some(BUILT_IN)), ("x", None)] {
            let Err(BankError::Unknown { meant, .. }) = library.find(Path::new(written)) else {
                panic!("{written} is unknown")
            };
            assert_eq!(meant.as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn what_two_banks_are_called_names_neither() {
        let (_folder, library) = library(&[("one.yaml", &bank("harbour")), ("two.yaml", &bank("harbour"))]);
        assert!(matches!(library.find(Path::new("harbour")),
            Err(BankError::Ambiguous { paths, .. }) if paths.len() == 2));
    }

    #[test]
    fn a_bank_with_problems_is_found_by_the_name_of_its_file() {
        let (_folder, library) = library(&[("broken.yaml", "format: 1\n")]);
        assert!(matches!(library.find(Path::new("broken")), Err(BankError::Invalid(_))));
    }

    #[test]
    fn without_a_folder_there_are_the_built_in_banks() {
        let library = Library::new(None);
        assert!(library.own_banks().expect("there is no folder").is_empty());
        assert!(library.find(Path::new(BUILT_IN)).is_ok());
    }
}
