//! What the tests of reports of a comparison share.

use jiff::tz::TimeZone;

use super::{ComparisonReport, build};
use crate::comparison::{Side, compare};
use crate::messages::{Language, Messages};
use crate::report::Past;
use crate::report::testing::Case;
use crate::scoring::score;

/// Then and now.
pub(crate) type Pair = (Case, Case);

pub(crate) fn report(pair: &Pair, language: Language) -> (ComparisonReport, Messages) {
    report_after(pair, language, None)
}

/// The same after what was decided.
pub(crate) fn report_after(
    pair: &Pair,
    language: Language,
    past: Option<Past>,
) -> (ComparisonReport, Messages) {
    let messages = Messages::new(language);
    let cards = (score(&pair.0.bank, &pair.0.assessment), score(&pair.1.bank, &pair.1.assessment));
    let then = Side { bank: &pair.0.bank, assessment: &pair.0.assessment, scorecard: &cards.0 };
    let now = Side { bank: &pair.1.bank, assessment: &pair.1.assessment, scorecard: &cards.1 };
    let comparison = compare(then, now).expect("it is one bank");
    let zone = TimeZone::fixed(jiff::tz::offset(1));
    (build(then, now, &comparison, &messages, &&zone, past), messages)
}
