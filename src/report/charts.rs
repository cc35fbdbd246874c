//! The pictures of a report that stand beside no table.

use super::Report;
use crate::document::{Block, Chart, ChartKind};
use crate::messages::Messages;
use crate::tr;

/// Where the index lies among the bands; `None` without an index, or where the bank has no bands.
pub(super) fn position(report: &Report, messages: &Messages) -> Option<Block> {
    let at = report.index.filter(|_| !report.bands.is_empty())?;
    // The number alone would be in another band than the one that it is held at.
    let held = report.band.as_ref().filter(|band| !band.capped_by.is_empty()).map(|band| &band.name);
    let part = |(from, name): &(f64, String)| {
        let counts = held == Some(name);
        (*from, if counts { tr!(messages, "report-scale-held", band = name.as_str()) } else { name.clone() })
    };
    let parts: Vec<(f64, String)> = report.bands.iter().map(part).collect();
    let named = parts.iter().map(|(from, name)| {
        tr!(messages, "report-reading-band-from", name = name.as_str(), from = messages.level(*from))
    });
    let bands = named.collect::<Vec<_>>().join(", ");
    Some(Block::Chart(Chart {
        title: tr!(messages, "report-heading-standing").into(),
        summary: tr!(messages, "report-scale", bands = bands).into(),
        kind: ChartKind::Scale { parts, at, is_known: report.band.is_some() },
    }))
}
