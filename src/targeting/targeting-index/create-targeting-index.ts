import { createEarliest } from '../../rules/rule-index/earliest'
import { countOf, listOf } from '../../rules/rule-index/postings'
import type { Decision } from '../../shared/decision'
import { admits } from '../audience'
import { chooseTargetedMessage, inOrder, pageOf, type Visit } from '../choose-targeted-message'
import type { PageUrl } from '../page-url'
import type { MessageTargeting } from '../targeted-message'
import { createMessageStore } from './message-store'
import { sights, type Viewer, viewerOf } from './viewer'

/**
 * Many targeted messages asked at once: answers as `chooseTargetedMessage` does for the list of them. A message is
 * taken as it is when it is added; to change it, replace it.
 */
export interface TargetingIndex<Message extends MessageTargeting> {
  readonly size: number
  /** The message that the visitor sees, or none: what `choose` decides, without its reasons. */
  readonly first: (visit: Visit) => Message | undefined
  /** The message that the visitor sees, or none. The explanation covers the winner, and is made when it is read. */
  readonly choose: (visit: Visit) => Decision<Message | undefined>
  /** Every message whose checks hold, the one that wins first. */
  readonly matches: (visit: Visit) => readonly Message[]
  /** The same choice with every message in the explanation, in a time that grows with their number. */
  readonly explain: (visit: Visit) => Decision<Message | undefined>
  /** Throws `ALREADY_EXISTS` for an id that is here. */
  readonly add: (message: Message) => void
  /** Puts a message in for the one with its id. Throws `UNKNOWN_RECORD`. */
  readonly replace: (message: Message) => void
  /** Throws `UNKNOWN_RECORD`. */
  readonly remove: (id: string) => void
}

/**
 * Indexes targeted messages, given in any order, each with an id of its own.
 *
 * A page is looked up in the tables of what the URL rules ask for, which yields the few messages that have a rule that
 * holds. Messages that are for every page but some, because of a negative rule or for want of rules, are kept by
 * audience, and the look-up counts the rules that speak against them.
 */
export const createTargetingIndex = <Message extends MessageTargeting>(
  messages: readonly Message[] = [],
): TargetingIndex<Message> => {
  const store = createMessageStore<Message>()
  const { ordered, states } = store

  /** Asks messages themselves, without a look-up. */
  const alone = ({ visitor, now }: Visit, page: PageUrl, { sees }: Viewer) => {
    return (slot: number): boolean => {
      const seen = sees[states.bits(slot)] as number
      if (seen === 0 || !store.test(slot)(page)) return false
      return (seen & sights.byList) === 0 || admits(ordered.item(slot).audience, visitor, now)
    }
  }

  /** The messages that the page or the visitor's lists lead to, noted in the states. */
  const lookUp = (page: PageUrl, { lists }: Viewer): number[] => {
    const found: number[] = []
    states.begin()
    states.meet(store.collect(page), found)
    states.list(store.collectListed(lists), found)
    return found
  }

  /** So many messages may be shown that asking all of them in order costs less than sorting what is found. */
  const isDense = (onByDefault: ReturnType<typeof store.collectGroups>): boolean => {
    let count = 0
    for (const group of onByDefault) count += countOf(group)
    return count * 4 > ordered.size()
  }

  const matches = (visit: Visit): readonly Message[] => {
    const parsed = pageOf(visit)
    if (!('page' in parsed)) return []
    const { page } = parsed
    const viewer = viewerOf(visit)
    const ask = alone(visit, page, viewer)
    if (ordered.size() <= few) return ordered.filter(ask)
    const onByDefault = store.collectGroups(viewer.groups)
    const found = lookUp(page, viewer)
    const isShown = (slot: number): boolean => states.isShown(slot, viewer.sees) ?? ask(slot)
    if (isDense(onByDefault)) {
      return ordered.select((slots, count, shown) => states.select(slots, count, viewer.sees, ask, shown))
    }
    const shown = found.filter(isShown)
    for (const group of onByDefault) for (const slot of listOf(group)) if (isShown(slot)) shown.push(slot)
    return ordered.sorted(shown)
  }

  const first = (visit: Visit): Message | undefined => {
    const parsed = pageOf(visit)
    if (!('page' in parsed)) return undefined
    const { page } = parsed
    const viewer = viewerOf(visit)
    const ask = alone(visit, page, viewer)
    if (ordered.size() <= few) return ordered.find(ask)
    // Where many messages match, one of the first does, and asking those costs less than a look-up.
    const onByDefault = store.collectGroups(viewer.groups)
    const early = ordered.find(ask, isDense(onByDefault) ? manyEarly : fewEarly)
    if (early) return early
    const found = lookUp(page, viewer)
    const isShown = (slot: number): boolean => states.isShown(slot, viewer.sees) ?? ask(slot)
    const earliest = createEarliest(ordered.rank)
    for (const slot of found) earliest.offer(slot, isShown)
    for (const group of onByDefault) listOf(group).every((slot) => earliest.offer(slot, isShown))
    const slot = earliest.slot()
    return slot === undefined ? undefined : ordered.item(slot)
  }

  // In their order, so that nothing has to be moved.
  for (const message of [...messages].sort(inOrder)) store.add(message)

  return {
    get size() {
      return ordered.size()
    },
    first,
    choose: (visit) => {
      const winner = first(visit)
      return {
        outcome: winner,
        reason: winner ? 'WON_PRIORITY' : 'NO_MESSAGE_MATCHED',
        ...(winner && { details: { message: winner.id } }),
        get explanation() {
          return chooseTargetedMessage(winner ? [winner] : [], visit).explanation
        },
      }
    },
    matches,
    explain: (visit) => chooseTargetedMessage(ordered.items(), visit),
    add: store.add,
    replace: store.replace,
    remove: store.remove,
  }
}

/** So few messages are asked one by one faster than looked up. */
const few = 16

/** How many are asked before a look-up, which takes the longer the more of them match. */
const fewEarly = 8
const manyEarly = 64
