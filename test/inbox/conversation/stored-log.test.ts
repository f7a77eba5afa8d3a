import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, describe, expect, test } from 'vitest'
import type { Conversation } from '../../../src/inbox/conversation/conversation'
import { checkConversation } from '../../../src/inbox/conversation/conversation-schema'
import { currentEntry, isKnownEntry } from '../../../src/inbox/conversation/current-entry'
import { checkThreadEntry, parseThreadEntry } from '../../../src/inbox/conversation/event-schema'
import { evolve } from '../../../src/inbox/conversation/evolve'
import type { JsonObject } from '../../../src/shared/json'
import { fixtureVersions } from '../../fixtures/stored/open-fixture'

const directory = mkdtempSync(join(tmpdir(), 'frontdesk-log-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const read = (version: string) => {
  const filename = join(directory, `${version}.db`)
  copyFileSync(new URL(`../../fixtures/stored/${version}/helpdesk.db`, import.meta.url), filename)
  const database = new Libsql(filename)
  const rows = <Row>(sql: string) => database.prepare(sql).all() as Row[]
  const entries = rows<{ account: string; conversation: string; entry: string }>(
    'select account, conversation, entry from frontdesk_entries order by account, conversation, seq',
  ).map(({ account, conversation, entry }) => ({
    thread: `${account}/${conversation}`,
    entry: JSON.parse(entry) as JsonObject,
  }))
  const conversations = rows<{ account: string; id: string; value: string }>(
    'select account, id, value from frontdesk_conversations',
  ).map(({ account, id, value }) => ({
    thread: `${account}/${id}`,
    value: JSON.parse(value) as Conversation,
  }))
  database.close()
  return { entries, conversations }
}

describe.each(fixtureVersions)('the log that version %s stored', (version) => {
  const { entries, conversations } = read(version)

  test('is there, with many types of events', () => {
    expect(new Set(entries.map(({ entry }) => entry['type'])).size).toBeGreaterThan(15)
  })

  test('is read unchanged: entries without a version have version 1', () => {
    for (const { entry } of entries) {
      expect(checkThreadEntry(entry)).toEqual({ value: entry })
      expect(currentEntry(entry)).toBe(entry)
      expect(isKnownEntry(currentEntry(entry))).toBe(true)
    }
  })

  test('has conversations that the parser accepts unchanged', () => {
    expect(conversations.length).toBeGreaterThan(10)
    for (const { value } of conversations) expect(checkConversation(value)).toEqual({ value })
  })

  test('folds to the stored conversations, but for the values of personal fields', () => {
    for (const { thread, value } of conversations) {
      const events = entries.filter((each) => each.thread === thread)
      const folded = events
        .map(({ entry }) => parseThreadEntry(entry))
        .reduce<Conversation | undefined>(evolve, undefined)
      const { fields: _, ...rest } = value
      const { fields: __, ...same } = folded as Conversation
      expect(same).toEqual(rest)
    }
  })
})
