// For authors of a store. It needs no optional package.

export { HelpdeskError } from '../../shared/errors'
export type { Json, JsonObject } from '../../shared/json'
export { compareText } from '../../shared/text-order'
export type { Stored } from '../contracts/storage'
export type { Store } from '../contracts/store'
export { checkedStore } from './checked-store'
export { countIn, findIn } from './find-in'
export {
  type HostLeaf,
  type LoweredQuery,
  lowerQuery,
  type PositiveOperator,
  type QueryComparison,
  type QueryGroup,
  type QueryLeaf,
} from './lower-query'
export {
  type RecordChange,
  type RecordStep,
  recordSteps,
  sequenceConflict,
  versionConflict,
} from './record-steps'
export {
  type GroupShare,
  inTurns,
  pickInTurns,
  type ReadyEffect,
  type ReadyGroup,
  shareOut,
} from './take-turns'
