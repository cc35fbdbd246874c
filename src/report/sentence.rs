use super::{Given, NamedBand, QuestionRow, Sources, phrases};
use crate::assessment::Response;
use crate::bank::{Band, QuestionBank};
use crate::scoring::{BandOutcome, Estimate, is_enough};
use crate::tr;

/// Where we stand, to be read aloud: the index, its band or why there is none, and how far
/// what is not known could move it.
pub(super) fn sentence(sources: &Sources) -> String {
    let Some(index) = sources.scorecard.index else { return without_index(sources) };
    let rounded = Rounded::new(sources, index);
    let too_little = match &sources.scorecard.band {
        BandOutcome::TooLittleKnown { .. } => true,
        BandOutcome::None => !is_enough(sources.scorecard.coverage),
        BandOutcome::Named { .. } => false,
    };
    if too_little {
        return too_little_known(sources, &rounded);
    }
    let mut sentences = vec![with_band(sources, index, &rounded)];
    if !index.is_exact() {
        sentences.push(tr!(
            sources.messages,
            "report-sentence-range",
            missing = missing_kind(sources),
            low = rounded.low,
            high = rounded.high
        ));
    }
    sentences.extend(possible_bands(sources));
    sentences.join(" ")
}

/// Which bands are possible, where more than one is.
fn possible_bands(sources: &Sources) -> Option<String> {
    let BandOutcome::Named { id, lowest, highest, .. } = &sources.scorecard.band else { return None };
    let bands = &sources.bank.bands;
    let place = |id: &str| bands.iter().position(|band| band.id == id);
    let (named, low, high) = (place(id)?, place(lowest)?, place(highest)?);
    let name = |place: usize| phrases::in_sentence(sources.messages, &sources.text(&bands[place].name));
    match high - low {
        0 => None,
        1 => {
            let other = if named == low { high } else { low };
            Some(tr!(sources.messages, "report-sentence-other-band", other = name(other)))
        }
        _ => Some(tr!(sources.messages, "report-sentence-bands", lowest = name(low), highest = name(high))),
    }
}

/// The three numbers with as few decimals as say them truly.
struct Rounded {
    value: String,
    low: String,
    high: String,
}

impl Rounded {
    fn new(sources: &Sources, index: Estimate) -> Self {
        let decimals = (0..2).find(|decimals| is_true(sources.bank, index, *decimals)).unwrap_or(2);
        let say = |number| sources.messages.decimal(number, decimals);
        Self { value: say(index.value), low: say(index.low), high: say(index.high) }
    }
}

/// Whether rounding leaves each number in its band, and the ends of an interval apart.
fn is_true(bank: &QuestionBank, index: Estimate, decimals: usize) -> bool {
    let factor = if decimals == 0 { 1.0 } else { 10.0 };
    let rounded = |number: f64| (number * factor).round() / factor;
    let band_of = |number| bank.band_at(number).map(|band| &band.id);
    let numbers = [index.value, index.low, index.high];
    numbers.into_iter().all(|number| band_of(number) == band_of(rounded(number)))
        && (index.is_exact() || rounded(index.low) < rounded(index.high))
}

fn with_band(sources: &Sources, index: Estimate, rounded: &Rounded) -> String {
    let name = |band: &Band| phrases::in_sentence(sources.messages, &sources.text(&band.name));
    let alone = sources.bank.band_at(index.value).map(name);
    match (&sources.scorecard.band, super::named_band(sources), alone) {
        (BandOutcome::Named { capped_by, .. }, Some(band), Some(alone)) if !capped_by.is_empty() => {
            let why = reasons(sources, &band);
            tr!(
                sources.messages,
                "report-sentence-capped",
                index = rounded.value.as_str(),
                alone = alone,
                band = phrases::in_sentence(sources.messages, &band.name),
                reasons = why.len(),
                why = why.join(" ")
            )
        }
        (_, Some(band), _) => {
            tr!(
                sources.messages,
                "report-sentence-band",
                index = rounded.value.as_str(),
                band = phrases::in_sentence(sources.messages, &band.name)
            )
        }
        _ => tr!(sources.messages, "report-sentence-index", index = rounded.value.as_str()),
    }
}

/// What the rules say that hold the index at this band.
fn reasons(sources: &Sources, band: &NamedBand) -> Vec<String> {
    let holding = sources
        .bank
        .rules
        .iter()
        .filter(|rule| band.capped_by.contains(&rule.id) && rule.cap.as_deref() == Some(&band.id));
    holding.map(|rule| sources.text(&rule.message)).collect()
}

fn too_little_known(sources: &Sources, rounded: &Rounded) -> String {
    let missing = sources.scorecard.unknown.len() + sources.scorecard.unanswered.len();
    tr!(
        sources.messages,
        "report-sentence-too-little",
        missing = missing,
        of = applicable(sources),
        index = rounded.value.as_str(),
        low = rounded.low.as_str(),
        high = rounded.high.as_str()
    )
}

/// How many questions have no answer yet, and in which dimensions.
pub(super) fn unanswered(sources: &Sources, questions: &[QuestionRow]) -> Option<String> {
    areas(sources, questions, &Given::Unanswered).map(|(count, areas)| {
        tr!(sources.messages, "report-missing-unanswered", count = count, areas = areas)
    })
}

