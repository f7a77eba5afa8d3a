import type { Block, BlockSubject } from '../../inbox/blocking/block'
import { blockId } from '../../inbox/blocking/block-ids'
import { decision } from '../../shared/decision'
import { joinPlans } from '../../shared/plan'
import { inboxNews } from '../feeds'
import { overwrite } from '../known'
import type { Act } from './act'
import type { AgentCommandOf } from './agent-command'
import type { AgentFacts } from './agent-facts'
import { byAgent } from './by-agent'
import { senderOf } from './sender-of'

/** F-20, F-21: keeps the sender out of this kind of channel, and moves the conversation to Filtered. */
export const block = (_command: AgentCommandOf<'block'>, facts: AgentFacts): Act => {
  const subject = subjectOf(facts)
  if (subject === undefined) return { steps: [], refused: noSender }
  const record: Block = {
    subject,
    channelKind: facts.conversation.value.channelKind,
    by: facts.agent.id,
    at: facts.now,
  }
  const already = facts.blocks.length > 0
  return {
    steps: [
      {
        command: { type: 'filter', reason: 'SENDER_BLOCKED', ...byAgent(facts) },
        because: { block: blocked(already) },
      },
    ],
    ...(already ? {} : { plan: overwrite('block', blockId(record), record) }),
  }
}

/** F-25: future messages surface again; what is in Filtered stays there until somebody moves it. */
export const unblock = (_command: AgentCommandOf<'unblock'>, facts: AgentFacts): Act => ({
  steps: [],
  reason: 'UNBLOCKED',
  plan: joinPlans({
    removes: facts.blocks.map(({ id }) => ({ kind: 'block', id })),
    feed: [inboxNews(facts.conversation.value)],
  }),
  ...(facts.blocks.length === 0 && { refused: notBlocked }),
})

/** Whom blocking is about: the browser that chats, or the address that mails. */
const subjectOf = ({ conversation, messages }: AgentFacts): BlockSubject | undefined => {
  const { visitorId, address } = senderOf(conversation.value, messages)
  if (visitorId !== undefined) return { kind: 'visitor', value: visitorId }
  return address === undefined ? undefined : { kind: 'address', value: address }
}

const blocked = (already: boolean) =>
  decision(true, already ? 'ALREADY_BLOCKED' : 'SENDER_BLOCKED', {
    question: 'the sender is blocked',
    holds: true,
  })

const noSender = decision(false, 'NO_CONTACT', { question: 'the conversation names a sender', holds: false })

const notBlocked = decision(false, 'NOT_BLOCKED', { question: 'the sender is blocked', holds: false })
