//! What a bank says of itself: format, version, languages, minutes.

use super::super::diagnosis::Problem;
use super::super::{FORMAT, Minutes, source};
use super::{At, Checker, List};

impl Checker {
    pub(super) fn format(&mut self, format: Option<&At<String>>) {
        let Some(format) = format.filter(|format| format.value != FORMAT) else { return };
        let message = format!("`{}` is no format of a bank", format.value);
        let help = format!("a question bank starts with `format: {FORMAT}`");
        self.error("format", format.span.clone(), message, help);
    }

    pub(super) fn version(&mut self, version: Option<At<String>>) -> Option<String> {
        let At { value, span } = version?;
        let well_formed = (1..=32).contains(&value.len())
            && value.chars().all(|letter| letter.is_ascii_alphanumeric() || "._+-".contains(letter));
        if !well_formed {
            let help = "for example `1.0.0`; raise it whenever the questions change";
            self.error("bad-version", span, format!("`{value}` cannot be a version"), help);
            return None;
        }
        Some(value)
    }

    pub(super) fn languages(&mut self, languages: Option<List<At<String>>>) -> Vec<String> {
        let Some(languages) = languages else { return Vec::new() };
        if languages.items.is_empty() {
            let help = "for example `languages: [en]`";
            self.error("no-language", languages.span, "a bank has at least one language", help);
        }
        let mut codes: Vec<At<String>> = Vec::new();
        let mut ill_formed = false;
        for language in languages.items {
            if !is_language(&language.value) {
                ill_formed = true;
                let message = format!("`{}` is not the code of a language", language.value);
                let small = language.value.to_lowercase();
                let help = if language.value.contains(' ') {
                    "write the codes of two letters, with commas between them, for example `[en, nl]`"
                        .to_owned()
                } else if is_language(&small) && small.len() == 2 {
                    format!("write `{small}`, in small letters")
                } else {
                    "write the code of two letters, for example `en` or `nl`".to_owned()
                };
                self.error("bad-language", language.span, message, help);
            } else if let Some(earlier) = codes.iter().find(|code| code.value == language.value) {
                let message = format!("the language `{}` stands twice", language.value);
                let problem = Problem::error("duplicate-id", language.span, message);
                self.problems.push(problem.help("remove one of the two").repeats(&earlier.span));
            } else {
                codes.push(language);
            }
        }
        // With a language unknown, it cannot be said which texts lack one.
        if ill_formed { Vec::new() } else { codes.into_iter().map(|code| code.value).collect() }
    }

    pub(super) fn minutes(&mut self, minutes: source::Minutes) -> Minutes {
        Minutes { full: self.whole_minutes(minutes.full), quick: self.whole_minutes(minutes.quick) }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just before")]
    fn whole_minutes(&mut self, minutes: Option<At<f64>>) -> Option<u32> {
        let At { value, span } = minutes?;
        if value.fract() != 0.0 || !(1.0..=600.0).contains(&value) {
            let message = "a whole number of minutes from 1 to 600 belongs here";
            self.error("bad-minutes", span, message, "leave `minutes` out if you don’t know");
            return None;
        }
        Some(value as u32)
    }
}

/// The problem of a file that says to be something else of this program, or of a later version.
pub(super) fn other_format(format: &At<String>) -> Option<Problem> {
    let (what, number) = format.value.strip_prefix("boardready/")?.split_once('/')?;
    let number: u32 = number.parse().ok()?;
    let (message, help) = match what {
        "bank" if number > 1 => (
            format!("this program reads the format `{FORMAT}`, not `{}`", format.value),
            "a newer version of boardready may read it",
        ),
        "bank" => return None,
        other => {
            (format!("this file is no question bank: it says `{other}`"), "name the YAML file of a bank")
        }
    };
    Some(Problem::error("format", format.span.clone(), message).help(help))
}

/// Whether this is the code of a language as BCP 47 has it: two or three small letters, and
/// perhaps further parts behind a hyphen (`pt-BR`).
fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let primary = parts.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.chars().all(|letter| letter.is_ascii_lowercase())
        && code.len() <= 16
        && parts.all(|part| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_alphanumeric()))
}
