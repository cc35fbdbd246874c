use super::testing::{Pair, report};
use super::*;
use crate::assessment::Response;
use crate::bank::{Condition, Text, round_six};
use crate::document::Block;
use crate::document::testing::outline;
use crate::messages::Language;
use crate::messages::testing::{Dutch, English};
use crate::render::terminal::{self, Style};
use crate::render::testing::folded;
use crate::render::{self, html, markdown, plain};
use crate::report::csv::Dialect;
use crate::report::testing::{BOARD, Case, deep, nothing, rich, single};

type Make = fn() -> Pair;

fn completed(case: &mut Case, moment: &str) {
    case.assessment.completed_at = Some(moment.parse().expect("a timestamp"));
}

/// Half a year after the rich case: up, down, known, no longer known, the blocker gone.
fn half_a_year() -> Pair {
    let then = rich();
    let mut now = rich();
    completed(&mut now, "2026-09-20T19:05:00Z");
    now.assessment.targets.insert("rhythm".to_owned(), 4.5);
    now.select("vision.limits", "4");
    now.select("data.front-page", "4").note = Some("The list is in every paper.".to_owned());
    now.select("data.quality", "3");
    now.select("rhythm.failures", "3");
    now.answer("focus.fewer", Response::DontKnow);
    now.select("focus.scale", "2");
    (then, now)
}

/// The four questions of the quick edition, and all of them a month later.
fn quick_then_full() -> Pair {
    let mut then = Case::new(BOARD);
    then.assessment.edition = Edition::Quick;
    completed(&mut then, "2026-02-12T12:00:00Z");
    for (question, option) in [
        ("vision.decision", "2"),
        ("rhythm.moments", "3"),
        ("focus.one-place", "2"),
        ("data.front-page", "3"),
    ] {
        then.select(question, option);
    }
    (then, rich())
}

/// Another version, with other questions, dimensions and rules, and another person.
fn versions() -> Pair {
    let then = rich();
    let yaml = BOARD
        .replace("version: 2.1.0", "version: 3.0.0")
        .replace("id: data.suppliers", "id: data.chain")
        .replace("Have we said what we will not use AI for?", "What have we said we will not use AI for?")
        .replace("id: blind-spots", "id: dark-corners");
    let mut now = Case::new(&yaml);
    completed(&mut now, "2027-03-12T12:00:00Z");
    now.assessment.organisation = Some("Sint Anna Hospital".to_owned());
    now.assessment.respondent.role = Some("secretary".to_owned());
    for (question, option) in [("vision.decision", "2"), ("vision.limits", "4"), ("data.chain", "3")] {
        now.select(question, option);
    }
    now.answer("data.quality", Response::DontKnow);
    now.answer("data.front-page", Response::DontKnow);
    (then, now)
}

/// Three levels deep, where everything went down on another scale.
fn down() -> Pair {
    let mut now = deep();
    for question in ["d1", "m1", "p1"] {
        now.select(question, "a");
    }
    now.answer("d2", Response::NotApplicable(None));
    (deep(), now)
}

fn on_a_terminal(report: &ComparisonReport, messages: &Messages, width: usize, unicode: bool) -> String {
    terminal::render(&document(report, messages), messages, Style { colour: false, unicode, width })
}

#[test]
fn as_documents() {
    let shown: [(&str, Make, Language); 4] = [
        ("half-a-year", half_a_year, Dutch),
        ("quick-then-full", quick_then_full, Dutch),
        ("versions", versions, English),
        ("down", down, English),
    ];
    for (name, pair, language) in shown {
        let (report, messages) = report(&pair(), language);
        let outline = outline(&document(&report, &messages), &messages);
        insta::assert_snapshot!(format!("document-{name}-{language}"), outline);
    }
}

