import { describe, expect, test } from 'vitest'
import { chatKind } from '../../../src/inbox/channel-kinds/chat'
import { receiveBotAnswer } from '../../../src/intake/bot/receive-bot-answer'
import { captureEmail } from '../../../src/intake/chat/capture-email'
import { receiveChatMessage } from '../../../src/intake/chat/receive-chat-message'
import { absent } from '../../../src/records/known'
import type { Plan } from '../../../src/shared/plan'
import { eventsOf } from '../../../src/testing'
import { ana, receive, start, withBot } from '../../inbox/conversation/commands'
import {
  block,
  chatFacts,
  chatMessage,
  folded,
  greeter,
  inbox,
  known,
  now,
  team,
  toBoth,
  told,
  visitor,
} from '../shop'

const guardOn = ({ guards }: Plan, kind: string) => guards.find((guard) => guard.kind === kind)

describe('of something and an erasure at once one is decided again:', () => {
  test('an address that is left, by whose it is', () => {
    const facts = { ...chatFacts(), newContactId: 'contact-new', pending: absent }
    const left = { email: 'cleo@ex.com', page: 'https://acme.example/', noticeShown: true }
    const contactAddress = { version: 7, value: { contactId: 'k1' } }
    expect(guardOn(captureEmail(left, { ...facts, contactAddress }).plan, 'contact-address')).toEqual({
      kind: 'contact-address',
      id: 'cleo@ex.com',
      version: 7,
    })
  })

  test('what a blocked visitor writes, by the visitor', () => {
    const blocks = [block({ kind: 'visitor', value: 'v1' }, 'chat')]
    const writer = known(visitor())
    const facts = { ...chatFacts({ visitor: writer, blocks }), disposition: absent }
    const { plan } = receiveChatMessage(chatMessage({ text: 'You fools' }), facts)
    expect(told(plan).writes).toEqual(['disposition', 'suppressed'])
    expect(guardOn(plan, 'visitor')).toEqual({ kind: 'visitor', id: 'v1', version: writer.version })
  })

  test('what a bot answers to somebody who is gone is not kept', () => {
    const gone = { type: 'erase', at: 9, by: ana, reason: 'PERSON_ERASED' } as const
    const { plan, result } = receiveBotAnswer(
      { messages: ['You said: my name'] },
      {
        now,
        answered: { messageId: 'm1', epoch: 1 },
        disposition: absent,
        conversation: folded(eventsOf(start(withBot), receive(), gone)),
        kind: chatKind,
        consent: { communicate: {} },
        consentGuards: [],
        bot: greeter,
        inbox,
        people: team,
        routing: toBoth,
        withinHours: true,
      },
    )
    expect(result.reason).toBe('PERSON_ERASED')
    expect(told(plan)).toEqual({ entries: [], writes: ['disposition'], effects: [] })
  })
})
