//! The README is true: its commands run, its pictures are what the program prints. And so is the
//! page for contributors: what it names is there, and nothing it should name is missing.

#[path = "cli/harness.rs"]
#[allow(dead_code, reason = "other tests need the rest of it")]
mod harness;

use std::path::Path;

use harness::Home;

const README: &str = include_str!("../README.md");
const CONTRIBUTING: &str = include_str!("../CONTRIBUTING.md");
const MANIFEST: &str = include_str!("../Cargo.toml");
const CI: &str = include_str!("../.ci/run");

/// Answers for every prompt of the built-in bank.
const ANSWERS: &str = include_str!("fixtures/answers/all-threes.txt");

/// Answers for every question of the quick edition.
const QUICK_ANSWERS: &str = "3\n3\n3\n3\n3\n3\n3\n3\nf\n";

/// A register with a decision on a proposal, and one of the board's own.
const REGISTER: &str = r#"{"format": "boardready/decisions/1", "bank": "ai-board", "organisation": null, "decisions": [
    {"id": "01990000-0000-7000-8000-000000000001", "history": [{"on": "2026-03-12", "what": "held-over"}],
     "proposal": {"kind": "find-out", "id": null, "questions": [], "text": "We find out.", "level": null,
                  "from": {"answers": "group", "id": null, "role": null, "day": "2026-03-01"}}},
    {"id": "01990000-0000-7000-8000-000000000002", "proposal": null, "history": [
        {"on": "2026-03-12", "what": "adopted", "text": "We do.", "owner": "Ann", "due": "2026-05-01"},
        {"on": "2026-04-01", "what": "carried-out", "note": "done"}]}
]}"#;

/// The fenced blocks of a language.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    README
        .split(fence.as_str())
        .skip(1)
        .map(|rest| rest.split("```").next().expect("a split has a first part"))
        .collect()
}

#[test]
fn every_command_runs() {
    for line in blocks("sh").into_iter().flat_map(str::lines) {
        if line.starts_with("cargo ") {
            assert!(
                CI.lines().any(|step| step.starts_with(line) || step.contains(line)),
                "nothing runs `{line}`"
            );
        } else {
            run(line);
        }
    }
}

/// Where there is no `duckdb`, there is nothing to compare with.
#[test]
fn an_engine_for_data_finds_the_same_medians() {
    let home = Home::new();
    spring(&home);
    let group =
        |args: &[&str]| home.run(&[&["group", "spring", "--lang", "en", "--format"], args].concat()).stdout;
    home.write("group.csv", group(&["csv", "--delimiter", "plain"]));
    let mut duckdb = std::process::Command::new("duckdb");
    let duckdb = duckdb.args(["-csv", "-noheader", "-c", blocks("sql")[0]]).current_dir(home.path(""));
    let found = match duckdb.output() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return,
        found => found.expect("it runs"),
    };
    let text = String::from_utf8(found.stdout).expect("it is a text");
    let mut found: Vec<(String, f64)> = text
        .lines()
        .filter_map(|line| line.rsplit_once(','))
        .map(|(id, median)| (id.to_owned(), median.trim().parse().expect("a number")))
        .collect();
    let json: serde_json::Value = serde_json::from_str(&group(&["json"])).expect("one JSON document");
    let questions = json["questions"].as_array().expect("a list").iter();
    let mut expected: Vec<(String, f64)> = questions
        .filter_map(|one| Some((one["id"].as_str()?.to_owned(), one["spread"]["median"].as_f64()?)))
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    expected.sort_by(|one, other| one.0.cmp(&other.0));
    assert!(!expected.is_empty());
    assert_eq!(found, expected);
}

#[test]
fn the_report_is_what_the_program_prints() {
    let shown = blocks("text")[1];
    let said = Home::new().run(&["report", "--sample"]);
    assert!(said.stdout.starts_with(shown), "the README shows\n{shown}\nand the program\n{}", said.stdout);
}

/// What the program writes is described by the schema that it prints, which the README names.
fn is_described_by(schema: &str, args: &[&str]) {
    assert!(README.contains(&format!("boardready schema {schema}")), "the README does not name it");
    let home = Home::new();
    home.write("then.yaml", "bank: ai-board\nanswers: {vision.decision: 2, data.front-page: 3}\n");
    home.write("now.yaml", "bank: ai-board\nanswers: {vision.decision: 4, data.front-page: 3}\n");
    home.write("register.json", REGISTER);
    spring(&home);
    let json = |args: &[&str]| {
        let said = home.run(args);
        assert_eq!(said.status, 0, "{args:?}: {}", said.stderr);
        serde_json::from_str::<serde_json::Value>(&said.stdout).expect("it is JSON")
    };
    if let Err(error) = jsonschema::validate(&json(&["schema", schema]), &json(args)) {
        panic!("{}: {error}", error.instance_path());
    }
}

