use super::{Given, NAMED_AT_MOST, QuestionRow, Sources, dimensions, phrases};
use crate::assessment::Response;
use crate::bank::{QuestionBank, Severity, round_six};
use crate::messages::{Messages, rounded, yes_or_no};
use crate::scoring::{BandOutcome, DimensionScore, Estimate, is_enough};
use crate::tr;

/// How far the parts are from the index, each of them, where that is but an average: a step on a scale of five.
const FAR: f64 = 25.0;

/// Where we stand, to be read aloud: the index, its band or why there is none, and how far
/// what is not known could move it.
pub(super) fn sentence(sources: &Sources, questions: &[QuestionRow], to_examine: bool) -> String {
    let Some(index) = sources.scorecard.index else { return without_index(sources) };
    let shown = Shown::new(sources.bank, sources.messages, index, 0);
    let too_little = match &sources.scorecard.band {
        BandOutcome::TooLittleKnown { .. } => true,
        BandOutcome::None => !is_enough(sources.scorecard.coverage),
        BandOutcome::Named { .. } => false,
    };
    if too_little {
        let said = too_little_known(sources, &shown);
        return std::iter::once(said).chain(quick(sources)).collect::<Vec<_>>().join(" ");
    }
    let mut sentences = vec![with_band(sources, index, &shown)];
    sentences.extend(average(sources, index, &shown));
    if !shown.is_exact() {
        sentences.push(tr!(
            sources.messages,
            "report-sentence-range",
            missing = missing_kind(sources),
            low = shown.low,
            high = shown.high
        ));
    }
    sentences.extend(possible_bands(sources, index));
    sentences.extend(quick(sources));
    sentences.extend(ends(sources, questions));
    sentences.extend(to_examine.then(|| tr!(sources.messages, "report-sentence-unchecked")));
    sentences.join(" ")
}

/// That all this is over the questions which the quick edition asks; `None` where it asks all.
fn quick(sources: &Sources) -> Option<String> {
    let (asked, of) = (sources.scorecard.questions.len(), sources.bank.questions().count());
    (asked < of).then(|| tr!(sources.messages, "report-sentence-quick", asked = asked, of = of))
}

/// That the index is but an average; `None` where a part is as near as [`FAR`] to it.
fn average(sources: &Sources, index: Estimate, shown: &Shown) -> Option<String> {
    super::named_band(sources)?;
    let parts = Parts::of(sources)?;
    let is_far = |part: &&DimensionScore| {
        part.percent.is_some_and(|percent| round_six((percent.value - index.value).abs()) >= FAR)
    };
    let index = shown.value.as_str();
    parts.scores.iter().all(is_far).then(|| tr!(sources.messages, "report-sentence-average", index = index))
}

