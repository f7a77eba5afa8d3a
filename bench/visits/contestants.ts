import type { HelpdeskOptions } from 'frontdesk'
import { createMemoryStorage } from 'frontdesk/adapters/memory'
import { createSqliteStorage } from 'frontdesk/adapters/sqlite'
import { chooseTargetedMessage, type MessageTargeting } from 'frontdesk/targeting'
import Libsql from 'libsql'
import type { Contestant } from '../harness/contestant'
import { now } from '../workloads/targeting'
import { openAccount, pageSize, type VisitData, type VisitView } from './account'

type Store = HelpdeskOptions['storage']
type Open = () => Store | Promise<Store>

const memory: Open = () => createMemoryStorage()
const sqlite: Open = () => createSqliteStorage({ database: new Libsql(':memory:') })

/** A whole visit: the visitor is read, availability, consent and senders are decided as well. */
const visiting = (name: string, open: Open): Contestant<VisitData, VisitView> => ({
  name,
  build: async (data) => {
    const acme = await openAccount(await open(), data)
    const visitor = acme.visitor(acme.host.newVisitorToken())
    return async ({ page }) => {
      const { place } = await visitor.visit({ page, device: 'desktop', sessionId: 's1' })
      return place && { id: place.targetedMessage.id }
    }
  },
})

/** The choice alone, over every message of the account, read for each visit. */
const reading = (name: string, open: Open): Contestant<VisitData, VisitView> => ({
  name,
  build: async (data) => {
    const storage = await open()
    await openAccount(storage, data)
    return async ({ page }) => {
      const messages: MessageTargeting[] = []
      for (let after = '', more = true; more; after = messages.at(-1)?.id ?? '') {
        const found = await storage.list('acme', 'widget', { after, limit: pageSize })
        for (const { value } of found) {
          messages.push({ ...(value as unknown as MessageTargeting), channelActive: true })
        }
        more = found.length === pageSize
      }
      const visitor = { cookieBound: false }
      return chooseTargetedMessage(messages, { page, visitor, device: 'desktop', now }).outcome
    }
  },
})

export const contestants = {
  memory: visiting('frontdesk, in memory', memory),
  readAllMemory: reading('read all and choose, in memory', memory),
  sqlite: visiting('frontdesk, SQLite', sqlite),
  readAllSqlite: reading('read all and choose, SQLite', sqlite),
}
