import type { Audience, UrlRule, VisitorFacts } from 'frontdesk/targeting'
import type { Identified } from '../harness/contestant'
import type { View } from '../workloads/targeting'
import type { TargetingData } from './lower'

/** The messages that match, in the simplest code. */
export const matchingMessages = (
  { messages }: TargetingData,
  { page, visitor }: View,
): readonly Identified[] =>
  messages.filter(
    ({ audience, urls }) =>
      admits(audience, visitor) && (urls?.rules ?? []).some((rule) => holds(rule, page)),
  )

const admits = (audience: Audience, { contactId, lists }: VisitorFacts): boolean => {
  if (audience.kind === 'everyone') return true
  if (audience.kind === 'anonymous') return contactId === undefined
  if (contactId === undefined) return false
  return audience.kind === 'tracked' || audience.lists.some((list) => lists?.ids.includes(list))
}

const holds = (rule: UrlRule, page: string): boolean => {
  const [address = '', query = ''] = page.split('?')
  if (rule.target === 'query-param') {
    return query.split('&').includes(`${rule.name}=${rule.value}`) === (rule.operator === 'is')
  }
  const { value } = rule
  const is = value.endsWith('/*') ? `${address}/`.startsWith(value.slice(0, -1)) : address === value
  switch (rule.operator) {
    case 'is':
      return is
    case 'isnt':
      return !is
    case 'contains':
      return page.includes(value)
    case 'doesnt-contain':
      return !page.includes(value)
    case 'starts-with':
      return page.startsWith(value)
    case 'doesnt-start-with':
      return !page.startsWith(value)
    default:
      throw new Error(`Expected an operator of the workload, found ${rule.operator}.`)
  }
}
