import type { Platform } from '../platform/platform.js';

/**
 * Maintainer scripts that hold programs to one CPU where the package is installed under emulation: Go programs crash at
 * random there with some versions of QEMU, and slow is better than not at all.
 *
 * The program is diverted, so that an upgrade replaces it behind the wrapper. Emulation is known by the kernel, whose
 * architecture is not the one that uname tells emulated programs; kernels before 6.1 do not tell it, and there the
 * vendor of an x86 processor in /proc/cpuinfo does, for platforms whose own processors have none there. For the others
 * no sign is left, and nothing is done.
 *
 * @param platform what the package is for
 * @param name of the Debian package
 * @param programs absolute paths, as installed
 * @returns `postinst` and `prerm`
 */
export function emulationGuard(
  platform: Platform,
  name: string,
  programs: readonly string[],
): Readonly<Record<string, string>> {
  const own = `/usr/lib/${name}`;
  const folder = `${own}/under-emulation`;
  const list = programs.join(' ');
  const seenByProcessor = platform.cpuinfoHasVendor === true ? 'false' : "grep -q '^vendor_id' /proc/cpuinfo";
  return {
    postinst: `#!/bin/sh
# Holds these programs to one CPU where they run emulated.
set -e

emulated() {
  if [ -r /proc/sys/kernel/arch ]; then
    [ "$(cat /proc/sys/kernel/arch)" != "$(uname -m)" ]
  else
    ${seenByProcessor}
  fi
}

if [ "$1" = configure ] && emulated && command -v taskset >/dev/null; then
  mkdir -p ${folder}
  for program in ${list}; do
    real=${folder}/$(basename "$program")
    [ "$(dpkg-divert --truename "$program")" = "$real" ] && continue
    dpkg-divert --local --rename --divert "$real" --add "$program"
    cat >"$program" <<WRAPPER
#!/bin/sh
# Written by the package ${name}, since this system is emulated.
cpu=\\$(sed -n 's/^Cpus_allowed_list:[[:space:]]*\\([0-9]*\\).*/\\1/p' /proc/self/status)
exec taskset --cpu-list "\\$cpu" $real "\\$@"
WRAPPER
    chmod 755 "$program"
  done
fi
`,
    prerm: `#!/bin/sh
set -e

if [ "$1" = remove ] || [ "$1" = deconfigure ]; then
  for program in ${list}; do
    real=${folder}/$(basename "$program")
    [ "$(dpkg-divert --truename "$program")" = "$real" ] || continue
    rm -f "$program"
    dpkg-divert --local --rename --divert "$real" --remove "$program"
  done
  rmdir ${folder} ${own} 2>/dev/null || true
fi
`,
  };
}
