import { own } from '../../shared/json'
import { compareText } from '../../shared/text-order'
import type { TakeOfKind, TakeRequest } from '../contracts/outbox'

/** The ready effects of one account and one kind. */
export interface ReadyGroup {
  /** The id of the account whose plans contained the effects. */
  readonly account: string
  /** The kind of the effects. */
  readonly kind: string
  /** The number of ready effects, from 1. */
  readonly ready: number
  /** The instant from which the first of them was ready, in epoch milliseconds. */
  readonly readyAt: number
}

/** The effects that one `take` may hand out of a group. */
export interface GroupShare {
  /** The id of the account of the group. */
  readonly account: string
  /** The kind of the group. */
  readonly kind: string
  /** From 1. */
  readonly count: number
}

/**
 * Shares the places of one `take` out: each group gets one place after the other in turn, until it has no further ready
 * effect, its kind has no further place, or all places are used. So a backlog of one account or kind delays no other.
 */
export const shareOut = (
  groups: readonly ReadyGroup[],
  { limit, kinds = {} }: Pick<TakeRequest, 'limit' | 'kinds'>,
): readonly GroupShare[] => {
  const shares = inOrder(groups, kinds).map((group) => ({ ...group, count: 0 }))
  const places = new Map<string, number>()
  let left = limit
  for (let given = 1; given > 0; ) {
    given = 0
    for (const share of shares) {
      const free = places.get(share.kind) ?? ofKind(kinds, share.kind)?.limit ?? limit
      if (left === 0 || free === 0 || share.count === share.ready) continue
      share.count += 1
      places.set(share.kind, free - 1)
      left -= 1
      given += 1
    }
  }
  return shares.filter(({ count }) => count > 0).map(({ account, kind, count }) => ({ account, kind, count }))
}

type Kinds = NonNullable<TakeRequest['kinds']>

const ofKind = (kinds: Kinds, kind: string): TakeOfKind | undefined =>
  own(kinds, kind) as TakeOfKind | undefined

/** A ready effect, for `pickInTurns`. */
export interface ReadyEffect {
  /** The id of the account whose plan contained the effect. */
  readonly account: string
  /** The id of the effect. */
  readonly id: string
  /** The kind of the effect. */
  readonly kind: string
  /** The instant from which it was ready, in epoch milliseconds. */
  readonly readyAt: number
}

/** The effects that one `take` hands out, in their order: for a store that has all ready effects in a list. */
export const pickInTurns = <Item extends ReadyEffect>(
  ready: readonly Item[],
  request: Pick<TakeRequest, 'limit' | 'kinds'>,
): readonly Item[] => {
  const oldestFirst = [...ready].sort(
    (left, right) => left.readyAt - right.readyAt || compareText(left.id, right.id),
  )
  const groups = new Map<string, Item[]>()
  for (const item of oldestFirst) {
    const name = groupName(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  const counted = [...groups.values()].flatMap(([first, ...rest]) =>
    first ? { account: first.account, kind: first.kind, readyAt: first.readyAt, ready: rest.length + 1 } : [],
  )
  return inTurns(
    shareOut(counted, request).map(({ count, ...group }) =>
      (groups.get(groupName(group)) ?? []).slice(0, count),
    ),
  )
}

const groupName = ({ account, kind }: Pick<ReadyEffect, 'account' | 'kind'>): string =>
  JSON.stringify([account, kind])

/** The first of each group, then the second of each group, and so on. */
export const inTurns = <Item>(groups: readonly (readonly Item[])[]): readonly Item[] => {
  const rounds = Math.max(0, ...groups.map(({ length }) => length))
  return Array.from({ length: rounds }, (_, round) =>
    groups.flatMap((group) => group.slice(round, round + 1)),
  ).flat()
}

/**
 * The group that was ready first comes first. The groups of a kind with `after` keep the places of their kind in this
 * order, and fill them by account, from the account that follows `after`.
 */
const inOrder = (groups: readonly ReadyGroup[], kinds: Kinds): readonly ReadyGroup[] => {
  const ordered = [...groups].sort(
    (left, right) =>
      left.readyAt - right.readyAt ||
      compareText(left.account, right.account) ||
      compareText(left.kind, right.kind),
  )
  const turns = new Map<string, Iterator<ReadyGroup>>()
  return ordered.map((group) => {
    const after = ofKind(kinds, group.kind)?.after
    if (after === undefined) return group
    const turn = turns.get(group.kind) ?? fromAccount(ordered, group.kind, after)
    turns.set(group.kind, turn)
    return turn.next().value as ReadyGroup
  })
}

const fromAccount = (groups: readonly ReadyGroup[], kind: string, after: string): Iterator<ReadyGroup> => {
  const byAccount = groups
    .filter((group) => group.kind === kind)
    .sort((left, right) => compareText(left.account, right.account))
  const isLater = ({ account }: ReadyGroup): boolean => compareText(account, after) > 0
  return [...byAccount.filter(isLater), ...byAccount.filter((group) => !isLater(group))].values()
}
