//! A text to read, which scrolls when the window is too short for it.

use super::screenful::{Role, Row, Screenful};
use super::setting::{Hint, Setting};
use crate::tr;

/// A text to read.
pub(super) struct Sheet {
    pub(super) body: Vec<Row>,
    pub(super) hints: Vec<Hint>,
}

impl Sheet {
    /// The text from the row `offset` on if it scrolls. An offset past the end is brought back.
    pub(super) fn screenful(&self, setting: Setting<'_>, offset: &mut usize) -> Screenful {
        let height = setting.size.height;
        let mut rows = vec![setting.header()];
        rows.extend(setting.notice());
        let mut keys = setting.all_keys(&self.hints);
        // A row of air above and below the text.
        let needed = rows.len() + 1 + self.body.len() + 1 + keys.len();
        if needed <= height {
            *offset = 0;
            if needed < height {
                rows.insert(1, setting.bar());
            }
            rows.push(Row::blank());
            rows.extend(self.body.iter().cloned());
            rows.push(Row::blank());
        } else {
            keys = vec![setting.main_keys(&self.hints)];
            let area = height.saturating_sub(rows.len() + 1 + keys.len());
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
        setting.screenful(rows)
    }
}
