use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::document::Document;
use crate::document::testing::outline;
use crate::messages::testing::{Dutch, English};
use crate::messages::{Language, Messages};
use crate::register::testing::{adopted, day, id, proposal};
use crate::register::{Entry, Happened, MotionKind};
use crate::report::testing::{Case, rich};
use crate::report::{AgendaItem, Turn, comparison, document};

const TODAY: &str = "2026-09-20";

/// A register in which each of these happened to a decision of its own.
fn register(decisions: Vec<Vec<Entry>>) -> Register {
    let mut register = Register::new("board", None);
    for (number, history) in (1_u8..).zip(decisions) {
        let proposal = proposal(&number.to_string());
        for entry in history {
            register.record(id(number.into()), Some(&proposal), entry).expect("it can happen");
        }
    }
    register
}

fn entry(what: Happened, on: &str) -> Entry {
    Entry::new(what, day(on), None)
}

fn due(on: &str) -> Entry {
    Entry { due: Some(day(on)), ..adopted("2026-03-12") }
}

/// What is told of it beside answers of this day, in which every question has this level.
fn told(register: &Register, now: &Now, language: Language) -> String {
    let messages = Messages::new(language);
    let became = Became::of(Past { register, today: day(TODAY) }, now);
    let mut document = Document::new("en", "T", Vec::new());
    section(&mut document, became.as_ref(), &messages);
    outline(&document, &messages)
}

fn says(register: &Register, now: &Now, language: Language, all: &[&str]) {
    let said = told(register, now, language);
    for part in all {
        assert!(said.contains(part), "{part}\n{said}");
    }
}

/// Answers of the chair, given on a day in September.
fn now(level: &dyn Fn(&str) -> Option<Level>) -> Now<'_> {
    Now { answers: Answers::Assessment, role: Some("Chair"), day: Some(day("2026-09-10")), level }
}

#[test]
fn every_shape_in_whole_sentences() {
    let (held, refused) =
        (|| vec![entry(Happened::HeldOver, "2026-03-12")], || vec![entry(Happened::Refused, "2026-03-12")]);
    let done = || vec![adopted("2026-03-12"), entry(Happened::CarriedOut, "2026-04-11")];
    let withdrawn = || vec![adopted("2026-03-12"), entry(Happened::Withdrawn, "2026-04-11")];
    let seen = || [done(), vec![entry(Happened::EffectSeen, "2026-05-11")]].concat();
    let late = || vec![due("2026-06-01")];
    let open = || vec![adopted("2026-03-12")];
    let nothing = |_: &str| None;
    let now = now(&nothing);
    for (decisions, english, dutch) in [
        (
            vec![held(), refused(), refused()],
            "The board has adopted no decision yet. Of what was proposed it held one over and refused 2.",
            "Het bestuur heeft nog geen besluit aangenomen. Van wat is voorgesteld, hield het er één aan en \
             wees het er 2 af.",
        ),
        (
            vec![open()],
            "The board has adopted one decision. It is open.",
            "Het bestuur heeft één besluit aangenomen. Dat staat nog open.",
        ),
        (
            vec![late(), held()],
            "The board has adopted one decision. It is overdue. Of the other proposals it held one over.",
            "Het bestuur heeft één besluit aangenomen. Dat is te laat. Van de andere voorstellen hield het er \
             één aan.",
        ),
        (
            vec![done(), seen(), done()],
            "The board has adopted 3 decisions. All are carried out. Of one the effect has been seen.",
            "Het bestuur heeft 3 besluiten aangenomen. Alle zijn uitgevoerd. Van één is het effect gezien.",
        ),
        (
            vec![withdrawn(), withdrawn()],
            "The board has adopted 2 decisions. Both are withdrawn.",
            "Het bestuur heeft 2 besluiten aangenomen. Beide zijn ingetrokken.",
        ),
        (
            vec![open(), done(), late(), done(), withdrawn(), open()],
            "The board has adopted 6 decisions: 2 are carried out, one is overdue, 2 are open and on time and one is \
             withdrawn.",
            "Het bestuur heeft 6 besluiten aangenomen: 2 zijn uitgevoerd, één is te laat, 2 staan open en zijn nog op tijd en \
             één is ingetrokken.",
        ),
    ] {
        let register = register(decisions);
        says(&register, &now, English, &[english]);
        says(&register, &now, Dutch, &[dutch]);
    }
    assert_eq!(Became::of(Past { register: &register(Vec::new()), today: day(TODAY) }, &now), None);
}

