//! An assessment that was begun with a question bank as it was, when that bank is no longer so.

use anyhow::Result;

use super::banks;
use super::prompts::Prompts;
use super::session::{Session, Told as _};
use super::start::{self, Start};
use crate::assessment::{self, BankRef, Store};
use crate::bank::{Question, QuestionBank};
use crate::display;
use crate::library::{self, Found};
use crate::tr;

/// What was begun, with the bank it was begun with or the one that is named: where those differ the
/// person says which. Where none is named, and one's own of that name differs, that is told.
pub(super) fn with_bank(
    begun: Start,
    store: &Store,
    named: Option<&Found>,
    prompts: &mut Prompts<'_>,
) -> Result<Start> {
    let (session, then) = (prompts.session, &begun.bank);
    let messages = &session.messages;
    let Some(now) = named else {
        tell_of_own(session, then);
        return Ok(begun);
    };
    if then.digest == now.bank.digest {
        return Ok(begun);
    }
    session.tell(&tr!(messages, "begun-differs", differences = differences(session, then, &now.bank)));
    let choices = [tr!(messages, "begun-as-it-was"), tr!(messages, "begun-as-it-is")];
    if prompts.choose(&tr!(messages, "begun-which"), &choices, 0)? == 0 {
        return Ok(begun);
    }
    take_over(begun, store, now, prompts)
}

/// Takes the answers over, by their ids, into an assessment of their own.
fn take_over(begun: Start, store: &Store, now: &Found, prompts: &mut Prompts<'_>) -> Result<Start> {
    let session = prompts.session;
    let fitting = assessment::fitting(&begun.assessment, &now.bank);
    let (taken, of) = (fitting.answered(), begun.assessment.answered());
    let path = display::path(begun.file.path());
    session.tell(&tr!(session.messages, "begun-taken-over", taken = taken, of = of, path = path));
    let start = start::beside(Start { bank: now.bank.clone(), assessment: fitting, ..begun }, prompts)?;
    if let Some(yaml) = &now.yaml {
        store.keep_bank(&start.assessment.bank, yaml).told(session)?;
    }
    Ok(start)
}

fn tell_of_own(session: &Session, then: &QuestionBank) {
    if then.id == library::BUILT_IN {
        return;
    }
    let own = banks::own_bank(session, &BankRef::of(then));
    if let Some(now) = own.filter(|own| own.digest != then.digest) {
        let (bank, differences) = (display::visible(&now.id).into_owned(), differences(session, then, &now));
        session.tell(&tr!(session.messages, "begun-own-differs", bank = bank, differences = differences));
    }
}

/// How the questions of a bank differ from what they were, in words.
fn differences(session: &Session, then: &QuestionBank, now: &QuestionBank) -> String {
    let messages = &session.messages;
    let lacks = |bank: &QuestionBank, question: &Question| bank.question(&question.id).is_none();
    let is_other = |question: &Question| {
        let other = |it| it != question || now.scale_of(it) != then.scale_of(question);
        now.question(&question.id).is_some_and(other)
    };
    let gone = then.questions().filter(|question| lacks(now, question)).count();
    let new = now.questions().filter(|question| lacks(then, question)).count();
    let changed = then.questions().filter(|question| is_other(question)).count();
    let parts = [
        (gone > 0).then(|| tr!(messages, "begun-gone", questions = gone)),
        (new > 0).then(|| tr!(messages, "begun-new", questions = new)),
        (changed > 0).then(|| tr!(messages, "begun-changed", questions = changed)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { tr!(messages, "begun-same-questions") } else { parts.join(", ") }
}