#[test]
fn as_json() {
    let (report, _) = report(&half_a_year(), English);
    insta::assert_snapshot!("json-half-a-year", folded(&render::json(&report)));
    let (report, _) = self::report(&versions(), English);
    let json: serde_json::Value = serde_json::from_str(&render::json(&report)).expect("it is JSON");
    assert_eq!(json["only_then"].as_array().map(Vec::len), Some(report.only_then.len()));
    assert_ne!(json["then"]["version"], json["now"]["version"]);
}

#[test]
fn as_csv() {
    let (report, _) = report(&half_a_year(), English);
    insta::assert_snapshot!("csv-half-a-year", csv::render(&report, Dialect::PLAIN));
}

#[test]
fn json_keeps_every_digit() {
    let (report, _) = report(&half_a_year(), English);
    let json: serde_json::Value = serde_json::from_str(&render::json(&report)).expect("it is JSON");
    assert_eq!(json["index"]["change"].as_f64().map(f64::to_bits), report.index.change.map(f64::to_bits));
}

#[test]
fn an_arrow_of_the_author_stays_one_when_read_aloud() {
    let mut pair = half_a_year();
    for case in [&mut pair.0, &mut pair.1] {
        case.bank.scales[0].options[2].label = Text::new(vec![("en".to_owned(), "Plan → do".to_owned())]);
    }
    let (report, messages) = report(&pair, English);
    let said = plain::render(&document(&report, &messages), &messages);
    assert!(said.contains("Plan → do (3) to "), "{said}");
}

fn said(pair: &Pair, language: Language) -> String {
    report(pair, language).0.sentence
}

/// One dimension of one answer, then and now.
fn one(then: &str, now: &str) -> Pair {
    let answered = |option: &str| {
        let mut case = single();
        for question in ["floor.exits", "floor.lights", "floor.first-aid"] {
            match option {
                "?" => _ = case.answer(question, Response::DontKnow),
                option => _ = case.select(question, option),
            }
        }
        case
    };
    (answered(then), answered(now))
}

#[test]
fn the_sentence_says_whether_it_is_sure() {
    assert_eq!(said(&one("never", "always"), English), "We went up, from 0 to 100 out of 100.");
    assert_eq!(said(&one("always", "never"), Dutch), "We zijn gedaald van 100 naar 0 van de 100 punten.");
    assert_eq!(said(&one("always", "always"), English), "We stand where we stood, at 100 out of 100.");
    assert!(said(&one("?", "always"), English).starts_with("There was no score then"));
    assert!(said(&one("always", "?"), Dutch).starts_with("Nu is er geen score"));
    assert!(said(&one("?", "?"), English).starts_with("There was no score then and there is none now"));
    let mut unsure = one("never", "sometimes");
    unsure.0.answer("floor.exits", Response::DontKnow);
    unsure.0.answer("floor.lights", Response::DontKnow);
    let sentence = said(&unsure, English);
    assert!(sentence.starts_with("Too little is known to say whether we moved."), "{sentence}");
    assert!(said(&unsure, Dutch).starts_with("Er is te weinig bekend om te zeggen of we zijn veranderd."));
    // With nine of ten answered, both times.
    let sentence = said(&half_a_year(), English);
    assert!(sentence.contains("but it could be no change at all. With what we did not and"), "{sentence}");
    let (then, now) = half_a_year();
    assert!(
        said(&(now, then), Dutch).starts_with("Het cijfer is gedaald van 61 naar 55 van de 100 punten, maar")
    );
    let sentence = said(&(rich(), rich()), English);
    assert!(sentence.starts_with("The number is what it was, 55 out of 100, but"), "{sentence}");
    let mut known = rich();
    known.select("data.quality", "3");
    let sentence = said(&(rich(), known), English);
    assert!(
        sentence.ends_with("With what we did not know, then could have been anywhere between 53 and 59.")
    );
}

