import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyEvaluator } from '../../src/evaluators'
import { adminAccessEvaluator } from '../../src/inbox/evaluators/admin-access'
import { blockEvaluator } from '../../src/inbox/evaluators/block'
import { blockedEvaluator } from '../../src/inbox/evaluators/blocked'
import { confirmationEvaluator } from '../../src/inbox/evaluators/confirmation'
import { createInboxEvaluator } from '../../src/inbox/evaluators/create-inbox'
import { duplicateEvaluator } from '../../src/inbox/evaluators/duplicate'
import { inboxAccessEvaluator } from '../../src/inbox/evaluators/inbox-access'
import { mailFilterEvaluator } from '../../src/inbox/evaluators/mail-filter'
import { threadingEvaluator } from '../../src/inbox/evaluators/threading'
import { transcriptEvaluator } from '../../src/inbox/evaluators/transcript'
import { unblockEvaluator } from '../../src/inbox/evaluators/unblock'
import {
  adminAccessInputs,
  blockedInputs,
  blockInputs,
  confirmationInputs,
  createInboxInputs,
  duplicateInputs,
  inboxAccessInputs,
  mailFilterInputs,
  threadingInputs,
  transcriptInputs,
  unblockInputs,
} from '../../src/testing/arbitraries'
import { type EvaluatorArbitraries, laws } from '../../src/testing/laws'
import { runs } from '../support/runs'
import { schemaAgrees } from './schema-agrees'

const all: readonly (readonly [AnyEvaluator, EvaluatorArbitraries<unknown, unknown>])[] = [
  [adminAccessEvaluator, adminAccessInputs()],
  [blockEvaluator, blockInputs()],
  [blockedEvaluator, blockedInputs()],
  [confirmationEvaluator, confirmationInputs()],
  [createInboxEvaluator, createInboxInputs()],
  [duplicateEvaluator, duplicateInputs()],
  [inboxAccessEvaluator, inboxAccessInputs()],
  [mailFilterEvaluator, mailFilterInputs()],
  [threadingEvaluator, threadingInputs()],
  [transcriptEvaluator, transcriptInputs()],
  [unblockEvaluator, unblockInputs()],
]

describe.each(all.map(([evaluator, inputs]) => [evaluator.name, evaluator, inputs] as const))(
  '%s',
  (_, evaluator, inputs) => {
    for (const { name, check } of laws(evaluator, inputs, { runs: runs(100) })) test(name, check)

    test('the generated inputs reach every reason', () => {
      const reached = new Set(
        fc
          .sample(fc.tuple(inputs.rule, inputs.facts), { numRuns: 2_000, seed: 7 })
          .map(([rule, facts]) => evaluator.decide(rule, facts).reason),
      )
      expect([...reached].sort()).toEqual([...evaluator.reasons].sort())
    })

    test('the JSON Schemas accept and refuse as the readers do, and describe the outcome', () => {
      schemaAgrees(evaluator, inputs, [], runs(100))
    })
  },
)
