import * as z from 'zod/mini'
import { type ConsentText, checkConsentTexts } from '../consent'
import { checkConsentRule } from '../consent/schema'
import { channelKinds, kindOf } from '../inbox/channel-kinds/channel-kinds'
import type { RoutingPeople } from '../routing'
import { checkRoutingRule } from '../routing/schema'
import { id } from '../shared/fields-schema'
import type { Instant } from '../shared/instant'
import { accepted, allOf, type Checked, checkWith, parseWith } from '../shared/parse-with'
import { checkTargetedMessage as checkBase } from '../targeting/schema'
import type { BotSettings } from './bot'
import type { Channel } from './channel'
import { checkNamedSenders } from './named-senders'
import { messageTypes, type TargetedMessage, type TargetedMessageInput } from './targeted-message'

/** The settings that a message may refer to. */
export interface SetupFacts {
  /** The time of the check, in epoch milliseconds; the host's clock. A new message gets it as creation time. */
  readonly now: Instant
  /** The users, teams and strategies that a routing rule may name. */
  readonly people: RoutingPeople
  /** The channels of the account. A message needs a chat among them. */
  readonly channels: readonly Pick<Channel, 'id' | 'kind'>[]
  /** The bots of the account that a message may name. */
  readonly bots: readonly Pick<BotSettings, 'id'>[]
  /** The consent texts that visitors were shown so far. A text must not change without a new version. */
  readonly texts?: readonly ConsentText[]
}

/**
 * Validates a targeted message and everything that it refers to.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place (T-17, T-48, P-07, C-05, C-10); a sender without a fallback gives
 * the reason `FALLBACK_REQUIRED`.
 */
export const parseTargetedMessage = (input: TargetedMessageInput, facts: SetupFacts): TargetedMessage =>
  accepted(checkTargetedMessage(input, facts))

/** As `parseTargetedMessage`, but returns all refusals instead of throwing the first. */
export const checkTargetedMessage = (
  input: unknown,
  { now, people, channels, bots, texts = [] }: SetupFacts,
): Checked<TargetedMessage> => {
  const given = checkWith(anyObject, 'widget', input)
  if (given.refusals) return given
  const { channelId, botId, type, routing, consent, ...message } = given.value
  const sound = checkBase({ ...defaults, createdAt: now, ...message })
  const rule = checkConsentRule(consent ?? {})
  const checked = allOf({
    bound: checkBinding({ channelId, botId, type }, channels, bots),
    targeted: sound.value ? checkNamedSenders(sound.value, people) : sound,
    routing: checkRoutingRule(routing ?? { kind: 'unassigned' }, people),
    consent: rule,
    texts: rule.value
      ? checkConsentTexts(rule.value, { widgetId: String(message.id), now, kept: texts })
      : { value: [] },
  })
  if (checked.refusals) return checked
  const { bound, targeted, texts: _, ...rules } = checked.value
  return { value: { ...targeted, ...bound, ...rules } }
}

/**
 * Reads a draft. Its content is not validated, so an incomplete set-up can be saved.
 *
 * @throws HelpdeskError `INVALID_INPUT` when it is not JSON data, or is too large.
 */
export const parseDraft = (input: unknown): Partial<TargetedMessageInput> =>
  parseWith(draft, 'draft', input, 'INVALID_INPUT')

/** The parts are validated separately. */
const anyObject = z.looseObject({}) as unknown as z.ZodMiniType<TargetedMessageInput>

type Binding = Pick<TargetedMessage, 'channelId' | 'type' | 'botId'>

/** A message of the type `bot` needs a bot; a message of the type `chat` must not have one. */
const checkBinding = (
  { channelId, botId, type = botId === undefined ? 'chat' : 'bot' }: Partial<Binding>,
  channels: SetupFacts['channels'],
  bots: SetupFacts['bots'],
): Checked<Binding> => {
  const chats = channels.filter(({ kind }) => kindOf(builtIn, kind).targetedMessages)
  const channel = oneOf(chats, 'a chat channel of this account')
  const bot = oneOf(bots, 'a bot of this account')
  const binding = z.discriminatedUnion(
    'type',
    [
      z.strictObject({ type: z.literal('chat'), channelId: channel }),
      z.strictObject({ type: z.literal('bot'), channelId: channel, botId: bot }),
    ],
    `one of ${messageTypes.join(', ')}`,
  )
  return checkWith(binding, 'widget', { type, channelId, ...(botId !== undefined && { botId }) })
}

/** A host's kind has no targeted messages. */
const builtIn = channelKinds()

const oneOf = (things: readonly { readonly id: string }[], expected: string) =>
  z.string(expected).check(z.refine((given) => things.some(({ id }) => id === given), expected))

/** Any JSON data, with a valid id or none: an incomplete set-up can be saved. */
const draft = z
  .pipe(
    z.unknown(),
    z.transform((given, { issues }): Partial<TargetedMessageInput> => {
      const text = jsonOf(given)
      const setup: unknown = text !== undefined && text.length <= longestDraft ? JSON.parse(text) : undefined
      if (typeof setup === 'object' && setup !== null && !Array.isArray(setup)) return setup
      const message = `an object that is at most ${longestDraft} characters of JSON`
      issues.push({ code: 'custom', message, input: given })
      return z.NEVER
    }),
  )
  .check(
    z.refine((setup) => z.optional(id).safeParse(setup.id).success, {
      path: ['id'],
      error: 'an id, or none',
    }),
  )

const longestDraft = 200_000

/** The JSON text, or `undefined` for values that JSON cannot hold, such as cycles or too deep nesting. */
const jsonOf = (given: unknown): string | undefined => {
  try {
    return JSON.stringify(given)
  } catch {
    return undefined
  }
}

const defaults = {
  published: true,
  audience: { kind: 'everyone' },
  priority: 0,
  senders: { mode: 'people', userIds: [], teamIds: [], fallback: { kind: 'company' } },
  emailCapture: { when: 'never' },
  displayByDefault: false,
}
