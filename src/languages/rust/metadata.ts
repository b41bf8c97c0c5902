import { dirname } from 'node:path';

/** `cargo metadata`, as far as it is read here. Source: the Cargo book. */
export interface Metadata {
  readonly packages: readonly MetadataPackage[];
  readonly workspace_members: readonly string[];
  /** Since cargo 1.71. */
  readonly workspace_default_members?: readonly string[];
  readonly workspace_root: string;
  readonly resolve: { readonly nodes: readonly MetadataNode[]; readonly root: string | null } | null;
}

export interface MetadataPackage {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly links: string | null;
  readonly manifest_path: string;
  readonly targets: readonly { readonly kind: readonly string[] }[];
}

interface MetadataNode {
  readonly id: string;
  readonly deps: readonly {
    readonly pkg: string;
    readonly dep_kinds: readonly { readonly kind: 'dev' | 'build' | null }[];
  }[];
}

/** A crate with a build script that is compiled for the target. */
export interface BuildScriptCrate {
  readonly name: string;
  readonly version: string;
  readonly links: string | null;
  /** Names of the crates that its build script uses, with the features and for the platform at hand. */
  readonly buildEdges: ReadonlySet<string>;
  /** Name of the dependency of the package itself by which it is reached; undefined for the package's own script. */
  readonly via: string | undefined;
}

/** What of a graph bears on a build for another platform. */
export interface TargetGraph {
  /** The crates that are compiled for the target and have a build script, by name. */
  readonly buildScripts: readonly BuildScriptCrate[];
  /** Folders of all crates that are compiled for the target, but for the package's own. */
  readonly dependencies: readonly string[];
  /** Names of the procedural macros, which are compiled for the host and run there. */
  readonly macros: readonly string[];
}

/**
 * What is compiled for the target. What is reached only through build scripts and procedural macros runs on the host, and
 * is left out. Development dependencies of the members count: tests are built too.
 *
 * @param roots ids of the workspace members that are built
 */
export function targetGraph(metadata: Metadata, roots: readonly string[]): TargetGraph {
  const packages = new Map(metadata.packages.map((one) => [one.id, one]));
  const nodes = new Map(metadata.resolve?.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const buildScripts: BuildScriptCrate[] = [];
  const dependencies: string[] = [];
  const macros = new Set<string>();
  const queue: { readonly id: string; readonly via: string | undefined }[] = roots.map((id) => ({
    id,
    via: undefined,
  }));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { id, via } = next;
    const one = packages.get(id);
    const node = nodes.get(id);
    if (one === undefined || node === undefined || seen.has(id)) continue;
    seen.add(id);
    if (hasKind(one, 'proc-macro')) {
      macros.add(one.name);
      continue;
    }
    const edges = (wanted: 'dev' | 'build' | null): readonly string[] =>
      node.deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === wanted)).map(({ pkg }) => pkg);
    for (const edge of [...edges(null), ...(roots.includes(id) ? edges('dev') : [])]) {
      queue.push({ id: edge, via: via ?? packages.get(edge)?.name });
    }
    if (!roots.includes(id)) dependencies.push(dirname(one.manifest_path));
    if (!hasKind(one, 'custom-build')) continue;
    const buildEdges = new Set(edges('build').flatMap((edge) => packages.get(edge)?.name ?? []));
    buildScripts.push({ name: one.name, version: one.version, links: one.links, buildEdges, via });
  }
  buildScripts.sort((a, b) => a.name.localeCompare(b.name));
  return { buildScripts, dependencies, macros: [...macros].sort() };
}

function hasKind(one: MetadataPackage, kind: string): boolean {
  return one.targets.some((target) => target.kind.includes(kind));
}
