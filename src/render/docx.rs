//! A document as a Word file: the few parts of `WordprocessingML` (ISO/IEC 29500) that it needs,
//! with real headings, lists and tables, so that whoever hears it finds the way as well. Nothing
//! in the file says who made it, or when.

mod body;
#[cfg(test)]
pub(crate) mod tests;

use std::io::Write as _;

use askama::Template;
use body::{INDENT, LEVELS, SIGNS, Start, Text};
use miniz_oxide::deflate::compress_to_vec;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};

use super::{PAGE, PAGES, footer};
use crate::document::{Document, Mark};
use crate::messages::Messages;
use crate::tr;

/// How hard to compress, of 0–10: the usual.
const COMPRESSION: u8 = 6;

#[derive(Template)]
#[template(path = "numbering.xml", config = "src/render/docx/askama.toml")]
struct Numbering<'a> {
    signs: &'a [(Mark, char)],
    starts: &'a [Start],
}

#[derive(Template)]
#[template(path = "styles.xml", config = "src/render/docx/askama.toml")]
struct Styles<'a> {
    language: &'a str,
}

#[derive(Template)]
#[template(path = "core.xml", config = "src/render/docx/askama.toml")]
struct Properties<'a> {
    title: &'a str,
    language: &'a str,
}

/// What stands at the foot of each page, around the numbers.
#[derive(Template)]
#[template(path = "footer.xml", config = "src/render/docx/askama.toml")]
struct Footer {
    before: String,
    between: String,
    after: String,
}

impl Footer {
    fn new(document: &Document, messages: &Messages) -> Self {
        let footer = footer(document, messages);
        let (before, rest) = footer.split_once(PAGE).unwrap_or_default();
        let (between, after) = rest.split_once(PAGES).unwrap_or_default();
        let [before, between, after] = [before, between, after].map(body::one_line);
        Self { before, between, after }
    }
}

/// Renders the document; the bytes of a `.docx` file.
///
/// # Panics
/// Never: what it writes to is memory.
pub fn render(document: &Document, messages: &Messages) -> Vec<u8> {
    let document = &document.with_passages();
    let text = Text::new(document, messages);
    let title = &body::one_line(&document.title.shown(messages));
    // Word checks the spelling of a language as it is written in a country.
    let language = &tr!(messages, "language-locale");
    let parts = [
        ("[Content_Types].xml", include_str!("docx/content-types.xml").to_owned()),
        ("_rels/.rels", include_str!("docx/package.rels").to_owned()),
        ("docProps/core.xml", filled(&Properties { title, language })),
        ("word/document.xml", filled(&text)),
        ("word/_rels/document.xml.rels", include_str!("docx/document.rels").to_owned()),
        ("word/styles.xml", filled(&Styles { language })),
        ("word/numbering.xml", filled(&Numbering { signs: &SIGNS, starts: &text.starts })),
        ("word/settings.xml", include_str!("docx/settings.xml").to_owned()),
        ("word/footer.xml", filled(&Footer::new(document, messages))),
    ];
    packed(&parts).expect("memory takes every part")
}

fn filled(template: &impl Template) -> String {
    template.render().expect("a text takes every template")
}

/// The parts as one archive, without dates.
fn packed(parts: &[(&str, String)]) -> Result<Vec<u8>, rawzip::Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, content) in parts {
        let content = content.as_bytes();
        let file = archive.new_file(*name).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, _) = file.start()?;
        entry.write_all(&compress_to_vec(content, COMPRESSION))?;
        entry.finish(DataDescriptorOutput::new(rawzip::crc32(content), content.len() as u64))?;
    }
    archive.finish()
}
