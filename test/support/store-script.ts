import fc from 'fast-check'
import type { Settlement } from '../../src/adapters/contracts/outbox'
import { isHelpdeskError } from '../../src/shared/errors'
import { emptyPlan } from '../../src/shared/plan'
import type { MakeStore } from '../../src/testing'
import {
  conversationFieldValues,
  conversationIds,
  conversationQueries,
} from '../../src/testing/arbitraries/conversation-queries'
import { effectIds, feedNames, plans, recordKeys } from '../../src/testing/arbitraries/plans'

type Store = Awaited<ReturnType<MakeStore>>

/** One call of a store, and what it is shown as when a run fails. */
type Step = { readonly call: keyof Store; readonly with: readonly unknown[] }

/** Calls of a store in any order, with input that any store accepts. */
export const scripts = (): fc.Arbitrary<readonly Step[]> =>
  fc.array(steps, { minLength: 1, maxLength: 40, size: 'max' })

/** Conversations, and then questions about them. */
export const queryScripts = (): fc.Arbitrary<readonly Step[]> =>
  fc
    .tuple(
      fc.array(fc.tuple(conversationIds, conversationFieldValues()), {
        minLength: 4,
        maxLength: 12,
        size: 'max',
      }),
      fc.array(questions, { minLength: 1, maxLength: 10, size: 'max' }),
    )
    .map(([rows, asked]) => {
      const puts = rows.map(([id, value], index) => ({
        kind: 'conversation',
        id: `${id}${index % 3}`,
        value,
      }))
      return [{ call: 'commit', with: ['one', { ...emptyPlan, puts }] }, ...asked]
    })

/** What a store answers to each call; an error by its code. */
export const answersOf = async (store: Store, script: readonly Step[]): Promise<readonly unknown[]> => {
  const answers: unknown[] = []
  for (const step of script) {
    const call = store[step.call] as (...parameters: readonly unknown[]) => Promise<unknown>
    answers.push(await call(...step.with).catch(codeOf))
  }
  return answers
}

const codeOf = (error: unknown): string => {
  if (isHelpdeskError(error)) return error.code
  throw error
}

const accounts = fc.oneof(
  { weight: 6, arbitrary: fc.constant('one') },
  { weight: 1, arbitrary: fc.constant('two') },
)

const step = (call: keyof Store, ...parameters: fc.Arbitrary<unknown>[]): fc.Arbitrary<Step> =>
  fc.tuple(...parameters).map((given) => ({ call, with: given }))

const pages = fc.record(
  { after: fc.integer({ min: 0, max: 6 }), limit: fc.integer({ min: 1, max: 4 }) },
  { requiredKeys: [] },
)

const listPages = fc.record(
  {
    prefix: fc.constantFrom('', 'a', 'a/', 'ü', '🙂', 'z'),
    after: conversationIds,
    limit: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: [] },
)

const settlements: fc.Arbitrary<Settlement> = fc.oneof(
  fc.record({ outcome: fc.constant('done' as const) }),
  fc.record({ outcome: fc.constant('dead' as const), error: fc.string() }),
  fc.record({
    outcome: fc.constant('retry' as const),
    error: fc.string(),
    dueAt: fc.integer({ min: 0, max: 40 }),
  }),
)

const questions: fc.Arbitrary<Step> = fc.oneof(
  step('find', fc.constant('one'), conversationQueries()),
  conversationQueries().map(({ where, fields }): Step => ({ call: 'count', with: ['one', where, fields] })),
)

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: step('commit', accounts, plans()) },
  { weight: 3, arbitrary: step('find', accounts, conversationQueries()) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(accounts, conversationQueries())
      .map(([account, { where, fields }]): Step => ({ call: 'count', with: [account, where, fields] })),
  },
  { weight: 2, arbitrary: step('read', accounts, fc.array(recordKeys(), { maxLength: 6 })) },
  { weight: 2, arbitrary: step('list', accounts, fc.constantFrom('note', 'conversation'), listPages) },
  { weight: 1, arbitrary: step('thread', accounts, conversationIds, pages) },
  { weight: 1, arbitrary: step('feed', accounts, feedNames, pages) },
  { weight: 1, arbitrary: step('feedPosition', accounts, feedNames) },
  { weight: 1, arbitrary: step('feedPositions', accounts, fc.array(feedNames, { maxLength: 3 })) },
  {
    weight: 3,
    arbitrary: step(
      'take',
      fc.record({
        now: fc.integer({ min: 0, max: 60 }),
        lease: fc.integer({ min: 1, max: 30 }),
        limit: fc.integer({ min: 1, max: 3 }),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: step(
      'settle',
      fc.record({ account: accounts, id: effectIds, attempt: fc.integer({ min: 1, max: 2 }) }),
      settlements,
    ),
  },
  { weight: 1, arbitrary: step('dead', accounts) },
  {
    weight: 1,
    arbitrary: step(
      'unfinished',
      accounts,
      fc.record({ after: effectIds, limit: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: [] }),
    ),
  },
  {
    weight: 1,
    arbitrary: step(
      'forget',
      accounts,
      fc.record({ before: fc.integer({ min: 0, max: 40 }), limit: fc.integer({ min: 1, max: 2 }) }),
    ),
  },
  { weight: 1, arbitrary: step('revive', accounts, effectIds, fc.integer({ min: 0, max: 40 })) },
)