#[test]
fn the_time_between_is_said_as_a_person_would() {
    let day = |text: &str| -> Date { text.parse().expect("a day") };
    let said = |language, then, now| phrases::between(&Messages::new(language), day(then), day(now));
    for (then, now, english, dutch) in [
        ("2026-03-12", "2026-03-12", "Both are of the same day.", "Beide zijn van dezelfde dag."),
        ("2026-03-12", "2026-03-13", "One day lies between the two.", "Er zit één dag tussen."),
        ("2026-03-13", "2026-03-12", "One day lies between the two.", "Er zit één dag tussen."),
        ("2026-01-01", "2026-03-01", "59 days lie between the two.", "Er zitten 59 dagen tussen."),
        ("2026-03-12", "2026-09-12", "6 months lie between the two.", "Er zitten 6 maanden tussen."),
        (
            "2026-03-12",
            "2026-09-01",
            "About 6 months lie between the two.",
            "Er zitten ongeveer 6 maanden tussen.",
        ),
        (
            "2026-03-12",
            "2027-03-20",
            "About 12 months lie between the two.",
            "Er zitten ongeveer 12 maanden tussen.",
        ),
    ] {
        assert_eq!(said(English, then, now), english);
        assert_eq!(said(Dutch, then, now), dutch);
    }
}

#[test]
fn what_to_keep_in_mind_is_said() {
    let cautions = |pair: &Pair| report(pair, English).0.cautions;
    assert_eq!(cautions(&half_a_year()), Vec::<String>::new());
    assert!(cautions(&(rich(), rich()))[0].contains("compares an assessment with itself"));
    let (then, now) = half_a_year();
    let turned = cautions(&(now, then));
    assert_eq!(
        turned,
        [
            "“Then” is the later of the two: 20 September 2026 against 12 March 2026. To see what changed since, \
             name the older one first."
        ]
    );
    let mut elsewhere = half_a_year();
    elsewhere.1.assessment.organisation = Some("Sint Jan Hospital".to_owned());
    assert!(cautions(&elsewhere)[0].starts_with("These are two organisations: Sint Anna Hospital then"));
    let mut two = half_a_year();
    for case in [&mut two.0, &mut two.1] {
        case.assessment.respondent.name = None;
        case.assessment.completed_at = Some("2026-03-12T19:05:00Z".parse().expect("a timestamp"));
    }
    assert!(cautions(&two)[0].contains("If these are two people"), "{:?}", cautions(&two));
    // Begun from the answers of the other, it is the same person's.
    let given = Some("2026-03-12T19:00:00Z".parse().expect("a timestamp"));
    for case in [&mut two.0, &mut two.1] {
        let answer = case.assessment.answers.values_mut().next().expect("something is answered");
        (answer.answered_at, case.assessment.started_at) = (given, given);
    }
    assert!(cautions(&two)[0].contains("If these are two people"), "a day on a form is no instant");
    two.1.assessment.started_at = Some("2026-03-12T19:01:00Z".parse().expect("a timestamp"));
    assert!(!cautions(&two).iter().any(|it| it.contains("two people")), "{:?}", cautions(&two));
    let quick = cautions(&quick_then_full());
    assert!(
        quick[0].starts_with(
            "Last time 4 questions were asked, this time 10. The comparison is about the 4 questions asked"
        ),
        "{quick:?}"
    );
    let versions = cautions(&versions());
    assert!(versions[1].starts_with("Of the 10 questions asked each time, 9 are the same."), "{versions:?}");
    let mut kept = half_a_year();
    kept.0.assessment.bank.version = Some("1.0.0".to_owned());
    assert!(cautions(&kept)[0].starts_with("Last time’s answers were given with version 1.0.0"));
    kept.0.assessment.bank.version = None;
    kept.0.assessment.bank.digest = Some("sha256:0".to_owned());
    assert!(cautions(&kept)[0].contains("another text of version 2.1.0"));
}

