import { planFollowUp } from '../../records/effects'
import { joinPlans, type Plan } from '../../shared/plan'
import { conversationsFound } from '../read/pages'
import type { Ports } from '../run/ports'

/** More than anybody has open. Beyond it, the customer's next message has a conversation routed again. */
const most = 500

/** Has what those who leave an inbox still hold routed again, each conversation by a follow-up of its own. */
export const routeWhatTheyLeave = async (
  ports: Pick<Ports, 'storage' | 'clock'>,
  account: string,
  inboxId: string,
  leaving: readonly string[],
  cause: string,
): Promise<Partial<Plan>> => {
  if (leaving.length === 0) return {}
  const left = conversationsFound(ports, account, {
    all: [
      { fact: 'inboxId', operator: 'equal', value: inboxId },
      { fact: 'status', operator: 'equal', value: 'open' },
      { fact: 'assigneeId', operator: 'in', value: leaving },
    ],
  })
  const now = ports.clock.now()
  const plans: Partial<Plan>[] = []
  for await (const { id, seq } of left) {
    plans.push(planFollowUp({ rule: 'route', conversationId: id, seq, causes: [cause] }, now))
    if (plans.length === most) break
  }
  return joinPlans(...plans)
}
