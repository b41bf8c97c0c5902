//! What is kept of the crates that were compiled, for as long as the environment lives.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::command_line::{values, Word};

extern "C" {
    fn getuid() -> u32;
}

/// The file of a crate: its folder and its name without what tells rlib, rmeta and so apart.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unit {
    pub folder: PathBuf,
    pub stem: String,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Library,
    Macro,
    /// Has macros among what it needs, and cannot be made for the host.
    Other,
}

impl Unit {
    pub fn of_file(path: &Path) -> Option<Unit> {
        let folder = path.parent()?;
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        Some(Unit { folder: fs::canonicalize(folder).ok()?, stem: path.file_stem()?.to_str()?.to_string() })
    }

    /// What a command line makes that other crates can use.
    pub fn made_by(words: &[Word]) -> Option<(Unit, Kind)> {
        if words.iter().any(|word| matches!(word, Word::Flag(flag) if flag == "--test")) {
            return None;
        }
        let kinds: BTreeSet<&str> = values(words, "--crate-type").flat_map(|value| value.split(',')).collect();
        let kind = if kinds.contains("proc-macro") {
            Kind::Macro
        } else if kinds.contains("lib") || kinds.contains("rlib") {
            Kind::Library
        } else if kinds.contains("dylib") {
            Kind::Other
        } else {
            return None;
        };
        let name = values(words, "--crate-name").last()?;
        let extra = values(words, "-C").filter_map(|value| value.strip_prefix("extra-filename=")).last().unwrap_or("");
        let folder = fs::canonicalize(values(words, "--out-dir").last()?).ok()?;
        Some((Unit { folder, stem: format!("lib{name}{extra}") }, kind))
    }

    pub fn path(&self, extension: &str) -> PathBuf {
        self.folder.join(format!("{}.{extension}", self.stem))
    }

    /// Where what is known of the crates of its folder is kept.
    pub fn shadow(&self) -> PathBuf {
        shadow_of(&self.folder)
    }

    pub fn record(&self) -> PathBuf {
        self.shadow().join(&self.stem)
    }

    pub fn host_path(&self, kind: Kind) -> PathBuf {
        let extension = if kind == Kind::Macro { "so" } else { "rlib" };
        self.shadow().join("host").join(format!("{}.{extension}", self.stem))
    }
}

/// Where what is known of the crates of a folder is kept: under the folder's own path, beside what is below it.
pub fn shadow_of(folder: &Path) -> PathBuf {
    let user = unsafe { getuid() };
    let below = folder.strip_prefix("/").unwrap_or(folder);
    PathBuf::from(format!("/var/tmp/archway-rustc-{user}")).join(below).join("@")
}

/// What is kept of the compilation of a crate.
pub struct Record {
    pub kind: Kind,
    pub folder: PathBuf,
    pub args: Vec<OsString>,
    pub env: BTreeMap<OsString, OsString>,
    /// The procedural macros that are loaded with it.
    pub macros: BTreeSet<Unit>,
    /// Whether it is known which these are.
    pub known: bool,
}

fn join<'a>(parts: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    parts.flat_map(|part| part.iter().copied().chain([0])).collect()
}

fn split(bytes: &[u8]) -> Vec<OsString> {
    let mut parts: Vec<OsString> =
        bytes.split(|byte| *byte == 0).map(|part| OsString::from_vec(part.to_vec())).collect();
    parts.pop();
    parts
}

impl Record {
    /// Files in a folder of its own, before the compiler starts: cargo goes on as soon as there is metadata.
    pub fn write(&self, unit: &Unit) -> io::Result<()> {
        let folder = unit.record();
        for kind in [Kind::Library, Kind::Macro] {
            let _ = fs::remove_file(unit.host_path(kind));
        }
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(unit.shadow().join("host"))?;
        fs::create_dir(&folder)?;
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
        let kind = match self.kind {
            Kind::Library => "library",
            Kind::Macro => "macro",
            Kind::Other => "other",
        };
        fs::write(folder.join("folder"), self.folder.as_os_str().as_bytes())?;
        fs::write(folder.join("args"), join(self.args.iter().map(|arg| arg.as_bytes())))?;
        let env = self.env.iter().flat_map(|(name, value)| [name.as_bytes(), value.as_bytes()]);
        fs::write(folder.join("env"), join(env))?;
        let macros = self.macros.iter().map(|one| one.path("so").into_os_string()).collect::<Vec<_>>();
        fs::write(folder.join("macros"), join(macros.iter().map(|one| one.as_bytes())))?;
        let known = if self.known { "known" } else { "unknown" };
        fs::write(folder.join("kind"), format!("{kind} {known}"))
    }

    pub fn read(unit: &Unit) -> Option<Record> {
        let folder = unit.record();
        let text = fs::read_to_string(folder.join("kind")).ok()?;
        let (kind, known) = text.split_once(' ')?;
        let env = split(&fs::read(folder.join("env")).ok()?);
        Some(Record {
            kind: match kind {
                "library" => Kind::Library,
                "macro" => Kind::Macro,
                _ => Kind::Other,
            },
            folder: PathBuf::from(OsString::from_vec(fs::read(folder.join("folder")).ok()?)),
            args: split(&fs::read(folder.join("args")).ok()?),
            env: env.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect(),
            macros: split(&fs::read(folder.join("macros")).ok()?)
                .iter()
                .map(|path| Unit::of_file(Path::new(path)))
                .collect::<Option<_>>()?,
            known: known == "known",
        })
    }

    /// The record of a file, if it is that of the compilation that made the file.
    pub fn of_file(path: &Path) -> Option<(Unit, Record)> {
        let unit = Unit::of_file(path)?;
        let record = Record::read(&unit)?;
        match fs::read_to_string(unit.record().join("made")) {
            Ok(made) if made.lines().any(|line| Some(line) == stamp(path).as_deref()) => Some((unit, record)),
            Ok(_) => None,
            // It is being made.
            Err(_) => Some((unit, record)),
        }
    }

    /// Notes the files that were made, so that others that come to their place are not taken for them.
    pub fn finish(unit: &Unit) -> io::Result<()> {
        let stamps = ["rlib", "rmeta", "so"].iter().filter_map(|one| stamp(&unit.path(one))).collect::<Vec<_>>();
        let (draft, made) = (unit.record().join("made.draft"), unit.record().join("made"));
        fs::write(&draft, stamps.join("\n"))?;
        fs::rename(draft, made)
    }
}

fn stamp(path: &Path) -> Option<String> {
    let file = fs::metadata(path).ok()?;
    let name = path.file_name()?.to_str()?;
    Some(format!("{name} {} {}.{} {}", file.len(), file.mtime(), file.mtime_nsec(), file.ino()))
}
