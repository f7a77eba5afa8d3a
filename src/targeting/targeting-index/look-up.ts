import { admits } from '../audience'
import type { Visit } from '../choose-targeted-message'
import type { PageUrl } from '../page-url'
import type { MessageTargeting } from '../targeted-message'
import { audienceBits, deviceBits, listGroup } from './file-message'
import type { MessageStore } from './message-store'

/** What a visit leads to, by slot. It holds until the next look-up or change. */
export interface LookUp {
  /** The messages that a rule, or a list of the visitor, leads to. */
  readonly candidates: readonly number[]
  /** The other messages that may be shown: those on by default for audiences of the visitor, each group in order. */
  readonly onByDefault: readonly (readonly number[])[]
  /** Whether a message is shown; asked of any message, it costs a few loads. */
  readonly isShown: (slot: number) => boolean
}

export const lookUp = <Message extends MessageTargeting>(
  { ordered, states, group, collect, test }: MessageStore<Message>,
  { visitor, device, now }: Visit,
  page: PageUrl,
): LookUp => {
  const met = states.meet(collect(page))
  const anonymous = admits({ kind: 'anonymous' }, visitor, now)
  const tracked = admits({ kind: 'tracked' }, visitor, now)
  const listed = new Set(tracked ? visitor.lists?.ids.flatMap((list) => group(listGroup(list))) : [])
  const kinds = [true, anonymous, tracked, tracked]
  const deviceBit = deviceBits[device]
  return {
    candidates: listed.size === 0 ? met : [...met, ...listed],
    onByDefault: [
      group('everyone'),
      ...(anonymous ? [group('anonymous')] : []),
      ...(tracked ? [group('tracked')] : []),
    ],
    isShown: (slot) => {
      const bits = states.bits(slot)
      const kind = (bits & audienceBits.lists) >> 3
      if ((bits & deviceBit) === 0 || kinds[kind] === false) return false
      if (!(states.admits(slot) ?? test(slot)(page))) return false
      return kind < 3 || admits(ordered.item(slot).audience, visitor, now)
    },
  }
}
