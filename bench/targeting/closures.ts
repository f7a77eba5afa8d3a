import type { Audience, MessageTargeting, PageUrl, UrlRule, Visit, VisitorFacts } from 'frontdesk/targeting'
import type { Contestant, Identified } from '../harness/contestant'
import type { TargetingData, TargetingView } from './lower'

type Test = (page: PageUrl, visitor: VisitorFacts) => boolean

/** Hand-written code for this task: one closure for each message, with the same visit as input. */
export const handWritten: Contestant<TargetingData, TargetingView> = {
  name: 'plain closures',
  build: ({ messages }, question) => {
    const tests = messages.map(messageTest)
    if (question === 'first') {
      return ({ visit }) => {
        const page = visit.page as PageUrl
        for (let index = 0; index < tests.length; index += 1) {
          if (tests[index]?.(page, visit.visitor)) return messages[index]
        }
        return undefined
      }
    }
    return ({ visit }) => matching(messages, tests, visit)
  },
}

const matching = (messages: readonly Identified[], tests: readonly Test[], visit: Visit): Identified[] => {
  const page = visit.page as PageUrl
  const found: Identified[] = []
  for (let index = 0; index < tests.length; index += 1) {
    if (tests[index]?.(page, visit.visitor)) found.push(messages[index] as Identified)
  }
  return found
}

const messageTest = ({ audience, urls }: MessageTargeting): Test => {
  const admits = audienceTest(audience)
  const rules = (urls?.rules ?? []).map(ruleTest)
  const [only] = rules
  if (rules.length === 1 && only) return (page, visitor) => admits(page, visitor) && only(page, visitor)
  return (page, visitor) => {
    if (!admits(page, visitor)) return false
    for (const holds of rules) if (holds(page, visitor)) return true
    return false
  }
}

const audienceTest = (audience: Audience): Test => {
  switch (audience.kind) {
    case 'everyone':
      return () => true
    case 'anonymous':
      return (_, visitor) => visitor.contactId === undefined
    case 'tracked':
      return (_, visitor) => visitor.contactId !== undefined
    case 'lists': {
      const { lists } = audience
      return (_, visitor) => {
        const ids = visitor.contactId === undefined ? undefined : visitor.lists?.ids
        if (ids === undefined) return false
        for (const list of lists) if (ids.includes(list)) return true
        return false
      }
    }
  }
}

const ruleTest = (rule: UrlRule): Test => {
  if (rule.target === 'query-param') {
    const { name, value, operator } = rule
    const wanted = operator === 'is'
    return ({ params }) => params.some((pair) => pair[0] === name && pair[1] === value) === wanted
  }
  const { value } = rule
  switch (rule.operator) {
    case 'is':
      return addressTest(value)
    case 'isnt': {
      const is = addressTest(value)
      return (page, visitor) => !is(page, visitor)
    }
    case 'contains':
      return ({ href }) => href.includes(value)
    case 'doesnt-contain':
      return ({ href }) => !href.includes(value)
    case 'starts-with':
      return ({ href }) => href.startsWith(value)
    case 'doesnt-start-with':
      return ({ href }) => !href.startsWith(value)
    default:
      throw new Error(`Expected an operator of the workload, found ${rule.operator}.`)
  }
}

/** The address may be followed by a query, and for a wildcard by a path. */
const addressTest = (value: string): Test => {
  const base = value.endsWith('/*') ? value.slice(0, -2) : value
  const wildcard = base !== value
  return ({ href }) => {
    if (!href.startsWith(base)) return false
    const next = href[base.length]
    return next === undefined || next === '?' || (wildcard && next === '/')
  }
}
