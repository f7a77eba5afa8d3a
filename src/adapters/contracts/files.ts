/** Stores bytes under a name, such as the source of a mail. */
export interface Files {
  /**
   * Resolves when the bytes are as durable as the store can make them. A second `put` under the same name replaces the
   * first.
   */
  put(account: string, id: string, bytes: Uint8Array): Promise<void>
  /** The bytes of a file; `undefined` for an unknown id. */
  get(account: string, id: string): Promise<Uint8Array | undefined>
  /** Removes a file. An unknown id is ignored. */
  remove(account: string, id: string): Promise<void>
}
