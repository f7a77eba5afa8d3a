import * as z from 'zod'
import { parseConsentRule } from '../../consent'
import { parseRoutingRule, type RoutingPeople } from '../../routing'
import { parseWith } from '../../shared/parse-with'
import { parseTargetedMessage } from '../../targeting/schema'
import type { Widget } from './widget'

/** What an admin gives to save a targeted message; what is left out has the default written below. */
export type WidgetInput = Pick<Widget, 'id' | 'name' | 'channelId' | 'welcome'> & Partial<Widget>

/**
 * Checks a targeted message with everything that hangs on it.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place (T-17, T-48, P-07, C-10).
 */
export const parseWidget = (input: WidgetInput, people: RoutingPeople, now: number): Widget => {
  const { channelId, routing, consent, botId, ...message } = parseWith(anyObject, 'widget', input)
  const targeted = parseTargetedMessage({ ...defaults, createdAt: now, ...message })
  const bound = parseWith(binding, 'widget', { channelId, botId })
  return {
    ...targeted,
    channelId: bound.channelId,
    ...(bound.botId !== undefined && { botId: bound.botId }),
    routing: parseRoutingRule(routing ?? { kind: 'unassigned' }, people),
    consent: parseConsentRule(consent ?? {}),
  }
}

/** Its parts are checked one by one. */
const anyObject = z.looseObject({}) as unknown as z.ZodType<WidgetInput>

const binding = z.object({
  channelId: z.string().min(1).max(200),
  botId: z.string().min(1).max(200).optional(),
})

const defaults = {
  published: true,
  audience: { kind: 'everyone' },
  priority: 0,
  senders: { mode: 'people', userIds: [], teamIds: [], fallback: { kind: 'company' } },
  emailCapture: { when: 'never' },
  displayByDefault: false,
}
