export type { Clock, Ids, Timers } from '../contracts/system'
export { createSystemClock } from './clock'
export { createSystemIds } from './ids'
export { createSystemTimers } from './timers'
