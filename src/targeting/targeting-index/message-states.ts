import type { Postings } from '../../rules/rule-index/postings'
import { flags, type IndexedMessage } from './index-message'
import { visibility } from './visitor-view'

/**
 * The state of each message during a lookup, by slot. A page may match tens of thousands of messages. Typed arrays and
 * plain loops keep the cost of a message to a few memory reads, without a closure. A posting is a slot and, in its
 * lowest bit, whether the matched rule is negative.
 */
export interface MessageStates {
  readonly bits: (slot: number) => number
  readonly set: (slot: number, filed: IndexedMessage) => void
  /** Starts a new lookup, and forgets the notes of the last one. */
  readonly begin: () => void
  /** Notes the rules that the page meets. Adds messages with a positive match that are not on by default to `found`. */
  readonly meet: (hits: readonly Postings[], found: number[]) => void
  /** Notes the messages for the visitor's lists, and adds each once to `found`. */
  readonly list: (hits: readonly Postings[], found: number[]) => void
  /** Whether a message is shown; nothing when its rules must be evaluated to decide. */
  readonly isShown: (slot: number, visible: Uint8Array) => boolean | undefined
  /**
   * Of the first `count` slots, writes those whose message is shown to the beginning of `shown`, in order, and returns
   * their number.
   */
  readonly select: (
    slots: Int32Array,
    count: number,
    visible: Uint8Array,
    ask: (slot: number) => boolean,
    shown: Int32Array,
  ) => number
}

export const postingOf = (slot: number, negative: boolean): number => slot * 2 + Number(negative)

export const slotOf = (posting: number): number => posting >> 1

export const createMessageStates = (): MessageStates => {
  let bits = new Uint8Array(16)
  let negatives = new Uint8Array(16)
  /**
   * In the upper bits the number of the last lookup that met the message, in the lower bits its notes: two flags and
   * the number of negative rules. A value below `lookup` is from an earlier lookup.
   */
  let met = new Uint32Array(16)
  let lookup = 0

  const grow = (): void => {
    bits = resized(bits)
    negatives = resized(negatives)
    met = new Uint32Array(bits.length)
  }

  /** The notes of this lookup, together with its number. */
  const noted = (slot: number): number => Math.max(met[slot] as number, lookup)

  const meetOne = (posting: number, found: number[]): void => {
    const slot = slotOf(posting)
    const state = noted(slot)
    if (posting % 2 === 1) {
      // A message with this many rules is evaluated itself.
      met[slot] = (state & counted) === counted ? state : state + 1
      return
    }
    met[slot] = (state | positive) >>> 0
    if ((state & positive) === 0 && ((bits[slot] as number) & flags.onByDefault) === 0) found.push(slot)
  }

  /** The verdict for a message with notes. */
  const verdictOf = (slot: number, seen: number, state: number): Verdict => {
    const known = bits[slot] as number
    const isOn = (known & flags.onByDefault) !== 0
    if (seen === 0 || ((seen & visibility.byList) !== 0 && isOn && (state & listed) === 0)) return no
    if ((known & flags.asked) !== 0) return unknown
    const isMet = (state & positive) !== 0
    const excluding = state & counted
    const admitted =
      (known & flags.includeExclude) === 0
        ? isMet || excluding < (negatives[slot] as number)
        : excluding === 0 && (isMet || isOn)
    if (!admitted) return no
    return (seen & visibility.byList) === 0 ? yes : unknown
  }

  return {
    bits: (slot) => bits[slot] as number,
    set: (slot, filed) => {
      if (slot >= bits.length) grow()
      bits[slot] = filed.bits
      negatives[slot] = filed.negatives
    },
    begin: () => {
      if (lookup === lastLookup) met.fill(0)
      lookup = lookup === lastLookup ? firstLookup : lookup + firstLookup
    },
    meet: (hits, found) => {
      for (const postings of hits) {
        if (typeof postings === 'number') meetOne(postings, found)
        else for (const posting of postings) meetOne(posting, found)
      }
    },
    list: (hits, found) => {
      const note = (slot: number): void => {
        const state = noted(slot)
        if ((state & listed) === 0) found.push(slot)
        met[slot] = (state | listed) >>> 0
      }
      for (const slots of hits) {
        if (typeof slots === 'number') note(slots)
        else for (const slot of slots) note(slot)
      }
    },
    isShown: (slot, visible) => {
      const seen = visible[bits[slot] as number] as number
      const state = met[slot] as number
      if (state < lookup) return (seen & visibility.unlessMet) !== 0
      const verdict = verdictOf(slot, seen, state)
      return verdict === unknown ? undefined : verdict === yes
    },
    select: (slots, count, visible, ask, shown) => {
      let selected = 0
      for (let at = 0; at < count; at += 1) {
        const slot = slots[at] as number
        const seen = visible[bits[slot] as number] as number
        const state = met[slot] as number
        let is = seen & visibility.unlessMet
        if (state >= lookup) {
          is = verdictOf(slot, seen, state)
          if (is === unknown) is = ask(slot) ? yes : no
        }
        // Always written and counted only when true: a branch would be mispredicted half of the time.
        shown[selected] = slot
        selected += is >> 1
      }
      return selected
    },
  }
}

/** The result for a message; `yes` is the same bit as `visibility.unlessMet`. */
type Verdict = typeof no | typeof yes | typeof unknown
const no = 0
const yes = 2
const unknown = 4

/** The upper sixteen bits are the number of the lookup, the lower sixteen its notes. */
const firstLookup = 2 ** 16
const lastLookup = (2 ** 16 - 1) * firstLookup

/** The notes: a positive rule is met; the message is for a list of the visitor; the number of negative rules met. */
const positive = 2 ** 15
const listed = 2 ** 14
const counted = 2 ** 14 - 1

const resized = (from: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const to = new Uint8Array(from.length * 2)
  to.set(from)
  return to
}
