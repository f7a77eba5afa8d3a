import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { type AnyEvaluator, type RecordedEvaluation, record, replay } from '../../src/evaluators'
import { evaluatorInputs } from '../../src/testing/arbitraries'

export const recordsFolder = new URL('records/', import.meta.url)

export const recordsFile = ({ name, version }: AnyEvaluator): string => `${name}.${version}.json`

const fileOf = (evaluator: AnyEvaluator): URL => new URL(recordsFile(evaluator), recordsFolder)

/** `UPDATE_RECORDS=1` writes records for each version that has none. Existing records are never overwritten. */
export const updates = process.env['UPDATE_RECORDS'] !== undefined

const enough = 24

/** Longer records make the files large. They are used only where there are not enough shorter ones. */
const long = 1_800

/** Different evaluations with generated inputs, the same on every machine: one of each reason first, then others. */
const recordSample = (evaluator: AnyEvaluator): readonly string[] => {
  const inputs = evaluatorInputs[evaluator.name]
  if (inputs === undefined) throw new Error(`Expected inputs of ${evaluator.name}, found none.`)
  const lines = fc
    .sample(fc.tuple(inputs.rule, inputs.facts), { seed: 9, numRuns: 3_000 })
    .map(([rule, facts]) => JSON.stringify(record(evaluator, rule, facts)))
  const preferred = [...new Set(lines)].sort((left, right) => excess(left) - excess(right))
  const ofEachReason = new Map([...preferred].reverse().map((line) => [reasonIn(line), line]))
  const chosen = new Set([...ofEachReason.values(), ...preferred])
  return [...chosen].slice(0, Math.max(enough, ofEachReason.size))
}

/** All records that are not long count as equal, so that they stay in the order of the sample. */
const excess = (line: string): number => Math.max(0, line.length - long)

const reasonIn = (line: string): string => (JSON.parse(line) as RecordedEvaluation).decision.reason

export const writeMissingRecords = (evaluators: readonly AnyEvaluator[]): void => {
  mkdirSync(recordsFolder, { recursive: true })
  for (const evaluator of evaluators.filter((each) => !existsSync(fileOf(each)))) {
    writeFileSync(fileOf(evaluator), `[\n${recordSample(evaluator).join(',\n')}\n]\n`)
  }
}

export const readRecords = (evaluator: AnyEvaluator): readonly RecordedEvaluation[] =>
  existsSync(fileOf(evaluator))
    ? (JSON.parse(readFileSync(fileOf(evaluator), 'utf8')) as readonly RecordedEvaluation[])
    : []

/**
 * Decides the committed records of an evaluator again.
 *
 * @throws Error that says what to do, when there are no records of its version or a decision differs.
 */
export const expectAsRecorded = (evaluator: AnyEvaluator): void => {
  const { name, version } = evaluator
  const records = readRecords(evaluator)
  if (records.length === 0) {
    throw new Error(
      `${name} has no records of version ${version}. Write them with UPDATE_RECORDS=1 npx vitest run --project unit test/evaluators/records.test.ts`,
    )
  }
  for (const recorded of records) {
    const replayed = replay([evaluator], recorded)
    if (replayed.kind === 'same') continue
    throw new Error(
      [
        `${name} decides otherwise than its records of version ${version}. If this is intended, raise its version and`,
        'write new records with UPDATE_RECORDS=1. Keep the old records.',
        JSON.stringify({ rule: recorded.rule, facts: recorded.facts, ...replayed }, null, 2),
      ].join('\n'),
    )
  }
}
