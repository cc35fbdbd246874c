//! A day as a person writes it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::messages::{Language, Messages};
use crate::reading::{Node, Value};
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
/// When it is no day, or one of two: with the day first, and with the month first.
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

/// The same of what is written in a language: in one that always writes the day first, it is.
///
/// # Errors
/// When it is no day, or may be one of two.
pub(crate) fn day_in(text: &str, messages: &Messages) -> Result<Date, NotADay> {
    day(text).or_else(|why| match why {
        NotADay::Ambiguous(day_first, _) if tr!(messages, "language-day-first") == "yes" => Ok(day_first),
        why => Err(why),
    })
}

/// On which side of today a day lies that does not say it itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Coming,
    Past,
}

/// A day as people say it: as [`day_in`] reads one, without a year the nearest on this side of `today`, or
/// so far from today: `1 March`, `in 3 weeks`, `3 weeks ago`, `tomorrow`, in any language.
///
/// # Errors
/// When it is no day, or may be one of two.
pub(crate) fn said_day(text: &str, today: Date, side: Side, messages: &Messages) -> Result<Date, NotADay> {
    match day_in(text, messages) {
        Err(NotADay::Unreadable) => {}
        read => return read,
    }
    let so_far = || match side {
        Side::Coming => today.checked_add(span(text, side)?).ok(),
        Side::Past => today.checked_sub(span(text, side)?).ok(),
    };
    nearest(text, today, side).or_else(so_far).ok_or(NotADay::Unreadable)
}

/// The nearest day that has this number and the name of this month.
fn nearest(text: &str, today: Date, side: Side) -> Option<Date> {
    let parts: Vec<&str> = text.split_whitespace().map(|part| part.trim_end_matches(['.', ','])).collect();
    let [first, second] = parts[..] else { return None };
    // Only some years have a 29 February.
    (0..9).find_map(|years: i16| {
        let year = if side == Side::Coming { today.year() + years } else { today.year() - years };
        let date = |day, month| Date::new(year, named(month)?, number(day, 1..=2)?).ok();
        let found = date(first, second).or_else(|| date(second, first));
        found.filter(|day| if side == Side::Coming { *day >= today } else { *day <= today })
    })
}

/// How far it is in words, with the units of any language: `3 weeks`, `over een maand`.
fn span(text: &str, side: Side) -> Option<Span> {
    const UNITS: [&str; 4] = ["days", "weeks", "months", "years"];
    let word = |word: &str| -> Option<String> {
        let is_among = |listed: &str| listed.split_whitespace().any(|listed| listed == word);
        Messages::spoken().iter().find_map(|messages| {
            let units = tr!(messages, "register-units");
            let unit = units.split('|').zip(UNITS).find(|(listed, _)| is_among(listed)).map(|(_, unit)| unit);
            let (around, next) = match side {
                Side::Coming => (tr!(messages, "register-in"), tr!(messages, "register-tomorrow")),
                Side::Past => (tr!(messages, "register-ago"), tr!(messages, "register-yesterday")),
            };
            let others = [
                (around, ""),
                (tr!(messages, "register-and"), ""),
                (tr!(messages, "register-one"), "1"),
                (tr!(messages, "register-today"), "0 days"),
                (next, "1 days"),
            ];
            let other = || others.iter().find(|(listed, _)| is_among(listed)).map(|(_, meant)| *meant);
            unit.or_else(other).map(str::to_owned)
        })
    };
    let words = text.split_whitespace().map(|part| {
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { Some(part.to_owned()) } else { word(&part.to_lowercase()) }
    });
    let words: Vec<String> = words.collect::<Option<_>>()?;
    words.join(" ").trim().parse().ok()
}

/// A day as the language writes it, with what day of the week it is: Thursday 12 March 2026.
pub(crate) fn in_full(day: Date, messages: &Messages) -> String {
    let weekday = i64::from(day.weekday().to_monday_one_offset());
    tr!(messages, "register-day", weekday = weekday, day = in_words(day, messages))
}

/// A day as the language writes it: 12 March 2026.
pub(crate) fn in_words(day: Date, messages: &Messages) -> String {
    let (number, month, year) = (day.day().to_string(), i64::from(day.month()), day.year().to_string());
    tr!(messages, "report-day", day = number, month = month, year = year)
}

/// That a text may be these days, and how to write which it is.
pub(crate) fn which(text: String, days: [Date; 2], messages: &Messages) -> String {
    let [one, other] = days.map(|day| in_words(day, messages));
    let [one_digits, other_digits] = days.map(|day| day.to_string());
    tr!(
        messages,
        "error-which-date",
        text = text,
        one = one,
        other = other,
        one_digits = one_digits,
        other_digits = other_digits
    )
}

