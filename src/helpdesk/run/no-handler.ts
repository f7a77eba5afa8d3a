import type { UnfinishedEffect } from '../../adapters/contracts/outbox'

/** The prefix of the stored error of a waiting effect. It is a stored word, so only a migration may change it. */
const errorPrefix = 'NO_HANDLER'

/** this process cannot perform the effect. The effect waits in the outbox until a process can. */
export class NoHandler extends Error {
  /** `missing` names the part that the host has to register. */
  constructor(missing: string) {
    super(`${errorPrefix}: Expected ${missing}, found none.`)
  }
}

/** Whether the last attempt of an effect ended because no handler was registered. */
export const waitsForHandler = ({ error }: Pick<UnfinishedEffect, 'error'>): boolean =>
  error.startsWith(`${errorPrefix}:`)
