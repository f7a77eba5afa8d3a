import { parsePageUrl, type UrlRule, type Visit } from 'frontdesk/targeting'
import type { Case } from '../harness/measure'
import { known } from '../workloads/random'
import { now, targetingWorkload } from '../workloads/targeting'

/** One positive rule about the address. `below` is the wildcard: the value, and all pages under it. */
export interface Pattern {
  readonly id: string
  readonly kind: 'is' | 'starts' | 'below' | 'contains'
  readonly value: string
}

export interface PatternData {
  readonly patterns: readonly Pattern[]
}

export interface PageView {
  readonly visit: Visit
  readonly url: string
  /** The address without the query. */
  readonly address: string
}

/** The positive rules about addresses of the sparse workload, and its views. */
export const caseOf = (count: number, variant: number): Case<PatternData, PageView> => {
  const { messages, views } = targetingWorkload(Math.max(50, count), 'sparse', variant)
  const patterns = messages.flatMap(({ urls }) => urls?.rules ?? []).flatMap(patternOf)
  return {
    data: { patterns: patterns.slice(0, count).map((pattern, index) => ({ id: `p${index}`, ...pattern })) },
    views: views.map(({ page: url }) => {
      const parsed = parsePageUrl(url)
      if (!('page' in parsed)) throw new Error(`Expected a page, found ${url}.`)
      return {
        url,
        address: known(url.split('?')[0]),
        visit: { page: parsed.page, visitor: { cookieBound: false }, device: 'desktop', now },
      }
    }),
  }
}

const patternOf = (rule: UrlRule): Omit<Pattern, 'id'>[] => {
  if (rule.target === 'query-param') return []
  const { operator, value } = rule
  if (operator === 'contains') return [{ kind: 'contains', value }]
  if (operator === 'starts-with') return [{ kind: 'starts', value }]
  if (operator !== 'is') return []
  return [value.endsWith('/*') ? { kind: 'below', value: value.slice(0, -2) } : { kind: 'is', value }]
}

export const holds = ({ kind, value }: Pattern, { url, address }: PageView): boolean => {
  switch (kind) {
    case 'is':
      return address === value
    case 'starts':
      return url.startsWith(value)
    case 'below':
      return address === value || address.startsWith(`${value}/`)
    case 'contains':
      return url.includes(value)
  }
}
