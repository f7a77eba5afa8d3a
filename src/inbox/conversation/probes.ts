import type { CommandOf, CommandType } from './commands'
import type { Conversation } from './conversation'
import type { Actor } from './events'

/**
 * Commands of one type that differ in everything on which the answer of the decider can depend: if it refuses all of
 * them, it refuses every command of this type. They are asked and never performed.
 */
export const probesOf = <Type extends CommandType>(
  type: Type,
  state: Conversation,
  by: Actor,
): readonly CommandOf<Type>[] =>
  probes[type](state).map(
    (probe) => ({ type, at: state.lastMessageAt, by, ...probe }) as unknown as CommandOf<Type>,
  )

type Probe<Type extends CommandType> = Omit<CommandOf<Type>, 'type' | 'at' | 'by'>

const message = { messageId: 'probe' }

const probes: { readonly [Type in CommandType]: (state: Conversation) => readonly Probe<Type>[] } = {
  start: ({ id, inboxId, channelKind, channelId }) => [
    { conversationId: id, inboxId, channelKind, channelId },
  ],
  receive: ({ sessionId }) => [
    { ...message, ...(sessionId !== null && { sessionId }) },
    { ...message, automated: true },
  ],
  reply: () => [message],
  note: () => [message],
  'bot-message': ({ epoch }) => [{ ...message, epoch }],
  'hand-off': () => [{ reason: 'HANDOFF_ACCEPTED' }],
  'take-over': () => [{}],
  assign: ({ assigneeId }) => [{ assigneeId: assigneeId === null ? 'probe' : null, reason: 'MANUAL' }],
  close: () => [{}],
  reopen: () => [{}],
  filter: () => [{ reason: 'MARKED_SPAM' }, { reason: 'SENDER_BLOCKED' }],
  unfilter: () => [{ reason: 'NOT_SPAM' }],
  'link-contact': ({ contactId, removedContactIds }) => [
    { contactId: notIn([...removedContactIds, contactId]) },
  ],
  'remove-contact': () => [{}],
  'delivery-failed': () => [message],
  'delivery-delayed': () => [message],
  delivered: () => [message],
  transcript: () => [{ sent: true, reason: 'TRANSCRIPT_SENT' }],
  'set-fields': () => [1, 2].map((value) => ({ values: { probe: value }, personal: {} })),
  erase: () => [{ reason: 'PERSON_ERASED' }],
}

/** An id that is none of these. */
const notIn = (ids: readonly (string | null)[]): string => {
  let id = 'probe'
  while (ids.includes(id)) id += '-'
  return id
}
