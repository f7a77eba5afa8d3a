import { listOf, type Postings } from '../../rules/rule-index/postings'
import { type FiledMessage, flags } from './file-message'

/**
 * What is known of each message, by slot, in typed arrays: asking a message costs a few loads and no closure. A posting
 * is a slot and, in its lowest bit, whether the rule that was met is negative.
 */
export interface MessageStates {
  readonly bits: (slot: number) => number
  readonly set: (slot: number, filed: FiledMessage) => void
  /**
   * Begins a question with the rules that the page meets, and returns the slots of the messages that are not on by
   * default and have one that is positive.
   */
  readonly meet: (hits: readonly Postings[]) => number[]
  /** Notes slots of messages, within the question. */
  readonly list: (slots: readonly Postings[]) => void
  readonly isListed: (slot: number) => boolean
  /** Whether the rules admit the page, as far as the keys that are met tell; nothing when they have to be asked. */
  readonly admits: (slot: number) => boolean | undefined
}

export const postingOf = (slot: number, negative: boolean): number => slot * 2 + Number(negative)

export const slotOf = (posting: number): number => posting >> 1

export const createMessageStates = (): MessageStates => {
  let bits = new Uint8Array(16)
  let negatives = new Uint16Array(16)
  /** The question that has last met the message, and what it met: two flags, and the number of negative rules. */
  let metBy = new Uint32Array(16)
  let met = new Int32Array(16)
  let question = 0

  const grow = (): void => {
    bits = resized(bits, new Uint8Array(bits.length * 2))
    negatives = resized(negatives, new Uint16Array(bits.length))
    metBy = new Uint32Array(bits.length)
    met = new Int32Array(bits.length)
  }

  /** What the message has met in this question, which may be the first that meets it. */
  const metSoFar = (slot: number): number => {
    if (metBy[slot] === question) return met[slot] as number
    metBy[slot] = question
    return 0
  }

  const meetOne = (posting: number, found: number[]): void => {
    const slot = slotOf(posting)
    const state = metSoFar(slot)
    met[slot] = posting % 2 === 1 ? state + 1 : state | positive
    if (posting % 2 === 1 || (state & positive) !== 0) return
    if (((bits[slot] as number) & flags.onByDefault) === 0) found.push(slot)
  }

  return {
    bits: (slot) => bits[slot] as number,
    set: (slot, filed) => {
      if (slot >= bits.length) grow()
      bits[slot] = filed.bits
      negatives[slot] = filed.negatives
    },
    meet: (hits) => {
      if (question === largest) metBy.fill(0)
      question = (question % largest) + 1
      const found: number[] = []
      for (const postings of hits) {
        if (typeof postings === 'number') meetOne(postings, found)
        else for (const posting of postings) meetOne(posting, found)
      }
      return found
    },
    list: (slots) => {
      for (const postings of slots) {
        for (const slot of listOf(postings)) met[slot] = metSoFar(slot) | listed
      }
    },
    isListed: (slot) => metBy[slot] === question && ((met[slot] as number) & listed) !== 0,
    admits: (slot) => {
      const known = bits[slot] as number
      if (metBy[slot] !== question) return (known & flags.onByDefault) !== 0
      if ((known & flags.asked) !== 0) return undefined
      const state = met[slot] as number
      const isMet = (state & positive) !== 0
      const excluding = state & (listed - 1)
      return (known & flags.includeExclude) === 0
        ? isMet || excluding < (negatives[slot] as number)
        : excluding === 0 && (isMet || (known & flags.onByDefault) !== 0)
    },
  }
}

/** Above every count of negative rules: a positive rule is met; the message is for a list of the visitor. */
const positive = 2 ** 30
const listed = 2 ** 29

const largest = 2 ** 32 - 1

const resized = <Numbers extends Uint8Array | Uint16Array>(from: Numbers, to: Numbers): Numbers => {
  to.set(from)
  return to
}
