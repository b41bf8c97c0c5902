import { createHash } from 'node:crypto';
import { ByteStream } from '../archive/byte-stream.js';
import { contentKind, HEAD_SIZE } from '../archive/kind.js';
import { chunksOf, sliceSource, type ByteSource } from '../bytes.js';
import { cargoPackagesOf } from '../cargo-auditable.js';
import { factsOf } from '../elf/elf.js';
import { ElfLayout } from '../elf/layout.js';
import { readForeignProgram } from '../foreign.js';
import { goBuildInfoOf } from '../go-buildinfo.js';
import { MAX_SCRIPT_HEAD, payloadOf, scriptLine } from '../script.js';
import type { Looker, Place } from './place.js';

const EXECUTABLE = 0o111;
const MAINTAINER_SCRIPTS: ReadonlySet<string> = new Set(['preinst', 'postinst', 'prerm', 'postrm', 'config']);

/** Reads an ELF file, and looks through what stands behind its end. */
export async function readElfProgram(looker: Looker, source: ByteSource, place: Place): Promise<void> {
  const { path, name, container, contents, file } = place;
  const layout = new ElfLayout(source);
  const facts = factsOf(layout);
  if (facts.soname !== undefined) contents.addLibrary(facts.soname, facts.machine);
  if (name.includes('.so')) contents.addLibrary(name, facts.machine);
  looker.found.elfs.push({
    ...{ path, name, container, contents, facts },
    go: goBuildInfoOf(layout),
    cargo: cargoPackagesOf(layout),
    size: source.size,
    file,
    // A build-id tells copies as well, without reading all bytes again.
    digest: file === undefined && facts.buildId === undefined ? digestOf(source) : undefined,
  });
  const end = layout.end();
  if (end < source.size) await readAppended(looker, source, end, place);
}

/** What stands behind the end of a program: self-extracting programs keep their archive there. */
async function readAppended(looker: Looker, source: ByteSource, end: number, place: Place): Promise<void> {
  const padding = source.read(end, Math.min(source.size - end, MAX_SCRIPT_HEAD)).findIndex((byte) => byte !== 0);
  if (padding === -1) return;
  await readPayload(looker, sliceSource(source, end + padding, source.size - end - padding), place, 'appended');
}

async function readPayload(looker: Looker, source: ByteSource, place: Place, name: string): Promise<void> {
  const kind = contentKind(source.read(0, Math.min(source.size, HEAD_SIZE)));
  if (kind === 'other' || kind === 'script') return;
  place.budget.requireDepth(place.depth + 1);
  const { path, contents, container, budget } = place;
  const payload = {
    ...{ name, inner: `${place.inner}!${name}`, path: `${path}!(${name})`, depth: place.depth + 1 },
    ...{ contents, container, budget },
  };
  await looker.guarded(payload, () => looker.content(new ByteStream(source), payload));
}

/** Names a program of another system. */
export async function readForeign(looker: Looker, source: ByteSource, place: Place): Promise<void> {
  const { path, name, container, contents, mode = 0 } = place;
  const foreign = readForeignProgram(source);
  if (foreign === undefined) return;
  looker.found.foreign.push({ path, name, container, contents, foreign, executable: (mode & EXECUTABLE) !== 0 });
  await Promise.resolve();
}

/** Notes what a script is to be started by, and looks through the archive that it carries. */
export async function readScript(looker: Looker, source: ByteSource, place: Place): Promise<void> {
  const { path, name, container, contents, mode = 0, controlOf } = place;
  const head = source.read(0, Math.min(source.size, MAX_SCRIPT_HEAD));
  const maintainer = controlOf !== undefined && MAINTAINER_SCRIPTS.has(name);
  if (maintainer || (mode & EXECUTABLE) !== 0)
    looker.found.scripts.push({ path, name, container, contents, line: scriptLine(head), maintainer });
  const payload = payloadOf(head);
  if (payload !== undefined)
    await readPayload(looker, sliceSource(source, payload, source.size - payload), place, 'payload');
}

function digestOf(source: ByteSource): string {
  const hash = createHash('sha256');
  for (const chunk of chunksOf(source)) hash.update(chunk);
  return hash.digest('hex');
}
