import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDirectoryFiles } from 'frontdesk/adapters/files'
import { createSqliteStorage } from 'frontdesk/adapters/sqlite'
import Libsql from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { added, known } from '../fixtures/stored/known-words'
import { fixtureVersions, openFixture, readFixture } from '../fixtures/stored/open-fixture'
import { playScenario } from '../fixtures/stored/scenario/play-scenario'
import { missingWords } from '../fixtures/stored/words/missing-words'
import type { Words } from '../fixtures/stored/words/words'
import { wordsOf } from '../fixtures/stored/words/words-of'

const directory = mkdtempSync(join(tmpdir(), 'frontdesk-words-'))
let today: Words

/** Words that this build reads and no longer writes, as `missingWords` tells them; beside each the reason. */
const migrated: ReadonlySet<string> = new Set([
  // `liftDecision` reads the sentence of an older build as a parameter of `intake/stored-sentence`.
  'records decision fields: "decisions[].explanation.question"',
  'records decision fields: "decisions[].explanation.because[].question"',
  // The root of a block's explanation compares nothing any more; the statements below it do, in the same fields.
  'records decision fields: "decisions[].explanation.expected"',
  'records decision fields: "decisions[].explanation.found"',
])

const lost = (then: Words, now: Words) => missingWords(then, now).filter((word) => !migrated.has(word))

/** The same scenario as the fixtures, played with the source as it is. */
beforeAll(async () => {
  const database = new Libsql(join(directory, 'today.db'))
  const storage = await createSqliteStorage({ database })
  await playScenario({ storage, files: createDirectoryFiles({ directory: join(directory, 'files') }) })
  today = wordsOf(database)
  database.close()
})

afterAll(() => rmSync(directory, { recursive: true, force: true }))

test('what was added since is written by this build', () => {
  const { feedNames, records, events, effects } = today as unknown as {
    readonly feedNames: readonly string[]
    readonly records: Readonly<
      Record<string, { readonly fields: readonly string[]; readonly ids: readonly string[] }>
    >
    readonly events: object
    readonly effects: Readonly<Record<string, { readonly fields: readonly string[] }>>
  }
  expect(missingWords(added.records, Object.keys(records))).toEqual([])
  expect(missingWords(added.feedNames, feedNames)).toEqual([])
  for (const [kind, fields] of Object.entries(added.fields)) {
    expect([kind, missingWords(fields, records[kind]?.fields)]).toEqual([kind, []])
  }
  expect(missingWords(added.events, Object.keys(events))).toEqual([])
  for (const kind of added.effects) expect([kind, effects[kind]?.fields ?? []]).not.toEqual([kind, []])
  expect(missingWords(added.dispositionIds, records['disposition']?.ids)).toEqual([])
})

test('there is a fixture', () => expect(fixtureVersions.length).toBeGreaterThan(0))

describe.each(fixtureVersions)('stored words of %s', (version) => {
  const then = readFixture<{
    readonly records: Readonly<Record<string, { readonly ids: Words; readonly values: Words }>>
    readonly events: Words
    readonly effects: Readonly<Record<string, { readonly fields: readonly string[] }>>
    readonly effectStates: readonly string[]
    readonly feedNames: readonly string[]
  }>(version, 'words.json')

  test('are those of everything that a helpdesk keeps', () => {
    const missing = (expected: readonly string[], found: Words | undefined) =>
      missingWords(expected, Array.isArray(found) ? found : Object.keys(found ?? {}))
    expect(missing(known.records, then.records as unknown as Words)).toEqual([])
    expect(missing(known.events, then.events)).toEqual([])
    expect(missing(known.effects, then.effects as unknown as Words)).toEqual([])
    expect(missing(known.effectStates, then.effectStates)).toEqual([])
    expect(missing(known.feedNames, then.feedNames)).toEqual([])
    const { disposition, consent } = then.records
    expect(missing(known.dispositionIds, disposition?.ids)).toEqual([])
    expect(
      missing(
        known.dispositions.map((kind) => `kind = ${kind}`),
        disposition?.values,
      ),
    ).toEqual([])
    expect(
      missing(
        known.consents.map((event) => `header.event = ${event}`),
        consent?.values,
      ),
    ).toEqual([])
    // A payload goes when its effect is done: each kind has one that is not.
    for (const kind of known.effects) expect([kind, then.effects[kind]?.fields]).not.toEqual([kind, []])
  })

  test('are still in its file', async () => {
    const fixture = await openFixture(version)
    const database = new Libsql(fixture.filename)
    expect(lost(then as unknown as Words, wordsOf(database))).toEqual([])
    database.close()
    await fixture.close()
  })

  test('are written by this build too: no kind, field, event, reason, feed, part of an id or column was renamed', () => {
    expect(lost(then as unknown as Words, today)).toEqual([])
  })
})
