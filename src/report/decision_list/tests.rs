use std::collections::BTreeMap;

use ical::parser::ical::component::IcalEvent;
use jiff::civil::Date;

use super::*;
use crate::messages::testing::{Dutch, English};
use crate::messages::{Language, Messages};
use crate::register::testing::{adopted, day, id, proposal};
use crate::register::{Answers, Origin};
use crate::render::terminal::Style;
use crate::render::{self, plain};
use crate::report::csv::Dialect;

const TODAY: &str = "2026-06-05";

/// What happened on a day, with a note.
fn then(what: Happened, on: &str, note: &str) -> Entry {
    let note = (!note.is_empty()).then(|| note.to_owned());
    let due = (what == Happened::Postponed).then(|| day("2026-06-20"));
    Entry { due, ..Entry::new(what, day(on), note) }
}

/// Adopted as it was proposed, due on this day.
fn due(proposed: &Proposal, on: &str, due: &str) -> Entry {
    Entry { text: Some(proposed.text.clone()), due: due.parse().ok(), ..adopted(on) }
}

/// The decisions on these proposals, which are named by their number.
fn register(histories: impl IntoIterator<Item = (Option<Proposal>, Vec<Entry>)>) -> Register {
    let mut register = Register::new("ai-board", Some("Harbour Hospital"));
    for (number, (proposal, history)) in (1..).zip(histories) {
        for entry in history {
            register.record(id(number), proposal.as_ref(), entry).expect("it can be so");
        }
    }
    register
}

/// A decision in every state there is.
fn every_state() -> Register {
    use Happened::{Amended, CarriedOut, EffectSeen, HeldOver, Postponed, Refused, Reopened, Withdrawn};
    let on = |name: &str| proposal(name);
    let group = Origin { answers: Answers::Group, id: None, role: None, day: Some(day("2026-03-01")) };
    let of_group = Proposal { from: group, ..on("group") };
    let vote = |name: &str, by: &str| due(&on(name), "2026-03-12", by);
    let own = Entry { owner: None, due: None, ..adopted("2026-03-12") };
    let changed =
        Entry { due: Some(day("2026-07-05")), note: Some("shorter".to_owned()), ..adopted("2026-03-12") };
    let amended = Entry { what: Amended, on: day("2026-04-02"), ..vote("amended", "2026-12-01") };
    register([
        (Some(on("late")), vec![vote("late", "2026-06-04")]),
        (Some(on("today")), vec![vote("today", TODAY)]),
        (Some(on("changed")), vec![changed]),
        (
            Some(of_group.clone()),
            vec![due(&of_group, "2026-03-12", "2026-04-01"), then(Postponed, "2026-04-02", "no figures yet")],
        ),
        (Some(on("later")), vec![vote("later", "2026-07-06")]),
        (None, vec![own]),
        (Some(on("amended")), vec![vote("amended", "2026-05-01"), amended]),
        (
            Some(on("done")),
            vec![vote("done", "2026-05-01"), then(CarriedOut, "2026-05-11", "minutes of May")],
        ),
        (Some(on("early")), vec![vote("early", "2026-05-01"), then(CarriedOut, "2026-04-30", "")]),
        (
            Some(on("long ago")),
            vec![due(&on("long ago"), "2026-01-10", "2026-03-20"), then(CarriedOut, "2026-03-06", "")],
        ),
        (
            Some(on("works")),
            vec![
                vote("works", "2026-04-01"),
                then(CarriedOut, "2026-04-04", ""),
                then(EffectSeen, "2026-05-01", "12 % fewer"),
            ],
        ),
        (
            Some(on("back")),
            vec![
                vote("back", "2026-04-01"),
                then(Withdrawn, "2026-05-01", "no money"),
                then(Reopened, "2026-05-02", ""),
            ],
        ),
        (Some(on("gone")), vec![vote("gone", "2026-09-01"), then(Withdrawn, "2026-05-20", "no money")]),
        (Some(on("no")), vec![then(Refused, "2026-03-12", "we have one")]),
        (Some(on("not yet")), vec![then(HeldOver, "2026-03-12", "")]),
    ])
}

