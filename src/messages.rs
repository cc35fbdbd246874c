//! What a person reads: messages in the languages of `src/i18n`, and numbers as each writes them.
//!
//! A language is a folder there, named by its code, with its messages in `boardready.ftl`: nothing
//! else has to know of it. A `bank.yaml` beside them is the bank that `bank new` writes, a
//! `bank.schema.json` its words for the schema of a bank.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::unic_langid::LanguageIdentifier;
use i18n_embed::{I18nAssets, LanguageLoader};
use rust_embed::RustEmbed;
use serde::Serialize;

use crate::bank::round_six;

mod said;

pub(crate) use said::{Said, Value as SaidValue, said};

/// Formats a message: `tr!(messages, "id", name = value)`, or one of its attributes:
/// `tr!(messages, "id", "attribute", name = value)`. A message that does not exist, or lacks a
/// variable, is a compile error.
#[macro_export]
macro_rules! tr {
    ($messages:expr, $id:literal $(, $attribute:literal)? $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($messages.loader_of($id), $id $(, $attribute)? $(, $name = $value)*)
    };
}

/// The files of the languages, as part of the program in every build profile.
#[derive(RustEmbed)]
#[folder = "src/i18n"]
struct Embedded;

/// Where the last part of a file of messages begins, that of what is seldom said. To look for one
/// sign takes a tenth of the time that a text does.
fn seldom(file: &str) -> Option<usize> {
    file.rmatch_indices('#').map(|(at, _)| at).find(|at| file[*at..].starts_with("# Seldom said"))
}

/// How the names of the messages in that part begin: those of help and wrong usage, of reports on
/// several assessments, of question banks and what is wrong with one, of files that cannot be used, and of
/// what a board decided.
#[rustfmt::skip]
const SELDOM_SAID: [&str; 14] = [
    "comparison-", "group-", "redact-", "benchmark-", "file-", "saving-", "bank-", "check-", "help-",
    "value-", "usage-", "register-", "became-",
    "decide-",
];

/// The files of messages, with or without their last part: to read it takes a start that needs none
/// of it part of its time.
struct Files {
    whole: bool,
}

impl I18nAssets for Files {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        let file = Embedded::get(path).map(|file| match file.data {
            Cow::Borrowed(bytes) if !self.whole => {
                let end = std::str::from_utf8(bytes).ok().and_then(seldom);
                Cow::Borrowed(&bytes[..end.unwrap_or(bytes.len())])
            }
            whole => whole,
        });
        file.into_iter().collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Embedded.filenames_iter()
    }
}

/// A language the program speaks: a folder of `src/i18n` with its messages in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Language(&'static str);

impl Language {
    /// The one that is spoken where nothing says which.
    pub const FALLBACK: Self = Self("en");

    /// All of them, the fallback first.
    pub fn all() -> impl Iterator<Item = Self> {
        let found = Embedded::iter().filter_map(|path| match path {
            Cow::Borrowed(path) => path.strip_suffix("/boardready.ftl").map(Self),
            Cow::Owned(_) => None,
        });
        std::iter::once(Self::FALLBACK).chain(found.filter(|language| *language != Self::FALLBACK))
    }

    /// The code used for `--lang`, in files and in banks.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// What the language calls itself.
    pub fn own_name(self) -> String {
        tr!(Messages::new(self), "language-name")
    }

    /// Another file than the messages that is written in this language, or in the fallback where
    /// it has none.
    pub(crate) fn file(self, name: &str) -> String {
        let file = |language: Self| Embedded::get(&format!("{}/{name}", language.0));
        let found = file(self).or_else(|| file(Self::FALLBACK)).map(|file| file.data).unwrap_or_default();
        String::from_utf8_lossy(&found).into_owned()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A language the program does not speak.
#[derive(Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a code (`nl`) or a locale (`nl_NL.UTF-8`, `nl-BE`).
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        let code = text.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::all().find(|language| language.code().eq_ignore_ascii_case(code)).ok_or(UnknownLanguage)
    }
}

/// The messages in one language.
pub struct Messages {
    read: Arc<Read>,
    language: Language,
    /// Another language in which the texts of a bank are read.
    bank_language: Option<String>,
    bank_languages: String,
    decimal_mark: String,
}

