#!/usr/bin/env node
/**
 * Runs the semantic cases against an implementation in any language:
 *
 *   node node_modules/frontdesk/test/cases/run.mjs [--only routing] -- python3 my_rules.py
 *
 * The program reads one JSON object a line, `{ "id": 7, "evaluates": "routing", "given": { … } }`, and answers each with
 * a line `{ "id": 7, "found": { "outcome": …, "reason": … } }`, or `{ "id": 7, "skip": "why" }`. It may answer in any
 * order, and must end when its input ends. The exit code is 0 when every answer is right, 1 when one is wrong or
 * missing or when every case was skipped, and 2 when the program could not be run or wrote another line.
 */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { isDeepStrictEqual } from 'node:util'
import { withLongTexts } from './long-text.mjs'

const [options, command] = split(process.argv.slice(2))
if (command.length === 0) stop('Expected "-- <program> [arguments]", found no program.')
const only = options[0] === '--only' ? options[1] : undefined
if (options.length > 0 && only === undefined)
  stop(`Expected "--only <name>" or nothing before "--", found "${options.join(' ')}".`)

const folder = new URL('.', import.meta.url)
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, ...JSON.parse(readFileSync(new URL(file, folder), 'utf8')) }))
  .filter(({ evaluates }) => only === undefined || evaluates === only)
  .flatMap(({ file, evaluates, expects, cases }) =>
    cases.map((each) => ({ file, evaluates, ...parted(each, expects) })),
  )
if (cases.length === 0) stop(`Expected the name of a file's "evaluates" after --only, found "${only}".`)

const program = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] })
program.on('error', ({ message }) => stop(`The program could not be started: ${message}`))
program.stdin.on('error', () => undefined)
cases.forEach(({ evaluates, given }, id) =>
  program.stdin.write(`${JSON.stringify({ id, evaluates, given })}\n`),
)
program.stdin.end()

const answers = new Map()
for await (const line of createInterface({ input: program.stdout })) {
  if (line.trim() === '') continue
  const answer = read(line)
  answers.set(answer.id, answer)
}

const skipped = cases.filter((_, id) => isSkipped(answers.get(id)))
const wrong = cases.flatMap((each, id) => fault(each, answers.get(id)))
for (const line of wrong) console.log(line)
console.log(
  `${cases.length - skipped.length - wrong.length} right, ${wrong.length} wrong, ${skipped.length} skipped.`,
)
if (skipped.length === cases.length) console.error('Expected an answer to at least one case, found none.')
process.exitCode = wrong.length > 0 || skipped.length === cases.length ? 1 : 0

/** `"skip": null` is no reason. */
function isSkipped(answer) {
  return (answer?.skip ?? undefined) !== undefined
}

/** A property that a case does not have is not checked. */
function fault({ file, row, name, expected }, answer) {
  if (isSkipped(answer)) return []
  const found = Object.fromEntries(
    Object.keys(expected).map((field) => [field, answer?.found?.[field] ?? null]),
  )
  if (answer && isDeepStrictEqual(found, expected)) return []
  const answered = answer ? JSON.stringify(found) : 'no answer'
  return [`${file} ${row} ${name}: expected ${JSON.stringify(expected)}, found ${answered}`]
}

function parted({ row, name, ...fields }, expects) {
  const part = (isExpected) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => expects.includes(field) === isExpected))
  return { row, name, given: withLongTexts(part(false)), expected: part(true) }
}

function split(words) {
  const at = words.indexOf('--')
  return at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)]
}

function read(line) {
  const answer = jsonOf(line)
  if (Number.isInteger(answer?.id) && cases[answer.id] !== undefined) return answer
  return stop(
    `Expected a line of JSON with the id of a case from the program, found ${JSON.stringify(line.slice(0, 200))}.`,
  )
}

/** Nothing for text that is no JSON. */
function jsonOf(line) {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function stop(sentence) {
  console.error(sentence)
  process.exit(2)
}
