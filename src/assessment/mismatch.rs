use super::{Answer, Assessment, Response, in_doubt, parted};
use crate::bank::{AnswerOption, QuestionBank, Scale, is_within};
use crate::messages::{Language, Messages};
use crate::tr;

/// Where an assessment and a bank do not belong together. Data only: what to make of it is for
/// the caller to decide.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mismatch {
    /// The assessment was taken with a bank of this id; `None` when it is this bank's.
    pub other_bank: Option<String>,
    /// It was taken with this version; `None` when it is this bank's, or was not written down.
    pub other_version: Option<String>,
    /// The id and version agree, and still the bank's text is not what it was.
    pub changed_text: bool,
    /// Answered questions that the bank does not have.
    pub questions: Vec<String>,
    /// Questions with a chosen option that their scale does not have, and that option.
    pub options: Vec<(String, String)>,
    /// Questions with an "I don't know" or a "not applicable" that they do not offer.
    pub not_offered: Vec<String>,
    /// Questions with an answer that the edition does not have.
    pub outside_edition: Vec<String>,
    /// Dimensions with a target that their score can never be, and what it can be.
    pub targets: Vec<(String, (f64, f64))>,
    /// Dimensions with a target by a name that no answer of their scale has.
    pub target_names: Vec<String>,
    /// Dimensions with a target that may be the number of an answer as well as a level, and that
    /// number.
    pub unclear_targets: Vec<(String, f64)>,
    /// Dimensions with a target that the bank does not have.
    pub dimensions: Vec<String>,
    /// Answered open questions that the bank does not have.
    pub reflections: Vec<String>,
}

impl Mismatch {
    /// Whether the two belong together in every respect.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Whether anything of the assessment has no place in the bank and would be left out.
    pub fn loses_answers(&self) -> bool {
        !(self.questions.is_empty()
            && self.options.is_empty()
            && self.not_offered.is_empty()
            && self.outside_edition.is_empty()
            && self.targets.is_empty()
            && self.target_names.is_empty()
            && self.unclear_targets.is_empty()
            && self.dimensions.is_empty()
            && self.reflections.is_empty())
    }

    /// The ids of whatever is left out: targets that are out of reach last.
    pub(crate) fn left_out(&self) -> Vec<String> {
        let options = self.options.iter().map(|(question, _)| question);
        let answers =
            self.questions.iter().chain(options).chain(&self.not_offered).chain(&self.outside_edition);
        let targets = self.targets.iter().map(|(dimension, _)| dimension);
        let unclear = self.unclear_targets.iter().map(|(dimension, _)| dimension);
        let unread = self.target_names.iter().chain(unclear);
        let others = answers.chain(&self.dimensions).chain(&self.reflections).chain(unread);
        others.chain(targets).cloned().collect()
    }
}

/// Compares an assessment with the bank it is to be read with. Ids come in the order of the
/// assessment's file.
pub fn mismatch(assessment: &Assessment, bank: &QuestionBank) -> Mismatch {
    let pinned = &assessment.bank;
    let other_bank = (pinned.id != bank.id).then(|| pinned.id.clone());
    let other_version = pinned.version.clone().filter(|version| *version != bank.version);
    let other_text = pinned.digest.as_ref().is_some_and(|digest| *digest != bank.digest);
    let mut mismatch = Mismatch {
        changed_text: other_bank.is_none() && other_version.is_none() && other_text,
        other_bank,
        other_version,
        ..Mismatch::default()
    };
    for (id, answer) in &assessment.answers {
        let Some(question) = bank.question(id) else {
            mismatch.questions.push(id.clone());
            continue;
        };
        match &answer.response {
            Some(Response::Selected(option)) if bank.scale_of(question).position(option).is_none() => {
                mismatch.options.push((id.clone(), option.clone()));
            }
            Some(Response::DontKnow) if !question.dont_know => mismatch.not_offered.push(id.clone()),
            Some(Response::NotApplicable(_)) if !question.not_applicable => {
                mismatch.not_offered.push(id.clone());
            }
            Some(_) if !assessment.edition.includes(question) => mismatch.outside_edition.push(id.clone()),
            _ => {}
        }
    }
    for (id, target) in &assessment.targets {
        match bank.dimension(id).map(|dimension| bank.bounds(dimension)) {
            None => mismatch.dimensions.push(id.clone()),
            Some(bounds) if !is_within(*target, bounds) => mismatch.targets.push((id.clone(), bounds)),
            Some(_) => {}
        }
    }
    let unknown_reflection = |id: &&String| bank.reflections().all(|reflection| reflection.id != **id);
    mismatch.reflections = assessment.reflections.keys().filter(unknown_reflection).cloned().collect();
    mismatch
}

