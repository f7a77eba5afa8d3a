import fc from 'fast-check'
import type { createLog } from '../../../examples/event-sourced/log'
import { fold } from '../../../examples/event-sourced/state'
import type { ConsentRecord } from '../../../src/consent'
import { allowId } from '../../../src/inbox/blocking/block-ids'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import type { ThreadEntry } from '../../../src/inbox/conversation/events'
import type { VisitOutcome } from '../../../src/intake'
import type { Disposition } from '../../../src/records/disposition'
import { emptyPlan } from '../../../src/shared/plan'
import type { TrafficResult } from '../../../src/testing/arbitraries/run-traffic'
import type { TrafficStep } from '../../../src/testing/arbitraries/traffic-step'
import { readAll } from '../../helpdesk/invariants'
import { openPlay, type Play, shopTraffic } from '../../helpdesk/play'
import { type Faulty, openService } from './open-service'

/** Senders whose mail is never filtered, and what happens then. */
export type Story = { readonly allowed: readonly string[]; readonly steps: readonly TrafficStep[] }

/** The paths that the example has: no bot answers, so no chat comes through the message with the bot. */
export const stories: fc.Arbitrary<Story> = fc.record({
  allowed: fc.subarray(['sales@ex.com', 'noreply@ex.com']),
  steps: shopTraffic().map((steps) =>
    steps.map((step) =>
      'targetedMessage' in step ? { ...step, targetedMessage: step.targetedMessage % withoutBot } : step,
    ),
  ),
})

/** The number of published messages before the one with a bot. */
const withoutBot = 3

/** Plays a story on a helpdesk and on the service. Both results are plain data that must be equal. */
export const sideBySide = async ({ allowed, steps }: Story, options: Faulty = {}) => {
  const play = await openPlay()
  const entries = allowed.map(
    (value) => ({ subject: { kind: 'address', value }, by: 'ada', at: play.clock.at }) as const,
  )
  const puts = entries.map((value) => ({ kind: 'allow', id: allowId(value), value }))
  await play.storage.commit('acme', { ...emptyPlan, puts })
  const { log, service, perform } = await openService(play, options)

  const answers: { readonly helpdesk: unknown; readonly service: unknown }[] = []
  for (const step of steps) {
    const sent = [...play.sent]
    const [result = { kind: 'work' }] = await play.inTurn([step])
    answers.push({ helpdesk: answerOf(result), service: shortly(await perform(step, sent)) })
  }
  await play.helpdesk.worker.drain()

  const visits = { helpdesk: [] as unknown[], service: [] as unknown[] }
  for (const visitor of play.visitors) {
    visits.helpdesk.push(visited(await visitor.visit(page)))
    visits.service.push(visited(await service.visit(page, visitor.visitorId)))
  }
  return {
    log,
    helpdesk: {
      answers: answers.map(({ helpdesk }) => helpdesk),
      visits: visits.helpdesk,
      ...(await ofPlay(play)),
    },
    service: { answers: answers.map((each) => each.service), visits: visits.service, ...(await ofLog(log)) },
  }
}

/** The state of the helpdesk, as far as the service has the same. */
const ofPlay = async ({ storage, sent }: Play) => {
  const { conversations, threads, dispositions, suppressed } = await readAll(storage)
  const addresses = await storage.list('acme', 'contact-address')
  const emails = new Map(addresses.map(({ id, value }) => [String(value['contactId']), id]))
  const records = (await storage.list('acme', 'consent')).map(
    ({ id, value }) => [id.split('/')[0] ?? '', value as unknown as ConsentRecord] as const,
  )
  return {
    conversations: conversations.map(comparable(emails)),
    threads: threads.map((thread) => thread.map(told)),
    dispositions: inOrder(dispositions),
    suppressed: suppressed.map(([id]) => id).sort(),
    sent: sent.map(({ messageId }) => messageId).sort(),
    ledgers: ledgersOf(records, emails),
  }
}

/** The state of the service, from its log, without a fault that `stateOf` may have. */
const ofLog = async (log: ReturnType<typeof createLog>) => {
  const logged = await log.read()
  const { conversations, threads, all } = fold(logged)
  const emails = new Map(all('contact-address').map(({ contactId, address }) => [contactId, address]))
  const ids = [...conversations.keys()].sort()
  return {
    conversations: ids.flatMap((id) => conversations.get(id) ?? []).map(comparable(emails)),
    threads: ids.map((id) => threads.get(id)?.map(told)),
    dispositions: inOrder(all('disposition').map(({ id, disposition }) => [id, disposition] as const)),
    suppressed: all('suppressed-message')
      .map(({ message }) => message.id)
      .sort(),
    sent: logged
      .flatMap((each) =>
        each.type === 'effect' && each.effect.kind === 'send-mail'
          ? [each.effect.payload.mail.messageId]
          : [],
      )
      .sort(),
    ledgers: ledgersOf(
      all('ledger-entry').map(({ principal, record }) => [principal, record] as const),
      emails,
    ),
  }
}

type Emails = ReadonlyMap<string, string>

/** Ids of contacts and sessions differ: the helpdesk derives them from its secret. Contacts are compared by address. */
const comparable =
  (emails: Emails) =>
  ({ contactId, removedContactIds, sessionId: _, ...conversation }: Conversation) => ({
    ...conversation,
    contact: contactId === null ? null : emails.get(contactId),
    removed: removedContactIds.map((id) => emails.get(id)).sort(),
  })

const told = ({ seq, type, reason, by }: ThreadEntry): string => `${seq} ${type} ${reason} ${by.kind}`

const inOrder = (dispositions: Iterable<readonly [string, Disposition]>) =>
  [...dispositions].sort(([left], [right]) => (left < right ? -1 : 1))

/** The events of each ledger. The digests differ: each record has a secret of its own. */
const ledgersOf = (
  records: readonly (readonly [principal: string, record: ConsentRecord])[],
  emails: Emails,
): readonly string[] =>
  records
    .map(([principal, { header }]) => {
      const { seq, purpose, event, subscriptionType = '', version } = header
      return `${emails.get(principal) ?? principal} ${seq} ${purpose} ${event} ${subscriptionType} ${version}`
    })
    .sort()

const page = { page: 'https://acme.example/', device: 'desktop', sessionId: 's1' } as const

/** The reason of targeting differs: the helpdesk explains only the messages that it checked. */
const visited = ({
  place,
  conversation,
  because: { targeting: _, ...because },
  ...outcome
}: VisitOutcome) => ({
  ...outcome,
  message: place?.targetedMessage.id,
  conversation: conversation?.id,
  because: Object.entries(because).map(([policy, decision]) => [policy, decision?.outcome, decision?.reason]),
})

/** The one property beside the kind; `status` and `work` have none. */
const answerOf = ({ kind: _, ...rest }: TrafficResult): unknown => shortly(Object.values(rest)[0])

/** An answer without explanations: they name ids of records, which differ. */
const shortly = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer ?? null, (key, value) => (key === 'explanation' ? undefined : value)))