/// How many questions have this answer, and the names of their dimensions.
fn areas(sources: &Sources, questions: &[QuestionRow], given: &Given) -> Option<(usize, String)> {
    let with = || questions.iter().filter(|row| row.given == *given);
    let mut areas: Vec<String> = with().filter_map(|row| row.area.last().cloned()).collect();
    areas.dedup();
    let count = with().count();
    (count > 0).then(|| (count, phrases::list(sources.messages, &areas)))
}

/// What is missing: only "I don't know", only unanswered questions, or both.
fn missing_kind(sources: &Sources) -> &'static str {
    match (sources.scorecard.unknown.is_empty(), sources.scorecard.unanswered.is_empty()) {
        (false, true) => "unknown",
        (true, false) => "unanswered",
        _ => "both",
    }
}

fn without_index(sources: &Sources) -> String {
    let (unknown, unanswered) = (sources.scorecard.unknown.len(), sources.scorecard.unanswered.len());
    match applicable(sources) {
        0 => tr!(sources.messages, "report-sentence-nothing-applies"),
        of if unanswered == of => tr!(sources.messages, "report-sentence-nothing-answered"),
        of if unknown == of => tr!(sources.messages, "report-sentence-nothing-known", of = of),
        of => tr!(
            sources.messages,
            "report-sentence-no-index",
            of = of,
            unknown = unknown,
            unanswered = unanswered
        ),
    }
}

/// How many questions of the edition apply.
fn applicable(sources: &Sources) -> usize {
    let applies = |response: &Option<Response>| !matches!(response, Some(Response::NotApplicable(_)));
    sources.scorecard.questions.iter().filter(|score| applies(&score.response)).count()
}

#[cfg(test)]
mod tests {
    use crate::assessment::Response;
    use crate::messages::Language;
    use crate::messages::testing::{Dutch, English};
    use crate::report::testing::{BOARD, Case, little, nothing, rich, single};

    fn said(case: &Case, language: Language) -> String {
        case.report(language).0.sentence
    }

    /// Every question answered with this option.
    fn all(option: &str) -> Case {
        let mut case = Case::new(BOARD);
        let ids: Vec<String> = case.bank.questions().map(|question| question.id.clone()).collect();
        for id in ids {
            case.select(&id, option);
        }
        case
    }

    #[test]
    fn it_names_the_band_when_all_is_known() {
        assert_eq!(said(&all("4"), English), "We stand at 75 out of 100: learning.");
        assert_eq!(said(&all("4"), Dutch), "We staan op 75 van de 100 punten: lerend.");
    }

    #[test]
    fn it_says_what_is_missing() {
        let mut case = all("4");
        case.answer("data.suppliers", Response::DontKnow);
        assert!(said(&case, English).ends_with(
            "What we don’t know could put it anywhere between 70 and 77. So it could also be “directed”."
        ));
        case.assessment.answers.remove("data.quality");
        assert!(said(&case, English).contains("What we don’t know or haven’t answered"));
        case.assessment.answers.remove("data.suppliers");
        assert!(said(&case, English).contains("What is still unanswered"));
    }

    #[test]
    fn a_rounded_number_never_contradicts_the_band() {
        let mut case = all("4");
        case.bank.bands[3].from = 75.2;
        assert_eq!(said(&case, English), "We stand at 75 out of 100: directed.");
        case.bank.bands[3].from = 74.9;
        case.select("vision.limits", "3");
        // 72.9, and the band begins between that and 73.
        case.bank.bands[3].from = 72.95;
        assert_eq!(said(&case, English), "We stand at 72.9 out of 100: directed.");
    }

    #[test]
    fn a_cap_is_explained() {
        let sentence = said(&rich(), English);
        assert!(
            sentence.contains("make that “directed”, but one thing holds us at “exploring”. We would not"),
            "{sentence}"
        );
    }

    #[test]
    fn without_enough_answers_it_counts_them() {
        let sentence = said(&little(), English);
        assert!(
            sentence.starts_with("Too little is known to say where we stand: 8 of 10 answers are missing."),
            "{sentence}"
        );
        let mut bandless = little();
        bandless.bank.bands.clear();
        assert_eq!(said(&bandless, English), sentence);
    }

    #[test]
    fn without_an_index_it_says_why() {
        assert_eq!(
            said(&nothing(), English),
            "Nothing has been answered yet, so there is nothing to say about where we stand."
        );
        let mut case = single();
        case.answer("floor.exits", Response::DontKnow);
        case.answer("floor.lights", Response::DontKnow);
        case.assessment.answers.remove("floor.first-aid");
        assert_eq!(
            said(&case, English),
            "We cannot say where we stand: of 3 questions, 2 were answered “I don’t know” and one has no answer."
        );
        case.assessment.answers.remove("floor.lights");
        assert_eq!(
            said(&case, Dutch),
            "We kunnen niet zeggen waar we staan: van de 3 vragen is er één beantwoord met ‘Dat weet ik niet’ en bleven er 2 open."
        );
        case.answer("floor.lights", Response::DontKnow);
        case.answer("floor.first-aid", Response::DontKnow);
        assert!(said(&case, English).ends_with("our answer to all 3 questions was “I don’t know”."));
        for id in ["floor.exits", "floor.lights", "floor.first-aid"] {
            case.answer(id, Response::NotApplicable(None));
        }
        assert!(said(&case, Dutch).starts_with("Geen van de vragen is op ons van toepassing"));
    }
}
