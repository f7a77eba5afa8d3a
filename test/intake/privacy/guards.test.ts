import { describe, expect, test } from 'vitest'
import { chatKind } from '../../../src/inbox/channel-kinds/chat'
import { decideBotAnswer } from '../../../src/intake/bot/decide-bot-answer'
import { decideCapture } from '../../../src/intake/chat/decide-capture'
import { decideChatMessage } from '../../../src/intake/chat/decide-chat-message'
import { eventsOf } from '../../../src/testing'
import { ana, receive, start, withBot } from '../../inbox/conversation/commands'
import {
  block,
  chatFacts,
  chatMessage,
  folded,
  greeter,
  inbox,
  now,
  planned,
  team,
  toBoth,
  told,
  visitor,
} from '../shop'

describe('of something and an erasure at once one is decided again:', () => {
  test('an address that is left, by whose it is', () => {
    const facts = { ...chatFacts(), newContactId: 'contact-new', pending: null }
    const left = { email: 'cleo@ex.com', page: 'https://acme.example/', noticeShown: true }
    const contactAddress = { contactId: 'k1' }
    expect(decideCapture(left, { ...facts, contactAddress }).reliesOn).toContain('contactAddress')
  })

  test('what a blocked visitor writes, by the visitor', () => {
    const blocks = [block({ kind: 'visitor', value: 'v1' }, 'chat')]
    const facts = chatFacts({ visitor: visitor(), blocks })
    const decided = decideChatMessage(chatMessage({ text: 'You fools' }), facts)
    expect(told(planned(decided).plan).writes).toEqual(['disposition', 'suppressed'])
    expect(decided.reliesOn).toContain('visitor')
  })

  test('what a bot answers to somebody who is gone is not kept', () => {
    const gone = { type: 'erase', at: 9, by: ana, reason: 'PERSON_ERASED' } as const
    const decided = decideBotAnswer(
      { messages: ['You said: my name'] },
      {
        now,
        answered: { messageId: 'm1', epoch: 1 },
        disposition: null,
        conversation: folded(eventsOf(start(withBot), receive(), gone)),
        kind: chatKind,
        consent: { communicate: {} },
        bot: greeter,
        inbox,
        people: team,
        rule: toBoth,
        withinHours: true,
      },
    )
    expect(decided.result.reason).toBe('PERSON_ERASED')
    expect(told(planned(decided).plan)).toEqual({ entries: [], writes: ['disposition'], effects: [] })
  })
})