#[test]
fn how_fast_a_board_is_is_told_of_three_decisions() {
    let nothing = |_: &str| None;
    let done = |on: &str| vec![due("2026-04-01"), entry(Happened::CarriedOut, on)];
    let three = register(vec![done("2026-04-11"), done("2026-03-13"), done("2026-04-02")]);
    says(
        &three,
        &now(&nothing),
        English,
        &[
            "The median time from adopting a decision to carrying it out is 21 days (3 decisions).",
            "The median decision was carried out 1 day after the day it was due (3 decisions).",
        ],
    );
    let dutch = "De mediaan van de tijd tussen het aannemen en het uitvoeren van een besluit is 21 dagen (3 \
                 besluiten). Naar de mediaan werd een besluit 1 dag na de afgesproken dag uitgevoerd (3 besluiten).";
    says(&three, &now(&nothing), Dutch, &[dutch]);
    let two = register(vec![done("2026-04-11"), done("2026-03-13")]);
    assert!(!told(&two, &now(&nothing), English).contains("median"));
}

#[test]
fn a_decision_says_how_it_stands_and_why() {
    let nothing = |_: &str| None;
    let why = Entry { note: Some("The audit.".to_owned()), ..entry(Happened::CarriedOut, "2026-04-11") };
    let register = register(vec![vec![due("2026-06-01")], vec![adopted("2026-03-12"), why]]);
    let said = told(&register, &now(&nothing), English);
    let late = "Overdue; adopted on 12 March 2026; it was due on 1 June 2026; owner: The secretary";
    let done = "Carried out on 11 April 2026; adopted on 12 March 2026";
    let places = [late, done, "What shows it: The audit."].map(|part| said.find(part));
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{said}");
}

#[test]
fn whether_the_answer_has_moved_stands_beside_a_decision() {
    let register = register(vec![vec![adopted("2026-03-12")]]);
    for (level, english, dutch) in [
        (Some(4.0), "Question 7: level 2 then, level 4 now.", "Vraag 7: toen niveau 2, nu niveau 4."),
        (Some(1.0), "Question 7: level 2 then, level 1 now.", "Vraag 7: toen niveau 2, nu niveau 1."),
        (Some(2.0), "Question 7: level 2, as then.", "Vraag 7: niveau 2, net als toen."),
        (None, "Question 7: level 2 then, not known now.", "Vraag 7: toen niveau 2, nu niet bekend."),
    ] {
        let level = |id: &str| (id == "question-1").then_some((7, level));
        says(&register, &now(&level), English, &[english]);
        says(&register, &now(&level), Dutch, &[dutch]);
    }
    let level = |_: &str| Some((7, Some(4.0)));
    let other = Now { role: Some("secretary"), ..now(&level) };
    let english = "level 4 now. The answers of then were those of another role: chair.";
    says(&register, &other, English, &[english, "does not show that a decision did it."]);
    says(
        &register,
        &other,
        Dutch,
        &["nu niveau 4. De antwoorden van toen waren die van een andere rol: chair."],
    );
}

#[test]
fn only_like_is_laid_beside_like_and_only_what_was_answered_since() {
    let register = register(vec![vec![adopted("2026-03-12")]]);
    let level = |_: &str| Some((7, Some(4.0)));
    let group = Now { answers: Answers::Group, role: None, ..now(&level) };
    let earlier = Now { day: Some(day("2026-03-01")), ..now(&level) };
    for (now, why) in [
        (group, "one person’s and a group’s are not compared."),
        (earlier, "No answers were given since these decisions."),
    ] {
        says(&register, &now, English, &[why]);
        assert!(!told(&register, &now, English).contains("level 2"));
    }
    let asked = |_: &str| None;
    assert!(!told(&register, &now(&asked), English).contains("Question 7"));
}

