import type { DetectedFolder } from '../language.js';
import { extensionOf } from './extension.js';

/** Folders in which Python projects keep samples of others. */
const SAMPLES = /(^|\/)(tests?|testing|examples?|docs?)\//;

/**
 * A project's build compiles what its extension is made of: C by any backend, crates by maturin and setuptools-rust.
 * A project below another is a wheel of its own, as in a workspace of uv or Poetry.
 */
export function pythonCoverage(outer: DetectedFolder): Promise<(inner: DetectedFolder) => boolean> {
  const extension = extensionOf(outer.directory);
  return Promise.resolve((inner) => {
    const path = inner.directory.slice(outer.directory.length + 1);
    if (inner.language === 'python') return SAMPLES.test(`${path}/`);
    if (inner.language === 'c') return inner.directory === outer.directory || extension !== undefined;
    return inner.language === 'rust' && extension?.compiles === 'rust';
  });
}
