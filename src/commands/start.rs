//! Where an interview starts: a new assessment, or one that goes on.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use jiff::Timestamp;
use uuid::Uuid;

use super::banks;
use super::prompts::Prompts;
use super::session::Session;
use super::{WrongUsage, report};
use crate::assessment::{self, Assessment, AssessmentFile, BankRef, Edition, Store};
use crate::bank::QuestionBank;
use crate::cli::AssessArgs;
use crate::display;
use crate::library::Found;
use crate::tr;

/// More unfinished assessments than this are a list to look through, not a choice.
const MOST_OFFERED: usize = 8;

/// What an interview is held with.
pub(super) struct Start {
    pub(super) bank: QuestionBank,
    pub(super) assessment: Assessment,
    pub(super) file: AssessmentFile,
    /// Whether it was finished in the quick edition, and goes on in full.
    pub(super) extends: bool,
}

/// Finds out whether to go on or to begin, and with what.
pub(super) fn start(session: &Session, args: &AssessArgs, prompts: &mut Prompts<'_>) -> Result<Start> {
    let store = session.store()?;
    if let Some(file) = &args.resume {
        return resume(session, &store, &report::locate(session, &store, file)?);
    }
    let found = banks::chosen(session, args.bank.as_deref())?;
    if args.quick && !found.bank.has_quick_edition() {
        return Err(WrongUsage(tr!(session.messages, "start-no-quick")).into());
    }
    if prompts.are_asked() {
        welcome(session, &found.bank, edition(args));
        if let Some(start) = offer_unfinished(session, &store, &found.bank, args, prompts)? {
            return Ok(start);
        }
    }
    begin(session, &store, found, args, prompts)
}

fn edition(args: &AssessArgs) -> Edition {
    if args.quick { Edition::Quick } else { Edition::Full }
}

fn welcome(session: &Session, bank: &QuestionBank, edition: Edition) {
    let messages = &session.messages;
    let language = messages.language().code();
    let questions = bank.questions().filter(|question| edition.includes(question)).count();
    let minutes = match edition {
        Edition::Full => bank.minutes.full,
        Edition::Quick => bank.minutes.quick,
    };
    let length = match minutes {
        Some(minutes) => tr!(messages, "start-length-minutes", questions = questions, minutes = minutes),
        None => tr!(messages, "start-length", questions = questions),
    };
    session.tell(&format!(
        "{}\n{length}\n{}\n",
        bank.title.get(language),
        tr!(messages, "interview-privacy")
    ));
}

/// Offers what is unfinished and what can be recovered; `None` is to begin anew.
fn offer_unfinished(
    session: &Session,
    store: &Store,
    bank: &QuestionBank,
    args: &AssessArgs,
    prompts: &mut Prompts<'_>,
) -> Result<Option<Start>> {
    let messages = &session.messages;
    loop {
        let offers = offers(session, store, bank, args)?;
        if offers.is_empty() {
            return Ok(None);
        }
        let mut choices: Vec<String> = offers.iter().map(|offer| offer.text.clone()).collect();
        choices.push(tr!(messages, "start-new"));
        let choice = prompts.choose(session, &tr!(messages, "start-which"), &choices, 0)?;
        let Some(offer) = offers.into_iter().nth(choice) else { return Ok(None) };
        let start = match offer.kind {
            Kind::Unfinished => resume(session, store, &offer.path),
            Kind::Damaged(assessment) => recover(session, &offer.path, *assessment, bank),
        };
        match start {
            Ok(start) => return Ok(Some(start)),
            // Held by another session, or gone since: said, and everything else is offered again.
            Err(error) => session.tell(&format!("{error:#}\n")),
        }
    }
}

struct Offer {
    path: PathBuf,
    text: String,
    kind: Kind,
}

enum Kind {
    Unfinished,
    Damaged(Box<Assessment>),
}

fn offers(session: &Session, store: &Store, bank: &QuestionBank, args: &AssessArgs) -> Result<Vec<Offer>> {
    let saved = store.list().map_err(|error| anyhow!(error.explain(&session.messages)))?;
    let mut offers = Vec::new();
    for entry in saved {
        let offer = match entry.assessment {
            Ok(assessment) => {
                let is_same_bank = args.bank.is_none() || assessment.bank.id == bank.id;
                (assessment.completed_at.is_none() && assessment.id.is_some() && is_same_bank).then(|| {
                    Offer {
                        text: described(session, &assessment, bank),
                        path: entry.path,
                        kind: Kind::Unfinished,
                    }
                })
            }
            Err(error) => {
                session.tell(&error.explain(&session.messages));
                assessment::salvage(&entry.path).filter(|assessment| assessment.bank.id == bank.id).map(
                    |assessment| Offer {
                        text: tr!(
                            session.messages,
                            "start-recover",
                            assessment = described(session, &assessment, bank)
                        ),
                        path: entry.path,
                        kind: Kind::Damaged(Box::new(assessment)),
                    },
                )
            }
        };
        offers.extend(offer);
    }
    offers.truncate(MOST_OFFERED);
    Ok(offers)
}