#[test]
fn the_three_numbers_of_a_row_agree() {
    // Then 2.667 and now 3.333: 2.7 and 3.3 differ by 0.6, though the change is 0.667. And what
    // stands on the fence, like 2.25, is shown to the even side.
    let mut pair = (rich(), rich());
    for (case, options) in [(&mut pair.0, ["2", "3", "3"]), (&mut pair.1, ["3", "3", "4"])] {
        for (question, option) in
            ["data.front-page", "data.quality", "data.suppliers"].into_iter().zip(options)
        {
            case.select(question, option);
        }
    }
    let weigh = |case: &mut Case| {
        if let crate::bank::Children::Questions(questions) = &mut case.bank.dimensions[1].children {
            for question in questions {
                question.weight = 1.0;
            }
        }
    };
    weigh(&mut pair.0);
    weigh(&mut pair.1);
    let (report, messages) = report(&pair, English);
    let row = &report.dimensions[1];
    assert_eq!(shown_change(&report, &messages, 1), ["2.7", "3.3", "+0.6"]);
    assert_eq!(row.change, row.numbers.difference());
    let (report, messages) = self::report(&down(), English);
    assert_eq!(shown_change(&report, &messages, 1), ["2.5/4", "0.0/4", "\u{2212}2.5"]);
}

/// Then, now and the difference, as a table shows them.
fn shown_change(report: &ComparisonReport, messages: &Messages, place: usize) -> [String; 3] {
    let document = document(report, messages);
    let mut tables = document.blocks().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let row = &tables.next().expect("the dimensions").rows[place];
    [1, 2, 3].map(|column| row.cells[column].brief().shown(messages).trim_end_matches(" ?").to_owned())
}

#[test]
fn the_way_to_the_target_is_what_the_figures_beside_it_leave() {
    for pair in [half_a_year(), quick_then_full(), versions(), down()] {
        let (report, messages) = report(&pair, English);
        let document = document(&report, &messages);
        let table = document.blocks().find_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        for row in &table.expect("the dimensions").rows {
            let cell = |place: usize| row.cells[place].brief().shown(&messages);
            let figure =
                |place: usize| cell(place).split('/').next().and_then(|text| text.parse::<f64>().ok());
            assert!(!cell(5).contains('%'), "{}", cell(5));
            if let Some(to_go) = figure(5) {
                assert_eq!(
                    Some(to_go),
                    figure(4).zip(figure(2)).map(|(target, now)| round_six(target - now))
                );
            }
        }
    }
}

#[test]
fn a_decision_of_last_time_has_the_state_that_the_answers_leave_it_in() {
    use DecisionState::{AnotherCalledFor, NoLongerCalledFor, NotKnown, StillCalledFor};
    let state = |change: &dyn Fn(&mut Case)| {
        let mut pair = (rich(), rich());
        change(&mut pair.1);
        let (report, messages) = report(&pair, English);
        let first = &report.decisions[0];
        assert_eq!(first.question.as_deref(), Some("data.front-page"));
        let said = outline(&document(&report, &messages), &messages);
        let mut lines = said.lines().skip_while(|line| !line.starts_with("## What was put forward"));
        let line = if first.state == Some(StillCalledFor) {
            // It is to be decided now, and what became of it stands there, once.
            lines.find_map(|line| {
                Some(line.split_once("| put forward last time too | ")?.1.split_once(") [")?.0)
            })
        } else {
            lines.nth(4)
        };
        (first.state, line.unwrap_or_default().trim().to_owned())
    };
    let said = |state: DecisionState, line: &str| (Some(state), line.to_owned());
    assert_eq!(state(&|_| {}), said(StillCalledFor, "Unchanged: Talked about (2)"));
    assert_eq!(
        state(&|now| _ = now.select("data.front-page", "1")),
        said(StillCalledFor, "Moved down: Talked about (2) → Unspoken (1)")
    );
    assert_eq!(
        state(&|now| _ = now.select("data.front-page", "5")),
        said(NoLongerCalledFor, "No longer called for. Moved up: Talked about (2) → Checked and renewed (5)")
    );
    let lowered = |now: &mut Case| _ = now.assessment.targets.insert("data".to_owned(), 2.0);
    assert_eq!(
        state(&lowered),
        said(StillCalledFor, "Unchanged: Talked about (2)"),
        "no lower target clears a blocker"
    );
    assert_eq!(
        state(&|now| {
            lowered(now);
            now.bank.rules.clear();
        }),
        said(
            NoLongerCalledFor,
            "No longer called for. Unchanged: Talked about (2); our target here is now 2"
        )
    );
    assert_eq!(
        state(&|now| _ = now.answer("data.front-page", Response::DontKnow)).0,
        Some(NotKnown),
        "an answer that is missing is no all-clear"
    );
    let others = |now: &mut Case| {
        for dimension in &mut now.bank.dimensions {
            if let crate::bank::Children::Questions(questions) = &mut dimension.children {
                for question in questions {
                    question.decisions.iter_mut().for_each(|decision| decision.id.push('x'));
                }
            }
        }
    };
    assert_eq!(
        state(&others),
        said(AnotherCalledFor, "Now another decision is called for. Unchanged: Talked about (2)")
    );
}

