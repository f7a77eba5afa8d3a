import type { Json, JsonObject } from '../shared/json'

/** The one condition language: plain data in the JSON format of json-rules-engine (semantics, section K). */
export type Condition = AllCondition | AnyCondition | NotCondition | NamedCondition | FactCondition

export interface AllCondition {
  /** Each must hold. An empty list is refused (`EMPTY_GROUP` in lints). */
  readonly all: readonly Condition[]
}

export interface AnyCondition {
  /** At least one must hold. */
  readonly any: readonly Condition[]
}

export interface NotCondition {
  /** The condition that must not hold. */
  readonly not: Condition
}

/** Refers to a condition that is stored under a name. */
export interface NamedCondition {
  /** The name of the stored condition: a key of the option `conditions`. */
  readonly condition: string
}

/** Compares one fact. `path` walks own properties of the fact's value: `$.a.b[0]`. */
export interface FactCondition {
  /** The name of the fact. */
  readonly fact: string
  /** The name of an operator, with decorators before it. */
  readonly operator: string
  /** The value to compare with, or a reference to another fact. */
  readonly value: Json | FactReference
  /** Walks own properties of the fact's value. @default the whole value */
  readonly path?: string
  /** Given to the function that fetches the fact. */
  readonly params?: JsonObject
}

/** The value of another fact, read by the same rules (K-09). */
export interface FactReference {
  /** The name of the other fact. */
  readonly fact: string
  /** Walks own properties of the fact's value. @default the whole value */
  readonly path?: string
  /** Given to the function that fetches the fact. */
  readonly params?: JsonObject
}

/** The facts by name. Absent and `null` are the same (K-02). */
export type Facts = Readonly<Record<string, Json | undefined>>

/** Whether a condition holds. */
export type Predicate = (facts: Facts) => boolean
