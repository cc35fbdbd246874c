use crate::harness::{Home, Said};

/// Of six organisations to the small bank.
const BENCHMARK: &str = r#"{
  "format": "boardready/benchmark/1",
  "bank": {"id": "small", "version": "0.9.0"},
  "collected_by": "The <b>sector</b>",
  "collected_on": "2026-03-12",
  "organisations": 6,
  "dimensions": [{"id": "one", "places": [{"percent": 25, "count": 3}, {"percent": 75, "count": 3}]}],
  "questions": [{"id": "one.first", "places": [{"percent": 50, "count": 1}, {"percent": 100, "count": 4}]}]
}
"#;

fn home() -> Home {
    let home = Home::new();
    home.write("answers.yaml", "bank: small\nanswers: {one.first: mid, one.second: top}\n");
    home.write("six.json", BENCHMARK);
    home
}

fn report(home: &Home, format: &str) -> Said {
    home.run(&[
        "report",
        "answers.yaml",
        "--bank",
        "bank.yaml",
        "--benchmark",
        "six.json",
        "--format",
        format,
    ])
}

#[test]
fn a_report_says_where_we_stand_among_others_and_that_it_is_no_norm() {
    let home = home();
    let said = report(&home, "markdown");
    assert_eq!((said.status, said.stderr.as_str()), (0, ""));
    for line in [
        "6 organisations, collected by The \\<b\\>sector\\</b\\> on 12 March 2026. This says where we stand among \
         those that were collected; it is no norm.",
        "They answered version 0.9.0 of the question bank: questions are matched by their ids.",
        "| The one thing | 1.5 | 1.0 | 1st of 6 |",
        "| 1. Is the first so? | 1.0 | 2.0 | 5th of 5 |",
    ] {
        assert!(said.stdout.contains(line), "{line}\n{}", said.stdout);
    }
    for format in ["terminal", "plain", "html"] {
        let said = report(&home, format).stdout;
        assert!(
            said.contains("1st of 6") && (format != "html" || !said.contains("<b>sector")),
            "{format}: {said}"
        );
    }
    let json: serde_json::Value = serde_json::from_str(&report(&home, "json").stdout).expect("JSON");
    let place = serde_json::json!({"of": 6, "rank": 1, "lowest_rank": 1, "percentile": null, "lowest_percentile": null});
    assert_eq!(json["benchmark"]["dimensions"][0]["place"], place);
    assert_eq!(json["benchmark"]["collected_on"], "20XX-XX-XX");
}

#[test]
fn what_is_no_benchmark_of_this_bank_is_refused_with_why() {
    let home = home();
    for (wrong, why) in [
        (
            "{\"format\": \"boardready/benchmark/1\",\n  \"bank\": 3}".to_owned(),
            "six.json, line 2, column 11: here it is not as",
        ),
        (BENCHMARK[..200].to_owned(), "six.json, line 7, column 20: here it is not as"),
        ("{\"format\": \"boardready/group/1\"}".to_owned(), "six.json is no benchmark."),
        ("[]".to_owned(), "six.json is no benchmark."),
        (BENCHMARK.replace("benchmark/1", "benchmark/2"), "is a benchmark in a format of a later version"),
        (
            BENCHMARK.replace("\"small\"", "\"ai-\\u001bboard\""),
            "six.json is of the question bank “ai-�board”, and these answers are of “small”",
        ),
        (BENCHMARK.replace(": 6", ": 4"), "contradicts itself: it is of fewer than 5 organisations"),
        (BENCHMARK.replace("\"count\": 4", "\"count\": 9"), "contradicts itself at `one.first`: places rise"),
    ] {
        home.write("six.json", wrong);
        let said = report(&home, "plain");
        assert_eq!((said.status, said.stdout.as_str()), (1, ""), "{why}");
        let stderr = said.stderr.replace('\n', " ");
        assert!(stderr.contains(why), "{why}\n{}", said.stderr);
    }
}

