import { InputError } from '../runner/index.js';

/** A name of an image in a registry. */
export interface ImageReference {
  /** With its port, where it has one: `ghcr.io`, `localhost:5000`. */
  readonly registry: string;
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

const DOCKER_HUB = 'docker.io';
const PATTERN =
  /^(?:(?<registry>(?:localhost|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|\[[0-9a-fA-F:]+\]|[A-Za-z0-9-]+(?=:\d))(?::\d+)?)\/)?(?<repository>[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)(?::(?<tag>[\w][\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;

/**
 * Reads a reference as docker does: without a registry it is Docker Hub's.
 *
 * @throws InputError for what no registry takes
 */
export function parseReference(text: string): ImageReference {
  const parts = PATTERN.exec(text)?.groups;
  if (parts?.['repository'] === undefined) {
    throw new InputError(
      `'${text}' is not a name of an image. Give one such as ghcr.io/owner/name:1.2, in lower case, or with @sha256:...`,
    );
  }
  const { registry = DOCKER_HUB, repository, tag, digest } = parts;
  const official = registry === DOCKER_HUB && !repository.includes('/');
  return { registry, repository: official ? `library/${repository}` : repository, tag, digest };
}

/** The tag or digest by which a registry is asked. */
export function wantedOf({ tag, digest }: ImageReference): string {
  return digest ?? tag ?? 'latest';
}

/** Where a registry answers. Machines of one's own are spoken to without TLS, as docker does. */
export function registryAddress(registry: string): string {
  if (registry === DOCKER_HUB) return 'https://registry-1.docker.io';
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(registry);
  return `${local ? 'http' : 'https'}://${registry}`;
}

/** The key under which Docker's configuration has a registry's credentials. */
export function credentialKey(registry: string): string {
  return registry === DOCKER_HUB ? 'https://index.docker.io/v1/' : registry;
}
