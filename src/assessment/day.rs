//! A day as a person writes it.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::messages::Messages;
use crate::tr;

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotADay {
    /// It cannot be read as one.
    #[error("not a day")]
    Unreadable,
    /// It may be this one or that one: the day or the month comes first.
    #[error("{0} or {1}")]
    Ambiguous(Date, Date),
}

/// Reads a day: `2026-11-20`, `20-11-2026`, or with the name of the month in any language, whole or
/// by its first three letters or more. Of `03/04/2026` one country reads March and another April.
///
/// # Errors
/// When it is no day, or one of two.
pub(crate) fn day(text: &str) -> Result<Date, NotADay> {
    let is_between = |letter: char| letter.is_whitespace() || "-/.,".contains(letter);
    let parts: Vec<&str> = text.split(is_between).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts[..] else { return Err(NotADay::Unreadable) };
    let date = |year: &str, month: Option<i8>, day: &str| {
        let day: i8 = number(day, 1..=2)?;
        Date::new(number(year, 4..=4)?, month?, day).ok()
    };
    let month = |digits: &str| number(digits, 1..=2);
    let by_day = date(third, month(second), first);
    let found = match (by_day, date(third, month(first), second)) {
        (Some(one), Some(other)) if one != other => return Err(NotADay::Ambiguous(one, other)),
        _ => by_day.or_else(|| date(first, month(second), third)),
    };
    // Looked up only where nothing else fits: it reads the messages of every language.
    let named = || date(third, named(second), first).or_else(|| date(third, named(first), second));
    found.or_else(named).ok_or(NotADay::Unreadable)
}

/// The noon of a day, where there is a moment for it.
///
/// # Errors
/// On the last day that there is.
pub(crate) fn noon(day: Date) -> Result<Timestamp, NotADay> {
    let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map_err(|_| NotADay::Unreadable)?;
    Ok(noon.timestamp())
}

fn number<T: std::str::FromStr>(digits: &str, long: std::ops::RangeInclusive<usize>) -> Option<T> {
    let is_number = long.contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}

/// The month that is called so in any language, as it writes a day.
fn named(word: &str) -> Option<i8> {
    const SHORTEST: usize = 3;
    let word = word.to_lowercase();
    let name = |messages: &Messages, month: i8| {
        tr!(messages, "report-day", day = "", month = i64::from(month), year = "").trim().to_lowercase()
    };
    let is_so = |month: &i8| Messages::spoken().iter().any(|it| name(it, *month).starts_with(&word));
    (1..=12).find(is_so).filter(|_| word.chars().count() >= SHORTEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let expected = "2026-11-20".parse().expect("a day");
        for text in [
            "2026-11-20",
            "20-11-2026",
            "20/11/2026",
            "20.11.2026",
            "20 11 2026",
            "20 November 2026",
            "20 november 2026",
            "20 nov. 2026",
            "November 20, 2026",
        ] {
            assert_eq!(day(text), Ok(expected), "{text}");
        }
        assert_eq!(day("3 mei 2026"), day("3 May 2026"));
        assert_eq!(day("03-03-2026"), day("2026-3-3"));
    }

    #[test]
    fn what_may_be_two_days_or_none_is_not_guessed() {
        let [april, march] = ["2026-04-03", "2026-03-04"].map(|text| text.parse().expect("a day"));
        assert_eq!(day("03/04/2026"), Err(NotADay::Ambiguous(april, march)));
        assert_eq!(day("3-4-2026"), Err(NotADay::Ambiguous(april, march)));
        for text in
            ["", "yesterday", "20-11-26", "11/20/2026", "31-02-2026", "20 ma 2026", "2026-11-20T19:30"]
        {
            assert_eq!(day(text), Err(NotADay::Unreadable), "{text}");
        }
    }
}
