//! `boardready schema`: what the program writes, and what a question bank is, for other programs.

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::session::Session;
use super::{Status, output};
use crate::bank;
use crate::report;

/// Options of `schema`.
#[derive(Args, Debug)]
pub(super) struct SchemaArgs {
    #[arg(value_name = "value-what", help = "help-schema-what")]
    what: SchemaOf,
}

/// What has a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum SchemaOf {
    #[value(help = "help-schema-report")]
    Report,
    #[value(help = "help-schema-comparison")]
    Comparison,
    #[value(help = "help-schema-group")]
    Group,
    #[value(help = "help-schema-group-comparison")]
    GroupComparison,
    #[value(help = "help-schema-decisions")]
    Decisions,
    #[value(help = "help-schema-decision-list")]
    DecisionList,
    #[value(help = "help-schema-benchmark")]
    Benchmark,
    #[value(help = "help-schema-bank")]
    Bank,
}

pub(super) fn schema(session: &Session, args: &SchemaArgs) -> Result<Status> {
    output::print(&match args.what {
        SchemaOf::Report => report::schema(),
        SchemaOf::Comparison => report::comparison::schema(),
        SchemaOf::Group => report::group::schema(),
        SchemaOf::GroupComparison => report::group_comparison::schema(),
        SchemaOf::Decisions => report::decision_list::register_schema(),
        SchemaOf::DecisionList => report::decision_list::schema(),
        SchemaOf::Benchmark => report::benchmark_schema(),
        SchemaOf::Bank => bank::schema(session.messages.language()),
    })?;
    Ok(Status::Done)
}
