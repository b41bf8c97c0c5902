import { describe, expect, test } from '@jest/globals';
import { readInstallText } from '../../../src/environment/install-text.js';

function lot(recommends: boolean, ...packages: readonly string[]): object {
  return { packages, recommends };
}

/** One after which apt inside is to find lists. */
function last(recommends: boolean, ...packages: readonly string[]): object {
  return { packages, recommends, lists: true };
}

describe('install commands that are only apt-get', () => {
  test.each([
    ['', []],
    ['apt-get update', []],
    ['apt-get update -q -y\napt-get install -q -y git', [last(true, 'git')]],
    ['apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev', [last(false, 'gcc', 'libc6-dev')]],
    ['apt-get install --yes --no-install-recommends \\\n  g++ \\\n  make; ', [lot(false, 'g++', 'make')]],
    ['apt update\napt install -y cmake', [last(true, 'cmake')]],
    ['sudo apt-get update\nsudo apt-get install -y cmake', [last(true, 'cmake')]],
    ['apt-get update && apt-get install -y cmake && rm -rf /var/lib/apt/lists/*', [lot(true, 'cmake')]],
    [
      'apt-get update\napt-get install -y gcc\napt-get install -y --no-install-recommends make',
      [lot(true, 'gcc'), last(false, 'make')],
    ],
    ['apt-get install -y gcc=4:12.2.0-3', [lot(true, 'gcc=4:12.2.0-3')]],
    ['export DEBIAN_FRONTEND=noninteractive\nDEBIAN_FRONTEND=teletype apt-get install -y gcc', [lot(true, 'gcc')]],
    [
      '# Tools.\nset -eux\napt-get install -y gcc\napt-get clean && rm -rf /var/lib/apt/lists/*\napt-get install -y make',
      [lot(true, 'gcc', 'make')],
    ],
    ['apt-get install -y gcc\napt-get install -y --no-install-recommends make', [lot(true, 'gcc'), lot(false, 'make')]],
  ])('%j', (text, lots) => {
    expect(readInstallText(text)).toEqual({ lots, rest: '' });
  });
});

describe('install commands that begin with apt-get', () => {
  test.each([
    ['apt-get update\napt-get install -y gcc\npip install wheel', 'pip install wheel', true],
    ['set -x\n# Tools.\napt-get install -y gcc\nmake \\\n  install', 'set -x\n# Tools.\nmake \\\n  install', false],
    // By the lists that are left.
    [
      'apt-get update\napt-get install -y gcc\napt-get install -y ./local.deb\nls',
      'apt-get install -y ./local.deb\nls',
      true,
    ],
    // A line is done as a whole.
    ['apt-get install -y gcc\napt-get install -y make && make', 'apt-get install -y make && make', false],
    ["apt-get install -y gcc\ncat > /x <<'E'\na \\\nb\nE\nls", "cat > /x <<'E'\na \\\nb\nE\nls", false],
  ])('%j', (text, rest, lists) => {
    expect(readInstallText(text)).toEqual({ lots: [lists ? last(true, 'gcc') : lot(true, 'gcc')], rest });
  });

  test('keep what only refreshes lists where nothing is installed by them yet', () => {
    const rest = 'apt-get update\napt-get upgrade -y';
    expect(readInstallText(rest)).toEqual({ lots: [], rest });
  });
});

describe('install commands that have to be run as they are', () => {
  test.each([
    'pip install wheel',
    'apt-get install -y gcc && pip install wheel',
    'apt-get install -y ./local.deb',
    'apt-get install -y $PACKAGES',
    'apt-get install -y gcc # the compiler',
    'apt-get install -y gcc | tee log',
    'apt-get install -t experimental gcc',
    'apt-get upgrade -y',
    'if true; then\napt-get install -y gcc\nfi',
    'PATH=/opt apt-get install -y gcc',
    'set -e; apt-get upgrade',
  ])('%j', (text) => {
    expect(readInstallText(text)).toEqual({ lots: [], rest: text });
  });
});
