import type { UnfinishedEffect } from '../../adapters/contracts/outbox'

/** Begins the stored error of an effect that waits. A stored word: it changes by migration only. */
const mark = 'NO_HANDLER'

/** this process cannot perform the effect. The effect waits in the outbox until a process can. */
export class NoHandler extends Error {
  /** `missing` names the part that the host has to register. */
  constructor(missing: string) {
    super(`${mark}: Expected ${missing}, found none.`)
  }
}

/** Whether the last attempt of an effect ended because no handler was registered. */
export const waitsForHandler = ({ error }: Pick<UnfinishedEffect, 'error'>): boolean =>
  error.startsWith(`${mark}:`)
