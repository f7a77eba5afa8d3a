import type { JsonObject } from '../shared/json'
import type { Condition } from './condition'

/** A condition with what its host is told when it holds: a rule of json-rules-engine, in our words. */
export interface EventRule {
  readonly name?: string
  readonly condition: Condition
  readonly event: RuleEvent
  /** A whole number from 1; the highest comes first. */
  readonly priority: number
}

export interface RuleEvent {
  readonly type: string
  readonly params?: JsonObject
}

/** A rule as json-rules-engine reads it. */
export interface EngineRule {
  readonly name?: string
  readonly conditions: Condition
  readonly event: RuleEvent
  readonly priority: number
}
