import type { Json, JsonObject } from '../shared/json'

/** The one condition language: plain data in the JSON format of json-rules-engine (semantics, section K). */
export type Condition = AllCondition | AnyCondition | NotCondition | NamedCondition | FactCondition

export interface AllCondition {
  readonly all: readonly Condition[]
}

export interface AnyCondition {
  readonly any: readonly Condition[]
}

export interface NotCondition {
  readonly not: Condition
}

/** Refers to a condition that is stored under a name. */
export interface NamedCondition {
  readonly condition: string
}

/** Compares one fact. `path` walks own properties of the fact's value: `$.a.b[0]`. */
export interface FactCondition {
  readonly fact: string
  readonly operator: string
  readonly value: Json | FactReference
  readonly path?: string
  readonly params?: JsonObject
}

/** The value of another fact, read by the same rules (K-09). */
export interface FactReference {
  readonly fact: string
  readonly path?: string
  readonly params?: JsonObject
}

/** The facts by name. Absent and `null` are the same (K-02). */
export type Facts = Readonly<Record<string, Json | undefined>>

/** Whether a condition holds. */
export type Predicate = (facts: Facts) => boolean
