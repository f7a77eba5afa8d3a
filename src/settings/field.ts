import type { FieldType, FieldTypes } from '../inbox/conversation-fields'

/** A custom field of the host. Each conversation of the account may have a value for it. */
export type Field = {
  /** The name of the field in facts, queries and commands. */
  readonly id: string
  /** The type that every value has. */
  readonly type: FieldType
  /** The values are personal data: they are not written to the log, and are deleted when the person is erased. */
  readonly personal: boolean
  /**
   * `backfilling`: accepts values, but queries cannot use it yet, because the walk has not processed all older values.
   * `removing`: accepts no values, and queries cannot use it; the field is deleted after its last value.
   */
  readonly state: 'backfilling' | 'ready' | 'removing'
  /** The walk through all conversations that indexes or deletes the values, and its progress. */
  readonly walk: FieldWalk
}

/** The progress of the walk through all conversations after a change of a field. */
export type FieldWalk = {
  /** Identifies the walk, so that a step of an earlier walk is recognised and ignored. */
  readonly id: string
  /** The number of commits so far. */
  readonly step: number
  /** The id of the last conversation that was processed. */
  readonly after: string
}

/** What an admin gives to declare a host field. */
export interface FieldInput {
  /** The name of the field in facts, queries and commands, at most 64 characters. */
  readonly id: string
  /** The type that every value has. It cannot change later. */
  readonly type: FieldType
  /** Whether the values are personal data, as the admin declares them. An erasure removes such values. @default false */
  readonly personal?: boolean
}

/** The types of the fields that a query may use. */
export const readyTypes = (fields: readonly Field[]): FieldTypes =>
  Object.fromEntries(fields.flatMap(({ id, type, state }) => (state === 'ready' ? [[id, type]] : [])))

/**
 * The fields whose values are kept when a conversation is erased. Values of all other fields, also of unknown ones, are
 * deleted.
 */
export const impersonalIds = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap(({ id, personal, state }) => (personal || state === 'removing' ? [] : [id]))
