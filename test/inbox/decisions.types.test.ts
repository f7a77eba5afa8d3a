import { expectTypeOf, test } from 'vitest'
import type { decideBlocked } from '../../src/inbox'
import {
  type ContinuedConversation,
  type Conversation,
  type Decision,
  decideThreading,
  type MatchedThread,
  type SenderBlock,
  type ThreadingFacts,
  type ThreadingReason,
  type TranscriptFacts,
} from '../../src/inbox'

declare const facts: ThreadingFacts

test('a switch over the reason is exhaustive and knows the details', () => {
  const found = (decision: Decision<MatchedThread | null, ThreadingReason>): string => {
    switch (decision.reason) {
      case 'THREAD_BY_REFERENCE':
        return decision.details?.messageId ?? ''
      case 'THREAD_BY_TOKEN':
      case 'THREAD_BY_SUBJECT':
        return decision.details?.conversationId ?? ''
      case 'TOKEN_SENDER_MISMATCH':
      case 'THREAD_DELETED':
      case 'THREAD_NEW':
        return ''
    }
  }
  expectTypeOf(found).returns.toBeString()
  expectTypeOf(decideThreading({}, facts).reason).toEqualTypeOf<ThreadingReason>()
})

test('the decision about a sender and a stored conversation fit into facts', () => {
  expectTypeOf<ReturnType<typeof decideBlocked>>().toExtend<SenderBlock>()
  expectTypeOf<Conversation>().toExtend<ContinuedConversation>()
  expectTypeOf<Conversation>().toExtend<TranscriptFacts['conversation']>()
})
