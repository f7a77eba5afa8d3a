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
  // When many messages match, one of the first messages usually matches. Testing those first is cheaper than a lookup.
  const early = ordered.find(ask, isDense(onByDefault, ordered.size()) ? manyEarly : fewEarly)
  if (early) return early
  const found = lookUp(store, page, view)
  const isShown = (slot: number): boolean => states.isShown(slot, view.visible) ?? ask(slot)
  const lowest = createLowestRanked(ordered.rank)
  for (const slot of found) lowest.offer(slot, isShown)
  for (const group of onByDefault) listOf(group).every((slot) => lowest.offer(slot, isShown))
  const slot = lowest.slot()
  return slot === undefined ? undefined : ordered.item(slot)
}

const fewEarly = 8
const manyEarly = 64

/** Finds the messages for the page or the visitor's lists, and notes them in the states. */
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

/** True when so many messages may be shown that testing all of them in order is cheaper than sorting the found ones. */
const isDense = (onByDefault: readonly Postings[], size: number): boolean => {
  let count = 0
  for (const group of onByDefault) count += countOf(group)
  return count * 4 > size
}
