import { describe, expect, test } from 'vitest'
import { createMemoryStorage, createMemoryTransport } from '../../../src/adapters/memory'
import { commitPlan } from '../../../src/helpdesk/run/commit-plan'
import { HelpdeskError } from '../../../src/shared/errors'
import { emptyPlan, type Plan } from '../../../src/shared/plan'
import { feedTopic, outboxTopic } from '../../../src/shared/topics'

const put: Plan = { ...emptyPlan, puts: [{ kind: 'note', id: 'a', value: {} }] }

/** A store whose commits fail as often as the test says. */
const open = ({ failures = 0, error = new HelpdeskError('VERSION_CONFLICT') as Error } = {}) => {
  const store = createMemoryStorage()
  const seen = { decisions: 0, commits: 0, errors: [] as unknown[] }
  const ports = {
    storage: {
      ...store,
      commit: async (account: string, plan: Plan) => {
        seen.commits += 1
        if (seen.commits <= failures) throw error
        await store.commit(account, plan)
      },
    },
    transport: createMemoryTransport(),
    onError: (failure: unknown) => seen.errors.push(failure),
  }
  const run = (plan: Plan = put) =>
    commitPlan(ports, 'acme', async () => {
      seen.decisions += 1
      return { plan, result: seen.decisions }
    })
  return { store, ports, seen, run }
}

describe('deciding and committing', () => {
  test('R-19 decides again each time it loses a race', async () => {
    const { run, seen } = open({ failures: 3 })
    expect(await run()).toBe(4)
    expect(seen).toMatchObject({ decisions: 4, commits: 4 })
  })

  test('R-19 gives up after twelve attempts, with the error', async () => {
    const { run, seen } = open({ failures: 99 })
    await expect(run()).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(seen.commits).toBe(12)
  })

  test('any other failure is not tried again', async () => {
    const { run, seen } = open({ failures: 1, error: new Error('The disk is full.') })
    await expect(run()).rejects.toThrow('The disk is full.')
    expect(seen.commits).toBe(1)
  })

  test('a plan that does nothing is not committed', async () => {
    const { run, seen } = open()
    expect(await run(emptyPlan)).toBe(1)
    expect(seen.commits).toBe(0)
  })

  test('a crowd at one record gets through, and nothing is lost', async () => {
    const { store, ports } = open()
    const count = () =>
      commitPlan(ports, 'acme', async () => {
        const [stored] = await store.read('acme', [{ kind: 'counter', id: 'a' }])
        const next = Number(stored?.value['count'] ?? 0) + 1
        const guards = [{ kind: 'counter', id: 'a', version: stored?.version ?? 0 }]
        return {
          plan: { ...emptyPlan, guards, puts: [{ kind: 'counter', id: 'a', value: { count: next } }] },
          result: next,
        }
      })
    const results = await Promise.all(Array.from({ length: 200 }, count))
    expect([...results].sort((left, right) => left - right)).toEqual(results.map((_, index) => index + 1))
  })

  test('who is waited for in turn may fail without stopping those behind', async () => {
    const { run, ports } = open({ failures: 14 })
    const [first, second] = await Promise.allSettled([run(), run()])
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled'])
    await expect(commitPlan(ports, 'acme', async () => ({ plan: put, result: 'fine' }))).resolves.toBe('fine')
  })
})

describe('telling that something is there', () => {
  const news: Plan = {
    ...put,
    feed: [
      { feed: 'inbox/a', item: {} },
      { feed: 'inbox/a', item: {} },
      { feed: 'visitor/v', item: {} },
    ],
    effects: [{ id: 'e', kind: 'send-mail', payload: {}, dueAt: 0 }],
  }

  test('each feed and the workers are told once, after the commit', async () => {
    const { run, ports, seen } = open({ failures: 1 })
    const published: string[] = []
    ports.transport.publish = (topic) => {
      expect(seen.commits).toBe(2)
      published.push(topic)
    }
    await run(news)
    expect(published).toEqual([feedTopic('acme', 'inbox/a'), feedTopic('acme', 'visitor/v'), outboxTopic])
  })

  test('what is committed stays so when nobody can be told', async () => {
    const { run, ports, seen, store } = open()
    ports.transport.publish = () => {
      throw new Error('The line is dead.')
    }
    await expect(run(news)).resolves.toBe(1)
    expect(seen.errors).toHaveLength(1)
    expect(await store.list('acme', 'note')).toHaveLength(1)
  })
})
