use super::{DimensionRow, Sources, dimensions, phrases};
use crate::bank::{Aggregate, Band, Dimension, Missing, QuestionBank, Scale, round_six};
use crate::document::Item;
use crate::messages::Messages;
use crate::tr;

/// How to read the report: scale, weights, how a score comes about, target and gap, interval, coverage, band.
pub(super) fn lines(sources: &Sources, rows: &[DimensionRow]) -> Vec<Item> {
    let messages = sources.messages;
    let coverage = match sources.bank.missing {
        Missing::Exclude => tr!(messages, "report-reading-coverage"),
        Missing::Lowest => tr!(messages, "report-reading-coverage-lowest"),
    };
    let lines = [
        scale(sources, rows),
        weights(messages, sources.bank, |id| sources.scorecard.question(id).is_some()),
        lowest(sources),
        added_up(sources),
        lengths(sources),
        Some(target(sources, rows)),
        dimensions::flatten(rows)
            .iter()
            .any(|(_, row)| row.target.is_some())
            .then(|| tr!(messages, "report-reading-points")),
        Some(tr!(messages, "report-reading-interval")),
        Some(coverage),
        (!sources.bank.rules.is_empty()).then(|| tr!(messages, "report-reading-rules")),
        left_out(sources),
    ];
    lines.into_iter().flatten().map(Item::new).chain(bands(sources)).collect()
}

/// How many rules the edition cannot say anything of; `None` when there is no such rule.
fn left_out(sources: &Sources) -> Option<String> {
    let count = sources.scorecard.left_out.len();
    (count > 0).then(|| tr!(sources.messages, "report-reading-left-out", count = count))
}

/// Which questions count double, or that weights differ; `None` when all weigh the same.
pub(super) fn weights(
    messages: &Messages,
    bank: &QuestionBank,
    is_asked: impl Fn(&str) -> bool,
) -> Option<String> {
    let asked = bank.numbered().filter(|(_, question)| is_asked(&question.id));
    let weights: Vec<(usize, f64)> = asked.map(|(number, question)| (number, question.weight)).collect();
    let least = weights.iter().map(|(_, weight)| *weight).min_by(f64::total_cmp)?;
    let times = |weight: f64| round_six(weight / least);
    let heavier: Vec<(usize, f64)> = weights
        .into_iter()
        .map(|(number, weight)| (number, times(weight)))
        .filter(|(_, times)| *times > 1.0)
        .collect();
    if heavier.is_empty() {
        return None;
    }
    if heavier.iter().any(|(_, times)| round_six(times - 2.0) != 0.0) {
        return Some(tr!(messages, "report-reading-weights"));
    }
    let numbers: Vec<String> = heavier.iter().map(|(number, _)| number.to_string()).collect();
    let (count, numbers) = (numbers.len(), phrases::list(messages, &numbers));
    Some(tr!(messages, "report-reading-double", count = count, questions = numbers))
}

/// Which dimensions come to the lowest of what they hold; `None` when none does.
fn lowest(sources: &Sources) -> Option<String> {
    let (count, dimensions) = aggregated(sources, Aggregate::Min)?;
    Some(tr!(sources.messages, "report-reading-lowest", count = count, dimensions = dimensions))
}

/// Which dimensions add up what they hold; `None` when none does.
fn added_up(sources: &Sources) -> Option<String> {
    let (count, dimensions) = aggregated(sources, Aggregate::Sum)?;
    Some(tr!(sources.messages, "report-reading-sum", count = count, dimensions = dimensions))
}

/// How many dimensions come to their scores in this way, and which.
fn aggregated(sources: &Sources, aggregate: Aggregate) -> Option<(usize, String)> {
    let dimensions = sources.bank.all_dimensions().into_iter();
    let so = dimensions.filter(|dimension| dimension.aggregate == aggregate);
    let names: Vec<String> = so.map(|dimension| sources.text(&dimension.name)).collect();
    (!names.is_empty()).then(|| (names.len(), phrases::list(sources.messages, &names)))
}

