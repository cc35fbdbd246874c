//! The self-assessment a board takes before it decides on AI.
//!
//! The modules in the order of the data's way:
//!
//! - [`bank`]: the question bank, read from YAML and validated
//! - [`library`]: the banks there are, built in or in files
//!
//! And around it:
//!
//! - [`messages`]: what a person reads, in English and Dutch
//! - [`display`]: text from outside, made safe to show

pub mod bank;
pub mod display;
pub mod library;
pub mod messages;
