import { createLowestRanked } from '../../rules/rule-index/lowest-ranked'
import { countOf, listOf, type Postings } from '../../rules/rule-index/postings'
import type { Visit } from '../choose-targeted-message'
import type { PageUrl } from '../page-url'
import type { MessageTargeting } from '../targeted-message'
import type { MessageStore } from './message-store'
import { type VisitorView, viewOf } from './visitor-view'

/** All messages that match, in order. */
export const searchAll = <Message extends MessageTargeting>(
  store: MessageStore<Message>,
  visit: Visit,
  page: PageUrl,
): readonly Message[] => {
  const { ordered, states } = store
  const view = viewOf(visit)
  const onByDefault = store.collectGroups(view.groups)
  const found = lookUp(store, page, view)
  const ask = (slot: number): boolean => store.test(slot)(visit, page)
  if (isDense(onByDefault, ordered.size())) {
    return ordered.select((slots, count, shown) => states.select(slots, count, view.visible, ask, shown))
  }
  const shown: number[] = []
  const offer = (slot: number): void => {
    if (states.isShown(slot, view.visible) ?? ask(slot)) shown.push(slot)
  }
  for (const slot of found) offer(slot)
  for (const group of onByDefault) for (const slot of listOf(group)) offer(slot)
  return ordered.sorted(shown)
}

/** The first message that matches. */
export const searchFirst = <Message extends MessageTargeting>(
  store: MessageStore<Message>,
  visit: Visit,
  page: PageUrl,
): Message | undefined => {
  const { ordered, states } = store
  const view = viewOf(visit)
  const onByDefault = store.collectGroups(view.groups)
  const ask = (slot: number): boolean => store.test(slot)(visit, page)
  // Where many messages match, one of the first does, and asking those costs less than a look-up.
  const early = ordered.find(ask, isDense(onByDefault, ordered.size()) ? manyEarly : fewEarly)
  if (early) return early
  const found = lookUp(store, page, view)
  const isShown = (slot: number): boolean => states.isShown(slot, view.visible) ?? ask(slot)
  const earliest = createLowestRanked(ordered.rank)
  for (const slot of found) earliest.offer(slot, isShown)
  for (const group of onByDefault) listOf(group).every((slot) => earliest.offer(slot, isShown))
  const slot = earliest.slot()
  return slot === undefined ? undefined : ordered.item(slot)
}

const fewEarly = 8
const manyEarly = 64

/** The messages that the page or the visitor's lists lead to, noted in the states. */
const lookUp = <Message extends MessageTargeting>(
  { states, collect, collectListed }: MessageStore<Message>,
  page: PageUrl,
  { lists }: VisitorView,
): readonly number[] => {
  const found: number[] = []
  states.begin()
  states.meet(collect(page), found)
  states.list(collectListed(lists), found)
  return found
}

/** So many messages may be shown that asking all of them in order costs less than sorting what is found. */
const isDense = (onByDefault: readonly Postings[], size: number): boolean => {
  let count = 0
  for (const group of onByDefault) count += countOf(group)
  return count * 4 > size
}
