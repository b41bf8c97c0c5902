//! Runs the program as a user would.

use std::fs::{self, File};
use std::process::{Command, Output};

use tally::{Counts, Report};
use tempfile::TempDir;

fn tally() -> Command {
    Command::new(env!("CARGO_BIN_EXE_tally"))
}

fn stdout(output: &Output) -> &str {
    assert!(output.status.success(), "{output:?}");
    std::str::from_utf8(&output.stdout).unwrap()
}

/// A directory with two text files and one other.
fn sample() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("sub")).unwrap();
    fs::write(dir.path().join("a.txt"), "one two\n").unwrap();
    fs::write(dir.path().join("sub/b.txt"), "three\nfour\n").unwrap();
    fs::write(dir.path().join("c.bin"), [0xff; 100]).unwrap();
    dir
}

#[test]
fn counts_a_directory_in_order() {
    let dir = sample();
    let output = tally().arg(".").current_dir(&dir).output().unwrap();
    let names: Vec<_> =
        stdout(&output).lines().map(|line| line.split_whitespace().last().unwrap()).collect();
    assert_eq!(names, ["./a.txt", "./c.bin", "./sub/b.txt", "total"]);
}

#[test]
fn include_selects_files_and_report_holds_them() {
    let dir = sample();
    let report_path = dir.path().join("report.json.zst");
    let output = tally()
        .args([".", "--include", r"\.txt$", "--report"])
        .arg(&report_path)
        .current_dir(&dir)
        .output()
        .unwrap();
    assert!(stdout(&output).ends_with("total\n"));

    let report = Report::load(File::open(report_path).unwrap()).unwrap();
    assert_eq!(report.files.len(), 2);
    assert_eq!(report.total, Counts { lines: 3, words: 4, bytes: 19 });
}

#[test]
fn a_missing_file_is_an_error_that_names_it() {
    let output = tally().arg("no-such-file").output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-file"));
}

#[test]
fn a_bad_regex_is_a_usage_error() {
    let output = tally().args([".", "--include", "("]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}
