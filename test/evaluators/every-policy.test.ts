import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import * as availability from '../../src/availability'
import * as consent from '../../src/consent'
import * as exported from '../../src/evaluators'
import { evaluators } from '../../src/evaluators'
import * as inbox from '../../src/inbox'
import { english, german } from '../../src/languages'
import * as routing from '../../src/routing'
import * as rules from '../../src/rules'
import { reasons } from '../../src/shared/reasons'
import * as targeting from '../../src/targeting'
import { evaluatorInputs } from '../../src/testing/arbitraries'

/** Exports with the name of a decision that have no evaluator, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  decide: 'It is the decider of a conversation, which has laws of its own.',
  chooseSenders: 'It is generic: it keeps the type of the senders, where the evaluator gives ids.',
  chooseTargetedMessage: 'It is generic: it keeps the type of the messages, where the evaluator gives ids.',
  decideCondition: 'It throws FACT_TYPE, for which the evaluator gives the outcome null.',
  chooseWords: 'It writes the text of a decision and decides nothing.',
}

const policies = [rules, targeting, availability, routing, consent, inbox]
  .flatMap((subpath) => Object.entries<unknown>(subpath))
  .filter(([name, value]) => typeof value === 'function' && /^(decide|choose|route)/.test(name))

test('every exported policy has an evaluator, or a reason why it has none', () => {
  expect(policies.length).toBeGreaterThan(30)
  const deciding = new Set<unknown>(evaluators.map(({ decide }) => decide))
  const without = policies.flatMap(([name, value]) => (deciding.has(value) ? [] : name))
  expect([...new Set(without)].sort()).toEqual(Object.keys(exceptions).sort())
})

test('the policies of the specification have these evaluators', () => {
  const named = {
    'URL rules': ['url-rule', 'url-rules'],
    audience: ['audience'],
    'choosing a message': ['targeted-message'],
    senders: ['senders'],
    'email capture': ['email-capture'],
    appearance: ['appearance'],
    availability: ['availability'],
    'member status': ['member-status', 'member-display'],
    eligibility: ['eligibility'],
    routing: ['routing'],
    'hand-off': ['hand-off'],
    reassigning: ['reassigning'],
    'team and manual assignment': ['team-assignment', 'manual-assignment'],
    'consent gate': ['consent-gate'],
    subscription: ['subscription'],
    sending: ['sending'],
    retention: ['retention'],
    'mail filter': ['mail-filter'],
    threading: ['threading'],
    duplicate: ['duplicate'],
    block: ['block', 'blocked'],
    unblock: ['unblock'],
    access: ['admin-access', 'inbox-access'],
    'creating an inbox': ['create-inbox'],
    transcript: ['transcript'],
    confirmation: ['confirmation'],
    conditions: ['condition'],
  }
  expect(evaluators.map(({ name }) => name).sort()).toEqual(Object.values(named).flat().sort())
})

test('the list has every exported evaluator, once', () => {
  const single = Object.entries<unknown>(exported).filter(([name]) => name.endsWith('Evaluator'))
  expect(new Set(evaluators)).toEqual(new Set(single.map(([, evaluator]) => evaluator)))
  expect(new Set(evaluators.map(({ name }) => name)).size).toBe(evaluators.length)
})

test('every evaluator has generated inputs, with which its laws run', () => {
  expect(Object.keys(evaluatorInputs).sort()).toEqual(evaluators.map(({ name }) => name).sort())
})

describe.each(evaluators)('$name', (evaluator) => {
  test('has a name in kebab-case and a version from 1', () => {
    expect(evaluator.name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(Number.isInteger(evaluator.version) && evaluator.version >= 1).toBe(true)
  })

  test('has known reasons, each once, each with an English and a German sentence', () => {
    expect(evaluator.reasons.length).toBeGreaterThan(1)
    expect(new Set(evaluator.reasons).size).toBe(evaluator.reasons.length)
    for (const reason of evaluator.reasons) {
      expect([reason, Object.hasOwn(reasons, reason)]).toEqual([reason, true])
      for (const language of [english, german]) {
        expect([reason, Object.hasOwn(language.reasons, reason)]).toEqual([reason, true])
        expect(language.reasons[reason]).toMatch(/\S.*\.$/)
      }
    }
  })

  test('has JSON Schemas that compile', () => {
    for (const schema of Object.values(evaluator.schema)) {
      expect(() => new Ajv2020({ strict: false }).compile(schema)).not.toThrow()
      expect(Object.keys(schema)).not.toEqual([])
    }
  })
})
