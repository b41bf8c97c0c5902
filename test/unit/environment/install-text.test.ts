import { describe, expect, test } from '@jest/globals';
import { readInstallText } from '../../../src/environment/install-text.js';

function lot(recommends: boolean, ...packages: readonly string[]): object {
  return { packages, recommends };
}

describe('install commands that are only apt-get', () => {
  test.each([
    ['', []],
    ['apt-get update', []],
    ['apt-get update -q -y\napt-get install -q -y git', [lot(true, 'git')]],
    ['apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev', [lot(false, 'gcc', 'libc6-dev')]],
    ['apt-get install --yes --no-install-recommends \\\n  g++ \\\n  make; ', [lot(false, 'g++', 'make')]],
    ['apt update\napt install -y cmake', [lot(true, 'cmake')]],
    ['sudo apt-get update\nsudo apt-get install -y cmake', [lot(true, 'cmake')]],
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
    ['apt-get update\napt-get install -y gcc\npip install wheel', 'pip install wheel'],
    ['set -x\n# Tools.\napt-get install -y gcc\nmake \\\n  install', 'set -x\n# Tools.\nmake \\\n  install'],
    // Their lists of packages are not there yet.
    [
      'apt-get update\napt-get install -y gcc\napt-get install -y ./local.deb\nls',
      'apt-get update\napt-get install -y ./local.deb\nls',
    ],
    // A line is done as a whole.
    ['apt-get install -y gcc\napt-get install -y make && make', 'apt-get install -y make && make'],
    ["apt-get install -y gcc\ncat > /x <<'E'\na \\\nb\nE\nls", "cat > /x <<'E'\na \\\nb\nE\nls"],
  ])('%j', (text, rest) => {
    expect(readInstallText(text)).toEqual({ lots: [lot(true, 'gcc')], rest });
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
