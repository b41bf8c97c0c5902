import { expect, test } from '@jest/globals';
import { aptEnvironment } from '../../../src/environment/native-apt.js';
import { execCommand } from '../../../src/runner/exec.js';

test('packages are installed without the variables of the job, but for PATH and proxies', async () => {
  const env = {
    PATH: process.env['PATH'] ?? '',
    TMPDIR: '/not/in/the/root',
    GITHUB_TOKEN: 'a secret',
    'INPUT_APT-SIGNING-KEY': 'another secret',
    HOME: '/home/runner',
    https_proxy: 'http://user:password@proxy:3128',
    NO_PROXY: 'localhost',
  };
  const [command, ...args] = [...aptEnvironment({ env }), 'env'];
  const { stdout } = await execCommand(command, args, { env });
  const seen = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  expect(Object.fromEntries(seen)).toEqual({
    PATH: env.PATH,
    https_proxy: env.https_proxy,
    NO_PROXY: env.NO_PROXY,
    HOME: '/root',
    DEBIAN_FRONTEND: 'noninteractive',
    DEBCONF_NONINTERACTIVE_SEEN: 'true',
    LC_ALL: 'C.UTF-8',
  });
  // What stands on the command line can be read by everybody on the machine.
  expect(args.join(' ')).not.toMatch(/secret|password/);
});
