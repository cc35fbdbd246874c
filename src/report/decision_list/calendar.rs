//! The days on which decisions are due as a calendar (RFC 5545): a whole day each, with its decision's own
//! id, so that what is imported again takes the place of what was.

use icalendar::{Calendar, Component as _, Event, EventStatus, Property};
use jiff::civil::Date;

use super::document::Writer;
use super::{DecisionEntry, DecisionList};
use crate::display;
use crate::messages::Messages;
use crate::tr;

/// The calendar of all decisions that are, or ever were, due on a day, whichever of them a page shows.
pub fn calendar(list: &DecisionList, messages: &Messages) -> String {
    let writer = Writer { list, messages, counts_days: false };
    let mut calendar = Calendar::empty();
    for property in [
        Property::new("VERSION", "2.0"),
        Property::new("PRODID", "-//boardready//decisions//EN"),
        Property::new("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(property);
    }
    calendar.name(&display::one_line(&writer.name()));
    calendar.extend(list.decisions.iter().filter_map(|decision| event(&writer, decision)));
    calendar.to_string()
}

/// The day on which a decision is due. Where it no longer is, that is said: a calendar keeps what a later
/// file does not mention.
fn event(writer: &Writer<'_>, decision: &DecisionEntry) -> Option<Event> {
    let ever_due = || decision.history.iter().rev().find_map(|entry| entry.due);
    let day = decision.due.or_else(ever_due)?;
    let changed = decision.history.iter().map(|entry| entry.on).max()?;
    let is_due = decision.days_left.is_some();
    let whole_day =
        |key: &str, day: Date| Property::new(key, digits(day)).add_parameter("VALUE", "DATE").done();
    let mut event = Event::new();
    event
        .uid(&decision.id.to_string())
        // The day it was last changed, and not that of writing: the same register gives the same file.
        .add_property("DTSTAMP", format!("{}T000000Z", digits(changed)))
        .sequence(u32::try_from(decision.history.len() - 1).unwrap_or(u32::MAX))
        .append_property(whole_day("DTSTART", day))
        // It ends before the day after; on the last day that there is, it needs no end.
        .append_property(whole_day("DTEND", day.tomorrow().unwrap_or(day)))
        .add_property("TRANSP", "TRANSPARENT")
        .summary(&summary(writer, decision))
        .description(&description(writer, decision));
    event.status(if is_due { EventStatus::Confirmed } else { EventStatus::Cancelled });
    Some(event)
}

fn summary(writer: &Writer<'_>, decision: &DecisionEntry) -> String {
    let text = display::one_line(&decision.text);
    tr!(writer.messages, "register-calendar-due", text = text)
}

/// The decision with its line breaks, who sees to it and where it comes from. What was noted stays in the
/// register: a calendar is seen by others.
fn description(writer: &Writer<'_>, decision: &DecisionEntry) -> String {
    let details = [writer.assigned(decision), writer.from(decision)];
    let details = details.map(|line| display::one_line(&line.shown(writer.messages)));
    let text = display::visible_lines(&decision.text).into_owned();
    std::iter::once(text).chain(details).collect::<Vec<_>>().join("\n")
}

/// A day as a calendar writes it: `20260312`.
fn digits(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}
