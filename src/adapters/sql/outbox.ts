import { sql } from 'kysely'
import type { Outbox, Settlement } from '../contracts/outbox'
import { defaultLimit } from '../stores/checked-store'
import type { SqlDialect } from './dialect'
import { unfinishedOf } from './effect-rows'
import type { SqlEngine } from './session'
import type { EffectRow } from './tables'
import { takeEffects } from './take-effects'

/** The outbox in the table of effects. */
export const createSqlOutbox = (dialect: SqlDialect, engine: SqlEngine): Outbox => {
  const { db } = dialect
  const effects = (account: string, is: '=' | '<>', state: EffectRow['state']) =>
    db
      .selectFrom('frontdesk_effects')
      .selectAll()
      .where('account', '=', account)
      .where('state', is, sql.lit(state))
      .orderBy('id')
  return {
    take: (request) => takeEffects(dialect, engine, request),

    renew: async ({ account, id, attempt }, until) => {
      const renewed = await engine.ask(
        db
          .updateTable('frontdesk_effects')
          .set({ ready_at: until })
          .where('account', '=', account)
          .where('id', '=', id)
          .where('state', '=', 'taken')
          .where('attempt', '=', attempt)
          .returning('id')
          .compile(),
      )
      return renewed.length === 1
    },

    settle: async ({ account, id, attempt }, settlement) => {
      const settled = await engine.ask(
        db
          .updateTable('frontdesk_effects')
          .set(settledRow(settlement, attempt))
          .where('account', '=', account)
          .where('id', '=', id)
          .where('state', '=', 'taken')
          .where('attempt', '=', attempt)
          .returning('id')
          .compile(),
      )
      return settled.length === 1
    },

    dead: async (account) => {
      const rows = await engine.ask(effects(account, '=', 'dead').compile())
      return rows.map(unfinishedOf)
    },

    revive: async (account, id, dueAt) => {
      const revived = await engine.ask(
        db
          .updateTable('frontdesk_effects')
          .set(revivedRow(dueAt))
          .where('account', '=', account)
          .where('id', '=', id)
          .where('state', '=', sql.lit('dead'))
          .returning('id')
          .compile(),
      )
      return revived.length === 1
    },

    reviveAll: async (account, dueAt) => {
      const revived = await engine.ask(
        db
          .updateTable('frontdesk_effects')
          .set(revivedRow(dueAt))
          .where('account', '=', account)
          .where('state', '=', sql.lit('dead'))
          .returning('id')
          .compile(),
      )
      return revived.length
    },

    unfinished: async (account, { after = '', limit = defaultLimit } = {}) => {
      const rows = await engine.ask(
        effects(account, '<>', 'done').where('id', '>', after).limit(limit).compile(),
      )
      return rows.map(unfinishedOf)
    },

    forget: async (account, { before, limit }) => {
      const oldest = db
        .selectFrom('frontdesk_effects')
        .select('id')
        .where('account', '=', account)
        .where('state', '=', sql.lit('done'))
        .where('due_at', '<', before)
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
      const forgotten = await engine.ask(
        db
          .deleteFrom('frontdesk_effects')
          .where('account', '=', account)
          .where('id', 'in', oldest)
          .returning('id')
          .compile(),
      )
      return forgotten.length
    },
  }
}

const revivedRow = (dueAt: number): Partial<EffectRow> => ({
  state: 'waiting',
  due_at: dueAt,
  ready_at: dueAt,
  since: dueAt,
})

/** The next attempt reuses the number of the attempt that ended with `wait`, because no open attempt has it. */
const settledRow = (settlement: Settlement, attempt: number): Partial<EffectRow> => {
  if (settlement.outcome === 'done') return { state: 'done', ready_at: null, payload: '', error: '' }
  if (settlement.outcome === 'dead')
    return { state: 'dead', ready_at: null, error: JSON.stringify(settlement.error) }
  return {
    state: 'waiting',
    due_at: settlement.dueAt,
    ready_at: settlement.dueAt,
    error: JSON.stringify(settlement.error),
    ...(settlement.outcome === 'wait' && { attempt: attempt - 1 }),
  }
}
