import { type ConsentAct, type ConsentHeader, decideSend } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Decision } from '../../shared/decision'
import { readConsent } from '../read/read-consent'
import { readMailHead } from '../read/read-known'
import type { Reader } from '../run/reader'

/** What stands for the person in a conversation, as the team may see it. */
export interface ConsentView {
  /** What the person decided about the processing; absent before they decided anything. */
  readonly process?: ConsentAct
  /** The newest notice that was shown under a legitimate interest. */
  readonly notice?: Pick<ConsentHeader, 'version' | 'text' | 'decidedAt'>
  /** Of the contact, by the type of the subscription. */
  readonly subscriptions: Readonly<Record<string, ConsentAct>>
  /** The contact is known to be whoever writes. Otherwise somebody typed the address. */
  readonly bound: boolean
  /** Whether an answer may be sent now (C-25, C-26). */
  readonly answer: Decision<'allow' | 'deny'>
  /** The one confirmation of a withdrawal or an objection was sent. */
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
    answer: decideSend({ ledger: found.consent, message: { kind: 'service' } }),
    confirmed: found.confirmation.value !== undefined,
  }
}
