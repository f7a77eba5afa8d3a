import type { Clock } from '../contracts/system'

/** The clock of the runtime. */
export const createSystemClock = (): Clock => ({ now: () => Date.now() })
