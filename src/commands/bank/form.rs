//! `boardready bank form`: a bank to be answered on paper, in a word processor or in an editor.
//! Nothing on it says what an answer counts for or leads to, so that nothing bends the answers.

mod document;
mod template;

use std::path::PathBuf;

use anyhow::Result;

use super::super::output::Destination;
use super::super::session::Session;
use super::super::{Status, WrongUsage, banks, output};
use crate::assessment::Edition;
use crate::bank::{Minutes, Question, QuestionBank, Text};
use crate::messages::Messages;
use crate::{render, tr};

/// Options of `bank form`.
#[derive(clap::Args, Debug)]
#[command(after_help = "help-bank-form-examples")]
pub(in crate::commands) struct FormArgs {
    #[arg(value_name = "value-bank", help = "help-assess-bank")]
    bank: Option<PathBuf>,
    #[arg(long, help = "help-bank-form-quick")]
    quick: bool,
    #[arg(long, value_name = "value-format", help = "help-bank-form-form")]
    format: Option<FormFormat>,
    /// Where the form goes.
    #[command(flatten)]
    destination: Destination,
}

/// What a form can be; a file's ending is one of their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum FormFormat {
    #[value(alias = "txt", help = "help-bank-form-terminal")]
    Terminal,
    #[value(alias = "htm", help = "help-bank-form-html")]
    Html,
    #[value(help = "help-bank-form-docx")]
    Docx,
    #[value(alias = "md", help = "help-bank-form-markdown")]
    Markdown,
    #[value(alias = "yml", help = "help-bank-form-yaml")]
    Yaml,
}

pub(super) fn form(session: &Session, args: &FormArgs) -> Result<Status> {
    let messages = &session.messages;
    let format = match args.format {
        Some(format) => format,
        None => args.destination.form(session, FormFormat::Terminal)?,
    };
    if format == FormFormat::Docx {
        args.destination.refuse_word(session)?;
    }
    let bank = banks::chosen(session, args.bank.as_deref())?.bank;
    if args.quick && !bank.has_quick_edition() {
        return Err(WrongUsage(tr!(messages, "start-no-quick")).into());
    }
    let edition = if args.quick { Edition::Quick } else { Edition::Full };
    let form = Form { bank: &bank, edition, messages };
    let bytes = match format {
        FormFormat::Terminal => {
            let style = output::style(session, args.destination.file.is_none());
            render::terminal::render(&form.document(), messages, style).into_bytes()
        }
        FormFormat::Html => render::html::render(&form.document(), messages).into_bytes(),
        FormFormat::Docx => render::docx::render(&form.document(), messages),
        FormFormat::Markdown => render::markdown::render(&form.document(), messages).into_bytes(),
        FormFormat::Yaml => form.template().into_bytes(),
    };
    if let Some(path) = args.destination.take(session, &bytes)? {
        session.tell(&tr!(messages, "bank-form-written", path = path));
    }
    Ok(Status::Done)
}

/// What is asked, and in which language.
struct Form<'a> {
    bank: &'a QuestionBank,
    edition: Edition,
    messages: &'a Messages,
}

/// One way to answer a question.
struct Choice<'a> {
    /// What is typed for it in an interview.
    key: String,
    /// What stands for it in a file.
    id: &'a str,
    label: String,
    /// What it looks like in practice; may be empty.
    anchor: &'a str,
}

impl<'a> Form<'a> {
    fn text(&self, text: &'a Text) -> &'a str {
        text.get(self.messages.bank_languages())
    }

    /// The questions that are asked, each with its number.
    fn numbered(&self) -> impl Iterator<Item = (usize, &'a Question)> {
        self.bank.numbered().filter(|(_, question)| self.edition.includes(question))
    }

    /// What it is about, whose answers it asks for, and who reads them: what is said before the questions.
    fn instructions(&self) -> impl Iterator<Item = String> {
        let about = self.bank.description.as_ref().map(|text| self.text(text).to_owned());
        about.into_iter().chain([tr!(self.messages, "bank-form-we"), tr!(self.messages, "bank-form-readers")])
    }

    /// What whoever hands it out fills in: to whom it goes back, and by when.
    fn returned(&self) -> [String; 2] {
        [tr!(self.messages, "bank-form-return"), tr!(self.messages, "bank-form-before")]
    }

    /// Which edition of which bank it is, and how long it takes.
    fn origin(&self) -> Vec<String> {
        let messages = self.messages;
        let edition = if self.edition == Edition::Quick { "quick" } else { "full" };
        let of = self.bank.questions().count();
        let (bank, version) = (self.bank.id.clone(), self.bank.version.clone());
        let Minutes { full, quick } = self.bank.minutes;
        let minutes = if self.edition == Edition::Quick { quick } else { full };
        let edition =
            tr!(messages, "report-edition", edition = edition, asked = self.numbered().count(), of = of);
        let takes = minutes.map(|minutes| tr!(messages, "bank-form-takes", minutes = minutes));
        let bank = tr!(messages, "report-bank", bank = bank, version = version);
        [Some(edition), takes, Some(bank)].into_iter().flatten().collect()
    }

    fn choices(&self, question: &'a Question) -> Vec<Choice<'a>> {
        let scale = self.bank.scale_of(question);
        let option = |(place, option): (usize, &'a crate::bank::AnswerOption)| Choice {
            key: (place + 1).to_string(),
            id: &option.id,
            label: self.text(&option.label).to_owned(),
            anchor: question.anchors.get(place).map_or("", |anchor| self.text(anchor)),
        };
        let other = |key: &str, id, label| Choice { key: key.to_owned(), id, label, anchor: "" };
        let dont_know = || other("d", "dont_know", tr!(self.messages, "interview-dont-know"));
        let not_applicable = || other("x", "not_applicable", tr!(self.messages, "interview-not-applicable"));
        let others = [question.dont_know.then(dont_know), question.not_applicable.then(not_applicable)];
        scale.options.iter().enumerate().map(option).chain(others.into_iter().flatten()).collect()
    }
}
