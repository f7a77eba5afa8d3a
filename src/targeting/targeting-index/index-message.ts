import type { IndexEntry } from '../../rules/rule-index/index-entry'
import type { Audience } from '../audience'
import { urlRuleToCondition } from '../lower-url-rules'
import type { Device, MessageTargeting } from '../targeted-message'
import { urlOperators } from '../url-operators'
import { isNegative, type UrlRule } from '../url-rule'

/** The data that the index stores for a message. */
export interface IndexedMessage {
  /** A combination of `deviceBits`, `audienceBits` and `flags`. */
  readonly bits: number
  /** The number of negative rules, up to `mostCounted`. */
  readonly negatives: number
  readonly rules: readonly IndexedUrlRule[]
  /** For a message that is on by default: its audience, or its lists. */
  readonly group: SingleAudience | undefined
  readonly lists: readonly string[]
}

/** The index entry of a rule; for a negative rule, of its positive operator. */
interface IndexedUrlRule extends IndexEntry {
  readonly negative: boolean
}

/** Any audience except lists. */
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
  /** A negative rule that fails excludes the page. If there are positive rules, one must hold. */
  includeExclude: 32,
  /** The message is shown on every page on which none of its keys is met. */
  onByDefault: 64,
  /** The met keys alone do not decide, so the rules are evaluated. */
  asked: 128,
} as const

/** A message is left out of the index when it is not published, its channel is off, or one of its rules is invalid. */
export const indexMessage = (message: MessageTargeting): IndexedMessage => {
  const { published, channelActive, devices = allDevices, audience, urls = { rules: [] } } = message
  if (!published || !channelActive) return nowhere
  const rules: IndexedUrlRule[] = []
  for (const rule of urls.rules) {
    const filing = indexEntryOf(rule)
    // An invalid rule has no index entry.
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

/** The entry of the rule's operator; for a negative rule, of the operator that it negates. */
const indexEntryOf = (rule: UrlRule): IndexEntry | undefined => {
  const { operator, value } = urlRuleToCondition(rule)
  const entry = urlOperators[operator]
  return ('negates' in entry ? urlOperators[entry.negates] : entry).index?.(value)
}

/** The count is stored in one byte. */
const mostCounted = 255

const nowhere: IndexedMessage = { bits: 0, negatives: 0, rules: [], group: undefined, lists: [] }

const allDevices = Object.keys(deviceBits) as Device[]