/// Which parts are strongest and weakest, and where most is missing to the targets.
fn ends(sources: &Sources, questions: &[QuestionRow]) -> Option<String> {
    let messages = sources.messages;
    let parts = Parts::of(sources)?;
    let (strong, weak) = (parts.at(parts.highest()), parts.at(parts.lowest()));
    let names = |ends: &[&DimensionScore]| {
        let names = ends.iter().map(|part| sources.dimension_name(&part.id));
        let names: Vec<String> = names.map(|name| sources.in_sentence(&name)).collect();
        let list = phrases::list(messages, &names);
        match ends.first().filter(|_| parts.same_scale) {
            Some(part) => format!("{list} ({})", messages.decimal(parts.place(part), 1)),
            None => list,
        }
    };
    if strong.len() == parts.scores.len() {
        let score = parts.same_scale.then(|| messages.decimal(parts.highest(), 1))?;
        let is_sure = parts.scores.iter().all(|part| part.score.is_some_and(|score| score.is_exact()));
        let sure = yes_or_no(is_sure);
        return Some(tr!(messages, "report-sentence-level", sure = sure, score = score));
    }
    // Most of the parts are no end of them.
    let is_told =
        |ends: &[&DimensionScore]| ends.len() <= NAMED_AT_MOST && ends.len() * 2 <= parts.scores.len();
    // Nobody is strong or weak in what too little is known of, nor strong in what a blocker is about.
    let is_known = |part: &&DimensionScore| is_enough(part.coverage);
    let is_strong = |part: &&DimensionScore| is_known(part) && !is_blocked(sources, part);
    let tells_strong = is_told(&strong) && strong.iter().all(is_strong);
    let which = match (tells_strong, is_told(&weak) && weak.iter().all(is_known)) {
        // One stands out, and all others are alike.
        (true, _) if strong.len() + weak.len() == parts.scores.len() && strong.len() < weak.len() => "above",
        (_, true) if strong.len() + weak.len() == parts.scores.len() && weak.len() < strong.len() => "below",
        (true, true) => "both",
        (true, false) => "strongest",
        (false, true) => "weakest",
        (false, false) => return None,
    };
    let percent =
        |part: &DimensionScore| part.percent.unwrap_or(Estimate { value: 0.0, low: 0.0, high: 100.0 });
    let others = |ends: &[&DimensionScore]| {
        let is_end = |part: &DimensionScore| ends.iter().any(|end| end.id == part.id);
        parts.scores.iter().copied().filter(|part| !is_end(part)).collect::<Vec<_>>()
    };
    let surely_above = |upper: &[&DimensionScore], lower: &[&DimensionScore]| {
        let least = upper.iter().map(|part| percent(part).low).fold(f64::INFINITY, f64::min);
        lower.iter().all(|part| round_six(percent(part).high) < round_six(least))
    };
    let is_sure = surely_above(&strong, &others(&strong)) && surely_above(&others(&weak), &weak);
    let ends = tr!(
        messages,
        "report-sentence-ends",
        which = which,
        sure = yes_or_no(is_sure),
        strong = names(&strong),
        weak = names(&weak)
    );
    let named: &[&DimensionScore] = if matches!(which, "above" | "strongest") { &[] } else { &weak };
    Some(std::iter::once(ends).chain(most_missing(sources, questions, named)).collect::<Vec<_>>().join(" "))
}

/// Whether a blocker that holds is about a question in this part.
fn is_blocked(sources: &Sources, part: &DimensionScore) -> bool {
    let below = sources.scorecard.questions_below(&part.id);
    let blockers = sources.scorecard.findings.iter().filter(|finding| finding.severity == Severity::Blocker);
    blockers.into_iter().any(|finding| finding.about.iter().any(|id| below.contains(id.as_str())))
}

/// In which part most of what is missing to the targets is, where one has more than any other; and
/// why it is another than those just called the weakest.
fn most_missing(sources: &Sources, questions: &[QuestionRow], weak: &[&DimensionScore]) -> Option<String> {
    let missing = dimensions::missing(sources, questions);
    // Where something is not known, that is said instead: page one has room for one of the two.
    if !missing.is_all_known {
        return None;
    }
    let [first, second, ..] = missing.parts.as_slice() else { return None };
    let (amount, points) = phrases::amount(sources.messages, first.shown);
    if round_six(first.points) <= round_six(second.points)
        || amount == "none"
        || missing.shown.is_some_and(|all| all < 2.0)
    {
        return None;
    }
    let most = sources.scorecard.dimension(&first.dimension)?;
    let name = sources.in_sentence(&sources.dimension_name(&first.dimension));
    Some(tr!(
        sources.messages,
        "report-sentence-missing",
        targets = if sources.assessment.targets.is_empty() { "suggested" } else { "ours" },
        amount = amount,
        points = points,
        whole = phrases::whole(missing.shown),
        of = missing.shown.map(|all| sources.messages.level(all)).unwrap_or_default(),
        dimension = name,
        why = why_more(sources, most, weak)
    ))
}

/// Why the part with the largest gap is none of the weakest; `None` where it is one of them.
pub(super) fn although_weaker(sources: &Sources, dimension: &str) -> Option<String> {
    let parts = Parts::of(sources)?;
    let weak = parts.at(parts.lowest());
    let most = sources.scorecard.dimension(dimension)?;
    let is_told = weak.len() <= NAMED_AT_MOST && weak.len() * 2 <= parts.scores.len();
    if !is_told || weak.iter().any(|part| part.holds(dimension) || most.holds(&part.id)) {
        return None;
    }
    let names = weak.iter().map(|part| sources.in_sentence(&sources.dimension_name(&part.id)));
    let weak_names = phrases::list(sources.messages, &names.collect::<Vec<_>>());
    let why = why_more(sources, most, &weak);
    Some(tr!(sources.messages, "report-gap-why", why = why, dimension = weak_names))
}

