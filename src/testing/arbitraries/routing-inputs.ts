import fc from 'fast-check'
import type { ManualAssignmentFacts, ManualAssignmentRule } from '../../routing/manual-assignment'
import type { EvaluatorArbitraries } from '../laws/laws'
import { candidates } from './candidate'

export const manualAssignmentInputs = (): EvaluatorArbitraries<
  ManualAssignmentRule,
  ManualAssignmentFacts
> => ({
  rule: fc.constant({}),
  facts: candidates
    .filter((all) => all.length > 0)
    .map(([candidate]) => ({ candidate: candidate as ManualAssignmentFacts['candidate'] })),
})
