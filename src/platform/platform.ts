/**
 * The one table of platforms and their names in every dialect.
 *
 * Nothing else in the tree spells one of these names. A new platform is a new row.
 *
 * Sources: Docker and OCI platform strings (OCI image-spec `platform`), Go's `go tool dist list`, rustc's platform
 * support page, Debian's multiarch tuples, QEMU's `scripts/qemu-binfmt-conf.sh`, the ELF machine registry, and
 * GitHub's `RUNNER_ARCH` documentation.
 */

/** What the ELF header of a program of a platform says. */
export interface ElfIdentity {
  /** `e_machine`, from the ELF machine registry. */
  readonly machine: number;
  /** The name `readelf -h` prints for that machine. */
  readonly machineName: string;
  /** Address size in bits: EI_CLASS. */
  readonly bits: 32 | 64;
  /** Byte order: EI_DATA. */
  readonly endianness: 'little' | 'big';
  /** The ARM float ABI of the platform's programs; only 32-bit ARM has two. */
  readonly floatAbi?: 'hard' | 'soft';
}

/** One platform, with its name in each dialect. */
export interface Platform {
  /** As Docker writes it: `linux/arm64`. */
  readonly name: string;
  /** The name without `linux/` and slashes, for file and artifact names: `arm64`, `armv7`. */
  readonly slug: string;
  /** Other spellings that users write, in lower case. */
  readonly aliases: readonly string[];
  readonly goarch: string;
  /** GOARM, for 32-bit ARM only. */
  readonly goarm?: string;
  readonly rustTriple: string;
  /** `dpkg --print-architecture`. */
  readonly debianArchitecture: string;
  /** The prefix of the GNU tools: `aarch64-linux-gnu`. */
  readonly gnuTriple: string;
  /** Debian's library directory name: `/usr/lib/<multiarch>`. Differs from the GNU triple on 386 only. */
  readonly multiarch: string;
  /** The suffix of `qemu-<name>`. */
  readonly qemu: string;
  readonly elf: ElfIdentity;
  /** PT_INTERP of a glibc program. */
  readonly loader: string;
  /** PT_INTERP of a musl program. Source: musl's `configure`, LDSO_ARCH. */
  readonly muslLoader: string;
  /** The Arch tag of an RPM package. Source: rpm's `rpmrc`. */
  readonly rpmArchitecture: string;
  /** `arch` of an Alpine package. */
  readonly alpineArchitecture: string;
  /** What `uname -m` prints. */
  readonly machine: string;
  /** Set where the kernel's own /proc/cpuinfo has lines of `vendor_id`. Source: `show_cpuinfo` in its `arch/`. */
  readonly cpuinfoHasVendor?: true;
  /** `process.arch` in Node. */
  readonly nodeArchitecture: string;
  /** `cpu_family` in a Meson cross file. Source: Meson's reference tables. */
  readonly mesonCpuFamily: string;
  /** The architecture in Zig's `-target`. Source: `zig targets`. */
  readonly zigArchitecture: string;
  /** Zig's `-mcpu` for what the platform's distributions take for granted, where Zig's own baseline is another. */
  readonly zigCpu?: string;
  /** `RUNNER_ARCH` and the architecture label of a self-hosted runner, where GitHub has a runner for it. */
  readonly runnerArchitecture?: string;
  /** The platform object of an OCI image index. */
  readonly oci: { readonly os: 'linux'; readonly architecture: string; readonly variant?: string };
}

