import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import { poolId } from '../../records/pool'
import type { RoutingRule } from '../../routing'
import { own } from '../../shared/json'
import type { Reader } from '../run/reader'

/** A routing rule, and the pool whose turns it counts. */
export interface RuleAndPool {
  readonly rule: RoutingRule
  readonly pool: string
}

/** The routing rule of a conversation's targeted message or channel, by its kind. */
export const readRouting = async (
  reader: Reader,
  { widgetId, channelId }: Conversation,
  { ownRouting }: ChannelKindDefinition,
): Promise<RuleAndPool> => {
  const byChannel = ownRouting || widgetId === null
  const place = byChannel ? await reader.one('channel', channelId) : await reader.one('widget', widgetId)
  const rule = place.value && (own(place.value, 'routing') as RoutingRule | undefined)
  return {
    rule: rule ?? { kind: 'unassigned' },
    pool: byChannel ? poolId('channel', channelId) : poolId('widget', widgetId),
  }
}
