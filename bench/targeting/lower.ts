import type { Condition, Facts } from 'frontdesk/rules'
import { parsePageUrl, type UrlRule, type Visit } from 'frontdesk/targeting'
import type { FactView, RuleData } from '../engines/translate'
import {
  now,
  type TargetingMode,
  type TargetingWorkload,
  targetingWorkload,
  type View,
} from '../workloads/targeting'

/** Messages for this library, and the same rules as conditions over the facts below for the other engines. */
export type TargetingData = RuleData & Pick<TargetingWorkload, 'messages'>

/** One view. The page is parsed beforehand: into a `PageUrl` for this library, into facts for the others. */
export interface TargetingView extends FactView {
  readonly view: View
  readonly visit: Visit
}

/** The data and views of one workload. */
export const caseOf = (size: number, mode: TargetingMode, variant = 0) => {
  const workload = targetingWorkload(size, mode, variant)
  return { data: dataOf(workload), views: workload.views.map(viewOf) }
}

const dataOf = ({ messages }: TargetingWorkload): TargetingData => ({
  messages,
  rules: messages.map(({ id, audience, urls }) => {
    const page: Condition = { any: (urls?.rules ?? []).map(ruleCondition) }
    switch (audience.kind) {
      case 'everyone':
        return { id, condition: page }
      case 'lists':
        return {
          id,
          condition: { all: [{ any: audience.lists.map((list) => contains('lists', list)) }, page] },
        }
      default:
        return { id, condition: { all: [{ fact: audience.kind, operator: 'equal', value: true }, page] } }
    }
  }),
})

const contains = (fact: string, value: string): Condition => ({ fact, operator: 'contains', value })

const ruleCondition = (rule: UrlRule): Condition => {
  if (rule.target === 'query-param') {
    const pair = contains('pairs', `${rule.name}=${rule.value}`)
    return rule.operator === 'is' ? pair : { not: pair }
  }
  const { value } = rule
  const text = (fact: string, operator: string, value: string): Condition => ({ fact, operator, value })
  switch (rule.operator) {
    case 'is':
      return value.endsWith('/*')
        ? text('below', 'textStartsWith', value.slice(0, -1))
        : text('address', 'equal', value)
    case 'contains':
      return text('url', 'textContains', value)
    case 'starts-with':
      return text('url', 'textStartsWith', value)
    case 'isnt':
      return { not: ruleCondition({ ...rule, operator: 'is' }) }
    case 'doesnt-contain':
      return { not: ruleCondition({ ...rule, operator: 'contains' }) }
    case 'doesnt-start-with':
      return { not: ruleCondition({ ...rule, operator: 'starts-with' }) }
    default:
      throw new Error(`Expected an operator of the workload, found ${rule.operator}.`)
  }
}

export const viewOf = (view: View): TargetingView => {
  const parsed = parsePageUrl(view.page)
  if (!('page' in parsed)) throw new Error(`Expected a page, found ${view.page}.`)
  return {
    view,
    visit: { page: parsed.page, visitor: view.visitor, device: 'desktop', now },
    facts: factsOf(view),
  }
}

/** The addresses of the workload are canonical and have no trailing slash. */
const factsOf = ({ page, visitor }: View): Facts => {
  const [address = '', query] = page.split('?')
  return {
    url: page,
    address,
    below: `${address}/`,
    pairs: query?.split('&') ?? [],
    anonymous: visitor.contactId === undefined,
    tracked: visitor.contactId !== undefined,
    lists: [...(visitor.lists?.ids ?? [])],
  }
}
