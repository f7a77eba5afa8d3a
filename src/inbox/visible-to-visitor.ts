import { guardWith, object, text } from '../shared/guard'
import { mustBeKnown } from './conversation/current-entry'
import type { ThreadEntry } from './conversation/events'

/**
 * Whether the customer may see an entry: messages, closing and reopening. All other entries, also of types that this build
 * does not know, are for colleagues only.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a newer version of one of these: the customer would miss it in silence.
 */
export const visibleToVisitor = (entry: ThreadEntry): boolean => {
  guardWith(entry, typedForm, 'entry')
  if (!visible.has(entry.type)) return false
  mustBeKnown(entry)
  return true
}

const typedForm = object({ type: text })

const visible: ReadonlySet<ThreadEntry['type']> = new Set([
  'MessageReceived',
  'MessageSent',
  'Closed',
  'Reopened',
])
