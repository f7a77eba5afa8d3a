import type { Conversation } from '../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../inbox/conversation/events'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import type { Message } from '../../inbox/message'
import { botDispositionId, chatDispositionId } from '../../records/disposition'
import { absent, create, type Known } from '../../records/known'
import { type MailId, mailFileId, mailIdRecord, mailSenderPrefix } from '../../records/mail-index'
import { joinPlans, type Plan, type RecordKey } from '../../shared/plan'

/**
 * What a mail leaves besides its message, so that it can be found again: by its sender where the conversation does not
 * lead to it, and by its age.
 */
export const rememberMail = (message: Message, writtenByContact: boolean): Partial<Plan> => {
  const address = senderOf(message)
  const { id, conversationId, sourceFile } = message
  return joinPlans(
    address === undefined || writtenByContact
      ? {}
      : create('mail-sender', `${mailSenderPrefix(address)}${id}`, { messageId: id, conversationId }),
    sourceFile === undefined
      ? {}
      : create('mail-file', mailFileId(message.at, id), { messageId: id, conversationId, file: sourceFile }),
  )
}

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
  files: messages.flatMap(({ sourceFile }) => sourceFile ?? []),
  effects: messages.flatMap(({ id, mailId }) => [
    `bot/${id}`,
    ...(mailId === undefined ? [] : [`mail/${mailId}`]),
  ]),
})

const messageTraces = (
  message: Message,
  inboxId: string,
  mailIds: ThreadPart['mailIds'],
): readonly RecordKey[] => {
  const { id, by, clientId, mailId, sourceFile } = message
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
    ...(sourceFile === undefined ? [] : [{ kind: 'mail-file', id: mailFileId(message.at, id) }]),
  ]
}

const senderOf = ({ by, from }: Message): string | undefined =>
  by.kind === 'email' && from !== undefined ? canonicalAddress(from.address) : undefined
