/** Container images, by the specifications of the Open Container Initiative. */
export { openBase, SCRATCH } from './base.js';
export type { BaseImage } from './base.js';
export { writeImage } from './image.js';
export type { PlatformImage, WrittenImage } from './image.js';
export { listPackage, packLayer } from './layer.js';
export type { PackageEntry, PackedLayer } from './layer.js';
export { pushImage } from './push.js';
export { parseReference } from './reference.js';
export type { ImageReference } from './reference.js';
export { OciLayout } from './store.js';
export type { RunConfig } from './types.js';
