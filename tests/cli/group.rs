use std::fmt::Write as _;

use crate::harness::Home;

/// Writes a folder of answers to the small bank: a line of options and a role each.
fn home(people: &[(&str, &str, &str)]) -> Home {
    let home = Home::new();
    std::fs::create_dir(home.path("spring")).expect("the test may");
    for (place, (role, first, second)) in people.iter().enumerate() {
        let answers = format!(
            "bank: small\nname: Person {place}\nrole: {role}\nanswers:\n  one.first: {first}\n  one.second: {second}\n"
        );
        home.write(&format!("spring/{place}.yaml"), answers);
    }
    home
}

const FIVE: [(&str, &str, &str); 5] = [
    ("chair", "low", "mid"),
    ("chair", "low", "mid"),
    ("member", "top", "mid"),
    ("member", "top", "dont_know"),
    ("member", "mid", "mid"),
];

const GROUP: [&str; 6] = ["group", "spring", "--bank", "bank.yaml", "--lang", "en"];

#[test]
fn a_group_says_what_to_talk_about_and_what_to_decide() {
    let said = home(&FIVE).run(&[&GROUP[..], &["--format", "plain"]].concat());
    assert_eq!((said.stderr.as_str(), said.status), ("", 0));
    for line in [
        "5 people",
        "One of the 2 questions splits us. On none did all choose the same level.",
        "2 × Low, 1 × Middle, 2 × High, median 1.0, split.",
        "To begin with: what could someone see who chooses “High”, and what someone who chooses “Low”? Nobody",
        "4 × Middle, median 1.0; 1 “I don’t know”\n",
    ] {
        assert!(said.stdout.contains(line), "{line}\n{}", said.stdout);
    }
    let dutch = home(&FIVE).run(&["group", "spring", "--bank", "bank.yaml", "--lang", "nl", "--accessible"]);
    assert!(dutch.stdout.contains("Eén van de 2 vragen verdeelt ons."), "{}", dutch.stdout);
}

/// What people wrote is told only when asked for, under each question, in no one's order.
#[test]
fn notes_are_shuffled_and_only_told_when_asked_for() {
    let home = Home::new();
    std::fs::create_dir(home.path("spring")).expect("the test may");
    for place in 0..5 {
        let second = if place < 2 { "{option: mid, note: Second A few}" } else { "dont_know" };
        let answers = format!(
            "bank: small\nname: Person {place}\nanswers:\n  one.first: {{option: low, note: \"First, writer {place} <b>\"}}\n  one.second: {second}\n"
        );
        home.write(&format!("spring/{place}.yaml"), answers);
    }
    let newer = "bank: small\nname: Person 4\nupdated_at: 2026-03-12\nanswers: {one.first: {option: low, note: Later}}\n";
    home.write("spring/later.yaml", newer);
    for format in ["terminal", "plain", "markdown", "html", "slides", "json", "csv"] {
        let said = home.run(&[&GROUP[..], &["--format", format]].concat());
        assert!(!said.stdout.contains("writer"), "{format}");
    }
    let asked = |args: &[&str]| home.run(&[&GROUP[..], &["--with-notes"], args].concat());
    let json: serde_json::Value =
        serde_json::from_str(&asked(&["--format", "json"]).stdout).expect("one JSON document");
    let notes = |question: usize| -> Vec<String> {
        let notes = json["questions"][question]["notes"].as_array().expect("a list");
        notes.iter().map(|note| note.as_str().expect("a text").to_owned()).collect()
    };
    let first = notes(0);
    assert!(first.len() == 5 && first.contains(&"Later".to_owned()), "of the newest: {first:?}");
    assert!(!first.is_sorted(), "in no one's order: {first:?}");
    assert!(notes(1).is_empty(), "of two who chose a level nothing is told");
    for format in ["terminal", "plain", "markdown", "html"] {
        let said = asked(&["--format", format]).stdout;
        assert!(said.contains("First, writer 3") && !said.contains("Second A"), "{format}: {said}");
        assert!(said.contains("people’s own words"), "{format}");
        let withheld = "What was written at one question is left out";
        assert!(said.replace('\n', " ").contains(withheld), "{format}: {said}");
    }
    assert_eq!(json["words_withheld"], 1);
    // What was kept says so too, and has not what it left out.
    assert_eq!(asked(&["-o", "kept.json"]).status, 0);
    let kept = |args: &[&str]| {
        home.run(&[&["group", "kept.json", "--bank", "bank.yaml", "--with-notes"], args].concat())
    };
    let back: serde_json::Value = serde_json::from_str(&kept(&["--format", "json"]).stdout).expect("JSON");
    assert_eq!((&back["words_withheld"], &back["questions"]), (&json["words_withheld"], &json["questions"]));
    let all = asked(&["--format", "plain", "--min-group", "2"]).stdout;
    assert!(all.contains("Second A") && !all.contains("is left out: so few"), "{all}");
}

