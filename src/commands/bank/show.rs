//! `boardready bank show`: the whole bank as a person reads it, for review or print.

mod document;
mod rules;

use std::path::PathBuf;

use anyhow::Result;

use super::super::session::Session;
use super::super::{Status, banks, output};
use crate::bank::Text;
use crate::messages::Messages;
use crate::render;

/// Options of `bank show`.
#[derive(clap::Args, Debug)]
#[command(after_help = "help-bank-show-examples")]
pub(in crate::commands) struct ShowArgs {
    #[arg(value_name = "value-bank", help = "help-assess-bank")]
    bank: Option<PathBuf>,
    #[arg(long, value_name = "value-format", default_value = "terminal", help = "help-bank-show-form")]
    format: ShowFormat,
    #[arg(long, help = "help-bank-show-all-languages")]
    all_languages: bool,
}

/// The forms in which a bank is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum ShowFormat {
    #[value(help = "help-bank-show-terminal")]
    Terminal,
    #[value(help = "help-bank-show-markdown")]
    Markdown,
}

pub(super) fn show(session: &Session, args: &ShowArgs) -> Result<Status> {
    let bank = banks::chosen(session, args.bank.as_deref())?.bank;
    let reading = Reading { messages: &session.messages, all_languages: args.all_languages };
    let document = document::of(&bank, &reading);
    output::print(&match args.format {
        ShowFormat::Terminal => {
            render::terminal::render(&document, &session.messages, output::style(session, true))
        }
        ShowFormat::Markdown => render::markdown::render(&document, &session.messages),
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
            return vec![text.get(self.messages.bank_languages()).to_owned()];
        }
        translations.into_iter().map(|(code, text)| format!("{code}: {text}")).collect()
    }

    /// A name or another short text, beside itself in the other languages.
    fn name(&self, text: &Text) -> String {
        if !self.all_languages {
            return text.get(self.messages.bank_languages()).to_owned();
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
