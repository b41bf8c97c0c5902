/**
 * One file that a lock file calls for: what it is, where the tool looks for it, and how it is told from a wrong one.
 * Names and places come from the lock file alone, never from what was stored.
 */
export interface Item {
  /** What it is called in an archive. The same on every machine. */
  readonly id: string;
  /** 64 hexadecimal digits that stand for its content, known before it is there. */
  readonly address: string;
  /** Absolute path at which the tool looks for it. */
  readonly path: string;
  /**
   * Whether the lock file pins its bytes, which are then stored as they lie. What it does not pin is checked as far as
   * can be, and is never in the way.
   */
  readonly pinned: boolean;
  /** What the tool makes of the file and then trusts: it goes with a file that is wrong. */
  readonly derived?: string;
  /**
   * What the tool writes beside a file that it has checked itself, and itself relies on. Good enough where being wrong
   * does no harm: what is stored is checked again by whoever restores it.
   */
  readonly voucher?: { readonly path: string; readonly text: string };
  /** More bytes than this are refused unread. */
  readonly maxBytes: number;
  /** Only for what is not one file at the path; `pack` and `unpack` are not used then. */
  readonly placement?: Placement;
  /**
   * Checks a file of the tool's cache and gives what is to be stored of it.
   *
   * @throws Rejection
   */
  pack(file: Buffer): Promise<Buffer>;
  /**
   * Checks what was stored and gives the file for the tool's cache.
   *
   * @throws Rejection
   */
  unpack(stored: Buffer): Promise<Buffer>;
}

/** How to deal with what is not one file of the tool's cache. */
export interface Placement {
  inspect(): Promise<Presence>;
  /** @throws Rejection, with nothing written */
  place(stored: Buffer): Promise<void>;
}

/** What of an item is in the tool's cache. */
export type Presence =
  | { readonly state: 'absent' }
  /** `stored` is what is to be stored of it. */
  | { readonly state: 'right'; readonly stored: Buffer }
  | { readonly state: 'wrong'; readonly reason: string };

/** Content that is not what the lock file says. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
}

/** An item that is stored as it lies in the tool's cache. */
export function plainItem(
  facts: Omit<Item, 'pack' | 'unpack'>,
  check: (content: Buffer) => void | Promise<void>,
): Item {
  const checked = async (content: Buffer): Promise<Buffer> => {
    await check(content);
    return content;
  };
  return { ...facts, pack: checked, unpack: checked };
}
