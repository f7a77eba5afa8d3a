import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { RoutingRule } from '../../routing'
import { own } from '../../shared/json'
import type { Reader } from '../run/reader'

/** The routing rule of the targeted message or the channel through which a conversation came, by its kind. */
export const readRouting = async (
  reader: Reader,
  { widgetId, channelId }: Conversation,
  { ownRouting }: ChannelKindDefinition,
): Promise<RoutingRule> => {
  const place =
    ownRouting || widgetId === null
      ? await reader.one('channel', channelId)
      : await reader.one('widget', widgetId)
  const rule = place.value && own(place.value, 'routing')
  return (rule as RoutingRule | undefined) ?? { kind: 'unassigned' }
}
