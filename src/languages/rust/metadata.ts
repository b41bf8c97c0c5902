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
    readonly dep_kinds: readonly { readonly kind: 'dev' | 'build' | null; readonly target?: string | null }[];
  }[];
}

/** An answer without all that is not read here, of which there is much. */
export function essentials(metadata: Metadata): Metadata {
  const { packages, workspace_members, workspace_default_members, workspace_root, resolve } = metadata;
  return {
    packages: packages.map(({ id, name, version, links, manifest_path, targets }) => ({
      ...{ id, name, version, links, manifest_path },
      targets: targets.map(({ kind }) => ({ kind })),
    })),
    workspace_members,
    ...(workspace_default_members !== undefined && { workspace_default_members }),
    workspace_root,
    resolve: resolve && {
      root: resolve.root,
      nodes: resolve.nodes.map(({ id, deps }) => ({
        id,
        deps: deps.map(({ pkg, dep_kinds }) => ({
          pkg,
          dep_kinds: dep_kinds.map(({ kind, target }) => ({ kind, ...(typeof target === 'string' && { target }) })),
        })),
      })),
    },
  };
}

/** Words of conditions that all platforms here answer alike: they are Linux with glibc. */
const SAME_FOR_ALL = /^(all|any|not|unix|windows|target_os|target_family|target_vendor|target_env|test|true|false)$/;

/** Whether a dependency is under a condition that may hold for one platform and not for another. */
export function isBoundToProcessor({ resolve }: Metadata): boolean {
  return (resolve?.nodes ?? []).some(({ deps }) =>
    deps.some(({ dep_kinds: kinds }) =>
      kinds.some(({ target }) => typeof target === 'string' && !isSameForAll(target)),
    ),
  );
}

/** A condition is `cfg(...)`; any other text is a triple. Source: the Cargo book, "Platform specific dependencies". */
function isSameForAll(target: string): boolean {
  const condition = /^cfg\((.*)\)$/.exec(target)?.[1];
  const words = condition?.replaceAll(/"[^"]*"/g, '').match(/\w+/g);
  return words?.every((word) => SAME_FOR_ALL.test(word)) ?? false;
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
  const { packages, nodes } = indexOf(metadata);
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

interface Index {
  readonly packages: ReadonlyMap<string, MetadataPackage>;
  readonly nodes: ReadonlyMap<string, MetadataNode>;
}

const indexes = new WeakMap<Metadata, Index>();

/** Made once for all members of a workspace. */
function indexOf(metadata: Metadata): Index {
  const known = indexes.get(metadata) ?? {
    packages: new Map(metadata.packages.map((one) => [one.id, one])),
    nodes: new Map(metadata.resolve?.nodes.map((node) => [node.id, node])),
  };
  indexes.set(metadata, known);
  return known;
}

function hasKind(one: MetadataPackage, kind: string): boolean {
  return one.targets.some((target) => target.kind.includes(kind));
}
