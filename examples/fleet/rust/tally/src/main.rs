//! The command line of tally.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Parser;
use regex::Regex;
use tally::{Counts, Report};

/// Count the lines, words and bytes of files, in parallel.
#[derive(Parser)]
#[command(version)]
struct Args {
    /// Files, or directories whose files are counted
    #[arg(required = true)]
    paths: Vec<PathBuf>,

    /// Of the files in directories, count only those whose path matches
    #[arg(long, value_name = "REGEX")]
    include: Option<Regex>,

    /// Also write the counts to this file, as JSON compressed with zstd
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let files = tally::find_files(&args.paths, args.include.as_ref())?;
    let report = Report::count(files)?;
    if let Some(path) = &args.report {
        save(&report, path).with_context(|| format!("cannot write {}", path.display()))?;
    }
    print(&report).context("cannot write to standard output")
}

fn save(report: &Report, path: &Path) -> Result<()> {
    report.save(BufWriter::new(File::create(path)?))
}

fn print(report: &Report) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut row = |counts: Counts, name: &dyn std::fmt::Display| {
        let Counts { lines, words, bytes } = counts;
        writeln!(out, "{lines:>8} {words:>8} {bytes:>10} {name}")
    };
    for file in &report.files {
        row(file.counts, &file.path.display())?;
    }
    row(report.total, &"total")?;
    out.flush()
}
