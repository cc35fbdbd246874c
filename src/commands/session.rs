use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::LazyLock;

use anyhow::{Result, anyhow};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::WrongUsage;
use crate::assessment::Store;
use crate::bank::QuestionBank;
use crate::display;
use crate::files::{self, Existing};
use crate::library::Library;
use crate::messages::{Explain, Language, Messages};
use crate::terminal::{Terminal, When};
use crate::tr;

/// What asks for a language for good.
const BY_ENVIRONMENT: &str = "BOARDREADY_LANG";

/// What says which language a person reads.
const BY_SYSTEM: &str = "LANG";

/// Options that every command has.
#[derive(clap::Args, Debug)]
pub(super) struct Common {
    /// The language.
    #[arg(long, global = true, value_name = "value-lang", help = "help-lang")]
    pub(super) lang: Option<String>,
    /// When to use colour.
    #[arg(long, global = true, value_name = "value-when", default_value = "auto", help = "help-color")]
    pub(super) color: When,
    /// The folder of the saved assessments.
    #[arg(long, global = true, value_name = "value-folder", help = "help-dir")]
    pub(super) dir: Option<PathBuf>,
}

/// What every command works with.
pub(super) struct Session {
    pub(super) messages: Messages,
    pub(super) terminal: Terminal,
    /// Looked for among all the system knows when a moment is first shown: that takes a fifth of a start.
    pub(super) zone: LazyLock<TimeZone>,
    /// The folder that was asked for, instead of the user's data folder.
    pub(super) folder: Option<PathBuf>,
    /// The language that was asked for and that the program does not speak, and what asked.
    unspoken: Option<(&'static str, String)>,
    /// Whether it was said that the program does not speak it.
    told: Cell<bool>,
    /// What was told since the person was last asked something.
    recent: RefCell<String>,
    /// Whether the language was asked for, rather than taken from the system.
    pub(super) language_asked: bool,
    /// Whether the person or the system has said which language it is.
    pub(super) language_known: bool,
    /// How wide the lines of what is told may be; `None` where it goes to a file or a pipe.
    pub(super) wrap: Option<usize>,
}

impl Session {
    pub(super) fn new(common: &Common) -> Self {
        let asked = match common.lang.clone() {
            Some(text) => Some(("--lang", text)),
            None => asked_by_environment().map(|text| (BY_ENVIRONMENT, text)),
        };
        let spoken: Option<Language> = asked.as_ref().and_then(|(_, text)| text.parse().ok());
        let unspoken = match &asked {
            Some(_) if spoken.is_some() => None,
            Some(asked) => Some(asked.clone()),
            None => unspoken_by_system().map(|text| (BY_SYSTEM, text)),
        };
        let language = spoken.or_else(usual_language);
        let messages = Messages::new(language.unwrap_or(Language::FALLBACK));
        let folder = common
            .dir
            .clone()
            .or_else(|| env::var_os("BOARDREADY_DIR").filter(|dir| !dir.is_empty()).map(PathBuf::from));
        let terminal = Terminal::detect(common.color);
        Self {
            messages: around(messages, unspoken.as_ref()),
            terminal,
            wrap: terminal.messages.then(|| terminal.width()),
            zone: LazyLock::new(TimeZone::system),
            folder,
            language_asked: asked.is_some(),
            language_known: language.is_some() || asked.is_some(),
            unspoken,
            told: Cell::new(false),
            recent: RefCell::default(),
        }
    }

    /// Speaks this language, around the texts of a bank in the one that was asked for.
    pub(super) fn speak(&mut self, messages: Messages) {
        self.messages = around(messages, self.unspoken.as_ref());
    }

    /// Refuses a language that the program does not speak, where there are no texts of a bank.
    pub(super) fn speaks(&self) -> Result<()> {
        self.understands(None)
    }

    /// Refuses a language that neither the program nor the bank has; where only the bank has it,
    /// says so once.
    pub(super) fn reads(&self, bank: &QuestionBank) -> Result<()> {
        self.understands(Some(bank))
    }

    fn understands(&self, bank: Option<&QuestionBank>) -> Result<()> {
        let Some((asker, text)) = &self.unspoken else {
            if let Some(bank) = bank {
                self.tell_other_language(bank);
            }
            return Ok(());
        };
        let (messages, text) = (&self.messages, display::visible(text).into_owned());
        if bank.is_some_and(|bank| bank.has_language(messages.bank_language())) {
            if !self.told.replace(true) {
                let own = tr!(messages, "language-name");
                self.tell(&tr!(messages, "language-of-bank-only", text = text, own = own));
            }
            return Ok(());
        }
        // The system says which language someone reads, and asks for none.
        if *asker == BY_SYSTEM {
            return Ok(());
        }
        let spoken: Vec<String> =
            Language::all().map(|language| format!("{language} ({})", language.own_name())).collect();
        // Whoever has set a language of a bank for good is not kept from everything else.
        if *asker == BY_ENVIRONMENT && is_code(&text) {
            if !self.told.replace(true) {
                let own = tr!(messages, "language-name");
                self.tell(&tr!(messages, "language-nearest", text = text, own = own));
            }
            return Ok(());
        }
        let (asker, spoken) = (*asker, spoken.join(", "));
        Err(WrongUsage(match bank {
            None => tr!(messages, "language-unknown", asker = asker, text = text, spoken = spoken),
            Some(bank) => {
                let languages = bank.languages.join(", ");
                tr!(
                    messages,
                    "language-nowhere",
                    asker = asker,
                    text = text,
                    spoken = spoken,
                    bank = languages
                )
            }
        })
        .into())
    }

