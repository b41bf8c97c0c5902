/** The bills of materials that can be written. Apart from how, which needs a library. */
export const SBOM_FORMATS = ['cyclonedx', 'none'] as const;

export type SbomFormat = (typeof SBOM_FORMATS)[number];
