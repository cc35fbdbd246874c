mod properties;
mod saving;

use std::cell::Cell;

use jiff::ToSpan;
use uuid::Uuid;

use super::*;
use crate::interview::{Content, EntryKind, EntryState, Level, NoReply, Outcome, Recorder, Scripted, run};

const BANK: &str = r#"
format: boardready/bank/1
id: small
version: 1.0.0
languages: [en]
title: Small
minutes: {full: 10, quick: 4}
dont_know: true
scales:
  three:
    - {id: "1", value: 1, label: Low}
    - {id: "2", value: 2, label: Middle}
    - {id: "3", value: 3, label: High}
  two:
    - {id: "no", value: 0, label: "No"}
    - {id: "yes", value: 1, label: "Yes"}
dimensions:
  - id: vision
    name: Vision
    target: 2
    questions:
      - {id: vision.one, quick: true, scale: three, text: One?}
      - {id: vision.two, scale: three, text: Two?, not_applicable: true, dont_know: false}
    reflections:
      - {id: vision.words, text: Why?}
  - id: data
    name: Data
    dimensions:
      - id: trust
        name: Trust
        questions:
          - {id: trust.one, quick: true, scale: three, text: One?}
          - {id: trust.two, scale: two, text: Two?}
      - id: chain
        name: Chain
        aggregate: sum
        questions:
          - {id: chain.one, quick: true, scale: two, text: One?}
    reflections:
      - {id: data.words, text: Which?}
"#;

fn bank() -> QuestionBank {
    QuestionBank::parse("small.yaml", BANK).expect("the bank is sound")
}

fn minute(minute: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + minute.minutes()
}

fn fresh(bank: &QuestionBank, edition: Edition) -> Assessment {
    Assessment::new(bank, edition, Uuid::nil(), minute(0))
}

/// An assessment in which every question has the lowest answer, given at minute 0.
fn answered(bank: &QuestionBank) -> Assessment {
    let mut assessment = fresh(bank, Edition::Full);
    for question in bank.questions() {
        let option = bank.scale_of(question).options[0].id.clone();
        let answer =
            Answer { response: Some(Response::Selected(option)), note: None, answered_at: Some(minute(0)) };
        assessment.answers.insert(question.id.clone(), answer);
    }
    assessment
}

/// A flow whose clock stands at minute 1.
fn flow(bank: &QuestionBank, assessment: Assessment) -> Flow<'_> {
    Flow::new(bank, "en", assessment, || minute(1))
}

fn at(flow: &mut Flow<'_>) -> String {
    flow.prompt().content.describe()
}

/// Jumps from where the flow stands to the step that describes itself so.
fn go(flow: &mut Flow<'_>, wanted: &str) {
    let (here, steps) = (flow.position, flow.steps.len());
    let is_wanted = |step: &usize| {
        flow.position = *step;
        flow.content().describe() == wanted
    };
    let step = (0..steps).find(is_wanted).expect("there is such a step");
    flow.position = here;
    flow.apply(Reply::Jump(step));
}

fn option(place: usize) -> Reply {
    Reply::Answer(Choice::Option(place))
}

fn note(text: &str) -> Reply {
    Reply::Note(text.to_owned())
}

/// Keeps what it is given, and fails while it is told to.
#[derive(Default)]
struct Keeper {
    saved: Vec<Assessment>,
    attempts: usize,
    /// How many attempts fail from here on.
    failing: usize,
}

impl Recorder for Keeper {
    fn save(&mut self, assessment: &Assessment) -> Result<(), String> {
        self.attempts += 1;
        if self.failing > 0 {
            self.failing -= 1;
            return Err("the disk is full".to_owned());
        }
        self.saved.push(assessment.clone());
        Ok(())
    }
}

/// What is shown when every prompt is passed over.
fn shown(assessment: Assessment) -> Vec<String> {
    let bank = bank();
    let mut flow = flow(&bank, assessment);
    let steps = flow.steps.len();
    let mut scripted = Scripted::new(std::iter::repeat_n(Reply::Skip, steps));
    run(&mut flow, &mut scripted, &mut Keeper::default());
    scripted.shown.dedup();
    scripted.shown
}

