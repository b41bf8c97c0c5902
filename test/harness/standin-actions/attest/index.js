/** Prints the lines of the file of checksums, for the test to read as actions/attest does. */
import { readFileSync } from 'node:fs';
import { env } from 'node:process';

for (const line of readFileSync(env['INPUT_SUBJECT-CHECKSUMS'] ?? '', 'utf8').split('\n')) {
  if (line !== '') console.log(`subject: ${line}`);
}
