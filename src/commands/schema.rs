//! `boardready schema`: what the program writes, and what a question bank is, for other programs.

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::{Status, output};
use crate::bank;
use crate::report;

/// Options of `schema`.
#[derive(Args, Debug)]
pub(super) struct SchemaArgs {
    /// Of what
    #[arg(value_name = "WHAT")]
    what: SchemaOf,
}

/// What has a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum SchemaOf {
    /// The JSON of `report`.
    Report,
    /// The JSON of `compare`.
    Comparison,
    /// A question bank, for an editor that completes and checks it.
    Bank,
}

pub(super) fn schema(args: &SchemaArgs) -> Result<Status> {
    output::print(&match args.what {
        SchemaOf::Report => report::schema(),
        SchemaOf::Comparison => report::comparison::schema(),
        SchemaOf::Bank => bank::schema(),
    })?;
    Ok(Status::Done)
}