#[test]
fn the_full_edition_opens_asks_aims_and_reflects_dimension_by_dimension() {
    // A dimension of questions on two scales, or of a sum, has no scale to aim on.
    assert_eq!(
        shown(fresh(&bank(), Edition::Full)),
        [
            "opening Vision",
            "question vision.one",
            "question vision.two",
            "target Vision",
            "reflection vision.words",
            "opening Trust",
            "question trust.one",
            "question trust.two",
            "opening Chain",
            "question chain.one",
            "reflection data.words",
            "review",
        ]
    );
}

#[test]
fn the_quick_edition_asks_its_questions_only() {
    assert_eq!(
        shown(fresh(&bank(), Edition::Quick)),
        ["question vision.one", "question trust.one", "question chain.one", "review"]
    );
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Quick));
    go(&mut flow, "question chain.one");
    let kinds: Vec<EntryKind> = flow.prompt().overview.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [1, 3, 5].map(EntryKind::Question), "its numbers are those of the full edition");
    let Content::Question(view) = flow.prompt().content else { panic!("it is a question") };
    assert_eq!((view.number, view.place), (5, 3));
}

#[test]
fn an_interview_goes_on_past_the_last_answer_that_was_given() {
    let bank = bank();
    let mut assessment = answered(&bank);
    for (id, second) in [("vision.one", 3), ("vision.two", 1), ("trust.one", 2)] {
        let answer = assessment.answers.get_mut(id).expect("it is answered");
        answer.answered_at = Some(Timestamp::from_second(second).expect("in range"));
    }
    assessment.answers.retain(|id, _| id.starts_with("vision") || id == "trust.one");
    // What is answered already is passed over; what was skipped waits in the review.
    assert_eq!(at(&mut flow(&bank, assessment.clone())), "target Vision");
    assessment.answers.remove("vision.two");
    assert_eq!(at(&mut flow(&bank, assessment.clone())), "question vision.two");
    let last = assessment.answers.get_mut("trust.one").expect("it is answered");
    last.answered_at = Some(Timestamp::from_second(9).expect("in range"));
    assert_ne!(at(&mut flow(&bank, assessment.clone())), "question vision.two");
    // One that is finished opens at the review.
    assessment.completed_at = Some(Timestamp::UNIX_EPOCH);
    assert_eq!(at(&mut flow(&bank, assessment)), "review");
}

#[test]
fn an_interview_goes_on_past_a_target_and_a_text_that_were_given() {
    let bank = bank();
    let mut first = flow(&bank, fresh(&bank, Edition::Full));
    go(&mut first, "question vision.one");
    for reply in [option(0), option(0)] {
        first.apply(reply);
    }
    for (asked, reply, then) in [
        ("target Vision", Reply::Target(Some(2.0)), "reflection vision.words"),
        ("reflection vision.words", Reply::Skip, "opening Trust"),
        ("reflection vision.words", Reply::Reflection("So.".to_owned()), "opening Trust"),
    ] {
        go(&mut first, asked);
        first.apply(reply);
        let mut again = flow(&bank, first.assessment().clone());
        assert_eq!(at(&mut again), then);
    }
}

#[test]
fn without_times_an_interview_goes_on_at_the_first_question_without_a_response() {
    let bank = bank();
    let mut assessment = answered(&bank);
    assessment.answers.values_mut().for_each(|answer| answer.answered_at = None);
    assessment.answers.remove("vision.two");
    assessment.answers.remove("chain.one");
    assert_eq!(at(&mut flow(&bank, assessment.clone())), "question vision.two");
    // The first question of a dimension follows its opening again.
    assessment.answers.insert("vision.two".to_owned(), assessment.answers["vision.one"].clone());
    assert_eq!(at(&mut flow(&bank, assessment.clone())), "opening Chain");
    // A note alone is no response.
    let only_note = Answer { note: Some("later".to_owned()), ..Answer::default() };
    assessment.answers.insert("chain.one".to_owned(), only_note);
    assert_eq!(at(&mut flow(&bank, assessment)), "opening Chain");
    assert_eq!(at(&mut flow(&bank, answered(&bank))), "review");
}

