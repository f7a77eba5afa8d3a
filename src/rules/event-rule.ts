import type { JsonObject } from '../shared/json'
import type { Condition } from './condition'

/** A condition, and the event for the host when it holds: a rule of json-rules-engine in our names. */
export interface EventRule {
  readonly name?: string
  readonly condition: Condition
  readonly event: RuleEvent
  /** A whole number of at least 1. The highest priority comes first. */
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