/// Why more is missing in this part than in those that are weaker.
fn why_more(sources: &Sources, most: &DimensionScore, weak: &[&DimensionScore]) -> &'static str {
    let card = sources.scorecard;
    let is_among = |weak: &&DimensionScore| {
        weak.id == most.id || card.questions_below(&most.id).is_subset(&card.questions_below(&weak.id))
    };
    if weak.is_empty() || weak.iter().any(is_among) {
        return "none";
    }
    let than_all = |of: &dyn Fn(&DimensionScore) -> Option<f64>| {
        let more = |weak: &&DimensionScore| {
            of(most).zip(of(weak)).is_some_and(|(most, weak)| round_six(most - weak) > 0.0)
        };
        weak.iter().all(more)
    };
    let weight = |part: &DimensionScore| {
        let below = card.questions_below(&part.id);
        Some(card.questions.iter().filter(|one| below.contains(one.id.as_str())).map(|one| one.part).sum())
    };
    let above = |part: &DimensionScore| {
        let (below, aim) = (card.questions_below(&part.id), part.target_percent()?);
        let asked = card.questions.iter().filter(|one| below.contains(one.id.as_str()));
        Some(asked.filter_map(|one| Some(one.part * (one.percent? - aim).max(0.0))).sum())
    };
    match () {
        () if than_all(&DimensionScore::target_percent) => "target",
        () if than_all(&weight) => "weight",
        () if than_all(&|part| part.coverage) => "known",
        () if than_all(&above) => "high",
        () => "none",
    }
}

/// The dimensions that a sentence compares: those at the top; where there is only one, those that
/// hold questions.
struct Parts<'s> {
    scores: Vec<&'s DimensionScore>,
    same_scale: bool,
}

impl<'s> Parts<'s> {
    fn of(sources: &Sources<'s>) -> Option<Self> {
        let card = sources.scorecard;
        let has_score = |score: &&DimensionScore| score.score.is_some() && score.highest > score.lowest;
        let top: Vec<&DimensionScore> = card.dimensions.iter().filter(has_score).collect();
        let leaves = card.all_dimensions().into_iter().map(|(_, score)| score);
        let leaves = leaves.filter(|score| score.dimensions.is_empty()).filter(has_score);
        let scores = [top, leaves.collect()].into_iter().find(|scores| scores.len() > 1)?;
        let scale = |score: &DimensionScore| (round_six(score.lowest), round_six(score.highest));
        let same_scale = scores.iter().all(|score| scale(score) == scale(scores[0]));
        Some(Self { scores, same_scale })
    }

    /// Where a part stands, as it is shown: what looks the same is the same.
    fn place(&self, score: &DimensionScore) -> f64 {
        let (on_scale, percent) = (score.score.map(|it| it.value), score.percent.map(|it| it.value));
        let shown = if self.same_scale {
            on_scale.map(|it| rounded(it, 1))
        } else {
            percent.map(|it| rounded(it, 0))
        };
        shown.unwrap_or_default()
    }

    fn highest(&self) -> f64 {
        self.scores.iter().map(|score| self.place(score)).fold(f64::NEG_INFINITY, f64::max)
    }

    fn lowest(&self) -> f64 {
        self.scores.iter().map(|score| self.place(score)).fold(f64::INFINITY, f64::min)
    }

    fn at(&self, place: f64) -> Vec<&'s DimensionScore> {
        let is_there = |score: &&&DimensionScore| round_six(self.place(score) - place).abs() <= 0.0;
        self.scores.iter().filter(is_there).copied().collect()
    }
}

/// Which bands are possible, where more than one is.
pub(super) fn possible_bands(sources: &Sources, index: Estimate) -> Option<String> {
    let BandOutcome::Named { id, lowest, highest, .. } = &sources.scorecard.band else { return None };
    let bands = &sources.bank.bands;
    let place = |id: &str| bands.iter().position(|band| band.id == id);
    let (named, low, high) = (place(id)?, place(lowest)?, place(highest)?);
    let name = |place: usize| phrases::lowered(sources.passages, &sources.text(&bands[place].name));
    match high - low {
        0 => None,
        1 => {
            let other = if named == low { high } else { low };
            let touches = other == high && round_six(index.high) <= round_six(bands[high].from);
            let reach = if touches { "touches" } else { "spans" };
            Some(tr!(sources.messages, "report-sentence-other-band", reach = reach, other = name(other)))
        }
        _ => Some(tr!(sources.messages, "report-sentence-bands", lowest = name(low), highest = name(high))),
    }
}