/// A register in which the board adopted those of the items that are chosen, due at the end of the year.
fn adopting(items: &[AgendaItem], is_chosen: impl Fn(usize) -> bool) -> Register {
    let mut register = Register::new("board", None);
    for (place, item) in items.iter().enumerate().filter(|(place, _)| is_chosen(*place)) {
        let id = id(u128::try_from(place).expect("few") + 1);
        register.record(id, Some(&item.proposal), adopted("2026-03-13")).expect("it begins so");
    }
    register
}

/// The report of a case after the board adopted what is chosen of its agenda.
fn after(
    case: &Case,
    language: Language,
    is_chosen: impl Fn(usize) -> bool,
) -> (crate::report::Report, String) {
    let (before, messages) = case.report(language);
    let register = adopting(&before.agenda_items(&messages), is_chosen);
    let report = case.report_after(&messages, Some(Past { register: &register, today: day(TODAY) }));
    let said = outline(&document(&report, &messages), &messages);
    (report, said)
}

#[test]
fn what_is_adopted_takes_no_place_and_the_blocker_says_so() {
    let (before, _) = rich().report(English);
    let (report, said) = after(&rich(), English, |place| place == 0);
    let first = &before.agenda.decisions[0];
    let of_now: Vec<&str> = report.agenda.at(Turn::ThisMeeting).map(|one| one.text.as_str()).collect();
    assert!(!of_now.contains(&first.text.as_str()), "{of_now:?}");
    let adopted: Vec<&str> = report.agenda.at(Turn::Adopted).map(|one| one.text.as_str()).collect();
    assert_eq!(adopted, [first.text.as_str()]);
    let blocker = "The board adopted a decision on this on 13 March 2026; it is due on 31 December 2026.";
    assert_eq!(said.matches(blocker).count(), usize::from(first.id.is_some()), "{said}");
    assert!(said.contains("One more is adopted already"), "{said}");
    let (_, dutch) = after(&rich(), Dutch, |place| place == 0);
    assert!(dutch.contains("Eén is al aangenomen"), "{dutch}");
}

#[test]
fn where_all_is_adopted_the_board_follows_it_up() {
    let (report, said) = after(&rich(), English, |_| true);
    let kinds: Vec<MotionKind> = report.agenda.at(Turn::ThisMeeting).map(|one| one.kind).collect();
    assert_eq!(kinds, [MotionKind::FollowUp]);
    assert!(
        said.contains("decisions that our answers call for are adopted already and not carried out yet"),
        "{said}"
    );
    assert!(said.contains("The board goes through the"), "{said}");
    let (_, dutch) = after(&rich(), Dutch, |_| true);
    assert!(dutch.contains("Deze vergadering volgt ze op."), "{dutch}");
}

