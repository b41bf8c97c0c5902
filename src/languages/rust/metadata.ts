/** `cargo metadata`, as far as it is read here. Source: the Cargo book. */
export interface Metadata {
  readonly packages: readonly MetadataPackage[];
  readonly workspace_members: readonly string[];
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
}

/**
 * The crates that are compiled for the target and have a build script. What is reached only through build scripts and
 * procedural macros runs on the host, and is left out.
 *
 * @param roots ids of the workspace members that are built
 */
export function targetBuildScripts(metadata: Metadata, roots: readonly string[]): readonly BuildScriptCrate[] {
  const packages = new Map(metadata.packages.map((one) => [one.id, one]));
  const nodes = new Map(metadata.resolve?.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const found: BuildScriptCrate[] = [];
  const queue = [...roots];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const one = packages.get(id);
    const node = nodes.get(id);
    if (one === undefined || node === undefined || seen.has(id) || hasKind(one, 'proc-macro')) continue;
    seen.add(id);
    const edges = (wanted: 'dev' | 'build' | null): readonly string[] =>
      node.deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === wanted)).map(({ pkg }) => pkg);
    queue.push(...edges(null), ...(roots.includes(id) ? edges('dev') : []));
    if (!hasKind(one, 'custom-build')) continue;
    const buildEdges = new Set(edges('build').flatMap((edge) => packages.get(edge)?.name ?? []));
    found.push({ name: one.name, version: one.version, links: one.links, buildEdges });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

function hasKind(one: MetadataPackage, kind: string): boolean {
  return one.targets.some((target) => target.kind.includes(kind));
}
