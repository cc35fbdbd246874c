use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

fn replies() -> impl Strategy<Value = Reply> {
    let place = prop_oneof![8 => 0_usize..4, 1 => Just(usize::MAX)];
    let text = prop_oneof![Just(String::new()), "[ \n]{1,3}", "\\PC{1,12}"];
    let level = prop_oneof![4 => (0_i8..5).prop_map(f64::from), 1 => any::<f64>()];
    prop_oneof![
        6 => place.prop_map(|place| Reply::Answer(Choice::Option(place))),
        1 => Just(Reply::Answer(Choice::DontKnow)),
        1 => proptest::option::of(text.clone())
            .prop_map(|reason| Reply::Answer(Choice::NotApplicable(reason))),
        2 => text.clone().prop_map(Reply::Note),
        2 => proptest::option::of(level).prop_map(Reply::Target),
        2 => text.prop_map(Reply::Reflection),
        3 => Just(Reply::Skip),
        2 => Just(Reply::Back),
        3 => (0_usize..14).prop_map(Reply::Jump),
        1 => Just(Reply::Finish),
    ]
}

/// The assessment holds nothing that is not the bank's.
fn is_of(assessment: &Assessment, bank: &QuestionBank) -> bool {
    let is_answer = |(id, answer): (&String, &Answer)| {
        let Some(question) = bank.question(id) else { return false };
        let note = answer.note.as_deref();
        let is_note = note.is_none_or(|note| !note.is_empty() && note.trim() == note);
        let is_response = match &answer.response {
            None => note.is_some() && answer.answered_at.is_none(),
            Some(Response::Selected(option)) => bank.scale_of(question).position(option).is_some(),
            Some(Response::DontKnow) => question.dont_know,
            Some(Response::NotApplicable(reason)) => {
                question.not_applicable && reason.as_deref().is_none_or(|reason| !reason.trim().is_empty())
            }
        };
        is_note && is_response
    };
    let is_target = |(id, level): (&String, &f64)| {
        bank.dimension(id).is_some_and(|it| !it.questions().is_empty()) && (1.0..=3.0).contains(level)
    };
    let is_reflection = |(id, text): (&String, &String)| {
        bank.reflections().any(|reflection| reflection.id == *id) && text.trim() == text
    };
    assessment.answers.iter().all(is_answer)
        && assessment.targets.iter().all(is_target)
        && assessment.reflections.iter().all(is_reflection)
}

/// Fails to save now and then.
struct Unsteady {
    kept: Assessment,
    fails: Vec<bool>,
}

impl Recorder for Unsteady {
    fn save(&mut self, assessment: &Assessment) -> Result<(), String> {
        if self.fails.pop().unwrap_or(false) {
            return Err("the disk is full".to_owned());
        }
        self.kept = assessment.clone();
        Ok(())
    }
}

/// What a respondent has said, without when.
fn undated(assessment: &Assessment) -> Assessment {
    Assessment { updated_at: None, ..assessment.clone() }
}

proptest! {
    #[test]
    fn whatever_is_replied_the_assessment_is_the_banks(
        replies in vec(replies(), 0..60),
        is_quick in any::<bool>(),
    ) {
        let bank = bank();
        let edition = if is_quick { Edition::Quick } else { Edition::Full };
        let mut flow = flow(&bank, fresh(&bank, edition));
        for reply in replies {
            let before = flow.assessment().clone();
            let changed = flow.apply(reply.clone());
            prop_assert_eq!(changed, undated(&before) != undated(flow.assessment()), "{:?}", reply);
            prop_assert!(changed || before == *flow.assessment(), "{:?}", reply);
            prop_assert!(is_of(flow.assessment(), &bank), "{:?} left {:?}", reply, flow.assessment());
            let progress = flow.assessment().progress(&bank);
            let prompt = flow.prompt();
            prop_assert_eq!(prompt.progress, progress);
            prop_assert!(prompt.overview.iter().filter(|entry| entry.current).count() <= 1);
            let asked = bank.questions().filter(|question| edition.includes(question)).count();
            prop_assert_eq!(progress.of, asked);
        }
    }

    #[test]
    fn every_save_is_the_state_after_the_confirmed_replies(
        replies in vec(replies(), 0..60),
        fails in vec(any::<bool>(), 0..8),
    ) {
        let bank = bank();
        let mut by_hand = flow(&bank, fresh(&bank, Edition::Full));
        let mut flow = flow(&bank, fresh(&bank, Edition::Full));
        let mut recorder = Unsteady { kept: fresh(&bank, Edition::Full), fails };
        for reply in replies {
            // One reply, then the next prompt finds no one: as if the power failed there.
            let outcome = run(&mut flow, &mut Scripted::new([reply.clone()]), &mut recorder);
            by_hand.apply(reply);
            prop_assert_eq!(flow.assessment(), by_hand.assessment());
            if !flow.is_unsaved() {
                prop_assert_eq!(&recorder.kept, by_hand.assessment());
            }
            if matches!(outcome, Outcome::Finished) {
                prop_assert!(flow.assessment().completed_at.is_some());
            }
        }
    }
}
