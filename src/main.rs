//! The command-line program: parses, runs, prints the error and picks the exit status.

use std::process::ExitCode;

use boardready::cli::Cli;
use clap::Parser;

fn main() -> ExitCode {
    boardready::commands::main(&Cli::parse())
}
