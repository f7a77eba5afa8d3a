import { decideRetention } from '../../consent'
import { chatDispositionId } from '../../records/disposition'
import { holdId } from '../../records/hold'
import { joinPlans, type Plan } from '../../shared/plan'
import { pageSize } from '../read/pages'
import { nextOf, type RetentionStage } from './retention-stage'
import { stored } from './stage'

/** Suppressed messages of blocked visitors. */
export const suppressedMessages: RetentionStage = async ({ ports, account, reader, policy, now, after }) => {
  const page = await ports.storage.list(account, 'suppressed', { after, limit: pageSize })
  const messages = page
    .map((record) => stored<'suppressed'>(record).value)
    .map((message) => ({ ...message, hold: holdId({ kind: 'visitor', id: message.by.id ?? '' }) }))
  const holds = await reader.many(
    'hold',
    messages.map(({ hold }) => hold),
  )
  const candidates = messages.map(({ id, at, by, clientId, hold }) => {
    const legalHold = holds.get(hold)?.value !== undefined
    const facts = { class: 'suppressed', closedAt: null, lastActivity: at, now } as const
    const due = decideRetention(policy, { ...facts, legalHold: false }).outcome === 'delete'
    const plan: Partial<Plan> = {
      guards: [{ kind: 'hold', id: hold, version: 0 }],
      removes: [
        { kind: 'suppressed', id },
        { kind: 'disposition', id: chatDispositionId(by.id ?? '', clientId ?? '') },
      ],
    }
    return { due, legalHold, plan }
  })
  const deletable = candidates.filter(({ due, legalHold }) => due && !legalHold)
  return {
    plan: joinPlans(...deletable.map(({ plan }) => plan)),
    deleted: deletable.length,
    held: candidates.filter(({ due, legalHold }) => due && legalHold).length,
    ...nextOf(page),
  }
}
