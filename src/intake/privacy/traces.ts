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
 * Index records of a mail or a host channel message: by sender if the conversation does not lead to the person, and by
 * age of its files.
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

/** The files of a message: the source of a mail, or the files of a host channel message. */
export const filesOf = ({ sourceFile, files = [] }: Message): readonly string[] => [
  ...(sourceFile === undefined ? [] : [sourceFile]),
  ...files,
]

/** Some entries of one conversation, with their messages that still exist. */
export interface ThreadPart {
  readonly conversation: Pick<Conversation, 'id' | 'inboxId'>
  readonly entries: readonly ThreadEntry[]
  readonly messages: readonly Message[]
  /** The records of the messages' Message-IDs, by id. */
  readonly mailIds: ReadonlyMap<string, Known<MailId>>
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