    /// Says once that a bank's texts are not in the language that the person reads.
    fn tell_other_language(&self, bank: &QuestionBank) {
        let messages = &self.messages;
        let language = messages.language().code();
        if self.language_known && !bank.has_language(language) && !self.told.replace(true) {
            let (own, read_in) = (tr!(messages, "language-name"), bank.read_in(language));
            self.tell(&tr!(messages, "language-not-of-bank", own = own, text = read_in));
        }
    }

    /// What day it is where the person is.
    pub(super) fn today(&self) -> Date {
        Timestamp::now().to_zoned(self.zone.clone()).date()
    }

    /// Says something to the person, on standard error.
    pub(super) fn tell(&self, text: &str) {
        tell(text, self.wrap);
        let mut recent = self.recent.borrow_mut();
        recent.push_str(text);
        recent.push('\n');
    }

    /// What was told since this was called last: a question on the whole screen covers it.
    pub(super) fn take_recent(&self) -> String {
        self.recent.take()
    }

    /// The folder of the saved assessments.
    pub(super) fn store(&self) -> Result<Store> {
        let folder = match &self.folder {
            Some(folder) => folder.clone(),
            None => Store::default_dir().ok_or_else(|| anyhow!(tr!(self.messages, "saving-no-home")))?,
        };
        Ok(Store::open(&folder))
    }

    /// The banks there are: one's own lie beside the assessments, or in the folder that was
    /// asked for.
    pub(super) fn library(&self) -> Library {
        Library::new(match &self.folder {
            Some(folder) => Some(folder.join("banks")),
            None => Library::default_dir(),
        })
    }
}

/// The messages, around texts in a language that was asked for and has none.
fn around(messages: Messages, unspoken: Option<&(&str, String)>) -> Messages {
    match unspoken {
        Some((_, text)) => messages.around(code(text)),
        None => messages,
    }
}

/// The language in which a person is asked the questions of a bank: that of its texts.
pub(super) fn language_of<'b>(messages: &Messages, bank: &'b QuestionBank) -> &'b str {
    let asked = messages.bank_language();
    bank.read_in(if bank.has_language(asked) { asked } else { messages.language().code() })
}

/// What is told, safe to show and in lines of this width where there is one.
pub(super) fn laid_out(text: &str, width: Option<usize>) -> Vec<String> {
    let text = display::visible_lines(text);
    let Some(width) = width else { return text.split('\n').map(str::to_owned).collect() };
    // A path is copied as a whole, however long it is.
    let options = textwrap::Options::new(width)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(&text, options).into_iter().map(Cow::into_owned).collect()
}

/// What failed below, said in the language of the session.
pub(super) trait Told<T> {
    fn told(self, session: &Session) -> Result<T>;
}

impl<T, E: Explain> Told<T> for Result<T, E> {
    fn told(self, session: &Session) -> Result<T> {
        self.map_err(|error| anyhow!(error.explain(&session.messages)))
    }
}

/// Says something on standard error, in lines as wide as this at most; a closed one is no reason
/// to stop.
pub(super) fn tell(text: &str, wrap: Option<usize>) {
    let mut error = io::stderr().lock();
    for line in laid_out(text, wrap) {
        let _ = writeln!(error, "{line}");
    }
}

/// Whether this is the code of a language, perhaps with a country and a character set behind it.
fn is_code(locale: &str) -> bool {
    let code = code(locale);
    let mut parts = code.split('-');
    parts.next().is_some_and(|language| matches!(language.len(), 2 | 3))
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The code in a locale: `pt-BR` in `pt_BR.UTF-8`.
fn code(locale: &str) -> String {
    locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-")
}

fn asked_by_environment() -> Option<String> {
    let text = env::var_os(BY_ENVIRONMENT).filter(|text| !text.is_empty())?;
    Some(text.to_string_lossy().into_owned())
}

/// The language that the system puts first, where the program does not speak it: a bank may.
fn unspoken_by_system() -> Option<String> {
    let first = sys_locale::get_locales().next()?;
    (is_code(&first) && first.parse::<Language>().is_err()).then_some(first)
}

/// The language where the command line names none that the program speaks: that of the environment,
/// the first of the system's that it speaks, or else the one that the person was asked for once.
pub(super) fn usual_language() -> Option<Language> {
    let asked = asked_by_environment().and_then(|text| text.parse().ok());
    let known = asked.or_else(|| sys_locale::get_locales().find_map(|locale| locale.parse().ok()));
    known.or_else(remembered_language)
}

/// Larger settings are none of ours. In bytes.
const LARGEST_SETTINGS: u64 = 64 * 1024;

/// What is in the settings, where they can be read; nothing depends on them.
fn remembered_language() -> Option<Language> {
    let bytes = files::read(&files::settings()?, LARGEST_SETTINGS).ok()?;
    let settings: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
    settings.get("language")?.as_str()?.parse().ok()
}

/// Keeps the language that the person was asked for. Where that cannot be, they are asked again.
pub(super) fn remember(language: Language) {
    let Some(path) = files::settings() else { return };
    let settings = format!("{{\"language\": \"{language}\"}}\n");
    if files::make_private_folder(files::folder_of(&path)).is_ok() {
        let _ = files::write(&path, settings.as_bytes(), Existing::Replace);
    }
}
