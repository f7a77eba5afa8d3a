import type { Availability } from '../../availability'
import { type MessageInPlace } from '../../settings/message-in-place'
import { type Decision, decision } from '../../shared/decision'

/** A targeted message in its place, with its availability. */
export interface PlacedMessage {
  /** The message with its channel and inbox. */
  readonly place: MessageInPlace
  /** Whether the message shows at this time, and how. */
  readonly availability: Decision<Availability>
}

/** The message that shows, with its availability. */
export interface Shown extends PlacedMessage {
  /** The messages whose availability was checked, in order. */
  readonly checked: readonly MessageInPlace[]
  /** Set when availability hid earlier messages. */
  readonly fallThrough?: Decision<FallThrough>
}

/** The result when availability hid the first message (semantics 1, Selection). */
export type FallThrough = {
  /** The ids of the targeted messages that availability hid, in the order of preference. */
  readonly hidden: readonly string[]
  /** The id of the targeted message that shows instead; absent if all are hidden. */
  readonly shown?: string
}

/**
 * Shows the first message, or none if availability hides it (semantics 1, Selection). If the channel sets
 * `fallThroughWhenHidden`, the next message is checked, and so on. If all are hidden, the first one is the result.
 *
 * @throws HelpdeskError as `availabilityOf`, and `INVALID_INPUT` for a value of more than 200 levels of lists and objects.
 */
export const showFirst = (
  [first, ...others]: readonly [MessageInPlace, ...MessageInPlace[]],
  availabilityOf: (place: MessageInPlace) => Decision<Availability>,
): Shown => {
  const winner = { place: first, availability: availabilityOf(first) }
  const hidden: PlacedMessage[] = []
  let next: PlacedMessage | undefined = winner
  while (next && !next.availability.outcome.shown && next.place.channel.fallThroughWhenHidden === true) {
    hidden.push(next)
    const place = others[hidden.length - 1]
    next = place && { place, availability: availabilityOf(place) }
  }
  if (hidden.length === 0) return { ...winner, checked: [first] }
  const shown = next?.availability.outcome.shown === true ? next : undefined
  const checked = next ? [...hidden, next] : hidden
  return {
    ...(shown ?? winner),
    checked: checked.map(({ place }) => place),
    fallThrough: decideFallThrough(checked, shown),
  }
}

const decideFallThrough = (
  checked: readonly PlacedMessage[],
  shown: PlacedMessage | undefined,
): Decision<FallThrough> => {
  const hidden = checked.filter((each) => each !== shown).map(({ place }) => place.targetedMessage.id)
  const fallThrough = { hidden, ...(shown && { shown: shown.place.targetedMessage.id }) }
  return decision(
    fallThrough,
    shown ? 'FELL_THROUGH' : 'ALL_HIDDEN',
    {
      key: 'intake/later-message-shows',
      holds: shown !== undefined,
      because: checked.map(
        ({ place: { targetedMessage }, availability: { outcome, reason, explanation } }) => ({
          key: 'intake/message-shows' as const,
          params: { id: targetedMessage.id, name: targetedMessage.name },
          holds: outcome.shown,
          reason,
          because: [explanation],
        }),
      ),
    },
    fallThrough,
  )
}