/// The assessment as it is to be read with this bank: what a person wrote by hand in the words and
/// numbers of a form is the answer that was meant, and what there can be no such answer or target
/// is left out. Second, what does not belong together.
pub(crate) fn settle(assessment: &Assessment, bank: &QuestionBank) -> (Assessment, Mismatch) {
    let mut settled = assessment.clone();
    for (id, answer) in &mut settled.answers {
        if let (Some(question), Some(Response::Selected(written))) = (bank.question(id), &answer.response)
            && let Some((meant, words)) = meant(written, bank.scale_of(question))
            && (words.is_none() || answer.note.is_none())
        {
            answer.response = Some(meant);
            answer.note = words.or(answer.note.take());
        }
    }
    let Mismatch { target_names, unclear_targets, dimensions, .. } = settle_targets(&mut settled, bank);
    let mut found = Mismatch { target_names, unclear_targets, ..mismatch(&settled, bank) };
    found.dimensions.extend(dimensions);
    for id in &found.not_offered {
        if let Some(answer) = settled.answers.get_mut(id) {
            answer.response = None;
        }
    }
    settled.targets.retain(|id, _| found.targets.iter().all(|(without, _)| without != id));
    (settled, found)
}

/// Makes levels of the targets that a person wrote as on a form, by an answer's name or number; those
/// that cannot be one are taken out, and given back.
fn settle_targets(settled: &mut Assessment, bank: &QuestionBank) -> Mismatch {
    let mut found = Mismatch::default();
    // What the program saved is a level.
    let by_hand = settled.id.is_none();
    settled.targets.retain(|id, level| {
        let Some(dimension) = bank.dimension(id).filter(|_| by_hand) else { return true };
        let Some(scale) = bank.target_scale(dimension) else { return true };
        let is_level = is_within(*level, bank.bounds(dimension));
        match numbered(*level, scale) {
            Some(option) if !is_level || option.value.total_cmp(level).is_eq() => {
                *level = option.value;
                return true;
            }
            Some(_) => found.unclear_targets.push((id.clone(), *level)),
            None if is_level || has_one_count(scale) => return true,
            // The ends of its range would be read as numbers of answers.
            None => found.target_names.push(id.clone()),
        }
        false
    });
    let language = settled.language.as_ref().and_then(|language| language.parse().ok());
    for (id, written) in std::mem::take(&mut settled.named_targets) {
        let Some(dimension) = bank.dimension(&id) else {
            found.dimensions.push(id);
            continue;
        };
        let level = |scale| {
            let option = with_id(&written, scale).or_else(|| called(&written, scale));
            option.map(|option| option.value).or_else(|| out_of(&written, scale, language))
        };
        match bank.target_scale(dimension).and_then(level) {
            Some(level) => _ = settled.targets.insert(id, level),
            None => found.target_names.push(id),
        }
    }
    found
}

/// The level in `3 out of 5`, where 5 is the highest. To a Dutch reader `3 of 5` is one of two: that is read
/// only in a file that says it is in another language.
fn out_of(written: &str, scale: &Scale, language: Option<Language>) -> Option<f64> {
    let (level, rest) = written.trim().split_once(' ')?;
    let (between, highest) = rest.trim().rsplit_once(' ')?;
    let is_said = |words: fn(&Messages) -> String| {
        let said = |it: &&Messages| language.is_none_or(|language| it.language() == language);
        let mut spoken = Messages::spoken().iter().filter(said);
        spoken.any(|it| words(it).split(", ").any(|word| word == between.trim()))
    };
    let is_out_of = is_said(|it| tr!(it, "saving-words-out-of")) && !is_said(|it| tr!(it, "answer-words-or"));
    let is_highest = highest.parse() == Ok(scale.highest());
    let level =
        level.replace(',', ".").parse().ok().filter(|_| is_out_of && is_highest && has_one_count(scale));
    level.filter(|level| is_within(*level, (scale.lowest(), scale.highest())))
}

