//! What a bank says of itself: format, version, languages, minutes.

use super::super::diagnosis::Problem;
use super::super::{FORMAT, Minutes, source};
use super::{At, Checker, List};
use crate::messages::said;

impl Checker<'_> {
    pub(super) fn format(&mut self, format: Option<&At<String>>) {
        let Some(format) = format.filter(|format| format.value != FORMAT) else { return };
        let said = said!("check-format", written = &format.value, format = FORMAT);
        self.error("format", format.span.clone(), said);
    }

    pub(super) fn version(&mut self, version: Option<At<String>>) -> Option<String> {
        let At { value, span } = version?;
        let well_formed = (1..=32).contains(&value.len())
            && value.chars().all(|letter| letter.is_ascii_alphanumeric() || "._+-".contains(letter));
        if !well_formed {
            self.error("bad-version", span, said!("check-bad-version", written = value));
            return None;
        }
        Some(value)
    }

    pub(super) fn languages(&mut self, languages: Option<List<At<String>>>) -> Vec<String> {
        let Some(languages) = languages else { return Vec::new() };
        if languages.items.is_empty() {
            self.error("no-language", languages.span, said!("check-no-language"));
        }
        let mut codes: Vec<At<String>> = Vec::new();
        let mut ill_formed = false;
        for language in languages.items {
            if !is_language(&language.value) {
                ill_formed = true;
                let small = language.value.to_lowercase();
                let wrong = match language.value.as_str() {
                    several if several.contains(' ') => "several",
                    _ if is_language(&small) && small.len() == 2 => "capitals",
                    _ => "no-code",
                };
                let said =
                    said!("check-bad-language", written = language.value, wrong = wrong, small = small);
                self.error("bad-language", language.span, said);
            } else if let Some(earlier) = codes.iter().find(|code| code.value == language.value) {
                let said = said!("check-language-twice", language = language.value);
                let problem = Problem::error("duplicate-id", language.span, said);
                self.problems.push(problem.repeats(&earlier.span));
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
            self.error("bad-minutes", span, said!("check-bad-minutes"));
            return None;
        }
        Some(value as u32)
    }
}

/// The problem of a file that says to be something else of this program, or of a later version.
pub(super) fn other_format(format: &At<String>) -> Option<Problem> {
    let (what, number) = format.value.strip_prefix("boardready/")?.split_once('/')?;
    let number: u32 = number.parse().ok()?;
    let said = match what {
        "bank" if number > 1 => said!("check-newer-format", format = FORMAT, written = &format.value),
        "bank" => return None,
        other => said!("check-other-format", written = other),
    };
    Some(Problem::error("format", format.span.clone(), said))
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