fn text(register: &Register, shown: Shown, language: Language) -> String {
    let messages = Messages::new(language);
    plain::render(&document(&build(register, day(TODAY), shown), &messages), &messages)
}

/// What is said above the sections, in English and Dutch.
fn leads(histories: impl IntoIterator<Item = (Option<Proposal>, Vec<Entry>)>) -> [String; 2] {
    let register = register(histories);
    [English, Dutch].map(|language| {
        let text = text(&register, Shown::Recent, language);
        let above = text.split("\n\n").next().unwrap_or_default();
        above.lines().skip(4).collect::<Vec<_>>().join(" ")
    })
}

#[test]
fn every_state_is_told_in_both_languages() {
    let register = every_state();
    for language in [English, Dutch] {
        for (name, shown) in [
            ("recent", Shown::Recent),
            ("all", Shown::All),
            ("meeting", Shown::On(day("2026-03-12"))),
            ("follow-up", Shown::On(day("2026-05-01"))),
            ("nothing", Shown::On(day("2026-03-13"))),
        ] {
            insta::assert_snapshot!(format!("{name}-{language}"), text(&register, shown, language));
        }
    }
}

#[test]
fn the_lead_counts_what_there_is_and_no_more() {
    let one = proposal("one");
    let vote = |by: &str| (Some(one.clone()), vec![due(&one, "2026-03-12", by)]);
    let refused = || (Some(one.clone()), vec![then(Happened::Refused, "2026-03-12", "")]);
    let done =
        || (Some(one.clone()), vec![due(&one, "2026-03-12", TODAY), then(Happened::CarriedOut, TODAY, "")]);
    for (histories, english, dutch) in [
        (vec![], "Nothing has been decided yet.", "Er is nog niets besloten."),
        (
            vec![refused(), refused()],
            "No decision is open. On record: 2 refused. 2 of these are left out here: boardready decisions --all \
             shows them too.",
            "Er staat geen besluit open. In het register staan: 2 afgewezen. 2 hiervan zijn hier weggelaten: \
             boardready decisions --all laat ze ook zien.",
        ),
        (
            vec![done()],
            "No decision is open. On record: 1 carried out.",
            "Er staat geen besluit open. In het register staan: 1 uitgevoerd.",
        ),
        (
            vec![vote("2026-06-04")],
            "1 decision is open, and it is overdue.",
            "Er staat 1 besluit open, en dat is te laat.",
        ),
        (
            vec![vote("2026-07-05"), vote(TODAY)],
            "2 decisions are open, all of them due within 30 days.",
            "Er staan 2 besluiten open, die alle binnen 30 dagen klaar moeten zijn.",
        ),
        (
            vec![vote("2026-07-06"), vote(TODAY), done()],
            "2 decisions are open, 1 of them due within 30 days. Besides these: 1 carried out.",
            "Er staan 2 besluiten open, waarvan 1 binnen 30 dagen klaar moet zijn. Daarnaast: 1 uitgevoerd.",
        ),
        (
            vec![vote("2026-07-06"), vote("2026-06-01"), vote("2026-06-02")],
            "3 decisions are open, 2 of them overdue.",
            "Er staan 3 besluiten open, waarvan 2 te laat.",
        ),
    ] {
        assert_eq!(leads(histories), [english, dutch]);
    }
}

#[test]
fn what_was_carried_out_is_shown_for_ninety_days() {
    let one = proposal("one");
    let shown = |on: &str| {
        let history = vec![due(&one, "2025-12-01", TODAY), then(Happened::CarriedOut, on, "")];
        let list = build(&register([(Some(one.clone()), history)]), day(TODAY), Shown::Recent);
        list.shows(&list.decisions[0])
    };
    assert_eq!([shown("2026-03-07"), shown("2026-03-06")], [true, false]);
}

