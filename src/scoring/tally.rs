use super::aggregate::{self, Part, Standing, within};
use super::{DimensionScore, Estimate, QuestionScore, percent_of};
use crate::assessment::{Assessment, Response};
use crate::bank::{Children, Dimension, Missing, Question, QuestionBank, Scale};

/// The numbers, before rules and decisions are drawn from them.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) index: Option<Estimate>,
    pub(super) coverage: Option<f64>,
    pub(super) dimensions: Vec<DimensionScore>,
    pub(super) questions: Vec<QuestionScore>,
    pub(super) unknown: Vec<String>,
    pub(super) unanswered: Vec<String>,
}

pub(super) fn tally(bank: &QuestionBank, assessment: &Assessment, asks: &dyn Fn(&Question) -> bool) -> Tally {
    let fill_in = fills_in(bank, assessment, asks);
    let mut count = Count { bank, assessment, asks, fill_in, step: None, tally: Tally::default() };
    let (dimensions, parts): (Vec<_>, Vec<_>) =
        bank.dimensions.iter().map(|dimension| count.dimension(dimension)).unzip();
    let mut tally = count.tally;
    tally.index = index(&dimensions, &parts);
    tally.coverage = aggregate::coverage(&parts);
    tally.dimensions = dimensions;
    tally
}

/// What is known of a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Given {
    /// It is not asked.
    NotAsked,
    /// It does not apply.
    NotApplicable,
    /// It is not answered, or with "I don't know".
    Unknown,
    /// What the chosen option counts for.
    Value(f64),
}

impl Given {
    fn part(self, question: &Question, scale: &Scale, fill_in: bool) -> Part {
        let unknown = Standing::unknown(scale.lowest(), scale.highest());
        let (standing, coverage) = match self {
            Self::NotAsked | Self::NotApplicable => (unknown, None),
            Self::Unknown => (Standing { score: fill_in.then(|| scale.lowest()), ..unknown }, Some(0.0)),
            Self::Value(value) => {
                (Standing { low: value, high: value, score: Some(value), ..unknown }, Some(1.0))
            }
        };
        Part { weight: question.weight, standing, coverage }
    }
}

/// Where a dimension stands, and how much of it is answered; `None` where nothing in it applies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stand {
    /// The score, where anything is known.
    pub(crate) score: Option<f64>,
    /// The lowest it could be.
    pub(crate) low: f64,
    /// The highest it could be.
    pub(crate) high: f64,
    /// Whether anything in it applies.
    pub(crate) applies: bool,
}

/// Where the dimensions stand, each before those it holds, when this is given to the questions in the
/// order of asking: what [`tally`] counts, without a word.
pub(crate) fn stands(bank: &QuestionBank, given: &[Given], stands: &mut Vec<Stand>) {
    stands.clear();
    let is_value = |given: &Given| matches!(given, Given::Value(_));
    let fill_in = bank.missing == Missing::Lowest && given.iter().any(is_value);
    let mut walk = Stood { bank, given: given.iter(), fill_in, stands };
    for dimension in &bank.dimensions {
        walk.dimension(dimension);
    }
}

struct Stood<'a> {
    bank: &'a QuestionBank,
    given: std::slice::Iter<'a, Given>,
    fill_in: bool,
    stands: &'a mut Vec<Stand>,
}

impl Stood<'_> {
    fn dimension(&mut self, dimension: &Dimension) -> Part {
        let place = self.stands.len();
        self.stands.push(Stand { score: None, low: 0.0, high: 0.0, applies: false });
        let parts: Vec<Part> = match &dimension.children {
            Children::Dimensions(inner) => inner.iter().map(|inner| self.dimension(inner)).collect(),
            Children::Questions(questions) => {
                let part = |(question, given): (&Question, &Given)| {
                    given.part(question, self.bank.scale_of(question), self.fill_in)
                };
                questions.iter().zip(self.given.by_ref()).map(part).collect()
            }
        };
        let (standing, coverage) = aggregate::combine(dimension.aggregate, &parts);
        let Standing { low, high, score, .. } = standing;
        self.stands[place] = Stand { score, low, high, applies: coverage.is_some() };
        Part { weight: dimension.weight, standing, coverage }
    }
}

/// One answered question, as if another value had been chosen.
#[derive(Clone, Copy)]
pub(super) struct Step<'a> {
    pub(super) bank: &'a QuestionBank,
    pub(super) assessment: &'a Assessment,
    pub(super) asks: &'a dyn Fn(&Question) -> bool,
    pub(super) question: &'a Question,
    pub(super) value: f64,
}

/// The score that a dimension would have then.
pub(super) fn score_with(step: Step, dimension: &str) -> Option<Estimate> {
    let Step { bank, assessment, asks, .. } = step;
    let fill_in = fills_in(bank, assessment, asks);
    let mut count = Count { bank, assessment, asks, fill_in, step: Some(step), tally: Tally::default() };
    count.dimension(bank.dimension(dimension)?).0.score
}

