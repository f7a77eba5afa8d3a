import { admits } from '../audience'
import type { Visit } from '../choose-targeted-message'
import type { Device } from '../targeted-message'
import { audienceBits, deviceBits, flags, type SingleAudience } from './index-message'

/** The part of the decision that depends only on the device and the visitor. */
export interface VisitorView {
  /** By the bits of a message: the flags of `visibility` that hold for it. */
  readonly visible: Uint8Array
  /** The audiences except lists that the visitor belongs to. */
  readonly groups: readonly SingleAudience[]
  /** The visitor's lists, empty unless the visitor is tracked. */
  readonly lists: readonly string[]
}

export const visibility = {
  /** Device and kind of audience fit this visitor. */
  possible: 1,
  /** The message is shown to this visitor when no rule is met. */
  unlessMet: 2,
  /** The lists of the visitor decide. */
  byList: 4,
} as const

export const viewOf = ({ device, visitor, now }: Visit): VisitorView => {
  const tracked = admits({ kind: 'tracked' }, visitor, now)
  const lists = (tracked && visitor.lists?.ids) || noLists
  const kind = tracked
    ? lists.length > 0
      ? 'listed'
      : 'tracked'
    : admits({ kind: 'anonymous' }, visitor, now)
      ? 'anonymous'
      : 'known'
  return {
    visible: (known[device][kind] ??= visibilityOf(device, groupsOf[kind], kind === 'listed')),
    groups: groupsOf[kind],
    lists,
  }
}

const noLists: readonly string[] = []

type Kind = 'anonymous' | 'known' | 'tracked' | 'listed'

const groupsOf: Readonly<Record<Kind, readonly SingleAudience[]>> = {
  anonymous: ['everyone', 'anonymous'],
  known: ['everyone'],
  tracked: ['everyone', 'tracked'],
  listed: ['everyone', 'tracked'],
}

/** Built at first use. There are twelve. */
const known: Readonly<Record<Device, Partial<Record<Kind, Uint8Array>>>> = {
  desktop: {},
  tablet: {},
  mobile: {},
}

const visibilityOf = (device: Device, groups: readonly SingleAudience[], listed: boolean): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, bits) => {
    const audience = bits & audienceBits.lists
    const byList = audience === audienceBits.lists
    const possible = byList ? listed : groups.some((group) => audienceBits[group] === audience)
    if ((bits & deviceBits[device]) === 0 || !possible) return 0
    if (byList) return visibility.possible | visibility.byList
    return (bits & flags.onByDefault) === 0 ? visibility.possible : visibility.possible | visibility.unlessMet
  })
