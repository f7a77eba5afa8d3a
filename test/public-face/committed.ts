import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../docs/markdown'

const folder = join(root, 'test/public-face')

/** `UPDATE=1 npx vitest run --project unit test/public-face` rewrites the lists; the diff is then reviewed. */
const updates = process.env['UPDATE'] !== undefined

/** `UPDATE=add` also adds exceptions. Only for a merge of branches that did not know this test. */
const adds = process.env['UPDATE'] === 'add'

/** The committed lines of a list, which `UPDATE=1` replaces. */
export const committedLines = (file: string, found: readonly string[]): readonly string[] => {
  if (updates) writeFileSync(join(folder, file), `${found.join('\n')}\n`)
  return readLines(file)
}

/**
 * The committed exceptions. The list only shrinks: `UPDATE=1` removes entries that are no longer needed, and adds none.
 * An empty list is an empty file.
 */
export const committedExceptions = (file: string, needed: readonly string[]): readonly string[] => {
  const before = readLines(file)
  const kept = adds ? needed : before.filter((entry) => needed.includes(entry))
  if (updates) writeFileSync(join(folder, file), kept.map((entry) => `${entry}\n`).join(''))
  return readLines(file)
}

const readLines = (file: string): readonly string[] =>
  existsSync(join(folder, file))
    ? readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