const TABLE = [
  {
    name: 'linux/amd64',
    slug: 'amd64',
    aliases: ['x86_64', 'x86-64', 'x64'],
    goarch: 'amd64',
    rustTriple: 'x86_64-unknown-linux-gnu',
    debianArchitecture: 'amd64',
    gnuTriple: 'x86_64-linux-gnu',
    multiarch: 'x86_64-linux-gnu',
    qemu: 'x86_64',
    elf: { machine: 62, machineName: 'Advanced Micro Devices X86-64', bits: 64, endianness: 'little' },
    loader: '/lib64/ld-linux-x86-64.so.2',
    muslLoader: '/lib/ld-musl-x86_64.so.1',
    rpmArchitecture: 'x86_64',
    alpineArchitecture: 'x86_64',
    machine: 'x86_64',
    cpuinfoHasVendor: true,
    nodeArchitecture: 'x64',
    mesonCpuFamily: 'x86_64',
    zigArchitecture: 'x86_64',
    runnerArchitecture: 'X64',
    oci: { os: 'linux', architecture: 'amd64' },
  },
  {
    name: 'linux/arm64',
    slug: 'arm64',
    aliases: ['aarch64', 'arm64v8', 'linux/arm64/v8', 'arm64/v8'],
    goarch: 'arm64',
    rustTriple: 'aarch64-unknown-linux-gnu',
    debianArchitecture: 'arm64',
    gnuTriple: 'aarch64-linux-gnu',
    multiarch: 'aarch64-linux-gnu',
    qemu: 'aarch64',
    elf: { machine: 183, machineName: 'AArch64', bits: 64, endianness: 'little' },
    loader: '/lib/ld-linux-aarch64.so.1',
    muslLoader: '/lib/ld-musl-aarch64.so.1',
    rpmArchitecture: 'aarch64',
    alpineArchitecture: 'aarch64',
    machine: 'aarch64',
    nodeArchitecture: 'arm64',
    mesonCpuFamily: 'aarch64',
    zigArchitecture: 'aarch64',
    runnerArchitecture: 'ARM64',
    oci: { os: 'linux', architecture: 'arm64', variant: 'v8' },
  },
  {
    name: 'linux/arm/v7',
    slug: 'armv7',
    aliases: ['armhf', 'armv7l', 'armv7hl', 'arm', 'arm/v7', 'arm32v7', 'linux/arm'],
    goarch: 'arm',
    goarm: '7',
    rustTriple: 'armv7-unknown-linux-gnueabihf',
    debianArchitecture: 'armhf',
    gnuTriple: 'arm-linux-gnueabihf',
    multiarch: 'arm-linux-gnueabihf',
    qemu: 'arm',
    elf: { machine: 40, machineName: 'ARM', bits: 32, endianness: 'little', floatAbi: 'hard' },
    loader: '/lib/ld-linux-armhf.so.3',
    muslLoader: '/lib/ld-musl-armhf.so.1',
    rpmArchitecture: 'armv7hl',
    alpineArchitecture: 'armv7',
    machine: 'armv7l',
    nodeArchitecture: 'arm',
    mesonCpuFamily: 'arm',
    zigArchitecture: 'arm',
    zigCpu: 'generic+v7a+vfp3d16-neon-d32',
    runnerArchitecture: 'ARM',
    oci: { os: 'linux', architecture: 'arm', variant: 'v7' },
  },
  {
    name: 'linux/386',
    slug: '386',
    aliases: ['i386', 'i486', 'i586', 'i686', 'x86', 'ia32'],
    goarch: '386',
    rustTriple: 'i686-unknown-linux-gnu',
    debianArchitecture: 'i386',
    gnuTriple: 'i686-linux-gnu',
    multiarch: 'i386-linux-gnu',
    qemu: 'i386',
    elf: { machine: 3, machineName: 'Intel 80386', bits: 32, endianness: 'little' },
    loader: '/lib/ld-linux.so.2',
    muslLoader: '/lib/ld-musl-i386.so.1',
    rpmArchitecture: 'i686',
    alpineArchitecture: 'x86',
    machine: 'i686',
    cpuinfoHasVendor: true,
    nodeArchitecture: 'ia32',
    mesonCpuFamily: 'x86',
    zigArchitecture: 'x86',
    runnerArchitecture: 'X86',
    oci: { os: 'linux', architecture: '386' },
  },
  {
    name: 'linux/riscv64',
    slug: 'riscv64',
    aliases: ['riscv64gc', 'rv64gc'],
    goarch: 'riscv64',
    rustTriple: 'riscv64gc-unknown-linux-gnu',
    debianArchitecture: 'riscv64',
    gnuTriple: 'riscv64-linux-gnu',
    multiarch: 'riscv64-linux-gnu',
    qemu: 'riscv64',
    elf: { machine: 243, machineName: 'RISC-V', bits: 64, endianness: 'little' },
    loader: '/lib/ld-linux-riscv64-lp64d.so.1',
    muslLoader: '/lib/ld-musl-riscv64.so.1',
    rpmArchitecture: 'riscv64',
    alpineArchitecture: 'riscv64',
    machine: 'riscv64',
    nodeArchitecture: 'riscv64',
    mesonCpuFamily: 'riscv64',
    zigArchitecture: 'riscv64',
    oci: { os: 'linux', architecture: 'riscv64' },
  },
  {
    name: 'linux/ppc64le',
    slug: 'ppc64le',
    aliases: ['ppc64el', 'powerpc64le'],
    goarch: 'ppc64le',
    rustTriple: 'powerpc64le-unknown-linux-gnu',
    debianArchitecture: 'ppc64el',
    gnuTriple: 'powerpc64le-linux-gnu',
    multiarch: 'powerpc64le-linux-gnu',
    qemu: 'ppc64le',
    elf: { machine: 21, machineName: 'PowerPC64', bits: 64, endianness: 'little' },
    loader: '/lib64/ld64.so.2',
    muslLoader: '/lib/ld-musl-powerpc64le.so.1',
    rpmArchitecture: 'ppc64le',
    alpineArchitecture: 'ppc64le',
    machine: 'ppc64le',
    nodeArchitecture: 'ppc64',
    mesonCpuFamily: 'ppc64',
    zigArchitecture: 'powerpc64le',
    oci: { os: 'linux', architecture: 'ppc64le' },
  },
  {
    name: 'linux/s390x',
    slug: 's390x',
    aliases: [],
    goarch: 's390x',
    rustTriple: 's390x-unknown-linux-gnu',
    debianArchitecture: 's390x',
    gnuTriple: 's390x-linux-gnu',
    multiarch: 's390x-linux-gnu',
    qemu: 's390x',
    elf: { machine: 22, machineName: 'IBM S/390', bits: 64, endianness: 'big' },
    loader: '/lib/ld64.so.1',
    muslLoader: '/lib/ld-musl-s390x.so.1',
    rpmArchitecture: 's390x',
    alpineArchitecture: 's390x',
    machine: 's390x',
    cpuinfoHasVendor: true,
    nodeArchitecture: 's390x',
    mesonCpuFamily: 's390x',
    zigArchitecture: 's390x',
    oci: { os: 'linux', architecture: 's390x' },
  },
] as const satisfies readonly Platform[];