#[test]
fn going_on_from_quick_to_full_asks_only_what_is_open() {
    let bank = bank();
    let mut assessment = answered(&bank);
    assessment.answers.retain(|id, _| bank.question(id).is_some_and(|question| question.quick));
    // Answers from before the start were taken over: the last of them is not where it was left.
    assessment.started_at = Some(minute(1));
    let mut first = flow(&bank, assessment);
    assert_eq!(at(&mut first), "question vision.two");
    assert_eq!(first.prompt().progress.answered, 3);
    first.apply(Reply::Answer(Choice::NotApplicable(None)));
    let mut again = flow(&bank, first.into_assessment());
    assert_eq!(at(&mut again), "target Vision");
    for next in ["reflection vision.words", "opening Trust", "question trust.two", "reflection data.words"] {
        again.apply(Reply::Skip);
        // What was answered is passed, and with it a part in which nothing else is asked.
        assert_eq!(at(&mut again), next);
        let prompt = again.prompt();
        if let Content::Opening(opening) = &prompt.content {
            assert_eq!(opening.questions, 1, "the opening counts what is asked");
            assert_eq!(prompt.next().map(|next| next.kind), Some(EntryKind::Question(4)), "and leads to it");
        }
    }
    for before in ["question chain.one", "question trust.two", "question trust.one"] {
        again.apply(Reply::Back);
        assert_eq!(at(&mut again), before, "it can still be changed");
    }
}

#[test]
fn after_a_restart_the_time_left_is_what_it_was() {
    let bank = bank();
    for seconds in [3, 40, 100, 250] {
        let clock = Cell::new(minute(0));
        let tick = || {
            clock.set(clock.get() + seconds.seconds());
            clock.get()
        };
        let mut first = Flow::new(&bank, "en", fresh(&bank, Edition::Full), tick);
        while !matches!(first.prompt().content, Content::Review) {
            let is_question = matches!(first.prompt().content, Content::Question(_));
            first.apply(if is_question { option(0) } else { Reply::Skip });
            let said = (first.prompt().progress, first.prompt().minutes_left);
            let later = || clock.get() + 3.hours();
            let mut again = Flow::new(&bank, "en", first.assessment().clone(), later);
            assert_eq!((again.prompt().progress, again.prompt().minutes_left), said, "{seconds}");
        }
    }
}

#[test]
fn back_passes_over_openings_and_stops_at_the_first_question() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    assert!(!flow.prompt().can_go_back);
    flow.apply(Reply::Back);
    assert_eq!(at(&mut flow), "opening Vision");
    go(&mut flow, "question chain.one");
    for before in [
        "question trust.two",
        "question trust.one",
        "reflection vision.words",
        "target Vision",
        "question vision.two",
        "question vision.one",
        "question vision.one",
    ] {
        assert!(!flow.apply(Reply::Back));
        assert_eq!(at(&mut flow), before);
    }
    assert!(!flow.prompt().can_go_back);
}

#[test]
fn an_answer_from_the_review_returns_to_it() {
    let bank = bank();
    let mut flow = flow(&bank, answered(&bank));
    for leave in [option(2), Reply::Skip] {
        go(&mut flow, "review");
        let step = flow.prompt().overview[1].step;
        flow.apply(Reply::Jump(step));
        assert_eq!(at(&mut flow), "question vision.two");
        flow.apply(leave);
        assert_eq!(at(&mut flow), "review");
    }
    // Looking around on the way changes nothing about that.
    let step = flow.prompt().overview[1].step;
    flow.apply(Reply::Jump(step));
    flow.apply(Reply::Back);
    assert_eq!(at(&mut flow), "question vision.one");
    go(&mut flow, "question trust.one");
    flow.apply(option(1));
    assert_eq!(at(&mut flow), "review");
    // Back at the review by a jump, it is as if it was never left.
    let review = flow.prompt().review_step();
    go(&mut flow, "question vision.one");
    flow.apply(Reply::Jump(review));
    // Back from the review itself is a step, after which the interview runs on.
    flow.apply(Reply::Back);
    flow.apply(Reply::Back);
    assert_eq!(at(&mut flow), "question chain.one");
    flow.apply(option(1));
    assert_eq!(at(&mut flow), "reflection data.words");
}

#[test]
fn who_looks_ahead_at_the_review_can_go_on_from_where_it_was() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    go(&mut flow, "question vision.one");
    let review = flow.prompt().review_step();
    flow.apply(Reply::Jump(review));
    assert_eq!(at(&mut flow), "review");
    go(&mut flow, "question vision.one");
    flow.apply(option(0));
    assert_eq!(at(&mut flow), "question vision.two");
}

