use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use boardready::assessment::{self, Assessment, Edition, Response};
use boardready::bank::{QuestionBank, round_six};
use boardready::interview::{
    self, Choice, Content, Flow, Interviewer, NoReply, Outcome, Prompt, Recorder, Reply,
};
use boardready::messages::{Language, Messages};
use boardready::scoring::{self, Scorecard};
use boardready::{render, report};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::{Case, cases};

/// What the answers of a file should come to, rounded to six places.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    /// The score of each dimension that is named; none where nothing in it is known.
    dimensions: BTreeMap<String, Option<f64>>,
    index: Option<f64>,
}

/// The files of answers beside a bank, each with what is expected of it.
fn answered(case: &Case) -> Vec<(PathBuf, Assessment, Expected)> {
    let mut answered = Vec::new();
    for entry in fs::read_dir(&case.folder).expect("the folder of the case") {
        let path = entry.expect("a readable folder").path();
        let name = path.file_name().expect("a name").to_str().expect("a plain name");
        let Some(stem) = name.strip_suffix(".answers.yaml") else { continue };
        let expected = fs::read_to_string(case.folder.join(format!("{stem}.expected.yaml")))
            .expect("answers have their expected scores beside them");
        let expected = serde_saphyr::from_str(&expected).unwrap_or_else(|error| panic!("{name}: {error}"));
        let assessment = assessment::read(&path).unwrap_or_else(|error| panic!("{error}"));
        answered.push((path, assessment, expected));
    }
    assert!(!answered.is_empty(), "{}", case.name);
    answered
}

fn bank(case: &Case) -> QuestionBank {
    let (bank, diagnosis) = QuestionBank::check(&case.name, &case.yaml);
    assert_eq!(diagnosis.to_string(), "", "{}", case.name);
    bank.expect("there are no problems")
}

fn found(scorecard: &Scorecard, expected: &Expected) -> Expected {
    let score = |id: &String| {
        let dimension = scorecard.dimension(id).unwrap_or_else(|| panic!("there is no dimension {id}"));
        (id.clone(), dimension.score.map(|score| round_six(score.value)))
    };
    Expected {
        dimensions: expected.dimensions.keys().map(score).collect(),
        index: scorecard.index.map(|index| round_six(index.value)),
    }
}

#[test]
fn answers_come_to_the_scores_that_were_worked_out_by_hand() {
    for case in cases("valid") {
        let bank = bank(&case);
        for (path, assessment, expected) in answered(&case) {
            let scorecard = scoring::score(&bank, &assessment);
            assert_eq!(found(&scorecard, &expected), expected, "{}", path.display());
        }
    }
}

#[test]
fn an_interview_about_each_bank_gives_the_answers_that_were_given() {
    for case in cases("valid") {
        let bank = bank(&case);
        for (path, given, expected) in answered(&case) {
            let held = hold(&bank, &given);
            assert!(held.completed_at.is_some(), "{}", path.display());
            let responses = |assessment: &Assessment| -> BTreeMap<String, Option<Response>> {
                let answers = assessment.answers.iter();
                answers.map(|(id, answer)| (id.clone(), answer.response.clone())).collect()
            };
            assert_eq!(responses(&held), responses(&given), "{}", path.display());
            // One that was asked and left empty is remembered, and says nothing.
            let said = |assessment: &Assessment| -> BTreeMap<String, String> {
                let all = assessment.reflections.clone().into_iter();
                all.filter(|(_, text)| !text.is_empty()).collect()
            };
            assert_eq!(said(&held), given.reflections, "{}", path.display());
            let scorecard = scoring::score(&bank, &held);
            assert_eq!(found(&scorecard, &expected), expected, "{}", path.display());
        }
    }
}

