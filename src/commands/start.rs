//! Where an interview starts: a new assessment, or one that goes on.

use std::path::Path;

use anyhow::{Result, anyhow};
use jiff::Timestamp;

use super::assess::AssessArgs;
use super::banks;
use super::prompts::{Mode, Prompts, named};
use super::saved::{MOST_OFFERED, Taken};
use super::session::{Session, Told as _, language_of};
use super::{WrongUsage, begun, home, saved};
use crate::assessment::{self, Assessment, AssessmentFile, BankRef, Edition, Saved, Store};
use crate::bank::QuestionBank;
use crate::display;
use crate::interview::{About, Flow, Reply};
use crate::library::Found;
use crate::messages::Explain as _;
use crate::tr;

/// What an interview is held with.
pub(super) struct Start {
    pub(super) bank: QuestionBank,
    pub(super) assessment: Assessment,
    pub(super) file: AssessmentFile,
}

/// Finds out whether to go on or to begin, and with what.
pub(super) fn start(args: &AssessArgs, prompts: &mut Prompts<'_>) -> Result<Start> {
    let session = prompts.session;
    let store = session.store()?;
    if let Some(file) = &args.resume {
        let mut start = resume(prompts, &store, &saved::locate(session, &store, file)?, None)?;
        correct(args, &mut start, session)?;
        return offer_more(start, prompts);
    }
    let found = banks::chosen(session, args.bank.as_deref())?;
    if args.quick && !found.bank.has_quick_edition() {
        return Err(WrongUsage(tr!(session.messages, "start-no-quick")).into());
    }
    if prompts.are_asked() {
        welcome(session, &found.bank, edition(args));
        if let Some(start) = offer_unfinished(&store, &found, args, prompts)? {
            return Ok(start);
        }
    }
    begin(&store, found, args, prompts)
}

fn edition(args: &AssessArgs) -> Edition {
    if args.quick { Edition::Quick } else { Edition::Full }
}

/// What is asked, how long it takes, and that nothing is sent anywhere.
fn welcome(session: &Session, bank: &QuestionBank, edition: Edition) {
    let title = bank.title.get(session.messages.bank_languages());
    let length = length(session, bank, edition);
    session.tell(&format!("{title}\n{length}.\n{}\n", tr!(session.messages, "interview-privacy")));
}

/// How many questions an edition has, and how long they take.
pub(super) fn length(session: &Session, bank: &QuestionBank, edition: Edition) -> String {
    let messages = &session.messages;
    let questions = bank.questions().filter(|question| edition.includes(question)).count();
    let minutes = match edition {
        Edition::Full => bank.minutes.full,
        Edition::Quick => bank.minutes.quick,
    };
    match minutes {
        Some(minutes) => tr!(messages, "edition-length-minutes", questions = questions, minutes = minutes),
        None => tr!(messages, "edition-length", questions = questions),
    }
}

/// Offers what is unfinished and what can be recovered; `None` is to begin anew.
fn offer_unfinished(
    store: &Store,
    found: &Found,
    args: &AssessArgs,
    prompts: &mut Prompts<'_>,
) -> Result<Option<Start>> {
    let (session, bank) = (prompts.session, &found.bank);
    let messages = &session.messages;
    let named = args.bank.as_ref().map(|_| found);
    let edition = if args.quick { "quick" } else { "full" };
    loop {
        let saved = store.list().told(session)?.take(MOST_OFFERED);
        let mut offers: Vec<Offer> =
            saved.into_iter().filter_map(|saved| Offer::of(session, saved, bank).ok()).collect();
        offers.retain(|offer| args.bank.is_none() || offer.taken.assessment.bank.id == bank.id);
        if offers.is_empty() {
            return Ok(None);
        }
        let described = |assessment: &Assessment| saved::described(session, store, assessment);
        let texts = offers.iter().map(|offer| offer.text(session, store, described));
        let mut choices: Vec<String> = texts.chain([tr!(messages, "start-new", edition = edition)]).collect();
        let whole = offers.iter().filter(|offer| !offer.is_damaged).map(|offer| offer.taken.clone());
        let deletable: Vec<Taken> = whole.collect();
        choices.extend((!deletable.is_empty()).then(|| tr!(messages, "saved-delete-one")));
        // Who asks for the quick edition does not go on with a full one by Enter.
        let is_asked_for = |offer: &Offer| !args.quick || offer.taken.assessment.edition == Edition::Quick;
        let usual = offers.iter().position(is_asked_for).unwrap_or(offers.len());
        let choice = prompts.choose(&tr!(messages, "start-which", edition = edition), &choices, usual)?;
        if choice == offers.len() {
            return Ok(None);
        }
        if choice > offers.len() {
            saved::delete_one(prompts, store, &deletable)?;
            continue;
        }
        let started = offers.swap_remove(choice).open(prompts, store, bank, named);
        // Held by another session, or gone since: said, and everything else is offered again.
        if let Some(start) = home::or_told(session, started)? {
            return Ok(Some(start));
        }
    }
}

