import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'

/** Refuses forbidden imports in src; then checks that each rule refuses an example. */
const main = async () => {
  const { violations, files } = await checked(process.cwd())
  for (const violation of violations) console.error(violation)
  const expected = listed('src')
  if (files === 0 || files !== expected)
    throw new Error(`Expected the import rules to read the ${expected} files under src, they read ${files}.`)
  if (violations.length > 0) throw new Error(`Expected no forbidden import, found ${violations.length}.`)
  await checkThatItCatches()
  console.log(
    `${files} files have only allowed imports; each of ${forbidden.length} rules refused its example.`,
  )
}

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')

const checked = async (baseDir) => {
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true, ruleSet: { forbidden } })
  return {
    files: output.modules.filter(({ source }) => source.startsWith('src/') && source.endsWith('.ts')).length,
    violations: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}

const listed = (folder) =>
  readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts')).length

/** One forbidden import for each rule: from, to, the rule. Circles of rooms are reported between folders. */
const planted = [
  ['shared/a', 'rules/a', 'shared-imports'],
  ['rules/b', 'targeting/a', 'rules-imports'],
  ['targeting/b', 'routing/a', 'targeting-imports'],
  ['availability/a', 'consent/a', 'availability-imports'],
  ['routing/b', 'intake/a', 'routing-imports'],
  ['consent/b', 'adapters/contracts/a', 'consent-imports'],
  ['inbox/a', 'targeting/a', 'inbox-imports'],
  ['settings/b', 'records/a', 'settings-imports'],
  ['evaluators/a', 'settings/a', 'evaluators-imports'],
  ['records/b', 'intake/a', 'records-imports'],
  ['intake/b', 'helpdesk/a', 'intake-imports'],
  ['helpdesk/b', 'adapters/memory/a', 'helpdesk-imports'],
  ['helpdesk/run/defaults', 'adapters/sqlite/a', 'defaults-imports'],
  ['adapters/memory/b', 'helpdesk/a', 'adapters-imports'],
  ['adapters/contracts/b', 'adapters/memory/a', 'adapters/contracts-imports'],
  ['adapters/memory/c', 'adapters/sqlite/a', 'adapters-apart'],
  ['adapters/memory/d', 'intake/a', 'adapters-know-types-of-the-domain'],
  ['testing/a', 'adapters/memory/a', 'testing-imports'],
  ['index', 'adapters/memory/a', 'root-imports'],
  ['elsewhere/a', 'shared/c', 'every-folder-has-a-rule'],
  ['shared/d', 'node:fs', 'node-is-for-adapters'],
  ['shared/e', 'shared/e', 'no-circle'],
  ['shared/f', 'nowhere', 'no-unknown'],
  ['intake/mail/a', 'intake/chat/a', 'no-circle-of-rooms'],
  ['intake/chat/b', 'intake/mail/b', 'no-circle-of-rooms'],
  ['helpdesk/agent/a', 'helpdesk/bot/a', 'no-circle-of-rooms'],
  ['helpdesk/bot/b', 'helpdesk/agent/b', 'no-circle-of-rooms'],
]

const checkThatItCatches = async () => {
  const missing = forbidden.filter(({ name }) => !planted.some(([, , rule]) => rule === name))
  if (missing.length > 0)
    throw new Error(`Expected an example for each rule, found none for ${missing.map(({ name }) => name)}.`)
  const fixture = mkdtempSync(join(tmpdir(), 'frontdesk-imports-'))
  try {
    plant(fixture)
    const { violations } = await checked(fixture)
    for (const [from, , rule] of planted) {
      const places = [`src/${from}.ts`, `src/${dirname(from)}`]
      if (
        !violations.some((violation) => places.some((place) => violation.startsWith(`${rule}: ${place} →`)))
      )
        throw new Error(
          `Expected ${rule} to refuse the example in src/${from}.ts, found ${violations.join('; ')}.`,
        )
    }
  } finally {
    rmSync(fixture, { recursive: true })
  }
}

const plant = (fixture) => {
  const write = (name, text) => {
    const path = join(fixture, 'src', `${name}.ts`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const root = (name) => '../'.repeat(name.split('/').length - 1) || './'
  for (const [, to] of planted)
    if (!to.startsWith('node:') && to !== 'nowhere') write(to, 'export const it = 1\n')
  for (const [from, to] of planted)
    write(
      from,
      `import * as it from '${to.startsWith('node:') ? to : root(from) + to}'\nexport const other = it\n`,
    )
}

await main()
