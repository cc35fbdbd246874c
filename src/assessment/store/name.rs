//! File names that every system takes and that are easy to find again.
//!
//! Only lowercase letters, digits, hyphens and dots occur, and a hyphen comes before the first
//! dot, so that no name is one of those that Windows keeps for devices (`con.json`).

use deunicode::deunicode_char;
use jiff::tz::TimeZone;

use crate::assessment::{Assessment, BankRef};

/// How many characters of an organisation's name, or of another id, are used.
const LONGEST_SLUG: usize = 40;

/// How many characters of a role are used.
const LONGEST_ROLE: usize = 20;

/// `<date>-<organisation>-<role>-<short id>.json`, the date being that of the start where the
/// respondent was; without a role where none is given. `unnamed` stands for an
/// organisation without a name.
pub(super) fn of_assessment(assessment: &Assessment, unnamed: &str, zone: &TimeZone) -> String {
    let date = match assessment.started_at.or(assessment.updated_at) {
        Some(start) => start.to_zoned(zone.clone()).strftime("%Y-%m-%d").to_string(),
        None => "undated".to_owned(),
    };
    let named = |text: &Option<String>, longest| slug(text.as_deref().unwrap_or_default(), longest);
    let mut whose = named(&assessment.organisation, LONGEST_SLUG);
    if whose.is_empty() {
        unnamed.clone_into(&mut whose);
    }
    let role = named(&assessment.respondent.role, LONGEST_ROLE);
    if !role.is_empty() {
        whose = format!("{whose}-{role}");
    }
    // The end of a UUID of version 7 is random; its beginning is the time.
    let id = assessment.id.unwrap_or_default().simple().to_string();
    format!("{date}-{whose}-{}.json", &id[id.len() - 8..])
}

/// `<id>-<version>-<start of the digest>.yaml`.
pub(super) fn of_bank(bank: &BankRef) -> String {
    let version = bank.version.as_deref().unwrap_or_default();
    let version: Vec<String> = version.split('.').map(|part| slug(part, 12)).collect();
    let digest = bank.digest.as_deref().unwrap_or_default();
    let digest = slug(digest.rsplit(':').next().unwrap_or_default(), 12);
    format!("{}-{}-{digest}.yaml", slug(&bank.id, LONGEST_SLUG), version.join("."))
}

/// The text in lowercase ASCII letters and digits, with a hyphen for whatever lies between.
pub(crate) fn slug(text: &str, longest: usize) -> String {
    let mut slug = String::new();
    for letter in text.chars() {
        match latin(letter) {
            Some(letters) => slug.push_str(&letters.to_ascii_lowercase()),
            // An apostrophe and an accent on its own part no words.
            None if matches!(letter, '\'' | '’' | '\u{300}'..='\u{36f}') => {}
            None if slug.is_empty() || slug.ends_with('-') => {}
            None => slug.push('-'),
        }
    }
    slug.truncate(longest);
    slug.trim_end_matches('-').to_owned()
}

/// How a digit, or a letter of the Latin alphabets, is written in ASCII.
fn latin(letter: char) -> Option<&'static str> {
    let is_latin = letter.is_ascii() || matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    let ascii = deunicode_char(letter).filter(|_| is_latin)?;
    ascii.starts_with(|first: char| first.is_ascii_alphanumeric()).then_some(ascii)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::assessment::testing;

    #[test]
    fn a_slug_is_how_one_would_write_it_without_accents() {
        for (name, expected) in [
            ("Zorggroep Één & Twee B.V.", "zorggroep-een-twee-b-v"),
            ("  --Ægir's Straße--  ", "aegirs-strasse"),
            ("Cafe\u{301} IJsselmeer", "cafe-ijsselmeer"),
            ("日本銀行", ""),
            ("", ""),
            ("../../etc/passwd", "etc-passwd"),
            ("CON", "con"),
        ] {
            assert_eq!(slug(name, LONGEST_SLUG), expected, "{name}");
        }
        assert_eq!(slug(&"ab ".repeat(40), LONGEST_SLUG), "ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-a");
        assert_eq!(slug("/a", 1), "a");
    }

    #[test]
    fn a_name_holds_the_date_whose_it_is_and_the_end_of_the_id() {
        let mut assessment = testing::assessment();
        assessment.organisation = Some("Waterschap Noord".to_owned());
        assessment.respondent.role = None;
        assert_eq!(
            of_assessment(&assessment, "assessment", &TimeZone::UTC),
            "2026-03-01-waterschap-noord-89abcdef.json"
        );
        assessment.respondent.role = Some("Lid / secretaris van het algemeen bestuur".to_owned());
        let name = of_assessment(&assessment, "assessment", &TimeZone::UTC);
        assert_eq!(name, "2026-03-01-waterschap-noord-lid-secretaris-van-h-89abcdef.json");
        assessment.respondent.role = Some("日本".to_owned());
        // Half past eleven in the evening there is the next day in Amsterdam.
        assessment.started_at = "2026-03-01T23:30:00Z".parse().ok();
        assessment.organisation = None;
        let amsterdam = TimeZone::fixed(jiff::tz::offset(1));
        assert_eq!(
            of_assessment(&assessment, "zelfevaluatie", &amsterdam),
            "2026-03-02-zelfevaluatie-89abcdef.json"
        );
    }

    #[test]
    fn a_bank_is_named_by_id_version_and_digest() {
        let bank = |id: &str, version: &str, digest: &str| BankRef {
            id: id.to_owned(),
            version: Some(version.to_owned()),
            digest: Some(digest.to_owned()),
        };
        assert_eq!(
            of_bank(&bank("own-bank", "1.0.0", "sha256:0123456789abcdef0123")),
            "own-bank-1.0.0-0123456789ab.yaml"
        );
        assert_eq!(of_bank(&bank("../../x", "../1", "sha256:../../y")), "x-..1-y.yaml");
        assert_eq!(of_bank(&bank("nul", ".", "")), "nul-.-.yaml");
    }

    proptest! {
        #[test]
        fn no_name_leaves_the_folder_or_surprises_a_system(organisation in any::<String>(), role in any::<String>()) {
            let mut assessment = testing::assessment();
            assessment.organisation = Some(organisation);
            assessment.respondent.role = Some(role);
            let name = of_assessment(&assessment, "assessment", &TimeZone::UTC);
            prop_assert!(name.len() <= 10 + 1 + LONGEST_SLUG + 1 + LONGEST_ROLE + 1 + 8 + 5, "{}", name);
            prop_assert!(
                name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte)),
                "{}", name
            );
            prop_assert!(!name.contains("--"), "{}", name);
        }
    }
}
