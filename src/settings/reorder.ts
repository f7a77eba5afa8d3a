import { HelpdeskError } from '../shared/errors'
import { inOrder } from '../targeting/choose-targeted-message'
import type { Widget } from './widget'

/**
 * The messages that change when those named come in this order, in the places that they hold among themselves; all others
 * stay before and behind whom they were.
 *
 * @throws HelpdeskError `INVALID_INPUT` when a message is named twice, or there is none of its id.
 */
export const reorder = (widgets: readonly Widget[], ids: readonly string[]): readonly Widget[] => {
  const byId = new Map(widgets.map((widget) => [widget.id, widget]))
  const named = new Set(ids)
  if (named.size < ids.length || ids.some((id) => !byId.has(id))) {
    throw new HelpdeskError('INVALID_INPUT', 'Expected messages of this account, each once, found others.')
  }
  const coming = ids.values()
  return [...widgets]
    .sort(inOrder)
    .map(({ id }) => byId.get(named.has(id) ? (coming.next().value as string) : id) as Widget)
    .flatMap((widget, priority) => (widget.priority === priority ? [] : [{ ...widget, priority }]))
}
