import { admits } from '../audience'
import type { Visit } from '../choose-targeted-message'
import type { Device } from '../targeted-message'
import { audienceBits, deviceBits, flags, type SingleAudience } from './index-message'

/** What the device and the visitor alone tell of every message. */
export interface VisitorView {
  /** By the bits of a message, which of `visibility` hold for it. */
  readonly visible: Uint8Array
  /** The audiences other than lists that the visitor belongs to. */
  readonly groups: readonly SingleAudience[]
  /** The lists that count. */
  readonly lists: readonly string[]
}

export const visibility = {
  /** The message may be for this visitor, as far as device and kind of audience go. */
  possible: 1,
  /** It is for this visitor, if no rule is met. */
  unlessMet: 2,
  /** The visitor's lists decide. */
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

/** Made when they are first needed; there are twelve. */
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
