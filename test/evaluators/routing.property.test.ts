import { describe, test } from 'vitest'
import { manualAssignmentEvaluator } from '../../src/routing/evaluators/manual-assignment'
import { manualAssignmentInputs } from '../../src/testing/arbitraries/routing-inputs'
import { laws } from '../../src/testing/laws'
import { runs } from '../support/runs'

describe('manual assignment', () => {
  for (const { name, check } of laws(manualAssignmentEvaluator, manualAssignmentInputs(), {
    runs: runs(100),
  }))
    test(name, check)
})
