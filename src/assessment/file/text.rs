//! From the bytes of a file to its text.

use super::{Fault, FileErrorKind, Place};

/// UTF-8 text, with or without a byte order mark; the mark is left out.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    let fault = |kind| Fault::new(None, kind);
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || looks_like_utf16(bytes) {
        return Err(fault(FileErrorKind::Utf16));
    }
    if bytes.contains(&0) {
        return Err(fault(FileErrorKind::Binary));
    }
    let bytes = without_mark(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let is_control = |byte: &u8| *byte < 0x20 && !b"\t\n\x0c\r\x1b".contains(byte);
        if bytes.iter().any(is_control) {
            return fault(FileErrorKind::Binary);
        }
        Fault::new(Some(error.valid_up_to()), FileErrorKind::NotUtf8)
    })?;
    if text.trim().is_empty() {
        return Err(fault(FileErrorKind::Empty));
    }
    Ok(text)
}

/// Without a byte order mark, UTF-16 of a text in a Latin script is one zero byte in two.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64) & !1];
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let pairs = start.len() / 2;
    let (first, second) = (zeros(0), zeros(1));
    pairs > 0 && first.max(second) * 4 >= pairs * 3 && first.min(second) == 0
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// The place of the byte at this offset into the text of a file.
pub(super) fn place(bytes: &[u8], at: usize) -> Place {
    let bytes = without_mark(bytes);
    let before = String::from_utf8_lossy(&bytes[..at.min(bytes.len())]);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place {
        line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

/// The offset of a line and a column that count from 1, the column in bytes.
pub(in crate::assessment) fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let at = start.saturating_add(column.saturating_sub(1)).min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}
