//! The self-assessment a board takes before it decides on AI.
//!
//! The modules in the order of the data's way:
//!
//! - [`bank`]: the question bank, read from YAML and validated
//! - [`library`]: the banks there are, built in or in files
//! - [`assessment`]: one respondent's answers to a bank, and where they are saved
//! - [`scoring`]: a bank and an assessment in, a scorecard out
//!
//! And around it:
//!
//! - [`messages`]: what a person reads, in English and Dutch
//! - [`display`]: text from outside, made safe to show

pub mod assessment;
pub mod bank;
pub mod display;
pub mod library;
pub mod messages;
pub mod scoring;