/// Of a later day nothing is known on the page of a meeting.
#[test]
fn the_page_of_a_meeting_is_as_it_was_then() {
    let list = build(&every_state(), day(TODAY), Shown::On(day("2026-03-12")));
    assert!(list.decisions.iter().all(|it| it.history.iter().all(|entry| entry.on == day("2026-03-12"))));
    let postponed = list.decisions.iter().find(|it| it.number == 4).expect("it was adopted then");
    assert_eq!(postponed.due, Some(day("2026-04-01")));
    assert_eq!(list.date, day("2026-03-12"));
}

#[test]
fn the_speed_is_told_in_whole_sentences() {
    let lag = |days| Some(crate::register::Lag { days, decisions: 3 });
    let said = |adopted, due, language| {
        let speed = ClockSpeed { from_adopted: adopted, from_due: due };
        document::speed(speed, &Messages::new(language))
    };
    assert_eq!(said(None, None, English), [""; 0]);
    assert_eq!(
        said(lag(40.5), lag(-1.0), English),
        [
            "The median time from adopting a decision to carrying it out is 40.5 days (3 decisions).",
            "The median decision was carried out 1 day before the day it was due (3 decisions)."
        ]
    );
    assert_eq!(
        said(lag(1.0), lag(0.0), Dutch),
        [
            "De mediaan van de tijd tussen het aannemen en het uitvoeren van een besluit is 1 dag (3 besluiten).",
            "Naar de mediaan werd een besluit uitgevoerd op de afgesproken dag (3 besluiten)."
        ]
    );
}

/// The events of a calendar as another program reads them, each by its id.
fn events(calendar: &str) -> BTreeMap<String, IcalEvent> {
    let mut read = ical::IcalParser::new(calendar.as_bytes());
    let read = read.next().expect("there is one").expect("it is a calendar");
    read.events.into_iter().map(|event| (value(&event, "UID"), event)).collect()
}

/// What a property says, without what escapes it (RFC 5545, 3.3.11).
fn value(event: &IcalEvent, name: &str) -> String {
    let found = event.properties.iter().find(|property| property.name == name);
    let escaped = found.and_then(|property| property.value.clone()).unwrap_or_default();
    let mut letters = escaped.chars();
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next().expect("something is escaped") {
                'n' | 'N' => '\n',
                other => other,
            },
            letter => letter,
        });
    }
    text
}

#[test]
fn another_program_reads_the_same_days_from_the_calendar() {
    let list = build(&every_state(), day(TODAY), Shown::Recent);
    for language in [English, Dutch] {
        let events = events(&calendar(&list, &Messages::new(language)));
        let ever_due = |it: &&DecisionEntry| it.history.iter().any(|entry| entry.due.is_some());
        assert_eq!(events.len(), list.decisions.iter().filter(ever_due).count());
        for decision in list.decisions.iter().filter(ever_due) {
            let event = &events[&decision.id.to_string()];
            let on: Date = value(event, "DTSTART").parse().expect("a day in digits");
            let end: Date = value(event, "DTEND").parse().expect("a day in digits");
            let last = decision.history.last().expect("it has one");
            assert_eq!(Some(on), decision.due);
            assert_eq!(end, on.tomorrow().expect("there is one"));
            assert_eq!(value(event, "DTSTAMP"), format!("{}T000000Z", last.on.strftime("%Y%m%d")));
            assert_eq!(value(event, "SEQUENCE"), (decision.history.len() - 1).to_string());
            let status = if decision.standing.is_open() { "CONFIRMED" } else { "CANCELLED" };
            assert_eq!(value(event, "STATUS"), status);
            assert!(value(event, "SUMMARY").ends_with(&decision.text));
        }
    }
}