/// The answer that a number stands for where answers are given.
pub(super) fn numbered(number: f64, scale: &Scale) -> Option<&AnswerOption> {
    let written = number.to_string();
    with_id(&written, scale).or_else(|| at_place(&written, scale))
}

/// Whether each answer of a scale has its value for a number, so that a level is read in one way only.
pub(crate) fn has_one_count(scale: &Scale) -> bool {
    scale.options.iter().all(|option| numbered(option.value, scale).is_some_and(|same| same.id == option.id))
}

/// What a level is called in a file where its number could be read as that of another: by the id of
/// its answer, or where that is a number too, by its label in this language.
pub(crate) fn level_names<'s>(scale: &'s Scale, language: &str) -> Vec<&'s str> {
    let name = |option: &'s AnswerOption| {
        if option.id.parse::<f64>().is_ok() { option.label.get(language) } else { option.id.as_str() }
    };
    scale.options.iter().map(name).collect()
}

/// What of an assessment is an answer to this bank, by ids: what has no place in it is left out.
pub(crate) fn fitting(assessment: &Assessment, bank: &QuestionBank) -> Assessment {
    let (mut fitting, found) = settle(assessment, bank);
    for (id, answer) in &mut fitting.answers {
        if found.options.iter().any(|(without, _)| without == id) {
            answer.response = None;
        }
    }
    let is_left = |answer: &Answer| answer.response.is_some() || answer.note.is_some();
    fitting.answers.retain(|id, answer| !found.questions.contains(id) && is_left(answer));
    fitting.targets.retain(|id, _| !found.dimensions.contains(id));
    fitting.reflections.retain(|id, _| !found.reflections.contains(id));
    fitting
}

/// What is meant by something that is no option of the scale, and a note behind it; of two that
/// someone is in doubt between, neither.
fn meant(written: &str, scale: &Scale) -> Option<(Response, Option<String>)> {
    if scale.position(written).is_some() {
        return None;
    }
    if let Some(whole) = meant_by(written, scale) {
        return Some((whole, None));
    }
    let known = |text: &str| match scale.position(text) {
        Some(_) => Some(Response::Selected(text.to_owned())),
        None => meant_by(text, scale),
    };
    let (answer, words) = parted(written, |text| known(text).is_some());
    let is_note =
        words.contains(char::is_alphabetic) && in_doubt(written, |it| known(it).is_some()).is_none();
    let words = Some(words.trim_end().to_owned()).filter(|_| is_note)?;
    // A form writes an answer as `4 = Acted on`: that is no note, and with another label no answer.
    let label = called(words.trim_start_matches(['=', ' ']), scale);
    match (known(answer)?, label) {
        (Response::Selected(id), Some(option)) => (option.id == id).then_some((Response::Selected(id), None)),
        (Response::NotApplicable(_), _) => Some((Response::NotApplicable(Some(words)), None)),
        (answer, _) => Some((answer, Some(words))),
    }
}

/// An option by its number on a form, or in other letters or by its label where only one is called so,
/// or a response in words.
fn meant_by(written: &str, scale: &Scale) -> Option<Response> {
    let option = at_place(written, scale).or_else(|| called(written, scale));
    option.map(|option| Response::Selected(option.id.clone())).or_else(|| Response::in_words(written))
}

fn with_id<'s>(written: &str, scale: &'s Scale) -> Option<&'s AnswerOption> {
    scale.options.get(scale.position(written)?)
}

/// The option that has this number on a form, where no id is a number.
fn at_place<'s>(written: &str, scale: &'s Scale) -> Option<&'s AnswerOption> {
    let has_numbers = scale.options.iter().any(|option| option.id.parse::<f64>().is_ok());
    let place = written.parse::<usize>().ok().filter(|_| !has_numbers)?.checked_sub(1)?;
    scale.options.get(place)
}