#[test]
fn what_the_quick_edition_did_not_ask_and_blocks_now_has_come_to_light() {
    let blocks = |option: &str| {
        let mut pair = quick_then_full();
        pair.1.select("vision.limits", option);
        for case in [&mut pair.0, &mut pair.1] {
            case.bank.rules[0].when = Condition::QuestionAtMost("vision.limits".to_owned(), 2.0);
        }
        let (report, _) = report(&pair, English);
        let id = pair.1.bank.rules[0].id.clone();
        report.findings.into_iter().find(|finding| finding.rule == id).map(|finding| finding.status)
    };
    assert_eq!(blocks("1"), Some(FindingStatus::ComeToLight));
    assert_eq!(blocks("4"), None, "nobody worried about it then");
}

#[test]
fn what_nobody_knew_then_is_told_with_what_is_known_now() {
    let mut pair = down();
    let asked = |pair: &Pair| {
        let (report, messages) = report(pair, English);
        let first = &report.decisions[0];
        assert_eq!((&first.id, &first.question), (&None, &None));
        let said = outline(&document(&report, &messages), &messages);
        let found = said.lines().filter(|line| line.contains("were missing")).collect::<Vec<_>>();
        assert_eq!(found.len(), 1, "once: {said}");
        let line = found[0].split_once("| put forward last time too | ").map_or(found[0], |(_, line)| line);
        (first.state, line.split_once(") [").map_or(line, |(line, _)| line).trim().to_owned())
    };
    let still = Some(DecisionState::StillCalledFor);
    let none = "Of the 2 answers that were missing, none is there now";
    assert_eq!(asked(&pair), (still, none.to_owned()));
    pair.1.select("m3", "b");
    let one = "Still called for. Of the 2 answers that were missing, 1 is there now";
    assert_eq!(asked(&pair), (still, one.to_owned()));
    pair.1.select("p2", "b");
    let all = "No longer called for. Both answers that were missing are there now";
    assert_eq!(asked(&pair), (Some(DecisionState::NoLongerCalledFor), all.to_owned()));
}

#[test]
fn an_exact_score_has_no_interval_where_too_little_is_known() {
    let mut pair = half_a_year();
    let ids: Vec<String> = pair.1.bank.questions().map(|question| question.id.clone()).collect();
    for id in &ids {
        pair.0.select(id, "2");
        pair.1.answer(id, Response::DontKnow);
    }
    pair.1.select("vision.decision", "2");
    let said = report(&pair, English).0.sentence;
    let exact = "What was known then came to 25 out of 100; what is known now comes to 25, and";
    assert!(said.contains(exact), "{said}");
}

#[test]
fn the_foot_of_a_page_says_whose_answers_of_which_days_are_compared() {
    let (report, messages) = report(&half_a_year(), English);
    let foot: Vec<String> =
        document(&report, &messages).footer.iter().map(|line| line.shown(&messages)).collect();
    assert_eq!(foot, ["Sint Anna Hospital", "12 March 2026 and 20 September 2026"]);
}

