import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AnyEvaluator, type RecordedEvaluation, record, replay } from '../../src/evaluators'
import { effectFinder, effectsOf, sampleOf } from './effects'

export const recordsFolder = new URL('records/', import.meta.url)

export const recordsFile = ({ name, version }: AnyEvaluator): string => `${name}.${version}.json`

const fileOf = (evaluator: AnyEvaluator): URL => new URL(recordsFile(evaluator), recordsFolder)

/** `UPDATE_RECORDS=1` writes records for each version that has none. Existing records are never overwritten. */
export const updates = process.env['UPDATE_RECORDS'] !== undefined

const enough = 24

/** Longer records make the files large. They are used only where there are not enough shorter ones. */
const long = 1_800

/** The inputs whose values are tried instead of others. */
const tried = 300

/** Finds the effects of fields in records of an evaluator. */
export const effectsIn = (evaluator: AnyEvaluator) => effectFinder(evaluator, sampleOf(evaluator, tried))

/**
 * Different evaluations with generated inputs, the same on every machine: one of each reason first, then those that show
 * an effect of a field that no record showed before, then others.
 */
const recordSample = (evaluator: AnyEvaluator): readonly string[] => {
  const lines = sampleOf(evaluator, 3_000).map(({ rule, facts }) =>
    JSON.stringify(record(evaluator, rule, facts)),
  )
  const preferred = [...new Set(lines)].sort((left, right) => excess(left) - excess(right))
  const ofEachReason = new Map([...preferred].reverse().map((line) => [reasonIn(line), line]))
  const needed = new Set([...ofEachReason.values(), ...showingEffects(evaluator, preferred)])
  return [...new Set([...needed, ...preferred])].slice(0, Math.max(enough, needed.size))
}

/** For each effect of a field the first record that shows it. */
const showingEffects = (evaluator: AnyEvaluator, lines: readonly string[]): readonly string[] => {
  const missing = new Set(effectsOf(evaluator))
  const find = effectsIn(evaluator)
  return lines.filter((line) => {
    const found = missing.size > 0 ? find(JSON.parse(line) as RecordedEvaluation, missing) : []
    for (const effect of found) missing.delete(effect)
    return found.length > 0
  })
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
