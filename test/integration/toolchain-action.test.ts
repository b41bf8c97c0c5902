import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { main } from '../../src/actions/setup-toolchain/main.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { findPlatform } from '../../src/platform/platform.js';
import type { ExecOptions, ExecResult } from '../../src/runner/index.js';
import { actionDirectory, readMetadata } from '../harness/action-metadata.js';
import { crossTarget, machineOf, prepareCrossBuilds, rpathOf } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { writeFiles } from '../harness/package-files.js';
import { environmentAfter, inputsOf } from '../harness/toolchain-action.js';

const target = crossTarget();
const host = hostPlatform();
const other = findPlatform('riscv64') ?? target;
const metadata = readMetadata(actionDirectory('setup-toolchain'));

jest.setTimeout(5 * 60_000);
prepareCrossBuilds(target);

const FILES = {
  'c/main.c': '#include <zlib.h>\nint main(void) { return zlibVersion()[0] == 0; }\n',
  'go/go.mod': 'module example.com/sample\n\ngo 1.19\n',
  'go/main.go': 'package main\n\nimport "C"\n\nfunc main() {}\n',
  'go/main_test.go':
    'package main\n\nimport (\n\t"runtime"\n\t"testing"\n)\n\nfunc TestArch(t *testing.T) {\n\tt.Log("ran on", runtime.GOARCH)\n}\n',
  'rust/Cargo.toml': '[package]\nname = "sample"\nversion = "0.1.0"\nedition = "2021"\n',
  'rust/Cargo.lock': 'version = 3\n\n[[package]]\nname = "sample"\nversion = "0.1.0"\n',
  // A crate's own settings, which are not read when the variables for the job are chosen.
  'rust/.cargo/config.toml': '[build]\nrustflags = ["-Cdebuginfo=0"]\n',
  'rust/src/main.rs': 'fn main() {}\n\n#[test]\nfn runs() {\n    println!("ran on {}", std::env::consts::ARCH);\n}\n',
};

