import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))
const built = mkdtempSync(join(tmpdir(), 'frontdesk-cases-'))
const reference = join(built, 'reference.mjs')
const broken = join(built, 'broken.mjs')

const run = (...parameters: readonly string[]) =>
  spawnSync(process.execPath, [join(folder, 'run.mjs'), ...parameters], { encoding: 'utf8' })

const count = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap(
    (file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { cases: unknown[] }).cases,
  ).length

beforeAll(async () => {
  await build({
    entryPoints: [join(folder, 'reference.ts')],
    outfile: reference,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
  })
  const source = readFileSync(reference, 'utf8')
  writeFileSync(broken, source.replaceAll('"URL_NEGATED"', '"URL_IS"'))
})

afterAll(() => rmSync(built, { recursive: true }))

describe('the runner of the cases', () => {
  test('finds every answer of this library right', { timeout: 60_000 }, () => {
    const { stdout, status } = run('--', process.execPath, reference)
    expect(stdout).toBe(`${count} right, 0 wrong, 0 skipped.\n`)
    expect(status).toBe(0)
  })

  test('names the row of each wrong answer', { timeout: 60_000 }, () => {
    const { stdout, status } = run('--only', 'url-rule', '--', process.execPath, broken)
    expect(stdout).toMatch(/^url-rules\.json T-09 .*: expected .*URL_NEGATED.*, found .*URL_IS/m)
    expect(status).toBe(1)
  })

  test('counts a case without an answer as wrong, and a skipped case as skipped', { timeout: 60_000 }, () => {
    const skip =
      'process.stdin.on(\'data\', () => {}).on(\'end\', () => console.log(\'{"id":0,"skip":"not yet"}\'))'
    const { stdout, status } = run('--only', 'audience', '--', process.execPath, '-e', skip)
    expect(stdout).toMatch(/found no answer\n0 right, \d+ wrong, 1 skipped\.\n$/)
    expect(status).toBe(1)
  })

  test('fails when every case is skipped, since nothing was checked', { timeout: 60_000 }, () => {
    const skipAll =
      "require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => console.log(JSON.stringify({ id: JSON.parse(line).id, skip: 'not yet' })))"
    const { stdout, stderr, status } = run('--only', 'audience', '--', process.execPath, '-e', skipAll)
    expect(stdout).toMatch(/^0 right, 0 wrong, \d+ skipped\.\n$/)
    expect(stderr).toBe('Expected an answer to at least one case, found none.\n')
    expect(status).toBe(1)
  })

  test.each([
    ['no program', [], /^Expected "-- <program> \[arguments\]", found no program/],
    ['a program that is not there', ['--', join(built, 'nowhere')], /^The program could not be started/],
    ['an unknown name', ['--only', 'nothing', '--', 'true'], /^Expected the name of a file's "evaluates"/],
  ])('says what to do for %s', (_, parameters, message) => {
    const { stderr, status } = run(...parameters)
    expect(stderr).toMatch(message)
    expect(status).toBe(2)
  })

  test.each(['hello', 'null', '7', '[]', '{}', '{"id":-1}', '{"id":"length"}', '{"id":99999}'])(
    'refuses the line %s, which answers no case',
    (line) => {
      const { stderr, status } = run('--', process.execPath, '-p', JSON.stringify(line))
      expect(stderr).toMatch(/^Expected a line of JSON with the id of a case/)
      expect(status).toBe(2)
    },
  )
})
