import { createMemoryStorage } from '../../src/adapters/memory'
import type { ConversationQuery } from '../../src/inbox/conversation-query'
import type { Condition } from '../../src/rules/condition'
import { HelpdeskError } from '../../src/shared/errors'
import type { JsonObject } from '../../src/shared/json'
import { emptyPlan, type Plan } from '../../src/shared/plan'
import type { MakeStore } from '../../src/testing'

type Store = Awaited<ReturnType<MakeStore>>

/** A store that is right but for what `change` replaces. */
export const broken = (change: (store: Store) => Partial<Store>) => async (): Promise<Store> => {
  const store = createMemoryStorage()
  return { ...store, ...change(store) }
}

const turn = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const commits = (change: (plan: Plan) => Plan) =>
  broken((store) => ({ commit: (account, plan) => store.commit(account, change(plan)) }))

/** Ways to get a storage wrong, each with words from the name of a test that has to notice. */
export const brokenStorages: Readonly<Record<string, readonly [MakeStore, string]>> = {
  'ignores guards': [commits((plan) => ({ ...plan, guards: [] })), 'refuses a stale guard on a note'],
  'ignores guards of absence': [
    commits((plan) => ({ ...plan, guards: plan.guards.filter(({ version }) => version > 0) })),
    'lets exactly one of many overlapping writers of a conversation through',
  ],
  'ignores guards of records that it does not write': [
    commits((plan) => ({
      ...plan,
      guards: plan.guards.filter((guard) =>
        plan.puts.some(({ kind, id }) => kind === guard.kind && id === guard.id),
      ),
    })),
    'checks a guard on a note that the plan does not write',
  ],
  'checks guards first and writes later': [
    broken((store) => ({
      commit: async (account, plan) => {
        const found = await store.read(account, plan.guards)
        if (plan.guards.some(({ version }, index) => version !== (found[index]?.version ?? 0))) {
          throw new HelpdeskError('VERSION_CONFLICT')
        }
        await turn()
        return store.commit(account, { ...plan, guards: [] })
      },
    })),
    'loses no update',
  ],
  'lets two plans rely on what the other changes': [
    broken((store) => ({
      commit: async (account, plan) => {
        const written = plan.guards.filter((guard) => plan.puts.some(({ id }) => id === guard.id))
        await store.commit(account, { ...emptyPlan, guards: plan.guards })
        await turn()
        return store.commit(account, { ...plan, guards: written })
      },
    })),
    'refuses one of two plans that each rely on what the other changes',
  ],
  'writes records before it looks at the entries': [
    broken((store) => ({
      commit: async (account, plan) => {
        await store.commit(account, {
          ...emptyPlan,
          guards: plan.guards,
          puts: plan.puts,
          removes: plan.removes,
        })
        return store.commit(account, { ...plan, guards: [], puts: [], removes: [] })
      },
    })),
    'changes nothing when an entry is taken',
  ],
  'keeps the effects of a refused plan': [
    broken((store) => ({
      commit: async (account, plan) => {
        await store.commit(account, { ...emptyPlan, effects: plan.effects })
        return store.commit(account, plan)
      },
    })),
    'changes nothing when the first guard fails',
  ],
  'advances the feed of a refused plan': [
    broken((store) => ({
      commit: async (account, plan) => {
        await store.commit(account, { ...emptyPlan, feed: plan.feed })
        return store.commit(account, { ...plan, feed: [] })
      },
    })),
    'changes nothing when the last guard fails',
  ],
  'drops an entry whose number is taken': [
    broken((store) => ({
      commit: (account, plan) =>
        store.commit(account, plan).catch(() => store.commit(account, { ...plan, appends: [] })),
    })),
    'gives a sequence number to exactly one',
  ],
  'takes feed positions before the commit is visible': [
    broken((store) => {
      const items: { position: number; item: JsonObject }[] = []
      let taken = 0
      return {
        commit: async (account, plan) => {
          const positions = plan.feed.map(({ item }) => ({ position: ++taken, item }))
          await turn(taken % 3)
          await store.commit(account, { ...plan, feed: [] })
          items.push(...positions)
          items.sort((left, right) => left.position - right.position)
        },
        feed: async (_account, _feed, { after = 0, limit = 1_000 } = {}) =>
          items.filter(({ position }) => position > after).slice(0, limit),
        feedPosition: async () => items.length,
      }
    }),
    'shows every item to a reader',
  ],
  'uses a feed position twice': [
    broken((store) => ({
      feed: async (account, feed, page) =>
        (await store.feed(account, feed, page)).map(({ position, item }) => ({
          position: Math.ceil(position / 2),
          item,
        })),
    })),
    'numbers the items of a feed from 1',
  ],
  'keeps the version of a record that is written again': [
    broken((store) => ({
      read: async (account, keys) =>
        (await store.read(account, keys)).map((record) => record && { ...record, version: 1 }),
    })),
    'increments the version of a record',
  ],
  'reads records in an order of its own': [
    broken((store) => ({ read: async (account, keys) => [...(await store.read(account, keys))].reverse() })),
    'reads records in the order of the keys',
  ],
  'sorts ids as JavaScript does': [
    broken((store) => ({
      list: async (account, kind, page) =>
        [...(await store.list(account, kind, page))].sort((left, right) => (left.id < right.id ? -1 : 1)),
    })),
    'sorts them by their UTF-8 bytes',
  ],
  'reads a prefix as a pattern': [
    broken((store) => ({
      list: async (account, kind, page) => {
        const pattern = (page?.prefix ?? '').replaceAll('_', '%')
        const start = pattern.slice(0, pattern.includes('%') ? pattern.indexOf('%') : undefined)
        return store.list(account, kind, { ...page, prefix: start })
      },
    })),
    'keeps unusual ids unchanged',
  ],
  'skips ties between pages': [
    broken((store) => ({ find: (account, query) => store.find(account, behindTies(query)) })),
    'pages by lastMessageAt, ascending',
  ],
  'reads a negative operator as set and different': [
    broken((store) => ({
      find: (account, query) => store.find(account, { ...query, where: onlySet(query.where) }),
      count: (account, where) => store.count(account, onlySet(where)),
    })),
    'K-02 K-03 notEqual',
  ],
  'counts no more than a page': [
    broken((store) => ({
      count: async (account, where) => Math.min(2, await store.count(account, where)),
    })),
    'finds and counts c1 and c2 and c3 by in',
  ],
  'keeps one account for all': [
    broken((store) => ({ list: (_account, kind, page) => store.list('one', kind, page) })),
    'separates accounts in every method',
  ],
  'gives out what the caller still holds': [
    broken((store) => {
      const values = new Map<string, JsonObject>()
      return {
        commit: async (account, plan) => {
          await store.commit(account, plan)
          for (const { id, value } of plan.puts) values.set(id, value)
        },
        read: async (account, keys) =>
          (await store.read(account, keys)).map(
            (found) => found && { ...found, value: values.get(found.id) ?? {} },
          ),
      }
    }),
    'when the caller changes it afterwards',
  ],
  'says that it is shared and is not': [
    broken((store) => ({ capabilities: { ...store.capabilities, shared: true } })),
    'can be opened a second time',
  ],
  'drops no thread': [commits((plan) => ({ ...plan, drops: [] })), 'drops a whole thread'],
  'drops the first page of a thread': [
    broken((store) => ({
      commit: async (account, plan) => {
        const left = await Promise.all(
          plan.drops.map(async (conversationId) =>
            (await store.thread(account, conversationId, { after: 1_000 })).map((each) => ({
              conversationId,
              ...each,
            })),
          ),
        )
        await store.commit(account, plan)
        return store.commit(account, { ...emptyPlan, appends: left.flat() })
      },
    })),
    'drops a whole thread',
  ],
  'drops the thread of a refused plan': [
    broken((store) => ({
      commit: async (account, plan) => {
        await store.commit(account, { ...emptyPlan, drops: plan.drops })
        return store.commit(account, { ...plan, drops: [] })
      },
    })),
    'purges nothing for a refused plan',
  ],
  'takes a thread that is dropped and appended to': [
    broken((store) => ({
      commit: async (account, plan) => {
        const { drops, ...others } = plan
        await store.commit(account, { ...emptyPlan, drops })
        return store.commit(account, { ...others, drops: [] })
      },
    })),
    'refuses to drop a thread and to append to it',
  ],
  'trims nothing': [commits((plan) => ({ ...plan, trims: [] })), 'trims a feed'],
  'trims one item too many': [
    commits((plan) => ({ ...plan, trims: plan.trims.map(({ feed, upTo }) => ({ feed, upTo: upTo + 1 })) })),
    'trims a feed',
  ],
  'answers the positions of feeds in another order': [
    broken((store) => ({
      feedPositions: async (account, feeds) => [...(await store.feedPositions(account, feeds))].reverse(),
    })),
    'numbers the items of a feed from 1, in the order of a plan',
  ],
  'numbers a feed anew once it is empty': [
    broken((store) => ({
      feedPosition: async (account, feed) =>
        (await store.feed(account, feed, { limit: 1 })).length === 0 ? 0 : store.feedPosition(account, feed),
      feed: async (account, feed, page) => {
        const items = await store.feed(account, feed, page)
        const [first] = await store.feed(account, feed, { limit: 1 })
        return items.map(({ position, item }) => ({ position: position - (first?.position ?? 1) + 1, item }))
      },
    })),
    'never reuses a position',
  ],
  'loses NUL in text': [
    commits((plan) => JSON.parse(JSON.stringify(plan).replaceAll('\\u0000', '')) as Plan),
    'returns values as JSON represents them',
  ],
}