/// Seven people of six organisations, and one who does not say of which.
fn collection(home: &Home, organisations: usize) {
    let levels =
        [("low", "low"), ("low", "mid"), ("mid", "mid"), ("mid", "top"), ("top", "top"), ("top", "top")];
    std::fs::create_dir(home.path("sector")).expect("the test may");
    for (place, (first, second)) in levels.iter().enumerate().take(organisations) {
        let answers = format!(
            "bank: small\nname: SECRET\norganisation: Hospital SECRET {place}\nanswers: {{one.first: {first}, one.second: {second}}}\n"
        );
        home.write(&format!("sector/{place}.yaml"), &answers);
    }
    let again = "bank: small\nname: Other\norganisation: HOSPITAL secret 0\nanswers: {one.first: top, one.second: low}\n";
    home.write("sector/again.yaml", again);
    home.write("sector/nobody.yaml", "bank: small\nanswers: {one.first: low, one.second: low}\n");
}

const SAVE: [&str; 8] = [
    "group",
    "sector",
    "--bank",
    "bank.yaml",
    "--save-benchmark",
    "out.json",
    "--collected-by",
    "The sector",
];

#[test]
fn a_collection_becomes_a_benchmark_in_which_nobody_is_recognised() {
    let home = home();
    collection(&home, 6);
    let said = home.run(&SAVE);
    let expected = "One assessment does not say of which organisation it is, and is left out.\n\
        out.json holds what 6 organisations came to, and names none of them.\n";
    assert_eq!((said.stderr.as_str(), said.stdout.as_str(), said.status), (expected, "", 0));
    let text = home.read("out.json");
    assert!(!text.contains("SECRET"), "{text}");
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    // The two of one hospital are one, at the median of both: 0 and 1 of 2.
    let first = serde_json::json!([
        {"percent": 0, "count": 1}, {"percent": 50, "count": 3}, {"percent": 100, "count": 2}
    ]);
    assert_eq!(json["questions"][0]["places"], first);
    assert_eq!((&json["organisations"], &json["collected_by"]), (&6.into(), &"The sector".into()));
    let schema: serde_json::Value =
        serde_json::from_str(&home.run(&["schema", "benchmark"]).stdout).expect("JSON");
    jsonschema::validate(&schema, &json).expect("it is as the schema says");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(home.path("out.json")).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let again = home.run(&SAVE);
    assert!(again.status == 1 && again.stderr.contains("out.json exists already."), "{}", again.stderr);

    let group = |format: &str| {
        home.run(&["group", "sector", "--bank", "bank.yaml", "--benchmark", "out.json", "--format", format])
    };
    for format in ["terminal", "plain", "markdown", "html", "slides"] {
        let said = group(format);
        // On slides there is room for the dimensions.
        let place = if format == "slides" { ">4th of 6<" } else { "3rd of 6" };
        assert!(said.stdout.contains(place), "{format}: {} {}", said.stdout, said.stderr);
    }
}

#[test]
fn of_fewer_than_five_organisations_nothing_is_written() {
    let home = home();
    collection(&home, 4);
    let said = home.run(&SAVE);
    assert_eq!((said.status, said.stdout.as_str()), (1, ""));
    let expected = "These are of 4 organisations. A benchmark takes at least 5";
    assert!(said.stderr.contains(expected) && !home.path("out.json").exists(), "{}", said.stderr);
    let unasked = home.run(&SAVE[..6]);
    assert_eq!(unasked.status, 1, "what cannot be mended comes first: {}", unasked.stderr);
    assert!(unasked.stderr.contains(expected), "{}", unasked.stderr);
}

#[test]
fn who_collected_a_benchmark_is_asked_for() {
    let home = home();
    collection(&home, 6);
    let said = home.run(&SAVE[..6]);
    assert!(said.status == 2 && said.stderr.contains("--collected-by"), "{}", said.stderr);
    assert!(!home.path("out.json").exists());
}
