import { planFollowUp, plannedEffects } from '../../records/effects'
import { joinPlans, type Plan } from '../../shared/plan'
import { conversationsFound } from '../read/pages'
import type { Ports } from '../run/ports'

/** More than a user has open in practice. A conversation beyond the limit is routed at its customer's next message. */
const maxConversations = 500

/** Plans a follow-up for each open conversation of the users who leave, so that it is routed again. */
export const routeConversationsOfLeavers = async (
  ports: Pick<Ports, 'storage' | 'clock'>,
  account: string,
  inboxId: string,
  leaving: readonly string[],
  cause: string,
): Promise<Partial<Plan>> => {
  if (leaving.length === 0) return {}
  const found = conversationsFound(ports, account, {
    all: [
      { fact: 'inboxId', operator: 'equal', value: inboxId },
      { fact: 'status', operator: 'equal', value: 'open' },
      { fact: 'assigneeId', operator: 'in', value: leaving },
    ],
  })
  const now = ports.clock.now()
  const plans: Partial<Plan>[] = []
  for await (const { id, seq } of found) {
    plans.push(plannedEffects(planFollowUp({ rule: 'route', conversationId: id, seq, causes: [cause] }, now)))
    if (plans.length === maxConversations) break
  }
  return joinPlans(...plans)
}
