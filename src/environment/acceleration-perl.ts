import { chmod, copyFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { errorMessage, type Runner } from '../runner/index.js';
import type { LanguageProgram } from './acceleration-languages.js';
import { runInRoot } from './enter.js';
import type { Mount } from './environment.js';
import { LayoutError } from './layout-error.js';
import type { World } from './world.js';

const PERL = '/usr/bin/perl';
const PERL_PACKAGE = 'perl-base';

/**
 * Packages whose programs are scripts in Perl that take most of the time in which a Debian package is built, once its
 * compilers run natively: a makefile may ask dpkg-buildflags anew for each file.
 */
const SCRIPT_PACKAGES = [
  'dpkg-dev',
  'debhelper',
  'dh-autoreconf',
  'dh-strip-nondeterminism',
  'autoconf',
  'automake',
  'po-debconf',
];

/**
 * What tells a script of the machine that its Perl was built for; `$^X` is how it starts Perl again. `dh_auto_*` ask by the
 * modules that they load. Source: Debian::Debhelper::Buildsystem::perl_makemaker, `$Config{ld}`.
 */
const ASKS_OF_THE_MACHINE = /\buse Config\b|[%$]Config\b|\buname\b|\$\^X|archname/;
const ASKS_BY_MODULES = 'dh_auto_';

/**
 * Has Perl print the scripts of packages, as `script PATH` and hexadecimal digits of the text, and the packages that have
 * modules for one architecture, as `module NAME`: PACKAGE... A constant.
 */
const LOOK = `
for my $package (@ARGV) {
  for my $list (grep { -e } "/var/lib/dpkg/info/$package.list", glob("/var/lib/dpkg/info/$package:*.list")) {
    open my $names, '<', $list or next;
    while (my $path = <$names>) {
      chomp $path;
      next unless $path =~ m{^/usr/bin/[^/]+$} && !-l $path && -f $path;
      open my $file, '<:raw', $path or next;
      local $/;
      my $text = <$file>;
      print "script $path ", unpack('H*', $text), "\\n" if $text =~ m{^#! ?/usr/bin/perl[ \\n]};
    }
  }
}
for my $list (glob('/var/lib/dpkg/info/*-perl.list'), glob('/var/lib/dpkg/info/*-perl:*.list')) {
  open my $names, '<', $list or next;
  my ($name) = $list =~ m{([^/:]+)(?::[^/]*)?\\.list$};
  print "module $name\\n" if grep { m{^/usr/lib/[^/]+/perl5/} } <$names>;
}
`;

/** Where the host's Perl is inside; perl(1) reads a first line for itself only where that names perl. */
function interpreter(host: Platform): string {
  return `/usr/lib/${host.multiarch}/archway-perl`;
}

/**
 * Scripts of Debian's tools for packages, to be run by the host's Perl of the same version. Perl itself stays emulated: by it
 * a build learns of the machine, and modules are built for it. The host's finds its own modules, and those in Perl alone
 * where the environment has them.
 */
export async function perlPrograms(
  world: World,
  installed: ReadonlyMap<string, string>,
  host: Platform,
): Promise<readonly LanguageProgram[]> {
  const packages = SCRIPT_PACKAGES.filter((name) => installed.has(name));
  if (packages.length === 0 || !installed.has(PERL_PACKAGE)) return [];
  const lines = (await world.output(PERL, ['-e', LOOK, ...packages])).split('\n').map((line) => line.split(' '));
  const core = [...installed.keys()].filter((name) => /^libperl5\.\d+(t64)?$/.test(name));
  const modules = lines.flatMap(([kind, name = '']) => (kind === 'module' && installed.has(name) ? [name] : []));
  return lines.flatMap(([kind, path = '', digits = '']) => {
    if (kind !== 'script') return [];
    const script = Buffer.from(digits, 'hex');
    const asks =
      posix.basename(path).startsWith(ASKS_BY_MODULES) || ASKS_OF_THE_MACHINE.test(script.toString('latin1'));
    const obstacle = asks ? 'it asks for which machine its Perl was built' : undefined;
    const libraries = [...core, ...modules];
    return [{ path, twin: interpreter(host), package: PERL_PACKAGE, libraries, script, obstacle }];
  });
}

/** Whether a package is one that the host's Perl comes in, of those whose names are else libraries' for cross compilers. */
export function isPerl(file: string): boolean {
  return file.startsWith(`${PERL_PACKAGE}_`);
}

/**
 * Puts the host's Perl below the twins where it does not stand in the way of the environment's.
 *
 * @param root absolute path of the twins
 * @throws LayoutError
 */
export async function layOutPerl(runner: Runner, root: string, host: Platform): Promise<void> {
  try {
    await copyFile(join(root, PERL), join(root, interpreter(host)));
    const room = { root, mounts: [], network: false };
    await runInRoot(runner, room, interpreter(host), ['-MPOSIX', '-e', '1'], { quiet: true });
  } catch (error) {
    const reason = `its native Perl could not be set up: ${errorMessage(error)}`;
    throw new LayoutError(PERL_PACKAGE, reason, { cause: error });
  }
}

/** A script as it is, but for its first line, by which the host's Perl runs it. @returns what is mounted over it */
export async function scriptMount(
  { folder }: Pick<World, 'folder'>,
  { path, twin, script }: { readonly path: string; readonly twin: string; readonly script: Uint8Array },
): Promise<Mount> {
  const source = join(folder, `script-${posix.basename(path)}`);
  const text = Buffer.from(script).toString('latin1');
  await writeFile(source, text.replace(/^#! ?\/usr\/bin\/perl/, `#!${twin}`), 'latin1');
  await chmod(source, 0o755);
  return { source, target: path, readOnly: true };
}