#[test]
fn a_level_or_an_open_question_that_was_jumped_over_is_asked_before_the_end() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    go(&mut flow, "question vision.one");
    go(&mut flow, "question chain.one");
    flow.apply(option(0));
    assert_eq!(at(&mut flow), "reflection data.words");
    flow.apply(Reply::Reflection("This one.".to_owned()));
    // Questions are told of at the end, and what was skipped was seen.
    assert_eq!(at(&mut flow), "target Vision");
    flow.apply(Reply::Skip);
    assert_eq!(at(&mut flow), "reflection vision.words");
    flow.apply(Reply::Reflection("Because.".to_owned()));
    assert_eq!(at(&mut flow), "review");
    go(&mut flow, "question chain.one");
    flow.apply(option(1));
    assert_eq!(at(&mut flow), "review", "they are asked once");
}

#[test]
fn what_was_jumped_over_and_answered_since_is_not_asked_again() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    go(&mut flow, "question chain.one");
    go(&mut flow, "target Vision");
    flow.apply(Reply::Target(Some(3.0)));
    assert_eq!(at(&mut flow), "reflection vision.words", "the interview runs on from there");
    go(&mut flow, "reflection data.words");
    flow.apply(Reply::Skip);
    assert_eq!(at(&mut flow), "reflection vision.words");
    flow.apply(Reply::Back);
    flow.apply(Reply::Skip);
    flow.apply(Reply::Skip);
    assert_eq!(at(&mut flow), "opening Trust", "who goes back runs on as well");
}

#[test]
fn a_jump_to_nowhere_stays() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    for step in [flow.steps.len(), usize::MAX] {
        assert!(!flow.apply(Reply::Jump(step)));
        assert_eq!(at(&mut flow), "opening Vision");
    }
}

#[test]
fn skipping_leaves_everything_as_it_is_but_for_a_text_that_was_left_empty() {
    let bank = bank();
    let mut assessment = answered(&bank);
    assessment.targets.insert("vision".to_owned(), 3.0);
    for id in ["vision.words", "data.words"] {
        assessment.reflections.insert(id.to_owned(), "Because.".to_owned());
    }
    let mut flow = flow(&bank, assessment.clone());
    for step in 0..flow.steps.len() {
        flow.apply(Reply::Jump(step));
        assert!(!flow.apply(Reply::Skip));
    }
    assert_eq!(flow.assessment(), &assessment);
    flow.assessment.reflections.remove("vision.words");
    assessment.reflections.insert("vision.words".to_owned(), String::new());
    for is_new in [true, false] {
        flow.apply(Reply::Jump(0));
        go(&mut flow, "reflection vision.words");
        assert_eq!(flow.apply(Reply::Skip), is_new);
        assert_eq!(flow.assessment(), &assessment);
    }
}

#[test]
fn a_first_answer_is_dated_and_not_called_changed() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    go(&mut flow, "question vision.one");
    assert!(flow.apply(option(1)));
    assert_eq!(at(&mut flow), "question vision.two");
    let answer = &flow.assessment().answers["vision.one"];
    assert_eq!(answer.response, Some(Response::Selected("2".to_owned())));
    assert_eq!(answer.answered_at, Some(minute(1)));
    assert_eq!(flow.assessment().updated_at, Some(minute(1)));
    assert!(!flow.prompt().overview[0].changed);
}

#[test]
fn another_answer_is_marked_changed_and_dated_anew() {
    let bank = bank();
    let mut flow = flow(&bank, answered(&bank));
    go(&mut flow, "question vision.one");
    assert!(flow.apply(option(2)));
    let answer = &flow.assessment().answers["vision.one"];
    assert_eq!(answer.answered_at, Some(minute(1)));
    let overview = flow.prompt().overview;
    assert_eq!((overview[0].changed, overview[1].changed), (true, false));
    assert_eq!(overview[0].state, EntryState::Selected(2, "High"));
    go(&mut flow, "question vision.one");
    let Content::Question(question) = flow.prompt().content else { panic!("it is a question") };
    assert_eq!((question.choice, question.changed), (Some(Choice::Option(2)), true));
}

#[test]
fn the_same_answer_again_is_no_change() {
    let bank = bank();
    let mut assessment = answered(&bank);
    assessment.completed_at = Some(minute(0));
    let mut flow = flow(&bank, assessment.clone());
    go(&mut flow, "question vision.one");
    assert!(!flow.apply(option(0)));
    assert_eq!(flow.assessment(), &assessment);
    assert!(!flow.prompt().overview[0].changed);
}