/** Ways to get an outbox wrong. */
export const brokenOutboxes: Readonly<Record<string, readonly [MakeStore, string]>> = {
  'lets an old taker settle': [
    broken((store) => {
      let newest = 1
      return {
        take: async (request) => {
          const taken = await store.take(request)
          newest = Math.max(newest, ...taken.map(({ attempt }) => attempt))
          return taken
        },
        settle: (effect, settlement) => store.settle({ ...effect, attempt: newest }, settlement),
      }
    }),
    'lets only the newest taker settle',
  ],
  'leases for ever': [
    broken((store) => ({ take: (request) => store.take({ ...request, lease: 1_000_000 }) })),
    'after its lease has ended',
  ],
  'leases for too short': [
    broken((store) => ({ take: (request) => store.take({ ...request, lease: 1 }) })),
    'after its lease has ended',
  ],
  'hands out before the time': [
    broken((store) => ({ take: (request) => store.take({ ...request, now: request.now + 1 }) })),
    'hands out due effects',
  ],
  'tries again at once': [
    broken((store) => ({
      settle: (effect, settlement) =>
        store.settle(effect, settlement.outcome === 'retry' ? { ...settlement, dueAt: 0 } : settlement),
    })),
    'does not retry before',
  ],
  'counts an attempt that waits': [
    broken((store) => ({
      settle: (effect, settlement) =>
        store.settle(
          effect,
          settlement.outcome === 'wait' ? { ...settlement, outcome: 'retry' } : settlement,
        ),
    })),
    'does not count an attempt that waits',
  ],
  'forgets what it gave up': [broken(() => ({ dead: async () => [] })), 'lists dead effects'],
  'revives what is not dead': [
    broken((store) => ({
      revive: async (account, id, dueAt) => {
        await store.revive(account, id, dueAt)
        return true
      },
    })),
    'makes them due again',
  ],
  'performs an effect as often as it is planned': [
    broken((store) => {
      let planned = 0
      return {
        commit: (account, plan) =>
          store.commit(account, {
            ...plan,
            effects: plan.effects.map((effect) => ({ ...effect, id: `${effect.id}#${++planned}` })),
          }),
      }
    }),
    'performs an effect once that is planned twice',
  ],
  'lists what is dead as all that is unfinished': [
    broken((store) => ({ unfinished: (account) => store.dead(account) })),
    'lists unfinished effects',
  ],
  'lists what is unfinished from the beginning': [
    broken((store) => ({ unfinished: (account, page) => store.unfinished(account, { ...page, after: '' }) })),
    'lists unfinished effects',
  ],
  'performs what was cancelled': [
    commits((plan) => ({ ...plan, cancels: [] })),
    'performs no cancelled effect',
  ],
  'cancels what was given up alone': [
    broken((store) => ({
      commit: async (account, plan) => {
        const dead = new Set((await store.dead(account)).map(({ id }) => id))
        return store.commit(account, { ...plan, cancels: plan.cancels.filter((id) => dead.has(id)) })
      },
    })),
    'performs no cancelled effect',
  ],
  'remembers what was cancelled before it was planned': [
    broken((store) => {
      const cancelled = new Set<string>()
      return {
        commit: (account, plan) => {
          for (const id of plan.cancels) cancelled.add(id)
          return store.commit(account, {
            ...plan,
            effects: plan.effects.filter(({ id }) => !cancelled.has(id)),
          })
        },
      }
    }),
    'performs no cancelled effect',
  ],
  'forgets nothing': [broken(() => ({ forget: async () => 0 })), 'forgets the ids'],
  'forgets more than was asked for': [
    broken((store) => ({
      forget: (account, request) => store.forget(account, { ...request, before: request.before + 1 }),
    })),
    'forgets the ids',
  ],
  'forgets without a limit': [
    broken((store) => ({
      forget: async (account, { before, limit }) =>
        Math.min(limit, await store.forget(account, { before, limit: 1_000 })),
    })),
    'forgets the ids',
  ],
  'renews nothing': [broken(() => ({ renew: async () => true })), 'for as long as its lease is renewed'],
  'renews for whoever asks': [
    broken((store) => {
      const newest = new Map<string, number>()
      return {
        take: async (request) => {
          const taken = await store.take(request)
          for (const { id, attempt } of taken) newest.set(id, attempt)
          return taken
        },
        renew: (effect, until) =>
          store.renew({ ...effect, attempt: newest.get(effect.id) ?? effect.attempt }, until),
      }
    }),
    'unless another taker has the effect',
  ],
  'renews what is settled': [
    broken((store) => ({
      renew: async (effect, until) => {
        await store.renew(effect, until)
        return true
      },
    })),
    'renews only an effect that is taken',
  ],
  'revives the dead of all accounts': [
    broken((store) => ({
      reviveAll: async (account, dueAt) => {
        const revived = await store.reviveAll(account, dueAt)
        await store.reviveAll('other', dueAt)
        return revived
      },
    })),
    'revives all dead effects of one account',
  ],
  'counts the time since an effect was planned, also after it was revived': [
    broken((store) => ({
      take: async (request) => (await store.take(request)).map((taken) => ({ ...taken, since: 7 })),
    })),
    'lists dead effects, and makes them due again',
  ],
  'serves accounts by the age of their effects': [
    broken((store) => ({
      take: async (request) => {
        const all = await store.take({ ...request, limit: 1_000 })
        const oldest = [...all].sort((left, right) => left.dueAt - right.dueAt).slice(0, request.limit)
        return oldest
      },
    })),
    'lets accounts take turns beside a backlog',
  ],
  'knows no limit of a kind': [
    broken((store) => ({ take: ({ kinds: _, ...request }) => store.take(request) })),
    'hands out no more of a kind than was asked for',
  ],
  'begins the turns of a kind anew each time': [
    broken((store) => ({
      take: ({ kinds = {}, ...request }) =>
        store.take({
          ...request,
          kinds: Object.fromEntries(Object.entries(kinds).map(([kind, { limit }]) => [kind, { limit }])),
        }),
    })),
    'continues the turns of a kind',
  ],
  'lets two takers have one effect': [
    broken((store) => {
      let last: Awaited<ReturnType<Store['take']>> = []
      let calls = 0
      return {
        take: async (request) => {
          calls += 1
          if (calls % 3 === 0 && last.length > 0) return last
          last = await store.take(request)
          return last
        },
      }
    }),
    'hands each effect to exactly one of many takers',
  ],
}

const behindTies = (query: ConversationQuery): ConversationQuery =>
  query.after === undefined
    ? query
    : {
        ...query,
        after: { ...query.after, id: query.sort.direction === 'ascending' ? '\u{10ffff}' : '\u0001' },
      }

const onlySet = (where: Condition): Condition => {
  if ('all' in where) return { all: where.all.map(onlySet) }
  if ('any' in where) return { any: where.any.map(onlySet) }
  return 'operator' in where && where.operator === 'notEqual'
    ? { all: [where, { fact: where.fact, operator: 'isSet', value: true }] }
    : where
}
