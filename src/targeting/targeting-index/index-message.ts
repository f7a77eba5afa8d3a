import type { IndexEntry } from '../../rules/rule-index/index-entry'
import type { Audience } from '../audience'
import { urlRuleToCondition } from '../lower-url-rules'
import { positiveOperator } from '../read-url-rule'
import type { Device, MessageTargeting } from '../targeted-message'
import { isNegative } from '../url-rule'

/** What an index keeps of a message, and where. */
export interface IndexedMessage {
  /** Of `deviceBits`, `audienceBits` and `flags`. */
  readonly bits: number
  /** The number of negative rules, up to `mostCounted`. */
  readonly negatives: number
  readonly rules: readonly IndexedUrlRule[]
  /** Of a message that is on by default: the audience that it is found by, or the lists that it is for. */
  readonly group: SingleAudience | undefined
  readonly lists: readonly string[]
}

/** Where a rule, or the positive twin of a negative one, is filed. */
interface IndexedUrlRule extends IndexEntry {
  readonly negative: boolean
}

/** An audience that is not made of lists. */
export type SingleAudience = Exclude<Audience['kind'], 'lists'>

export const deviceBits: Readonly<Record<Device, number>> = { desktop: 1, tablet: 2, mobile: 4 }

/** Two bits. */
export const audienceBits: Readonly<Record<Audience['kind'], number>> = {
  everyone: 0,
  anonymous: 8,
  tracked: 16,
  lists: 24,
}

export const flags = {
  /** A negative rule that fails excludes the page, and a positive one has to hold where there is one. */
  includeExclude: 32,
  /** The message is for every page, as long as none of its keys is met. */
  onByDefault: 64,
  /** The keys that are met do not tell whether the rules admit the page, so the rules themselves are asked. */
  asked: 128,
} as const

/** A message that is not published, whose channel is off or that has a broken rule is filed nowhere. */
export const indexMessage = (message: MessageTargeting): IndexedMessage => {
  const { published, channelActive, devices = allDevices, audience, urls = { rules: [] } } = message
  if (!published || !channelActive) return nowhere
  const rules: IndexedUrlRule[] = []
  for (const rule of urls.rules) {
    const filing = positiveOperator(rule).index?.(urlRuleToCondition(rule).value)
    // What cannot be asked cannot be filed.
    if (!filing) return nowhere
    rules.push({ ...filing, negative: isNegative(rule) })
  }
  const negatives = rules.filter(({ negative }) => negative).length
  const includeExclude = urls.combine === 'include-exclude' || rules.length === 0
  const onByDefault = includeExclude ? negatives === rules.length : negatives > 0
  return {
    bits:
      devices.reduce((bits, device) => bits | deviceBits[device], audienceBits[audience.kind]) |
      (includeExclude ? flags.includeExclude : 0) |
      (onByDefault ? flags.onByDefault : 0) |
      (negatives <= mostCounted && rules.every(({ exact }) => exact) ? 0 : flags.asked),
    negatives: Math.min(negatives, mostCounted),
    rules,
    group: onByDefault && audience.kind !== 'lists' ? audience.kind : undefined,
    lists: onByDefault && audience.kind === 'lists' ? [...new Set(audience.lists)] : [],
  }
}

/** A byte is kept. */
const mostCounted = 255

const nowhere: IndexedMessage = { bits: 0, negatives: 0, rules: [], group: undefined, lists: [] }

const allDevices = Object.keys(deviceBits) as Device[]
