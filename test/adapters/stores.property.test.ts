import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemoryStorage } from '../../src/adapters/memory'
import { createSqliteStorage } from '../../src/adapters/sqlite'
import { runs } from '../support/runs'
import { answersOf, queryScripts, scripts } from '../support/store-script'

const cases = { 'every script': scripts(), 'every query': queryScripts() }

test.each(Object.entries(cases))('memory and SQLite answer %s alike', async (_, arbitrary) => {
  await fc.assert(
    fc.asyncProperty(arbitrary, async (script) => {
      const sqlite = await createSqliteStorage({ filename: ':memory:' })
      try {
        expect(await answersOf(sqlite, script)).toEqual(await answersOf(createMemoryStorage(), script))
      } finally {
        await sqlite.close()
      }
    }),
    { numRuns: runs(300) },
  )
})
