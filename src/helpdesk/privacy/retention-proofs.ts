import { decideRetention, originalRecordId } from '../../consent'
import { write } from '../../records/known'
import type { Removal } from '../../records/removal'
import { joinPlans } from '../../shared/plan'
import { pageSize } from '../read/pages'
import { nextOf, type RetentionStage } from './retention-stage'
import { stored } from './stage'

/** Deletes the consent ledgers of erased people after the retention period for proofs: chain by chain. */
export const proofs: RetentionStage = async ({ ports, account, policy, now, after }) => {
  const page = await ports.storage.list(account, 'removal', { after, limit: pageSize })
  const expired = page
    .map((record) => stored<'removal'>(record))
    .find(({ value }) => isExpired(value, policy, now))
  if (expired?.value.kind !== 'person') return { plan: {}, ...nextOf(page) }
  const [principal, ...others] = expired.value.proofs
  if (principal === undefined) return { plan: {}, ...nextOf(page) }
  const records = await ports.storage.list(account, 'consent', { prefix: `${principal}/`, limit: pageSize })
  const rest = records.length === pageSize ? expired.value.proofs : others
  return {
    plan: joinPlans(write('removal', expired.id, expired, { ...expired.value, proofs: rest }), {
      removes: [
        ...records.map(({ id }) => ({ kind: 'consent', id })),
        ...records.map((record) => ({
          kind: 'withdrawal-confirmation',
          id: originalRecordId(stored<'consent'>(record).value),
        })),
        ...(records.length < pageSize ? [{ kind: 'consent-head', id: principal }] : []),
      ],
    }),
    deleted: records.length,
    after,
  }
}

const isExpired = (removal: Removal, policy: Parameters<typeof decideRetention>[0], now: number): boolean =>
  removal.kind === 'person' &&
  removal.finishedAt !== null &&
  removal.proofs.length > 0 &&
  decideRetention(policy, {
    class: 'proof',
    closedAt: removal.finishedAt,
    lastActivity: removal.finishedAt,
    legalHold: false,
    now,
  }).outcome === 'delete'
