//! The command line.

#![allow(clippy::doc_markdown, reason = "these comments are what `--help` prints, where backticks are noise")]

mod bank;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::messages::Language;

pub use bank::{BankCommand, CheckArgs, CheckFormat, NewArgs, ShowArgs, ShowFormat};

/// The self-assessment a board takes before it decides on AI.
///
/// Without a command: answer the questions of the built-in bank, or go on with an assessment
/// that is unfinished, and get the report.
#[derive(Debug, Parser)]
#[command(name = "boardready", version, after_help = EXAMPLES, max_term_width = 100)]
#[command(args_conflicts_with_subcommands = false, disable_help_subcommand = true)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub common: Common,
    /// What to do; nothing is to assess.
    #[command(subcommand)]
    pub command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  boardready                          answer the questions, then read the report
  boardready assess --quick           the eight most telling questions, four minutes
  boardready assess --lang nl         in het Nederlands
  boardready list                     what was answered before
  boardready report --sample          what a report looks like, before answering anything
  boardready report FILE --format markdown -o summary.md
  boardready compare OLD NEW          what changed since last time
  boardready bank new our-own.yaml    write a question bank of your own

Exit status: 0 done, 1 error, 2 wrong usage, 3 below --fail-under, 130 interrupted (all
confirmed answers are saved). Nothing ever leaves this computer.";

/// Options that every command has.
#[derive(Args, Debug)]
pub struct Common {
    /// The language: en or nl [default: BOARDREADY_LANG, else the system's language]
    #[arg(long, global = true, value_name = "LANG", value_parser = parse_language)]
    pub lang: Option<Language>,
    /// When to use colour; `auto` honours NO_COLOR and CLICOLOR_FORCE
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: When,
    /// The folder of the saved assessments [env: BOARDREADY_DIR; default: the user's data folder]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub dir: Option<PathBuf>,
}

fn parse_language(text: &str) -> Result<Language, String> {
    text.parse().map_err(|error: crate::messages::UnknownLanguage| error.to_string())
}

/// When something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// Where it can be seen.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answer the questions of a bank, then read the report
    Assess(AssessArgs),
    /// Report on saved assessments
    Report(ReportArgs),
    /// Say what changed between two assessments of one bank
    Compare(CompareArgs),
    /// List the saved assessments
    List(ListArgs),
    /// See, check and write question banks
    #[command(subcommand)]
    Bank(BankCommand),
}

/// Options of `assess`.
#[derive(Args, Debug, Default)]
#[command(after_help = "\
Examples:
  boardready assess --organisation \"Harbour Hospital\" --role chair
  boardready assess --quick --lang nl
  boardready assess --bank our-own-bank.yaml
  boardready assess --accessible < answers.txt

With --accessible, questions are plain lines and an answer is a line: a number, or a letter
that the prompt names. That suits screen readers, and answers from a file or a pipe.

A file of answers holds one line for each question, in the order in which they are asked: a
number, d for \"I don't know\", or s to skip it. After a part's questions the full edition has
one line for its level aimed for (s keeps the suggestion) and one for each of its open questions
(s skips; a text may take several lines and ends with a full stop on a line of its own). The last
line is f, to finish. Organisation and role come from --organisation and --role. For the
built-in bank:
  full edition: 24 answers, 4 levels, 5 open questions, f
    part 1: 6 answers, 1 level, 2 open questions
    part 2: 6 answers, 1 level, 1 open question
    part 3: 6 answers, 1 level
    part 4: 6 answers, 1 level, 2 open questions
  quick edition: 8 answers, f
A line that is not understood is named by its number; the rest is saved, and the exit status is 1.")]
pub struct AssessArgs {
    /// The question bank: a name that `bank list` shows, or a file [default: the built-in bank]
    #[arg(long, value_name = "BANK")]
    pub bank: Option<PathBuf>,
    /// Ask only the questions of the quick edition
    #[arg(long)]
    pub quick: bool,
    /// Ask in plain lines: for screen readers, and for answers from a pipe
    #[arg(long)]
    pub accessible: bool,
    /// The organisation the assessment is about
    #[arg(long, value_name = "NAME")]
    pub organisation: Option<String>,
    /// The role of who answers, for example chair
    #[arg(long, value_name = "ROLE")]
    pub role: Option<String>,
    /// Go on with this unfinished assessment
    #[arg(long, value_name = "FILE", conflicts_with_all = ["bank", "organisation", "role"])]
    pub resume: Option<PathBuf>,
    /// Where the Markdown summary goes [default: a new file in this folder]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Options of `report`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  boardready report --sample
  boardready report 1f2e3d4c
  boardready report answers.yaml --format markdown -o summary.md
  boardready report answers.yaml --fail-under 60

FILE is a path, or the name of a saved assessment that `boardready list` shows. It may also be
written by hand: YAML with `bank: ai-board` and `answers:`, a line for each question.")]
pub struct ReportArgs {
    /// The assessments to report on
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Report on an invented board, to see what a report looks like
    #[arg(long, conflicts_with_all = ["files", "bank", "fail_under"])]
    pub sample: bool,
    /// Where the report goes.
    #[command(flatten)]
    pub output: OutputArgs,
    /// The question bank they were taken with, a name or a file [default: the one each of them names]
    #[arg(long, value_name = "BANK")]
    pub bank: Option<PathBuf>,
    /// Exit with status 3 when the index is below this
    #[arg(long, value_name = "INDEX", value_parser = parse_index)]
    pub fail_under: Option<f64>,
}

/// Options of `compare`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  boardready compare 1f2e3d4c 5a6b7c8d
  boardready compare spring.yaml autumn.yaml -o changes.md

OLD and NEW are paths, or the names of saved assessments that `boardready list` shows. Only what
both asked is compared, and where it could be no change at all the report says so.")]
pub struct CompareArgs {
    /// The older assessment
    #[arg(value_name = "OLD")]
    pub old: PathBuf,
    /// The newer assessment
    #[arg(value_name = "NEW")]
    pub new: PathBuf,
    /// Where the report goes.
    #[command(flatten)]
    pub output: OutputArgs,
    /// The question bank they were taken with [default: the one each of them names]
    #[arg(long, value_name = "BANK")]
    pub bank: Option<PathBuf>,
}

/// Options of `list`.
#[derive(Args, Debug)]
pub struct ListArgs {
    /// One assessment a line, in a sentence: for screen readers
    #[arg(long)]
    pub accessible: bool,
}

/// Which form a report has, and where it goes.
#[derive(Args, Debug)]
pub struct OutputArgs {
    /// The form of the report [default: by the ending of the output file, else terminal]
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<Format>,
    /// One fact a line, in plain sentences, for screen readers: the same as --format plain
    #[arg(long, conflicts_with = "format")]
    pub accessible: bool,
    /// Write the report to this file instead of showing it
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Overwrite the output file if it exists
    #[arg(long, requires = "file")]
    pub force: bool,
}

fn parse_index(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(index) if (0.0..=100.0).contains(&index) => Ok(index),
        _ => Err("the index runs from 0 to 100".to_owned()),
    }
}

/// The forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables for a terminal.
    Terminal,
    /// Plain sentences, one fact a line: for screen readers.
    Plain,
    /// A summary for a board paper.
    Markdown,
    /// A page to read or print, in one file.
    Html,
    /// For programs.
    Json,
    /// The answers, for a spreadsheet.
    Csv,
}
