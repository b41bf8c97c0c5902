import { sha256File } from '../../runner/index.js';
import type { InspectedElf } from '../inspection.js';
import { claimOf, describePlatform, meets, namesOf, ownClaim, type Claim } from './claim.js';
import { problem, type Expectations, type Problem } from './problem.js';

/** What is only seen when all that is delivered is looked at together. */
export async function judgeTogether(
  elfs: readonly InspectedElf[],
  expectations: Expectations,
): Promise<readonly Problem[]> {
  return [...(await checkDuplicates(elfs)), ...checkCgo(elfs, expectations)];
}

/** The same bytes, or the same build-id, under the names of two platforms: one of them is a copy of the other's. */
async function checkDuplicates(elfs: readonly InspectedElf[]): Promise<readonly Problem[]> {
  const groups = new Map<string, Claimed[]>();
  for (const elf of elfs) {
    const claim = elf.container === undefined ? ownClaim(elf) : claimOf(elf.container);
    if (claim === undefined) continue;
    const key = elf.facts.buildId ?? `size ${String(elf.size)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ elf, claim }]);
    else group.push({ elf, claim });
  }
  const problems: Problem[] = [];
  for (const [key, group] of groups) {
    // Most files are for one platform only, and are not read again.
    if (new Set(group.map(({ claim }) => namesOf(claim))).size < 2) continue;
    const same = key.startsWith('size ') ? await byContent(group) : [group];
    problems.push(...same.flatMap(duplicatesIn));
  }
  return problems;
}

interface Claimed {
  readonly elf: InspectedElf;
  readonly claim: Claim;
}

async function byContent(group: readonly Claimed[]): Promise<readonly (readonly Claimed[])[]> {
  const groups = new Map<string, Claimed[]>();
  for (const one of group) {
    const digest = one.elf.digest ?? (one.elf.file === undefined ? undefined : await sha256File(one.elf.file));
    if (digest === undefined) continue;
    groups.set(digest, [...(groups.get(digest) ?? []), one]);
  }
  return [...groups.values()];
}

function duplicatesIn(group: readonly Claimed[]): readonly Problem[] {
  const [first] = group;
  if (first === undefined) return [];
  const original = group.find(({ elf, claim }) => meets(elf.facts, claim)) ?? first;
  return group
    .filter(({ claim }) => namesOf(claim) !== namesOf(original.claim))
    .map(({ elf, claim }) =>
      problem(
        'duplicate',
        elf.path,
        `is delivered for ${namesOf(claim)}, and is the same file as ${original.elf.path}, which is delivered for ` +
          `${namesOf(original.claim)}.`,
      ),
    );
}

/** A Go program that has cgo for one platform must not lose it for another without a word, as `go build` lets it. */
function checkCgo(elfs: readonly InspectedElf[], { cgo = 'auto' }: Expectations): readonly Problem[] {
  if (cgo === 'any') return [];
  const withCgo = new Map<string, InspectedElf>();
  for (const elf of elfs) {
    const { go } = elf;
    if (go?.path !== undefined && go.settings['CGO_ENABLED'] === '1' && !withCgo.has(go.path))
      withCgo.set(go.path, elf);
  }
  return elfs.flatMap(({ path, go, facts }) => {
    if (go?.settings['CGO_ENABLED'] !== '0') return [];
    if (cgo === 'on')
      return [problem('cgo', path, 'was built without cgo, and must have it. Build with CGO_ENABLED=1.')];
    const other = go.path === undefined ? undefined : withCgo.get(go.path);
    if (other === undefined || describePlatform(other.facts) === describePlatform(facts)) return [];
    return [
      problem(
        'cgo',
        path,
        `was built without cgo for ${describePlatform(facts)}, and ${other.path} has it for ` +
          `${describePlatform(other.facts)}. Build with CGO_ENABLED=1 and a C compiler for the target, or allow it.`,
      ),
    ];
  });
}