#[test]
fn the_json_is_described_by_the_schema_it_names() {
    is_described_by("report", &["report", "--sample", "--format", "json"]);
    is_described_by("comparison", &["compare", "then.yaml", "now.yaml", "--format", "json"]);
    is_described_by("group", &["group", "spring", "--format", "json"]);
    let list = ["decisions", "--register", "register.json", "--format", "json"];
    is_described_by("decision-list", &list);
    is_described_by("group-comparison", &["compare", "spring", "spring", "--format", "json"]);
}

#[test]
fn every_file_it_links_to_is_there() {
    for rest in README.split("](").skip(1) {
        let (link, _) = rest.split_once(')').expect("a link ends");
        let there = Path::new(env!("CARGO_MANIFEST_DIR")).join(link).exists();
        assert!(there || link.starts_with("https://"), "{link}");
    }
}

#[test]
fn every_path_that_contributors_are_shown_is_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in CONTRIBUTING.split('`').skip(1).step_by(2) {
        if ["src/", "tests/", "questions/", ".ci/"].iter().any(|room| name.starts_with(room)) {
            let is_module = folder.join(format!("{name}.rs")).exists();
            assert!(is_module || folder.join(name).exists(), "{name}");
        }
    }
}

#[test]
fn every_room_and_every_dependency_is_explained() {
    for module in include_str!("../src/lib.rs").lines() {
        let Some(name) = module.trim_end_matches(';').split_once("mod ").map(|(_, name)| name) else {
            continue;
        };
        let named = [format!("| `src/{name}` |"), format!("| `src/{name}.rs` |")];
        assert!(named.iter().any(|room| CONTRIBUTING.contains(room)), "{name}");
    }
    let mut is_dependency = false;
    for line in MANIFEST.lines() {
        if line.starts_with('[') {
            is_dependency = line.ends_with("dependencies]");
        } else if let (true, Some((name, _))) = (is_dependency, line.split_once(" = ")) {
            assert!(CONTRIBUTING.contains(&format!("`{name}`")), "why is {name} there?");
        }
    }
}

/// A folder with the answers of three people.
fn spring(home: &Home) {
    std::fs::create_dir(home.path("spring")).expect("the test may");
    for level in 2..5 {
        let answers = format!("bank: ai-board\nanswers: {{vision.decision: {level}, data.front-page: 3}}\n");
        home.write(&format!("spring/{level}.yaml"), answers);
    }
}

/// A folder with the answers of five organisations, and what they come to.
fn sector(home: &Home) {
    std::fs::create_dir(home.path("sector")).expect("the test may");
    for level in 1..6 {
        let answers = format!(
            "bank: ai-board\norganisation: Hospital {level}\nanswers: {{vision.decision: {level}}}\n"
        );
        home.write(&format!("sector/{level}.yaml"), answers);
    }
    let made = ["group", "sector", "--save-benchmark", "made.json", "--collected-by", "us"];
    assert_eq!(home.run(&made).status, 0);
    home.write("sector.json", home.read("made.json"));
}

fn run(line: &str) {
    let home = Home::new();
    home.write("answers.yaml", "bank: ai-board\nanswers: {vision.decision: 3, data.front-page: 3}\n");
    home.write("autumn.yaml", "bank: ai-board\nanswers: {vision.decision: 4, data.front-page: 3}\n");
    if !line.contains("bank new") {
        home.write("our-own-bank.yaml", harness::BANK);
    }
    spring(&home);
    if line.contains("autumn/") {
        std::fs::create_dir(home.path("autumn")).expect("the test may");
        for level in 3..6 {
            let answers =
                format!("bank: ai-board\nanswers: {{vision.decision: {level}, data.front-page: 4}}\n");
            home.write(&format!("autumn/{level}.yaml"), answers);
        }
    }
    if line.contains("compare spring.json") {
        assert_eq!(home.run(&["group", "spring", "-o", "spring.json"]).status, 0);
    }
    if line.contains("sector") {
        sector(&home);
    }
    if line.contains("--save-benchmark") {
        std::fs::remove_file(home.path("sector.json")).expect("it is there");
    }
    let words = words(line);
    let (program, args) = words.split_first().expect("a line of a block holds a command");
    assert_eq!(program, "boardready", "{line}");
    let stdin = match () {
        () if line.contains("--quick") => QUICK_ANSWERS,
        () if line.contains("decide") => "1\nAnn\n\n1\n1\n",
        () if line.contains("our-own-bank") => "2\n2\ns\nf\n",
        () => ANSWERS,
    };
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let said = home.run_with(&args, stdin);
    assert_eq!(said.status, 0, "{line}: {}", said.stderr);
}

/// The words of a command line as a shell reads them, for what the README needs: quotes that
/// hold spaces.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            letter => words.last_mut().expect("there is always one").push(letter),
        }
    }
    words
}
