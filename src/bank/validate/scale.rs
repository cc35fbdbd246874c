//! Scales and bands: both rise.

use super::super::diagnosis::Problem;
use super::super::node::At;
use super::super::{AnswerOption, Band, Scale, source};
use super::{Checker, Limit};

/// More options than there are number keys cannot be chosen by number.
const MOST_OPTIONS: usize = 9;

/// Far past any scale, and far from where sums lose their precision.
const LARGEST_VALUE: f64 = 1e6;

const OPTION: &str = "option of this scale";

impl Checker {
    pub(super) fn scales(&mut self, scales: Vec<source::Scale>) {
        for scale in scales {
            let written = scale.written;
            let readable = scale.options.is_some();
            if let Some(scale) = self.scale(scale) {
                self.scale_sound.push(readable && scale.options.len() == written && written > 1);
                self.scales.push(scale);
            }
        }
        self.scale_used = vec![false; self.scales.len()];
    }

    fn scale(&mut self, source: source::Scale) -> Option<Scale> {
        let id = self.id("scale", Some(source.id))?;
        let Some(At { value: written, span }) = source.options else {
            return Some(Scale { id, options: Vec::new() });
        };
        if !(2..=MOST_OPTIONS).contains(&source.written) {
            self.problems.push(
                Problem::error(
                    "scale-size",
                    span,
                    match source.written {
                        1 => format!("the scale `{id}` has one option; it needs 2 to {MOST_OPTIONS}"),
                        many => format!("the scale `{id}` has {many} options; it needs 2 to {MOST_OPTIONS}"),
                    },
                )
                .help("each option is chosen by a number key from 1 to 9"),
            );
        }
        self.ids.forget(OPTION);
        let mut options: Vec<AnswerOption> = Vec::new();
        let mut labels = Vec::new();
        for option in written {
            let span = option.label.as_ref().map(source::Phrase::span);
            let option = self.option(option, options.last());
            labels.extend(option.as_ref().map(|option| option.label.clone()).zip(span));
            options.extend(option);
        }
        self.same_labels(&labels);
        Some(Scale { id, options })
    }

    fn option(&mut self, source: source::AnswerOption, below: Option<&AnswerOption>) -> Option<AnswerOption> {
        let id = self.id(OPTION, source.id);
        let label = self.text(source.label, Limit::LABEL);
        let value = source.value?;
        if value.value.abs() > LARGEST_VALUE {
            self.problems.push(
                Problem::error(
                    "bad-value",
                    value.span.clone(),
                    "the value of an option lies between -1,000,000 and 1,000,000",
                )
                .help("only the distances between values count: divide them all"),
            );
        }
        if let Some(below) = below.filter(|below| below.value >= value.value) {
            self.problems.push(
                Problem::error("scale-order", value.span, "the values of a scale rise from option to option")
                    .help(format!(
                        "the option before it has {}: write a higher value, or put the lowest first",
                        below.value
                    )),
            );
        }
        Some(AnswerOption { id: id?, value: value.value, label: label? })
    }

    pub(super) fn bands(&mut self, bands: Vec<source::Band>) -> Vec<Band> {
        let mut kept: Vec<Band> = Vec::new();
        for band in bands {
            let id = self.id("band", band.id);
            let name = self.text(band.name, Limit::LABEL);
            let meaning = self.text(band.meaning, Limit::PARAGRAPH);
            let (Some(from), Some(id), Some(name)) = (band.from, id, name) else { continue };
            let problem = match kept.last() {
                None if from.value != 0.0 => Some(
                    Problem::error("band-gap", from.span, "the first band starts at 0")
                        .help(format!("write `from: 0`: an index below {} would have no name", from.value)),
                ),
                Some(earlier) if from.value <= earlier.from => Some(
                    Problem::error("band-order", from.span, "each band starts above the one before it")
                        .help(format!("the one before it starts at {}: put the lowest first", earlier.from)),
                ),
                _ if from.value >= 100.0 => Some(
                    Problem::error("band-order", from.span, "a band starts below 100")
                        .help("bands divide the index, which runs from 0 to 100"),
                ),
                _ => None,
            };
            self.problems.extend(problem);
            kept.push(Band { from: from.value, id, name, meaning });
        }
        kept
    }

    pub(super) fn unused_scales(&mut self) {
        // Where a question misspells its scale, the scale it means is not unused.
        if self.incomplete {
            return;
        }
        for (scale, used) in self.scales.iter().zip(&self.scale_used) {
            if !used {
                self.problems.push(
                    Problem::warning(
                        "unused-scale",
                        self.ids.place("scale", &scale.id),
                        format!("no question uses the scale `{}`", scale.id),
                    )
                    .help(format!("remove it, or give a question `scale: {}`", scale.id)),
                );
            }
        }
    }
}
