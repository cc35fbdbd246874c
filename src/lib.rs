//! The self-assessment a board takes before it decides on AI.
//!
//! The modules in the order of the data's way:
//!
//!
//! And around it:
//!
//! - [`messages`]: what a person reads, in English and Dutch
//! - [`display`]: text from outside, made safe to show

pub mod display;
pub mod messages;
