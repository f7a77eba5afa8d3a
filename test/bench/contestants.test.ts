import { describe, expect, test } from 'vitest'
import { closures } from '../../bench/engines/closures'
import { type Check, type Contestant, ruleCheck } from '../../bench/harness/contestant'
import type { Case } from '../../bench/harness/measure'
import { type HoursQuestion, hoursCheck } from '../../bench/hours/contestant'
import { frontdeskPlain, frontdesk as hours } from '../../bench/hours/frontdesk'
import { frontdesk as routing } from '../../bench/routing/frontdesk'
import { matchingRules } from '../../bench/routing/reference'
import { handWritten } from '../../bench/targeting/closures'
import { frontdesk as targeting } from '../../bench/targeting/frontdesk'
import { caseOf } from '../../bench/targeting/lower'
import { matchingMessages } from '../../bench/targeting/reference'
import { frontdesk as urls } from '../../bench/urls/frontdesk'
import { holds, caseOf as urlCase } from '../../bench/urls/patterns'
import { visitsOf } from '../../bench/visits/account'
import { contestants as visits } from '../../bench/visits/contestants'
import { hoursWorkload } from '../../bench/workloads/hours'
import { routingWorkload } from '../../bench/workloads/routing'

/** What a benchmark checks before it times. */
const expectRightAnswers = async <Data, View, Question, Answer>(
  { build }: Contestant<Data, View, Question, Answer>,
  question: Question,
  { data, views }: Case<Data, View>,
  check: Check<Data, View, Answer>,
): Promise<void> => {
  const asked = await build(data, question)
  for (const view of views.slice(0, 200)) {
    expect(check.found((await asked?.(view)) as Answer)).toBe(check.expected(view, data))
  }
}

describe('contestants that need nothing installed answer as the reference does', () => {
  for (const question of ['all', 'first'] as const) {
    test.each([targeting, handWritten, closures])(`targeting, ${question}: $name`, async (contestant) => {
      const check = ruleCheck(question, (data: typeof sparse.data, { view }: (typeof sparse.views)[number]) =>
        matchingMessages(data, view),
      )
      const sparse = caseOf(200, 'sparse')
      await expectRightAnswers(contestant, question, sparse, check)
      await expectRightAnswers(contestant, question, caseOf(200, 'dense'), check)
    })

    test.each([routing, closures])(`routing, ${question}: $name`, async (contestant) => {
      const { rules, factSets } = routingWorkload(200)
      const views = factSets.map((facts) => ({ facts }))
      await expectRightAnswers(
        contestant,
        question,
        { data: { rules }, views },
        ruleCheck(question, matchingRules),
      )
    })
  }

  test.each([visits.memory, visits.readAllMemory, visits.sqlite])('visits: $name', async (contestant) => {
    const check = ruleCheck(
      'first',
      ({ messages }: ReturnType<typeof visitsOf>['data'], view: { page: string }) =>
        matchingMessages({ messages, rules: [] }, { ...view, visitor: { cookieBound: false } }),
    )
    await expectRightAnswers(contestant, 'first', visitsOf(200), check)
  })

  test('URL rules', async () => {
    const check = ruleCheck(
      'all',
      ({ patterns }: ReturnType<typeof urlCase>['data'], view: Parameters<typeof holds>[1]) =>
        patterns.filter((pattern) => holds(pattern, view)),
    )
    await expectRightAnswers(urls, 'all', urlCase(200, 0), check)
  })

  test.each<HoursQuestion>(['open', 'opening'])('business hours, %s', async (question) => {
    const { schedules, moments } = hoursWorkload()
    const views = moments.slice(0, 100)
    await expectRightAnswers(hours, question, { data: schedules, views }, hoursCheck(question))
    await expectRightAnswers(frontdeskPlain, question, { data: schedules, views }, hoursCheck(question))
  })
})