/// The messages of a language, as far as they have been read.
struct Read {
    /// Those that a start may need.
    usual: FluentLanguageLoader,
    /// All of them, from the first time that one is said which is seldom said.
    all: OnceLock<FluentLanguageLoader>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Messages").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Messages {
    /// Loads the messages of a language. They are part of the program.
    ///
    /// # Panics
    /// When the program was built with messages that do not parse, which a test rules out.
    pub fn new(language: Language) -> Self {
        // Reading them takes a quarter of a start.
        static READ: Mutex<Vec<(Language, Arc<Read>)>> = Mutex::new(Vec::new());
        let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = read.iter().find(|(other, _)| *other == language) {
            return Self::of(Arc::clone(known), language);
        }
        let usual = load(&Files { whole: false }, language);
        let messages = Self::of(Arc::new(Read { usual, all: OnceLock::new() }), language);
        read.push((language, Arc::clone(&messages.read)));
        messages
    }

    /// In every language, for what may have been written by someone who reads another.
    pub(crate) fn spoken() -> &'static [Self] {
        static SPOKEN: LazyLock<Vec<Messages>> =
            LazyLock::new(|| Language::all().map(Messages::new).collect());
        &SPOKEN
    }

    fn of(read: Arc<Read>, language: Language) -> Self {
        let decimal_mark = i18n_embed_fl::fl!(read.usual, "language-decimal-mark");
        Self { read, language, bank_language: None, bank_languages: language.code().to_owned(), decimal_mark }
    }

    /// The language of the messages.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The same around texts of a bank in a language that has no messages.
    #[must_use]
    pub fn around(self, bank_language: String) -> Self {
        let bank_languages = format!("{bank_language}:{}", self.language);
        Self { bank_language: Some(bank_language), bank_languages, ..self }
    }

    /// The code of the language in which texts of a bank are asked for.
    pub fn bank_language(&self) -> &str {
        self.bank_language.as_deref().unwrap_or(self.language.code())
    }

    /// The languages in which texts of a bank are read where they are there: the one that is asked for,
    /// then that of the messages, with a colon between them.
    pub fn bank_languages(&self) -> &str {
        &self.bank_languages
    }

    /// Where the message of this name is; for [`tr!`](crate::tr).
    #[doc(hidden)]
    pub fn loader_of(&self, id: &str) -> &FluentLanguageLoader {
        if SELDOM_SAID.iter().any(|kind| id.starts_with(kind)) {
            self.read.all.get_or_init(|| load(&Files { whole: true }, self.language))
        } else {
            &self.read.usual
        }
    }

    /// The message of this name, where the name is known only when the program runs: a text of help.
    pub(crate) fn named(&self, id: &str) -> Option<String> {
        let loader = self.loader_of(id);
        loader.has(id).then(|| loader.get(id))
    }

    /// What the language writes before the decimals of a number.
    pub(crate) fn decimal_mark(&self) -> &str {
        &self.decimal_mark
    }

    /// A number with this many decimals and the language's decimal mark. Half a step goes away from
    /// zero, as people round: 12.5 is 13 and 2.25 is 2.3.
    pub fn decimal(&self, value: f64, decimals: usize) -> String {
        // Rounding can leave a minus sign on a zero, which reads as a mistake.
        let text = format!("{:.decimals$}", rounded(value, decimals));
        let text = match text.strip_prefix('-') {
            Some(digits) if !digits.contains(|digit| matches!(digit, '1'..='9')) => digits,
            _ => &text,
        };
        text.replace('.', &self.decimal_mark)
    }

    /// A level of a scale in running text: as many decimals as it needs, at most two.
    pub fn level(&self, value: f64) -> String {
        let decimals = (0..2).find(|decimals| {
            let factor = 10_f64.powi(*decimals);
            ((value * factor).round() / factor - value).abs() < 5e-3
        });
        self.decimal(value, decimals.map_or(2, |decimals| usize::try_from(decimals).unwrap_or(2)))
    }

    /// A share between 0 and 1 as a whole percentage, without the sign.
    pub fn percentage(&self, share: f64) -> String {
        self.decimal(share * 100.0, 0)
    }
}

