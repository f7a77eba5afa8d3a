import { channelDispositionPrefix } from '../../records/disposition'
import { inboxFeed } from '../../records/feeds'
import { poolId } from '../../records/pool'
import type { RecordKind, Records } from '../../records/records'
import { addRemoved, nothingRemoved, type Removal } from '../../records/removal'
import { joinPlans } from '../../shared/plan'
import { pageSize } from '../read/pages'
import { clear } from './clear-conversation'
import { listPrefixes, type Stage } from './stage'

const conversationsAtOnce = 20

type InboxStage = Stage<Removal & { readonly kind: 'inbox' }>

/** P-03: all conversations of the inbox, in any state. A conversation under a legal hold pauses the removal. */
const conversations: InboxStage = async ({ ports, account, removal }) => {
  const found = await ports.storage.find(account, {
    where: { fact: 'inboxId', operator: 'equal', value: removal.inboxId },
    sort: { field: 'createdAt', direction: 'ascending' },
    limit: conversationsAtOnce,
  })
  let removed = nothingRemoved
  for (const { id } of found) {
    const cleared = await clear(ports, account, id, (_, held) => (held ? undefined : { how: 'delete' }))
    removed = addRemoved(removed, cleared.removed)
    if (cleared.outcome === 'held') return { plan: {}, removed, held: true }
  }
  return { plan: {}, removed, ...(found.length > 0 && { cursor: 'next' }) }
}

/** The dispositions of all mails, their copies, and host channel messages. */
const dispositions: InboxStage = async (facts) => {
  const { inboxId, channelIds } = facts.removal
  const ofMail = [`mail/${inboxId}/`, `mail-copy/${inboxId}/`]
  const prefixes = [...ofMail, ...channelIds.map(channelDispositionPrefix)]
  const { page, next } = await listPrefixes(facts, 'disposition', prefixes, pageSize)
  return {
    plan: { removes: page.map(({ id }) => ({ kind: 'disposition', id })) },
    removed: { records: page.length },
    ...next,
  }
}

/** Records that refer to a channel of the inbox. */
const ofChannels =
  <Kind extends RecordKind>(
    kind: Kind,
    channelOf: (value: Records[Kind]) => string | undefined,
  ): InboxStage =>
  async (facts) => {
    const { page, next } = await listPrefixes(facts, kind, [''], pageSize)
    const ofInbox = page.filter(({ value }) => facts.removal.channelIds.includes(channelOf(value) ?? ''))
    return {
      plan: { removes: ofInbox.map(({ id }) => ({ kind, id })) },
      removed: { records: ofInbox.length },
      ...next,
    }
  }

/** The targeted messages of the inbox, and the turns of their pools and of the pools of its channels. */
const messages: InboxStage = async (facts) => {
  const step = await ofChannels('widget', ({ channelId }) => channelId)(facts)
  const pools = [
    ...facts.removal.channelIds.map((id) => poolId('channel', id)),
    ...(step.plan.removes ?? []).map(({ id }) => poolId('widget', id)),
  ]
  const found = await Promise.all(pools.map((pool) => facts.reader.allKnown('turn', `${pool}/`)))
  const turns = found.flatMap((rows) => [...rows.keys()])
  const removes = [...turns.map((id) => ({ kind: 'turn', id })), ...pools.map((id) => ({ kind: 'pool', id }))]
  return { ...step, plan: joinPlans(step.plan, { removes }) }
}

const feed: InboxStage = async ({ ports, account, removal }) => {
  const name = inboxFeed(removal.inboxId)
  const upTo = await ports.storage.feedPosition(account, name)
  return { plan: { trims: [{ feed: name, upTo }] }, removed: {} }
}

export const inboxStages: Readonly<Record<string, InboxStage>> = {
  widgets: messages,
  // Drafts of targeted messages.
  drafts: ofChannels('widget-draft', ({ setup }) => setup.channelId),
  conversations,
  dispositions,
  feed,
}
