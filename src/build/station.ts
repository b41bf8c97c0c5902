import type { BuildContext } from '../languages/language.js';
import type { Environment } from '../environment/index.js';

/** Where the commands of one cell run, and with what. */
export interface Station extends Pick<BuildContext, 'runner' | 'toolchain' | 'env'> {
  /** The world of another platform that they run in; undefined on the machine itself. */
  readonly environment: Environment | undefined;
  /** Removes it, when the cell has ended. */
  close(): Promise<void>;
}

/** What a station is made for: the folders of one cell, all absolute, and existing. */
export interface StationRequest extends Pick<BuildContext, 'buildDirectory' | 'stageDirectory'> {
  /** Milliseconds without output and CPU time after which a command of the cell is killed. */
  readonly stallTimeout: number;
}
