/** A package could not be laid out among the twins, say in a later release with another layout: its programs stay emulated. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
  readonly twin: string;

  /**
   * @param twin the package
   * @param reason why its programs stay emulated
   */
  constructor(twin: string, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.twin = twin;
  }
}