#[test]
fn every_format_of_the_report_names_every_dimension() {
    for case in cases("valid") {
        let bank = bank(&case);
        for (path, assessment, _) in answered(&case) {
            let scorecard = scoring::score(&bank, &assessment);
            for language in Language::all() {
                let messages = Messages::new(language);
                let report = report::build(&bank, &assessment, &scorecard, &messages, &&TimeZone::UTC);
                let document = report::document(&report, &messages);
                let style = render::terminal::Style { colour: false, unicode: true, width: 80 };
                let shown = [
                    render::terminal::render(&document, &messages, style),
                    render::markdown::render(&document, &messages),
                    render::html::render(&document, &messages),
                ];
                for dimension in bank.all_dimensions() {
                    let name = dimension.name.get(language.code());
                    for text in &shown {
                        assert!(text.contains(name), "{}: {name}\n{text}", path.display());
                    }
                }
            }
        }
    }
}

/// Answers every prompt as a file of answers does, and goes past what is not in it.
struct AsGiven<'a> {
    bank: &'a QuestionBank,
    given: &'a Assessment,
    prompts: usize,
}

impl Interviewer for AsGiven<'_> {
    fn ask(&mut self, prompt: &Prompt<'_>) -> Result<Reply, NoReply> {
        self.prompts += 1;
        assert!(self.prompts < 1000, "the interview goes round in circles");
        Ok(match &prompt.content {
            Content::Question(view) => {
                let question = self.bank.question(view.id).expect("a question of the bank");
                let scale = self.bank.scale_of(question);
                assert_eq!(view.options.len(), scale.options.len());
                let Some(response) = self.given.response(view.id) else { return Ok(Reply::Skip) };
                Reply::Answer(match response {
                    Response::Selected(option) => {
                        Choice::Option(scale.position(option).expect("an option of the scale"))
                    }
                    Response::DontKnow => {
                        assert!(view.dont_know, "{} offers no don't know", view.id);
                        Choice::DontKnow
                    }
                    Response::NotApplicable(reason) => {
                        assert!(view.not_applicable, "{} offers no not applicable", view.id);
                        Choice::NotApplicable(reason.clone())
                    }
                })
            }
            Content::Reflection(view) => match self.given.reflections.get(view.id) {
                Some(words) => Reply::Reflection(words.clone()),
                None => Reply::Skip,
            },
            Content::Review => Reply::Finish,
            Content::Opening(_) | Content::Target(_) => Reply::Skip,
        })
    }
}

struct Nowhere;

impl Recorder for Nowhere {
    fn save(&mut self, _: &Assessment) -> Result<(), String> {
        Ok(())
    }
}

fn hold(bank: &QuestionBank, given: &Assessment) -> Assessment {
    let new = Assessment::new(bank, Edition::Full, uuid::Uuid::nil(), Timestamp::UNIX_EPOCH);
    let language = bank.languages.first().expect("a language");
    let mut flow = Flow::new(bank, language, new, || Timestamp::UNIX_EPOCH);
    let outcome = interview::run(&mut flow, &mut AsGiven { bank, given, prompts: 0 }, &mut Nowhere);
    assert!(matches!(outcome, Outcome::Finished), "{outcome:?}");
    flow.into_assessment()
}

#[test]
fn what_is_offered_is_what_the_bank_says() {
    let offers = |name: &str| -> Vec<(String, bool, bool)> {
        let cases = cases("valid");
        let case = cases.iter().find(|case| case.name == name).expect("the fixture");
        let offer = |question: &boardready::bank::Question| {
            (question.id.clone(), question.dont_know, question.not_applicable)
        };
        bank(case).questions().map(offer).collect()
    };
    let offer = |id: &str, dont_know, not_applicable| (id.to_owned(), dont_know, not_applicable);
    assert_eq!(offers("plain"), [offer("tea.hot", true, false), offer("tea.cups", true, false)]);
    assert_eq!(
        offers("dont-know-off"),
        [offer("house.door", false, false), offer("house.cellar", true, false)]
    );
    assert_eq!(
        offers("not-applicable-on"),
        [
            offer("garden.gate", true, false),
            offer("garden.pond", true, true),
            offer("stable.hay", true, true)
        ]
    );
}

#[test]
fn a_bank_is_read_from_its_file_as_from_its_text() {
    for case in cases("valid") {
        let path: &Path = &case.file();
        assert_eq!(boardready::library::load(path).expect("it has no problems"), bank(&case));
    }
}
