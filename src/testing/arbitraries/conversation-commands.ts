import fc from 'fast-check'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { builtInKinds } from '../../inbox/channel-kinds/channel-kinds'
import type { CommandOf, CommandType, ConversationCommand } from '../../inbox/conversation/commands'
import { actors } from './actors'
import { fieldChanges, personalChanges } from './field-changes'

export type ConversationOptions = {
  /** The id of the conversation. @default any UUID */
  readonly ids?: fc.Arbitrary<string>
  /** The definitions of the kinds of channels. @default chat and email */
  readonly kinds?: readonly ChannelKindDefinition[]
  /** Ids of users. @default three names */
  readonly users?: readonly string[]
  /** The most commands after the start. @default 30 */
  readonly maxLater?: number
}

/** The start of a conversation and further commands, in the order of time. Each command may be refused. */
export const conversationCommands = (
  options: ConversationOptions = {},
): fc.Arbitrary<readonly ConversationCommand[]> =>
  fc
    .tuple(starts(options), fc.array(laterCommands(options), { maxLength: options.maxLater ?? 30 }))
    .map(([start, others]) => [start, ...others].map((command, index) => ({ ...command, at: 1_000 + index })))

const by = {
  agent: ({ users }: ConversationOptions) => actors({ kinds: ['agent'], ...(users && { users }) }),
  bot: () => actors({ kinds: ['bot'] }),
  customer: () => actors({ kinds: ['visitor', 'email', 'customer'] }),
  system: () => actors({ kinds: ['system'] }),
}

const messageId = fc.uuid()
const sessionId = fc.constantFrom('s1', 's2')
const at = fc.constant(0)
const contactId = fc.constantFrom('k1', 'k2')
const filteredBy = fc.constantFrom('MARKED_SPAM', 'SENDER_BLOCKED', 'FILTERED_PROMOTIONAL')

const starts = ({
  ids = fc.uuid(),
  kinds = builtInKinds,
}: ConversationOptions): fc.Arbitrary<CommandOf<'start'>> => {
  const start = fc.record(
    {
      type: fc.constant('start' as const),
      at,
      by: by.customer(),
      conversationId: ids,
      inboxId: fc.constantFrom('support', 'sales'),
      channelKind: fc.constantFrom(...kinds.map(({ kind }) => kind)),
      channelId: fc.constantFrom('channel', 'other-channel'),
      widgetId: fc.constant('greeting'),
      visitorId: fc.constant('v1'),
      contactId,
      sessionId,
      previousId: fc.constant('c0'),
      botId: fc.constant('greeter'),
    },
    { requiredKeys: ['type', 'at', 'by', 'conversationId', 'inboxId', 'channelKind', 'channelId'] },
  )
  const filtered = fc.tuple(start, filteredBy).map(([command, reason]) => ({ ...command, filtered: reason }))
  return fc.oneof({ weight: 3, arbitrary: start }, { weight: 1, arbitrary: filtered })
}

/** One command after the start; all types but `start`. Commands that end a conversation for good are rare. */
const laterCommands = (options: ConversationOptions): fc.Arbitrary<ConversationCommand> => {
  const all = commandsByType(options)
  return fc.oneof(...typesByWeight.map(([weight, type]) => ({ weight, arbitrary: all[type] })))
}

type LaterType = Exclude<CommandType, 'start'>

const typesByWeight: readonly (readonly [number, LaterType])[] = [
  [6, 'receive'],
  [4, 'reply'],
  [2, 'note'],
  [4, 'bot-message'],
  [1, 'delivery-failed'],
  [1, 'delivery-delayed'],
  [1, 'delivered'],
  [4, 'assign'],
  [3, 'take-over'],
  [2, 'hand-off'],
  [3, 'link-contact'],
  [2, 'remove-contact'],
  [4, 'close'],
  [2, 'reopen'],
  [2, 'filter'],
  [2, 'unfilter'],
  [1, 'transcript'],
  [4, 'set-fields'],
  [1, 'erase'],
]

const commandsByType = (
  options: ConversationOptions,
): { readonly [Type in LaterType]: fc.Arbitrary<CommandOf<Type>> } => {
  const agent = by.agent(options)
  const { users = ['ana', 'ben', 'cem'] } = options
  const of = <Type extends LaterType>(type: Type, who: fc.Arbitrary<ConversationCommand['by']>) => ({
    type: fc.constant(type),
    at,
    by: who,
  })
  return {
    receive: fc.record(
      {
        ...of('receive', by.customer()),
        messageId,
        sessionId,
        automated: fc.constantFrom(false, false, false, true),
      },
      { requiredKeys: ['type', 'at', 'by', 'messageId'] },
    ),
    reply: fc.record({ ...of('reply', agent), messageId }),
    note: fc.record({ ...of('note', agent), messageId }),
    'bot-message': fc.record({
      ...of('bot-message', by.bot()),
      messageId,
      epoch: fc.integer({ min: 0, max: 3 }),
    }),
    'delivery-failed': fc.record(
      {
        ...of('delivery-failed', by.system()),
        messageId,
        reason: fc.constantFrom('BOUNCE', 'PROCESSING_STOPPED', 'SENDING_FAILED'),
      },
      { requiredKeys: ['type', 'at', 'by', 'messageId'] },
    ),
    'delivery-delayed': fc.record({ ...of('delivery-delayed', by.system()), messageId }),
    delivered: fc.record({ ...of('delivered', by.system()), messageId }),
    assign: fc.record(
      {
        ...of('assign', fc.oneof(agent, by.system())),
        assigneeId: fc.option(fc.constantFrom(...users), { freq: 3 }),
        teamId: fc.option(fc.constantFrom('blue', 'green')),
        reason: fc.constantFrom('MANUAL', 'ROUND_ROBIN', 'TEAM_WAITING'),
      },
      { requiredKeys: ['type', 'at', 'by', 'assigneeId', 'reason'] },
    ),
    'take-over': fc.record(of('take-over', agent)),
    'hand-off': fc.record({
      ...of('hand-off', by.bot()),
      reason: fc.constantFrom('HANDOFF_ACCEPTED', 'HANDOFF_NO_AGENT_QUEUED'),
    }),
    'link-contact': fc.record(
      { ...of('link-contact', by.customer()), contactId, reason: fc.constant('IDENTIFIED') },
      { requiredKeys: ['type', 'at', 'by', 'contactId'] },
    ),
    'remove-contact': fc.record(of('remove-contact', agent)),
    close: fc.record(of('close', agent)),
    reopen: fc.record(of('reopen', agent)),
    filter: fc.record({ ...of('filter', agent), reason: filteredBy }),
    unfilter: fc.record({ ...of('unfilter', agent), reason: fc.constantFrom('NOT_SPAM', 'ACCEPTED') }),
    transcript: fc.record({
      ...of('transcript', fc.oneof(agent, by.system())),
      sent: fc.boolean(),
      reason: fc.constantFrom('TRANSCRIPT_SENT', 'TRANSCRIPT_SKIPPED_CONSENT'),
    }),
    'set-fields': fc.record({ ...of('set-fields', agent), values: fieldChanges, personal: personalChanges }),
    erase: fc.record(
      {
        ...of('erase', fc.oneof(agent, by.system())),
        reason: fc.constantFrom('PERSON_ERASED', 'RETENTION_ANONYMISE'),
        keptFields: fc.subarray(['plan', 'tags']),
      },
      { requiredKeys: ['type', 'at', 'by', 'reason'] },
    ),
  }
}
