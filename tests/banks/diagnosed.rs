use boardready::bank::{Diagnosis, ProblemSeverity, QuestionBank};

use crate::cases;

fn diagnosed(kind: &str) -> Vec<(String, Option<QuestionBank>, Diagnosis)> {
    cases(kind)
        .into_iter()
        .map(|case| {
            let (bank, diagnosis) = QuestionBank::check("bank.yaml", &case.yaml);
            (case.name, bank, diagnosis)
        })
        .collect()
}

#[test]
fn each_mistake_is_told_once_where_it_is_and_how_to_mend_it() {
    let broken = diagnosed("broken");
    assert!(broken.len() >= 20);
    for (name, bank, diagnosis) in broken {
        assert!(bank.is_none(), "{name}");
        let expected = if name == "ten-mistakes" { 10 } else { 1 };
        assert_eq!(diagnosis.count(ProblemSeverity::Error), expected, "{name}:\n{diagnosis}");
        insta::assert_snapshot!(format!("broken-{name}"), diagnosis.to_string());
    }
}

#[test]
fn what_could_be_better_is_told_and_the_bank_can_be_used() {
    for (name, bank, diagnosis) in diagnosed("doubtful") {
        assert!(bank.is_some(), "{name}:\n{diagnosis}");
        assert_eq!(diagnosis.count(ProblemSeverity::Warning), 1, "{name}:\n{diagnosis}");
        insta::assert_snapshot!(format!("doubtful-{name}"), diagnosis.to_string());
    }
}

#[test]
fn problems_stand_in_the_order_of_the_file() {
    for (name, _, diagnosis) in diagnosed("broken") {
        let places: Vec<_> = diagnosis
            .problems()
            .iter()
            .map(|problem| (diagnosis.place(problem), diagnosis.end(problem)))
            .collect();
        assert!(places.is_sorted_by_key(|(start, _)| *start), "{name}");
        assert!(places.iter().all(|(start, end)| start <= end), "{name}");
    }
}

#[test]
fn no_warning_stands_before_an_error_or_takes_its_place() {
    let cases = cases("valid");
    let plain = cases.iter().find(|case| case.name == "plain").expect("the fixture");
    let long = "why ".repeat(200);
    let question =
        |number| format!("      - {{id: q{number}, scale: yes-no, text: \"{number}?\", why: {long}}}");
    let questions: Vec<String> = (0..250).map(question).collect();
    let yaml = format!("{}{}\n", plain.yaml, questions.join("\n"));
    let (bank, diagnosis) = QuestionBank::check("bank.yaml", &yaml);
    assert!(bank.is_some() && diagnosis.to_string().ends_with("\n\n… and 50 more warnings."), "{diagnosis}");
    let yaml = format!("{yaml}rules: [{{id: last}}]\n");
    let (_, diagnosis) = QuestionBank::check("bank.yaml", &yaml);
    let said = diagnosis.to_string();
    assert_eq!(said.rfind("error["), said[..said.find("warning[").expect("a warning")].rfind("error["));
    assert!(said.starts_with("error[missing-key]: a rule needs `when`"), "{said}");
    // Who wants to use the bank reads of nothing else.
    let unusable = QuestionBank::parse("bank.yaml", &yaml).expect_err("it has errors").to_string();
    assert!(unusable.starts_with("error[") && !unusable.contains("warning["), "{unusable}");
    // However many warnings there are, and errors too, the last error is told.
    let unscaled = yaml.replace("scale: yes-no", "scale: none");
    let (_, diagnosis) = QuestionBank::check("bank.yaml", &unscaled);
    let errors = diagnosis.count(ProblemSeverity::Error);
    let told = diagnosis.problems().iter().filter(|problem| problem.severity == ProblemSeverity::Error);
    assert!(errors > 250 && told.count() == errors, "{errors} errors");
    assert!(!diagnosis.to_string().contains("more errors"));
}
