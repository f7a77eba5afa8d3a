import { derivedId } from '../shared/ids'

/** The automatic assignments by one routing rule, counted. */
export type Pool = {
  /** The number of the last turn. */
  readonly turn: number
  /** Turns up to this number were counted by older builds, for the whole account. */
  readonly since: number
}

/** `POOL/USER`: the number of a person's last turn in a pool. */
export type Turn = { readonly turn: number }

/** What holds a routing rule: a targeted message, a channel, or, for assignments to a team, the team. */
export type PoolHolder = 'widget' | 'channel' | 'team'

export const poolId = (holder: PoolHolder, id: string): string => derivedId('pool', holder, id)

export const turnId = (pool: string, userId: string): string => `${pool}/${userId}`
