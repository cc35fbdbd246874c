//! Whatever stands in a bank's file, it is usable or has a problem that can be shown.
#![no_main]

use boardready::bank::QuestionBank;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|yaml: &str| {
    let (bank, diagnosis) = QuestionBank::check("bank.yaml", yaml);
    assert_eq!(bank.is_none(), diagnosis.has_errors());
    for problem in diagnosis.problems() {
        assert!(diagnosis.place(problem) <= diagnosis.end(problem));
    }
    let shown = diagnosis.to_string();
    assert!(shown.chars().all(|letter| letter == '\n' || !letter.is_control()));
});
