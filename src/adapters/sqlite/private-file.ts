import { closeSync, openSync } from 'node:fs'

/**
 * Creates a missing file with mode 0600, which SQLite then also gives to the files beside it. An existing file keeps its
 * mode. An error is left to SQLite, which reports it with more words.
 */
export const createPrivateFile = (path: string): void => {
  try {
    closeSync(openSync(path, 'ax', 0o600))
  } catch {
    // The file exists, or SQLite cannot create it either.
  }
}
