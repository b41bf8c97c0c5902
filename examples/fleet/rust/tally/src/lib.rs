//! Counts the lines, words and bytes of files, many files at a time.

use std::fs::File;
use std::io::{self, Read, Write};
use std::iter::Sum;
use std::ops::Add;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;
use regex::Regex;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

/// The counts of one piece of text.
///
/// A line ends in a newline, and a word is a run of bytes other than ASCII
/// whitespace, so any bytes can be counted, not only UTF-8.
///
/// ```
/// use tally::Counts;
///
/// let counts = Counts::read("one two\nthree\n".as_bytes())?;
/// assert_eq!(counts, Counts { lines: 2, words: 3, bytes: 14 });
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub lines: u64,
    pub words: u64,
    pub bytes: u64,
}

impl Counts {
    /// Counts everything `reader` has to give.
    pub fn read(mut reader: impl Read) -> io::Result<Self> {
        let mut counts = Self::default();
        let mut in_word = false;
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let chunk = match reader.read(&mut buffer) {
                Ok(0) => return Ok(counts),
                Ok(size) => &buffer[..size],
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            counts.bytes += chunk.len() as u64;
            counts.lines += memchr::memchr_iter(b'\n', chunk).count() as u64;
            for byte in chunk {
                let was_in_word = in_word;
                in_word = !byte.is_ascii_whitespace();
                counts.words += u64::from(in_word && !was_in_word);
            }
        }
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            lines: self.lines + other.lines,
            words: self.words + other.words,
            bytes: self.bytes + other.bytes,
        }
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), Add::add)
    }
}

/// The counts of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileCounts {
    pub path: PathBuf,
    #[serde(flatten)]
    pub counts: Counts,
}

/// The counts of many files, and their sum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub files: Vec<FileCounts>,
    pub total: Counts,
}

impl Report {
    /// Counts `paths` in parallel. The report keeps their order.
    pub fn count(paths: Vec<PathBuf>) -> Result<Self> {
        let files: Vec<FileCounts> = paths
            .into_par_iter()
            .map(|path| {
                let counts = File::open(&path)
                    .and_then(Counts::read)
                    .with_context(|| format!("cannot read {}", path.display()))?;
                Ok(FileCounts { path, counts })
            })
            .collect::<Result<_>>()?;
        let total = files.iter().map(|file| file.counts).sum();
        Ok(Self { files, total })
    }

    /// Writes the report as JSON, compressed with zstd.
    pub fn save(&self, writer: impl Write) -> Result<()> {
        let mut encoder = zstd::Encoder::new(writer, zstd::DEFAULT_COMPRESSION_LEVEL)?;
        serde_json::to_writer(&mut encoder, self)?;
        encoder.finish()?.flush()?;
        Ok(())
    }

    /// Reads back what [`Report::save`] has written.
    pub fn load(reader: impl Read) -> Result<Self> {
        Ok(serde_json::from_reader(zstd::Decoder::new(reader)?)?)
    }
}

/// Lists the files to count: each root that is a file, and every file below each
/// root that is a directory, in order of name. Of the latter, `include` selects
/// those whose path below the root it matches.
pub fn find_files<P: AsRef<Path>>(roots: &[P], include: Option<&Regex>) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for root in roots.iter().map(AsRef::as_ref) {
        for entry in WalkDir::new(root).sort_by_file_name() {
            let entry = entry.with_context(|| format!("cannot list {}", root.display()))?;
            if entry.file_type().is_dir() {
                continue;
            }
            let below = entry.path().strip_prefix(root)?.to_string_lossy();
            if entry.depth() == 0 || include.is_none_or(|regex| regex.is_match(&below)) {
                found.push(entry.into_path());
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &[u8]) -> (u64, u64, u64) {
        let Counts { lines, words, bytes } = Counts::read(text).unwrap();
        (lines, words, bytes)
    }

    #[test]
    fn nothing_counts_as_nothing() {
        assert_eq!(count(b""), (0, 0, 0));
    }

    #[test]
    fn a_last_line_without_newline_is_no_line() {
        assert_eq!(count(b"a b\nc"), (1, 3, 5));
    }

    #[test]
    fn bytes_that_are_not_utf8_count() {
        assert_eq!(count(b"\xff\xfe \x80\n"), (1, 2, 5));
    }

    #[test]
    fn a_word_across_two_reads_is_one_word() {
        let halves = b"one tw".chain(&b"o three"[..]);
        assert_eq!(Counts::read(halves).unwrap().words, 3);
    }

    #[test]
    fn counts_add_up() {
        let one = Counts { lines: 1, words: 2, bytes: 3 };
        let sum: Counts = [one, one, one].into_iter().sum();
        assert_eq!(sum, Counts { lines: 3, words: 6, bytes: 9 });
    }

    #[test]
    fn a_report_survives_compression() {
        let counts = Counts { lines: 1, words: 2, bytes: u64::MAX };
        let report = Report { files: vec![FileCounts { path: "a".into(), counts }], total: counts };
        let mut compressed = Vec::new();
        report.save(&mut compressed).unwrap();
        assert_eq!(Report::load(compressed.as_slice()).unwrap(), report);
    }

    #[test]
    fn damaged_reports_are_refused() {
        assert!(Report::load(&b"not zstd"[..]).is_err());
    }
}
