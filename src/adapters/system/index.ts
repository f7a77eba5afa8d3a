export { createSystemClock } from './clock'
export { createSystemIds } from './ids'
export { createSystemTimers } from './timers'
