import { Readable } from 'node:stream';
import library from 'xz-decompress';

/**
 * The library lets one stream at a time decompress, and the others wait for its end: a package inside a package would
 * wait for itself. What keeps memory bounded here is the limit on nesting.
 */
Object.assign(library.XzReadableStream, {
  _contextMutex: { acquire: () => Promise.resolve(), release: () => undefined },
});

/** xz by WebAssembly, for machines without the program. It knows no filters for machine code (`--x86`). */
export function decodeXz(input: Readable): Readable {
  const compressed = Readable.toWeb(input) as unknown as ConstructorParameters<typeof library.XzReadableStream>[0];
  return Readable.fromWeb(new library.XzReadableStream(compressed));
}