describe('setup-toolchain', () => {
  test('lets the following steps build for the target by their own commands, in all languages', async () => {
    const workspace = writeFiles(FILES);
    const runner = new MemoryRunner({
      workspace,
      temporaryDirectory: writeFiles({}),
      inputs: inputsOf({ platform: target.name, packages: 'zlib1g-dev', rpath: '/usr/local/lib' }),
    });
    await main(runner);
    const told = runner.log.filter(({ level }) => level === 'warning');
    expect(told.map(({ at }) => at)).toEqual([{ file: 'rust/.cargo/config.toml', line: 2 }]);
    expect(told[0]?.message).toContain(`Write them below \`[target.${target.rustTriple}]\``);
    const env = environmentAfter(runner);
    const run = async (folder: string, command: string): Promise<ExecResult> =>
      await runner.exec('sh', ['-ec', command], { cwd: join(workspace, folder), env });
    await run('c', '$CC -o program main.c $LDFLAGS $(pkg-config --libs zlib)');
    await run('go', 'go build -o program . && go test -v ./...');
    await run('rust', `cargo build --locked --target ${runner.outputs['rust-triple'] ?? ''}`);
    for (const program of ['c/program', 'go/program', `rust/target/${target.rustTriple}/debug/sample`]) {
      expect(await machineOf(join(workspace, program))).toBe(target.elf.machineName);
    }
    expect(await rpathOf(join(workspace, 'c/program'))).toBe('/usr/local/lib');
    expect(await rpathOf(join(workspace, `rust/target/${target.rustTriple}/debug/sample`))).toBe('/usr/local/lib');
    expect((await run('rust', 'cargo build && ./target/debug/sample && echo host')).stdout).toBe('host\n');
  });

  test('used again for another target leaves what carries the name of the first, and nothing else of it', async () => {
    const workspace = writeFiles({ ...FILES, 'rust/.cargo/config.toml': '' });
    const temporaryDirectory = writeFiles({});
    let env: NodeJS.ProcessEnv = { ...process.env, LDFLAGS: '-Wl,--as-needed' };
    const use = async (inputs: Readonly<Record<string, string>>): Promise<MemoryRunner> => {
      const runner = new MemoryRunner({ workspace, temporaryDirectory, env, inputs: inputsOf(inputs) });
      await main(runner);
      env = environmentAfter(runner);
      return runner;
    };
    const build = async (folder: string, command: string): Promise<string> => {
      await new MemoryRunner().exec('sh', ['-ec', command], { cwd: join(workspace, folder), env });
      return join(workspace, folder, 'program');
    };
    const C = 'echo "int main(void) { return 0; }" > one.c; $CC -o program one.c $LDFLAGS';
    const GO = 'go build -o program .';
    const CARGO = `cargo build --target ${target.rustTriple}; cp target/${target.rustTriple}/debug/sample program`;
    await use({ platform: target.name, rpath: '/opt/first' });
    await use({ platform: other.name, languages: 'c, go', rpath: '/opt/second' });
    for (const program of [await build('c', C), await build('go', GO)]) {
      expect(await machineOf(program)).toBe(other.elf.machineName);
      expect(await rpathOf(program)).toBe('/opt/second');
    }
    const rust = await build('rust', CARGO);
    expect([await machineOf(rust), await rpathOf(rust)]).toEqual([target.elf.machineName, '/opt/first']);
    await use({ platform: target.name });
    for (const program of [await build('c', C), await build('go', GO), await build('rust', CARGO)]) {
      expect(await machineOf(program)).toBe(target.elf.machineName);
      // LD_RUN_PATH cannot be unset: it names a folder where the loader looks anyway.
      expect([undefined, `/usr/lib/${host.multiarch}`]).toContain(await rpathOf(program));
    }
    expect(env['LDFLAGS']).toBe('-Wl,--as-needed');
  });

  test('gives Python and LuaRocks for the target programs of their own, so that nothing else sees their settings', async () => {
    const workspace = writeFiles({
      'python/setup.py':
        'from setuptools import Extension, setup\nsetup(name="sample", version="1.0", ext_modules=[Extension("sample", ["sample.c"])])\n',
      'python/sample.c': '#include <Python.h>\nPyMODINIT_FUNC PyInit_sample(void) { return NULL; }\n',
    });
    cpSync('examples/fleet/lua/ext', join(workspace, 'lua'), { recursive: true });
    const runner = new MemoryRunner({
      workspace,
      temporaryDirectory: writeFiles({}),
      inputs: inputsOf({ platform: target.name, languages: 'python, lua' }),
    });
    await main(runner);
    const env = environmentAfter(runner);
    const run = async (folder: string, command: string): Promise<ExecResult> =>
      await runner.exec('sh', ['-ec', command], { cwd: join(workspace, folder), env });
    const platformOf = '-c "import sysconfig; print(sysconfig.get_platform())"';
    expect((await run('.', `python3 ${platformOf}`)).stdout).toBe(`linux-${host.machine}\n`);
    await run('python', `${target.gnuTriple}-python3 -m pip wheel --no-deps --use-pep517 . && unzip -q sample-*.whl`);
    const extension = readdirSync(join(workspace, 'python')).find((name) => name.endsWith('.so')) ?? '';
    expect(readdirSync(join(workspace, 'python')).find((name) => name.endsWith('.whl'))).toMatch(
      new RegExp(`^sample-1\\.0-cp3\\d+-cp3\\d+-linux_${target.machine}\\.whl$`),
    );
    expect(extension).toContain(target.multiarch);
    expect(await machineOf(join(workspace, 'python', extension))).toBe(target.elf.machineName);
    await run('lua', `${target.gnuTriple}-luarocks --lua-version=5.4 make --tree=tree --deps-mode=none`);
    expect(await machineOf(join(workspace, 'lua/tree/lib/lua/5.4/fleet_ext.so'))).toBe(target.elf.machineName);
  });

  test('tells by outputs and summary what it set', async () => {
    const runner = new MemoryRunner({
      workspace: writeFiles({ 'a/go.mod': '' }),
      temporaryDirectory: writeFiles({}),
      inputs: inputsOf({ platform: target.name }),
    });
    await main(runner);
    expect(Object.keys(runner.outputs).sort()).toEqual(Object.keys(metadata.outputs).sort());
    expect(runner.outputs).toMatchObject({
      triple: target.gnuTriple,
      'rust-triple': target.rustTriple,
      goarch: target.goarch,
      'debian-arch': target.debianArchitecture,
      cc: `${target.gnuTriple}-gcc`,
    });
    for (const file of ['cmake-toolchain-file', 'meson-cross-file'])
      expect(existsSync(runner.outputs[file] ?? '')).toBe(true);
    const environment = JSON.parse(runner.outputs['environment'] ?? '') as Record<string, string>;
    expect(runner.exported).toEqual({ ...environment, ARCHWAY_TOOLCHAIN_BEFORE: expect.any(String) });
    expect(environment).toMatchObject({ CGO_ENABLED: '1', GOARCH: target.goarch, CC: `${target.gnuTriple}-gcc` });
    // No Cargo.toml is in the workspace.
    expect(Object.keys(environment).filter((name) => name.startsWith('CARGO'))).toEqual([]);
    expect(runner.summary).toContain(`### Toolchain for ${target.name}`);
    expect(runner.summary).toContain('| `GOARCH` |');
  });

  test("changes no compiler when the target is the runner's own platform", async () => {
    const runner = new MemoryRunner({
      workspace: writeFiles({}),
      temporaryDirectory: writeFiles({}),
      inputs: inputsOf({ platform: host.name, languages: 'c' }),
    });
    await main(runner);
    expect(runner.exported).toEqual({});
    expect(runner.outputs['cmake-toolchain-file']).toBe('');
  });
});

