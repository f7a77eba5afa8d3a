import type { Conversation } from '../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../inbox/conversation/events'
import type { Message } from '../../inbox/message'
import { botDispositionId, chatDispositionId } from '../../records/disposition'
import { channelSendingId } from '../../records/effects'
import { type MailId, mailFileId, mailIdRecord, mailSenderPrefix } from '../../records/mail-index'
import { addressOf, filesOf } from '../../records/message-traces'
import { own } from '../../shared/json'
import type { RecordKey } from '../../shared/plan'

/** Some entries of one conversation, with their messages that still exist. */
export interface ThreadPart {
  /** The conversation of the entries, and its inbox. */
  readonly conversation: Pick<Conversation, 'id' | 'inboxId'>
  /** The entries, in the order of their sequence numbers. */
  readonly entries: readonly ThreadEntry[]
  /** The messages of the entries, without those that were erased before. */
  readonly messages: readonly Message[]
  /** The records of the messages' Message-IDs, by id. */
  readonly mailIds: Readonly<Record<string, MailId>>
}

/** The records, effects and files of a part of a thread. An export reads them, and an erasure removes them. */
export interface Traces {
  readonly records: readonly RecordKey[]
  readonly files: readonly string[]
  /** The ids of effects about these messages. */
  readonly effects: readonly string[]
}

/**
 * Finds the traces of a part of a thread. The disposition of a mail is not included: it contains only digests, and
 * prevents the same mail from being received again.
 */
export const tracesOf = ({ conversation: { inboxId }, entries, messages, mailIds }: ThreadPart): Traces => ({
  records: [
    ...entries.flatMap(({ decisionId }) =>
      decisionId === null ? [] : [{ kind: 'decision', id: decisionId }],
    ),
    ...messages.flatMap((message) => messageTraces(message, inboxId, leadsTo(message, inboxId, mailIds))),
  ],
  files: messages.flatMap(filesOf),
  effects: messages.flatMap(({ id, mailId, to }) => [
    `bot/${id}`,
    ...(to === undefined || mailId !== undefined ? [] : [channelSendingId(id)]),
    ...(mailId === undefined ? [] : [`mail/${mailId}`]),
  ]),
})

/** The records of a message. `namesMailId`: the record of its Message-ID leads to it. */
export const messageTraces = (
  message: Message,
  inboxId: string,
  namesMailId: boolean,
): readonly RecordKey[] => {
  const { id, at, by, clientId, mailId } = message
  const address = addressOf(message)
  return [
    { kind: 'message', id },
    { kind: 'disposition', id: botDispositionId(id) },
    ...(by.kind === 'visitor' && by.id !== null && clientId !== undefined
      ? [{ kind: 'disposition', id: chatDispositionId(by.id, clientId) }]
      : []),
    ...(mailId !== undefined && namesMailId ? [{ kind: 'mail-id', id: mailIdRecord(inboxId, mailId) }] : []),
    ...(address === undefined ? [] : [{ kind: 'mail-sender', id: `${mailSenderPrefix(address)}${id}` }]),
    ...(filesOf(message).length === 0 ? [] : [{ kind: 'mail-file', id: mailFileId(at, id) }]),
  ]
}

/** Whether the record of a message's Message-ID leads to this message, and not to another one with the same id. */
export const leadsTo = ({ id, mailId }: Message, inboxId: string, mailIds: ThreadPart['mailIds']): boolean =>
  mailId !== undefined &&
  (own(mailIds, mailIdRecord(inboxId, mailId)) as MailId | undefined)?.messageId === id
