import type { Decision } from '../../shared/decision'
import { chooseTargetedMessage, inOrder, type Visit } from '../choose-targeted-message'
import { type PageUrl, parsePageUrl } from '../page-url'
import type { MessageTargeting } from '../targeted-message'
import { createMessageStore } from './message-store'
import { searchAll, searchFirst } from './search-messages'

/**
 * Many targeted messages asked at once: answers as `chooseTargetedMessage` does for the list of them. A message is
 * taken as it is when it is added; to change it, replace it.
 */
export interface TargetingIndex<Message extends MessageTargeting> {
  readonly size: number
  /** The message that the visitor visible, or none: what `choose` decides, without its reasons. */
  readonly first: (visit: Visit) => Message | undefined
  /** The message that the visitor visible, or none. The explanation covers the winner, and is made when it is read. */
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
  const { ordered } = store

  const matches = (visit: Visit): readonly Message[] => {
    const page = pageIn(visit)
    if (!page) return []
    if (ordered.size() > few) return searchAll(store, visit, page)
    const found: Message[] = []
    for (const { message, test } of store.all()) if (test(visit, page)) found.push(message)
    return found
  }

  const first = (visit: Visit): Message | undefined => {
    const page = pageIn(visit)
    if (!page) return undefined
    if (ordered.size() > few) return searchFirst(store, visit, page)
    for (const { message, test } of store.all()) if (test(visit, page)) return message
    return undefined
  }

  // In their order, so that nothing has to be moved.
  for (const message of [...messages].sort(inOrder)) store.add(message)

  return {
    get size() {
      return ordered.size()
    },
    first,
    choose: (visit) => chosen(first(visit), visit),
    matches,
    explain: (visit) => chooseTargetedMessage(ordered.items(), visit),
    add: store.add,
    replace: store.replace,
    remove: store.remove,
  }
}

/** The page of a visit, if targeting can be asked about it. */
const pageIn = ({ page }: Visit): PageUrl | undefined => {
  if (typeof page !== 'string') return page
  const parsed = parsePageUrl(page)
  return 'page' in parsed ? parsed.page : undefined
}

/** So few messages are asked one by one faster than looked up. */
const few = 24

const chosen = <Message extends MessageTargeting>(
  outcome: Message | undefined,
  visit: Visit,
): Decision<Message | undefined> =>
  Object.defineProperty(
    outcome
      ? { outcome, reason: 'WON_PRIORITY', details: { message: outcome.id }, [asked]: visit }
      : { outcome, reason: 'NO_MESSAGE_MATCHED', [asked]: visit },
    'explanation',
    explainedWhenRead,
  ) as Decision<Message | undefined> & Chosen

interface Chosen {
  readonly outcome: MessageTargeting | undefined
  readonly [asked]: Visit
}

const asked = Symbol('visit')

/** One getter for all decisions: making one for each would cost more than finding the message does. */
const explainedWhenRead = {
  enumerable: true,
  get(this: Chosen) {
    return chooseTargetedMessage(this.outcome ? [this.outcome] : [], this[asked]).explanation
  },
}
