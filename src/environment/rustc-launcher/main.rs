//! Stands in the place of an environment's rustc and has the host's rustc of the same version compile for the
//! environment's target. All that the compiler is asked about itself, and all that would come to something else on the
//! host, is handed to the environment's own rustc, which is emulated.
//!
//! A procedural macro is loaded by the compiler, so that it takes one of the host's architecture. Cargo knows of one
//! machine only. So the environment's one is made as cargo wants it, and a second one beside, with its dependencies, by
//! the command lines that were seen; the second one carries the hash of the first, so that what is compiled by its help
//! comes to the same bytes. Where there is no second one, the environment's own rustc compiles what uses it.

mod command_line;
mod macros;
mod record;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::os::raw::c_int;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{exit, Command};

use command_line::{is_same_on_host, line, parse};
use macros::{for_host_compiler, macros_of, make_for_host, take_the_place};
use record::{Kind, Record, Unit};

/// Rust's names of the machines that the compiler runs on and compiles for.
const HOST: &str = env!("ARCHWAY_HOST");
const TARGET: &str = env!("ARCHWAY_TARGET");
/// The folder with the compilers and what links for the host.
const PROGRAMS: &str = concat!("/usr/lib/rustlib/", env!("ARCHWAY_HOST"), "/bin");
/// The host's startup files.
const STARTUP: &str = concat!("/usr/lib/", env!("ARCHWAY_MULTIARCH"));

extern "C" {
    fn prctl(option: c_int, value: u64) -> c_int;
}
const PR_SET_PDEATHSIG: c_int = 1;
const SIGKILL: u64 = 9;

/// Ends a command when this process is killed.
pub fn ended_with_us(command: &mut Command) -> &mut Command {
    unsafe {
        command.pre_exec(|| {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            Ok(())
        })
    }
}

fn emulated(args: &[OsString]) -> Command {
    let mut command = Command::new(format!("{PROGRAMS}/rustc-emulated"));
    command.arg0("rustc").args(args);
    command
}

fn become_it(mut command: Command) -> ! {
    let error = command.exec();
    eprintln!("error: rustc cannot be started: {error}");
    exit(127);
}

fn main() {
    let args: Vec<OsString> = env::args_os().skip(1).collect();
    let Some(words) = parse(&args) else { become_it(emulated(&args)) };
    let macros = macros_of(&words);
    let command = match &macros {
        Some(macros) if is_same_on_host(&words) && macros.iter().all(|one| one.host_path(Kind::Macro).exists()) => {
            let mut command = Command::new(format!("{PROGRAMS}/rustc"));
            command.arg0("rustc").args(line(&for_host_compiler(&words, macros)));
            command
        }
        _ => emulated(&args),
    };
    let Some((unit, kind)) = Unit::made_by(&words) else { become_it(command) };
    let record = Record {
        kind,
        folder: env::current_dir().unwrap_or_default(),
        args: args.clone(),
        env: env::vars_os().collect(),
        known: macros.is_some(),
        macros: macros.unwrap_or_default(),
    };
    if record.write(&unit).is_err() {
        let _ = fs::remove_dir_all(unit.record());
        become_it(command);
    }
    exit(compile(command, &unit, kind));
}

/// Compiles a crate that others use, and tells the exit code.
fn compile(mut command: Command, unit: &Unit, kind: Kind) -> i32 {
    let beside = (kind == Kind::Macro).then(|| {
        let unit = unit.clone();
        std::thread::spawn(move || make_for_host(&unit).is_ok())
    });
    let status = match ended_with_us(&mut command).status() {
        Ok(status) => status,
        Err(error) => {
            eprintln!("error: rustc cannot be started: {error}");
            return 127;
        }
    };
    let second = beside.map(|thread| thread.join().unwrap_or(false));
    if !status.success() || Record::finish(unit).is_err() {
        let _ = fs::remove_dir_all(unit.record());
    } else if second == Some(true) {
        let _ = take_the_place(unit);
    }
    status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0))
}
