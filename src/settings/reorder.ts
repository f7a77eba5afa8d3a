import { HelpdeskError } from '../shared/errors'
import { inOrder } from '../targeting/choose-targeted-message'
import type { TargetedMessage } from './targeted-message'

/**
 * Returns the messages whose priority changes when the named messages are put in this order. The named messages share
 * the positions that they hold now; all other messages keep their position.
 *
 * @throws HelpdeskError `INVALID_INPUT` when an id is named twice or is unknown.
 */
export const reorder = (
  widgets: readonly TargetedMessage[],
  ids: readonly string[],
): readonly TargetedMessage[] => {
  const byId = new Map(widgets.map((widget) => [widget.id, widget]))
  const named = new Set(ids)
  if (named.size < ids.length || ids.some((id) => !byId.has(id))) {
    throw new HelpdeskError(
      'INVALID_INPUT',
      'Expected ids of messages of this account, each once; found an unknown or a repeated id.',
    )
  }
  const coming = ids.values()
  return [...widgets]
    .sort(inOrder)
    .map(({ id }) => byId.get(named.has(id) ? (coming.next().value as string) : id) as TargetedMessage)
    .flatMap((widget, priority) => (widget.priority === priority ? [] : [{ ...widget, priority }]))
}
