import type { EvaluatorOf } from '../../shared/evaluator'
import { frozen, objectsIn } from './data'
import { equalJson, refuse } from './faults'
import { inside, surroundings } from './surroundings'

/** One prepared rule, asked for several facts and for each of them twice, as hosts keep and reuse it. */
export const preparedEqualsDecided = (
  evaluator: EvaluatorOf<unknown, unknown>,
  rule: unknown,
  allFacts: readonly unknown[],
): void => {
  const [before, after] = surroundings
  const prepared = inside(before, () => evaluator.prepare?.(frozen(rule)))
  const known = new Set<object>()
  for (const facts of [...allFacts, ...allFacts]) {
    const decision = inside(after, () => prepared?.(frozen(facts)))
    const decided = evaluator.decide(rule, facts)
    refuse(
      !equalJson(decision, decided),
      `prepared ${JSON.stringify(decision)}, decided ${JSON.stringify(decided)}`,
    )
    const objects = objectsIn(decision)
    const shared = objects.find((object) => known.has(object))
    refuse(shared !== undefined, `two prepared decisions share ${JSON.stringify(shared)}`)
    for (const object of objects) known.add(object)
  }
}
