import { describe, expect, test } from 'vitest'
import { inShort, type OddAnswers, readEveryCharacter, readOddAddresses } from '../support/odd-answers'
import expected from './odd-addresses.json'

/**
 * The expectations are of all runtimes: the tests run on Node 20, 22 and 24 with the same file, and a browser test
 * compares Chromium with Node. Which pages are what they should be, `hostile.test.ts` says.
 */
const answers: Record<string, OddAnswers> = expected

describe('the same address is the same page on every runtime', () => {
  const kinds = Object.entries(readOddAddresses())

  test('there are several thousand odd addresses, and both pages and refusals of nearly each kind', () => {
    expect(kinds.reduce((sum, [, lines]) => sum + lines.length, 0)).toBeGreaterThan(9_000)
    expect(Object.keys(answers)).toEqual([...kinds.map(([kind]) => kind), 'everyCharacter'])
    for (const { addresses, pages } of Object.values(answers)) {
      expect(pages).toBeGreaterThan(0)
      expect(pages).toBeLessThanOrEqual(addresses)
    }
  })

  test.each(kinds)('T-02 %s', (kind, lines) => {
    expect(inShort(lines)).toEqual(answers[kind])
  })

  test('T-02 every character in a host', () => {
    expect(inShort(readEveryCharacter())).toEqual(answers['everyCharacter'])
  })
})
