//! The pictures of a report that stand beside no table.

use super::Report;
use crate::document::{Block, Chart, ChartKind};
use crate::messages::Messages;
use crate::tr;

/// Where the index lies among the bands; `None` without an index, or where the bank has no bands.
pub(super) fn position(report: &Report, messages: &Messages) -> Option<Block> {
    let at = report.index.filter(|_| !report.bands.is_empty())?;
    let named = report.bands.iter().map(|(from, name)| {
        tr!(messages, "report-reading-band-from", name = name.as_str(), from = messages.level(*from))
    });
    let bands = named.collect::<Vec<_>>().join(", ");
    Some(Block::Chart(Chart {
        title: tr!(messages, "report-heading-standing").into(),
        summary: tr!(messages, "report-scale", bands = bands).into(),
        kind: ChartKind::Scale { parts: report.bands.clone(), at },
    }))
}
