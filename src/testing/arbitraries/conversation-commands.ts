import fc from 'fast-check'
import type { CommandOf, ConversationCommand } from '../../inbox/conversation/commands'
import type { Actor } from '../../inbox/conversation/events'

/** The start of a conversation and further commands, in the order of time. Each command may be refused. */
export const conversationCommands = (): fc.Arbitrary<readonly ConversationCommand[]> =>
  fc
    .tuple(starts(), fc.array(later, { maxLength: 30 }))
    .map(([start, others]) => [start, ...others].map((command, index) => ({ ...command, at: 1_000 + index })))

const users = fc.constantFrom('ana', 'ben', 'cem')
const agents = users.map((id): Actor => ({ kind: 'agent', id }))
const visitor: Actor = { kind: 'visitor', id: 'v1' }
const bot: Actor = { kind: 'bot', id: 'greeter' }
const messageId = fc.uuid()
const sessionId = fc.constantFrom('s1', 's2')
const at = fc.constant(0)
const filteredBy = fc.constantFrom('MARKED_SPAM', 'SENDER_BLOCKED', 'FILTERED_PROMOTIONAL')

const starts = (): fc.Arbitrary<CommandOf<'start'>> =>
  fc.record(
    {
      type: fc.constant('start'),
      at,
      by: fc.constant(visitor),
      conversationId: fc.constant('c1'),
      inboxId: fc.constant('support'),
      channelKind: fc.constantFrom('chat', 'email'),
      channelId: fc.constant('channel'),
      visitorId: fc.constant('v1'),
      contactId: fc.constantFrom('k1', 'k2'),
      sessionId,
      previousId: fc.constant('c0'),
      botId: fc.constant('greeter'),
      filtered: filteredBy,
    },
    {
      requiredKeys: ['type', 'at', 'by', 'conversationId', 'inboxId', 'channelKind', 'channelId'],
    },
  )

const messages: fc.Arbitrary<ConversationCommand> = fc.oneof(
  fc.record(
    {
      type: fc.constant('receive' as const),
      at,
      by: fc.constant(visitor),
      messageId,
      sessionId,
      automated: fc.boolean(),
    },
    { requiredKeys: ['type', 'at', 'by', 'messageId'] },
  ),
  fc.record({ type: fc.constantFrom('reply', 'note'), at, by: agents, messageId }),
  fc.record({
    type: fc.constant('bot-message' as const),
    at,
    by: fc.constant(bot),
    messageId,
    epoch: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ type: fc.constant('delivery-failed' as const), at, by: fc.constant(visitor), messageId }),
)

const people: fc.Arbitrary<ConversationCommand> = fc.oneof(
  fc.record(
    {
      type: fc.constant('assign' as const),
      at,
      by: agents,
      assigneeId: fc.option(users, { freq: 3 }),
      teamId: fc.option(fc.constantFrom('blue', 'green')),
      reason: fc.constantFrom('MANUAL', 'ROUND_ROBIN'),
    },
    { requiredKeys: ['type', 'at', 'by', 'assigneeId', 'reason'] },
  ),
  fc.record({ type: fc.constant('take-over' as const), at, by: agents }),
  fc.record({
    type: fc.constant('hand-off' as const),
    at,
    by: fc.constant(bot),
    reason: fc.constant('HANDOFF_ACCEPTED' as const),
  }),
  fc.record({
    type: fc.constant('link-contact' as const),
    at,
    by: fc.constant(visitor),
    contactId: fc.constantFrom('k1', 'k2'),
  }),
  fc.record({ type: fc.constant('remove-contact' as const), at, by: agents }),
)

const lifecycle: fc.Arbitrary<ConversationCommand> = fc.oneof(
  fc.record({ type: fc.constantFrom('close', 'reopen'), at, by: agents }),
  fc.record({ type: fc.constantFrom('filter', 'unfilter'), at, by: agents, reason: filteredBy }),
  fc.record({
    type: fc.constant('transcript' as const),
    at,
    by: agents,
    sent: fc.boolean(),
    reason: fc.constant('TRANSCRIPT_SENT' as const),
  }),
)

const values = fc.dictionary(
  fc.constantFrom('plan', 'tags', 'constructor'),
  fc.oneof(fc.constant(null), fc.constantFrom('gold', 'free'), fc.constant(['vip'])),
)

const fields: fc.Arbitrary<ConversationCommand> = fc.record({
  type: fc.constant('set-fields' as const),
  at,
  by: agents,
  values,
  personal: fc.dictionary(fc.constantFrom('phone', 'born'), fc.constantFrom(null, '123', 5)),
})

/** Rare, because no command can follow. */
const erasure: fc.Arbitrary<ConversationCommand> = fc.record({
  type: fc.constant('erase' as const),
  at,
  by: agents,
  reason: fc.constantFrom('PERSON_ERASED', 'RETENTION_ANONYMISE'),
})

const later: fc.Arbitrary<ConversationCommand> = fc.oneof(
  { weight: 12, arbitrary: messages },
  { weight: 12, arbitrary: people },
  { weight: 12, arbitrary: lifecycle },
  { weight: 4, arbitrary: fields },
  { weight: 1, arbitrary: erasure },
)