/// One line that tells unfinished assessments apart.
fn described(session: &Session, assessment: &Assessment, bank: &QuestionBank) -> String {
    let messages = &session.messages;
    let organisation = assessment
        .organisation
        .as_deref()
        .map_or_else(|| tr!(messages, "start-unnamed"), |name| display::visible(name).into_owned());
    let day = assessment.updated_at.map_or_else(String::new, |moment| {
        moment.to_zoned(session.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
    });
    if assessment.bank.id != bank.id {
        return tr!(
            messages,
            "start-unfinished-other",
            organisation = organisation,
            day = day,
            bank = display::visible(&assessment.bank.id).into_owned()
        );
    }
    let progress = assessment.progress(bank);
    tr!(
        messages,
        "start-unfinished",
        organisation = organisation,
        day = day,
        answered = progress.answered,
        of = progress.of
    )
}

/// Goes on with a saved assessment. One that was finished in the quick edition goes on in full.
fn resume(session: &Session, store: &Store, path: &Path) -> Result<Start> {
    let messages = &session.messages;
    let (file, mut assessment) =
        AssessmentFile::open(path).map_err(|error| anyhow!(error.explain(messages)))?;
    let bank = banks::of_assessment(session, store, &assessment, None)?;
    if let Some(note) = banks::compare(messages, path, &assessment, &bank)? {
        session.tell(&note);
    }
    let extends = assessment.edition == Edition::Quick && assessment.completed_at.is_some();
    if extends {
        assessment.edition = Edition::Full;
    }
    assessment.bank = BankRef::of(&bank);
    Ok(Start { bank, assessment, file, extends })
}

/// Sets a damaged file aside and goes on with what can be read of it.
fn recover(session: &Session, path: &Path, assessment: Assessment, bank: &QuestionBank) -> Result<Start> {
    let messages = &session.messages;
    let aside = assessment::set_aside(path).map_err(|error| anyhow!(error.explain(messages)))?;
    session.tell(&tr!(messages, "start-set-aside", path = display::path(&aside)));
    let mut file = AssessmentFile::create(path).map_err(|error| anyhow!(error.explain(messages)))?;
    let assessment = Assessment { bank: BankRef::of(bank), ..assessment };
    file.save(&assessment).map_err(|error| anyhow!(error.explain(messages)))?;
    Ok(Start { bank: bank.clone(), assessment, file, extends: false })
}

/// Begins a new assessment.
fn begin(
    session: &Session,
    store: &Store,
    found: Found,
    args: &AssessArgs,
    prompts: &mut Prompts<'_>,
) -> Result<Start> {
    let messages = &session.messages;
    let Found { bank, yaml } = found;
    let mut assessment = Assessment::new(&bank, edition(args), Uuid::now_v7(), Timestamp::now());
    assessment.language = Some(messages.language().code().to_owned());
    if prompts.are_asked() && (args.organisation.is_none() || args.role.is_none()) {
        session.tell(&tr!(messages, "start-intro"));
    }
    assessment.organisation = match &args.organisation {
        Some(name) => named(name),
        None => prompts.explained_text(
            &tr!(messages, "start-organisation"),
            &tr!(messages, "start-organisation-help"),
        )?,
    };
    assessment.respondent.role = match &args.role {
        Some(role) => named(role),
        None => prompts.explained_text(&tr!(messages, "start-role"), &tr!(messages, "start-role-help"))?,
    };
    let file = new_file(session, store, &assessment, prompts)?;
    if let Some(yaml) = yaml {
        // The report needs the bank as it was, wherever its file goes from here.
        store.keep_bank(&assessment.bank, &yaml).map_err(|error| anyhow!(error.explain(messages)))?;
    }
    Ok(Start { bank, assessment, file, extends: false })
}

fn named(text: &str) -> Option<String> {
    let text = display::visible(text.trim()).into_owned();
    (!text.is_empty()).then_some(text)
}

/// A file for a new assessment: in the folder of the saved ones, or where else the person says.
fn new_file(
    session: &Session,
    store: &Store,
    assessment: &Assessment,
    prompts: &mut Prompts<'_>,
) -> Result<AssessmentFile> {
    let messages = &session.messages;
    let mut attempt = store.create(assessment);
    loop {
        let error = match attempt {
            Ok(file) => return Ok(file),
            Err(error) => error.explain(messages),
        };
        if !prompts.are_asked() {
            bail!("{error}\n{}", tr!(messages, "start-other-folder"));
        }
        session.tell(&error);
        match prompts.text(&tr!(messages, "start-folder"))? {
            Some(folder) => attempt = Store::open(Path::new(&folder)).create(assessment),
            None => bail!(error),
        }
    }
}
