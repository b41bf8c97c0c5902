import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { packageState, taggedVersion } from '../../../src/languages/source-state.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { writeFiles } from '../../harness/package-files.js';

function git(root: string, ...args: readonly string[]): void {
  const user = ['-c', 'user.name=Jane', '-c', 'user.email=jane@example.org', '-c', 'tag.gpgSign=false'];
  execFileSync('git', [...user, ...args], { cwd: root });
}

/** A repository with a commit for each list of tags, the first list being the oldest. */
function repository(...commits: readonly (readonly string[])[]): string {
  const root = writeFiles({ 'services/dns/go.mod': '' });
  git(root, 'init', '--quiet');
  for (const tags of commits) {
    git(root, 'commit', '--quiet', '--allow-empty', '--message=One');
    for (const tag of tags) git(root, 'tag', tag);
  }
  return root;
}

describe("the version by git's tags", () => {
  test.each([
    ["is a tag's, without its v", [['v1.4.0']], '.', /^1\.4\.0$/],
    ['is one without a v as well', [['1.4.0']], '.', /^1\.4\.0$/],
    [
      'names the commit after the last tag',
      [['v1.3.0'], ['v1.4.0', 'latest'], [], []],
      '.',
      /^1\.4\.0-2-g[0-9a-f]{7,}$/,
    ],
    ["is that of the package's own tags", [['services/dns/v0.2.0'], ['v1.4.0']], 'services/dns', /^0\.2\.0-1-g/],
    ["is the whole's where the package has none", [['other/v9.0.0', 'v1.4.0']], 'services/dns', /^1\.4\.0$/],
    ["is not another package's", [['other/v9.0.0', 'version']], '.', undefined],
    ['is none that no file name can have', [['v1.0/beta']], '.', undefined],
    ['is not known without tags', [[]], '.', undefined],
  ] as const)('%s', async (_, commits, path, expected) => {
    const version = await taggedVersion(new MemoryRunner(), { root: repository(...commits), path });
    if (expected === undefined) expect(version).toBeUndefined();
    else expect(version).toMatch(expected);
  });

  test('is not known outside of a checkout', async () => {
    expect(await taggedVersion(new MemoryRunner(), { root: writeFiles({ a: '' }), path: '.' })).toBeUndefined();
  });
});

describe('the commit of a package', () => {
  test("is the repository's", async () => {
    const root = repository([]);
    const { repository: whole, own } = await packageState(new MemoryRunner(), {
      root,
      directory: `${root}/services/dns`,
    });
    expect(whole.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(own).toEqual(whole);
  });

  test('is its own where it is a repository of its own in the other, as submodules are', async () => {
    const root = repository([]);
    const directory = `${root}/services/dns`;
    git(directory, 'init', '--quiet');
    git(directory, 'commit', '--quiet', '--allow-empty', '--message=Other');
    const { repository: whole, own } = await packageState(new MemoryRunner(), { root, directory });
    expect(own.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(own.commit).not.toBe(whole.commit);
  });
});