#[test]
fn a_text_with_everything_in_it_survives_the_calendar() {
    let words = "One, two; three: \\n \"four\" 👩🏽‍⚕️ é ".repeat(20);
    let text = format!("{}\nBEGIN:VEVENT\r\nATTENDEE:mailto:a@example.org", words.trim());
    let entry =
        Entry { text: Some(text.clone()), owner: Some("A\nB\u{1b}[2J".to_owned()), ..adopted("2026-03-12") };
    let list = build(&register([(None, vec![entry])]), day(TODAY), Shown::Recent);
    let calendar = calendar(&list, &Messages::new(English));
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r', '\u{1b}'])));
    // Of a line that is folded at a blank the other program loses that one.
    let events = events(&calendar.replace("\r\n ", ""));
    let (_, event) = events.first_key_value().expect("it is there");
    let lines = text.replace("\r\n", "\n");
    assert_eq!(value(event, "SUMMARY"), format!("Decision due: {}", lines.replace('\n', " ")));
    let description = value(event, "DESCRIPTION");
    let rest = description.strip_prefix(&lines).expect("the whole of it, with its line breaks");
    assert!(rest.starts_with("\nOwner: A B\u{fffd}[2J; due: 31 December 2026\n"), "{rest}");
    assert_eq!((events.len(), event.properties.iter().any(|it| it.name == "ATTENDEE")), (1, false));
}

/// What no longer has a day is taken out of the calendar that it was in.
#[test]
fn a_day_that_was_taken_away_is_cancelled() {
    let amended = Entry { what: Happened::Amended, due: None, ..adopted("2026-04-02") };
    let list = build(&register([(None, vec![adopted("2026-03-12"), amended])]), day(TODAY), Shown::Recent);
    let events = events(&calendar(&list, &Messages::new(English)));
    let (_, event) = events.first_key_value().expect("it was due once");
    assert_eq!([value(event, "STATUS"), value(event, "DTSTART")], ["CANCELLED", "20261231"]);
}

#[test]
fn nothing_from_the_file_is_obeyed() {
    let hostile =
        "=cmd|' /C calc'!A0 \u{1b}[2J\u{202e}<script>alert(1)</script> # *x* [y](javascript:z)\nnext";
    let put = Proposal { text: hostile.to_owned(), id: Some(hostile.to_owned()), ..proposal("x") };
    let origin = Origin { role: Some(hostile.to_owned()), ..put.from.clone() };
    let entry = Entry {
        text: Some(hostile.to_owned()),
        owner: Some(hostile.to_owned()),
        note: Some(hostile.to_owned()),
        ..adopted("2026-03-12")
    };
    let mut register = register([(Some(Proposal { from: origin, ..put }), vec![entry])]);
    register.organisation = Some(hostile.to_owned());
    register.bank = hostile.to_owned();
    let messages = Messages::new(English);
    let list = build(&register, day(TODAY), Shown::All);
    let document = document(&list, &messages);
    let style = Style { colour: false, unicode: true, width: 80 };
    let html = render::html::render(&document, &messages);
    let markdown = render::markdown::render(&document, &messages);
    let csv = csv::render(&list, Dialect::PLAIN);
    for text in [
        &render::terminal::render(&document, &messages, style),
        &plain::render(&document, &messages),
        &calendar(&list, &messages),
        &html,
        &markdown,
        &csv,
    ] {
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
    }
    assert!(!html.contains("<script>alert"), "{html}");
    let is_obeyed = |event: pulldown_cmark::Event<'_>| {
        use pulldown_cmark::{Event, Tag};
        matches!(
            event,
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Link { .. } | Tag::Emphasis)
        )
    };
    assert!(!pulldown_cmark::Parser::new(&markdown).any(is_obeyed), "{markdown}");
    assert!(!csv.contains(",=") && !csv.contains("\"="), "{csv}");
}

/// The file that the program keeps, with and without what an entry may leave out.
#[test]
fn a_register_is_described_by_its_schema() {
    let schema = serde_json::from_str(&register_schema()).expect("it is JSON");
    let json = serde_json::to_value(every_state()).expect("every key is text");
    jsonschema::validate(&schema, &json).unwrap_or_else(|error| panic!("{}: {error}", error.instance_path()));
    for wrong in [serde_json::json!({}), serde_json::json!({"format": "boardready/decisions/2"})] {
        assert!(!jsonschema::is_valid(&schema, &wrong));
    }
}
