use super::*;
use crate::interview::Interviewer;

/// A scripted interviewer that also keeps the notice of every prompt.
struct Noticing {
    script: Scripted,
    notices: Vec<Option<String>>,
}

impl Noticing {
    fn new(replies: impl IntoIterator<Item = Reply>) -> Self {
        Self { script: Scripted::new(replies), notices: Vec::new() }
    }
}

impl Interviewer for Noticing {
    fn ask(&mut self, prompt: &Prompt<'_>) -> Result<Reply, NoReply> {
        self.notices.push(prompt.notice.map(str::to_owned));
        self.script.ask(prompt)
    }
}

#[test]
fn every_change_is_saved_before_the_next_prompt_and_nothing_else_is() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Quick));
    let mut keeper = Keeper::default();
    let replies =
        [note("first"), option(1), Reply::Skip, Reply::Back, Reply::Jump(0), option(1), Reply::Quit];
    let outcome = run(&mut flow, &mut Scripted::new(replies), &mut keeper);
    assert!(matches!(outcome, Outcome::Quit));
    assert_eq!(keeper.attempts, 2);
    assert_eq!(keeper.saved[0].note("vision.one"), Some("first"));
    assert_eq!(keeper.saved[0].response("vision.one"), None);
    assert_eq!(keeper.saved[1], flow.into_assessment());
}

#[test]
fn a_failure_to_save_is_told_and_tried_again_until_it_succeeds() {
    let bank = bank();
    let mut flow = flow(&bank, fresh(&bank, Edition::Quick));
    let mut keeper = Keeper { failing: 2, ..Keeper::default() };
    // An answer that fails, a skip that tries again and fails, a step back that succeeds.
    let mut interviewer = Noticing::new([option(0), Reply::Skip, Reply::Back, Reply::Skip, Reply::Quit]);
    run(&mut flow, &mut interviewer, &mut keeper);
    let full = Some("the disk is full".to_owned());
    assert_eq!(interviewer.notices, [None, full.clone(), full, None, None]);
    assert_eq!(keeper.attempts, 3);
    assert!(!flow.is_unsaved());
    assert_eq!(keeper.saved, [flow.into_assessment()]);
}

#[test]
fn leaving_tries_to_save_once_more() {
    for (leaving, attempts) in [(Some(Reply::Quit), 2), (None, 2)] {
        let bank = bank();
        let mut flow = flow(&bank, fresh(&bank, Edition::Quick));
        let mut keeper = Keeper { failing: 1, ..Keeper::default() };
        run(&mut flow, &mut Scripted::new([option(0)].into_iter().chain(leaving)), &mut keeper);
        assert_eq!((keeper.attempts, keeper.saved.len()), (attempts, 1));
    }
}

#[test]
fn a_finish_that_could_not_be_saved_is_known_to_be_unsaved() {
    let bank = bank();
    let mut flow = flow(&bank, answered(&bank));
    let mut keeper = Keeper { failing: 1, ..Keeper::default() };
    let outcome = run(&mut flow, &mut Scripted::new([Reply::Finish]), &mut keeper);
    assert!(matches!(outcome, Outcome::Finished));
    assert!(flow.is_unsaved());
}

#[test]
fn without_a_reply_the_interview_is_cut_off_with_what_was_confirmed() {
    struct Interrupted;
    impl Interviewer for Interrupted {
        fn ask(&mut self, _: &Prompt<'_>) -> Result<Reply, NoReply> {
            Err(NoReply::Interrupted)
        }
    }
    let bank = bank();
    let mut cut = flow(&bank, answered(&bank));
    let mut keeper = Keeper::default();
    let outcome = run(&mut cut, &mut Interrupted, &mut keeper);
    assert!(matches!(outcome, Outcome::CutOff(NoReply::Interrupted)));
    assert_eq!((keeper.attempts, cut.into_assessment()), (0, answered(&bank)));
}
