import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pages, readPage, root } from './markdown'

const readme = readPage('README.md')
const guides = pages.filter((page) => page.startsWith('docs/guides/'))
const text = [readme, ...guides.map(readPage)].join('\n')

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }
/** `./package.json` is for tools that read the package; nobody imports it. */
const subpaths = Object.keys(exports).filter((subpath) => subpath !== './package.json')

const folders = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `examples/${name}`)

describe('a reader of the README finds', () => {
  test.each(subpaths)('the import %s, named there or in a guide', (subpath) => {
    const name = subpath.replace('.', 'frontdesk')
    expect([`\`${name}\``, `'${name}'`].filter((named) => text.includes(named))).not.toEqual([])
  })

  test.each(guides)('the guide %s', (guide) => {
    expect(readme).toContain(`](${guide})`)
  })

  test.each(folders)('the example %s, in the table of folders', (folder) => {
    expect(readme).toMatch(new RegExp(`^\\|.*\`${folder}\`.*\\|$`, 'm'))
  })
})
