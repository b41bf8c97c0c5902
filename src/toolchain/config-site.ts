import { tripleFor } from './libc.js';
import { shellWord } from './shell-word.js';
import type { Toolchain } from './toolchain.js';

/**
 * Answers to tests for which Autoconf runs a program: when it cross-compiles it assumes the worst instead, and builds
 * a replacement for a function that works. On Linux with glibc and with musl all of them hold.
 *
 * Source: Autoconf's manual, "Particular Functions"; the same answers are in Debian's dpkg-cross.
 */
const ANSWERS: Readonly<Record<string, string>> = {
  ac_cv_func_calloc_0_nonnull: 'yes',
  ac_cv_func_chown_works: 'yes',
  ac_cv_func_closedir_void: 'no',
  ac_cv_func_fnmatch_works: 'yes',
  ac_cv_func_fork_works: 'yes',
  ac_cv_func_getgroups_works: 'yes',
  ac_cv_func_getpgrp_void: 'yes',
  ac_cv_func_lstat_dereferences_slashed_symlink: 'yes',
  ac_cv_func_lstat_empty_string_bug: 'no',
  ac_cv_func_malloc_0_nonnull: 'yes',
  ac_cv_func_memcmp_working: 'yes',
  ac_cv_func_mmap_fixed_mapped: 'yes',
  ac_cv_func_realloc_0_nonnull: 'yes',
  ac_cv_func_setpgrp_void: 'yes',
  ac_cv_func_stat_empty_string_bug: 'no',
  ac_cv_func_strcoll_works: 'yes',
  ac_cv_func_strnlen_working: 'yes',
  ac_cv_func_utime_null: 'yes',
  ac_cv_func_vfork_works: 'yes',
  ac_cv_func_working_mktime: 'yes',
};

/**
 * The text of a site file for configure scripts (`CONFIG_SITE`). Every configure script reads it, those of host tools
 * too, so all of it is under the condition that the script was given `--host` for this target.
 *
 * @param inherited the user's own site file, which is read first
 */
export function configSite(target: Pick<Toolchain, 'platform' | 'libc'>, inherited: string | undefined): string {
  const { platform, libc } = target;
  const answers = { ac_cv_c_bigendian: platform.elf.endianness === 'big' ? 'yes' : 'no', ...ANSWERS };
  const own = inherited === undefined || inherited === '' ? [] : [`. ${shellWord(inherited)}`];
  // `: "${name=value}"` leaves what the user set on configure's command line.
  const lines = Object.entries(answers).map(([name, value]) => `    : "\${${name}=${value}}"`);
  const triples = [...new Set([platform.gnuTriple, platform.multiarch].map((triple) => tripleFor(triple, libc)))];
  return [...own, 'case "$host_alias" in', `  ${triples.join(' | ')})`, ...lines, '    ;;', 'esac', ''].join('\n');
}
