import type { Condition, Facts } from 'frontdesk/rules'
import { asRead, createDraw, type Draw, known, times, variantStep } from './random'
import { words } from './words'

interface RoutingRule {
  readonly id: string
  readonly condition: Condition
}

export interface RoutingWorkload {
  readonly rules: readonly RoutingRule[]
  readonly factSets: readonly Facts[]
}

/**
 * Routing rules and 512 conversations. Each rule names one owner, inbox, company or subject and a broader condition.
 * The last twentieth of the rules are catch-all rules with only a broad condition.
 */
export const routingWorkload = (count: number, variant = 0): RoutingWorkload => {
  const draw = createDraw(43 * 104_729 + count + variant * variantStep)
  const sizes = { owners: sized(count, 25), inboxes: sized(count, 40), companies: sized(count, 20) }
  const rules = times(count, (index) => {
    const broad = times(1 + draw.int(3), () => broadCondition(draw))
    const isCatchAll = index >= count - Math.floor(count / 20)
    return { id: `r${index}`, condition: { all: isCatchAll ? broad : [specificLeaf(draw, sizes), ...broad] } }
  })
  return asRead({ rules, factSets: times(512, () => makeFacts(draw, sizes)) })
}

interface Sizes {
  readonly owners: number
  readonly inboxes: number
  readonly companies: number
}

const sized = (count: number, share: number): number => Math.max(4, Math.floor(count / share))

const leaf = (fact: string, operator: string, value: string | number | string[]): Condition => ({
  fact,
  operator,
  value,
})

const specificLeaf = (draw: Draw, { owners, inboxes, companies }: Sizes): Condition => {
  const kind = draw.weighted(specificWeights)
  switch (kind) {
    case 'owner':
      return leaf('owner', 'equal', `owner-${draw.int(owners)}`)
    case 'inbox':
      return leaf('inbox', 'equal', `inbox-${draw.int(inboxes)}`)
    case 'company':
      return leaf('company', 'equal', `company-${draw.int(companies)}`)
    case 'inboxes':
      return leaf(
        'inbox',
        'in',
        times(3, () => `inbox-${draw.int(inboxes)}`),
      )
    case 'word':
      return leaf('subject', 'textContains', known(words[200 + draw.int(words.length - 200)]))
  }
}

const specificWeights = [
  ['owner', 25],
  ['inbox', 35],
  ['company', 20],
  ['inboxes', 12],
  ['word', 8],
] as const

const broadCondition = (draw: Draw): Condition =>
  draw.weighted([
    [(): Condition => ({ any: times(2 + draw.int(2), () => broadLeaf(draw)) }), 20],
    [(): Condition => ({ not: broadLeaf(draw) }), 10],
    [() => broadLeaf(draw), 70],
  ])()

const broadLeaf = (draw: Draw): Condition => {
  switch (draw.int(8)) {
    case 0:
      return leaf('language', 'in', [draw.pick(languages), draw.pick(languages)])
    case 1:
      return leaf('channel', 'equal', draw.pick(channels))
    case 2:
      return leaf('lifecycle', 'equal', draw.pick(lifecycles))
    case 3:
      return leaf('plan', 'in', [draw.pick(plans), draw.pick(plans)])
    case 4:
      return leaf('mrr', draw.chance(0.5) ? 'greaterThan' : 'lessThanInclusive', draw.int(1_000))
    case 5:
      return leaf('tags', 'contains', draw.pick(tags))
    case 6:
      return leaf('country', 'in', [draw.pick(countries), draw.pick(countries)])
    default:
      return leaf('subject', 'textContains', known(words[draw.int(20)]))
  }
}

const languages = ['en', 'de', 'fr', 'es', 'ja', 'pt']
const channels = ['chat', 'mail', 'form', 'phone']
const lifecycles = ['visitor', 'lead', 'trial', 'customer', 'former']
const plans = ['free', 'starter', 'pro', 'enterprise']
const countries = 'US DE FR GB ES IT NL SE JP BR IN AU CA MX PL AT'.split(' ')
const tags = times(30, (index) => `tag-${index}`)

const makeFacts = (draw: Draw, { owners, inboxes, companies }: Sizes): Facts => ({
  owner: `owner-${draw.int(owners)}`,
  inbox: `inbox-${draw.int(inboxes)}`,
  company: `company-${draw.int(companies)}`,
  subject: times(5 + draw.int(6), () => known(words[draw.zipf(words.length)])).join(' '),
  language: draw.pick(languages),
  channel: draw.pick(channels),
  lifecycle: draw.pick(lifecycles),
  plan: draw.pick(plans),
  mrr: draw.int(1_000),
  tags: times(draw.int(5), () => draw.pick(tags)),
  country: draw.pick(countries),
})
