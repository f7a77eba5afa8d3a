import { describe, expect, test } from 'vitest'
import { conversationDecider } from '../../src/inbox/conversation/decider'
import type { AnyDecider } from '../../src/shared/decider'
import { conversationCommands } from '../../src/testing/arbitraries'
import { deciderLaws } from '../../src/testing/laws'
import { brokenDeciders } from './broken-deciders'

/** The laws that fail, of all or of those with this in their name. */
const failing = (decider: AnyDecider, law = ''): readonly string[] =>
  deciderLaws(decider, { commands: conversationCommands() }, { runs: 100, seed: 1 })
    .filter(({ name }) => name.includes(law))
    .flatMap(({ name, check }) => {
      try {
        check()
        return []
      } catch {
        return [name]
      }
    })

describe('the laws of a decider', () => {
  test('pass a decider that is right', () => {
    expect(failing(conversationDecider() as AnyDecider)).toEqual([])
  })

  test.each(Object.entries(brokenDeciders))('catch a decider that %s', (_, [make, law]) => {
    expect(failing(make(), law)).toHaveLength(1)
  })

  test('say what is wrong, and for which commands', () => {
    const decider = brokenDeciders['hides one of its events']?.[0]() as AnyDecider
    const [readers] = deciderLaws(decider, { commands: conversationCommands() }, { runs: 100, seed: 1 })
    expect(readers?.check).toThrow(/Counterexample.*"type":"close"/s)
  })
})
