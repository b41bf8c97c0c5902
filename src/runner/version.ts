/** Archway's own version. A contract test holds it and package.json together. */
export const VERSION = '0.1.0';
