import { createLog } from '../../../examples/event-sourced/log'
import { createService, type Ports } from '../../../examples/event-sourced/service'
import { channelKinds } from '../../../src/inbox/channel-kinds/channel-kinds'
import type { AccountSetup } from '../../../src/intake'
import type { TrafficStep } from '../../../src/testing/arbitraries/traffic-step'
import type { Play } from '../../helpdesk/play'
import { leaves, says, secret } from '../../helpdesk/shop'

/** Where a test puts a fault into the service. */
export type Faulty = Pick<Ports, 'stateOf'> & { readonly setupOf?: (setup: AccountSetup) => AccountSetup }

/** A service with the settings, the clock and the key of a helpdesk. */
export const openService = async (play: Play, { stateOf, setupOf = (setup) => setup }: Faulty = {}) => {
  const log = createLog()
  const counters = new Map<string, number>()
  const nextId = (prefix: string): string => {
    counters.set(prefix, (counters.get(prefix) ?? 0) + 1)
    return `${prefix}_${String(counters.get(prefix)).padStart(24, '0')}`
  }
  let setup = await readSetup(play)
  const service = createService(log, {
    setup: () => setupOf(setup),
    moment: () => ({ now: play.clock.at, tokenKey: secret, salt: nextId('salt') }),
    nextId,
    ...(stateOf && { stateOf }),
  })

  /** Performs a step as `runTraffic` does, and gives the answer of the service. */
  const perform = async (step: TrafficStep, sent = play.sent): Promise<unknown> => {
    setup = await readSetup(play)
    const published = (await play.ada.targetedMessages.list()).filter((each) => each.published)
    const place = (visitor: number, message: number) => ({
      visitorId: pick(play.visitorIds, visitor) as string,
      targetedMessageId: pick(published, message)?.id as string,
    })
    switch (step.kind) {
      case 'email':
        return service.leaveEmail(leaves(step.email), place(step.visitor, step.targetedMessage))
      case 'chat': {
        const { kind: _, visitor, targetedMessage, text, ...rest } = step
        return service.chat(says(text, rest), place(visitor, targetedMessage))
      }
      case 'consent': {
        const at = place(step.visitor, step.targetedMessage)
        if (step.act === 'withdraw') return service.withdraw({ page }, at.visitorId)
        const version = pick(published, step.targetedMessage)?.consent?.process?.version
        return version === undefined ? null : service.consent({ type: step.act, version, page }, at)
      }
      case 'mail': {
        const answered = step.answers === null ? undefined : pick(sent, step.answers)
        return service.mail(answered ? { ...step.mail, inReplyTo: [answered.messageId] } : step.mail)
      }
      case 'act': {
        const conversationId = pick(
          [...(await service.state()).conversations.keys()].sort(),
          step.conversation,
        )
        const agentId = pick(['ana', 'ben', 'cem'], step.user) as string
        const { command, commandId } = step
        return conversationId === undefined
          ? null
          : service.act(command, { agentId, conversationId, commandId })
      }
      default:
        return undefined
    }
  }
  return { log, service, perform }
}

const page = 'https://acme.example/'

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]

const readSetup = async ({ storage }: Play): Promise<AccountSetup> => {
  const all = async <Value>(kind: string): Promise<readonly Value[]> =>
    (await storage.list('acme', kind)).map(({ value }) => value as unknown as Value)
  return {
    users: await all('user'),
    inboxes: await all('inbox'),
    channels: await all('channel'),
    targetedMessages: await all('widget'),
    bots: await all('bot'),
    fields: await all('field'),
    allowed: await all('allow'),
    kinds: channelKinds(),
    zone: 'UTC',
  }
}
