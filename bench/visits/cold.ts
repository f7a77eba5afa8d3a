import { createMemoryStorage } from 'frontdesk/adapters/memory'
import { duration, type Table } from '../harness/report'
import { sizeText } from '../harness/series'
import { clock } from '../harness/timing'
import { openAccount, visitsOf } from './account'

/** What the first visit of a process takes, which reads the account and builds the index, and the one after a change. */
export const coldTable = async (sizes: readonly number[]): Promise<Table> => {
  const rows = [['first visit'], ['visit after a change']]
  for (const size of sizes) {
    const { data, views } = visitsOf(size)
    const acme = await openAccount(createMemoryStorage(), data)
    const visitor = acme.visitor(acme.host.newVisitorToken())
    const timed = async (): Promise<number> => {
      const started = clock()
      await visitor.visit({ page: views[0]?.page ?? '', device: 'desktop', sessionId: 's1' })
      return clock() - started
    }
    rows[0]?.push(duration(await timed()))
    const changes: number[] = []
    for (let change = 0; change < 20; change += 1) {
      await acme.admin('ada').targetedMessages.unpublish(`m${change}`)
      changes.push(await timed())
    }
    rows[1]?.push(duration(changes.reduce((sum, time) => sum + time, 0) / changes.length))
  }
  return {
    title: 'Once for a process, and once for a change (in memory)',
    columns: ['', ...sizes.map(sizeText)],
    rows,
  }
}