#[test]
fn what_was_not_adopted_or_is_done_stays_with_what_was_decided() {
    let (before, messages) = rich().report(English);
    let first = before.agenda_items(&messages).remove(0).proposal;
    let held = entry(Happened::HeldOver, "2026-03-13");
    let refused = Entry { note: Some("Too early.".to_owned()), ..entry(Happened::Refused, "2026-03-13") };
    let reason = "We would rather first see what the others do, who have been at it for longer than we have.";
    let long = Entry { note: Some(reason.to_owned()), ..refused.clone() };
    let done = vec![adopted("2026-03-13"), entry(Happened::CarriedOut, "2026-06-01")];
    for (history, said) in [
        (vec![held], "held over on 13 March 2026"),
        (vec![refused], "refused on 13 March 2026: Too early"),
        (vec![long], "refused on 13 March 2026"),
        (done, "carried out on 1 June 2026; our answers still call for it"),
    ] {
        let mut register = Register::new("board", None);
        for entry in history {
            register.record(id(1), Some(&first), entry).expect("it can happen");
        }
        let report = rich().report_after(&messages, Some(Past { register: &register, today: day(TODAY) }));
        let item = report.agenda_items(&messages).remove(0);
        assert_eq!((item.proposal.text.as_str(), item.turn), (first.text.as_str(), Turn::ThisMeeting));
        let row = report.agenda.decisions.iter().find(|row| row.text == first.text);
        let origin = crate::report::phrases::origin(&messages, row.expect("it is on the agenda"));
        assert_eq!(origin.last().expect("it comes from somewhere").shown(&messages), said);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever was answered and adopted, nothing open is put to the vote, and something always is.
    #[test]
    fn nothing_open_is_put_to_the_vote_again(
        answers in prop::collection::vec(prop::sample::select(&["1", "2", "3", "4", "5", "?", "none"][..]), 10),
        chosen in prop::collection::vec(any::<bool>(), 40),
    ) {
        let mut case = Case::new(crate::report::testing::BOARD);
        let ids: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
        for (id, answer) in ids.iter().zip(answers) {
            match answer {
                "none" => {}
                "?" => drop(case.answer(id, crate::assessment::Response::DontKnow)),
                option => drop(case.select(id, option)),
            }
        }
        let (before, messages) = case.report(English);
        let items = before.agenda_items(&messages);
        let register = adopting(&items, |place| chosen[place % chosen.len()]);
        let report = case.report_after(&messages, Some(Past { register: &register, today: day(TODAY) }));
        let all = report.agenda_items(&messages);
        let now: Vec<&AgendaItem> = all.iter().filter(|item| item.turn == Turn::ThisMeeting).collect();
        prop_assert!((1..=5).contains(&now.len()));
        prop_assert!(report.agenda.lead.is_some());
        for item in &all {
            let is_open = register.open_on(&item.proposal).is_some();
            prop_assert_eq!(is_open, item.turn == Turn::Adopted, "{:?}", item);
        }
        let numbers: BTreeSet<usize> = all.iter().map(|item| item.number).collect();
        prop_assert_eq!(numbers.len(), all.len());
    }
}

/// What was put forward last time is told once: there, or under what became of it.
#[test]
fn in_a_comparison_a_decision_of_last_time_is_told_as_the_register_has_it() {
    let mut later = rich();
    later.assessment.completed_at = Some("2026-09-10T12:00:00Z".parse().expect("a timestamp"));
    later.select("data.front-page", "4");
    let pair = (rich(), later);
    let (before, messages) = pair.0.report(English);
    let items = before.agenda_items(&messages);
    let first =
        items.iter().position(|item| item.proposal.kind == MotionKind::Bank).expect("one is the bank’s");
    let mut register = adopting(&items, |place| place == first);
    let other = items.iter().rev().find(|item| item.turn == Turn::ThisMeeting).expect("there are others");
    let refused = Entry { note: Some("Too early".to_owned()), ..entry(Happened::Refused, "2026-03-13") };
    register.record(id(99), Some(&other.proposal), refused).expect("it begins so");
    let past = Some(Past { register: &register, today: day(TODAY) });
    for (language, lead, refused) in [
        (
            English,
            "and the board adopted one: see “What became of our decisions”.",
            "efused on 13 March 2026",
        ),
        (
            Dutch,
            "en het bestuur nam er één aan: zie ‘Wat er van onze besluiten is geworden’.",
            "fgewezen op 13 maart",
        ),
    ] {
        let (report, messages) = comparison::testing::report_after(&pair, language, past);
        let said = outline(&comparison::document(&report, &messages), &messages);
        assert!(said.contains(lead) && said.contains(refused), "{said}");
        assert_eq!(said.matches("The board decides so.").count(), 1, "as it was adopted: {said}");
        assert!(!said.contains(items[first].proposal.text.as_str()), "{said}");
    }
}