/// One question a slide, with what was chosen, what it looks like, and how to begin.
#[test]
fn a_group_is_shown_on_slides() {
    let home = home(&FIVE);
    let said = home.run(&[&GROUP[..], &["-o", "workshop.slides.html"]].concat());
    assert_eq!((said.status, said.stdout.as_str()), (0, ""), "{}", said.stderr);
    let page = home.read("workshop.slides.html");
    let slide =
        page.split("<section").find(|slide| slide.contains("class=\"bars\"")).expect("one is of levels");
    for part in ["<h2>Question 1: ", "5 people, median 1.0, split", "Lowest: Low (0).", "To begin with: "] {
        assert!(slide.contains(part), "{part}\n{slide}");
    }
    assert_eq!(home.run(&[&GROUP[..], &["--format", "slides"]].concat()).stdout, page);
    let by_role = home.run(&[&GROUP[..], &["--format", "slides", "--by-role"]].concat());
    assert!(by_role.stderr.starts_with("Slides lay no roles side by side"), "{}", by_role.stderr);
    home.write("page.html", "");
    let kept = home.run(&[&GROUP[..], &["-o", "page.html"]].concat());
    assert_eq!(kept.status, 1, "an ending of its own: {}", kept.stderr);
    for other in [&["report", "spring/0.yaml"][..], &["compare", "spring/0.yaml", "spring/1.yaml"]] {
        let refused = home.run(&[other, &["--format", "slides"]].concat());
        assert_eq!((refused.status, refused.stdout.as_str()), (2, ""));
        assert!(refused.stderr.contains("slides are made of a group"), "{}", refused.stderr);
    }
}

/// Whoever reads the report, or what other programs get, finds nobody in it.
#[test]
fn nobody_is_named_in_any_form() {
    let home = home(&FIVE);
    for format in ["terminal", "plain", "markdown", "html", "slides", "json", "csv"] {
        let said = home.run(&[&GROUP[..], &["--format", format, "--by-role"]].concat());
        assert_eq!(said.status, 0, "{}", said.stderr);
        assert!(!said.stdout.contains("Person") && !said.stdout.contains("0.yaml"), "{format}");
    }
}

#[test]
fn what_cannot_be_read_is_named_and_left_out() {
    let home = home(&FIVE);
    home.write("spring/broken.json", "{\"format\": \"boardready/assessment/1\", ");
    home.write("spring/other.yaml", "bank: ai-board\nanswers: {vision.decision: 3}\n");
    let said = home.run(&[&GROUP[..], &["--format", "plain"]].concat());
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stderr.contains("broken.json") && said.stderr.contains("other.yaml"), "{}", said.stderr);
    assert!(said.stdout.contains("2 files left out"), "{}", said.stdout);
    let strict = home.run(&[&GROUP[..], &["--strict"]].concat());
    assert_eq!((strict.status, strict.stdout.as_str()), (1, ""));
    assert!(strict.stderr.contains("broken.json"), "{}", strict.stderr);
    std::fs::remove_file(home.path("spring/broken.json")).expect("it was there");
    let strict = home.run(&[&GROUP[..], &["--strict"]].concat());
    assert_eq!((strict.status, strict.stdout.as_str()), (1, ""), "answers to another bank");
    assert!(strict.stderr.contains("other.yaml") && strict.stderr.contains("ai-board"), "{}", strict.stderr);
}

