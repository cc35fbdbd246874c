//! The self-assessment a board takes before it decides on AI.
//!
//! The modules in the order of the data's way:
//!
//! - [`reading`]: from the bytes of a file to values that know their places
//! - [`bank`]: the question bank, read from YAML and validated
//! - [`library`]: the banks there are, built in or in files
//! - `sample`: the answers of an invented board to the built-in bank
//! - [`assessment`]: one respondent's answers to a bank, and where they are saved
//! - [`scoring`]: a bank and an assessment in, a scorecard out
//! - [`interview`]: asks a bank's questions one at a time, on a screen, as lines or from a script
//! - [`comparison`]: two assessments of one bank in, what changed between them out
//! - [`group`]: several people's answers in, as counts; how they lie out, and nobody among them
//! - [`benchmark`]: what several organisations came to, and where one stands among them
//! - [`register`]: what a board decided, and what came of it
//! - [`document`]: what a report says, in blocks with a meaning
//! - [`report`]: a scorecard in, a report out, on the terminal, as Markdown, HTML, JSON or CSV
//!
//! And around it:
//!
//! - [`files`]: files read within bounds and written whole, and why one cannot be
//! - [`messages`]: what a person reads, in each language the program speaks
//! - [`display`]: text from outside, made safe to show
//! - [`terminal`]: which streams are one, how wide, with colour or not
//! - [`commands`]: the command line and its verbs

pub mod assessment;
pub mod bank;
pub mod benchmark;
pub mod commands;
pub mod comparison;
pub mod display;
pub mod document;
pub mod files;
pub mod group;
pub mod interview;
pub mod library;
pub mod messages;
pub mod reading;
pub mod register;
pub mod render;
pub mod report;
mod sample;
pub mod scoring;
pub mod terminal;
