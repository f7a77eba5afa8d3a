import fc from 'fast-check'
import type { Visit } from '../../targeting/choose-targeted-message'
import { parsePageUrl } from '../../targeting/page-url'
import type { Device, MessageTargeting } from '../../targeting/targeted-message'
import { hostileAddresses, pageAddresses, type UrlRuleSetOptions, urlRuleSets } from './url-rules'
import { type AudienceOptions, audiences, type VisitorOptions, visitors, visitTimes } from './visitors'

export type TargetedMessageOptions = AudienceOptions &
  UrlRuleSetOptions & {
    /** The ids, each of at most one message. @default five letters */
    readonly ids?: readonly string[]
  }

/** Targeted messages with distinct ids, in any order. */
export const targetedMessages = ({
  ids = ['a', 'b', 'c', 'd', 'e'],
  ...options
}: TargetedMessageOptions = {}): fc.Arbitrary<readonly MessageTargeting[]> =>
  fc.uniqueArray(
    fc.record(
      {
        id: fc.constantFrom(...ids),
        name: fc.constantFrom('Hello', 'Sale'),
        published: mostly,
        channelActive: mostly,
        devices: fc.uniqueArray(devices, { minLength: 1, maxLength: 2 }),
        audience: fc.oneof(
          { weight: 2, arbitrary: fc.constant({ kind: 'everyone' as const }) },
          audiences(options),
        ),
        urls: urlRuleSets(options),
        priority: fc.integer({ min: 0, max: 2 }),
        createdAt: fc.integer({ min: 0, max: 1 }),
      },
      { requiredKeys: ['id', 'name', 'published', 'channelActive', 'audience', 'priority', 'createdAt'] },
    ),
    { selector: ({ id }) => id, maxLength: ids.length },
  )

/** Visits of these pages, as text or parsed, a few of them unsupported. */
export const visits = (options: VisitorOptions = {}): fc.Arbitrary<Visit> =>
  fc.record({
    page: visitedPages(),
    visitor: visitors(options),
    device: devices,
    now: visitTimes(options.now),
  })

/** Pages as facts: addresses of any kind, and what `parsePageUrl` returns for them. */
export const visitedPages = (): fc.Arbitrary<Visit['page']> =>
  fc.oneof(
    { weight: 4, arbitrary: pageAddresses() },
    { weight: 2, arbitrary: pageAddresses().map(parsed) },
    hostileAddresses(),
    fc.constant(`https://ex.com/${'a'.repeat(8_200)}`),
  )

const parsed = (address: string): Visit['page'] => {
  const read = parsePageUrl(address)
  return 'page' in read ? read.page : address
}

const devices: fc.Arbitrary<Device> = fc.constantFrom('desktop', 'tablet', 'mobile')

const mostly = fc.constantFrom(true, true, true, false)