/// Who answered nothing is no person of the group, and is told of.
#[test]
fn who_answered_nothing_is_counted_apart() {
    let home = home(&FIVE);
    home.write("spring/nothing.yaml", "bank: small\nname: Person 9\nrole: chair\n");
    let said = home.run(&[&GROUP[..], &["--format", "plain"]].concat());
    for part in ["5 people", "one more answered nothing"] {
        assert!(said.stdout.contains(part), "{part}\n{}{}", said.stdout, said.stderr);
    }
    let said = home.run(&[&GROUP[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&said.stdout).expect("one JSON document");
    assert_eq!((json["people"].as_u64(), json["without_answers"].as_u64()), (Some(5), Some(1)));
    assert_eq!(json["questions"][0]["asked"], 5, "nor was that one asked");
}

/// Answers to an earlier version count where the ids are the same, and that is said.
#[test]
fn answers_to_another_version_are_matched_by_their_ids() {
    let home = home(&FIVE);
    for (place, count) in [(0, "One was taken"), (1, "2 were taken")] {
        let name = format!("spring/{place}.yaml");
        let older = home.read(&name).replace("bank: small", "bank: {id: small, version: \"0.1.0\"}");
        home.write(&name, older.replace("one.second:", "one.gone:"));
        let said = home.run(&[&GROUP[..], &["--format", "json"]].concat());
        assert_eq!(said.status, 0, "{}", said.stderr);
        let told =
            format!("{count} with another version of the question bank: questions are matched by their ids.");
        assert!(said.stderr.replace('\n', " ").contains(&told), "{}", said.stderr);
        let json: serde_json::Value = serde_json::from_str(&said.stdout).expect("one JSON document");
        assert_eq!(json["people"], 5);
        let answered: Vec<_> =
            (0..2).map(|question| json["questions"][question]["answered"].clone()).collect();
        assert_eq!(answered, [5, [3, 2][place]], "what the bank no longer asks does not count");
    }
}

/// A role takes five people, unless another number is set; beside the roles no fewer may be left.
#[test]
fn a_role_takes_five_people() {
    let roles = |chairs: usize, members: usize, args: &[&str]| -> Vec<String> {
        let role = |role, option, count| std::iter::repeat_n((role, option, "mid"), count);
        let people: Vec<_> = role("chair", "low", chairs).chain(role("member", "top", members)).collect();
        let said = home(&people).run(&[&GROUP[..], &["--by-role", "--format", "json"], args].concat());
        let json: serde_json::Value = serde_json::from_str(&said.stdout).expect("one JSON document");
        let roles = json["roles"].as_array().expect("a list");
        roles.iter().map(|role| role["role"].as_str().expect("a text").to_owned()).collect()
    };
    assert_eq!(roles(5, 5, &[]), ["chair", "member"]);
    assert!(roles(5, 4, &[]).is_empty(), "four are left beside the chairs");
    assert_eq!(roles(5, 4, &["--min-group", "4"]), ["chair", "member"]);
    let text = |members: usize| {
        let role = |role, option, count| std::iter::repeat_n((role, option, "mid"), count);
        let people: Vec<_> = role("chair", "low", 5).chain(role("member", "top", members)).collect();
        home(&people).run(&[&GROUP[..], &["--by-role", "--format", "plain"]].concat()).stdout
    };
    let told = text(5);
    assert!(told.contains("chair (5) 0.0, member (5) 2.0"), "{told}");
    let untold = text(4);
    assert!(untold.contains("A role takes 5 people") && !untold.contains("chair (5)"), "{untold}");
}

#[test]
fn of_too_few_nothing_is_told() {
    let few = home(&FIVE[..2]).run(&GROUP);
    assert_eq!((few.status, few.stdout.as_str()), (1, ""));
    assert!(few.stderr.contains("Only 2 people answered. Of fewer than 3 nothing is told"), "{}", few.stderr);
    let none = home(&[]).run(&GROUP);
    assert_eq!(none.status, 1);
    assert!(none.stderr.contains("There is no assessment to read here."), "{}", none.stderr);
    let asked = home(&FIVE[..2]).run(&[&GROUP[..], &["--min-group", "2"]].concat());
    assert_eq!(asked.status, 0, "{}", asked.stderr);
}

#[test]
fn the_same_person_counts_once() {
    let home = home(&FIVE);
    let newer = "bank: small\nname: person 4 \nupdated_at: 2026-03-12T12:00:00Z\nanswers: {one.first: low}\n";
    home.write("again.yaml", newer);
    let said = home.run(&[&GROUP[..], &["again.yaml", "--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&said.stdout).expect("one JSON document");
    assert_eq!((json["people"].as_u64(), json["repeated"].as_u64()), (Some(5), Some(1)));
    assert_eq!(json["questions"][0]["spread"]["distribution"][0]["count"], 3);
    let line =
        "spring/4.yaml: left out, since again.yaml has newer answers of the same person, or the same ones\n";
    assert_eq!(said.stderr, line);
}

/// Without names nothing tells two forms of one person apart; that is said, and nobody is left out.
#[test]
fn who_may_be_one_person_is_said() {
    let home = home(&FIVE[..2]);
    for (name, day, option) in [("a", "03", "low"), ("b", "09", "mid"), ("c", "09", "top")] {
        let chair = format!(
            "bank: small\norganisation: Harbour\nrole: chair\ncompleted_at: 2026-{day}-12\nanswers: {{one.first: {option}}}\n"
        );
        home.write(&format!("{name}.yaml"), chair);
    }
    let said = home.run(&[&GROUP[..], &["a.yaml", "b.yaml", "c.yaml", "--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&said.stdout).expect("one JSON document");
    assert_eq!(json["people"], 5);
    assert!(said.stderr.contains("may be of one person"), "{}", said.stderr);
    // Two of one role on one day are two people, as far as anyone can tell.
    assert_eq!(said.stderr.matches("may be of one").count(), 2, "{}", said.stderr);
}

#[test]
fn a_role_that_is_written_in_several_ways_is_one_and_that_is_said() {
    let roles = ["vice chair", "'Vice  chair'", "member", "Member", "member"];
    let people: Vec<_> =
        roles.iter().zip(FIVE).map(|(role, (_, first, second))| (*role, first, second)).collect();
    let said = |floor: &str, by_role: &[&str]| {
        home(&people).run(&[&GROUP[..], &["--format", "json", "--min-group", floor], by_role].concat())
    };
    let all = said("2", &["--by-role"]);
    let json: serde_json::Value = serde_json::from_str(&all.stdout).expect("one JSON document");
    assert_eq!((&json["roles"][0]["people"], &json["roles"][1]["people"]), (&3.into(), &2.into()));
    let told = "These are taken as one role: Member, member.\nThese are taken as one role: Vice  chair, vice chair.\n";
    assert_eq!(all.stderr, told);
    assert_eq!(said("3", &["--by-role"]).stderr, "", "of a role that is too small nothing is told");
    assert_eq!(said("2", &[]).stderr, "");
}

/// A copy that names nobody, and its original, which no id joins.
#[test]
fn a_copy_beside_its_original_is_told_of() {
    let home = home(&FIVE[..3]);
    let answers = "answers: {one.first: mid, one.second: low}\n";
    home.write("spring/own.yaml", format!("bank: small\norganisation: H\nname: Ann\nrole: chair\n{answers}"));
    for (copy, of, is_told) in [("copy", "H", true), ("other", "B", false)] {
        home.write(&format!("{copy}.yaml"), format!("bank: small\norganisation: {of}\n{answers}"));
        let said = home.run(&[&GROUP[..], &[&format!("{copy}.yaml")]].concat());
        let told = format!("spring/own.yaml and {copy}.yaml may be of one person");
        let told_back = format!("{copy}.yaml and spring/own.yaml may be of one person");
        assert_eq!(
            said.stderr.contains(&told) || said.stderr.contains(&told_back),
            is_told,
            "{}",
            said.stderr
        );
    }
}

#[test]
fn an_assessment_a_line_from_a_pipe_or_a_file() {
    let home = Home::new();
    let line = |id: usize, option: &str| {
        format!(
            "{{\"format\": \"boardready/assessment/1\", \"id\": \"01a2204c-efb5-7165-95ba-494bc1a8dcc{id}\", \
             \"bank\": {{\"id\": \"small\"}}, \"answers\": {{\"one.first\": {{\"response\": \"selected\", \
             \"option\": \"{option}\"}}}}}}"
        )
    };
    let mut lines = String::new();
    for (id, option) in ["low", "low", "top"].iter().enumerate() {
        writeln!(lines, "{}", line(id, option)).expect("memory takes it");
    }
    lines.push_str("\nno assessment\n");
    let args = ["group", "-", "--bank", "bank.yaml", "--lang", "en", "--format", "json"];
    let piped = home.run_with(&args, &lines);
    assert_eq!(piped.status, 0, "{}", piped.stderr);
    assert!(piped.stderr.contains("-:5, line 1"), "the line is named: {}", piped.stderr);
    home.write("all.jsonl", &lines);
    let read = home.run(&[&args[..1], &["all.jsonl"], &args[2..]].concat());
    assert_eq!(read.stdout, piped.stdout);
}

/// A table of the answers gives the same medians: a row a level, with how many chose it.
#[test]
fn the_table_counts_every_answer() {
    let said = home(&FIVE).run(&[&GROUP[..], &["--format", "csv", "--delimiter", "plain"]].concat());
    let rows: Vec<&str> = said.stdout.lines().filter(|line| line.contains("one.first")).collect();
    let counts: Vec<&str> = rows.iter().filter_map(|row| row.split(',').nth(11)).collect();
    assert_eq!(counts, ["2", "1", "2", "0", "0"], "{}", said.stdout);
}

/// The assessments can be deleted: what is kept of them says the same, and names nobody.
#[test]
fn a_group_that_was_kept_is_read_back() {
    let home = home(&FIVE);
    let written = home.run(&[&GROUP[..], &["-o", "kept.json"]].concat());
    assert_eq!(written.status, 0, "{}", written.stderr);
    let args = |what: &'static str, format| {
        ["group", what, "--bank", "bank.yaml", "--lang", "en", "--format", format]
    };
    for format in ["plain", "json", "csv"] {
        let (fresh, back) = (home.run(&args("spring", format)), home.run(&args("kept.json", format)));
        assert_eq!((back.stdout, back.stderr.as_str()), (fresh.stdout, ""), "{format}");
    }
    let few = home.run(&[&args("kept.json", "json")[..], &["--min-group", "6"]].concat());
    assert!(few.stderr.contains("Only 5 people answered."), "{}", few.stderr);
    let two = home.run(&[&args("kept.json", "json")[..], &["spring"]].concat());
    assert!(two.stderr.contains("kept.json is a group that was kept. It stands alone"), "{}", two.stderr);
    let json = std::fs::read_to_string(home.path("kept.json")).expect("it was written");
    home.write("kept.json", json.replacen("\"people\": 5", "\"people\": 4", 1));
    let changed = home.run(&args("kept.json", "json"));
    assert_eq!((changed.status, changed.stdout.as_str()), (1, ""));
    assert!(changed.stderr.contains("its numbers contradict each other"), "{}", changed.stderr);
}

/// Whose group it is, where all agree, and from when to when they answered.
/// What was kept without roles is said to be, and not that the roles are too small.
#[test]
fn a_kept_group_without_roles_says_so() {
    let home = home(&FIVE);
    assert_eq!(home.run(&[&GROUP[..], &["-o", "kept.json"]].concat()).status, 0);
    let again =
        ["group", "kept.json", "--bank", "bank.yaml", "--lang", "en", "--format", "plain", "--by-role"];
    let said = home.run(&again);
    assert!(said.stderr.contains("kept.json holds no two roles"), "{}", said.stderr);
    assert!(!said.stdout.contains("there are no two roles large enough"), "{}", said.stdout);
}

#[test]
fn the_head_says_whose_it_is_and_of_which_days() {
    let home = Home::new();
    let mut lines = String::new();
    for (day, organisation) in [("02", "Harbour"), ("09", "harbour "), ("05", "Harbour")] {
        writeln!(
            lines,
            "{{\"format\": \"boardready/assessment/1\", \"bank\": {{\"id\": \"small\"}}, \
             \"organisation\": \"{organisation}\", \"completed_at\": \"2026-03-{day}T12:00:00Z\", \
             \"answers\": {{\"one.first\": {{\"response\": \"dont_know\"}}}}}}"
        )
        .expect("memory takes it");
    }
    let args = ["group", "-", "--bank", "bank.yaml", "--lang", "en", "--format", "markdown"];
    let said = home.run_with(&args, &lines);
    assert!(said.stdout.contains("Harbour · 3 people · 2 March 2026 to 9 March 2026"), "{}", said.stdout);
    assert!(!said.stdout.contains("harbour"), "{}", said.stdout);
    let several = home.run_with(&args, &lines.replace("harbour", "Another"));
    assert!(several.stdout.contains("\n3 people · 2 March"), "{}", several.stdout);
}

#[test]
fn a_folder_is_read_with_its_files_of_lines() {
    let home = home(&FIVE);
    let lines = home.run(&["redact", "spring", "-o", "all.jsonl", "--bank", "bank.yaml"]);
    assert_eq!(lines.status, 0, "{}", lines.stderr);
    std::fs::create_dir(home.path("lines")).expect("the test's own folder");
    home.write("lines/all.jsonl", home.read("all.jsonl"));
    let read = |folder| home.run(&["group", folder, "--bank", "bank.yaml", "--format", "plain"]).stdout;
    assert_eq!(read("lines"), read("spring"));
}

#[test]
fn what_too_few_aim_for_is_told_of_a_kept_group_no_more_than_of_its_files() {
    let home = home(&FIVE);
    for place in 0..3 {
        let name = format!("spring/{place}.yaml");
        let aimed = format!("{}targets: {{one: 1}}\n", home.read(&name));
        home.write(&name, aimed);
    }
    let read =
        |args: &[&str]| home.run(&[&["group", "--bank", "bank.yaml", "--format", "json"], args].concat());
    let json = |args: &[&str]| -> serde_json::Value {
        let said = read(args);
        serde_json::from_str(&said.stdout).unwrap_or_else(|_| panic!("{}", said.stderr))
    };
    home.write("kept.json", read(&["spring"]).stdout);
    let [kept, files] = ["kept.json", "spring"].map(|from| json(&[from, "--min-group", "5"]));
    for part in ["questions", "dimensions", "decisions"] {
        assert_eq!(kept[part], files[part], "{part}");
    }
    assert_ne!(json(&["spring"])["questions"], files["questions"], "three are told of, and five not");
}

#[test]
fn what_is_left_out_is_named_before_what_is_not_and_strict_stops_at_it() {
    let home = home(&FIVE);
    let unfit = "bank: ai-board\nanswers: {vision.decision: 3, no.such: 3}\n";
    std::fs::create_dir(home.path("many")).expect("the test's own folder");
    for number in 0..25 {
        home.write(&format!("many/a{number:02}.yaml"), unfit);
    }
    home.write("many/b.yaml", "broken");
    let said = home.run(&["group", "many", "--format", "plain"]);
    assert!(said.stderr.contains("b.yaml"), "{}", said.stderr);
    let strict = home.run(&["group", "many", "--format", "plain", "--strict"]);
    assert!(strict.stderr.contains("b.yaml"), "{}", strict.stderr);
    assert_eq!((strict.status, strict.stdout.as_str()), (1, ""));
}

/// However many are broken, the first are named and the others counted.
#[test]
fn of_many_that_are_left_out_the_first_are_named() {
    let home = home(&FIVE);
    home.write("broken.jsonl", "broken\n".repeat(25));
    let said = home.run(&[&GROUP[..], &["broken.jsonl", "--format", "plain"]].concat());
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stdout.contains("25 files left out"), "{}", said.stdout);
    let named = |number: usize| said.stderr.contains(&format!("broken.jsonl:{number}, line 1"));
    assert!(named(1) && named(20) && !named(21), "{}", said.stderr);
    assert!(said.stderr.contains("… and so with 5 more."), "{}", said.stderr);
    let strict = home.run(&[&GROUP[..], &["broken.jsonl", "--strict"]].concat());
    assert!(strict.stderr.contains("broken.jsonl:1, line 1"), "{}", strict.stderr);
    assert_eq!((strict.status, strict.stdout.as_str()), (1, ""));
}
