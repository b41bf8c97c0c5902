//! Procedural macros: which ones a crate loads, and their variants for the host, which the host's compiler loads.

use std::collections::BTreeSet;
use std::env;
use std::fs::{self, File};
use std::io;
use std::os::raw::c_int;
use std::os::unix::io::AsRawFd;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command_line::{line, parse, setting, split_extern, values, Word};
use crate::record::{shadow_of, Kind, Record, Unit};
use crate::{ended_with_us, HOST, PROGRAMS, STARTUP, TARGET};

/// Crates of the compiler, which are named without a path.
const OF_THE_COMPILER: &[&str] = &["alloc", "core", "proc_macro", "std", "test"];
/// Settings of code generation that are none of a procedural macro's on another machine.
const OF_THE_TARGET: &[&str] = &[
    "debuginfo",
    "incremental",
    "instrument-coverage",
    "link-arg",
    "link-args",
    "link-self-contained",
    "linker",
    "linker-flavor",
    "profile-generate",
    "profile-use",
    "relro-level",
    "rpath",
    "split-debuginfo",
    "strip",
    "target-cpu",
    "target-feature",
];
/// Variables of the process that compiles now, rather than of the one that was seen: the tokens of make and cargo.
const OF_THE_PROCESS: &[&str] = &["CARGO_MAKEFLAGS", "MAKEFLAGS", "MFLAGS"];

extern "C" {
    fn flock(file: c_int, operation: c_int) -> c_int;
}
const LOCK_EX: c_int = 2;

/// The procedural macros that compiling loads; nothing where that is not known.
pub fn macros_of(words: &[Word]) -> Option<BTreeSet<Unit>> {
    let mut macros = BTreeSet::new();
    for value in values(words, "--extern") {
        let Some((_, path)) = split_extern(value) else {
            let name = value.rsplit(':').next()?;
            if OF_THE_COMPILER.contains(&name) {
                continue;
            }
            return None;
        };
        let (unit, record) = Record::of_file(Path::new(path))?;
        if !record.known {
            return None;
        }
        macros.extend(record.macros);
        if record.kind == Kind::Macro {
            macros.insert(unit);
        }
    }
    for value in values(words, "-L") {
        let (kind, folder) = value.split_once('=').unwrap_or(("all", value));
        if matches!(kind, "dependency" | "native" | "framework") {
            continue;
        }
        // Crates may come from there that no `--extern` names.
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for entry in entries.flatten() {
            if matches!(entry.path().extension().and_then(|one| one.to_str()), Some("rlib" | "rmeta")) {
                return None;
            }
        }
    }
    Some(macros)
}

/// The words by which the host's compiler does the same.
pub fn for_host_compiler(words: &[Word], macros: &BTreeSet<Unit>) -> Vec<Word> {
    let mut result = Vec::new();
    for word in words {
        result.push(match word {
            Word::Option(name, value) if name == "--extern" => {
                let replaced = split_extern(value).and_then(|(before, path)| {
                    let unit = Unit::of_file(Path::new(path)).filter(|unit| macros.contains(unit))?;
                    Some(format!("{before}{}", unit.host_path(Kind::Macro).display()))
                });
                Word::Option(name.clone(), replaced.unwrap_or_else(|| value.clone()))
            }
            other => other.clone(),
        });
    }
    let folders: BTreeSet<PathBuf> = macros.iter().map(|one| one.shadow().join("host")).collect();
    for folder in folders {
        result.push(Word::Option("-L".to_string(), format!("dependency={}", folder.display())));
    }
    if values(words, "--target").next().is_none() {
        result.push(Word::Option("--target".to_string(), TARGET.to_string()));
    }
    result
}

fn failed(text: &str) -> io::Error {
    io::Error::new(io::ErrorKind::Other, text.to_string())
}

/// Makes the host's variant of a crate that was seen, and those of all that it uses.
pub fn make_for_host(unit: &Unit) -> io::Result<PathBuf> {
    let record = Record::read(unit).ok_or_else(|| failed("it was not seen being compiled"))?;
    let made = unit.host_path(record.kind);
    let lock = File::create(unit.record().join("lock"))?;
    if unsafe { flock(lock.as_raw_fd(), LOCK_EX) } != 0 {
        return Err(io::Error::last_os_error());
    }
    if made.exists() {
        return Ok(made);
    }
    let refused = unit.record().join("refused");
    if record.kind == Kind::Other || refused.exists() {
        return Err(failed("it cannot be made for the host"));
    }
    let result = compile_for_host(unit, &record, &made);
    if let Err(error) = &result {
        fs::write(refused, error.to_string())?;
    }
    result.map(|()| made)
}