/// Whether an unknown question counts as its lowest option: only where the bank says so, and
/// not when nothing at all was answered, for then there is nothing to score.
fn fills_in(bank: &QuestionBank, assessment: &Assessment, asks: &dyn Fn(&Question) -> bool) -> bool {
    bank.missing == Missing::Lowest
        && bank.questions().filter(|question| asks(question)).any(|question| {
            matches!(response(bank, assessment, question), Some((Response::Selected(_), Some(_))))
        })
}

/// The response and the value it stands for. An option that the scale does not have is no response.
fn response<'a>(
    bank: &QuestionBank,
    assessment: &'a Assessment,
    question: &Question,
) -> Option<(&'a Response, Option<f64>)> {
    let response = assessment.response(&question.id)?;
    let Response::Selected(option) = response else {
        return Some((response, None));
    };
    let scale = bank.scale_of(question);
    let position = scale.position(option)?;
    Some((response, Some(scale.options[position].value)))
}

/// The weighted mean of the top dimensions' percents. One without a score could be anywhere.
fn index(dimensions: &[DimensionScore], parts: &[Part]) -> Option<Estimate> {
    let mean = |of: fn(&DimensionScore) -> Option<f64>| {
        let applicable = dimensions.iter().zip(parts).filter(|(_, part)| part.coverage.is_some());
        aggregate::weighted_mean(
            applicable.filter_map(|(dimension, part)| Some((part.weight, of(dimension)?))),
        )
    };
    let value = mean(|dimension| Some(dimension.percent?.value))?;
    let low = mean(|dimension| Some(dimension.percent.map_or(0.0, |percent| percent.low)))?;
    let high = mean(|dimension| Some(dimension.percent.map_or(100.0, |percent| percent.high)))?;
    let low = within(low, 0.0, 100.0);
    let high = within(high, low, 100.0);
    Some(Estimate { value: within(value, low, high), low, high })
}

struct Count<'a> {
    bank: &'a QuestionBank,
    assessment: &'a Assessment,
    asks: &'a dyn Fn(&Question) -> bool,
    fill_in: bool,
    step: Option<Step<'a>>,
    tally: Tally,
}

impl Count<'_> {
    fn dimension(&mut self, dimension: &Dimension) -> (DimensionScore, Part) {
        let (dimensions, parts): (Vec<_>, Vec<_>) = match &dimension.children {
            Children::Dimensions(dimensions) => dimensions.iter().map(|child| self.dimension(child)).unzip(),
            Children::Questions(questions) => {
                (Vec::new(), questions.iter().map(|question| self.question(dimension, question)).collect())
            }
        };
        let (standing, coverage) = aggregate::combine(dimension.aggregate, &parts);
        let Standing { lowest, highest, low, high, score } = standing;
        let score = score.map(|value| Estimate { value, low, high });
        let target = self.target(dimension);
        let card = DimensionScore {
            id: dimension.id.clone(),
            score,
            lowest,
            highest,
            percent: score.map(|score| Estimate {
                value: percent_of(score.value, lowest, highest),
                low: percent_of(score.low, lowest, highest),
                high: percent_of(score.high, lowest, highest),
            }),
            coverage,
            target,
            gap: score.zip(target).map(|(score, target)| (target - score.value).max(0.0)),
            dimensions,
        };
        (card, Part { weight: dimension.weight, standing, coverage })
    }

    /// The respondent's target, or the bank's. What is no number (a file written by hand may
    /// say `.nan`) is no target.
    fn target(&self, dimension: &Dimension) -> Option<f64> {
        let own = self.assessment.targets.get(&dimension.id).copied().filter(|target| target.is_finite());
        own.or(dimension.target)
    }

    fn question(&mut self, dimension: &Dimension, question: &Question) -> Part {
        let scale = self.bank.scale_of(question);
        let (lowest, highest) = (scale.lowest(), scale.highest());
        if !(self.asks)(question) {
            return Given::NotAsked.part(question, scale, self.fill_in);
        }
        let (response, value) = response(self.bank, self.assessment, question).unzip();
        let stepped = self.step.filter(|step| step.question.id == question.id).map(|step| step.value);
        let value = stepped.or(value.flatten());
        match response {
            None => self.tally.unanswered.push(question.id.clone()),
            Some(Response::DontKnow) => self.tally.unknown.push(question.id.clone()),
            Some(Response::Selected(_) | Response::NotApplicable(_)) => {}
        }
        self.tally.questions.push(QuestionScore {
            id: question.id.clone(),
            dimension: dimension.id.clone(),
            response: response.cloned(),
            value,
            percent: value.map(|value| percent_of(value, lowest, highest)),
            lowest,
            highest,
            part: 0.0,
            shortfall: None,
            share_of_gap: None,
        });
        let given = match (response, value) {
            (Some(Response::NotApplicable(_)), _) => Given::NotApplicable,
            (_, Some(value)) => Given::Value(value),
            (_, None) => Given::Unknown,
        };
        given.part(question, scale, self.fill_in)
    }
}