/// An assessment that can be gone on with.
#[derive(Clone)]
pub(super) struct Offer {
    pub(super) taken: Taken,
    /// Whether this is only what can be read of it.
    pub(super) is_damaged: bool,
}

impl Offer {
    /// What is saved, where it is unfinished or can be recovered; otherwise what is finished, if
    /// anything can be read. Tells what is wrong with a file.
    pub(super) fn of(session: &Session, saved: Saved, bank: &QuestionBank) -> Result<Self, Option<Taken>> {
        let Saved { path, assessment } = saved;
        match assessment {
            Ok(assessment) if assessment.completed_at.is_none() && assessment.id.is_some() => {
                Ok(Self { taken: Taken::of(path, assessment), is_damaged: false })
            }
            Ok(assessment) => Err(Some(Taken::of(path, assessment))),
            Err(error) => {
                session.tell(&format!("{}\n", error.explain(&session.messages)));
                let salvaged = assessment::salvage(&path).filter(|salvaged| salvaged.bank.id == bank.id);
                let assessment = salvaged.ok_or(None)?;
                Ok(Self { taken: Taken::of(path, assessment), is_damaged: true })
            }
        }
    }

    /// One that was finished, and is to be changed.
    pub(super) fn to_change(taken: Taken) -> Self {
        Self { taken, is_damaged: false }
    }

    /// What taking it up is called, with the words for an assessment that is whole.
    pub(super) fn text(
        &self,
        session: &Session,
        store: &Store,
        whole: impl FnOnce(&Assessment) -> String,
    ) -> String {
        let assessment = &self.taken.assessment;
        if !self.is_damaged {
            return whole(assessment);
        }
        let described = saved::described(session, store, assessment);
        tr!(session.messages, "start-recover", assessment = described)
    }

    /// Opens it; what was damaged belongs to this bank. `named` is the bank that the person named.
    pub(super) fn open(
        self,
        prompts: &mut Prompts<'_>,
        store: &Store,
        bank: &QuestionBank,
        named: Option<&Found>,
    ) -> Result<Start> {
        let Taken { path, assessment } = self.taken;
        if self.is_damaged {
            return recover(prompts.session, &path, *assessment, bank);
        }
        resume(prompts, store, &path, named)
    }
}

/// Opens a saved assessment, in its own edition: one that is finished at its end, where answers
/// can be changed.
fn resume(prompts: &mut Prompts<'_>, store: &Store, path: &Path, named: Option<&Found>) -> Result<Start> {
    let session = prompts.session;
    let (file, assessment) = AssessmentFile::open(path).told(session)?;
    let bank = banks::of_assessment(session, store, &assessment, None)?;
    let mut assessment = banks::check(session, path, &assessment, &bank)?;
    assessment.bank = BankRef::of(&bank);
    begun::with_bank(Start { bank, assessment, file }, store, named, prompts)
}

/// Takes what the command line says of whose answers these are, and saves it before anything is asked.
fn correct(args: &AssessArgs, start: &mut Start, session: &Session) -> Result<()> {
    let said = |text: &Option<String>| text.as_deref().map(|text| named(text).unwrap_or_default());
    let whose = [
        said(&args.organisation).map(About::Organisation),
        said(&args.role).map(About::Role),
        said(&args.name).map(About::Name),
    ];
    let assessment = start.assessment.clone();
    let mut flow = Flow::new(&start.bank, session.messages.bank_language(), assessment, Timestamp::now);
    let mut is_changed = false;
    for about in whose.into_iter().flatten() {
        is_changed |= flow.apply(Reply::About(about));
    }
    start.assessment = flow.into_assessment();
    if is_changed {
        start.file.save(&start.assessment).told(session)?;
    }
    Ok(())
}

/// Asks who opens a finished quick edition whether it is to change an answer, or to go on.
fn offer_more(start: Start, prompts: &mut Prompts<'_>) -> Result<Start> {
    let more = more_questions(&start.bank, &start.assessment);
    if more == 0 || start.assessment.completed_at.is_none() || !prompts.are_asked() {
        return Ok(start);
    }
    let messages = &prompts.session.messages;
    let choices = [tr!(messages, "start-change"), tr!(messages, "start-extend", questions = more)];
    match prompts.choose(&tr!(messages, "start-quick-finished"), &choices, 0)? {
        0 => Ok(start),
        _ => extend(start, prompts),
    }
}

/// How many questions the full edition asks beyond those of this assessment.
pub(super) fn more_questions(bank: &QuestionBank, assessment: &Assessment) -> usize {
    bank.questions().filter(|question| !assessment.edition.includes(question)).count()
}

/// Begins the full edition from the answers of a quick one. It is an assessment of its own,
/// beside the other: a result that is finished stays what it was.
pub(super) fn extend(mut quick: Start, prompts: &mut Prompts<'_>) -> Result<Start> {
    quick.assessment.edition = Edition::Full;
    beside(quick, prompts)
}