#[test]
fn a_band_stands_with_the_others_that_are_possible_and_its_number_in_it() {
    let mut pair = half_a_year();
    pair.1.answer("data.front-page", Response::DontKnow);
    let words = |pair: &Pair| {
        let (report, messages) = report(pair, English);
        let screen = on_a_terminal(&report, &messages, 100, true);
        screen.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(words(&pair).contains("So it could"), "{}", words(&pair));
    // 72.9 is no 73 where a band begins in between.
    let mut pair = half_a_year();
    let ids: Vec<String> = pair.1.bank.questions().map(|question| question.id.clone()).collect();
    for id in &ids {
        pair.1.select(id, "4");
    }
    pair.1.select("vision.limits", "3");
    pair.1.bank.bands[3].from = 72.95;
    assert!(words(&pair).contains("Now 72 out of 100: directed"), "{}", words(&pair));
}

#[test]
fn a_finding_that_cannot_be_judged_is_not_called_gone() {
    let mut pair = half_a_year();
    pair.1.answer("data.front-page", Response::DontKnow);
    let (report, messages) = report(&pair, English);
    let finding = &report.findings[0];
    assert_eq!(finding.status, FindingStatus::Unclear);
    let screen = on_a_terminal(&report, &messages, 100, true);
    let words: Vec<&str> = screen.split_whitespace().collect();
    assert!(words.join(" ").contains("depends on what we don’t know (question 3,"), "{screen}");
}

/// Whatever a text from outside holds, it is shown as text, and nothing around it changes.
#[test]
fn outside_text_stays_text() {
    let nasty = "=x|`<b>\u{1b}[2J\u{202e}\n\n# x\n- [ ] y";
    let mut pair = versions();
    for case in [&mut pair.0, &mut pair.1] {
        let said = Text::new(vec![("en".to_owned(), nasty.to_owned())]);
        case.assessment.organisation = Some(nasty.to_owned());
        case.assessment.respondent.role = Some(nasty.to_owned());
        case.bank.title = said.clone();
        case.bank.version = nasty.to_owned();
        case.bank.rules.iter_mut().for_each(|rule| rule.message = said.clone());
        for option in case.bank.scales.iter_mut().flat_map(|scale| &mut scale.options) {
            option.label = said.clone();
        }
        for band in &mut case.bank.bands {
            band.name = said.clone();
        }
        for dimension in &mut case.bank.dimensions {
            dimension.name = said.clone();
            if let crate::bank::Children::Questions(questions) = &mut dimension.children {
                for question in questions {
                    question.text = said.clone();
                    question.decisions.iter_mut().for_each(|decision| decision.text = said.clone());
                }
            }
        }
        for answer in case.assessment.answers.values_mut() {
            answer.note = Some(nasty.to_owned());
        }
    }
    // A rule that fires both times, and one whose version differs.
    let always = Condition::QuestionAtLeast("vision.decision".to_owned(), 1.0);
    pair.0.bank.rules[0].when = always.clone();
    pair.1.bank.rules[0].when = always;
    let (report, messages) = report(&pair, English);
    for (width, unicode) in [(0, true), (60, false), (80, true)] {
        let page = on_a_terminal(&report, &messages, width, unicode);
        for line in page.lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= width.clamp(60, 100), "{line}");
            assert!(!line.contains(char::is_control) && !line.contains('\u{202e}'), "{line:?}");
            assert!(unicode || line.is_ascii(), "{line:?}");
        }
    }
    let page = markdown::render(&document(&report, &messages), &messages);
    let options = pulldown_cmark::Options::all() - pulldown_cmark::Options::ENABLE_SMART_PUNCTUATION;
    for event in pulldown_cmark::Parser::new_ext(&page, options) {
        use pulldown_cmark::{Event, Tag};
        assert!(
            !matches!(
                event,
                Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::Code(_)
                    | Event::TaskListMarker(_)
                    | Event::Start(
                        Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::BlockQuote(_)
                    )
            ),
            "{event:?}"
        );
    }
    let page = scraper::Html::parse_document(&html::render(&document(&report, &messages), &messages));
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    let unwanted =
        scraper::Selector::parse("b, script, a:not(.skip), img, [onclick], [style]").expect("a selector");
    assert_eq!(page.select(&unwanted).count(), 0);
    let table = csv::render(&report, Dialect::PLAIN);
    let rows = ::csv::Reader::from_reader(table.as_bytes()).into_records().collect::<Result<Vec<_>, _>>();
    let rows = rows.expect("it is one table");
    assert_eq!(rows.len(), report.questions.len() + report.findings.len());
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with('=')), "{rows:?}");
}

