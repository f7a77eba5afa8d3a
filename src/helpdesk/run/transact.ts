import type { Behind } from '../../intake/commit/known-facts'
import { planOf } from '../../intake/commit/plan-of'
import { reactions } from '../../intake/conversation/reactions'
import type { Decided } from '../../intake/decided/decided'
import { commitPlan } from './commit-plan'
import type { Ports } from './ports'
import type { FactReader } from './reader'

/** The facts of a decision, and the records behind the facts that it may rely on. */
export interface Read<Facts, Fact extends string> {
  readonly facts: Facts
  readonly behind: Behind<Fact>
}

/** The reading for a decider. */
export type ReadFor<Decide extends (message: never, facts: never) => Decided<unknown, string>> = Read<
  Parameters<Decide>[1],
  ReturnType<Decide>['reliesOn'][number]
>

/**
 * Reads the facts of a path, decides, and commits. When a record behind a fact that the decision relies on changed in
 * between, it reads and decides again.
 *
 * @throws HelpdeskError `UNKNOWN_ACCOUNT`; `VERSION_CONFLICT` after too many attempts.
 */
export const transact = <Facts, Result, Fact extends string>(
  ports: Pick<Ports, 'storage' | 'transport' | 'onError'>,
  account: string,
  read: (reader: FactReader) => Promise<Read<Facts, Fact>>,
  decide: (facts: Facts) => Decided<Result, Fact>,
): Promise<Result> =>
  commitPlan(ports, account, async (reader) => {
    const { facts, behind } = await read(reader)
    const decided = decide(facts)
    return { plan: planOf(decided, { records: reader.known, behind }, reactions), result: decided.result }
  })
