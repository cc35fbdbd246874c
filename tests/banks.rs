//! Question banks as people write them: those that work, from the check to the report; those
//! with a mistake, and what is said of it; and those that were made to do harm.
//!
//! The banks lie in `fixtures/banks`, a folder each, and are found there; those of `clumsy`, a file
//! each, say themselves what is expected.

#[path = "banks/clumsy.rs"]
mod clumsy;
#[path = "banks/diagnosed.rs"]
mod diagnosed;
#[path = "banks/dutch.rs"]
mod dutch;
#[path = "banks/hostile.rs"]
mod hostile;
#[path = "banks/mutated.rs"]
mod mutated;
#[path = "banks/positions.rs"]
mod positions;
#[path = "banks/schema.rs"]
mod schema;
#[path = "banks/valid.rs"]
mod valid;

use std::fs;
use std::path::{Path, PathBuf};

/// A folder with a bank.
struct Case {
    folder: PathBuf,
    /// The folder's name, which says what is special about the bank.
    name: String,
    yaml: String,
}

impl Case {
    fn file(&self) -> PathBuf {
        self.folder.join("bank.yaml")
    }
}

/// The banks of one kind, sorted by name.
fn cases(kind: &str) -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/banks").join(kind);
    let mut cases: Vec<Case> = fs::read_dir(root)
        .expect("the folder of fixtures")
        .map(|entry| {
            let folder = entry.expect("a readable folder").path();
            let name = folder.file_name().expect("a name").to_str().expect("a plain name").to_owned();
            let yaml = fs::read_to_string(folder.join("bank.yaml")).expect("each folder holds a bank");
            Case { folder, name, yaml }
        })
        .collect();
    cases.sort_by(|one, other| one.name.cmp(&other.name));
    assert!(!cases.is_empty(), "{kind}");
    cases
}