/// An index and the ends of its interval as they are shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) value: String,
    pub(super) low: String,
    pub(super) high: String,
}

impl Shown {
    pub(super) fn new(bank: &QuestionBank, messages: &Messages, index: Estimate, decimals: usize) -> Self {
        let say = |number| messages.decimal(place(bank, number, decimals), decimals);
        Self { value: say(index.value), low: say(index.low), high: say(index.high) }
    }

    /// Whether it is shown to be no more than a place.
    pub(super) fn is_exact(&self) -> bool {
        self.low == self.high
    }
}

/// A place between 0 and 100 rounded to what is shown of it, but never over the border of a band, nor to
/// either end: only the best everywhere is 100.
pub(super) fn place(bank: &QuestionBank, number: f64, decimals: usize) -> f64 {
    let side = |number: f64| {
        let number = round_six(number);
        (bank.band_at(number).map(|band| &band.id), number <= 0.0, number >= 100.0)
    };
    let shown = rounded(number, decimals);
    let step = (0..decimals).fold(1.0, |step, _| step / 10.0);
    let beside = if shown > number { shown - step } else { shown + step };
    if side(shown) == side(number) || side(beside) != side(number) { shown } else { round_six(beside) }
}

/// What holds the index at a band: blockers alone, one or more of all that hold, or other rules too.
fn held_by(sources: &Sources, rules: &[String]) -> &'static str {
    let is_blocker = |id: &String| {
        sources.bank.rules.iter().any(|rule| rule.id == *id && rule.severity == Severity::Blocker)
    };
    let findings = sources.scorecard.findings.iter();
    let blockers = findings.filter(|finding| finding.severity == Severity::Blocker).count();
    match (rules.iter().all(is_blocker), rules.len()) {
        (true, 1) if blockers > 1 => "one-of-blockers",
        (true, 1) => "blocker",
        (true, _) => "blockers",
        (false, _) => "others",
    }
}

/// Which band the number alone would be in, where rules hold it at another; said of `now` or `then`.
pub(super) fn held(sources: &Sources, index: Estimate, when: &'static str) -> Option<String> {
    let band = super::named_band(sources).filter(|band| !band.capped_by.is_empty())?;
    let alone = sources.bank.band_at(index.value)?;
    Some(tr!(
        sources.messages,
        "report-sentence-held",
        when = when,
        alone = phrases::lowered(sources.passages, &sources.text(&alone.name)),
        band = phrases::lowered(sources.passages, &band.name),
        held = held_by(sources, &band.capped_by)
    ))
}

fn with_band(sources: &Sources, index: Estimate, shown: &Shown) -> String {
    let (messages, value) = (sources.messages, shown.value.as_str());
    match (held(sources, index, "now"), super::named_band(sources)) {
        (Some(held), _) => [tr!(messages, "report-sentence-index", index = value), held].join(" "),
        (None, Some(band)) => {
            let band = sources.in_sentence(&band.name);
            tr!(messages, "report-sentence-band", index = value, band = band)
        }
        (None, None) => tr!(messages, "report-sentence-index", index = value),
    }
}

fn too_little_known(sources: &Sources, shown: &Shown) -> String {
    tr!(
        sources.messages,
        "report-sentence-too-little",
        missing = missing_kind(sources),
        unknown = sources.scorecard.unknown.len(),
        unanswered = sources.scorecard.unanswered.len(),
        of = applicable(sources),
        index = shown.value.as_str(),
        low = shown.low.as_str(),
        high = shown.high.as_str()
    )
}

/// Which questions have no answer yet; of more than a few how many, and in which dimensions.
pub(super) fn unanswered(sources: &Sources, questions: &[QuestionRow]) -> Option<String> {
    let messages = sources.messages;
    let without = || questions.iter().filter(|row| row.given == Given::Unanswered);
    let count = without().count();
    if count <= NAMED_AT_MOST {
        let named: Vec<String> = without().map(|row| phrases::in_short(messages, row)).collect();
        let questions = phrases::list(messages, &named);
        return (count > 0)
            .then(|| tr!(messages, "report-missing-named", count = count, questions = questions));
    }
    let mut areas: Vec<String> = without().filter_map(|row| row.area.last().cloned()).collect();
    areas.dedup();
    let areas = phrases::list(messages, &areas);
    Some(tr!(messages, "report-missing-unanswered", count = count, areas = areas))
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
mod tests;
