import type { VisitFacts } from '../../intake/visit/visit-facts'
import { type MessageInPlace } from '../../settings/message-in-place'
import type { Ports } from '../run/ports'

/**
 * The presence and reply times that the rules of these messages need, from the host. If the host fails, the chat still
 * shows.
 */
export const readTeam = async (
  { team, onError }: Pick<Ports, 'team' | 'onError'>,
  account: string,
  places: readonly MessageInPlace[],
): Promise<Pick<VisitFacts, 'present' | 'measuredReplyTimes'>> => {
  const orUndefined = async <Value>(answer: Promise<Value> | undefined): Promise<Value | undefined> => {
    try {
      return await answer
    } catch (error) {
      onError(error)
      return undefined
    }
  }
  const needsPresence = places.some(
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
    needsPresence ? orUndefined(team?.present?.(account)) : undefined,
    ...[...measured].map(async (id) => [id, await orUndefined(team?.replyTime?.(account, id))] as const),
  ])
  const known = replyTimes.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const]))
  return { ...(present && { present }), measuredReplyTimes: Object.fromEntries(known) }
}
