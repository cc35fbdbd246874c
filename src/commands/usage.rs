//! Help, and what is wrong with a command line, in the reader's language.
//!
//! The arguments name the messages of their help. These take their place only when there is
//! something to say, so that a start that works pays nothing for them. What clap found is told in
//! our own messages: its own are English, and repeat what was typed with all that acts in it.

use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use clap::builder::{PossibleValue, StyledStr};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, Command, CommandFactory as _};

use super::prompts::{Interrupted, on_screen};
use super::session::usual_language;
use super::{Cli, INTERRUPTED, leaving, output, print_error};
use crate::display;
use crate::interview;
use crate::messages::{Language, Messages};
use crate::render::terminal::RenderedLine;
use crate::terminal::{Terminal, When};
use crate::tr;

/// What is meant by `help` and `version` as the first word: the options of that name.
pub(super) fn meant(mut arguments: Vec<OsString>) -> Vec<OsString> {
    match arguments.get(1).and_then(|word| word.to_str()) {
        Some("help") => {
            arguments.remove(1);
            arguments.push("--help".into());
        }
        Some("version") => arguments[1] = "--version".into(),
        _ => {}
    }
    arguments
}

/// Shows the help that was asked for, or says what is wrong; the exit status.
pub(super) fn answer(arguments: &[OsString], error: Error) -> ExitCode {
    let messages = Messages::new(language(arguments));
    let mut command = localised(&messages);
    let found = command.try_get_matches_from_mut(arguments);
    let error = found.err().unwrap_or(error);
    let status = ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    ) {
        return match show(&messages, &error) {
            Err(error) if error.is::<Interrupted>() => ExitCode::from(INTERRUPTED),
            shown => shown.map_or_else(|error| super::fail(&error, &messages, None), |()| status),
        };
    }
    let asked = arguments.iter().fold(&command, |asked, word| asked.find_subcommand(word).unwrap_or(asked));
    print_error(&messages, &said(&error, &messages, asked), None);
    status
}

/// Prints the help, or has it read where its beginning would be gone.
fn show(messages: &Messages, help: &Error) -> Result<()> {
    let text = help.render().to_string();
    let terminal = Terminal::detect(When::Auto);
    if !output::is_longer_than_window(terminal, text.as_bytes()) {
        help.print()?;
        return Ok(io::stdout().flush()?);
    }
    leaving::watch_for_signals()?;
    let is_heading = |line: &str| !line.starts_with(' ') && line.ends_with(':');
    let line = |line: &str| RenderedLine { text: line.to_owned(), heading: is_heading(line) };
    let lines = |_width| text.lines().map(line).collect();
    on_screen(interview::read(messages, output::screen_style(terminal), lines))
}

/// The language that is asked for, as far as it can be told from arguments that are wrong.
fn language(arguments: &[OsString]) -> Language {
    let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
    let mut asked = None;
    while let Some(argument) = arguments.next().filter(|argument| argument != "--") {
        match argument.strip_prefix("--lang") {
            Some("") => asked = arguments.next().map(Cow::into_owned),
            Some(text) => asked = text.strip_prefix('=').map(str::to_owned).or(asked),
            None => {}
        }
    }
    asked.and_then(|text| text.parse().ok()).or_else(usual_language).unwrap_or(Language::FALLBACK)
}

/// The command line with its help in this language.
fn localised(messages: &Messages) -> Command {
    let mut command = Cli::command();
    command.build();
    in_language(command, messages)
}

