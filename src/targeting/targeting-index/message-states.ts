import type { Postings } from '../../rules/rule-index/postings'
import { flags, type IndexedMessage } from './index-message'
import { visibility } from './visitor-view'

/**
 * What is known of each message, by slot. A page may lead to tens of thousands of messages, so everything is kept in
 * typed arrays and asked in plain loops: a message costs a few loads, and no closure. A posting is a slot and, in its
 * lowest bit, whether the rule that was met is negative.
 */
export interface MessageStates {
  readonly bits: (slot: number) => number
  readonly set: (slot: number, filed: IndexedMessage) => void
  /** Begins a question. What is noted holds until the next one. */
  readonly begin: () => void
  /** Notes the rules that the page meets; adds to `found` the messages not on by default that have a positive one. */
  readonly meet: (hits: readonly Postings[], found: number[]) => void
  /** Notes messages that are for lists of the visitor, and adds each once to `found`. */
  readonly list: (hits: readonly Postings[], found: number[]) => void
  /** Whether a message is shown, as far as is known; nothing when the message itself has to be asked. */
  readonly isShown: (slot: number, visible: Uint8Array) => boolean | undefined
  /**
   * Puts those of the first `count` slots whose message is shown at the beginning of `shown`, in their order, and
   * returns their number.
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
   * The number of the question that has last met the message, and below it what it met: two flags, and the number of
   * negative rules. Anything below `question` is of an earlier one.
   */
  let met = new Uint32Array(16)
  let question = 0

  const grow = (): void => {
    bits = resized(bits)
    negatives = resized(negatives)
    met = new Uint32Array(bits.length)
  }

  /** What was noted in this question, on top of its number. */
  const noted = (slot: number): number => Math.max(met[slot] as number, question)

  const meetOne = (posting: number, found: number[]): void => {
    const slot = slotOf(posting)
    const state = noted(slot)
    if (posting % 2 === 1) {
      // A message with so many rules is asked itself.
      met[slot] = (state & counted) === counted ? state : state + 1
      return
    }
    met[slot] = (state | positive) >>> 0
    if ((state & positive) === 0 && ((bits[slot] as number) & flags.onByDefault) === 0) found.push(slot)
  }

  /** Of a message that something was noted of. */
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
      if (question === lastQuestion) met.fill(0)
      question = question === lastQuestion ? firstQuestion : question + firstQuestion
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
      if (state < question) return (seen & visibility.unlessMet) !== 0
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
        if (state >= question) {
          is = verdictOf(slot, seen, state)
          if (is === unknown) is = ask(slot) ? yes : no
        }
        // Written always and counted where it is true, because half of all branches would be guessed wrong.
        shown[selected] = slot
        selected += is >> 1
      }
      return selected
    },
  }
}

/** What is known of a message; `yes` is the same bit as `visibility.unlessMet`. */
type Verdict = typeof no | typeof yes | typeof unknown
const no = 0
const yes = 2
const unknown = 4

/** Sixteen bits for each question, the lower ones for what it notes. */
const firstQuestion = 2 ** 16
const lastQuestion = (2 ** 16 - 1) * firstQuestion

/** A positive rule is met; the message is for a list of the visitor; how many negative rules are met. */
const positive = 2 ** 15
const listed = 2 ** 14
const counted = 2 ** 14 - 1

const resized = (from: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const to = new Uint8Array(from.length * 2)
  to.set(from)
  return to
}
