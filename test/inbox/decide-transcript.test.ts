import { describe, expect, test } from 'vitest'
import { channelKinds, kindOf } from '../../src/inbox/channel-kinds/channel-kinds'
import { chatKind } from '../../src/inbox/channel-kinds/chat'
import type { Conversation } from '../../src/inbox/conversation/conversation'
import { decideTranscript, type TranscriptFacts } from '../../src/inbox/decide-transcript'
import { conversation } from './views/conversation'

const known: Omit<TranscriptFacts, 'conversation' | 'kind'> = {
  email: 'cleo@ex.com',
  consentWithdrawn: false,
  blocked: false,
  canSend: true,
}
const { email: _, ...unknown } = known

describe('the transcript of a chat that is closed', () => {
  test('I-09 is sent to a visitor whose address is known', () => {
    expect(decideTranscript({}, { ...known, conversation: conversation(), kind: chatKind })).toMatchObject({
      outcome: true,
      reason: 'TRANSCRIPT_SENT',
      explanation: { holds: true },
    })
  })

  test.each<[string, Partial<Conversation>, typeof known, string]>([
    ['a mail', { channelKind: 'email' }, known, 'TRANSCRIPT_SKIPPED_NOT_CHAT'],
    ['filtered', { filtered: 'MARKED_SPAM' }, known, 'TRANSCRIPT_SKIPPED_FILTERED'],
    ['blocked', {}, { ...known, blocked: true }, 'TRANSCRIPT_SKIPPED_FILTERED'],
    ['without a word of the visitor', { customerMessages: 0 }, known, 'TRANSCRIPT_SKIPPED_EMPTY'],
    ['consent withdrawn', {}, { ...known, consentWithdrawn: true }, 'TRANSCRIPT_SKIPPED_CONSENT'],
    ['address unknown', {}, unknown, 'TRANSCRIPT_SKIPPED_NO_EMAIL'],
    ['nothing to send from', {}, { ...known, canSend: false }, 'CHANNEL_DISCONNECTED'],
  ])('I-10 is not sent: %s', (_, but, facts, reason) => {
    const kind = kindOf(channelKinds(), conversation(but).channelKind)
    expect(decideTranscript({}, { ...facts, conversation: conversation(but), kind })).toMatchObject({
      outcome: false,
      reason,
      explanation: { holds: false },
    })
  })
})
