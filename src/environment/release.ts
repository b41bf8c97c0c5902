import { DISTRIBUTIONS, distributionOf } from '../host/index.js';
import { InputError } from '../runner/index.js';
import type { Base } from './environment.js';

/** A release of Debian or Ubuntu: its codename tells which. */
export interface Release {
  /** `bookworm`, `trixie`, ..., `sid`, or `noble`. */
  readonly codename: string;
}

/**
 * Reads `debian:bookworm`, `debian:12`, `ubuntu:24.04`, or just `bookworm` or `noble`.
 *
 * @returns undefined when it is not the name of a release
 */
export function parseRelease(text: string): Release | undefined {
  const [, id, name = '', slim] = /^(?:(\w+):)?([a-z]+|[\d.]+)(-slim)?$/.exec(text) ?? [];
  for (const distribution of DISTRIBUTIONS) {
    if ((id ?? distribution.id) !== distribution.id || (slim !== undefined && distribution.id !== 'debian')) continue;
    const codename = distribution.codenames[name] ?? name;
    if (distributionOf(codename) === distribution) return { codename };
  }
  return undefined;
}

/** `Ubuntu noble`, for people. */
export function describeRelease({ codename }: Release): string {
  return `${distributionOf(codename)?.name ?? ''} ${codename}`.trim();
}

/** What tells an image from a path, in the one text that says what an environment's files come from. */
const IMAGE = /^image:(\S+)$/;

/**
 * Reads what an environment's files come from: a release of Debian or Ubuntu, a path of a tarball, relative or absolute,
 * or a container image behind `image:`.
 *
 * @throws InputError that says what is valid
 */
export function parseBase(text: string): Base {
  const release = parseRelease(text);
  if (release !== undefined) return release;
  const image = IMAGE.exec(text)?.[1];
  if (image !== undefined) return parseImage(image);
  if (/\.(tar|tgz|txz|tar\.\w+)$/.test(text)) return { tarball: text };
  throw new InputError(
    `'${text}' is neither a release of Debian or Ubuntu (${RELEASE_NAMES.join(', ')}) nor a tarball of a root file ` +
      'system (.tar, .tar.gz, .tar.xz, .tar.zst), nor an image (image:NAME).',
  );
}

/** A reference's characters. Source: the OCI distribution specification, and Docker's for a host with a port. */
const REFERENCE = /^[a-z0-9][\w./:-]*(@sha256:[0-9a-f]{64})?$/i;

/**
 * Reads the reference of a container image, by tag or by digest.
 *
 * @throws InputError
 */
export function parseImage(text: string): Base {
  if (REFERENCE.test(text)) return { image: text };
  throw new InputError(
    `'${text}' is not the reference of an image, such as ubuntu:24.04 or ghcr.io/owner/name@sha256:...`,
  );
}

/** The releases that can be named, for messages. */
export const RELEASE_NAMES: readonly string[] = DISTRIBUTIONS.flatMap(({ id, codenames }) =>
  // Of Debian people say the name, of Ubuntu the number.
  Object.entries(codenames).map(([number, codename]) => `${id}:${id === 'debian' ? codename : number}`),
);
