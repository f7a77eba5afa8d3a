import { inboxFeed } from '../../intake/feeds'
import { addRemoved, nothingRemoved, type Removal } from '../../intake/privacy/removal'
import { clear } from './clear-conversation'
import { pageSize } from './pages'
import { listEach, type Stage } from './stage'

const conversationsAtOnce = 20

type InboxStage = Stage<Removal & { readonly kind: 'inbox' }>

/** Conversations of the inbox, whatever they are: P-03 asks nobody but the admin who typed its name. */
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

/** What became of each mail, with its copies. */
const dispositions: InboxStage = async (facts) => {
  const { inboxId } = facts.removal
  const prefixes = [`mail/${inboxId}/`, `mail-copy/${inboxId}/`]
  const { page, next } = await listEach(facts, 'disposition', prefixes, pageSize)
  return {
    plan: { removes: page.map(({ id }) => ({ kind: 'disposition', id })) },
    removed: { records: page.length },
    ...next,
  }
}

/** The targeted messages that led here, and those that somebody was setting up. */
const widgets: InboxStage = async (facts) => {
  const { removal } = facts
  const { page, next } = await listEach(facts, 'widget', [''], pageSize)
  const gone = page.filter(({ value }) => removal.channelIds.includes(value.channelId))
  return {
    plan: { removes: gone.map(({ id }) => ({ kind: 'widget', id })) },
    removed: { records: gone.length },
    ...next,
  }
}

const drafts: InboxStage = async (facts) => {
  const { removal } = facts
  const { page, next } = await listEach(facts, 'widget-draft', [''], pageSize)
  const gone = page.filter(({ value }) => removal.channelIds.includes(value.setup.channelId ?? ''))
  return {
    plan: { removes: gone.map(({ id }) => ({ kind: 'widget-draft', id })) },
    removed: { records: gone.length },
    ...next,
  }
}

const feed: InboxStage = async ({ ports, account, removal }) => {
  const name = inboxFeed(removal.inboxId)
  const upTo = await ports.storage.feedPosition(account, name)
  return { plan: { trims: [{ feed: name, upTo }] }, removed: {} }
}

export const inboxStages: Readonly<Record<string, InboxStage>> = {
  widgets,
  drafts,
  conversations,
  dispositions,
  feed,
}
