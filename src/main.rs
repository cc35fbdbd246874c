//! The command-line program: runs it, and gives the exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    boardready::commands::main()
}