#[test]
fn what_has_reached_its_target_does_not_wait_and_what_holds_the_whole_is_named() {
    let mut pair = (Case::all("5"), Case::all("5"));
    for case in [&mut pair.0, &mut pair.1] {
        let other = crate::bank::Rule {
            id: "other".to_owned(),
            when: Condition::QuestionAtMost("data.quality".to_owned(), 2.0),
            cap: None,
            ..case.bank.rules[0].clone()
        };
        case.bank.rules.push(other);
    }
    for low in ["data.front-page", "data.quality"] {
        pair.1.select(low, "1");
    }
    let said = |pair: &Pair| {
        let (report, messages) = report(pair, English);
        outline(&document(&report, &messages), &messages)
    };
    let reached = said(&pair);
    assert_eq!(reached.matches("New (blocker)").count(), 2, "{reached}");
    assert!(!reached.contains("waits until"), "{reached}");
    assert!(reached.contains("one of the blockers holds us at “exploring”"), "{reached}");
    assert_eq!(reached.matches("This holds the whole at “exploring”.").count(), 1, "{reached}");
    pair.1.select("focus.one-place", "1");
    pair.1.select("focus.fewer", "1");
    assert_eq!(said(&pair).matches("AI focus waits until this is settled.").count(), 2);
}

#[test]
fn what_is_asked_for_later_is_said_with_the_decisions() {
    let mut pair = (Case::all("3"), Case::all("1"));
    for unknown in ["data.quality", "focus.fewer"] {
        pair.1.answer(unknown, Response::DontKnow);
    }
    let (report, messages) = report(&pair, English);
    let said = outline(&document(&report, &messages), &messages);
    let (_, decisions) = said.split_once("## What to decide now").expect("there is something to decide");
    assert!(decisions.contains("What we don’t know of AI focus is asked for after the blocker."), "{said}");
}

#[test]
fn decisions_that_all_come_again_are_said_to_in_one_sentence() {
    let lead = |pair: &Pair, language| {
        let (report, messages) = report(pair, language);
        let said = outline(&document(&report, &messages), &messages);
        let (_, section) = said.split_once("(decisions, Front)").expect("there were decisions");
        section.split_once("##").map_or(section, |(section, _)| section).trim().to_owned()
    };
    let mut pair = (Case::all("1"), Case::all("1"));
    assert_eq!(
        lead(&pair, English),
        "Plain: All 4 decisions that the last report put to the meeting come before the board again: they \
         stand under what to decide now."
    );
    assert!(lead(&pair, Dutch).starts_with("Plain: Alle 4 besluiten die het vorige rapport"));
    pair.1.select("data.front-page", "5");
    assert!(lead(&pair, English).starts_with("Plain: The last report put these decisions to the meeting."));
}

#[test]
fn nothing_to_compare_is_said() {
    let (report, messages) = report(&(nothing(), nothing()), English);
    let text = on_a_terminal(&report, &messages, 80, true);
    assert!(text.contains("no change to show"), "{text}");
    assert!(report.decisions_lead.is_none());
}
