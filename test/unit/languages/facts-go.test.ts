import { describe, expect, test } from '@jest/globals';
import { functionWithoutBody } from '../../../src/languages/go/hazards.js';
import { factsOf, WITHOUT_TOOLS } from '../../harness/facts.js';

const CGO =
  'package main\n\n// #cgo pkg-config: zlib\n// #include <zlib.h>\nimport "C"\n\nfunc main() { C.zlibVersion() }\n';

describe('Go', () => {
  test('cgo with a library, though go turns cgo off for another platform by itself', async () => {
    const files = { 'go.mod': 'module example.com/a\n\ngo 1.19\n', 'main.go': CGO };
    expect(await factsOf('go', files)).toEqual([
      {
        effect: 'needs',
        detail: 'cgo: example.com/a (pkg-config zlib)',
        source: { file: 'pkg/main.go', line: 5 },
        debianPackages: ['zlib1g-dev'],
      },
    ]);
  });

  test('no cgo but that of the standard library', async () => {
    const files = {
      'go.mod': 'module example.com/a\n\ngo 1.19\n',
      'main.go': 'package main\n\nimport _ "net"\n\nfunc main() {}\n',
    };
    expect(await factsOf('go', files)).toEqual([expect.objectContaining({ effect: 'harmless' })]);
  });

  test('cgo in a file for another platform only', async () => {
    const files = {
      'go.mod': 'module example.com/a\n\ngo 1.19\n',
      'main.go': 'package main\n\nfunc main() {}\n',
      'c_amd64.go': CGO.replace('func main() { C.zlibVersion() }', 'var _ = C.zlibVersion'),
    };
    expect(await factsOf('go', files)).toEqual([expect.objectContaining({ effect: 'harmless' })]);
    expect(await factsOf('go', files, 'amd64')).toEqual([expect.objectContaining({ effect: 'needs' })]);
  });

  test('a package that go cannot load', async () => {
    const files = {
      'go.mod': 'module example.com/a\n\ngo 1.19\n',
      'main.go': 'package main\n\nimport _ "example.com/a/gone"\n\nfunc main() {}\n',
    };
    expect(await factsOf('go', files)).toContainEqual(
      expect.objectContaining({ effect: 'unknown', detail: expect.stringContaining('example.com/a/gone') as unknown }),
    );
  });

  const GO = 'module example.com/a\n\ngo 1.19\n';

  test('assembly for another processor, with and without Go code in its place', async () => {
    const files = {
      'go.mod': GO,
      'main.go': 'package main\n\nimport (\n\t_ "example.com/a/bare"\n\t_ "example.com/a/twin"\n)\n\nfunc main() {}\n',
      'bare/f.go': 'package bare\n\nfunc F(\n\ta int,\n) (b struct{})\n',
      'bare/f_amd64.s': '',
      'twin/f_amd64.go': 'package twin\n\nfunc F()\n',
      'twin/f_amd64.s': '',
      'twin/f_other.go': '//go:build !amd64\n\npackage twin\n\nfunc F() {}\n',
    };
    const found = await factsOf('go', files);
    expect(found.slice(1)).toEqual([
      {
        effect: 'prevents-all',
        detail: expect.stringContaining('F in f.go has no body') as unknown,
        source: { file: 'pkg/bare/f.go', line: 3 },
      },
      {
        effect: 'harmless',
        detail: expect.stringContaining('Go code in its place: example.com/a/twin') as unknown,
        source: { file: 'pkg/twin/f_other.go', line: 3 },
      },
    ]);
    expect(await factsOf('go', files, 'amd64')).toHaveLength(1);
  });

  test('an imported package that has no file for the platform', async () => {
    const files = {
      'go.mod': GO,
      'main.go': 'package main\n\nimport _ "example.com/a/only"\n\nfunc main() {}\n',
      'only/a_amd64.go': 'package only\n',
    };
    expect(await factsOf('go', files)).toEqual([
      expect.objectContaining({
        effect: 'prevents-all',
        detail: expect.stringContaining('build constraints exclude') as unknown,
      }),
    ]);
  });

  test('an embedded program, and plugins', async () => {
    const files = {
      'go.mod': GO,
      'main.go':
        'package main\n\nimport (\n\t_ "embed"\n\t"plugin"\n)\n\n//go:embed helper\nvar helper []byte\n\nfunc main() { _, _ = plugin.Open("p") }\n',
      helper: `\x7fELF\x02\x01\x01${'\0'.repeat(9)}\x02\0\x3e\0${'\0'.repeat(44)}`,
    };
    const found = await factsOf('go', files);
    expect(found.slice(1, 3)).toEqual([
      {
        effect: 'unknown',
        detail: 'example.com/a embeds helper, a program for linux/amd64',
        source: { file: 'pkg/main.go', line: 8 },
      },
      {
        effect: 'needs',
        detail: expect.stringContaining('loads plugins') as unknown,
        source: { file: 'pkg/main.go', line: 5 },
      },
    ]);
  });

  test.each([
    ['func F()\n', 'F'],
    ['func (t *T) M(a int) error // {\n', 'M'],
    ['func F(a func() interface{}) {\n}\n', undefined],
    ['func F[T any](\n\ta T,\n) T {\n\treturn a\n}\n', undefined],
    ['//go:linkname now time.now\nfunc now() int64\n', undefined],
    ['/*\nfunc F()\n*/\nvar s = `\nfunc G()\n`\n', undefined],
  ])('a function without a body: %j', (text, name) => {
    expect(functionWithoutBody(text)).toBe(name);
  });

  test('without go: says so, and reads what the files tell', async () => {
    const files = { 'go.mod': 'module example.com/a\n', 'main.go': CGO, 'main_test.go': CGO };
    expect(await factsOf('go', files, 'arm64', WITHOUT_TOOLS)).toEqual([
      expect.objectContaining({
        effect: 'unknown',
        detail: expect.stringContaining('go is not on this machine') as unknown,
      }),
      { effect: 'needs', detail: 'cgo: main.go', source: { file: 'pkg/main.go', line: 5 } },
    ]);
  });
});
