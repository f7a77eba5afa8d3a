import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type AnyEvaluator, evaluators, replay } from '../../src/evaluators'
import { eligibilityEvaluator } from '../../src/routing/evaluators/eligibility'
import { effectsOf } from './effects'
import {
  effectsIn,
  expectAsRecorded,
  readRecords,
  recordsFile,
  recordsFolder,
  updates,
  writeMissingRecords,
} from './records'

/** The number of all different inputs, where they are fewer than 24. */
const fewInputs: Readonly<Record<string, number>> = { 'admin-access': 12, 'create-inbox': 20, duplicate: 4 }

if (updates) writeMissingRecords(evaluators)

describe.each(evaluators)('$name', (evaluator) => {
  test('decides as it was recorded', () => {
    expectAsRecorded(evaluator)
  })

  test('was recorded often enough, with more than one reason', () => {
    const records = readRecords(evaluator)
    expect(records.length).toBeGreaterThanOrEqual(fewInputs[evaluator.name] ?? 24)
    expect(new Set(records.map((recorded) => JSON.stringify(recorded))).size).toBe(records.length)
    expect(new Set(records.map(({ decision }) => decision.reason)).size).toBeGreaterThan(1)
  })
})

test.each(evaluators)('the records of $name show each effect of a field', (evaluator) => {
  const missing = new Set(effectsOf(evaluator))
  const find = effectsIn(evaluator)
  for (const recorded of readRecords(evaluator)) {
    for (const effect of find(recorded, missing)) missing.delete(effect)
  }
  expect([...missing]).toEqual([])
})

test('each file of records belongs to a version that an evaluator has or had', () => {
  for (const file of readdirSync(recordsFolder)) {
    const [name, version] = file.split('.')
    const current = evaluators.find((each) => each.name === name)
    expect([file, current !== undefined]).toEqual([file, true])
    expect(Number(version)).toBeLessThanOrEqual(current?.version ?? 0)
  }
})

describe('a changed policy', () => {
  /** Decides as eligibility does, but allows one conversation more than the capacity. */
  const generous: AnyEvaluator = {
    ...eligibilityEvaluator,
    decide: (rule, facts) =>
      eligibilityEvaluator.decide(rule, {
        ...facts,
        candidate: { ...facts.candidate, capacity: Number(facts.candidate.capacity) + 1 },
      }),
  }

  test('fails against the records of its version, with the advice to raise the version', () => {
    expect(() => expectAsRecorded(generous)).toThrow(
      /eligibility decides otherwise than its records of version 1\. .* raise its version/,
    )
  })

  test('fails when only the explanation differs', () => {
    const reworded: AnyEvaluator = {
      ...eligibilityEvaluator,
      decide: (rule, facts) => {
        const decision = eligibilityEvaluator.decide(rule, facts)
        return { ...decision, explanation: { ...decision.explanation, because: [] } }
      },
    }
    expect(() => expectAsRecorded(reworded)).toThrow(/raise its version/)
  })

  test('fails under a raised version until its records are written', () => {
    expect(() => expectAsRecorded({ ...generous, version: 2 })).toThrow(
      /eligibility has no records of version 2\. Write them with UPDATE_RECORDS=1/,
    )
  })

  test('UPDATE_RECORDS leaves the records of a version as they are', () => {
    const file = new URL(recordsFile(generous), recordsFolder)
    const before = readFileSync(file, 'utf8')
    writeMissingRecords([generous])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })
})

test('the list of all evaluators replays any record', () => {
  const [recorded] = readRecords(eligibilityEvaluator)
  expect(recorded && replay(evaluators, recorded)).toEqual({ kind: 'same' })
})
