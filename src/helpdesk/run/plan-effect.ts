import { type HostEffectInput, parseHostEffect } from '../../records/host-effect-schema'
import { joinPlans } from '../../shared/plan'
import { commitPlan } from './commit-plan'
import type { Ports } from './ports'

/** Adds an effect of the host to the outbox. The prefix of its id separates it from the library's effects. */
export const planHostEffect = async (
  ports: Ports,
  account: string,
  input: HostEffectInput,
): Promise<void> => {
  const { kind, id, payload, dueAt } = parseHostEffect(input, Object.keys(ports.effects))
  await commitPlan(ports, account, async (reader) => {
    // Reads the account only: the reader refuses an unknown one.
    await reader.need('account', account)
    const effect = { id: `host/${kind}/${id}`, kind, payload, dueAt: dueAt ?? ports.clock.now() }
    return { plan: joinPlans({ effects: [effect] }), result: undefined }
  })
}
