import { derivedId } from '../shared/ids'

/** The count of automatic assignments by one routing rule. */
export type Pool = {
  /** The number of the last turn. */
  readonly turn: number
  /** Turns up to this number were counted for the whole account, by older versions of this library. */
  readonly since: number
}

/** `POOL/USER`: the number of a person's last turn in a pool. */
export type Turn = {
  /** The number of the turn. */
  readonly turn: number
}

/** The setting that contains a routing rule: a targeted message, a channel, or, for assignments to a team, the team. */
export type PoolHolder = 'widget' | 'channel' | 'team'

/** The id of the pool of a setting's routing rule. */
export const poolId = (holder: PoolHolder, id: string): string => derivedId('pool', holder, id)

export const turnId = (pool: string, userId: string): string => `${pool}/${userId}`
