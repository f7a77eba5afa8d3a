import type { AllowEntry, BlockableSender } from '../../inbox/blocking/block'
import { allowId, allowIds } from '../../inbox/blocking/block-ids'
import { mailDedupeKey } from '../../inbox/mail/dedupe-key'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import { normalMessageId } from '../../inbox/mail/message-ids'
import { mailDispositionId } from '../../records/disposition'
import { poolId } from '../../records/pool'
import type { EmailChannel } from '../../settings/channel'
import { mailHeadOf } from '../conversation/mail-head'
import type { MailFacts } from '../mail/mail-facts'
import { mailSender, mailSenderAddress } from '../mail/mail-records'
import { isLiveIn, type LiveThread, mailEvidence, threadAmong } from '../mail/thread-among'
import { among, blocksOf, peopleOf } from './among'
import type { AccountSetup, Lookups, Moment } from './lookups'
import { addressFacts } from './person-facts'

/** A mail that arrives at a channel. */
export interface Arrival extends Pick<MailFacts, 'arrivalId' | 'sourceFile'> {
  /** The address that receives the mail. */
  readonly channel: EmailChannel
}

/**
 * The facts of a mail that arrives at a channel.
 *
 * @throws HelpdeskError `UNKNOWN_RECORD` when the channel's inbox does not exist.
 */
export const mailFacts = (
  look: Lookups,
  setup: AccountSetup,
  { now, tokenKey }: Moment,
  mail: IncomingMail,
  arrival: Arrival,
): MailFacts => {
  const { channel } = arrival
  const { inboxId } = channel
  const { contactAddress, newContactId } = addressFacts(look, mailSenderAddress(mail, channel))
  const sender = mailSender(mail, { channel, contactAddress })
  const contactId = contactAddress?.contactId
  const { messageId } = mail
  return {
    ...arrival,
    ...findThread(look, mail, channel, tokenKey),
    now,
    inbox: among('inbox', setup.inboxes, inboxId),
    people: peopleOf(look, setup, poolId('channel', channel.id)),
    disposition: look.disposition(mailDispositionId(inboxId, mailDedupeKey(mail))),
    sameMailId: messageId === undefined ? null : look.mailId(inboxId, normalMessageId(messageId)),
    blocks: blocksOf(look, sender),
    allowed: allowedOf(setup, sender),
    contactAddress,
    newContactId,
    contact: contactId === undefined ? undefined : look.contact(contactId),
    hasUnfilteredThread: contactId !== undefined && look.hasUnfilteredThread(contactId),
    routing: 'now',
  }
}

/** The entries that can apply to a sender. */
const allowedOf = ({ allowed = [] }: AccountSetup, sender: BlockableSender): readonly AllowEntry[] => {
  const ids = allowIds(sender)
  return allowed.filter((entry) => ids.includes(allowId(entry)))
}

const findThread = (
  look: Lookups,
  mail: IncomingMail,
  channel: EmailChannel,
  tokenKey: string,
): Pick<MailFacts, 'thread' | 'conversation'> => {
  const { inboxId } = channel
  const evidence = mailEvidence(
    mail,
    tokenKey,
    (id) => look.mailId(inboxId, normalMessageId(id))?.conversationId,
  )
  const live = evidence.named.flatMap((id): readonly LiveThread[] => {
    const conversation = look.conversation(id)
    if (!isLiveIn(inboxId, conversation)) return []
    return [{ conversation, participants: mailHeadOf(conversation, look.visibleMessages(id)).participants }]
  })
  return threadAmong(evidence, channel, live)
}
