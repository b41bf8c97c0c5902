import { describe, expect, test } from '@jest/globals';
import { readInstallText } from '../../../src/environment/install-text.js';

describe('install commands that are only apt-get', () => {
  test.each([
    ['', [], false],
    ['apt-get update', [], false],
    ['apt-get update -q -y\napt-get install -q -y git', ['git'], true],
    ['apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev', ['gcc', 'libc6-dev'], false],
    ['apt-get install --yes --no-install-recommends \\\n  g++ \\\n  make; ', ['g++', 'make'], false],
    ['apt update\napt install -y cmake', ['cmake'], true],
    ['sudo apt-get update\nsudo apt-get install -y cmake', ['cmake'], true],
  ])('%j', (text, packages, recommends) => {
    expect(readInstallText(text)).toEqual({ packages, recommends });
  });
});

describe('install commands that have to be run as they are', () => {
  test.each([
    'pip install wheel',
    'apt-get install -y gcc && pip install wheel',
    'apt-get install -y ./local.deb',
    'apt-get install -y gcc=4:12.2.0-3',
    'apt-get install -y $PACKAGES',
    'apt-get install -y gcc # the compiler',
    'apt-get install -y gcc | tee log',
    'apt-get install -t experimental gcc',
    'apt-get upgrade -y',
    'DEBIAN_FRONTEND=noninteractive apt-get install -y gcc',
    // One with recommended packages and one without cannot be done in one go.
    'apt-get install -y gcc\napt-get install -y --no-install-recommends make',
  ])('%j', (text) => {
    expect(readInstallText(text)).toBeUndefined();
  });
});
