import { writesByAddress } from '../../inbox/conversation/writes-by-address'
import type { Message } from '../../inbox/message'
import { sendOnChannel } from '../../records/effects'
import { create } from '../../records/known'
import { joinPlans, type Plan } from '../../shared/plan'
import type { AgentFacts } from './agent-facts'

/** D-10: an answer that the host's channel carries, to the address of whoever wrote last. */
export const replyOnChannel = (message: Message, facts: AgentFacts): Partial<Plan> | undefined => {
  const { channel, kind, messages, now } = facts
  const inbound = messages.filter(({ by }) => writesByAddress(by))
  const to = inbound.at(-1)?.from?.address
  if (channel?.active !== true || to === undefined) return undefined
  const subject = kind.subjects ? inbound.find((each) => each.subject !== undefined)?.subject : undefined
  return joinPlans(
    create('message', message.id, { ...message, to: [to], ...(subject !== undefined && { subject }) }),
    sendOnChannel(message, now),
  )
}
