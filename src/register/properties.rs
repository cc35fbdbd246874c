//! What holds of any register, whatever is recorded in it in whatever order.

use proptest::prelude::*;

use super::testing::{adopted, day, id, proposal};
use super::*;

/// A step: on which of a few decisions, and what happened.
fn steps() -> impl Strategy<Value = Vec<(u128, Happened, i16)>> {
    let happened = prop::sample::select(Happened::ALL.to_vec());
    prop::collection::vec((0..4_u128, happened, 0..400_i16), 0..60)
}

fn entry(what: Happened, after: i16) -> Entry {
    let on = day("2026-01-01") + jiff::Span::new().days(after);
    match what {
        Happened::Adopted | Happened::Amended => {
            Entry { on, what, due: Some(on + jiff::Span::new().days(30)), ..adopted("2026-01-01") }
        }
        Happened::Postponed => Entry { due: Some(on), ..Entry::new(what, on, None) },
        what => Entry::new(what, on, None),
    }
}

/// The register after these steps; each is refused, or adds one entry and leaves all else as it was.
fn played(steps: &[(u128, Happened, i16)]) -> Register {
    let mut register = Register::new("ai-board", None);
    for (number, what, after) in steps {
        let before = register.clone();
        let proposal = proposal(&number.to_string());
        let happened = entry(*what, *after);
        if register.record(id(*number), Some(&proposal), happened.clone()).is_err() {
            assert_eq!(register, before, "what is refused changes nothing");
            continue;
        }
        let grown = register.decision(id(*number)).expect("it was recorded");
        assert_eq!(grown.last(), Some(&happened));
        for earlier in &before.decisions {
            let now = register.decision(earlier.id).expect("none is lost");
            assert!(now.history.starts_with(&earlier.history), "a history only grows");
            assert!(now.id == grown.id || now == earlier);
        }
    }
    register
}

/// The middle of the days, counted off from both ends.
fn middle(mut days: Vec<i32>) -> Option<f64> {
    if days.len() < 3 {
        return None;
    }
    while days.len() > 2 {
        let least = days.iter().min().copied().and_then(|least| days.iter().position(|day| *day == least));
        days.remove(least?);
        let most = days.iter().max().copied().and_then(|most| days.iter().position(|day| *day == most));
        days.remove(most?);
    }
    Some(days.iter().map(|day| f64::from(*day)).sum::<f64>() / f64::from(u8::try_from(days.len()).ok()?))
}

proptest! {
    #[test]
    fn none_is_lost_or_twice_and_what_is_read_back_is_the_same(steps in steps()) {
        let register = played(&steps);
        let mut ids: Vec<_> = register.decisions.iter().map(|decision| decision.id).collect();
        ids.dedup();
        prop_assert_eq!(ids.len(), register.decisions.len());
        prop_assert_eq!(register.contradiction(), None);
        let text = serde_json::to_string(&register).expect("every key is text");
        prop_assert_eq!(serde_json::from_str::<Register>(&text).expect("it was just written"), register);
    }

    #[test]
    fn the_medians_are_those_of_a_second_road(steps in steps()) {
        let register = played(&steps);
        let speed = ClockSpeed::of(&register);
        let done = || register.decisions.iter().filter_map(|it| Some((it.carried_out_on()?, it)));
        let adopted = done().filter_map(|(on, it)| Some((on - it.adopted_on()?).get_days())).collect();
        let due = done().filter_map(|(on, it)| Some((on - it.due()?).get_days())).collect();
        prop_assert_eq!(speed.from_adopted.map(|lag| lag.days), middle(adopted));
        prop_assert_eq!(speed.from_due.map(|lag| lag.days), middle(due));
    }

    #[test]
    fn what_is_open_was_adopted_and_has_not_ended(steps in steps(), today in 0..800_i16) {
        let today = day("2026-01-01") + jiff::Span::new().days(today);
        for decision in &played(&steps).decisions {
            let standing = decision.standing(today);
            prop_assert_eq!(standing.is_open(), decision.state() == State::Open);
            prop_assert!(!standing.is_open() || decision.adopted_on().is_some());
            prop_assert_eq!(standing == Standing::Overdue, standing.is_open() && decision.due() < Some(today) && decision.due().is_some());
            prop_assert!(!decision.text().is_empty());
        }
    }
}

#[test]
fn a_decision_has_what_was_set_last() {
    let mut register = Register::new("ai-board", None);
    let mut record = |what, after| register.record(id(1), Some(&proposal("one")), entry(what, after));
    record(Happened::HeldOver, 0).expect("the first");
    record(Happened::Refused, 1).expect("the board thought again");
    record(Happened::Amended, 2).expect_err("there is nothing to amend");
    record(Happened::Adopted, 3).expect("and again");
    record(Happened::Postponed, 40).expect("it is open");
    record(Happened::EffectSeen, 41).expect_err("it is not carried out");
    record(Happened::CarriedOut, 50).expect("it is open");
    record(Happened::Reopened, 51).expect("it was a mistake");
    let decision = &register.decisions[0];
    assert_eq!((decision.state(), decision.carried_out_on()), (State::Open, None));
    assert_eq!(decision.text(), "The board decides so.");
    assert_eq!((decision.owner(), decision.due()), (Some("The secretary"), Some(day("2026-02-10"))));
    assert_eq!(decision.standing(day("2026-02-10")), Standing::DueSoon);
    assert_eq!(decision.standing(day("2026-02-11")), Standing::Overdue);
    assert_eq!(decision.standing(day("2026-01-10")), Standing::Open);
    assert_eq!(register.open_on(&proposal("one")), Some(decision));
    assert_eq!(register.open_on(&proposal("two")), None);
}

#[test]
fn what_asks_for_no_more_than_an_earlier_one_is_the_same_proposal() {
    let asking = |kind, questions: &[&str]| Proposal {
        kind,
        id: None,
        questions: questions.iter().map(|id| (*id).to_owned()).collect(),
        ..proposal("one")
    };
    let earlier = asking(MotionKind::FindOut, &["a", "b"]);
    assert!(earlier.covers(&asking(MotionKind::FindOut, &["b"])));
    assert!(!earlier.covers(&asking(MotionKind::FindOut, &["b", "c"])));
    assert!(!earlier.covers(&asking(MotionKind::Examine, &["b"])));
    assert!(proposal("one").covers(&proposal("one")) && !proposal("one").covers(&proposal("two")));
}

#[test]
fn of_fewer_than_three_no_speed_is_told() {
    let mut register = Register::new("ai-board", None);
    for number in 0..3_i16 {
        assert_eq!(ClockSpeed::of(&register), ClockSpeed::default(), "{number}");
        let (decision, name) = (id(number.unsigned_abs().into()), number.to_string());
        register.record(decision, Some(&proposal(&name)), entry(Happened::Adopted, number)).expect("new");
        register.record(decision, None, entry(Happened::CarriedOut, number * 11)).expect("open");
    }
    let speed = ClockSpeed::of(&register);
    assert_eq!(speed.from_adopted, Some(Lag { days: 10.0, decisions: 3 }));
    assert_eq!(speed.from_due, Some(Lag { days: -20.0, decisions: 3 }));
}
