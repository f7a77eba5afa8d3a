import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import config from '../../vitest.config'
import { namedPaths, readPage, root } from './markdown'

const page = readPage('CONTRIBUTING.md')

const { scripts, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly files: readonly string[]
}

describe('CONTRIBUTING', () => {
  test('names paths that exist', () => {
    const paths = namedPaths(page, ['src', 'test', 'docs', 'scripts', 'examples', '.ci'])
    const withoutPattern = paths.filter((path) => !path.includes('NNNN'))
    expect(withoutPattern.length).toBeGreaterThan(50)
    expect(withoutPattern.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('names every script of the package, and none that the package does not have', () => {
    const run = [...page.matchAll(/`npm run ([\w:]+)`/g)].map(([, name = '']) => name)
    const short = [...page.matchAll(/`npm (test|start)`/g)].map(([, name = '']) => name)
    expect([...new Set([...run, ...short])].sort()).toEqual(Object.keys(scripts).sort())
  })

  test('gives commands whose files exist', () => {
    const commands = [...page.matchAll(/^npx vitest (?:run )?--project (\w+) (\S+)/gm)]
    expect(commands.length).toBeGreaterThan(1)
    // The argument of vitest may be the beginning of a path.
    const folder = (path: string) =>
      existsSync(join(root, path)) ? path : path.slice(0, path.lastIndexOf('/'))
    expect(commands.filter(([, , path = '']) => !existsSync(join(root, folder(path))))).toEqual([])
    expect(commands.filter(([, project = '']) => !page.includes(`| \`${project}\` |`))).toEqual([])
  })

  test('lists the projects of vitest', () => {
    const projects = (config.test?.projects ?? []) as readonly {
      readonly test?: { readonly name?: string }
    }[]
    const [, table = ''] = /^\| vitest project .*?\n(.*?)\n\n/ms.exec(page) ?? []
    const listed = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name)
    expect(listed.length).toBeGreaterThan(3)
    expect(listed).toEqual(projects.map(({ test: { name } = {} }) => name))
  })

  test('is not shipped', () => {
    expect(files).toContain('dist')
    expect(files.filter((file) => 'CONTRIBUTING.md'.startsWith(file.replace(/[*/].*$/, '')))).toEqual([])
  })
})
