import type { Form } from '../../shared/guard'
import { type JsonObject, own, ownProperties } from '../../shared/json'
import type { Checked } from '../../shared/parse-with'
import { refusal } from '../../shared/refuse'
import type { EventType } from './events'

/** The step from one version of a type of events to the next one. */
export interface Upcaster {
  /** The form of the older version. Another event of this version is refused. */
  readonly from: Form
  /** The same event in the form of the next version. The version itself is not its concern. */
  readonly up: (event: JsonObject) => JsonObject
}

/**
 * The steps by type, oldest first: the step at index 0 leads from version 1 to 2. So a type has as many versions as steps,
 * and one more.
 */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>

/**
 * The steps of this build. A stored form never changes without a step here: add it, and the new form to the schema and the
 * guard of the type.
 */
export const upcasters = {
  Started: [],
  MessageReceived: [],
  MessageSent: [],
  BotMessageSuppressed: [],
  NoteAdded: [],
  Assigned: [],
  ControlChanged: [],
  Closed: [],
  Reopened: [],
  Filtered: [],
  Unfiltered: [],
  ContactLinked: [],
  ContactRemoved: [],
  DeliveryFailed: [],
  DeliveryDelayed: [],
  Delivered: [],
  TranscriptSent: [],
  TranscriptSkipped: [],
  FieldsChanged: [],
  Erased: [],
} as const satisfies Readonly<Record<EventType, readonly Upcaster[]>>

/** The version of a type that this build writes and folds; nothing for an unknown type. */
export const versionIn = (type: unknown, table: Upcasters): number | undefined => {
  const steps = typeof type === 'string' ? (own(table, type) as Upcasters[string] | undefined) : undefined
  return steps && steps.length + 1
}

export const versionOf = (type: EventType): number => upcasters[type].length + 1

/** The property `version` of an event that this build writes. Version 1 is not written. */
export const versionToWrite = (type: EventType): { readonly version?: number } => {
  const version = versionOf(type)
  return version === 1 ? {} : { version }
}

/**
 * An untrusted event in the current version of its type. A missing version counts as 1. Only own properties are read.
 * Refuses an unknown type, and a newer version than this build knows.
 */
export const upcast = (input: unknown, name: string, table: Upcasters = upcasters): Checked<JsonObject> => {
  const refuse = (place: string, expected: string, found: unknown): Checked<never> => ({
    refusals: [refusal('INVALID_INPUT', place, expected, found)],
  })
  const stored = ownProperties(input)
  if (stored === undefined) return refuse(name, 'an object', input)
  const { type, version = 1, ...form } = stored
  const current = versionIn(type, table)
  if (current === undefined) return refuse(`${name}.type`, 'a type of event that this build knows', type)
  if (!Number.isSafeInteger(version) || (version as number) < 1) {
    return refuse(`${name}.version`, 'a whole number from 1', version)
  }
  if ((version as number) > current) {
    return refuse(
      `${name}.version`,
      `version ${current} or older of ${String(type)}, because this build knows no newer one`,
      version,
    )
  }
  let event = { ...form, type, by: ownProperties(form['by']) ?? form['by'] } as JsonObject
  for (const { from, up } of (table[type as string] as readonly Upcaster[]).slice((version as number) - 1)) {
    const fault = from(event)
    if (fault) return refuse(`${name}${fault.place}`, fault.expected, fault.found)
    event = up(event)
  }
  return { value: { ...event, ...(current > 1 && { version: current }) } }
}
