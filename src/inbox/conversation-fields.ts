/**
 * The closed list of what a conversation can be found by. Each is a top-level property of the `Conversation` record
 * under the same name, so a store indexes a record by reading these and nothing else.
 */
export const conversationFields = {
  inboxId: 'text',
  channelKind: 'text',
  channelId: 'text',
  status: 'text',
  filtered: 'text',
  control: 'text',
  assigneeId: 'text',
  teamId: 'text',
  visitorId: 'text',
  contactId: 'text',
  createdAt: 'instant',
  lastMessageAt: 'instant',
  waitingSince: 'instant',
  erasedAt: 'instant',
} as const

export type ConversationField = keyof typeof conversationFields

/** The types of a host's own fields. A number is a safe integer, a list holds different texts. */
export const fieldTypes = ['text', 'instant', 'number', 'list'] as const

export type FieldType = (typeof fieldTypes)[number]

export type FieldValue = string | number | readonly string[]

/**
 * The values of a host's own fields by the id of the field: the property `fields` of the `Conversation` record. A store
 * indexes all of them, whatever is declared, in the commit that writes the record.
 */
export type FieldValues = Readonly<Record<string, FieldValue>>

/** Fields of the host that a query may ask for, by their ids. */
export type FieldTypes = Readonly<Record<string, FieldType>>

/** The fact that a host's own field is asked by. No field of ours has a dot in its name. */
export const fieldFact = (id: string): FieldFact => `fields.${id}`

export type FieldFact = `fields.${string}`

/** The id of the host's own field that a fact asks for; nothing for a fact of ours. */
export const fieldOfFact = (fact: string): string | undefined =>
  fact.startsWith('fields.') ? fact.slice('fields.'.length) : undefined

/** The most characters of an id, characters of a text, texts of a list, and fields of a conversation. */
export const fieldLimits = { id: 64, text: 256, list: 100, fields: 100 } as const
