import { PassThrough, type Readable } from 'node:stream';
import unbzip2 from 'unbzip2-stream';

/** bzip2 in JavaScript, for machines without the program. */
export function decodeBzip2(input: Readable): Readable {
  const decoder = unbzip2();
  // The library's stream is of Node's first kind, which neither iterates nor destroys itself.
  const output = new PassThrough();
  decoder.pipe(output);
  decoder.on('error', (error: Error) => void output.destroy(error));
  input.once('error', (error) => void output.destroy(error));
  output.once('close', () => void input.destroy());
  input.pipe(decoder);
  return output;
}
