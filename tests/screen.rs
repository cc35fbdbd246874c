//! The interview on a real terminal: a pseudo-terminal with a terminal emulator behind it.
#![cfg(unix)]

#[path = "screen/begun.rs"]
mod begun;
#[path = "screen/editions.rs"]
mod editions;
#[path = "screen/harness.rs"]
mod harness;

#[path = "screen/decide.rs"]
mod decide;
#[path = "screen/ending.rs"]
mod ending;
#[path = "screen/home.rs"]
mod home;
#[path = "screen/interview.rs"]
mod interview;
#[path = "screen/leaving.rs"]
mod leaving;
#[path = "screen/lines.rs"]
mod lines;
#[path = "screen/menus.rs"]
mod menus;
#[path = "screen/piped.rs"]
mod piped;
#[path = "screen/readme.rs"]
mod readme;
#[path = "screen/report.rs"]
mod report;
#[path = "screen/typing.rs"]
mod typing;
