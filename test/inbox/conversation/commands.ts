import type { CommandOf } from '../../../src/inbox/conversation/commands'
import type { Actor } from '../../../src/inbox/conversation/events'

const visitor: Actor = { kind: 'visitor', id: 'v1' }
export const ana: Actor = { kind: 'agent', id: 'ana' }
export const ben: Actor = { kind: 'agent', id: 'ben' }
const bot: Actor = { kind: 'bot', id: 'greeter' }
export const system: Actor = { kind: 'system', id: null }

/** A chat of session s1, but for what is said. */
export const start = (but: Partial<CommandOf<'start'>> = {}): CommandOf<'start'> => ({
  type: 'start',
  at: 1,
  by: visitor,
  conversationId: 'c1',
  inboxId: 'support',
  channelKind: 'chat',
  channelId: 'chat',
  visitorId: 'v1',
  sessionId: 's1',
  ...but,
})

export const startMail = (but: Partial<CommandOf<'start'>> = {}): CommandOf<'start'> => {
  const { visitorId: _, sessionId: __, ...mail } = start()
  return { ...mail, channelKind: 'email', channelId: 'mail', contactId: 'k1', ...but }
}

export const withBot = { botId: 'greeter' } as const

export const receive = (but: Partial<CommandOf<'receive'>> = {}): CommandOf<'receive'> => ({
  type: 'receive',
  at: 2,
  by: visitor,
  messageId: 'm1',
  sessionId: 's1',
  ...but,
})

export const reply = (by: Actor = ana): CommandOf<'reply'> => ({ type: 'reply', at: 3, by, messageId: 'r1' })

export const close = { type: 'close', at: 4, by: ana } as const

export const assign = (
  assigneeId: string | null,
  but: Partial<CommandOf<'assign'>> = {},
): CommandOf<'assign'> => ({ type: 'assign', at: 3, by: ana, assigneeId, reason: 'MANUAL', ...but })

export const filter = (reason: CommandOf<'filter'>['reason'] = 'MARKED_SPAM'): CommandOf<'filter'> => ({
  type: 'filter',
  at: 3,
  by: ana,
  reason,
})

export const takeOver = (by: Actor = ana): CommandOf<'take-over'> => ({ type: 'take-over', at: 3, by })

export const botMessage = (epoch = 1): CommandOf<'bot-message'> => ({
  type: 'bot-message',
  at: 3,
  by: bot,
  messageId: 'b1',
  epoch,
})

export const handOff = { type: 'hand-off', at: 3, by: bot, reason: 'HANDOFF_ACCEPTED' } as const

export const linkContact = (contactId: string): CommandOf<'link-contact'> => ({
  type: 'link-contact',
  at: 3,
  by: visitor,
  contactId,
})

export const removeContact = { type: 'remove-contact', at: 4, by: ana } as const
