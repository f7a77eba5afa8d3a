import { countOf, listOf, type Postings } from '../../rules/rule-index/postings'
import { admits } from '../audience'
import type { Visit } from '../choose-targeted-message'
import type { PageUrl } from '../page-url'
import type { MessageTargeting } from '../targeted-message'
import { audienceBits, deviceBits, listGroup } from './file-message'
import type { MessageStore } from './message-store'

/** What a visit leads to, by slot. It holds until the next look-up or change. */
export interface LookUp {
  /** Many messages may be shown, so that asking all of them in order costs less than sorting what is found. */
  readonly many: boolean
  /** The messages that a rule leads to, or a list of the visitor where they are on by default. */
  readonly candidates: readonly number[]
  /** The other messages on by default for audiences of the visitor, each group in order. */
  readonly onByDefault: readonly Postings[]
  /** Whether a message is shown; asked of any message, it costs a few loads. */
  readonly isShown: (slot: number) => boolean
}

export const lookUp = <Message extends MessageTargeting>(
  { ordered, states, collect, collectGroups, collectListed, test }: MessageStore<Message>,
  { visitor, device, now }: Visit,
  page: PageUrl,
): LookUp => {
  const anonymous = admits({ kind: 'anonymous' }, visitor, now)
  const tracked = admits({ kind: 'tracked' }, visitor, now)
  const lists = (tracked && visitor.lists?.ids) || []
  const onByDefault = collectGroups([
    'everyone',
    ...(anonymous ? ['anonymous'] : []),
    ...(tracked ? ['tracked'] : []),
  ])
  const many = onByDefault.reduce<number>((sum, group) => sum + countOf(group), 0) * 4 > ordered.size()

  const met = states.meet(collect(page))
  // One look-up of the lists for all messages saves looking into each.
  if (many) states.list(collectListed(lists))
  const listed = new Set(collectGroups(lists.map(listGroup)).flatMap(listOf))
  const kinds = [true, anonymous, tracked, lists.length > 0]
  const deviceBit = deviceBits[device]
  return {
    many,
    candidates: listed.size === 0 ? met : [...met, ...listed],
    onByDefault,
    isShown: (slot) => {
      const bits = states.bits(slot)
      const kind = (bits & audienceBits.lists) >> 3
      if ((bits & deviceBit) === 0 || kinds[kind] === false) return false
      if (!(states.admits(slot) ?? test(slot)(page))) return false
      if (kind < 3) return true
      return (!many || states.isListed(slot)) && admits(ordered.item(slot).audience, visitor, now)
    },
  }
}
