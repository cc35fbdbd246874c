//! What a person reads: messages in English and Dutch, and numbers as each language writes them.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::unic_langid::LanguageIdentifier;
use i18n_embed::{I18nAssets, LanguageLoader};

/// Formats a message: `tr!(messages, "id", name = value)`, or one of its attributes:
/// `tr!(messages, "id", "attribute", name = value)`. A message that does not exist, or lacks a
/// variable, is a compile error.
#[macro_export]
macro_rules! tr {
    ($messages:expr, $id:literal $(, $attribute:literal)? $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($messages.loader(), $id $(, $attribute)? $(, $name = $value)*)
    };
}

/// A language the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// British English.
    English,
    /// Dutch.
    Dutch,
}

impl Language {
    /// All of them, the fallback first.
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// The code used for `--lang`, in files and in banks.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Dutch => "Nederlands",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A language the program does not speak.
#[derive(Debug, thiserror::Error)]
#[error("unknown language `{0}`: choose `en` (English) or `nl` (Nederlands)")]
pub struct UnknownLanguage(String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a code (`nl`) or a locale (`nl_NL.UTF-8`, `nl-BE`).
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        let code = text.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
            .ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

/// The messages in one language.
pub struct Messages {
    loader: FluentLanguageLoader,
    language: Language,
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
        let fallback = identifier(Language::English);
        let loader = FluentLanguageLoader::new("boardready", fallback);
        loader
            .load_languages(&Embedded, &[identifier(language)])
            .expect("the messages built into the program parse");
        // Isolation marks are invisible characters around every variable: a terminal may show
        // them, and pasted text carries them along. Both languages here run left to right.
        loader.set_use_isolating(false);
        Self { loader, language }
    }

    /// The language of the messages.
    pub fn language(&self) -> Language {
        self.language
    }

    #[doc(hidden)]
    pub fn loader(&self) -> &FluentLanguageLoader {
        &self.loader
    }

    /// A number with this many decimals and the language's decimal mark.
    pub fn decimal(&self, value: f64, decimals: usize) -> String {
        // Rounding can leave a minus sign on a zero, which reads as a mistake.
        let text = format!("{value:.decimals$}");
        let text = match text.strip_prefix('-') {
            Some(digits) if !digits.contains(|digit| matches!(digit, '1'..='9')) => digits,
            _ => &text,
        };
        match self.language {
            Language::English => text.to_owned(),
            Language::Dutch => text.replace('.', ","),
        }
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

/// What went wrong, in the reader's language: what is wrong, where, and what to do.
pub trait Explain {
    /// Says it.
    fn explain(&self, messages: &Messages) -> String;
}

fn identifier(language: Language) -> LanguageIdentifier {
    language.code().parse().expect("language codes are valid identifiers")
}

/// The message files, as part of the program in every build profile.
struct Embedded;

const FILES: [(&str, &str); 2] = [
    ("en/boardready.ftl", include_str!("i18n/en/boardready.ftl")),
    ("nl/boardready.ftl", include_str!("i18n/nl/boardready.ftl")),
];

impl I18nAssets for Embedded {
    fn get_files(&self, file_path: &str) -> Vec<Cow<'_, [u8]>> {
        FILES
            .iter()
            .filter(|(path, _)| *path == file_path)
            .map(|(_, text)| Cow::Borrowed(text.as_bytes()))
            .collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(FILES.iter().map(|(path, _)| (*path).to_owned()))
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

    #[test]
    fn both_languages_say_the_same_things() {
        assert_eq!(variables(FILES[0].1), variables(FILES[1].1));
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
    fn every_message_is_said_somewhere() {
        let program = sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        let ids = FILES[0].1.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id));
        let ids = ids.filter(|id| id.starts_with(|letter: char| letter.is_ascii_lowercase()));
        let unsaid: Vec<&str> = ids.filter(|id| !program.contains(&format!("\"{id}\""))).collect();
        assert_eq!(unsaid, [""; 0]);
    }

    #[test]
    fn numbers_have_the_languages_own_decimal_mark() {
        assert_eq!(Messages::new(Language::English).decimal(2.75, 1), "2.8");
        assert_eq!(Messages::new(Language::Dutch).decimal(2.75, 2), "2,75");
        assert_eq!(Messages::new(Language::Dutch).decimal(-0.04, 1), "0,0");
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
