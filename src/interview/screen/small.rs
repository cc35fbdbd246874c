//! What a window shows that is too small for a prompt.

use super::page::{Page, Role};
use super::setting::{SMALLEST, Setting, Size, paragraph};
use crate::tr;

/// That it is too small, and what to do.
pub(super) fn page(setting: Setting<'_>, size: Size) -> Page {
    let text = tr!(
        setting.messages,
        "screen-small",
        width = size.width,
        height = size.height,
        least_width = SMALLEST.width,
        least_height = SMALLEST.height,
        option = "--accessible"
    );
    let mut rows = paragraph(&setting.style.shown(&text), Role::Strong, size.width.max(1));
    rows.truncate(size.height);
    Page { rows, cursor: None }
}