#[test]
fn what_the_bank_does_not_offer_is_no_answer() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    let not_applicable = || Reply::Answer(Choice::NotApplicable(Some("  no suppliers ".to_owned())));
    go(&mut flow, "question vision.one");
    for refused in [not_applicable(), option(3), option(usize::MAX)] {
        assert!(!flow.apply(refused));
        assert_eq!(at(&mut flow), "question vision.one");
    }
    assert!(flow.apply(Reply::Answer(Choice::DontKnow)));
    assert!(!flow.apply(Reply::Answer(Choice::DontKnow)));
    assert_eq!(at(&mut flow), "question vision.two");
    assert!(flow.apply(not_applicable()));
    assert_eq!(flow.assessment().response("vision.one"), Some(&Response::DontKnow));
    let reason = Some("no suppliers".to_owned());
    assert_eq!(flow.assessment().response("vision.two"), Some(&Response::NotApplicable(reason)));
    assert_eq!(flow.prompt().progress.answered, 2);
}

#[test]
fn a_reason_of_white_space_is_none() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    go(&mut flow, "question vision.two");
    flow.apply(Reply::Answer(Choice::NotApplicable(Some(" \n ".to_owned()))));
    assert_eq!(flow.assessment().response("vision.two"), Some(&Response::NotApplicable(None)));
}

#[test]
fn replies_that_belong_to_another_prompt_do_nothing() {
    let bank = bank();
    let assessment = answered(&bank);
    let mut flow = flow(&bank, assessment.clone());
    let replies =
        [option(2), note("?"), Reply::Target(Some(3.0)), Reply::Reflection("?".to_owned()), Reply::Finish];
    let belongs = |place: usize, at: &str| match place {
        0 | 1 => at.starts_with("question"),
        2 => at.starts_with("target"),
        3 => at.starts_with("reflection"),
        _ => at == "review",
    };
    for step in 0..flow.steps.len() {
        for (place, reply) in replies.iter().enumerate() {
            flow.apply(Reply::Jump(step));
            let before = at(&mut flow);
            if !belongs(place, &before) {
                assert!(!flow.apply(reply.clone()), "{reply:?} at {before}");
                assert_eq!(at(&mut flow), before);
            }
        }
    }
    assert_eq!(flow.assessment(), &assessment);
}

#[test]
fn a_note_stays_at_its_question_and_is_no_answer() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    go(&mut flow, "question vision.one");
    assert!(flow.apply(note("  ask the auditor\n")));
    assert_eq!(at(&mut flow), "question vision.one");
    assert_eq!(flow.assessment().note("vision.one"), Some("ask the auditor"));
    let prompt = flow.prompt();
    assert_eq!(prompt.progress.answered, 0);
    assert_eq!((&prompt.overview[0].state, prompt.overview[0].noted), (&EntryState::Open, true));
    assert!(!flow.apply(note("ask the auditor")));
    // Removed, nothing is left of it; beside an answer, the answer stays.
    assert!(flow.apply(note(" ")));
    assert!(flow.assessment().answers.is_empty());
    assert!(!flow.apply(note("")));
    flow.apply(option(0));
    flow.apply(Reply::Back);
    flow.apply(note("again"));
    flow.apply(note(""));
    assert!(flow.assessment().response("vision.one").is_some());
    assert_eq!(flow.assessment().note("vision.one"), None);
}

#[test]
fn a_target_is_a_level_of_the_scale_or_the_banks() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    go(&mut flow, "target Vision");
    for refused in [0.5, 3.5, f64::NAN, f64::INFINITY] {
        assert!(!flow.apply(Reply::Target(Some(refused))));
        assert_eq!(at(&mut flow), "target Vision");
    }
    assert!(flow.apply(Reply::Target(Some(3.0))));
    assert_eq!(at(&mut flow), "reflection vision.words");
    assert_eq!(flow.assessment().targets.get("vision"), Some(&3.0));
    let high = Some((2, "High"));
    let state = |from, to, value| EntryState::Target(Level { value, from, to });
    assert_eq!(flow.prompt().overview[2].state, state(high, high, 3.0));
    // As a file written by hand may have it.
    for (value, from, to) in [(2.5, Some((1, "Middle")), high), (9.0, high, None)] {
        flow.assessment.targets.insert("vision".to_owned(), value);
        assert_eq!(flow.prompt().overview[2].state, state(from, to, value));
    }
    flow.assessment.targets.insert("vision".to_owned(), 3.0);
    flow.apply(Reply::Back);
    let Content::Target(target) = flow.prompt().content else { panic!("it is a target") };
    assert_eq!((target.default, target.chosen), (Some(2.0), Some(3.0)));
    assert!(flow.apply(Reply::Target(None)));
    assert!(flow.assessment().targets.is_empty());
    let middle = Some((1, "Middle"));
    let suggested = Level { value: 2.0, from: middle, to: middle };
    assert_eq!(flow.prompt().overview[2].state, EntryState::Suggested(suggested));
}

