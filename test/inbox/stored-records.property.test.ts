import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { chatKind, decideBlocked, decideMailFilter, decideTranscript } from '../../src/inbox'
import { mailFilterEvaluator } from '../../src/inbox/evaluators/mail-filter'
import { transcriptEvaluator } from '../../src/inbox/evaluators/transcript'
import { blockedInputs, conversationStates, mailFilterInputs } from '../../src/testing/arbitraries'

const { rule, facts } = mailFilterInputs()

describe('records as they are stored, in the facts of a policy', () => {
  test.prop([conversationStates(), fc.boolean()])(
    'I-09 the transcript takes a conversation and the definition of its kind',
    (conversation, blocked) => {
      const known = { conversation, kind: chatKind, consentWithdrawn: false, blocked, canSend: true }
      const { value } = transcriptEvaluator.readFacts(known)
      expect(value && decideTranscript({}, value)).toEqual(decideTranscript({}, known))
    },
  )

  test.prop([rule, facts, conversationStates(), blockedInputs().facts])(
    'F-04, F-05 the filter takes a conversation and the decision about its sender',
    (rules, known, conversation, aboutSender) => {
      const given = { ...known, conversation, blocked: decideBlocked({}, aboutSender) }
      const { value } = mailFilterEvaluator.readFacts(given)
      const decision = decideMailFilter(rules, given)
      expect(value && decideMailFilter(rules, value)).toEqual(decision)
      expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
    },
  )
})
