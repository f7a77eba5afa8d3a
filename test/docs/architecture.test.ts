import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { namedPaths, readPage, root } from './markdown'

const page = readPage('docs/architecture.md')

const foldersOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** Each file that is followed by functions, as in `src/x.ts` `one`, `two`, with those functions. */
const named = [...page.matchAll(/`(src\/[\w/-]+\.ts)`((?:(?:\s|,|and|then)+`\w+`)+)/g)].flatMap(
  ([, path = '', names = '']) => [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({ path, name })),
)

/** Whether a source defines a name: at its top level, or as a member of an object or an interface. */
const defines = (source: string, name: string): boolean =>
  new RegExp(`^(?:export )?(?:async )?(?:const|function\\*?|class|interface|type) ${name}\\b`, 'm').test(
    source,
  ) || new RegExp(`^ +(?:readonly |async )?\\*?${name}(?:<[^>]*>)?[:(]`, 'm').test(source)

describe('the page on architecture', () => {
  test('names paths that exist', () => {
    const paths = namedPaths(page, ['src', 'test', 'docs', 'examples'])
    expect(paths.length).toBeGreaterThan(80)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('names functions that are defined in the file beside them', () => {
    expect(named.length).toBeGreaterThan(60)
    const isMissing = ({ path, name }: (typeof named)[number]) =>
      !existsSync(join(root, path)) || !defines(readFileSync(join(root, path), 'utf8'), name)
    expect(named.filter(isMissing)).toEqual([])
  })

  test('does not take a use of a name for its definition', () => {
    const source =
      "import { one } from './one'\n\nexport const two = () => ({\n  three: async () => one(four),\n})\n"
    const names = ['one', 'two', 'three', 'four', 'tw']
    expect(names.filter((name) => defines(source, name))).toEqual(['two', 'three'])
  })

  test('draws every folder of src', () => {
    const [, drawing = ''] = /```text\n(.*?)```/s.exec(page) ?? []
    expect(foldersOf('src').filter((folder) => !new RegExp(`\\b${folder}\\b`).test(drawing))).toEqual([])
  })

  test('has a row for every room of intake and of the shell', () => {
    const rooms = new Set([...foldersOf('src/intake'), ...foldersOf('src/helpdesk')])
    expect(rooms.size).toBeGreaterThan(12)
    const [, table = ''] = /^\| room \|.*?\n\|[-|]+\|\n(.*?)\n\n/ms.exec(page) ?? []
    const rows = [...table.matchAll(/^\| ([\w-]+) \|/gm)].map(([, room = '']) => room)
    expect(rows.sort()).toEqual([...rooms].sort())
  })

  test('names rows of the semantics in its example where they are', () => {
    const [, example = ''] = page.split('## Find the code of a row')
    const row = /^grep -rn '(\w-\d\d)'/m.exec(example)?.[1] ?? 'no row'
    const files = namedPaths(example, ['src/inbox', 'src/intake', 'test/intake', 'docs'])
    expect(files.length).toBeGreaterThan(3)
    expect(files.filter((file) => !readFileSync(join(root, file), 'utf8').includes(row))).toEqual([])
  })
})