fn compile_for_host(unit: &Unit, record: &Record, made: &Path) -> io::Result<()> {
    let words = parse(&record.args).ok_or_else(|| failed("its command line cannot be read"))?;
    let room = unit.record().join("room");
    fs::create_dir_all(&room)?;
    let crate_type = if record.kind == Kind::Macro { "proc-macro" } else { "lib" };
    let mut result: Vec<Word> = Vec::new();
    for word in &words {
        let kept = match word {
            Word::Option(name, value) => match name.as_str() {
                "--target" | "--out-dir" | "-o" | "--emit" | "--json" | "--error-format" | "--color"
                | "--diagnostic-width" | "--crate-type" | "--cap-lints" => None,
                "-C" if OF_THE_TARGET.contains(&setting(value).as_str()) => None,
                "-L" => value.strip_prefix("dependency=").and_then(|folder| {
                    let folder = shadow_of(&fs::canonicalize(folder).ok()?).join("host");
                    Some(Word::Option(name.clone(), format!("dependency={}", folder.display())))
                }),
                "--extern" => match split_extern(value) {
                    None => Some(word.clone()),
                    Some((before, path)) => {
                        let dependency = Unit::of_file(&record.folder.join(path)).ok_or_else(|| failed(path))?;
                        let path = make_for_host(&dependency)?;
                        Some(Word::Option(name.clone(), format!("{before}{}", path.display())))
                    }
                },
                _ => Some(word.clone()),
            },
            Word::Flag(flag) if flag == "-g" || flag == "-v" || flag == "--verbose" => None,
            other => Some(other.clone()),
        };
        result.extend(kept);
    }
    let mut command = Command::new(format!("{PROGRAMS}/rustc"));
    command.args(line(&result));
    command.args(["--crate-type", crate_type, "--emit=link", "--cap-lints=allow", "--target", HOST, "--out-dir"]);
    command.arg(&room);
    command.args(["-C", "strip=debuginfo", "-C", "linker-flavor=ld"]);
    command.arg("-C").arg(format!("linker={PROGRAMS}/ld"));
    let parts = [(STARTUP, "crti.o"), (PROGRAMS, "crtbeginS.o"), (PROGRAMS, "crtendS.o"), (STARTUP, "crtn.o")];
    for (folder, part) in parts {
        command.arg("-C").arg(format!("link-arg={folder}/{part}"));
    }
    for folder in [PROGRAMS, STARTUP] {
        command.arg("-C").arg(format!("link-arg=-L{folder}"));
    }
    command.env_clear().envs(&record.env).current_dir(&record.folder);
    for name in OF_THE_PROCESS {
        command.env_remove(name);
        if let Some(value) = env::var_os(name) {
            command.env(name, value);
        }
    }
    let log = unit.record().join("log");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&log)?);
    if !ended_with_us(&mut command).status()?.success() {
        return Err(failed(&fs::read_to_string(&log).unwrap_or_default()));
    }
    let file = room.join(made.file_name().ok_or_else(|| failed("no name"))?);
    if record.kind == Kind::Macro {
        // Waited for: cargo's own comes by another process of ours.
        fs::rename(&file, unit.record().join("unmarked"))
    } else {
        fs::rename(&file, made)
    }
}

/// The hash of a crate by which others know it, as rustc tells it.
fn crate_hash(path: &Path, target: &str) -> io::Result<Vec<u8>> {
    let output = Command::new(format!("{PROGRAMS}/rustc"))
        .args(["-Z", "ls=root", "--target", target])
        .arg(path)
        .env("RUSTC_BOOTSTRAP", "1")
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let hash = text
        .split_once("hash ")
        .and_then(|(_, rest)| rest.split_whitespace().next())
        .filter(|hash| hash.len() == 32)
        .ok_or_else(|| failed("rustc does not tell its hash"))?;
    let number = u128::from_str_radix(hash, 16).map_err(|_| failed("its hash is none"))?;
    Ok(number.to_le_bytes().to_vec())
}

/// Has the host's variant of a procedural macro known by the hash of the target's.
pub fn take_the_place(unit: &Unit) -> io::Result<()> {
    let draft = unit.record().join("unmarked");
    let (own, other) = (crate_hash(&draft, HOST)?, crate_hash(&unit.path("so"), TARGET)?);
    let mut bytes = fs::read(&draft)?;
    let places: Vec<usize> = bytes.windows(16).enumerate().filter(|(_, one)| *one == own).map(|(at, _)| at).collect();
    let [place] = places[..] else { return Err(failed("its hash is not found once")) };
    bytes[place..place + 16].copy_from_slice(&other);
    fs::write(&draft, bytes)?;
    fs::rename(draft, unit.host_path(Kind::Macro))
}
