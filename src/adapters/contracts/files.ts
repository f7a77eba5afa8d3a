/** Bytes under a name: the source of a mail, later an attachment. */
export interface Files {
  /** Resolves when the bytes are as durable as the store can make them. Writing the same name again replaces it. */
  put(account: string, id: string, bytes: Uint8Array): Promise<void>
  get(account: string, id: string): Promise<Uint8Array | undefined>
  remove(account: string, id: string): Promise<void>
}
