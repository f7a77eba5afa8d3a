import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { help } from '../../examples/helpdesk/start/help.mjs'
import { pages, readPage, root } from './markdown'

test('every link within the project leads to a file', () => {
  const links = pages.flatMap((page) =>
    [...readPage(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => ({ page, target })),
  )
  // The pictures come as one folder; without it none is looked for.
  const hasPictures = existsSync(join(root, 'docs/images'))
  const inside = links.filter(
    ({ target }) => !/^[a-z]+:/.test(target) && (hasPictures || !target.startsWith('docs/images/')),
  )
  expect(inside.length).toBeGreaterThan(20)
  expect(inside.filter(({ page, target }) => !existsSync(join(root, dirname(page), target)))).toEqual([])
})

test('the README names the folders that there are', () => {
  const [table = ''] = /^\| folder \|.*?\n\n/ms.exec(readPage('README.md')) ?? []
  const folders = [...table.matchAll(/`(src\/\w+|examples\/\w+)`/g)].map(([, folder = '']) => folder)
  expect(folders.length).toBeGreaterThan(5)
  expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([])
})

test('the README names the options that npm start has, with their defaults', () => {
  const offered = [...help.matchAll(/^ {2}(--[^\n]+?) {2,}.*?(?:\(default (.*?)\))?$/gm)]
  const told = [...readPage('README.md').matchAll(/^\| `(--.+?)` \|.*\| (?:`?([\w./]+)`?)? ?\|$/gm)]
  const pairs = (found: readonly RegExpExecArray[]) =>
    found.map(([, option, value]) => [option, value ?? '']).sort()
  expect(offered.length).toBeGreaterThan(3)
  expect(pairs(told)).toEqual(pairs(offered))
})
