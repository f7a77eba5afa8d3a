import { type AccountSides, HelpdeskError } from 'frontdesk'
import { Hono } from 'hono'
import type { Change } from '../../api'
import type { Signed } from '../signed'
import type { EventStreams } from '../sse'
import type { Presence } from '../team/presence'

/** The position of each inbox, as one event id: `support:12,sales:4`. */
type Positions = ReadonlyMap<string, number>

interface StreamRoutes {
  readonly account: AccountSides
  readonly streams: EventStreams
  readonly presence: Presence
}

/** One stream of the changes in all inboxes of the signed-in user. A user with an open stream is present. */
export const streamRoutes = ({ account, streams, presence }: StreamRoutes): Hono<Signed> =>
  new Hono<Signed>().get('/stream', async (context) => {
    const agent = account.agent(context.var.userId)
    const resumed = parsePositions(context.req.header('last-event-id') ?? context.req.query('after') ?? '')
    const positions = new Map<string, number>()
    for (const { id } of await agent.profile.inboxes())
      positions.set(id, resumed.get(id) ?? (await agent.changes.position(id)))

    return streams.open(context, async (stream, signal) => {
      const followInbox = async (inboxId: string): Promise<void> => {
        for await (const { position, ...change } of agent.changes.follow(
          inboxId,
          positions.get(inboxId) ?? 0,
          signal,
        )) {
          // No other code runs between these two lines, so an id covers everything that was written before it.
          positions.set(inboxId, position)
          await stream.writeSSE({
            event: 'change',
            id: formatPositions(positions),
            data: JSON.stringify(change satisfies Change),
          })
        }
      }
      const leave = presence.enter(context.var.userId)
      try {
        await Promise.all([...positions.keys()].map(followInbox))
      } finally {
        leave()
      }
    })
  })

const formatPositions = (positions: Positions): string =>
  [...positions].map(([inboxId, position]) => `${encodeURIComponent(inboxId)}:${position}`).join(',')

/** @throws HelpdeskError `INVALID_INPUT` */
const parsePositions = (text: string): Positions =>
  new Map(
    (text === '' ? [] : text.split(',')).map((part) => {
      const [, inboxId, position] = /^([^:]{1,600}):(\d{1,15})$/.exec(part) ?? []
      if (inboxId === undefined) {
        throw new HelpdeskError('INVALID_INPUT', 'Expected a position of this stream.')
      }
      return [decodeURIComponent(inboxId), Number(position)]
    }),
  )
