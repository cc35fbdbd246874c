use std::fs;
use std::path::Path;

use boardready::bank::QuestionBank;
use boardready::messages::{Language, Messages};

/// What a bank expects to be said of it, in the comments it begins with.
const EXPECTED: &str = "#: ";

/// The mistakes of people to whom YAML is new, a file each, in the words of its name.
#[test]
fn a_slip_is_named_where_it_is_with_what_to_do() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/banks/clumsy");
    let messages = Messages::new(Language::FALLBACK);
    let mut failed = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of fixtures") {
        let path = entry.expect("a readable folder").path();
        let yaml = fs::read_to_string(&path).expect("a bank");
        let expected: Vec<&str> = yaml.lines().map_while(|line| line.strip_prefix(EXPECTED)).collect();
        let (_, diagnosis) = QuestionBank::check("bank.yaml", &yaml);
        let said: Vec<String> = diagnosis
            .problems()
            .iter()
            .flat_map(|problem| {
                let (start, end) = (diagnosis.place(problem), diagnosis.end(problem));
                let place = format!("{}:{}-{}", start.line, start.column, end.column);
                let severity = format!("{:?}", problem.severity).to_lowercase();
                let [message, help] = [problem.message(&messages), problem.help(&messages)];
                [format!("{severity} {place} {message}"), format!("  help: {help}")]
            })
            .collect();
        if said != expected {
            failed.push(format!(
                "{}\nis:\n{}\nexpected:\n{}",
                path.display(),
                said.join("\n"),
                expected.join("\n")
            ));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}