/// A text in a file by hand that may be either of two days.
pub(super) struct Unclear {
    pub(super) key: String,
    pub(super) at: usize,
    pub(super) text: String,
    pub(super) days: [Date; 2],
}

/// Writes the days of a file by hand as every reader writes them, by the language it says it is in. What
/// is no day is left to whoever reads on.
pub(super) fn settle(root: &mut Node) -> Result<(), Unclear> {
    let language = root.value.get("language").and_then(|node| node.value.text()?.parse::<Language>().ok());
    for key in ["started_at", "updated_at", "completed_at"] {
        let Some(node) = root.value.get_mut(key) else { continue };
        let (at, Value::Scalar { text, .. }) = (node.span.start, &mut node.value) else { continue };
        if let Err(NotADay::Ambiguous(one, other)) = day(text) {
            let messages = Messages::new(language.unwrap_or(Language::FALLBACK));
            let Ok(day) = day_in(text, &messages) else {
                return Err(Unclear { key: key.to_owned(), at, text: text.clone(), days: [one, other] });
            };
            *text = day.to_string();
        }
    }
    Ok(())
}

/// The noon of a day, where there is a moment for it.
///
/// # Errors
/// On the last day that there is.
pub(crate) fn noon(day: Date) -> Result<Timestamp, NotADay> {
    let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map_err(|_| NotADay::Unreadable)?;
    Ok(noon.timestamp())
}

/// The noon that all of these are, if there is one: what a form says of its day is kept as that.
pub(super) fn only_noon(moments: impl IntoIterator<Item = Timestamp>) -> Option<Timestamp> {
    let mut moments = moments.into_iter();
    let first = moments.next()?;
    let is_noon = noon(first.to_zoned(TimeZone::UTC).date()) == Ok(first);
    (is_noon && moments.all(|other| other == first)).then_some(first)
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
    use crate::messages::testing::{Dutch, English};

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
    fn a_day_to_come_is_read_as_people_say_it() {
        let today: Date = "2026-11-29".parse().expect("a day");
        let said = |text: &str, side, language| {
            said_day(text, today, side, &Messages::new(language)).map(|day| day.to_string())
        };
        let coming = |text: &str, language| said(text, Side::Coming, language);
        for (text, expected) in [
            ("2027-03-01", "2027-03-01"),
            ("1 March", "2027-03-01"),
            ("1 maart", "2027-03-01"),
            ("March 1", "2027-03-01"),
            ("29 nov.", "2026-11-29"),
            ("28 november", "2027-11-28"),
            ("29 February", "2028-02-29"),
            ("in 3 weeks", "2026-12-20"),
            ("over 3 weken", "2026-12-20"),
            ("3 weeks", "2026-12-20"),
            ("binnen een maand", "2026-12-29"),
            ("In a year", "2027-11-29"),
            ("over 1 maand en 1 week", "2027-01-05"),
            ("in 90 days", "2027-02-27"),
            ("tomorrow", "2026-11-30"),
            ("Vandaag", "2026-11-29"),
        ] {
            for language in [English, Dutch] {
                assert_eq!(coming(text, language), Ok(expected.to_owned()), "{text}");
            }
        }
        for text in [
            "",
            "soon",
            "3",
            "weeks",
            "3 weeks ago",
            "in 99999999 years",
            "30 February",
            "-3 weeks",
            "March",
            "1 1",
        ] {
            assert_eq!(coming(text, English), Err(NotADay::Unreadable), "{text}");
        }
        assert_eq!(in_full(today, &Messages::new(English)), "Sunday 29 November 2026");
        assert_eq!(in_full(today, &Messages::new(Dutch)), "zondag 29 november 2026");
    }

    #[test]
    fn what_may_be_two_days_or_none_is_not_guessed() {
        let [april, march] = ["2026-04-03", "2026-03-04"].map(|text| text.parse().expect("a day"));
        assert_eq!(day("03/04/2026"), Err(NotADay::Ambiguous(april, march)));
        assert_eq!(day("3-4-2026"), Err(NotADay::Ambiguous(april, march)));
        let [english, dutch] = [Messages::new(English), Messages::new(Dutch)];
        for (text, expected) in [("03/04/2026", april), ("3-4-2026", april), ("2026-03-04", march)] {
            assert_eq!(day_in(text, &dutch), Ok(expected), "{text}");
        }
        assert_eq!(day_in("03/04/2026", &english), day("03/04/2026"));
        for text in
            ["", "yesterday", "20-11-26", "11/20/2026", "31-02-2026", "20 ma 2026", "2026-11-20T19:30"]
        {
            assert_eq!(day(text), Err(NotADay::Unreadable), "{text}");
        }
    }
}
