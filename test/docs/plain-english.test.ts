import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './markdown'

/** Words that the glossary replaced. Sentences of explanations (`question`) are rewritten where they get keys. */
const replaced =
  /\b(?:hardly|by and by|nothing but|retold|loadTied|loadAddressed|Happening|isOf|goesOn|nobody does)\b/

const lines = ['src', 'examples/helpdesk', 'docs/guides'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|md)$/.test(file) && !/(?:^|\/)(?:dist|node_modules)\//.test(file))
    .flatMap((file) =>
      readFileSync(join(root, folder, file), 'utf8')
        .split('\n')
        .map((line, index) => ({ at: `${folder}/${file}:${index + 1}`, line })),
    ),
)

test('no file says a word that the glossary replaced', () => {
  const found = lines.filter(({ line }) => replaced.test(line) && !/question|^\s*(?:yes|no) /.test(line))
  expect(lines.length).toBeGreaterThan(30_000)
  expect(found).toEqual([])
})
