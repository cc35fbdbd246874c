//! The report as one HTML file: its style and charts are inside it, it runs no script and
//! loads nothing, and it prints on A4 with a first page that is complete in itself.

mod charts;
mod view;

use askama::Template;
use sha2::{Digest, Sha256};

use super::Report;
use crate::messages::Messages;
use view::Page;

/// The style sheet. The content security policy allows it by its hash and no other.
pub(super) const STYLE: &str = include_str!("html/style.css");

/// Renders the report.
///
/// # Panics
/// Never: the page is written to memory.
pub fn render(report: &Report, messages: &Messages) -> String {
    Page::new(report, messages).render().expect("memory takes it")
}

/// The hash of a style sheet as a content security policy names it.
pub(super) fn style_hash(style: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(style)))
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let group =
            (0..3).fold(0_u32, |group, place| group << 8 | u32::from(chunk.get(place).copied().unwrap_or(0)));
        for place in 0..4 {
            let digit = (group >> (18 - 6 * place)) & 0x3f;
            let letter = if place <= chunk.len() { ALPHABET[digit as usize] } else { b'=' };
            text.push(char::from(letter));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        let pairs = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (plain, encoded) in pairs {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }
}
