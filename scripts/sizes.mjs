import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { groupOf, limits } from './size-groups.mjs'

/**
 * Checks what imports cost, and that the table in docs/performance.md says so within 10 %. Needs a build. `--write`
 * writes the table instead.
 */
const main = () => {
  const measured = measure()
  const faults = measured.filter(({ passed }) => !passed)
  for (const { name, size, sizeLimit } of faults)
    console.error(
      `Expected ${name} to cost at most ${sizeLimit} bytes, found ${size}. See scripts/size-limits.json.`,
    )
  if (faults.length > 0) throw new Error(`Expected no import above its limit, found ${faults.length}.`)
  const rows = rowsOf(measured)
  if (process.argv.includes('--write')) writeTable(rows)
  else checkTable(rows)
  console.log(`${measured.length} imports are within their limits.`)
}

const { bundles, groups } = limits
const page = 'docs/performance.md'
const table = /(?<=<!-- sizes -->\n)[^]*(?=<!-- \/sizes -->)/

const measure = () => {
  try {
    return JSON.parse(execFileSync('size-limit', ['--json'], { encoding: 'utf8', env }))
  } catch (error) {
    // size-limit fails when an import is above its limit, and prints all the same.
    if (error.stdout?.startsWith('[')) return JSON.parse(error.stdout)
    throw error
  }
}

const env = { ...process.env, PATH: `node_modules/.bin:${process.env.PATH}` }

const nameOf = ({ name }) => name.slice(0, name.indexOf(' of '))

/** Bundles and decisions have a row each. Of the others the table shows the largest import. */
const rowsOf = (measured) => {
  const single = measured.filter(({ name }) => name.includes(' of .'))
  const inGroup = (what) => single.filter((each) => groupOf(nameOf(each))?.what === what)
  const isDecision = ({ what }) => what.startsWith('decision ')
  const decisions = groups.filter(isDecision).flatMap(({ names }) => names)
  const others = groups.filter((group) => !isDecision(group))
  return [
    ...bundles.map(({ what }) => rowOf(what, [measured.find(({ name }) => name === what)])),
    ...['isHelpdeskError', 'hasRoutingSeat', ...decisions].map((name) =>
      rowOf(
        `\`${name}\``,
        single.filter((each) => nameOf(each) === name),
      ),
    ),
    ...others.map(({ what, names, match }) =>
      rowOf(names.length === 1 && match === undefined ? what : `largest ${what}`, inGroup(what)),
    ),
    rowOf('largest helper', inGroup(undefined)),
  ]
}

const rowOf = (what, among) => {
  if (among[0] === undefined) throw new Error(`Expected an import for the row "${what}", found none.`)
  const { size, sizeLimit } = among.toSorted((left, right) => right.size - left.size)[0]
  return { what, size, sizeLimit }
}

const kilobytes = (bytes) => (bytes < 10_000 ? (bytes / 1000).toFixed(1) : String(Math.round(bytes / 1000)))

const writeTable = (rows) => {
  const lines = rows.map(({ what, size, sizeLimit }) => [what, kilobytes(size), String(sizeLimit / 1000)])
  const text = [['import', 'kB', 'limit'], ['---', '---', '---'], ...lines].map(
    (cells) => `| ${cells.join(' | ')} |`,
  )
  writeFileSync(page, readFileSync(page, 'utf8').replace(table, `\n${text.join('\n')}\n\n`))
}

const checkTable = (rows) => {
  const found = (table.exec(readFileSync(page, 'utf8'))?.[0] ?? '')
    .split('\n')
    .flatMap((line) => /^\| (.+?) \| ([\d.]+) \| [\d.]+ \|$/.exec(line)?.slice(1) ?? [])
  const written = new Map(
    found.flatMap((what, index) => (index % 2 === 0 ? [[what, 1000 * Number(found[index + 1])]] : [])),
  )
  const faults = rows.filter(
    ({ what, size }) => !(Math.abs((written.get(what) ?? -1) - size) <= Math.max(size / 10, 50)),
  )
  if (faults.length === 0 && written.size === rows.length) return
  throw new Error(
    `Expected the table of sizes in ${page} to be true within 10 %, found ${faults.map(({ what, size }) => `${what}: ${size} bytes`).join(', ') || 'rows too many'}. Run "npm run sizes".`,
  )
}

main()
