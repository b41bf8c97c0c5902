/**
 * Checks a commit of the repository in ARCHWAY_SOURCE out into a folder of the workspace. act does not tell a workflow
 * where it comes from, so that without inputs it is that repository's HEAD.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';

const source = env['ARCHWAY_SOURCE'] ?? '';
if (!existsSync(join(source, '.git'))) throw new Error(`ARCHWAY_SOURCE is no repository: '${source}'`);
const given = env['INPUT_REF'] ?? '';
const ref = given === '' ? 'HEAD' : given;
const target = join(env['GITHUB_WORKSPACE'] ?? '', env['INPUT_PATH'] ?? '');
const folders = (env['INPUT_SPARSE-CHECKOUT'] ?? '').split('\n').filter(Boolean);
mkdirSync(target, { recursive: true });
const archive = execFileSync('git', ['-C', source, 'archive', ref, ...folders], { maxBuffer: 2 ** 30 });
execFileSync('tar', ['--extract', '--directory', target], { input: archive });
console.log(`Checked out ${env['INPUT_REPOSITORY'] ?? ''} at ${ref}`);
