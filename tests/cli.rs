//! The command line as a user meets it: exact standard output, standard error and status.

#[path = "cli/harness.rs"]
mod harness;

#[path = "cli/assess.rs"]
mod assess;
#[path = "cli/bad_input.rs"]
mod bad_input;
#[path = "cli/bank.rs"]
mod bank;
#[path = "cli/benchmark.rs"]
mod benchmark;
#[path = "cli/compare.rs"]
mod compare;
#[path = "cli/decide.rs"]
mod decide;
#[path = "cli/decisions.rs"]
mod decisions;
#[path = "cli/group.rs"]
mod group;
#[path = "cli/list.rs"]
mod list;
#[path = "cli/redact.rs"]
mod redact;
#[path = "cli/report.rs"]
mod report;
#[cfg(unix)]
#[path = "cli/special_files.rs"]
mod special_files;
#[path = "cli/usage.rs"]
mod usage;
#[path = "cli/year.rs"]
mod year;