#[test]
fn own_words_replace_what_was_written_and_empty_ones_remove_it() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    for (text, is_change, kept) in [
        (" One.\nTwo. ", true, Some("One.\nTwo.")),
        ("One.\nTwo.", false, Some("One.\nTwo.")),
        ("Three.", true, Some("Three.")),
        (" ", true, None),
        ("", false, None),
    ] {
        go(&mut flow, "reflection vision.words");
        assert_eq!(flow.apply(Reply::Reflection(text.to_owned())), is_change, "{text:?}");
        assert_eq!(flow.assessment().reflections.get("vision.words").map(String::as_str), kept);
        assert_eq!(at(&mut flow), "opening Trust");
    }
}

#[test]
fn what_was_finished_stays_so_with_every_change_until_it_is_finished_again() {
    let bank = bank();
    let clock = Cell::new(100);
    let mut flow = Flow::new(&bank, "en", answered(&bank), || minute(clock.get()));
    let last = flow.assessment().updated_at;
    assert!(flow.apply(Reply::Finish));
    assert_eq!((flow.assessment().completed_at, flow.assessment().updated_at), (last, last));
    for (place, reply) in [
        ("question vision.one", option(2)),
        ("question vision.one", note("changed")),
        ("target Vision", Reply::Target(Some(1.0))),
        ("reflection vision.words", Reply::Reflection("Because.".to_owned())),
        ("review", Reply::About(About::Role("chair".to_owned()))),
    ] {
        let completed = flow.assessment().completed_at;
        clock.set(clock.get() + 1);
        go(&mut flow, place);
        assert!(flow.apply(reply));
        let assessment = flow.assessment();
        assert_eq!(
            (assessment.completed_at, assessment.updated_at),
            (completed, Some(minute(clock.get()))),
            "{place}"
        );
        go(&mut flow, "review");
        assert!(flow.apply(Reply::Finish));
        assert_eq!(flow.assessment().completed_at, Some(minute(clock.get())), "{place}");
    }
}

#[test]
fn whose_answers_they_are_can_be_said_changed_and_taken_away() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Quick));
    let said = |flow: &mut Flow<'_>| flow.prompt().whose.map(|about| about.text().to_owned());
    assert_eq!(said(&mut flow), ["", ""]);
    for (name, is_change) in
        [("Harbor", true), ("Harbour", true), ("Harbour", false), ("", true), ("", false)]
    {
        assert_eq!(flow.apply(Reply::About(About::Organisation(name.to_owned()))), is_change, "{name}");
        assert_eq!(said(&mut flow), [name, ""]);
    }
    assert_eq!(flow.assessment().organisation, None);
}

#[test]
fn finishing_again_without_a_change_keeps_the_date() {
    let bank = bank();
    let mut assessment = answered(&bank);
    assessment.completed_at = Some(minute(0));
    let mut flow = flow(&bank, assessment);
    let mut keeper = Keeper::default();
    let outcome = run(&mut flow, &mut Scripted::new([Reply::Finish]), &mut keeper);
    assert!(matches!(outcome, Outcome::Finished));
    assert_eq!((flow.assessment().completed_at, keeper.attempts), (Some(minute(0)), 0));
}