/** The name of a platform in the table. */
export type PlatformName = (typeof TABLE)[number]['name'];

/** All platforms, in the order in which plans and tables list them. */
export const PLATFORMS: readonly Platform[] = TABLE;

/** All platform names, in table order. */
export const PLATFORM_NAMES: readonly string[] = TABLE.map((row) => row.name);

/** The platforms a plan covers when nobody says which. */
export const DEFAULT_PLATFORMS: readonly [Platform, Platform] = [TABLE[0], TABLE[1]];

const BY_SPELLING: ReadonlyMap<string, Platform> = new Map(
  PLATFORMS.flatMap((platform) =>
    [
      platform.name,
      platform.slug,
      platform.goarch,
      platform.rustTriple,
      platform.debianArchitecture,
      platform.gnuTriple,
      platform.multiarch,
      platform.qemu,
      platform.machine,
      ...platform.aliases,
    ].flatMap((spelling): [string, Platform][] => [
      [spelling.toLowerCase(), platform],
      [`linux/${spelling.toLowerCase()}`, platform],
    ]),
  ),
);

/**
 * Finds the platform that a user means: the Docker name or any alias (a GOARCH, a Debian architecture, a Rust or GNU
 * triple, `uname -m`, a `RUNNER_ARCH`), in any case.
 *
 * @returns the table's row, or undefined when no platform has that spelling
 */
export function findPlatform(spelling: string): Platform | undefined {
  return BY_SPELLING.get(spelling.trim().toLowerCase());
}

/** Finds the platform that Node itself was built for, which under emulation is not the kernel's. */
export function platformOfNode(architecture: string = process.arch): Platform | undefined {
  return PLATFORMS.find((platform) => platform.nodeArchitecture === architecture);
}

/**
 * Explains why a spelling is no platform: names what was given, the nearest name and all valid ones.
 */
export function describeUnknownPlatform(spelling: string): string {
  const nearest = nearestSpelling(spelling);
  const hint = nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
  return `'${spelling}' is not a platform.${hint} Valid platforms are: ${PLATFORM_NAMES.join(', ')}.`;
}

/** The name of the platform whose spelling is nearest to the given one, if any is near enough to be meant. */
function nearestSpelling(spelling: string): string | undefined {
  const wanted = spelling.trim().toLowerCase();
  let best: { distance: number; name: string } | undefined;
  for (const [candidate, platform] of BY_SPELLING) {
    const distance = editDistance(wanted, candidate);
    if (best === undefined || distance < best.distance) best = { distance, name: platform.name };
  }
  return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined;
}

/**
 * How many letters must be inserted, removed, replaced or swapped with their neighbour to make one short string of
 * another (the optimal string alignment distance).
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const cost = Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(swapped ? Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1) : cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
