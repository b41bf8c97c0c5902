import { describe, expect, test } from '@jest/globals';
import { asRoot, hostPlatform, isDebianFamily, readDistribution } from '../../../src/host/index.js';

const DEBIAN = `PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
NAME="Debian GNU/Linux"
VERSION_ID="12"
VERSION_CODENAME=bookworm
ID=debian
HOME_URL="https://www.debian.org/"
`;
const UBUNTU = `PRETTY_NAME="Ubuntu 24.04.1 LTS"
VERSION_CODENAME=noble
ID=ubuntu
ID_LIKE=debian
`;
const MINT = `ID=linuxmint\nVERSION_CODENAME=wilma\nUBUNTU_CODENAME=noble\nID_LIKE="ubuntu debian"\nPRETTY_NAME='Linux Mint 22'\n`;
const ALPINE = `ID=alpine\nPRETTY_NAME="Alpine Linux v3.20"\n`;

describe('the distribution', () => {
  test('is read from os-release, quoted or not', () => {
    expect(readDistribution(DEBIAN)).toEqual({
      id: 'debian',
      idLike: [],
      codename: 'bookworm',
      ubuntuCodename: 'bookworm',
      prettyName: 'Debian GNU/Linux 12 (bookworm)',
    });
    expect(readDistribution(MINT)).toMatchObject({
      idLike: ['ubuntu', 'debian'],
      codename: 'wilma',
      ubuntuCodename: 'noble',
      prettyName: 'Linux Mint 22',
    });
    expect(readDistribution(UBUNTU).ubuntuCodename).toBe('noble');
  });

  test('is plain Linux where os-release says nothing', () => {
    expect(readDistribution('')).toEqual({
      id: 'linux',
      idLike: [],
      codename: '',
      ubuntuCodename: '',
      prettyName: 'linux',
    });
  });

  test('has apt in the Debian family only', () => {
    expect([DEBIAN, UBUNTU, MINT, ALPINE, ''].map((text) => isDebianFamily(readDistribution(text)))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('of this machine is known', () => {
    expect(readDistribution().id).not.toBe('linux');
  });
});

test('this machine is a platform of the table', () => {
  expect(hostPlatform().nodeArchitecture).toBe(process.arch);
});

test('root does things itself, and others through sudo that never asks', () => {
  const expected =
    process.getuid?.() === 0
      ? { command: 'apt-get', args: ['update'] }
      : { command: 'sudo', args: ['-n', 'apt-get', 'update'] };
  expect(asRoot('apt-get', ['update'])).toEqual(expected);
});
