import type { Conversation } from '../../inbox/conversation/conversation'
import type { RoutingRule } from '../../routing'
import { own } from '../../shared/json'
import type { Reader } from '../run/reader'

/** The routing rule of the targeted message or the address through which a conversation came. */
export const readRouting = async (
  reader: Reader,
  { widgetId, channelId }: Conversation,
): Promise<RoutingRule> => {
  const place =
    widgetId === null ? await reader.one('channel', channelId) : await reader.one('widget', widgetId)
  const rule = place.value && own(place.value, 'routing')
  return (rule as RoutingRule | undefined) ?? { kind: 'unassigned' }
}
