import type { Decision } from '../../shared/decision'
import { inOrder, messageChooser, type TargetedMessageReason, type Visit } from '../choose-targeted-message'
import { type PageUrl, parsePageUrl } from '../page-url'
import type { MessageTargeting } from '../targeted-message'
import { createMessageStore } from './message-store'
import { searchAll, searchFirst } from './search-messages'

/**
 * Answers for many targeted messages at once, with the same result as `chooseTargetedMessage` for their list. The
 * index reads a message when it is added; use `replace` after a change.
 */
export interface TargetingIndex<Message extends MessageTargeting> {
  /** The number of messages in the index. */
  readonly size: number
  /** The message that the visitor sees, or none. The outcome of `choose`, without the reason. */
  readonly first: (visit: Visit) => Message | undefined
  /**
   * The message that the visitor sees, or none. The explanation covers the winner only, and is computed when it is
   * read.
   */
  readonly choose: (visit: Visit) => Decision<Message | undefined, TargetedMessageReason>
  /** All messages whose checks hold, the winner first. */
  readonly matches: (visit: Visit) => readonly Message[]
  /** The same choice, with every message in the explanation. The time grows with the number of messages. */
  readonly explain: (visit: Visit) => Decision<Message | undefined, TargetedMessageReason>
  /** Throws `ALREADY_EXISTS` for a known id. */
  readonly add: (message: Message) => void
  /** Replaces the message with the same id. Throws `UNKNOWN_RECORD`. */
  readonly replace: (message: Message) => void
  /** Throws `UNKNOWN_RECORD`. */
  readonly remove: (id: string) => void
}

/**
 * Indexes targeted messages. They may come in any order; each needs a unique id.
 *
 * A lookup of the page in the key tables of the URL rules yields the few messages with a matching rule. Messages that
 * are shown by default (without rules, or with negative rules only) are stored by audience, and the lookup counts the
 * negative rules that match.
 *
 * @throws HelpdeskError `ALREADY_EXISTS` for two messages with one id.
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

  // Sorted first, so that each insertion is at the end.
  for (const message of [...messages].sort(inOrder)) store.add(message)

  return {
    get size() {
      return ordered.size()
    },
    first,
    choose: (visit) => chosen(first(visit), visit),
    matches,
    explain: (visit) => messageChooser(ordered.items())(visit),
    add: store.add,
    replace: store.replace,
    remove: store.remove,
  }
}

/** The page of a visit, if its URL is supported. */
const pageIn = ({ page }: Visit): PageUrl | undefined => {
  if (typeof page !== 'string') return page
  const parsed = parsePageUrl(page)
  return 'page' in parsed ? parsed.page : undefined
}

/** Up to this number of messages, a scan is faster than a lookup. */
const few = 24

const chosen = <Message extends MessageTargeting>(
  outcome: Message | undefined,
  visit: Visit,
): Decision<Message | undefined, TargetedMessageReason> =>
  Object.defineProperty(
    outcome
      ? { outcome, reason: 'WON_PRIORITY', details: { message: outcome.id }, [asked]: visit }
      : { outcome, reason: 'NO_MESSAGE_MATCHED', [asked]: visit },
    'explanation',
    explainedWhenRead,
  ) as Decision<Message | undefined, TargetedMessageReason> & Chosen

interface Chosen {
  readonly outcome: MessageTargeting | undefined
  readonly [asked]: Visit
}

const asked = Symbol('visit')

/** One getter is shared by all decisions: creating one for each would cost more than finding the message. */
const explainedWhenRead = {
  enumerable: true,
  get(this: Chosen) {
    return messageChooser(this.outcome ? [this.outcome] : [])(this[asked]).explanation
  },
}
