//! `boardready bank show`: the whole bank as a person reads it, for review or print.

mod markdown;
mod preview;
mod rules;
mod terminal;

use anyhow::Result;

use super::super::session::Session;
use super::super::{Status, banks, output};
use super::{ShowArgs, ShowFormat};
use crate::bank::Text;
use crate::messages::Messages;

pub(super) fn show(session: &Session, args: &ShowArgs) -> Result<Status> {
    let bank = banks::chosen(session, args.bank.as_deref())?.bank;
    let reading = Reading { messages: &session.messages, all_languages: args.all_languages };
    let blocks = preview::of(&bank, &reading);
    output::print(&match args.format {
        ShowFormat::Terminal => {
            terminal::render(&blocks, session.terminal.width(), session.terminal.output_colour())
        }
        ShowFormat::Markdown => markdown::render(&blocks),
    })?;
    Ok(Status::Done)
}

/// How a bank is read: in one language, or in all of its own.
struct Reading<'a> {
    messages: &'a Messages,
    all_languages: bool,
}

impl Reading<'_> {
    /// A text that has a line to itself in each language, behind the code of the language where
    /// there are several.
    fn lines(&self, text: &Text) -> Vec<String> {
        let translations: Vec<(&str, &str)> = text.translations().collect();
        if !self.all_languages || translations.len() < 2 {
            return vec![text.get(self.messages.language().code()).to_owned()];
        }
        translations.into_iter().map(|(code, text)| format!("{code}: {text}")).collect()
    }

    /// A name or another short text, beside itself in the other languages.
    fn name(&self, text: &Text) -> String {
        if !self.all_languages {
            return text.get(self.messages.language().code()).to_owned();
        }
        let mut names: Vec<&str> = Vec::new();
        for (_, name) in text.translations() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(" / ")
    }

    /// A number as the language writes it, with no more decimals than it has, and four at most.
    fn number(&self, value: f64) -> String {
        let decimals = (0..4).find(|decimals| {
            let factor = 10_f64.powi(*decimals);
            ((value * factor).round() - value * factor).abs() < 1e-6
        });
        let decimals = usize::try_from(decimals.unwrap_or(4)).unwrap_or(4);
        self.messages.decimal(value, decimals)
    }
}

/// A piece of the preview.
#[derive(Debug, PartialEq, Eq)]
enum Block {
    /// The title, a dimension, a question: from 1, the highest.
    Heading(usize, String),
    /// Lines that belong together.
    Paragraph(Vec<String>),
    /// What something is, and the lines that say it.
    Labelled(String, Vec<String>),
    /// An item of a list: what it is called, and the lines that say more.
    Item(String, Vec<String>),
}