fn in_language(command: Command, messages: &Messages) -> Command {
    let (about, after) =
        (message(messages, command.get_about()), message(messages, command.get_after_help()));
    let mut command = command
        .subcommand_value_name(tr!(messages, "value-command"))
        .subcommand_help_heading(tr!(messages, "help-commands"))
        .mut_args(|arg| explained(arg, messages))
        .mut_subcommands(|inner| in_language(inner, messages));
    if let Some(about) = about {
        command = command.about(about);
    }
    if let Some(after) = after {
        command = command.after_help(after);
    }
    let usage =
        command.render_usage().to_string().replace("[OPTIONS]", &tr!(messages, "help-options-in-usage"));
    let (style, heading) = (*command.get_styles().get_usage(), tr!(messages, "help-usage"));
    command.override_usage(without_heading(&usage).to_owned()).help_template(format!(
        "{{about-with-newline}}\n{style}{heading}:{style:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    ))
}

fn without_heading(usage: &str) -> &str {
    usage.strip_prefix("Usage:").unwrap_or(usage).trim_start()
}

/// The message that is named where clap has a text.
fn message(messages: &Messages, named: Option<&StyledStr>) -> Option<String> {
    named.map(ToString::to_string).map(|id| messages.named(&id).unwrap_or(id))
}

/// An argument with its help, its values and what it is without being given.
fn explained(arg: Arg, messages: &Messages) -> Arg {
    let heading =
        if arg.is_positional() { tr!(messages, "help-arguments") } else { tr!(messages, "help-options") };
    let help = match arg.get_id().as_str() {
        "help" => tr!(messages, "help-help"),
        "version" => tr!(messages, "help-version"),
        _ => message(messages, arg.get_help()).unwrap_or_default(),
    };
    if !arg.get_action().takes_values() {
        return arg.help(help).long_help(None).help_heading(heading);
    }
    let values: Vec<PossibleValue> = arg.get_possible_values();
    let usual: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let usual = (!usual.is_empty()).then(|| tr!(messages, "help-default", value = usual.join(", ")));
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let choice = (!names.is_empty()).then(|| tr!(messages, "help-values", values = names.join(", ")));
    let short = [Some(help.clone()), choice, usual.clone()];
    let listed = values.iter().map(|value| {
        let about = message(messages, value.get_help()).unwrap_or_default();
        format!("\n- {}: {about}", value.get_name())
    });
    let long = [Some(help), usual].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let long = long + &listed.collect::<String>();
    let named: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| messages.named(name).unwrap_or_else(|| name.to_string()))
        .collect();
    arg.help(short.into_iter().flatten().collect::<Vec<_>>().join(" "))
        .long_help(long)
        .value_names(named)
        .help_heading(heading)
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// What is wrong, what to do, and how it is used.
fn said(error: &Error, messages: &Messages, asked: &Command) -> String {
    let first = [Some(wrong(error, messages)), advice(error, messages, asked)];
    let first = first.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => {
            let usage = usage.to_string();
            format!("{}: {}\n", tr!(messages, "help-usage"), without_heading(usage.trim_end()))
        }
        _ => String::new(),
    };
    format!("{first}\n\n{usage}{}", tr!(messages, "usage-more"))
}

/// What clap found of this kind; empty where it found nothing.
fn found(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => display::visible(text).into_owned(),
        Some(ContextValue::Strings(texts)) => display::visible(&texts.join(", ")).into_owned(),
        _ => String::new(),
    }
}

