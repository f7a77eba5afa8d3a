import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lintAvailabilityRules, lintBusinessHours } from '../../src/availability'
import { lintConsentRules } from '../../src/consent'
import { lintMailFilters } from '../../src/inbox'
import { lintRoutingRules } from '../../src/routing'
import { lintRules } from '../../src/rules'
import { findings } from '../../src/shared/finding'
import { lintInstallation } from '../../src/targeting/lint/lint-installation'
import { lintTargetedMessages } from '../../src/targeting/lint/lint-targeted-messages'
import { lintUrlRules } from '../../src/targeting/lint/lint-url-rules'
import { availabilityInputs, consentRules, routingInputs } from '../../src/testing/arbitraries'
import { damaged } from '../../src/testing/laws/damaged'
import { runs } from '../support/runs'

type Lint = (rules: never, about: never) => readonly { readonly code: string }[]

const lints: readonly Lint[] = [
  lintAvailabilityRules,
  lintBusinessHours,
  lintConsentRules,
  lintInstallation,
  lintMailFilters,
  lintRoutingRules,
  (rules) => lintRules(rules),
  lintTargetedMessages,
  lintUrlRules,
]

const nothing: readonly unknown[] = [null, undefined, 7, 'x', true, {}, [], [null], [7], [[]], [{}]]

const answers = (lint: Lint, rules: unknown, about: unknown): void => {
  const codes = lint(rules as never, about as never).map(({ code }) => code)
  expect(Object.keys(findings)).toEqual(expect.arrayContaining(codes))
}

test('a lint never throws for rules or facts of another form', () => {
  for (const lint of lints) {
    for (const rules of nothing) for (const about of nothing) answers(lint, rules, about)
  }
})

test('a lint never throws for rules or facts that are almost right', () => {
  const text = fc.string({ maxLength: 3 })
  const setup = fc.record({
    users: fc.array(
      fc.record({
        userId: text,
        active: fc.boolean(),
        seat: fc.constantFrom('none', 'sales-starter'),
        capacity: fc.option(fc.nat()),
        teams: fc.array(text, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    teams: fc.array(text, { maxLength: 2 }),
    members: fc.array(text, { maxLength: 2 }),
  })
  const almost = (rule: fc.Arbitrary<unknown>) => fc.array(fc.oneof(rule, damaged(rule)), { maxLength: 3 })
  const { rule, facts } = availabilityInputs()
  fc.assert(
    fc.property(
      almost(rule),
      fc.oneof(facts, damaged(facts)),
      almost(routingInputs().rule),
      fc.oneof(setup, damaged(setup)),
      almost(consentRules()),
      damaged(fc.record({ showsTexts: fc.boolean() })),
      (availability, team, routing, about, consent, client) => {
        answers(lintAvailabilityRules, availability, team)
        answers(lintRoutingRules, routing, about)
        answers(lintConsentRules, consent, client)
      },
    ),
    { numRuns: runs(300) },
  )
})