/// The word by which JSON, CSV and messages name one of several.
pub(crate) fn keyword(value: &impl Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

/// By which word a message chooses its form where something holds or not.
pub(crate) fn yes_or_no(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}

/// A number as it is shown with this many decimals.
pub(crate) fn rounded(value: f64, decimals: usize) -> f64 {
    let factor = (0..decimals).fold(1.0, |factor, _| factor * 10.0);
    round_six(round_six(value) * factor).round() / factor
}

/// What went wrong, in the reader's language: what is wrong, where, and what to do.
pub trait Explain {
    /// Says it.
    fn explain(&self, messages: &Messages) -> String;
}

fn load(files: &dyn I18nAssets, language: Language) -> FluentLanguageLoader {
    let loader = FluentLanguageLoader::new("boardready", identifier(Language::FALLBACK));
    loader.load_languages(files, &[identifier(language)]).expect("the messages built into the program parse");
    // Isolation marks are invisible characters around every variable: a terminal may show
    // them, and pasted text carries them along. All languages here run left to right.
    loader.set_use_isolating(false);
    loader
}

fn identifier(language: Language) -> LanguageIdentifier {
    language.code().parse().expect("language codes are valid identifiers")
}

/// The languages that tests name, and one that the program does not have.
#[cfg(test)]
#[expect(non_upper_case_globals, reason = "they are names of languages")]
pub(crate) mod testing {
    use std::borrow::Cow;

    use i18n_embed::I18nAssets;

    use super::{Arc, Language, Messages, Read};

    pub(crate) const English: Language = Language::FALLBACK;
    pub(crate) const Dutch: Language = Language("nl");

    impl Language {
        pub(crate) const English: Self = English;
        pub(crate) const Dutch: Self = Dutch;
    }

    const ACCENTS: [(char, char); 5] = [('a', 'â'), ('e', 'ê'), ('i', 'î'), ('o', 'ô'), ('u', 'û')];

    /// The messages of an invented language: English with circumflexes, and `٫` as its decimal
    /// mark. Its one file is all that there is of it.
    pub(crate) fn invented() -> Messages {
        let english = English.file("boardready.ftl");
        let lines = english.lines().map(|line| match line {
            line if line.starts_with("language-decimal-mark") => {
                r#"language-decimal-mark = {"٫"}"#.to_owned()
            }
            line => accented(line),
        });
        let file = lines.collect::<Vec<_>>().join("\n");
        let folder = Folder([("en", english), ("qx", file)]);
        let [usual, all] = [(); 2].map(|()| super::load(&folder, Language("qx")));
        Messages::of(Arc::new(Read { usual, all: all.into() }), Language("qx"))
    }

    /// Without the circumflexes.
    pub(crate) fn plain(text: &str) -> String {
        ACCENTS
            .iter()
            .fold(text.to_owned(), |text, (plain, accent)| text.replace(*accent, &plain.to_string()))
    }

    /// A line of a message file with circumflexes on what is said, and on nothing that is code.
    fn accented(line: &str) -> String {
        let is_code = |part: &str| part.trim_start().starts_with(['#', '}']) || part.trim().is_empty();
        let (head, said) = match line.split_once(" = ") {
            Some((head, said)) if !head.contains(['{', '}']) => (format!("{head} = "), said),
            _ => match line.split_once(']').filter(|(head, _)| head.trim_start().starts_with(['[', '*'])) {
                Some((head, said)) => (format!("{head}]"), said),
                None => (String::new(), line),
            },
        };
        if head.is_empty() && is_code(said) && !said.contains('}') || line.starts_with('#') {
            return line.to_owned();
        }
        let mut depth = 0;
        let said: String = said
            .chars()
            .map(|letter| {
                depth += i32::from(letter == '{') - i32::from(letter == '}' && depth > 0);
                let accent = ACCENTS.iter().find(|(plain, _)| *plain == letter && depth == 0);
                accent.map_or(letter, |(_, accent)| *accent)
            })
            .collect();
        head + &said
    }

    /// Message files by the code of their language.
    struct Folder<const N: usize>([(&'static str, String); N]);

    impl<const N: usize> I18nAssets for Folder<N> {
        fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
            let found = self.0.iter().filter(|(code, _)| path == format!("{code}/boardready.ftl"));
            found.map(|(_, text)| Cow::Borrowed(text.as_bytes())).collect()
        }

        fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
            Box::new(self.0.iter().map(|(code, _)| format!("{code}/boardready.ftl")))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// The variables of each message of a file, by message id.
    fn variables(ftl: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in ftl.lines() {
            if let Some((id, _)) = line.split_once('=')
                && line.starts_with(|first: char| first.is_ascii_lowercase())
            {
                current = id.trim().to_owned();
                assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{current} twice");
            }
            for part in line.split('$').skip(1) {
                let name: String = part
                    .chars()
                    .take_while(|letter| letter.is_alphanumeric() || "_-".contains(*letter))
                    .collect();
                messages.get_mut(&current).expect("a variable is inside a message").insert(name);
            }
        }
        messages
    }

    fn ftl(language: Language) -> String {
        language.file("boardready.ftl")
    }

    #[test]
    fn all_languages_say_the_same_things() {
        assert!(Language::all().count() > 1);
        for language in Language::all() {
            assert_eq!(variables(&ftl(language)), variables(&ftl(Language::FALLBACK)), "{language}");
        }
    }

    /// The files of the program below a folder, one after the other.
    fn sources(folder: &std::path::Path) -> String {
        let entries = std::fs::read_dir(folder).expect("it is a folder of the program");
        let text = entries.map(|entry| {
            let path = entry.expect("it can be read").path();
            match path.extension().and_then(|ending| ending.to_str()) {
                _ if path.is_dir() => sources(&path),
                Some("rs" | "html" | "xml") => std::fs::read_to_string(&path).expect("it is a text"),
                _ => String::new(),
            }
        });
        text.collect()
    }

    #[test]
    fn the_last_part_is_what_is_seldom_said_and_nothing_else() {
        for language in Language::all() {
            let file = ftl(language);
            let (before, last) = file.split_at(seldom(&file).expect("there is such a part"));
            let is_seldom = |id: &String| SELDOM_SAID.iter().any(|kind| id.starts_with(kind));
            assert!(variables(last).keys().all(is_seldom), "{language}");
            assert!(!variables(before).keys().any(is_seldom), "{language}");
            let messages = Messages::new(language);
            assert!(!messages.read.usual.has("help-usage") && messages.named("help-usage").is_some());
        }
    }

    #[test]
    fn every_message_is_said_somewhere() {
        let program = sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        let english = ftl(Language::FALLBACK);
        let ids = english.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id));
        let ids = ids.filter(|id| id.starts_with(|letter: char| letter.is_ascii_lowercase()));
        let unsaid: Vec<&str> = ids.filter(|id| !program.contains(&format!("\"{id}\""))).collect();
        assert_eq!(unsaid, [""; 0]);
    }

    /// The message that is named in each `said!(…)` of the program, with what is put into it.
    fn said_later(program: &str) -> Vec<(String, BTreeSet<String>)> {
        let code: String = program.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let is_id = |call: &&str| call.trim_start().strip_prefix('"').is_some_and(|id| !id.starts_with(')'));
        let calls = code.split("said!(").filter(is_id);
        let inside = |call: &str| {
            let mut depth = 1;
            let mut parts = vec![String::new()];
            for letter in call.chars() {
                depth += i32::from("([{".contains(letter)) - i32::from(")]}".contains(letter));
                match letter {
                    _ if depth == 0 => break,
                    ',' if depth == 1 => parts.push(String::new()),
                    letter => parts.last_mut().expect("there is one").push(letter),
                }
            }
            let names = parts[1..].iter().filter_map(|part| part.split_once(" = "));
            let names = names.map(|(name, _)| name.trim().to_owned()).collect();
            (parts[0].trim().trim_matches('"').to_owned(), names)
        };
        calls.map(inside).collect()
    }

    #[test]
    fn what_is_said_later_is_a_message_and_has_all_that_it_takes() {
        let program = sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        let messages = variables(&ftl(Language::FALLBACK));
        let said = said_later(&program);
        assert!(said.len() > 100, "{}", said.len());
        for (id, put) in said {
            assert_eq!(messages.get(&id), Some(&put), "{id}");
        }
        let named = program
            .split('"')
            .filter(|text| text.starts_with("check-") && !text.ends_with('-') && !text.contains(' '));
        let unknown: Vec<&str> = named.filter(|id| !messages.contains_key(*id)).collect();
        assert_eq!(unknown, [""; 0]);
    }

    #[test]
    fn numbers_have_the_languages_own_decimal_mark() {
        assert_eq!(Messages::new(Language::English).decimal(2.75, 1), "2.8");
        assert_eq!(Messages::new(Language::Dutch).decimal(2.75, 2), "2,75");
        assert_eq!(Messages::new(Language::Dutch).decimal(-0.04, 1), "0,0");
        let english = Messages::new(Language::English);
        let halves =
            [(12.5, 0), (87.5, 0), (2.25, 1), (3.75, 1), (-0.25, 1), (1.005, 2), (2.349_999_999_9, 1)];
        let shown = halves.map(|(value, decimals)| english.decimal(value, decimals));
        assert_eq!(shown, ["13", "88", "2.3", "3.8", "-0.3", "1.01", "2.4"]);
    }

    #[test]
    fn a_language_is_read_from_a_locale() {
        assert_eq!("nl_BE.UTF-8".parse::<Language>().ok(), Some(Language::Dutch));
        assert_eq!("EN".parse::<Language>().ok(), Some(Language::English));
        assert!("de".parse::<Language>().is_err());
    }

    #[test]
    fn a_level_has_the_decimals_it_needs() {
        let dutch = Messages::new(Language::Dutch);
        let levels = [4.0, 0.5, 0.25, 1.0 / 3.0].map(|value| dutch.level(value));
        assert_eq!(levels, ["4", "0,5", "0,25", "0,33"]);
    }
}