fn wrong(error: &Error, messages: &Messages) -> String {
    let argument = found(error, ContextKind::InvalidArg);
    let value = found(error, ContextKind::InvalidValue);
    let other = found(error, ContextKind::PriorArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            tr!(messages, "usage-command", command = found(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => tr!(messages, "usage-argument", argument = argument),
        ErrorKind::InvalidValue if value.is_empty() => {
            tr!(messages, "usage-value-missing", argument = argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            tr!(messages, "usage-value", argument = argument, value = value)
        }
        ErrorKind::TooManyValues => {
            tr!(messages, "usage-value-unwanted", argument = argument, value = value)
        }
        ErrorKind::ArgumentConflict if other == argument => {
            tr!(messages, "usage-twice", argument = argument)
        }
        ErrorKind::ArgumentConflict => tr!(messages, "usage-conflict", argument = argument, other = other),
        ErrorKind::MissingRequiredArgument => {
            // That there may be more of them is said by the usage below.
            tr!(messages, "usage-missing", arguments = argument.replace(">...", ">"))
        }
        ErrorKind::InvalidUtf8 => tr!(messages, "usage-not-text"),
        _ => tr!(messages, "usage-other"),
    }
}

/// What options are called too, in Dutch above all: too far from their names for clap to see.
const OTHER_WORDS: [(&str, &[&str]); 8] = [
    ("quick", &["kort", "snel", "short", "fast"]),
    ("lang", &["taal", "language"]),
    ("dir", &["map", "folder"]),
    ("bank", &["vragenbank"]),
    ("format", &["vorm", "formaat"]),
    ("output", &["uitvoer", "bestand"]),
    ("role", &["rol", "functie"]),
    ("help", &["hulp"]),
];

/// The option of this command that an unknown one is another word for.
fn option_meant(error: &Error, asked: &Command) -> Option<String> {
    let argument = found(error, ContextKind::InvalidArg);
    let word = argument.strip_prefix("--")?.split('=').next()?;
    let (name, _) = OTHER_WORDS.iter().find(|(_, words)| words.contains(&word))?;
    // Without a command, the options are those of `assess`.
    let asked = asked.find_subcommand("assess").unwrap_or(asked);
    asked.get_arguments().any(|arg| arg.get_long() == Some(name)).then(|| format!("--{name}"))
}

fn advice(error: &Error, messages: &Messages, asked: &Command) -> Option<String> {
    if error.kind() == ErrorKind::UnknownArgument
        && let Some(meant) = option_meant(error, asked)
    {
        return Some(tr!(messages, "usage-meant", meant = meant));
    }
    let unknown = found(error, ContextKind::InvalidSubcommand);
    if let Some(outer) = asked.get_subcommands().find(|outer| outer.find_subcommand(&unknown).is_some()) {
        return Some(tr!(messages, "usage-meant", meant = format!("{} {unknown}", outer.get_name())));
    }
    // Which files are meant; what is missing beside others has a name that says it.
    let missing = found(error, ContextKind::InvalidArg);
    if error.kind() == ErrorKind::MissingRequiredArgument
        && let Some(files) = asked.get_positionals().find(|arg| arg.to_string() == missing)
        && missing.ends_with("...")
    {
        return files.get_help().map(|help| format!("{help}."));
    }
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant: Vec<String> =
        meant.into_iter().map(|kind| found(error, kind)).filter(|text| !text.is_empty()).collect();
    let choice = found(error, ContextKind::ValidValue);
    match (meant.is_empty(), choice.is_empty()) {
        (false, _) => Some(tr!(messages, "usage-meant", meant = meant.join(" "))),
        (true, false) => Some(tr!(messages, "usage-choose", values = choice)),
        (true, true) => messages.named(&std::error::Error::source(error)?.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of the command line that is to be a message, with where it stands.
    fn texts(command: &Command, found: &mut Vec<(String, String)>) {
        let place = command.get_name().to_owned();
        let styled = [command.get_about(), command.get_after_help()];
        found.extend(styled.into_iter().flatten().map(|text| (place.clone(), text.to_string())));
        for arg in command.get_arguments().filter(|arg| !["help", "version"].contains(&arg.get_id().as_str()))
        {
            let place = format!("{place} {}", arg.get_id());
            let values = if arg.get_action().takes_values() { arg.get_possible_values() } else { Vec::new() };
            let names = arg.get_value_names().filter(|_| arg.get_action().takes_values()).unwrap_or_default();
            found.push((place.clone(), arg.get_help().map(ToString::to_string).unwrap_or_default()));
            found.extend(arg.get_long_help().map(|text| (place.clone(), text.to_string())));
            found.extend(names.iter().map(|name| (place.clone(), name.to_string())));
            let helps =
                values.iter().map(|value| value.get_help().map(ToString::to_string).unwrap_or_default());
            found.extend(helps.map(|text| (place.clone(), text)));
        }
        command.get_subcommands().for_each(|inner| texts(inner, found));
    }

    #[test]
    fn all_help_is_a_message() {
        let messages = Messages::new(Language::FALLBACK);
        let mut command = Cli::command();
        command.build();
        let mut found = Vec::new();
        texts(&command, &mut found);
        found.retain(|(_, id)| messages.named(id).is_none());
        assert_eq!(found, [], "write help as a message, and name that: `help = \"help-…\"`");
    }

    #[test]
    fn the_language_is_the_one_asked_for_last() {
        let asked = |line: &str| language(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked("boardready --lang nl reprot"), Language::Dutch);
        assert_eq!(asked("boardready --lang=en reprot --lang=nl"), Language::Dutch);
        assert_eq!(asked("boardready --lang nl -- --lang en"), Language::Dutch);
    }
}
