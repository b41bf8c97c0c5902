/** What an image of docker/setup-qemu-action says of QEMU's version. */
export interface ImageVersion {
  /** Range for the input `qemu`; undefined when the image names no version. */
  readonly qemu: string | undefined;
  /** What of the image cannot be honoured; undefined when all of it is. */
  readonly warning: string | undefined;
}

const NO_IMAGE = 'Archway pulls no image';

/**
 * Reads QEMU's version from an image such as `tonistiigi/binfmt:qemu-v10.0.4` or `...:qemu-v10.0.4-56@sha256:...`. The
 * images are patched builds that no package equals, so the version or a later one of its release line will do.
 */
export function versionOfImage(image: string): ImageVersion {
  if (image === '') return { qemu: undefined, warning: undefined };
  const reference = image.replace(/@sha256:[0-9a-f]+$/i, '');
  const tag = /:([^:/]+)$/.exec(reference)?.[1] ?? 'latest';
  const version = /^(?:deploy-|qemu-)?v?(\d+)\.(\d+)\.(\d+)(?:-\d+)?$/.exec(tag);
  if (version === null) {
    const warning =
      tag === 'latest' && reference === image
        ? undefined
        : `The image '${image}' names no version of QEMU, and ${NO_IMAGE}: qemu stays as it is.`;
    return { qemu: undefined, warning };
  }
  const [, major = '', minor = '', patch = ''] = version;
  const next = `${major}.${String(Number(minor) + 1)}`;
  return {
    qemu: `>=${major}.${minor}.${patch} <${next}`,
    warning:
      reference === image ? undefined : `${NO_IMAGE}, so the digest of '${image}' is ignored; its version is used.`,
  };
}
