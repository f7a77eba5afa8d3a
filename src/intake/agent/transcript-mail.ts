import { composeTranscript } from '../../inbox/mail/compose-transcript'
import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'
import type { Message } from '../../inbox/message'
import { nameOf } from '../conversation/people'
import type { CloseFacts, TranscriptContents } from './agent-facts'

/** The mail to the visitor with the transcript of a chat. Each close has its own Message-ID. */
export const transcriptMail = (facts: CloseFacts): OutgoingMail | undefined => {
  const { sendFrom, transcript } = facts
  const { contact, messages, zone } = transcript
  if (contact?.email === undefined || sendFrom === undefined) return undefined
  const page = messages.find((message) => message.page !== undefined)?.page
  return composeTranscript({
    conversationId: facts.conversation.id,
    occasion: facts.commandId,
    channel: sendFrom,
    to: [{ address: contact.email, ...(contact.name !== undefined && { name: contact.name }) }],
    messages: messages.map((message) => ({
      name: writerOf(message, transcript),
      at: message.at,
      text: message.text,
    })),
    zone,
    ...(page !== undefined && { page }),
  })
}

const writerOf = ({ by }: Message, { contact, users, bots }: TranscriptContents): string => {
  if (by.kind === 'agent' && by.id !== null) return nameOf({ users }, by.id)
  if (by.kind === 'bot') return bots.find(({ id }) => id === by.id)?.name ?? 'Bot'
  return contact?.name ?? 'Visitor'
}