/** Runs every command where the kernel knows no emulator: a user namespace has its own binfmt_misc since Linux 6.7. */
class RunnerWithoutEmulators extends MemoryRunner {
  override async exec(command: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult> {
    // Being root there is no right to install packages.
    if (['env', 'dpkg-query', 'dpkg'].includes(command)) return await super.exec(command, args, options);
    const script = 'mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc && exec "$@"';
    const namespace = ['--user', '--map-root-user', '--mount', 'sh', '-ec', script, 'sh'];
    return await super.exec('unshare', [...namespace, command, ...args], options);
  }
}

describe('where the kernel starts no emulator', () => {
  test.each([
    ['auto', true],
    ['none', false],
  ])('runner: %s', async (choice, runs) => {
    await installPackages(new MemoryRunner(), ['qemu-user-static']);
    const workspace = writeFiles(FILES);
    const runner = new RunnerWithoutEmulators({
      workspace,
      temporaryDirectory: writeFiles({}),
      inputs: inputsOf({ platform: target.name, runner: choice }),
    });
    await main(runner);
    const env = environmentAfter(runner);
    const test = async (folder: string, command: string, args: readonly string[]): Promise<string> => {
      const { stdout } = await runner.exec(command, args, { cwd: join(workspace, folder), env });
      return stdout;
    };
    const goTest = test('go', 'go', ['test', '-v', './...']);
    const cargoTest = goTest
      .catch(() => undefined)
      .then(() => test('rust', 'cargo', ['test', '--target', target.rustTriple, '--', '--show-output']));
    if (runs) {
      expect(await goTest).toContain(`ran on ${target.goarch}`);
      expect(await cargoTest).toContain(`ran on ${target.rustTriple.split('-')[0] ?? ''}`);
    } else {
      await expect(goTest).rejects.toThrow('go test');
      await expect(cargoTest).rejects.toThrow('cargo test');
      expect(readdirSync(runner.path[0] ?? '')).toEqual([]);
    }
  });
});
