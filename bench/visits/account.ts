import { createHelpdesk, type HelpdeskOptions } from 'frontdesk'
import { asRead } from '../workloads/random'
import { now, targetingWorkload } from '../workloads/targeting'

type Store = HelpdeskOptions['storage']

/** Pages that visitors open whom nobody knows yet. */
export interface VisitView {
  readonly page: string
}

/** So many targeted messages of one chat, with their audiences and URL rules, and the pages that are opened. */
export const visitsOf = (size: number) => {
  const { messages, views } = targetingWorkload(size, 'sparse')
  return { data: { messages }, views: views.map(({ page }): VisitView => ({ page })) }
}

export type VisitData = ReturnType<typeof visitsOf>['data']

/** A helpdesk over a store with these messages. */
export const openAccount = async (storage: Store, { messages }: VisitData) => {
  const helpdesk = createHelpdesk({ storage, clock: { now: () => now } })
  const acme = await helpdesk.createAccount('acme', { admin: { id: 'ada', name: 'Ada' } })
  const ada = acme.admin('ada')
  await ada.inboxes.create({ id: 'support', name: 'Support', members: ['ada'] })
  const availability = { mode: 'always', replyTime: 'none' } as const
  const { id: channelId } = await ada.channels.connectChat({ inboxId: 'support', name: 'Chat', availability })
  const template = { id: 'template', name: 'Template', channelId, welcome: 'Hello!' }
  const { message: saved } = await ada.targetedMessages.save({ ...template, published: false })
  // Written as they are: to save them one by one would take longer than everything that is measured.
  for (let from = 0; from < messages.length; from += pageSize) {
    const page = messages.slice(from, from + pageSize)
    const puts = page.map(({ channelActive: _, ...message }) => ({
      kind: 'widget',
      id: message.id,
      value: asRead({ ...saved, ...message }),
    }))
    await storage.commit('acme', { ...nothing, puts })
  }
  return acme
}

export const pageSize = 1_000

const nothing = {
  guards: [],
  puts: [],
  removes: [],
  appends: [],
  drops: [],
  feed: [],
  trims: [],
  effects: [],
  cancels: [],
}
