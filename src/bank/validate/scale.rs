//! Scales and bands: both rise.

use super::super::{AnswerOption, Band, Scale, source};
use super::{At, Checker, Limit, List};

/// More options than there are number keys cannot be chosen by number.
const MOST_OPTIONS: usize = 9;

/// Far past any scale, and far from where sums lose their precision.
const LARGEST_VALUE: f64 = 1e6;

const OPTION: &str = "option of this scale";

impl Checker {
    pub(super) fn scales(&mut self, scales: source::Scales) {
        for (id, options) in scales.0 {
            let written = options.as_ref().map_or(0, |options| options.written);
            if let Some(scale) = self.scale(id, options) {
                let rises = scale.options.is_sorted_by(|below, above| below.value < above.value);
                self.scale_sound.push(scale.options.len() == written && written > 1 && rises);
                self.scales.push(scale);
            }
        }
        self.scale_used = vec![false; self.scales.len()];
    }

    fn scale(&mut self, id: At<String>, options: Option<List<source::AnswerOption>>) -> Option<Scale> {
        let id = self.id("scale", Some(id))?;
        let Some(List { items, written, span }) = options else {
            return Some(Scale { id, options: Vec::new() });
        };
        if !(2..=MOST_OPTIONS).contains(&written) {
            let options = if written == 1 { "one option".to_owned() } else { format!("{written} options") };
            let message = format!("the scale `{id}` has {options}; it needs 2 to {MOST_OPTIONS}");
            self.error("scale-size", span, message, "each option is chosen by a number key from 1 to 9");
        }
        self.ids.forget(OPTION);
        let mut options: Vec<AnswerOption> = Vec::new();
        let mut labels = Vec::new();
        for option in items {
            let span = option.label.0.as_ref().map(source::Phrase::span);
            let option = self.option(option, options.last());
            labels.extend(option.as_ref().map(|option| option.label.clone()).zip(span));
            options.extend(option);
        }
        self.same_labels(&labels);
        Some(Scale { id, options })
    }

    fn option(&mut self, source: source::AnswerOption, below: Option<&AnswerOption>) -> Option<AnswerOption> {
        let id = self.id(OPTION, source.id.0);
        let label = self.text(source.label.0, Limit::LABEL);
        let At { value, span } = source.value.0?;
        if value.abs() > LARGEST_VALUE {
            let message = "the value of an option lies between -1,000,000 and 1,000,000";
            let help = "only the distances between values count: divide them all";
            self.error("bad-value", span.clone(), message, help);
        }
        if let Some(below) = below.map(|below| below.value).filter(|below| *below >= value) {
            let help =
                format!("the option before it has {below}: write a higher value, or put the lowest first");
            self.error("scale-order", span, "the values of a scale rise from option to option", help);
        }
        Some(AnswerOption { id: id?, value, label: label? })
    }

    pub(super) fn bands(&mut self, bands: Vec<source::Band>) -> Vec<Band> {
        let mut kept: Vec<Band> = Vec::new();
        for band in bands {
            let id = self.id("band", band.id.0);
            let name = self.text(band.name.0, Limit::LABEL);
            let meaning = self.text(band.meaning, Limit::PARAGRAPH);
            let (Some(At { value: from, span }), Some(id), Some(name)) = (band.from.0, id, name) else {
                continue;
            };
            let below = kept.last().map(|earlier| earlier.from);
            if below.is_none() && from != 0.0 {
                let help = format!("write `from: 0`: an index below {from} would have no name");
                self.error("band-gap", span, "the first band starts at 0", help);
            } else if let Some(below) = below.filter(|below| from <= *below) {
                let help = format!("the one before it starts at {below}: put the lowest first");
                self.error("band-order", span, "each band starts above the one before it", help);
            } else if from >= 100.0 {
                let help = "bands divide the index, which runs from 0 to 100";
                self.error("band-order", span, "a band starts below 100", help);
            }
            kept.push(Band { from, id, name, meaning });
        }
        kept
    }

    pub(super) fn unused_scales(&mut self) {
        // Where a question misspells its scale, the scale it means is not unused.
        let unused =
            self.scales.iter().zip(&self.scale_used).filter(|(_, used)| !**used && self.left_out == 0);
        let unused: Vec<String> = unused.map(|(scale, _)| scale.id.clone()).collect();
        for id in unused {
            let help = format!("remove it, or give a question `scale: {id}`");
            let message = format!("no question uses the scale `{id}`");
            self.warning("unused-scale", self.ids.place("scale", &id), message, help);
        }
    }
}
