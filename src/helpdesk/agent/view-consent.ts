import { type ConsentAct, type ConsentHeader, decideSend } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Decision } from '../../shared/decision'
import { readConsent } from '../read/read-consent'
import { readMailHead } from '../read/read-known'
import type { Reader } from '../run/reader'

/** The consent of the person in a conversation, for the team. */
export interface ConsentView {
  /** The person's decision about processing; absent before a decision. */
  readonly process?: ConsentAct
  /** The newest notice that was shown under a legitimate interest. */
  readonly notice?: Pick<ConsentHeader, 'version' | 'text' | 'decidedAt'>
  /** The decisions of the contact, by subscription type. */
  readonly subscriptions: Readonly<Record<string, ConsentAct>>
  /** The customer is proven to be the contact. Otherwise somebody typed the address. */
  readonly bound: boolean
  /** Whether an answer may be sent now (C-25, C-26). */
  readonly answer: Decision<'allow' | 'deny'>
  /** The one confirmation of a withdrawal or an objection is sent. */
  readonly confirmed: boolean
}

export const viewConsent = async (
  reader: Reader,
  conversation: Conversation,
  kind: ChannelKindDefinition,
): Promise<ConsentView> => {
  const { lastWriter } = await readMailHead(reader, conversation)
  const found = await readConsent(reader, conversation, lastWriter, kind)
  const notice = found.records.filter(({ header }) => header.event === 'shown').at(-1)?.header
  return {
    ...(found.consent.process && { process: found.consent.process }),
    ...(notice && {
      notice: { version: notice.version, text: notice.text, decidedAt: notice.decidedAt },
    }),
    subscriptions: found.contactConsent.communicate,
    bound: found.bound,
    answer: decideSend({}, { ledger: found.consent, message: { kind: 'service' } }),
    confirmed: found.confirmation !== null,
  }
}
