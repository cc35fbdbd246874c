use super::aggregate::{self, Part, Standing, within};
use super::{DimensionScore, Estimate, QuestionScore, percent_of};
use crate::assessment::{Assessment, Response};
use crate::bank::{Children, Dimension, Missing, Question, QuestionBank};

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
        let unknown = Standing::unknown(lowest, highest);
        let weight = question.weight;
        if !(self.asks)(question) {
            return Part { weight, standing: unknown, coverage: None };
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
        let coverage = match response {
            Some(Response::NotApplicable(_)) => None,
            _ => Some(if value.is_some() { 1.0 } else { 0.0 }),
        };
        let standing = match value {
            Some(value) => Standing { low: value, high: value, score: Some(value), ..unknown },
            None => Standing { score: self.fill_in.then_some(lowest), ..unknown },
        };
        Part { weight, standing, coverage }
    }
}
