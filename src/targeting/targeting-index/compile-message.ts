import { admits } from '../audience'
import type { Visit } from '../choose-targeted-message'
import type { PageUrl } from '../page-url'
import { readUrlRule } from '../read-url-rule'
import type { MessageTargeting } from '../targeted-message'
import type { UrlRules } from '../url-rule'

/** Whether all checks of one message hold for a visit to a page. */
export type MessageTest = (visit: Visit, page: PageUrl) => boolean

/** Compiles the checks that `chooseTargetedMessage` makes for one message, for many visits. */
export const compileMessage = (message: MessageTargeting): MessageTest => {
  const { published, channelActive, devices, audience, urls = { rules: [] } } = message
  if (!published || !channelActive || urls.rules.some((rule) => readUrlRule(rule).broken)) return () => false
  const admitsPage = compileUrlRules(urls)
  return ({ visitor, device, now }, page) =>
    (devices === undefined || devices.includes(device)) && admits(audience, visitor, now) && admitsPage(page)
}

type PageTest = (page: PageUrl) => boolean

/** Gives only the outcome of `decideUrlRules`. The rules must be valid. */
const compileUrlRules = ({ combine, rules }: UrlRules): PageTest => {
  const read = rules.map(readUrlRule)
  const positive = read.filter(({ negative }) => !negative).map(({ meets }) => meets)
  const negative = read.filter((rule) => rule.negative).map(({ meets }) => meets)
  if (rules.length === 0) return () => true
  if (negative.length === 0) return someOf(positive)
  if (combine !== 'include-exclude') return someOf([...positive, ...negative.map(opposite)])
  const isExcluded = someOf(negative)
  if (positive.length === 0) return opposite(isExcluded)
  const isIncluded = someOf(positive)
  return (page) => !isExcluded(page) && isIncluded(page)
}

const opposite =
  (test: PageTest): PageTest =>
  (page) =>
    !test(page)

const someOf = (tests: readonly PageTest[]): PageTest => {
  const [only] = tests
  if (only && tests.length === 1) return only
  return (page) => {
    for (const holds of tests) if (holds(page)) return true
    return false
  }
}
