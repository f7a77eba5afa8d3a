import { expect, test } from 'vitest'
import { acceptedLanguages } from '../../../examples/helpdesk/server/languages'

test.each([
  ['', []],
  ['de', ['de']],
  ['de;q=0.7, fr-CH', ['fr-CH', 'de']],
  ['de;Q=0.7, fr-CH', ['fr-CH', 'de']],
  ['en-US,en;q=0.9,de;q=0.8', ['en-US', 'en', 'de']],
  ['*, ja;q=0, es;q=0.1', ['es']],
  ['de;q=much, es', ['es']],
])('%s', (header, languages) => {
  expect(acceptedLanguages(header)).toEqual(languages)
})
