//! Where a key leads in a list, and in a text that scrolls.

use ratatui::crossterm::event::KeyCode;

/// The place that a key leads to, among those up to `last` of which `page` are in sight, from one
/// of them or from none; `None` when the key does not move.
pub(super) fn moved(code: KeyCode, from: Option<usize>, last: usize, page: usize) -> Option<usize> {
    let place = match code {
        KeyCode::Down | KeyCode::Char('j') => from.map_or(0, |at| at + 1),
        KeyCode::Up | KeyCode::Char('k') => from.map_or(last, |at| at.saturating_sub(1)),
        KeyCode::PageDown => from.unwrap_or(0) + page,
        KeyCode::PageUp => from.unwrap_or(0).saturating_sub(page),
        KeyCode::Home => 0,
        KeyCode::End => last,
        _ => return None,
    };
    Some(place.min(last))
}

/// As [`moved`] in a list, where Tab leads on too.
pub(super) fn moved_in_list(code: KeyCode, from: Option<usize>, last: usize, page: usize) -> Option<usize> {
    match code {
        KeyCode::Tab => moved(KeyCode::Down, from, last, page),
        KeyCode::BackTab => moved(KeyCode::Up, from, last, page),
        code => moved(code, from, last, page),
    }
}

/// As [`moved`] in a text, where the space bar turns the page.
pub(super) fn scrolled(code: KeyCode, top: usize, last: usize, page: usize) -> Option<usize> {
    let code = if code == KeyCode::Char(' ') { KeyCode::PageDown } else { code };
    moved(code, Some(top), last, page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_leads_no_further_than_the_ends() {
        for (code, from, place) in [
            (KeyCode::Down, None, Some(0)),
            (KeyCode::Down, Some(9), Some(9)),
            (KeyCode::Char('k'), None, Some(9)),
            (KeyCode::Up, Some(0), Some(0)),
            (KeyCode::PageDown, Some(4), Some(8)),
            (KeyCode::PageDown, Some(8), Some(9)),
            (KeyCode::PageUp, Some(3), Some(0)),
            (KeyCode::Home, Some(3), Some(0)),
            (KeyCode::End, None, Some(9)),
            (KeyCode::Char('x'), Some(3), None),
        ] {
            assert_eq!(moved(code, from, 9, 4), place, "{code:?} from {from:?}");
        }
    }

    #[test]
    fn tab_is_for_lists_and_the_space_bar_for_texts() {
        assert_eq!(moved_in_list(KeyCode::Tab, Some(1), 9, 4), Some(2));
        assert_eq!(moved_in_list(KeyCode::BackTab, Some(1), 9, 4), Some(0));
        assert_eq!(moved_in_list(KeyCode::Char(' '), Some(1), 9, 4), None);
        assert_eq!(scrolled(KeyCode::Char(' '), 1, 9, 4), Some(5));
        assert_eq!(scrolled(KeyCode::Tab, 1, 9, 4), None);
    }
}
