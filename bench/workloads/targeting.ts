import type { Audience, MessageTargeting, UrlRule, VisitorFacts } from 'frontdesk/targeting'
import { asRead, createDraw, type Draw, known, times, variantStep } from './random'
import { words } from './words'

export type TargetingMode = 'sparse' | 'dense'

export interface TargetingWorkload {
  readonly messages: readonly MessageTargeting[]
  readonly views: readonly View[]
}

export interface View {
  readonly page: string
  readonly visitor: VisitorFacts
}

/** The time of all views. */
export const now = Date.UTC(2026, 5, 1)

/**
 * Targeted messages of many sites, in the order of their priority, and 512 page views. `sparse`: rules for single pages
 * of a site; few match a view. `dense`: rules that match nearly half of all views.
 */
export const targetingWorkload = (count: number, mode: TargetingMode, variant = 0): TargetingWorkload => {
  const draw = createDraw(42 * 7919 + count + variant * variantStep)
  const sites = times(Math.ceil(count / 50), (index) => makeSite(draw, index))
  const lists = Math.max(20, Math.floor(count / 10))
  const messages = times(count, (index) =>
    makeMessage(draw, index, known(sites[index % sites.length]), mode, lists),
  )
  return asRead({ messages, views: times(512, () => makeView(draw, sites, messages, lists)) })
}

interface Site {
  readonly origin: string
  readonly paths: readonly string[]
}

const makeSite = (draw: Draw, index: number): Site => ({
  origin: `https://www.${draw.pick(words)}${index}.com`,
  paths: times(40, () => times(1 + draw.int(4), () => `/${makeSegment(draw)}`).join('')),
})

const commonWord = (draw: Draw): string => known(words[draw.zipf(words.length)])

const makeSegment = (draw: Draw): string =>
  draw.chance(0.2) ? `${commonWord(draw)}-${commonWord(draw)}` : commonWord(draw)

const makeMessage = (
  draw: Draw,
  index: number,
  site: Site,
  mode: TargetingMode,
  lists: number,
): MessageTargeting => {
  const makeRule = ruleMakers[mode]
  const audience = makeAudience(draw, mode, lists)
  const rules = times(1 + draw.int(3), () => makeRule(draw, site))
  if (mode === 'sparse' && audience.kind === 'lists' && draw.chance(0.25)) {
    rules[0] = negated(known(rules[0]))
  }
  return {
    id: `m${index}`,
    name: `Message ${index}`,
    published: true,
    channelActive: true,
    audience,
    urls: { combine: 'any', rules },
    priority: index,
    createdAt: 0,
  }
}

const makeAudience = (draw: Draw, mode: TargetingMode, lists: number): Audience => {
  const kind = draw.weighted(audienceWeights[mode])
  return kind === 'lists' ? { kind, lists: [`list-${draw.int(lists)}`] } : { kind }
}

const audienceWeights = {
  sparse: [
    ['everyone', 50],
    ['anonymous', 15],
    ['tracked', 15],
    ['lists', 20],
  ],
  dense: [
    ['everyone', 70],
    ['anonymous', 10],
    ['tracked', 10],
    ['lists', 10],
  ],
} as const

const address = (operator: 'is' | 'contains' | 'starts-with', value: string): UrlRule => ({
  target: 'url',
  operator,
  value,
})

const makeQueryRule = (draw: Draw): UrlRule => {
  const [name, value] = makePair(draw)
  return { target: 'query-param', operator: 'is', name, value }
}

const makePair = (draw: Draw): readonly [string, string] => [
  known(words[draw.int(30)]),
  `v${draw.int(50_000)}`,
]

const negated = (rule: UrlRule): UrlRule => {
  if (rule.target === 'query-param') return { ...rule, operator: 'isnt' }
  return { ...rule, operator: negations[rule.operator as keyof typeof negations] }
}

const negations = { is: 'isnt', contains: 'doesnt-contain', 'starts-with': 'doesnt-start-with' } as const

type MakeRule = (draw: Draw, site: Site) => UrlRule

const ruleMakers: Record<TargetingMode, MakeRule> = {
  sparse: (draw, site) => {
    const url = site.origin + draw.pick(site.paths)
    switch (draw.weighted(sparseWeights)) {
      case 'is':
        return address('is', url)
      case 'starts':
        return address('starts-with', url)
      case 'below':
        return address('is', `${url}/*`)
      case 'contains':
        return address('contains', draw.chance(0.3) ? `${draw.pick(site.paths)}/` : rareWord(draw))
      case 'query':
        return makeQueryRule(draw)
    }
  },
  dense: (draw, site) => {
    const url = site.origin + draw.pick(site.paths)
    const prefix = draw.chance(0.4) ? 'https://' : url
    const common = known(words[draw.int(50)])
    switch (draw.weighted(denseWeights)) {
      case 'is':
        return address('is', url)
      case 'isnt':
        return negated(address('is', url))
      case 'contains':
        return address('contains', common)
      case 'doesnt-contain':
        return negated(address('contains', common))
      case 'starts':
        return address('starts-with', prefix)
      case 'doesnt-start':
        return negated(address('starts-with', prefix))
      case 'below':
        return address('is', `${url}/*`)
      case 'query':
        return makeQueryRule(draw)
    }
  },
}

const rareWord = (draw: Draw): string => known(words[words.length / 2 + draw.int(words.length / 2)])

const sparseWeights = [
  ['is', 27],
  ['starts', 22],
  ['below', 22],
  ['contains', 16],
  ['query', 13],
] as const

const denseWeights = [
  ['is', 10],
  ['isnt', 10],
  ['contains', 25],
  ['doesnt-contain', 15],
  ['starts', 15],
  ['doesnt-start', 10],
  ['below', 10],
  ['query', 5],
] as const

const makeView = (
  draw: Draw,
  sites: readonly Site[],
  messages: readonly MessageTargeting[],
  lists: number,
): View => {
  const site = known(sites[draw.zipf(sites.length)])
  const plain = {
    url: site.origin + draw.pick(site.paths) + (draw.chance(0.3) ? `/${makeSegment(draw)}` : ''),
    pairs: draw.chance(0.5) ? times(1 + draw.int(3), () => makePair(draw)) : [],
  }
  const aim = draw.chance(0.4) ? draw.pick(draw.pick(messages).urls?.rules ?? []) : undefined
  const { url, pairs } = aim ? aimedAt(draw, aim, plain, site) : plain
  const query = pairs.map(([name, value]) => `${name}=${value}`).join('&')
  return {
    page: url + (query && `?${query}`),
    visitor: draw.chance(0.6)
      ? { cookieBound: false }
      : {
          contactId: `contact-${draw.int(1_000_000)}`,
          cookieBound: true,
          lists: { ids: times(draw.int(9), () => `list-${draw.int(lists)}`), asOf: now },
        },
  }
}

interface Address {
  readonly url: string
  readonly pairs: readonly (readonly [string, string])[]
}

/** A page that matches a positive rule; for a negative rule, the page that it excludes. */
const aimedAt = (draw: Draw, rule: UrlRule, plain: Address, site: Site): Address => {
  if (rule.target === 'query-param') return { ...plain, pairs: [...plain.pairs, [rule.name, rule.value]] }
  const { value } = rule
  if (value === 'https://') return plain
  if (value.endsWith('/*')) return { ...plain, url: `${value.slice(0, -2)}/${makeSegment(draw)}` }
  if (value.startsWith('https://')) return { ...plain, url: value }
  const contained = value.startsWith('/') ? value : `/${value}/`
  return { ...plain, url: site.origin + contained + makeSegment(draw) }
}
