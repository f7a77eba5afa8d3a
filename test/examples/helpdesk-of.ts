import type { EdgeInput } from '../../examples/edge/read-input'
import { createMemoryStorage } from '../../src/adapters/memory'
import { emptyPlan } from '../../src/core'
import { createHelpdesk, type JsonObject, type VisitOutcome } from '../../src/index'

/** Asks a helpdesk whose admin saved the same settings, and which knows the same about the visitor. */
export const visitHelpdesk = async ({ settings, visit }: EdgeInput, now: number): Promise<VisitOutcome> => {
  const storage = createMemoryStorage()
  const present = settings.users.filter((user) => user.present).map(({ userId }) => userId)
  const helpdesk = createHelpdesk({
    storage,
    clock: { now: () => now },
    secret: 'a secret that nobody can guess',
    team: { present: async () => present },
  })
  const acme = await helpdesk.createAccount('acme', { admin: { id: 'ada', name: 'Ada' } })
  const ada = acme.admin('ada')
  for (const { userId, present: _, ...user } of settings.users) await ada.users.save({ ...user, id: userId })
  const members = settings.users.map(({ userId }) => userId)
  await ada.inboxes.create({ id: 'team', name: settings.team, members })
  const { availability, consent } = settings
  const chat = await ada.channels.connectChat({ inboxId: 'team', name: settings.team, availability })
  for (const message of settings.messages) {
    await ada.targetedMessages.save({ ...message, channelId: chat.id, consent })
  }

  const { page, device, sessionId, visitorZone, owner, ledger } = visit
  const { contactId, cookieBound, lists } = visit.visitor
  const side = acme.visitor(acme.host.newVisitorToken())
  const since = { createdAt: now }
  const bound = contactId && { contactId }
  const contact = { id: contactId, ...(lists && { lists }), ...(owner && { ownerId: owner.id }), ...since }
  await storage.commit('acme', {
    ...emptyPlan,
    puts: [
      put('visitor', side.visitorId, {
        id: side.visitorId,
        cookieBound,
        conversations: {},
        ...bound,
        ...since,
      }),
      ...(contactId ? [put('contact', contactId, contact)] : []),
      put('consent-head', cookieBound && contactId ? contactId : side.visitorId, {
        seq: 1,
        link: '',
        standing: ledger,
      }),
    ],
  })
  return side.visit({ page, device, sessionId, ...(visitorZone !== undefined && { zone: visitorZone }) })
}

const put = (kind: string, id: string, value: object) => ({ kind, id, value: value as JsonObject })