/// Begins an assessment of its own from these answers, beside their file.
pub(super) fn beside(from: Start, prompts: &mut Prompts<'_>) -> Result<Start> {
    let session = prompts.session;
    let Start { bank, assessment, file } = from;
    // Every answer is from before the start, whatever the clock says: by that they are known as
    // taken over.
    let now = Timestamp::now();
    let start = Some(now).max(assessment.updated_at);
    let assessment = Assessment {
        id: Some(assessment::new_id(now)),
        bank: BankRef::of(&bank),
        started_at: start,
        updated_at: start,
        completed_at: None,
        ..assessment
    };
    let beside = Store::open(file.path().parent().unwrap_or(Path::new(".")));
    let mut file = new_file(&beside, &assessment, prompts)?;
    file.save(&assessment).told(session)?;
    Ok(Start { bank, assessment, file })
}

/// Sets a damaged file aside and goes on with what can be read of it.
fn recover(session: &Session, path: &Path, assessment: Assessment, bank: &QuestionBank) -> Result<Start> {
    let messages = &session.messages;
    let aside = assessment::set_aside(path).told(session)?;
    session.tell(&tr!(messages, "start-set-aside", path = display::path(&aside)));
    let mut file = AssessmentFile::create(path).told(session)?;
    let assessment = Assessment { bank: BankRef::of(bank), ..assessment };
    file.save(&assessment).told(session)?;
    Ok(Start { bank: bank.clone(), assessment, file })
}

/// Begins a new assessment.
pub(super) fn begin(
    store: &Store,
    found: Found,
    args: &AssessArgs,
    prompts: &mut Prompts<'_>,
) -> Result<Start> {
    let session = prompts.session;
    let messages = &session.messages;
    let Found { bank, yaml } = found;
    let now = Timestamp::now();
    let mut assessment = Assessment::new(&bank, edition(args), assessment::new_id(now), now);
    assessment.language = Some(language_of(messages, &bank).to_owned());
    ask_whose(&mut assessment, store, args, prompts)?;
    assessment.respondent.name = args.name.as_deref().and_then(named);
    let file = new_file(store, &assessment, prompts)?;
    if let Some(yaml) = yaml {
        // The report needs the bank as it was, wherever its file goes from here.
        store.keep_bank(&assessment.bank, &yaml).told(session)?;
    }
    Ok(Start { bank, assessment, file })
}

/// Takes whose answers they will be from the command line, or asks, offering what it was last time.
fn ask_whose(
    assessment: &mut Assessment,
    store: &Store,
    args: &AssessArgs,
    prompts: &mut Prompts<'_>,
) -> Result<()> {
    let messages = &prompts.session.messages;
    let questions = usize::from(args.organisation.is_none()) + usize::from(args.role.is_none());
    let is_asked = prompts.are_asked() && questions > 0;
    let [organisation, role] = if is_asked { last_time(store) } else { [None, None] };
    let mode = prompts.mode;
    let kept = |is_kept: bool| match mode {
        _ if !is_kept => "none",
        Mode::Lines => "line",
        _ => "field",
    };
    if mode == Mode::Lines && questions > 0 {
        let kept = kept(organisation.is_some() || role.is_some());
        prompts.session.tell(&tr!(messages, "start-intro", questions = questions, kept = kept));
    }
    if mode == Mode::Screen && args.quick {
        // The full edition opens with it; here the first question may have no room for it.
        prompts.session.tell(&format!("{}\n", tr!(messages, "interview-we")));
    }
    assessment.organisation = if let Some(name) = &args.organisation {
        named(name)
    } else {
        let usual = tr!(messages, "start-usual", kept = kept(organisation.is_some()));
        let about = tr!(messages, "start-organisation-help", usual = usual);
        prompts.text(&tr!(messages, "start-organisation"), &about, organisation.as_deref())?
    };
    assessment.respondent.role = if let Some(role) = &args.role {
        named(role)
    } else {
        let usual = tr!(messages, "start-usual", kept = kept(role.is_some()));
        let about = tr!(messages, "start-role-help", usual = usual);
        prompts.text(&tr!(messages, "start-role"), &about, role.as_deref())?
    };
    Ok(())
}

/// The organisation and the role of the assessment that was changed last, which those of a new one most
/// often are too.
fn last_time(store: &Store) -> [Option<String>; 2] {
    let saved = store.list().ok().and_then(|mut saved| saved.find_map(|saved| saved.assessment.ok()));
    let said = |text: Option<String>| named(&display::one_line(&text?));
    saved.map_or([None, None], |last| [last.organisation, last.respondent.role].map(said))
}

/// A file for a new assessment: in the folder of the saved ones, or where else the person says.
fn new_file(store: &Store, assessment: &Assessment, prompts: &mut Prompts<'_>) -> Result<AssessmentFile> {
    let messages = &prompts.session.messages;
    let elsewhere = |folder: &Path| Store::open(folder).create(assessment, messages);
    prompts.write(store.create(assessment, messages), elsewhere).map_err(|error| {
        if prompts.are_asked() {
            return error;
        }
        anyhow!("{error}\n{}", tr!(messages, "start-other-folder"))
    })
}
