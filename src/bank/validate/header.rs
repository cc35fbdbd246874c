//! What a bank says of itself: format, version, languages, minutes.

use super::super::diagnosis::Problem;
use super::super::node::At;
use super::super::{FORMAT, Minutes};
use super::Checker;

impl Checker {
    pub(super) fn format(&mut self, format: Option<&At<String>>) {
        let Some(format) = format.filter(|format| format.value != FORMAT) else { return };
        self.problems.push(
            Problem::error(
                "format",
                format.span.clone(),
                format!("`{}` is no format of a bank", format.value),
            )
            .help(format!("a question bank starts with `format: {FORMAT}`")),
        );
    }

    pub(super) fn version(&mut self, version: Option<At<String>>) -> Option<String> {
        let At { value, span } = version?;
        let well_formed = (1..=32).contains(&value.len())
            && value.chars().all(|letter| letter.is_ascii_alphanumeric() || "._+-".contains(letter));
        if !well_formed {
            self.problems.push(
                Problem::error("bad-version", span, format!("`{value}` cannot be a version"))
                    .help("for example `1.0.0`; raise it whenever the questions change"),
            );
            return None;
        }
        Some(value)
    }

    pub(super) fn languages(&mut self, languages: Option<At<Vec<At<String>>>>) -> Vec<String> {
        let Some(languages) = languages else { return Vec::new() };
        if languages.value.is_empty() {
            self.problems.push(
                Problem::error("no-language", languages.span, "a bank has at least one language")
                    .help("for example `languages: [en]`"),
            );
        }
        let mut codes: Vec<At<String>> = Vec::new();
        let mut ill_formed = false;
        for language in languages.value {
            if !is_language(&language.value) {
                ill_formed = true;
                self.problems.push(
                    Problem::error(
                        "bad-language",
                        language.span,
                        format!("`{}` is not the code of a language", language.value),
                    )
                    .help("write the code of two letters, for example `en` or `nl`"),
                );
            } else if let Some(earlier) = codes.iter().find(|code| code.value == language.value) {
                let problem = Problem::error(
                    "duplicate-id",
                    language.span,
                    format!("the language `{}` stands twice", language.value),
                )
                .help("remove one of the two")
                .repeats(&earlier.span);
                self.problems.push(problem);
            } else {
                codes.push(language);
            }
        }
        // With a language unknown, it cannot be said which texts lack one.
        if ill_formed { Vec::new() } else { codes.into_iter().map(|code| code.value).collect() }
    }

    pub(super) fn minutes(&mut self, full: Option<At<f64>>, quick: Option<At<f64>>) -> Minutes {
        Minutes { full: self.whole_minutes(full), quick: self.whole_minutes(quick) }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just before")]
    fn whole_minutes(&mut self, minutes: Option<At<f64>>) -> Option<u32> {
        let minutes = minutes?;
        if minutes.value.fract() != 0.0 || !(1.0..=600.0).contains(&minutes.value) {
            self.problems.push(
                Problem::error(
                    "bad-minutes",
                    minutes.span,
                    "a whole number of minutes from 1 to 600 belongs here",
                )
                .help("leave `minutes` out if you don’t know"),
            );
            return None;
        }
        Some(minutes.value as u32)
    }
}

/// The problem of a file that says to be something else of this program, or of a later version.
pub(super) fn other_format(format: &At<String>) -> Option<Problem> {
    let (what, number) = format.value.strip_prefix("boardready/")?.split_once('/')?;
    let number: u32 = number.parse().ok()?;
    match what {
        "bank" if number > 1 => Some(
            Problem::error(
                "format",
                format.span.clone(),
                format!("this program reads the format `{FORMAT}`, not `{}`", format.value),
            )
            .help("a newer version of boardready may read it"),
        ),
        "bank" => None,
        other => Some(
            Problem::error(
                "format",
                format.span.clone(),
                format!("this file is no question bank: it says `{other}`"),
            )
            .help("name the YAML file of a bank"),
        ),
    }
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