/// How scales of different length count in one dimension; `None` when there is no such dimension.
fn lengths(sources: &Sources) -> Option<String> {
    let differ = |dimension: &Dimension| {
        let mut scales = dimension.questions().iter().map(|question| sources.bank.scale_of(question));
        let first = scales.next();
        let bounds = |scale: &Scale| (scale.lowest(), scale.highest());
        dimension.aggregate != Aggregate::Sum && scales.any(|scale| Some(bounds(scale)) != first.map(bounds))
    };
    let any = sources.bank.all_dimensions().into_iter().any(differ);
    any.then(|| tr!(sources.messages, "report-reading-lengths"))
}

/// The scale of the questions; what the scores of dimensions with the same scale mean stands beside them.
fn scale(sources: &Sources, rows: &[DimensionRow]) -> Option<String> {
    let messages = sources.messages;
    if dimensions::common_scale(rows).is_none() {
        let example = format!("{}/5", messages.decimal(3.0, 1));
        return Some(tr!(messages, "report-reading-scales", example = example));
    }
    let options = &only_scale(sources)?.options;
    let (first, last) = options.first().zip(options.last())?;
    Some(tr!(
        messages,
        "report-reading-scale",
        lowest = messages.level(first.value),
        low_label = sources.text(&first.label),
        highest = messages.level(last.value),
        high_label = sources.text(&last.label)
    ))
}

/// The scale of all questions, when they have the same.
fn only_scale<'s>(sources: &Sources<'s>) -> Option<&'s Scale> {
    let bank = sources.bank;
    let mut scales = bank.questions().map(|question| bank.scale_of(question));
    let first = scales.next()?;
    scales.all(|scale| scale.id == first.id).then_some(first)
}

fn target(sources: &Sources, rows: &[DimensionRow]) -> String {
    let all = dimensions::flatten(rows);
    let mut aimed = all.iter().filter(|(_, row)| row.target.is_some()).peekable();
    if aimed.peek().is_some() {
        let targets = &sources.assessment.targets;
        let chosen = match aimed.all(|(_, row)| targets.contains_key(&row.id)) {
            true => "yes",
            false if targets.is_empty() => "no",
            false => "some",
        };
        tr!(sources.messages, "report-reading-target", chosen = chosen)
    } else {
        tr!(sources.messages, "report-reading-no-target")
    }
}

/// What bands there are, each below. Where they begin stands along the scale, where there is one; `None`
/// where nothing else is to be said of them.
fn bands(sources: &Sources) -> Option<Item> {
    let messages = sources.messages;
    if sources.bank.bands.is_empty() {
        return Some(Item::new(tr!(messages, "report-reading-no-bands")));
    }
    let has_scale = sources.scorecard.index.is_some();
    let band = |band: &Band| {
        let (name, from) = (sources.text(&band.name), messages.level(band.from));
        let meaning = band.meaning.as_ref().map(|meaning| sources.text(meaning));
        let named = if has_scale {
            meaning.is_some().then_some(name)?
        } else {
            tr!(messages, "report-reading-band-from", name = name, from = from)
        };
        Some(Item::new(std::iter::once(named).chain(meaning).collect::<Vec<_>>().join(": ")))
    };
    let items: Vec<Item> = sources.bank.bands.iter().filter_map(band).collect();
    (!items.is_empty()).then(|| Item { items, ..Item::new(tr!(messages, "report-reading-bands")) })
}

#[cfg(test)]
mod tests {
    use crate::messages::testing::English;
    use crate::report::testing::Case;

    #[test]
    fn scales_of_different_length_are_told_of_where_they_meet() {
        let told = |aggregate: &str, second: &str| {
            let case = Case::new(&format!(
                "format: boardready/bank/1\nid: x\nversion: 1\nlanguages: [en]\ntitle: X\nscales:\n  \
                 two: [{{id: a, value: 0, label: A}}, {{id: b, value: 1, label: B}}]\n  \
                 three: [{{id: a, value: 0, label: A}}, {{id: b, value: 2, label: B}}]\n\
                 dimensions:\n  - id: d\n    name: D\n    aggregate: {aggregate}\n    questions:\n      \
                 - {{id: q, text: Q?, scale: two}}\n      - {{id: r, text: R?, scale: {second}}}\n"
            ));
            let (report, messages) = case.report(English);
            let mut lines = report.reading.iter().map(|line| line.text.shown(&messages));
            lines.any(|line| line.starts_with("Scales of different length"))
        };
        assert!(told("mean", "three") && told("min", "three"));
        assert!(!told("mean", "two"));
        assert!(!told("sum", "three"), "a sum takes the values as they are");
    }
}
