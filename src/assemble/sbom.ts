import { createHash } from 'node:crypto';
import { ComponentScope, ComponentType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums';
import { Bom, Component, Metadata, Property } from '@cyclonedx/cyclonedx-library/Models';
import { JSON as CycloneDxJson, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import { PackageURL } from 'packageurl-js';
import type { CheckedFile, GoModule } from '../artifact/index.js';
import type { CellReport, PackagedFile } from '../config/index.js';
import { VERSION } from '../runner/version.js';
import type { LockedPackage } from './cargo-graph.js';

/** What is known of a package file. */
export interface SbomSubject {
  readonly report: CellReport;
  readonly file: PackagedFile;
  /** The ELF files in it. */
  readonly contents: readonly CheckedFile[];
  /** Its crates, for what cargo built. */
  readonly crates: readonly LockedPackage[] | undefined;
  /** The date of the sources, where the package tells it. */
  readonly date: Date | undefined;
}

const CRATES_IO =
  /^(registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index|sparse\+https:\/\/index\.crates\.io\/)/;

/**
 * The bill of materials of one package file, as CycloneDX 1.6 JSON: its programs, and what went into them by Go's build
 * information and by Cargo.lock. The same package gives the same bytes.
 */
export function createSbom(subject: SbomSubject): string {
  const { report, file, contents, crates, date } = subject;
  const main = new Component(ComponentType.Application, report.cell.package, {
    bomRef: file.file,
    ...(report.version !== '' && { version: report.version }),
  });
  main.hashes.set(HashAlgorithm['SHA-256'], file.sha256);
  for (const [name, value] of describe(report, contents)) main.properties.add(new Property(name, value));
  const bom = new Bom({
    metadata: new Metadata({ component: main, ...(date !== undefined && { timestamp: date }) }),
    serialNumber: serialNumber(file.sha256),
  });
  bom.metadata.tools.components.add(new Component(ComponentType.Application, 'archway', { version: VERSION }));
  addGo(bom, main, contents);
  addCrates(bom, main, crates ?? []);
  const serializer = new JsonSerializer(new CycloneDxJson.Normalize.Factory(Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function* describe(
  { cell, strategy, commit, tools }: CellReport,
  contents: readonly CheckedFile[],
): Generator<[string, string]> {
  yield ['archway:platform', cell.platform];
  yield ['archway:strategy', strategy];
  if (commit !== null) yield ['archway:commit', commit];
  for (const [name, version] of Object.entries(tools)) yield [`archway:tool:${name}`, version];
  for (const { path, facts } of contents) {
    const program = path.replace(/^.*?!/, '');
    for (const needed of facts.needed) yield [`archway:needed:${program}`, needed];
  }
}

/** A name-based UUID of the package's digest: the same package has the same bill. Source: RFC 9562, version 8. */
function serialNumber(sha256: string): string {
  const hex = createHash('sha256').update(`archway sbom ${sha256}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Go's modules, and the standard library, whose version is the compiler's. */
function addGo(bom: Bom, main: Component, contents: readonly CheckedFile[]): void {
  const known = new Map<string, Component>();
  for (const { go } of contents) {
    if (go === undefined) continue;
    const standard: GoModule = { path: 'std', version: go.goVersion.replace(/^go/, '') };
    for (const module of [standard, ...go.dependencies]) {
      const purl = goPurl(module);
      const component = known.get(purl) ?? library(module.path, module.version, purl);
      known.set(purl, component);
    }
  }
  for (const component of known.values()) {
    bom.components.add(component);
    main.dependencies.add(component.bomRef);
  }
}

function goPurl({ path, version }: GoModule): string {
  const slash = path.lastIndexOf('/');
  const namespace = slash < 0 ? undefined : path.slice(0, slash);
  const known = version === '' || version === '(devel)' ? undefined : version;
  return new PackageURL('golang', namespace, path.slice(slash + 1), known, undefined, undefined).toString();
}

function addCrates(bom: Bom, main: Component, crates: readonly LockedPackage[]): void {
  const components = crates.map((crate) => {
    const component = library(crate.name, crate.version, cargoPurl(crate));
    if (crate.checksum !== undefined) component.hashes.set(HashAlgorithm['SHA-256'], crate.checksum);
    // The lock file does not say which of them are for tests or other platforms only.
    component.scope = ComponentScope.Optional;
    return component;
  });
  for (const [at, { dependencies }] of crates.entries()) {
    const component = components[at];
    if (component === undefined) continue;
    bom.components.add(component);
    if (crates[at]?.source === undefined) main.dependencies.add(component.bomRef);
    for (const next of dependencies) {
      const needed = components[next];
      if (needed !== undefined) component.dependencies.add(needed.bomRef);
    }
  }
}

function cargoPurl({ name, version, source }: LockedPackage): string {
  const qualifiers =
    source === undefined || CRATES_IO.test(source)
      ? undefined
      : source.startsWith('git+')
        ? { vcs_url: source }
        : { repository_url: source.replace(/^(registry|sparse)\+/, '') };
  return new PackageURL('cargo', undefined, name, version, qualifiers, undefined).toString();
}

function library(name: string, version: string, purl: string): Component {
  return new Component(ComponentType.Library, name, { version, purl, bomRef: purl });
}
