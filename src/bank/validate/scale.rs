//! Scales and bands: both rise.

use super::super::{AnswerOption, Band, Scale, source};
use super::{At, Checker, Limit, List};
use crate::messages::said;

/// More options than there are number keys cannot be chosen by number.
const MOST_OPTIONS: usize = 9;

/// Far past any scale, and far from where sums lose their precision.
const LARGEST_VALUE: f64 = 1e6;

const OPTION: &str = "option";

impl Checker<'_> {
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
            let said = said!("check-scale-size", scale = &id, count = written, most = MOST_OPTIONS);
            self.error("scale-size", span, said);
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
            self.error("bad-value", span.clone(), said!("check-bad-value"));
        }
        if let Some(below) = below.map(|below| below.value).filter(|below| *below >= value) {
            self.error("scale-order", span, said!("check-scale-order", below = below));
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
                self.error("band-gap", span, said!("check-band-gap", from = from));
            } else if let Some(below) = below.filter(|below| from <= *below) {
                self.error("band-order", span, said!("check-band-order", below = below));
            } else if from >= 100.0 {
                self.error("band-order", span, said!("check-band-too-high"));
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
            let span = self.ids.place("scale", &id);
            self.warning("unused-scale", span, said!("check-unused-scale", scale = id));
        }
    }
}
