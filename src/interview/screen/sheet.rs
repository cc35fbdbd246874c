//! A text to read, which scrolls when the window is too short for it.

use super::screenful::{Role, Row, Screenful};
use super::setting::{Hint, Setting, Window};
use crate::tr;

/// A text to read.
pub(super) struct Sheet {
    pub(super) body: Vec<Row>,
    pub(super) hints: Vec<Hint>,
}

impl Sheet {
    /// The text below where one is in the interview, from the row `offset` on if it scrolls.
    pub(super) fn screenful(&self, setting: Setting<'_>, offset: &mut usize) -> Screenful {
        let mut above = vec![setting.header()];
        above.extend(setting.notice());
        if above.len() + self.height(&setting) < setting.size.height {
            above.insert(1, setting.bar());
        }
        self.below(above, &setting, offset)
    }

    /// The rows it takes in full: a row of air above and below the text.
    fn height(&self, window: &Window<'_>) -> usize {
        1 + self.body.len() + 1 + window.all_keys(&self.hints).len()
    }

    /// The text below these rows, from the row `offset` on if it scrolls. An offset past the end
    /// is brought back.
    pub(super) fn below(&self, mut rows: Vec<Row>, window: &Window<'_>, offset: &mut usize) -> Screenful {
        let height = window.size.height;
        if rows.len() + self.height(window) <= height {
            *offset = 0;
            rows.push(Row::blank());
            rows.extend(self.body.iter().cloned());
            rows.push(Row::blank());
            rows.extend(window.all_keys(&self.hints));
        } else {
            let area = height.saturating_sub(rows.len() + 2);
            *offset = (*offset).min(self.body.len().saturating_sub(area));
            rows.extend(self.body.iter().skip(*offset).take(area).cloned());
            let key = window.glyphs().up_down;
            rows.push(if *offset + area < self.body.len() {
                Row::of(Role::Quiet, tr!(window.messages, "screen-more-text", key = key))
            } else {
                Row::blank()
            });
            rows.push(window.main_keys(&self.hints));
        }
        window.screenful(rows)
    }
}
