//! `boardready bank list`: the built-in banks, then one's own.

use anyhow::Result;

use super::super::session::{Session, Told as _};
use super::super::{Status, output};
use crate::bank::{ProblemSeverity, QuestionBank};
use crate::display;
use crate::document::{Block, Document, Line, Table};
use crate::library::{self, BUILT_IN, BankError, OwnBank};
use crate::tr;

pub(super) fn list(session: &Session) -> Result<Status> {
    let messages = &session.messages;
    let library = session.library();
    let own = library.own_banks().told(session)?;
    let titles = [
        tr!(messages, "bank-list-name"),
        tr!(messages, "bank-list-version"),
        tr!(messages, "bank-list-languages"),
        tr!(messages, "bank-list-questions"),
        tr!(messages, "bank-list-title"),
        tr!(messages, "bank-list-place"),
    ];
    let built_in = described(session, &library::built_in(), tr!(messages, "bank-list-built-in"));
    let rows = std::iter::once(built_in).chain(own.iter().map(|bank| row(session, bank)));
    let title = tr!(messages, "bank-list-heading");
    let table = Block::Table(Table::of_texts(&*title, titles, rows.map(|row| row.map(Line::from))));
    let document = Document::new(messages.language().code(), &*title, vec![table]);
    output::show(session, &document, session.terminal.speaks())?;
    for bank in &own {
        advise(session, bank);
    }
    if let Some(folder) = library.folder() {
        session.tell(&tr!(messages, "bank-list-folder", folder = display::path(folder)));
    }
    Ok(Status::Done)
}

fn row(session: &Session, own: &OwnBank) -> [String; 6] {
    let file = own.path.file_name().map(|name| display::path(name.as_ref())).unwrap_or_default();
    match &own.found {
        Ok(found) => described(session, &found.bank, file),
        Err(error) => {
            let dash = || "–".to_owned();
            let name = own.name().map_or_else(dash, |name| display::visible(name).into_owned());
            let problem = match error {
                BankError::Invalid(diagnosis) => {
                    let errors = diagnosis.count(ProblemSeverity::Error);
                    tr!(session.messages, "bank-list-errors", errors = errors)
                }
                _ => tr!(session.messages, "bank-list-unreadable"),
            };
            [name, dash(), dash(), dash(), problem, file]
        }
    }
}

fn described(session: &Session, bank: &QuestionBank, place: String) -> [String; 6] {
    let messages = &session.messages;
    let questions = bank.questions().count();
    let quick = bank.questions().filter(|question| question.quick).count();
    let questions = match quick {
        0 => questions.to_string(),
        quick => tr!(messages, "bank-list-quick", questions = questions, quick = quick),
    };
    let title = bank.title.get(messages.language().code()).to_owned();
    [bank.id.clone(), bank.version.clone(), bank.languages.join(", "), questions, title, place]
}

/// What to do about a bank that cannot be named, or cannot be used.
fn advise(session: &Session, own: &OwnBank) {
    let messages = &session.messages;
    let file = display::path(&own.path);
    match &own.found {
        Ok(found) if found.bank.id == BUILT_IN => {
            session.tell(&tr!(messages, "bank-list-same-name", file = file, name = BUILT_IN));
        }
        Ok(_) => {}
        Err(_) => {
            session.tell(&tr!(
                messages,
                "bank-list-broken",
                file = file.clone(),
                argument = display::shell_word(&file)
            ));
        }
    }
}
