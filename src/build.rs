//! Reads the built-in bank at build time, so that the program starts without parsing YAML, and
//! so that a mistake in the bank is a mistake of the build.

#[allow(dead_code, unused_imports, unreachable_pub, reason = "the program uses what the build does not")]
mod bank;

use std::path::Path;
use std::{env, fs, process};

const BANK: &str = "questions/ai-board.yaml";

fn main() {
    println!("cargo::rerun-if-changed={BANK}");
    println!("cargo::rerun-if-changed=src/bank.rs");
    println!("cargo::rerun-if-changed=src/bank");
    if let Err(message) = compile() {
        #[expect(clippy::print_stderr, reason = "this is how a build script speaks")]
        {
            eprintln!("{message}");
        }
        process::exit(1);
    }
}

fn compile() -> Result<(), String> {
    let yaml = fs::read_to_string(BANK).map_err(|error| format!("{BANK}: {error}"))?;
    let bank = bank::QuestionBank::parse(BANK, &yaml).map_err(|diagnosis| diagnosis.to_string())?;
    let json = serde_json::to_vec(&bank).map_err(|error| error.to_string())?;
    let folder = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(Path::new(&folder).join("ai-board.json"), json).map_err(|error| error.to_string())
}
