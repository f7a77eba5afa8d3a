import type { VisitFacts } from '../../intake/visit/visit-facts'
import { type WidgetInPlace } from '../../settings/widget-in-place'
import type { Ports } from '../run/ports'

/** What the rules of these messages ask of the host's team. A host that fails does not take the chat away from a page. */
export const readTeam = async (
  { team, onError }: Pick<Ports, 'team' | 'onError'>,
  account: string,
  places: readonly WidgetInPlace[],
): Promise<Pick<VisitFacts, 'present' | 'measuredReplyTimes'>> => {
  const orUnknown = async <Value>(told: Promise<Value> | undefined): Promise<Value | undefined> => {
    try {
      return await told
    } catch (error) {
      onError(error)
      return undefined
    }
  }
  const asksPresence = places.some(
    ({ channel: { availability } }) =>
      availability.mode !== 'always' && availability.presencePolicy === 'require',
  )
  const measured = new Set(
    places
      .filter(
        ({
          channel: {
            availability: { replyTime },
          },
        }) => typeof replyTime === 'object' && 'dynamic' in replyTime,
      )
      .map(({ inbox }) => inbox.id),
  )
  const [present, ...replyTimes] = await Promise.all([
    asksPresence ? orUnknown(team?.present?.(account)) : undefined,
    ...[...measured].map(async (id) => [id, await orUnknown(team?.replyTime?.(account, id))] as const),
  ])
  const known = replyTimes.flatMap(([id, told]) => (told === undefined ? [] : [[id, told] as const]))
  return { ...(present && { present }), measuredReplyTimes: Object.fromEntries(known) }
}
