//! `boardready bank new`: a small bank with comments, to start from.

use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::super::Status;
use super::super::session::{Session, Told as _};
use crate::display;
use crate::files::{Cause, Trouble};
use crate::tr;

/// The bank to start from.
const TEMPLATE: &str = "bank.yaml";

/// The id in it, in whose place the name of the file comes.
const ID: &str = "my-bank";

/// The beginning of its line, up to the note.
const ID_LINE: &str = "id: my-bank                   ";

/// Options of `bank new`.
#[derive(clap::Args, Debug)]
#[command(after_help = "help-bank-new-examples")]
pub(in crate::commands) struct NewArgs {
    #[arg(value_name = "value-file", help = "help-bank-new-file")]
    file: PathBuf,
}

pub(super) fn new(session: &Session, args: &NewArgs) -> Result<Status> {
    let messages = &session.messages;
    let text = messages.language().file(TEMPLATE).replacen(ID_LINE, &id_line(&args.file), 1);
    let shown = display::path(&args.file);
    match write(&args.file, &text).map_err(Cause::writing) {
        Err(Cause::Exists) => bail!(tr!(messages, "bank-new-exists", file = shown)),
        written => written.map_err(|cause| Trouble::of_file(&args.file, cause)).told(session)?,
    }
    session.tell(&tr!(
        messages,
        "bank-new-written",
        file = shown.clone(),
        argument = display::shell_word(&shown)
    ));
    Ok(Status::Done)
}

/// A bank is no confidential document: others may read it, as far as one's files are read at all.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o644);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn id_line(file: &Path) -> String {
    format!("{:<width$} ", format!("id: {}", id(file)), width = ID_LINE.len() - 1)
}

/// The name of the file as an id.
fn id(file: &Path) -> String {
    let stem = file.file_stem().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    let parts = stem.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let id: String = parts.collect::<Vec<_>>().join("-").chars().take(40).collect();
    // A number or part of a name would say nothing, `null` is a word of YAML's own, and the
    // built-in bank has its name already.
    let says_something = stem.is_ascii() && id.starts_with(|first: char| first.is_ascii_lowercase());
    if says_something && !["null", crate::library::BUILT_IN].contains(&id.as_str()) {
        id
    } else {
        ID.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::QuestionBank;
    use crate::messages::Language;

    #[test]
    fn a_new_bank_has_no_problems_and_is_small() {
        for language in Language::all() {
            let text = language.file(TEMPLATE);
            let (bank, diagnosis) = QuestionBank::check("new.yaml", &text);
            assert_eq!(diagnosis.to_string(), "", "{language}");
            let bank = bank.expect("there are no problems");
            assert_eq!(bank.languages, [language.code()]);
            assert_eq!(bank.id, ID);
            assert!(text.contains(&id_line(Path::new("my-bank.yaml"))));
            assert!(text.lines().count() <= 100, "{language}");
            assert!(text.lines().all(|line| line.chars().count() <= 100), "{language}");
        }
    }

    #[test]
    fn a_new_bank_shows_every_key_of_its_parts() {
        let schema: serde_json::Value =
            serde_json::from_str(&crate::bank::schema(Language::English)).expect("the schema is JSON");
        let parts = ["Dimension", "Question", "Decision", "Reflection", "Band", "Rule", "AnswerOption"];
        let keys = |part: &serde_json::Value| {
            part["properties"].as_object().expect("a part has keys").keys().cloned().collect::<Vec<_>>()
        };
        let of_parts = parts.iter().flat_map(|part| keys(&schema["$defs"][part]));
        // These have an answer other than the usual one, and say so in a comment.
        let other = ["missing", "dont_know", "not_applicable"];
        let keys: Vec<String> =
            of_parts.chain(keys(&schema)).filter(|key| !other.contains(&key.as_str())).collect();
        for language in Language::all() {
            let text = language.file(TEMPLATE);
            let unseen: Vec<&String> = keys
                .iter()
                .filter(|key| !text.contains(&format!("{key}: ")) && !text.contains(&format!("{key}:\n")))
                .collect();
            assert!(unseen.is_empty(), "{language}: {unseen:?}");
        }
    }

    #[test]
    fn the_name_of_the_file_becomes_the_id() {
        for (file, expected) in [
            ("banks/Our Own Bank.yaml", "our-own-bank"),
            ("2026.yaml", ID),
            ("ai-board.yaml", ID),
            ("één.yaml", ID),
            ("null.yaml", ID),
            ("", ID),
        ] {
            assert_eq!(id(Path::new(file)), expected, "{file}");
        }
    }
}
