import { describe, expect, test } from 'vitest'
import { explain, routeConversation } from '../../src/routing'
import { routingSentences } from '../../src/shared/languages/en/routing'
import { english } from '../../src/shared/languages/english'
import { german } from '../../src/shared/languages/german'
import { botReasons } from '../../src/shared/reasons/bot'
import { routingReasons } from '../../src/shared/reasons/routing'
import { away, facts, person, toUsers } from './people'

const placesIn = (sentence = '') => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the German words of routing', () => {
  test.each(Object.keys(routingSentences))('%s has the places of the English sentence', (key) => {
    expect(placesIn(german.sentences[key])).toEqual(placesIn(english.sentences[key]))
  })

  test.each(Object.keys({ ...routingReasons, ...botReasons }))('%s has a sentence of its own', (code) => {
    expect(german.reasons[code]).toMatch(/^[A-ZÄÖÜ].*\.$/)
    expect(german.reasons[code]).not.toBe(english.reasons[code])
  })
})

const decided = routeConversation(
  { ...toUsers('ana', 'gone'), onNone: 'queue', stickyFor: 10 },
  facts([person('ana', { availability: away })], { previous: { userId: 'zoe', agoMs: 5 } }),
)

test('a decision reads in English', () => {
  expect(explain(decided)).toBe(
    `no  the conversation is assigned to a person NO_ELIGIBLE_QUEUED
  no  the conversation is in Filtered
  no  the sender is blocked
  no  a bot is in control
  no  the conversation is closed
  no  the conversation has an assignee who keeps it (found null)
  no  a person is found for the conversation NO_ELIGIBLE_QUEUED
    no  zoe answered last, recently enough, and is eligible (expected {"withinMs":10}, found {"agoMs":5})
      no  zoe is a person of this account
    yes the rule has an existing target
      no  gone is a person of this account
    no  an eligible person has the least recent turn (found null)
      no  ana is eligible (found {"lastTurn":0}) STATUS_AWAY
        yes the person is a member of the inbox
        yes the person is active
        yes the person has a Sales or Service seat
        no  the person takes new conversations (found "STATUS_AWAY") STATUS_AWAY
        yes the person has capacity for the conversation
        yes this decision may choose the person
    no  everyone is excluded by capacity alone`,
  )
})

test('the same decision reads in German', () => {
  expect(explain(decided, german)).toContain(
    `ja   die Regel hat ein bestehendes Ziel
      nein gone ist eine Person dieses Kontos`,
  )
})