/// The only option with this id or label, in small letters or capitals.
fn called<'s>(written: &str, scale: &'s Scale) -> Option<&'s AnswerOption> {
    let written = written.trim().to_lowercase();
    let is_called = |option: &&AnswerOption| {
        let labels = option.label.translations().map(|(_, label)| label);
        labels.chain([option.id.as_str()]).any(|name| name.to_lowercase() == written)
    };
    let mut called = scale.options.iter().filter(is_called);
    called.next().filter(|_| called.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::testing;
    use crate::messages::{Language, Messages};

    const BANK: &str = "\
format: boardready/bank/1
id: ai-board
version: 1.0.0
languages: [en]
title: Board
scales:
  maturity:
    - {id: '1', value: 1, label: Low}
    - {id: '2', value: 2, label: High}
dimensions:
  - id: vision
    name: Vision
    questions:
      - {id: vision.decision, scale: maturity, text: A question?}
      - {id: data.front-page, scale: maturity, text: Another?}
      - {id: data.quality, scale: maturity, text: A third?}
    reflections:
      - {id: vision.why, text: Why?}
";

    fn bank() -> QuestionBank {
        QuestionBank::parse("bank.yaml", BANK).expect("the bank is sound")
    }

    #[test]
    fn ids_that_the_bank_does_not_have_are_listed() {
        let mut assessment = testing::assessment();
        assessment.bank.digest = Some(bank().digest);
        let found = mismatch(&assessment, &bank());
        let expected = Mismatch {
            questions: vec!["focus.scale".to_owned()],
            options: vec![("data.front-page".to_owned(), "3".to_owned())],
            targets: vec![("vision".to_owned(), (1.0, 2.0))],
            dimensions: vec!["data".to_owned()],
            reflections: vec!["vision.who-decides".to_owned()],
            ..Mismatch::default()
        };
        assert_eq!(found, expected);
        assert!(found.loses_answers());
    }

    #[test]
    fn another_bank_version_or_text_is_told_apart() {
        let compare = |id: &str, version: Option<&str>, digest: Option<&str>| {
            let mut assessment = testing::assessment();
            assessment.answers.clear();
            assessment.targets.clear();
            assessment.reflections.clear();
            assessment.bank.id = id.to_owned();
            assessment.bank.version = version.map(str::to_owned);
            assessment.bank.digest = digest.map(str::to_owned);
            mismatch(&assessment, &bank())
        };
        let digest = bank().digest;
        assert!(compare("ai-board", Some("1.0.0"), Some(&digest)).is_none());
        assert!(compare("ai-board", None, None).is_none());
        let changed = compare("ai-board", Some("1.0.0"), Some("sha256:0"));
        assert_eq!(changed, Mismatch { changed_text: true, ..Mismatch::default() });
        assert!(!changed.is_none() && !changed.loses_answers());
        let version = compare("ai-board", Some("0.9.0"), Some("sha256:0"));
        assert_eq!(version.other_version.as_deref(), Some("0.9.0"));
        assert!(!version.changed_text, "a version that differs says it all");
        assert_eq!(compare("own", Some("1.0.0"), None).other_bank.as_deref(), Some("own"));
    }

    #[test]
    fn every_difference_is_a_sentence() {
        let bank = bank();
        let found = mismatch(&testing::assessment(), &bank);
        assert_eq!(
            found.explain(&bank, &Messages::new(Language::English), None),
            [
                "The text of the question bank has changed since the answers were given, though its version \
                 has not.",
                "1 answer is to no question of this bank, and is left out:\n  focus.scale",
                "1 answer is none of the options of its question, and is left out:\n  data.front-page (choose \
                 from 1, 2)",
                "1 target is for no dimension of this bank, and is left out:\n  data",
                "1 target cannot be reached on its scale, and is left out:\n  vision (choose from 1 to 2)",
                "1 text is for no open question of this bank, and is left out:\n  vision.who-decides",
            ]
        );
        assert!(Mismatch::default().explain(&bank, &Messages::new(Language::Dutch), None).is_empty());
    }

    /// What becomes of answers and targets, each with what is said.
    fn settled(
        answers: &[(&str, &str)],
        targets: &[(&str, f64)],
        bank: &QuestionBank,
    ) -> (Assessment, Mismatch) {
        let mut assessment = testing::assessment();
        assessment.bank.digest = Some(bank.digest.clone());
        assessment.reflections.clear();
        let answer = |written: &str| crate::assessment::Answer {
            response: Some(Response::Selected(written.to_owned())),
            note: Some("n".to_owned()),
            answered_at: None,
        };
        assessment.answers =
            answers.iter().map(|(question, written)| ((*question).to_owned(), answer(written))).collect();
        assessment.targets = targets.iter().map(|(id, target)| ((*id).to_owned(), *target)).collect();
        settle(&assessment, bank)
    }

    #[test]
    fn what_a_person_writes_by_hand_is_the_answer_that_was_meant() {
        for written in
            ["d", "D", "?", "dont_know", "don't know", "I don’t know", "weet niet", "dat weet ik niet."]
        {
            let (settled, found) = settled(&[("vision.decision", written)], &[], &bank());
            assert_eq!(settled.response("vision.decision"), Some(&Response::DontKnow), "{written}");
            assert!(found.is_none(), "{written}: {found:?}");
        }
        let offering = BANK.replace("text: A third?", "not_applicable: true, text: A third?");
        let offering = QuestionBank::parse("bank.yaml", &offering).expect("the bank is sound");
        for written in ["x", "n/a", "N/A", "nvt", "n.v.t.", "not applicable", "niet van toepassing"] {
            let (settled, found) = settled(&[("data.quality", written)], &[], &offering);
            let expected = Response::NotApplicable(None);
            assert_eq!(settled.response("data.quality"), Some(&expected), "{written}");
            assert!(found.is_none(), "{written}: {found:?}");
        }
    }

    /// A person writes a target as on the form: by what an answer is called. A number that is one
    /// answer's place and another one's value is neither.
    #[test]
    fn a_target_by_hand_is_read_in_one_way_only() {
        let counted = |ids: [&str; 2], values: [u8; 2]| {
            let option = |place: usize, label| {
                format!("{{id: {}, value: {}, label: {label}}}", ids[place], values[place])
            };
            let yaml = BANK.replace("{id: '1', value: 1, label: Low}", &option(0, "Low"));
            let yaml = yaml.replace("{id: '2', value: 2, label: High}", &option(1, "High"));
            QuestionBank::parse("bank.yaml", &yaml).expect("the bank is sound")
        };
        let read = |bank: &QuestionBank, id, number: Option<f64>, name: Option<&str>| {
            let mut assessment = Assessment { id, ..testing::assessment() };
            assessment.targets = number.map(|number| ("vision".to_owned(), number)).into_iter().collect();
            assessment.named_targets =
                name.map(|name| ("vision".to_owned(), name.to_owned())).into_iter().collect();
            let (settled, found) = settle(&assessment, bank);
            let is_unclear = !found.unclear_targets.is_empty();
            assert_eq!(
                is_unclear || !found.target_names.is_empty(),
                found.left_out().contains(&"vision".to_owned())
            );
            (settled.targets.get("vision").copied(), is_unclear)
        };
        for ids in [["no", "yes"], ["'1'", "'2'"]] {
            let bank = counted(ids, [0, 1]);
            assert_eq!(read(&bank, None, Some(1.0), None), (None, true), "{ids:?}");
            assert_eq!(read(&bank, testing::assessment().id, Some(1.0), None), (Some(1.0), false));
            assert_eq!(read(&bank, None, Some(2.0), None), (Some(1.0), false), "only the second answer");
            assert_eq!(read(&bank, None, Some(0.0), None), (Some(0.0), false), "only a level");
            assert_eq!(read(&bank, None, None, Some("high")), (Some(1.0), false));
            assert_eq!(read(&bank, None, None, Some("higher")), (None, false));
            assert!(!has_one_count(&bank.scales[0]));
        }
        assert_eq!(level_names(&counted(["no", "yes"], [0, 1]).scales[0], "en"), ["no", "yes"]);
        assert_eq!(level_names(&counted(["'1'", "'2'"], [0, 1]).scales[0], "en"), ["Low", "High"]);
        assert_eq!(read(&counted(["no", "yes"], [0, 1]), None, None, Some("1 van 1")), (None, false));
        let plain = counted(["no", "yes"], [1, 2]);
        assert!(has_one_count(&plain.scales[0]) && has_one_count(&bank().scales[0]));
        assert_eq!(read(&plain, None, Some(2.0), None), (Some(2.0), false));
    }

    #[test]
    fn a_target_out_of_the_highest_is_that_level() {
        for (language, written, level) in [
            (None, "1 van 2", Some(1.0)),
            (None, "1,5 out of 2", Some(1.5)),
            (Some("en"), "1 of 2", Some(1.0)),
            (Some("nl"), "1 of 2", None),
            (None, "1 of 2", None),
            (None, "1 van 3", None),
            (None, "3 van 2", None),
        ] {
            let named_targets = [("vision".to_owned(), written.to_owned())].into();
            let language = language.map(str::to_owned);
            let by_hand = Assessment { id: None, language, named_targets, ..testing::assessment() };
            let (settled, found) = settle(&Assessment { targets: [].into(), ..by_hand }, &bank());
            assert_eq!(settled.targets.get("vision").copied(), level, "{written}");
            assert_eq!(found.target_names.is_empty(), level.is_some(), "{written}");
        }
    }

    #[test]
    fn a_target_that_is_read_in_two_ways_is_told_with_both() {
        let yaml = BANK
            .replace("{id: '1', value: 1", "{id: no, value: 0")
            .replace("{id: '2', value: 2", "{id: yes, value: 1");
        let bank = QuestionBank::parse("bank.yaml", &yaml).expect("the bank is sound");
        let mut assessment = Assessment { id: None, ..testing::assessment() };
        assessment.answers.clear();
        assessment.reflections.clear();
        assessment.targets = [("vision".to_owned(), 1.0)].into();
        let (_, found) = settle(&assessment, &bank);
        let said = |language| found.explain(&bank, &Messages::new(language), None).pop();
        assert_eq!(
            [Language::English, Language::Dutch].map(|language| said(language).unwrap_or_default()),
            [
                "1 target can be read in two ways, and is left out:\n  vision (is it the answer “Low”, or the \
                 level 1, “High”? write one of no, yes)",
                "1 doel is op twee manieren te lezen en telt niet mee:\n  vision (is dit het antwoord ‘Low’ of \
                 het niveau 1, ‘High’? schrijf een van deze: no, yes)",
            ]
        );
    }

    /// What stands behind an answer is a note, as in a form of paper; of two nobody chooses one.
    #[test]
    fn words_behind_an_answer_are_a_note() {
        let read = |written: &str, note: Option<&str>| {
            let mut assessment = testing::assessment();
            let response = Some(Response::Selected(written.to_owned()));
            let answer = Answer { response, note: note.map(str::to_owned), answered_at: None };
            assessment.answers = [("vision.decision".to_owned(), answer)].into();
            let (settled, found) = settle(&assessment, &bank());
            let answer = settled.answers["vision.decision"].clone();
            (answer.response, answer.note, found.options.len())
        };
        let selected = |option: &str| Some(Response::Selected(option.to_owned()));
        for (written, response, note) in [
            ("2 see the minutes", selected("2"), "see the minutes"),
            ("2, see the minutes ", selected("2"), "see the minutes"),
            ("high: so they say", selected("2"), "so they say"),
            ("d ask Bob", Some(Response::DontKnow), "ask Bob"),
            ("weet niet, vraag Bob", Some(Response::DontKnow), "vraag Bob"),
        ] {
            assert_eq!(read(written, None), (response, Some(note.to_owned()), 0), "{written}");
        }
        assert_eq!(read("2 = HIGH", None), (selected("2"), None, 0), "as a form writes it");
        assert_eq!(read("2 = Low", None), (selected("2 = Low"), None, 1), "which of the two?");
        for written in ["1 or 2", "1/2", "1 of 2 misschien", "1 2", "7 see the minutes", "see the minutes"] {
            assert_eq!(read(written, None), (selected(written), None, 1), "{written}");
        }
        let both = read("2 see the minutes", Some("and this"));
        assert_eq!(both, (selected("2 see the minutes"), Some("and this".to_owned()), 1), "nothing is lost");
    }

    #[test]
    fn an_option_is_an_option_whatever_it_is_called() {
        let called = BANK.replace("id: '1'", "id: d").replace("id: '2'", "id: nvt");
        let called = QuestionBank::parse("bank.yaml", &called).expect("the bank is sound");
        for (written, option) in [("d", "d"), ("nvt", "nvt"), ("1", "d"), ("2", "nvt")] {
            let (settled, _) = settled(&[("vision.decision", written)], &[], &called);
            let expected = Response::Selected(option.to_owned());
            assert_eq!(settled.response("vision.decision"), Some(&expected), "{written}");
        }
        for written in ["0", "3", "", "perhaps"] {
            let (_, found) = settled(&[("vision.decision", written)], &[], &called);
            assert_eq!(found.options.len(), 1, "{written}");
        }
        let (_, found) = settled(&[("vision.decision", "3")], &[], &bank());
        assert_eq!(found.options.len(), 1, "where options are numbers, a number is no place");
    }

    #[test]
    fn an_option_is_called_by_its_label_too() {
        let called = BANK.replace("id: '1'", "id: nee").replace("id: '2'", "id: ja");
        let named = |labels: [&str; 2]| {
            let yaml = called.replace("label: Low", &format!("label: {}", labels[0]));
            let yaml = yaml.replace("label: High", &format!("label: {}", labels[1]));
            QuestionBank::parse("bank.yaml", &yaml).expect("the bank is sound")
        };
        let bank = named(["Nauwelijks", "Grotendeels"]);
        for (written, option) in [("Ja", "ja"), ("NEE", "nee"), ("Grotendeels", "ja"), (" nauwelijks", "nee")]
        {
            let (settled, found) = settled(&[("vision.decision", written)], &[], &bank);
            let expected = Response::Selected(option.to_owned());
            assert_eq!(settled.response("vision.decision"), Some(&expected), "{written}");
            assert!(found.is_none(), "{written}");
        }
        let (_, found) = settled(&[("vision.decision", "Ja")], &[], &named(["Ja", "Zeker"]));
        assert_eq!(found.options.len(), 1, "that is the label of one and the id of another");
    }

    #[test]
    fn what_there_can_be_no_such_answer_or_target_is_said_and_left_out() {
        let strict = BANK.replace("text: Another?", "dont_know: false, text: Another?");
        let strict = QuestionBank::parse("bank.yaml", &strict).expect("the bank is sound");
        let answers = [("data.front-page", "d"), ("data.quality", "n/a")];
        let (settled_one, found) = settled(&answers, &[], &strict);
        assert_eq!(found.not_offered, ["data.front-page", "data.quality"]);
        for id in ["data.front-page", "data.quality"] {
            assert_eq!((settled_one.response(id), settled_one.note(id)), (None, Some("n")));
        }
        for target in [99.0, -5.0, 1e308, 0.99, 2.01] {
            let (settled, found) = settled(&[], &[("vision", target)], &bank());
            assert_eq!(found.targets, [("vision".to_owned(), (1.0, 2.0))], "{target}");
            assert!(settled.targets.is_empty() && found.loses_answers());
        }
        for target in [1.0, 1.5, 2.0] {
            let (settled, found) = settled(&[], &[("vision", target)], &bank());
            assert!(found.is_none() && settled.targets.len() == 1, "{target}");
        }
    }

    #[test]
    fn answers_outside_the_edition_are_listed() {
        let quick = BANK.replace("text: A question?", "quick: true, text: A question?");
        let quick = QuestionBank::parse("bank.yaml", &quick).expect("the bank is sound");
        let mut assessment = settled(&[("vision.decision", "1"), ("data.quality", "1")], &[], &quick).0;
        assert!(mismatch(&assessment, &quick).is_none());
        assessment.edition = crate::assessment::Edition::Quick;
        assert_eq!(mismatch(&assessment, &quick).outside_edition, ["data.quality"]);
    }
}