/// Who goes on only to say that nothing more is coming, answered when the last answer was given.
#[test]
fn finishing_later_without_an_answer_is_dated_by_the_last_one() {
    let bank = bank();
    let left = |day: i64| {
        let mut flow = flow(&bank, fresh(&bank, Edition::Full));
        go(&mut flow, "question vision.one");
        flow.apply(option(0));
        let mut flow = Flow::new(&bank, "en", flow.into_assessment(), move || minute(day));
        go(&mut flow, "review");
        flow
    };
    let last = left(500).assessment().updated_at;
    let mut only_finished = left(500);
    assert!(only_finished.apply(Reply::Finish));
    assert_eq!(
        (only_finished.assessment().completed_at, only_finished.assessment().updated_at),
        (last, last)
    );
    let mut gone_on = left(500);
    go(&mut gone_on, "question vision.two");
    gone_on.apply(option(0));
    go(&mut gone_on, "review");
    gone_on.apply(Reply::Finish);
    assert_eq!(gone_on.assessment().completed_at, Some(minute(500)));
}

/// A form that lacked an answer when it was typed in is gone on with later.
#[test]
fn what_is_added_to_a_form_later_is_of_its_day() {
    let bank = bank();
    let noon: Timestamp = "2026-03-01T12:00:00Z".parse().expect("a moment");
    let mut typed = flow(&bank, fresh(&bank, Edition::Full));
    typed.apply(Reply::About(About::Date(noon)));
    go(&mut typed, "question vision.one");
    typed.apply(option(0));
    let mut later = Flow::new(&bank, "en", typed.into_assessment(), || noon + 48.hours());
    go(&mut later, "question vision.two");
    assert!(later.apply(option(0)));
    go(&mut later, "review");
    assert!(later.apply(Reply::Finish));
    let of_form = |it: &Assessment| [it.started_at, it.updated_at, it.completed_at];
    assert_eq!(of_form(later.assessment()), [Some(noon); 3]);
    assert_eq!(later.assessment().answers["vision.two"].answered_at, Some(noon));
}

#[test]
fn finishing_elsewhere_does_not_end_the_interview() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    let outcome = run(&mut flow, &mut Scripted::new([Reply::Finish]), &mut Keeper::default());
    assert!(matches!(outcome, Outcome::CutOff(NoReply::InputEnded)));
    assert_eq!(flow.assessment().completed_at, None);
}

#[test]
fn a_clock_that_goes_backwards_makes_nothing_older() {
    let bank = bank();
    let clock = Cell::new(10);
    let mut flow = Flow::new(&bank, "en", fresh(&bank, Edition::Full), || minute(clock.get()));
    go(&mut flow, "question vision.one");
    flow.apply(option(0));
    clock.set(-5);
    flow.apply(option(0));
    let answers = &flow.assessment().answers;
    assert_eq!(answers["vision.two"].answered_at, Some(minute(10)));
    go(&mut flow, "review");
    flow.apply(Reply::Finish);
    assert_eq!(flow.assessment().completed_at, Some(minute(10)));
}

#[test]
fn an_opening_tells_its_place_and_how_many_questions_follow() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    go(&mut flow, "opening Chain");
    let Content::Opening(opening) = flow.prompt().content else { panic!("it is an opening") };
    assert_eq!((opening.number, opening.of, opening.questions), (3, 3, 1));
}

#[test]
fn the_overview_lists_what_can_be_changed_and_where_one_is() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Full));
    go(&mut flow, "question trust.two");
    let prompt = flow.prompt();
    let kinds: Vec<EntryKind> = prompt.overview.iter().map(|entry| entry.kind).collect();
    let question = EntryKind::Question;
    assert_eq!(
        kinds,
        [
            question(1),
            question(2),
            EntryKind::Target(1),
            EntryKind::Reflection(1),
            question(3),
            question(4),
            question(5),
            EntryKind::Reflection(2)
        ]
    );
    let current: Vec<usize> =
        prompt.overview.iter().enumerate().filter(|(_, entry)| entry.current).map(|(at, _)| at).collect();
    assert_eq!(current, [5]);
    assert_eq!(prompt.overview[7].dimension, "Data");
    let steps: Vec<usize> = prompt.overview.iter().map(|entry| entry.step).collect();
    for (step, kind) in steps.into_iter().zip(kinds) {
        flow.apply(Reply::Jump(step));
        match (flow.prompt().content, kind) {
            (Content::Question(view), EntryKind::Question(number)) => assert_eq!(view.number, number),
            (Content::Target(_), EntryKind::Target(_))
            | (Content::Reflection(_), EntryKind::Reflection(_)) => {}
            (content, kind) => panic!("{kind:?} leads to {}", content.describe()),
        }
    }
}
