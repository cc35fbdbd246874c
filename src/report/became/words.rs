//! What became of decisions, in words.

use super::{Became, Before, Followed, Moved, Untold};
use crate::document::{Block, Document, Item, Line, Part};
use crate::messages::{Messages, yes_or_no};
use crate::register::Standing;
use crate::report::decision_list::speed;
use crate::report::phrases;
use crate::{say, tr};

/// A reason of more letters does not stand beside a proposal: page one has no room for it.
const LONGEST_REASON: usize = 40;

/// Adds to a document what it says of them, if anything.
pub(in crate::report) fn section(document: &mut Document, became: Option<&Became>, messages: &Messages) {
    if let Some(became) = became {
        document.section("register", Part::Body, tr!(messages, "became-heading"), blocks(became, messages));
    }
}

fn blocks(became: &Became, messages: &Messages) -> Vec<Block> {
    let lead = [Some(adopted(became, messages)), effect(became, messages), others(became, messages)];
    let speed = speed(became.clock_speed, messages);
    let speed = (!speed.is_empty()).then(|| Block::paragraph(speed.join(" ")));
    let untold = became.untold.map(|why| {
        let why = if why == Untold::NoneSince { "earlier" } else { "unlike" };
        Block::aside(tr!(messages, "became-answers-untold", why = why))
    });
    let has_moved = |one: &Followed| one.answer.as_ref().is_some_and(|answer| !answer.is_same());
    let cause = became.decisions.iter().any(has_moved);
    let cause = cause.then(|| Block::aside(tr!(messages, "became-no-cause")));
    let list = Block::list(became.decisions.iter().map(|one| item(one, messages)));
    let as_of = tr!(messages, "register-as-of", day = phrases::day(messages, became.on));
    let as_of = Block::aside(phrases::capitalised(&as_of));
    [as_of, Block::paragraph(sentences(lead))]
        .into_iter()
        .chain(speed)
        .chain(list)
        .chain(untold)
        .chain(cause)
        .collect()
}

fn sentences<const N: usize>(each: [Option<String>; N]) -> String {
    each.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// How many were adopted, and how they stand.
fn adopted(became: &Became, messages: &Messages) -> String {
    let count = became.adopted;
    if count == 0 {
        return tr!(messages, "became-none-adopted");
    }
    let states = [
        ("carried-out", became.carried_out),
        ("overdue", became.overdue),
        ("open", became.open),
        ("withdrawn", became.withdrawn),
    ];
    let states: Vec<(&str, usize)> = states.into_iter().filter(|(_, count)| *count > 0).collect();
    if let [(state, _)] = states[..] {
        return tr!(messages, "became-adopted-alike", count = count, state = state);
    }
    let part = |(state, count): &(&str, usize)| {
        let (state, count): (&str, usize) = (state, *count);
        tr!(messages, "became-part", count = count, state = state)
    };
    let parts = phrases::list(messages, &states.iter().map(part).collect::<Vec<_>>());
    tr!(messages, "became-adopted", count = count, parts = parts)
}

/// Of how many the effect has been seen.
fn effect(became: &Became, messages: &Messages) -> Option<String> {
    let (count, only) = (became.effect_seen, yes_or_no(became.adopted == 1));
    (count > 0).then(|| tr!(messages, "became-effect", count = count, only = only))
}

/// What became of the proposals that were not adopted.
fn others(became: &Became, messages: &Messages) -> Option<String> {
    let (held, refused) = (became.held_over, became.refused);
    let parts = [
        (held > 0).then(|| tr!(messages, "became-held", count = held)),
        (refused > 0).then(|| tr!(messages, "became-refused", count = refused)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let beside = yes_or_no(became.adopted > 0);
    let list = phrases::list(messages, &parts);
    (!parts.is_empty()).then(|| tr!(messages, "became-others", beside = beside, parts = list))
}

fn item(one: &Followed, messages: &Messages) -> Item {
    let (standing, day) = (one.standing, one.last_on);
    let state = state(messages, standing, &phrases::day(messages, day));
    let adopted = phrases::day(messages, one.adopted_on);
    let details = [
        Some(phrases::capitalised(&state).into()),
        Some(tr!(messages, "became-adopted-on", day = adopted).into()),
        one.due.map(|due| {
            let is_past = yes_or_no(standing == Standing::Overdue || !standing.is_open());
            tr!(messages, "became-due", past = is_past, day = phrases::day(messages, due)).into()
        }),
        one.owner.as_ref().map(|owner| say!(messages, "became-owner", owner = owner)),
    ];
    let note =
        one.note.as_ref().map(|note| say!(messages, "became-note", [state = key(standing)], note = note));
    Item::new(&one.text)
        .with([Line::join(details.into_iter().flatten(), "; ")])
        .with(note)
        .with(one.answer.as_ref().map(|answer| moved(answer, messages)))
        .with(one.known.map(|(known, of)| tr!(messages, "became-known", known = known, of = of)))
}

/// What the answer was, and what it is.
fn moved(answer: &Moved, messages: &Messages) -> Line {
    let now = answer.now.map(|now| messages.level(now));
    let how = match &now {
        None => "unknown",
        Some(_) if answer.is_same() => "same",
        Some(_) => "moved",
    };
    let whose = match &answer.role {
        _ if answer.same_role => "same",
        Some(_) => "other",
        None => "unnamed",
    };
    let (number, then) = (answer.number.to_string(), messages.level(answer.then));
    let role = answer.role.clone().unwrap_or_default();
    say!(
        messages,
        "became-answer",
        [how = how, whose = whose],
        number = number,
        then = then,
        now = now.unwrap_or_default(),
        role = role
    )
}

/// How a decision stands, as a part of a sentence.
fn state(messages: &Messages, standing: Standing, day: &str) -> String {
    tr!(messages, "became-state", state = key(standing), day = day)
}

/// By which word a message chooses its form for how a decision stands.
fn key(standing: Standing) -> &'static str {
    match standing {
        Standing::Overdue => "overdue",
        Standing::DueSoon | Standing::Open => "open",
        Standing::CarriedOut => "carried-out",
        Standing::EffectSeen => "effect-seen",
        Standing::Withdrawn => "withdrawn",
        Standing::Refused => "refused",
        Standing::HeldOver => "held-over",
    }
}

/// What was decided on a proposal before, and why; that answers still call for what is carried out.
pub(in crate::report) fn stands(messages: &Messages, before: &Before) -> Line {
    let state = state(messages, before.standing, &phrases::day(messages, before.on));
    let is_done = matches!(before.standing, Standing::CarriedOut | Standing::EffectSeen);
    match &before.note {
        _ if is_done => tr!(messages, "became-still-called-for", state = state).into(),
        Some(note) if note.chars().count() <= LONGEST_REASON => {
            say!(messages, "became-reason", state = state, note = note.trim_end_matches('.'))
        }
        _ => state.into(),
    }
}

/// That a decision on what stands in the way is adopted.
pub(in crate::report) fn on_blocker(messages: &Messages, before: &Before) -> Line {
    let due = match before.standing {
        _ if before.due.is_none() => "none",
        Standing::Overdue => "overdue",
        _ => "set",
    };
    let day = phrases::day(messages, before.on);
    let by = before.due.map(|due| phrases::day(messages, due)).unwrap_or_default();
    tr!(messages, "became-on-blocker", due = due, day = day, by = by).into()
}
