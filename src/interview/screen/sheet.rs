//! A text to read, which scrolls when the window is too short for it.

use super::page::{Page, Role, Row};
use super::setting::{Hint, Setting, Size, with_margin};
use crate::tr;

/// A text to read.
pub(super) struct Sheet {
    pub(super) body: Vec<Row>,
    pub(super) hints: Vec<Hint>,
}

impl Sheet {
    /// The page, from the row `offset` of the body on if it scrolls. An offset past the end is
    /// brought back.
    pub(super) fn page(&self, setting: Setting<'_>, size: Size, offset: &mut usize) -> Page {
        let columns = size.columns();
        let mut rows = vec![setting.header(columns)];
        rows.extend(setting.notice(columns));
        let mut keys = setting.all_keys(&self.hints, columns);
        // A row of air above and below the text.
        if rows.len() + 1 + self.body.len() + 1 + keys.len() <= size.height {
            *offset = 0;
            if rows.len() + 1 + self.body.len() + 1 + keys.len() < size.height {
                rows.insert(1, setting.bar(columns));
            }
            rows.push(Row::blank());
            rows.extend(self.body.iter().cloned());
            rows.push(Row::blank());
        } else {
            keys = vec![setting.main_keys(&self.hints, columns)];
            let area = size.height.saturating_sub(rows.len() + 1 + keys.len());
            *offset = (*offset).min(self.body.len().saturating_sub(area));
            rows.extend(self.body.iter().skip(*offset).take(area).cloned());
            let key = setting.glyphs().up_down;
            rows.push(if *offset + area < self.body.len() {
                Row::of(Role::Quiet, tr!(setting.messages, "screen-more-text", key = key))
            } else {
                Row::blank()
            });
        }
        rows.extend(keys);
        Page { rows: with_margin(rows, size), cursor: None }
    }
}
