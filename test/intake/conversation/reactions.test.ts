import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { react, reactionKeys, reactionPart } from '../../../src/intake/conversation/reactions'
import { moveDueTime } from '../../../src/intake/conversation/reactions/reaction'
import { knownRecords } from '../../../src/records/known'
import type { Plan } from '../../../src/shared/plan'
import { eventsOf } from '../../../src/testing'
import { root } from '../../docs/markdown'
import { assign, receive, start, startMail } from '../../inbox/conversation/commands'
import { folded, read } from '../shop'

const chat = folded(eventsOf(start(), receive(), assign('ana')))
const mail = folded(eventsOf(startMail(), receive()))
const nothing = { entries: [], added: [], removed: [], now: 1 }

/** Files that write, remove or drop a conversation or its thread. */
const writers = ['src/intake', 'src/helpdesk'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: `${folder}/${file}`, source: readFileSync(join(root, folder, file), 'utf8') }))
    .filter(({ source }) =>
      /(?:write|create|overwrite)\(\s*'conversation'|removes: \[\{ kind: 'conversation'|drops: \[|appends: /.test(
        source,
      ),
    ),
)

describe('every change of a conversation', () => {
  test('is planned in few places', () => {
    expect(writers.map(({ file }) => file).sort()).toEqual([
      'src/intake/commit/plan-change.ts',
      'src/intake/conversation/walk-field.ts',
    ])
  })

  test.each(writers)('$file asks the one list of reactions', ({ source }) => {
    expect(source).toMatch(/\breact\(/)
  })

  test('a deletion frees the workload of the assignee, tells the inbox, and takes the head of mails away', () => {
    const known = read({ 'load/ana': { open: 3, lastTurn: 0 } })
    const plan = react({ ...nothing, before: chat, after: undefined }, known)
    expect(plan.puts).toEqual([{ kind: 'load', id: 'ana', value: { open: 2, lastTurn: 0 } }])
    expect(plan.feed.map(({ feed }) => feed)).toEqual([`inbox/${chat.inboxId}`])
    const ofMail = react({ ...nothing, before: mail, after: undefined }, read())
    expect(ofMail.removes).toEqual([{ kind: 'mail-head', id: mail.id }])
  })

  test('when messages go and the conversation stays, the head of mails is built again later', () => {
    const removed = [
      { id: 'm1', conversationId: mail.id, by: { kind: 'email', id: null }, at: 1, text: '' },
    ] as const
    const plan = react({ ...nothing, before: mail, after: mail, removed }, read())
    expect(plan.removes).toEqual([{ kind: 'mail-head', id: mail.id }])
    expect(plan.feed).toEqual([])
  })

  test('a reaction reads nothing that it did not declare', () => {
    const declared = reactionKeys({ conversation: chat, assignable: [], talks: false })
    expect(declared).toEqual([{ kind: 'load', id: 'ana' }])
    const after = { ...chat, assigneeId: 'ben' }
    const known = knownRecords(declared.map((key) => [key, { version: 0 }]))
    expect(() => react({ ...nothing, before: chat, after }, known)).toThrow('load "ben" to be read')
  })

  test.each<[string, Partial<Plan>]>([
    ['writes a record that it did not declare', { puts: [{ kind: 'account', id: 'acme', value: {} }] }],
    ['removes a record that it did not declare', { removes: [{ kind: 'message', id: 'm1' }] }],
    ['writes an entry', { appends: [{ conversationId: chat.id, seq: 9, entry: {} }] }],
    ['drops a thread', { drops: [chat.id] }],
    ['issues a command', { effects: [{ id: 'x', kind: 'follow-up', payload: {}, dueAt: 1 }] }],
  ])('a reaction that %s is refused', (_, part) => {
    const reaction = { writes: ['load'] as const, keys: () => [], react: () => part }
    expect(() => reactionPart(reaction, { ...nothing, before: chat, after: chat }, read())).toThrow(
      'Expected a',
    )
  })

  test('a due time that changed cancels its old effect', () => {
    const due = (at: number) => ({ id: `due/${chat.id}/${at}`, kind: 'acme.due', payload: {}, dueAt: at })
    expect(moveDueTime(undefined, due(5))).toEqual({ cancels: [], effects: [due(5)] })
    expect(moveDueTime(due(5), due(5))).toEqual({})
    expect(moveDueTime(due(5), due(9))).toEqual({ cancels: [due(5).id], effects: [due(9)] })
    expect(moveDueTime(due(9), undefined)).toEqual({ cancels: [due(9).id], effects: [] })
  })
})
