import type { JsonObject } from '../shared/json'
import type { Condition } from './condition'

/** A condition, and the event for the host when it holds: a rule of json-rules-engine in our names. */
export interface EventRule {
  /** The name of the rule. @default none */
  readonly name?: string
  /** The condition that decides whether the event happens. */
  readonly condition: Condition
  /** The event when the condition holds. */
  readonly event: RuleEvent
  /** A whole number of at least 1. The highest priority comes first. */
  readonly priority: number
}

export interface RuleEvent {
  /** The host's name for the event. */
  readonly type: string
  /** Data of the host, handed over unchanged. @default none */
  readonly params?: JsonObject
}

/** A rule as json-rules-engine reads it. */
export interface EngineRule {
  /** The name of the rule. @default none */
  readonly name?: string
  /** The condition, under the name that json-rules-engine gives it. */
  readonly conditions: Condition
  /** The event when the condition holds. */
  readonly event: RuleEvent
  /** A whole number of at least 1. The highest priority comes first. */
  readonly priority: number
}
