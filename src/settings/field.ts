import type { FieldType, FieldTypes } from '../inbox/conversation-fields'

/** A field of the host: what each conversation of the account may have a value of. */
export type Field = {
  readonly id: string
  readonly type: FieldType
  /** Its values are of a person: they stay out of the log, and go when the person is erased. */
  readonly personal: boolean
  /**
   * `backfilling`: takes values, and is not asked for yet, since conversations may hold values from before it was saved.
   * `removing`: takes no values and is not asked for; the field goes with its last value.
   */
  readonly state: 'backfilling' | 'ready' | 'removing'
  /** The walk through all conversations that the state stands for, and how far it is. */
  readonly walk: FieldWalk
}

type FieldWalk = {
  /** Names the walk, so that no step of an earlier one is taken for a step of this one. */
  readonly id: string
  /** Counts the commits. */
  readonly step: number
  /** The last conversation that was looked at. */
  readonly after: string
}

export interface FieldInput {
  readonly id: string
  readonly type: FieldType
  /** @default false */
  readonly personal?: boolean
}

/** The types of the fields that a query may ask for. */
export const readyTypes = (fields: readonly Field[]): FieldTypes =>
  Object.fromEntries(fields.flatMap(({ id, type, state }) => (state === 'ready' ? [[id, type]] : [])))

/** The fields whose values stay when a conversation is erased. What is not known to be harmless goes. */
export const impersonalIds = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap(({ id, personal, state }) => (personal || state === 'removing' ? [] : [id]))
