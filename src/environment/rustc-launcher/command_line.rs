//! The compiler's command line, as far as it is known.

use std::ffi::OsString;

use crate::TARGET;

/// Options that take a value, by the names that they are written with.
const WITH_VALUE: &[&str] = &[
    "--allow",
    "--cap-lints",
    "--cfg",
    "--check-cfg",
    "--codegen",
    "--color",
    "--crate-name",
    "--crate-type",
    "--deny",
    "--diagnostic-width",
    "--edition",
    "--emit",
    "--error-format",
    "--extern",
    "--forbid",
    "--force-warn",
    "--json",
    "--out-dir",
    "--print",
    "--remap-path-prefix",
    "--target",
    "--warn",
    "-A",
    "-C",
    "-D",
    "-F",
    "-L",
    "-W",
    "-l",
    "-o",
];
const WITHOUT_VALUE: &[&str] = &["--test", "-O", "-g", "-v", "--verbose"];
/// What the compiler tells of a target rather than of itself.
const PRINTED: &[&str] =
    &["cfg", "crate-name", "file-names", "native-static-libs", "split-debuginfo", "sysroot", "target-libdir"];
/// One word of a command line, or an option with its value.
#[derive(Clone)]
pub enum Word {
    Option(String, String),
    Flag(String),
    Input(String),
}

/// Reads a command line; nothing for one that has anything unknown.
pub fn parse(args: &[OsString]) -> Option<Vec<Word>> {
    let mut words = Vec::new();
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        let arg = arg.to_str()?;
        let word = if arg == "-" || !arg.starts_with('-') {
            if arg.starts_with('@') {
                return None;
            }
            Word::Input(arg.to_string())
        } else if WITHOUT_VALUE.contains(&arg) {
            Word::Flag(arg.to_string())
        } else if WITH_VALUE.contains(&arg) {
            Word::Option(arg.to_string(), rest.next()?.to_str()?.to_string())
        } else if arg.starts_with("--") {
            let (name, value) = arg.split_once('=')?;
            if !WITH_VALUE.contains(&name) {
                return None;
            }
            Word::Option(name.to_string(), value.to_string())
        } else {
            let name = arg.get(..2)?;
            if !WITH_VALUE.contains(&name) {
                return None;
            }
            Word::Option(name.to_string(), arg[2..].to_string())
        };
        words.push(match word {
            Word::Option(name, value) if name == "--codegen" => Word::Option("-C".to_string(), value),
            other => other,
        });
    }
    Some(words)
}

pub fn values<'a>(words: &'a [Word], option: &'a str) -> impl Iterator<Item = &'a str> {
    words.iter().filter_map(move |word| match word {
        Word::Option(name, value) if name == option => Some(value.as_str()),
        _ => None,
    })
}

/// The name of a setting of code generation, as rustc reads it.
pub fn setting(value: &str) -> String {
    value.split('=').next().unwrap_or_default().replace('_', "-")
}

pub fn line(words: &[Word]) -> Vec<String> {
    words
        .iter()
        .flat_map(|word| match word {
            Word::Option(name, value) => vec![name.clone(), value.clone()],
            Word::Flag(text) | Word::Input(text) => vec![text.clone()],
        })
        .collect()
}

/// Whether the host's compiler comes to the same by these words.
pub fn is_same_on_host(words: &[Word]) -> bool {
    let compiles = words.iter().any(|word| matches!(word, Word::Input(_)));
    let prints = |value: &str| value.split(',').all(|one| PRINTED.contains(&one));
    compiles
        && values(words, "--target").all(|target| target == TARGET)
        && values(words, "--print").all(prints)
        && ["-A", "-W", "-D", "-F"].iter().all(|option| values(words, option).all(|lint| lint != "help"))
        && values(words, "-C").all(|value| {
            let name = setting(value);
            name != "help" && !(name == "target-cpu" && value.ends_with("=native"))
        })
}

/// The path in the value of `--extern`, with what stands before it.
pub fn split_extern(value: &str) -> Option<(&str, &str)> {
    let at = value.find('=')?;
    Some((&value[..=at], &value[at + 1..]))
}
