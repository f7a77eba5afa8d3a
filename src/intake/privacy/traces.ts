import type { Conversation } from '../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../inbox/conversation/events'
import { writesByAddress } from '../../inbox/conversation/writes-by-address'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { Message } from '../../inbox/message'
import { botDispositionId, chatDispositionId } from '../../records/disposition'
import { channelSendingId } from '../../records/effects'
import { absent, create, type Known } from '../../records/known'
import { type MailId, mailFileId, mailIdRecord, mailSenderPrefix } from '../../records/mail-index'
import { joinPlans, type Plan, type RecordKey } from '../../shared/plan'

/**
 * What a mail, or a message on a host's channel, leaves besides itself, so that it can be found again: by its sender where the conversation does not
 * lead to it, and by its age.
 */
export const rememberMail = (message: Message, writtenByContact: boolean): Partial<Plan> => {
  const address = senderOf(message)
  const { id, conversationId } = message
  const [file] = filesOf(message)
  return joinPlans(
    address === undefined || writtenByContact
      ? {}
      : create('mail-sender', `${mailSenderPrefix(address)}${id}`, { messageId: id, conversationId }),
    file === undefined
      ? {}
      : create('mail-file', mailFileId(message.at, id), { messageId: id, conversationId, file }),
  )
}

/** The files of a message: the source of a mail, or what came with a message on a host's channel. */
export const filesOf = ({ sourceFile, files = [] }: Message): readonly string[] => [
  ...(sourceFile === undefined ? [] : [sourceFile]),
  ...files,
]

/** Entries of one conversation, with the messages that are still there. */
export interface ThreadPart {
  readonly conversation: Pick<Conversation, 'id' | 'inboxId'>
  readonly entries: readonly ThreadEntry[]
  readonly messages: readonly Message[]
  /** The records that lead from the messages' Message-IDs, by their ids. */
  readonly mailIds: ReadonlyMap<string, Known<MailId>>
}

/** Everything that belongs to a part of a thread, by name: what an export reads, and what an erasure removes. */
export interface Traces {
  readonly records: readonly RecordKey[]
  readonly files: readonly string[]
  /** Effects that are about these messages. */
  readonly effects: readonly string[]
}

/**
 * The disposition of a mail is not among them: it holds digests alone, and keeps the same mail from coming in again when
 * it is delivered again.
 */
export const tracesOf = ({ conversation: { inboxId }, entries, messages, mailIds }: ThreadPart): Traces => ({
  records: [
    ...entries.flatMap(({ decisionId }) =>
      decisionId === null ? [] : [{ kind: 'decision', id: decisionId }],
    ),
    ...messages.flatMap((message) => messageTraces(message, inboxId, mailIds)),
  ],
  files: messages.flatMap(filesOf),
  effects: messages.flatMap(({ id, mailId, to }) => [
    `bot/${id}`,
    ...(to === undefined || mailId !== undefined ? [] : [channelSendingId(id)]),
    ...(mailId === undefined ? [] : [`mail/${mailId}`]),
  ]),
})

const messageTraces = (
  message: Message,
  inboxId: string,
  mailIds: ThreadPart['mailIds'],
): readonly RecordKey[] => {
  const { id, by, clientId, mailId } = message
  const address = senderOf(message)
  const mailRecord = mailId === undefined ? undefined : mailIdRecord(inboxId, mailId)
  const leadsHere = (mailIds.get(mailRecord ?? '') ?? absent).value?.messageId === id
  return [
    { kind: 'message', id },
    { kind: 'disposition', id: botDispositionId(id) },
    ...(by.kind === 'visitor' && by.id !== null && clientId !== undefined
      ? [{ kind: 'disposition', id: chatDispositionId(by.id, clientId) }]
      : []),
    ...(mailRecord !== undefined && leadsHere ? [{ kind: 'mail-id', id: mailRecord }] : []),
    ...(address === undefined ? [] : [{ kind: 'mail-sender', id: `${mailSenderPrefix(address)}${id}` }]),
    ...(filesOf(message).length === 0 ? [] : [{ kind: 'mail-file', id: mailFileId(message.at, id) }]),
  ]
}

const senderOf = ({ by, from, addressKey }: Message): string | undefined =>
  addressKey ?? (writesByAddress(by) && from !== undefined ? canonicalAddress(from.address) : undefined)
